"""One long story that uses everything the bot has: each command and each button, with words typed wherever one can.

`tests/stories/test_contract.py` holds it to what the bot offers, so a new button that is not played here fails there.
"""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from discord import Interaction

from cogs.kit.presses import PressDesk
from tests.discord.blueprint import Kind
from tests.house import House
from tests.stories.flow_of_care import be_asked_how_they_are, have_a_drill, practise
from tests.stories.flow_of_check_ins import (
    agree_on_a_safety_net,
    be_a_pair,
    change_the_check_in,
    choose_and_step_out,
    come_in_and_back,
    have_company,
    offer_a_pair,
    open_a_check_in,
    rest_and_close_the_check_in,
    use_the_check_in,
)
from tests.stories.flow_of_duty import be_on_duty
from tests.stories.flow_of_worries import look_into_it, speak_up

Act = Callable[[House, str], Awaitable[None]]

PLACE = "A place to talk 1"
# What is typed into a form that says whom it goes to: it reaches them, in Discord only, and is kept nowhere.
FORM_WORDS = "a wombat clause about umbrellas"


class Used:
    """Which buttons were pressed and which commands were run, by bots that come and go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Looks over the shoulder of every desk from now on; the desks work as ever."""
        self.actions: set[tuple[str, str]] = set()
        self.commands: set[str] = set()
        pressed, run = PressDesk.pressed, PressDesk.run

        async def pressed_and_seen(
            desk: PressDesk, interaction: Interaction[Any], family: str, action: str, subject: int
        ) -> None:
            self.actions.add((family, action))
            await pressed(desk, interaction, family, action, subject)

        async def run_and_seen(desk: PressDesk, interaction: Interaction[Any], *rest: Any, **options: Any) -> None:
            if interaction.command is not None:
                self.commands.add(interaction.command.qualified_name)
            await run(desk, interaction, *rest, **options)

        monkeypatch.setattr(PressDesk, "pressed", pressed_and_seen)
        monkeypatch.setattr(PressDesk, "run", run_and_seen)


async def live_through(house: House, words: str) -> None:
    """Every act in order, with a restart of the bot after each: proper ones and pulled plugs in turn.

    `words` is what people write; it should be hard enough for the watch, and may hold a mark to look for afterwards.
    """
    for number, act in enumerate(ACTS):
        await act(house, words)
        if number % 2:
            await house.world.pull_the_plug()
        else:
            await house.world.restart()


async def _later(house: House, hours: int) -> None:
    """With the bot away: hours of idle beats are not what is played here."""
    await house.world.stop()
    await house.world.pass_time(hours=hours)
    await house.world.start()


# ---------------------------------------------------------------------------------------------------- the agreement


async def _agree(house: House, words: str) -> None:
    world = house.world
    await house.goes_on_duty("mo")
    await house.agrees("ben", watch=False)
    screen = await world.press("ann", "welcome", "Read the agreement")
    whole = await world.press("ann", screen, "Read it all")
    await world.press("ann", whole, "Choose, or change my choice")
    await world.press("ann", screen, "I agree. Yes to word watch")
    await world.command("ann", "general", "agreement all")
    await world.command("ann", "general", "agreement history")
    shown = await world.command("ann", "general", "agreement show")
    about = await world.press("ann", shown, "About word watch")
    await world.press("ann", about, "No word watch")
    await world.press("ann", about, "Yes to word watch")
    for command in ("agreement watch off", "agreement watch on", "agreement choose", "agreement leave"):
        await world.command("cleo", "dm", command)
    await world.say("cleo", "general", words)
    await _forward_out(house, words)


async def _forward_out(house: House, words: str) -> None:
    """By somebody whom word watch does not read: with an alert, the message with help would come instead."""
    world = house.world
    confided = await world.say("sam", "grief-chat", words)
    await world.forward("ben", confided, "three-am")
    await world.pass_time(minutes=2)
    ended = await world.press("ben", "dm", "Don't remind me of this")
    await world.press("ben", ended, "You can remind me again")
    for command in ("agreement forwards off", "agreement forwards on"):
        await world.command("ben", "general", command)


async def _suggest(house: House, _words: str) -> None:
    world = house.world
    says, why = {"What would you change, and why?": FORM_WORDS}, {"Yes or no?": "No", "Why?": FORM_WORDS}
    shown = await world.command("ann", "general", "agreement show")
    await world.fill("ann", await world.press("ann", shown, "Suggest a change"), says)
    await world.fill("rae", await world.press("rae", "announcements", "Answer"), why)
    await world.fill("ben", await world.command("ben", "general", "agreement suggest"), says)
    await world.fill("rae", await world.command("rae", "general", "agreement answer", number=2), why)
    third = await world.fill("ann", await world.press("ann", shown, "Suggest a change"), says)
    await world.command("ann", "general", "agreement suggestions")
    await world.press("ann", third, "Take it back")
    await world.command("ben", "general", "agreement take-back", number=2)


