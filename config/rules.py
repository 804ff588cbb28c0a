"""Rules between settings. They look at what is written, so that they speak even when another setting is wrong."""

from collections.abc import Callable, Iterator
from pathlib import Path

from config.problems import ConfigError, Problem, same, shown
from config.reading import read_text
from config.sources import Source, strings
from config.toml_lines import Path as Keys
from config.values import is_text_file_name
from config.wording import placeholder, promises, unfinished

OF_AGE = 18
SAY_THE_LIMIT = "Say what is true instead: everyone is asked to keep this, and nobody can promise it."


def check_words(sources: list[Source]) -> Iterator[Problem]:
    """ORG-7 and CON-5 for every text in the settings."""
    for source in sources:
        for path, text in strings(source.merged):
            if left := placeholder(text):
                what = f"{shown(left)} still has to be filled in."
                yield source.problem(path, what, "Write your own, or leave the line out.")
            for _, promise in promises(text):
                yield source.problem(path, f"{shown(promise)} is a promise nobody can keep.", SAY_THE_LIMIT)


def check_rules(sources: list[Source]) -> Iterator[Problem]:
    for source in sources:
        yield from _check_needs(source)
        yield from _check_private_channels(source)
        yield from _check_duty(source)
        yield from _check_health(source)
    yield from _check_names(sources)
    yield from _check_shared_channels(sources)
    yield from _check_shared_roles(sources)


def _check_health(source: Source) -> Iterator[Problem]:
    if source.prefix and source.says(("health",)):
        what = "One bot serves all groups, so only the first says where its health is told."
        yield source.problem_here(("health",), what, "Write [health] above [[another_group]], or leave it out.")


def check_agreement_text(source: Source, find: Callable[[str, str], Path]) -> Iterator[Problem]:
    """The agreement's file exists, says something, is finished, and promises nothing absolute (CON-5)."""
    name = source.value("agreement", "text", "agreement.md")
    if source.part("agreement") is None or not isinstance(name, str) or not is_text_file_name(name):
        return
    file = find(name, str(source.value("group", "language", "en")))
    if not file.is_file():
        what = f"There is no file {shown(name)} in config/mine/ or config/."
        yield source.problem(("agreement", "text"), what, f"Write the agreement into config/mine/{name}.")
        return
    try:
        text = read_text(file)
    except ConfigError as error:
        yield from error.problems
        return
    if not text.strip():
        yield Problem(file, None, "", "This file is empty.", "Write the group's agreement into it.")
    for at, words in promises(text):
        line = text.count("\n", 0, at) + 1
        yield Problem(file, line, "", f"{shown(words)} is a promise nobody can keep.", SAY_THE_LIMIT)
    for at, words in unfinished(text):
        line = text.count("\n", 0, at) + 1
        yield Problem(file, line, "", f"{shown(words)} still has to be filled in.", "Write your own sentence.")


def _check_needs(source: Source) -> Iterator[Problem]:
    watch = ("word_watch",)
    if source.part("word_watch") is not None:
        if source.part("alerts") is None:
            what = "Word watch needs people to tell: there is no part [alerts]."
            yield source.problem(watch, what, "Add [alerts] with a channel, or take [word_watch] out.")
        if (
            source.part("agreement") is None
            and source.value("word_watch", "mode", "with_agreement") == "with_agreement"
        ):
            path: Keys = ("word_watch", "mode")
            what = "People say yes to word watch with the agreement, and there is no part [agreement]."
            yield source.problem(path, what, 'Add [agreement], or write mode = "ask" under [word_watch].')
    if source.part("alerts") is not None and not source.value("people", "moderators"):
        what = "Alerts need people who take them: there is no role for moderators."
        yield source.problem(("alerts",), what, 'Add moderators = "Moderators" under [people].')
    if source.value("checkins", "who_reads") == "chosen_supporters" and not source.value("people", "supporters"):
        what = "There is no role for supporters whom members could choose."
        instead = 'Add supporters = "Supporters" under [people], or write who_reads = "nobody".'
        yield source.problem(("checkins", "who_reads"), what, instead)

    yield from _check_young(source)


