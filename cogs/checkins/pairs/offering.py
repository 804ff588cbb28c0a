"""From an offer to a pair: drafted, posted, answered, confirmed. Each step says who sees what of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

import discord

from cogs.checkins.model import offered_hours
from cogs.checkins.pairs import store, views
from cogs.checkins.pairs.meeting import Meeting
from cogs.checkins.pairs.model import (
    DRAFT_LASTS,
    OFFER_LASTS,
    No,
    NotNowError,
    Pair,
    State,
    When,
    answer,
    confirm,
    decline,
    ended,
    moments,
    take_back,
    turn_down,
)
from cogs.checkins.pairs.pairs import Pairs, refusal
from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.parcels import Address
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal
from config.duty import known_zones
from data.database import Transaction
from data.sealed import SealedId

Step = Callable[[Transaction, Pair, Press], Awaitable[Pair]]

_POSTED_WITHIN = 2.0  # seconds that a person waits to read that it is posted


@dataclass
class Offering:
    pairs: Pairs
    meeting: Meeting

    # --------------------------------------------------------------------------------------------------- the proposer

    async def draft(self, press: Press, when: When, wanted: discord.Member | None) -> None:
        """Show the exact words first, to its writer only. Nothing is posted yet."""
        group = press.in_group
        self._check_place(press, group)
        self.check_when(group, when)
        if wanted is not None and (wanted.bot or wanted.id == press.member_id):
            raise refusal(NotNowError(No.A_BOT))
        if wanted is not None and self.pairs.kit.presses.refuses(group, wanted.id):
            raise Refusal("pair-not-to-them")
        pair = await persist(lambda: self._draft(press, group, when, wanted.id if wanted else None))
        shown = views.offer(press.group_words, pair)
        channel = f"<#{press.interaction.channel_id}>"
        await press.say(
            press.group_words("pair-draft", channel=channel, offer=shown), views.draft_view(press.group_words, pair)
        )

    async def _draft(self, press: Press, group: Group, when: When, wanted: int | None) -> Pair:
        me = SealedId(group.guild_id, press.member_id)
        async with self.pairs.kit.database.write() as tx:
            pair = await store.draft(tx, group.key, me, wanted, when, press.now, press.now + DRAFT_LASTS)
            await self._check_may_offer(tx, pair)
        return pair

    async def post(self, press: Press) -> None:
        group = press.in_group
        channel = self._check_place(press, group)
        offered = await persist(lambda: self._post(press, channel))
        address = Address(group.guild_id, channel)
        await self.pairs.kit.outbox.outcome(store.OFFER, address, seconds=_POSTED_WITHIN)
        async with self.pairs.kit.database.read() as tx:
            (parcel,) = await parcels.find(tx, store.OFFER, offered.id)
        key = {parcels.State.SENT: "pair-posted", parcels.State.REFUSED: "pair-post-refused"}
        await press.say(press.words(key.get(parcel.state, "pair-posting"), channel=f"<#{channel}>"))

    async def _post(self, press: Press, channel: int) -> Pair:
        async with self.pairs.kit.database.write() as tx:
            pair = await self._own_draft(tx, press)
            await self._check_may_offer(tx, pair)
            self.check_when(press.in_group, pair.when)
            offered = replace(
                pair,
                state=State.OFFERED,
                channel_id=channel,
                offered_at=press.now,
                next_due_at=press.now + OFFER_LASTS,
            )
            await store.save(tx, offered)
            await store.post_in_channel(tx, offered, store.OFFER, press.now)
            tx.after_commit(self.pairs.kit.outbox.kick)
        return offered

    async def drop(self, press: Press) -> None:
        await persist(lambda: self._drop(press))
        await press.say(press.words("pair-dropped"))

    async def _drop(self, press: Press) -> None:
        async with self.pairs.kit.database.write() as tx:
            await store.remove(tx, [await self._own_draft(tx, press)])

    async def _own_draft(self, tx: Transaction, press: Press) -> Pair:
        pair = await store.by_id(tx, press.subject)
        if pair is None or pair.state is not State.DRAFT or pair.proposer != press.member_id:
            raise Refusal("pair-draft-gone")
        return pair

    async def _check_may_offer(self, tx: Transaction, pair: Pair) -> None:
        known = await store.about(tx, pair.group_key, SealedId(pair.guild_id, pair.proposer))
        if any(one.stands and one.proposer == pair.proposer for one in known):
            raise refusal(NotNowError(No.ONE_OFFER))
        if any(one.is_agreed and pair.wanted in one.residents for one in known):
            raise refusal(NotNowError(No.TOGETHER))
        await self.pairs.check_enough(tx, pair, pair.proposer, No.ENOUGH)
        if await self._is_quiet_for(tx, pair, pair.proposer):
            raise Refusal("pair-quiet-own")

    def _check_place(self, press: Press, group: Group) -> int:
        """Return the channel it is typed in. Refuses where nobody else could read it, or where we may not write."""
        self.pairs.settings(group)
        parent = self.pairs.parent(group)
        self.pairs.check_can_be_in(parent, press.member_id)
        channel = press.interaction.channel
        if not isinstance(channel, discord.TextChannel | discord.Thread | discord.VoiceChannel) or (
            isinstance(channel, discord.Thread) and channel.is_private()
        ):
            raise Refusal("pair-not-here")
        may = channel.permissions_for(channel.guild.me)
        may_send = may.send_messages_in_threads if isinstance(channel, discord.Thread) else may.send_messages
        if not (may.view_channel and may_send):
            raise Refusal("pair-cannot-post", channel=channel.mention)
        return channel.id

    def check_when(self, group: Group, when: When) -> None:
        """Refuse a zone that is none, and an hour at which the group sends nothing (CHK-4)."""
        quiet = self.pairs.settings(group).quiet_hours
        if when.zone not in known_zones():
            raise Refusal("checkin-no-such-zone")
        if when.hour not in offered_hours(quiet):
            raise Refusal("checkin-hour-quiet", start=f"{quiet.start:%H:%M}", end=f"{quiet.end:%H:%M}")

    async def _is_quiet_for(self, tx: Transaction, pair: Pair, member: int) -> bool:
        """Whether their own room's quiet hours hold at the time that the pair would be asked."""
        quiet = self.pairs.quiet(pair)
        if quiet is None:
            return False
        clock = await store.clock_of(tx, pair, member, quiet)
        first = next(moments(pair, self.pairs.kit.now(), quiet), None)
        return first is None or clock.is_quiet(first)

    # ------------------------------------------------------------------------------------------ whoever would like to

    async def join(self, press: Press) -> None:
        """Somebody would like to. For an offer to one person this makes the pair; else the proposer decides."""
        self.pairs.check_can_be_in(self.pairs.parent(press.in_group), press.member_id)
        pair = await self._changed(press, self._answer)
        if pair.is_agreed:
            await self._say_made(press, pair)
            return
        name = self.pairs.name(pair, pair.proposer)
        await press.say(press.words("pair-answered", name=name), views.answered_view(press.words, pair))

    async def _answer(self, tx: Transaction, pair: Pair, press: Press) -> Pair:
        answered = answer(pair, press.member_id, await store.declined(tx, pair), press.now)
        await self.pairs.check_enough(tx, pair, press.member_id, No.ENOUGH)
        await self.pairs.check_room_for_both(tx, answered)
        if await self._is_quiet_for(tx, answered, press.member_id):
            raise Refusal("pair-quiet-own")
        if not answered.is_agreed:
            await store.post_in_channel(tx, answered, store.NUDGE, press.now, store.minute(press.now))
        return answered

    # --------------------------------------------------------------------------------------------------- the last word

    async def look(self, press: Press) -> None:
        """Show the proposer, and nobody else, who has answered."""
        pair = await self.pairs.get(press.subject)
        if pair is None or not pair.stands:
            raise refusal(NotNowError(No.NOT_OPEN))
        if pair.proposer != press.member_id:
            raise refusal(NotNowError(No.PROPOSER_ONLY))
        await self.show_answer(press, pair)

    async def show_answer(self, press: Press, pair: Pair) -> None:
        if pair.partner is None:
            raise Refusal("pair-no-answer-yet")
        guild = self.pairs.kit.client.get_guild(pair.guild_id)
        member = guild.get_member(pair.partner) if guild else None
        view = views.choice_view(press.words, pair, member.display_name if member else str(pair.partner))
        await press.say(press.words("pair-answer-is", name=self.pairs.name(pair, pair.partner)), view)

    async def yes(self, press: Press) -> None:
        group = press.in_group
        self.pairs.check_can_be_in(self.pairs.parent(group), press.member_id, press.subject)
        pair = await self._changed_own(press, self._confirm)
        await self._say_made(press, pair)

    async def _confirm(self, tx: Transaction, pair: Pair, press: Press) -> Pair:
        agreed = confirm(pair, press.member_id, press.subject, press.now)
        await self.pairs.check_room_for_both(tx, agreed)
        return agreed

    async def no(self, press: Press) -> None:
        pair = await self._changed_own(press, self._decline)
        await press.say(press.words("pair-declined", name=self.pairs.name(pair, press.subject)))

    async def _decline(self, tx: Transaction, pair: Pair, press: Press) -> Pair:
        open_again = decline(pair, press.member_id, press.subject)
        await store.note_declined(tx, open_again, press.subject)
        return open_again

    async def _say_made(self, press: Press, pair: Pair) -> None:
        made = await self.meeting.made_now(pair)
        thread = f"<#{made.thread_id}>" if made is not None else ""
        await press.say(press.words("pair-agreed", thread=thread) if made else press.words("pair-agreed-later"))

    # ------------------------------------------------------------------------------------------------------ taking back

    async def back(self, press: Press) -> None:
        """Take back one's offer or one's answer; by command the offer, else the newest answer."""
        pair = await self._changed(press, self._take_back) if press.subject else await self._back_by_command(press)
        key = "pair-taken-back" if pair.proposer == press.member_id else "pair-answer-taken-back"
        await press.say(press.words(key))

    async def _back_by_command(self, press: Press) -> Pair:
        known = [one for one in await self.pairs.about(press.in_group, press.member_id) if one.stands]
        offers = [one for one in known if one.proposer == press.member_id]
        answers = [one for one in known if one.partner == press.member_id]
        if not offers and not answers:
            raise Refusal("pair-nothing-to-take-back")
        return await self._changed(replace(press, subject=(answers + offers)[-1].id), self._take_back)

    async def turn_down(self, press: Press) -> None:
        """Say "no, thank you" as the one person whom an offer is for."""
        pair = await self._changed(press, self._turn_down)
        await press.say(press.words("pair-turned-down", name=self.pairs.name(pair, pair.proposer)))

    async def _turn_down(self, tx: Transaction, pair: Pair, press: Press) -> Pair:  # noqa: ARG002 - one shape for every step
        return turn_down(pair, press.member_id, press.now)

    async def _take_back(self, tx: Transaction, pair: Pair, press: Press) -> Pair:  # noqa: ARG002 - one shape for every step
        return take_back(pair, press.member_id, press.now)

    async def lapse(self, tx: Transaction, pair: Pair, now: datetime) -> None:
        """An offer's time is over: it closes by itself. A draft that was never posted goes."""
        if pair.state is State.DRAFT:
            await store.remove(tx, [pair])
        else:
            await self.pairs.save(tx, ended(pair, now))

    # --------------------------------------------------------------------------------------------------------- plumbing

    async def _changed(self, press: Press, step: Step) -> Pair:
        """Take one step with the offer that the button is about, on how things stand now."""
        return await persist(lambda: self._step(press, press.subject, step))

    async def _changed_own(self, press: Press, step: Step) -> Pair:
        """Take one step with the presser's own offer: the button's number is the person it is about."""
        known = await self.pairs.about(press.in_group, press.member_id)
        mine = next((one for one in known if one.stands and one.proposer == press.member_id), None)
        if mine is None:
            raise refusal(NotNowError(No.NOT_OPEN))
        return await persist(lambda: self._step(press, mine.id, step))

    async def _step(self, press: Press, pair_id: int, step: Step) -> Pair:
        async with self.pairs.kit.database.write() as tx:
            pair = await store.by_id(tx, pair_id)
            if pair is None or pair.group_key != press.in_group.key:
                raise refusal(NotNowError(No.NOT_OPEN))
            try:
                fresh = await step(tx, pair, press)
            except NotNowError as no:
                raise refusal(no) from no
            await self.pairs.save(tx, fresh)
        return fresh
