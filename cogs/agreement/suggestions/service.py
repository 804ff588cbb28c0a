"""Anybody may suggest a change, for everybody to read; organisers answer by a date, or it shows that they have not."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import discord

from cogs.agreement.suggestions import store, views
from cogs.agreement.suggestions.model import MOST_OPEN, Answer, Suggestion
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.pages import pages
from cogs.kit.patience import persist
from cogs.kit.presses import First, Press, Refusal
from data.database import Transaction
from data.sealed import SealedId

log = logging.getLogger("holdfast.agreement")


@dataclass
class Suggestions:
    """A row first, then the message with the member's words, sent straight from their form to Discord.

    The words pass through memory only: they cannot ride in the outbox, which knows none. What Discord does not take
    is given back to the member in the private answer, so that nothing they wrote is lost (TRA-3).
    """

    kit: Kit

    def register(self) -> None:
        on = self.kit.presses.on
        on(views.FAMILY, views.WRITE, self.write, First.MODAL)
        on(views.FAMILY, views.FILL, self.suggested)
        on(views.FAMILY, views.ANSWER, self.ask_for_answer, First.MODAL)
        on(views.FAMILY, views.FILL_ANSWER, self.answered)
        on(views.FAMILY, views.BACK, self.take_back)

    # -------------------------------------------------------------------------------------------------- a suggestion

    async def write(self, press: Press) -> None:
        place = self._place(press.in_group)
        await views.form(press.words, f"#{place.name}").open(press.interaction)

    async def suggested(self, press: Press) -> None:
        group, text = press.in_group, " ".join(press.filled.get(views.SAYS, ()))
        place = self._place(group)
        one = await persist(lambda: self._add(group, press, place))
        try:
            message = await place.send(
                views.message(press.group_words, one, text, press.now),
                view=views.message_view(press.group_words, one) or discord.utils.MISSING,
                allowed_mentions=discord.AllowedMentions.none(),
                suppress_embeds=True,
            )
        except discord.HTTPException as error:
            await persist(lambda: self._remove(one))
            log.warning("suggestion %s was not posted: %s", one.id, type(error).__name__)
            raise Refusal("agreement-suggest-refused", channel=place.mention, wrote=text) from error
        await persist(lambda: self._posted(one, message.id))
        said = press.words("agreement-suggested", link=message.jump_url, date=discord.utils.format_dt(one.due_at, "D"))
        await press.say(said, view=views.receipt_view(press.words, one))

    def _place(self, group: Group) -> discord.TextChannel:
        """Return where everybody reads it: the news channel, else beside the agreement. Refuses where neither works."""
        if group.settings.agreement is None:
            raise Refusal("agreement-not-here")
        guild = self.kit.client.get_guild(group.guild_id)
        for channel_id in (group.news_channel, group.panel_channel):
            channel = guild.get_channel(channel_id) if guild and channel_id else None
            if isinstance(channel, discord.TextChannel) and channel.permissions_for(channel.guild.me).send_messages:
                return channel
        raise Refusal("agreement-suggest-nowhere")

    async def _add(self, group: Group, press: Press, place: discord.TextChannel) -> Suggestion:
        settings = group.settings.agreement
        days = settings.answer_within_days if settings else 0
        member, channel = SealedId(group.guild_id, press.member_id), SealedId(group.guild_id, place.id)
        async with self.kit.database.write() as tx:
            waiting = [one for one in await store.by_member(tx, group.key, member) if one.answer is None]
            if len(waiting) >= MOST_OPEN:
                raise Refusal("agreement-suggest-enough", most=MOST_OPEN)
            return await store.add(tx, group.key, member, channel, press.now, press.now + timedelta(days=days))

    async def take_back(self, press: Press, number: int | None = None) -> None:
        """Its message goes, with their words in it. What others answered below stays theirs."""
        one = await self._find(press, number)
        if one.member_id != press.member_id:
            raise Refusal("agreement-suggestion-not-yours")
        if not await self._delete_message(one):
            raise Refusal("agreement-suggestion-not-gone")
        await persist(lambda: self._remove(one))
        await press.say(press.words("agreement-suggestion-gone", number=one.id))

    async def listing(self, press: Press) -> None:
        async with self.kit.database.read() as tx:
            known = await store.all_of_group(tx, press.in_group.key)
        for page in pages(views.listing(press.words, known, press.now).splitlines()):
            await press.say(page)

    # ------------------------------------------------------------------------------------------------------ an answer

    async def ask_for_answer(self, press: Press, number: int | None = None) -> None:
        if press.member_id not in press.in_group.organisers:
            raise Refusal("agreement-answer-organisers")
        one = await self._find(press, number)
        self._refuse_answered(one)
        await views.answer_form(press.words, one).open(press.interaction)

    async def answered(self, press: Press) -> None:
        if press.member_id not in press.in_group.organisers:
            raise Refusal("agreement-answer-organisers")
        one = await self._find(press, None)
        says, reason = Answer(press.filled[views.SAYS][0]), " ".join(press.filled.get(views.REASON, ()))
        self._refuse_answered(one)
        now = replace(one, answer=says, answered_at=press.now)
        if not await self._reply(press, now, reason):
            raise Refusal("agreement-answer-refused", wrote=reason)
        if not await persist(lambda: self._answer(one, says, press.now)):
            raise Refusal("agreement-answer-already")
        await self._show(press.in_group, now, press.now)
        await press.say(press.words("agreement-answer-done", number=one.id))

    async def _reply(self, press: Press, one: Suggestion, reason: str) -> bool:
        """Say it below the suggestion, with a ping for whoever made it and for nobody else."""
        channel = self.kit.client.get_partial_messageable(one.channel_id, guild_id=one.guild_id)
        pinged = [discord.Object(one.member_id)] if one.member_id else []
        by = discord.utils.escape_markdown(press.interaction.user.display_name)
        try:
            await channel.send(
                views.answered(press.group_words, one, by, reason),
                reference=channel.get_partial_message(one.message_id or 0).to_reference(fail_if_not_exists=False),
                allowed_mentions=discord.AllowedMentions(everyone=False, roles=False, replied_user=False, users=pinged),
                suppress_embeds=True,
            )
        except discord.HTTPException as error:
            log.warning("the answer to suggestion %s was not posted: %s", one.id, type(error).__name__)
            return False
        return True

    @staticmethod
    def _refuse_answered(one: Suggestion) -> None:
        if one.answer is not None:
            raise Refusal("agreement-answer-already")

    # ----------------------------------------------------------------------------------------------- as time goes by

    async def tick(self, now: datetime) -> None:
        async with self.kit.database.read() as tx:
            late, unposted = await store.fallen_due(tx, now), await store.unposted(tx, now)
        for one in late:
            group = self.kit.groups.by_key(one.group_key)
            if group is not None and await self._show(group, one, now):
                await persist(lambda one=one: self._overdue_shown(one))  # type: ignore[misc]  # mypy cannot infer a lambda with a bound default
        for one in unposted:
            await self._find_or_let_go(one)

    async def _find_or_let_go(self, one: Suggestion) -> None:
        """After a crash our own message may stand there all the same (DESIGN.md decision 9), or was never posted."""
        channel = self.kit.client.get_channel(one.channel_id)
        marker = f"{views.FAMILY}:v1:{views.ANSWER}:{one.id}"
        if isinstance(channel, discord.TextChannel):
            async for message in channel.history(after=one.asked_at - timedelta(seconds=5), limit=100):
                if message.author == channel.guild.me and marker in str(message.components):
                    await persist(lambda found=message: self._posted(one, found.id))  # type: ignore[misc]  # as above
                    return
        await persist(lambda: self._remove(one))

    async def _show(self, group: Group, one: Suggestion, now: datetime) -> bool:
        """Let the message say how it stands. False: not now. A message that is gone takes its row with it."""
        words = self.kit.words_for(group)
        channel = self.kit.client.get_channel(one.channel_id)
        if not isinstance(channel, discord.TextChannel) or one.message_id is None:
            return False
        try:
            message = await channel.fetch_message(one.message_id)
            text = views.with_status(words, message.content, one, now)
            await message.edit(
                content=text, view=views.message_view(words, one), allowed_mentions=discord.AllowedMentions.none()
            )
        except discord.NotFound:
            await persist(lambda: self._remove(one))
        except discord.HTTPException as error:
            log.warning("suggestion %s could not be shown anew: %s", one.id, type(error).__name__)
            return False
        return True

    async def _delete_message(self, one: Suggestion) -> bool:
        if one.message_id is None:
            return True
        channel = self.kit.client.get_partial_messageable(one.channel_id, guild_id=one.guild_id)
        try:
            await channel.get_partial_message(one.message_id).delete()
        except discord.NotFound:
            return True
        except discord.HTTPException as error:
            log.warning("suggestion %s could not be deleted: %s", one.id, type(error).__name__)
            return False
        return True

    # ------------------------------------------------------------------------------------------------------ the rows

    async def _find(self, press: Press, number: int | None) -> Suggestion:
        async with self.kit.database.read() as tx:
            one = await store.by_id(tx, press.in_group.key, press.subject if number is None else number)
        if one is None:
            raise Refusal("agreement-suggestion-none")
        return one

    async def _posted(self, one: Suggestion, message_id: int) -> None:
        async with self.kit.database.write() as tx:
            await store.posted(tx, one, message_id)

    async def _answer(self, one: Suggestion, says: Answer, now: datetime) -> bool:
        async with self.kit.database.write() as tx:
            return await store.answer(tx, one, says, now)

    async def _overdue_shown(self, one: Suggestion) -> None:
        async with self.kit.database.write() as tx:
            await store.overdue_shown(tx, one)

    async def _remove(self, one: Suggestion) -> None:
        async with self.kit.database.write() as tx:
            await store.remove(tx, one)

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> list[Suggestion]:
        """Forget them, and return what is left to delete in Discord."""
        member = SealedId(group.guild_id, member_id)
        theirs = await store.by_member(tx, group.key, member)
        await store.erase(tx, group.key, member)
        return theirs

    async def forgotten(self, theirs: list[Suggestion]) -> None:
        """Delete our messages that hold their words. Raises Refusal, told to them, where Discord does not let us."""
        if not all([await self._delete_message(one) for one in theirs]):
            raise Refusal("agreement-suggestion-not-forgotten")
