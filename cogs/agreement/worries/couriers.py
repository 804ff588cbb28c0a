"""The messages about worries that must arrive, written from how things stand when they go out. None holds words."""

from dataclasses import dataclass

from cogs.agreement.worries import store, views
from cogs.agreement.worries.handing import CARD, NEWS, NOBODY_LEFT, news_step
from cogs.agreement.worries.model import State, Wish, Worry
from cogs.kit import readers
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outbox, Outgoing
from cogs.kit.parcels import Parcel
from cogs.kit.parcels import State as ParcelState
from cogs.kit.presses import lasting_view
from cogs.kit.texts import Texts
from data.database import Transaction

NOTE = "worry.note"  # in its place: it is over
REMIND = "worry.remind"  # in its place: somebody waits for an answer
ASK = "worry.ask"  # to whoever spoke up: a question of the recipients
TALK = "worry.talk"  # the opening line of a talk for both
EXPOSED = "worry.exposed"  # to each who has it: somebody it names could open its thread
KINDS = (CARD, NEWS, NOTE, REMIND, ASK, TALK, EXPOSED)
ASKING_KINDS = (REMIND, ASK, NEWS)
ASK_JOIN, ASK_TALK = 1, 2
LATE = 100  # the step of the message that the date has gone by
EXPOSED_NEWS = 1000  # and the first of those that somebody named could open the thread
_TOLD = {news_step(state): state for state in (State.TAKEN, State.ANSWERED, State.CLOSED, State.UNSENT)}


def register(kit: Kit) -> None:
    outbox: Outbox = kit.outbox
    outbox.register(CARD, CardCourier(kit))
    outbox.register(NEWS, NewsCourier(kit))
    outbox.register(NOTE, NoteCourier(kit))
    outbox.register(REMIND, RemindCourier(kit))
    outbox.register(ASK, AskCourier(kit))
    outbox.register(TALK, TalkCourier(kit))
    outbox.register(EXPOSED, ExposedCourier(kit))


@dataclass
class _Courier:
    kit: Kit

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self.kit.groups.by_key(parcel.group_key)
        async with self.kit.database.read() as tx:
            worry = await store.by_id(tx, parcel.subject)
        if group is None or worry is None:
            return None
        if worry.direct and not parcel.address.to_member and parcel.kind != TALK:
            return None  # it stood in a thread that somebody it names could open since (NO-32)
        return self._written(group, worry, parcel)

    def _written(self, group: Group, worry: Worry, parcel: Parcel) -> Outgoing | None:
        raise NotImplementedError

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        """Nothing to note."""

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        """Whoever spoke up reads the same in `/speak-up status`, and recipients in `/speak-up handle`."""


class CardCourier(_Courier):
    def _written(self, group: Group, worry: Worry, parcel: Parcel) -> Outgoing | None:
        words = self.kit.words_at(group, parcel.address)
        if parcel.address.to_member and parcel.address.id not in worry.recipients:
            return Outgoing(words("worry-card-gone", number=worry.id)) if parcel.state is ParcelState.SENT else None
        text = views.card(words, worry)
        pings = () if parcel.address.to_member else worry.recipients
        return Outgoing(text, view=views.card_view(words, worry), pings=pings, marker=text.splitlines()[0])


class NoteCourier(_Courier):
    def _written(self, group: Group, worry: Worry, parcel: Parcel) -> Outgoing | None:
        if worry.is_active or parcel.state is ParcelState.SENT:
            return None
        text = self.kit.words_at(group, parcel.address)(f"worry-note-{worry.state}", number=worry.id)
        return Outgoing(text, marker=text)


class RemindCourier(_Courier):
    def _written(self, group: Group, worry: Worry, parcel: Parcel) -> Outgoing | None:
        if worry.state not in {State.OPEN, State.TAKEN} or parcel.state is ParcelState.SENT or not worry.recipients:
            return None
        words = self.kit.words_at(group, parcel.address)
        asked = (worry.holder,) if worry.holder else worry.recipients
        late = self.kit.now() >= worry.due_at
        text = words(
            "worry-remind-late" if late else "worry-remind",
            people=views.mentions(asked),
            number=worry.id,
            date=views.day(worry),
        )
        pings = () if parcel.address.to_member else asked
        return Outgoing(text, view=views.card_view(words, worry), pings=pings, marker=text[:60])


