"""Every button, command and form of speaking up, with words typed wherever they can be."""

from tests.agreement.worries.acts import INSIDE as FORM_INSIDE
from tests.agreement.worries.acts import WORDS as WORRY_WORDS
from tests.house import House


async def speak_up(house: House, words: str) -> None:
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


async def look_into_it(house: House, words: str) -> None:
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
