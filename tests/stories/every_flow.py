"""One long story that uses everything the bot has: each command and each button, with words typed wherever one can.

`tests/stories/test_contract.py` holds it to what the bot offers, so a new button that is not played here fails there.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from discord import Interaction

from cogs.checkins.pairs import store as pair_store
from cogs.kit.presses import PressDesk
from tests.agreement.worries.acts import INSIDE as FORM_INSIDE
from tests.agreement.worries.acts import WORDS as WORRY_WORDS
from tests.checkins.acts import evening, sets_up
from tests.checkins.supporters.acts import morning, sets_hours
from tests.discord.blueprint import Kind
from tests.house import House

Act = Callable[[House, str], Awaitable[None]]

ROOM = "check-in 1"
CHANNEL = "check-in-1"
CARRY = "This is more than I can carry"
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
    now = "What time is it for you now?"
    hour = {"At which hour may I ask you?": "20:00"}
    await world.command("ann", "general", "checkin open", hour=20, zone=words, company="sam")
    await world.command("ann", "general", "checkin open", hour=20, days=words)
    await world.suggestions("ann", "general", "checkin open", "zone", words)
    await world.suggestions("ann", "general", "checkin time", "zone", words)
    wrong = await world.fill("ann", await world.command("ann", "general", "checkin open"), hour | {now: words[:20]})
    form = await world.press("ann", wrong, "Back to the form")
    here = f"{world.now():%H:%M}"
    opened = await world.fill("ann", form, {now: here, "Who may read along?": ["Sam"]})
    await world.choose("ann", opened, "London")
    await world.say("ann", ROOM, words)
    await world.say("sam", ROOM, words)
    await evening(world)
    await world.say("ann", ROOM, words)
    for label in ("I'm here", "Not today", "I need a person"):
        await world.press("ann", ROOM, label)
    kinds = await world.press("ann", ROOM, "I'd like company")
    for label in ("Someone to listen", "Ideas", "Quiet company"):
        await world.press("ann", kinds, label)


async def _have_company(house: House, words: str) -> None:
    """Sam is away, Bea is there, and then nobody is."""
    world = house.world
    shown = await world.command("sam", "general", "checkin supporting show")
    await world.press("sam", shown, "I have read this")
    for when in (words, f"Europe/London, {words}", f"Europe/London, mon 10:00-12:00; {words}", "none"):
        await world.command("sam", "general", "checkin supporting hours", when=when)
    await world.command("sam", "general", "checkin supporting limit", most=5)
    await world.command("sam", "general", "checkin supporting off", until=words)
    await world.command("sam", "general", "checkin supporting off", until=f"{world.now() + timedelta(days=9):%Y-%m-%d}")
    await world.join("bea", roles=["Supporters"])
    await sets_hours(house, "bea", "UTC, daily 00:00-24:00")
    kinds = await world.press("ann", ROOM, "I'd like company")
    for label in ("Someone to listen", "Ideas", "Quiet company"):
        await world.choose("ann", await world.press("ann", kinds, label), "Bea")
        await world.say("bea", ROOM, words)
        await world.command("ann", ROOM, "checkin choose", remove="bea")
    await sets_hours(house, "bea", "none")
    for label in ("Someone to listen", "Ideas", "Quiet company"):
        preview = await world.press("ann", await world.press("ann", kinds, label), "Ask the group")
        await world.press("ann", preview, "Post these words")
        await world.say("ben", "grief-chat", words)
        await world.press("ann", "grief-chat", "Take it back")
    await world.command("ann", "general", "checkin company-over")
    await world.command("sam", "general", "checkin supporting off")


async def _agree_on_a_safety_net(house: House, words: str) -> None:
    world = house.world
    who: dict[str, Any] = {"with": "sam", "after": 2}
    for answer in ("No, thank you", "I agree"):
        await world.press("ann", await world.command("ann", ROOM, "checkin net ask", **who), "Ask them")
        await world.press("sam", ROOM, answer)
    await world.command("sam", "general", "checkin net show")
    for _ in range(3):
        await evening(world)
    await world.say("sam", ROOM, words)
    await world.press("sam", ROOM, "End the safety net")
    await world.command("ann", ROOM, "checkin net end")


async def _choose_and_step_out(house: House, words: str) -> None:
    world = house.world
    await world.command("cleo", "general", "checkin open", hour=20, company="sam")
    which = await world.press("sam", await world.command("sam", "general", "checkin supporting show"), CARRY)
    await world.choose("sam", which, ROOM)
    while not any("Choose somebody else" in seen.buttons for seen in world.messages("ann", ROOM)):
        await morning(house)
    await world.press("ann", ROOM, "Nobody, thank you")
    await world.choose("ann", await world.press("ann", ROOM, "Choose somebody else"), "Sam", menu="add")
    await world.choose("ann", await world.command("ann", ROOM, "checkin choose"), "Sam", menu="take out")
    await world.command("ann", ROOM, "checkin choose", person="sam")
    await world.press("ann", await world.command("ann", ROOM, "checkin choose"), "Nobody reads along")
    await world.command("ann", ROOM, "checkin choose", person="sam")
    await world.pass_time(minutes=11)
    await world.command("ann", ROOM, "checkin company", kind="listening")
    await world.press("sam", await world.press("sam", ROOM, CARRY), "Out of all of them")
    await world.command("ann", ROOM, "checkin choose", person="sam")
    await world.pass_time(minutes=11)
    await world.command("ann", ROOM, "checkin company", kind="ideas")
    await world.press("sam", await world.press("sam", ROOM, CARRY), "Out of this one")
    await world.command("sam", "general", "checkin supporting too-much")
    await world.command("ann", ROOM, "checkin choose", person="sam")
    await world.say("sam", ROOM, words)


async def _change_the_check_in(house: House, words: str) -> None:
    world = house.world
    now = "What time is it for you now?"
    for typed in (words[:20], ""):
        form = await world.press("ann", ROOM, "Change")
        changed = await world.fill("ann", form, {now: typed})
    assert "Changed" in changed
    not_today = await world.press("ann", ROOM, "Not today")
    for label in ("Pause 3 days", "Pause 2 weeks"):
        await world.press("ann", not_today, label)
    form = await world.press("ann", not_today, "Pause until a day")
    again = await world.fill("ann", form, {"Until which day?": words[:30]})
    form = await world.press("ann", again, "Pause until a day")
    await world.fill("ann", form, {"Until which day?": "24 December"})
    await world.command("ann", ROOM, "checkin time", now=words)
    await world.command("ann", ROOM, "checkin days", days=words)
    await world.command("ann", ROOM, "checkin quiet", hours=words)
    await world.command("ann", ROOM, "checkin date add", day=words)
    await world.command("ann", ROOM, "checkin date remove", day=words)
    await world.suggestions("ann", ROOM, "checkin date remove", "day", words)
    await world.command("ann", ROOM, "checkin date add", day="14 March", every_year=True)
    await world.command("ann", ROOM, "checkin date list")
    await world.command("ann", ROOM, "checkin date remove", day="14 March")
    await world.command("ann", ROOM, "checkin days", days="every day")
    await world.command("ann", ROOM, "checkin quiet", hours="23:00-07:00")
    await world.command("ann", ROOM, "checkin quiet")
    await world.command("ann", ROOM, "checkin topic", topic="grief")
    await world.command("ann", ROOM, "checkin notify", how="ping")
    await world.command("ann", ROOM, "checkin notify", how="silent")
    await world.command("ann", ROOM, "checkin resume")


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
    await world.command("ann", "general", "checkin back")
    await world.say("ann", ROOM, words)
    await world.command("ann", ROOM, "checkin close")
    await world.command("ben", "general", "checkin open", hour=12)
    await world.bot_may("check-ins", manage_threads=True)
    closed = await world.command("ben", "general", "checkin close")
    await world.press("ben", closed, "Delete it for good")


async def _come_in_and_back(house: House, words: str) -> None:
    world = house.world
    await world.join("dov")
    await world.command("sam", "general", "checkin invite")
    pressed = await world.press("dov", "general", "Open one with them")
    await sets_up(world, pressed, "dov")
    room = world.threads_seen_by("dov")[-1]
    await world.say("dov", room, words)
    offer = await world.command("sam", "general", "checkin invite")
    await world.press("sam", offer, "Take it back")
    await world.leave_thread("dov", room)
    await world.command("dov", "general", "checkin back")
    await world.leave_thread("sam", room)
    shown = await world.command("dov", "general", "checkin open", hour=20)
    watch = await world.press("dov", shown, "Word watch here")
    await world.press("dov", watch, "Yes, watch here")
    await world.say("dov", room, words)
    await world.press("dov", watch, "No word watch here")
    for command in ("checkin watch on", "checkin watch off", "checkin close"):
        await world.command("dov", room, command)
    offered = await world.press("dov", "welcome", "Open a private check-in")
    await world.press("dov", offered, "Go back to the earlier one")
    await world.command("dov", room, "checkin close")
    await sets_up(world, await world.press("dov", offered, "Start a new one"), "dov")
    await world.say("dov", world.threads_seen_by("dov")[-1], words)


async def live_in_channels(house: House, words: str) -> None:
    """Where rooms are private channels: opened, written and left in, watched, closed, and deleted."""
    world = house.world
    await house.goes_on_duty("mo")
    await world.command("ann", "general", "checkin open", hour=20, company="sam")
    await world.say("ann", CHANNEL, words)
    await world.say("sam", CHANNEL, words)
    await world.open_thread("sam", CHANNEL, words[:90])
    await world.pull_the_plug()
    watch = await world.command("ann", CHANNEL, "checkin watch on")
    await world.press("ann", watch, "Yes, watch here")
    await world.edit("ann", await world.say("ann", CHANNEL, "good evening"), words)
    await world.command("ann", CHANNEL, "checkin choose")
    await evening(world)
    await world.press("ann", CHANNEL, "I'm here")
    closed = await world.command("ann", CHANNEL, "checkin close")
    await world.say("ann", CHANNEL, words)
    await world.press("ann", closed, "Delete it for good")


# -------------------------------------------------------------------------------------------------- pairs and rounds


async def _offer_a_pair(house: House, words: str) -> None:
    world, here = house.world, "grief-chat"
    tomorrow = (world.now() + timedelta(days=1)).weekday()
    offer: dict[str, Any] = {"hour": 20, "day": tomorrow}
    await world.command("ann", here, "checkin pair offer", zone=words, **offer)
    await world.suggestions("ann", here, "checkin pair offer", "zone", words)
    await world.suggestions("ann", here, "checkin pair move", "zone", words)
    await world.press("ann", await world.command("ann", here, "checkin pair offer", **offer), "Don't")
    to_ben: dict[str, Any] = offer | {"with": "ben"}
    await world.press("ann", await world.command("ann", here, "checkin pair offer", **to_ben), "Post it")
    await world.press("ben", here, "No, thank you")
    await world.press("ann", await world.command("ann", here, "checkin pair offer", **offer), "Post it")
    await world.press("ben", await world.press("ben", here, "I'd like to"), "Take my answer back")
    await world.press("ben", here, "I'd like to")
    await world.press("ann", await world.press("ann", here, "See the answer"), "No, thank you")
    await world.press("cleo", here, "I'd like to")
    await world.press("ann", await world.press("ann", here, "See the answer"), "Yes, with Cleo")
    for command in ("show", "back", "pass", "resume", "end"):
        await world.command("ben", here, f"checkin pair {command}")
    await world.press("ben", await world.command("ben", here, "checkin pair offer", **offer), "Post it")
    await world.press("ben", here, "Take it back")


async def _be_a_pair(house: House, words: str) -> None:
    world = house.world
    thread = next(name for name in world.threads_seen_by("cleo") if name.startswith("pair"))
    number = int(thread.removeprefix("pair "))
    for who in ("ann", "cleo"):
        await world.say(who, thread, words)
    await _asked_in(house, thread, "Pass")
    await world.press("cleo", thread, "Pass")
    await world.command("ann", thread, "checkin pair move", zone=words)
    await world.command("ann", thread, "checkin pair move", day=(world.now() + timedelta(days=1)).weekday())
    await world.command("ann", thread, "checkin pair pause", days=3)
    await world.command("ann", thread, "checkin pair resume")
    async with house.bot.database.write() as tx:  # as after six weeks in which nobody wrote
        await pair_store.change(tx, number, unanswered=6)
    await _asked_in(house, thread, "Ask us again")
    await world.press("cleo", thread, "Ask us again")
    await world.press("cleo", await world.press("cleo", thread, "End this pair"), "Yes, end it")
    await world.say("ann", thread, words)
    await world.command("ann", "general", "checkin round")


async def _asked_in(house: House, thread: str, label: str) -> None:
    for _ in range(9):
        if any(label in seen.buttons for seen in house.world.messages("cleo", thread)):
            return
        await evening(house.world)


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


# ------------------------------------------------------------------------------------------------------ speaking up


async def _speak_up(house: House, words: str) -> None:
    """Ann writes, wants to be in the thread and names Mo; Cleo sends four without words, two of them naming people."""
    world = house.world
    which = await world.command("ann", "dm", "speak-up start")
    kinds = await world.press("ann", which, "Tuesday Lanterns")
    await world.press("ann", kinds, "The bot")
    kinds = await world.command("ann", "grief-chat", "speak-up start")
    before = await world.choose("ann", await world.press("ann", kinds, "Something slipped out"), "mo")
    form = await world.press("ann", before, "Write it")
    receipt = await world.fill("ann", form, {WORRY_WORDS: words, FORM_INSIDE: "I'd like to be in it"})
    await world.press("ann", receipt, "How does it stand?")
    for about in (None, None, "mo"):
        kinds = await world.command("cleo", "grief-chat", "speak-up start")
        whom = await world.press("cleo", kinds, "A moderator or organiser")
        if about is None:
            before = await world.press("cleo", whom, "Go on without naming anyone")
        else:
            before = await world.choose("cleo", whom, about)
        await world.press("cleo", before, "Send it without words")
        await world.pass_time(minutes=1)  # the same, sent twice within moments, is one
    said = await world.say("sam", "grief-chat", words)
    whom = await world.press("cleo", await world.menu("cleo", said, "Something slipped out"), "Leave out others too")
    before = await world.choose("cleo", whom, "mo", "ben")
    last = await world.press("cleo", before, "Send it without words")
    await world.press("cleo", last, "Take it back")


async def _look_into_it(house: House, words: str) -> None:
    world = house.world
    status = await world.command("cleo", "dm", "speak-up status")
    form = await world.press("cleo", status, "Write it down")
    await world.fill("cleo", form, {WORRY_WORDS: words})
    await world.say("rae", "Worry 1", words)
    for number in (1, 2, 3, 4):
        shown = await world.command("rae", "general", "speak-up handle", number=number)
        await world.press("rae", shown, "I'll look into it")
    await world.press("rae", "Worry 1", "Put it back")
    await world.press("rae", "Worry 1", "I'll look into it")
    await world.press("rae", "Worry 1", "We answered in here")
    for number in (2, 3):
        await world.press("rae", f"Worry {number}", "Invite the person who spoke up")
    for number in (1, 4):
        await world.press("rae", f"Worry {number}", "Open a talk for both")
    await world.press("ann", "dm", "Yes, open this talk")
    await world.press("cleo", "dm", "No talk")
    asked = [seen for seen in world.messages("cleo", "dm") if "Yes, add me" in seen.buttons]
    await world.press("cleo", asked[-2], "Yes, add me")
    await world.press("cleo", asked[-1], "No, leave me out")
    for who in ("ann", "mo", "rae"):
        await world.say(who, "A talk 1", words)


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
    _look_after_the_alert,
    _close_the_alert,
    _open_a_check_in,
    _have_company,
    _agree_on_a_safety_net,
    _choose_and_step_out,
    _change_the_check_in,
    _use_the_check_in,
    _rest_and_close_the_check_in,
    _come_in_and_back,
    _offer_a_pair,
    _be_a_pair,
    _be_reminded,
    _ask_for_help,
    _speak_up,
    _look_into_it,
    _come_to_an_end,
    _look_who_reads,
    _read_the_trail,
    _be_too_young,
    _see_and_forget,
)
