"""Discord's markdown as safe HTML, with the names and the clock that one reader has.

Nothing that was written reaches the page unescaped: raw HTML is text, and a link goes to http, https or discord only.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from html import escape
from typing import Any

from babel.dates import format_date
from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from tests.discord.seeing import relative

JUMP = re.compile(r"https?://(?:www\.|ptb\.|canary\.)?discord(?:app)?\.com/channels/(?:\d+|@me)/(\d+)(?:/(\d+))?/?$")
BARE = re.compile(r"(?:https?|discord)://[^\s<>|]+", re.IGNORECASE)
SCHEME = re.compile(r"(?:https?|discord)$", re.IGNORECASE)
SAFE_LINK = re.compile(r"(?:https?|discord)://", re.IGNORECASE)
ANGLE_LINK = re.compile(r"<((?:https?|discord)://[^\s<>]+)>", re.IGNORECASE)
PERSON = re.compile(r"<@!?(\d+)>")
ROLE = re.compile(r"<@&(\d+)>")
CHANNEL = re.compile(r"<#(\d+)>")
COMMAND = re.compile(r"</([^:<>]+):\d+>")
EMOJI = re.compile(r"<a?:(\w+):\d+>")
MOMENT = re.compile(r"<t:(-?\d{1,12})(?::([tTdDfFR]))?>")
HEADING = re.compile(r"(#{1,3})[ \t]+(.*\S)")
SUBTEXT = re.compile(r"-#[ \t]+(.*\S)")
SHAPES = {
    "t": "%H:%M",
    "T": "%H:%M:%S",
    "d": "%d/%m/%Y",
    "D": "%-d %B %Y",
    "f": "%-d %B %Y at %H:%M",
    "F": "%A, %-d %B %Y at %H:%M",
}
# Those of them that hold words, in another language: by Babel's name of the date's length, and the clock after it.
ELSEWHERE = {"D": ("long", ""), "f": ("long", ", %H:%M"), "F": ("full", ", %H:%M")}


@dataclass(frozen=True)
class Reader:
    """Whose screen it is: the names they may know, and their clock. A channel they cannot see has no name here."""

    people: Mapping[int, str]
    roles: Mapping[int, str]
    channels: Mapping[int, str]
    now: datetime
    zone: tzinfo
    me: int = 0
    language: str = "en"  # of their Discord, which writes moments in it


def to_html(text: str, reader: Reader) -> str:
    """What this reader's screen shows of a message's text."""
    return str(_DISCORD.render(_whole_quotes(text), {"reader": reader})).strip()


def plain_to_html(text: str) -> str:
    return escape(text, quote=True)


def clock_text(stamp: int, style: str, reader: Reader) -> str:
    """Discord's own shapes of a moment, in the reader's zone; "R" is how far it is from now."""
    if style == "R":
        return relative(stamp - int(reader.now.timestamp()))
    when = datetime.fromtimestamp(stamp, UTC).astimezone(reader.zone)
    if reader.language != "en" and style in ELSEWHERE:
        length, clock = ELSEWHERE[style]
        return format_date(when, length, reader.language.replace("-", "_")) + when.strftime(clock)
    return when.strftime(SHAPES[style].replace("%-d", str(when.day)))


def _whole_quotes(text: str) -> str:
    """ ">>> " quotes everything that follows it."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if line.startswith(">>> "):
            return "\n".join([*lines[:number], f"> {line[4:]}", *(f"> {rest}" for rest in lines[number + 1 :])])
        if line.startswith("```"):
            return text  # whatever stands in a code block stays as it is
    return text


# ------------------------------------------------------------------------------------------------------ within a line


def _inline(state: StateInline, silent: bool, length: int, *tokens: tuple[str, str]) -> bool:
    """Read `length` letters; each token is a kind and its content."""
    if not silent:
        for kind, content in tokens:
            state.push(kind, "", 0).content = content
    state.pos += length
    return True


