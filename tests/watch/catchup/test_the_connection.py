"""Which losses of the connection leave a gap, while the process lives."""

from typing import Any

from tests.discord.adapter import cut_off, tells_of_connection
from tests.house import House
from tests.watch.catchup.acts import history_requests, notices


async def says(house: House, event: str, *about: Any) -> None:
    await tells_of_connection(house.world.env, house.bot, event, *about)


async def test_a_lost_connection_that_ends_in_a_new_session_is_caught_up_though_the_process_lived(
    ready: House,
) -> None:
    world = ready.world
    await says(ready, "disconnect")
    async with cut_off(ready.world.env):
        await world.pass_time(minutes=2)
        await ready.writes_the_hard_sentence("ann")
        await world.pass_time(minutes=7)
    await says(ready, "ready")
    assert len(ready.cards()) == 1
    assert "late: posted" in ready.card()
    assert len(notices(ready)) == 1


async def test_a_connection_that_is_resumed_needs_no_catching_up(ready: House) -> None:
    """Discord sends by itself what happened in between; a message that still came twice would be one alert."""
    world = ready.world
    before = len(world.requests)
    await says(ready, "disconnect")
    await world.pass_time(minutes=7)
    await says(ready, "resumed")
    await ready.writes_the_hard_sentence("ann")
    await world.pass_time(minutes=2)
    assert history_requests(ready, before) == []
    assert notices(ready) == []
    assert len(ready.cards()) == 1


async def test_while_the_connection_is_lost_no_moment_counts_as_in_sync(ready: House) -> None:
    """Killed before it could resume: the gap begins where the connection was lost, not where the process ended."""
    world = ready.world
    await says(ready, "disconnect")
    async with cut_off(ready.world.env):
        await ready.writes_the_hard_sentence("ann")
        await world.pass_time(minutes=7)
    await world.pull_the_plug()
    assert len(ready.cards()) == 1
    assert "late: posted" in ready.card()


async def test_a_server_that_was_out_of_reach_is_caught_up(ready: House) -> None:
    """Discord does not replay what happened on a server that it lost sight of."""
    world = ready.world
    guild = ready.bot.guilds[0]
    await says(ready, "guild_unavailable", guild)
    guild.unavailable = True
    async with cut_off(ready.world.env):
        await ready.writes_the_hard_sentence("ann")
        await world.pass_time(minutes=7)
    assert not guild.unavailable
    assert len(ready.cards()) == 1
    assert len(notices(ready)) == 1


async def test_after_being_taken_from_the_server_nothing_from_between_is_read(ready: House) -> None:
    """NO-19"""
    world = ready.world
    await says(ready, "guild_remove", ready.bot.guilds[0])
    async with cut_off(ready.world.env):
        await ready.writes_the_hard_sentence("ann")
        await world.pass_time(minutes=2)
    await world.restart()
    assert ready.cards() == []
    assert history_requests(ready) == []
