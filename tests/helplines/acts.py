"""What these stories do to the bot, and what they read of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.exc import OperationalError

from cogs.helplines.service import HelplinesService
from data.database import Database, Transaction
from tests.house import House


class GoneDatabase(Database):
    """A database that answers nothing, as when its disk is gone."""

    def __init__(self) -> None:
        """There is nothing behind it."""

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        raise OperationalError("-", None, RuntimeError("the disk is gone"))
        yield  # makes it a context manager that fails on entering

    read = write


def take_the_database_away(house: House) -> Database:
    kept = house.bot.kit.database
    house.bot.kit.database = GoneDatabase()
    return kept


async def while_away(house: House, **time: int) -> None:
    """Let time pass with the bot stopped: a restart, and quicker than every beat of it."""
    await house.world.stop()
    await house.world.pass_time(**time)
    await house.world.start()


def helplines(house: House) -> HelplinesService:
    (found,) = (one for one in house.bot.slices if isinstance(one, HelplinesService))
    return found


def messages_with_help(house: House, who: str = "ann") -> list[str]:
    return [text for text in house.world.dms(who) if "automatic" in text]
