"""Words that must not stand in a text: placeholders nobody filled in (ORG-7), promises nobody can keep (CON-5)."""

import re
from collections.abc import Iterator

_HOW = r"(?:100\s?%|completely|totally|fully|absolutely|entirely|always)"
_WHAT = r"(?:confidential|private|anonymous|secret)"
_SPANISH = r"""
    (?:100\s?%|(?:completa|total|absoluta|plena|entera)mente|del\s+todo|siempre)\s+
        (?:confidencial(?:es)?|privad[oa]s?|secret[oa]s?|an[oó]nim[oa]s?)\b
    |\bgarant[ií]\w+
    |\bconfidencialidad\s+(?:total|absoluta|completa|plena)
    |\b(?:nunca|jam[aá]s|no)\s+(?:sale|saldr[aá]|va\s+a\s+salir)n?\s+(?:nunca\s+|jam[aá]s\s+)?de\s+
        (?:aqu[ií]|(?:est[ea]|nuestr[oa])\s+(?:grupo|sala|canal|servidor|c[ií]rculo|espacio|chat|lugar))\b
    |\bnadie\s+(?:m[aá]s\s+)?(?:lo\s+|la\s+|se\s+)?(?:sabr[aá]|enterar[aá]|va\s+a\s+(?:saber|enterarse))
"""
_PROMISE = re.compile(
    rf"""{_HOW}\s+{_WHAT}
    |\bguarantee\w*
    |\bnever\s+leaves?\s+(?:this|the|our)\s+(?:room|group|server|channel|circle|space)
    |\b(?:nobody|no[\s-]one)\s+(?:else\s+)?will\s+ever\s+(?:know|find\s+out|hear|learn|see)
    |{_SPANISH}
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Nobody can guarantee that" is the honest sentence we want people to write, so a direct no before the words is fine.
_DIRECT_NO = re.compile(
    r"(?:\b(?:not|never|cannot|no|nobody|no[\s-]one|nadie|tampoco|ni|sin)|n['\u2019]t)(?:\s+\w+){0,2}\s+$",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"""\{[^{}\n]*\}
    |\b(?:TODO|TBD|FIXME|CHANGE[ _-]?ME|REPLACE[ _-]?ME)\b
    |(?<!\w\s)\b(?i:todo)\s*:
    |^\s*(?i:example)(?:[\s._-]|$)
    |(?i:\bexample\.(?:com|org|net)\b)
    |^\s*(?i:your)[_-]\w+
    |^\s*(?:\.{3}|\u2026|<[^<>#@&\n]*>|[xX]{3,})\s*$
    """,
    re.VERBOSE,
)
# In Spanish "todo" is a word: "Sobre todo: ..." is nothing to fill in.
_TODO = re.compile(r"\b(?:TODO|TBD|FIXME|CHANGE[ _-]?ME|REPLACE[ _-]?ME)\b|(?<!\w\s)\b(?i:todo)\s*:")


def promises(text: str) -> Iterator[tuple[int, str]]:
    """Where a text promises what nobody can keep: the offset, and the words."""
    for match in _PROMISE.finditer(text):
        if not _DIRECT_NO.search(text, max(0, match.start() - 60), match.start()):
            yield match.start(), " ".join(match[0].split())


def placeholder(value: str) -> str | None:
    """What in a setting's value is still to be filled in, if anything is."""
    match = _PLACEHOLDER.search(value)
    return match[0].strip() if match else None


def unfinished(text: str) -> Iterator[tuple[int, str]]:
    """Where a longer text is marked as unfinished. Its {…} are filled in by the bot, so they are allowed."""
    for match in _TODO.finditer(text):
        yield match.start(), match[0]
