"""The compiled lists of every group, and what becomes of them when a file changes while the bot runs."""

import asyncio
import hashlib
import json
import logging
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from cogs.watch.explain import refuse_failing
from cogs.watch.lists import WordListError, load_languages
from cogs.watch.model import Watch
from cogs.watch.together import WatchTogether
from config.settings import GroupSettings, Settings

log = logging.getLogger("holdfast.watch")

Stamp = tuple[tuple[Path, int, int], ...]


def compile_watch(settings: Settings, group: GroupSettings, *, with_own: bool = True) -> WatchTogether:
    """Compile our lists, every language's whatever the group's own, and the organisers' file, which wins.

    Raises:
        WordListError: a list cannot be read, or an entry of the organisers' own fails its examples; every problem at
            once, with file and line.
    """
    usual = group.group.language
    ours = sorted((settings.folder / "words").glob("*.toml"), key=lambda file: (file.stem != usual, file.stem))
    own = _own(settings)
    themes = group.word_watch.talk_here_is if group.word_watch else ()
    return _compiled(_stamp(ours), _stamp([own] if with_own else []), usual, tuple(themes))


@lru_cache(maxsize=8)
def _compiled(ours: Stamp, own: Stamp, usual: str, themes: tuple[str, ...]) -> WatchTogether:
    """A watch is immutable and costs a second to compile: groups with the same lists and themes share one."""
    mine = own[0][0] if own else None
    lists = load_languages([file for file, _, _ in ours], mine, usual)
    if mine is not None:
        for one in lists:
            refuse_failing(Watch(one), mine)  # examples hold where nothing is talked about anyway
    return WatchTogether(lists, talk_here_is=themes)


def own_words(settings: Settings) -> dict[str, dict[str, str | int]]:
    """Say of each group with a watch how much the organisers' own list changes in ours, and by what mark it is known.

    Nothing of a list that cannot be read: then ours goes on alone. For the news of a change, which names no words.
    """
    own = _own(settings)
    if not own.exists():
        return {}
    found: dict[str, dict[str, str | int]] = {}
    for group in settings.groups:
        if group.word_watch is None:
            continue
        try:
            compile_watch(settings, group)
        except WordListError:
            continue  # `load` and `check` say so
        said = tomllib.loads(own.read_text(encoding="utf-8"))
        found[group.key] = {
            "mark": hashlib.sha256(json.dumps(said, sort_keys=True, default=str).encode()).hexdigest(),
            "added": len(said.get("entry", ())) + len(said.get("context", ())),
            "moved": len(said.get("move", ())),
            "silenced": len(said.get("silence", ())),
        }
    return found


def _own(settings: Settings) -> Path:
    return settings.folder / "mine" / "words.toml"


def _stamp(files: Sequence[Path]) -> Stamp:
    """Tell one saving of the files from the next. A file that is gone is left out."""
    found: list[tuple[Path, int, int]] = []
    for file in files:
        if file.exists():
            about = file.stat()
            found.append((file, about.st_mtime_ns, about.st_size))
    return tuple(found)


class KeptLists:
    """Each group's watch. A change that cannot be read never takes away the lists that could be."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.watches: dict[str, WatchTogether] = {}
        self._stamps: dict[str, Stamp] = {}
        # What is wrong, for `check`: the text key, and the problems.
        self.broken: dict[str, tuple[str, str]] = {}

    def load(self) -> None:
        """Compile every group's lists. With a slip in the organisers' own, ours go on: members were told they are read.

        Raises:
            WordListError: our own lists cannot be read. The bot does not start, rather than read nothing unseen.
        """
        for group in self._groups():
            self._stamps[group.key] = self._now()
            try:
                self.watches[group.key] = compile_watch(self._settings, group)
            except WordListError as error:
                self.watches[group.key] = compile_watch(self._settings, group, with_own=False)
                self.broken[group.key] = "check-watch-lists", str(error)
                log.error("the organisers' own word list cannot be read, so ours is used alone: %s", error)  # noqa: TRY400 - the problems name file and line; a trace would add nothing

    async def reload_changed(self) -> list[str]:
        """Compile again what was changed on disk since the last look: in a thread, as it takes a second or more.

        Returns the keys of the groups that are read by other lists now.
        """
        reread: list[str] = []
        for group in self._groups():
            stamp = self._now()
            if stamp == self._stamps.get(group.key):
                continue
            self._stamps[group.key] = stamp
            try:
                made = await asyncio.to_thread(compile_watch, self._settings, group)
            except WordListError as error:
                self.broken[group.key] = "check-watch-lists-kept", str(error)
                log.error("the changed word lists cannot be read, so the ones before go on: %s", error)  # noqa: TRY400 - as above
            except OSError:  # gone or locked between the look and the reading; the next beat looks again
                self._stamps.pop(group.key)
                log.warning("the word lists are being changed; they are read at the next beat")
            else:
                self.watches[group.key] = made
                self.broken.pop(group.key, None)
                reread.append(group.key)
                log.info("the word lists were changed and read: %d entries", made.entry_count)
        return reread

    def _groups(self) -> list[GroupSettings]:
        return [one for one in self._settings.groups if one.word_watch is not None and one.watch_may_run]

    def _now(self) -> Stamp:
        ours = sorted((self._settings.folder / "words").glob("*.toml"))
        return _stamp([*ours, _own(self._settings)])
