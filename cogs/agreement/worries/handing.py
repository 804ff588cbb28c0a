"""Handing a worry over: its row first, then its thread, then the words, and the truth whatever fails in between.

Words go from the press straight to Discord. They are never in the outbox, the database, a log or an error.
"""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import discord

from cogs.agreement.worries import model, store, views
from cogs.agreement.worries.draft import Draft
from cogs.agreement.worries.model import Kind, State, Wish, Words, Worry
from cogs.agreement.worries.routing import Route, Router
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.parcels import Address
from cogs.kit.patience import StillBusyError, persist
from cogs.kit.presses import Press
from cogs.kit.texts import Texts
from data.database import Transaction
from data.sealed import SealedId

log = logging.getLogger("holdfast.worries")

CARD = "worry.card"
NEWS = "worry.news"
# The card stands above the words where it gets through within so many seconds.
CARD_WAITS = 5.0
# Discord is asked again only by a person: two presses within this time are one.
_SAME_PRESS = timedelta(seconds=20)
NOBODY_LEFT = 101  # the step of the message that nobody is left for it
_LOOKED_THROUGH = 20


class NotHandedOverError(Exception):
    """Discord refused it, and nothing is left of it: as if it had not been sent."""


@dataclass(frozen=True)
class Said:
    """What somebody typed, on its way to Discord. Its repr shows nothing of it."""

    text: str = field(default="", repr=False)
    inside: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.text.strip()


def news_step(state: State) -> int:
    """Return a number for the message about this state, so that it is sent once."""
    return list(State).index(state)


