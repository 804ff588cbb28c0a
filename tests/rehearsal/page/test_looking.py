"""What the page shows: each person's own view, and nothing of anybody else's."""

from tests.rehearsal.page.conftest import Browser
from tests.rehearsal.stage import NEEDLE


async def test_everybody_the_settings_name_is_there_with_their_part(browser: Browser) -> None:
    world = await browser.get("world")
    parts = {person["key"]: person["part"] for person in world["people"]}
    assert parts["ann"] == "new member"
    assert parts["sam"] == "supporter"
    assert parts["mo"] == "moderator"
    assert parts["rae"] == "moderator and organiser"
    assert parts["jo"] == "organiser"
    assert world["group"] == "Tuesday Lanterns"
    assert world["zone"] == "Europe/London"
    assert len(world["stories"]) == 9
    assert world["faults"] == {"database": False, "discord": False}


async def test_a_member_who_has_chosen_is_no_longer_new(browser: Browser) -> None:
    await browser.press("ann", "welcome", "Read the agreement")
    await browser.press("ann", "welcome", "I agree. No word watch")
    parts = {person["key"]: person["part"] for person in (await browser.get("world"))["people"]}
    assert (parts["ann"], parts["ben"]) == ("member", "new member")


async def test_each_person_has_their_own_list_of_places(browser: Browser) -> None:
    ann = {place["name"]: place for place in (await browser.get("places", who="ann"))["places"]}
    mo = {place["name"]: place for place in (await browser.get("places", who="mo"))["places"]}
    assert "mod-alerts" in mo
    assert "mod-alerts" not in ann
    assert not ann["welcome"]["can_post"]
    assert ann["grief-chat"]["can_post"]
    assert ann["grief-chat"]["can_thread"]
    assert ann["Holdfast"]["kind"] == "dm"
    assert ann["Holdfast"]["id"] != mo["Holdfast"]["id"]


async def test_what_one_does_not_see_cannot_be_looked_at_by_its_number(browser: Browser) -> None:
    alerts, bens = await browser.place_id("mo", "mod-alerts"), await browser.place_id("ben", "dm")
    for place in (alerts, bens, "123", "x", ""):
        for path in ("place", "commands"):
            answer = await browser.get(path, who="ann", id=place)
            assert browser.status == 400
            assert answer["error"].startswith("Ann sees no such place")


async def test_an_answer_only_you_can_see_is_shown_to_nobody_else(browser: Browser) -> None:
    await browser.press("ann", "welcome", "Read the agreement")
    mine = await browser.sees("ann", "welcome")
    assert [message["only_you"] for message in mine] == [False, False, True]
    yes = mine[-1]["rows"][0][0]["id"]
    for other in ("ben", "mo", "rae", "jo"):
        assert [message["id"] for message in await browser.sees(other, "welcome")] == [one["id"] for one in mine[:-1]]
        answer = await browser.act(other, "welcome", "press", message=mine[-1]["id"], item=yes)
        assert (browser.status, "sees no such message" in answer["error"]) == (400, True)


async def test_direct_messages_are_shown_to_nobody_else(browser: Browser) -> None:
    await browser.press("ann", "welcome", "Read the agreement")
    await browser.press("ann", "welcome", "I agree. Yes to word watch")
    assert "This is a test from" in await browser.reads("ann", "dm")
    for person in (await browser.get("world"))["people"]:
        if person["key"] != "ann":
            for place in (await browser.get("places", who=person["key"]))["places"]:
                shown = await browser.get("place", who=person["key"], id=place["id"])
                assert "This is a test from" not in str(shown)


async def test_a_private_threads_name_and_words_stay_with_those_inside(browser: Browser) -> None:
    await browser.page.lifetime.now.stage.world.everyone_may("general", create_private_threads=True)
    await browser.act("ann", "general", "thread", name="between us", private=True)
    await browser.act("ann", "between us", "say", text="just ours")
    thread = await browser.place_id("ann", "between us")
    await browser.act("ann", "general", "say", text=f"<#{thread}> https://discord.com/channels/1/{thread}/{thread}")
    assert "between us" in await browser.reads("ann", "general")
    assert "between us" not in await browser.reads("ben", "general")
    assert "No access" in await browser.reads("ben", "general")
    await browser.get("place", who="ben", id=thread)
    assert browser.status == 400


