"""The two forms: opening a room in two interactions, and changing how it asks in two more (CHK-2)."""

from dataclasses import dataclass, replace

import discord

from cogs.checkins import setting_views, store, threads
from cogs.checkins.draft import Draft
from cogs.checkins.model import Wish, offered_hours
from cogs.checkins.opening import Opening
from cogs.checkins.rooms import Rooms
from cogs.checkins.timing import Timing, where_from
from cogs.kit.groups import Group
from cogs.kit.presses import Press, Refusal
from data.sealed import SealedId


@dataclass
class SettingUp:
    """A form is the first answer to a press, so little may wait before it; what is in the way is said instead of it.

    A wrong input loses nothing: it is told with a button that opens the form again, all choices still in it.
    """

    rooms: Rooms
    opening: Opening
    timing: Timing

    # ------------------------------------------------------------------------------------------------------ opening

    async def start(self, press: Press) -> None:
        if await self.opening.may_open(press):
            await self._show_open_form(press, Draft())

    async def with_supporter(self, press: Press) -> None:
        """The button of a supporter's invitation: the same form, with that supporter chosen already."""
        supporter = await self.opening.supporter_of(press)
        await self._show_open_form(press, Draft(supporters=(supporter.id,)))

    async def anew(self, press: Press) -> None:
        """A new room although an earlier one could be had; what was typed for it already is not asked again."""
        known = self.opening.wished(press)
        if known is not None:
            await press.think()
            await self.opening.open(press, *known, anew=True)
        elif await self.opening.may_open(press, anew=True):
            await self._show_open_form(press, Draft())

    async def _show_open_form(self, press: Press, draft: Draft) -> None:
        group = press.in_group
        settings = self.rooms.settings(group)
        form = setting_views.open_form(
            press.words,
            draft,
            offered_hours(settings.quiet_hours),
            may_choose=settings.notify == "member_chooses",
            supporters=self._supporters(group, press.member_id),
        )
        await form.open(press.interaction)

    def _supporters(self, group: Group, member_id: int) -> dict[int, str]:
        """Return who can be asked to read along, by name; nobody where the group has that off (CHK-10)."""
        parent = threads.parent_of(self.rooms.kit.client, group)
        role = parent.guild.get_role(group.supporter_role) if parent and group.supporter_role else None
        if parent is None or role is None or self.rooms.settings(group).who_reads == "nobody":
            return {}
        able = [one for one in role.members if not one.bot and one.id != member_id and threads.can_be_in(parent, one)]
        return {one.id: one.display_name for one in sorted(able, key=lambda one: (one.display_name.casefold(), one.id))}

    async def open_filled(self, press: Press) -> None:
        """The form was sent in: read it, open the room, and say what was understood."""
        draft = setting_views.read_draft(press.filled, Draft())
        try:
            guess = where_from(press, " ".join(press.filled.get(setting_views.NOW, ())))
            hour = _chosen(draft)
            wish = Wish(hour, guess.zone, draft.days, pings=draft.pings)
            await self.opening.open(press, wish, self._members(press, draft), anew=True)
        except Refusal as refusal:
            await _say_again(press, refusal, draft)
            return
        group = press.in_group
        async with self.rooms.kit.database.read() as tx:
            room = await store.open_of(tx, group.key, SealedId(group.guild_id, press.member_id))
        if room is not None and room.opened_at == press.now:  # not one they had already
            await self.timing.say_understood(press, room, guess)

    def _members(self, press: Press, draft: Draft) -> list[discord.Member]:
        guild = self.rooms.kit.client.get_guild(press.in_group.guild_id)
        found = [guild.get_member(one) if guild else None for one in draft.supporters]
        members = [one for one in found if one is not None]
        if len(members) < len(found):
            raise Refusal("checkin-not-a-supporter")
        return members

    # ----------------------------------------------------------------------------------------------------- changing

    async def change(self, press: Press) -> None:
        room = await self.rooms.own(press)
        await self._show_change_form(press, setting_views.draft_of(room))

    async def _show_change_form(self, press: Press, draft: Draft) -> None:
        settings = self.rooms.settings(press.in_group)
        room = await self.rooms.own(press)
        hours = offered_hours(room.quiet(settings.quiet_hours))
        may_choose = settings.notify == "member_chooses"
        await setting_views.change_form(press.words, draft, hours, may_choose=may_choose).open(press.interaction)

    async def change_filled(self, press: Press) -> None:
        room = await self.rooms.own(press)
        draft = setting_views.read_draft(press.filled, setting_views.draft_of(room))
        typed = " ".join(press.filled.get(setting_views.NOW, ()))
        chooses = self.rooms.settings(press.in_group).notify == "member_chooses"
        try:
            guess = where_from(press, typed) if typed.strip() else None
            wanted = {
                "hour": _chosen(draft),
                "days": draft.days,
                "topic": draft.topic,
                "pings": draft.pings if chooses else room.wish.pings,
                "around": draft.around,
                "zone": guess.zone if guess else room.zone,
            }
            fresh = await self.timing.wish(press, room, wakes=True, **wanted)
        except Refusal as refusal:
            await _say_again(press, refusal, draft)
            return
        await self.timing.say_changed(press, fresh, guess)

    # -------------------------------------------------------------------------------------------------------- again

    async def again(self, press: Press) -> None:
        """Open the form again as it was filled: the choices are in the button itself, and nowhere else."""
        draft = Draft.unpacked(press.subject)
        if draft is None:
            raise Refusal("kit-outdated")
        if draft.room:
            await self._show_change_form(replace(press, subject=draft.room), draft)
        elif await self.opening.may_open(press, anew=True):
            await self._show_open_form(press, draft)


def _chosen(draft: Draft) -> int:
    """Return the hour. Refuses a form with no day ticked: that is no "every day", and says how to stop altogether."""
    if not draft.days:
        raise Refusal("checkin-no-days")
    if draft.hour is None:
        raise Refusal("checkin-no-hour")
    return draft.hour


async def _say_again(press: Press, refusal: Refusal, draft: Draft) -> None:
    view = setting_views.again_view(press.words, draft)
    await press.say(press.words(refusal.text, **refusal.facts), view)
