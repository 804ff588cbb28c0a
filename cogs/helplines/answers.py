"""What a member asks of us: numbers, a country, a person, or to be left alone.

Whatever can be answered without the database is: `/help`, "What if I call?", "More" and the countries (BND-6).
"""

import logging
from collections.abc import Awaitable
from dataclasses import dataclass

import discord
from discord.utils import format_dt

from cogs.helplines import page, store, views
from cogs.helplines.booklet import Booklet
from cogs.helplines.carrying import Carrying
from cogs.helplines.guide import Guide, find_country, name_of
from cogs.helplines.guided import Guided
from cogs.helplines.hiding import Hiding
from cogs.helplines.reach import Reach
from cogs.helplines.trying import Trying
from cogs.helplines.whose import can_ask, groups_meant, numbered
from cogs.helplines.worried import Worried
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.pages import pages
from cogs.kit.patience import StillBusyError, persist
from cogs.kit.ports import AlertDesk, AlertStatus, Coverage, MemberAnswer, MemberReply, MemberView, OnDuty, Standing
from cogs.kit.presses import Handler, Press, Refusal
from data.sealed import SealedId

log = logging.getLogger("holdfast.helplines")

_HOUR = 3600


@dataclass
class Answers:
    """Only an alert's own member may answer about it; nothing is said to be done before it was saved (NO-11)."""

    kit: Kit
    status: AlertStatus
    coverage: Coverage
    desk: AlertDesk
    guide: Guide
    reach: Reach

    def __post_init__(self) -> None:
        self.booklet = Booklet(self.kit, self.guide)
        self.carrying = Carrying(self.booklet)
        self.worried = Worried(self.kit, self.guide)
        self.guided = Guided(self.kit, self.guide)

    @property
    def hiding(self) -> Hiding:
        return Hiding(self.kit, self.reach)

    @property
    def trying(self) -> Trying:
        return Trying(self.kit, self.reach, self._meant)

    async def hide_typed(self, press: Press) -> None:
        await self.hiding.typed(press, self.groups_of(press))

    def register(self) -> None:
        acts: dict[str, Handler] = {
            "person": self.person,
            "person-here": self.person_here,
            "if-i-call": self.if_i_call,
            "more": self.more,
            "mistake": self.mistake,
            "country": self.ask_country,
            "stop": self.stop,
            "start": self.start,
        }
        acts |= dict.fromkeys(views.PICKS, self.country_picked)
        acts |= {
            views.remember_action(country): self._remembering(country) for country in self.guide.directory.countries
        }
        for action, handler in acts.items():
            self.kit.presses.on(views.FAMILY, action, handler)
        for part in (self.hiding, self.trying, self.booklet, self.carrying, self.worried, self.guided):
            part.register()

    # ------------------------------------------------------------------ numbers, from memory

    def help_command(self, country: str | None, wish: str | None) -> Handler:
        """`/help`, or one of its buttons typed as a command (ACC-8)."""
        if wish in set(MemberAnswer):
            return self._answering(MemberAnswer(wish))
        if wish is not None:
            return {
                "person-here": self.person_here,
                "if-i-call": self.if_i_call,
                page.STEP: self.guided.first,
                page.WORRIED: self.worried.show,
                page.CARRY: self.carrying.show,
                "mistake": self.mistake_typed,
                "stop": self.stop,
                "start": self.start,
                "hide": self.hide_typed,
                "test": self.trying.send,
            }[wish]

        async def show(press: Press) -> None:
            if country is None:
                await self.help(press)
            elif code := find_country(country):
                await self._show_country(press, code)
            else:
                await self.ask_country(press)

        return show

    def _answering(self, answer: MemberAnswer) -> Handler:
        async def pass_it_on(press: Press) -> None:
            await self.status.answered_typed(press, answer)

        return pass_it_on

    def my_country(self, written: str | None) -> Handler:
        """`/me country`: a country that has lines is kept at once, without a second tap."""
        code = find_country(written) if written else None
        if code in self.guide.directory.countries:
            return self._remembering(str(code))
        return self.ask_country if code is None else self.help_command(code, None)

    async def help(self, press: Press) -> None:
        await self.booklet.open(press)

    async def if_i_call(self, press: Press) -> None:
        await press.say(press.words("help-if-i-call"))

    async def more(self, press: Press) -> None:
        quiet = any((group.key, press.member_id) in self.reach.quiet for group in self.groups_of(press))
        known = self.guide.country_of(self.groups_of(press), press.member_id) is not None
        buttons = views.more_buttons(press.words, press.subject, quiet=quiet, country_known=known)
        await press.say(press.words("help-more"), buttons)

    async def ask_country(self, press: Press) -> None:
        links = "\n".join(self.guide.directory.directories)
        text = "\n\n".join([press.words("help-country-ask"), press.words("help-country-other", directory=links)])
        await press.say(text, views.country_view(press.words, press.subject, self.guide.directory.countries))

    async def country_picked(self, press: Press) -> None:
        await self._show_country(press, press.values[0])

    async def _show_country(self, press: Press, country: str) -> None:
        shown = self.guide.help_in(country, press.now)
        if country not in self.guide.directory.countries:
            links = "\n".join(shown.directories)
            text = press.words(
                "help-country-not-listed", country=name_of(country, press.words.crisis_language), directory=links
            )
            again = views.country_view(press.words, press.subject, self.guide.directory.countries)
            await self._say_all(press, [views.emergency(press.words, shown, "other"), text], again)
            return
        extra = self.guide.special_in(country, press.now)
        special = views.special_lines(press.words, extra, linked=bool(shown.directories))
        blocks = [views.emergency(press.words, shown, "other"), *views.all_lines(press.words, shown), *special]
        await self._say_all(press, blocks, views.after_country(press.words, press.subject, country))

    @staticmethod
    async def _say_all(press: Press, blocks: list[str], buttons: discord.ui.View | None) -> None:
        """In as few messages as hold them, an empty line between the blocks; buttons under the last."""
        *earlier, last = pages(block + "\n" for block in blocks)
        for one in earlier:
            await press.say(one)
        await press.say(last, buttons)

    # ------------------------------------------------------------------ a person

    async def person(self, press: Press) -> None:
        """`A person, please`, under the member's own message."""
        await press.say(await self._told_truly(press, self._ask_about(press)))

    async def person_here(self, press: Press) -> None:
        """`I need a person here`, from `/help`. The subject names a group where several could be asked."""
        groups = numbered(self.kit, [group for group in self.groups_of(press) if can_ask(group)], press.subject)
        if not groups:
            raise Refusal("help-person-nobody-to-ask")
        if len(groups) > 1:
            choices = views.group_buttons((self._number(group), group.name) for group in groups)
            await press.say(press.words("help-person-which"), choices)
            return
        await press.say(await self._told_truly(press, self._ask_in(press, groups[0])))

    def _number(self, group: Group) -> int:
        return self.kit.number_of(group)

    @staticmethod
    async def _told_truly(press: Press, asking: Awaitable[str]) -> str:
        """Say what came of asking; where that is not known, say so (NO-11, ORG-10)."""
        try:
            return await asking
        except Refusal:
            raise
        except StillBusyError:
            return press.words("help-person-not-told")
        except Exception:  # a person in need waits for this answer: they hear what is certain, the log has the rest
            log.exception("asking for a person failed")
            return press.words("help-person-uncertain")

    async def _ask_about(self, press: Press) -> str:
        group, view = await self._own(press, press.subject)
        if view.standing is Standing.CLOSED:
            return await self._ask_in(press, group)
        duty = await self.status.member_replied(press.subject, press.member_id, MemberReply.PERSON, press.now)
        if duty is None:
            raise Refusal("help-expired")
        if view.standing is Standing.NOBODY_TOLD:
            return press.words("help-person-uncertain")
        return self._who_was_asked(press, duty)

    async def _ask_in(self, press: Press, group: Group) -> str:
        # A direct message's channel is nobody else's to see: the alert says "in direct messages" instead.
        channel = (press.interaction.channel_id or 0) if press.interaction.guild_id else 0
        asked = await self.desk.ask_for_a_person(group, press.member_id, channel, press.now)
        if asked is None:
            return press.words("help-person-uncertain")
        return self._who_was_asked(press, await self.coverage.on_duty(group, press.now), "help-person-on-duty-here")

    @staticmethod
    def _who_was_asked(press: Press, duty: OnDuty, on_duty: str = "help-person-on-duty") -> str:
        others = [person for person in duty.now if person != press.member_id]
        if others:
            return press.words(on_duty, count=len(others))
        if duty.next_shift is not None:
            return press.words("help-person-off-duty", next_shift=format_dt(duty.next_shift, "F"))
        return press.words("help-person-off-duty-unknown")

    # ------------------------------------------------------------------ a mistake; leave me alone; my country

    async def mistake(self, press: Press) -> None:
        """Heard, and closes nothing (CRI-11)."""
        await self._note_mistake(press, press.subject)

    async def mistake_typed(self, press: Press) -> None:
        for group in self.groups_of(press):
            async with self.kit.database.read() as tx:
                alert_id = await store.latest_alert_told(tx, group.key, SealedId(group.guild_id, press.member_id))
            if alert_id is not None:
                await self._note_mistake(press, alert_id)
                return
        raise Refusal("help-no-message")

    async def _note_mistake(self, press: Press, alert_id: int) -> None:
        try:
            group, view = await self._own(press, alert_id)
            heard = await self.status.member_replied(alert_id, press.member_id, MemberReply.MISTAKE, press.now)
        except Refusal:
            raise
        except StillBusyError:
            raise Refusal("help-mistake-not-passed") from None
        if heard is None:
            raise Refusal("help-expired")
        if view.standing is Standing.NOBODY_TOLD:
            raise Refusal("help-mistake-not-passed")
        rests = self.reach.rests_for((group.key, press.member_id), press.now)
        await press.say(press.words("help-mistake-reply", hours=int(rests.total_seconds() // _HOUR)))

    async def stop(self, press: Press) -> None:
        await self._set_quiet(press, quiet=True)

    async def start(self, press: Press) -> None:
        await self._set_quiet(press, quiet=False)

    async def _set_quiet(self, press: Press, *, quiet: bool) -> None:
        try:
            groups = await self._meant(press)
            await persist(lambda: self._save(groups, press.member_id, quiet=quiet))
        except StillBusyError:
            raise Refusal("help-stop-failed") from None
        for group in groups:
            self.reach.set_quiet((group.key, press.member_id), quiet=quiet)
        await press.say(press.words("help-stop-reply") if quiet else press.words("help-start-reply"))

    def _remembering(self, country: str) -> Handler:
        async def remember(press: Press) -> None:
            groups = await self._meant(press)
            await persist(lambda: self._save(groups, press.member_id, country=country))
            for group in groups:
                self.reach.countries[group.key, press.member_id] = country
            await press.say(press.words("help-remembered", country=name_of(country, press.words.crisis_language)))

        return remember

    async def _save(self, groups: list[Group], member_id: int, **values: object) -> None:
        async with self.kit.database.write() as tx:
            for group in groups:
                await store.change(tx, group.key, SealedId(group.guild_id, member_id), **values)

    # ------------------------------------------------------------------ whose, and where

    async def _own(self, press: Press, alert_id: int) -> tuple[Group, MemberView]:
        """Refuses everybody but the alert's own member, and numbers that mean nothing any more."""
        view = await self.status.as_member_sees(alert_id, press.now) if alert_id else None
        group = self.kit.groups.by_key(view.group_key) if view else None
        if view is None or group is None or view.member_id != press.member_id:
            raise Refusal("help-expired")
        return group, view

    async def _meant(self, press: Press) -> list[Group]:
        """The groups that a member's own choice is for: the alert's, else those this place belongs to."""
        if press.subject:
            return [(await self._own(press, press.subject))[0]]
        groups = self.groups_of(press)
        if not groups:
            raise Refusal("kit-no-group")
        return groups

    def groups_of(self, press: Press) -> list[Group]:
        return groups_meant(self.kit, press)
