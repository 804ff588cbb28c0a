"""`/help` as two pages of one message: a short first one, and the rest behind "More". Texts and plain data only."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import discord

from cogs.helplines import views
from cogs.helplines.model import Audience, Help
from cogs.kit.pages import LONGEST, pages
from cogs.kit.presses import HoldfastButton, lasting_view
from cogs.kit.texts import Texts

REST, BACK, TONIGHT, STEP, WORRIED, CARRY = "rest", "page", "tonight", "step", "worried", "carry"
# About one screen of a phone.
FIRST_PAGE = 1000
_OTHER = "other"
_GAP = "\n\n"


@dataclass(frozen=True)
class Leaves:
    """`rest` is what did not fit the first page, as one message or more; it begins with the number again.

    Where everything did, `no_rest` stands above what else can be pressed: the number again.
    """

    first: str
    no_rest: str
    rest: tuple[str, ...] = ()


@dataclass(frozen=True)
class Asker:
    """What decides the buttons: whether there is a person to ask, others to look after, and a country to choose."""

    person: bool
    carries: bool
    countries: Sequence[str] = ()


def leaves(
    words: Texts, shown: Help, special: Mapping[Audience, Help], places: Iterable[tuple[str, str]] = ()
) -> Leaves:
    """The number, lines open now, other lines, those for some people, that nobody is told; other places last."""
    top, private = views.emergency(words, shown, _OTHER), words("help-private")
    some = list(views.special_lines(words, special, linked=bool(shown.directories)))
    for_some = _GAP.join(some)
    other = [words("help-place", place=name, where=where) for name, where in places]
    blocks = [*views.all_lines(words, shown), *([for_some] if for_some else [])]
    last = ["\n".join([words("help-places"), *other])] if other else []
    hint = words("help-rest-special" if for_some else "help-rest")
    room = FIRST_PAGE - len(_GAP.join([top, hint, private]))
    here = _that_fit(blocks, room, LONGEST - len(_GAP.join([top, hint, private])))
    left = blocks[len(here) :]
    room -= len(_GAP.join(["", *here]))
    if not left and len(_GAP.join(["", *last])) <= room:
        return Leaves(_GAP.join([top, *here, private, *last]), _GAP.join([top, words("help-rest-here")]))
    if for_some and left:
        left = [*left[:-1], *some]  # each line by itself, so that no message cuts one
    else:
        hint = words("help-rest")
    first = _GAP.join([top, *here, hint, private])
    places_by_line = [words("help-places"), *other] if other else []
    return Leaves(first, "", tuple(pages([*(block + "\n" for block in (top, *left)), *places_by_line])))


def _that_fit(blocks: Sequence[str], room: int, longest: int) -> list[str]:
    """The first ones, until one does not fit. One line that Discord takes is always there beside the number."""
    taken: list[str] = []
    for block in blocks:
        size = len(_GAP.join(["", *taken, block]))
        if size > (room if taken else max(room, longest)):
            break
        taken.append(block)
    return taken


def few(shown: Help, most: int = 2) -> Help:
    """The first lines only, for the foot of a screen: open now before the others."""
    return replace(
        shown,
        open_now=shown.open_now[:most],
        hours_unclear=shown.hours_unclear[: max(0, most - len(shown.open_now))],
        closed_now=() if shown.open_now or shown.hours_unclear else shown.closed_now[:1],
        directories=() if shown.country and (shown.open_now or shown.hours_unclear) else shown.directories,
    )


# What can be pressed: five at most on each page (ACC-4)


def first_view(words: Texts, asker: Asker) -> discord.ui.View:
    """Who looks after others finds their own way out in place of what is for who worries about somebody."""
    asking = [views.button(words, "person-here", 0, discord.ButtonStyle.primary)] if asker.person else []
    shown = ("if-i-call", STEP, CARRY if asker.carries else WORRIED)
    more = HoldfastButton(views.FAMILY, REST, 0, words("help-button-more"))
    buttons = (*asking, *(views.button(words, action, 0) for action in shown), more)
    # A choice of country stands above the buttons: without it there is no number yet.
    return lasting_view(*views.country_selects(words, 0, asker.countries), *buttons)


def rest_view(words: Texts, asker: Asker) -> discord.ui.View:
    shown = [WORRIED] if asker.carries else []
    shown += [] if asker.countries else ["country"]
    buttons = (views.button(words, action, 0) for action in (*shown, "hide", BACK))
    return lasting_view(*views.country_selects(words, 0, asker.countries), *buttons)
