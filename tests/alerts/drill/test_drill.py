"""`/drill`: the whole path on the live server, marked everywhere, and gone after a day (ESC-14)."""

import sqlite3

from cogs.kit.ports import Grade
from tests.discord.logbook import Logbook
from tests.house import House

MARK = "DRILL."
REPORT = "is over"
PLACE = "DRILL, a place to talk 1"


def rows(house: House, *tables: str) -> dict[str, int]:
    with sqlite3.connect(house.database_file) as plain:
        found = {name: plain.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}  # noqa: S608 - our own
        found["its messages"] = plain.execute(
            "SELECT count(*) FROM outbox WHERE kind LIKE 'alert.%' OR kind LIKE 'help.d%' OR kind = 'drill.report'"
        ).fetchone()[0]
    plain.close()
    return found


def reports(house: House, who: str) -> list[str]:
    return [text for text in house.world.dms(who) if REPORT in text]


def assert_it_measures_the_whole_and_times_nobody(told: list[str]) -> None:
    """MOD-7, NO-31"""
    [report] = told
    assert "Until the card was there: 0 min" in report
    assert "Until somebody took it: 12 min" in report
    assert "Until it was closed: 12 min" in report
    assert "Everybody who was asked could be reached" in report
    assert not any(name in report for name in ("Mo", "Lou"))


async def found(house: House) -> dict[str, Grade]:
    """What `check` says of drills in the first group."""
    here = house.bot.groups.all[0]
    lines = await house.bot.report()
    return {one.text: one.grade for group, one in lines if group == here and "drill" in one.text}


async def test_every_output_is_marked_and_no_member_sees_any_of_it_from_card_to_close_and_a_day_later_no_row_is_left(
    house: House,
) -> None:
    """ESC-14"""
    world = house.world
    before = {name: world.sees("ann", name) for name in world.channels_seen_by("ann")}
    asked, heard = len(world.requests), len(world.dms("ann"))
    trail = rows(house, "audit", "monthly_counts")

    await _from_card_to_close(house)

    sent = [one for one in world.requests[asked:] if one.method == "POST" and one.path.endswith("/messages")]
    posted = [str((one.json or {}).get("content")) for one in sent]
    marked = ("DRILL", "Drill 1", "The bot was away")  # the last tells of the pulled plug
    assert [text for text in posted if not any(mark in text for mark in marked)] == []
    assert {name: world.sees("ann", name) for name in world.channels_seen_by("ann")} == before
    assert len(world.dms("ann")) == heard
    assert rows(house, "audit", "monthly_counts") | {"its messages": 0} == trail
    assert "A drill in which you played the member" in (await world.command("rae", "general", "me show")).text

    await world.stop()
    await world.pass_time(hours=24)
    await world.start()
    await world.pass_time(minutes=1)
    assert set(rows(house, "alerts", "alert_log", "alert_sources").values()) == {0}
    assert not any("How are you?" in text for text in world.dms("mo"))
    assert "The last drill was yesterday" in (await world.command("rae", "general", "drill show")).text


async def _from_card_to_close(house: House) -> None:
    """Play the whole of it, with a crash between, and see the mark on each thing that is shown."""
    world = house.world
    begun = await world.command("rae", "general", "drill start")
    assert "Drill 1 has begun" in begun.text
    assert "Who: @Rae" in house.card()
    assert MARK in house.card()
    assert any(MARK in ping for ping in world.pings("mo"))
    await world.pass_time(minutes=1)
    help_message = world.messages("rae", "dm")[-1]
    assert help_message.text.startswith("**DRILL.**")
    await world.pass_time(minutes=11)
    assert MARK in world.pings("lou")[-1]  # asked again
    await world.press("rae", help_message, "A person, please")
    assert MARK in world.pings("mo")[-1]
    await world.pull_the_plug()
    steps = await world.press("mo", "mod-alerts", "I'll take this")
    assert steps.text.startswith("**DRILL.**")
    await world.press("mo", steps, "Open a place to talk")
    assert MARK in world.screen("rae", PLACE)
    assert "A moderator is here" in next(text for text in world.dms("rae") if "DRILL" in text)
    await world.press("mo", "mod-alerts", "Show me the steps")
    closing = await world.press("mo", "mod-alerts", "Close")
    await world.choose("mo", closing, "Talked with them")
    await world.pass_time(minutes=1)
    assert "Closed" in house.card()
    for organiser in ("rae", "jo"):
        assert_it_measures_the_whole_and_times_nobody(reports(house, organiser))
    assert reports(house, "mo") == []
    assert "Until somebody took it: 12 min" in (await world.command("jo", "general", "drill show")).text


