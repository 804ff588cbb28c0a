"""The pretend server as JSON, through one person's eyes; see PAGE.md for the shapes."""

from collections.abc import Iterable, Mapping
from typing import Any

from tests.discord import adapter
from tests.discord.adapter import StoredPlace
from tests.discord.blueprint import MODERATORS, ORGANISERS, SUPPORTERS, bare
from tests.rehearsal.going_live import by_person, left_to_do
from tests.rehearsal.page.drawing import message_shown
from tests.rehearsal.page.lifetime import Lifetime
from tests.rehearsal.page.looking import Eyes
from tests.rehearsal.page.stories import stories_for
from tests.rehearsal.stage import HARD_SENTENCE, Stage


def world_shown(lifetime: Lifetime) -> dict[str, Any]:
    stage = lifetime.now.stage
    return {
        "group": stage.settings.groups[0].group.name,
        **lifetime.state(),
        "zone": str(stage.zone),
        "hard": HARD_SENTENCE,
        "people": [_person(lifetime, Eyes.of(stage, key)) for key in stage.world.people],
        "stories": [
            {"key": story.key, "title": story.title, "about": story.about} for story in stories_for(stage.settings)
        ],
        "faults": {"database": lifetime.now.database_away, "discord": bool(stage.world.backend.faults)},
        "planted": lifetime.now.planted,
    }


def _person(lifetime: Lifetime, eyes: Eyes) -> dict[str, Any]:
    backend = eyes.stage.world.backend
    return {
        "key": eyes.person.key,
        "id": str(eyes.id),
        "name": eyes.person.name,
        "part": _part(lifetime, eyes),
        "dms_open": eyes.id not in backend.closed_dms,
        "here": eyes.is_here,
    }


def _part(lifetime: Lifetime, eyes: Eyes) -> str:
    """What this person is, by their roles; a member who has not chosen anything yet is a new one."""
    stage = eyes.stage
    roles = adapter.roles_of(stage.world.backend, stage.world.guild.id, eyes.id)
    parts = []
    for group in stage.settings.groups:
        there = "" if group is stage.settings.groups[0] else f" of {group.group.name}"
        if bare(group.people.moderators or MODERATORS) in roles:
            parts.append(f"moderator{there}")
        if bare(group.people.supporters or SUPPORTERS) in roles and not there:
            parts.append("supporter")
    if ORGANISERS in roles:
        parts.append("organiser")
    if parts:
        return " and ".join(dict.fromkeys(parts))
    if not eyes.is_here:
        return "has left"
    return "member" if eyes.id in _have_chosen(lifetime) else "new member"


def _have_chosen(lifetime: Lifetime) -> set[int | None]:
    ledger, rows = lifetime.now.panel.ledger, lifetime.now.panel.rows
    return {ledger.id_of(row["member"]) for row in rows.get("consents", {}).values()}


# ------------------------------------------------------------------------------------------------------------- places


def places_shown(lifetime: Lifetime, who: object) -> dict[str, Any]:
    eyes = Eyes.of(lifetime.now.stage, who)
    return {"places": [_place(lifetime, eyes, place) for place in eyes.places()]}


def place_id(lifetime: Lifetime, who: str, where: str) -> str | None:
    """The place's id for this person: "dm", or a channel's name. None where they see no such place."""
    places = places_shown(lifetime, who)["places"]
    return next((one["id"] for one in places if where in (one["kind"], one["name"])), None)


def _place(lifetime: Lifetime, eyes: Eyes, place: StoredPlace) -> dict[str, Any]:
    kind = adapter.kind_of(place)
    read = lifetime.now.read.get((eyes.person.key, place.id), 0)
    rung = [ping for ping in eyes.stage.world.backend.pings if (ping.user_id, ping.channel_id) == (eyes.id, place.id)]
    metadata = place.thread_metadata
    return {
        "id": str(place.id),
        "name": place_name(place),
        "kind": kind,
        "under": str(place.parent_id) if place.is_thread else None,
        "archived": metadata is not None and metadata.archived,
        "unread": sum(1 for one in eyes.messages(place) if one.id > read and one.author_id != eyes.id),
        "pings": sum(1 for ping in rung if ping.message_id > read),
        "can_post": _can_post(eyes, place),
        "can_thread": kind == "text"
        and (eyes.may(place, "create_public_threads") or eyes.may(place, "create_private_threads")),
        "about": place.topic or "",
    }


