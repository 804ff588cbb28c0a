"""Word lists: what a TOML file says, checked and made immutable. Pure but for reading the files it is given."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from cogs.watch.fields import Fields, Problems
from cogs.watch.folding import fold
from cogs.watch.language import Language
from cogs.watch.normalise import spell_phrase
from cogs.watch.patterns import Group, PatternError, Series, parse, parts
from cogs.watch.shares import MINE_ONLY, shares_of


class Tier(StrEnum):
    URGENT = "urgent"
    UNSURE = "unsure"


class Kind(StrEnum):
    SUICIDE = "suicide"
    SELF_HARM = "self_harm"
    INJURY_NOW = "injury_now"  # an overdose or an injury, now
    SOMEONE_ELSE = "someone_else"
    HARM_TO_OTHERS = "harm_to_others"
    DANGER_AT_HOME = "danger_at_home"
    GOODBYE = "goodbye"
    HOPELESS = "hopeless"


class Rule(StrEnum):
    NEGATION = "negation"
    PAST = "past"
    SOMEONE_ELSE = "someone_else"
    TOPIC = "topic"
    IDIOM = "idiom"
    TITLES = "titles"  # games, titles, lyrics
    PRESCRIBED = "prescribed"
    THEME = "theme"  # what the group talks about anyway


class Where(StrEnum):
    BEFORE = "before"
    AFTER = "after"
    OVER = "over"  # the rule's words are (some of) the matched words
    SENTENCE = "sentence"
    MESSAGE = "message"


class Effect(StrEnum):
    TO_UNSURE = "to_unsure"  # urgent becomes unsure, unsure stays: the default
    ONE_DOWN = "one_down"  # urgent becomes unsure, unsure is dropped
    DROP = "drop"


class Theme(StrEnum):
    GRIEF = "grief"
    SUICIDE_LOSS = "suicide loss"
    CARING = "caring"
    ADDICTION = "addiction"
    EATING = "eating"
    ILLNESS = "illness"


class WordListError(Exception):
    """Everything that is wrong with the lists, one line each: file, line, entry, key, what to write instead."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


Phrases = tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    id: str
    list_name: str
    phrases: tuple[str, ...]
    series: Phrases
    tier: Tier
    kind: Kind
    direct: bool  # says it outright: a rule about the whole message can lower it, never drop it
    needs: Phrases  # one of these must stand in the message too; empty: nothing more is needed
    why: str
    source: str
    reviewed_by: str
    reviewed_on: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContextRule:
    id: str
    list_name: str
    rule: Rule
    series: Phrases
    where: Where
    within: int  # words between rule and match, for before and after
    effect: Effect
    kinds: frozenset[Kind]
    theme: Theme | None
    unless: Phrases
    why: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordLists:
    entries: tuple[Entry, ...]
    rules: tuple[ContextRule, ...]
    language: Language
    groups: Mapping[str, Phrases] = field(default_factory=dict)


One = TypeVar("One", Entry, ContextRule)

_TABLES = ("list", "language", "groups", "entry", "context", *MINE_ONLY)


def load_lists(paths: Iterable[Path]) -> WordLists:
    """Read and check lists of one language, later ones winning. Raises WordListError with every problem at once."""
    problems = Problems()
    lists = _make([(path, _read(path, problems)) for path in paths], problems)
    problems.raise_as(WordListError)
    return lists


def load_languages(ours: Iterable[Path], mine: Path | None, usual: str) -> tuple[WordLists, ...]:
    """Read our lists, one a language, and give each what the organisers' own file says of it.

    What is in the organisers' file is of the language its entry, or its [list], names; else of the `usual` one.
    Common words of a language, where `everyday/` beside its list has a file of them, make reading faster.

    Raises:
        WordListError: with every problem of every list at once.
    """
    problems = Problems()
    files = {path.stem: (path, _read(path, problems)) for path in ours}
    own = _read(mine, problems) if mine else {}
    usual = usual if usual in files else next(iter(files), usual)
    shares = shares_of(str(mine), own, {name: data for name, (_, data) in files.items()}, usual, problems)
    made = [
        _make([file, *([(mine, shares[name])] if mine and name in shares else [])], problems)
        for name, file in files.items()
    ]
    _no_id_twice(made, files, problems)
    common = [_everyday(path.parent / "everyday" / f"{path.stem}.txt", problems) for path, _ in files.values()]
    problems.raise_as(WordListError)
    return tuple(
        replace(lists, language=replace(lists.language, everyday=words))
        for lists, words in zip(made, common, strict=True)
    )


