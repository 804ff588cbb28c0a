"""Every entry and rule of our lists is held to its own examples."""

from pathlib import Path

import pytest

from cogs.watch.lists import ContextRule, Entry, WordLists, load_languages
from cogs.watch.model import Watch

LISTS = load_languages(sorted(Path("config/words").glob("*.toml")), None, "en")
ENTRIES = [(lists, entry) for lists in LISTS for entry in lists.entries]
RULES = [(lists, rule) for lists in LISTS for rule in lists.rules]
WATCHES = {id(lists): Watch(lists) for lists in LISTS}
LEAST = {"English": 150, "Español": 120}


@pytest.mark.parametrize("lists", LISTS, ids=lambda lists: lists.entries[0].list_name)
def test_there_are_enough_entries_and_every_kind_has_some(lists: WordLists) -> None:
    assert len(lists.entries) >= LEAST[lists.entries[0].list_name]
    assert len({entry.kind for entry in lists.entries}) == 8


@pytest.mark.parametrize(("lists", "entry"), ENTRIES, ids=[entry.id for _, entry in ENTRIES])
def test_an_entry_matches_its_examples_and_not_its_counter_examples(lists: WordLists, entry: Entry) -> None:
    watch = WATCHES[id(lists)]
    for text in entry.examples:
        assert any(one.entry.id == entry.id and one.tier is entry.tier for one in watch.judge(text)), text
        assert watch.read(text) is not None, text
    for text in entry.counter_examples:
        assert not any(one.entry.id == entry.id and one.tier for one in watch.judge(text)), text


@pytest.mark.parametrize(("lists", "rule"), RULES, ids=[rule.id for _, rule in RULES])
def test_a_context_rule_touches_its_examples_and_not_its_counter_examples(lists: WordLists, rule: ContextRule) -> None:
    watch = Watch(lists, talk_here_is=[theme for theme in [rule.theme] if theme])
    for text in rule.examples:
        assert any(rule in one.rules for one in watch.judge(text)), text
    for text in rule.counter_examples:
        judged = watch.judge(text)
        assert judged, text
        assert not any(rule in one.rules for one in judged), text
