"""The command line's protocol: {"text": ...} a line in, {"tier", "kind", "entry", "why"} a line out."""

import json
import tomllib
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from cogs.watch.fields import Problems
from cogs.watch.lists import ContextRule, Entry, Theme, WordListError
from cogs.watch.model import Watch
from cogs.watch.together import WatchTogether


def explain_jsonl(watch: Watch | WatchTogether, lines: Iterable[str]) -> Iterator[str]:
    """Answer each line with one. Raises ValueError naming the line that is not an object with a "text"."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _answer(watch, _text(line, number))


def _text(line: str, number: int) -> str:
    try:
        asked = json.loads(line)
    except json.JSONDecodeError:
        asked = None
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        raise ValueError(f'line {number} is not an object with a text; write {{"text": "..."}}')  # noqa: TRY004 - wrong input, not a wrong call
    return str(asked["text"])


def _answer(watch: Watch | WatchTogether, text: str) -> str:
    match, why = watch.decide(text)
    if match is None:
        return json.dumps({"tier": None, "kind": None, "entry": None, "why": why})
    return json.dumps({"tier": match.tier, "kind": match.kind, "entry": match.entry_id, "why": why})


def failing_examples(watch: Watch) -> list[str]:
    """List every entry and rule whose own examples do not hold, one line each; for `check` and the tests."""
    return [f"{what} {failed}" for what, _, failed in _failing(watch)]


def refuse_failing(watch: Watch, file: Path) -> None:
    """Raise WordListError where an entry or rule written in this file fails its own examples."""
    text = file.read_text(encoding="utf-8")
    problems = Problems()
    problems.remember(str(file), text)
    data = tomllib.loads(text)
    own = {one.get("id") for table in ("entry", "context") for one in data.get(table, ())}
    for _, name, failed in _failing(watch, own):
        problems.add(str(file), name, "", failed.removeprefix(f"{name}, "))
    problems.raise_as(WordListError)


def _failing(watch: Watch, only: Collection[str] | None = None) -> Iterator[tuple[str, str, str]]:
    for entry in watch.lists.entries:
        if only is None or entry.id in only:
            yield from (("entry", entry.id, what) for what in _failing_entry(watch, entry))
    rules = [rule for rule in watch.lists.rules if only is None or rule.id in only]
    themed = Watch(watch.lists, talk_here_is=Theme) if rules else watch
    for rule in rules:
        yield from (("rule", rule.id, what) for what in _failing_rule(themed, rule))


def _failing_entry(watch: Watch, entry: Entry) -> Iterator[str]:
    for text in entry.examples:
        if not any(one.entry.id == entry.id and one.tier is entry.tier for one in watch.judge(text)):
            yield f'{entry.id}, examples: "{text}" is not {entry.tier} by this entry'
    for text in entry.counter_examples:
        if any(one.entry.id == entry.id and one.tier for one in watch.judge(text)):
            yield f'{entry.id}, not: "{text}" is matched by this entry'


def _failing_rule(themed: Watch, rule: ContextRule) -> Iterator[str]:
    for text in rule.examples:
        if not any(rule in one.rules for one in themed.judge(text)):
            yield f'{rule.id}, examples: "{text}" is not touched by this rule'
    for text in rule.counter_examples:
        if any(rule in one.rules for one in themed.judge(text)):
            yield f'{rule.id}, not: "{text}" is touched by this rule'
