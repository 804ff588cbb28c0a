"""What stories about catching up look at, and the settings they change."""

import re
from dataclasses import replace

from config.settings import Settings
from tests.house import House

HISTORY = re.compile(r"/channels/(\d+)/messages")


def notices(house: House) -> list[str]:
    return [text for text in house.world.sees("mo", "mod-alerts") if "I was away from" in text]


def history_requests(house: House, since: int = 0) -> list[tuple[int, int]]:
    """For each request for history: the channel, and after which message it asked."""
    found = []
    for request in house.world.requests[since:]:
        path = HISTORY.fullmatch(request.path)
        if request.method == "GET" and path:
            found.append((int(path[1]), int((request.params or {})["after"])))
    return found


def with_hours(settings: Settings, hours: int) -> Settings:
    group = settings.groups[0]
    assert group.word_watch is not None
    watch = group.word_watch.model_copy(update={"catch_up_hours": hours})
    return replace(settings, groups=(group.model_copy(update={"word_watch": watch}),))


def watching(house: House, channel: str) -> Settings:
    """The same, with one more channel; with nowhere to tell members of it, it holds at once (TRA-4)."""
    group = house.settings.groups[0]
    assert group.word_watch is not None
    watch = group.word_watch.model_copy(update={"channels": (*group.word_watch.channels, channel)})
    untold = group.group.model_copy(update={"news_channel": None})
    return replace(house.settings, groups=(group.model_copy(update={"word_watch": watch, "group": untold}),))
