"""What the stories of care look at."""

from tests.discord.seeing import Seen
from tests.house import House


def the_card(house: House) -> Seen:
    """The first alert's card, as Mo sees it."""
    return next(one for one in house.world.messages("mo", "mod-alerts") if "Who:" in one.text)