@dataclass
class Handing:
    kit: Kit
    router: Router
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    # From the press

    async def hand_over(self, press: Press, group: Group, draft: Draft, route: Route, said: Said) -> Worry:
        """Return the worry with its number. Whether its words arrived stands in it.

        Raises:
            NotHandedOverError: nobody got anything, and no row is left.
            StillBusyError: the row could not be written; nothing was done.
        """
        worry, is_new = await self._begin(press, group, draft, route, said)
        if not is_new:
            return worry
        try:
            if worry.direct:
                worry = await self._reach_directly(group, worry)
            else:
                worry = await self._place(group, worry, route.channel_id)
        except (discord.DiscordException, OSError) as error:
            log.warning("worry %d: Discord refuses its place: %s", worry.id, type(error).__name__)
            await self._undo(worry)
            raise NotHandedOverError from error
        if worry.words is Words.COMING:
            worry = await self.send_words(group, worry, draft, said)
        return worry

    async def _reach_directly(self, group: Group, worry: Worry) -> Worry:
        """Send the card to each, and count as asked only whom it may have reached.

        Raises:
            DiscordException: nobody's direct messages are open to us.
        """
        outcome, refused = self.kit.outbox.outcome, parcels.State.REFUSED
        closed = [
            address.id
            for address in places_of(group, worry)
            if await outcome(CARD, address, seconds=CARD_WAITS) is refused
        ]
        reached = tuple(person for person in worry.recipients if person not in closed)
        if not reached:
            raise discord.DiscordException
        if closed:

            async def leave_out() -> None:
                async with self.kit.database.write() as tx:
                    await store.leave_out(tx, worry.id, [SealedId(group.guild_id, person) for person in closed])

            await persist(leave_out)
        return replace(worry, recipients=reached)

    async def _begin(self, press: Press, group: Group, draft: Draft, route: Route, said: Said) -> tuple[Worry, bool]:
        has_words = not said.is_empty or bool(draft.message)
        fresh = model.opened(
            Worry(
                id=0,
                group_key=group.key,
                kind=draft.kind or Kind.BREACH,
                state=State.OPEN,
                reporter=press.member_id,
                named=draft.named,
                recipients=route.recipients,
                direct=route.channel_id is None,
                place_id=None,
                words=Words.COMING if has_words else Words.NONE,
                inside=Wish.YES if said.inside and route.can_join else Wish.NOT_ASKED,
                opened_at=press.now,
                due_at=model.due_at(press.now, group.settings.group.time_zone),
            )
        )

        async def write() -> tuple[Worry, bool]:
            async with self.kit.database.write() as tx:
                mine = await store.of_reporter(tx, group.key, SealedId(group.guild_id, press.member_id))
                if said.is_empty and mine and _is_same(mine[0], fresh):
                    return mine[0], False
                number = await store.add(tx, group.guild_id, fresh)
                if fresh.direct:
                    await self._put_card(tx, group, replace(fresh, id=number), press.now)
                    tx.after_commit(self.kit.outbox.kick)
                worry = await store.by_id(tx, number)
                assert worry is not None  # noqa: S101 - it was just written
            return worry, True

        return await persist(write)

    async def _place(self, group: Group, worry: Worry, channel_id: int | None) -> Worry:
        """Make its thread first and note it second: after a crash in between, the same thread is found by its name."""
        words = self.kit.words_for(group)
        parent = self.router.channel(group, channel_id)
        if parent is None:  # its channel was deleted within this moment
            raise discord.DiscordException
        name = words("worry-number", number=worry.id)
        inside = [*worry.recipients]
        if worry.inside is Wish.YES and worry.reporter is not None:
            inside.append(worry.reporter)
        async with self._one_at_a_time:
            thread = await make_thread(parent, name, inside)
        placed = await self._note_place(group, worry.id, thread.id)
        shown = await self.kit.outbox.outcome(CARD, Address(group.guild_id, thread.id), seconds=CARD_WAITS)
        if shown is parcels.State.REFUSED:
            raise discord.DiscordException
        return placed

    async def _note_place(self, group: Group, number: int, thread_id: int) -> Worry:
        async def note() -> Worry:
            async with self.kit.database.write() as tx:
                worry = await store.by_id(tx, number)
                assert worry is not None  # noqa: S101 - only `_undo` and retention remove one
                worry = replace(worry, place_id=thread_id)
                await store.save(tx, group.guild_id, worry)
                await self._put_card(tx, group, worry, self.kit.now())
                tx.after_commit(self.kit.outbox.kick)
                return replace(worry, version=worry.version + 1)

        return await persist(note)

    @staticmethod
    async def _put_card(tx: Transaction, group: Group, worry: Worry, now: datetime) -> None:
        for address in places_of(group, worry):
            await parcels.add(tx, group.key, CARD, worry.id, address, now)

    async def send_words(self, group: Group, worry: Worry, draft: Draft | None, said: Said) -> Worry:
        """Send the words where the worry is, and note whether they arrived: with one of its people is enough."""
        words = self.kit.words_for(group)
        text = words_message(words, group, worry, draft, said)
        arrived = False
        for address in places_of(group, worry):
            if self.kit.outbox.is_closed(group.key, address):
                continue  # PRI-15: they read it in `/speak-up handle`
            try:
                target = await self._target(address)
                await target.send(text, allowed_mentions=discord.AllowedMentions.none(), suppress_embeds=True)
                arrived = True
            except (discord.HTTPException, OSError) as error:
                log.warning("worry %d: its words were refused: %s", worry.id, type(error).__name__)
        found = Words.THERE if arrived else Words.LOST
        try:
            return await self.note_words(group, worry.id, found)
        except StillBusyError:  # what is in Discord is so all the same; `mend` finds it out and notes it
            log.warning("worry %d: it could not be noted yet whether its words arrived", worry.id)
            return replace(worry, words=found)

    async def _target(self, address: Address) -> discord.PartialMessageable | discord.User:
        if address.to_member:
            return self.kit.client.get_user(address.id) or await self.kit.client.fetch_user(address.id)
        return self.kit.client.get_partial_messageable(address.id, guild_id=address.guild_id)

    async def note_words(self, group: Group, number: int, found: Words) -> Worry:
        async def note() -> Worry:
            async with self.kit.database.write() as tx:
                worry = await store.by_id(tx, number)
                assert worry is not None  # noqa: S101 - only `_undo` and retention remove one
                worry = replace(worry, words=found)
                await store.save(tx, group.guild_id, worry)
                await parcels.show_anew(tx, CARD, number)
                tx.after_commit(self.kit.outbox.kick)
                return replace(worry, version=worry.version + 1)

        return await persist(note)

    async def _undo(self, worry: Worry) -> None:
        async def remove() -> None:
            async with self.kit.database.write() as tx:
                await store.remove(tx, [worry.id])
                await parcels.remove_about(tx, [CARD], [worry.id])

        await persist(remove)

    # After a crash

    async def mend(self, group: Group, now: datetime) -> None:
        """Finish what a crash left half done: make the thread, and find out whether the words are in it."""
        async with self.kit.database.read() as tx:
            left = await store.unfinished(tx, group.key, now - model.LOST_AFTER)
        for worry in left:
            try:
                await self._mend(group, worry, now)
            except discord.HTTPException as error:
                log.warning("worry %d: not mended yet: %s", worry.id, type(error).__name__)

    async def _mend(self, group: Group, worry: Worry, now: datetime) -> None:
        if not worry.is_placed:
            worry = await self._place_late(group, worry, now)
        if worry.is_placed and worry.words is Words.COMING:
            arrived = await self._words_are_there(group, worry)
            await self.note_words(group, worry.id, Words.THERE if arrived else Words.LOST)

    async def _place_late(self, group: Group, worry: Worry, now: datetime) -> Worry:
        route = self.router.route(group, worry.kind, worry.reporter or 0, worry.named)
        safe = route.channel_id is not None and set(worry.recipients) <= set(route.recipients)
        try:
            if safe:
                return await self._place(group, worry, route.channel_id)
        except discord.DiscordException as error:
            log.warning("worry %d: Discord refuses its thread: %s", worry.id, type(error).__name__)
        if now - worry.opened_at > model.TRIES_FOR:
            await self._give_up(group, worry, now)
        return worry

    async def _give_up(self, group: Group, worry: Worry, now: datetime) -> None:
        async with self.kit.database.write() as tx:
            over = replace(worry, state=State.UNSENT, next_due_at=None, ended_at=now)
            await store.save(tx, group.guild_id, over)
            await tell(tx, group, over, now)
            tx.after_commit(self.kit.outbox.kick)

    async def _words_are_there(self, group: Group, worry: Worry) -> bool:
        """Look through our own messages of this place, and nobody else's (DESIGN.md decision 9)."""
        title = self.kit.words_for(group)("worry-words-title", number=worry.id)
        us = self.kit.client.user
        for address in places_of(group, worry):
            target = await self._target(address)
            async for message in target.history(after=worry.opened_at - timedelta(minutes=1), limit=_LOOKED_THROUGH):
                if us is not None and message.author.id == us.id and message.content.startswith(title):
                    return True
        return False


