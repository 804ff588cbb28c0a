"""Every button and command of check-ins, pairs and rounds, with words typed wherever they can be."""

from datetime import timedelta
from typing import Any

from cogs.checkins.pairs import store as pair_store
from tests.checkins.acts import evening, sets_up
from tests.checkins.supporters.acts import morning, sets_hours
from tests.house import House

ROOM = "check-in 1"
CHANNEL = "check-in-1"
CARRY = "This is more than I can carry"


async def open_a_check_in(house: House, words: str) -> None:
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


async def have_company(house: House, words: str) -> None:
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


async def agree_on_a_safety_net(house: House, words: str) -> None:
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


async def choose_and_step_out(house: House, words: str) -> None:
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


async def change_the_check_in(house: House, words: str) -> None:
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


async def use_the_check_in(house: House, words: str) -> None:
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


async def rest_and_close_the_check_in(house: House, words: str) -> None:
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


async def come_in_and_back(house: House, words: str) -> None:
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


async def offer_a_pair(house: House, words: str) -> None:
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


async def be_a_pair(house: House, words: str) -> None:
    world = house.world
    thread = next(name for name in world.threads_seen_by("cleo") if name.startswith("pair"))
    number = int(thread.removeprefix("pair "))
    for who in ("ann", "cleo"):
        await world.say(who, thread, words)
    await asked_in(house, thread, "Pass")
    await world.press("cleo", thread, "Pass")
    await world.command("ann", thread, "checkin pair move", zone=words)
    await world.command("ann", thread, "checkin pair move", day=(world.now() + timedelta(days=1)).weekday())
    await world.command("ann", thread, "checkin pair pause", days=3)
    await world.command("ann", thread, "checkin pair resume")
    async with house.bot.database.write() as tx:  # as after six weeks in which nobody wrote
        await pair_store.change(tx, number, unanswered=6)
    await asked_in(house, thread, "Ask us again")
    await world.press("cleo", thread, "Ask us again")
    await world.press("cleo", await world.press("cleo", thread, "End this pair"), "Yes, end it")
    await world.say("ann", thread, words)
    await world.command("ann", "general", "checkin round")


async def asked_in(house: House, thread: str, label: str) -> None:
    for _ in range(9):
        if any(label in seen.buttons for seen in house.world.messages("cleo", thread)):
            return
        await evening(house.world)