class NewsCourier(_Courier):
    def _written(self, group: Group, worry: Worry, parcel: Parcel) -> Outgoing | None:
        if parcel.state is ParcelState.SENT or worry.reporter is None:
            return None
        words = self.kit.words_at(group, parcel.address)
        hello = words("worry-news", group=group.name, number=worry.id)
        if parcel.step == LATE:
            stands = worry.is_late and worry.is_active
            lines = [words("worry-news-late", date=views.day(worry))]
            outside = group.settings.people.outside
            lines += [words("worry-nobody-outside", outside=outside)] if outside else []
        elif parcel.step == NOBODY_LEFT:
            stands = worry.is_active and not worry.recipients
            lines = [words("worry-news-nobody-left"), views.outside_line(words, group.settings.people.outside)]
        elif parcel.step >= EXPOSED_NEWS:
            stands, lines = True, views.exposed_to_reporter(words, worry)
        else:
            stands = _TOLD.get(parcel.step) is worry.state
            lines = _news(words, worry)
        if not stands:
            return None
        view = views.status_view(words, worry)
        return Outgoing("\n".join([hello, *lines, words("worry-news-status")]), view=view, marker=hello)


def _news(words: Texts, worry: Worry) -> list[str]:
    holder = views.mentions([worry.holder]) if worry.holder else words("worry-somebody")
    how = words(f"worry-outcome-{worry.outcome}") if worry.outcome else "-"
    lines = [words(f"worry-news-{worry.state}", holder=holder, how=how)]
    return [*lines, *views.questions(words, worry)]


class AskCourier(_Courier):
    def _written(self, group: Group, worry: Worry, parcel: Parcel) -> Outgoing | None:
        wish = worry.inside if parcel.step == ASK_JOIN else worry.talk
        if not worry.is_active or wish is not Wish.ASKED or worry.holder is None or parcel.state is ParcelState.SENT:
            return None
        words = self.kit.words_at(group, parcel.address)
        hello = words("worry-news", group=group.name, number=worry.id)
        if parcel.step == ASK_JOIN:
            text, yes, no = (
                words("worry-ask-join", recipients=views.mentions(worry.recipients)),
                views.JOIN,
                views.STAY_OUT,
            )
        else:
            named = views.mentions(worry.named) or words("worry-somebody")
            text = words("worry-ask-talk", holder=views.mentions([worry.holder]), named=named)
            yes, no = views.TALK_YES, views.TALK_NO
        view = lasting_view(views.button(words, yes, worry.id), views.button(words, no, worry.id))
        return Outgoing(f"{hello}\n{text}\n{words('worry-ask-free')}", view=view, marker=f"{views.FAMILY}:v1:{yes}:")


class ExposedCourier(_Courier):
    """For whoever has it, in their own direct messages: never where whom it names could read that it names them."""

    def _written(self, group: Group, worry: Worry, parcel: Parcel) -> Outgoing | None:
        if parcel.state is ParcelState.SENT or parcel.address.id not in worry.recipients:
            return None
        text = views.exposed(self.kit.words_at(group, parcel.address), group, worry)
        return Outgoing(text, marker=text.partition("\n")[0])


class TalkCourier(_Courier):
    """Pings whoever asked for it and whoever agreed to it; who is named finds it, and meets a human in it."""

    def _written(self, group: Group, worry: Worry, parcel: Parcel) -> Outgoing | None:
        if worry.reporter is None or worry.holder is None or not worry.named or parcel.state is ParcelState.SENT:
            return None
        words = self.kit.words_for(group)
        both = (worry.reporter, *worry.named)
        facts = {"both": views.mentions(both), "count": len(both), "holder": views.mentions([worry.holder])}
        text = words("worry-talk-opening", group=group.name, **facts)
        pings = (worry.reporter, worry.holder)
        return Outgoing("\n".join([text, self._who_reads(group, worry)]), pings=pings, marker=text[:60])

    def _who_reads(self, group: Group, worry: Worry) -> str:
        words = self.kit.words_for(group)
        guild = self.kit.client.get_guild(group.guild_id)
        thread = guild.get_thread(worry.talk_id) if guild and worry.talk_id else None
        parent = thread.parent if thread else None
        if parent is None or not hasattr(parent, "permissions_for"):
            return words("worry-talk-readers-unknown")
        inside = [one for one in (worry.reporter, *worry.named, worry.holder) if one is not None]
        who = readers.of_thread(readers.people_at(parent), inside)
        others = (*((who.owner,) if who.owner else ()), *who.administrators, *who.thread_managers)
        return words("worry-talk-readers", inside=readers.listed(who.inside), others=readers.listed(others) or "-")
