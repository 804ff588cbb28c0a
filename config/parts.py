from dataclasses import dataclass
from datetime import time
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from config.duty import Hours, Weekly
from config.values import (
    READING,
    Country,
    DutyShift,
    GroupName,
    Language,
    LaterAndLater,
    Minutes,
    Named,
    Names,
    OptionalKey,
    OptionalLink,
    OptionalName,
    OptionalRole,
    OptionalText,
    OwnWords,
    QuietHours,
    Readings,
    Text,
    TextFile,
    TimeZone,
    Topics,
    WeeklyTime,
    YesNo,
)


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class GroupPart(_Part):
    """Who the group is."""

    name: GroupName = Field(
        default="this group", description="How the bot names you to members.", examples=["Tuesday Lanterns"]
    )
    key: OptionalKey = Field(
        default=None,
        description="A short name under which the group's data is kept. Only needed before you change `name`: write "
        "here the key that `check` shows, so that members' choices are found again under the new name.",
        examples=["carers"],
    )
    language: Language = Field(default="en", description="The language the bot writes.", examples=["en"])
    country: Country = Field(
        default="ask",
        description='Whose help numbers to show: two letters, or "ask" if members live in several countries.',
        examples=["GB", "ask"],
    )
    time_zone: TimeZone = Field(default="UTC", description="The zone the group lives by.", examples=["Europe/London"])
    min_age: Annotated[int, Field(strict=True, ge=13, le=99)] = Field(
        default=18, description="How old members have to be. Discord itself asks for 13.", examples=[18]
    )
    news_channel: OptionalName = Field(
        default=None,
        description="Changes that touch members are told here a day before they apply.",
        examples=["announcements"],
    )
    privacy_policy: OptionalLink = Field(
        default=None,
        description="The page with your group's privacy policy; shown in /about, and with the agreement.",
        examples=["https://tuesday-lanterns.test/privacy"],
    )
    server: OptionalName = Field(
        default=None,
        description="The server's name or id. Only needed when the bot is on several servers.",
        examples=["Tuesday Lanterns"],
    )


class PeoplePart(_Part):
    """Who does what."""

    organisers: Names = Field(
        default=(), description="Asked last when nobody answers; get the weekly note.", examples=[["rae.lind", "jo_b"]]
    )
    moderators: OptionalRole = Field(
        default=None,
        description='A role. Each presses "I\'m in" once, or the bot never pings them.',
        examples=["Moderators"],
    )
    supporters: OptionalRole = Field(
        default=None, description="A role; leave it out if you have none.", examples=["Supporters"]
    )
    outside: OptionalText = Field(
        default=None,
        description="Somebody who is not on this server, and how to reach them: for worries about the organisers.",
        examples=["Imani Cole, our trustee: 020 7946 0018"],
    )
    safeguarding: OptionalText = Field(
        default=None,
        description="Who is told when a child may be at risk. Must be given when min_age is under 18.",
        examples=["Imani Cole, our safeguarding lead"],
    )


class AgreementSettings(_Part):
    """The group's confidentiality agreement."""

    text: TextFile = Field(
        default="agreement.md",
        description="The file with the agreement's text. One that names the group's language before the ending, like "
        "agreement.es.md, is taken in its place.",
        examples=["agreement.md"],
    )
    panel_in: Named = Field(description="The channel where the message with the buttons stands.", examples=["welcome"])
    remind_in: OptionalName = Field(
        default=None, description="The channel that is reminded of the agreement.", examples=["grief-chat"]
    )
    remind_every_days: Annotated[int, Field(strict=True, ge=7, le=365)] = Field(
        default=28, description="Days between reminders; 7 or more.", examples=[28]
    )
    who_we_may_tell: OwnWords = Field(
        default="standard",
        description='"standard" is our sentence on danger, children and adults at risk; or write your own.',
        examples=["standard"],
    )
    crisis_texts_read_by: Readings = Field(
        default=(),
        description="Who read all the crisis texts aloud, and when. Empty: word watch stays off. With a language at "
        "the end, that language's: members who chose it then get them in it.",
        examples=[["rae.lind 2026-11-20"], ["rae.lind 2026-11-20", "ana_p 2026-11-25 es"]],
    )
    ask_everyone_again: YesNo = Field(
        default=False,
        description="true when you changed what the agreement means: everyone is asked again.",
        examples=[False],
    )
    answer_within_days: Annotated[int, Field(strict=True, ge=1, le=90)] = Field(
        default=21, description="Days within which organisers answer a suggestion.", examples=[21]
    )
    role: OptionalRole = Field(
        default=None,
        description="A role for those who agreed. The bot then needs Manage Roles and stands directly above it.",
        examples=["Agreed"],
    )

    def crisis_texts_signed_in(self, language: str | None) -> bool:
        """Whether somebody read the crisis texts of a language aloud; None: of the group's own (ACC-5)."""
        return any(
            found["language"] == language for one in self.crisis_texts_read_by if (found := READING.fullmatch(one))
        )


