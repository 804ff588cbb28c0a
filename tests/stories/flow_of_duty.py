"""The part of the long story in which moderators plan, swap and test their duty."""

from typing import Any

from tests.house import House

UNSURE = "they would all be better off without me"


async def be_on_duty(house: House, words: str) -> None:
    """Mo and Rae have shifts in the settings; what is typed where a time is wanted is kept nowhere either."""
    world = house.world
    await world.command("mo", "mod-alerts", "duty until", time=words[:8])
    await world.command("mo", "mod-alerts", "duty until", time="23:00")
    await _test_the_phone(house)
    for kind in ("goodbye", "all"):
        await world.command("mo", "mod-alerts", "duty skip", kind=kind)
    for choice in ("on", "off"):
        await world.command("mo", "mod-alerts", f"duty nights {choice}")
    for answer in ("No", "Yes, I'll do it"):
        offer: dict[str, Any] = {"with": "rae"}
        await world.command("mo", "mod-alerts", "duty swap", **offer)
        await world.press("rae", "mod-alerts", answer)
    await _start_a_shift(house)


async def _test_the_phone(house: House) -> None:
    world = house.world
    answer = await world.command("mo", "mod-alerts", "duty on")
    await world.press("mo", answer, "Test my phone")
    await world.press("mo", "mod-alerts", "No, it stayed silent")
    await world.press("mo", "mod-alerts", "Yes, it made a sound")
    await world.command("mo", "mod-alerts", "duty test")


async def _start_a_shift(house: House) -> None:
    """Something the lists are not sure of waits for the note at the start of Rae's shift; her own bad night follows."""
    world = house.world
    await house.agrees("sam")
    await world.say("sam", "grief-chat", UNSURE)
    await world.command("rae", "mod-alerts", "duty off")
    await world.stop()
    await world.pass_time_until(19, 1)
    await world.start()
    await world.pass_time(minutes=1)
    await world.press("rae", "mod-alerts", "These are looked at")
    await world.command("rae", "mod-alerts", "alerts looked")
    await house.agrees("rae")
    await house.writes_the_hard_sentence("rae")
    await world.press("rae", "dm", "Take me off duty")
