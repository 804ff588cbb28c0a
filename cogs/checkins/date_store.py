"""The SQL of hard dates."""

from datetime import date, datetime

from sqlalchemy import delete, insert, select

from cogs.checkins.model import HardDate, Room
from data.database import Transaction
from data.tables import room_dates, rooms

# A day is over everywhere on Earth by then.
_OVER_AFTER_DAYS = 2


async def add(tx: Transaction, room: Room, one: HardDate) -> None:
    """Keep the day; the same day again only changes its hour."""
    await remove(tx, room, one.day)
    values = {"room_id": room.id, "day": one.day.isoformat(), "hour": one.hour, "every_year": one.every_year}
    await tx.execute(insert(room_dates).values(**values))


async def remove(tx: Transaction, room: Room, day: date) -> None:
    await tx.execute(delete(room_dates).where(room_dates.c.room_id == room.id, room_dates.c.day == day.isoformat()))


async def expire(tx: Transaction, group_key: str, now: datetime) -> int:
    """Delete days that were to come once and are over in every zone. Returns how many."""
    over = date.fromordinal(now.date().toordinal() - _OVER_AFTER_DAYS).isoformat()
    of_group = select(rooms.c.id).where(rooms.c.group_key == group_key)
    where = (room_dates.c.day < over, room_dates.c.every_year.is_(False), room_dates.c.room_id.in_(of_group))
    return (await tx.execute(delete(room_dates).where(*where))).rowcount
