"""What a member in pain meets, on the whole bot: their message, its line, its buttons, and `/help`."""

import re
import tomllib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy.exc import OperationalError

from cogs.helplines import store
from cogs.helplines.service import HelplinesService
from cogs.kit.ports import Grade
from cogs.kit.presses import Press, Refusal
from config.settings import Settings, load
from data.database import Database, Transaction
from tests.discord.logbook import Logbook
from tests.discord.world import START
from tests.house import CONFIG, House, open_house

OURS = re.compile(r"\b(case|consent|tier|match|outcome|rung)s?\b", re.IGNORECASE)


class GoneDatabase(Database):
    """A database that answers nothing, as when its disk is gone."""

    def __init__(self) -> None:
        """There is nothing behind it."""

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        raise OperationalError("-", None, RuntimeError("the disk is gone"))
        yield  # makes it a context manager that fails on entering

    read = write


@pytest.fixture
async def house(tmp_path: Path, logbook: Logbook) -> AsyncIterator[House]:
    logbook.expect("check: ")  # what `check` says of the pretend server is told in its own tests
    async with open_house(tmp_path) as opened:
        yield opened


@pytest.fixture
async def ready(house: House) -> House:
    """Mo is on duty, Ann said yes to the word watch."""
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    return house


@pytest.fixture
def several_countries(tmp_path: Path) -> Settings:
    """The example settings of a group whose members live in several countries."""
    folder = tmp_path / "config"
    folder.mkdir()
    for file in CONFIG.iterdir():
        if file.is_file() and file.suffix in {".toml", ".md"}:
            text = file.read_text("utf-8")
            (folder / file.name).write_text(re.sub(r'(?m)^country( +)= "GB" .*$', 'country = "ask"', text, count=1))
    for name in ("locale", "words"):
        (folder / name).symlink_to(CONFIG / name)
    assert tomllib.loads((folder / "holdfast.toml").read_text("utf-8"))["group"]["country"] == "ask"
    shipped = (CONFIG / "helplines.toml").read_text("utf-8")
    (folder / "helplines.toml").write_text(shipped)
    return load(folder)


def take_the_database_away(house: House) -> Database:
    kept = house.bot.kit.database
    house.bot.kit.database = GoneDatabase()
    return kept


async def while_away(house: House, **time: int) -> None:
    """Let time pass with the bot stopped: a restart, and quicker than every beat of it."""
    await house.world.stop()
    await house.world.pass_time(**time)
    await house.world.start()


def helplines(house: House) -> HelplinesService:
    (found,) = (one for one in house.bot.slices if isinstance(one, HelplinesService))
    return found


def messages_with_help(house: House, who: str = "ann") -> list[str]:
    return [text for text in house.world.dms(who) if "automatic" in text]


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
    assert "A moderator is here" in ready.help_of()
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
        assert [row.direct_messages_closed for row in await store.everyone(tx)] == [True]
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
        group=ready.bot.groups.all[0],
        now=ready.world.now(),
        subject=1,
    )
    for answer in (answers.person, answers.mistake, answers.stop):
        with pytest.raises(Refusal) as refused:
            await answer(forged)
        assert refused.value.text == "help-expired"
    assert "mistake" not in ready.card()


# /help


async def test_help_gives_a_number_at_once_and_only_to_who_asked(house: House) -> None:
    """BND-6: no further tap."""
    before = house.world.sees("ben", "grief-chat")
    answer = await house.world.command("ann", "grief-chat", "help")
    assert answer.only_you
    assert answer.text.index("999") < answer.text.index("116 123") < answer.text.index("Cruse")
    assert answer.buttons == ("I need a person here", "What if I call?", "I'm in another country")
    assert house.world.sees("ben", "grief-chat") == before


async def test_help_and_what_is_behind_it_work_with_the_database_gone(house: House) -> None:
    """BND-6, DESIGN.md decision 8."""
    world = house.world
    kept = take_the_database_away(house)
    answer = await world.command("ann", "grief-chat", "help")
    assert "116 123" in answer.text
    assert "just to talk" in (await world.press("ann", answer, "What if I call?")).text
    menus = await world.press("ann", answer, "I'm in another country")
    assert "911" in (await world.choose("ann", menus, "United States", menu="Japan")).text
    assert "116 123" in (await world.command("ann", "dm", "help")).text
    house.bot.kit.database = kept


async def test_a_person_asked_for_without_the_database_is_not_said_to_be_asked(house: House, logbook: Logbook) -> None:
    """NO-11, ORG-10."""
    logbook.expect("asking for a person failed")
    await house.goes_on_duty("mo")
    answer = await house.world.command("ann", "grief-chat", "help")
    kept = take_the_database_away(house)
    asked = await house.world.press("ann", answer, "I need a person here")
    house.bot.kit.database = kept
    assert "I don't know if it reached a moderator" in asked.text
    assert "have asked" not in asked.text


