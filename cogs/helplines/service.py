"""The helplines slice as the others see it: the member's private message, and what is kept to reach them."""

from collections.abc import Sequence
from datetime import datetime

from discord.utils import format_dt

from cogs.helplines import store, views
from cogs.helplines.answers import Answers
from cogs.helplines.couriers import HelpCourier, Writer
from cogs.helplines.guide import ASK, CountryName, Guide
from cogs.helplines.hiding import Hiding
from cogs.helplines.language import LanguageChoice, own_name
from cogs.helplines.leaving import ReachKept
from cogs.helplines.model import Freshness
from cogs.helplines.reach import HELP_AGAIN_AFTER, LEFT_ALONE_FOR, Reach
from cogs.helplines.tonight import Tonight
from cogs.helplines.trying import TEST
from cogs.helplines.without_desk import WithoutDesk
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.leavers import Leavers
from cogs.kit.parcels import Address
from cogs.kit.ports import (
    LANGUAGE_CHOICE,
    AlertDesk,
    AlertStatus,
    Carries,
    Coverage,
    Finding,
    Grade,
    Held,
    Offer,
    OwnRooms,
    ReviewLine,
    SentHelp,
    Sighting,
)
from config.settings import GroupSettings
from data.database import Transaction
from data.sealed import SealedId

OTHER_COUNTRY = Offer(views.FAMILY, "country", "me-button-country")
PICK_COUNTRY = Offer(views.FAMILY, "country", "me-button-country-pick")
A_TEST = Offer(views.FAMILY, TEST, "me-button-test")


