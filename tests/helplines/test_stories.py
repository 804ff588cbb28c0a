"""What a member in pain meets, on the whole bot: their message, its line and its buttons."""

import re
from types import SimpleNamespace

import pytest

from cogs.helplines import store
from cogs.kit.presses import Press, Refusal
from tests.discord.logbook import Logbook
from tests.helplines.acts import helplines, messages_with_help, take_the_database_away, while_away
from tests.house import House

OURS = re.compile(r"\b(case|consent|tier|match|outcome|rung)s?\b", re.IGNORECASE)


# The message


async def test_the_message_says_who_i_am_then_doubt_then_numbers_then_where_it_stands(ready: House) -> None:
    """CRI-3, CRI-4, CRI-16: on what was really sent, in plain content."""
    await ready.writes_the_hard_sentence()
    text = ready.world.last("ann", "dm").content
    parts = [
        "Hi Ann",
        "bot",
        "automatic",
        "can't tell what you meant",
        "\n999\n",
        "\n116 123\n",
        "85258\n",
        "asked to look",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)
    assert not OURS.search(text)
    assert ready.world.last("ann", "dm").buttons == ("A person, please", "What if I call?", "More")


async def test_the_line_follows_the_alert_by_edits_and_says_nobody_yet_once_aloud(ready: House) -> None:
    """DESIGN.md decision 6."""
    world = ready.world
    await ready.writes_the_hard_sentence()
    assert "have been asked" in ready.help_of()
    buzzes = len(world.pings("ann"))
    await world.pass_time(minutes=31)
    assert "Nobody has taken this yet" in ready.help_of()
    assert len(world.pings("ann")) == buzzes + 1
    assert "Please don't wait for us" in world.dms("ann")[-1]
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.pass_time(minutes=1)
    assert "A moderator has taken this" in ready.help_of()
    await world.pass_time(minutes=10)
    assert len(world.pings("ann")) == buzzes + 1
    assert len(messages_with_help(ready)) == 1


async def test_the_card_says_that_the_message_arrived_once_it_did(ready: House) -> None:
    """CRI-12."""
    await ready.writes_the_hard_sentence()
    await ready.world.pass_time(minutes=1)
    (row,) = (row for row in ready.card().splitlines() if row.startswith("Private message with help"))
    assert "on its way" not in row
    assert "not" not in row


async def test_with_nobody_on_duty_the_member_is_not_told_that_somebody_was_asked(house: House) -> None:
    """CRI-8, NO-11."""
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    assert "No moderator is on duty right now" in house.help_of()
    assert "have been asked" not in house.help_of()
    await house.world.pass_time(minutes=40)
    assert len(messages_with_help(house)) == 1
    assert house.world.dms("ann")[-1] == house.help_of()


async def test_twelve_hours_of_hard_sentences_bring_one_message(ready: House) -> None:
    """CRI-9: also when the first one was closed in between."""
    world = ready.world
    for _ in range(3):
        await ready.writes_the_hard_sentence()
        await world.pass_time(minutes=5)
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="not-a-worry")
    await ready.writes_the_hard_sentence()
    await world.pass_time(minutes=5)
    assert len(messages_with_help(ready)) == 1
    await while_away(ready, hours=12)
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.command("mo", "mod-alerts", "alerts close", number=2, outcome="not-a-worry")
    await ready.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    assert len(messages_with_help(ready)) == 2


async def test_closed_direct_messages_are_said_on_the_card_and_nowhere_else(ready: House) -> None:
    """CRI-12: never in public, never through somebody else."""
    world = ready.world
    before = world.sees("ben", "grief-chat")
    world.close_dms("ann")
    await ready.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    assert "not" in next(row for row in ready.card().splitlines() if row.startswith("Private message with help"))
    assert len(world.sees("ben", "grief-chat")) == len(before) + 1
    async with ready.bot.database.read() as tx:
        assert [row.refused_at is not None for row in await store.everyone(tx)] == [True]
    world.open_dms("ann")
    await while_away(ready, hours=12)
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="not-a-worry")
    await ready.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    assert len(messages_with_help(ready)) == 1
    async with ready.bot.database.read() as tx:
        assert await store.everyone(tx) == []