class WordWatchSettings(_Part):
    """Looks for words that may mean danger; a person decides; keeps no words."""

    channels: Annotated[Names, Field(min_length=1)] = Field(
        description="The channels it reads. It reads no other.", examples=[["grief-chat", "three-am"]]
    )
    mode: Literal["with_agreement", "ask", "everyone"] = Field(
        default="with_agreement",
        description='"with_agreement": only people who said yes with the agreement. "ask": asked later. '
        '"everyone": a pinned notice says so.',
        examples=["with_agreement"],
    )
    talk_here_is: Topics = Field(
        default=(),
        description="What people talk about here. Its ordinary words do not page anyone.",
        examples=[["grief"]],
    )
    unsure: Literal["shift_note", "ask_member", "off"] = Field(
        default="shift_note",
        description='Unsure matches: a line in the note at shift start; "ask_member" first; or "off".',
        examples=["shift_note"],
    )
    catch_up_hours: Annotated[int, Field(strict=True, ge=0, le=168)] = Field(
        default=24, description="How far back to read after an outage. 0: not at all.", examples=[24]
    )
    hard_night_button: YesNo = Field(
        default=True,
        description='A quiet pinned message "If tonight is hard" in each of the channels: one button, numbers to call.',
        examples=[True],
    )


class AlertsSettings(_Part):
    """How moderators are asked."""

    channel: Named = Field(description="A private channel where alerts arrive.", examples=["mod-alerts"])
    ask_again_after: LaterAndLater = Field(
        default=(10, 30),
        description="Minutes; then hourly, three times; then when the next shift starts.",
        examples=[[10, 30]],
    )
    nobody_on_duty: Literal["wait", "volunteers"] = Field(
        default="wait",
        description='"wait": the member is told so. "volunteers": ping those who chose /duty nights.',
        examples=["wait"],
    )
    tell_member_after: Minutes = Field(
        default=30, description="Minutes until the member reads that nobody has taken the note yet.", examples=[30]
    )


class CheckinSettings(_Part):
    """A private thread for each member who asks for one."""

    under: Named = Field(
        description='The channel the threads hang under; with rooms = "channels", the category.', examples=["check-ins"]
    )
    rooms: Literal["threads", "channels"] = Field(
        default="threads",
        description='"threads": private threads. "channels": a private channel each, which needs more permissions and '
        "stops at 50.",
        examples=["threads"],
    )
    who_reads: Literal["nobody", "chosen_supporters"] = Field(
        default="nobody",
        description="Who reads along. Each thread says so, and says who else could look.",
        examples=["chosen_supporters"],
    )
    quiet_hours: QuietHours = Field(
        default=Hours(time(22), time(8)),
        description="No questions between these times. Members change their own.",
        examples=["22:00-08:00"],
    )
    notify: Literal["member_chooses", "ping", "silent"] = Field(
        default="member_chooses",
        description="A ping, or a silent note they find when they look.",
        examples=["member_chooses"],
    )
    company_in: OptionalName = Field(
        default=None,
        description="The channel where a member may ask the group for company. Left out: agreement.remind_in.",
        examples=["grief-chat"],
    )
    round_in: OptionalName = Field(
        default=None, description="The channel of the weekly round. Left out: there is none.", examples=["grief-chat"]
    )
    round_at: WeeklyTime = Field(
        default=Weekly(6, time(18)),
        description="When the round opens, by the group's own clock.",
        examples=["sunday 18:00"],
    )
    round_hours: Annotated[int, Field(strict=True, ge=1, le=72)] = Field(
        default=24, description="Hours until the round closes by itself.", examples=[24]
    )


