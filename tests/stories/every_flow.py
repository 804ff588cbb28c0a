"""One long story that uses everything the bot has: each command and each button, with words typed wherever one can.

`tests/stories/test_contract.py` holds it to what the bot offers, so a new button that is not played here fails there.
"""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from discord import Interaction

from cogs.kit.presses import PressDesk
from tests.checkins.acts import evening
from tests.discord.blueprint import Kind
from tests.house import House

Act = Callable[[House, str], Awaitable[None]]

ROOM = "check-in 1"
PLACE = "A place to talk 1"


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
    await world.press("lou", "mod-alerts", "Show me the steps")
    await world.press("lou", "mod-alerts", "Open a place to talk")
    await world.say("ann", PLACE, words)
    await world.say("lou", PLACE, words)
    await world.say("ann", "grief-chat", words)
    await world.press("lou", "mod-alerts", "I need a second person")
    await world.press("rae", "mod-alerts", "I'll be the second person")


async def _close_the_alert(house: House, words: str) -> None:
    world = house.world
    await world.press("lou", "mod-alerts", "Close")
    await world.choose("lou", "mod-alerts", "Someone outside was told")
    await world.pass_time(minutes=5)
    await world.say("ann", PLACE, words)
    await _later(house, hours=13)
    await house.goes_on_duty("mo")
    await world.say("ann", "grief-chat", words)
    await world.command("mo", "mod-alerts", "alerts list")
    for command in ("take", "steps", "place", "second"):
        await world.command("mo", "mod-alerts", f"alerts {command}", number=2)
    await world.command("rae", "mod-alerts", "alerts join", number=2)
    await world.command("mo", "mod-alerts", "alerts close", number=2, outcome="talked")
    await world.command("ann", "general", "alerts take", number=2)
    await _later(house, hours=13)
    await world.say("ann", "three-am", words)
    await world.pass_time(minutes=45)
    await world.command("mo", "mod-alerts", "alerts pass", number=3)
    await world.command("mo", "mod-alerts", "duty show")
    await world.command("mo", "mod-alerts", "duty off")


# ------------------------------------------------------------------------------------------------------ check-ins


async def _open_a_check_in(house: House, words: str) -> None:
    world = house.world
    await world.command("ann", "general", "checkin open", hour=20, zone=words, company="sam")
    await world.suggestions("ann", "general", "checkin open", "zone", words)
    await world.suggestions("ann", "general", "checkin time", "zone", words)
    await world.command("ann", "general", "checkin open", hour=20, company="sam")
    await world.say("ann", ROOM, words)
    await world.say("sam", ROOM, words)
    await evening(world)
    await world.say("ann", ROOM, words)
    for label in ("I'm here", "Not today", "I need a person"):
        await world.press("ann", ROOM, label)
    kinds = await world.press("ann", ROOM, "I'd like company")
    for label in ("Someone to listen", "Ideas", "Quiet company"):
        await world.press("ann", kinds, label)


async def _use_the_check_in(house: House, words: str) -> None:
    world = house.world
    for command in ("here", "later", "company", "person", "resume"):
        await world.command("ann", ROOM, f"checkin {command}")
    await world.command("ann", ROOM, "checkin company", kind="quiet")
    await world.command("ann", ROOM, "checkin time", hour=21, zone=words)
    await world.command("ann", ROOM, "checkin time", hour=21, zone="Europe/Paris")
    await world.command("ann", ROOM, "checkin time", hour=20, zone="Europe/London")
    await world.command("ann", ROOM, "checkin pause", until=words)
    await world.command("ann", ROOM, "checkin pause", days=3, until=words)
    await world.command("ann", ROOM, "checkin pause", until="2026-12-24")
    await world.command("ann", ROOM, "checkin choose")
    await world.command("ann", ROOM, "checkin choose", person="sam")
    await world.say("sam", ROOM, words)


async def _rest_and_close_the_check_in(house: House, words: str) -> None:
    world = house.world
    await world.command("ann", ROOM, "checkin resume")
    while not any("Ask me again" in seen.buttons for seen in world.messages("ann", ROOM)):
        await evening(world)
    await world.press("ann", ROOM, "Ask me again")
    await world.say("ann", ROOM, words)
    await world.press("ann", ROOM, "Close this")
    await world.press("ann", ROOM, "Yes, close it")
    await world.command("ann", "general", "checkin delete")
    await world.say("ann", ROOM, words)
    await world.command("ben", "general", "checkin open", hour=12)
    await world.bot_may("check-ins", manage_threads=True)
    closed = await world.command("ben", "general", "checkin close")
    await world.press("ben", closed, "Delete it for good")


# ------------------------------------------------------------------------------------------ help, my data, setting up


async def _ask_for_help(house: House, words: str) -> None:
    world = house.world
    for where in ("general", "dm", "grief-chat"):
        await world.command("cleo", where, "help")
        await world.command("cleo", where, "help", country=words)
    await world.suggestions("cleo", "general", "help", "country", words)
    for wish in ("if-i-call", "mistake", "stop", "start", "person-here"):
        await world.command("ann", "grief-chat", "help", wish=wish)
    help_here = await world.command("cleo", "grief-chat", "help")
    await world.press("cleo", help_here, "I need a person here")
    which = await world.press("cleo", await world.command("cleo", "dm", "help"), "I need a person here")
    await world.press("cleo", which, "Tuesday Lanterns")
    await world.say("cleo", "dm", words)
    await world.command("cleo", "general", "about")
    await world.command("rae", "general", "setup check")


async def _see_and_forget(house: House, words: str) -> None:
    world = house.world
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


async def _read_the_trail(house: House, words: str) -> None:
    world = house.world
    shown = await world.command("rae", "general", "setup trail")
    await world.press("rae", shown, "Earlier")
    await world.say("rae", "general", words)


ACTS: tuple[Act, ...] = (
    _agree,
    _write,
    _write_in_threads,
    _answer_the_help,
    _look_after_the_alert,
    _close_the_alert,
    _open_a_check_in,
    _use_the_check_in,
    _rest_and_close_the_check_in,
    _ask_for_help,
    _look_who_reads,
    _read_the_trail,
    _see_and_forget,
)
