"""Alerts as rows, done to in any order by anybody: presses, timeouts, restarts, erasures; what must hold all the same.

The desk that raises, the tick that asks, and the erasure are the real ones, on a real SQLite file that is closed and
opened again. Nothing is sent: the outbox stands still, so what would go out can be counted.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import discord
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select

from cogs.alerts import duty, keeping, model
from cogs.alerts.asking import Asking
from cogs.alerts.course import will_reopen
from cogs.alerts.desk import Desk, Rescue
from cogs.alerts.model import Alert, AlertState, Event, Happening, NotNowError, Outcome, Told
from cogs.alerts.records import CARD, Record, apply, ladder_of, read_record
from cogs.alerts.service import AlertsService
from cogs.alerts.store import LogLine
from cogs.alerts.storm import Storm
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group, Groups
from cogs.kit.hearing import Hearing
from cogs.kit.heartbeat import Heartbeat
from cogs.kit.languages import Languages
from cogs.kit.outbox import Outbox
from cogs.kit.ports import SentHelp, Sighting, Tier, WatchedRoom
from cogs.kit.presses import PressDesk
from config.settings import load
from data.database import Database, Transaction
from data.sealed import Cipher
from data.tables import alerts

CONFIG = Path(__file__).parents[2] / "config"
SETTINGS = load(CONFIG)
START = datetime(2026, 11, 22, 3, 40, tzinfo=UTC)
MEMBERS, MODERATORS, ORGANISERS = [1, 4], [2, 3, 4], (5, 6)  # 4 is both
GROUP = Group(settings=SETTINGS.groups[0], guild_id=7, alert_channel=70, organisers=ORGANISERS)
anybody = st.sampled_from([1, 2, 3, 4, 5, 6])
T = TypeVar("T")


class StandsStill(Outbox):
    """Keeps what would be sent."""

    def kick(self) -> None:
        """Nothing goes out here."""


class Quiet:
    """The other slices, as far as alerts ask them: everybody wants their message, nobody has a room."""

    async def wants_message(self, _tx: Transaction, _group: Group, _member_id: int) -> bool:
        return True

    async def send_without_desk(self, _group: Group, _sighting: Sighting, _now: datetime) -> SentHelp | None:
        return None

    async def already_sent(
        self, _tx: Transaction, _alert_id: int, _sighting: Sighting, _sent: SentHelp | None
    ) -> None: ...

    def is_left_alone(self, _group: Group, _member_id: int) -> bool:
        return False

    def emergency_number(self, _group: Group, _member_id: int | None) -> str | None:
        return None

    def watches(self, _group: Group, _member_id: int) -> bool:
        return True

    def watches_since(self, _group: Group, _member_id: int) -> datetime | None:
        return START

    def terms(self, _group: Group) -> str:
        return ""

    async def is_quiet(self, _tx: Transaction, _group: Group, _member_id: int, _now: datetime) -> bool:
        return False

    def watched_room(self, _channel_id: int, _member_id: int) -> Group | None:
        return None

    def room_group(self, _channel_id: int) -> Group | None:
        return None

    def watched_rooms_of(self, _group: Group, _member_id: int) -> list[int]:
        return []

    def watched_rooms(self, _group: Group) -> list[WatchedRoom]:
        return []


class KeptLife(RuleBasedStateMachine):
    """No rung skipped, a closed alert never asks, each act twice is once, one card for each alert."""

    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self.messages = 0
        self.runner = asyncio.Runner()
        self.folder = TemporaryDirectory()
        self.key = Cipher.new_key()
        self.run(self._open())

    def teardown(self) -> None:
        self.run(self.database.close())
        self.runner.close()
        self.folder.cleanup()

    def run(self, work: Awaitable[T]) -> T:
        async def wait() -> T:
            return await work

        return self.runner.run(wait())

    async def _open(self) -> None:
        url = f"sqlite+aiosqlite:///{self.folder.name}/alerts.sqlite3"
        self.database = await Database.open(url, self.key, now=self.now)
        groups, others = Groups(), Quiet()
        groups.replace([GROUP], [])
        languages = Languages(SETTINGS, strict=True)
        client = discord.Client(intents=discord.Intents.none())
        self.kit = Kit(
            client=client,
            settings=SETTINGS,
            groups=groups,
            database=self.database,
            outbox=StandsStill(self.database, client, lambda: self.now),
            heartbeat=Heartbeat(self.database, lambda: self.now),
            hearing=Hearing(),
            presses=PressDesk(groups, languages, lambda: self.now),
            languages=languages,
            now=lambda: self.now,
        )
        self.service = AlertsService(self.kit)
        self.service.connect(member_help=others, rooms=others, hours=others, consents=others)
        asking = Asking(client)
        self.desk = Desk(self.kit, others, asking, Storm(self.kit, asking))

    # ------------------------------------------------------------------------------------------------------- acts

    @initialize()
    def two_are_in(self) -> None:
        self.run(self._goes_on_duty(2))

    async def _goes_on_duty(self, who: int) -> None:
        async with self.database.write() as tx:
            await duty.say_in(tx, GROUP, who, self.now)
            await duty.start(tx, GROUP, who, self.now, self.now + timedelta(hours=8))

    @rule(who=st.sampled_from(MODERATORS))
    def somebody_comes_on_duty(self, who: int) -> None:
        self.run(self._goes_on_duty(who))

    @rule(minutes=st.sampled_from([1, 11, 31, 61, 76, 13 * 60, 25 * 60]))
    def time_passes_and_the_beat_does_what_is_due(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        for _ in range(2):  # what is due twice at one moment is done once
            self.run(self.service.tick(self.now))

    @rule(who=st.sampled_from(MEMBERS), tier=st.sampled_from(Tier))
    def hard_words_are_seen(self, who: int, tier: Tier) -> None:
        self.messages += 1
        sighting = Sighting("message", self.messages, 50, who, tier, "suicide", "English", "en-1", self.now)
        for _ in range(2):
            self.run(self.desk.save(GROUP, sighting, Rescue(), self.now))

    @rule()
    def the_bot_starts_again(self) -> None:
        self.run(self.database.close())
        self.run(self._open())

    @rule(who=anybody)
    def somebody_is_forgotten(self, who: int) -> None:
        async def erase() -> None:
            async with self.database.write() as tx:
                await self.service.erase(tx, GROUP, who)

        self.run(erase())
        for record in self.records():
            alert = record.alert
            assert who not in {alert.member_id, alert.holder, alert.second, alert.proposed}
            assert all(line.who != who for line in record.log)

    @rule(who=anybody, which=st.integers(min_value=0, max_value=9))
    def somebody_takes(self, who: int, which: int) -> None:
        self.act(which, lambda one: model.take(one.alert, who, self.now))

    @rule(who=anybody, which=st.integers(min_value=0, max_value=9))
    def somebody_passes(self, who: int, which: int) -> None:
        self.act(which, lambda one: model.pass_on(one.alert, who, self.now, passed=one.passed), twice=False)

    @rule(who=anybody, to=anybody, which=st.integers(min_value=0, max_value=9))
    def somebody_hands_over(self, who: int, to: int, which: int) -> None:
        self.act(which, lambda one: keeping.propose(one.alert, who, to, self.now))

    @rule(who=anybody, which=st.integers(min_value=0, max_value=9))
    def somebody_takes_over(self, who: int, which: int) -> None:
        self.act(which, lambda one: keeping.take_over(one.alert, who, self.now))

    @rule(who=anybody, which=st.integers(min_value=0, max_value=9))
    def somebody_joins(self, who: int, which: int) -> None:
        self.act(which, lambda one: model.join_as_second(one.alert, who, self.now))

    @rule(which=st.integers(min_value=0, max_value=9), outcome=st.sampled_from(Outcome))
    def its_holder_closes(self, which: int, outcome: Outcome) -> None:
        """By its holder, or nothing would ever be closed here."""
        self.act(
            which,
            lambda one: model.close(
                one.alert, one.alert.holder or 2, outcome, self.now, said_at=one.said_outside_at, others_on_duty=False
            ),
        )

    @rule(which=st.integers(min_value=0, max_value=9), told=st.sampled_from(Told))
    def the_holder_says_whether_the_member_was_told(self, which: int, told: Told) -> None:
        self.act(which, lambda one: keeping.say_told(one.alert, one.alert.holder or 2, told, self.now))

    @rule(which=st.integers(min_value=0, max_value=9))
    def the_member_says_that_it_was_not_enough(self, which: int) -> None:
        self.act(which, lambda one: keeping.hear_no(one.alert, self.now))

    def act(self, which: int, decide: Callable[[Record], list[Event]], *, twice: bool = True) -> None:
        """Do it, and again: the second time changes nothing (a second pass would be for the next state)."""
        found = self.records()
        if not found:
            return
        number = found[which % len(found)].alert.id
        for turn in range(2 if twice else 1):
            before = self.run(self._read(number))
            assert before is not None
            try:
                events = decide(before)
            except NotNowError:
                return
            told = self.run(self._apply(before.alert, events))
            after = self.run(self._read(number))
            assert after is not None
            assert after.alert == replace(told, version=after.alert.version)
            if turn:
                assert _essence(after.alert) == _essence(before.alert)

    async def _apply(self, alert: Alert, events: list[Event]) -> Alert:
        async with self.database.write() as tx:
            return await apply(tx, GROUP, alert, events, ladder_of(GROUP))

    async def _read(self, number: int) -> Record | None:
        async with self.database.read() as tx:
            return await read_record(tx, GROUP, number, self.now)

    def records(self) -> list[Record]:
        async def read() -> list[Record]:
            async with self.database.read() as tx:
                numbers = (await tx.execute(select(alerts.c.id).order_by(alerts.c.id))).scalars().all()
                found = [await read_record(tx, GROUP, number, self.now) for number in numbers]
            return [one for one in found if one is not None]

        return self.run(read())

    # ------------------------------------------------------------------------------------------------ what must hold

    @invariant()
    def each_urgent_alert_has_one_card_and_no_other_has_any(self) -> None:
        async def read() -> Counter[int]:
            async with self.database.read() as tx:
                found = [await parcels.find(tx, CARD, one.alert.id) for one in records]
            return Counter(card.subject for cards in found for card in cards)

        records = self.records()
        cards = self.run(read())
        assert cards == Counter(one.alert.id for one in records if one.alert.tier is Tier.URGENT)

    @invariant()
    def each_log_tells_a_life_that_keeps_the_rules(self) -> None:
        for record in self.records():
            _check_log(record.log, len(record.alert.ladder))
            alert = record.alert
            assert (alert.next_due_at is None) or alert.state is AlertState.ASKING
            assert (alert.follow_up_at is None) or alert.state is not AlertState.ASKING
            if alert.member_id is not None:
                assert alert.member_id not in {alert.holder, alert.second, alert.proposed}
            if alert.state is AlertState.CLOSED and will_reopen(alert):
                assert alert.follow_up_at is not None

    @invariant()
    def nobody_has_two_alerts_that_were_seen_together(self) -> None:
        """ESC-7: within twelve hours it is one."""
        lately = Counter(
            one.alert.member_id
            for one in self.records()
            if one.alert.member_id is not None and model.joins(one.alert, self.now) and not _came_back(one.log)
        )
        assert all(number == 1 for number in lately.values())


def _essence(alert: Alert) -> Alert:
    return replace(alert, version=0)


def _came_back(log: list[LogLine]) -> bool:
    """Opened again while a later one may have been opened and closed: the two are told apart by their numbers."""
    return any(line.what in {Happening.REOPENED, Happening.MEMBER_NO} for line in log)


def _check_log(log: list[LogLine], rungs: int) -> None:
    """No rung is skipped, and a closed alert asks nobody but whoever closed it."""
    expected, closed, closer = 0, False, None
    for line in log:
        match line.what:
            case Happening.RUNG:
                assert not closed
                assert line.rung == expected
                expected += 1
            case Happening.ASKED:
                assert not closed or line.who in {closer, None}
            case Happening.RISEN | Happening.REOPENED | Happening.MEMBER_NO:
                expected, closed = 0, False
            case Happening.BEGUN_ANEW:
                expected = 1
            case Happening.PUT_BACK | Happening.LET_GO:
                expected = min(expected, max(rungs - 1, 0))
            case Happening.CLOSED:
                assert not closed
                closed, closer = True, line.who
            case Happening.TAKEN:
                assert not closed


KeptLife.TestCase.settings = settings(
    max_examples=20, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestKeptLife = KeptLife.TestCase
