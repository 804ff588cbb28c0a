"""What slices ask of each other. They never import one another: bot.py hands each the port it needs."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    from cogs.kit.groups import Group
    from cogs.kit.presses import Press
    from cogs.kit.texts import Texts
    from config.settings import GroupSettings
    from data.database import Transaction
    from data.sealed import SealedId


# Messages that one slice puts into the outbox and the helplines slice carries.
HELP_MESSAGE: Final = "help.message"  # about an alert: the member's private message with its live line
HELP_DRILL: Final = "help.drill"  # the same about a drill: it never counts as help that somebody was sent
HELP_NOBODY_YET: Final = "help.nobody-yet"  # about an alert: said once when nobody took it in time
HELP_IN_PLACE: Final = "help.in-place"  # about an alert: the numbers alone, in the place to talk
HELP_TEST: Final = "help.test"  # about a yes to word watch: finds closed direct messages on a good day

# In place of a list's name, and of an entry's: no list speaks, for the watch could not read what is there.
UNREAD: Final = "unread"


class Tier(StrEnum):
    """How soon a human should look. Belongs to a message, never to a person (DESIGN.md decision 2)."""

    URGENT = "urgent"
    UNSURE = "unsure"


class Grade(StrEnum):
    """How much a finding matters: STOP keeps a part off, WARN does not, GOOD is said so that nobody has to guess."""

    STOP = "stop"
    WARN = "warn"
    GOOD = "good"


@dataclass(frozen=True)
class Finding:
    """One line of `check`: a text key whose words say what is so and what to do about it."""

    grade: Grade
    text: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Sighting:
    """Something that a person should look at. Says where, never what (ESC-1)."""

    source_kind: str  # message, edit, thread, hand (a person asked)
    source_id: int
    channel_id: int
    member_id: int
    tier: Tier
    kind: str
    list_name: str
    entry_id: str
    posted_at: datetime


class ConsentGate(Protocol):
    """Whose messages may be read. Answers from memory, so that reading never waits (CON-1, NO-20)."""

    def watches(self, group: "Group", member_id: int) -> bool: ...

    def watches_since(self, group: "Group", member_id: int) -> datetime | None:
        """Return since when this person's messages may be read; None where they may not be.

        What was written before is never read, whenever the bot comes upon it (NO-19).
        """

    def terms(self, group: "Group") -> str:
        """Return a fingerprint of what members are told of the watch: under other terms it begins anew."""


class DirectMessages(Protocol):
    """Whose direct messages are closed to us: only help in a crisis is tried with them within 30 days (PRI-15)."""

    def are_closed(self, group_key: str, member_id: int) -> bool:
        """Whether Discord refused one within that time. From memory."""

    async def note(self, tx: "Transaction", group_key: str, member: "SealedId", *, closed: bool) -> None:
        """One was refused, or got through."""


class OwnRooms(Protocol):
    """Members' private check-ins, where one can be reached when their direct messages are closed (CRI-12).

    Answers from memory and from Discord, never from the database.
    """

    def own_room(self, group: "Group", member_id: int) -> int | None:
        """Return the thread or channel of this member's open room."""

    async def is_only_theirs(self, place_id: int, member_id: int) -> bool:
        """Whether nobody but its member and we can read that room now.

        The owner and the administrators, who can look into anything on their server, are not counted: a message there
        names them, as the room itself does. A holder of Manage Threads, another bot and a supporter are.
        """


class HelpInRooms(Protocol):
    """Our message with help in a room is its member's alone (NO-8)."""

    async def others_come(self, group: "Group", place_id: int) -> None:
        """Somebody else is about to be let in: take it away first. Raises nothing."""

    def readers_changed(self) -> None:
        """Somebody may be able to read a room who could not before: look on the next beat."""


