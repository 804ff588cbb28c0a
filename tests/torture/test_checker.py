"""The checker finds every fault it is there for: each is planted into a run in which all was well."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.torture.checker import faults
from tests.torture.facts import Act, AlertRow, Buzz, Cry, Discord, Facts, Kept, LogLine, ParcelRow, Told

ANN, BEN, MO, RAE = 1, 2, 11, 12
CHANNEL = 50


def _well() -> Facts:
    """Ann wrote twice and Ben once; Mo took Ann's, after a second round; Ben's waits."""
    opened = [LogLine("opened", None, None), LogLine("asked", MO, 0), LogLine("asked", RAE, 0)]
    ann = AlertRow(1, ANN, True, "taken", {101, 102}, [*opened, LogLine("asked", MO, 1), LogLine("taken", MO, None)])
    ben = AlertRow(2, BEN, True, "asking", {103}, opened)
    parcels = [
        ParcelRow(1, "alert.card", 1, 0, CHANNEL, "sent", 201),
        ParcelRow(2, "help.message", 1, 0, ANN, "sent", 202),
        ParcelRow(3, "alert.ping", 1, 1, CHANNEL, "sent", 203),
        ParcelRow(4, "alert.card", 2, 0, CHANNEL, "sent", 204),
        ParcelRow(5, "help.nobody-yet", 1, 0, ANN, "dropped", None),
    ]
    return Facts(
        cries=[Cry(101, ANN), Cry(102, ANN), Cry(103, BEN)],
        told=[Told(Act.TOOK, 1, MO)],
        discord=Discord(
            parcel_of={201: 1, 202: 2, 203: 3, 204: 4},
            buzzes=[Buzz(201, MO), Buzz(201, RAE), Buzz(202, ANN), Buzz(203, MO), Buzz(204, MO), Buzz(204, RAE)],
            cards={1: {201: ["steps", "close"]}, 2: {204: ["take", "pass"]}},
        ),
        kept=Kept([ann, ben], parcels),
    )


def _in_discord(facts: Facts, **changed: object) -> Facts:
    return replace(facts, discord=replace(facts.discord, **changed))  # type: ignore[arg-type]  # each test names a field


def _alert(facts: Facts, number: int, **changed: object) -> Facts:
    alerts = [replace(one, **changed) if one.id == number else one for one in facts.kept.alerts]  # type: ignore[arg-type]  # same
    return replace(facts, kept=replace(facts.kept, alerts=alerts))


def _parcel(facts: Facts, number: int, **changed: object) -> Facts:
    parcels = [replace(one, **changed) if one.id == number else one for one in facts.kept.parcels]  # type: ignore[arg-type]  # same
    return replace(facts, kept=replace(facts.kept, parcels=parcels))


def test_where_all_is_well_it_finds_nothing() -> None:
    assert faults(_well()) == []


def test_a_ping_that_was_taken_back_before_it_went_out_is_no_fault() -> None:
    facts = _parcel(_well(), 3, state="dropped", message=None)
    without = {message: parcel for message, parcel in facts.discord.parcel_of.items() if parcel != 3}
    buzzes = [buzz for buzz in facts.discord.buzzes if buzz.message != 203]
    assert faults(_in_discord(facts, parcel_of=without, buzzes=buzzes)) == []


def _taken_over(facts: Facts) -> Facts:
    """Ann's help went out before her alert could be saved: message 207 was sent for no parcel."""
    without = {message: parcel for message, parcel in facts.discord.parcel_of.items() if parcel != 2}
    return _parcel(_in_discord(facts, parcel_of=without, for_none=[207]), 2, message=207)


def test_help_that_went_out_before_the_alert_was_saved_is_no_fault() -> None:
    assert faults(_taken_over(_well())) == []


def _in_a_storm(facts: Facts) -> Facts:
    """Ben's alert asks Mo and Rae in one line with others, not by its card."""
    log = [LogLine("opened", None, None), LogLine("asked", MO, 900), LogLine("asked", RAE, 900)]
    facts = _alert(facts, 2, log=log)
    line = ParcelRow(6, "alert.many", 2, 900, CHANNEL, "sent", 206)
    facts = replace(facts, kept=replace(facts.kept, parcels=[*facts.kept.parcels, line]))
    buzzes = [buzz for buzz in facts.discord.buzzes if buzz.message != 204] + [Buzz(206, MO), Buzz(206, RAE)]
    return _in_discord(facts, parcel_of={**facts.discord.parcel_of, 206: 6}, buzzes=buzzes)


def test_many_alerts_asked_about_in_one_line_are_no_fault() -> None:
    assert faults(_in_a_storm(_well())) == []


def test_who_passed_before_the_line_went_out_may_not_be_in_it() -> None:
    facts = _in_a_storm(_well())
    passed = _alert(facts, 2, log=[*facts.kept.alerts[1].log, LogLine("passed", RAE, None)])
    assert faults(_in_discord(passed, buzzes=[one for one in facts.discord.buzzes if one != Buzz(206, RAE)])) == []


