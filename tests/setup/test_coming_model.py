"""Which changes of the settings wait a day, as rules (TRA-4)."""

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.setup.coming.model import Change, OwnWords, changes, meanwhile, touching
from config.parts import CheckinSettings, GroupSettings, KeepSettings, PeoplePart, WordWatchSettings
from config.settings import load
from tests.house import CONFIG

GROUP = load(CONFIG).groups[0]
BEFORE = touching(GROUP)


def changed(**parts: Any) -> GroupSettings:
    return GROUP.model_copy(update=parts)


def watch(**update: Any) -> GroupSettings:
    assert GROUP.word_watch is not None
    return changed(word_watch=GROUP.word_watch.model_copy(update=update))


def found(group: GroupSettings) -> list[tuple[str, bool]]:
    return [(change.key, change.waits) for change in changes(BEFORE, touching(group))]


@pytest.mark.parametrize(
    ("group", "what"),
    [
        (watch(channels=("grief-chat", "three-am", "garden")), [("watch_channels_added", True)]),
        (watch(channels=("grief-chat",)), [("watch_channels_gone", False)]),
        (watch(mode="everyone"), [("watch_mode", True)]),
        (watch(mode="ask"), [("watch_mode", False)]),
        (watch(talk_here_is=("grief",)), [("talk_here_is_gone", True)]),
        (changed(word_watch=None), [("watch_mode", False)]),
        (changed(keep=KeepSettings(closed_alerts=7)), [("keep_closed_alerts", False)]),
        (changed(people=GROUP.people.model_copy(update={"organisers": ("rae.lind",)})), [("organisers_gone", False)]),
        (changed(people=GROUP.people.model_copy(update={"moderators": "Keepers"})), [("moderators", True)]),
        (changed(duty={}), []),
        (changed(places={}), []),
    ],
)
def test_what_widens_waits_and_what_makes_things_more_private_does_not(
    group: GroupSettings, what: list[tuple[str, bool]]
) -> None:
    """TRA-4"""
    assert found(group) == what


def test_another_word_list_is_told_and_waits_for_nothing() -> None:
    """TRA-4: the earlier list is kept nowhere, so that it could not go on for a day."""
    words: OwnWords = {"mark": "a", "added": 2, "moved": 0, "silenced": 1}
    assert changes(BEFORE, touching(GROUP, words)) == (
        Change("own_words", {"added": 2, "moved": 0, "silenced": 1}, waits=False),
    )
    other = touching(GROUP, {**words, "mark": "b"})
    assert [change.key for change in changes(touching(GROUP, words), other)] == ["own_words"], "as many, but others"
    assert [change.key for change in changes(other, BEFORE)] == ["own_words_gone"]
    assert changes(other, other) == ()


def test_what_an_earlier_release_kept_knows_no_lists_and_tells_nothing_of_them() -> None:
    before = {key: value for key, value in BEFORE.items() if key != "own_words"}
    assert changes(before, touching(GROUP, {"mark": "a", "added": 2, "moved": 0, "silenced": 1})) == ()


def test_an_id_in_place_of_a_name_is_no_change() -> None:
    """Never delaying the mending of an id."""
    assert found(watch(channels=("grief-chat", "123456789012345678"))) == []
    assert found(changed(people=GROUP.people.model_copy(update={"moderators": "123456789012345678"}))) == []


channels = st.lists(st.sampled_from(["grief-chat", "three-am", "garden", "tea"]), unique=True, min_size=1)
watches = st.none() | st.builds(
    WordWatchSettings,
    channels=channels.map(tuple),
    mode=st.sampled_from(["with_agreement", "ask", "everyone"]),
    talk_here_is=st.lists(st.sampled_from(["grief", "caring"]), unique=True).map(tuple),
)
groups = st.builds(
    lambda word_watch, who, closed, organisers: changed(
        word_watch=word_watch,
        checkins=None if who is None else CheckinSettings(under="check-ins", who_reads=who),
        keep=KeepSettings(closed_alerts=closed),
        people=PeoplePart(organisers=tuple(organisers), moderators="Moderators", supporters="Supporters"),
    ),
    watches,
    st.sampled_from([None, "nobody", "chosen_supporters"]),
    st.integers(1, 30),
    st.lists(st.sampled_from(["rae.lind", "jo_b", "mo_k"]), unique=True),
)


@given(groups, groups)
def test_meanwhile_nothing_that_waits_holds_and_all_that_does_not_wait_does(
    old: GroupSettings, new: GroupSettings
) -> None:
    """TRA-4: the settings of the day in between widen nothing, and keep back nothing that makes things more private."""
    before = touching(old)
    told = changes(before, touching(new))
    between = meanwhile(new, before, [change for change in told if change.waits])
    widened = [change for change in changes(before, touching(between)) if change.waits]
    assert widened == []
    assert changes(before, before) == ()
    closing = {change.key for change in told if not change.waits and not change.key.startswith(("talk", "watch"))}
    assert closing <= {change.key for change in changes(before, touching(between))}
    assert changes(touching(between), touching(between)) == ()


def test_a_change_is_told_with_names_and_numbers_of_the_settings_only() -> None:
    assert {field.name for field in fields(Change)} == {"key", "facts", "waits"}
