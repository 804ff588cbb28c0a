"""Whatever language somebody's Discord is in: every message is in one language, and what others read is the group's."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fluent.syntax import FluentSerializer, ast, parse

from config.settings import load
from tests.discord.languages import MARKS
from tests.house import CONFIG, HARD_SENTENCE, open_house
from tests.stories.every_flow import live_through
from tests.stories.test_contract import Sent, messages_in

ENGLISH, SPANISH = MARKS[0], MARKS[1]
PEOPLE = ("ann", "ben", "cleo", "sam", "mo", "rae")


def _marked(source: str, mark: str) -> str:
    """English texts, each ending in a mark that nobody sees. Names of commands have no room for one."""
    resource = parse(source)
    for entry in resource.body:
        if isinstance(entry, ast.Message) and entry.value is not None and not entry.id.name.startswith("command-"):
            entry.value.elements.append(ast.TextElement(mark))
    return FluentSerializer().serialize(resource)


def _folder(folder: Path) -> Path:
    """The settings that organisers meet, and the same texts in two languages that differ in their mark only."""
    folder.mkdir()
    (folder / "locale").mkdir()
    english = (CONFIG / "locale" / "en.ftl").read_text("utf-8")
    for language, mark in (("en", ENGLISH), ("es", SPANISH)):
        (folder / "locale" / f"{language}.ftl").write_text(_marked(english, mark), "utf-8")
    for name in ("words", "helplines.toml", "agreement.md", "agreement-carers.md", "holdfast.toml"):
        (folder / name).symlink_to(CONFIG / name)
    return folder


def _said(body: Any) -> str:
    return json.dumps(body, ensure_ascii=False)


def _seen_by_one(requests: Any) -> Iterator[Sent]:
    yield from (sent for sent in messages_in(requests) if re.search("/interactions/|/webhooks/", sent.where))


def _seen_by_others(requests: Any) -> Iterator[Sent]:
    yield from (sent for sent in messages_in(requests) if "/channels/" in sent.where)


async def test_in_the_whole_long_story_no_message_is_in_two_languages(tmp_path: Path) -> None:
    """ACC-5: everybody's Discord is in Spanish and the group's language is English."""
    settings = load(_folder(tmp_path / "config"))
    async with open_house(tmp_path, settings=settings) as house:
        for who in PEOPLE:
            house.world.speaks(who, "es-ES")
        await live_through(house, HARD_SENTENCE)
        requests = house.world.requests
    mixed = [_said(sent.body) for sent in messages_in(requests) if {ENGLISH, SPANISH} <= set(_said(sent.body))]
    assert mixed == []
    assert [_said(sent.body) for sent in _seen_by_others(requests) if SPANISH in _said(sent.body)] == []
    private = [sent for sent in _seen_by_one(requests) if SPANISH in _said(sent.body)]
    assert len(private) > 100
