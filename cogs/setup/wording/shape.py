"""What a translated or changed text must have in common with the English one: its variables, forms and parts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from fluent.syntax import ast, parse, visitor

from cogs.kit.wording import Flaw, Kind, kind_of, line_of
from config.problems import listed, nearest

# Which plural forms there are is each language's own affair.
_PLURALS: Final = frozenset({"zero", "one", "two", "few", "many", "other"})
_IF_I_CALL: Final = "help-if-i-call"
_KEPT_IN_IT: Final = ("help-if-i-call-just-talk", "help-if-i-call-intense")


@dataclass(frozen=True)
class Shape:
    """One text of a file: the variables it takes, the forms it has for each, the texts it stands on, its attributes."""

    variables: frozenset[str]
    forms: Mapping[str, frozenset[str]]
    parts: frozenset[str]
    attributes: frozenset[str]
    line: int


class _Reader(visitor.Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.forms: dict[str, set[str]] = {}
        self.parts: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - the library's name
        self.parts.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - the library's name
        if isinstance(node.selector, ast.VariableReference):
            keys = {one.key.name for one in node.variants if isinstance(one.key, ast.Identifier)}
            self.forms.setdefault(node.selector.id.name, set()).update(keys)
        self.generic_visit(node)


def shapes(source: str) -> dict[str, Shape]:
    """Read every text of a file by its key; of a key that is there twice, the last."""
    found = {}
    for entry in parse(source).body:
        if isinstance(entry, ast.Message):
            reader = _Reader()
            reader.visit([entry.value, *entry.attributes])
            found[entry.id.name] = Shape(
                frozenset(reader.variables),
                {name: frozenset(keys) for name, keys in reader.forms.items() if not keys <= _PLURALS},
                frozenset(reader.parts),
                frozenset(one.id.name for one in entry.attributes),
                line_of(source, entry),
            )
    return found


def against(ours: Mapping[str, Shape], english: Mapping[str, Shape]) -> Iterator[Flaw]:
    """Say where a file's texts have what nothing fills in or shows, and where they lost what English has."""
    for key, own in ours.items():
        known = english.get(key)
        if known is None:
            guess = nearest(key, english)
            instead = f"did you mean {guess}?" if guess else "a key of config/locale/en.ftl."
            yield Flaw(key, "Fluent", "No text has this name, so it is never shown.", instead, line=own.line)
        else:
            yield from _unknown(key, own, known)
            yield from _lost(key, own, known)
            yield from _forms(key, own, known)


def _unknown(key: str, own: Shape, known: Shape) -> Iterator[Flaw]:
    """A variable that nothing fills in: the text is shown with a hole in it."""
    for name in sorted(own.variables - known.variables):
        has = listed([f"{{ ${one} }}" for one in sorted(known.variables)], "and") if known.variables else "no variable"
        yield Flaw(key, "Fluent", f"Nothing fills in {{ ${name} }} here.", f"this text has {has}.", line=own.line)


def _lost(key: str, own: Shape, known: Shape) -> Iterator[Flaw]:
    crisis = kind_of(key) is Kind.CRISIS
    for name in sorted(known.variables - own.variables):
        yield Flaw(key, "Fluent", f"This text lost {{ ${name} }}.", "a place for it.", crisis, own.line)
    for name in sorted(known.attributes - own.attributes):
        yield Flaw(key, "Fluent", f"This text lost its part .{name}", "a line for it.", crisis, own.line)
    kept = set(_KEPT_IN_IT) & known.parts if key == _IF_I_CALL else set()
    for part in sorted(kept - own.parts):
        what = "It leaves out what keeps people from calling: that one may just talk, that nothing is too much."
        yield Flaw(key, "CRI-7", what, f"{{ {part} }} on a line of its own.", line=own.line)


def _forms(key: str, own: Shape, known: Shape) -> Iterator[Flaw]:
    """A text that differs by the kind of danger must do so everywhere, or somebody reads another one's words."""
    for name in sorted(known.forms.keys() & own.variables):
        lacking = sorted(known.forms[name] - own.forms.get(name, frozenset()))
        foreign = sorted(own.forms.get(name, frozenset()) - known.forms[name])
        if foreign:
            instead = f"[{'], ['.join(sorted(known.forms[name]))}]: these names are never translated."
            yield Flaw(key, "Fluent", f"No {{ ${name} }} is ever [{'], ['.join(foreign)}].", instead, line=own.line)
        elif lacking:
            instead = "a form for each that English has."
            yield Flaw(key, "Fluent", f"{{ ${name} }} lost [{'], ['.join(lacking)}].", instead, line=own.line)