async def _be_reminded(house: House, _words: str) -> None:
    world = house.world
    await world.stop()
    await world.pass_time(days=28)
    await world.pass_time_until(10, 58, zone="Europe/London")
    await world.start()
    await world.pass_time(minutes=4)
    await world.press("ann", "grief-chat", "What I agreed")


# ------------------------------------------------------------------------------------- words in every form they take


async def _write(house: House, words: str) -> None:
    world = house.world
    first = await world.say("ann", "grief-chat", words, files=[(f"{words[:20]}.txt", words.encode())])
    await world.edit("ann", first, f"{words} {words}")
    await world.say("ben", "grief-chat", words)  # said no to the watch
    await world.say("sam", "grief-chat", words, reply_to=first)  # never chose
    elsewhere = await world.say("ben", "general", words)
    await world.forward("ann", elsewhere, "grief-chat")
    mild = await world.say("ann", "three-am", "good evening")
    await world.edit("ann", mild, words)
    await world.delete("ann", mild)
    await world.poll("ann", "grief-chat", words, [words[:50], "no"])
    await world.react("ann", first, "👍")


async def _write_in_threads(house: House, words: str) -> None:
    world = house.world
    title = words[:90]
    await world.open_thread("ann", "grief-chat", title)
    await world.say("ann", title, words)
    start = await world.say("ann", "grief-chat", words)
    await world.open_thread("ben", "grief-chat", f"re: {title}"[:100], on=start)
    await world.say("ann", f"re: {title}"[:100], words)
    world.add_channel("stories", Kind.FORUM)
    await world.post("ann", "stories", title, words)
    await world.say("ann", "dm", words)
    await world.say("mo", "dm", words)


# ------------------------------------------------------------------------------------------------------ an alert


async def _answer_the_help(house: House, words: str) -> None:
    world = house.world
    await world.press("ann", "dm", "A person, please")
    await world.press("ann", "dm", "What if I call?")
    more = await world.press("ann", "dm", "More")
    await world.press("ann", more, "This was a mistake")
    await world.press("ann", more, "I'm in another country")
    for menu, country in (("Argentina", "Ireland"), ("Japan", "Spain")):
        shown = await world.choose("ann", "dm", country, menu=menu)
    await world.press("ann", shown, "Remember this country")
    await world.press("ann", more, "Don't message me again")
    again = await world.press("ann", "dm", "More")
    await world.press("ann", again, "You can message me again")
    await world.say("ann", "dm", words)


async def _look_after_the_alert(house: House, words: str) -> None:
    world = house.world
    await house.goes_on_duty("rae")
    await world.join("lou", roles=["Moderators"])
    await world.press("mo", "mod-alerts", "Pass")
    await world.press("rae", "mod-alerts", "I'll take this")
    await world.press("rae", "mod-alerts", "Put it back")
    await world.command("lou", "mod-alerts", "alerts take", number=1)
    steps = await world.press("lou", "mod-alerts", "Show me the steps")
    await world.choose("lou", await world.press("lou", steps, "Hand it over"), "Mo")
    await world.press("mo", "mod-alerts", "No, thanks")
    await world.command("lou", "mod-alerts", "alerts hand-over", number=1, to="mo")
    await world.press("mo", "mod-alerts", "I'll take it over")
    await world.command("mo", "mod-alerts", "alerts hand-over", number=1, to="lou")
    await world.command("lou", "mod-alerts", "alerts take-over", number=1)
    await world.press("lou", "mod-alerts", "Open a place to talk")
    await world.press("ann", PLACE, "Not now")
    await world.command("lou", "mod-alerts", "alerts still", number=1)
    await world.pass_time(minutes=62)
    await world.press("lou", "mod-alerts", "I'm still on it")
    await world.say("ann", PLACE, words)
    await world.say("lou", PLACE, words)
    await world.say("ann", "grief-chat", words)
    await world.press("lou", "mod-alerts", "I need a second person")
    await world.press("rae", "mod-alerts", "I'll be the second person")


