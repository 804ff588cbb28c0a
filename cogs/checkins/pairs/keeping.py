"""What either of the two decides about their pair: when it asks, when it rests, and when it ends."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cogs.checkins.pairs import store, views
from cogs.checkins.pairs.model import HALF_AS_OFTEN_AFTER, No, NotNowError, Pair, State, Trouble, When, moments
from cogs.checkins.pairs.offering import Offering
from cogs.checkins.pairs.pairs import Pairs, refusal
from cogs.checkins.views import when as moment
from cogs.kit import parcels
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal

_SHOWN_AFTER_ITS_END = timedelta(days=7)


@dataclass
class Keeping:
    pairs: Pairs
    offering: Offering

    # ----------------------------------------------------------------------------------------------------------- show

    async def show(self, press: Press) -> None:
        """Everything of pairs that the presser has a part in; with an answer to their offer, its two buttons."""
        known = await self.pairs.about(press.in_group, press.member_id)
        lines = [line for pair in known for line in self._lines(press, pair)]
        await press.say("\n".join(lines or [press.words("pair-none")]))
        waiting = next((one for one in known if one.proposer == press.member_id and one.state is State.ANSWERED), None)
        if waiting is not None:
            await self.offering.show_answer(press, waiting)

    def _lines(self, press: Press, pair: Pair) -> list[str]:
        words, me = press.words, press.member_id
        name = self.pairs.name(pair, pair.other(me) or pair.proposer)
        if pair.is_agreed:
            thread = f"<#{pair.thread_id}>" if pair.thread_id else "-"
            trouble = [words("pair-shut-out")] if pair.trouble is Trouble.SHUT_OUT else []
            asks = words("pair-asks", **views.rhythm(words, pair))
            head = words("pair-show", name=name, thread=thread)
            return [head, asks, *trouble, views.next_line(words, pair, press.now)]
        if pair.state is State.ENDED:
            lately = pair.ended_at is not None and press.now - pair.ended_at < _SHOWN_AFTER_ITS_END
            return [words("pair-was-unmade")] if lately and pair.trouble is Trouble.UNMADE else []
        return self._offer_lines(press, pair, name)

    def _offer_lines(self, press: Press, pair: Pair, name: str) -> list[str]:
        words, me, channel = press.words, press.member_id, f"<#{pair.channel_id}>"
        if pair.state is State.DECLINED and pair.partner == me:
            return [words("pair-show-declined", name=name)]
        if not pair.stands:
            return []
        if pair.proposer == me:
            return [words("pair-show-offer", channel=channel, ends=moment(pair.next_due_at or press.now))]
        if pair.partner == me:
            return [words("pair-show-answer", name=name)]
        return [words("pair-show-wanted", name=name, channel=channel)]

    # ----------------------------------------------------------------------------------------------------------- when

    async def move(self, press: Press, hour: int | None, zone: str | None, days: int | None) -> None:
        """Another time for both. It has to be outside the quiet hours of both (CHK-4); the thread says the new time."""
        pair = await self.pairs.own(press)
        when = When(
            pair.when.hour if hour is None else hour,
            pair.when.zone if zone is None else zone,
            pair.when.days if days is None else days,
        )
        self.offering.check_when(press.in_group, when)
        await self._check_quiet(press, replace(pair, when=when))
        fresh = await self.pairs.change(pair.id, lambda one: replace(one, when=when), anew=True)
        if fresh is None:
            raise refusal(NotNowError(No.ENDED))
        await persist(lambda: self._say_moved(fresh, press.now))
        lines = [press.words("pair-asks", **views.rhythm(press.words, fresh))]
        await press.say("\n".join([press.words("pair-moved-done"), *lines, self._next(press, fresh)]))

    async def _check_quiet(self, press: Press, pair: Pair) -> None:
        quiet = self.pairs.settings(press.in_group).quiet_hours
        first = next(moments(replace(pair, asked_at=None), press.now, quiet), None)
        async with self.pairs.kit.database.read() as tx:
            clocks = await store.clocks_of(tx, pair, quiet)
        for clock in clocks:
            if first is None or clock.is_quiet(first):
                raise Refusal("pair-quiet-own" if clock.member == press.member_id else "pair-quiet-other")

    async def _say_moved(self, pair: Pair, now: datetime) -> None:
        async with self.pairs.kit.database.write() as tx:
            await store.post(tx, pair, store.MOVED, now, store.minute(now))
            await parcels.show_anew(tx, store.WELCOME, pair.id)
            tx.after_commit(self.pairs.kit.outbox.kick)

    async def pause(self, press: Press, days: int) -> None:
        pair = await self.pairs.own(press)
        home = ZoneInfo(pair.when.zone)
        day = press.now.astimezone(home).date() + timedelta(days=days)
        until = datetime.combine(day, time(), home).astimezone(UTC)
        fresh = await self.pairs.change(pair.id, lambda one: paused(one, press.member_id, until), anew=True)
        if fresh is None:
            raise refusal(NotNowError(No.ENDED))
        await press.say(press.words("pair-pause-done", until=moment(until)))

    async def resume(self, press: Press) -> None:
        """End one's own pause, and a rest; the other's pause is theirs."""
        pair = await self.pairs.own(press)
        fresh = await self.pairs.change(
            pair.id, lambda one: replace(paused(one, press.member_id, None), unanswered=0), anew=True
        )
        if fresh is None:
            raise refusal(NotNowError(No.ENDED))
        await press.say("\n".join([press.words("pair-resumed"), self._next(press, fresh)]))

    async def pass_(self, press: Press) -> None:
        """Pass. Nobody is shown it; the count of silences starts at nothing again."""
        pair = await self.pairs.own(press)
        await self.heard(pair.id)
        await press.say(press.words("pair-passed"))

    async def heard(self, pair_id: int) -> None:
        """One of the two is there: ask as often as they chose. What was said is not looked at."""
        pair = await self.pairs.get(pair_id)
        if pair is not None and pair.unanswered > 0:
            slowed = pair.next_due_at is not None and pair.unanswered >= HALF_AS_OFTEN_AFTER
            await self.pairs.change(pair_id, lambda one: replace(one, unanswered=0), anew=slowed)

    def _next(self, press: Press, pair: Pair) -> str:
        return views.next_line(press.words, pair, press.now)

    # -------------------------------------------------------------------------------------------------------- the end

    async def ask_to_end(self, press: Press) -> None:
        pair = await self.pairs.own(press)
        await press.say(press.words("pair-end-sure"), views.end_view(press.words, pair))

    async def end(self, press: Press) -> None:
        """End it at once. The thread says that it has ended, with no reason; it is archived when that is said."""
        pair = await self.pairs.own(press)
        if await self.pairs.end(pair.id) is None:
            raise refusal(NotNowError(No.ENDED))
        await press.say(press.words("pair-end-done"))


def paused(pair: Pair, member: int, until: datetime | None) -> Pair:
    """Set one's own pause, and leave the other's as it is."""
    if member == pair.proposer:
        return replace(pair, proposer_pause=until)
    return replace(pair, partner_pause=until)