def _can_post(eyes: Eyes, place: StoredPlace) -> bool:
    if place.guild_id is None:
        return True
    locked = place.thread_metadata is not None and place.thread_metadata.locked
    if locked and not eyes.may(place, "manage_threads"):
        return False
    return eyes.may(place, "send_messages_in_threads" if place.is_thread else "send_messages")


def place_name(place: StoredPlace) -> str:
    return place.name or "Holdfast"


def place_shown(lifetime: Lifetime, who: object, number: object) -> dict[str, Any]:
    """Looking at a place marks it as read. Raises SorryError where this person cannot look."""
    eyes = Eyes.of(lifetime.now.stage, who)
    place = eyes.place(number)
    messages = eyes.messages(place)
    if messages:
        lifetime.now.read[eyes.person.key, place.id] = messages[-1].id
    reader = eyes.reader()
    return {
        "id": str(place.id),
        "name": place_name(place),
        "kind": adapter.kind_of(place),
        "messages": [message_shown(eyes, reader, message) for message in messages],
    }


# ---------------------------------------------------------------------------------------------------------- commands


OPTION_TYPES = {3: "text", 4: "whole", 5: "yes_no", 6: "person", 7: "channel", 8: "role", 9: "person", 10: "number"}


def commands_shown(lifetime: Lifetime, who: object, number: object) -> dict[str, Any]:
    eyes = Eyes.of(lifetime.now.stage, who)
    place = eyes.place(number)
    backend = eyes.stage.world.backend
    offered = adapter.offered_commands(backend, eyes.id, place) if eyes.is_here or place.guild_id is None else {}
    return {
        "commands": [
            {"name": name, "about": spec.get("description", ""), "options": _options(eyes, spec)}
            for name, spec in sorted(offered.items())
        ],
        "menus": adapter.offered_menus(backend, eyes.id, place) if place.guild_id is not None else [],
    }


def _options(eyes: Eyes, spec: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    return [
        {
            "name": option["name"],
            "about": option.get("description", ""),
            "type": OPTION_TYPES.get(option["type"], "text"),
            "needed": bool(option.get("required")),
            "min": option.get("min_value", option.get("min_length")),
            "max": option.get("max_value", option.get("max_length")),
            "choices": _choices(eyes, option),
            "suggests": bool(option.get("autocomplete")),
        }
        for option in spec.get("options") or ()
    ]


def _choices(eyes: Eyes, option: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Given ones; for a person, a channel or a role, those there are, so that the page needs no list of its own."""
    match OPTION_TYPES.get(option["type"]):
        case "person":
            return [{"name": person.name, "value": key} for key, person in eyes.stage.world.people.items()]
        case "channel":
            return [{"name": place.name, "value": str(place.id)} for place in eyes.places() if place.guild_id]
        case "role":
            return [{"name": name, "value": name} for name in sorted(eyes.stage.world.guild.roles)]
        case _:
            return [{"name": one["name"], "value": one["value"]} for one in option.get("choices") or ()]


# ---------------------------------------------------------------------------------------------------------- the panel


def panel_shown(lifetime: Lifetime, since: int) -> dict[str, Any]:
    return {"lines": lifetime.telling.since(since), "due": lifetime.now.panel.due}


async def left_shown(stage: Stage) -> dict[str, Any]:
    """What is left before going live, and who does each."""
    todo = by_person(await left_to_do(stage))
    return {"lists": [{"who": who, "what": what} for who, what in todo.items()]}
