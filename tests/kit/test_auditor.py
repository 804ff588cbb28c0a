from datetime import timedelta

import discord
from sqlalchemy import update

from cogs.kit import parcels
from cogs.kit.heartbeat import last_beat
from cogs.kit.parcels import Address
from data.tables import heartbeat, outbox
from tests.discord.logbook import Logbook
from tests.discord.world import World
from tests.kit.conftest import as_the_bot, bot_in
from tests.kit.small import GROUP, Writer


async def put_in(world: World, where: str, *, minutes_ago: float = 0) -> None:
    """A parcel that nobody has kicked the outbox for."""
    due = discord.utils.utcnow() - timedelta(minutes=minutes_ago)
    async with bot_in(world).database.write() as tx:
        await parcels.add(tx, GROUP, "test", 1, Address(world.guild.id, world.channel(where).id), due)


async def beat_age(world: World) -> float:
    beaten = await last_beat(bot_in(world).database)
    assert beaten is not None
    return (discord.utils.utcnow() - beaten).total_seconds()


async def test_a_heart_that_stopped_is_started_again_and_it_is_said_loudly(world: World, logbook: Logbook) -> None:
    logbook.expect("the heartbeat was not running")
    bot_in(world).kit.heartbeat.stop()
    await world.pass_time(minutes=2)
    assert bot_in(world).kit.heartbeat.is_running
    assert await beat_age(world) <= 60
    assert "the heartbeat was not running" in logbook.text()


async def test_a_heart_that_hangs_is_started_again(world: World, logbook: Logbook) -> None:
    logbook.expect("the last heartbeat is")
    await world.pass_time(minutes=3)
    bot = bot_in(world)
    async with bot.database.write() as tx:
        long_ago = discord.utils.utcnow() - timedelta(minutes=3)
        await tx.execute(update(heartbeat).values(beaten_at=long_ago))
    # Between two beats, so that the auditor finds the old row and not a fresh one.
    await as_the_bot(world, bot.auditor.audit(discord.utils.utcnow()))
    assert "the last heartbeat is" in logbook.text()
    await world.pass_time(minutes=1)
    assert bot.kit.heartbeat.is_running
    assert await beat_age(world) <= 60


async def test_a_bot_that_was_away_does_not_mistake_its_absence_for_a_fault(world: World, logbook: Logbook) -> None:
    await world.pass_time(minutes=3)
    await world.stop()
    await world.pass_time(hours=2)
    await world.start()
    await world.pass_time(minutes=5)
    assert "heartbeat is" not in logbook.text()


async def test_what_lies_unsent_is_sent_though_nothing_else_looks(
    world: World, logbook: Logbook, writer: Writer
) -> None:
    """Apart from the ladder and its clock: the heartbeat's own look at the outbox is taken away."""
    logbook.expect("1 parcels should have gone out by now")
    bot = bot_in(world)

    async def nothing(_now: object) -> None:
        return None

    bot.kit.heartbeat.every_beat("outbox", nothing)
    await world.pass_time(minutes=3)
    await put_in(world, "mod-alerts", minutes_ago=2.5)
    await world.pass_time(minutes=2)
    said = world.sees("mo", "mod-alerts")
    assert sorted("is late" in text for text in said) == [False, True]
    assert f"Holdfast: {writer.text}" in said


async def test_what_fell_due_while_the_bot_was_away_is_sent_without_an_outcry(world: World, logbook: Logbook) -> None:
    await world.stop()
    await world.start()
    await put_in(world, "mod-alerts", minutes_ago=60)
    await as_the_bot(world, bot_in(world).auditor.audit(discord.utils.utcnow()))
    await world.pass_time(minutes=1)
    assert len(world.sees("mo", "mod-alerts")) == 1
    assert logbook.unexpected_errors() == []


async def test_a_message_that_fails_again_and_again_is_noticed_though_each_try_puts_it_off(
    world: World, logbook: Logbook
) -> None:
    logbook.expect("parcels should have gone out by now")
    world.refuse("POST", "/channels/*/messages", status=400, code=50035, times=None)
    await put_in(world, "mod-alerts")
    await world.pass_time(minutes=6)
    assert "parcels should have gone out by now" in logbook.text()
    world.accept_again()
    await world.pass_time(minutes=1)
    assert len(world.sees("mo", "mod-alerts")) == 1


async def test_what_is_late_is_told_once_in_the_alert_channel_without_a_ping_and_again_when_it_comes_back(
    world: World, logbook: Logbook
) -> None:
    """DESIGN.md decision 10: it interrupts nobody; the log says it at every look."""
    logbook.expect("the heartbeat was not running")
    for told in (1, 1, 2):
        for _ in range(3):
            bot_in(world).kit.heartbeat.stop()
            await world.pass_time(minutes=2)
        said = [text for text in world.sees("mo", "mod-alerts") if "is late" in text]
        assert len(said) == told
        await world.pass_time(minutes=25)
    assert world.pings("mo") == []
    assert logbook.text().count("the heartbeat was not running") > 3


async def test_the_auditor_outlives_what_it_finds(world: World, logbook: Logbook) -> None:
    logbook.expect("the look at the")
    logbook.expect("the last heartbeat is")
    logbook.expect("tick ")
    bot = bot_in(world)
    async with bot.database.write() as tx:
        await tx.execute(outbox.delete())
        await tx.execute(heartbeat.delete())
    world.lock_database(busy_seconds=1.5, reads_too=True)
    await world.pass_time(minutes=3)
    assert bot.auditor.is_running
    await world.unlock_database()
    await world.pass_time(minutes=3)
    assert await beat_age(world) <= 60
