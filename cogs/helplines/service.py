"""The helplines slice as the others see it: the member's private message, and what is kept to reach them."""

from collections.abc import Sequence
from datetime import datetime

from cogs.helplines import store, views
from cogs.helplines.answers import Answers
from cogs.helplines.couriers import HelpCourier, Writer, send_now
from cogs.helplines.guide import ASK, CountryName, Guide
from cogs.helplines.language import LanguageChoice, own_name
from cogs.helplines.model import Freshness
from cogs.helplines.reach import HELP_AGAIN_AFTER, Reach
from cogs.helplines.tonight import Tonight
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
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
    ReviewLine,
    Sighting,
)
from config.settings import GroupSettings
from data.database import Transaction
from data.sealed import SealedId

OTHER_COUNTRY = Offer(views.FAMILY, "country", "me-button-country")
PICK_COUNTRY = Offer(views.FAMILY, "country", "me-button-country-pick")


class HelplinesService:
    """Implements `MemberHelp`, `HelpOffers` and `Slice`."""

    slice_name = "helplines"

    def __init__(self, kit: Kit, status: AlertStatus, coverage: Coverage, desk: AlertDesk) -> None:
        self._kit = kit
        self._status = status
        self._reach = Reach()
        self._guide = Guide(self._reach)
        self._writer = Writer(kit, self._guide)
        self._courier = HelpCourier(kit, status, self._reach, self._writer)
        self.answers = Answers(kit, status, coverage, desk, self._guide, self._reach)
        self.language = LanguageChoice(kit, self.answers.groups_of)
        self.tonight = Tonight(kit)

    def connect(self, carriers: Sequence[Carries]) -> None:
        """Complete the circle: who looks after others is asked about when they open `/help`."""
        self.answers.booklet.carriers = carriers

    async def load(self) -> None:
        self._guide.read(self._kit.settings)
        async with self._kit.database.read() as tx:
            rows = await store.everyone(tx)
            self._reach.learn(rows)
            self._kit.languages.learn({(row.group_key, row.member_id): row.language for row in rows if row.language})
            for group_key, member_id, at in await store.helped_since(tx, self._kit.now() - HELP_AGAIN_AFTER):
                self._reach.helped((group_key, member_id), at)
        self._courier.register()
        self.answers.register()
        self.language.register()
        self.tonight.register()

    async def group_ready(self, group: Group, now: datetime) -> None:  # noqa: ARG002 - the port's signature
        """On the next beat: whether the message for a hard night stands where it should."""
        self.tonight.stir(group)

    async def tick(self, now: datetime) -> None:
        """Messages with help are put into the outbox by alerts: nothing else of its own is ever due."""
        await self.tonight.tick(now)

    # ------------------------------------------------------------------ help for alerts (MemberHelp)

    async def send_without_desk(self, group: Group, sighting: Sighting, now: datetime) -> int | None:
        """NO-33: nothing here waits for the database. Returns None when nothing went out."""
        who = (group.key, sighting.member_id)
        if not self._reach.may_write(who, now):
            return None
        words = self._kit.words_to(group, sighting.member_id).crisis
        text = self._writer.write_without_desk(group, sighting, now)
        message_id = await send_now(
            self._kit.client, sighting.member_id, text, views.first_buttons(words, 0, sighting.kind)
        )
        if message_id is not None:
            self._reach.helped(who, now)
        return message_id

    async def already_sent(self, tx: Transaction, alert_id: int, sighting: Sighting, message_id: int | None) -> None:
        now = self._kit.now()
        view = await self._status.as_member_sees(alert_id, now)
        group = self._kit.groups.by_key(view.group_key) if view else None
        if group is None:
            return
        if message_id is not None:
            address = Address(group.guild_id, sighting.member_id, to_member=True)
            message = SealedId(group.guild_id, message_id)
            await parcels.add_sent(tx, group.key, store.MESSAGE, alert_id, address, message, now)
            await self._status.help_delivered(tx, alert_id)
        elif self._reach.may_write((group.key, sighting.member_id), now):
            # Not kept back by their own wish or by the 12 hours: it was refused.
            await self._status.help_undeliverable(tx, alert_id)

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
        if kept.direct_messages_closed:
            lines.append(Held("me-held-closed", {}, {"direct_messages_closed": True}))
        return lines

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        await store.forget(tx, group.key, SealedId(group.guild_id, member_id))

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:  # noqa: ARG002 - the port's signature
        """A choice stands until its member changes it or asks to be forgotten; there is no date to end it by."""
        return 0

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
