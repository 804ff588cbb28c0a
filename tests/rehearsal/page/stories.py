"""Stories to pick: each on a fresh server, in short steps that a viewer can follow, with what must be true checked.

They are told with the chapters of the written story where it has them, so that page and proof cannot differ.
"""

import io
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from rich.console import Console

from config.settings import Settings
from tests.rehearsal import check_ins
from tests.rehearsal import first_ten_minutes as written
from tests.rehearsal.cast import Cast, cast_of, why_not_playable
from tests.rehearsal.first_ten_minutes import Told
from tests.rehearsal.page import a_breach, a_changed_agreement
from tests.rehearsal.page.lifetime import Lifetime
from tests.rehearsal.paper import Paper
from tests.rehearsal.playing import DifferenceError, Play
from tests.rehearsal.seat import SorryError
from tests.rehearsal.stage import HARD_SENTENCE
from tests.rehearsal.story_panel import Line

Result = TypeVar("Result")
Chapter = Callable[[Told], Awaitable[None]]
STEP_SECONDS = 0.7
DIRECT = "dm"
WORRY = "Worry 1"
AWAY = timedelta(minutes=25)
A_FILM = "that film had the line I want to end my life and the whole row was in tears"
ORDINARY = (
    "has anyone tried the new tea place?",
    "the bus was late again",
    "I planted the bulbs today",
    "thinking of all of you",
    "does the choir meet on Thursday?",
    "my sister sent me an old photograph",
)
FURTHER = "I mean it. I want to end my life."


@dataclass(frozen=True)
class Story:
    key: str
    title: str
    about: str
    chapters: tuple[Chapter, ...]
    about_night_member: bool = False
    about_worry: bool = False
    about_check_in: bool = False
    about_agreement: bool = False

    def shows(self, cast: Cast) -> tuple[tuple[str, str], tuple[str, str]]:
        """Who is worth looking at afterwards, and where: the member's help or room, and who is there with them."""
        if self.about_check_in:
            with_company = cast.group.checkins is not None and cast.group.checkins.who_reads == "chosen_supporters"
            other = (cast.supporter, check_ins.ROOM) if cast.supporter and with_company else None
            return (cast.member, check_ins.ROOM), other or (cast.moderator, cast.alerts)
        if self.about_agreement:
            return (cast.member, DIRECT), (cast.night_member, cast.news or cast.panel)
        if self.about_worry and cast.organisers:
            return (cast.member, DIRECT), (cast.organisers[0], WORRY)
        member = cast.night_member if self.about_night_member else cast.member
        return (member, DIRECT), (cast.moderator, cast.alerts)


class PagePaper(Paper):
    """Keeps nothing but the panel's lines, which go into the page's own panel."""

    def __init__(self, lifetime: Lifetime) -> None:
        super().__init__(console=Console(file=io.StringIO(), quiet=True))
        self._lifetime = lifetime

    def panel(self, lines: Iterable[Line], indent: int = 4) -> None:
        del indent
        self._lifetime.telling.tell(self._lifetime.now.stage.world.now(), lines)


class PagePlay(Play):
    """Tells into the page's panel instead of on paper, and pauses around each step."""

    def __init__(self, lifetime: Lifetime) -> None:
        self._lifetime = lifetime
        super().__init__(lifetime.now.stage, PagePaper(lifetime))

    def __post_init__(self) -> None:
        self.panel = self._lifetime.now.panel

    def chapter(self, title: str, about: str = "") -> None:
        super().chapter(title, about)
        self._lifetime.act(f"{title}. {about}".rstrip())

    async def step(self, says: str, doing: Awaitable[Result]) -> Result:
        self._lifetime.act(says)
        self._lifetime.changed()
        await self._lifetime.pause(STEP_SECONDS)
        result = await super().step(says, doing)
        self._lifetime.changed()
        await self._lifetime.pause(STEP_SECONDS)
        return result

    async def wait(self, says: str, how_long: timedelta) -> None:
        self._begin(says)
        self._lifetime.act(says)
        await self._lifetime.pass_time(how_long)
        self._lifetime.tell()

    def told(self, text: str) -> None:
        """What was checked is for the written story; here a difference is told, and nothing else."""

    def two_phones(self, left: tuple[str, str], right: tuple[str, str]) -> None:
        """The page shows two people side by side as it is."""