class HelplinesService:
    """Implements `MemberHelp`, `HelpOffers`, `DirectMessages`, `HelpInRooms` and `Slice`."""

    slice_name = "helplines"

    def __init__(self, kit: Kit, status: AlertStatus, coverage: Coverage, desk: AlertDesk) -> None:
        self._kit = kit
        self._status = status
        self._reach = Reach()
        self._guide = Guide(self._reach)
        self._writer = Writer(kit, self._guide)
        self._hiding = Hiding(kit, self._reach)
        self.leavers = Leavers(kit, ReachKept(self._reach, kit.languages))
        self.answers = Answers(kit, status, coverage, desk, self._guide, self._reach)
        self.language = LanguageChoice(kit, self.answers.groups_of)
        self.tonight = Tonight(kit)
        self._rooms_stirred = True

    def connect(self, rooms: OwnRooms, carriers: Sequence[Carries]) -> None:
        """Complete the circle.

        `rooms`: where a member can be reached when their direct messages are closed (CRI-12). `carriers`: who looks
        after others is asked about when they open `/help`.
        """
        self._rooms = rooms
        self._courier = HelpCourier(self._kit, self._status, self._reach, self._writer, rooms)
        self._without_desk = WithoutDesk(self._kit, self._writer, self._reach, rooms)
        self.answers.booklet.carriers = carriers

    async def load(self) -> None:
        self._guide.read(self._kit.settings)
        async with self._kit.database.read() as tx:
            rows = await store.everyone(tx)
            self._reach.learn(rows)
            self._kit.languages.learn({(row.group_key, row.member_id): row.language for row in rows if row.language})
            for group_key, member_id, at in await store.helped_since(tx, self._kit.now() - HELP_AGAIN_AFTER):
                self._reach.helped((group_key, member_id), at)
            self._reach.in_rooms |= {one.address.id for one in await store.in_rooms(tx)}
        self._courier.register()
        self.answers.register()
        self.language.register()
        self.tonight.register()

    async def group_ready(self, group: Group, now: datetime) -> None:
        """On the next beat: whether the message for a hard night stands where it should."""
        self.tonight.stir(group)
        self._rooms_stirred = True
        await self.leavers.compare(group, now)

    async def tick(self, now: datetime) -> None:
        await self.tonight.tick(now)
        await self.leavers.tick(now)
        if self._rooms_stirred and self._reach.in_rooms:
            self._rooms_stirred = False
            await self._look_into_rooms()

    # ------------------------------------------------------------------ help in somebody's own room (HelpInRooms)

    async def _look_into_rooms(self) -> None:
        async with self._kit.database.read() as tx:
            standing = [(one, await store.member_of(tx, one.subject)) for one in await store.in_rooms(tx)]
        for parcel, member in standing:
            group = self._kit.groups.by_key(parcel.group_key)
            if group is None or member is None or self._rooms.own_room(group, member) != parcel.address.id:
                continue  # closed, or gone
            if not await self._rooms.is_only_theirs(parcel.address.id, member):
                await self.others_come(group, parcel.address.id)

    async def others_come(self, group: Group, place_id: int) -> None:
        await self._hiding.others_come(group, place_id)

    def readers_changed(self) -> None:
        self._rooms_stirred = True

    # ------------------------------------------------------------------ closed direct messages (DirectMessages)

    def are_closed(self, group_key: str, member_id: int) -> bool:
        return self._reach.are_closed((group_key, member_id), self._kit.now())

    async def note(self, tx: Transaction, group_key: str, member: SealedId, *, closed: bool) -> None:
        who, now = (group_key, member.id), self._kit.now() if closed else None
        if closed or who in self._reach.refused_at:
            await store.change(tx, group_key, member, refused_at=now)
            tx.after_commit(lambda: self._reach.note_doors(who, now))

    # ------------------------------------------------------------------ help for alerts (MemberHelp)

    async def send_without_desk(self, group: Group, sighting: Sighting, now: datetime) -> SentHelp | None:
        """NO-33: nothing here waits for the database. Returns None when nothing went out."""
        who = (group.key, sighting.member_id)
        if not self._reach.may_write(who, now):
            return None
        sent = await self._without_desk.send(group, sighting, now)
        if sent is not None:
            self._reach.helped(who, now)
            self._reach.unsaved[who] = sent
        return sent

    async def already_sent(self, tx: Transaction, alert_id: int, sighting: Sighting, sent: SentHelp | None) -> None:
        now = self._kit.now()
        view = await self._status.as_member_sees(alert_id, now)
        group = self._kit.groups.by_key(view.group_key) if view else None
        if group is None:
            return
        address = Address(group.guild_id, sighting.member_id, to_member=True)
        if sent is not None:
            await self._take_over(tx, group, alert_id, address, sent)
        elif self._reach.may_write((group.key, sighting.member_id), now):
            # Not kept back by their own wish or by the 12 hours: it could not go out then, and is tried again.
            await parcels.add(tx, group.key, store.MESSAGE, alert_id, address, now)

    async def _take_over(self, tx: Transaction, group: Group, alert_id: int, direct: Address, sent: SentHelp) -> None:
        stands = direct
        if sent.place_id is not None:  # their direct messages had refused it first
            await parcels.add(tx, group.key, store.MESSAGE, alert_id, direct, self._kit.now())
            for one in await parcels.find(tx, store.MESSAGE, alert_id):
                await parcels.refused(tx, one, "closed")
            stands = Address(group.guild_id, sent.place_id)
            tx.after_commit(lambda: self._reach.in_rooms.add(stands.id))
        message = SealedId(group.guild_id, sent.message_id)
        await parcels.add_sent(tx, group.key, store.MESSAGE, alert_id, stands, message, self._kit.now())
        await self._status.help_delivered(tx, alert_id)
        tx.after_commit(lambda: self._reach.saved((group.key, direct.id), sent))

    def emergency_number(self, group: Group, member_id: int | None) -> str | None:
        return self._guide.emergency(group, member_id)

    def country_offer(self, group: Group, member_id: int | None) -> Offer | None:
        return PICK_COUNTRY if self._guide.country_of([group], member_id) is None else None

    def is_left_alone(self, group: Group, member_id: int) -> bool:
        return (group.key, member_id) in self._reach.quiet

    async def wants_message(self, tx: Transaction, group: Group, member_id: int) -> bool:
        """CRI-10, and CRI-9: at most one in 12 hours."""
        now = self._kit.now()
        if not self._reach.may_write((group.key, member_id), now):
            return False
        member = SealedId(group.guild_id, member_id)
        return not await store.helped_member_since(tx, group.key, member, now - HELP_AGAIN_AFTER)

    # ------------------------------------------------------------------ personal data

    async def held(self, tx: Transaction, group: Group, member_id: int) -> Sequence[Held]:
        kept = await store.about(tx, group.key, SealedId(group.guild_id, member_id))
        if kept is None:
            return []
        lines = []
        if kept.country is not None:
            named = {"country": CountryName(kept.country)}
            lines.append(Held("me-held-country", named, {"country": kept.country}, OTHER_COUNTRY))
        if kept.language is not None:
            facts = {"language": own_name(kept.language)}
            lines.append(Held("me-held-language", facts, {"language": kept.language}, LANGUAGE_CHOICE))
        if kept.quiet:
            lines.append(Held("me-held-quiet", {}, {"no_private_message_with_help": True}))
        if kept.refused_at is not None:
            facts = {"date": format_dt(kept.refused_at, "D")}
            data = {"direct_message_refused_at": kept.refused_at.isoformat()}
            lines.append(Held("me-held-closed", facts, data, A_TEST))
        return lines

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        await store.forget(tx, group.key, SealedId(group.guild_id, member_id))

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:
        """A choice stands until its member changes it, asks to be forgotten or leaves (`Leavers`)."""
        return await store.expire_refusals(tx, settings.key, now - LEFT_ALONE_FOR)

    async def forgotten(self, group: Group, member_id: int) -> None:
        self._reach.forget((group.key, member_id))
        self._kit.languages.forget(group.key, member_id)

    # ------------------------------------------------------------------ check

    async def review(self, group: Group, now: datetime) -> Sequence[ReviewLine]:
        """How many of the group's lines were not looked at for half a year, and since when (REF-6)."""
        country, today = group.settings.group.country, now.date()
        old = [line for line, _ in self._guide.directory.to_check(today) if country in {ASK, line.country}]
        if not old:
            return [ReviewLine("check-helplines-review-none")]
        days = [line.dated for line in old if line.dated is not None]
        facts = {"number": len(old), "date": f"{min(days):%Y-%m-%d}" if days else "-"}
        return [ReviewLine("check-helplines-review", facts)]

    async def check(self, group: Group, now: datetime) -> Sequence[Finding]:
        return (*self._check_lines(group, now), *await self.tonight.check(group))

    def _check_lines(self, group: Group, now: datetime) -> Sequence[Finding]:
        findings = [Finding(Grade.STOP, "check-helplines-broken", {"problem": one}) for one in self._guide.problems]
        country = group.settings.group.country
        ages = [
            (line, age) for line, age in self._guide.directory.to_check(now.date()) if country in {ASK, line.country}
        ]
        if country == ASK:
            expired = sorted({line.country for line, age in ages if age is Freshness.EXPIRED})
            if expired:
                facts = {"group": group.name, "number": len(expired), "countries": ", ".join(expired)}
                findings.append(Finding(Grade.WARN, "check-helplines-some-expired", facts))
            return findings
        if country not in self._guide.directory.countries:
            facts = {"group": group.name, "country": CountryName(country)}
            return [*findings, Finding(Grade.WARN, "check-helplines-none", facts)]
        for line, age in ages:
            facts = {
                "line": line.name,
                "country": CountryName(country),
                "link": line.url or "-",
            }
            findings.append(Finding(Grade.WARN, f"check-helplines-{age}", facts))
        if not ages:
            findings.append(Finding(Grade.GOOD, "check-helplines-fresh", {"country": CountryName(country)}))
        return findings
