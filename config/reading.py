import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from config.problems import ConfigError, Problem, shown
from config.toml_lines import Lines

MOST_BROKEN_LINES = 25
DEEPEST = 30
SAVE_AS = "Open it in a plain text editor, choose Save as, and pick the encoding UTF-8."
COPY_OURS = "Copy config/holdfast.toml to config/mine/holdfast.toml and change it there."

_TWICE = re.compile("overwrite|twice|mutate|duplicate", re.IGNORECASE)
_AT_LINE = re.compile(r"\(at line (\d+),")
_PAIR = re.compile(r"""\s*(?P<key>(?:[A-Za-z0-9_.\- ]|"[^"]*"|'[^']*')+?)\s*(?P<sign>[=:])\s*(?P<value>.*?)\s*$""")
_HEADER = re.compile(r"\s*\[(?P<list>\[?)\s*(?P<name>[A-Za-z0-9_.-]+)\s*\]")
_CURLY = str.maketrans("\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019", '"""""\'\'')
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_YES_NO = {"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false", "false": "false"}


@dataclass(frozen=True)
class Parsed:
    """What could be read. `whole` is False when lines were passed over, so what is missing may only be misspelt."""

    data: dict[str, Any]
    lines: Lines
    problems: tuple[Problem, ...]

    @property
    def whole(self) -> bool:
        return not self.problems


def read_text(file: Path, *, if_missing: str = COPY_OURS) -> str:
    """A file's text, whatever its line endings, with or without a byte-order mark. Raises ConfigError."""
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        raise ConfigError([Problem(file, None, "", "This file does not exist.", if_missing)]) from None
    except OSError:
        what = "This is a folder, not a file." if file.is_dir() else "This file cannot be opened."
        instead = "Put a text file here." if file.is_dir() else "Allow the account that runs Holdfast to read it."
        raise ConfigError([Problem(file, None, "", what, instead)]) from None
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ConfigError([Problem(file, 1, "", 'This file is saved as UTF-16 ("Unicode"), not as UTF-8.', SAVE_AS)])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = "A letter on this line is not saved as UTF-8."
        raise ConfigError([Problem(file, line, "", what, SAVE_AS)]) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def parse(file: Path, text: str) -> Parsed:
    """Read TOML and go on past lines that are broken, so that one report can name them all."""
    rows = text.split("\n")
    problems: list[Problem] = []
    while len(problems) < MOST_BROKEN_LINES:
        readable = "\n".join(rows)
        try:
            data = tomllib.loads(readable)
        except (ValueError, RecursionError) as error:
            reported = _reported_line(str(error), rows)
            number = _blamed(rows, reported, str(error))
            problems.append(_explain(file, number, rows[number - 1], str(error), rows))
            pair = _PAIR.match(rows[number - 1])
            if pair is None or '"""' in rows[number - 1] or "'''" in rows[number - 1]:
                break
            # A list left open takes its items with it.
            passed_over = range(number, max(reported, number + 1))
            for row in passed_over:
                rows[row - 1] = ""
        else:
            if _too_deep(data):
                number = rows.index(max(rows, key=lambda row: sum(map(row.count, "[{.")))) + 1
                what = "There are too many brackets or dots inside each other here."
                problems.append(Problem(file, number, "", what, "Compare it with config/holdfast.toml."))
                break
            return Parsed(data, Lines(readable), tuple(problems))
    return Parsed({}, Lines(""), tuple(problems))


def _too_deep(data: object) -> bool:
    """Refused before anything walks it by recursion; no setting stands deeper than a few steps."""
    level: list[object] = [data]
    for _ in range(DEEPEST):
        level = [
            item
            for one in level
            if isinstance(one, dict | list)
            for item in (one.values() if isinstance(one, dict) else one)
        ]
    return bool(level)


def _reported_line(message: str, rows: list[str]) -> int:
    match = _AT_LINE.search(message)
    if match:
        return min(int(match[1]), len(rows))
    written = [number for number, row in enumerate(rows, start=1) if row.strip()]
    return written[-1] if written else 1


def _blamed(rows: list[str], reported: int, message: str) -> int:
    """The line at fault: a list left open is only noticed on a later line, which is fine by itself."""
    if not _reads_alone(rows[reported - 1]) or _TWICE.search(message):
        return reported
    for number in range(reported - 1, 0, -1):
        pair = _PAIR.match(rows[number - 1])
        if pair and pair["value"].startswith("[") and not _reads_alone(rows[number - 1]):
            return number
    return reported


def _reads_alone(row: str) -> bool:
    try:
        tomllib.loads(row)
    except (ValueError, RecursionError):
        return False
    return True


