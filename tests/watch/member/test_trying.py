"""`/me watch try`: a sentence, read once for the person who wrote it, and then gone."""

import re

import pytest
from sqlalchemy import func, select

from cogs.kit.wording import lint
from cogs.watch.member import views
from cogs.watch.model import Judged, Watch
from data.tables import metadata
from tests.discord.canary import search_everything
from tests.discord.logbook import Logbook
from tests.helplines.acts import take_the_database_away
from tests.house import HARD_SENTENCE, House
from tests.stories.test_keeps_no_words import leaks
from tests.watch.member.acts import OURS, tries

MARK = "vermilion okapi"
MARKED = f"{MARK}, {HARD_SENTENCE}, {MARK}"
DENIED = "I am not going to kill myself, please stop asking"


async def rows(house: House) -> dict[str, int]:
    """How many rows each table has; the clock's own apart."""
    async with house.bot.database.read() as tx:
        tables = [table for table in metadata.sorted_tables if table.name != "heartbeat"]
        return {
            table.name: (await tx.execute(select(func.count()).select_from(table))).scalar_one() for table in tables
        }


async def test_the_form_says_that_nothing_is_kept_and_nobody_is_told(house: House) -> None:
    form = await house.world.command("ann", "general", "me watch try")
    assert form.form == "Try a sentence"
    assert form.fields == ("A sentence",)
    assert "I keep nothing of it, and I tell nobody. Only you see the answer." in str(form.result.modal)


async def test_an_urgent_one_is_answered_with_help_first(house: House) -> None:
    """The numbers, and the button for a person, stand above what the watch makes of it."""
    await house.agrees("ann")
    answer = await tries(house.world, HARD_SENTENCE, where="grief-chat")
    assert answer.only_you
    text = answer.text
    places = [text.find(part) for part in ("\n999\n", "\n116 123\n", "I need a person here", "takes this for urgent")]
    assert -1 not in places
    assert places == sorted(places)
    assert not OURS.search(text.split("Word watch takes")[1])
    assert "an intention to kill oneself" in text or "taking one's life" in text
    assert "I kept nothing of your sentence, and told nobody." in text
    assert "kill myself" not in text
    asked = await house.world.press("ann", answer, "I need a person here")
    assert "I have left a note that you want to talk with a moderator" in asked


async def test_trying_raises_no_alert_and_sends_nobody_anything(house: House) -> None:
    """Not even the message with help, whose twelve hours it would use up."""
    world = house.world
    await house.agrees("ann")
    await house.goes_on_duty("mo")
    await world.pass_time(minutes=1)
    before, told, helped = await rows(house), len(world.pings("mo")), len(world.dms("ann"))
    for where in ("grief-chat", "general"):
        await tries(world, HARD_SENTENCE, where=where)
    await world.pass_time(minutes=1)
    assert await rows(house) == before
    assert house.cards() == []
    assert len(world.pings("mo")) == told
    assert len(world.dms("ann")) == helped
    await house.writes_the_hard_sentence()
    assert len(house.cards()) == 1
    assert "automatic" in house.help_of()


async def test_a_sentence_it_is_not_sure_of_says_what_would_happen_then(house: House) -> None:
    await house.agrees("ann")
    answer = await tries(house.world, "I wanted to die")
    assert "is not sure about this" in answer
    assert "a line in a later note, gone after 3 days" in answer
    assert "What it found: " in answer
    assert "takes this for urgent" not in answer
    assert "999" not in answer
    assert "/help" in answer
    assert not OURS.search(answer.text)


async def test_what_made_it_less_is_said_in_plain_words(house: House) -> None:
    await house.agrees("ann")
    answer = await tries(house.world, DENIED)
    assert "takes this for urgent" not in answer
    assert "What made it less:" in answer
    assert 'a "not" goes with it' in answer
    assert "negation" not in answer
    assert not re.search(r"\ben-[a-z]+-\d+", answer.text)


async def test_a_way_of_doing_it_is_not_said_back(house: House) -> None:
    """NO-28: the entry's own reason names one, so what is said is its kind."""
    answer = await tries(house.world, "I took all my pills", where="grief-chat")
    assert "takes this for urgent" in answer
    assert "What it found: Being badly hurt right now." in answer
    assert [flaw for flaw in lint("watch-tried", answer.messages[0].text) if flaw.rule == "NO-28"] == []


