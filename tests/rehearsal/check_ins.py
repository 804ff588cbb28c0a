"""A first week with a private check-in, and a hard date: chapters for the stories of the page."""

from datetime import datetime, timedelta

from tests.discord.screens import Answer
from tests.rehearsal.first_ten_minutes import Told
from tests.rehearsal.playing import ANY

ROOM = "check-in 1"
MORNINGS = (8, 9, 10, 11, 12)
DAY_OF_MONTH, MONTH = 14, 3
WROTE = "long, but the bus came on time"
WITH_YOU = "I am here for a while. Take your time."
FEW_MINUTES = timedelta(minutes=4)


async def sets_up(told: Told) -> None:
    """Two interactions: the form opens, the form is sent in."""
    play, cast, world = told.play, told.cast, told.play.stage.world
    play.chapter("A room of one's own", "What time is it for you now? That is all it asks about where somebody lives.")
    who, now = told.name(cast.member), f"{play.stage.local(world.now()):%H:%M}"
    form = await play.step(
        f"{who} uses /checkin open. A form opens.", world.command(cast.member, cast.watched, "checkin open")
    )
    hour = play.words("checkin-form-hour")
    values: dict[str, object] = {play.words("checkin-form-now"): now, hour: f"{cast.asking_hour:02}:00"}
    company = play.words("checkin-form-company")
    if cast.supporter and company in form.fields:
        values[company] = [told.name(cast.supporter)]
    await play.step(
        f'{who} writes "{now}", chooses {cast.asking_hour:02}:00, and sends it in.',
        world.fill(cast.member, form, values),
    )
    told.room = ROOM
    play.sees(cast.member, ROOM, "checkin-readers-title")
    play.sees(cast.member, cast.watched, "checkin-understood", shown=now, place=ANY)
    if cast.supporter and company in form.fields:
        play.sees(cast.member, ROOM, "checkin-readers-supporters", names=told.name(cast.supporter))
        play.buzzes(cast.supporter, 0)


async def answers_or_not(told: Told) -> None:
    """Three evenings: in words, with one tap, and not at all."""
    play, cast, world = told.play, told.cast, told.play.stage.world
    play.chapter("Three evenings", "A question a day, which may be answered in words, with a tap, or not at all.")
    who = told.name(cast.member)
    await _on_to(told, cast.asking_hour)
    _asked(told, 1)
    await play.step(f"{who} answers in words, which only Discord keeps.", world.say(cast.member, ROOM, WROTE))
    await _on_to(told, cast.asking_hour)
    _asked(told, 2)
    here = play.words("checkin-button-here")
    answer = await play.step(f'{who} presses "{here}".', world.press(cast.member, ROOM, here))
    _only_they_read(told, answer)
    await _on_to(told, cast.asking_hour)
    _asked(told, 3)
    play.told(f"{who} answers nothing, and nothing comes of it")


