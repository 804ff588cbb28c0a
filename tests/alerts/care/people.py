"""What the stories of care look at."""

from tests.discord import adapter
from tests.discord.screens import Answer
from tests.discord.seeing import Seen
from tests.house import House


def the_card(house: House) -> Seen:
    """The first alert's card, as Mo sees it."""
    return next(one for one in house.world.messages("mo", "mod-alerts") if "Who:" in one.text)


def choices(house: House, answer: Answer) -> list[str]:
    """What the menu in an answer offers."""
    [seen] = answer.messages
    [menu] = adapter.selects_of(house.world.screens.stored(seen))
    return [option["label"] for option in menu["options"]]
