"""`/checkin pair ...`."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import discord
from discord import Interaction, app_commands

from cogs.checkins.model import zones_like
from cogs.checkins.pairs.model import LONGEST_PAUSE, When
from cogs.checkins.pairs.service import PairsService
from cogs.kit.bundle import Kit
from cogs.kit.presses import Press
from config.duty import DAYS, known_zones

_Hour = app_commands.Range[int, 0, 23]
_Days = app_commands.Range[int, 1, LONGEST_PAUSE.days]
_WEEKDAYS = [app_commands.Choice(name=day.capitalize(), value=number) for number, day in enumerate(DAYS)]
_DAY, _OTHER_DAY = "On which day of the week", "A second day of the week, if you like"
_ZONE = "Where that clock is; leave it out to use the group's"


class PairCommands(app_commands.Group):
    """Declared with the cog's class; discord.py copies it for each cog, which then connects its own copy."""

    _kit: Kit
    _service: PairsService

    def __init__(self, parent: app_commands.Group) -> None:
        super().__init__(
            name="pair", description="Check in with one other member: neither is the helper", parent=parent
        )

    def connect(self, kit: Kit, service: PairsService) -> None:
        self._kit = kit
        self._service = service

    async def _run(self, interaction: Interaction[Any], handler: Callable[[Press], Awaitable[None]]) -> None:
        await self._kit.presses.run(interaction, handler)

    @app_commands.command(
        name="offer", description="Offer a check-in pair here; you see the words before they are posted"
    )
    @app_commands.rename(with_="with")
    @app_commands.describe(
        hour="The hour to ask you both at, 0 to 23",
        day=_DAY,
        zone=_ZONE,
        other_day=_OTHER_DAY,
        with_="Only for this member; leave it out and anybody here can answer",
    )
    @app_commands.choices(day=_WEEKDAYS, other_day=_WEEKDAYS)
    async def offer(
        self,
        interaction: Interaction[Any],
        hour: _Hour,
        day: int,
        zone: str | None = None,
        other_day: int | None = None,
        with_: discord.Member | None = None,
    ) -> None:
        async def handler(press: Press) -> None:
            when = When(hour, zone or press.in_group.settings.group.time_zone, bits(day, other_day) or 0)
            await self._service.offering.draft(press, when, with_)

        await self._run(interaction, handler)

    @app_commands.command(name="show", description="Your pairs, your offer, and who has answered it")
    async def show(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.keeping.show)

    @app_commands.command(name="back", description="Take back your offer, or your answer to one")
    async def back(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.offering.back)

    @app_commands.command(name="pass", description="Pass: nobody is shown it")
    async def pass_(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.keeping.pass_)

    @app_commands.command(name="move", description="Change when your pair is asked; the thread says the new time")
    @app_commands.describe(hour="The hour, 0 to 23", day=_DAY, zone="Where that clock is", other_day=_OTHER_DAY)
    @app_commands.choices(day=_WEEKDAYS, other_day=_WEEKDAYS)
    async def move(
        self,
        interaction: Interaction[Any],
        hour: _Hour | None = None,
        day: int | None = None,
        zone: str | None = None,
        other_day: int | None = None,
    ) -> None:
        handler = partial(self._service.keeping.move, hour=hour, zone=zone, days=bits(day, other_day))
        await self._run(interaction, handler)

    @app_commands.command(name="pause", description="No questions in your pair for a while; nobody is told")
    @app_commands.describe(days="For how many days")
    async def pause(self, interaction: Interaction[Any], days: _Days = 14) -> None:
        await self._run(interaction, partial(self._service.keeping.pause, days=days))

    @app_commands.command(name="resume", description="Have the questions in your pair again")
    async def resume(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.keeping.resume)

    @app_commands.command(name="end", description="End your pair at once; no reason is asked for")
    async def end(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.keeping.end)

    @offer.autocomplete("zone")
    @move.autocomplete("zone")
    async def zones(self, interaction: Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
        group = self._kit.groups.for_place(interaction.guild_id, [interaction.channel_id or 0])
        first = group.settings.group.time_zone if group else "UTC"
        return [app_commands.Choice(name=zone, value=zone) for zone in zones_like(typed, known_zones(), first)]


def bits(*days: int | None) -> int | None:
    """One bit for each chosen weekday, Monday the lowest; None where none was chosen."""
    chosen = {day for day in days if day is not None}
    return sum(1 << day for day in chosen) if chosen else None
