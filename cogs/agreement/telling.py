"""A changed agreement is told: to everybody in the news channel, and, where it is asked again, to those who agreed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from cogs.agreement import store, views
from cogs.agreement.history import changed
from cogs.agreement.lifecycle import State as Life
from cogs.agreement.model import Shown
from cogs.agreement.store import Version
from cogs.agreement.suggestions.views import suggest_button
from cogs.kit import budget, parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.pages import LONGEST
from cogs.kit.parcels import Address, Parcel, State
from cogs.kit.presses import lasting_view
from cogs.kit.texts import Texts
from data.database import Transaction

NEWS = "agreement.news"
AGAIN = "agreement.again"
# Asked by day only, by the group's own clock: nobody is woken about a text (NO-13).
_FROM, _TO = time(10), time(20)
# Direct messages at one beat. Discord does not like many new ones at once.
_AT_ONCE = 10


async def announce(tx: Transaction, group: Group, version: Version, now: datetime) -> None:
    """Tell the group what its text will be. A second time, nothing is added."""
    if group.news_channel is not None:
        await parcels.add(tx, group.key, NEWS, version.id, Address(group.guild_id, group.news_channel), now)


async def tell_anew(tx: Transaction, version: Version) -> None:
    """What was told of this text is no longer how things are: its message is edited."""
    await parcels.show_anew(tx, NEWS, version.id)


@dataclass
class Telling:
    """Asks those again whose yes is to an earlier text: once, once more after a week, and then no more (CON-10).

    Their yes stands meanwhile, and so does each yes to something else (DESIGN.md decision 1).
    """

    kit: Kit
    current: Mapping[str, Version]

    def register(self) -> None:
        self.kit.outbox.register(NEWS, NewsCourier(self.kit, self.current))
        self.kit.outbox.register(AGAIN, AgainCourier(self.kit, self.current), patient=True)

    async def ask_again(self, now: datetime) -> None:
        for group in self.kit.groups.all:
            here = now.astimezone(ZoneInfo(group.settings.group.time_zone))
            if group.settings.agreement is not None and _FROM <= here.time() < _TO:
                await self._ask_group(group, here.date(), now)

    async def _ask_group(self, group: Group, today: date, now: datetime) -> None:
        async with self.kit.database.read() as tx:
            asking = await store.newest_asking(tx, group.key)
            if asking is None or not await store.to_ask_again(tx, group.key, asking, now, _AT_ONCE):
                return
        async with self.kit.database.write() as tx:
            for row in await store.to_ask_again(tx, group.key, asking, now, _AT_ONCE):
                # Somebody whose day is taken is asked on the next one (CHK-3).
                if await budget.take(tx, group.key, row.member, today, AGAIN):
                    await store.note_asked(tx, row.id, asking, now)
                    address = Address(group.guild_id, row.member.id, to_member=True)
                    await parcels.add(tx, group.key, AGAIN, row.id, address, now, step=now.date().toordinal())
            tx.after_commit(self.kit.outbox.kick)


@dataclass
class _TextCourier:
    kit: Kit
    current: Mapping[str, Version]

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        """Nothing to note."""

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        """Who cannot be reached, or no channel for it: `/agreement show` says the same to whoever asks."""


class NewsCourier(_TextCourier):
    """Writes what changes and from when; edited once it holds, or when it is not to come after all."""

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self.kit.groups.by_key(parcel.group_key)
        async with self.kit.database.read() as tx:
            known = await store.recorded(tx, parcel.group_key)
            told = next((version for version in known if version.id == parcel.subject), None)
            earlier = await store.version_before(tx, told) if told else None
        if group is None or told is None or earlier is None:
            return None
        is_told = parcel.state in {State.SENT, State.ATTEMPTED}
        if not is_told and (told.state is Life.WITHDRAWN or told.id != known[0].id):
            return None  # it was never told, or a newer one is told by its own message
        words = self.kit.words_for(group)
        # The same in each state: by it our message is known again after a crash, whatever has come of it meanwhile.
        title = words("agreement-news", group=group.name, version=told.number)
        if told.state is Life.WITHDRAWN:
            return Outgoing(f"{title}\n{words('agreement-news-not')}", marker=title)
        what = changed(words, earlier, told)
        if told.state is Life.COMING:
            view = lasting_view(suggest_button(words))
            return Outgoing(_coming(words, title, what, earlier, told), view=view, marker=title)
        asked = "agreement-news-asks" if told.asks_again else "agreement-news-stays"
        head = f"{title}\n{words('agreement-news-holds', when=views.moment(told.holds_from))}"
        return Outgoing(_fitting(words, head, what, words(asked)), view=views.panel_view(words, told.id), marker=title)


def _coming(words: Texts, title: str, what: str, earlier: Version, told: Version) -> str:
    when = views.moment(told.holds_from)
    head = f"{title}\n{words('agreement-news-coming', when=when, earlier=earlier.number)}"
    asked = "agreement-news-will-ask" if told.asks_again else "agreement-news-stays"
    return _fitting(words, head, what, f"{words(asked)}\n{words('agreement-news-ask', version=told.number)}")


class AgainCourier(_TextCourier):
    async def write(self, parcel: Parcel) -> Outgoing | None:
        group, version = self.kit.groups.by_key(parcel.group_key), self.current.get(parcel.group_key)
        if group is None or version is None or parcel.state is State.SENT:
            return None
        guild = self.kit.client.get_guild(group.guild_id)
        async with self.kit.database.read() as tx:
            theirs = await store.agreed_to(tx, parcel.subject, group.key)
        if theirs is None or theirs.number == version.number or guild is None:
            return None  # they chose meanwhile, or took their yes back
        if guild.get_member(parcel.address.id) is None:
            return None
        words = self.kit.words_for(group)
        text = _fitting(
            words,
            words("agreement-again", group=group.name),
            changed(words, theirs, version),
            words("agreement-again-free"),
        )
        view = views.choose_view(words, Shown.of(version.id, ""))
        return Outgoing(text, view=view, marker=f"{views.FAMILY}:v1:{views.CHOOSE}:")


def _fitting(words: Texts, title: str, what: str, end: str) -> str:
    """Cut the changes, not what they mean for the reader; where there are more, say where they all stand."""
    more = words("agreement-changes-more")
    room = LONGEST - len(title) - len(end) - len(more) - 6
    lines = what.splitlines()
    kept: list[str] = []
    while lines and sum(len(line) + 1 for line in kept) + len(lines[0]) <= room:
        kept.append(lines.pop(0))
    return "\n\n".join([title, "\n".join([*kept, *([more] if lines else [])]), end])
