"""One message as JSON: text, embeds, buttons, menus and components, as its reader's screen shows them."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.discord import adapter
from tests.discord.adapter import Stored
from tests.discord.seeing import (
    BUTTON,
    CONTAINER,
    GALLERY,
    LINK_STYLE,
    ROW,
    SECTION,
    SELECTS,
    SEPARATOR,
    TEXT,
    button_name,
)
from tests.rehearsal.page.looking import Eyes, author
from tests.rehearsal.page.rich_text import Reader, plain_to_html, to_html

STYLES = {1: "primary", 2: "secondary", 3: "success", 4: "danger", LINK_STYLE: "link"}
SELECTS_OF = {3: "text", 5: "user", 6: "role", 7: "user", 8: "channel"}
LONGEST_PREVIEW = 120
Part = Mapping[str, Any]


def message_shown(eyes: Eyes, reader: Reader, message: Stored) -> dict[str, Any]:
    parts = message.components
    rows = parts if all(part["type"] == ROW for part in parts) else []
    service = adapter.service_kind(message)
    return {
        "id": str(message.id),
        "author": author(eyes.stage, message),
        "at": message.timestamp,
        "edited": message.edited_timestamp is not None,
        "pinned": message.pinned,
        "only_you": message.is_ephemeral,
        "system": bool(service),
        "mentions_you": eyes.id in message.ping_user_ids,
        "reply_to": _reply_to(eyes, message),
        "forwarded": _forwarded(reader, message),
        "html": _service_line(eyes, message, service) if service else _words(reader, message),
        "embeds": [_embed(reader, embed) for embed in message.embeds],
        "attachments": [{"name": file["filename"], "size": file.get("size", 0)} for file in message.attachments],
        "poll": _poll(message),
        "rows": [[item_shown(eyes, item) for item in row["components"]] for row in rows],
        "blocks": [] if rows else [_block(eyes, reader, part) for part in parts],
        "thread": _thread(eyes, message),
        "mine": message.author_id == eyes.id,
    }


def _words(reader: Reader, message: Stored) -> str:
    if adapter.is_thinking(message):
        return "<em>Holdfast is thinking …</em>"
    return to_html(message.content, reader)


def _service_line(eyes: Eyes, message: Stored, service: str) -> str:
    name = plain_to_html(adapter.author_name(eyes.stage.world.backend, message))
    match service:
        case "pin":
            return f"<strong>{name}</strong> pinned a message to this channel."
        case "thread":
            return f"<strong>{name}</strong> started a thread: <strong>{plain_to_html(message.content)}</strong>"
        case "joined":
            return f"<strong>{name}</strong> has joined."
        case _:
            return plain_to_html(message.content)


def _thread(eyes: Eyes, message: Stored) -> dict[str, str] | None:
    """The thread that somebody started on this message has the message's own id."""
    found = eyes.stage.world.backend.channels.get(message.id)
    if found is None or found.id == message.channel_id or not eyes.may(found, "view_channel"):
        return None
    return {"id": str(found.id), "name": found.name or ""}


def _reply_to(eyes: Eyes, message: Stored) -> dict[str, str] | None:
    if not message.reference or message.snapshots or adapter.service_kind(message):
        return None
    place = eyes.stage.world.backend.channels.get(int(message.reference.get("channel_id") or message.channel_id))
    known = eyes.messages(place) if place is not None else []
    found = next((one for one in known if str(one.id) == str(message.reference.get("message_id"))), None)
    if found is None:
        return {"name": "", "text": "The message is gone."}
    seen = eyes.stage.world.screens.seen(found)
    return {"name": seen.author, "text": " ".join(seen.text.split())[:LONGEST_PREVIEW]}


def _forwarded(reader: Reader, message: Stored) -> str | None:
    texts = adapter.forwarded_texts(message)
    return to_html("\n".join(texts), reader) if texts else None