async def test_a_person_asked_for_in_a_channel_is_one_button_away(ready: House) -> None:
    """CRI-6: and with nobody there, that is what is said."""
    world = ready.world
    answer = await world.command("ben", "grief-chat", "help")
    assert "One is on duty now." in (await world.press("ben", answer, "I need a person here")).text
    assert "@Ben" in ready.card()
    await world.command("mo", "mod-alerts", "duty off")
    answer = await world.command("cleo", "grief-chat", "help")
    assert "None is on duty right now" in (await world.press("cleo", answer, "I need a person here")).text


async def test_who_asked_for_a_person_is_told_once_when_nobody_came(ready: House) -> None:
    """It points to no message above: there is none."""
    world = ready.world
    await world.command("ben", "grief-chat", "help", wish="person-here")
    await world.pass_time(minutes=40)
    (told,) = world.dms("ben")
    assert "You asked for a moderator" in told
    assert "above" not in told


async def test_in_direct_messages_the_member_says_which_group_is_asked(ready: House) -> None:
    """ORG-12: two groups never mix, and neither is guessed."""
    world = ready.world
    answer = await world.command("ann", "dm", "help")
    which = await world.press("ann", answer, "I need a person here")
    assert which.buttons == ("Tuesday Lanterns", "Carers' Corner")
    asked = await world.press("ann", which, "Carers' Corner")
    assert "None is on duty right now" in asked.text
    assert any("@Ann" in text for text in world.sees("sal", "carers-alerts"))
    assert not any("Who: @Ann" in text for text in world.sees("mo", "mod-alerts"))


async def test_without_a_country_help_asks_for_it_in_the_same_message(
    tmp_path: Path, several_countries: Settings, logbook: Logbook
) -> None:
    """CRI-5, BND-6: a pick is the second tap; no number before it, whatever Discord's language says."""
    logbook.expect("check: ")
    async with open_house(tmp_path, settings=several_countries, start=START) as house:
        world = house.world
        answer = await world.command("ann", "grief-chat", "help")
        assert not re.search(r"\b(988|911|999|116)\b", answer.text)
        assert "I won't guess" in answer.text
        picked = await world.choose("ann", answer, "Britain (UK)")
        assert "116 123" in picked.text
        assert "I won't guess" in (await world.command("ann", "grief-chat", "help")).text
        done = await world.press("ann", picked, "Remember this country")
        assert "Britain (UK)" in done.text
        await world.restart()
        assert "116 123" in (await world.command("ann", "grief-chat", "help")).text
        assert "I won't guess" in (await world.command("ben", "grief-chat", "help")).text
        assert "988" in (await world.command("ann", "grief-chat", "help", country="US")).text


async def test_a_country_without_a_line_gets_links_and_no_neighbours_number(house: House) -> None:
    """CRI-5."""
    answer = await house.world.command("ann", "grief-chat", "help", country="TW")
    assert "I have no number for Taiwan" in answer.text
    assert not re.search(r"\d", answer.text)
    unknown = await house.world.command("ann", "grief-chat", "help", country="Narnia")
    assert "Which country are you in?" in unknown.text
    assert "Ireland" in await house.world.suggestions("ann", "grief-chat", "help", "country", "ire")


# What is kept


async def test_forget_me_takes_the_choices_away_from_memory_too(house: House) -> None:
    """PRI-1, PRI-3."""
    world = house.world
    await world.command("ann", "grief-chat", "help", wish="stop")
    shown = await world.command("ann", "grief-chat", "me show")
    assert "not to send you the message with help" in shown.text
    sure = await world.press("ann", shown, "Delete it all")
    await world.press("ann", sure, "Yes, delete it all")
    async with house.bot.database.read() as tx:
        assert await store.everyone(tx) == []
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    assert len(messages_with_help(house)) == 1


@pytest.mark.parametrize(
    ("country", "grade", "said"),
    [
        ("GB", Grade.GOOD, "within 180 days"),
        ("IE", Grade.WARN, "Samaritans Ireland (Ireland) was last checked over a year ago"),
        ("TW", Grade.WARN, "no helpline for Taiwan"),
        ("ask", Grade.WARN, "countries a line was last checked over a year ago"),
    ],
)
async def test_check_names_the_lines_to_look_at_again_and_what_to_do(
    house: House, country: str, grade: Grade, said: str
) -> None:
    """ORG-3."""
    group = house.bot.groups.all[0]
    part = group.settings.group.model_copy(update={"country": country})
    there = replace(group, settings=group.settings.model_copy(update={"group": part}))
    findings = await helplines(house).check(there, house.world.now())
    assert {finding.grade for finding in findings} == {grade}
    assert said in house.bot.words_for(None)(findings[0].text, **findings[0].facts)
