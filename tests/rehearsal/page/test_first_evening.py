"""The main job through the page alone: from the panel to the closed alert, as every person sees it."""

from typing import Any

from tests.rehearsal.page.conftest import Browser
from tests.rehearsal.stage import HARD_SENTENCE


async def test_a_first_evening_from_panel_to_closed_alert(browser: Browser) -> None:
    await _ann_agrees(browser)
    await browser.act("ann", "grief-chat", "say", text="this paperwork is killing me")
    assert "no entry of the lists" in await browser.panel() or "nothing: entry" in await browser.panel()
    assert len(await browser.sees("ann", "dm")) == 1
    await browser.act("mo", "mod-alerts", "command", name="duty on")
    await browser.press("mo", "mod-alerts", "I'm in")
    await browser.act("ann", "grief-chat", "hard")
    await _both_are_told(browser)
    await _nobody_takes_it(browser)
    await _mo_takes_it(browser)
    await _mo_closes_it(browser)
    searched = await browser.post("search", {"text": HARD_SENTENCE})
    assert searched["found"] == []
    assert "wrong" not in await browser.panel()


async def _ann_agrees(browser: Browser) -> None:
    await browser.press("ann", "welcome", "Read the agreement")
    await browser.press("ann", "welcome", "I agree. Yes to word watch")
    assert "This is a test from" in await browser.reads("ann", "dm")
    assert "Ann's choice about the watch: yes" in await browser.panel()


async def _both_are_told(browser: Browser) -> None:
    assert _pings(await browser.get("places", who="mo"), "mod-alerts") == 1
    assert _pings(await browser.get("places", who="ann"), "Holdfast") == 1
    alert = await browser.reads("mo", "mod-alerts")
    assert 'Who: <span class="mention">@Ann</span>' in alert.replace('\\"', '"')
    assert HARD_SENTENCE not in alert
    assert '<a class="jump" href="#" data-place="' in alert
    assert "alert 1: Mo asked to look" in await browser.panel()
    assert any("asks again at 19:10" in line for line in (await browser.get("panel", since="0"))["due"])


async def _nobody_takes_it(browser: Browser) -> None:
    for _ in range(3):
        await browser.post("time", {"by": "10m"})
    assert "Nobody here has taken this yet" in await browser.reads("ann", "dm")
    assert _pings(await browser.get("places", who="rae"), "mod-alerts") == 1


async def _mo_takes_it(browser: Browser) -> None:
    await browser.press("mo", "mod-alerts", "I'll take this")
    assert "A moderator has taken this" in await browser.reads("ann", "dm")
    await browser.press("mo", "mod-alerts", "Open a place to talk")
    await browser.act("ann", "A place to talk 1", "say", text="thank you for coming")
    assert "thank you for coming" in await browser.reads("mo", "A place to talk 1")
    await browser.get("places", who="ben")
    assert all(place["name"] != "A place to talk 1" for place in browser.answer["places"])


async def _mo_closes_it(browser: Browser) -> None:
    await browser.press("mo", "mod-alerts", "Close")
    await browser.choose("mo", "mod-alerts", "Talked with them")
    assert 'closed, with the outcome "talked" and no words' in await browser.panel()
    assert "Closed" in await browser.reads("mo", "mod-alerts")


def _pings(places: dict[str, Any], name: str) -> int:
    return next(int(one["pings"]) for one in places["places"] if one["name"] == name)
