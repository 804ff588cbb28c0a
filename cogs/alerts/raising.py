"""An alert raised by a person, about another: a member who worries about a message, or a moderator by hand."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import discord

from cogs.alerts import duty, lookers, store, views
from cogs.alerts.acting import Acting
from cogs.alerts.desk import Desk, hand_id
from cogs.alerts.model import BY_ANOTHER, BY_MODERATOR
from cogs.kit import audit
from cogs.kit.audit import About, Act
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.ports import Sighting, Tier
from cogs.kit.presses import Handler, Press, Refusal
from data.sealed import SealedId

MUTED_FOR = timedelta(days=30)
_LINK = re.compile(r"https://(?:\w+\.)?discord(?:app)?\.com/channels/(\d{17,19})/(\d{17,19})/(\d{17,19})")


@dataclass
class Raising(Acting):
    """Moderators only are told: nothing is ever sent to the person, and nothing says who asked (CRI-15, NO-23).

    Three times a day for each person; moderators may let somebody's asking rest. What is kept is ids: the message's,
    and who asked (ESC-13). The answer is the same whether an alert stands already or not (NO-8).
    """

    desk: Desk

    def looking(self, message: discord.Message) -> Handler:
        """Answer "Ask a moderator to look" on this message; its words are not touched."""

        async def look(press: Press) -> None:
            if message.guild is None:
                raise Refusal("look-no-such")
            await self._look(press, press.in_group, message.author, message.channel.id, message.id)

        return look

    def looking_at_link(self, member: discord.User | discord.Member, link: str) -> Handler:
        """Answer the same as a command, with the message's link (ACC-8). Nothing is fetched: no message is read."""

        async def look(press: Press) -> None:
            found = _LINK.search(link)
            if found is None or int(found[1]) != press.interaction.guild_id:
                raise Refusal("look-no-such")
            channel = press.interaction.guild.get_channel_or_thread(int(found[2])) if press.interaction.guild else None
            above = (getattr(channel, "parent_id", None), getattr(channel, "category_id", None))
            places = [int(found[2]), *(one for one in above if one is not None)]
            group = self.kit.groups.for_place(press.interaction.guild_id, places)  # the message's, not the command's
            await self._look(press, group or press.in_group, member, int(found[2]), int(found[3]))

        return look

    async def _look(
        self, press: Press, group: Group, author: discord.User | discord.Member, channel_id: int, message_id: int
    ) -> None:
        if group.alert_channel is None:
            raise Refusal("look-off")
        if author.bot:
            raise Refusal("look-not-a-member")
        if author.id == press.member_id:
            asked = await self.desk.ask_for_a_person(group, press.member_id, channel_id, press.now)
            raise Refusal("look-own" if asked is not None else "help-person-uncertain")
        by_moderator = self.is_moderator(group, press.member_id)
        if not by_moderator:
            await persist(lambda: self._count(press, group))
        sighting = Sighting(
            source_kind=store.LOOK,
            source_id=message_id,
            channel_id=channel_id,
            member_id=author.id,
            tier=Tier.URGENT,
            kind=BY_MODERATOR if by_moderator else BY_ANOTHER,
            list_name="-",
            entry_id="-",
            posted_at=discord.utils.snowflake_time(message_id),
        )
        if await self.desk.raise_for_another(group, sighting, press.member_id, press.now) is None:
            raise Refusal("look-uncertain")
        await self._say_who_is_there(press, group, author.id)

    async def _count(self, press: Press, group: Group) -> None:
        today = _today(group, press.now)
        async with self.kit.database.write() as tx:
            reason = await lookers.may_ask(tx, group, press.member_id, today, press.now)
            if reason is not None:
                raise Refusal("look-muted" if reason == "muted" else "look-limit", most=lookers.MOST_A_DAY)
            await lookers.count_one(tx, group, press.member_id, today)

    async def _say_who_is_there(self, press: Press, group: Group, author_id: int) -> None:
        async with self.kit.database.read() as tx:
            there = [one for one in await duty.on_duty(tx, group, press.now) if one != author_id]
        await press.say(press.words("look-done" if there else "look-done-off-duty"))

    async def raise_by_hand(self, press: Press, member: discord.Member, tier: Tier) -> None:
        """A moderator raises it: urgent asks whoever is on duty, unsure stands in the list."""
        group = press.in_group
        self.refuse_unless_moderator(group, press.member_id)
        if member.id == press.member_id:
            raise Refusal("alert-no-own-raise")
        if member.bot:
            raise Refusal("look-not-a-member")
        channel = press.interaction.channel_id or 0
        sighting = Sighting(
            source_kind=store.RAISED,
            source_id=hand_id(member.id, press.now),
            channel_id=channel,
            member_id=member.id,
            tier=tier,
            kind=BY_MODERATOR,
            list_name="-",
            entry_id="-",
            posted_at=press.now,
        )
        number = await self.desk.raise_for_another(group, sighting, press.member_id, press.now)
        if number is None:
            raise Refusal("alert-raised-uncertain")
        await press.say(press.words("alert-raised", alert=press.words("alert-number", number=number)))

    async def mute(self, press: Press, member: discord.Member, *, rests: bool) -> None:
        """Pass nothing more on from this member for 30 days, or again; what they ask for themself always goes."""
        group = press.in_group
        self.refuse_unless_moderator(group, press.member_id)
        until = press.now + MUTED_FOR if rests else None

        async def save() -> None:
            async with self.kit.database.write() as tx:
                await lookers.mute(tx, group, member.id, _today(group, press.now), until)
                act = Act.LOOKS_MUTED if rests else Act.LOOKS_UNMUTED
                who = SealedId(group.guild_id, press.member_id)
                await audit.note(tx, group.key, who, act, About.ALERT, press.now)

        await persist(save)
        await press.say(press.words("alert-muted" if rests else "alert-unmuted", member=views.mentions([member.id])))


def _today(group: Group, now: datetime) -> date:
    return now.astimezone(ZoneInfo(group.settings.group.time_zone)).date()
