import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.helplines.model import Audience, Directory, Freshness, Line
from cogs.helplines.opening import parse_opening
from cogs.helplines.reading import HelplineError, parse_directory

SHIPPED = Path(__file__).parents[2] / "config" / "helplines.toml"
NIGHT = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
ROME = ZoneInfo("Europe/Rome")

TOP = '[fallback]\ndirectories = ["https://directory.test"]\n'
ROW = {
    "country": "GB",
    "emergency": "999",
    "name": "A Line",
    "call": "116 123",
    "hours": "24/7",
    "kind": "human",
    "evidence": "the line's own page",
    "seen_date": "2026-06-02",
}


def toml(*rows: dict[str, str]) -> str:
    texts = ("\n".join(f'{key} = "{value}"' for key, value in row.items()) for row in rows)
    return TOP + "".join(f'[[line]]\nlanguages = ["en"]\n{text}\n' for text in texts)


def directory(**changes: str) -> Directory:
    return parse_directory(toml(ROW | changes))


def line(**changes: str) -> Line:
    return directory(**changes).lines[0]


def problems(text: str) -> list[str]:
    with pytest.raises(HelplineError) as caught:
        parse_directory(text)
    return [str(problem) for problem in caught.value.problems]


def names(lines: tuple[Line, ...]) -> list[str]:
    return [one.name for one in lines]


# What a member is shown


def test_no_country_means_no_number_of_any_country_but_links() -> None:
    """CRI-5, NO-16: never a guess, never the US."""
    for country in (None, "ask", "XX", "TW", ""):
        shown = parse_directory(SHIPPED.read_text("utf-8")).for_country(country, NIGHT)
        assert shown.emergency is None
        assert not any([shown.open_now, shown.closed_now, shown.hours_unclear])
        assert shown.directories == ("https://findahelpline.com", "https://befrienders.org")


def test_a_country_gets_its_own_lines_and_no_other() -> None:
    """CRI-5."""
    shown = parse_directory(SHIPPED.read_text("utf-8")).for_country("GB", NIGHT)
    assert shown.emergency == "999"
    assert [(one.call, one.text) for one in shown.open_now] == [("116 123", ""), ("", "SHOUT to 85258")]
    assert shown.directories == ()


def test_text_lines_come_first_for_who_prefers_text() -> None:
    """CRI-6."""
    two = parse_directory(toml(ROW, ROW | {"name": "Text Line", "call": "", "text": "HI to 12345"}))
    assert names(two.for_country("GB", NIGHT).open_now) == ["A Line", "Text Line"]
    assert names(two.for_country("GB", NIGHT, prefers_text=True).open_now) == ["Text Line", "A Line"]


def test_at_three_in_the_morning_a_day_line_is_not_shown_as_open() -> None:
    """CRI-6: it says when it opens instead, and since nothing is open the links are there too."""
    shown = directory(hours="daily 10:00-24:00", zone="Europe/Rome").for_country("GB", NIGHT)
    assert shown.open_now == ()
    assert [late.opens_at for late in shown.closed_now] == [datetime(2026, 11, 22, 9, 0, tzinfo=UTC)]
    assert shown.directories


def test_the_line_that_opens_next_is_the_first_of_the_closed_ones() -> None:
    late = ROW | {"name": "Late", "hours": "daily 12:00-13:00", "zone": "Europe/London"}
    early = ROW | {"name": "Early", "hours": "daily 08:00-09:00", "zone": "Europe/London"}
    shown = parse_directory(toml(late, early)).for_country("GB", NIGHT)
    assert [closed.line.name for closed in shown.closed_now] == ["Early", "Late"]


@pytest.mark.parametrize("hours", ["UNKNOWN", "UNKNOWN (12:00-05:30 in 2021)", "24/7 in Finnish", "19:00-07:00"])
def test_hours_that_no_clock_can_read_are_never_called_open(hours: str) -> None:
    """CRI-6: they are shown as written."""
    shown = directory(hours=hours).for_country("GB", NIGHT)
    assert (shown.open_now, shown.closed_now) == ((), ())
    assert [one.hours for one in shown.hours_unclear] == [hours]


