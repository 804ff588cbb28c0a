"""Where somebody is, from what their clock shows."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.checkins.reading import read_clock
from cogs.checkins.zones import Guess, guess_zone
from config.duty import known_zones
from config.places import places, zones_in

EVERYWHERE = sorted(zone for zone in known_zones() if "/" in zone and not zone.startswith(("Etc/", "SystemV/")))
NOW = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
zones = st.sampled_from(EVERYWHERE)
moments = st.integers(0, 3 * 365 * 24 * 60).map(lambda minutes: NOW + timedelta(minutes=minutes))
COUNTRIES = ("GB", "US", "AU", "IN", "NZ", "ask")


def guess(typed: str, now: datetime = NOW, home: str = "Europe/London", country: str = "GB") -> Guess | None:
    clock = read_clock(typed)
    assert clock is not None
    return guess_zone(clock, now, home, zones_in(country), places())


def offset(zone: str, now: datetime) -> timedelta:
    found = now.astimezone(ZoneInfo(zone)).utcoffset()
    assert found is not None
    return found


@settings(deadline=None)  # the first look at a zone reads its file
@given(true=zones, now=moments, home=zones, country=st.sampled_from(COUNTRIES), wrong_by=st.integers(-7, 7))
def test_wherever_somebody_is_their_clock_shows_what_they_typed(
    true: str, now: datetime, home: str, country: str, wrong_by: int
) -> None:
    """CHK-2: also with a clock up to seven minutes wrong, in either way of writing."""
    shown = now.astimezone(ZoneInfo(true)) + timedelta(minutes=wrong_by)
    for typed in (f"{shown:%H:%M}" if shown.hour >= 13 else f"{shown:%I:%M %p}", f"{shown:%I:%M %p}"):
        found = guess(typed, now, home, country)
        assert found is not None
        there = offset(found.zone, now)
        assert (there - offset(true, now)) % timedelta(days=1) in (timedelta(), timedelta(days=1))
        if there != offset(true, now):  # the same clock a day apart: Honolulu and Kiritimati
            assert any(offset(one, now) == offset(true, now) for one in found.others)


@settings(deadline=None)  # the first look at a zone reads its file
@given(true=zones, now=moments, home=zones)
def test_typed_without_am_or_pm_the_true_place_is_the_answer_or_one_tap_away(
    true: str, now: datetime, home: str
) -> None:
    shown = now.astimezone(ZoneInfo(true))
    found = guess(f"{shown.hour % 12 or 12}:{shown:%M}", now, home)
    assert found is not None
    assert offset(true, now) in {offset(one, now) for one in (found.zone, *found.others)}


@settings(deadline=None)  # as above
@given(zone=zones, now=moments)
def test_the_groups_own_zone_is_taken_where_it_fits(zone: str, now: datetime) -> None:
    found = guess(f"{now.astimezone(ZoneInfo(zone)):%I:%M %p}", now, zone)
    assert found is not None
    assert found.zone == zone


@pytest.mark.parametrize(
    ("typed", "home", "country", "zone"),
    [
        ("19:00", "Europe/London", "GB", "Europe/London"),
        ("7:00", "Europe/London", "GB", "Europe/London"),  # an evening clock of twelve hours
        ("20:04", "Europe/London", "GB", "Europe/Paris"),
        ("11:00 am", "America/New_York", "US", "America/Los_Angeles"),
        ("00:30", "Europe/London", "GB", "Asia/Kolkata"),
        ("00:45", "Europe/London", "GB", "Asia/Kathmandu"),
        ("5:30 am", "Europe/London", "AU", "Australia/Adelaide"),
        ("8:45", "Pacific/Chatham", "NZ", "Pacific/Chatham"),
    ],
)
def test_the_place_most_people_would_mean(typed: str, home: str, country: str, zone: str) -> None:
    found = guess(typed, NOW, home, country)
    assert found is not None
    assert found.zone == zone


def test_places_whose_clocks_go_another_way_later_are_offered() -> None:
    found = guess("2 pm", NOW)
    assert found is not None
    assert found.zone == "America/New_York"
    assert "America/Lima" in found.others
    assert "America/Toronto" not in found.others  # the same clock all year


@pytest.mark.parametrize("typed", ["19:15", "18:50", "04:15"])
def test_a_time_that_is_nowhere_is_refused(typed: str) -> None:
    assert guess(typed) is None


def test_there_are_places_for_every_offset_in_use_and_zones_for_countries() -> None:
    assert {offset(zone, NOW) for zone in EVERYWHERE} <= {offset(zone, NOW) for zone in places()}
    assert places()[0] == "Europe/London"
    assert zones_in("GB") == ("Europe/London",)
    assert "America/New_York" in zones_in("US")
    assert zones_in("ask") == ()