async def play_story(lifetime: Lifetime, key: str) -> Story:
    """Play it through, whatever comes of it.

    Raises SorryError for a story there is none of, and where these settings leave out what it is about.
    """
    story = next((one for one in STORIES if one.key == key), None)
    if story is None:
        raise SorryError(f"There is no story {key[:30]!r}. There are: {', '.join(one.key for one in STORIES)}.")
    if reason := why_not_playable(lifetime.settings):
        raise SorryError(reason)
    if story.about_check_in and lifetime.settings.groups[0].checkins is None:
        raise SorryError("Your settings have no [checkins], so there is no such story.")
    if story.about_agreement and lifetime.settings.groups[0].group.news_channel is None:
        raise SorryError("Your settings name no news_channel, so a change is told nowhere, and there is no such story.")
    async with lifetime.alone(long=True):
        await lifetime.fresh_server()
        lifetime.act(f"A fresh server, and a story: {story.title}.")
        lifetime.changed()
        told = Told(PagePlay(lifetime), cast_of(lifetime.settings))
        try:
            for chapter in story.chapters:
                await chapter(told)
        except DifferenceError as difference:
            lifetime.telling.wrong(lifetime.now.stage.world.now(), f"The story went differently: {difference}")
            return story
        lifetime.act(f"The story ends here: {story.title}. Everything stays as it is now; go on from here.")
    return story


def stories_for(settings: Settings) -> tuple[Story, ...]:
    """None where the settings leave out what the stories are about."""
    if why_not_playable(settings):
        return ()
    first = settings.groups[0]
    left_out = {"check-ins": first.checkins is None, "agreement": first.group.news_channel is None}
    return tuple(
        one
        for one in STORIES
        if not (one.about_check_in and left_out["check-ins"]) and not (one.about_agreement and left_out["agreement"])
    )


# ---------------------------------------------------------------------------------------------------------- chapters


async def _agrees(told: Told, who: str) -> None:
    """Without looking closely: "A first evening" does that."""
    play, world, panel = told.play, told.play.stage.world, told.cast.panel
    read, yes = play.words("agreement-button-read"), play.words("agreement-button-yes")
    screen = await world.press(who, panel, read)
    await play.step(f'{told.name(who)} reads the agreement and presses "{yes}".', world.press(who, screen, yes))


async def _ready(told: Told) -> None:
    told.play.chapter("An evening begins")
    await _agrees(told, told.cast.member)
    await written.going_on_duty(told)


