"""A lint for the bot's own words: what they may not say, and whether a tired reader can read them.

A key's beginning says whom it is for: `help-` is crisis text, `agreement-` the agreement, `checkin-ask-` a check-in
question. `-button-` in a key, or an attribute, makes it a label. Anything else is ordinary text.
"""

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from fluent.syntax import ast, parse
from fluent.syntax.serializer import serialize_expression

LONGEST_SENTENCE: Final = 20
HARDEST_GRADE: Final = 6.0
# In fewer words, one long one ("moderator") decides the grade, whatever the sentence.
FEWEST_WORDS_TO_GRADE: Final = 20
LONGEST_LABEL: Final = 40
LONGEST_OF_A_COMMAND: Final = 100  # its name has a test of its own
LONGEST_PROMPT: Final = 25
LONGEST_MESSAGE: Final = 2000
# A variable stands in a text as {name}; it is read as one word, and is this long in a label.
VARIABLE_LENGTH: Final = 10


# A question to one person, to a pair, to the group: the same rules hold for all.
_PROMPTS: Final = ("checkin-ask-", "checkin-pair-ask-", "checkin-round-ask-")


_COMMAND: Final = "command-"


class Kind(Enum):
    CRISIS = "help-"
    AGREEMENT = "agreement-"
    PROMPT = "checkin-ask-"
    OTHER = ""


