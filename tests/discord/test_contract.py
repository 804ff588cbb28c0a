import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.discord.contract import VARIABLE, document_path, violations
from tests.discord.test_world import settings
from tests.discord.throwaway import Throwaway
from tests.discord.world import World

DOCUMENT = document_path()
needs_document = pytest.mark.skipif(DOCUMENT is None, reason=f"{VARIABLE} names no copy of Discord's document")


@dataclass
class Sent:
    method: str
    path: str
    json: Any


@pytest.fixture
def small_document(tmp_path: Path) -> Path:
    """One operation as Discord writes it, so that the check itself is tested without Discord's document."""
    schema = {
        "type": "object",
        "required": ["content"],
        "properties": {
            "content": {"type": "string", "maxLength": 5},
            "to": {"type": "array", "items": {"type": "string"}},
        },
    }
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Message"}}}}
    document = {
        "openapi": "3.1.0",
        "paths": {
            "/channels/{channel_id}/messages": {"post": {"requestBody": body}},
            "/channels/{channel_id}/messages/@original": {"post": {}},
        },
        "components": {"schemas": {"Message": schema}},
    }
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_a_body_that_fits_is_fine(small_document: Path) -> None:
    body = {"content": "fine", "to": [123456789012345678]}
    assert violations([Sent("POST", "/channels/1/messages", body)], small_document) == []


def test_a_planted_bad_body_is_found_and_named(small_document: Path) -> None:
    found = violations([Sent("POST", "/channels/1/messages", {"content": "too long"})], small_document)
    assert len(found) == 1
    assert found[0].startswith("POST /channels/1/messages: content:")


def test_a_missing_body_is_an_empty_one(small_document: Path) -> None:
    assert (
        "'content' is a required property"
        in violations([Sent("POST", "/channels/1/messages", None)], small_document)[0]
    )


def test_an_operation_discord_does_not_have_is_found(small_document: Path) -> None:
    assert violations([Sent("PUT", "/channels/1/moods", {})], small_document) == [
        "PUT /channels/1/moods: Discord has no such operation"
    ]


def test_the_most_literal_operation_counts(small_document: Path) -> None:
    assert violations([Sent("POST", "/channels/1/messages/@original", {"any": 1})], small_document) == []


def test_without_a_document_nothing_is_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    with pytest.raises(FileNotFoundError):
        violations([])


@needs_document
async def test_everything_the_throwaway_bot_sends_fits_discords_own_document() -> None:
    async with World.open(settings(), Throwaway) as world:
        await world.say("ann", "grief-chat", "harm")
        await world.press("mo", "mod-alerts", "I'll take this")
        await world.command("ann", "grief-chat", "room", hour=19, friend="sam")
        form = await world.command("ann", "grief-chat", "note")
        await world.fill("ann", form, {"Your words": "hello", "To whom": "Both of you"})
        await world.choose("ann", await world.command("ann", "dm", "pick"), "Evening")
        assert len(world.requests) > 15
        assert violations(world.requests) == []


@needs_document
@pytest.mark.parametrize(
    ("body", "spot"),
    [
        ({"embeds": [{"title": "x" * 257}]}, "embeds.0.title"),
        ({"components": [{"type": 1, "components": [{"type": 2, "style": 1, "custom_id": "x" * 101}]}]}, "components"),
        ({"content": 5}, "content"),
    ],
)
def test_a_bad_message_is_found_in_discords_own_document(body: dict[str, Any], spot: str) -> None:
    found = violations([Sent("POST", "/channels/123456789012345678/messages", body)])
    assert len(found) == 1
    assert f": {spot}" in found[0]
