"""Everything a person does on the page, and a sentence for everything that does not fit."""

from typing import Any

import pytest

from tests.discord.blueprint import Kind
from tests.rehearsal.page.conftest import Browser
from tests.rehearsal.stage import HARD_SENTENCE


async def test_messages_are_written_answered_edited_and_deleted(browser: Browser) -> None:
    await browser.act("ann", "general", "say", text="good **evening**")
    first = (await browser.sees("ben", "general"))[-1]
    assert (first["author"]["key"], first["html"], first["mine"]) == (
        "ann",
        "<p>good <strong>evening</strong></p>",
        False,
    )
    await browser.act("ben", "general", "say", text="and to you", reply_to=first["id"])
    reply = (await browser.sees("ann", "general"))[-1]
    assert reply["reply_to"] == {"name": "Ann", "text": "good **evening**"}
    await browser.act("ann", "general", "edit", message=first["id"], text="good night")
    changed = (await browser.sees("ben", "general"))[-2]
    assert (changed["edited"], changed["html"]) == (True, "<p>good night</p>")
    await browser.act("ann", "general", "delete", message=first["id"])
    left = await browser.sees("ben", "general")
    assert [message["html"] for message in left] == ["<p>and to you</p>"]
    assert left[0]["reply_to"] == {"name": "", "text": "The message is gone."}


async def test_nobody_changes_what_another_wrote(browser: Browser) -> None:
    await browser.act("ann", "general", "say", text="mine")
    message = (await browser.sees("ben", "general"))[-1]["id"]
    answer = await browser.act("ben", "general", "edit", message=message, text="yours")
    assert (browser.status, answer["error"]) == (400, "One can only change what one wrote oneself.")
    await browser.act("ben", "general", "delete", message=message)
    assert browser.status == 400
    assert [shown["html"] for shown in await browser.sees("ann", "general")] == ["<p>mine</p>"]


async def test_files_polls_forwards_and_reactions(browser: Browser) -> None:
    await browser.act("ann", "general", "say", text="", files=[{"name": "note.txt", "text": "inside"}])
    assert (await browser.sees("ben", "general"))[-1]["attachments"] == [{"name": "note.txt", "size": 6}]
    await browser.act("ann", "general", "poll", question="Tea?", answers=["yes", "no"])
    poll = (await browser.sees("ben", "general"))[-1]["poll"]
    assert poll["question"] == "Tea?"
    assert [(one["text"], one["votes"]) for one in poll["answers"]] == [("yes", 0), ("no", 0)]
    await browser.act("ann", "general", "say", text="to be *forwarded*")
    message = (await browser.sees("ann", "general"))[-1]["id"]
    to = await browser.place_id("ann", "grief-chat")
    await browser.act("ann", "general", "forward", message=message, to=to)
    assert (await browser.sees("ben", "grief-chat"))[-1]["forwarded"] == "<p>to be <em>forwarded</em></p>"
    assert (await browser.act("ben", "general", "react", message=message))["ok"]


async def test_nothing_is_forwarded_that_one_does_not_see_or_where_one_may_not_write(browser: Browser) -> None:
    await browser.act("mo", "mod-alerts", "say", text="for moderators")
    secret = (await browser.sees("mo", "mod-alerts"))[-1]["id"]
    general = await browser.place_id("ann", "general")
    await browser.act("ann", "general", "forward", message=secret, to=general)
    assert browser.status == 400
    await browser.act("ann", "general", "say", text="hello")
    mine = (await browser.sees("ann", "general"))[-1]["id"]
    for to in (await browser.place_id("mo", "mod-alerts"), await browser.place_id("ann", "welcome"), "dm"):
        await browser.act("ann", "general", "forward", message=mine, to=to)
        assert browser.status == 400


async def test_a_thread_is_started_on_a_message_and_listed_under_its_channel(browser: Browser) -> None:
    await browser.act("ann", "general", "say", text="about tea")
    message = (await browser.sees("ann", "general"))[-1]["id"]
    await browser.act("ben", "general", "thread", name="tea talk", message=message)
    place = next(one for one in (await browser.get("places", who="cleo"))["places"] if one["name"] == "tea talk")
    assert (place["kind"], place["under"]) == ("thread", await browser.place_id("ann", "general"))
    shown = next(one for one in await browser.sees("ann", "general") if one["id"] == message)
    assert shown["thread"] == {"id": place["id"], "name": "tea talk"}


