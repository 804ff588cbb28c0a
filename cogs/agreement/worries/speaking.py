"""Speaking up, from the first press to the receipt. Until something is sent nothing is kept."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

import discord

from cogs.agreement.worries import store, views
from cogs.agreement.worries.draft import MOST_NAMED, Draft, group_number
from cogs.agreement.worries.handing import Handing, NotHandedOverError, Said
from cogs.agreement.worries.model import Kind, NotNowError, Words, Worry, write_again
from cogs.agreement.worries.routing import Route, Router
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import StillBusyError, persist
from cogs.kit.presses import First, Handler, Press, Refusal

Finish = Callable[[], Awaitable[Worry]]


@dataclass
class Speaking:
    kit: Kit
    router: Router
    handing: Handing

    def register(self) -> None:
        on = self.kit.presses.on
        on(views.FAMILY, views.START, self.start)
        on(views.FAMILY, views.WHOM, self.ask_whom)
        on(views.FAMILY, views.NOBODY, self.name_nobody)
        on(views.FAMILY, views.PICK_PERSON, self.name_person)
        on(views.FAMILY, views.WRITE, self.open_form, First.MODAL)
        on(views.FAMILY, views.FILL, self.send_filled)
        on(views.FAMILY, views.SILENT, self.send_silently)
        on(views.FAMILY, views.AGAIN, self.open_form_again, First.MODAL)
        on(views.FAMILY, views.FILL_AGAIN, self.send_again)

    # What it is about

    async def start(self, press: Press) -> None:
        groups = self._meant(press)
        if len(groups) > 1:
            await press.say(press.words("worry-which-group"), views.groups_view(groups, views.START, Draft(0)))
            return
        await press.say(press.words("worry-start", group=groups[0].name), views.kinds_view(press.words, groups[0].key))

    async def ask_whom(self, press: Press) -> None:
        """Whom it should not go to. The bot is nobody's friend, so about it nobody needs to be named."""
        draft = Draft.from_number(press.subject)
        if draft.kind is Kind.BOT:
            await self._before(press, draft)
            return
        here = press.interaction.guild_id is not None
        text = press.words("worry-whom-others" if draft.named else f"worry-whom-{draft.kind}")
        if not here:  # in direct messages Discord offers nobody to choose from
            text += "\n" + press.words("worry-whom-elsewhere")
        await press.say(text, views.whom_view(press.words, draft, can_pick=here))

    async def name_nobody(self, press: Press) -> None:
        await self._before(press, Draft.from_number(press.subject))

    async def name_person(self, press: Press) -> None:
        draft = Draft.from_number(press.subject)
        chosen = [one for value in press.values if (one := int(value)) not in self._not_persons(press)]
        named = tuple(dict.fromkeys((*draft.named, *chosen)))[:MOST_NAMED]
        await self._before(press, replace(draft, named=named))

    def about_message(self, message: discord.Message) -> Handler:
        """Return what begins with a message: its author is whom it is about, unless that is the one who speaks up."""

        async def begin(press: Press) -> None:
            author = message.author
            nobody = author.bot or message.webhook_id is not None or author.id in self._not_persons(press)
            groups = self._meant(press)
            draft = Draft(
                group=group_number(groups[0].key),
                kind=Kind.BREACH,
                named=() if nobody else (author.id,),
                message=message.id,
                channel=message.channel.id,
            )
            if len(groups) > 1:
                await press.say(press.words("worry-which-group"), views.groups_view(groups, views.NOBODY, draft))
                return
            await self._before(press, draft)

        return begin

    def _not_persons(self, press: Press) -> set[int]:
        us = self.kit.client.user
        return {press.member_id, us.id if us else 0}

    # Before it is sent

    async def _before(self, press: Press, draft: Draft) -> None:
        """Who gets it and who else could open it, before anything goes out (MOD-10)."""
        group = self._group(press, draft)
        route = self._route(press, group, draft)
        if not route.recipients:
            await press.say(views.nobody_left(press.words, group.settings.people.outside))
            return
        seen = replace(draft, seen=route.fingerprint)
        await press.say(views.before_sending(press.words, route, draft), views.send_view(press.words, seen))

    async def open_form(self, press: Press) -> None:
        draft = Draft.from_number(press.subject)
        group = self._group(press, draft)
        route = self._route(press, group, draft)
        if route.fingerprint != draft.seen or not route.recipients:
            await press.think()
            await self._before(press, draft)
            return
        names = ", ".join(self._name(group, person) for person in route.recipients)
        form = views.form(press.words, press.subject, views.FILL, names, route, asks_inside=route.can_join)
        await form.open(press.interaction)

    # Sending

    async def send_filled(self, press: Press) -> None:
        await self._send(press, _said(press))

    async def send_silently(self, press: Press) -> None:
        await self._send(press, Said())

    async def _send(self, press: Press, said: Said) -> None:
        draft = Draft.from_number(press.subject)
        group = self._group(press, draft)
        route = self._route(press, group, draft)
        if not route.recipients or route.fingerprint != draft.seen:
            await press.say(press.words("worry-changed"))
            await self._give_back(press, said)
            await self._before(press, draft)
            return

        async def hand_over() -> Worry:
            return await self.handing.hand_over(press, group, draft, route, said)

        worry = await self._truthfully(press, group, said, hand_over)
        if worry is not None:
            text = views.receipt(press.words, group, worry)
            await press.say(text, views.receipt_view(press.words, worry))
            await self._say_if_lost(press, worry, said)

    async def _truthfully(self, press: Press, group: Group | None, said: Said, finish: Finish) -> Worry | None:
        """Whatever fails, the person reads what is so, and has their words back: nothing of them is lost."""
        try:
            return await finish()
        except NotHandedOverError:
            await press.say(press.words("worry-not-sent"))
            if group is not None and group.settings.people.outside:
                await press.say(press.words("worry-nobody-outside", outside=group.settings.people.outside))
        except StillBusyError:
            await press.say(press.words("worry-not-whole"))
        except NotNowError as no:
            await press.say(press.words(f"worry-no-{no.reason}"))
        except Exception:
            await press.say(press.words("worry-not-whole"))
            await self._give_back(press, said)
            raise
        await self._give_back(press, said)
        return None

    async def _say_if_lost(self, press: Press, worry: Worry, said: Said) -> None:
        if worry.words is Words.LOST:
            await press.say(press.words("worry-words-lost", number=worry.id))
            await self._give_back(press, said)

    async def _give_back(self, press: Press, said: Said) -> None:
        if not said.is_empty:
            await press.say(f"{press.words('worry-words-back')}\n>>> {said.text}")

    # Writing the words once more

    async def open_form_again(self, press: Press) -> None:
        """Nothing is read before a form opens; whether it may be sent is read when it comes in."""
        names = press.words("worry-who-has-it", number=press.subject)
        form = views.form(press.words, press.subject, views.FILL_AGAIN, names, None, asks_inside=False)
        await form.open(press.interaction)

    async def send_again(self, press: Press) -> None:
        said = _said(press)
        if said.is_empty:
            raise Refusal("worry-no-words")

        async def finish() -> Worry:
            group, worry = await persist(lambda: self._expect_words(press))
            return await self.handing.send_words(group, worry, None, said)

        worry = await self._truthfully(press, press.group, said, finish)
        if worry is not None and worry.words is Words.THERE:
            await press.say(press.words("worry-words-there", number=worry.id))
        elif worry is not None:
            await self._say_if_lost(press, worry, said)

    async def _expect_words(self, press: Press) -> tuple[Group, Worry]:
        async with self.kit.database.write() as tx:
            worry = await store.by_id(tx, press.subject)
            group = self.kit.groups.by_key(worry.group_key) if worry else None
            if worry is None or group is None:
                raise NotNowError("not-yours")
            worry = write_again(worry, press.member_id, is_safe=self.router.is_safe(group, worry))
            await store.save(tx, group.guild_id, worry)
            return group, replace(worry, version=worry.version + 1)

    # Where this is

    def _meant(self, press: Press) -> list[Group]:
        """Return the group of the button or the channel; else every one the person is in, to choose from."""
        if press.subject:
            return [self._group(press, Draft.from_number(press.subject))]
        guild_id = press.interaction.guild_id
        could = [one for one in self.kit.groups.all if guild_id in {None, one.guild_id}]
        ids = {press.interaction.channel_id, getattr(press.interaction.channel, "parent_id", None)}
        own = [one for one in could if one.own_channels & ids]
        theirs = [one for one in own or could if self._is_member(one, press.member_id)]
        if not theirs:
            raise Refusal("worry-no-group")
        return theirs

    def _group(self, press: Press, draft: Draft) -> Group:
        group = next((one for one in self.kit.groups.all if group_number(one.key) == draft.group), None)
        if group is None or not self._is_member(group, press.member_id):
            raise Refusal("worry-no-group")
        return group

    def _is_member(self, group: Group, person: int) -> bool:
        guild = self.kit.client.get_guild(group.guild_id)
        return guild is not None and guild.get_member(person) is not None

    def _route(self, press: Press, group: Group, draft: Draft) -> Route:
        return self.router.route(group, draft.kind or Kind.BREACH, press.member_id, draft.named)

    def _name(self, group: Group, person: int) -> str:
        guild = self.kit.client.get_guild(group.guild_id)
        member: Any = guild.get_member(person) if guild else None
        return discord.utils.escape_markdown(member.display_name) if member else str(person)


def _said(press: Press) -> Said:
    text = "".join(press.filled.get(views.WORDS_FIELD, ()))
    return Said(text, inside="yes" in press.filled.get(views.INSIDE_FIELD, ()))