def _explain(file: Path, number: int, row: str, message: str, rows: list[str]) -> Problem:
    pair = _PAIR.match(row)
    key = _in_part(pair["key"], rows[:number]) if pair else ""
    if pair is None:
        what, instead = _explain_other(row, message)
    elif _reads_alone(row):
        what, instead = _explain_twice(pair["key"], number, rows)
    else:
        what, instead = _explain_pair(pair["key"], pair["sign"], pair["value"])
    return Problem(file, number, key, what, instead)


def _in_part(key: str, rows_above: list[str]) -> str:
    """The key with the part it stands in, as every other problem names it."""
    for row in reversed(rows_above):
        if header := _HEADER.match(row):
            return key if header["list"] else f"{header['name']}.{key}"
    return key


def _explain_twice(key: str, number: int, rows: list[str]) -> tuple[str, str]:
    earlier = [n for n, row in enumerate(rows[: number - 1], start=1) if (m := _PAIR.match(row)) and m["key"] == key]
    where = f" The other one is on line {earlier[-1]}." if earlier else ""
    return f"{shown(key)} is written twice in this part.{where}", "Keep one of the two lines."


def _explain_pair(key: str, sign: str, value: str) -> tuple[str, str]:
    if value != value.translate(_CURLY) and value[:1] not in {'"', "'"}:
        return "The quotes on this line are curly ones.", f"Write {key} = {_before_remark(value).translate(_CURLY)}"
    value = _before_remark(value)
    if sign == ":":
        return "A setting and its value stand on the two sides of an equals sign.", f"Write {key} = {_quoted(value)}"
    if not value:
        return "There is no value after the equals sign.", f'Write {key} = "...", or take the line out.'
    if value[0] in "\"'":
        return _explain_quotes(key, value)
    return _explain_unquoted(key, value)


def _explain_unquoted(key: str, value: str) -> tuple[str, str]:
    if value.casefold() in _YES_NO:
        return f"{shown(value)} is not how yes or no is written here.", f"Write {key} = {_YES_NO[value.casefold()]}"
    if value.startswith("["):
        instead = f'Write {key} = ["one", "two"], each in straight quotes, with commas between and ] at the end.'
        return "This list is not written as a list.", instead
    if value.startswith("{"):
        return "This line cannot be read.", "Compare it with the same line in config/holdfast.toml."
    if number := re.match(r"0*(\d{1,9})(?=\s|$)", value):
        return "There is something wrong with this number.", f"Write {key} = {number[1]}"
    return f"{shown(value)} is not in quotes.", f"Write {key} = {_quoted(value)}"


def _explain_quotes(key: str, value: str) -> tuple[str, str]:
    mark = value[0]
    if value.count(mark) == 1:
        return "The closing quote is missing.", f"Write {key} = {value}{mark}"
    if "\\" in value:
        return "A backslash has a meaning of its own here.", f"Write {key} = {value.replace(chr(92), '/')}"
    inside = value[1 : value.rindex(mark)]
    if mark == '"' and '"' in inside and "'" not in inside:
        return "There are quotes inside the quotes.", f"Write {key} = '{inside}'"
    return "There is something after the closing quote.", "Keep one value on the line. A remark begins with #."


def _explain_other(row: str, message: str) -> tuple[str, str]:
    if row.lstrip().startswith("["):
        if _TWICE.search(message) or _reads_alone(row):
            instead = "Keep one, with all its lines. Below [[another_group]] put the part's name before each setting, "
            return "This part is begun twice.", f'{instead}like alerts.channel = "...".'
        instead = (
            "Write the name of a part alone on its line like [group], or [[another_group]]. A remark begins with #."
        )
        return "This line does not name a part correctly.", instead
    if not row.strip() or '"""' in row or "'''" in row:
        return "Something was opened further up and never closed.", "Look for a missing quote or a missing ]."
    return "This line cannot be read.", 'Write a setting like name = "value". A remark begins with #.'


def _before_remark(value: str) -> str:
    """The value without the remark after it; a # inside quotes is part of the value."""
    if value[:1] in {'"', "'"}:
        end = value.rfind(value[0])
        hash_at = value.find("#", end)
        return (value if hash_at < 0 or end == 0 else value[:hash_at]).strip()
    return re.split(r"\s+#", value, maxsplit=1)[0].strip()


def _quoted(value: str) -> str:
    if value[:1] in {'"', "'", "["} or _NUMBER.fullmatch(value):
        return value
    return '"' + value.strip("\"'").replace("\\", "/").replace('"', "'") + '"'
