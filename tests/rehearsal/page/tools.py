"""What the page's own tools do to the bot: cut it off, take things away from it, and look into all it kept."""

from collections.abc import Mapping
from typing import Any

from tests.rehearsal.page.lifetime import Lifetime
from tests.rehearsal.page.values import Given
from tests.rehearsal.seat import SorryError
from tests.rehearsal.stage import NEEDLE

FEWEST_LETTERS = 4
DONE = {"ok": True}


async def pull_the_plug(lifetime: Lifetime, _body: Mapping[str, Any]) -> dict[str, Any]:
    """Killed at this instant, and started again."""
    async with lifetime.alone() as stage:
        if lifetime.now.database_away:
            raise SorryError("Without its database the bot cannot start again. Give it back first.")
        lifetime.act("The plug is pulled: the bot is cut off wherever it was, and starts again.")
        await stage.world.pull_the_plug()
    return DONE


async def set_faults(lifetime: Lifetime, body: Mapping[str, Any]) -> dict[str, Any]:
    given = Given(body)
    if not given.has("database") and not given.has("discord"):
        raise SorryError('Say which: "database" or "discord".')
    async with lifetime.alone():
        if given.has("database"):
            await _database(lifetime, away=given.flag("database"))
        if given.has("discord"):
            _discord(lifetime, refuses=given.flag("discord"))
    return DONE


async def _database(lifetime: Lifetime, *, away: bool) -> None:
    if away == lifetime.now.database_away:
        return
    stage, lifetime.now.database_away = lifetime.now.stage, away
    if away:
        lifetime.act("The database is taken away from the bot.")
        stage.take_database_away()
        return
    lifetime.act("The bot has its database again. What waited is tried again as time goes on.")
    await stage.give_database_back()


def _discord(lifetime: Lifetime, *, refuses: bool) -> None:
    world = lifetime.now.stage.world
    if refuses == bool(world.backend.faults):
        return
    if refuses:
        lifetime.act("Discord refuses every message of the bot from here on.")
        lifetime.now.stage.let_discord_refuse()
        return
    lifetime.act("Discord takes the bot's messages again.")
    world.accept_again()


async def search(lifetime: Lifetime, body: Mapping[str, Any]) -> dict[str, Any]:
    """Live, through files, log and requests. What is searched for is not told anywhere."""
    text = Given(body).text("text", most=1000).strip()
    if len(text) < FEWEST_LETTERS:
        raise SorryError(f"A text that short is found anywhere. Search for at least {FEWEST_LETTERS} letters.")
    async with lifetime.alone() as stage:
        searched = stage.search(text)
    return {"looked_in": list(searched.looked_in), "found": list(searched.found)}


async def leak(lifetime: Lifetime, body: Mapping[str, Any]) -> dict[str, Any]:
    """Put the needle into database, log and a sent message; `{"planted": false}` takes it out."""
    given = Given(body)
    wanted = given.flag("planted") if given.has("planted") else True
    async with lifetime.alone():
        if wanted:
            lifetime.plant(NEEDLE)
            lifetime.act("A leak was put in on purpose, into the database, the log and a sent message.")
        else:
            lifetime.take_leak_out()
            lifetime.act("The leak that was put in on purpose is out again.")
    where = "Planted in its database, its log and a sent message"
    return {
        **DONE,
        "text": NEEDLE,
        "said": f'{where}: "{NEEDLE}". Search for it now.' if wanted else "It is out again.",
    }
