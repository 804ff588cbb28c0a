"""A lint for the bot's own words, by language: what they may not say, and whether a tired reader can read them."""

from cogs.kit.wording.files import Text, line_of, lint_agreement, lint_file, readable
from cogs.kit.wording.lint import LONGEST_LABEL, LONGEST_MESSAGE, lint, rules_for
from cogs.kit.wording.reading import ease, grade, sentences, silabas, syllables
from cogs.kit.wording.rules import Flaw, Kind, Rules, is_label, kind_of

__all__ = [
    "LONGEST_LABEL",
    "LONGEST_MESSAGE",
    "Flaw",
    "Kind",
    "Rules",
    "Text",
    "ease",
    "grade",
    "is_label",
    "kind_of",
    "line_of",
    "lint",
    "lint_agreement",
    "lint_file",
    "readable",
    "rules_for",
    "sentences",
    "silabas",
    "syllables",
]
