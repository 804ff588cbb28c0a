"""The lint of one text: what it may not say, its limits, and whether a tired reader can read it.

Words and readability are a language's own; a language that has no rules is held to the rest, which hold in any.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from cogs.kit.wording.english import ENGLISH
from cogs.kit.wording.reading import FEWEST_WORDS_TO_GRADE, LONGEST_SENTENCE, sentences, words_of
from cogs.kit.wording.rules import NOT_FOR_MEMBERS, Flaw, Kind, Rules, is_label, kind_of
from cogs.kit.wording.spanish import SPANISH

LONGEST_LABEL: Final = 40
LONGEST_PROMPT: Final = 25
LONGEST_MESSAGE: Final = 2000
LONGEST_COMMAND: Final = 32
LONGEST_DESCRIPTION: Final = 100
MOST_WORDS_ABOUT_A_CALL: Final = 120
# A variable stands in a text as {name}; it is read as one word, and is this long in a label.
VARIABLE_LENGTH: Final = 10

_RULES: Final = {rules.language: rules for rules in (ENGLISH, SPANISH)}
_NONE: Final = Rules()
COMMANDS: Final = "command-"
_EMOJI: Final = re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\u20E3]|:[a-z]\w+:")
_ALONE: Final = ("number", "text", "emergency")


def rules_for(language: str) -> Rules | None:
    """Return the rules for a file's language: "es", and "es-MX" too. None: only what holds in any language is known."""
    return _RULES.get(re.split(r"[-_]", language.lower())[0])


def lint(key: str, words: str, line: int = 0, language: str = "en") -> tuple[Flaw, ...]:
    """Everything wrong with one text; variables stand in it as {name}."""
    rules, kind = rules_for(language) or _NONE, kind_of(key)
    plain = unicodedata.normalize("NFC", words).replace("\u2019", "'")
    found = itertools.chain(
        _banned(key, plain, kind, rules),
        _needed(key, plain, rules),
        _limits(key, plain, kind),
        _readability(key, plain, kind, rules),
    )
    return tuple(Flaw(f.key, f.rule, f.what, f.instead, f.refuses, line) for f in found)


def _banned(key: str, words: str, kind: Kind, rules: Rules) -> Iterator[Flaw]:
    for ban in rules.bans:
        looked_at = kind in ban.kinds and (ban.labels_too or not is_label(key))
        hit = ban.hit(words) if looked_at else None
        if hit:
            refuses = ban.always_refuses or kind is not Kind.OTHER
            yield Flaw(key, ban.rule, f'It says "{hit}".', ban.instead, refuses)
    hit = rules.our_words.hit(words) if rules.our_words and not key.startswith(NOT_FOR_MEMBERS) else None
    if hit and rules.our_words:
        what = f'It says "{hit}", a word of ours.'
        yield Flaw(key, rules.our_words.rule, what, rules.our_words.instead, kind is not Kind.OTHER)


def _needed(key: str, words: str, rules: Rules) -> Iterator[Flaw]:
    for need in rules.needs:
        if need.key == key and not need.words.search(words):
            yield Flaw(key, need.rule, "What has to stand here is not said.", need.instead)


def _limits(key: str, words: str, kind: Kind) -> Iterator[Flaw]:
    emoji = _EMOJI.findall(words)
    if emoji and (kind is Kind.CRISIS or len(emoji) > 1):
        yield Flaw(key, "ACC-2", f"It has {len(emoji)} emoji.", "words; none in a crisis text, one elsewhere.")
    if key.startswith(COMMANDS):
        yield from _command(key, words)
    elif is_label(key):
        length = len(re.sub(r"\{\w+\}", "x" * VARIABLE_LENGTH, words))
        if length > LONGEST_LABEL:
            yield Flaw(key, "ACC-4", f"This label has {length} characters.", f"at most {LONGEST_LABEL}.")
        if not re.search(r"[^\W\d_]", words):
            yield Flaw(key, "ACC-2", "This label has no word.", "say what it does.")
    elif len(words) > LONGEST_MESSAGE:
        yield Flaw(key, "Discord", f"It has {len(words)} characters.", f"at most {LONGEST_MESSAGE}.")
    count = len(words_of(words))
    if kind is Kind.PROMPT and count > LONGEST_PROMPT:
        yield Flaw(key, "CHK-1", f"It has {count} words.", f"at most {LONGEST_PROMPT}.")
    if key == "help-if-i-call" and count > MOST_WORDS_ABOUT_A_CALL:
        yield Flaw(key, "CRI-7", f"It has {count} words.", f"at most {MOST_WORDS_ABOUT_A_CALL}.")
    if kind is Kind.CRISIS:
        yield from _numbers(key, words)


def _command(key: str, words: str) -> Iterator[Flaw]:
    """Limits of Discord for the name of a command, and for what is said of it and of its options."""
    most = LONGEST_DESCRIPTION if "." in key else LONGEST_COMMAND
    if not words.strip() or len(words) > most:
        yield Flaw(key, "Discord", f"It has {len(words)} characters.", f"one to {most}.")


def _numbers(key: str, words: str) -> Iterator[Flaw]:
    for row in words.splitlines():
        held = [name for name in _ALONE if f"{{{name}}}" in row]
        if held and row.strip() != f"{{{held[0]}}}":
            yield Flaw(key, "CRI-16", f"{{{held[0]}}} is not alone on its line.", "a line of its own, to copy from.")
    if re.search(r"\d{3}", re.sub(r"\{\w+\}|https?://\S+", "", words)):
        yield Flaw(key, "NO-16", "A number is written into the text.", "a variable: numbers are in helplines.toml.")


def _readability(key: str, words: str, kind: Kind, rules: Rules) -> Iterator[Flaw]:
    if rules.too_hard is None or kind not in {Kind.CRISIS, Kind.AGREEMENT} or is_label(key):
        return
    longest = max(sentences(words), key=len, default=[])
    if len(longest) > LONGEST_SENTENCE:
        start = " ".join(longest[:6])
        yield Flaw(
            key, "ACC-1", f'"{start} ..." has {len(longest)} words.', f"at most {LONGEST_SENTENCE}: two sentences."
        )
    found = rules.too_hard(words) if len(words_of(words)) >= FEWEST_WORDS_TO_GRADE else None
    if found:
        yield Flaw(key, "ACC-1", *found)
