"""The agreement of each group: who chose what about it, whose messages may be read, and all that goes with it."""

from collections.abc import Sequence
from datetime import date, datetime

import discord

from cogs.agreement import findings, standing, store, views
from cogs.agreement.book import ConsentBook, OnScreen
from cogs.agreement.clauses import restored, text_hash
from cogs.agreement.forwards.service import Forwards
from cogs.agreement.history import History
from cogs.agreement.leaving import Leaving
from cogs.agreement.model import (
    About,
    Agreed,
    Choices,
    Consent,
    Mode,
    Offer,
    Shown,
    Watched,
    agreed,
    is_watched,
    offer,
    watch_standing,
)
from cogs.agreement.reminders import store as reminder_store
from cogs.agreement.reminders.service import Reminders
from cogs.agreement.roles import AgreementRole, of_role
from cogs.agreement.screens import Screens
from cogs.agreement.standing import NOTICE, PANEL, NoticeCourier, PanelCourier, reads_everyone
from cogs.agreement.store import Version
from cogs.agreement.suggestions import store as suggestion_store
from cogs.agreement.suggestions.model import Suggestion
from cogs.agreement.suggestions.service import Suggestions
from cogs.agreement.telling import Telling
from cogs.agreement.versions import Versions
from cogs.agreement.worries.service import Worries
from cogs.agreement.young.service import Young
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.ports import Finding, Held, HelpOffers, MemberHelp, OpenAlerts, ReviewLine, WatchedRooms
from cogs.kit.ports import Offer as HeldOffer
from cogs.kit.presses import Press
from cogs.kit.texts import Texts
from config.settings import GroupSettings
from data.database import Transaction
from data.sealed import SealedId