def _embed(reader: Reader, embed: Part) -> dict[str, str]:
    html = to_html(embed.get("description") or "", reader)
    for field in embed.get("fields") or ():
        name, value = to_html(field["name"], reader), to_html(field["value"], reader)
        html += f'<div class="embed-field"><div class="embed-name">{name}</div>{value}</div>'
    return {
        "title": embed.get("title") or (embed.get("author") or {}).get("name") or "",
        "html": html,
        "footer": (embed.get("footer") or {}).get("text") or "",
    }


def _poll(message: Stored) -> dict[str, Any] | None:
    if message.poll is None:
        return None
    votes = message.poll.votes
    return {
        "question": message.poll.question,
        "answers": [
            {"id": one.answer_id, "text": one.text or "", "votes": len(votes.get(one.answer_id, ()))}
            for one in message.poll.answers
        ],
    }


# --------------------------------------------------------------------------------------------- buttons, menus, blocks


def item_shown(eyes: Eyes, item: Part) -> dict[str, Any]:
    """A button or a menu; anything else is a button that is off, so that nothing is hidden."""
    if item["type"] in SELECTS:
        return {
            "kind": "select",
            "id": item["custom_id"],
            "placeholder": item.get("placeholder") or "Choose",
            "off": bool(item.get("disabled")),
            "min": item.get("min_values", 1),
            "max": item.get("max_values", 1),
            "options": options_shown(eyes, item),
            "of": SELECTS_OF[item["type"]],
        }
    link = item.get("style") == LINK_STYLE
    label = item.get("label") or (item.get("emoji") or {}).get("name") or ""
    return {
        "kind": "button",
        "id": None if link else item.get("custom_id"),
        "label": label if item["type"] == BUTTON else button_name(dict(item)),
        "style": STYLES.get(item.get("style", 2), "secondary"),
        "off": bool(item.get("disabled")),
        "url": item.get("url"),
    }


def options_shown(eyes: Eyes, item: Part) -> list[dict[str, Any]]:
    """A menu's choices; in a menu of people, roles or channels, those that this person could pick from."""
    world = eyes.stage.world
    match SELECTS_OF.get(item["type"], "text"):
        case "user":
            listed = [(person.name, str(person.id)) for person in world.people.values()]
        case "role":
            listed = [(name, str(role.id)) for name, role in sorted(world.guild.roles.items())]
        case "channel":
            listed = [(place.name or "", str(place.id)) for place in eyes.places() if place.guild_id]
        case _:
            return [
                {
                    "label": one["label"],
                    "value": one["value"],
                    "about": one.get("description") or "",
                    "chosen": bool(one.get("default")),
                }
                for one in item.get("options") or ()
            ]
    chosen = {str(one["id"]) for one in item.get("default_values") or ()}
    return [{"label": name, "value": number, "about": "", "chosen": number in chosen} for name, number in listed]


def _block(eyes: Eyes, reader: Reader, part: Part) -> dict[str, Any]:
    kind = part["type"]
    if kind == SEPARATOR:
        return {"kind": "separator"}
    if kind == CONTAINER:
        return {"kind": "container", "blocks": _blocks(eyes, reader, part["components"])}
    if kind == SECTION:
        accessory = part.get("accessory")
        shown = item_shown(eyes, accessory) if accessory and accessory["type"] == BUTTON else None
        return {"kind": "section", "blocks": _blocks(eyes, reader, part["components"]), "accessory": shown}
    if kind == ROW:
        return {"kind": "row", "items": [item_shown(eyes, item) for item in part["components"]]}
    return {"kind": "text", "html": _block_words(reader, part)}


def _block_words(reader: Reader, part: Part) -> str:
    if part["type"] == TEXT:
        return to_html(part["content"], reader)
    if part["type"] == GALLERY:
        return plain_to_html(f"({', '.join(item.get('description') or 'a picture' for item in part['items'])})")
    return plain_to_html("(a file)")


def _blocks(eyes: Eyes, reader: Reader, parts: Sequence[Part]) -> list[dict[str, Any]]:
    return [_block(eyes, reader, part) for part in parts]