class AlertDesk(Protocol):
    """Where an alert is raised."""

    async def raise_alert(self, group: "Group", sighting: Sighting, now: datetime) -> None:
        """Raise or join, and see to it that the member gets help whatever happens to us. Never raises."""

    def unsaved_since(self) -> datetime | None:
        """Return when the oldest sighting was seen that only memory holds; None where all are saved. From memory."""

    async def ask_for_a_person(self, group: "Group", member_id: int, channel_id: int, now: datetime) -> int | None:
        """A member asks for a moderator. Returns how many were told; None when it could not be saved."""

    async def source_deleted(self, source_id: int, group: "Group") -> None:
        """The message is gone: the alert stays and says so."""

    async def standing_messages(
        self, tx: "Transaction", group: "Group", seen_before: datetime
    ) -> list[tuple[int, int]]:
        """Return channel and message of each that an open or taken alert is about, oldest first; none known as gone."""

    async def raised_late(self, tx: "Transaction", group: "Group", since: datetime, until: datetime) -> int:
        """Count the urgent alerts about messages of that time that were seen only after it."""


class OpenAlerts(Protocol):
    """Whether somebody is being looked after right now, so that nothing of theirs is tidied away (NO-36, CON-7)."""

    async def about(self, tx: "Transaction", group: "Group", member_id: int) -> bool:
        """Whether an alert about this person is open or taken, whatever its tier."""

    async def urgent_from(self, tx: "Transaction", group: "Group", channel_id: int) -> bool:
        """Whether an urgent alert that began in this channel is open or taken."""


@dataclass(frozen=True)
class WatchedRoom:
    """A private room whose member said yes to word watch there, and when they did."""

    place_id: int
    member_id: int
    since: datetime


class WatchedRooms(Protocol):
    """Private rooms whose member said yes to word watch there (CHK-11). Answers from memory."""

    def watched_room(self, channel_id: int, member_id: int) -> "Group | None":
        """Return the room's group if this is a watched room and this person is its member."""

    def room_group(self, channel_id: int) -> "Group | None":
        """Return the group of the private room at this thread or channel, watched or not; None where there is none."""

    def watched_rooms_of(self, group: "Group", member_id: int) -> Sequence[int]:
        """Return this person's own rooms in this group that are watched."""

    def watched_rooms(self, group: "Group") -> "Sequence[WatchedRoom]":
        """Return every room of the group that is watched now."""


class QuietHours(Protocol):
    """When a member is not written to, by their own clock where they have set one (CHK-4)."""

    async def is_quiet(self, tx: "Transaction", group: "Group", member_id: int, now: datetime) -> bool: ...


class AgreementLines(Protocol):
    """The group's agreement, for who quotes it."""

    def line(self, group: "Group", turn: int) -> str | None:
        """Return one of its clauses in its own words, another for each turn; None where there is no agreement."""


@dataclass(frozen=True)
class OnDuty:
    """Who is asked now. `next_shift` is None when nobody has said when they will be there.

    `anyone`: whether anybody here ever offered to be on duty, or is on the rota.
    """

    now: tuple[int, ...]
    next_shift: datetime | None
    anyone: bool = True


class Coverage(Protocol):
    async def on_duty(self, group: "Group", now: datetime) -> OnDuty: ...


class Standing(StrEnum):
    """Where an alert stands, as its member may know it (DESIGN.md decision 6)."""

    NOBODY_TOLD = "nobody-told"
    NOBODY_ON_DUTY = "nobody-on-duty"
    NO_DUTY = "no-duty"  # nor is anybody ever: no one here has offered to be
    TOLD = "told"
    TOLD_OUT_OF_HOURS = "told-out-of-hours"  # nobody is on duty; who offered to be asked at any hour was
    NOBODY_YET = "nobody-yet"
    TAKEN = "taken"
    CLOSED = "closed"


@dataclass(frozen=True)
class MemberView:
    """An alert, as far as its member's own message shows it."""

    group_key: str
    member_id: int
    kind: str
    standing: Standing
    channel_id: int
    place_id: int | None
    next_shift: datetime | None
    posted_at: datetime
    seen_at: datetime
    drill: bool = False