EVERY: Final = frozenset(Kind)
CRISIS: Final = frozenset({Kind.CRISIS})
# Read by moderators or organisers only: our own words for things may stand there.
NOT_FOR_MEMBERS: Final = (
    "alert-", "duty-", "drill-", "practice-", "setup-", "check-",
    "command-alerts-", "command-duty-", "command-drill-", "command-practice", "command-setup-",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something to change in one text. `refuses`: the bot does not start (or not turn on the watch) with it."""

    key: str
    rule: str
    what: str
    instead: str
    refuses: bool = True
    line: int = 0

    def __str__(self) -> str:
        where = f"line {self.line}, " if self.line else ""
        return f"{where}{self.key} ({self.rule}): {self.what} Instead: {self.instead}"


@dataclass(frozen=True, slots=True)
class _Ban:
    rule: str
    words: re.Pattern[str]
    instead: str
    kinds: frozenset[Kind] = EVERY
    always_refuses: bool = False


def _ban(rule: str, words: str, instead: str, kinds: frozenset[Kind] = EVERY, *, always_refuses: bool = False) -> _Ban:
    return _Ban(rule, re.compile(rf"\b(?:{words})", re.IGNORECASE), instead, kinds, always_refuses)


# What the bot may not say of itself. A button speaks for who presses it.
_OF_ITSELF: Final = frozenset({"NO-10", "BND-5"})
_COUNT: Final = r"(?:\d|\{|one\b|two\b|three\b|four\b|five\b|once\b|twice\b|an? )"
_BANS: Final = (
    _ban(
        "CON-5",
        r"100 ?% (?:confidential|private|secret|safe|anonymous)"
        r"|(?:completely|totally|fully|strictly|absolutely) (?:confidential|private|secret|safe|anonymous)\b"
        r"|guarantee|never leaves? this (?:room|group|server)|(?:nobody|no one) will ever (?:know|find out)",
        "say what you ask of people, and that nobody can promise it.",
        always_refuses=True,
    ),
    _ban(
        "CRI-8",
        r"soon\b|right away|immediately|shortly\b|at once\b|in a (?:moment|minute)\b|get back to you"
        r"|will (?:contact|write to|reply to|answer|reach|call|message|be with) you",
        "say who has been asked, or when the next shift starts; never when somebody will answer.",
        CRISIS,
    ),
    _ban(
        "NO-9",
        r"(?:I|we) promise\b|(?:keep|makes?) you safe\b|you(?:'re| are|'ll be| will be) safe\b"
        r"|always (?:someone|somebody|a person|a moderator|here)\b|help is (?:on (?:its|the) way|coming)"
        r"|(?:it|this|things|life) (?:will get|gets?|will be) (?:better|easier)"
        r"|(?:this|it|calling|talking) (?:will help|helps|works)\b",
        "leave it out, or say what was done. No secrecy, safety, rescue or relief is ours to promise.",
    ),
    _ban(
        "NO-9",
        r"(?:within|in) (?:a few|an?|\d+|\{\w+\}) (?:minutes?|hours?)\b",
        "leave out how long an answer takes.",
        CRISIS,
    ),
    _ban(
        "NO-10",
        r"I(?:'m| am) (?:an? (?:real |actual )?(?:person|human|moderator|friend)\b"
        r"|human\b|listening|worried|glad|happy|sad\b)"
        r"|I (?:know how|hope|love|worry|believe in)\b|we(?:'re| are) (?:always )?here for you",
        "the bot says that it is a bot, and nothing of what it feels.",
    ),
    _ban("BND-5", r"I (?:feel|care|miss)\b|proud of you", "leave it out: the bot is not a friend."),
    _ban(
        "CRI-14",
        r"I understand|I(?:'m| am) (?:always )?here for you|we care about you|sorry (?:to hear|that you|you)\b"
        r"|stay strong|you(?:'re| are) not alone|(?:it|everything|you)(?:'ll| will) be (?:ok|okay|fine|all ?right)\b"
        r"|hang in there|time heals|bright side|(?:others|people) have it worse|cheer up|stay positive",
        "leave it out: a person may say it, a bot may not.",
    ),
    _ban("CRI-14", rf"at least\b(?! {_COUNT})", "leave it out: it makes the pain small."),
    _ban("CRI-14", r"at least\b", "leave it out.", CRISIS),
    _ban(
        "CRI-13",
        r"commit(?:s|ted|ting)? suicide|(?:successful|failed|unsuccessful|completed) (?:suicide|attempt)"
        r"|suicide epidemic|epidemic of suicide",
        '"died by suicide", "ended their life", "a suicide attempt".',
    ),
    _ban("CRI-13", r"commit(?:s|ted|ting)?\b|epidemic\b", "leave it out.", CRISIS),
    _ban(
        "NO-28",
        r"overdos\w+|pills?\b|noose|razor|blades?\b|poison\w*|bleach|guns?\b|firearms?\b|drown\w*|slit\b"
        r"|(?:hang|hanged|hanging|cut|cutting|shoot|shot) (?:your|my|them|him|her|our)sel\w+"
        r"|jump(?:ed|ing)? (?:off|from)",
        "leave out how.",
    ),
    _ban(
        "NO-29",
        r"medications?\b|your (?:dose|meds)\b|stop taking|snap (?:a|an elastic|a rubber) band|hold (?:an )?ice",
        "leave it out: a bot gives no advice on treatment.",
        frozenset({Kind.CRISIS, Kind.AGREEMENT, Kind.PROMPT}),
    ),
    _ban(
        "NO-14",
        r"you(?:'ve| have)? missed|we miss(?:ed)? you|where have you been|come back"
        r"|streaks?\b|badges?\b|leaderboard|level up",
        "leave it out: silence is an answer, and nobody owes us one.",
    ),
    _ban(
        "CHK-1",
        r"try to|you (?:should|must|need to|have to)\b|remember to|don't forget|be kind to yourself"
        r"|exercise\b|make sure|please (?:answer|reply|respond|tell)",
        "ask, and leave the answer open; no advice.",
        frozenset({Kind.PROMPT}),
    ),
    _ban(
        "CHK-6",
        r"1 ?(?:-|to) ?(?:5|10)\b|scale of|rate (?:your|how)|how often (?:have|were) you",
        "a plain question with no number to give.",
        frozenset({Kind.PROMPT}),
    ),
    _ban("ACC-7", r"(?:he|she|him|her|hers|his)\b", '"they", or the name.'),
    _ban("ACC-9", r"\d ?(?:am|pm|a\.m\.|p\.m\.)\b", "24-hour time, or a Discord timestamp."),
)
_OUR_WORDS: Final = re.compile(
    r"(?<!\bin )(?<!\bin that )(?<!\bin any )\bcases?\b"
    r"|\bconsent\w*|\btiers?\b|\bmatch(?:es)?\b|\boutcomes?\b|\brungs?\b",
    re.IGNORECASE,
)
_EMOJI: Final = re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\u20E3]|:[a-z]\w+:")
_ALONE: Final = ("number", "text", "emergency")


def kind_of(key: str) -> Kind:
    if key.startswith(_PROMPTS):
        return Kind.PROMPT
    return next((kind for kind in Kind if key.startswith(kind.value)), Kind.OTHER)


def is_label(key: str) -> bool:
    return "-button-" in key or "." in key


def lint(key: str, words: str, line: int = 0) -> tuple[Flaw, ...]:
    """Everything wrong with one text; variables stand in it as {name}."""
    kind = kind_of(key)
    plain = words.replace("\u2019", "'")
    found = itertools.chain(_banned(key, plain, kind), _limits(key, plain, kind), _readability(key, plain, kind))
    return tuple(Flaw(f.key, f.rule, f.what, f.instead, f.refuses, line) for f in found)


def _banned(key: str, words: str, kind: Kind) -> Iterator[Flaw]:
    for ban in _BANS:
        if is_label(key) and ban.rule in _OF_ITSELF:
            continue
        hit = ban.words.search(words) if kind in ban.kinds else None
        if hit:
            refuses = ban.always_refuses or kind is not Kind.OTHER
            yield Flaw(key, ban.rule, f'It says "{hit[0]}".', ban.instead, refuses)
    hit = None if key.startswith(NOT_FOR_MEMBERS) else _OUR_WORDS.search(words)
    if hit:
        yield Flaw(key, "DESIGN words", f'It says "{hit[0]}", a word of ours.', "a plain word.", kind is not Kind.OTHER)


def _limits(key: str, words: str, kind: Kind) -> Iterator[Flaw]:
    emoji = _EMOJI.findall(words)
    if emoji and (kind is Kind.CRISIS or len(emoji) > 1):
        yield Flaw(key, "ACC-2", f"It has {len(emoji)} emoji.", "words; none in a crisis text, one elsewhere.")
    if is_label(key):
        length = len(re.sub(r"\{\w+\}", "x" * VARIABLE_LENGTH, words))
        most = LONGEST_OF_A_COMMAND if key.startswith(_COMMAND) else LONGEST_LABEL
        if length > most:
            yield Flaw(key, "ACC-4", f"This label has {length} characters.", f"at most {most}.")
        if not re.search(r"[^\W\d_]", words):
            yield Flaw(key, "ACC-2", "This label has no word.", "say what it does.")
    elif len(words) > LONGEST_MESSAGE:
        yield Flaw(key, "Discord", f"It has {len(words)} characters.", f"at most {LONGEST_MESSAGE}.")
    if kind is Kind.PROMPT and len(_words(words)) > LONGEST_PROMPT:
        yield Flaw(key, "CHK-1", f"It has {len(_words(words))} words.", f"at most {LONGEST_PROMPT}.")
    if kind is Kind.CRISIS:
        yield from _numbers(key, words)


def _numbers(key: str, words: str) -> Iterator[Flaw]:
    for row in words.splitlines():
        held = [name for name in _ALONE if f"{{{name}}}" in row]
        if held and row.strip() != f"{{{held[0]}}}":
            yield Flaw(key, "CRI-16", f"{{{held[0]}}} is not alone on its line.", "a line of its own, to copy from.")
    if re.search(r"\d{3}", re.sub(r"\{\w+\}|https?://\S+", "", words)):
        yield Flaw(key, "NO-16", "A number is written into the text.", "a variable: numbers are in helplines.toml.")


def _readability(key: str, words: str, kind: Kind) -> Iterator[Flaw]:
    if kind not in {Kind.CRISIS, Kind.AGREEMENT} or is_label(key):
        return
    longest = max(sentences(words), key=len, default=[])
    if len(longest) > LONGEST_SENTENCE:
        start = " ".join(longest[:6])
        yield Flaw(
            key, "ACC-1", f'"{start} ..." has {len(longest)} words.', f"at most {LONGEST_SENTENCE}: two sentences."
        )
    hardness = grade(words)
    if len(_words(words)) >= FEWEST_WORDS_TO_GRADE and hardness > HARDEST_GRADE:
        what = f"It reads at school grade {hardness:.1f}."
        yield Flaw(key, "ACC-1", what, f"at most {HARDEST_GRADE:.0f}: shorter words and sentences.")


def sentences(words: str) -> list[list[str]]:
    """Split into sentences of words. A line break ends one too; a link, a mention or a variable is one word."""
    plain = re.sub(r"https?://\S+\w|<[^>\s]+>|\{\w+\}", "it", words)
    return [found for part in re.split(r"[.!?]+(?=[\s\"*)]|$)|\n", plain) if (found := _words(part))]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+(?:[-'/.:]\w+)*", re.sub(r"\{\w+\}", "it", text))


def grade(words: str) -> float:
    """Flesch-Kincaid grade level (ACC-1), with our own syllable counter, so that it never moves under us."""
    parts = sentences(words)
    spoken = [word for part in parts for word in part]
    if not spoken:
        return 0.0
    return 0.39 * len(spoken) / len(parts) + 11.8 * sum(map(syllables, spoken)) / len(spoken) - 15.59


_IRREGULAR: Final = {
    "anyone": 3, "area": 3, "client": 2, "create": 2, "created": 3, "idea": 3, "ideas": 3, "quiet": 2, "science": 2,
    "someone": 2, "something": 2, "sometimes": 2, "somewhere": 2, "suicide": 3, "suicidal": 4, "safety": 2,
}  # fmt: skip


def syllables(word: str) -> int:
    """Count by rule, with a few words by hand. A number counts as one."""
    letters = re.sub(r"[^a-z]", "", re.sub(r"'\w+$", "", word.lower()))
    if letters in _IRREGULAR:
        return _IRREGULAR[letters]
    count = len(re.findall(r"[aeiouy]+", letters))
    if re.search(r"[^aeiouyl]e$|[aeiouy]le$|[^aeiouysxzcgh]es$|[^aeiouytd]ed$|ue$", letters):
        count -= 1
    # Vowels side by side that are spoken apart: being, trial, serious; but not nation, social, region.
    count += bool(re.search(r"[aeiouy]ing$", letters) and len(letters) > len("king"))
    count += len(re.findall(r"(?<![tscgx])i[aou]", letters))
    return max(count, 1)


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
        line = _line(source, entry)
        named = [(entry.id.name, entry.value), *((f"{entry.id.name}.{a.id.name}", a.value) for a in entry.attributes)]
        for key, pattern in named:
            for words in dict.fromkeys(_spell(pattern, known)):
                yield Text(key, words, line)


def lint_file(source: str) -> tuple[Flaw, ...]:
    """Everything wrong with a Fluent file, by line."""
    flaws: list[Flaw] = []
    seen: set[str] = set()
    for entry in parse(source).body:
        if isinstance(entry, ast.Junk):
            instead = "key = the words; a further line is indented and begins with no * [ . or }"
            flaws.append(Flaw("(no key)", "Fluent", "This is not a text.", instead, line=_line(source, entry)))
        elif isinstance(entry, ast.Message):
            if entry.id.name in seen:
                again = Flaw(
                    entry.id.name, "Fluent", "This key is there twice.", "one of them.", line=_line(source, entry)
                )
                flaws.append(again)
            seen.add(entry.id.name)
    for text in readable(source):
        flaws += lint(text.key, text.words, text.line)
    return tuple(sorted(dict.fromkeys(flaws), key=lambda flaw: flaw.line))


def _line(source: str, entry: ast.BaseNode) -> int:
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
            return _spell(known.get(expression.id.name), known, depth + 1)
        case ast.TermReference():
            return _spell(known.get(f"-{expression.id.name}"), known, depth + 1)
        case _:
            name = re.search(r"\$([\w-]+)", serialize_expression(expression))
            return [f"{{{name[1].replace('-', '_')}}}" if name else "{value}"]
