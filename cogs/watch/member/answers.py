"""What happens when a member looks at the watch, reads its lists, or tries a sentence.

A tried sentence lives for one answer. Nothing here logs, saves or raises it, and no alert comes of it.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.pages import pages
from cogs.kit.ports import ConsentGate, HelpPage, WatchChoices, WatchedRooms
from cogs.kit.presses import First, Handler, Press, Refusal
from cogs.watch.lists import Tier
from cogs.watch.member import views
from cogs.watch.member.model import Spot, chapters, counts, shown_why
from cogs.watch.model import Judged, loudest
from cogs.watch.together import WatchTogether

log = logging.getLogger("holdfast.watch")


@dataclass
class Answers:
    """Only trying and looking are for everybody; the lists are for who agreed, or is read (TRA-2, NO-22)."""

    kit: Kit
    watches: Mapping[str, WatchTogether]  # by group, of those whose watch runs
    consents: ConsentGate
    choices: WatchChoices
    rooms: WatchedRooms
    help_page: HelpPage

    def register(self) -> None:
        acts: dict[str, Handler] = {
            views.SHOW: self.show,
            views.WORDS: self.words,
            views.LIST: self.page,
            views.PART: self.part,
            views.FILL: self.tried,
        }
        for action, handler in acts.items():
            self.kit.presses.on(views.FAMILY, action, handler)
        self.kit.presses.on(views.FAMILY, views.TRY, self.try_one, First.MODAL)

    # ------------------------------------------------------------------ where and what, from memory

    async def show(self, press: Press) -> None:
        for group in self._meant(press):
            switch = self.choices.watch_offer(group, press.member_id)
            *earlier, last = pages(views.overview(press.words, self._overview(press, group)).splitlines())
            for page in earlier:
                await press.say(page)
            await press.say(last, views.overview_view(press.words, self.kit.number_of(group), switch))

    def _overview(self, press: Press, group: Group) -> views.Overview:
        settings = group.settings
        watch = settings.word_watch
        return views.Overview(
            group=group.name,
            standing=self.choices.watch_standing(press.words, group, press.member_id),
            channels=tuple(sorted(group.watched_channels)),
            reads_everyone=watch is not None and watch.mode == "everyone",
            rooms=tuple(self.rooms.watched_rooms_of(group, press.member_id)),
            has_rooms=settings.checkins is not None,
            counts=counts(entry for one in self.watches[group.key].lists for entry in one.entries),
            talk_here_is=watch.talk_here_is if watch else (),
            unsure=_unsure(group),
            days=settings.keep.unsure_notes,
        )

    # ------------------------------------------------------------------ the lists

    async def words(self, press: Press) -> None:
        """The note comes first, always: a page of the list is only ever one press away from it."""
        groups = [group for group in self._meant(press) if await self._may_read(press, group)]
        if not groups:
            raise Refusal("watch-lists-for-who-agreed")
        numbered = [(self.kit.number_of(group), group.name) for group in groups]
        await press.say(views.note(press.words), views.note_view(press.words, numbered))

    async def page(self, press: Press) -> None:
        await self._say_page(press, Spot.of(press.subject))

    async def part(self, press: Press) -> None:
        await self._say_page(press, Spot.of(press.subject), part=press.values[0])

    async def _say_page(self, press: Press, spot: Spot, part: str = "") -> None:
        """The lists may have changed since the button was made: the nearest page is shown then."""
        group = self._meant(press)[0]
        if not await self._may_read(press, group):
            raise Refusal("watch-lists-for-who-agreed")
        book = views.book(press.words, chapters(self.watches[group.key].lists))
        if not book:
            raise Refusal("watch-lists-empty")
        starts = (at for at, page in enumerate(book) if page.chapter.name == part)
        at = next(starts, 0) if part else min(spot.page, len(book) - 1)
        here = Spot(self.kit.number_of(group), at)
        await press.say(views.page_text(press.words, book, at), views.page_view(press.words, book, here))

    async def _may_read(self, press: Press, group: Group) -> bool:
        watched = self.consents.watches(group, press.member_id)
        return watched or await self.choices.has_agreed(group, press.member_id)

    # ------------------------------------------------------------------ a sentence, tried

    async def try_one(self, press: Press) -> None:
        self._meant(press)
        await views.form(press.words, Spot.of(press.subject).group).open(press.interaction)

    async def tried(self, press: Press) -> None:
        """Needs no database and no yes: it reads nobody's messages. An urgent one gets help before anything else."""
        groups = self._meant(press)
        try:
            group, judged = self._judged(groups, "".join(press.filled.get(views.SENTENCE, ())))
        except Exception as error:  # noqa: BLE001 - whatever it was: its trace could quote the sentence, its type cannot
            log.error("a tried sentence could not be read: %s", type(error).__name__)  # noqa: TRY400 - no trace, as above
            await self.help_page.help(press)
            raise Refusal("watch-try-failed") from None
        if judged is not None and judged.tier is Tier.URGENT:
            await self.help_page.help(press)
        reads = any(self.consents.watches(one, press.member_id) for one in groups)
        await press.say(views.tried(press.words, self._tried(group, judged, reads=reads)))

    def _judged(self, groups: tuple[Group, ...], sentence: str) -> tuple[Group, Judged | None]:
        """Read it as each of these groups would, and take the one that hears it loudest."""
        heard = [(group, self.watches[group.key].loudest(sentence)) for group in groups]
        best = loudest(judged for _, judged in heard if judged is not None)
        return next(one for one in heard if one[1] is best)

    def _tried(self, group: Group, judged: Judged | None, *, reads: bool) -> views.Tried:
        watch = self.watches[group.key]
        less = judged is not None and judged.tier is not judged.entry.tier
        return views.Tried(
            tier=judged.tier if judged else None,
            kind=judged.entry.kind if judged else None,
            why=shown_why(judged.entry.why, watch.language_of(judged.entry)) if judged else None,
            rules=tuple(dict.fromkeys(rule.rule for rule in judged.rules)) if judged and less else (),
            unsure=_unsure(group),
            days=group.settings.keep.unsure_notes,
            reads_this_person=reads,
        )

    # ------------------------------------------------------------------ whose watch

    def _meant(self, press: Press) -> tuple[Group, ...]:
        """The group a button names; else the channel's own, else each of this server, else each they are in.

        Refuses where none of them has a watch that runs.
        """
        here, named = press.interaction, Spot.of(press.subject).group
        groups = [group for group in self.kit.groups.all if here.guild_id in {None, group.guild_id}]
        if named:
            groups = [group for group in groups if self.kit.number_of(group) == named]
        else:
            channels = {here.channel_id, getattr(here.channel, "parent_id", None)}
            groups = [group for group in groups if group.own_channels & channels][:1] or groups
        groups = [group for group in groups if group.key in self.watches and self._is_in(group, press.member_id)]
        if not groups:
            raise Refusal("watch-not-here")
        return tuple(groups)

    def _is_in(self, group: Group, member_id: int) -> bool:
        guild = self.kit.client.get_guild(group.guild_id)
        return guild is not None and guild.get_member(member_id) is not None


def _unsure(group: Group) -> str:
    return group.settings.word_watch.unsure if group.settings.word_watch else "off"