async def moves_the_hour(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    play.chapter("Another hour", "Each choice is two taps away, from any message of the check-in.")
    who, change = told.name(cast.member), play.words("checkin-button-change")
    form = await play.step(f'{who} presses "{change}".', world.press(cast.member, ROOM, change))
    hour = _morning(told)
    changed = await play.step(
        f"{who} chooses {hour:02}:00, and sends it in.",
        world.fill(cast.member, form, {play.words("checkin-form-hour"): f"{hour:02}:00"}),
    )
    _only_they_read(told, changed)
    await _on_to(told, hour)
    _asked(told, 4)


async def wants_company(told: Told) -> None:
    """As far as this server has supporters; how they are called is told by the room itself."""
    play, cast, world = told.play, told.cast, told.play.stage.world
    if cast.supporter is None or ROOM not in world.threads_seen_by(cast.supporter):
        return
    play.chapter("Company", "Some mornings a question is not enough. Whom they chose is called, where they can be.")
    who, other = told.name(cast.member), told.name(cast.supporter)
    await _on_to(told, _morning(told))
    _asked(told, 5)
    company, listening = play.words("checkin-button-company"), play.words("checkin-button-company-listening")
    answer = await play.step(f'{who} presses "{company}".', world.press(cast.member, ROOM, company))
    if listening in answer.buttons:
        await play.step(f'{who} presses "{listening}".', world.press(cast.member, answer, listening))
    await play.step(f"{other} comes and writes.", world.say(cast.supporter, ROOM, WITH_YOU))
    play.reads(cast.member, ROOM, WITH_YOU)


async def pauses(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    play.chapter("A pause", "Stepping away is easy, and nobody is told.")
    await _on_to(told, _morning(told))
    who, later, pause = (
        told.name(cast.member),
        play.words("checkin-button-later"),
        play.words("checkin-button-pause-long"),
    )
    before = _questions(told)
    not_today = await play.step(f'{who} presses "{later}".', world.press(cast.member, ROOM, later))
    paused = await play.step(f'{who} presses "{pause}".', world.press(cast.member, not_today, pause))
    play.sees(cast.member, ROOM, "checkin-paused", until=ANY)
    _only_they_read(told, paused)
    await _on_to(told, _morning(told))
    play.holds("The next morning nothing is asked", _questions(told) == before, "there is one more question")
    play.sees(cast.member, ROOM, "checkin-readers-title")
    play.buzzes(cast.member, 0)


async def names_a_date(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    play.chapter("A day that will be hard", "14 March, a year since. The bot keeps the day, and never why.")
    who = told.name(cast.member)
    kept = await play.step(
        f'{who} uses /checkin date add day="14 March" hour={_morning(told)}.',
        world.command(cast.member, ROOM, "checkin date add", day="14 March", hour=_morning(told)),
    )
    play.sees(cast.member, ROOM, "checkin-date-kept-why")
    _only_they_read(told, kept)
    if cast.supporter:
        play.buzzes(cast.supporter, 0)


async def the_winter_goes_by(told: Told) -> None:
    play, cast = told.play, told.cast
    play.chapter("The winter goes by", "The bot is away over it; what it would have asked is dropped, never sent late.")
    before = _questions(told)
    here = play.stage.local(play.stage.world.now())
    day = here.replace(month=MONTH, day=DAY_OF_MONTH, hour=_morning(told), minute=0, second=0)
    await _away_until(told, day.replace(year=here.year + (day <= here)), "It is the morning of 14 March.")
    play.holds("Nothing of the winter is sent late", _questions(told) == before + 1, "there are other questions")
    play.sees(cast.member, ROOM, f"checkin-ask-date-{_number(told)}")
    play.sees(cast.member, ROOM, "checkin-footer")


async def that_day(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    play.chapter("That day", "One gentle question, instead of the usual one. No answer is fine, today of all days.")
    later = play.words("checkin-button-later")
    answer = await play.step(f'{told.name(cast.member)} presses "{later}".', world.press(cast.member, ROOM, later))
    _only_they_read(told, answer)
    before = _questions(told)
    await play.wait("Two more hours of that day go by.", timedelta(hours=2))
    play.holds("Nothing more is asked that day", _questions(told) == before, "there is one more question")


# ---------------------------------------------------------------------------------------------------------- the parts


def _morning(told: Told) -> int:
    """An hour before noon, where the group is not quiet then."""
    offered = [hour for hour in MORNINGS if told.cast.may_be_asked_at(hour)]
    return offered[0] if offered else told.cast.asking_hour


def _number(told: Told) -> int:
    """Which of the gentle questions stands there."""
    texts = [str(seen) for seen in told.play.messages(told.cast.member, ROOM)]
    asked = (one for one in range(1, 5) if any(told.play.words(f"checkin-ask-date-{one}") in text for text in texts))
    return next(asked, 1)


def _questions(told: Told) -> int:
    footer = told.play.words("checkin-footer")
    return sum(footer in str(seen) for seen in told.play.messages(told.cast.member, ROOM))


def _asked(told: Told, times: int) -> None:
    play, cast = told.play, told.cast
    play.number_of(cast.member, ROOM, "checkin-footer", times)
    assert cast.group.checkins is not None
    play.buzzes(cast.member, int(cast.group.checkins.notify == "ping"))


def _only_they_read(told: Told, answer: Answer) -> None:
    told.play.holds(f"Only {told.name(told.cast.member)} reads the answer", answer.only_you, "others can read it too")


async def _on_to(told: Told, hour: int) -> None:
    """On to that hour, tomorrow if it is over today. The bot is away in between: idle hours are no story."""
    here = told.play.stage.local(told.play.stage.world.now())
    then = here.replace(hour=hour, minute=0, second=0)
    if then - FEW_MINUTES / 2 <= here:
        then += timedelta(days=1)
    await _away_until(told, then, f"It is {then:%A}, {hour:02}:00.")


async def _away_until(told: Told, then: datetime, says: str) -> None:
    play, world = told.play, told.play.stage.world
    seconds = (then - FEW_MINUTES / 2 - play.stage.local(world.now())).total_seconds()
    await world.stop()
    try:
        await world.pass_time(seconds=seconds)
    finally:
        await world.start()
    play.panel.since_last()  # that it started anew is no part of the story
    await play.wait(says, FEW_MINUTES)
