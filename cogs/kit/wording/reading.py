"""How hard a text is to read: its sentences, its words, its syllables, counted by fixed rules of our own (ACC-1)."""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

LONGEST_SENTENCE: Final = 20
HARDEST_GRADE: Final = 6.0
EASIEST_OF_PRIMARY: Final = 65.0
# In fewer words, one long one ("moderator") decides the grade, whatever the sentence.
FEWEST_WORDS_TO_GRADE: Final = 20


def sentences(words: str) -> list[list[str]]:
    """Split into sentences of words. A line break ends one too; a link, a mention or a variable is one word."""
    plain = re.sub(r"https?://\S+\w|<[^>\s]+>|\{\w+\}", "it", words)
    return [
        found for part in re.split(r"[.!?\u2026]+(?=[\s\"*)\u00bb\u201d]|$)|\n", plain) if (found := words_of(part))
    ]


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+(?:[-'/.:]\w+)*", re.sub(r"\{\w+\}", "it", text))


def _spoken(words: str, count: Callable[[str], int]) -> tuple[int, int, int]:
    """Sentences, words, syllables."""
    parts = sentences(words)
    spoken = [word for part in parts for word in part]
    return len(parts), len(spoken), sum(map(count, spoken))


def grade(words: str) -> float:
    """Flesch-Kincaid grade level (ACC-1), with our own syllable counter, so that it never moves under us."""
    parts, spoken, beats = _spoken(words, syllables)
    return 0.39 * spoken / parts + 11.8 * beats / spoken - 15.59 if spoken else 0.0


def ease(words: str) -> float:
    """How easy Spanish is to read: Szigriszt-Pazos, 206.835 - 62.3 * syllables/words - words/sentences.

    Its bands are those of the INFLESZ scale: under 40 very hard, to 55 rather hard, to 65 normal, to 80 rather easy,
    above that very easy. 65 and more is primary school, which ends with grade 6: as strict as the English limit.
    Sources: F. Szigriszt Pazos, Sistemas predictivos de legibilidad del mensaje escrito: fórmula de perspicuidad
    (thesis, Universidad Complutense de Madrid, 1993); I. M. Barrio-Cantalejo and others, Validación de la Escala
    INFLESZ para evaluar la legibilidad de los textos dirigidos a pacientes, An. Sist. Sanit. Navar. 31 (2008) 135-152.
    """
    parts, spoken, beats = _spoken(words, silabas)
    return 206.835 - 62.3 * beats / spoken - spoken / parts if spoken else 100.0


def too_hard_in_english(words: str) -> tuple[str, str] | None:
    hardness = grade(words)
    if hardness <= HARDEST_GRADE:
        return None
    return f"It reads at school grade {hardness:.1f}.", f"at most {HARDEST_GRADE:.0f}: shorter words and sentences."


def too_hard_in_spanish(words: str) -> tuple[str, str] | None:
    easy = ease(words)
    if easy >= EASIEST_OF_PRIMARY:
        return None
    what = f"Its ease of reading (INFLESZ) is {easy:.1f}."
    return what, f"{EASIEST_OF_PRIMARY:.0f} or more: shorter words and sentences."


_IRREGULAR: Final = {
    "anyone": 3, "area": 3, "client": 2, "create": 2, "created": 3, "idea": 3, "ideas": 3, "quiet": 2, "science": 2,
    "someone": 2, "something": 2, "sometimes": 2, "somewhere": 2, "suicide": 3, "suicidal": 4, "safety": 2,
}  # fmt: skip


def syllables(word: str) -> int:
    """Count in English by rule, with a few words by hand. A number counts as one."""
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


def silabas(word: str) -> int:
    """Count in Spanish, by the rules that Spanish is divided by. A number, and a letter alone, count as one.

    Each a, e, o is a syllable, and so is an i or u with an accent; an i, u or ü beside one of them belongs to it, and
    two of these together are one. The u of que, qui, gue, gui is silent; so is an h between vowels; a y that ends a
    word is a vowel.
    """
    letters = re.sub(
        r"[^a-z\u00e1\u00e9\u00ed\u00f3\u00fa\u00fc\u00f1]", "", unicodedata.normalize("NFC", word.lower())
    )
    letters = re.sub(r"(?<=q)u(?=[ei\u00e9\u00ed])|(?<=g)u(?=[ei\u00e9\u00ed])", "", letters)
    letters = re.sub(r"y(?![aeiou\u00e1\u00e9\u00ed\u00f3\u00fa])", "i", letters.replace("h", ""))
    groups = re.findall(r"[aeiou\u00e1\u00e9\u00ed\u00f3\u00fa\u00fc]+", letters)
    strong = (len(re.findall(r"[aeo\u00e1\u00e9\u00ed\u00f3\u00fa]", group)) for group in groups)
    return max(sum(max(count, 1) for count in strong), 1)
