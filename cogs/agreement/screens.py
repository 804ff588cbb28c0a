"""What happens when somebody presses one of our buttons or uses /agreement."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from discord import ui

from cogs.agreement import views
from cogs.agreement.book import Chosen, ConsentBook, OnScreen, TextChangedError
from cogs.agreement.clauses import restored
from cogs.agreement.history import History
from cogs.agreement.model import About, Agreed, Choices, Offer, Shown, Watched
from cogs.agreement.roles import AgreementRole
from cogs.agreement.store import Version
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group, Groups
from cogs.kit.outbox import NOT_TRIED
from cogs.kit.pages import pages
from cogs.kit.ports import HelpOffers
from cogs.kit.presses import Handler, Press, Refusal


class Agreements(Protocol):
    """What the screens ask of the service."""

    book: ConsentBook
    role: AgreementRole

    def current(self, group: Group) -> Version | None: ...

    def coming(self, group: Group) -> Version | None: ...

    def group_of_version(self, version_id: int) -> Group | None: ...

    def offered(self, group: Group) -> Offer: ...

    def on_screen(self, group: Group, asked: Shown | None = None) -> OnScreen: ...

    def meaning(self, group: Group, choices: Choices) -> tuple[Agreed, Watched]: ...


class Screens:
    """Each button's handler is also its command's. A screen may be old: what applies is read when it is pressed."""

    help_offers: HelpOffers  # known once help is: `AgreementService.connect`

    def __init__(self, kit: Kit, agreements: Agreements, history: History) -> None:
        self._kit = kit
        self._agreements = agreements
        self._history = history

    def register(self) -> None:
        handlers: dict[str, Callable[[Press], Awaitable[None]]] = {
            views.READ: self.choose,
            views.CHOOSE: self.choose,
            views.ALL: self.read_all,
            views.MINE: self.show,
            views.YES: self.agree_and_watch,
            views.NO: self.agree_without_watch,
            views.AGREE: self.agree,
            views.WATCH: self.about_watch,
            views.WATCH_ON: self.watch_on,
            views.WATCH_OFF: self.watch_off,
        }
        for action, handler in handlers.items():
            self._kit.presses.on(views.FAMILY, action, handler)

    # Reading

    async def choose(self, press: Press) -> None:
        """The limits, the short agreement, the watch, and only then the buttons (CON-4)."""
        group, version = self._applies(press)
        offered, screen = self._agreements.offered(group), self._agreements.on_screen(group)
        watch = views.watch_text(press.group_words, group.settings)
        closing = views.closing(press.group_words, group.settings)
        parts = [views.choice_screen(restored(version.text), watch, offered, closing)]
        choices = await self._agreements.book.choices(group, press.member_id)
        if choices != Choices():
            parts.append(self._standing(press, group, choices))
            if since := await self._history.since(press.group_words, group, choices.agreement):
                parts.insert(0, since)
        parts += self._coming(press, group)
        await _say(press, "\n\n".join(parts), self._choices(press, group, offered, screen))

    @staticmethod
    def _choices(press: Press, group: Group, offered: Offer, screen: OnScreen) -> ui.View:
        return views.choice_view(press.group_words, offered, screen.applies, group.settings.group.min_age)

    async def show(self, press: Press) -> None:
        """What I chose, and what I chose it about."""
        group, version = self._applies(press)
        choices = await self._agreements.book.choices(group, press.member_id)
        since = await self._history.since(press.group_words, group, choices.agreement)
        coming = self._coming(press, group)
        parts = (restored(version.text).first_screen, self._standing(press, group, choices), since, *coming)
        text = "\n\n".join(part for part in parts if part)
        has_watch = self._agreements.offered(group) is not Offer.AGREEMENT_ALONE
        view = views.show_view(press.group_words, self._agreements.on_screen(group).applies, group.key, watch=has_watch)
        await _say(press, text, view)

    async def read_all(self, press: Press) -> None:
        group, version = self._applies(press)
        view = views.choose_view(press.group_words, self._agreements.on_screen(group).applies)
        parts = (
            restored(version.text).whole,
            views.policy(press.group_words, group.settings),
            *self._coming(press, group),
        )
        await _say(press, "\n\n".join(part for part in parts if part), view)

    def _coming(self, press: Press, group: Group) -> list[str]:
        """Nobody chooses about a text that is about to change without being told so."""
        coming = self._agreements.coming(group)
        if coming is None:
            return []
        return [press.group_words("agreement-coming", when=views.moment(coming.holds_from), version=coming.number)]

    async def about_watch(self, press: Press) -> None:
        group, _ = self._applies(press)
        if self._agreements.offered(group) is Offer.AGREEMENT_ALONE:
            raise Refusal("agreement-watch-not-running")
        text = views.watch_text(press.group_words, group.settings)
        view = views.watch_view(
            press.group_words, self._agreements.on_screen(group).applies, self._kit.number_of(group)
        )
        await _say(press, text, view)

    async def past(self, press: Press) -> None:
        """Every version there was, and what changed from one to the next."""
        group, _ = self._applies(press)
        await _say(press, await self._history.all(press.group_words, group))

    def past_of(self, number: int) -> Handler:
        """Return what shows one earlier version whole."""

        async def show(press: Press) -> None:
            group, _ = self._applies(press)
            await _say(press, await self._history.one(press.group_words, group, number))

        return show

    # Choosing

    async def agree_and_watch(self, press: Press) -> None:
        await self._agree(press, {About.AGREEMENT: True, About.WATCH: True})

    async def agree_without_watch(self, press: Press) -> None:
        await self._agree(press, {About.AGREEMENT: True, About.WATCH: False})

    async def agree(self, press: Press) -> None:
        await self._agree(press, {About.AGREEMENT: True})

    async def _agree(self, press: Press, answers: dict[About, bool]) -> None:
        group, _ = self._applies(press)
        self._refuse_strangers(group, press.member_id)
        screen = self._agreements.on_screen(group, Shown.from_number(press.subject))
        try:
            chosen = await self._agreements.book.choose(group, press.member_id, screen, answers, press.now)
        except TextChangedError:
            await press.say(press.group_words("agreement-changed"))
            await self.choose(press)
            return
        await self._agreements.role.follow(group, press.member_id, agreed=True)
        later = About.WATCH not in answers and self._agreements.offered(group) is Offer.WATCH_LATER
        asks = later and chosen.choices.watch is None
        country = None if asks else self.help_offers.country_offer(group, press.member_id)  # one decision at a time
        words, done = press.group_words, self._done(press, group, chosen, asks=asks)
        if country is not None:
            done = "\n".join([done, words("agreement-done-country")])
            await press.say(done, view=views.country_view(words, country))
        else:
            await press.say(done, view=views.after_view(words, screen.applies) if asks else None)
        if chosen.test_sent:
            await self._say_if_test_failed(press, group)

    async def _say_if_test_failed(self, press: Press, group: Group) -> None:
        """Closed direct messages are noticed now, on a good day, by the person themself (DESIGN.md decision 1)."""
        why = await self._agreements.book.why_no_test(group, press.member_id)
        if why is not None:
            key = "agreement-test-not-tried" if why == NOT_TRIED else "agreement-test-failed"
            await press.say(press.group_words(key))

    def _done(self, press: Press, group: Group, chosen: Chosen, *, asks: bool) -> str:
        words = press.group_words
        lines = [words("agreement-done"), self._standing(press, group, chosen.choices)]
        if chosen.test_sent:
            lines.append(words("agreement-done-test"))
        if asks:
            lines.append(words("agreement-done-ask"))
        return "\n".join([*lines, words("agreement-done-change")])

    async def watch_on(self, press: Press) -> None:
        """Turn the watch on, for somebody who has its present text before them, or has answered to it before."""
        group, _ = self._applies(press)
        if self._agreements.offered(group) is Offer.AGREEMENT_ALONE:
            raise Refusal("agreement-watch-not-running")
        self._refuse_strangers(group, press.member_id)
        asked = Shown.from_number(press.subject) if press.subject else None
        screen = self._agreements.on_screen(group, asked)
        earlier = (await self._agreements.book.choices(group, press.member_id)).watch
        if asked is None and (earlier is None or earlier.text_hash != screen.watch_hash):
            await self.about_watch(press)
            return
        try:
            answers = {About.WATCH: True}
            chosen = await self._agreements.book.choose(group, press.member_id, screen, answers, press.now)
        except TextChangedError:
            await press.say(press.group_words("agreement-changed"))
            await self.about_watch(press)
            return
        done = (
            ["agreement-watch-on-done", "agreement-done-test"] if chosen.test_sent else ["agreement-watch-on-already"]
        )
        view = views.watch_on_view(press.group_words, self._kit.number_of(group))
        await press.say("\n".join(map(press.group_words, done)), view=view)
        if chosen.test_sent:
            await self._say_if_test_failed(press, group)

    async def watch_off(self, press: Press) -> None:
        """One step, anywhere, no reason asked (CON-3)."""
        for group in meant(self._kit.groups, press):
            await self._withdraw(group, press, {About.WATCH: False})
        await press.say(press.group_words("agreement-watch-off-done"))

    async def leave(self, press: Press) -> None:
        """One step, no reason asked; the watch goes off too, the server stays (CON-3)."""
        left = False
        for group in meant(self._kit.groups, press):
            choices = await self._agreements.book.choices(group, press.member_id)
            answers = {About.AGREEMENT: False} if choices.agreement and choices.agreement.answer else {}
            await self._withdraw(group, press, {**answers, About.WATCH: False})
            if answers:
                await self._agreements.role.follow(group, press.member_id, agreed=False)
            left = left or bool(answers)
        await press.say(press.group_words("agreement-left" if left else "agreement-left-nothing"))

    async def _withdraw(self, group: Group, press: Press, answers: dict[About, bool]) -> None:
        screen = self._agreements.on_screen(group)
        await self._agreements.book.choose(group, press.member_id, screen, answers, press.now)

    # Where this is

    def _applies(self, press: Press) -> tuple[Group, Version]:
        """Return the group that a button or command means, and its text. Refuses where there is none."""
        version_id = Shown.from_number(press.subject).version_id
        group = self._agreements.group_of_version(version_id) or press.in_group
        if group.settings.agreement is None:
            raise Refusal("agreement-not-here")
        version = self._agreements.current(group)
        if version is None:
            raise Refusal("agreement-not-ready")
        return group, version

    def group_of(self, press: Press) -> Group:
        return self._applies(press)[0]

    def _refuse_strangers(self, group: Group, member_id: int) -> None:
        guild = self._kit.client.get_guild(group.guild_id)
        if guild is None or guild.get_member(member_id) is None:
            raise Refusal("agreement-not-member")

    def _standing(self, press: Press, group: Group, choices: Choices) -> str:
        agreed, watched = self._agreements.meaning(group, choices)
        has_watch = self._agreements.offered(group) is not Offer.AGREEMENT_ALONE
        return views.standing(press.group_words, choices, agreed, watched, has_watch=has_watch)


def meant(groups: Groups, press: Press) -> tuple[Group, ...]:
    """Return what is turned off: the channel's own group, else every group the person could mean.

    Where it is not clear, off in all of them is the side to err on.
    """
    place, guild_id = press.interaction.channel, press.interaction.guild_id
    ids = {press.interaction.channel_id, getattr(place, "parent_id", None)}
    could = [group for group in groups.all if guild_id in {None, group.guild_id}]
    own = [group for group in could if group.own_channels & ids]
    if not could:
        raise Refusal("kit-no-group")
    return tuple(own or could)


async def _say(press: Press, text: str, view: ui.View | None = None) -> None:
    """Say it in as few messages as hold it, the buttons below the last: nothing to agree to stands after them."""
    *earlier, last = pages(text.splitlines())
    for page in earlier:
        await press.say(page)
    await press.say(last, view=view)
