"""The quiet message "If tonight is hard": where it stands, what it leads to, and that nobody is bothered by it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from config.settings import GroupSettings, Settings, load
from tests.discord import adapter
from tests.discord.blueprint import Kind
from tests.discord.logbook import Logbook
from tests.discord.seeing import Seen
from tests.helplines.acts import helplines, take_the_database_away
from tests.house import CONFIG, House, open_house

LABEL = "If tonight is hard"
SILENT = 1 << 12


def standing(house: House, where: str = "grief-chat") -> list[Seen]:
    return [seen for seen in house.world.messages("ann", where) if LABEL in seen.buttons]


def watching(settings: Settings, *, on: bool = True, channels: tuple[str, ...] | None = None) -> Settings:
    """The first group with other settings of its watch; nobody is told of them a day before."""

    def changed(group: GroupSettings) -> GroupSettings:
        assert group.word_watch is not None
        update = {"hard_night_button": on, "channels": channels or group.word_watch.channels}
        untold = group.group.model_copy(update={"news_channel": None})
        watch = group.word_watch.model_copy(update=update)
        return group.model_copy(update={"word_watch": watch, "group": untold})

    first, *others = settings.groups
    return replace(settings, groups=(changed(first), *others))


async def begin_with(house: House, settings: Settings) -> None:
    house.all_settings.append(settings)
    await house.world.restart()
    await house.world.pass_time(minutes=1)


async def somebody_deletes(house: House, message: Seen) -> None:
    """Somebody who may manage messages there."""
    house.world.backend.delete_message(message.channel_id, message.id)
    await house.world.env.settle()


async def checked(house: House) -> str:
    findings = await helplines(house).tonight.check(house.bot.groups.all[0])
    return "\n".join(house.bot.words_for(None)(one.text, **one.facts) for one in findings)


@pytest.fixture
async def house(house: House) -> House:
    await house.world.pass_time(minutes=1)
    return house


@asynccontextmanager
async def switched_off(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path, settings=watching(load(CONFIG), on=False)) as opened:
        await opened.world.pass_time(minutes=1)
        yield opened


async def test_it_stands_pinned_in_each_watched_channel_and_makes_no_sound(house: House) -> None:
    """NO-12, NO-13: it pings nobody, and waits to be found."""
    world = house.world
    for where in ("grief-chat", "three-am", "carers-chat"):
        (message,) = standing(house, where)
        assert message.pinned, where
        assert "I am a bot" in message.text
        assert "nobody is told that you pressed it" in message.text
    assert standing(house, "general") == []
    sent = [one.json for one in world.requests if one.method == "POST" and one.json and LABEL in str(one.json)]
    posted = [body for body in sent if "This button shows" in str(body.get("content"))]
    assert len(posted) == 3
    assert all(body["flags"] & SILENT for body in posted)
    assert all(body["allowed_mentions"]["parse"] == [] for body in posted)
    assert all(world.pings(who) == [] for who in ("ann", "mo", "rae"))


async def test_its_button_answers_as_help_does_and_only_to_who_pressed(house: House) -> None:
    """BND-6."""
    world = house.world
    before = world.sees("ben", "grief-chat")
    pressed = await world.press("ann", "grief-chat", LABEL)
    typed = await world.command("ann", "grief-chat", "help")
    assert pressed.only_you
    assert (pressed.text, pressed.buttons) == (typed.text, typed.buttons)
    assert world.sees("ben", "grief-chat") == before


async def test_after_a_restart_and_without_the_database_it_answers_and_stands_once(house: House) -> None:
    """NO-33."""
    world = house.world
    for _ in range(2):
        await world.restart()
        await world.pass_time(minutes=1)
    (message,) = standing(house)
    assert not message.edited, "what is right is left alone"
    kept = take_the_database_away(house)
    assert "116 123" in (await world.press("ann", "grief-chat", LABEL)).text
    house.bot.kit.database = kept


async def test_words_that_were_changed_are_shown_at_the_next_start(house: House) -> None:
    world = house.world
    (message,) = standing(house)
    world.screens.stored(message).content = "Some earlier words."
    await world.restart()
    await world.pass_time(minutes=1)
    (shown,) = standing(house)
    assert (shown.id, "Some nights are hard" in shown.text) == (message.id, True)


async def test_a_crash_between_the_message_and_its_answer_leaves_one(tmp_path: Path) -> None:
    async with switched_off(tmp_path) as house:
        world = house.world
        channel = world.channel("grief-chat").id
        house.all_settings.append(watching(house.settings))
        await world.stop()
        world.lose_answers("POST", f"/channels/{channel}/messages")
        await world.start()
        await world.pass_time(seconds=5)
        await world.pull_the_plug()
        await world.pass_time(minutes=5)
        assert len(standing(house)) == 1


@pytest.mark.parametrize("away", [False, True], ids=["while it runs", "while it is away"])
async def test_who_deletes_it_has_it_gone_until_an_organiser_asks(house: House, *, away: bool) -> None:
    world = house.world
    (message,) = standing(house)
    if away:
        await world.stop()
    await somebody_deletes(house, message)
    if away:
        await world.start()
    for _ in range(2):
        await world.pass_time(minutes=2)
        await world.restart()
    assert standing(house) == []
    assert len(standing(house, "three-am")) == 1
    assert "In #grief-chat somebody deleted" in await checked(house)
    assert "/setup hard-night" in await checked(house)
    refused = await world.command("ann", "general", "setup hard-night")
    assert "organisers" in refused.text
    assert standing(house) == []
    answer = await world.command("rae", "general", "setup hard-night")
    assert "stands in 2 channels" in answer.text
    (again,) = standing(house)
    assert again.pinned
    await world.press("ann", again, LABEL)
    assert "deleted" not in await checked(house)


async def test_switched_off_it_is_taken_away_and_on_again_it_is_back_where_it_was_deleted_too(house: House) -> None:
    await somebody_deletes(house, standing(house, "three-am")[0])
    before = house.settings
    await begin_with(house, watching(before, on=False))
    assert standing(house) == []
    assert len(standing(house, "carers-chat")) == 1
    assert "hard_night_button" in await checked(house)
    await begin_with(house, watching(before))
    assert [len(standing(house, where)) for where in ("grief-chat", "three-am")] == [1, 1]


async def test_in_a_channel_that_is_watched_no_longer_it_is_taken_away(house: House) -> None:
    await begin_with(house, watching(house.settings, channels=("three-am",)))
    assert standing(house) == []
    assert len(standing(house, "three-am")) == 1


async def test_what_may_not_be_taken_away_still_answers(house: House, logbook: Logbook) -> None:
    logbook.expect("could not be taken away")
    world = house.world
    channel = world.channel("grief-chat").id
    world.refuse("DELETE", f"/channels/{channel}/messages/*", times=None)
    await begin_with(house, watching(house.settings, channels=("three-am",)))
    assert "116 123" in (await world.press("ann", "grief-chat", LABEL)).text
    world.accept_again()
    await world.restart()
    await world.pass_time(minutes=1)
    assert standing(house) == []


async def test_where_it_may_not_be_posted_check_says_so_and_the_grant_is_enough(tmp_path: Path) -> None:
    async with switched_off(tmp_path) as house:
        world = house.world
        await world.bot_may("three-am", send_messages=False)
        await begin_with(house, watching(house.settings))
        assert standing(house, "three-am") == []
        assert "In #three-am I can't post" in await checked(house)
        assert "Send Messages" in await checked(house)
        await world.bot_may("three-am", send_messages=True)
        await world.pass_time(minutes=1)
        assert len(standing(house, "three-am")) == 1


async def test_without_pin_messages_it_is_posted_and_check_says_how_it_is_pinned(tmp_path: Path) -> None:
    async with switched_off(tmp_path) as house:
        world = house.world
        await world.bot_may("three-am", pin_messages=False)
        await begin_with(house, watching(house.settings))
        assert [seen.pinned for seen in standing(house, "three-am")] == [False]
        assert "In #three-am I can't pin" in await checked(house)
        await world.bot_may("three-am", pin_messages=True)
        await world.command("rae", "general", "setup hard-night")
        assert [seen.pinned for seen in standing(house, "three-am")] == [True]
        assert "can't pin" not in await checked(house)


async def test_a_forum_has_no_message_and_check_says_so(tmp_path: Path, logbook: Logbook) -> None:
    logbook.expect("check: ")
    settings = watching(load(CONFIG), channels=("grief-chat", "stories"))
    async with open_house(tmp_path, settings=settings) as house:
        world = house.world
        await world.stop()
        await adapter.delete_channel(world.env, world.screens.place("stories").id)  # the drawing knows no forums
        world.add_channel("stories", Kind.FORUM)
        await world.start()
        await world.pass_time(minutes=1)
        assert len(standing(house)) == 1
        assert "#stories is no text channel" in await checked(house)


async def test_a_channel_of_two_groups_has_one(tmp_path: Path, logbook: Logbook) -> None:
    logbook.expect("check: ")
    made = load(CONFIG)
    second = made.groups[1]
    assert second.word_watch is not None
    watch = second.word_watch.model_copy(update={"channels": ("grief-chat", "carers-chat")})
    both = replace(made, groups=(made.groups[0], second.model_copy(update={"word_watch": watch})))
    async with open_house(tmp_path, settings=both) as house:
        await house.world.pass_time(minutes=1)
        assert [len(standing(house, where)) for where in ("grief-chat", "carers-chat")] == [1, 1]


async def test_without_an_alert_channel_it_promises_no_person(tmp_path: Path, logbook: Logbook) -> None:
    """NO-11, CRI-8."""
    logbook.expect("check: ")
    made = load(CONFIG)
    first = made.groups[0].model_copy(update={"alerts": None})
    async with open_house(tmp_path, settings=replace(made, groups=(first, *made.groups[1:]))) as house:
        world = house.world
        await world.pass_time(minutes=1)
        (message,) = standing(house)
        assert "person" not in message.text
        answer = await world.press("ann", message, LABEL)
        assert "116 123" in answer.text
        assert "I need a person here" not in answer.buttons
        worried = await world.press("ann", answer, "I am worried about someone")
        assert "moderator" not in worried.text


# ------------------------------------------------------------------------------------------- beside the agreement


async def test_it_stands_beside_the_agreement_and_asks_for_nothing_there(house: House) -> None:
    """ACC-4: two buttons, one decision; nobody has to agree to anything for a number."""
    (panel,) = (seen for seen in house.world.messages("ben", "welcome") if "Read the agreement" in seen.buttons)
    assert panel.buttons == ("Read the agreement", LABEL)
    assert "116 123" in (await house.world.press("ben", panel, LABEL)).text


async def test_a_panel_from_before_gets_the_button_at_the_next_start(house: House) -> None:
    world = house.world
    (panel,) = (seen for seen in world.messages("ben", "welcome") if "Read the agreement" in seen.buttons)
    stored = world.screens.stored(panel)
    stored.components[0]["components"] = stored.components[0]["components"][:1]
    (bare,) = (seen for seen in world.messages("ben", "welcome") if "Read the agreement" in seen.buttons)
    assert bare.buttons == ("Read the agreement",)
    await world.restart()
    await world.pass_time(minutes=1)
    (mended,) = (seen for seen in world.messages("ben", "welcome") if "Read the agreement" in seen.buttons)
    assert (mended.id, mended.buttons) == (panel.id, ("Read the agreement", LABEL))


async def test_where_members_live_in_several_countries_theirs_is_asked_for_beside_the_agreement_and_after_it(
    tmp_path: Path, several_countries: Settings, logbook: Logbook
) -> None:
    """CRI-5: chosen once, never guessed; and asked no more once it is known."""
    logbook.expect("check: ")
    async with open_house(tmp_path, settings=several_countries) as house:
        world = house.world
        (panel,) = (seen for seen in world.messages("ann", "welcome") if "Read the agreement" in seen.buttons)
        assert panel.buttons == ("Read the agreement", LABEL, "Pick my country")
        await world.press("ann", "welcome", "Read the agreement")
        done = await world.press("ann", "welcome", "I agree. No word watch")
        assert done.buttons == ("Pick my country",)
        assert "I won't guess" in done.text
        picked = await world.choose("ann", await world.press("ann", done, "Pick my country"), "Britain (UK)")
        await world.press("ann", picked, "Remember this country")
        assert "116 123" in (await world.press("ann", panel, LABEL)).text
        await world.press("ann", panel, "Read the agreement")
        again = await world.press("ann", "welcome", "I agree. No word watch")
        assert "I won't guess" not in again.text
        assert again.buttons == ()
