"""The part of every flow in which moderators practise, have a drill, and are asked how they are afterwards."""

from tests.house import House


async def practise(house: House, words: str) -> None:
    world = house.world
    card = await world.press("mo", await world.command("mo", "general", "practice"), "Begin")
    for number in range(3):
        if number == 1:
            ended = await world.press("mo", card, "Pass")
        else:
            steps = await world.press("mo", card, "I'll take this")
            second = await world.press("mo", await world.press("mo", steps, "Open a place"), "I need a second person")
            ended = await world.choose("mo", await world.press("mo", second, "Close"), "Talked with them")
        await world.say("mo", "general", words)
        card = await world.press("mo", ended, "Next scene" if number < 2 else "That was the last one")


async def have_a_drill(house: House, words: str) -> None:
    world = house.world
    await world.command("rae", "general", "drill start")
    await world.pass_time(minutes=1)
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", "mod-alerts", "Open a place to talk")
    place = next(name for name in world.threads_seen_by("rae") if name.startswith("DRILL"))
    await world.say("rae", place, words)
    await world.command("rae", "general", "drill end")
    await world.command("rae", "general", "drill show")
    await world.pass_time(minutes=1)


async def be_asked_how_they_are(house: House, words: str) -> None:
    """Alert 3 still stands open; where Mo lives it is noon."""
    world = house.world
    await world.stop()
    await world.pass_time_until(12, zone="America/Toronto")
    await world.start()
    await world.command("mo", "mod-alerts", "alerts take", number=3)
    await world.command("mo", "mod-alerts", "alerts close", number=3, outcome="talked")
    await world.stop()
    await world.pass_time(hours=2)
    await world.start()
    await world.pass_time(minutes=2)
    await world.press("mo", "dm", "I'm all right")
    heavy = await world.press("mo", "dm", "It stays with me")
    await world.say("mo", "dm", words)
    whom = await world.press("mo", heavy, "I'd like to talk to somebody")
    await world.choose("mo", whom, "Rae")
    await world.say("mo", "Just the two of you", words)
    await world.press("mo", "dm", "Don't ask me again")
    for command in ("on", "off", "talk"):
        await world.command("mo", "mod-alerts", f"duty debrief {command}")
    await world.command("rae", "mod-alerts", "duty debrief listen", yes=True)