async def test_unread_marks_and_pings_are_each_persons_own_and_go_when_they_look(browser: Browser) -> None:
    ben = browser.page.lifetime.now.stage.world.person("ben")
    await browser.act("ann", "general", "say", text=f"hello {ben.mention}")
    await browser.act("ann", "general", "say", text="and hello all")

    async def marks(who: str) -> tuple[int, int]:
        place = next(one for one in (await browser.get("places", who=who))["places"] if one["name"] == "general")
        return place["unread"], place["pings"]

    assert await marks("ann") == (0, 0)
    assert await marks("ben") == (2, 1)
    assert await marks("cleo") == (2, 0)
    shown = await browser.sees("ben", "general")
    assert [message["mentions_you"] for message in shown[-2:]] == [True, False]
    assert await marks("ben") == (0, 0)
    assert await marks("cleo") == (2, 0)


async def test_commands_are_those_on_offer_with_their_options(browser: Browser) -> None:
    found = await browser.get("commands", who="ann", id=await browser.place_id("ann", "grief-chat"))
    commands = {one["name"]: one for one in found["commands"]}
    options = {option["name"]: option for option in commands["checkin open"]["options"]}
    assert options["hour"]["type"] == "whole"
    assert not options["hour"]["needed"]
    assert commands["agreement take-back"]["options"][0]["needed"]
    assert (options["hour"]["min"], options["hour"]["max"]) == (0, 23)
    assert options["company"]["type"] == "person"
    assert {"name": "Sam", "value": "sam"} in options["company"]["choices"]
    assert options["zone"]["suggests"]
    in_private = await browser.get("commands", who="ann", id=await browser.place_id("ann", "dm"))
    names = {one["name"] for one in in_private["commands"]}
    assert "help" in names
    assert "checkin open" not in names


async def test_the_bot_suggests_while_one_types(browser: Browser) -> None:
    place = await browser.place_id("ann", "grief-chat")
    asked = {"who": "ann", "id": place, "command": "checkin open", "option": "zone"}
    found = await browser.get("suggest", **asked, typed="toronto")
    assert {"name": "America/Toronto", "value": "America/Toronto"} in found["choices"]
    for wrong in ({"option": "nothing"}, {"command": "no such"}, {"who": "nobody"}, {"id": "1"}):
        answer = await browser.get("suggest", **{**asked, **wrong}, typed="x")
        assert browser.status == 400
        assert answer["error"].endswith(".")


async def test_nobody_of_that_name_is_said_so(browser: Browser) -> None:
    for path in ("places", "place", "commands"):
        answer = await browser.get(path, who="nobody", id="1")
        assert (browser.status, "Nobody here is called 'nobody'" in answer["error"]) == (400, True)
    assert (await browser.get("places"))["error"].startswith("Nobody here is called")
    await browser.get("panel", since="soon")
    assert browser.status == 400


async def test_the_panel_tells_by_place_and_why_and_only_what_is_new(browser: Browser) -> None:
    await browser.act("ann", "general", "say", text="good evening")
    lines = (await browser.get("panel", since="0"))["lines"]
    told = {(line["what"], line["text"]) for line in lines}
    assert ("act", "Ann writes in #general") in told
    assert ("saw", "a message by Ann in #general") in told
    assert ("decided", "#general is no watched channel: the words were not looked at") in told
    assert (await browser.get("panel", since=str(lines[-1]["n"])))["lines"] == []


async def test_a_planted_leak_is_found_and_leaves_when_taken_out(browser: Browser) -> None:
    assert (await browser.post("search", {"text": NEEDLE}))["found"] == []
    planted = await browser.post("leak", {})
    assert planted["text"] == NEEDLE
    assert (await browser.get("world"))["planted"]
    found = " ".join((await browser.post("search", {"text": planted["text"]}))["found"])
    assert "holdfast.sqlite3" in found
    assert "log line" in found
    assert "request POST" in found
    await browser.post("leak", {"planted": False})
    searched = await browser.post("search", {"text": NEEDLE})
    assert searched["found"] == []
    assert any("log" in place for place in searched["looked_in"])
    await browser.post("search", {"text": "abc"})
    assert browser.status == 400


async def test_what_is_left_before_going_live_is_said_with_who_does_it(browser: Browser) -> None:
    lists = {one["who"]: one["what"] for one in (await browser.get("left"))["lists"]}
    assert any("make check" in what for what in lists["an organiser"])
