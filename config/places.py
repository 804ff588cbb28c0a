"""Which time zones there are to choose from: by country, and one well-known place for each way a clock can go.

Read from the tables of the `tzdata` package, which know more about people than the zone files do.
"""

from collections.abc import Iterator
from functools import cache
from importlib import resources

from config.duty import known_zones

# The places most people mean, first: what is listed here comes before the rest.
_WELL_KNOWN = (
    "Europe/London",
    "America/New_York",
    "Europe/Paris",
    "America/Chicago",
    "America/Los_Angeles",
    "America/Denver",
    "Asia/Kolkata",
    "Australia/Sydney",
    "Europe/Athens",
    "Europe/Istanbul",
    "Europe/Moscow",
    "Africa/Lagos",
    "Africa/Johannesburg",
    "Africa/Nairobi",
    "Asia/Dubai",
    "Asia/Karachi",
    "Asia/Dhaka",
    "Asia/Bangkok",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "America/Sao_Paulo",
    "America/Mexico_City",
    "America/Lima",
    "America/Halifax",
    "Pacific/Auckland",
    "Pacific/Honolulu",
    "America/Anchorage",
)
_CODES, _ZONE = 0, 2


@cache
def places() -> tuple[str, ...]:
    """Return one place for each set of zones whose clocks agree from now on, the best known first."""
    known = [zone for _, zone in _rows("zonenow.tab")]
    first = [zone for zone in _WELL_KNOWN if zone in known]
    return tuple(dict.fromkeys([*first, *known]))


@cache
def zones_in(country: str) -> tuple[str, ...]:
    """Return a country's zones, the places that stand for many first; none where the code is not a country's."""
    found = [zone for codes, zone in _rows("zone.tab") if country in codes.split(",")]
    return tuple(sorted(found, key=lambda zone: zone not in places()))


def _rows(table: str) -> Iterator[tuple[str, str]]:
    known = known_zones()
    text = resources.files("tzdata").joinpath("zoneinfo", table).read_text(encoding="utf-8")
    for line in text.splitlines():
        parts = line.split("\t")
        if not line.startswith("#") and len(parts) > _ZONE and parts[_ZONE] in known:
            yield parts[_CODES], parts[_ZONE]