async def test_a_post_is_opened_in_a_forum(browser: Browser) -> None:
    stage = browser.page.lifetime.now.stage
    stage.world.add_channel("stories", Kind.FORUM)
    assert (await browser.act("ann", "stories", "post", title="My week", text="it rained"))["ok"]
    assert "it rained" in await browser.reads("ben", "My week")
    await browser.act("ann", "stories", "say", text="no post")
    assert browser.answer == {"error": "In a forum one opens a post."}


async def test_the_hard_sentence_is_put_in_so_that_nobody_types_it(browser: Browser) -> None:
    await browser.act("ann", "grief-chat", "hard")
    assert HARD_SENTENCE.replace("'", "&#x27;") in (await browser.reads("ben", "grief-chat")).replace("'", "&#x27;")
    assert HARD_SENTENCE not in await browser.panel()


async def test_a_command_with_options_runs(browser: Browser) -> None:
    options = {"hour": "19", "company": "sam", "zone": ""}
    answer = await browser.act("ann", "grief-chat", "command", name="checkin open", options=options)
    assert answer == {"ok": True, "form": None, "said": None}
    room = [one for one in (await browser.get("places", who="sam"))["places"] if one["kind"] == "private"]
    assert len(room) == 1
    assert "Sam" in str(await browser.sees("ann", room[0]["name"]))


async def test_closed_direct_messages_are_closed_for_the_bot(browser: Browser) -> None:
    await browser.act("ann", "welcome", "close_dms")
    people = {one["key"]: one for one in (await browser.get("world"))["people"]}
    assert (people["ann"]["dms_open"], people["ben"]["dms_open"]) == (False, True)
    await browser.press("ann", "welcome", "Read the agreement")
    await browser.press("ann", "welcome", "I agree. Yes to word watch")
    assert await browser.sees("ann", "dm") == []
    await browser.act("ann", "welcome", "open_dms")
    assert next(one for one in (await browser.get("world"))["people"] if one["key"] == "ann")["dms_open"]


async def test_somebody_who_leaves_sees_nothing_more_until_they_join_again(browser: Browser) -> None:
    await browser.act("sam", "general", "leave")
    assert {one["kind"] for one in (await browser.get("places", who="sam"))["places"]} == {"dm"}
    sam = next(one for one in (await browser.get("world"))["people"] if one["key"] == "sam")
    assert (sam["here"], sam["part"]) == (False, "has left")
    await browser.act("sam", "dm", "say", text="hello?")
    assert (browser.status, "has left the server" in browser.answer["error"]) == (400, True)
    await browser.act("sam", "dm", "join")
    assert await browser.place_id("sam", "general")
    sam = next(one for one in (await browser.get("world"))["people"] if one["key"] == "sam")
    assert (sam["here"], sam["part"]) == (True, "new member")
    await browser.act("sam", "dm", "join")
    assert browser.status == 400


async def test_an_unanswered_press_reads_as_on_discord(browser: Browser) -> None:
    world = browser.page.lifetime.now.stage.world
    message = (await browser.sees("ann", "welcome"))[-1]
    world.lose_answers("POST", "/interactions/*/*/callback", takes_effect=False)
    answer = await browser.act("ann", "welcome", "press", message=message["id"], item=message["rows"][0][0]["id"])
    assert answer == {"ok": True, "form": None, "said": "This interaction failed"}


