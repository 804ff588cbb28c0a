"""The command line's protocol: {"text": ...} a line in, {"tier", "kind", "entry", "why"} a line out."""

import json
from collections.abc import Iterable, Iterator

from cogs.watch.lists import Theme
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
    failed: list[str] = []
    for entry in watch.lists.entries:
        for text in entry.examples:
            held = any(one.entry.id == entry.id and one.tier is entry.tier for one in watch.judge(text))
            failed += [] if held else [f'entry {entry.id}, examples: "{text}" is not {entry.tier} by this entry']
        for text in entry.counter_examples:
            if any(one.entry.id == entry.id and one.tier for one in watch.judge(text)):
                failed.append(f'entry {entry.id}, not: "{text}" is matched by this entry')
    themed = Watch(watch.lists, talk_here_is=Theme)
    for rule in watch.lists.rules:
        for text in rule.examples:
            if not any(rule in one.rules for one in themed.judge(text)):
                failed.append(f'rule {rule.id}, examples: "{text}" is not touched by this rule')
        for text in rule.counter_examples:
            if any(rule in one.rules for one in themed.judge(text)):
                failed.append(f'rule {rule.id}, not: "{text}" is touched by this rule')
    return failed
