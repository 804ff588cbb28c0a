"""What people do on the pretend server, by the names and labels they see."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

import discord
from simcord import ChannelHandle, InteractionResult
from simcord.backend.models import Channel, Message
from simcord.enums import ComponentType, OptionType
from simcord.env import Env

from tests.discord import adapter
from tests.discord.guards import GuardedBackend
from tests.discord.languages import unmarked
from tests.discord.screens import Answer, Person, Place, Screens
from tests.discord.seeing import Seen

On = Place | Seen | Answer | discord.Message | None
PERSON_OPTIONS = (OptionType.USER, OptionType.MENTIONABLE)


class NotAnsweredError(AssertionError):
    """The person reads "This interaction failed": the bot did not answer."""


class Acts:
    """The part of a `World` in which people look and act. One act at a time: they queue on `_turn`."""

    env: Env
    backend: GuardedBackend
    screens: Screens
    people: dict[str, Person]
    _add_person: Callable[..., Person]

    def __init__(self) -> None:
        self._turn = asyncio.Lock()
        self._held: list[Answer] | None = None

    # -------------------------------------------------------------------------------------------------- looking

    def person(self, who: str | Person) -> Person:
        """By the stories' short name or by the settings' username."""
        if isinstance(who, Person):
            return who
        found = self.people.get(who) or next((p for p in self.people.values() if p.username == who), None)
        if found is None:
            raise AssertionError(f"Nobody is called {who!r}. There are: {', '.join(self.people)}")
        return found

    def messages(self, who: str, where: Place) -> list[Seen]:
        """What this person can read there, oldest first; nothing where they cannot look."""
        return [self.screens.seen(message) for message in self.screens.messages(self.person(who), where)]

    def sees(self, who: str, where: Place) -> list[str]:
        return [str(seen) for seen in self.messages(who, where)]

    def dms(self, who: str) -> list[str]:
        return self.sees(who, "dm")

    def screen(self, who: str, where: Place) -> str:
        return "\n".join(self.sees(who, where))

    def last(self, who: str, where: Place) -> Seen:
        """The newest message this person can read there; raises AssertionError when there is none."""
        found = self.messages(who, where)
        assert found, f"{who} sees nothing in {where}"
        return found[-1]

    def pins(self, who: str, where: Place) -> list[str]:
        return [str(seen) for seen in self.messages(who, where) if seen.pinned]

    def pings(self, who: str) -> list[str]:
        """Everything that made this person's phone buzz, oldest first: mentions and direct messages, never edits.

        The text is as it stands now; a message deleted since reads "(deleted)".
        """
        return [self._ping_text(ping.channel_id, ping.message_id) for ping in self._rung(who)]

    def ping_times(self, who: str) -> list[Any]:
        return [ping.at for ping in self._rung(who)]

    def _rung(self, who: str) -> list[Any]:
        return [ping for ping in self.backend.pings if ping.user_id == self.person(who).id]

    def _ping_text(self, channel_id: int, message_id: int) -> str:
        message = self.backend.messages.get(channel_id, {}).get(message_id)
        return "(deleted)" if message is None else str(self.screens.seen(message))

    def channels_seen_by(self, who: str) -> list[str]:
        seen = adapter.channels_seen(self.backend, self.person(who).id)
        return [channel.name or "dm" for channel in seen if not channel.is_thread and channel.guild_id is not None]

    def threads_seen_by(self, who: str) -> list[str]:
        seen = adapter.channels_seen(self.backend, self.person(who).id)
        return [channel.name or "" for channel in seen if channel.is_thread]

    def thread(self, name: str) -> ChannelHandle:
        return adapter.handle(self.env, self.screens.place(name))

    def who_is_in(self, thread: Place) -> list[str]:
        """The people in a thread, by name; the bot is "Holdfast"."""
        members = self.screens.place(thread).thread_members
        return [self.backend.users[user_id].global_name or self.backend.users[user_id].name for user_id in members]

    def is_archived(self, thread: Place) -> bool:
        metadata = self.screens.place(thread).thread_metadata
        return metadata is not None and metadata.archived

    def commands_for(self, who: str, where: Place) -> tuple[str, ...]:
        person, channel = self.person(who), self.screens.place(where, self.person(who))
        if channel.guild_id is None:
            return person.user.available_commands()
        return person.member.available_commands(adapter.handle(self.env, channel))

    # -------------------------------------------------------------------------------------------------- talking

    async def say(
        self,
        who: str,
        where: Place,
        text: str,
        *,
        reply_to: Seen | None = None,
        files: Sequence[tuple[str, bytes]] = (),
    ) -> Seen:
        person = self.person(who)
        channel = self.screens.place(where, person)
        async with self._turn:
            if channel.guild_id is None:
                sent = await person.user.send_dm(text)
            else:
                adapter.refuse_locked(self.backend, channel, person.id)
                target = None if reply_to is None else self._response(reply_to)
                sent = await person.member.send(self._handle(channel), text, reply_to=target, attachments=files)
        return self.screens.seen(self.backend.get_message(channel.id, sent.id))

    async def edit(self, who: str, message: Seen, text: str) -> None:
        async with self._turn:
            await self._actor(who, message.channel_id).edit(self._response(message), text)

    async def delete(self, who: str, message: Seen) -> None:
        async with self._turn:
            await self._actor(who, message.channel_id).delete(self._response(message))

    async def delete_in_one_sweep(self, messages: Sequence[Seen]) -> None:
        """As a moderator's tool does it: one event for all of them."""
        async with self._turn:
            await adapter.delete_in_one_sweep(self.env, messages[0].channel_id, [one.id for one in messages])

    async def show_link_preview(self, message: Seen) -> None:
        """Discord found a picture for a link: the message is updated though nobody edited it."""
        async with self._turn:
            await adapter.show_link_preview(self.env, message.channel_id, message.id)

    async def forward(self, who: str, message: Seen, where: Place) -> Seen:
        channel = self.screens.place(where, self.person(who))
        async with self._turn:
            sent = await self.person(who).member.forward(self._response(message), self._handle(channel))
        return self.screens.seen(self.backend.get_message(channel.id, sent.id))

    async def react(self, who: str, message: Seen, emoji: str) -> None:
        async with self._turn:
            await self.person(who).member.react(self._response(message), emoji)

    async def poll(self, who: str, where: Place, question: str, answers: Sequence[str]) -> Seen:
        channel = self.screens.place(where)
        async with self._turn:
            asked = await adapter.ask_poll(self.env, self.person(who).id, channel, question, answers)
        return self.screens.seen(asked)

    # -------------------------------------------------------------------------------------------------- threads

    async def open_thread(
        self, who: str, where: Place, name: str, *, private: bool = False, on: Seen | None = None
    ) -> ChannelHandle:
        parent, under = self.screens.place(where), None if on is None else on.id
        async with self._turn:
            thread = await adapter.open_thread(
                self.env, self.person(who).id, parent, name, private=private, under=under
            )
        return self._handle(thread)

    async def post(self, who: str, forum: Place, title: str, text: str) -> Seen:
        """A forum post; the answer is its first message, whose `channel_id` is the thread."""
        place = self.screens.place(forum)
        async with self._turn:
            _, first = await adapter.forum_post(self.env, self.person(who).id, place, title, text)
        return self.screens.seen(first)

    async def add_to_thread(self, who: str, thread: Place, other: str) -> None:
        place = self.screens.place(thread)
        async with self._turn:
            await adapter.add_to_thread(self.env, self.person(who).id, place, self.person(other).id)

    async def add_the_bot(self, who: str, thread: Place) -> None:
        place = self.screens.place(thread)
        async with self._turn:
            await adapter.add_to_thread(self.env, self.person(who).id, place, self.backend.bot_user.id)

    async def leave_thread(self, who: str, thread: Place) -> None:
        await self.remove_from_thread(who, thread, who)

    async def remove_from_thread(self, who: str, thread: Place, other: str) -> None:
        place = self.screens.place(thread)
        async with self._turn:
            await adapter.remove_from_thread(self.env, self.person(who).id, place, self.person(other).id)

    async def archive(self, thread: Place, *, locked: bool = False) -> None:
        async with self._turn:
            await adapter.set_thread_state(self.env, self.screens.place(thread), archived=True, locked=locked)

    # ------------------------------------------------------------------------------------------ coming and going

    async def join(self, key: str, *, roles: Sequence[str] = ()) -> Person:
        async with self._turn:
            person = self._add_person(self.screens.guild, key, key, key.capitalize(), list(roles))
            await self.env.settle()
        return person

    async def leave(self, who: str) -> None:
        async with self._turn:
            self.screens.guild.remove_member(self.person(who).member)
            await self.env.settle()

    async def give_role(self, who: str, role: str, *, has: bool = True) -> None:
        guild = self.screens.guild
        async with self._turn:
            await adapter.set_role(self.env, guild.id, self.person(who).id, guild.roles[role].id, has=has)

    def reload(self, who: str) -> None:
        """This person reloads their client: every "only you can see this" is gone."""
        adapter.forget_ephemeral(self.backend, self.person(who).id)

    # ---------------------------------------------------------------------------------------------- interactions

    async def press(self, who: str, on: On, label: str, *, unanswered: bool = False) -> Answer:
        """Press the newest button with that visible label in a place, message or answer; None: anywhere they look.

        Raises AssertionError when there is no such button, NotAnsweredError when the bot does not answer.
        """
        person = self.person(who)
        message, button = self.screens.find_button(person, on, label)
        actor = self._actor(who, message.channel_id)
        async with self._turn:
            result = await actor.click(adapter.response(self.env, message), custom_id=button.get("custom_id"))
        return self._answer(person, result, unanswered=unanswered)

    async def choose(
        self, who: str, on: On, *choices: str, menu: str | None = None, unanswered: bool = False
    ) -> Answer:
        """Choose options by visible label, or people by name; `menu` is the placeholder when there are several."""
        person = self.person(who)
        message, select = self._find_menu(person, on, menu)
        actor = self._actor(who, message.channel_id)
        values = self._choice_values(select, choices)
        async with self._turn:
            target = adapter.response(self.env, message)
            result = await actor.select(target, values, custom_id=select["custom_id"])
        return self._answer(person, result, unanswered=unanswered)

    async def command(self, who: str, where: Place, path: str, *, unanswered: bool = False, **options: Any) -> Answer:
        """A slash command; options that want a person or a channel take their name."""
        person = self.person(who)
        channel = self.screens.place(where, person)
        kinds = adapter.command_options(self.env, channel.guild_id, path)
        values = {name: self._option_value(kinds.get(name), value) for name, value in options.items()}
        async with self._turn:
            if channel.guild_id is None:
                result = await person.user.slash(path, **values)
            else:
                result = await person.member.slash(self._handle(channel), path, **values)
        return self._answer(person, result, unanswered=unanswered)

    async def menu(self, who: str, message: Seen | str, name: str, *, unanswered: bool = False) -> Answer:
        """A right-click command on a message, or on a person by name (then in the first channel both see)."""
        person = self.person(who)
        target: Any = self.person(message).member if isinstance(message, str) else self._response(message)
        where = self.channels_seen_by(who)[0] if isinstance(message, str) else message.channel_id
        async with self._turn:
            result = await person.member.context_menu(self._handle(self.screens.place(where)), name, target)
        return self._answer(person, result, unanswered=unanswered)

    async def fill(self, who: str, form: Answer, values: Mapping[str, Any], *, unanswered: bool = False) -> Answer:
        """Fill and send a form by its visible labels; choices by their visible labels too.

        What is not mentioned stays as the form came: with its own choices made, and its own text.
        """
        person = self.person(who)
        assert form.result.modal is not None, f"the bot opened no form: {form!r}"
        fields = adapter.form_fields(form.result.modal)
        missing = set(values) - set(fields)
        assert not missing, f"the form has no {', '.join(missing)}. It has: {', '.join(fields)}"
        data = adapter.form_defaults(form.result.modal)
        data |= {fields[label]["custom_id"]: self._field_value(fields[label], value) for label, value in values.items()}
        actor = person.user if form.result._interaction.guild_id is None else person.member
        async with self._turn:
            result = await actor.submit_modal(form.result, data)
        return self._answer(person, result, unanswered=unanswered)

    async def suggestions(self, who: str, where: Place, path: str, option: str, typed: str) -> list[str]:
        """What autocomplete offers, by visible name."""
        person = self.person(who)
        channel = self.screens.place(where, person)
        async with self._turn:
            offered = await person.member.autocomplete(self._handle(channel), path, option, typed)
        return [choice["name"] for choice in offered]

    @asynccontextmanager
    async def at_the_same_time(self) -> AsyncIterator[None]:
        """What happens inside reaches the bot at one instant; read the answers after the block."""
        self._held = []
        try:
            async with adapter.held_still(self.env):
                yield
            silent = [answer for answer in self._held if not answer.answered]
        finally:
            self._held = None
        if silent:
            raise NotAnsweredError(f"not answered: {silent}")

    # -------------------------------------------------------------------------------------------------- plumbing

    def _handle(self, channel: Channel) -> ChannelHandle:
        return adapter.handle(self.env, channel)

    def _response(self, message: Seen) -> Any:
        return adapter.response(self.env, self.screens.stored(message))

    def _actor(self, who: str, channel_id: int) -> Any:
        person = self.person(who)
        return person.user if self.backend.get_channel(channel_id).guild_id is None else person.member

    def _answer(self, person: Person, result: InteractionResult, *, unanswered: bool) -> Answer:
        answer = Answer(self.screens, person, result)
        if unanswered:
            return answer
        if self._held is not None:
            self._held.append(answer)
        elif not answer.answered:
            raise NotAnsweredError(f'{person.name} reads "This interaction failed": the bot did not answer')
        return answer

    def _find_menu(self, person: Person, on: On, menu: str | None) -> tuple[Message, dict[str, Any]]:
        for message in self.screens.candidates(person, on):
            found = [
                select
                for select in adapter.selects_of(message)
                if menu is None or menu.casefold() in (select.get("placeholder") or "").casefold()
            ]
            if found:
                return message, found[0]
        raise AssertionError(f"{person.name} sees no menu {menu or ''}")

    def _choice_values(self, select: Mapping[str, Any], choices: Sequence[str]) -> list[Any]:
        kind = ComponentType(select["type"])
        if kind in (ComponentType.USER_SELECT, ComponentType.MENTIONABLE_SELECT):
            return [self.person(name).member for name in choices]
        if kind == ComponentType.CHANNEL_SELECT:
            return [self._handle(self.screens.place(name)) for name in choices]
        if kind == ComponentType.ROLE_SELECT:
            return [self.screens.guild.roles[name] for name in choices]
        by_label = {unmarked(option["label"]): option["value"] for option in select["options"]}
        unknown = [name for name in choices if name not in by_label]
        assert not unknown, f"no choice {unknown}. There are: {', '.join(by_label)}"
        return [by_label[name] for name in choices]

    def _field_value(self, field: Mapping[str, Any], value: Any) -> Any:
        kind = ComponentType(field["type"])
        if kind in (ComponentType.TEXT_INPUT, ComponentType.CHECKBOX, ComponentType.FILE_UPLOAD):
            return value
        chosen = self._choice_values(field, [value] if isinstance(value, str) else value)
        return chosen[0] if kind == ComponentType.RADIO_GROUP else chosen

    def _option_value(self, kind: OptionType | None, value: Any) -> Any:
        if isinstance(value, Person):
            return value.member
        if kind in PERSON_OPTIONS and isinstance(value, str):
            return self.person(value).member
        if kind == OptionType.CHANNEL and isinstance(value, str):
            return self._handle(self.screens.place(value))
        return value
