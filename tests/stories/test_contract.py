"""Every request of a long story fits what Discord accepts, by its own document and by rules the document misses."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot import Holdfast
from config.settings import load
from tests.agreement.texts import SETTINGS, make_folder
from tests.checkins.acts import JUST_BEFORE_THE_ROUND, ROUND_IN, settings_with_a_round
from tests.discord.contract import Request, document_path, violations
from tests.house import HARD_SENTENCE, House, open_house
from tests.stories.every_flow import Used, live_through

MOST_CONTENT = 2000
MOST_ROWS = 5
MOST_IN_A_ROW = 5
LONGEST_ID = 100
MOST_OPTIONS = 25
MOST_SUGGESTIONS = 25
V2 = 1 << 15

# What the long story cannot reach, and why. An action that is missing here and in the story fails the test.
OUT_OF_REACH = {
    ("agreement", "agree"): "the mode `ask` only: played in a story of its own below",
    ("round", "pass"): "the example has no weekly round: played in a story of its own below",
    ("round", "readers"): "the same",
}
# All that is ever asked of Discord, and of what: nothing here takes anything from a member.
ASKED = {
    "GET /oauth2/applications/@me": "who am I",
    "PUT /applications/N/commands": "the commands there are",
    "POST /interactions/N/T/callback": "an answer",
    "POST /webhooks/N/T": "a further answer",
    "PATCH /webhooks/N/T/messages/@original": "an answer, corrected",
    "DELETE /webhooks/N/T/messages/@original": "what a member hides from their screen",
    "POST /users/@me/channels": "direct messages with somebody who said yes, or is on duty",
    "POST /channels/N/messages": "a message of ours",
    "PATCH /channels/N/messages/N": "a message of ours, brought up to date",
    "PUT /channels/N/messages/pins/N": "a message of ours, pinned",
    "GET /channels/N/messages": "our own messages, after a crash; what was written in a watched place meanwhile",
    "GET /channels/N/threads/archived/public": "threads of a watched channel that were archived meanwhile",
    "GET /channels/N/users/@me/threads/archived/private": "the same, of private ones that we are in",
    "GET /channels/N/messages/N": "a message of ours whose words are a member's, to change its last line",
    # Without Manage Messages, which we never ask for, Discord refuses this for anybody else's.
    "DELETE /channels/N/messages/N": "a message of ours that its member takes back",
    "POST /channels/N/threads": "a private thread",
    "GET /channels/N": "one of our threads",
    "PATCH /channels/N": "one of our threads, to the archive",
    "DELETE /channels/N": "one of our threads, because its member asked",
    "GET /channels/N/thread-members": "who is in one of our threads",
    "PUT /channels/N/thread-members/N": "somebody into one of our threads",
    "DELETE /channels/N/thread-members/N": "a supporter whom the member unchose, out of one of our threads",
    "POST /guilds/N/channels": "a private channel, in the category that organisers gave us for that",
    "PUT /channels/N/permissions/N": "somebody into one of our private channels",
    "DELETE /channels/N/permissions/N": "a supporter whom the member unchose, out of one of our private channels",
}
# One handler each for every country; the story remembers one, and picks from two menus.
ONE_OF_MANY = (re.compile(r"remember-[a-z]{2}"), re.compile(r"pick-country-[a-z]"))


@dataclass(frozen=True)
class Sent:
    """One message in one request body, and whether it may change an earlier one into nothing new."""

    where: str
    body: dict[str, Any]
    edits: bool


def messages_in(requests: Iterable[Request]) -> Iterator[Sent]:
    """Every message that the requests write: sent, edited, answered to an interaction, or edited there."""
    for request in requests:
        body = request.json
        if not isinstance(body, dict) or request.method not in {"POST", "PATCH"}:
            continue
        where, edits = f"{request.method} {request.path}", request.method == "PATCH"
        if re.fullmatch(r"/interactions/\d+/[^/]+/callback", request.path):
            if body["type"] in {4, 7}:  # a message, or the pressed message changed
                yield Sent(where, body["data"], edits=body["type"] == 7)
        elif re.search(r"/channels/\d+/messages(/\d+)?$|^/webhooks/\d+/[^/]+(/messages/[^/]+)?$", request.path):
            yield Sent(where, body, edits)


def faults(requests: Iterable[Request]) -> list[str]:
    """What Discord refuses, or we forbid ourselves, and the document does not know."""
    return [f"{sent.where}: {fault}" for sent in messages_in(requests) for fault in _faults_of(sent)]


def _faults_of(sent: Sent) -> Iterator[str]:
    body, edits = sent.body, sent.edits
    content, components = body.get("content") or "", body.get("components") or []
    if not (content or components or body.get("embeds") or body.get("attachments") or edits):
        yield "an empty message"
    if edits and "content" in body and not (content or components or body.get("embeds")):
        yield "an edit that leaves nothing"
    if len(content) > MOST_CONTENT:
        yield f"{len(content)} characters"
    if body.get("flags", 0) & V2 and content:
        yield "content beside components v2"
    yield from _faults_of_components(components)
    yield from _faults_of_mentions(body)


def _faults_of_components(rows: list[dict[str, Any]]) -> Iterator[str]:
    if len(rows) > MOST_ROWS:
        yield f"{len(rows)} rows"
    leaves = [leaf for row in rows for leaf in row.get("components", [row])]
    ids = [leaf["custom_id"] for leaf in leaves if "custom_id" in leaf]
    yield from (f"the id {one} twice" for one in sorted({one for one in ids if ids.count(one) > 1}))
    yield from (f"an id of {len(one)} characters" for one in ids if not 1 <= len(one) <= LONGEST_ID)
    yield from ("more than five in a row" for row in rows if len(row.get("components", ())) > MOST_IN_A_ROW)
    for leaf in leaves:
        values = [option["value"] for option in leaf.get("options", ())]
        if len(set(values)) < len(values) or len(values) > MOST_OPTIONS:
            yield "options that are too many or alike"


def _faults_of_mentions(body: dict[str, Any]) -> Iterator[str]:
    allowed = body.get("allowed_mentions")
    if allowed is None:
        yield "no allowed_mentions"
        return
    if allowed.get("parse") != [] and allowed.get("parse") is not None:
        yield f"may ping {allowed['parse']}"
    if allowed.get("roles"):
        yield "may ping roles"
    if allowed.get("replied_user"):
        yield "may ping whom it answers"
    named = set(re.findall(r"<@!?(\d+)>", body.get("content") or ""))
    spare = {str(person) for person in allowed.get("users", ())} - named
    if spare:
        yield "allows a ping of somebody it does not mention"


@dataclass(frozen=True)
class Planted:
    method: str
    path: str
    json: Any


NOBODY: dict[str, Any] = {"parse": []}
BUTTON = {"type": 2, "style": 1, "label": "x", "custom_id": "alert:v1:take:1"}
HERE = "/channels/100000000000000000/messages"


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ({"content": "", "allowed_mentions": NOBODY}, "an empty message"),
        ({"content": "hello"}, "no allowed_mentions"),
        ({"content": "hello", "allowed_mentions": {"parse": ["everyone"]}}, "may ping ['everyone']"),
        ({"content": "hello", "allowed_mentions": {"parse": [], "roles": ["1"]}}, "may ping roles"),
        ({"content": "x" * 2001, "allowed_mentions": NOBODY}, "2001 characters"),
        ({"content": "hello", "allowed_mentions": {"parse": [], "users": ["7"]}}, "somebody it does not mention"),
        (
            {"components": [{"type": 1, "components": [BUTTON, BUTTON]}], "allowed_mentions": NOBODY},
            "the id alert:v1:take:1 twice",
        ),
        ({"components": [{"type": 1, "components": []}] * 6, "allowed_mentions": NOBODY}, "6 rows"),
        (
            {
                "components": [{"type": 1, "components": [BUTTON | {"custom_id": "x" * 101}]}],
                "allowed_mentions": NOBODY,
            },
            "an id of 101 characters",
        ),
    ],
)
def test_a_planted_fault_is_found_by_our_own_rules(body: dict[str, Any], fault: str) -> None:
    assert fault in " ".join(faults([Planted("POST", HERE, body)]))
    callback = Planted("POST", "/interactions/1/abc/callback", {"type": 4, "data": body})
    assert fault in " ".join(faults([callback]))


def test_a_planted_fault_is_found_by_discords_document() -> None:
    if document_path() is None:
        pytest.skip("Discord's document is not here: set DISCORD_OPENAPI")
    assert violations([Planted("POST", HERE, {"content": "x" * 4001})]) != []
    assert violations([Planted("POST", "/no/such/place", {})]) != []
    assert violations([Planted("POST", HERE, {"content": "hello"})]) == []


async def test_every_request_of_a_story_with_every_button_and_command_fits_discord(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What may ping is always said, and never everyone, a role, or who is not in the text (NO-7, ACC-4).

    Nothing is asked of Discord that would delete, hide, time out, kick or read back (CRI-2, NO-3, NO-4, PRI-9).
    """
    used = Used(monkeypatch)
    await live_through(house, HARD_SENTENCE)
    assert _never_pressed(house.bot, used) == set(OUT_OF_REACH)
    assert _never_run(house.bot, used) == set()
    assert sum(1 for _ in messages_in(house.world.requests)) > 100
    assert faults(house.world.requests) == []
    if document_path() is not None:
        assert violations(house.world.requests) == []
    assert {_template(request) for request in house.world.requests} <= set(ASKED)
    assert _touched_but_not_ours(house) == []


