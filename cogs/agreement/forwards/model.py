"""When a forwarded message leaves a place where people confide: the rule, without Discord, database or clock."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A channel or thread. `above` is the channel a thread hangs under; a channel's own id."""

    id: int
    above: int
    is_private: bool  # made by this bot for a few people: a private check-in, a place to talk, ...


def goes_out(source: Place, to: Place, confidential: Collection[int], watched: Collection[int]) -> bool:
    """Whether a forward takes something out of where it was confided, into a channel that is watched.

    A thread under the same channel is not out. Nor is a private place: who shows something to the few people in it,
    a moderator for one, asks for help.
    """
    if to.is_private or to.above not in watched:
        return False
    return source.is_private or (source.above in confidential and source.above != to.above)