async def test_without_the_database_help_goes_out_and_claims_nothing_and_is_put_right_later(
    ready: House, logbook: Logbook
) -> None:
    """NO-33, ORG-10, NO-11."""
    logbook.expect("could not be saved")
    logbook.expect("alerts.save failed")
    logbook.expect("tick ")
    kept = take_the_database_away(ready)
    await ready.writes_the_hard_sentence()
    (text,) = messages_with_help(ready)
    assert "I could not tell any moderator" in text
    assert "116 123" in text
    assert "[I need a person here] [What if I call?] [More]" in text
    await ready.writes_the_hard_sentence()
    assert len(messages_with_help(ready)) == 1
    ready.bot.kit.database = kept
    await ready.world.pass_time(minutes=2)
    (text,) = messages_with_help(ready)
    assert "have been asked" in text
    assert "[A person, please]" in text


# The buttons


async def test_a_person_is_asked_for_and_the_moderator_hears_it(ready: House) -> None:
    """CRI-6, CRI-10."""
    world = ready.world
    await ready.writes_the_hard_sentence()
    buzzes = len(world.pings("mo"))
    answer = await world.press("ann", "dm", "A person, please")
    assert "One is on duty now." in answer.text
    assert len(world.pings("mo")) == buzzes + 1


async def test_the_buttons_work_a_week_later_and_after_a_restart(ready: House) -> None:
    """CRI-10."""
    world = ready.world
    await ready.writes_the_hard_sentence()
    await while_away(ready, days=7)
    assert "just to talk" in (await world.press("ann", "dm", "What if I call?")).text
    more = await world.press("ann", "dm", "More")
    assert "called it a mistake" in (await world.press("ann", more, "This was a mistake")).text
    assert "left a note" in (await world.press("ann", "dm", "A person, please")).text


async def test_calling_it_a_mistake_is_heard_and_closes_nothing(ready: House) -> None:
    """CRI-11: and it promises no more rest than the member will have."""
    world = ready.world
    await ready.writes_the_hard_sentence()
    await while_away(ready, hours=2, minutes=30)
    more = await world.press("ann", "dm", "More")
    assert "for 9 hours" in (await world.press("ann", more, "This was a mistake")).text
    assert "I'll take this" in ready.card()
    typed = await world.command("ann", "grief-chat", "help", wish="mistake")
    assert "called it a mistake" in typed.text
    assert "no message" in (await world.command("ben", "grief-chat", "help", wish="mistake")).text


async def test_dont_message_me_again_is_kept_across_a_restart_and_can_be_taken_back(ready: House) -> None:
    """CRI-10: alerts go on, the message does not, nor the one that says that nobody is there yet."""
    world = ready.world
    answer = await world.command("ann", "grief-chat", "help", wish="stop")
    assert answer.text.startswith("Holdfast (only you): Done") or answer.text.startswith("Done")
    await world.restart()
    await ready.goes_on_duty("mo")
    before = world.dms("ann")
    await ready.writes_the_hard_sentence()
    await world.pass_time(minutes=40)
    assert len(ready.cards()) == 1
    assert world.dms("ann") == before
    await world.command("ann", "grief-chat", "help", wish="start")
    async with ready.bot.database.read() as tx:
        assert await store.everyone(tx) == []


async def test_after_it_was_closed_a_person_can_still_be_asked_for(ready: House) -> None:
    """The closed line says so, so it must be true."""
    world = ready.world
    await ready.writes_the_hard_sentence()
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="talked")
    await world.pass_time(minutes=1)
    assert 'press "A person, please"' in ready.help_of()
    answer = await world.press("ann", "dm", "A person, please")
    assert "One is on duty now." in answer.text
    assert len(ready.cards()) == 2


async def test_nobody_answers_for_somebody_else(ready: House) -> None:
    """NO-8: an alert's number in a button is no key to it."""
    await ready.writes_the_hard_sentence()
    answers = helplines(ready).answers
    forged = Press(
        interaction=SimpleNamespace(user=SimpleNamespace(id=ready.world.person("ben").id)),  # type: ignore[arg-type]  # all that is asked of it
        words=ready.bot.words_for(None),
        group_words=ready.bot.words_for(None),
        group=ready.bot.groups.all[0],
        now=ready.world.now(),
        subject=1,
    )
    for answer in (answers.person, answers.mistake, answers.stop):
        with pytest.raises(Refusal) as refused:
            await answer(forged)
        assert refused.value.text == "help-expired"
    assert "mistake" not in ready.card()
