"""Many rooms at once: opening one costs the same however many there are, and a full server is said as such."""

from cogs.checkins import store
from cogs.checkins.model import Wish
from data.sealed import SealedId
from tests.checkins.acts import opens
from tests.house import House

MANY = 150


async def rooms_that_stand(house: House, count: int) -> None:
    """Rooms of others, as the database and Discord hold them after an earlier run of the bot."""
    world = house.world
    parent = world.channel("check-ins").id
    bot = world.backend.bot_user.id
    async with house.bot.database.write() as tx:
        for number in range(count):
            member = SealedId(world.guild.id, 9_000_000_000_000_000 + number)
            room = await store.add(tx, "main", member, (), Wish(9, "Europe/London"), "", world.now())
            thread = world.backend.create_thread(parent, f"check-in {room.id}", bot, type=12)
            await store.made(tx, room, thread.id, None)
    await world.env.settle()


async def test_opening_a_room_asks_nothing_more_of_discord_when_there_are_many(house: House) -> None:
    world = house.world
    before = len(world.requests)
    await opens(world, "ann")
    alone = len(world.requests) - before
    await rooms_that_stand(house, MANY)
    before = len(world.requests)
    assert "Your private check-in is here" in await opens(world, "ben")
    assert len(world.requests) - before == alone


async def test_when_discord_takes_no_more_threads_it_is_said_and_those_there_are_go_on(house: House) -> None:
    world = house.world
    await opens(world, "ann")
    parent = world.channel("check-ins").id
    world.refuse("POST", f"/channels/{parent}/threads", status=400, code=160006, times=None)
    for _ in range(3):
        assert "as many open threads as Discord allows" in await opens(world, "ben")
    assert world.threads_seen_by("ben") == []
    assert "Noted" in await world.command("ann", "general", "checkin here")
    world.accept_again()
    assert "Your private check-in is here" in await opens(world, "ben")
