"""What other bots of this kind get wrong, kept from happening here (FIELD.md, "Faults found in peers' code").

The table says which test stands for which of the fourteen; those that were missing are in this file.
"""

import ast
import logging
import re
from pathlib import Path
from typing import Any

import discord
import pytest
from sqlalchemy import select

from cogs.kit.ports import Grade
from data.tables import metadata
from tests.agreement.texts import make_folder
from tests.discord.adapter import set_overwrite
from tests.discord.logbook import Logbook
from tests.discord.world import World
from tests.house import HARD_SENTENCE, House, open_house
from tests.stories.test_contract import faults

TESTS = Path(__file__).parents[1]
HERE = "stories/test_field_faults.py"

FAULTS: dict[int, tuple[str, ...]] = {
    1: ("alerts/test_model.py::test_an_urgent_match_raises_an_unsure_alert_at_once_and_starts_its_ladder",),
    2: (f"{HERE}::test_a_word_list_that_cannot_be_read_never_passes_for_a_quiet_night",),
    3: (
        "stories/test_alerts.py::test_hard_words_edited_into_a_message_are_seen",
        "stories/test_alerts.py::test_hard_words_in_a_thread_and_its_title_are_seen",
        f"{HERE}::test_a_message_sent_without_a_sound_is_read_and_its_alert_makes_one",
    ),
    4: ("stories/test_alerts.py::test_until_somebody_takes_it_duty_is_asked_again_and_then_the_organisers",),
    5: (
        "stories/test_the_main_job.py::test_hard_words_reach_the_moderator_on_duty_and_help_reaches_the_member",
        "stories/test_alerts.py::test_nothing_is_posted_or_done_where_the_member_wrote",
    ),
    6: ("watch/test_model.py::test_nothing_else_in_a_message_cancels_a_direct_statement",),
    7: (
        f"{HERE}::test_the_link_on_the_card_opens_the_very_message",
        "stories/test_alerts.py::test_only_the_people_on_duty_are_pinged_by_the_card",
    ),
    8: (f"{HERE}::test_who_was_on_duty_before_the_power_failed_is_on_duty_after_it_and_is_pinged",),
    9: (f"{HERE}::test_a_no_to_the_watch_still_stands_after_a_month_and_nothing_was_read_meanwhile",),
    10: (
        f"{HERE}::test_every_ping_allows_exactly_the_people_it_names",
        "stories/test_alerts.py::test_an_organiser_who_cannot_see_the_alert_channel_is_asked_directly",
    ),
    11: (f"{HERE}::test_a_room_stays_private_whatever_its_category_grants",),
    12: ("checkins/test_room_troubles.py::test_discords_refusal_is_told_and_nothing_is_left",),
    13: (
        "stories/test_when_things_fail.py::test_a_crash_before_the_card_was_sent_sends_it_afterwards",
        "stories/test_when_things_fail.py::test_the_ladder_goes_on_where_it_was_after_a_restart",
    ),
    14: (
        "stories/test_keeps_no_words.py::test_an_error_with_the_words_in_it_is_logged_without_them",
        "kit/test_logs.py::test_an_error_is_logged_by_its_kind_and_place_and_not_by_its_message",
    ),
}


@pytest.fixture
async def ready(house: House) -> House:
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    return house


def names_of_tests(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in tree.body if isinstance(node, kinds) and node.name.startswith("test_")}


def test_each_of_the_fourteen_faults_has_a_test_that_exists() -> None:
    assert set(FAULTS) == set(range(1, 15))
    for cited in (one for tests in FAULTS.values() for one in tests):
        file, name = cited.split("::")
        assert name in names_of_tests(TESTS / file), cited


# --------------------------------------------------------------------------------------------------- being heard


async def test_a_word_list_that_cannot_be_read_never_passes_for_a_quiet_night(tmp_path: Path, logbook: Logbook) -> None:
    """Fault 2: with a slip in the organisers' own list ours goes on (NO-11), and that is said loudly."""
    logbook.expect("own word list cannot be read")
    settings = make_folder(tmp_path / "config")
    (tmp_path / "config" / "mine").mkdir()
    (tmp_path / "config" / "mine" / "words.toml").write_text("[[entry]]\nid = ", "utf-8")
    async with open_house(tmp_path, settings=settings) as house:
        await house.goes_on_duty("mo")
        await house.agrees("ann")
        await house.writes_the_hard_sentence("ann")
        assert "@Ann" in house.card()
        findings = [finding for _, finding in await house.bot.report() if finding.grade is Grade.STOP]
        assert "check-watch-lists" in {finding.text for finding in findings}


