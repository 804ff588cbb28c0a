"""The commands of `/checkin` that are about the room itself: back into it, a supporter's offer, its word watch."""

from typing import TYPE_CHECKING, Any

from discord import Interaction, app_commands

if TYPE_CHECKING:
    from cogs.checkins.cog import CheckinsCog


class RoomCommands:
    """Never made: `add_to` hangs what it declares under the cog's own group, and the cog is what they act on."""

    @app_commands.command(name="back", description="Go back to your private check-in")
    async def back(self: "CheckinsCog", interaction: Interaction[Any]) -> None:
        await self.run(interaction, self.service.upkeep.returning.back)

    @app_commands.command(name="invite", description="For supporters: offer your company here, or take it back")
    async def invite(self: "CheckinsCog", interaction: Interaction[Any]) -> None:
        await self.run(interaction, self.service.upkeep.invitations.offer)


class WatchCommands:
    @app_commands.command(name="on", description="Word watch in your private check-in: what it means, then your choice")
    async def on(self: "CheckinsCog", interaction: Interaction[Any]) -> None:
        await self.run(interaction, self.service.upkeep.watching.ask)

    @app_commands.command(name="off", description="Turn word watch off in your private check-in")
    async def off(self: "CheckinsCog", interaction: Interaction[Any]) -> None:
        await self.run(interaction, self.service.upkeep.watching.no)


def add_to(group: app_commands.Group) -> None:
    for one in (RoomCommands.back, RoomCommands.invite):
        group.add_command(one)
    watch = app_commands.Group(name="watch", description="Word watch in your private check-in", parent=group)
    for one in (WatchCommands.on, WatchCommands.off):
        watch.add_command(one)
