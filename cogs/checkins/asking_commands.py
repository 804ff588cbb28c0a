"""The commands that say when and how a check-in asks, and when it does not."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from discord import Interaction, app_commands

from cogs.checkins.model import LONGEST_PAUSE, zones_like
from cogs.checkins.prompts import Topic
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.presses import First, Press
from config.duty import known_zones

if TYPE_CHECKING:
    from cogs.checkins.service import CheckinsService

Hour = app_commands.Range[int, 0, 23]
_Days = app_commands.Range[int, 1, LONGEST_PAUSE.days]
_TOPICS = [
    app_commands.Choice(name="everyday questions only", value=Topic.EVERYDAY.value),
    app_commands.Choice(name="some about grief", value=Topic.GRIEF.value),
    app_commands.Choice(name="some about recovery", value=Topic.RECOVERY.value),
    app_commands.Choice(name="some about caring for somebody", value=Topic.CARING.value),
]
HOW = [app_commands.Choice(name="with a ping", value="ping"), app_commands.Choice(name="silently", value="silent")]
Handler = Callable[[Press], Awaitable[None]]


def zone_choices(group: Group | None, typed: str) -> list[app_commands.Choice[str]]:
    first = group.settings.group.time_zone if group else "UTC"
    return [app_commands.Choice(name=zone, value=zone) for zone in zones_like(typed, known_zones(), str(first))]


class AskingCommands:
    """Adds its commands to `/checkin`. Without options, `/checkin time` and `/checkin days` open the form."""

    def __init__(self, kit: Kit, service: "CheckinsService") -> None:
        self._kit = kit
        self._service = service

    def add_to(self, checkin: app_commands.Group) -> None:
        self._add_times(checkin)
        self._add_manners(checkin)
        self._add_pauses(checkin)
        date = app_commands.Group(name="date", description="Hard dates, asked about gently", parent=checkin)
        self._add_dates(date)

    async def _run(self, interaction: Interaction[Any], handler: Handler, *, form: bool = False) -> None:
        await self._kit.presses.run(interaction, handler, first=First.MODAL if form else First.DEFER)

    def _group(self, interaction: Interaction[Any]) -> Group | None:
        return self._kit.groups.for_place(interaction.guild_id, [interaction.channel_id or 0])

    def _add_times(self, checkin: app_commands.Group) -> None:
        timing, setting_up = self._service.timing, self._service.setting_up

        @checkin.command(name="time", description="Change when you are asked; with no option, a form opens")
        @app_commands.describe(
            hour="The hour, 0 to 23, by your own clock",
            zone="Where your clock is",
            now="Or what your clock shows now, like 20:15 or 8:15 pm",
            around="Up to 20 minutes before or after the hour, rather than on it",
        )
        async def time(
            interaction: Interaction[Any],
            hour: Hour | None = None,
            zone: str | None = None,
            now: str | None = None,
            around: bool | None = None,
        ) -> None:
            if hour is None and zone is None and now is None and around is None:
                await self._run(interaction, setting_up.change, form=True)
                return
            await self._run(interaction, partial(timing.retime, hour=hour, zone=zone, now=now, around=around))

        @time.autocomplete("zone")
        async def zones(interaction: Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
            return zone_choices(self._group(interaction), typed)

        @checkin.command(name="days", description="Change on which days you are asked; with no option, a form opens")
        @app_commands.describe(days="Like: mon wed fri, or monday-thursday, weekdays, every day")
        async def days(interaction: Interaction[Any], days: str | None = None) -> None:
            if days is None:
                await self._run(interaction, setting_up.change, form=True)
                return
            await self._run(interaction, partial(timing.set_days, typed=days))

    def _add_manners(self, checkin: app_commands.Group) -> None:
        timing = self._service.timing

        @checkin.command(name="quiet", description="Your own quiet hours; with no option, the group's hold again")
        @app_commands.describe(hours="Like 22:00-08:00, or 10pm to 8:00am")
        async def quiet(interaction: Interaction[Any], hours: str | None = None) -> None:
            await self._run(interaction, partial(timing.set_quiet, typed=hours))

        @checkin.command(name="topic", description="Which questions you would like among yours")
        @app_commands.describe(topic="Beside the everyday ones")
        @app_commands.choices(topic=_TOPICS)
        async def topic(interaction: Interaction[Any], topic: str) -> None:
            await self._run(interaction, partial(timing.set_topic, topic=Topic(topic)))

        @checkin.command(name="notify", description="With a ping, or as a silent note that you find when you look")
        @app_commands.describe(how="How your questions come")
        @app_commands.choices(how=HOW)
        async def notify(interaction: Interaction[Any], how: str) -> None:
            await self._run(interaction, partial(timing.set_notify, pings=how == "ping"))

    def _add_pauses(self, checkin: app_commands.Group) -> None:
        timing = self._service.timing

        @checkin.command(name="pause", description="No questions for a while; nobody is told")
        @app_commands.describe(days="For how many days", until="Or until a day, like 24 December or 2026-12-24")
        async def pause(interaction: Interaction[Any], days: _Days = 14, until: str | None = None) -> None:
            await self._run(interaction, partial(timing.pause, days=days, until=until))

        @checkin.command(name="resume", description="Have the questions again")
        async def resume(interaction: Interaction[Any]) -> None:
            await self._run(interaction, timing.resume)

    def _add_dates(self, date: app_commands.Group) -> None:
        hard_dates = self._service.hard_dates

        @date.command(name="add", description="Name a hard date: it is asked about gently when it comes")
        @app_commands.describe(
            day="Like 14 March, or 2027-03-14",
            hour="The hour, 0 to 23; left out, the hour of your questions",
            every_year="Whether it comes again every year",
        )
        async def add(
            interaction: Interaction[Any],
            day: str,
            hour: Hour | None = None,
            every_year: bool = False,
        ) -> None:
            await self._run(interaction, partial(hard_dates.add, typed=day, hour=hour, every_year=every_year))

        @date.command(name="list", description="Show your hard dates; only you see it")
        async def show(interaction: Interaction[Any]) -> None:
            await self._run(interaction, hard_dates.show)

        @date.command(name="remove", description="Forget a hard date")
        @app_commands.describe(day="Which one, as the list shows it")
        async def remove(interaction: Interaction[Any], day: str) -> None:
            await self._run(interaction, partial(hard_dates.remove, typed=day))

        @remove.autocomplete("day")
        async def days(interaction: Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
            found = await hard_dates.suggestions(self._group(interaction), interaction.user.id, typed)
            return [app_commands.Choice(name=name, value=name) for name in found]
