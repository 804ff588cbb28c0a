from collections.abc import AsyncIterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from config.parts import GroupSettings
from tests.discord.acts import NotAnsweredError
from tests.discord.blueprint import Kind
from tests.discord.logbook import Logbook
from tests.discord.throwaway import Throwaway
from tests.discord.world import START, World


def settings() -> Any:
    group = GroupSettings.model_validate(
        {
            "key": "lanterns",
            "group": {"name": "Tuesday Lanterns", "news_channel": "announcements"},
            "people": {"organisers": ["rae.lind", "jo_b"], "moderators": "Moderators", "supporters": "Supporters"},
            "agreement": {"panel_in": "welcome", "remind_in": "grief-chat"},
            "word_watch": {"channels": ["grief-chat", "three-am"]},
            "alerts": {"channel": "mod-alerts"},
            "duty": {"mo_k": "America/Toronto, mon-fri 18:30-22:30"},
            "checkins": {"under": "check-ins"},
        }
    )
    return SimpleNamespace(groups=[group])


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with World.open(settings(), Throwaway) as opened:
        yield opened


def bot(world: World) -> Throwaway:
    assert isinstance(world.bot, Throwaway)
    return world.bot


async def test_the_server_is_made_from_the_settings(world: World) -> None:
    assert {"welcome", "grief-chat", "three-am", "announcements", "check-ins"} <= set(world.channels_seen_by("ann"))
    assert "mod-alerts" not in world.channels_seen_by("ann")
    assert "mod-alerts" in world.channels_seen_by("mo")
    assert world.person("mo_k") is world.person("mo")
    assert {"ann", "ben", "sam", "mo", "rae", "jo"} <= set(world.people)


async def test_the_bot_knows_every_member_when_it_is_ready_and_has_no_power_over_them(world: World) -> None:
    assert {"Ann", "Ben", "Mo", "Rae", "Sam"} <= set(bot(world).known_at_ready)
    me = bot(world).guilds[0].me
    assert not me.guild_permissions.administrator
    assert not me.guild_permissions.manage_threads
    alerts = discord.utils.get(bot(world).guilds[0].text_channels, name="mod-alerts")
    assert alerts is not None
    assert alerts.permissions_for(me).send_messages


async def test_the_clock_starts_where_it_is_told_and_moves_only_when_told(world: World) -> None:
    assert world.now().replace(microsecond=0) == START
    await world.pass_time(minutes=10)
    assert bot(world).ticks == 11
    await world.pass_time_until(8, zone="Europe/London")
    assert world.now().astimezone(UTC).strftime("%d %H:%M") == "25 08:00"
    assert abs((discord.utils.utcnow() - world.now()).total_seconds()) < 1


async def test_words_become_a_card_with_a_button_and_a_direct_message(world: World) -> None:
    await world.say("ann", "grief-chat", "harm")

    assert world.sees("mo", "mod-alerts") == ["Holdfast: Alert 1\n[I'll take this]"]
    assert world.sees("ann", "mod-alerts") == []
    assert world.dms("ann") == ["Holdfast: There is help."]
    assert world.pings("ann") == ["Holdfast: There is help."]
    answer = await world.press("mo", "mod-alerts", "I'll take this")
    assert answer.text == "It is yours."
    assert answer.only_you
    assert "It is yours." not in world.screen("lou", "mod-alerts")
    assert world.last("lou", "mod-alerts").buttons == ("I'll take this",)


async def test_two_moderators_press_at_the_same_instant(world: World) -> None:
    await world.say("ann", "grief-chat", "harm")
    async with world.at_the_same_time():
        mine = await world.press("mo", "mod-alerts", "take this")
        hers = await world.press("lou", "mod-alerts", "take this")
        assert not mine.answered

    assert sorted([mine.text, hers.text]) == ["It is yours.", "Somebody has it."]


async def test_a_button_works_after_a_restart_and_after_a_pulled_plug(world: World) -> None:
    await world.say("ann", "grief-chat", "harm")
    before = bot(world)
    await world.restart()
    assert before.closed_databases >= 1
    assert before.is_closed()
    assert bot(world) is not before
    assert (await world.press("mo", "mod-alerts", "I'll take this")).text == "It is yours."
    await world.pull_the_plug()
    assert (await world.press("mo", "mod-alerts", "I'll take this")).text == "It is yours."
    assert "Ann" in bot(world).known_at_ready


async def test_what_is_said_while_the_bot_is_away_waits_in_the_channel(world: World) -> None:
    await world.stop()
    await world.say("ann", "grief-chat", "are you there")
    await world.pass_time(hours=1)
    await world.start()
    assert bot(world).heard == []
    channel = bot(world).get_channel(world.channel("grief-chat").id)
    assert isinstance(channel, discord.TextChannel)
    assert world.sees("ben", "grief-chat") == ["Ann: are you there"]


