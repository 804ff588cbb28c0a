"""The agreement of each group: its text and versions, where it stands, and whose messages may be read."""

import logging
from collections.abc import Sequence
from datetime import date, datetime

import discord

from cogs.agreement import findings, standing, store, telling, views
from cogs.agreement.book import ConsentBook, OnScreen
from cogs.agreement.clauses import Agreement, AgreementTextError, parsed, restored, text_hash
from cogs.agreement.history import History
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
from cogs.agreement.standing import NOTICE, PANEL, NoticeCourier, PanelCourier
from cogs.agreement.store import Version
from cogs.agreement.suggestions import store as suggestion_store
from cogs.agreement.suggestions.model import Suggestion
from cogs.agreement.suggestions.service import Suggestions
from cogs.agreement.telling import Telling
from cogs.agreement.worries.service import Worries
from cogs.kit import audit
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import StillBusyError, persist
from cogs.kit.ports import Finding, Held, OpenAlerts
from cogs.kit.ports import Offer as HeldOffer
from config.problems import ConfigError, Problem
from config.reading import read_text
from config.settings import GroupSettings
from data.database import Transaction
from data.sealed import SealedId

log = logging.getLogger("holdfast.agreement")


class AgreementService:
    """Lifecycle: `load` fills memory before Discord is reached; `group_ready` records the text and posts the panel."""

    slice_name = "agreement"

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self.book = ConsentBook(kit.database, kit.outbox)
        self.role = AgreementRole(kit)
        self.screens = Screens(kit, self, History(kit.database))
        self._notices = NoticeCourier(kit)
        self._current: dict[str, Version] = {}
        self.suggestions = Suggestions(kit)
        # What an erasure leaves to delete in Discord.
        self._erased: dict[tuple[str, int], list[Suggestion]] = {}
        self._telling = Telling(kit, self._current)
        self.worries = Worries(kit)
        self._watch_hashes: dict[str, str] = {}
        self._problems: dict[str, tuple[Problem, ...]] = {}
        self._settled: set[str] = set()
        self._kept_on: date | None = None

    def connect(self, open_alerts: OpenAlerts) -> None:
        """Complete the circle: alerts come after the agreement, and a reminder gives way to them."""
        self._reminders = Reminders(self._kit, open_alerts)

    async def load(self) -> None:
        self._kit.outbox.register(PANEL, PanelCourier(self._kit, self._current.get), lasting=True)
        self._kit.outbox.register(NOTICE, self._notices)
        self.screens.register()
        self._telling.register()
        self._reminders.register()
        self.suggestions.register()
        self.worries.register()
        await self.book.load()
        async with self._kit.database.read() as tx:
            for settings in self._kit.settings.groups:
                versions = await store.versions(tx, settings.key)
                self._adopt(settings.key, versions)
                self._notices.stands |= await standing.since_when(tx, NOTICE, versions)
        # Before anything is purged: the outbox must not forget what still stands in a channel.
        await persist(lambda: self._keep_standing(self._kit.now()))

    async def group_ready(self, group: Group, now: datetime) -> None:
        try:
            await persist(lambda: self._settle(group, now))
        except StillBusyError:
            self._settled.discard(group.key)
            log.warning("the agreement of a group could not be saved yet; trying again at the next beat")
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
        for group in self._kit.groups.all:
            if group.key not in self._settled:
                await self.group_ready(group, now)
        await self.book.take_leavers()
        if self._kept_on != now.date():
            await self._keep_standing(now)
        await self._telling.ask_again(now)
        await self._reminders.tick(now)
        await self.suggestions.tick(now)
        await self.worries.tick(now)

    # The text, and where it stands

    async def _settle(self, group: Group, now: datetime) -> None:
        """Record the text if it changed, and see to the panel and the notices. Does nothing a second time."""
        agreement = self._read(group)
        async with self._kit.database.write() as tx:
            if agreement is not None:
                asks = group.settings.agreement is not None and group.settings.agreement.ask_everyone_again
                text, text_hash = agreement.source, agreement.text_hash
                fresh = await store.record_version(tx, group.key, text, text_hash, now, asks_again=asks)
                if fresh is not None:
                    await telling.announce(tx, group, fresh, now)
                    act, about = audit.Act.VERSION_RECORDED, audit.About.AGREEMENT
                    await audit.note(tx, group.key, None, act, about, now, number=fresh.number)
            versions = await store.versions(tx, group.key)
            if versions and group.settings.agreement is not None:
                await self._stand(tx, versions, group, now)
            tx.after_commit(lambda: self._adopt(group.key, versions))
            tx.after_commit(self._kit.outbox.kick)
        self._settled.add(group.key)

    async def _stand(self, tx: Transaction, versions: list[Version], group: Group, now: datetime) -> None:
        before = self._current.get(group.key)
        if group.panel_channel is not None:
            stands = await standing.stands_in(tx, PANEL, versions, group.panel_channel)
            if not stands or before is None or before.id != versions[0].id:
                await standing.show_all_anew(tx, PANEL, versions)
            await standing.stand_in(tx, PANEL, versions, group, group.panel_channel, now)
        wanted = group.watched_channels if self._reads_everyone(group.settings) else frozenset[int]()
        for channel in sorted(wanted):
            await standing.stand_in(tx, NOTICE, versions, group, channel, now)
        if await standing.channels_of(tx, NOTICE, versions) - wanted:
            await standing.show_all_anew(tx, NOTICE, versions)

    async def _keep_standing(self, now: datetime) -> None:
        async with self._kit.database.write() as tx:
            for settings in self._kit.settings.groups:
                await standing.keep(tx, await store.versions(tx, settings.key), now)
        self._kept_on = now.date()

    def _adopt(self, key: str, versions: list[Version]) -> None:
        if versions:
            self._current[key] = versions[0]

    def _read(self, group: Group) -> Agreement | None:
        """Read the group's file. With problems in it, the version that was good last goes on."""
        settings = group.settings
        if settings.agreement is None:
            return None
        file = self._kit.settings.file(settings.agreement.text)
        try:
            agreement = parsed(file, read_text(file), views.blanks(self._kit.words_for(group), settings))
        except (AgreementTextError, ConfigError) as error:
            agreement, self._problems[group.key] = None, error.problems
        else:
            self._problems.pop(group.key, None)
        for problem in self._problems.get(group.key, ()):
            log.error("the agreement can't be used as it is: %s", problem)
        return agreement

    def current(self, group: Group) -> Version | None:
        return self._current.get(group.key) if group.settings.agreement is not None else None

    def line(self, group: Group, turn: int) -> str | None:
        version = self.current(group)
        return restored(version.text).line(turn) if version is not None else None

    def group_of_version(self, version_id: int) -> Group | None:
        keys = (key for key, version in self._current.items() if version.id == version_id)
        return next((self._kit.groups.by_key(key) for key in keys), None)

    # The watch

    def watches(self, group: Group, member_id: int) -> bool:
        mode = self._mode(group)
        if mode is None or not group.settings.watch_may_run:
            return False
        consent = self.book.about_watch(group, member_id)
        return is_watched(mode, consent, self.watch_hash(group), notice_stands=self._notice_stands(group))

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
        return self._reads_everyone(group.settings) and group.watched_channels <= self._notices.stands.keys()

    @staticmethod
    def _reads_everyone(settings: GroupSettings) -> bool:
        watch = settings.word_watch
        return watch is not None and watch.mode == "everyone" and bool(settings.watch_may_run)

    @staticmethod
    def _mode(group: Group) -> Mode | None:
        return Mode(group.settings.word_watch.mode) if group.settings.word_watch else None

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
        return [*held, *await self.worries.held(tx, group, member_id)]

    def _held_text(self, group: Group, consent: Consent) -> str:
        if consent.about is About.AGREEMENT:
            return "agreement-held-agreed" if consent.answer else "agreement-held-left"
        if consent.answer:
            return "agreement-held-watch-yes"
        everyone = self._reads_everyone(group.settings)
        return "agreement-held-watch-no-everyone" if everyone else "agreement-held-watch-no"

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        await self.book.erase(tx, group, member_id)
        self._erased[group.key, member_id] = await self.suggestions.erase(tx, group, member_id)
        await self.worries.erase(tx, group, member_id)

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:
        """A choice does not age: it lasts until it is changed or erased, or the person leaves."""
        gone = await reminder_store.expire(tx, settings.key, now)
        gone += await suggestion_store.expire(tx, settings.key, now)
        return gone + await self.worries.expire(tx, settings, now)

    async def forgotten(self, group: Group, member_id: int) -> None:
        self.book.forget(group, member_id)
        await self.role.follow(group, member_id, agreed=False)
        await self.suggestions.forgotten(self._erased.pop((group.key, member_id), []))
        self.worries.forgotten(group, member_id)

    async def check(self, group: Group, now: datetime) -> Sequence[Finding]:  # noqa: ARG002 - the port's signature
        if group.settings.agreement is None:
            return self.worries.check(group)
        self._read(group)  # the file as it is now: it may have been changed or mended since the start
        words, version = self._kit.words_for(group), self.current(group)
        guild = self._kit.client.get_guild(group.guild_id)
        async with self._kit.database.read() as tx:
            agreed_here = await store.agreed_members(tx, group.key)
        outdated = self.book.has_outdated_yes(group, self.watch_hash(group))
        return (
            *findings.of_text(self._problems.get(group.key, ()), version),
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
