"""What a drawn page does: it knows buttons, menus and fields by their ids and values, not by what stands on them."""

from collections.abc import Mapping, Sequence
from typing import Any

from simcord.enums import SELECT_TYPES, ComponentType

from tests.discord import adapter
from tests.discord.acts import Acts
from tests.discord.screens import Answer
from tests.discord.seeing import Seen

PEOPLE = (ComponentType.USER_SELECT, ComponentType.MENTIONABLE_SELECT)


async def press(world: Acts, who: str, message: Seen, custom_id: str) -> Answer:
    """Raises NotAnsweredError when the bot does not answer, and SimCord's errors for what cannot be pressed."""
    person, stored = world.person(who), world.screens.stored(message)
    actor = world._actor(who, message.channel_id)
    async with world._turn:
        result = await actor.click(adapter.response(world.env, stored), custom_id=custom_id)
    return world._answer(person, result, unanswered=False)


async def choose(world: Acts, who: str, message: Seen, custom_id: str, values: Sequence[str]) -> Answer:
    """`values` are the choices' own; in a menu of people, roles or channels, their ids. Raises as `press` does."""
    person, stored = world.person(who), world.screens.stored(message)
    select = next((one for one in adapter.selects_of(stored) if one.get("custom_id") == custom_id), None)
    if select is None:
        raise AssertionError(f"{person.name} sees no such menu")
    actor = world._actor(who, message.channel_id)
    async with world._turn:
        chosen = chosen_handles(world, select, values)
        result = await actor.select(adapter.response(world.env, stored), chosen, custom_id=custom_id)
    return world._answer(person, result, unanswered=False)


async def fill(world: Acts, who: str, form: Answer, values: Mapping[str, Any]) -> Answer:
    """`values` by the fields' ids: text, a choice's value, or a list of those. Raises as `press` does."""
    person, modal = world.person(who), form.result.modal or {}
    fields = {field["custom_id"]: field for field in adapter.form_fields(modal).values()}
    unknown = [name for name in values if name not in fields]
    if unknown:
        raise AssertionError(f"the form has no field {unknown[0]}")
    data = {name: _field_value(world, fields[name], value) for name, value in values.items()}
    actor: Any = person.user if form.result._interaction.guild_id is None else person.member
    async with world._turn:
        result = await actor.submit_modal(form.result, data)
    return world._answer(person, result, unanswered=False)


async def offers(world: Acts, who: str, channel_id: int, path: str, option: str, typed: str) -> list[dict[str, Any]]:
    """What autocomplete offers: names and values."""
    person = world.person(who)
    channel = world.screens.place(channel_id)
    async with world._turn:
        if channel.guild_id is None:
            found = await person.user.autocomplete(path, option, typed)
        else:
            found = await person.member.autocomplete(adapter.handle(world.env, channel), path, option, typed)
    return [{"name": choice["name"], "value": choice["value"]} for choice in found]


async def come_back(world: Acts, who: str) -> None:
    """Somebody who left joins again, without any of the roles they had."""
    async with world._turn:
        world.screens.guild.add_member(world.person(who).user)
        await world.env.settle()


def chosen_handles(world: Acts, select: Mapping[str, Any], values: Sequence[str]) -> list[Any]:
    """A choice's value stands for itself; a person's, role's or channel's id for them."""
    kind = ComponentType(select["type"])
    if kind == ComponentType.STRING_SELECT:
        return list(values)
    known: dict[str, Any] = {}
    if kind in PEOPLE:
        known |= {str(person.id): person.member for person in world.people.values()}
    if kind in (ComponentType.ROLE_SELECT, ComponentType.MENTIONABLE_SELECT):
        known |= {str(role.id): role for role in world.screens.guild.roles.values()}
    if kind == ComponentType.CHANNEL_SELECT:
        channels = [one for one in world.backend.channels.values() if one.guild_id is not None]
        known |= {str(one.id): adapter.handle(world.env, one) for one in channels}
    unknown = [value for value in values if value not in known]
    if unknown:
        raise AssertionError(f"there is no choice {unknown[0]}")
    return [known[value] for value in values]


def _field_value(world: Acts, field: Mapping[str, Any], value: Any) -> Any:
    kind = ComponentType(field["type"])
    several = [one for one in ([value] if isinstance(value, str) else list(value or ())) if one]
    if kind in SELECT_TYPES:
        return chosen_handles(world, field, several)
    if kind == ComponentType.CHECKBOX:
        return bool(several)
    if kind == ComponentType.CHECKBOX_GROUP:
        return several
    if kind == ComponentType.RADIO_GROUP:
        return several[0] if several else None
    return str(value)