async def test_a_real_alert_ends_it_at_once_and_is_asked_about_and_answered_as_ever(house: House) -> None:
    """ESC-14: also where the organiser who plays the member is who needs help for real."""
    world = house.world
    await house.agrees("rae")
    await world.command("rae", "general", "drill start")
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.pass_time(minutes=2)
    await house.writes_the_hard_sentence("rae")
    assert "Alert 2" in house.card()
    assert MARK not in house.card()
    assert any("Alert 2" in ping and MARK not in ping for ping in world.pings("lou"))
    assert house.help_of("rae").startswith("Holdfast: ")
    assert MARK not in house.help_of("rae")  # a drill is no reason to leave out the real one (CRI-9)
    assert "116 123" in house.help_of("rae")
    await world.pass_time(minutes=1)
    assert "a real alert came" in reports(house, "jo")[0].lower()
    refused = await world.command("jo", "general", "drill start")
    assert "A real alert is open" in refused.text
    taken = await world.press("lou", "mod-alerts", "I'll take this")
    assert MARK not in taken.text
    await world.command("lou", "mod-alerts", "alerts close", number=2, outcome="talked")
    assert "Drill 3 has begun" in (await world.command("jo", "general", "drill start")).text
    second = await world.command("rae", "general", "drill start")
    assert "under way already" in second.text
    assert "The drill is over" in (await world.command("rae", "general", "drill end")).text
    await world.pass_time(minutes=1)
    assert "does not count as a drill done" in reports(house, "jo")[-1]
    assert await found(house) == {"check-drill-never": Grade.WARN}
    assert "No drill is under way" in (await world.command("rae", "general", "drill end")).text


async def test_it_says_whom_discord_did_not_let_it_reach_and_ends_when_everybody_was_asked(
    house: House, logbook: Logbook
) -> None:
    """ESC-14: of Jo, who cannot see the alert channel and takes no direct messages, and of nobody who was slow."""
    logbook.expect("a person could not be asked (closed)")
    world = house.world
    world.close_dms("jo")
    for who in ("mo", "lou"):
        await world.command(who, "mod-alerts", "duty off")
    only = await world.command("mo", "general", "drill start")
    assert "organisers" in only.text
    await house.goes_on_duty("mo")
    world.close_dms("rae")
    await world.command("rae", "general", "drill start")
    await world.pass_time(minutes=95)
    shown = (await world.command("rae", "general", "drill show")).text
    assert "an hour after that it ended by itself" in shown
    assert "did not let me reach one person: @Jo" in " ".join(shown.replace("*", "").replace("\u2068", "").split())
    assert "The message with help did not arrive" in shown
    assert "Nobody took it" in shown
    assert "@Mo" not in shown
    assert "Closed" in house.card()
    pinged = len(world.pings("mo"))
    await world.pass_time(hours=2)
    assert len(world.pings("mo")) == pinged
    assert await found(house) == {"check-drill-done": Grade.GOOD}
    later = await world.command("rae", "general", "setup review")
    assert "The last drill was today" in later.text


async def test_organisers_are_reminded_by_day_after_ninety_days_and_not_again_before_ninety_more(house: House) -> None:
    """ESC-14, REF-6, ORG-2"""
    world = house.world

    def reminders() -> int:
        return sum("due in Tuesday Lanterns" in text for who in ("rae", "jo") for text in world.dms(who))

    assert await found(house) == {"check-drill-never": Grade.WARN}
    seen = []
    for days in (88, 3, 30, 62):
        await world.stop()
        await world.pass_time(days=days)
        await world.pass_time_until(11, 0, zone="Europe/London")
        await world.start()
        await world.pass_time(minutes=1)
        seen.append(reminders())
    assert seen[0] == 0
    assert seen[1] == seen[2] > 0
    assert seen[3] == 2 * seen[1]
