"""The compiled lists of every group, and what becomes of them when a file changes while the bot runs."""

import asyncio
import logging
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from cogs.watch.explain import refuse_failing
from cogs.watch.lists import WordListError, load_lists
from cogs.watch.model import Watch
from config.settings import GroupSettings, Settings

log = logging.getLogger("holdfast.watch")

Stamp = tuple[tuple[Path, int, int], ...]


def compile_watch(settings: Settings, group: GroupSettings, *, with_own: bool = True) -> Watch:
    """Compile a group's lists: ours for its language, then the organisers' own, which win.

    Raises:
        WordListError: a list cannot be read, or an entry of the organisers' own fails its examples; every problem at
            once, with file and line.
    """
    ours = settings.folder / "words" / f"{group.group.language}.toml"
    own = settings.folder / "mine" / "words.toml"
    fallback = settings.folder / "words" / "en.toml"
    files = (ours if ours.exists() else fallback, *((own,) if with_own and own.exists() else ()))
    themes = group.word_watch.talk_here_is if group.word_watch else ()
    return _compiled(_stamp(files), own, tuple(themes))


@lru_cache(maxsize=8)
def _compiled(files: Stamp, own: Path, themes: tuple[str, ...]) -> Watch:
    """A watch is immutable and costs a second to compile: groups with the same lists and themes share one."""
    paths = [file for file, _, _ in files]
    lists = load_lists(paths)
    if own in paths:
        refuse_failing(Watch(lists), own)  # examples hold where nothing is talked about anyway
    return Watch(lists, talk_here_is=themes)


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
        self._watches: dict[str, Watch] = {}
        self._stamps: dict[str, Stamp] = {}
        # What is wrong, for `check`: the text key, and the problems.
        self.broken: dict[str, tuple[str, str]] = {}

    def of(self, key: str) -> Watch | None:
        return self._watches.get(key)

    def load(self) -> None:
        """Compile every group's lists. With a slip in the organisers' own, ours go on: members were told they are read.

        Raises:
            WordListError: our own lists cannot be read. The bot does not start, rather than read nothing unseen.
        """
        for group in self._groups():
            self._stamps[group.key] = self._now(group)
            try:
                self._watches[group.key] = compile_watch(self._settings, group)
            except WordListError as error:
                self._watches[group.key] = compile_watch(self._settings, group, with_own=False)
                self.broken[group.key] = "check-watch-lists", str(error)
                log.error("the organisers' own word list cannot be read, so ours is used alone: %s", error)  # noqa: TRY400 - the problems name file and line; a trace would add nothing

    async def reload_changed(self) -> None:
        """Compile again what was changed on disk since the last look: in a thread, as it takes a second or more."""
        for group in self._groups():
            stamp = self._now(group)
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
                self._watches[group.key] = made
                self.broken.pop(group.key, None)
                log.info("the word lists were changed and read: %d entries", len(made.lists.entries))

    def _groups(self) -> list[GroupSettings]:
        return [one for one in self._settings.groups if one.word_watch is not None and one.watch_may_run]

    def _now(self, group: GroupSettings) -> Stamp:
        folder = self._settings.folder
        names = (f"words/{group.group.language}.toml", "words/en.toml", "mine/words.toml")
        return _stamp([folder / name for name in dict.fromkeys(names)])
