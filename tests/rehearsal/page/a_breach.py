"""A breach, as a story for the page: something slips out, it is said, looked into, and mended."""

from datetime import timedelta

from tests.agreement.worries.acts import INSIDE, WORDS
from tests.rehearsal.first_ten_minutes import Told

SLIPPED = "did you hear what happened to Ann at the hospital?"
WRITTEN = "what I told here about the hospital was passed on"


def thread(told: Told) -> str:
    return told.play.words("worry-number", number=1)


async def something_slips_out(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    play.chapter("Something slips out", "It can be said in private, and nobody is in trouble for asking.")
    if not cast.organisers:
        play.paper.write("Your settings name no organisers, so there is nobody here to speak up to.")
        return
    who, other = told.name(cast.member), told.name(cast.night_member)
    said = await play.step(
        f"{other} writes about {who} in #{cast.watched}.", world.say(cast.night_member, cast.watched, SLIPPED)
    )
    menu = play.words("worry-button-breach")
    before = await play.step(f'{who} right-clicks it: "{menu}".', world.menu(cast.member, said, menu))
    out = play.words("worry-before-not", named=f"@{other}")
    play.holds(
        f"{who} reads who gets it before anything is sent, and that {other} does not", out in before, str(before)
    )
    write = play.words("worry-button-write")
    form = await play.step(f'{who} presses "{write}".', world.press(cast.member, before, write))
    inside = play.words("worry-form-inside-yes")
    receipt = await play.step(
        f"{who} writes, wants to be in the thread, and sends it.",
        world.fill(cast.member, form, {WORDS: WRITTEN, INSIDE: inside}),
    )
    play.holds(f"{who} has a number and a date", play.words("worry-sent", number=1) in receipt, str(receipt))
    play.reads(cast.organisers[0], thread(told), WRITTEN)
    play.buzzes(cast.organisers[0], 1)
    play.buzzes(cast.night_member, 0)
    hidden = thread(told) not in world.threads_seen_by(cast.night_member)
    play.holds(f"{other} sees nothing of it", hidden, f"{other} sees the thread")


async def it_is_looked_into(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    if not cast.organisers:
        return
    organiser = cast.organisers[0]
    play.chapter("Somebody looks into it", "The bot restarts in between; nothing is lost.")
    await play.step("The plug is pulled, and the bot starts again.", world.pull_the_plug())
    take, answered = play.words("worry-button-take"), play.words("worry-button-answered")
    await play.step(f'{told.name(organiser)} presses "{take}".', world.press(organiser, thread(told), take))
    play.sees(cast.member, "dm", "worry-news-taken", holder=f"@{told.name(organiser)}")
    await play.step(
        f"{told.name(organiser)} answers in the thread.",
        world.say(organiser, thread(told), "Thank you for telling us. What would you like to happen?"),
    )
    await play.step(f'{told.name(organiser)} presses "{answered}".', world.press(organiser, thread(told), answered))
    play.sees(cast.member, "dm", "worry-news-answered")


async def it_is_mended(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    if not cast.organisers:
        return
    organiser = cast.organisers[0]
    play.chapter("It is mended", "Only how it ended is kept. The words are nowhere but in the thread.")
    await play.wait("Some minutes go by.", timedelta(minutes=5))
    close, outcome = play.words("worry-button-close"), play.words("worry-outcome-talked")
    asked = await play.step(f'{told.name(organiser)} presses "{close}".', world.press(organiser, thread(told), close))
    await play.step(f'{told.name(organiser)} chooses "{outcome}".', world.choose(organiser, asked, outcome))
    play.sees(cast.member, "dm", "worry-news-closed", how=outcome)
    ease = play.words("worry-button-ease-yes")
    await play.step(f'{told.name(cast.member)} presses "{ease}".', world.press(cast.member, "dm", ease))
    found = play.stage.search(WRITTEN).found
    only_sent = bool(found) and all(place.startswith("request") for place in found)
    play.holds("The words were sent into the thread, and are kept nowhere", only_sent, f"found in {', '.join(found)}")