async def test_closed_direct_messages_refuse_one_person_until_they_reopen(world: World) -> None:
    world.close_dms("ann")
    await world.say("ann", "grief-chat", "harm")
    await world.say("ben", "grief-chat", "harm")
    assert bot(world).refused == [50007]
    assert world.dms("ann") == []
    assert world.dms("ben") == ["Holdfast: There is help."]
    world.open_dms("ann")
    await world.say("ann", "grief-chat", "harm")
    assert world.dms("ann") == ["Holdfast: There is help."]


async def test_a_private_thread_is_seen_by_those_in_it_only_and_not_announced(world: World) -> None:
    answer = await world.command("ann", "grief-chat", "room", hour=19, friend="sam")

    assert answer.text == "Here: #Ann's room"
    assert world.who_is_in("Ann's room") == ["Holdfast", "Ann", "Sam"]
    assert world.threads_seen_by("ann") == ["Ann's room"]
    assert world.threads_seen_by("ben") == world.threads_seen_by("mo") == []
    assert world.sees("ben", "check-ins") == []
    assert world.pins("ann", "Ann's room") == ["Holdfast (pinned): Asked at 19:00, 20:00."]
    assert world.sees("ben", "Ann's room") == []


async def test_a_form_is_filled_by_its_labels(world: World) -> None:
    form = await world.command("ann", "grief-chat", "note")
    assert form.form == "A note"
    assert form.fields == ("Your words", "To whom")
    answer = await world.fill("ann", form, {"Your words": "hello", "To whom": "Both of you"})
    assert answer.text == "Thank you."


async def test_a_menu_in_a_direct_message_is_chosen_by_its_label(world: World) -> None:
    shown = await world.command("ann", "dm", "pick")
    assert shown.text == "Choose a time.\n[When: Evening]"
    assert (await world.choose("ann", shown, "Evening")).text == "You chose eve"
    world.reload("ann")
    assert world.dms("ann") == []


async def test_a_button_that_is_not_there_is_named_with_those_that_are(world: World) -> None:
    await world.say("ann", "grief-chat", "harm")
    with pytest.raises(AssertionError, match="I'll take this"):
        await world.press("mo", "mod-alerts", "Close")


async def test_a_silent_bot_is_an_interaction_failed(world: World, logbook: Logbook) -> None:
    logbook.expect("Ignoring exception in command 'note'")
    world.refuse("POST", "/interactions/*/callback", status=404, code=10062)
    with pytest.raises(NotAnsweredError):
        await world.command("ann", "grief-chat", "note")
    assert [type(error).__name__ for error in world.errors] == ["CommandInvokeError"]


async def test_people_edit_forward_poll_thread_and_post(world: World) -> None:
    first = await world.say("ann", "grief-chat", "one")
    await world.edit("ann", first, "two")
    await world.forward("ben", first, "three-am")
    await world.poll("ben", "grief-chat", "Tea?", ["yes", "no"])
    await world.open_thread("ben", "grief-chat", "Tea")
    await world.say("ann", "Tea", "three")
    world.add_channel("stories", Kind.FORUM)
    post = await world.post("ann", "stories", "Mine", "four")

    assert post.id == post.channel_id
    assert bot(world).heard == ["one", "two", "", "", "Tea", "three", "four"]
    assert world.sees("ben", "three-am") == ["Ben: forwarded: two"]
    assert "poll: Tea?" in world.screen("ann", "grief-chat")


async def test_someone_who_leaves_sees_nothing_and_cannot_be_written_to(world: World) -> None:
    await world.leave("ben")
    assert world.channels_seen_by("ben") == []
    await world.join("dov")
    assert "grief-chat" in world.channels_seen_by("dov")


async def test_everything_the_bot_sends_can_be_read(world: World) -> None:
    await world.say("ann", "grief-chat", "harm")
    assert "There is help." in world.outgoing_text()
    assert any(request.path.endswith("/messages") for request in world.requests)
    assert "harm" not in world.outgoing_text()


async def test_an_id_in_the_settings_is_the_id_on_the_server() -> None:
    by_id = settings()
    by_id.groups[0] = by_id.groups[0].model_copy(
        update={"alerts": by_id.groups[0].alerts.model_copy(update={"channel": "123456789012345678"})}
    )
    async with World.open(by_id, Throwaway, start=datetime(2026, 1, 5, tzinfo=UTC)) as world:
        assert world.channel("123456789012345678").id == 123456789012345678
        assert world.now().year == 2026