def _make(files: Sequence[tuple[Path, Mapping[str, object]]], problems: Problems) -> WordLists:
    language = _languages((Fields(str(path), "[language]", data.get("language", {}), problems)) for path, data in files)
    groups = _groups(((str(path), data.get("groups", {})) for path, data in files), language, problems)
    maker = _Maker(problems, language, groups)
    entries: dict[str, Entry] = {}
    rules: dict[str, ContextRule] = {}
    for path, data in files:
        maker.start(path, data)
        _add_all(entries, (maker.entry(fields) for fields in maker.tables("entry")), problems, maker.file)
        _add_all(rules, (maker.rule(fields) for fields in maker.tables("context")), problems, maker.file)
        _adjust(entries, rules, data, problems, maker.file)
    return WordLists(tuple(entries.values()), tuple(rules.values()), language, MappingProxyType(groups))


def _read(path: Path, problems: Problems) -> dict[str, object]:
    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except FileNotFoundError:
        problems.add(str(path), "", "", "there is no such file; leave it out or make it")
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.add(str(path), "", "", f"is not readable as TOML: {error}")
        return {}
    problems.remember(str(path), text)
    for table in data:
        if table not in _TABLES:
            problems.add(str(path), "", table, f"is not a part of a word list; the parts are {', '.join(_TABLES)}")
    return data


