"""What somebody has said so far of a worry, before anything of it is sent."""

from dataclasses import dataclass
from zlib import crc32

from cogs.agreement.worries.model import Kind

MOST_NAMED = 3
# In the order of their bits. What was added later stands at the end, so that a button from before is read as it was.
_SIZES = (
    *(("kind", 3), ("seen", 20), ("group", 32), ("first", 64), ("message", 64), ("channel", 64)),
    *(("second", 64), ("third", 64)),
)
_NAMED = ("first", "second", "third")
_KINDS = (None, *Kind)


def group_number(group_key: str) -> int:
    return crc32(group_key.encode())


@dataclass(frozen=True)
class Draft:
    """What is known before anything is sent. Nothing of it is kept: it travels in the ids of the answer's own buttons.

    So a restart in between loses nothing, and who stops half way leaves no trace. At most `MOST_NAMED` people are
    named. `seen` is a fingerprint of who it said would get it: another answer since then is shown before anything
    goes out.
    """

    group: int
    kind: Kind | None = None
    named: tuple[int, ...] = ()
    message: int = 0
    channel: int = 0
    seen: int = 0

    @property
    def room_for(self) -> int:
        """How many more people can be named."""
        return MOST_NAMED - len(self.named)

    @property
    def number(self) -> int:
        first, second, third = (*self.named, 0, 0, 0)[:MOST_NAMED]
        values = {"kind": _KINDS.index(self.kind), "first": first, "second": second, "third": third}
        packed, shift = 0, 0
        for name, bits in _SIZES:
            value = values[name] if name in values else int(getattr(self, name))
            packed |= (value & (1 << bits) - 1) << shift
            shift += bits
        return packed

    @classmethod
    def from_number(cls, packed: int) -> "Draft":
        values: dict[str, int] = {}
        for name, bits in _SIZES:
            values[name] = packed & (1 << bits) - 1
            packed >>= bits
        kind = values.pop("kind")
        named = tuple(one for name in _NAMED if (one := values.pop(name)))
        return cls(kind=_KINDS[kind] if kind < len(_KINDS) else None, named=named, **values)