async def test_a_message_sent_without_a_sound_is_read_and_its_alert_makes_one(ready: House) -> None:
    """Fault 3: `@silent` hides a message from phones, not from the watch; the alert rings all the same."""
    world = ready.world
    silent = discord.MessageFlags(suppress_notifications=True).value
    channel = world.channel("grief-chat").id
    world.backend.create_message(channel, world.person("ann").id, HARD_SENTENCE, flags=silent)
    await world.pass_time(seconds=1)
    assert "@Ann" in ready.card()
    assert any("Alert 1" in ping for ping in world.pings("mo"))
    assert any("automatic" in ping for ping in world.pings("ann"))


@pytest.mark.parametrize("typed", ["@silent {}", "||{}||", "~~{}~~", "**{}**", "{} https://example.org/a.gif"])
async def test_what_is_put_around_hard_words_hides_nothing(ready: House, typed: str) -> None:
    """FIELD.md C1: spoilers slip through elsewhere."""
    await ready.world.say("ann", "grief-chat", typed.format(HARD_SENTENCE))
    assert "@Ann" in ready.card()


async def test_the_link_on_the_card_opens_the_very_message(ready: House) -> None:
    """Fault 7: the numbers of the link are those of the server, the place and the message, in threads too."""
    world = ready.world
    await world.open_thread("ann", "grief-chat", "late night")
    said = [await world.say("ann", where, HARD_SENTENCE) for where in ("grief-chat", "late night")]
    links = re.findall(r"https://discord\.com/channels/(\d+)/(\d+)/(\d+)", ready.card())
    assert [tuple(map(int, link)) for link in links] == [
        (world.guild.id, message.channel_id, message.id) for message in said
    ]


async def test_who_was_on_duty_before_the_power_failed_is_on_duty_after_it_and_is_pinged(ready: House) -> None:
    """Fault 8: and a shift that ended meanwhile is over."""
    world = ready.world
    await world.pull_the_plug()
    assert "Mo" in (await world.command("rae", "mod-alerts", "duty show")).text
    await ready.writes_the_hard_sentence()
    assert any("Alert 1" in ping for ping in world.pings("mo"))
    await world.stop()
    await world.pass_time(hours=9)
    await world.start()
    assert "Nobody is on duty" in (await world.command("rae", "mod-alerts", "duty show")).text


async def test_a_timer_shorter_than_a_minute_survives_the_power_too(ready: House) -> None:
    """Fault 13: the member's help is due two seconds after the alert, and Discord was not answering."""
    world = ready.world
    channel = world.channel("mod-alerts").id
    world.lose_answers("POST", f"/channels/{channel}/messages", takes_effect=False)
    await ready.writes_the_hard_sentence()
    await world.crash()
    world.accept_again()
    await world.start()
    await world.pass_time(seconds=10)
    assert "116 123" in ready.help_of("ann")


# --------------------------------------------------------------------------------------------------- being left alone


async def test_a_no_to_the_watch_still_stands_after_a_month_and_nothing_was_read_meanwhile(
    house: House, logbook: Logbook
) -> None:
    """Fault 9."""
    world = house.world
    await house.agrees("ann")
    await world.command("ann", "general", "agreement watch off")
    for days in (0, 29, 2, 1, 335):
        await world.stop()
        await world.pass_time(days=days)
        await world.start()
        await house.writes_the_hard_sentence("ann")
    assert house.cards() == []
    assert not [text for text in world.dms("ann") if "automatic" in text]
    assert "read a text in a watched channel" not in logbook.text()
    assert "Word watch: no" in (await world.command("ann", "welcome", "agreement show")).text