async def a_film(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    play.chapter("Words that only sound like danger", "The watch reads words, not people, so it can be wrong.")
    who = told.name(cast.member)
    await play.step(f"{who} writes about a film in #{cast.watched}.", world.say(cast.member, cast.watched, A_FILM))
    play.sees(cast.member, "dm", "help-may-be-wrong", channel=f"#{cast.watched}")
    play.buzzes(cast.moderator, 1)
    more, mistake = play.words("help-button-more"), play.words("help-button-mistake")
    choices = await play.step(f'{who} presses "{more}".', world.press(cast.member, "dm", more))
    await play.step(f'{who} presses "{mistake}".', world.press(cast.member, choices, mistake))
    play.sees(cast.moderator, cast.alerts, "alert-card-member-mistake")


async def not_a_worry(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    play.chapter("Somebody looks, and closes it")
    who = told.name(cast.moderator)
    take, close = play.words("alert-button-take"), play.words("alert-button-close")
    outcome = play.words("alert-outcome-not-a-worry")
    steps = await play.step(f'{who} presses "{take}".', world.press(cast.moderator, cast.alerts, take))
    asked = await play.step(f'{who} presses "{close}".', world.press(cast.moderator, steps, close))
    await play.step(f'{who} chooses "{outcome}".', world.choose(cast.moderator, asked, outcome))
    play.sees(cast.member, "dm", "help-live-closed")


async def asked_once(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    await _agrees(told, cast.night_member)
    await play.step(
        f"{told.name(cast.member)}'s hard sentence goes into #{cast.watched}. {told.name(cast.moderator)} is asked.",
        world.say(cast.member, cast.watched, HARD_SENTENCE),
    )
    play.number_of(cast.moderator, cast.alerts, "alert-card-who", 1, member=f"@{told.name(cast.member)}")


async def while_away(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    play.chapter("The bot is away", "The computer it runs on restarts, and takes its time.")
    await play.step("The bot is stopped.", world.stop())
    try:
        await play.step(
            f"{told.name(cast.night_member)}'s hard sentence goes into #{cast.watched_at_night}. No bot reads it.",
            world.say(cast.night_member, cast.watched_at_night, HARD_SENTENCE),
        )
        minutes = int(AWAY.total_seconds() // 60)
        await play.step(f"{minutes} minutes go by.", world.pass_time(seconds=AWAY.total_seconds()))
    finally:
        play.chapter("The bot is back", "What fell due meanwhile is done now, late, and once.")
        await world.start()


async def back_again(told: Told) -> None:
    """What fell due while it was away is done at once, and what was written meanwhile is read late."""
    play, cast = told.play, told.cast
    await play.wait("A minute goes by.", timedelta(minutes=1))
    play.buzzes(cast.moderator, 2)  # asked again about the one, and for the first time about the other
    for who in (cast.member, cast.night_member):
        play.number_of(cast.moderator, cast.alerts, "alert-card-who", 1, member=f"@{told.name(who)}")


async def a_storm(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    people = ("ann", "ben", "cleo")
    play.chapter("A storm", "Much at once: talk everywhere, three people in danger, and one who writes again.")
    for who in people[1:]:
        await _agrees(told, who)
    await play.step("Everybody talks at the same time.", _talk(told, people))
    await play.step(
        f"Three hard sentences within a moment, in #{cast.watched} and #{cast.watched_at_night}.", _three(told, people)
    )
    await play.step(f"{told.name(people[0])} writes twice more. It joins the alert there is.", _again(told, people[0]))
    for who in people:
        play.number_of(cast.moderator, cast.alerts, "alert-card-who", 1, member=f"@{told.name(who)}")
    take = play.words("alert-button-take")
    steps = await play.step(
        f'{told.name(cast.moderator)} presses "{take}" on the newest.', world.press(cast.moderator, cast.alerts, take)
    )
    await play.step(
        f"{told.name(cast.moderator)} opens a place to talk.",
        world.press(cast.moderator, steps, play.words("alert-button-place")),
    )


async def _talk(told: Told, people: tuple[str, ...]) -> None:
    world = told.play.stage.world
    for number, text in enumerate(ORDINARY * 2):
        await world.say(people[number % len(people)], (told.cast.watched, "general")[number % 2], text)


async def _three(told: Told, people: tuple[str, ...]) -> None:
    for who, where in zip(people, (told.cast.watched, told.cast.watched_at_night, told.cast.watched), strict=True):
        await told.play.stage.world.say(who, where, HARD_SENTENCE)


async def _again(told: Told, who: str) -> None:
    for _ in range(2):
        await told.play.stage.world.say(who, told.cast.watched, FURTHER)


STORIES = (
    Story(
        "evening",
        "A first evening",
        "Ann reads, agrees, writes ordinary words, then hard ones. Mo is asked, takes it, and closes it.",
        (
            written.reading_the_panel,
            written.ordinary_words,
            written.going_on_duty,
            written.the_hard_sentence,
            written.nobody_takes_it,
            written.taking_it,
            written.closing_it,
        ),
    ),
    Story(
        "night",
        "03:40, nobody on duty",
        "Somebody writes at night, and the plug is pulled in the middle. What Ben is told, and the morning after.",
        (written.at_night, written.in_the_morning),
        about_night_member=True,
    ),
    Story(
        "mistake",
        "A false alarm",
        "The watch takes a film for danger. Ann says so, and a moderator looks all the same.",
        (_ready, a_film, not_a_worry),
    ),
    Story(
        "away",
        "The bot was away",
        "The bot is stopped in the middle of an alert, and Ben writes meanwhile. What it does when it is back.",
        (_ready, asked_once, while_away, back_again),
    ),
    Story(
        "storm",
        "A storm",
        "Much at once: talk everywhere, three people in danger, one who writes again.",
        (_ready, a_storm),
    ),
    Story(
        "week",
        "A first week",
        "Ann opens a private check-in by a form, is asked, answers or not, moves the hour, gets company, and pauses.",
        (
            check_ins.sets_up,
            check_ins.answers_or_not,
            check_ins.moves_the_hour,
            check_ins.wants_company,
            check_ins.pauses,
        ),
        about_check_in=True,
    ),
    Story(
        "hard-date",
        "A hard date",
        "Ann names 14 March, a year since. The winter goes by, and the day comes, with its own gentle question.",
        (check_ins.sets_up, check_ins.names_a_date, check_ins.the_winter_goes_by, check_ins.that_day),
        about_check_in=True,
    ),
    Story(
        "breach",
        "A breach",
        "What Ann shared is passed on. She says so in private; an organiser looks into it, and they mend it.",
        (a_breach.something_slips_out, a_breach.it_is_looked_into, a_breach.it_is_mended),
        about_worry=True,
    ),
    Story(
        "agreement",
        "The agreement changes",
        "Rae adds a sentence. The group is told a day before it holds, Ann suggests something, and then she is asked.",
        (
            a_changed_agreement.everybody_knows_the_text,
            a_changed_agreement.a_sentence_more,
            a_changed_agreement.a_suggestion,
            a_changed_agreement.a_day_later,
            a_changed_agreement.asked_again,
        ),
        about_agreement=True,
    ),
)
