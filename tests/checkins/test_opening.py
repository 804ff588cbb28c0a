"""Whom a room may be opened with: looked at again at the moment of opening, whoever offered them."""

import discord
import pytest

from cogs.checkins import threads
from cogs.checkins.opening import check_supporters
from cogs.kit.presses import Refusal
from tests.house import House


def members(house: House, *names: str) -> list[discord.Member]:
    guild = house.bot.get_guild(house.world.guild.id)
    assert guild is not None
    found = [guild.get_member(house.world.person(name).id) for name in names]
    return [one for one in found if one is not None]


async def test_one_to_three_supporters_each_counted_once(house: House) -> None:
    """CHK-10."""
    world = house.world
    helpers = [(await world.join(key, roles=["Supporters"])).key for key in ("pat", "kim", "lee")]
    group = house.bot.groups.all[0]
    parent = threads.parent_of(house.bot, group)
    assert parent is not None
    ann = world.person("ann").id
    sam, *rest = members(house, "sam", *helpers)
    assert check_supporters(group, parent, ann, None) == ()
    assert check_supporters(group, parent, ann, sam) == (sam.id,)
    assert check_supporters(group, parent, ann, [sam, sam, *rest[:2]]) == (sam.id, rest[0].id, rest[1].id)
    with pytest.raises(Refusal, match="checkin-enough-supporters"):
        check_supporters(group, parent, ann, [sam, *rest])
    with pytest.raises(Refusal, match="checkin-not-a-supporter"):
        check_supporters(group, parent, ann, members(house, "sam", "ben"))
    with pytest.raises(Refusal, match="checkin-not-a-supporter"):
        check_supporters(group, parent, sam.id, [sam])
