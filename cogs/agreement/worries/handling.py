"""What happens to a worry once it is there: what recipients do, and what whoever spoke up answers."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

import discord

from cogs.agreement.worries import couriers, handing, model, store, trail, views
from cogs.agreement.worries.model import NotNowError, Outcome, Worry
from cogs.agreement.worries.routing import Router
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.parcels import Address
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal
from data.database import Transaction
from data.sealed import SealedId

Decide = Callable[[Worry], Worry]
Follow = Callable[[Transaction, Group, Worry, datetime], Awaitable[None]]
MOST_SHOWN = 5


@dataclass
class Handling:
    """Every act reads the worry again, and who the person is to it, at the moment of the press."""

    kit: Kit
    router: Router

    def register(self) -> None:
        acts = {
            views.STATUS: self.status,
            views.TAKE_BACK: self.take_back,
            views.JOIN: self.join,
            views.STAY_OUT: self.stay_out,
            views.TALK_YES: self.agree_to_talk,
            views.TALK_NO: self.refuse_talk,
            views.EASE_YES: self.at_ease,
            views.EASE_NO: self.not_at_ease,
            views.TAKE: self.take,
            views.PUT_BACK: self.put_back,
            views.ANSWERED: self.answered,
            views.INVITE: self.invite,
            views.TALK: self.ask_for_talk,
            views.CLOSE: self.ask_outcome,
            views.PICK_OUTCOME: self.close,
        }
        for action, handler in acts.items():
            self.kit.presses.on(views.FAMILY, action, handler)

    # Whoever spoke up

    async def status(self, press: Press) -> None:
        """One's own worries, newest first, each with what can be done about it."""
        found: list[tuple[Group, Worry]] = []
        async with self.kit.database.read() as tx:
            for group in self.kit.groups.all:
                if press.interaction.guild_id in {None, group.guild_id}:
                    mine = await store.of_reporter(tx, group.key, SealedId(group.guild_id, press.member_id))
                    found += [(group, one) for one in mine if press.subject in {0, one.id}]
        if not found:
            raise Refusal("worry-status-none")
        for group, worry in found[:MOST_SHOWN]:
            await press.say(views.status(press.words, group, worry), views.status_view(press.words, worry))

    async def take_back(self, press: Press) -> None:
        """At any time, in one step, no reason asked."""
        worry = await self._act(
            press, lambda worry: model.take_back(worry, press.member_id, press.now), then=self._say_taken_back
        )
        left = "worry-taken-back-done"
        if worry.place_id is not None:
            left = "worry-taken-back-moved" if worry.direct else "worry-taken-back-thread"
        await press.say(press.words(left, number=worry.id))

    @staticmethod
    async def _say_taken_back(tx: Transaction, group: Group, worry: Worry, now: datetime) -> None:
        await parcels.drop_waiting(tx, couriers.ASKING_KINDS, worry.id)
        await _note(tx, group, worry, now)

    async def join(self, press: Press) -> None:
        """Into the thread first, noted second: nothing is said of it that is not so."""
        group, worry = await self._read(press)
        self._decided(lambda one: model.join(one, press.member_id, yes=True), worry)
        try:
            thread = await self.router.thread(group, worry.place_id)
            if thread is None:
                raise Refusal("worry-join-failed")
            await thread.add_user(discord.Object(press.member_id))
        except discord.HTTPException as error:
            raise Refusal("worry-join-failed") from error
        await self._act(press, lambda one: model.join(one, press.member_id, yes=True))
        await press.say(press.words("worry-sent-inside", link=views.link(group, thread.id)))

    async def stay_out(self, press: Press) -> None:
        await self._act(press, lambda worry: model.join(worry, press.member_id, yes=False))
        await press.say(press.words("worry-stay-out-done"))

    async def agree_to_talk(self, press: Press) -> None:
        """Open the talk that they said yes to: with exactly the people who were shown."""
        worry = await self._act(press, lambda worry: model.answer_talk(worry, press.member_id, yes=True))
        group = self._group(worry)
        if worry.talk_id is None:
            thread_id = await self._make_talk(group, worry)
            worry = await self._act(
                press, lambda fresh: replace(fresh, talk_id=fresh.talk_id or thread_id), then=_open_talk
            )
        await press.say(press.words("worry-talk-open", link=views.link(group, worry.talk_id or 0)))

    async def _make_talk(self, group: Group, worry: Worry) -> int:
        people = tuple(one for one in (worry.reporter, *worry.named, worry.holder) if one is not None)
        parent = self.router.talk_channel(group, people)
        if parent is None:
            raise Refusal("worry-talk-no-place")
        name = self.kit.words_for(group)("worry-talk-name", number=worry.id)
        try:
            return (await handing.make_thread(parent, name, list(people))).id
        except discord.HTTPException as error:
            raise Refusal("worry-talk-no-place") from error

    async def refuse_talk(self, press: Press) -> None:
        await self._act(press, lambda worry: model.answer_talk(worry, press.member_id, yes=False))
        await press.say(press.words("worry-talk-no-done"))

    async def at_ease(self, press: Press) -> None:
        await self._act(press, lambda worry: model.say_at_ease(worry, press.member_id, yes=True))
        await press.say(press.words("worry-ease-yes-done"))

    async def not_at_ease(self, press: Press) -> None:
        await self._act(press, lambda worry: model.say_at_ease(worry, press.member_id, yes=False))
        await press.say(press.words("worry-ease-no-done"))

    # Recipients

    async def show(self, press: Press) -> None:
        """What its card shows, with the same buttons: for who cannot find the card."""
        group, worry = await self._read(press)
        self._refuse_others(group, worry, press.member_id)
        await press.say(views.card(press.words, worry), views.card_view(press.words, worry))

    async def take(self, press: Press) -> None:
        await self._act_as_recipient(press, lambda worry: model.take(worry, press.member_id), then=_tell)
        await press.say(press.words("worry-take-done"))

    async def put_back(self, press: Press) -> None:
        await self._act_as_recipient(press, lambda worry: model.put_back(worry, press.member_id))
        await press.say(press.words("worry-put-back-done"))

    async def answered(self, press: Press) -> None:
        await self._act_as_recipient(press, lambda worry: model.answer(worry, press.member_id), then=_tell)
        await press.say(press.words("worry-answered-done"))

    async def invite(self, press: Press) -> None:
        await self._act_as_recipient(press, lambda worry: model.invite(worry, press.member_id), then=_ask_to_join)
        await press.say(press.words("worry-invite-done"))

    async def ask_for_talk(self, press: Press) -> None:
        await self._act_as_recipient(press, lambda worry: model.ask_for_talk(worry, press.member_id), then=_ask_to_talk)
        await press.say(press.words("worry-talk-asked"))

    async def ask_outcome(self, press: Press) -> None:
        group, worry = await self._read(press)
        self._refuse_others(group, worry, press.member_id)
        self._decided(lambda one: model.close(one, press.member_id, Outcome.UNKNOWN, press.now), worry)
        await press.say(press.words("worry-outcome-ask"), views.outcome_view(press.words, worry))

    async def close(self, press: Press) -> None:
        outcome = Outcome(press.values[0])
        await self._act_as_recipient(
            press, lambda worry: model.close(worry, press.member_id, outcome, press.now), then=self._wind_up
        )
        await press.say(press.words("worry-close-done", how=press.words(f"worry-outcome-{outcome}")))

    @staticmethod
    async def _wind_up(tx: Transaction, group: Group, worry: Worry, now: datetime) -> None:
        await parcels.drop_waiting(tx, couriers.ASKING_KINDS, worry.id)
        await _note(tx, group, worry, now)
        await handing.tell(tx, group, worry, now)

    # Plumbing

    async def _act_as_recipient(self, press: Press, decide: Decide, then: Follow | None = None) -> Worry:
        def checked(worry: Worry) -> Worry:
            self._refuse_others(self._group(worry), worry, press.member_id)
            return decide(worry)

        return await self._act(press, checked, then)

    async def _act(self, press: Press, decide: Decide, then: Follow | None = None) -> Worry:
        """Read, decide and write in one transaction: of two presses only the first finds it as it was."""

        async def act() -> Worry:
            async with self.kit.database.write() as tx:
                worry = await store.by_id(tx, press.subject)
                if worry is None:
                    raise Refusal("worry-no-not-yours")
                group = self._group(worry)
                changed = self._decided(decide, worry)
                if changed != worry:
                    await store.save(tx, group.guild_id, changed)
                    await trail.note(tx, group, worry, changed, press.now)
                    await parcels.show_anew(tx, handing.CARD, worry.id)
                    if then is not None:
                        await then(tx, group, changed, press.now)
                    tx.after_commit(self.kit.outbox.kick)
            return changed

        return await persist(act)

    async def _read(self, press: Press) -> tuple[Group, Worry]:
        async with self.kit.database.read() as tx:
            worry = await store.by_id(tx, press.subject)
        if worry is None:
            raise Refusal("worry-no-not-yours")
        return self._group(worry), worry

    @staticmethod
    def _decided(decide: Decide, worry: Worry) -> Worry:
        try:
            return decide(worry)
        except NotNowError as no:
            holder = views.mentions([worry.holder]) if worry.holder else "-"
            raise Refusal(f"worry-no-{no.reason}", holder=holder) from no

    def _group(self, worry: Worry) -> Group:
        group = self.kit.groups.by_key(worry.group_key)
        if group is None:
            raise Refusal("worry-no-not-yours")
        return group

    def _refuse_others(self, group: Group, worry: Worry, person: int) -> None:
        """Whoever it was sent to, as long as they are an organiser or moderator still. Others learn nothing of it."""
        if person not in worry.recipients or not self.router.stands(group, person):
            raise Refusal("worry-no-not-yours")