class KeepSettings(_Part):
    """Days that something is kept. Shorter is always allowed, longer is not (PRI-5)."""

    closed_alerts: Annotated[int, Field(strict=True, ge=1, le=30)] = Field(
        default=30, description="Days a closed alert is kept; at most 30.", examples=[30]
    )
    unsure_notes: Annotated[int, Field(strict=True, ge=1, le=3)] = Field(
        default=3,
        description="Days an unsure note is kept; at most 3. Never opened: gone, and counted so.",
        examples=[3],
    )
    worries: Annotated[int, Field(strict=True, ge=1, le=90)] = Field(
        default=90, description="Days a worry is kept; at most 90.", examples=[90]
    )


class HealthSettings(_Part):
    """How the bot is, for a program on the same computer that watches over it."""

    port: Annotated[int, Field(strict=True, ge=1024, le=65535)] | None = Field(
        default=None,
        description="Where /health and /metrics answer, to this computer only. Left out: nowhere. For the first group.",
        examples=[8080],
    )


@dataclass(frozen=True)
class WatchMayRun:
    """True when nothing in the settings keeps word watch off; otherwise `why_not` is a sentence for organisers."""

    why_not: str = ""

    def __bool__(self) -> bool:
        return not self.why_not


class Parts(_Part):
    """What one group's settings say, part by part. A part left out stays off (ORG-8)."""

    group: GroupPart = Field(default=GroupPart(), description="Who the group is.")
    people: PeoplePart = Field(default=PeoplePart(), description="Who does what.")
    agreement: AgreementSettings | None = Field(default=None, description="The group's confidentiality agreement.")
    word_watch: WordWatchSettings | None = Field(default=None, description="Looks for words that may mean danger.")
    alerts: AlertsSettings | None = Field(default=None, description="How moderators are asked.")
    duty: dict[str, DutyShift] = Field(
        default={},
        description="Who is on duty when, each in their own zone.",
        examples=[{"mo_k": "America/Toronto, mon-fri 18:30-22:30"}],
    )
    checkins: CheckinSettings | None = Field(
        default=None, description="A private thread for each member who asks for one."
    )
    places: dict[str, Text] = Field(
        default={},
        description="Help that is not a crisis line; shown last in /help.",
        examples=[{"Your GP": "They can refer you for talking therapy"}],
    )
    keep: KeepSettings = Field(default=KeepSettings(), description="Days that something is kept.")
    health: HealthSettings = Field(
        default=HealthSettings(), description="How the bot is, for a program on the same computer."
    )


class GroupSettings(Parts):
    """One group. `key` names it in database rows and stays the same when `group.key` is set before a new name."""

    key: str

    @property
    def watch_may_run(self) -> WatchMayRun:
        if self.word_watch is None:
            return WatchMayRun("There is no part [word_watch] in the settings, so word watch is off.")
        own = self.group.language
        if self.agreement is None or not any(map(self.agreement.crisis_texts_signed_in, (None, own))):
            return WatchMayRun(
                "Nobody has signed that they read the crisis texts, so word watch stays off. Read them aloud, then "
                'write your name and the day into crisis_texts_read_by under [agreement], like "rae.lind 2026-11-20".'
            )
        return WatchMayRun()


# Parts that are tables of the organiser's own names: another group's table takes the place of the first group's.
OWN_NAMES = ("duty", "places")
PART_MODELS: dict[str, type[BaseModel]] = {
    "group": GroupPart,
    "people": PeoplePart,
    "agreement": AgreementSettings,
    "word_watch": WordWatchSettings,
    "alerts": AlertsSettings,
    "checkins": CheckinSettings,
    "keep": KeepSettings,
    "health": HealthSettings,
}
# Parts a second group may do without, by writing for example word_watch = "off".
CAN_BE_OFF = ("agreement", "word_watch", "alerts", "checkins")