async def _close_the_alert(house: House, words: str) -> None:
    world = house.world
    await world.press("lou", "mod-alerts", "Close")
    closed = await world.choose("lou", "mod-alerts", "Someone outside was told")
    for label in ("Not yet, that is safer", "It was not possible", "Yes"):
        await world.press("lou", closed, label)
    await world.command("lou", "mod-alerts", "alerts told", number=1, answer="not-yet")
    await world.pass_time(minutes=5)
    await world.say("ann", PLACE, words)
    await _the_day_after(house)
    await world.press("ann", "dm", "Yes")
    await world.press("ann", PLACE, "Delete this place")
    await house.goes_on_duty("mo")
    await world.say("ann", "grief-chat", words)
    await world.command("mo", "mod-alerts", "alerts list")
    for command in ("take", "steps", "place", "second"):
        await world.command("mo", "mod-alerts", f"alerts {command}", number=2)
    await world.command("rae", "mod-alerts", "alerts join", number=2)
    await world.command("mo", "mod-alerts", "alerts close", number=2, outcome="talked")
    await world.command("ann", "general", "alerts take", number=2)
    await _the_day_after(house)
    await world.press("ann", "dm", "No")
    await world.command("mo", "mod-alerts", "alerts take", number=2)
    await world.command("mo", "mod-alerts", "alerts close", number=2, outcome="not-a-worry")
    await _later(house, hours=13)
    await world.say("ann", "three-am", words)
    await world.pass_time(minutes=45)
    await world.command("mo", "mod-alerts", "alerts pass", number=3)
    await world.command("mo", "mod-alerts", "duty show")
    await world.press("mo", "mod-alerts", "Take me off duty")
    await world.command("mo", "mod-alerts", "duty off")


async def _the_day_after(house: House) -> None:
    """The noon after next: members are asked by day."""
    await house.world.stop()
    await house.world.pass_time(hours=24)
    await house.world.pass_time_until(11, 58)
    await house.world.start()
    await house.world.pass_time(minutes=3)


async def _raise_a_hand(house: House, words: str) -> None:
    """About somebody else; and a moderator by hand."""
    world = house.world
    message = await world.say("ben", "general", words)
    await world.menu("cleo", message, "Ask a moderator to look")
    link = f"https://discord.com/channels/{world.guild.id}/{message.channel_id}/{message.id}"
    await world.command("cleo", "general", "speak-up look", member="ben", link=link)
    await world.command("mo", "mod-alerts", "alerts mute", member="cleo")
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", "mod-alerts", "Close")
    await world.choose("mo", "mod-alerts", "Not a worry")
    await world.command("mo", "mod-alerts", "alerts raise", member="lou", tier="unsure")


# ------------------------------------------------------------------------------------------ help, my data, setting up


async def _ask_for_help(house: House, words: str) -> None:
    world = house.world
    for where in ("general", "dm", "grief-chat"):
        await world.command("cleo", where, "help")
        await world.command("cleo", where, "help", country=words)
    await world.suggestions("cleo", "general", "help", "country", words)
    await world.command("cleo", "general", "me country", country=words)
    for wish in ("if-i-call", "step", "worried", "carry", "mistake", "stop", "start", "person-here", "hide"):
        await world.command("ann", "grief-chat", "help", wish=wish)
    help_here = await world.press("cleo", "grief-chat", "If tonight is hard")
    await world.press("cleo", help_here, "I am worried about someone")
    answer = await world.press("cleo", help_here, "A short guided step")
    for label in ("I'm alone with it", "Some quiet"):
        answer = await world.press("cleo", answer, label)
    help_here = await world.press("cleo", await world.press("cleo", help_here, "More"), "Back")
    await world.press("cleo", help_here, "I need a person here")
    which = await world.press("cleo", await world.command("cleo", "dm", "help"), "I need a person here")
    await world.press("cleo", which, "Tuesday Lanterns")
    await world.press("cleo", await world.press("cleo", help_here, "More"), "Hide this")
    world.close_dms("cleo")
    await world.command("cleo", "general", "help", wish="test")
    world.open_dms("cleo")
    await world.press("cleo", await world.command("cleo", "general", "me show"), "Send me a test")
    await world.say("cleo", "dm", words)
    mine = await world.press("mo", await world.command("mo", "mod-alerts", "help"), "This is more than I can carry")
    await world.press("mo", mine, "Take me off duty")
    theirs = await world.command("sam", "welcome", "help", wish="carry")
    await world.press("sam", theirs, "Step out of a check-in")
    await world.command("rae", "general", "setup hard-night")
    await world.command("cleo", "general", "about")
    await world.command("rae", "general", "setup check")


# ------------------------------------------------------------------------------------------------------ the end