def _angles(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "<":
        return False
    for pattern, kind in (
        (PERSON, "person"),
        (ROLE, "role"),
        (CHANNEL, "channel"),
        (COMMAND, "command"),
        (EMOJI, "emoji"),
        (MOMENT, "moment"),
        (ANGLE_LINK, "url"),
    ):
        if found := pattern.match(state.src, state.pos, state.posMax):
            content = found[0] if kind == "moment" else found[1]
            return _inline(state, silent, len(found[0]), (kind, content))
    return False


def _bare_link(state: StateInline, silent: bool) -> bool:
    """An address by itself. The letters before the colon have been read as text by now, and are taken back."""
    if state.src[state.pos] != ":" or state.linkLevel > 0:
        return False
    scheme = SCHEME.search(state.pending)
    if scheme is None:
        return False
    found = BARE.match(state.src, state.pos - len(scheme[0]), state.posMax)
    if found is None:
        return False
    url = _without_end_marks(found[0])
    if not silent:
        state.pending = state.pending[: -len(scheme[0])]
    return _inline(state, silent, len(url) - len(scheme[0]), ("url", url))


def _without_end_marks(url: str) -> str:
    """A full stop or a closing bracket without its opening one belongs to the sentence, not to the address."""
    while url and (url[-1] in ".,:;!?'\"*_~" or (url[-1] == ")" and url.count(")") > url.count("("))):
        url = url[:-1]
    return url


def _spoiler(state: StateInline, silent: bool) -> bool:
    start = state.pos + 2
    if not state.src.startswith("||", state.pos):
        return False
    end = state.src.find("||", start + 1, state.posMax)
    if end < 0:
        return False
    if not silent:
        before = state.posMax
        state.push("spoiler_open", "span", 1)
        state.pos, state.posMax = start, end
        state.md.inline.tokenize(state)
        state.push("spoiler_close", "span", -1)
        state.posMax = before
    state.pos = end + 2
    return True


def _everyone(state: StateInline, silent: bool) -> bool:
    for word in ("@everyone", "@here"):
        if state.src.startswith(word, state.pos):
            return _inline(state, silent, len(word), ("everyone", word))
    return False


# ------------------------------------------------------------------------------------------------------ whole lines


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _titles(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    line = _line(state, start)
    heading, small = HEADING.fullmatch(line), SUBTEXT.fullmatch(line)
    if heading is None and small is None:
        return False
    if not silent:
        tag, content = (f"h{len(heading[1])}", heading[2]) if heading else ("small", small[1] if small else "")
        state.line = start + 1
        state.push("title_open", tag, 1).block = True
        inline = state.push("inline", "", 0)
        inline.content, inline.children, inline.map = content, [], [start, state.line]
        state.push("title_close", tag, -1).block = True
    return True


def _no_lazy_line(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A line that is not indented ends a list, as on Discord. It never begins anything itself."""
    return silent and 0 <= state.sCount[start] < state.blkIndent


def _quote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """On Discord every quoted line begins with its own sign."""
    if state.env.get("quoted") or not _line(state, start).startswith("> "):
        return False
    if silent:
        return True
    last = start
    while last < end and (_line(state, last).startswith("> ") or _line(state, last) == ">"):
        last += 1
    inner = "\n".join(_line(state, number)[2:] for number in range(start, last))
    state.push("quote_open", "blockquote", 1).block = True
    state.env["quoted"] = True
    state.md.block.parse(inner, state.md, state.env, state.tokens)
    state.env["quoted"] = False
    state.push("quote_close", "blockquote", -1).block = True
    state.line = last
    return True


# --------------------------------------------------------------------------------------------------------- drawing


def _reader(env: Mapping[str, Any]) -> Reader:
    found: Reader = env["reader"]
    return found


Draw = Callable[[str, Reader], str]


def _drawn(draw: Draw) -> Callable[..., str]:
    def rule(_renderer: object, tokens: Sequence[Token], index: int, _options: object, env: Mapping[str, Any]) -> str:
        return draw(tokens[index].content, _reader(env))

    return rule


def _person(number: str, reader: Reader) -> str:
    name = reader.people.get(int(number), "unknown-user")
    you = " you" if int(number) == reader.me else ""
    return f'<span class="mention{you}">@{escape(name)}</span>'


def _role(number: str, reader: Reader) -> str:
    return f'<span class="mention">@{escape(reader.roles.get(int(number), "deleted-role"))}</span>'


def _channel(number: str, reader: Reader) -> str:
    name = reader.channels.get(int(number))
    if name is None:
        return '<span class="mention">#No access</span>'
    return f'<a class="mention jump" href="#" data-place="{int(number)}">#{escape(name)}</a>'


def _moment(content: str, reader: Reader) -> str:
    found = MOMENT.fullmatch(content)
    assert found is not None
    stamp, style = int(found[1]), found[2] or "f"
    try:
        shown, whole = clock_text(stamp, style, reader), clock_text(stamp, "F", reader)
        moment = datetime.fromtimestamp(stamp, UTC).isoformat()
    except (OverflowError, OSError, ValueError):
        return escape(content)
    return (
        f'<time class="moment" datetime="{moment}" data-style="{style}" title="{escape(whole)}">{escape(shown)}</time>'
    )


def _url(url: str, reader: Reader) -> str:
    jump = JUMP.fullmatch(url)
    if jump is None:
        return f"{_opening(url, reader)}{escape(url)}</a>"
    name = reader.channels.get(int(jump[1]), "No access")
    return f"{_opening(url, reader)}#{escape(name)}{', a message' if jump[2] else ''}</a>"


def _opening(url: str, reader: Reader) -> str:
    jump = JUMP.fullmatch(url)
    if jump is None:
        return f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer nofollow">'
    if int(jump[1]) not in reader.channels:
        return '<a class="jump off" aria-disabled="true">'
    message = f' data-message="{jump[2]}"' if jump[2] else ""
    return f'<a class="jump" href="#" data-place="{jump[1]}"{message}>'


def _link_open(_renderer: object, tokens: Sequence[Token], index: int, _options: object, env: Mapping[str, Any]) -> str:
    return _opening(str(tokens[index].attrGet("href") or ""), _reader(env))


def _strong(_renderer: object, tokens: Sequence[Token], index: int, _options: object, _env: object) -> str:
    tag = "u" if tokens[index].markup == "__" else "strong"
    return f"<{tag}>" if tokens[index].nesting > 0 else f"</{tag}>"


def _fence(_renderer: object, tokens: Sequence[Token], index: int, _options: object, _env: object) -> str:
    return f"<pre><code>{escape(tokens[index].content.rstrip())}</code></pre>"


def _spoiler_open(*_: object) -> str:
    return '<span class="spoiler" role="button" tabindex="0" aria-expanded="false" aria-label="Spoiler: press to show">'


def _discord() -> MarkdownIt:
    reads = MarkdownIt("zero", {"breaks": True, "maxNesting": 20})
    reads.enable(["newline", "escape", "backticks", "emphasis", "strikethrough", "link", "fence", "list"])
    # An address goes out as it was written, or it is no link at all.
    vars(reads).update(validateLink=lambda url: SAFE_LINK.match(url) is not None)
    also: RuleOptionsType = {"alt": ["paragraph", "list"]}
    reads.block.ruler.before("list", "titles", _titles, also)
    reads.block.ruler.before("titles", "quote", _quote, also)
    reads.block.ruler.before("quote", "no_lazy_line", _no_lazy_line, {"alt": ["paragraph"]})
    reads.inline.ruler.before("text", "bare_link", _bare_link)
    for name, rule, sign in (
        ("angles", _angles, "<"),
        ("spoiler", _spoiler, "|"),
        ("everyone", _everyone, "@"),
    ):
        reads.inline.add_terminator_char(sign)
        reads.inline.ruler.push(name, rule)
    draws: dict[str, Draw] = {
        "person": _person,
        "role": _role,
        "channel": _channel,
        "moment": _moment,
        "url": _url,
        "command": lambda name, _: f'<span class="mention">/{escape(name)}</span>',
        "emoji": lambda name, _: f":{escape(name)}:",
        "everyone": lambda word, _: f'<span class="mention">{word}</span>',
    }
    for kind, draw in draws.items():
        reads.add_render_rule(kind, _drawn(draw))
    for kind in ("strong_open", "strong_close"):
        reads.add_render_rule(kind, _strong)
    reads.add_render_rule("link_open", _link_open)
    reads.add_render_rule("spoiler_open", _spoiler_open)
    reads.add_render_rule("fence", _fence)
    return reads


_DISCORD = _discord()