async def test_a_room_stays_private_whatever_its_category_grants(ready: House) -> None:
    """Fault 11: what the category's permissions leave on the channel above lets nobody into a thread of it."""
    world = ready.world
    everything = {"view_channel": True, "send_messages_in_threads": True, "read_message_history": True}
    role = world.guild.roles["Moderators"].id
    for target in (world.guild.id, role):
        set_overwrite(world.backend, world.channel("check-ins").id, target, **everything)
    await world.command("ann", "general", "checkin open", hour=20)
    await ready.writes_the_hard_sentence()
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", "mod-alerts", "Open a place to talk")
    await world.everyone_may("check-ins", send_messages=True, create_public_threads=True)
    for stranger in ("ben", "rae", "sam"):
        assert world.threads_seen_by(stranger) == []
        assert world.sees(stranger, "check-in 1") == []
    assert world.threads_seen_by("mo") == ["A place to talk 1"]
    made = [body for body in _bodies(world) if "auto_archive_duration" in body or "invitable" in body]
    assert [(body["type"], body["invitable"]) for body in made] == [(12, False)] * 2


# ------------------------------------------------------------------------------------------------------- who rings


async def test_every_ping_allows_exactly_the_people_it_names(ready: House) -> None:
    """Fault 10: an id that allowed_mentions misses is a ping that silently does not fire; one too many, a false one."""
    world = ready.world
    await ready.goes_on_duty("rae")
    await ready.writes_the_hard_sentence()
    await world.pass_time(minutes=31)
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", "mod-alerts", "I need a second person")
    await world.press("ann", "dm", "A person, please")
    await world.press("mo", "mod-alerts", "Open a place to talk")
    rings = [body for body in _bodies(world) if body.get("allowed_mentions", {}).get("users")]
    assert len(rings) >= 5
    for body in rings:
        named = {int(person) for person in re.findall(r"<@(\d+)>", body["content"])}
        assert {int(person) for person in body["allowed_mentions"]["users"]} <= named
        assert body["allowed_mentions"].get("parse", []) == []
    calls = [body for body in rings if "still has nobody" in body["content"] or "is wanted" in body["content"]]
    assert calls
    for body in calls:
        named = {int(person) for person in re.findall(r"<@(\d+)>", body["content"])}
        assert {int(person) for person in body["allowed_mentions"]["users"]} == named


HOSTILE = ["@everyone", "@here", "**bold** __x__ ~~y~~ ||z||", "[free](https://evil.example)", "`/help`", "W" * 32]