def test_a_line_for_some_people_is_for_who_needs_it_and_makes_no_country_listed() -> None:
    rows = parse_directory(
        toml(ROW, ROW | {"name": "Home", "for": "abuse at home"}, ROW | {"name": "Young", "for": "young people"})
    )
    assert names(rows.for_country("GB", NIGHT).open_now) == ["A Line"]
    assert names(rows.for_country("gb", NIGHT, Audience.ABUSE).open_now) == ["Home", "A Line"]
    special = rows.special("GB", NIGHT)
    assert {who: names(only.open_now) for who, only in special.items()} == {
        Audience.ABUSE: ["Home"], Audience.YOUNG: ["Young"], Audience.GRIEF: [],
    }  # fmt: skip
    assert directory(**{"for": "bereavement"}).countries == ()


def test_an_expired_line_is_replaced_by_the_links() -> None:
    """ORG-3, NO-16: the emergency number stays."""
    rows = parse_directory(toml(ROW, ROW | {"name": "Gone", "seen_date": "2021-07-09"}))
    shown = rows.for_country("GB", NIGHT)
    assert names(shown.open_now) == ["A Line"]
    assert shown.directories == ("https://directory.test",)
    only = directory(seen_date="2021-07-09").for_country("GB", NIGHT)
    assert (only.emergency, only.open_now) == ("999", ())


# How old a line is


@pytest.mark.parametrize(
    ("days", "expected"),
    [(0, "fresh"), (180, "fresh"), (181, "old"), (365, "old"), (366, "expired"), (-1, "fresh"), (-2, "expired")],
)
def test_a_line_ages_from_the_day_it_was_checked(days: int, expected: str) -> None:
    """ORG-3: a date to come is a slip of the pen, and must not keep a line alive for ever."""
    checked = line(checked_on="2026-11-20", checked_by="rae", seen_date="2019")
    assert checked.freshness(date(2026, 11, 20) + timedelta(days)) == expected


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ("2026-06-02", "fresh"),
        ("2026-02", "old"),
        ("2026", "old"),
        ("2024 (page shows its 2024 calendar)", "expired"),
        ("undated, about 2019", "expired"),
        ("", "expired"),
        ("2026-13-40", "expired"),
    ],
)
def test_a_line_nobody_checked_ages_from_the_earliest_day_its_source_can_mean(seen: str, expected: str) -> None:
    """ORG-3."""
    assert line(seen_date=seen).freshness(date(2026, 11, 22)) == expected


def test_an_organiser_is_told_which_lines_to_check() -> None:
    """ORG-3."""
    rows = parse_directory(
        toml(ROW, ROW | {"name": "Old", "seen_date": "2026-02"}, ROW | {"name": "Gone", "seen_date": ""})
    )
    told = [(one.name, age) for one, age in rows.to_check(date(2026, 11, 22))]
    assert told == [("Old", Freshness.OLD), ("Gone", Freshness.EXPIRED)]


# Opening hours