def _check_young(source: Source) -> Iterator[Problem]:
    """LIM-5: where children may be members, the agreement says whom moderators would tell."""
    youngest = source.value("group", "min_age", OF_AGE)
    young = isinstance(youngest, int) and youngest < OF_AGE
    if young and source.part("agreement") is not None and not source.value("people", "safeguarding"):
        what = f"Members under {OF_AGE} are welcome here, and nobody is named whom to tell when a child is at risk."
        instead = 'Add safeguarding = "..." under [people], with a name, or write min_age = 18.'
        yield source.problem(("group", "min_age"), what, instead)


def _channels(source: Source) -> Iterator[tuple[Keys, str]]:
    """Every channel in which only one group may stand, as (path, comparable name)."""
    for path in (
        ("agreement", "panel_in"),
        ("agreement", "remind_in"),
        ("word_watch", "channels"),
        ("alerts", "channel"),
        ("checkins", "under"),
        ("checkins", "company_in"),
        ("checkins", "round_in"),
    ):
        value = source.value(*path)
        for number, name in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(name, str | int) and str(name).strip():
                yield ((*path, number) if isinstance(value, list) else path), same(name)


def _check_private_channels(source: Source) -> Iterator[Problem]:
    alerts = same(source.value("alerts", "channel", ""))
    rooms = same(source.value("checkins", "under", ""))
    for path, name in _channels(source):
        if name == alerts and path[0] != "alerts":
            what = "This is the channel for alerts, which only moderators may read."
            yield source.problem(path, what, "Write another channel here, or give alerts a channel of their own.")
        if name == rooms and path[0] == "word_watch":
            what = "Private check-ins hang under this channel, and word watch does not read them (CHK-11)."
            yield source.problem(path, what, "Take the channel out of this list.")


def _check_shared_channels(sources: list[Source]) -> Iterator[Problem]:
    taken: dict[tuple[str, str], Source] = {}
    for source in sources:
        server = same(source.value("group", "server", ""))
        for path, name in _channels(source):
            owner = taken.setdefault((server, name), source)
            if owner is not source:
                yield _shared(source, owner, path, name)


_OPTIONAL: tuple[Keys, ...] = (("agreement", "remind_in"), ("checkins", "company_in"), ("checkins", "round_in"))


def _shared(source: Source, owner: Source, path: Keys, name: str) -> Problem:
    key = f"{path[0]}.{path[1]}"
    if source.says(path[:2]):
        what = f"The channel {shown(name)} already serves {shown(owner.called)}. Two groups never share one."
        return source.problem(path, what, "Write a channel that is only for this group.")
    off = "" if path in _OPTIONAL else f', or {path[0]} = "off"'
    what = f"This group does not say its own {key}, so it would share {shown(name)} with {shown(owner.called)}."
    return source.problem_here(path[:2], what, f'Add {key} = "..."{off}.')


def _check_shared_roles(sources: list[Source]) -> Iterator[Problem]:
    taken: dict[tuple[str, str], Source] = {}
    path = ("agreement", "role")
    for source in sources:
        role = source.value(*path)
        if not isinstance(role, str | int) or not str(role).strip():
            continue
        owner = taken.setdefault((same(source.value("group", "server", "")), same(role)), source)
        if owner is not source:
            what = f"The role {shown(str(role))} already marks the agreement of {shown(owner.called)}."
            instead = 'Write a role that is only for this group, or agreement.role = "" for none.'
            yield source.problem_here(path, what, instead)


def _check_duty(source: Source) -> Iterator[Problem]:
    seen: set[str] = set()
    for person in source.part("duty") or {}:
        if same(person) in seen:
            yield source.problem(("duty", person), f"{shown(person)} is here twice.", "Keep one line for each person.")
        seen.add(same(person))


def _check_names(sources: list[Source]) -> Iterator[Problem]:
    taken: dict[str, Source] = {}
    for source in sources:
        name = source.value("group", "name")
        if name is None and source.prefix:
            what = "This group has no name."
            yield source.problem_here(("group", "name"), what, 'Add group.name = "..." below [[another_group]].')
        elif isinstance(name, str) and taken.setdefault(same(name), source) is not source:
            what = f"Another group is called {shown(name)} too."
            yield source.problem(("group", "name"), what, "Give each group a name of its own.")