async def _tell(tx: Transaction, group: Group, worry: Worry, now: datetime) -> None:
    await handing.tell(tx, group, worry, now)


async def _note(tx: Transaction, group: Group, worry: Worry, now: datetime) -> None:
    step = handing.news_step(worry.state)
    for address in handing.places_of(group, worry):
        await parcels.add(tx, group.key, couriers.NOTE, worry.id, address, now, step=step)


async def _ask(tx: Transaction, group: Group, worry: Worry, now: datetime, step: int) -> None:
    if worry.reporter is not None:
        address = Address(group.guild_id, worry.reporter, to_member=True)
        await parcels.add(tx, group.key, couriers.ASK, worry.id, address, now, step=step)


async def _ask_to_join(tx: Transaction, group: Group, worry: Worry, now: datetime) -> None:
    await _ask(tx, group, worry, now, couriers.ASK_JOIN)


async def _ask_to_talk(tx: Transaction, group: Group, worry: Worry, now: datetime) -> None:
    await _ask(tx, group, worry, now, couriers.ASK_TALK)


async def _open_talk(tx: Transaction, group: Group, worry: Worry, now: datetime) -> None:
    if worry.talk_id is not None:
        place = Address(group.guild_id, worry.talk_id)
        await parcels.add(tx, group.key, couriers.TALK, worry.id, place, now)