@pytest.mark.parametrize(
    ("hours", "at", "is_open"),
    [
        ("24/7", "2026-11-22 03:00", True),
        ("daily 10:00-24:00", "2026-11-22 10:00", True),
        ("daily 10:00-24:00", "2026-11-22 23:59", True),
        ("daily 10:00-24:00", "2026-11-23 00:00", False),
        ("daily 10:00-24:00", "2026-11-22 09:59", False),
        ("mon-fri 09:00-17:00, sat-sun 10:00-18:00", "2026-11-20 16:59", True),
        ("mon-fri 09:00-17:00, sat-sun 10:00-18:00", "2026-11-20 17:00", False),
        ("mon-fri 09:00-17:00, sat-sun 10:00-18:00", "2026-11-21 17:30", True),
        ("tue thu 20:00-22:00", "2026-11-24 21:00", True),
        ("tue thu 20:00-22:00", "2026-11-25 21:00", False),
        ("fri-mon 08:00-09:00", "2026-11-23 08:30", True),
        ("fri-mon 08:00-09:00", "2026-11-24 08:30", False),
        ("Daily  19:00-07:00", "2026-11-22 03:00", True),
        ("daily 19:00-07:00", "2026-11-22 12:00", False),
        ("sat 19:00-07:00", "2026-11-22 03:00", True),
        ("sun 19:00-07:00", "2026-11-22 03:00", False),
    ],
)
def test_hours_are_read_on_the_clock_of_the_lines_own_zone(hours: str, at: str, is_open: bool) -> None:
    opening = parse_opening(hours, ROME)
    assert opening is not None
    assert opening.is_open(datetime.fromisoformat(at).replace(tzinfo=ROME).astimezone(UTC)) is is_open


@pytest.mark.parametrize(
    "hours",
    ["", "daily", "daily 25:00-26:00", "daily 09:60-10:00", "daily 09:00-09:00", "daily 24:00-09:00",
     "everyday 09:00-17:00", "mon-fri 9-17", "daily 09:00-17:00 except holidays", "24/7, daily 09:00-17:00"],
)  # fmt: skip
def test_hours_it_cannot_read_whole_are_not_read_in_part(hours: str) -> None:
    assert parse_opening(hours, ROME) is None


def test_an_opening_time_stays_on_the_wall_clock_when_clocks_change() -> None:
    """In Rome, clocks went back on 25 October 2026: ten o'clock moved from 08:00 to 09:00 UTC."""
    opening = parse_opening("daily 10:00-24:00", ROME)
    assert opening is not None
    assert opening.next_open(datetime(2026, 10, 24, 3, tzinfo=UTC)) == datetime(2026, 10, 24, 8, tzinfo=UTC)
    assert opening.next_open(datetime(2026, 10, 25, 3, tzinfo=UTC)) == datetime(2026, 10, 25, 9, tzinfo=UTC)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - hypothesis wants naive bounds
def test_a_closed_line_is_open_at_the_very_moment_it_says_it_opens(now: datetime) -> None:
    opening = parse_opening("wed 22:00-03:00, sun 10:00-18:00", ROME)
    assert opening is not None
    opens = opening.next_open(now)
    assert opens is not None
    assert now < opens <= now + timedelta(days=8)
    assert opening.is_open(opens)
    assert not opening.is_open(opens - timedelta(seconds=1))


# What the file may hold


def test_every_number_is_shown_as_it_is_written() -> None:
    """ORG-4, NO-16: round trip of every shipped row."""
    text = SHIPPED.read_text("utf-8")
    lines = parse_directory(text).lines
    for key in ("emergency", "call", "call_alt", "text"):
        written = re.findall(rf'^{key} = "(.*)"$', text, re.MULTILINE)
        assert written == [getattr(one, key) for one in lines if getattr(one, key)]


@pytest.mark.parametrize(
    "number", ["116 123", "*4141", "(011) 5275-1135", "0800 111 0 222 / 116 123", "+1 #9", "9-8-8"]
)
def test_published_forms_pass_untouched(number: str) -> None:
    """ORG-4."""
    assert line(call=number).call == number


@pytest.mark.parametrize("number", ["{number}", "TODO", "tel:116123", "116.123", "call 1\u200b1", "@everyone 1", "١٢٣"])
def test_what_is_not_a_published_number_is_refused(number: str) -> None:
    """ORG-4, ORG-7."""
    assert any("row 1, call" in problem for problem in problems(toml(ROW | {"call": number})))


def test_there_is_no_line_for_the_whole_of_the_eu() -> None:
    """ORG-5."""
    assert any("116 123 is reserved" in problem for problem in problems(toml(ROW | {"country": "EU"})))


