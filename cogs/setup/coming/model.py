"""Which changes of the settings touch members, which of them wait a day, and what holds meanwhile (TRA-4).

Pure: a group's settings go in as plain values, so that what held before can be kept and compared.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from config.settings import GroupSettings

NOTICE = timedelta(days=1)
OFF = "off"
_LISTS = ("watch_channels", "talk_here_is", "organisers")
_KEPT = ("keep_closed_alerts", "keep_unsure_notes", "keep_worries")
_NAMES = ("alerts_channel", "moderators", "supporters")
OwnWords = Mapping[str, str | int]
# The organisers' own word list: a mark of all it says, and how much it changes in ours. A mark of "": there is none.
NO_OWN_WORDS: OwnWords = {"mark": "", "added": 0, "moved": 0, "silenced": 0}
# From the most to the least private.
_WHO_READS = (OFF, "nobody", "chosen_supporters")
_MODES = (OFF, "ask", "with_agreement", "everyone")

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Change:
    """One setting that will be another. `waits`: members read of it a day before it holds.

    What makes things more private, or takes somebody's power away, never waits.
    """

    key: str
    facts: Mapping[str, str | int]
    waits: bool


def touching(group: GroupSettings, own_words: OwnWords = NO_OWN_WORDS) -> dict[str, Any]:
    """Return what touches members, as values that JSON can hold. Shifts, hours and texts are not among it."""
    watch, alerts, checkins, people, keep = group.word_watch, group.alerts, group.checkins, group.people, group.keep
    return {
        "watch_mode": watch.mode if watch else OFF,
        "own_words": dict(own_words if watch else NO_OWN_WORDS),
        "watch_channels": sorted(watch.channels) if watch else [],
        "talk_here_is": sorted(watch.talk_here_is) if watch else [],
        "alerts_channel": alerts.channel if alerts else "",
        "moderators": people.moderators or "",
        "supporters": people.supporters or "",
        "organisers": sorted(people.organisers),
        "who_reads": checkins.who_reads if checkins else OFF,
        "keep_closed_alerts": keep.closed_alerts,
        "keep_unsure_notes": keep.unsure_notes,
        "keep_worries": keep.worries,
    }


def changes(old: Values, new: Values) -> tuple[Change, ...]:
    """Return what is another, in a fixed order. An id in place of a name is the same thing said better."""
    found: list[Change] = []
    watch_begins_or_ends = OFF in (old["watch_mode"], new["watch_mode"])
    if old["watch_mode"] != new["watch_mode"]:
        waits = _MODES.index(new["watch_mode"]) > _MODES.index(old["watch_mode"])
        channels = _listed(new["watch_channels"])
        found.append(Change("watch_mode", {"mode": new["watch_mode"], "channels": channels}, waits))
    if not watch_begins_or_ends:
        found += _of_words(old.get("own_words"), new["own_words"])
    for key in _LISTS:
        if key == "organisers" or not watch_begins_or_ends:
            found += _of_list(key, old[key], new[key])
    for key in _NAMES:
        if old[key] != new[key] and not _is_id(old[key]) and not _is_id(new[key]):
            found.append(Change(key, {"name": new[key] or OFF}, bool(old[key]) and bool(new[key])))
    if old["who_reads"] != new["who_reads"]:
        waits = _WHO_READS.index(new["who_reads"]) > _WHO_READS.index(old["who_reads"])
        found.append(Change("who_reads", {"who": new["who_reads"]}, waits))
    found += [Change(key, {"days": new[key]}, new[key] > old[key]) for key in _KEPT if old[key] != new[key]]
    return tuple(found)


def _of_words(old: OwnWords | None, new: OwnWords) -> list[Change]:
    """Tell that the word list is another one. It holds already: the earlier list is kept nowhere to go on with.

    None is what the bot knew before it looked at lists at all: nothing to compare with.
    """
    if old is None or old["mark"] == new["mark"]:
        return []
    counts = {key: value for key, value in new.items() if key != "mark"}
    return [Change("own_words" if new["mark"] else "own_words_gone", counts, waits=False)]


def _of_list(key: str, old: Sequence[str], new: Sequence[str]) -> list[Change]:
    added, gone = [one for one in new if one not in old], [one for one in old if one not in new]
    if len(added) == len(gone) and any(_is_id(one) for one in (*added, *gone)):
        return []
    # Fewer words that are ordinary here means more that may page somebody: that touches members as much as more.
    waits_when_gone = key == "talk_here_is"
    found = [Change(f"{key}_added", {"names": _listed(added)}, waits=True)] if added else []
    return found + ([Change(f"{key}_gone", {"names": _listed(gone)}, waits_when_gone)] if gone else [])


def meanwhile(group: GroupSettings, old: Values, waiting: Sequence[Change]) -> GroupSettings:
    """Return the settings with what has to wait as it was. Everything else holds as it is written now."""
    keys = {change.key for change in waiting}
    updates: dict[str, Any] = {"word_watch": _watch_meanwhile(group, old, keys)}
    if "alerts_channel" in keys and group.alerts is not None:
        updates["alerts"] = group.alerts.model_copy(update={"channel": old["alerts_channel"]})
    people: dict[str, Any] = {key: old[key] or None for key in ("moderators", "supporters") if key in keys}
    if "organisers_added" in keys:
        people["organisers"] = tuple(one for one in group.people.organisers if one in old["organisers"])
    updates["people"] = group.people.model_copy(update=people)
    if "who_reads" in keys and group.checkins is not None:
        before = old["who_reads"]
        updates["checkins"] = None if before == OFF else group.checkins.model_copy(update={"who_reads": before})
    kept = {key.removeprefix("keep_"): old[key] for key in _KEPT if key in keys}
    updates["keep"] = group.keep.model_copy(update=kept)
    return group.model_copy(update=updates)


def _watch_meanwhile(group: GroupSettings, old: Values, keys: set[str]) -> Any:
    watch = group.word_watch
    if watch is None or ("watch_mode" in keys and old["watch_mode"] == OFF):
        return None
    update: dict[str, Any] = {}
    if "watch_mode" in keys:
        update["mode"] = old["watch_mode"]
    if "watch_channels_added" in keys:
        update["channels"] = tuple(one for one in watch.channels if one in old["watch_channels"])
    if keys & {"talk_here_is_added", "talk_here_is_gone"}:
        update["talk_here_is"] = tuple(old["talk_here_is"])
    return watch.model_copy(update=update)


def _is_id(name: str) -> bool:
    return name.isdigit()


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) or "-"