def _is_same(earlier: Worry, fresh: Worry) -> bool:
    alike = (earlier.kind, earlier.named, earlier.state) == (fresh.kind, fresh.named, fresh.state)
    return alike and fresh.opened_at - earlier.opened_at < _SAME_PRESS


def places_of(group: Group, worry: Worry) -> list[Address]:
    """Return where its recipients read of it."""
    if worry.direct:
        return [Address(group.guild_id, person, to_member=True) for person in worry.recipients]
    return [Address(group.guild_id, worry.place_id)] if worry.place_id is not None else []


def words_message(words: Texts, group: Group, worry: Worry, draft: Draft | None, said: Said) -> str:
    lines = [words("worry-words-title", number=worry.id)]
    if draft is not None and draft.message:
        lines.append(words("worry-words-about", link=views.link(group, draft.channel, draft.message)))
    if not said.is_empty:
        lines.append(f">>> {said.text}")
    return "\n".join(lines)


async def make_thread(parent: discord.TextChannel, name: str, inside: list[int]) -> discord.Thread:
    """Make a private thread with these people, or find the one that a press made before it was cut off.

    Raises:
        HTTPException: Discord refuses it.
    """
    mine = (one for one in parent.threads if one.owner_id == parent.guild.me.id and not one.archived)
    thread = next((one for one in mine if one.name == name), None)
    if thread is None:
        thread = await parent.create_thread(name=name, type=discord.ChannelType.private_thread, invitable=False)
    try:
        for person in inside:
            await thread.add_user(discord.Object(person))
    except discord.HTTPException:
        with suppress(discord.HTTPException):
            await thread.edit(archived=True)
        raise
    return thread


async def tell(tx: Transaction, group: Group, worry: Worry, now: datetime, state: State | None = None) -> None:
    """Tell whoever spoke up, once, that it stands otherwise: an answer to what they did (CON-1)."""
    if worry.reporter is not None:
        address = Address(group.guild_id, worry.reporter, to_member=True)
        await parcels.add(tx, group.key, NEWS, worry.id, address, now, step=news_step(state or worry.state))


async def tell_nobody_left(tx: Transaction, group: Group, worry: Worry, now: datetime) -> None:
    """Tell whoever spoke up that none of those it went to is here any more, and who is outside (NO-32)."""
    if worry.reporter is not None:
        address = Address(group.guild_id, worry.reporter, to_member=True)
        await parcels.add(tx, group.key, NEWS, worry.id, address, now, step=NOBODY_LEFT)