@pytest.mark.parametrize("kind", ["", "chatbot", "Human"])
def test_only_lines_that_people_answer_are_helplines(kind: str) -> None:
    """ORG-6."""
    assert any("row 1, kind" in problem for problem in problems(toml(ROW | {"kind": kind})))


@pytest.mark.parametrize(
    ("changes", "key", "says"),
    [
        ({"country": "UK"}, "country", '"GB"'),
        ({"country": "Ireland"}, "country", '"IE"'),
        ({"emergency": ""}, "emergency", "missing"),
        ({"evidence": ""}, "evidence", "missing"),
        ({"call": ""}, "call", "call, text, chat"),
        ({"hours": "daily 09:00-17:00"}, "zone", "Europe/Rome"),
        ({"zone": "Europe/Nowhere"}, "zone", "no such time zone"),
        ({"zone": "../etc"}, "zone", "no such time zone"),
        ({"chat": "cvv.org.br"}, "chat", "https://"),
        ({"checked_on": "2026-11-20"}, "checked_by", "a day and a name"),
        ({"checked_on": "20.11.2026", "checked_by": "rae"}, "checked_on", "2026-11-20"),
        ({"name": "A  Line"}, "name", "spaces"),
        ({"hour": "24/7"}, "hour", "did you mean hours?"),
        ({"for": "men"}, "for", '"young people"'),
    ],
)
def test_each_slip_is_told_with_what_to_write_instead(changes: dict[str, str], key: str, says: str) -> None:
    told = problems(toml(ROW | changes))
    assert any(f"row 1, {key}: " in problem and says in problem for problem in told), told


def test_every_problem_of_the_file_is_told_at_once_with_its_line() -> None:
    text = toml(ROW, ROW | {"name": "Two", "country": "EU", "kind": "chatbot"}).replace('["en"]', "[]", 1)
    lines = text.splitlines()
    told = problems(text)
    second = lines.index("[[line]]", lines.index("[[line]]") + 1)
    chatbot = lines.index('kind = "chatbot"') + 1
    assert [problem.split(":")[0] for problem in told] == [
        f"helplines.toml, line {lines.index('languages = []') + 1}, row 1, languages",
        f"helplines.toml, line {second + 3}, row 2, country",
        f"helplines.toml, line {chatbot}, row 2, kind",
    ]


def test_rows_of_one_country_agree_and_none_stands_there_twice() -> None:
    assert any("GB has 999" in problem for problem in problems(toml(ROW, ROW | {"name": "B", "emergency": "112"})))
    assert any("already there" in problem for problem in problems(toml(ROW, ROW)))


@pytest.mark.parametrize("text", ["", TOP, "[[line]]\ncall = 116", toml(ROW).replace("https://directory", "directory")])
def test_a_broken_or_empty_file_is_a_plain_problem_and_no_traceback(text: str) -> None:
    assert problems(text)


def test_a_syntax_slip_names_its_line() -> None:
    assert "line 4" in problems(TOP + '[[line]]\nname = "open')[0]


def test_a_date_without_quotes_is_understood() -> None:
    text = toml(ROW | {"checked_by": "rae"}) + "checked_on = 2026-11-20\n"
    assert parse_directory(text).lines[0].checked_on == date(2026, 11, 20)


def test_a_number_without_quotes_is_refused_because_it_loses_its_zeros() -> None:
    told = problems(toml({key: value for key, value in ROW.items() if key != "call"}) + "call = 112\n")
    assert any("row 1, call" in problem and "in quotes" in problem for problem in told)


def test_shipped_rows_say_who_answers_where_it_was_seen_and_that_nobody_checked_them_yet() -> None:
    """ORG-3, ORG-6: no check is claimed that a person has not made."""
    lines = parse_directory(SHIPPED.read_text("utf-8")).lines
    assert all(one.evidence and one.checked_on is None and not one.checked_by for one in lines)