PLANTED: dict[str, tuple[Callable[[Facts], Facts], str]] = {
    "a crisis message that nobody was told of": (
        lambda facts: replace(facts, cries=[*facts.cries, Cry(104, BEN)]),
        "message 104 is behind 0 alerts",
    ),
    "a message behind two alerts": (
        lambda facts: _alert(facts, 2, sources={102, 103}),
        "message 102 is behind 2 alerts",
    ),
    "an alert about the wrong person": (
        lambda facts: _alert(facts, 2, member=ANN, state="closed"),
        "alert 2 is about somebody who did not write [103]",
    ),
    "two alerts of one person where one would do": (
        lambda facts: _alert(facts, 2, member=ANN),
        "2 alerts about one person are open",
    ),
    "a card that is gone": (
        lambda facts: _in_discord(facts, cards={1: facts.discord.cards[1]}),
        "alert 2 has 0 cards",
    ),
    "a card that stands twice": (
        lambda facts: _in_discord(facts, cards={**facts.discord.cards, 2: {204: ["take"], 205: ["take"]}}),
        "alert 2 has 2 cards",
    ),
    "a card that shows what is not so": (
        lambda facts: _in_discord(facts, cards={**facts.discord.cards, 1: {201: ["take", "pass"]}}),
        "alert 1 is taken, and its card has the buttons ['pass', 'take']",
    ),
    "a card of no alert": (
        lambda facts: _in_discord(facts, cards={**facts.discord.cards, 9: {209: []}}),
        "there is a card of alert 9, which is not kept",
    ),
    "a ping that was lost": (
        lambda facts: _in_discord(facts, parcel_of={201: 1, 202: 2, 204: 4}),
        "parcel 3 (alert.ping of 1, step 1) counts as sent, and is not in Discord",
    ),
    "a ping that made no phone buzz": (
        lambda facts: _in_discord(facts, buzzes=[one for one in facts.discord.buzzes if one != Buzz(203, MO)]),
        "alert 1: in round 1 somebody was asked 1 times and felt 0 pings",
    ),
    "a ping that was sent twice": (
        lambda facts: _in_discord(facts, parcel_of={**facts.discord.parcel_of, 206: 3}),
        "parcel 3 (alert.ping of 1, step 1) stands in Discord 2 times",
    ),
    "a phone that buzzed twice": (
        lambda facts: _in_discord(
            facts, parcel_of={**facts.discord.parcel_of, 206: 3}, buzzes=[*facts.discord.buzzes, Buzz(206, MO)]
        ),
        "alert 1: in round 1 somebody was asked 1 times and felt 2 pings",
    ),
    "a round that was asked twice and sent once": (
        lambda facts: _alert(facts, 1, log=[*facts.kept.alerts[0].log, LogLine("asked", MO, 1)]),
        "alert 1: in round 1 somebody was asked 2 times and felt 1 pings",
    ),
    "somebody who was pinged and not asked": (
        lambda facts: _in_discord(facts, buzzes=[*facts.discord.buzzes, Buzz(203, RAE)]),
        "alert 1: somebody who was not asked in round 1 felt 1 pings",
    ),
    "a line about many alerts that somebody did not feel": (
        lambda facts: _in_discord(
            _in_a_storm(facts), buzzes=[one for one in _in_a_storm(facts).discord.buzzes if one != Buzz(206, RAE)]
        ),
        "alert 2: somebody was asked in line 900 and felt nothing",
    ),
    "a line about many alerts that came twice": (
        lambda facts: _in_discord(_in_a_storm(facts), buzzes=[*_in_a_storm(facts).discord.buzzes, Buzz(206, MO)]),
        "line 900: somebody felt it 2 times",
    ),
    "a line about many alerts that rang for somebody else": (
        lambda facts: _in_discord(_in_a_storm(facts), buzzes=[*_in_a_storm(facts).discord.buzzes, Buzz(206, BEN)]),
        "line 900: somebody who was not asked felt it 1 times",
    ),
    "a row that took another's message for its own": (
        lambda facts: _parcel(facts, 3, message=201),
        "parcel 3 (alert.ping of 1, step 1) takes the message 201 for its own",
    ),
    "help that was taken over, and is gone": (
        lambda facts: _in_discord(_taken_over(facts), for_none=[]),
        "parcel 2 (help.message of 1, step 0) counts as sent, and is not in Discord",
    ),
    "a ping that counts as sent by a message that is none": (
        lambda facts: _in_discord(_parcel(facts, 3, message=207), parcel_of={201: 1, 202: 2, 204: 4}, for_none=[207]),
        "parcel 3 (alert.ping of 1, step 1) counts as sent, and is not in Discord",
    ),
    "a row that is never settled": (
        lambda facts: _parcel(facts, 5, state="attempted"),
        "parcel 5 (help.nobody-yet of 1, step 0) is still attempted",
    ),
    "a message of a row that was lost": (
        lambda facts: replace(facts, kept=replace(facts.kept, parcels=facts.kept.parcels[:-2])),
        "1 messages were sent for parcel 4, which is not kept",
    ),
    "a take that was lost": (
        lambda facts: replace(facts, told=[*facts.told, Told(Act.TOOK, 2, RAE)]),
        "alert 2: somebody was told that it is taken, and the database does not know",
    ),
    "a closing that was lost": (
        lambda facts: replace(facts, told=[*facts.told, Told(Act.CLOSED, 1, MO)]),
        "alert 1: somebody was told that it is closed, and the database does not know",
    ),
    "a pass that was lost": (
        lambda facts: replace(facts, told=[*facts.told, Told(Act.PASSED, 2, MO)]),
        "alert 2: somebody was told that it is passed, and the database does not know",
    ),
    "a run in which nobody wrote": (
        lambda facts: replace(facts, cries=[]),
        "nobody wrote anything, so nothing was proved",
    ),
    "a run in which nobody was answered": (
        lambda facts: replace(facts, told=[]),
        "no moderator was ever told that something is done, so nothing was proved of that",
    ),
    "a request that could not be served": (
        lambda facts: replace(facts, unserved=["GET /nowhere"]),
        "the loopback could not serve: GET /nowhere",
    ),
}


@pytest.mark.parametrize("planted", PLANTED)
def test_it_finds(planted: str) -> None:
    plant, told = PLANTED[planted]
    assert told in faults(plant(_well()))
