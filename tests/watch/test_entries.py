"""Every entry and rule of our lists is held to its own examples."""

from pathlib import Path

import pytest

from cogs.watch.lists import ContextRule, Entry, load_lists
from cogs.watch.model import Watch

LISTS = load_lists([Path("config/words/en.toml")])
ALL_THEMES = [rule.theme for rule in LISTS.rules if rule.theme]


def test_there_are_at_least_150_entries_and_every_kind_has_some() -> None:
    assert len(LISTS.entries) >= 150
    assert len({entry.kind for entry in LISTS.entries}) == 8


@pytest.mark.parametrize("entry", LISTS.entries, ids=lambda entry: entry.id)
def test_an_entry_matches_its_examples_and_not_its_counter_examples(watch: Watch, entry: Entry) -> None:
    for text in entry.examples:
        assert any(one.entry.id == entry.id and one.tier is entry.tier for one in watch.judge(text)), text
        assert watch.read(text) is not None, text
    for text in entry.counter_examples:
        assert not any(one.entry.id == entry.id and one.tier for one in watch.judge(text)), text


@pytest.mark.parametrize("rule", LISTS.rules, ids=lambda rule: rule.id)
def test_a_context_rule_touches_its_examples_and_not_its_counter_examples(rule: ContextRule) -> None:
    watch = Watch(LISTS, talk_here_is=[theme for theme in [rule.theme] if theme])
    for text in rule.examples:
        assert any(rule in one.rules for one in watch.judge(text)), text
    for text in rule.counter_examples:
        judged = watch.judge(text)
        assert judged, text
        assert not any(rule in one.rules for one in judged), text
