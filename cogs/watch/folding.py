# ruff: noqa: RUF001 - letters that look like others are what this file is about
"""Letters: many ways to write one letter become that letter. Language-neutral; word-level rules are in `normalise`."""

import re
import unicodedata

# Letters of other scripts, and drawn letters, that are read as Latin ones. NFKD already turns full-width, circled,
# bold-mathematical and accented letters into plain ones, so only what it leaves alone stands here.
_LOOK_ALIKES = {
    "a": "аɑαᴀ",
    "b": "ьвʙβ",
    "c": "сϲᴄ",
    "d": "ԁᴅ",
    "e": "еєҽεᴇ",
    "f": "ꜰғ",
    "g": "ɡɢԍ",
    "h": "һнʜ",
    "i": "іɪıιӏ",
    "j": "јϳᴊ",
    "k": "қкκᴋĸ",
    "l": "ʟǀ",
    "m": "мᴍ",
    "n": "пηɴ",
    "o": "оοσօᴏ",
    "p": "рρᴘ",
    "q": "ԛ",
    "r": "гʀɾ",
    "s": "ѕꜱ",
    "t": "тτᴛ",
    "u": "υսᴜ",
    "v": "νѵᴠ",
    "w": "ԝшωᴡ",
    "x": "хχ",
    "y": "уүγʏ",
    "z": "ᴢ",
}
_PUNCTUATION = {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "＇": "'", "“": '"', "”": '"', "…": "..."}
# Blocks of boxed and flag letters, which Unicode gives no plain form: (first code point, letters from a to z).
_BOXED = (0x1F150, 0x1F170, 0x1F1E6)
# Drawn as nothing at all, though Unicode calls them letters or symbols.
_INVISIBLE = {0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x034F}
_MOST_CACHED = 20_000


class _Letters(dict[int, str]):
    """What each code point folds to, worked out on first sight. Bounded: past the bound nothing more is remembered."""

    def __init__(self, look_alikes: bool) -> None:
        super().__init__()
        self._table: dict[str, str] = {}
        if look_alikes:
            self._table = {twin: letter for letter, twins in _LOOK_ALIKES.items() for twin in twins}

    def __missing__(self, code: int) -> str:
        made = self.fully(chr(code))
        if len(self) < _MOST_CACHED:
            self[code] = made
        return made

    def fully(self, text: str) -> str:
        """Fold layer by layer: one can uncover another (a boxed letter with a mark on it); it soon stands still."""
        for _ in range(4):
            layered = unicodedata.normalize("NFKD", text.casefold()).casefold()
            folded = "".join(map(self._one, layered))
            if folded == text:
                break
            text = folded
        return text

    def _one(self, letter: str) -> str:
        code = ord(letter)
        if code in _INVISIBLE:
            return ""
        kind = unicodedata.category(letter)
        if kind in {"Mn", "Me", "Cf", "Cs"}:
            return ""
        if kind in {"Zs", "Zl", "Zp"}:
            return "\n" if kind != "Zs" else " "
        if kind == "Pd":
            return "-"
        for first in _BOXED:
            if first <= code < first + 26:
                return chr(ord("a") + code - first)
        return _PUNCTUATION.get(letter) or self._table.get(letter, letter)


_FOLDED = _Letters(look_alikes=True)
_UNFOLDED = _Letters(look_alikes=False)

_FENCE = re.compile(r"```.*?```", re.DOTALL)
_INLINE_CODE = re.compile(r"(?<!`)`[^`]+`(?!`)|(?<!`)``[^`]+``(?!`)")
_QUOTE_TO_THE_END = re.compile(r"^>>> .*", re.DOTALL | re.MULTILINE)
_QUOTED_LINE = re.compile(r"^> .*$|^>$", re.MULTILINE)
_LINK = re.compile(r"https?://\S+|<a?:\w{1,40}:\d{5,25}>|<(?:#|@&|t:|/)[^<>\s]{1,60}>", re.IGNORECASE)
_MENTION = re.compile(r"<@!?\d{5,25}>")


def readable(text: str) -> str:
    """Return the part of a Discord message that its author says: no quotes and no code (CRI-17), no links."""
    if "`" in text:
        text = _INLINE_CODE.sub(" ", _FENCE.sub(" ", text))
    if ">" in text:
        text = _QUOTED_LINE.sub("", _QUOTE_TO_THE_END.sub("", text))
        text = _MENTION.sub(" someone ", text)
    if "://" in text or "<" in text:
        text = _LINK.sub(" ", text)
    return text


def fold(text: str, *, look_alikes: bool = True) -> str:
    """Fold letters to plain lower-case ones. With `look_alikes` off, other scripts keep their own letters."""
    if text.isascii():
        return text.lower()
    # Letter by letter: Unicode orders some marks anew, but only among themselves, and none of them is part of a word.
    return text.translate(_FOLDED if look_alikes else _UNFOLDED)
