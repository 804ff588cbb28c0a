"""Who writes the messages of a pair, at the moment they go out, from how things stand then."""

from dataclasses import dataclass, replace

from cogs.checkins.pairs import store, views
from cogs.checkins.pairs.model import Pair, State, Trouble, still_fits
from cogs.checkins.pairs.pairs import Pairs
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Parcel
from cogs.kit.parcels import State as Sent
from cogs.kit.patience import in_own_task
from data.database import Transaction


@dataclass
class OfferCourier:
    """The offer in the channel. Pings nobody; closed, it names nobody (CON-1)."""

    pairs: Pairs

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self.pairs.kit.groups.by_key(parcel.group_key)
        pair = await self.pairs.get(parcel.subject)
        words = self.pairs.kit.words_for(group)
        marker = f"{views.FAMILY}:v1:back:{parcel.subject}"
        if pair is not None and pair.stands:
            return Outgoing(content=views.offer(words, pair), view=views.offer_view(words, pair), marker=marker)
        if parcel.state is not Sent.SENT:
            return None
        return Outgoing(content=words("pair-offer-closed"), marker=marker)

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None: ...

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:  # noqa: ARG002 - the port's signature
        """What cannot be read cannot be answered: the offer ends."""
        pair = await store.by_id(tx, parcel.subject)
        if pair is not None and pair.stands:
            await store.remove(tx, [pair])


@dataclass
class NudgeCourier:
    """Tells the proposer in the channel that there is an answer: it names them, and nobody else."""

    pairs: Pairs

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self.pairs.kit.groups.by_key(parcel.group_key)
        pair = await self.pairs.get(parcel.subject)
        if pair is None or pair.state is not State.ANSWERED or parcel.state is Sent.SENT:
            return None
        words = self.pairs.kit.words_for(group)
        return Outgoing(
            content=words("pair-nudge", member=f"<@{pair.proposer}>"),
            view=views.nudge_view(words, pair),
            pings=(pair.proposer,),
            marker=f"{views.FAMILY}:v1:answer:{pair.id}",
        )

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None: ...

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        """The offer itself says it too, and so does the command."""


@dataclass
class ThreadCourier:
    """What the messages in a pair's thread have in common."""

    pairs: Pairs

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group, pair = self.pairs.kit.groups.by_key(parcel.group_key), await self.pairs.get(parcel.subject)
        if group is None or pair is None or not self._still(pair):
            return None
        return await self._write(parcel, pair, group)

    def _still(self, pair: Pair) -> bool:
        return pair.is_agreed

    async def _write(self, parcel: Parcel, pair: Pair, group: Group) -> Outgoing | None:
        raise NotImplementedError

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:  # noqa: ARG002 - the port's signature
        pair = await store.by_id(tx, parcel.subject)
        if pair is not None and pair.is_agreed and pair.trouble is not None:
            await store.change(tx, pair.id, trouble=None)

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        pair = await store.by_id(tx, parcel.subject)
        if pair is None or not pair.is_agreed:
            return
        if reason == "gone":
            in_own_task(self.pairs.end(pair.id, Trouble.GONE), "pairs.gone")
        else:
            await store.change(tx, pair.id, trouble=Trouble.SHUT_OUT)


class WelcomeCourier(ThreadCourier):
    async def _write(self, parcel: Parcel, pair: Pair, group: Group) -> Outgoing | None:
        if parcel.state is Sent.SENT and self.pairs.rooms.thread_of(pair) is None:
            return None  # archived: an edit would be refused; it is shown anew once the thread is awake
        words = self.pairs.kit.words_for(group)
        return Outgoing(
            content=views.welcome(words, pair, await self.pairs.rooms.readers(group, pair)),
            view=views.welcome_view(words, pair),
            pings=pair.residents,
            pin=True,
            marker=f"{views.FAMILY}:v1:end:{pair.id}",
        )


class AskCourier(ThreadCourier):
    async def _write(self, parcel: Parcel, pair: Pair, group: Group) -> Outgoing | None:
        checkins = group.settings.checkins
        if checkins is None or parcel.state is Sent.SENT:
            return None
        async with self.pairs.kit.database.read() as tx:
            clocks = await store.clocks_of(tx, pair, checkins.quiet_hours)
        if not still_fits(pair, self.pairs.kit.now(), clocks):
            return None
        if await self.pairs.somebody_left(pair):
            in_own_task(self.pairs.end(pair.id, Trouble.LEFT), "pairs.left")
            return None
        words, ping = self.pairs.kit.words_for(group), checkins.notify == "ping"
        return Outgoing(
            content=views.question(words, pair, ping=ping),
            view=views.question_view(words, pair),
            pings=pair.residents if ping else (),
            marker=f"{views.FAMILY}:v1:pass:{pair.id}",
        )

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        await super().arrived(tx, parcel, message_id)
        pair = await store.by_id(tx, parcel.subject)
        if pair is not None and pair.is_agreed:
            counted = replace(pair, unanswered=pair.unanswered + 1)
            await store.change(tx, pair.id, unanswered=counted.unanswered)
            tx.after_commit(lambda: self.pairs.waits(counted, waits=True))


class RestCourier(ThreadCourier):
    async def _write(self, parcel: Parcel, pair: Pair, group: Group) -> Outgoing | None:
        if parcel.state is Sent.SENT or pair.next_due_at is not None:
            return None
        words = self.pairs.kit.words_for(group)
        return Outgoing(
            content=words("pair-rest"),
            view=views.rest_view(words, pair),
            marker=f"{views.FAMILY}:v1:resume:{pair.id}",
        )


class MovedCourier(ThreadCourier):
    async def _write(self, parcel: Parcel, pair: Pair, group: Group) -> Outgoing | None:
        if parcel.state is Sent.SENT:
            return None
        words = self.pairs.kit.words_for(group)
        return Outgoing(content=words("pair-moved", **views.rhythm(words, pair)))


class EndedCourier(ThreadCourier):
    """The last words in the thread: the same for every ending, so that nobody reads a reason into them."""

    def _still(self, pair: Pair) -> bool:
        return pair.state is State.ENDED

    async def _write(self, parcel: Parcel, pair: Pair, group: Group) -> Outgoing | None:
        if parcel.state is Sent.SENT:
            return None
        words = self.pairs.kit.words_for(group)
        return Outgoing(content=words("pair-ended", pair=pair.thread_name), marker=pair.thread_name)


def register(pairs: Pairs) -> None:
    for kind, courier in (
        (store.OFFER, OfferCourier(pairs)),
        (store.NUDGE, NudgeCourier(pairs)),
        (store.REST, RestCourier(pairs)),
        (store.MOVED, MovedCourier(pairs)),
        (store.ENDED, EndedCourier(pairs)),
    ):
        pairs.kit.outbox.register(kind, courier)
    pairs.kit.outbox.register(store.WELCOME, WelcomeCourier(pairs), patient_edits=True)
    pairs.kit.outbox.register(store.ASK, AskCourier(pairs), patient=True)