class MemberReply(StrEnum):
    """What a member can answer to their message."""

    MISTAKE = "mistake"
    PERSON = "person"


class MemberAnswer(StrEnum):
    """What else a member can answer about an alert: the day after, and to a place to talk."""

    GOT_SUPPORT = "got-support"
    NO_SUPPORT = "no-support"
    NOT_NOW = "not-now"
    DELETE_PLACE = "delete-place"


class AlertStatus(Protocol):
    """What the member's message shows, and what the member answers there."""

    async def as_member_sees(self, alert_id: int, now: datetime) -> MemberView | None: ...

    async def member_replied(self, alert_id: int, member_id: int, reply: MemberReply, now: datetime) -> OnDuty | None:
        """Note the answer on the card. None: the alert is not this member's, or is gone."""

    async def help_delivered(self, tx: "Transaction", alert_id: int) -> None:
        """The member has their message: the card says so."""

    async def help_undeliverable(self, tx: "Transaction", alert_id: int) -> None:
        """The member has not seen any help: the card must say so (CRI-12)."""

    async def answered_typed(self, press: "Press", answer: "MemberAnswer") -> None:
        """A member's answer to one of our messages, typed as a command instead of pressed there (ACC-8)."""


@dataclass(frozen=True)
class SentHelp:
    """A message with help that went out without the outbox; `place_id` None: in direct messages."""

    message_id: int
    place_id: int | None = None


class MemberHelp(Protocol):
    """Help that does not wait for us (DESIGN.md decision 8, NO-33)."""

    async def send_without_desk(self, group: "Group", sighting: Sighting, now: datetime) -> "SentHelp | None":
        """Send the `no_alert` form now, without the database. Returns where it stands; None when nothing went out."""

    async def already_sent(self, tx: "Transaction", alert_id: int, sighting: Sighting, sent: "SentHelp | None") -> None:
        """The alert was saved after all: take that message over, so that its line is corrected.

        With None nothing had gone out: where the member wants help, it goes the ordinary way now.
        """

    def emergency_number(self, group: "Group", member_id: int | None) -> str | None:
        """Return the emergency number where this member said they live. From memory; None where it is not known."""

    async def wants_message(self, tx: "Transaction", group: "Group", member_id: int) -> bool:
        """Whether the member still wants the private message (CRI-10)."""

    def is_left_alone(self, group: "Group", member_id: int) -> bool:
        """Whether they pressed "Don't message me again". From memory."""


class HelpPage(Protocol):
    """What `/help` says, for who needs it in the middle of something else. Works with the database gone."""

    async def help(self, press: "Press") -> None:
        """Answer with numbers, and the button that asks for a person."""


@dataclass(frozen=True)
class Offer:
    """A button of another slice: its family, action and subject, and the key of its label."""

    family: str
    action: str
    label: str
    subject: int = 0


# The numbers and a person to ask for, from wherever somebody is: what `/help` answers.
HELP_TONIGHT: Final = Offer("help", "tonight", "me-button-tonight")
# Choosing the language of what is sent to oneself.
LANGUAGE_CHOICE: Final = Offer("help", "language", "me-button-language")
# What word watch reads and looks for. Its subject is the group's number in the settings; 0: wherever one is.
WATCH_SHOWN: Final = Offer("watch", "show", "watch-button-show")


class HelpOffers(Protocol):
    """Buttons of help that stand beside another slice's own."""

    def country_offer(self, group: "Group", member_id: int | None) -> Offer | None:
        """Return the one that asks where somebody lives; None where it is known: to us, or for all of the group.

        Of `None`, for the whole group: whether one country is set for it. From memory; never a guess (CRI-5).
        """


@dataclass(frozen=True)
class Relief:
    """Something that can be put down: its button, and the key of the line that says what happens then."""

    offer: Offer
    about: str