WRONG: list[tuple[str, dict[str, Any]]] = [
    ("", {}),
    ("dance", {}),
    ("say", {}),
    ("say", {"text": "   "}),
    ("say", {"text": 5}),
    ("say", {"text": "x" * 2001}),
    ("say", {"text": "x", "reply_to": "1"}),
    ("say", {"text": "x", "files": "none"}),
    ("say", {"text": "x", "files": [1]}),
    ("say", {"text": "x", "files": [{"name": "a"}] * 11}),
    ("say", {"text": "x", "files": [{"text": "a"}]}),
    ("edit", {"message": "1", "text": "x"}),
    ("edit", {"text": "x"}),
    ("delete", {}),
    ("delete", {"message": 7}),
    ("forward", {"message": "1", "to": "2"}),
    ("react", {"message": "1"}),
    ("poll", {"question": "Q", "answers": []}),
    ("poll", {"question": "", "answers": ["a"]}),
    ("poll", {"question": "Q", "answers": ["x" * 101]}),
    ("poll", {"question": "Q", "answers": ["a"] * 11}),
    ("poll", {"question": "Q", "answers": [1]}),
    ("thread", {}),
    ("thread", {"name": "x" * 101}),
    ("thread", {"name": "x", "private": "yes"}),
    ("thread", {"name": "x", "message": "1"}),
    ("post", {"title": "x", "text": "y"}),
    ("post", {"title": "x"}),
    ("press", {"message": "1", "item": "x"}),
    ("press", {}),
    ("choose", {"message": "1", "item": "x", "values": ["a"]}),
    ("command", {}),
    ("command", {"name": "no such"}),
    ("command", {"name": "agreement take-back"}),
    ("command", {"name": "checkin open", "options": []}),
    ("command", {"name": "checkin open", "options": {"hour": "soon"}}),
    ("command", {"name": "checkin open", "options": {"hour": 77}}),
    ("command", {"name": "checkin open", "options": {"hour": 19, "day": 1}}),
    ("command", {"name": "checkin open", "options": {"hour": 19, "company": "nobody"}}),
    ("command", {"name": "alerts close", "options": {"number": 1, "outcome": "fine"}}),
    ("menu", {"message": "1", "name": "x"}),
    ("fill", {"form": "x", "values": {}}),
    ("fill", {"form": "x", "values": []}),
    ("join", {}),
]


async def test_every_act_that_does_not_fit_is_answered_with_a_sentence(browser: Browser) -> None:
    before = len(browser.page.lifetime.now.stage.world.requests)
    for do, more in WRONG:
        answer = await browser.act("ann", "general", do, **more)
        assert browser.status == 400, (do, more, answer)
        assert answer["error"][0].isupper() or answer["error"][0] in '"/', answer
        assert answer["error"].endswith("."), answer
        assert "Traceback" not in answer["error"]
    assert len(browser.page.lifetime.now.stage.world.requests) == before, "the bot heard of it"


async def test_every_act_needs_somebody_and_a_place_they_see(browser: Browser) -> None:
    alerts = await browser.place_id("mo", "mod-alerts")
    for body in (
        {"who": "nobody", "id": "1"},
        {"who": ["ann"], "id": "1"},
        {"who": "ann"},
        {"who": "ann", "id": alerts},
    ):
        answer = await browser.post("act", {**body, "do": "say", "text": "hello"})
        assert (browser.status, answer["error"][-1]) == (400, ".")


async def test_writing_where_one_may_not_is_said_plainly(browser: Browser) -> None:
    answer = await browser.act("ann", "welcome", "say", text="hello")
    assert (browser.status, answer["error"]) == (400, "This person may not do that there.")


async def test_pressing_what_is_not_there_is_said_plainly(browser: Browser) -> None:
    message = (await browser.sees("ann", "welcome"))[-1]["id"]
    answer = await browser.act("ann", "welcome", "press", message=message, item="agreement:v1:nothing:1")
    assert (browser.status, answer["error"]) == (400, "That button is gone.")
    answer = await browser.act("ann", "welcome", "choose", message=message, item="x", values=["a"])
    assert (browser.status, answer["error"]) == (400, "That does not fit: Ann sees no such menu.")
    answer = await browser.act("ann", "welcome", "menu", message=message, name="No such line")
    assert (browser.status, answer["error"]) == (400, "Ann's menu has no such line here.")


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("time", {"by": "10 years"}),
        ("time", {}),
        ("story", {"key": "none"}),
        ("story", {}),
        ("fault", {}),
        ("fault", {"database": "away"}),
        ("search", {}),
        ("search", {"text": "abc"}),
        ("leak", {"planted": "yes"}),
    ],
)
async def test_a_tool_that_is_asked_wrongly_says_so(browser: Browser, path: str, body: dict[str, Any]) -> None:
    answer = await browser.post(path, body)
    assert browser.status == 400
    assert answer["error"].endswith(".")
