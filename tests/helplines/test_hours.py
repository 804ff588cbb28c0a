"""Opening hours as a reader's language writes them; read back, they are the same hours."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.helplines import views
from cogs.helplines.guide import CountryName
from cogs.helplines.opening import parse_opening
from cogs.helplines.reading import parse_directory
from cogs.kit.texts import Texts

CONFIG = Path(__file__).parents[2] / "config"
WORDS, SPANISH = Texts.load("en", CONFIG, strict=True), Texts.load("es", CONFIG, strict=True)
ROME = ZoneInfo("Europe/Rome")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@pytest.mark.parametrize(
    ("written", "english", "in_spanish"),
    [
        ("24/7", "", ""),
        ("daily 10:00-24:00", "every day 10:00-24:00", "todos los días 10:00-24:00"),
        ("mon-fri 09:00-17:00", "Mon-Fri 09:00-17:00", "lun-vie 09:00-17:00"),
        ("mon wed fri 09:00-17:00", "Mon, Wed, Fri 09:00-17:00", "lun, mié, vie 09:00-17:00"),
        ("fri-mon 22:00-03:00", "Fri-Mon 22:00-03:00", "vie-lun 22:00-03:00"),
        (
            "mon-fri 09:00-17:00, sat-sun 10:00-18:00",
            "Mon-Fri 09:00-17:00; Sat-Sun 10:00-18:00",
            "lun-vie 09:00-17:00; sáb-dom 10:00-18:00",
        ),
    ],
)
def test_hours_are_written_in_the_readers_language(written: str, english: str, in_spanish: str) -> None:
    opening = parse_opening(written, ROME)
    assert opening is not None
    assert views.in_words(WORDS, opening) == english
    assert views.in_words(SPANISH, opening) == in_spanish


minutes = st.integers(0, 24 * 60 - 1)
spans = st.tuples(st.sets(st.sampled_from(DAYS), min_size=1), minutes, minutes).filter(lambda span: span[1] != span[2])


@given(st.lists(spans, min_size=1, max_size=3, unique_by=lambda span: span[1:]))
def test_hours_that_are_shown_are_the_hours_of_the_file(parts: list[tuple[set[str], int, int]]) -> None:
    def clock(at: int) -> str:
        return f"{at // 60:02}:{at % 60:02}"

    written = ", ".join(
        f"{' '.join(sorted(days, key=DAYS.index))} {clock(opens)}-{clock(closes)}" for days, opens, closes in parts
    )
    opening = parse_opening(written, ROME)
    assert opening is not None
    shown = views.in_words(WORDS, opening).lower().replace("every day", "daily")
    again = parse_opening(shown.replace(", ", " ").replace(";", ","), ROME)
    assert again is not None
    assert set(again.spans) == set(opening.spans)


def test_a_note_no_clock_can_read_stays_as_it_is_written_and_may_be_in_english() -> None:
    assert "(puede estar en inglés): 24/7 in Finnish" in SPANISH("help-hours-as-written", hours="24/7 in Finnish")


def test_what_is_kept_about_somebody_names_their_country_in_the_language_of_the_text() -> None:
    facts = {"country": CountryName("GB")}
    assert "Britain (UK)" in WORDS("me-held-country", **facts)
    assert "Reino Unido" in SPANISH("me-held-country", **facts)


def test_a_line_says_its_languages_in_the_readers_own() -> None:
    """A language that has no text of its own is named all the same."""
    row = """
[fallback]
directories = ["https://directory.test"]
[[line]]
country = "GB"
emergency = "999"
name = "Line"
call = "1 2 3"
kind = "human"
hours = "24/7"
languages = ["uk", "ca"]
evidence = "seen"
seen_date = "2026-11-01"
"""
    (line,) = parse_directory(row).lines
    assert list(views._languages(SPANISH, line)) == ["Hablan: ucraniano, catalán"]