async def _come_to_an_end(house: House, words: str) -> None:
    world = house.world
    closing = await world.press("rae", "Worry 1", "Close it")
    await world.choose("rae", closing, "We talked it through together")
    for label in ("Yes, that is all right", "No, please don't"):
        await world.press("ann", [one for one in world.messages("ann", "dm") if label in one.buttons][-1], label)
    await world.command("cleo", "general", "speak-up take-back", number=2)
    await world.say("ann", "Worry 1", words)


async def _see_and_forget(house: House, words: str) -> None:
    world = house.world
    await world.command("ben", "general", "me language", language="en")
    menu = await world.press("ben", await world.command("ben", "general", "me show"), "Language")
    await world.choose("ben", menu, "The group's own")
    for where in ("general", "dm"):
        shown = await world.command("ann", where, "me show")
        await world.press("ann", shown, "Send me a copy")
        await world.command("ann", where, "me copy")
    asked = await world.press("ann", shown, "Delete it all")
    await world.press("ann", asked, "No, keep it")
    await world.say("ann", "grief-chat", words)
    asked = await world.command("ann", "general", "me forget")
    await world.press("ann", asked, "Yes, delete it all")
    await world.say("ann", "grief-chat", words)
    await world.leave("ben")


# ------------------------------------------------------------------------------------------------ open to look at


async def _look_who_reads(house: House, words: str) -> None:
    world = house.world
    await world.pass_time(minutes=1)
    await world.press("ann", "grief-chat", "Who can read this?")
    await world.open_thread("ann", "general", words[:80])
    for where in ("general", words[:80], "dm"):
        await world.command("ann", where, "me readers")
    await world.command("ann", "general", "me readers", channel="grief-chat")
    await world.everyone_may("three-am", view_channel=False)
    await world.pass_time(minutes=1)
    await world.everyone_may("three-am", view_channel=True)
    await world.pass_time(minutes=1)


async def _look_at_the_watch(house: House, words: str) -> None:
    """Where it reads, its lists, and the hard words tried: in a channel, in direct messages, and by who said no."""
    world = house.world
    shown = await world.press("ann", await world.command("ann", "grief-chat", "me show"), "What word watch looks for")
    for where in ("grief-chat", "dm"):
        await world.command("ann", where, "me watch show")
        await world.command("cleo", where, "me watch off")
    await world.press("ann", shown, "Turn")  # whichever it is for Ann by now
    page = await world.press("ann", await world.press("ann", shown, "See the list"), "Show the list")
    page = await world.press("ann", await world.press("ann", page, "Next"), "Back")
    await world.choose("ann", page, "No hope, or being a burden: unsure")
    await world.command("ann", "dm", "me watch words")
    await world.fill("ann", await world.press("ann", shown, "Try a sentence"), {"A sentence": words})
    await world.fill("cleo", await world.command("cleo", "dm", "me watch try"), {"A sentence": words})
    await world.command("ann", "grief-chat", "me watch on")


async def _read_the_trail(house: House, words: str) -> None:
    world = house.world
    await _look_at_the_watch(house, words)
    shown = await world.command("rae", "general", "setup trail")
    await world.press("rae", shown, "Earlier")
    await world.command("rae", "general", "setup review")
    for what in ("file", "file-and-key", "token"):
        await world.command("rae", "general", "setup leak", what=what)
    await world.say("rae", "general", words)


async def _be_too_young(house: House, words: str) -> None:
    """Eli is new, says so, is refused, and writes on; an organiser lifts it."""
    world = house.world
    await world.join("eli")
    asked = await world.press("eli", await world.press("eli", "welcome", "Read the agreement"), "I'm under 18")
    await world.press("eli", asked, "Yes, I'm under 18")
    await world.say("eli", "grief-chat", words)
    await world.command("eli", "general", "checkin open", hour=20, zone=words)
    await world.command("eli", "general", "help")
    await world.command("rae", "general", "setup lift-age-block", person="eli")


ACTS: tuple[Act, ...] = (
    _agree,
    _suggest,
    _write,
    _write_in_threads,
    _answer_the_help,
    practise,
    _look_after_the_alert,
    _close_the_alert,
    _raise_a_hand,
    be_asked_how_they_are,
    have_a_drill,
    open_a_check_in,
    have_company,
    agree_on_a_safety_net,
    choose_and_step_out,
    change_the_check_in,
    use_the_check_in,
    rest_and_close_the_check_in,
    come_in_and_back,
    offer_a_pair,
    be_a_pair,
    _be_reminded,
    _ask_for_help,
    speak_up,
    look_into_it,
    _come_to_an_end,
    _look_who_reads,
    be_on_duty,
    _read_the_trail,
    _be_too_young,
    _see_and_forget,
)
