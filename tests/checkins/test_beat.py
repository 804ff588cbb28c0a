"""What a beat with nothing due looks at, asked of SQLite itself."""

from tests.bench.pretend import NOW, scene
from tests.data.plans import plans_of, whole_tables

BY_TIME = "SEARCH rooms USING INDEX ix_rooms_next_ask_at (next_ask_at<?)"
UNMADE = "SEARCH rooms USING INDEX ix_rooms_thread_opened_at (thread=? AND opened_at<?)"
BY_NUMBER = "SEARCH rooms USING INTEGER PRIMARY KEY (rowid=?)"


async def test_no_beat_goes_through_all_the_rooms_or_all_the_messages() -> None:
    """The scale of issue 4: each part of the check-ins finds what is due by an index, however many rooms are open."""
    async with scene() as found:
        await found.fill(20)
        await found.settle_messages(20)
        await found.checkins.tick(NOW)
        async with plans_of(found.bot.database) as steps:
            await found.checkins.tick(NOW)
            await found.bot.kit.outbox.drain()
        assert {step for step in steps if " rooms" in step} <= {BY_TIME, UNMADE, BY_NUMBER}
        assert BY_TIME in steps
        assert whole_tables(steps, "rooms", "outbox", "room_supporters", "room_dates", "daily_messages", "pairs") == []
