"""The lint of whole files: Fluent texts as a reader meets them, and agreements part by part."""

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from fluent.syntax import ast, parse
from fluent.syntax.serializer import serialize_expression

from cogs.kit.wording.lint import lint
from cogs.kit.wording.rules import Flaw


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a file, as a reader meets it: a message, an attribute, or one variant of it."""

    key: str
    words: str
    line: int


def readable(source: str) -> Iterator[Text]:
    """Every text of a Fluent file, each variant apart, references filled in, variables as {name}."""
    entries = [entry for entry in parse(source).body if isinstance(entry, ast.Message | ast.Term)]
    known = {("-" if isinstance(entry, ast.Term) else "") + entry.id.name: entry.value for entry in entries}
    for entry in entries:
        if isinstance(entry, ast.Term):
            continue
        line = line_of(source, entry)
        named = [(entry.id.name, entry.value), *((f"{entry.id.name}.{a.id.name}", a.value) for a in entry.attributes)]
        for key, pattern in named:
            for words in dict.fromkeys(_spell(pattern, known)):
                yield Text(key, words, line)


def lint_file(source: str, language: str = "en") -> tuple[Flaw, ...]:
    """Everything wrong with a Fluent file, by line."""
    flaws: list[Flaw] = []
    seen: set[str] = set()
    for entry in parse(source).body:
        if isinstance(entry, ast.Junk):
            instead = "key = the words; a further line is indented and begins with no * [ . or }"
            flaws.append(Flaw("(no key)", "Fluent", "This is not a text.", instead, line=line_of(source, entry)))
        elif isinstance(entry, ast.Message):
            if entry.id.name in seen:
                again = Flaw(
                    entry.id.name, "Fluent", "This key is there twice.", "one of them.", line=line_of(source, entry)
                )
                flaws.append(again)
            seen.add(entry.id.name)
    for text in readable(source):
        flaws += lint(text.key, text.words, text.line, language)
    return tuple(sorted(dict.fromkeys(flaws), key=lambda flaw: flaw.line))


_TAG: Final = re.compile(r"<!--(?P<inside>.*?)-->", re.DOTALL)
_NAMES: Final = re.compile(r"\s*[\w-]+(?:\s*,\s*[\w-]+)*\s*")
_ITEM: Final = re.compile(r"\s*(?:[-*+]|\d+[.)])\s|#")


def lint_agreement(source: str, language: str) -> tuple[Flaw, ...]:
    """Everything wrong with an agreement's words, by line. Its keys are the names of the parts above them.

    Lines that Markdown would join are read as one; the organisers' notes to themselves are not looked at.
    """

    def emptied(note: re.Match[str]) -> str:
        name = note["inside"].strip() if _NAMES.fullmatch(note["inside"]) else ""
        return f"<!--{name}-->" if name else "\n" * note[0].count("\n")

    flaws: list[Flaw] = []
    part, block, first = "heading", list[str](), 0
    for number, row in enumerate([*_TAG.sub(emptied, source).splitlines(), ""], 1):
        tag = _TAG.fullmatch(row.strip())
        ends = tag is not None or not row.strip() or _ITEM.match(row) is not None
        if ends and block:
            found = lint("agreement-text", " ".join(block), first, language)
            flaws += (Flaw(part, flaw.rule, flaw.what, flaw.instead, flaw.refuses, flaw.line) for flaw in found)
            block = []
        if tag is not None:
            part = tag["inside"]
        elif row.strip():
            block, first = [*block, row.strip()], first if block else number
    return tuple(flaws)


def line_of(source: str, entry: ast.BaseNode) -> int:
    # A message's span begins at the comment above it; its key is where a person looks.
    node = entry.id if isinstance(entry, ast.Message | ast.Term) else entry
    span = getattr(node, "span", None)
    return source.count("\n", 0, span.start) + 1 if span else 0


def _spell(pattern: ast.Pattern | None, known: Mapping[str, ast.Pattern | None], depth: int = 0) -> list[str]:
    if pattern is None or depth > 5:  # noqa: PLR2004 - texts that refer to each other in a circle
        return [""]
    parts = [
        [part.value] if isinstance(part, ast.TextElement) else _spell_placeable(part.expression, known, depth)
        for part in pattern.elements
    ]
    return ["".join(chosen) for chosen in itertools.product(*parts)]


def _spell_placeable(
    expression: ast.InlineExpression | ast.Placeable | ast.SelectExpression,
    known: Mapping[str, ast.Pattern | None],
    depth: int,
) -> list[str]:
    match expression:
        case ast.SelectExpression():
            return [words for variant in expression.variants for words in _spell(variant.value, known, depth + 1)]
        case ast.Placeable():
            return _spell_placeable(expression.expression, known, depth)
        case ast.StringLiteral():
            return [str(expression.parse()["value"])]
        case ast.MessageReference() if expression.attribute is None:
            name = expression.id.name
            # A text of another file, as in an organiser's own: it stands there like a variable.
            return _spell(known[name], known, depth + 1) if name in known else [f"{{{name.replace('-', '_')}}}"]
        case ast.TermReference():
            return _spell(known.get(f"-{expression.id.name}"), known, depth + 1)
        case _:
            found = re.search(r"\$([\w-]+)", serialize_expression(expression))
            return [f"{{{found[1].replace('-', '_')}}}" if found else "{value}"]
