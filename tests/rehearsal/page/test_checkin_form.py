"""The check-in's own forms, on the page."""

from tests.rehearsal.page.conftest import Browser


async def test_a_check_in_is_set_up_and_changed_through_the_page(browser: Browser) -> None:
    """CHK-2: every kind of field as it comes, and sent in as the page sends it."""
    form = (await browser.act("ann", "general", "command", name="checkin open"))["form"]
    fields = {field["id"]: field for field in form["fields"]}
    kinds = {name: field["kind"] for name, field in fields.items()}
    assert kinds == {"now": "short", "hour": "select", "days": "checks", "notify": "radio", "company": "select"}
    assert [option["chosen"] for option in fields["days"]["options"]] == [True] * 7
    assert fields["now"]["needed"]
    assert (fields["company"]["min"], fields["company"]["needed"]) == (0, False)
    sam = next(option["value"] for option in fields["company"]["options"] if option["label"] == "Sam")
    values = {"now": "7 pm", "hour": ["20"], "days": ["0", "1"], "notify": "ping", "company": [sam]}
    assert (await browser.act("ann", "general", "fill", form=form["id"], values=values))["ok"]
    assert "for the clock of London" in await browser.reads("ann", "general")
    assert "Sam: you chose them" in await browser.reads("ann", "check-in 1")
    change = (await browser.press("ann", "check-in 1", "Change"))["form"]
    fields = {field["id"]: field for field in change["fields"]}
    assert [option["label"] for option in fields["days"]["options"] if option["chosen"]] == ["Monday", "Tuesday"]
    assert [option["value"] for option in fields["how"]["options"] if option["chosen"]] == ["ping"]
    values = {"hour": ["9"], "days": ["0"], "topic": ["grief"], "how": [], "now": ""}
    assert (await browser.act("ann", "check-in 1", "fill", form=change["id"], values=values))["ok"]
    assert "Only on these days: Monday." in await browser.reads("ann", "check-in 1")


async def test_a_form_that_was_filled_wrongly_comes_again_on_the_page(browser: Browser) -> None:
    form = (await browser.act("ann", "general", "command", name="checkin open"))["form"]
    values = {"now": "soon", "hour": ["21"], "days": [], "notify": "silent", "company": []}
    await browser.act("ann", "general", "fill", form=form["id"], values=values)
    again = (await browser.press("ann", "general", "Back to the form"))["form"]
    (chosen,) = [
        option["label"] for field in again["fields"] if field["id"] == "hour" for option in field["options"]
        if option["chosen"]
    ]  # fmt: skip
    assert chosen == "21:00"


async def test_after_a_season_went_by_the_rehearsal_goes_on(browser: Browser) -> None:
    assert (await browser.post("story", {"key": "hard-date"}))["ok"]
    lines = (await browser.get("panel", since="0"))["lines"]
    assert [line["text"] for line in lines if "went differently" in line["text"]] == []
    assert (await browser.act("rae", "general", "command", name="setup check"))["ok"]
    assert "day you marked" in await browser.reads("ann", "check-in 1") or "marked this day" in await browser.reads(
        "ann", "check-in 1"
    )
    await browser.press("ann", "check-in 1", "Change")
