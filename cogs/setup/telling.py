"""The quarter's numbers in words, as members and organisers read them."""

from datetime import UTC, date, datetime, timedelta

from discord.utils import format_dt

from cogs.kit.texts import Texts
from cogs.setup.numbers import Numbers, Quarter


def words_of(words: Texts, numbers: Numbers) -> str:
    """What word watch did in a quarter, as far as it points to nobody (NO-25)."""
    first, after = (datetime(day.year, day.month, day.day, 12, tzinfo=UTC) for day in _ends(numbers.quarter))
    span = {"from": format_dt(first, "D"), "to": format_dt(after - timedelta(days=1), "D")}
    told = numbers.shown
    if told.raised is None:
        return words("about-numbers-few", **span)
    few = told.fourth is None
    share = words("about-share-few") if few else words("about-share", fourth=told.fourth)
    return f"{words('about-numbers', **span, alerts=told.raised)} {share}"


def _ends(quarter: Quarter) -> tuple[date, date]:
    return quarter.first, quarter.after