class Carries(Protocol):
    """Who looks after others here, and what of it they can put down (MOD-3, BND-7)."""

    def reliefs(self, group: "Group", person_id: int) -> Sequence[Relief]:
        """Return what this person can put down, by the roles they have now; nothing for anybody else. From memory."""


class WatchChoices(Protocol):
    """What a person chose about word watch, and how they choose again. The agreement keeps it."""

    def watch_standing(self, words: "Texts", group: "Group", member_id: int) -> str:
        """Say how this person stands to the watch, and since when. From memory."""

    def watch_offer(self, group: "Group", member_id: int) -> Offer:
        """Return the button that turns it off, or that shows what a yes means where it is off. From memory."""

    async def has_agreed(self, group: "Group", member_id: int) -> bool:
        """Whether this person agreed, to any version, and has not left."""

    async def watch_on(self, press: "Press") -> None: ...

    async def watch_off(self, press: "Press") -> None: ...


class ListNews(Protocol):
    """Tells members that the organisers' own word list is another one (TRA-4)."""

    async def own_words_read(self, group: "Group", own_words: Mapping[str, str | int], now: datetime) -> None:
        """What it makes of ours, by number, and its mark; nothing where there is none. The same again is no news."""


@dataclass(frozen=True)
class Held:
    """One thing kept about a person, in words (`text` with `facts`) and as data for their own copy."""

    text: str
    facts: Mapping[str, Any]
    data: Mapping[str, Any]
    offer: Offer | None = None


class PersonalData(Protocol):
    """Every slice must answer, even with nothing: silence is an error (PRI-1, PRI-3, PRI-4)."""

    slice_name: str

    async def held(self, tx: "Transaction", group: "Group", member_id: int) -> Sequence[Held]: ...

    async def erase(self, tx: "Transaction", group: "Group", member_id: int) -> None:
        """Take away everything that names this person, in this transaction."""

    async def expire(self, tx: "Transaction", settings: "GroupSettings", now: datetime) -> int:
        """Delete what has outlived its purpose (`[keep]`). Returns how many rows went."""

    async def forgotten(self, group: "Group", member_id: int) -> None:
        """After the erasure was committed: let go of what is in memory, tidy what is in Discord."""


class Forgetting(Protocol):
    """Erasing somebody together with something else, in one transaction."""

    async def forget_and(
        self, group: "Group", member_id: int, also: "Callable[[Transaction], Awaitable[None]]"
    ) -> Sequence[tuple[str, Mapping[str, Any]]]:
        """Returns texts, with facts, of what could not be tidied in Discord.

        Raises `StillBusyError`, or what a slice or `also` raised: then nothing was erased.
        """


class AgeBlocks(Protocol):
    """The blocks of those who said that they are younger than the group asks (PRI-14)."""

    async def lift(self, group: "Group", member_id: int) -> None:
        """Lift it, if there is one; whether there was is told to nobody."""


@dataclass(frozen=True)
class ReviewLine:
    """One line of the quarterly note to organisers: what is so, and what to do about it. Nothing about a member."""

    text: str
    facts: Mapping[str, Any] = field(default_factory=dict)


class Reviewed(Protocol):
    """What a slice has to say once a quarter (REF-6)."""

    slice_name: str

    async def review(self, group: "Group", now: datetime) -> Sequence[ReviewLine]: ...


class Check(Protocol):
    """What `check` says of a slice, each finding with its remedy."""

    async def check(self, group: "Group", now: datetime) -> Sequence[Finding]: ...


class Slice(PersonalData, Check, Protocol):
    """What bot.py asks of every slice's service."""

    async def load(self) -> None:
        """Before connecting: read into memory what must answer without waiting; register couriers and presses."""

    async def group_ready(self, group: "Group", now: datetime) -> None:
        """The group's names were found on its server (at start, and again when the server changed). Idempotent."""

    async def tick(self, now: datetime) -> None:
        """Do what is due. Called at every heartbeat, in a task of its own."""
