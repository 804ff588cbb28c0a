"""DESIGN.md's first ten minutes as a written story, with what each person must see at each step.

Left out, because they are later issues: the one question for the member next morning, and the page on which all this
is drawn side by side.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from config.settings import Settings
from tests.discord.screens import Answer
from tests.rehearsal.cast import Cast, cast_of, why_not_playable
from tests.rehearsal.going_live import by_person, left_to_do
from tests.rehearsal.paper import Paper
from tests.rehearsal.playing import ANY, DifferenceError, Play, difference_told
from tests.rehearsal.stage import HARD_SENTENCE, NEEDLE, Searched, Stage

PAPERWORK, MISSING = "this paperwork is killing me", "I miss him so much"
NIGHT = (3, 40)
MORNING = 9


@dataclass
class Told:
    """What later chapters need of earlier ones."""

    play: Play
    cast: Cast
    steps: Answer | None = None
    room: str = ""
    numbers: dict[str, int] = field(default_factory=dict)

    def name(self, who: str) -> str:
        return self.play.stage.world.person(who).name


async def tell(settings: Settings) -> int:
    """Play and print it. Returns 1 with the first difference, 2 where the settings leave no story to play."""
    paper = Paper()
    if reason := why_not_playable(settings):
        paper.write(reason)
        return 2
    async with Stage.open(settings) as stage:
        paper.place = stage.place_name
        told = Told(Play(stage, paper), cast_of(settings))
        try:
            for chapter in CHAPTERS:
                await chapter(told)
        except DifferenceError as difference:
            paper.write()
            paper.write(difference_told(told.play, difference), style="bold red")
            return 1
        paper.write()
        paper.write(f"The whole story went as written: {told.play.steps} steps.", style="bold")
    return 0


async def opening(told: Told) -> None:
    told.play.chapter(
        "The first ten minutes",
        "A pretend server made from your settings, with the real bot in it. Nothing leaves this computer.",
    )
    people = told.play.stage.world.people.values()
    told.play.paper.write(
        f"In it: {', '.join(person.name for person in people)}, and the channels that your settings name."
    )


async def reading_the_panel(told: Told) -> None:
    play, cast = told.play, told.cast
    play.chapter("A new member reads, and chooses")
    play.sees(cast.member, cast.panel, "agreement-button-read")
    await _agree(told, cast.member)
    play.sees(cast.member, "dm", "help-test", group=cast.group.group.name)
    play.told(f"so help can reach {told.name(cast.member)} that way, and that was tried on a good day")
    play.buzzes(cast.member, 1)


async def _agree(told: Told, who: str) -> None:
    play, world, panel = told.play, told.play.stage.world, told.cast.panel
    read, yes = play.words("agreement-button-read"), play.words("agreement-button-yes")
    screen = await play.step(f'{told.name(who)} presses "{read}" in #{panel}.', world.press(who, panel, read))
    play.sees(who, panel, "agreement-button-yes")
    play.sees(who, panel, "agreement-button-no")
    await play.step(f'{told.name(who)} presses "{yes}".', world.press(who, screen, yes))
    play.sees(who, panel, "agreement-done")


async def ordinary_words(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    play.chapter("Ordinary words", "Words that sound like danger and are not: nothing happens, and the lines say why.")
    for text in (PAPERWORK, MISSING):
        before = len(play.messages(cast.member, "dm"))
        alerts = len(play.messages(cast.moderator, cast.alerts))
        await play.step(
            f'{told.name(cast.member)} types in #{cast.watched}: "{text}"', world.say(cast.member, cast.watched, text)
        )
        play.nothing_new(cast.member, "dm", before)
        play.nothing_new(cast.moderator, cast.alerts, alerts)


async def going_on_duty(told: Told) -> None:
    play, cast = told.play, told.cast
    play.chapter("A moderator says: I'm in", "Before that the bot pings nobody.")
    await _go_on_duty(told, cast.moderator)


async def _go_on_duty(told: Told, who: str) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    read_first = await play.step(f"{told.name(who)} uses /duty on.", world.command(who, cast.alerts, "duty on"))
    play.sees(who, cast.alerts, "duty-read-first")
    im_in = play.words("duty-button-im-in")
    await play.step(f'{told.name(who)} presses "{im_in}".', world.press(who, read_first, im_in))
    play.holds(
        f"{told.name(who)} is on duty",
        told.name(who) in (await world.command(who, cast.alerts, "duty show")).text,
        "/duty show does not name them",
    )
    play.panel.since_last()


async def the_hard_sentence(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    play.chapter("The hard sentence", "The rehearsal puts it in, so that nobody has to type it.")
    await play.step(
        f"{told.name(cast.member)}'s hard sentence goes into #{cast.watched}.",
        world.say(cast.member, cast.watched, HARD_SENTENCE),
    )
    play.two_phones((cast.member, "dm"), (cast.moderator, cast.alerts))
    play.sees(cast.member, "dm", "help-may-be-wrong", channel=f"#{cast.watched}")
    play.sees(cast.member, "dm", "help-live-told")
    play.sees(cast.moderator, cast.alerts, "alert-number", number=1)
    play.sees(cast.moderator, cast.alerts, "alert-card-who", member=f"@{told.name(cast.member)}")
    play.sees(cast.moderator, cast.alerts, "alert-card-asking")
    play.holds(
        "The alert does not hold the words",
        HARD_SENTENCE not in world.screen(cast.moderator, cast.alerts),
        "the sentence stands in the alert channel",
    )
    play.buzzes(cast.moderator, 1)
    play.buzzes(cast.member, 1)
    for organiser in cast.organisers:
        play.buzzes(organiser, 0)


async def nobody_takes_it(told: Told) -> None:
    """The rungs of the organiser's own ladder, and the member's line in between."""
    play, cast = told.play, told.cast
    assert cast.group.alerts is not None
    again, tell_member = cast.group.alerts.ask_again_after, cast.group.alerts.tell_member_after
    play.chapter("Nobody takes it", f"Your settings ask again after {', '.join(map(str, again))} minutes.")
    gone = 0
    for minutes in sorted({*again, tell_member}):
        await play.wait(f"{minutes - gone} minutes go by.", timedelta(minutes=minutes - gone))
        gone = minutes
        last = minutes == again[-1]
        asked = cast.organisers if last else (cast.moderator,) if minutes in again else ()
        for person in dict.fromkeys((cast.moderator, *cast.organisers)):
            play.buzzes(person, int(person in asked))
        if minutes >= tell_member:
            play.sees(cast.member, "dm", "help-live-nobody-yet")
            play.number_of(cast.member, "dm", "help-nobody-yet", 1)
            play.buzzes(cast.member, int(minutes == tell_member))
        else:
            play.sees(cast.member, "dm", "help-live-told")


async def taking_it(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    play.chapter(f"{told.name(cast.moderator)} takes it")
    take, place = play.words("alert-button-take"), play.words("alert-button-place")
    who = told.name(cast.moderator)
    told.steps = await play.step(f'{who} presses "{take}".', world.press(cast.moderator, cast.alerts, take))
    play.sees(cast.moderator, cast.alerts, "alert-steps", member=ANY, emergency=ANY)
    play.sees(cast.moderator, cast.alerts, "alert-card-taken", holder=f"@{who}")
    play.sees(cast.member, "dm", "help-live-here")
    await play.step(f'{who} presses "{place}".', world.press(cast.moderator, told.steps, place))
    told.room = play.words("place-name", number=1)
    group = cast.group.group.name
    member = told.name(cast.member)
    play.sees(cast.member, told.room, "place-opening", member=f"@{member}", moderator=f"@{who}", group=group)
    play.sees(cast.member, told.room, "place-readers", inside=ANY, others=ANY)
    play.sees(cast.member, "dm", "help-live-here-link", link=ANY)
    await play.step(
        f"{member} and {who} talk there. The bot keeps nothing of it.",
        world.say(cast.member, told.room, "thank you for coming"),
    )


async def closing_it(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    close, outcome = play.words("alert-button-close"), play.words("alert-outcome-talked")
    who = told.name(cast.moderator)
    asked = await play.step(f'{who} presses "{close}".', world.press(cast.moderator, told.steps, close))
    play.sees(cast.moderator, cast.alerts, "alert-outcome-intro")
    await play.step(f'{who} chooses "{outcome}".', world.choose(cast.moderator, asked, outcome))
    play.sees(cast.moderator, cast.alerts, "alert-card-closed", time=ANY, outcome=outcome)
    play.sees(cast.member, "dm", "help-live-closed")
    play.sees(cast.member, told.room, "place-closing")


async def at_night(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    play.chapter("03:40, nobody on duty, and the power fails")
    await _agree(told, cast.night_member)
    await play.wait_until(*NIGHT)
    play.counts_from_now(cast.moderator)
    world.lose_answers("POST", f"/channels/{world.channel(cast.alerts).id}/messages")
    play.buzzes(cast.night_member, 1)
    await play.step(
        f"{told.name(cast.night_member)}'s hard sentence goes into #{cast.watched_at_night}. The bot is cut off while "
        "it sends the alert: Discord has it, and the bot never hears so.",
        world.say(cast.night_member, cast.watched_at_night, HARD_SENTENCE),
    )
    await play.step("The plug is pulled, and the bot starts again.", world.pull_the_plug())
    await play.wait("A few minutes go by.", timedelta(minutes=5))
    play.number_of(cast.moderator, cast.alerts, "alert-card-who", 1, member=f"@{told.name(cast.night_member)}")
    _sees_that_nobody_is_on_duty(told)
    play.sees(cast.moderator, cast.alerts, "alert-card-nobody-on-duty")
    play.buzzes(cast.night_member, 1)
    for person in dict.fromkeys((cast.moderator, *cast.organisers)):
        play.buzzes(person, 0)


def _sees_that_nobody_is_on_duty(told: Told) -> None:
    """With the next shift's time where somebody of the settings' `[duty]` said "I'm in", else that none is known."""
    play, who = told.play, told.cast.night_member
    facts = {"next_shift": ANY} if play.finds(who, "dm", "help-live-off-duty", next_shift=ANY) else {}
    key = "help-live-off-duty" if facts else "help-live-off-duty-unknown"
    play.number_of(who, "dm", key, 1, **facts)
    play.sees(who, "dm", key, **facts)


async def in_the_morning(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    play.chapter("In the morning the buttons still work")
    await play.wait_until(MORNING)
    second = cast.second_moderator
    await _go_on_duty(told, second)
    play.buzzes(second, 1)
    take = play.words("alert-button-take")
    steps = await play.step(f'{told.name(second)} presses "{take}".', world.press(second, cast.alerts, take))
    play.sees(cast.night_member, "dm", "help-live-here")
    close, outcome = play.words("alert-button-close"), play.words("alert-outcome-gave-numbers")
    asked = await play.step(f'{told.name(second)} presses "{close}".', world.press(second, steps, close))
    await play.step(f'{told.name(second)} chooses "{outcome}".', world.choose(second, asked, outcome))
    play.sees(cast.night_member, "dm", "help-live-closed")


async def a_check_in(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    checkins = cast.group.checkins
    play.chapter("A private check-in")
    if checkins is None:
        play.paper.write("Your settings have no [checkins], so this part is off.")
        return
    supporter = cast.supporter if checkins.who_reads == "chosen_supporters" else None
    options: dict[str, Any] = {"company": supporter} if supporter else {}
    who, hour = told.name(cast.member), cast.asking_hour
    said = f" company={supporter}" if supporter else ""
    await play.step(
        f"{who} uses /checkin open hour={hour}{said}.",
        world.command(cast.member, cast.watched, "checkin open", hour=hour, **options),
    )
    room = next(name for name in world.threads_seen_by(cast.member) if name != told.room)
    play.sees(cast.member, room, "checkin-readers-title")
    if supporter:
        play.sees(cast.member, room, "checkin-readers-supporters", names=told.name(supporter))
        play.buzzes(supporter, 0)
    await play.wait_until(hour, 1)
    play.sees(cast.member, room, "checkin-footer")
    if not supporter:
        return
    company, listening = play.words("checkin-button-company"), play.words("checkin-button-company-listening")
    kinds = await play.step(f'{who} presses "{company}".', world.press(cast.member, room, company))
    await play.step(f'{who} presses "{listening}".', world.press(cast.member, kinds, listening))
    play.reads(supporter, room, f"@{told.name(supporter)}")
    play.buzzes(supporter, 1)


async def searching(told: Told) -> None:
    play, stage = told.play, told.play.stage
    play.chapter("What it kept of all this", "A search of everything the bot kept, logged and sent, made just now.")
    for text in (HARD_SENTENCE, PAPERWORK, MISSING, "thank you for coming"):
        searched = stage.search(text)
        play.holds(f'"{text}": found nowhere', not searched.found, f"found in {', '.join(searched.found)}")
    _list_places(told, searched)
    with stage.planted(NEEDLE):
        planted = stage.search(NEEDLE)
    kinds = {found.split()[0] for found in planted.found}
    play.holds(
        f"The search itself works. A leak put there on purpose was found in: {', '.join(planted.found)}",
        {"file", "log", "request"} <= kinds,
        f"of the planted leak only this was found: {', '.join(planted.found) or 'nothing'}",
    )


def _list_places(told: Told, searched: Searched) -> None:
    for place in searched.looked_in:
        told.play.paper.noted("searched", place, indent=7)


async def going_live(told: Told) -> None:
    play = told.play
    play.chapter("What is left before going live, and who does it", "From the bot's own check of this pretend server.")
    play.paper.todo(by_person(await left_to_do(play.stage)))


CHAPTERS: tuple[Callable[[Told], Awaitable[None]], ...] = (
    opening,
    reading_the_panel,
    ordinary_words,
    going_on_duty,
    the_hard_sentence,
    nobody_takes_it,
    taking_it,
    closing_it,
    at_night,
    in_the_morning,
    a_check_in,
    searching,
    going_live,
)