def _everyday(path: Path, problems: Problems) -> frozenset[str]:
    """Read a file of common words between spaces; lines that begin with # are comments."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return frozenset()
    except (OSError, UnicodeDecodeError) as error:
        problems.add(str(path), "", "", f"cannot be read as text: {error}; mend it, or take it away")
        return frozenset()
    return frozenset(fold(word) for line in lines if not line.startswith("#") for word in line.split())


def _languages(parts: Iterable[Fields]) -> Language:
    spellings: dict[str, tuple[str, ...]] = {}
    fillers: set[str] = set()
    real: set[str] = set()
    kept: set[str] = set()
    methods: set[str] = set()
    joins: dict[tuple[str, str], str] = {}
    for part in parts:
        part.only("fillers", "real_words", "never_skipped", "methods", "joins", "spellings")
        fillers.update(fold(word) for word in part.texts("fillers"))
        real.update(fold(word) for word in part.texts("real_words"))
        kept.update(fold(word) for word in part.texts("never_skipped"))
        methods.update(fold(word) for word in part.texts("methods"))
        for typed, words in part.table("spellings").items():
            spellings[fold(typed)] = tuple(fold(str(words)).split())
        for apart in part.texts("joins"):
            words = fold(apart).split()
            if len(words) == 2:  # noqa: PLR2004 - a join is two words
                joins[words[0], words[1]] = words[0] + words[1]
            else:
                part.wrong("joins", f'"{apart}" is not two words; write for example "my self"')
        for typed, spelt in spellings.items():
            if any(word in spellings for word in spelt):
                part.wrong("spellings", f'"{typed}" leads to another spelling; write its words out')
    return Language(
        spellings=spellings,
        joins=joins,
        fillers=frozenset(fillers),
        real_words=frozenset(real),
        never_skipped=frozenset(kept),
        methods=frozenset(methods),
    )


def _groups(parsed: Iterable[tuple[str, object]], language: Language, problems: Problems) -> dict[str, Phrases]:
    """Read the named groups; their members are phrases without groups of their own."""
    groups: dict[str, Phrases] = {}
    for file, table in parsed:
        fields = Fields(file, "[groups]", table, problems)
        for name in fields.names():
            made = _parsed(fields, name, language, needed=True)
            if any(isinstance(part, Group) for series in made for part in parts(series)):
                fields.wrong(name, "names a group inside a group; write its words out")
            groups[name] = groups.get(name, ()) + made
    return groups


def _parsed(fields: Fields, key: str, language: Language, *, needed: bool) -> Phrases:
    made: list[Series] = []
    for phrase in fields.texts(key, needed=needed):
        try:
            made.append(parse(phrase, lambda words: spell_phrase(words, language)))
        except PatternError as error:
            fields.wrong(key, f'"{phrase}": {error}')
    return tuple(made)


class _Maker:
    """Makes entries and rules of one file after another."""

    def __init__(self, problems: Problems, language: Language, groups: Mapping[str, Phrases]) -> None:
        self._problems = problems
        self._language = language
        self._groups = groups
        self.file = ""
        self._data: Mapping[str, object] = {}
        self._list = Fields("", "[list]", {}, problems)

    def start(self, path: Path, data: Mapping[str, object]) -> None:
        self.file, self._data = str(path), data
        self._list = Fields(self.file, "[list]", data.get("list", {}), self._problems)
        self._list.only("name", "language", "source", "reviewed_by", "reviewed_on")

    def tables(self, name: str) -> list[Fields]:
        found = self._data.get(name, [])
        if not isinstance(found, list):
            self._problems.add(self.file, "", name, f"write [[{name}]] with two brackets")
            return []
        return [Fields(self.file, str(table.get("id", f"{name} number {at}")), table, self._problems)
                for at, table in enumerate(found, 1)]  # fmt: skip

    def entry(self, of: Fields) -> Entry:
        of.only("id", "phrases", "tier", "kind", "direct", "needs", "why", "source", "reviewed_by", "reviewed_on",
                "examples", "not", "language")  # fmt: skip
        return Entry(
            id=of.identifier(),
            list_name=self._list.text("name") or self.file,
            phrases=of.texts("phrases"),
            series=self._phrases(of, "phrases"),
            tier=of.choice("tier", Tier, None),
            kind=of.choice("kind", Kind, None),
            direct=of.flag("direct"),
            needs=self._phrases(of, "needs", needed=False),
            why=of.text("why", needed=True),
            source=of.text("source") or self._list.text("source", needed=True),
            reviewed_by=of.text("reviewed_by") or self._list.text("reviewed_by", needed=True),
            reviewed_on=of.text("reviewed_on") or self._list.text("reviewed_on", needed=True),
            examples=of.texts("examples", needed=True),
            counter_examples=of.texts("not", needed=True),
        )

    def rule(self, of: Fields) -> ContextRule:
        of.only("id", "rule", "phrases", "where", "within", "effect", "kinds", "theme", "unless", "why", "examples",
                "not", "language")  # fmt: skip
        rule = of.choice("rule", Rule, None)
        theme = of.choice("theme", Theme, None) if rule is Rule.THEME else None
        if rule is not Rule.THEME and "theme" in of.names():
            of.wrong("theme", 'belongs to rule = "theme" only; take it out, or change the rule')
        return ContextRule(
            id=of.identifier(),
            list_name=self._list.text("name") or self.file,
            rule=rule,
            series=self._phrases(of, "phrases"),
            where=of.choice("where", Where, None),
            within=of.number("within", 0, 12),
            effect=of.choice("effect", Effect, Effect.TO_UNSURE),
            kinds=of.choices("kinds", Kind),
            theme=theme,
            unless=self._phrases(of, "unless", needed=False),
            why=of.text("why", needed=True),
            examples=of.texts("examples", needed=True),
            counter_examples=of.texts("not", needed=True),
        )

    def _phrases(self, of: Fields, key: str, *, needed: bool = True) -> Phrases:
        made = _parsed(of, key, self._language, needed=needed)
        named = {part.name for series in made for part in parts(series) if isinstance(part, Group)}
        for name in sorted(named - set(self._groups)):
            of.wrong(key, f"there is no group {{{name}}}; write one under [groups]")
        return made


def _add_all(known: dict[str, One], made: Iterable[One], problems: Problems, file: str) -> None:
    for one in made:
        if one.id in known:
            problems.add(file, one.id, "id", "is there twice; give one of them another id")
        known[one.id] = one


def _adjust(
    entries: dict[str, Entry],
    rules: dict[str, ContextRule],
    data: Mapping[str, object],
    problems: Problems,
    file: str,
) -> None:
    """Silence or move entries of the lists before, by id."""
    fields = Fields(file, "", {key: data[key] for key in MINE_ONLY if key in data}, problems)
    for name in fields.texts("silence"):
        if entries.pop(name, None) is None and rules.pop(name, None) is None:
            fields.wrong("silence", fields.unknown(name, (*entries, *rules)))
    for name, tier in fields.table("move").items():
        if name not in entries:
            fields.wrong("move", fields.unknown(name, entries))
        elif tier not in set(Tier):
            fields.wrong("move", f'"{tier}" is not a tier; write "urgent" or "unsure"')
        else:
            entries[name] = replace(entries[name], tier=Tier(str(tier)))


def _no_id_twice(made: Iterable[WordLists], files: Mapping[str, tuple[Path, object]], problems: Problems) -> None:
    """Ids name one entry over all languages: organisers silence and move by them."""
    seen: set[str] = set()
    for lists, (path, _) in zip(made, files.values(), strict=True):
        for name in (*(one.id for one in lists.entries), *(one.id for one in lists.rules)):
            if name in seen:
                problems.add(str(path), name, "id", "is in another language's list too; give one of them another id")
            seen.add(name)
