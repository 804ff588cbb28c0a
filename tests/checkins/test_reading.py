"""What people type about times and days, and what is made of it."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.checkins.draft import Draft
from cogs.checkins.prompts import Topic
from cogs.checkins.reading import day_of_pause, read_clock, read_day, read_span, read_weekdays
from cogs.kit.locales import Width, folded, months, weekdays
from config.settings import Hours

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "typed",
    ["20:15", "8:15 pm", "8:15PM", "8.15 p.m.", "20.15", "2015", "20h15", "20:15 Uhr", " 20 : 15 ", "\uff12\uff10:15"],
)
def test_a_quarter_past_eight_in_the_evening_is_understood_however_it_is_typed(typed: str) -> None:
    clock = read_clock(typed)
    assert clock is not None
    assert (clock.at, clock.either) == (time(20, 15), False)


@pytest.mark.parametrize(
    ("typed", "at", "either"),
    [
        ("8pm", time(20), False),
        ("8", time(8), True),
        ("8:15", time(8, 15), True),
        ("08:15", time(8, 15), False),
        ("12:30", time(12, 30), True),
        ("12 am", time(0), False),
        ("12:05 pm", time(12, 5), False),
        ("noon", time(12), False),
        ("midnight", time(0), False),
        ("24:00", time(0), False),
        ("815", time(8, 15), True),
        ("0:30", time(0, 30), False),
    ],
)
def test_other_ways_to_say_a_time(typed: str, at: time, either: bool) -> None:
    clock = read_clock(typed)
    assert clock is not None
    assert (clock.at, clock.either) == (at, either)


@pytest.mark.parametrize("typed", ["", "late", "25:00", "20:60", "13 pm", "0 am", "20:15:30", "8 or so", "-3", "99999"])
def test_what_is_no_time_is_not_taken_for_one(typed: str) -> None:
    assert read_clock(typed) is None


@given(st.text(max_size=20))
def test_whatever_is_typed_nothing_breaks(typed: str) -> None:
    read_clock(typed)
    read_span(typed)
    read_weekdays(typed)
    day_of_pause(typed, TODAY)
    for every_year in (True, False):
        read_day(typed, TODAY, every_year=every_year)


@given(st.times().map(lambda one: one.replace(second=0, microsecond=0)))
def test_every_time_of_day_can_be_typed_both_ways(at: time) -> None:
    for typed in (f"{at:%H:%M}", f"{at:%I:%M %p}", f"{at:%H%M}", f"{at:%H.%M}"):
        clock = read_clock(typed)
        assert clock is not None
        assert at in clock.readings()


@pytest.mark.parametrize("typed", ["22:00-08:00", "10pm to 8 am", "22.00 \u2013 08.00", "2200 - 0800"])
def test_quiet_hours(typed: str) -> None:
    assert read_span(typed) == Hours(time(22), time(8))


@pytest.mark.parametrize("typed", ["", "22:00", "22:00-22:00", "late-early", "1-2-3"])
def test_no_quiet_hours(typed: str) -> None:
    assert read_span(typed) is None


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("mon wed fri", 0b10101),
        ("Monday, Wednesday and Friday", 0b10101),
        ("mon-thu", 0b1111),
        ("fri - mon", 0b1110001),
        ("sat & sun", 0b1100000),
        ("weekdays", 0b11111),
        ("weekend", 0b1100000),
        ("every day", 0b1111111),
        ("tues", 0b10),
        ("t", None),
        ("someday", None),
        ("", None),
        ("mon, blue moon", None),
    ],
)
def test_days_of_the_week(typed: str, days: int | None) -> None:
    assert read_weekdays(typed) == days


@pytest.mark.parametrize(
    "typed", ["14 March", "March 14", "14th of march", "14.3.", "14.03.2027", "2027-03-14", "3-14", "Mar 14th, 2027"]
)
def test_the_fourteenth_of_march(typed: str) -> None:
    assert read_day(typed, TODAY, every_year=False) == date(2027, 3, 14)


def test_a_day_without_a_year_is_the_next_one_today_too() -> None:
    assert read_day("24 November", TODAY, every_year=False) == TODAY
    assert read_day("23 November", TODAY, every_year=False) == date(2027, 11, 23)
    assert read_day("23 November 2026", TODAY, every_year=False) is None


def test_of_a_day_for_every_year_the_year_is_not_kept() -> None:
    assert read_day("14 March 2019", TODAY, every_year=True) == date(2000, 3, 14)
    assert read_day("29 February", TODAY, every_year=True) == date(2000, 2, 29)
    assert read_day("29 February", TODAY, every_year=False) == date(2027, 2, 28)


@pytest.mark.parametrize("typed", ["", "Easter", "31 February", "32 March", "14/3", "2027-13-01", "0 March"])
def test_what_is_no_day_is_not_taken_for_one(typed: str) -> None:
    assert read_day(typed, TODAY, every_year=False) is None


SPANISH_DAYS = {
    "lun mié vie": 0b10101,
    "lunes, miercoles y viernes": 0b10101,
    "LUNES A JUEVES": 0b1111,
    "de lunes a viernes": 0b11111,
    "los martes": 0b10,
    "vie - lun": 0b1110001,
    "sáb y dom": 0b1100000,
    "entre semana": 0b11111,
    "fin de semana": 0b1100000,
    "todos los días": 0b1111111,
    "cada di\u0301a": 0b1111111,
    "ma": 0b10,
    "mon, mié": 0b101,
    "m": None,
    "lunes negro": None,
}


@pytest.mark.parametrize(("typed", "days"), SPANISH_DAYS.items())
def test_days_of_the_week_in_spanish_with_accents_or_without(typed: str, days: int | None) -> None:
    assert read_weekdays(typed, "es") == days


@pytest.mark.parametrize(
    "typed",
    ["14 de marzo", "el 14 de marzo", "14 marzo", "14 de Marzo de 2027", "14 de marzo del 2027", "hasta el 14 de marzo",
     "14º de marzo", "marzo 14", "14 mar", "14.3.", "March 14"],
)  # fmt: skip
def test_the_fourteenth_of_march_in_spanish(typed: str) -> None:
    assert read_day(typed, TODAY, every_year=False, language="es") == date(2027, 3, 14)


@pytest.mark.parametrize("typed", ["mañana", "manana", "hasta mañana", "tomorrow"])
def test_a_pause_until_tomorrow(typed: str) -> None:
    assert day_of_pause(typed, TODAY, "es") == date(2026, 11, 25)


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("8 de la tarde", time(20)),
        ("8:15 de la noche", time(20, 15)),
        ("12 de la noche", time(0)),
        ("2 de la madrugada", time(2)),
        ("12 de la tarde", time(12)),
        ("a las 8 de la mañana", time(8)),
        ("las 20:15 h", time(20, 15)),
        ("20:15 hs", time(20, 15)),
        ("8 p. m.", time(20)),
        ("mediodía", time(12)),
        ("medianoche", time(0)),
    ],
)
def test_times_as_they_are_said_in_spanish(typed: str, at: time) -> None:
    clock = read_clock(typed)
    assert clock is not None
    assert (clock.at, clock.either) == (at, False)


@pytest.mark.parametrize(
    "typed", ["22:00 a 8:00", "de 22:00 a 08:00", "desde las 22 hasta las 08:00", "22:00 hasta 08:00"]
)
def test_quiet_hours_in_spanish(typed: str) -> None:
    assert read_span(typed) == Hours(time(22), time(8))


@given(st.sampled_from(["en", "es"]), st.integers(1, 127), st.sampled_from(["wide", "abbreviated"]))
def test_every_choice_of_days_can_be_typed_in_each_language(language: str, days: int, width: Width) -> None:
    names = weekdays(language, width)
    typed = ", ".join(names[day] for day in range(7) if days >> day & 1)
    assert read_weekdays(typed, language) == days
    assert read_weekdays(folded(typed).upper(), language) == days


@given(st.sampled_from(["en", "es", "fr", "el"]), st.dates(date(2026, 11, 24), date(2030, 1, 1)))
def test_every_day_of_the_year_can_be_typed_in_each_language(language: str, day: date) -> None:
    """A further language is one file: its months are Babel's."""
    typed = f"{day.day} {months(language)[day.month - 1]} {day.year}"
    assert read_day(typed, TODAY, every_year=False, language=language) == day


@given(
    st.builds(
        Draft,
        hour=st.none() | st.integers(0, 23),
        days=st.integers(1, 127),
        pings=st.booleans(),
        around=st.booleans(),
        topic=st.sampled_from(Topic),
        room=st.integers(0, 9_999_999_999),
        supporters=st.lists(st.integers(1, 2**63 - 1), max_size=3).map(tuple),
    )
)
def test_what_was_chosen_comes_back_out_of_a_buttons_id(draft: Draft) -> None:
    assert Draft.unpacked(draft.packed()) == draft
    assert len(f"checkin:v1:again:{draft.packed()}") <= 100


@given(st.integers(0))
def test_any_other_number_is_no_draft_or_a_harmless_one(number: int) -> None:
    found = Draft.unpacked(number)
    assert found is None or found.packed() == number or found.hour is None
