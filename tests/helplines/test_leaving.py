"""Leaving means leaving: what is kept of a member's choices a week after they left the server, and what until then."""

from datetime import timedelta

from sqlalchemy import func, select

from cogs.helplines import store
from data.tables import consents
from tests.discord import by_id
from tests.discord.logbook import Logbook
from tests.helplines.acts import helplines, while_away
from tests.house import House


async def yeses(house: House, who: str = "ann") -> int:
    async with house.bot.database.read() as tx:
        rows = await tx.execute(select(consents.c.member).where(consents.c.answer.is_(True)))
        return sum(row.member.id == house.world.person(who).id for row in rows)


async def countries(house: House) -> set[str | None]:
    """Of both groups on the server: a choice made where neither is meant is for both."""
    async with house.bot.database.read() as tx:
        return {row.country for row in await store.everyone(tx)}


async def away_for(house: House, days: int) -> None:
    await while_away(house, days=days)
    await house.world.pass_time(minutes=61)


async def test_seven_days_after_leaving_the_yes_and_the_country_are_gone(ready: House) -> None:
    """PRI-6."""
    world = ready.world
    await world.command("ann", "general", "me country", country="US")
    await world.leave("ann")
    await away_for(ready, 6)
    assert (await yeses(ready), await countries(ready)) == (1, {"US"})
    await away_for(ready, 1)
    assert (await yeses(ready), await countries(ready)) == (0, set())
    await by_id.come_back(world, "ann")
    assert "988" not in (await world.command("ann", "general", "help")).text


async def test_who_is_back_before_finds_them_again_but_is_not_watched(ready: House) -> None:
    """PRI-6, NO-20: coming back starts no watch by itself; an hour's tick later nothing is gone either."""
    world = ready.world
    await world.command("ann", "general", "me country", country="US")
    await world.leave("ann")
    await away_for(ready, 6)
    await by_id.come_back(world, "ann")
    await away_for(ready, 10)
    assert (await yeses(ready), await countries(ready)) == (1, {"US"})
    assert "988" in (await world.command("ann", "general", "help")).text
    await ready.goes_on_duty("mo")
    await ready.writes_the_hard_sentence()
    assert ready.cards() == []


async def test_a_no_never_lapses(ready: House) -> None:
    """NO-20: neither to the watch, nor to the message with help."""
    world = ready.world
    await world.command("ann", "general", "agreement watch off")
    await world.command("ann", "general", "help", wish="stop")
    await world.command("ann", "general", "me country", country="US")
    await world.leave("ann")
    await away_for(ready, 8)
    async with ready.bot.database.read() as tx:
        kept = await store.everyone(tx)
        noes = await tx.execute(select(consents.c.group_key, consents.c.about).where(consents.c.answer.is_(False)))
        assert {row.about for row in noes} == {"watch"}
    assert {(row.quiet, row.country, row.refused_at) for row in kept} == {(True, None, None)}
    assert await yeses(ready) == 0
    await by_id.come_back(world, "ann")
    await ready.agrees("ann")
    before = world.dms("ann")
    await ready.goes_on_duty("mo")
    await ready.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    assert len(ready.cards()) == 1
    assert world.dms("ann") == before


async def test_who_left_or_came_back_while_the_bot_was_off_is_noticed(ready: House) -> None:
    """PRI-6: and who left then is not watched any more; a week is counted from when it was noticed."""
    world = ready.world
    await ready.agrees("ben")
    await world.command("ann", "general", "me country", country="US")
    await world.stop()
    await world.leave("ann")
    await world.leave("ben")
    await world.start()
    assert not ready.bot.slices[0].watches(ready.bot.groups.all[0], world.person("ann").id)  # type: ignore[attr-defined]  # the agreement's
    await world.stop()
    await by_id.come_back(world, "ann")
    await world.start()
    await away_for(ready, 8)
    assert (await yeses(ready, "ann"), await yeses(ready, "ben"), await countries(ready)) == (1, 0, {"US"})


async def test_who_left_while_the_database_was_locked_is_saved_later(ready: House, logbook: Logbook) -> None:
    """PRI-6: leaving, and coming back before it could be saved, count in the order in which they happened."""
    logbook.expect("tick ")
    world = ready.world
    world.lock_database()
    await world.leave("ann")
    await world.pass_time(seconds=20)
    await world.unlock_database()
    await by_id.come_back(world, "ann")
    await world.pass_time(minutes=2)
    await away_for(ready, 8)
    assert await yeses(ready) == 1  # the agreement's; the watch's yes ended as they left
    async with ready.bot.database.read() as tx:
        left = await tx.execute(select(func.count()).select_from(consents).where(consents.c.left_at.is_not(None)))
        assert left.scalar_one() == 0


async def test_a_week_after_leaving_the_language_is_forgotten_by_a_bot_that_ran_all_the_time(ready: House) -> None:
    """PRI-6: in memory too, so that who comes back reads the group's."""
    world = ready.world
    await world.command("ann", "general", "me language", language="es")
    await world.leave("ann")
    leavers = helplines(ready).leavers
    await leavers.tick(world.now() + timedelta(days=6))
    assert set(ready.bot.languages.chosen.values()) == {"es"}
    await leavers.tick(world.now() + timedelta(days=8))
    assert ready.bot.languages.chosen == {}