def _template(request: Request) -> str:
    path = re.sub(r"/(interactions|webhooks)/\d+/[^/]+", r"/\1/N/T", request.path)
    return f"{request.method} {re.sub(r'[0-9]{5,}', 'N', path)}"


def _touched_but_not_ours(house: House) -> list[str]:
    """Changes and deletions of a message or thread that somebody else made; of a channel, role or member at all."""
    backend, us = house.world.backend, house.bot.application_id
    bot_user = house.bot.user
    assert bot_user is not None
    ours = {bot_user.id, us}
    found: list[str] = []
    for request in house.world.requests:
        numbers = [int(number) for number in re.findall(r"\d{5,}", request.path)]
        template = _template(request)
        if template in {"PATCH /channels/N/messages/N", "PUT /channels/N/messages/pins/N"}:
            message = backend.messages.get(numbers[0], {}).get(numbers[1])
            if message is not None and message.author_id not in ours:
                found.append(template)
        elif (
            request.path.startswith("/channels/")
            and request.method in {"PATCH", "DELETE"}
            and "messages" not in template
        ):
            channel = backend.channels.get(numbers[0])
            if channel is not None and channel.owner_id not in ours:
                found.append(template)
    return found


async def test_the_agreement_that_asks_about_the_watch_later_fits_discord_too(tmp_path: Path) -> None:
    asks = SETTINGS.replace('mode = "with_agreement"', 'mode = "ask"')
    async with open_house(tmp_path, settings=make_folder(tmp_path / "config", asks)) as house:
        world = house.world
        await world.press("ann", "welcome", "Read the agreement")
        agreed = await world.press("ann", "welcome", "I agree")
        about = await world.press("ann", agreed, "About word watch")
        await world.press("ann", about, "Yes to word watch")
        assert faults(world.requests) == []
        if document_path() is not None:
            assert violations(world.requests) == []


async def test_a_weekly_round_and_its_buttons_fit_discord_too(tmp_path: Path) -> None:
    settings = load(settings_with_a_round(tmp_path))
    async with open_house(tmp_path, settings=settings, start=JUST_BEFORE_THE_ROUND) as house:
        world = house.world
        await world.pass_time(minutes=12)
        for label in ("Pass today", "Who can read this?"):
            await world.press("ann", ROUND_IN, label)
        await world.command("ann", "general", "checkin round")
        assert faults(world.requests) == []
        if document_path() is not None:
            assert violations(world.requests) == []


def _never_pressed(bot: Holdfast, used: Used) -> set[tuple[str, str]]:
    left = bot.presses.actions() - used.actions
    for many in ONE_OF_MANY:
        known = {one for one in used.actions if many.fullmatch(one[1])}
        assert known, f"{many.pattern} is not played at all"
        left -= {one for one in left if many.fullmatch(one[1])}
    return set(left)


def _never_run(bot: Holdfast, used: Used) -> set[str]:
    return {command.qualified_name for command in bot.tree.walk_commands() if hasattr(command, "callback")} - (
        used.commands
    )