@pytest.mark.parametrize("name", [*HOSTILE, "<@{mo}>", "<@&{moderators}>"])
async def test_a_hostile_name_breaks_no_card_and_pings_nobody(
    house: House, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Decision 4: names are shown as Discord draws a mention, and what may ping is a list of ids."""
    caplog.set_level(logging.DEBUG)
    world = house.world
    name = name.format(mo=world.person("mo").id, moderators=world.guild.roles["Moderators"].id)
    await house.goes_on_duty("rae")
    await _joins(world, "odd", name)
    before = {who: len(world.pings(who)) for who in ("ann", "ben", "mo", "jo", "sam")}
    await house.agrees("odd")
    await world.say("odd", "grief-chat", HARD_SENTENCE)
    await world.command("odd", "general", "checkin open", hour=20, company="sam")
    await world.press("rae", "mod-alerts", "I'll take this")
    await world.press("rae", "mod-alerts", "Open a place to talk")
    await world.command("odd", "check-in 1", "checkin company")
    card = next(body for body in _bodies(world) if "Who: " in body.get("content", ""))
    assert f"Who: <@{world.person('odd').id}>\n" in card["content"]
    assert name not in card["content"]
    assert faults(world.requests) == []
    after = {who: len(world.pings(who)) for who in before}
    called = {who for who in before if after[who] > before[who]}
    assert called <= {"sam"}  # whom odd asked for company, and nobody else
    assert name not in caplog.text


async def test_a_supporter_with_a_hostile_name_pings_nobody_from_the_pinned_message(house: House) -> None:
    """The one place where names of others are written out: who can read a room."""
    world = house.world
    await _joins(world, "odd", "@everyone", "Supporters")
    before = len(world.pings("ben"))
    await world.command("ann", "general", "checkin open", hour=20, company="odd")
    assert "@everyone: you chose them" in world.pins("ann", "check-in 1")[0].replace("\u200b", "").replace("\\", "")
    assert len(world.pings("ben")) == before
    assert faults(world.requests) == []


async def _joins(world: World, key: str, name: str, *roles: str) -> None:
    world._add_person(world.guild, key, key, name, list(roles))
    await world.env.settle()


def _bodies(world: World) -> list[dict[str, Any]]:
    return [request.json for request in world.requests if isinstance(request.json, dict)]


# ------------------------------------------------------------------------------------------------ who is left alone


async def test_who_never_said_anything_hears_nothing_and_is_kept_nowhere(ready: House) -> None:
    """CON-1, NO-12: neither on arriving, nor in a month, nor for writing hard words in every channel."""
    world = ready.world
    await world.join("dov")
    rows = await _rows(ready)
    for where in ("general", "grief-chat", "three-am", "carers-chat"):
        await world.say("dov", where, HARD_SENTENCE)
    await world.stop()
    await world.pass_time(days=30)
    await world.start()
    await world.pass_time(minutes=5)
    assert world.dms("dov") == []
    assert world.pings("dov") == []
    assert world.threads_seen_by("dov") == []
    after = await _rows(ready)
    assert all(after[table] == rows[table] for table in ("consents", "alerts", "rooms", "member_reach"))
    assert "Nothing." in (await world.command("dov", "general", "me show")).text


async def test_hard_words_outside_the_named_channels_raise_nothing(ready: House) -> None:
    """NO-19: other channels, threads in them, and direct messages with the bot are not read."""
    world = ready.world
    await world.open_thread("ann", "general", HARD_SENTENCE)
    for where in ("general", HARD_SENTENCE, "dm", "carers-chat"):
        await world.say("ann", where, HARD_SENTENCE)
    assert ready.cards() == []
    assert not [text for text in world.dms("ann") if "automatic" in text]


async def test_hard_words_in_a_private_check_in_raise_nothing(ready: House) -> None:
    """CHK-11: a yes to the watch is a yes for the channels it names."""
    world = ready.world
    await world.command("ann", "general", "checkin open", hour=20)
    await world.say("ann", "check-in 1", HARD_SENTENCE)
    assert ready.cards() == []


async def test_nobody_but_the_member_duty_and_organisers_hears_of_an_alert(ready: House) -> None:
    """NO-8: neither other members, nor the supporter who reads along, nor a moderator who is not on duty."""
    world = ready.world
    await world.join("lou", roles=["Moderators"])
    await world.command("ann", "general", "checkin open", hour=20, company="sam")
    before = {who: (world.pings(who), world.dms(who)) for who in ("ben", "cleo", "sam", "lou", "sal")}
    seen = {where: world.sees("sam", where) for where in ("grief-chat", "general", "check-in 1", "welcome")}
    await ready.writes_the_hard_sentence()
    await world.pass_time(minutes=31)
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", "mod-alerts", "Open a place to talk")
    assert {who: (world.pings(who), world.dms(who)) for who in before} == before
    seen["grief-chat"].append(f"Ann: {HARD_SENTENCE}")
    assert {where: world.sees("sam", where) for where in seen} == seen
    assert world.sees("sam", "mod-alerts") == []


async def test_the_members_message_names_no_moderator_at_any_time(ready: House) -> None:
    """MOD-12: who it is, the member learns in the place to talk, from the moderator who opened it."""
    world = ready.world
    await ready.writes_the_hard_sentence()
    said = [ready.help_of("ann")]
    await world.press("mo", "mod-alerts", "I'll take this")
    said.append(ready.help_of("ann"))
    await world.press("mo", "mod-alerts", "Close")
    await world.choose("mo", "mod-alerts", "Talked with them")
    said.append(ready.help_of("ann"))
    assert len(set(said)) == 3
    for person in ("mo", "rae", "jo"):
        known = world.person(person)
        assert not any(re.search(rf"\b{known.name}\b|{known.id}", text) for text in (*said, world.screen("ann", "dm")))


async def _rows(house: House) -> dict[str, int]:
    async with house.bot.database.read() as tx:
        return {table.name: len((await tx.execute(select(table))).all()) for table in metadata.sorted_tables}