class AgreementService:
    """Lifecycle: `load` fills memory before Discord is reached; `group_ready` records the text and posts the panel.

    What becomes of a changed text is told at the top of `Versions`.
    """

    slice_name = "agreement"

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self.book = ConsentBook(kit.database, kit.outbox)
        self.leaving = Leaving(kit, self.book)
        self.role = AgreementRole(kit)
        self.screens = Screens(kit, self, History(kit.database))
        self._notices = NoticeCourier(kit)
        self._versions = Versions(kit)
        self.suggestions = Suggestions(kit)
        # What an erasure leaves to delete in Discord.
        self._erased: dict[tuple[str, int], list[Suggestion]] = {}
        self._telling = Telling(kit, self._versions.holding)
        self.worries = Worries(kit)
        self.young = Young(kit)
        self._watch_hashes: dict[str, str] = {}
        self._mended: set[str] = set()  # whose panel was looked at since the start
        self._kept_on: date | None = None

    def connect(
        self, open_alerts: OpenAlerts, rooms: WatchedRooms, member_help: MemberHelp, help_offers: HelpOffers
    ) -> None:
        """Complete the circle: alerts and help come after the agreement, and what reminds of it gives way to them."""
        self._help_offers = self.screens.help_offers = help_offers
        self._reminders = Reminders(self._kit, open_alerts)
        self.forwards = Forwards(self._kit, open_alerts, rooms, member_help)

    async def load(self) -> None:
        self._panel = PanelCourier(self._kit, self._versions.holding.get, self._help_offers)
        self._kit.outbox.register(PANEL, self._panel, lasting=True)
        self._kit.outbox.register(NOTICE, self._notices)
        self.screens.register()
        self._telling.register()
        self._reminders.register()
        self.forwards.register()
        self.suggestions.register()
        self.worries.register()
        await self.young.load(self.screens.group_of)
        await self.book.load()
        async with self._kit.database.read() as tx:
            for settings in self._kit.settings.groups:
                versions = await store.versions(tx, settings.key)
                self._versions.adopt(settings.key, await store.recorded(tx, settings.key))
                self._notices.stands |= await standing.since_when(tx, NOTICE, versions)
        # Before anything is purged: the outbox must not forget what still stands in a channel.
        await persist(lambda: self._keep_standing(self._kit.now()))

    async def group_ready(self, group: Group, now: datetime) -> None:
        await self._versions.settle(group, now)
        await self.leaving.leavers.compare(group, now)
        if group.agreement_role is not None:
            async with self._kit.database.read() as tx:
                agreed_before = await store.agreed_members(tx, group.key)
            await self.role.catch_up(group, agreed_before)

    async def screened(self, guild_id: int, member_id: int) -> None:
        """Somebody is through Discord's Membership Screening: a yes they gave before counts for the role now."""
        for group in self._kit.groups.all:
            if group.guild_id == guild_id and group.agreement_role is not None:
                choices = await self.book.choices(group, member_id)
                if choices.agreement is not None and choices.agreement.answer:
                    await self.role.follow(group, member_id, agreed=True)

    async def tick(self, now: datetime) -> None:
        await self._versions.tick(now)
        await self._mend_panels()
        await self.leaving.leavers.tick(now)
        if self._kept_on != now.date():
            await self._keep_standing(now)
        await self._telling.ask_again(now)
        await self._reminders.tick(now)
        await self.suggestions.tick(now)
        await self.worries.tick(now)

    # The text, and where it stands

    async def _mend_panels(self) -> None:
        for group in self._kit.groups.all:
            if group.key not in self._mended:
                self._mended.add(group.key)
                async with self._kit.database.read() as tx:
                    versions = await store.versions(tx, group.key)
                await self._panel.mend(group, versions)

    async def _keep_standing(self, now: datetime) -> None:
        async with self._kit.database.write() as tx:
            for settings in self._kit.settings.groups:
                await standing.keep(tx, await store.versions(tx, settings.key), now)
        self._kept_on = now.date()

    def current(self, group: Group) -> Version | None:
        return self._versions.current(group)

    def coming(self, group: Group) -> Version | None:
        return self._versions.coming(group)

    def line(self, group: Group, turn: int) -> str | None:
        version = self.current(group)
        return restored(version.text).line(turn) if version is not None else None

    def group_of_version(self, version_id: int) -> Group | None:
        keys = (key for key, version in self._versions.holding.items() if version.id == version_id)
        return next((self._kit.groups.by_key(key) for key in keys), None)

    # The watch

    def watches(self, group: Group, member_id: int) -> bool:
        mode = self._mode(group)
        if mode is None or not group.settings.watch_may_run:
            return False
        consent = self.book.about_watch(group, member_id)
        watched = is_watched(mode, consent, self.watch_hash(group), notice_stands=self._notice_stands(group))
        return watched and not self.young.refuses(group, member_id)

    def watches_since(self, group: Group, member_id: int) -> datetime | None:
        """Return when they said yes; without a choice of theirs, since when the notices stand that say all are read."""
        if not self.watches(group, member_id):
            return None
        consent = self.book.about_watch(group, member_id)
        if consent is not None and consent.text_hash == self.watch_hash(group):
            return consent.chosen_at
        return max((self._notices.stands[channel] for channel in group.watched_channels), default=None)

    def terms(self, group: Group) -> str:
        return self.watch_hash(group)

    def watch_hash(self, group: Group) -> str:
        """Return the hash of the watch text as shown now. Neither settings nor texts change while the bot runs."""
        if group.key not in self._watch_hashes:
            text = views.watch_text(self._kit.words_for(group), group.settings)
            self._watch_hashes[group.key] = text_hash(text)
        return self._watch_hashes[group.key]

    def _notice_stands(self, group: Group) -> bool:
        return reads_everyone(group.settings) and group.watched_channels <= self._notices.stands.keys()

    @staticmethod
    def _mode(group: Group) -> Mode | None:
        return Mode(group.settings.word_watch.mode) if group.settings.word_watch else None

    def watch_standing(self, words: Texts, group: Group, member_id: int) -> str:
        consent = self.book.about_watch(group, member_id)
        _, watched = self.meaning(group, Choices(watch=consent))
        return views.watch_standing(words, consent, watched)

    def watch_offer(self, group: Group, member_id: int) -> HeldOffer:
        if self.watches(group, member_id):
            return HeldOffer(views.FAMILY, views.WATCH_OFF, "agreement-button-watch-off")
        shown = self.on_screen(group).applies  # by its number the group is known, in direct messages too
        return HeldOffer(views.FAMILY, views.WATCH, "agreement-button-watch-on", shown.number)

    async def has_agreed(self, group: Group, member_id: int) -> bool:
        agreement = (await self.book.choices(group, member_id)).agreement
        return agreement is not None and agreement.answer

    async def watch_on(self, press: Press) -> None:
        await self.screens.watch_on(press)

    async def watch_off(self, press: Press) -> None:
        await self.screens.watch_off(press)

    # What choices mean, for the screens

    def offered(self, group: Group) -> Offer:
        return offer(self._mode(group), watch_runs=bool(group.settings.watch_may_run))

    def on_screen(self, group: Group, asked: Shown | None = None) -> OnScreen:
        """Return what applies now: the newest version, and the watch text where a watch runs."""
        version = self.current(group)
        runs = self.offered(group) is not Offer.AGREEMENT_ALONE
        watch_hash = self.watch_hash(group) if runs else ""
        return OnScreen(watch_hash, Shown.of(version.id if version else 0, watch_hash), asked)

    def meaning(self, group: Group, choices: Choices) -> tuple[Agreed, Watched]:
        version = self.current(group)
        watched = watch_standing(
            self._mode(group),
            choices.watch,
            self.watch_hash(group),
            runs=bool(group.settings.watch_may_run),
            notice_stands=self._notice_stands(group),
        )
        return agreed(choices.agreement, version.text_hash if version else ""), watched

    # PersonalData and Check

    async def held(self, tx: Transaction, group: Group, member_id: int) -> Sequence[Held]:
        choices = await store.choices(tx, group.key, SealedId(group.guild_id, member_id))
        given = [consent for consent in (choices.agreement, choices.watch) if consent is not None]
        held = [Held(self._held_text(group, one), _facts(one), _as_data(one), _offer(one)) for one in given]
        for one in await suggestion_store.by_member(tx, group.key, SealedId(group.guild_id, member_id)):
            date = discord.utils.format_dt(one.asked_at, "D")
            facts = {"number": one.id, "date": date}
            data = {"suggestion": one.id, "asked_at": one.asked_at.isoformat(), "answer": one.answer}
            held.append(Held("agreement-held-suggestion", facts, data))
        held += await self.forwards.held(tx, group, member_id)
        return [*held, *await self.worries.held(tx, group, member_id), *self.young.held(group, member_id)]

    def _held_text(self, group: Group, consent: Consent) -> str:
        if consent.about is About.AGREEMENT:
            return "agreement-held-agreed" if consent.answer else "agreement-held-left"
        if consent.answer:
            return "agreement-held-watch-yes"
        everyone = reads_everyone(group.settings)
        return "agreement-held-watch-no-everyone" if everyone else "agreement-held-watch-no"

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        await self.book.erase(tx, group, member_id)
        self._erased[group.key, member_id] = await self.suggestions.erase(tx, group, member_id)
        await self.worries.erase(tx, group, member_id)

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:
        """A choice does not age: it lasts until it is changed or erased, or the person leaves."""
        gone = await reminder_store.expire(tx, settings.key, now)
        gone += await suggestion_store.expire(tx, settings.key, now)
        gone += await self.young.expire(tx, settings.key, now)
        return gone + await self.worries.expire(tx, settings, now)

    async def forgotten(self, group: Group, member_id: int) -> None:
        self.book.forget(group, member_id)
        self.forwards.forgotten(member_id)
        await self.role.follow(group, member_id, agreed=False)
        await self.suggestions.forgotten(self._erased.pop((group.key, member_id), []))
        self.worries.forgotten(group, member_id)

    async def review(self, group: Group, now: datetime) -> Sequence[ReviewLine]:
        """REF-6: how old the text is, and which suggestions wait for an answer."""
        version = self.current(group)
        if version is None:
            return []
        async with self._kit.database.read() as tx:
            waiting = [one for one in await suggestion_store.all_of_group(tx, group.key) if one.answer is None]
        return findings.to_review(version, [one.asked_at for one in waiting], now)

    async def check(self, group: Group, now: datetime) -> Sequence[Finding]:  # noqa: ARG002 - the port's signature
        if group.settings.agreement is None:
            return self.worries.check(group)
        self._versions.read(group)  # the file as it is now: it may have been changed or mended since the start
        words, version = self._kit.words_for(group), self.current(group)
        guild = self._kit.client.get_guild(group.guild_id)
        async with self._kit.database.read() as tx:
            agreed_here = await store.agreed_members(tx, group.key)
        outdated = self.book.has_outdated_yes(group, self.watch_hash(group))
        return (
            *findings.of_text(self._versions.problems(group), version),
            *findings.of_coming(group, self.coming(group), version),
            *findings.of_screen(version, views.watch_text(words, group.settings), self.offered(group)),
            *findings.of_channel(guild, group.panel_channel),
            *findings.of_channel(guild, group.remind_channel),
            *findings.of_watch(group.settings, has_outdated_yes=outdated),
            *findings.of_cover(guild, agreed_here),
            *of_role(group, guild),
            *self.worries.check(group),
        )


def _offer(consent: Consent) -> HeldOffer | None:
    """The other answer about word watch, one press away (CON-3)."""
    if consent.about is not About.WATCH:
        return None
    if consent.answer:
        return HeldOffer(views.FAMILY, views.WATCH_OFF, "agreement-button-watch-off")
    return HeldOffer(views.FAMILY, views.WATCH_ON, "agreement-button-watch-on")


def _facts(consent: Consent) -> dict[str, str | int]:
    return {"date": discord.utils.format_dt(consent.chosen_at, "D"), "version": consent.version}


def _as_data(consent: Consent) -> dict[str, str | int | bool]:
    return {
        "about": consent.about.value,
        "answer": consent.answer,
        "version": consent.version,
        "text_hash": consent.text_hash,
        "chosen_at": consent.chosen_at.isoformat(),
    }