async def test_what_it_does_not_know_says_that_it_only_knows_words(house: House) -> None:
    answer = await tries(house.world, "the paperwork is killing me")
    assert "finds nothing in this" in answer or "leaves this out" in answer
    assert "It can't tell how you are" in answer
    assert "What it found" not in await tries(house.world, "good evening")


async def test_somebody_without_a_yes_can_try_and_is_told_that_they_are_not_read(house: House) -> None:
    """It reads nobody's messages, so it needs no yes."""
    answer = await tries(house.world, HARD_SENTENCE, who="cleo")
    assert "takes this for urgent" in answer
    assert "Word watch is off for you" in answer
    await house.agrees("ann")
    assert "Word watch is off for you" not in await tries(house.world, HARD_SENTENCE)


async def test_it_works_with_the_database_gone_help_included(house: House) -> None:
    """ORG-10: what is held of it by whoever asked for it earlier cannot be read either."""
    await house.agrees("ann")
    take_the_database_away(house)
    house.world.lock_database(reads_too=True)
    answer = await tries(house.world, HARD_SENTENCE)
    text = answer.text
    assert -1 < text.find("\n999\n") < text.find("takes this for urgent")


async def test_a_form_that_was_open_while_the_bot_fell_over_still_answers(house: House) -> None:
    world = house.world
    await house.agrees("ann")
    form = await world.command("ann", "grief-chat", "me watch try")
    await world.pull_the_plug()
    assert "takes this for urgent" in await world.fill("ann", form, {"A sentence": HARD_SENTENCE})


async def test_where_several_groups_are_meant_the_one_that_hears_it_loudest_answers(house: House) -> None:
    """In direct messages: what is ordinary talk in one group may not be in the other."""
    world = house.world
    sentence = "after my brother's suicide I have suicidal thoughts"
    both = await tries(world, sentence, where="dm")
    each = [await tries(world, sentence, where=where) for where in ("grief-chat", "carers-chat")]
    order = ("takes this for urgent", "is not sure", "leaves this out", "finds nothing")
    heard = [min(at for at, said in enumerate(order) if said in answer) for answer in (both, *each)]
    assert heard[0] == min(heard[1:])


async def test_a_tried_sentence_is_found_nowhere(house: House, logbook: Logbook) -> None:
    """NO-6, PRI-10: not in a row, a log line at the most talkative level, what was sent, or a copy of one's data."""
    world = house.world
    await house.agrees("ann")
    await tries(world, MARKED)
    await tries(world, MARKED, who="cleo", where="dm")
    await world.command("ann", "general", "me copy")
    await world.pull_the_plug()
    await world.pass_time(minutes=1)
    assert leaks(house, logbook.text(), MARK) == []
    assert leaks(house, logbook.text(), HARD_SENTENCE, pieces=False) == []


async def test_no_log_line_says_that_or_what_somebody_tried(house: House, logbook: Logbook) -> None:
    await house.agrees("ann")
    before = len(logbook.records)
    await tries(house.world, HARD_SENTENCE)
    lines = [record.getMessage() for record in logbook.records[before:] if record.name.startswith("holdfast")]
    assert lines == []


async def test_when_it_fails_help_comes_first_and_the_log_has_only_the_kind_of_fault(
    house: House, logbook: Logbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Peers answer "safe"; here nothing is said of the sentence, and numbers are shown in case."""

    def fails(_watch: Watch, text: str) -> Judged | None:
        raise ValueError(f"cannot read {text}")

    monkeypatch.setattr(Watch, "loudest", fails)
    logbook.expect("a tried sentence could not be read: ValueError")
    answer = await tries(house.world, MARKED)
    assert -1 < answer.text.find("\n999\n") < answer.text.find("I could not read that sentence")
    assert "finds nothing" not in answer
    assert leaks(house, logbook.text(), MARK) == []


async def test_the_search_would_find_a_try_that_repeats_the_words(
    house: House, logbook: Logbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The leak that a careless change would make: showing people what they wrote."""
    said = views.tried
    monkeypatch.setattr(views, "tried", lambda words, it: f"{said(words, it)}\nYou wrote: {MARKED}")
    await tries(house.world, MARKED)
    found = search_everything(
        MARK,
        database_path=house.database_file,
        logs=logbook.text(),
        requests=house.world.requests,
        files=house.world.backend.files_sent,
        folders=[house.database_file.parent],
        pieces=True,
    )
    assert any("request POST" in str(one) for one in found)
