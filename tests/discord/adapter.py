"""Everything a person can do that SimCord has no public way for, and the bot's coming and going.

With guards.py (what SimCord gets wrong) and transport.py (requests) this is the only code that knows SimCord's insides.
"""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import discord
from simcord import ChannelHandle, MemberActor, ResponseMessage, UserHandle
from simcord._runtime import _attach_bot
from simcord.backend import errors, serializers
from simcord.backend.access import channel_accessible
from simcord.backend.models import Channel, Message, Overwrite, Poll, PollAnswer
from simcord.backend.models.interaction import ResponseKind
from simcord.components import walk_components
from simcord.enums import (
    SELECT_TYPES,
    AppCommandType,
    ChannelType,
    ComponentType,
    MessageType,
    OptionType,
    OverwriteType,
)
from simcord.env import Env
from simcord.interactions import command_leaves
from simcord.results import InteractionResult

from tests.discord import transport
from tests.discord.guards import GuardedBackend, locked_error
from tests.discord.languages import unmarked
from tests.discord.settling import PatientEnv

Actor = MemberActor | UserHandle
# A message and a place as the pretend Discord keeps them: plain data for whoever draws them.
Stored = Message
StoredPlace = Channel
# The bot's own role. Send Messages and Create Private Threads are given per channel, where they are needed.
LEAST = discord.Permissions(
    view_channel=True,
    send_messages_in_threads=True,
    read_message_history=True,
    pin_messages=True,
    embed_links=True,
    attach_files=True,
)

# By the real clock: a busy machine must not fail a story, and one that hangs is told soon enough.
SETTLE_SECONDS = 60.0


def make_env(bot: discord.Client, start: dt.datetime) -> tuple[Env, GuardedBackend]:
    """A pretend Discord without anybody in it; nothing is attached before `Env.start`."""
    transport.install()
    env = PatientEnv(bot, settle_timeout=SETTLE_SECONDS)
    backend = GuardedBackend(start)
    backend.bot_user.name = "Holdfast"
    backend.env = env
    env.backend = backend
    return env, backend


def bot_role_id(backend: GuardedBackend, guild_id: int) -> int:
    guild = backend.get_guild(guild_id)
    return next(role.id for role in guild.roles.values() if role.managed)


def set_bot_permissions(backend: GuardedBackend, guild_id: int, permissions: discord.Permissions) -> None:
    backend.edit_role(guild_id, bot_role_id(backend, guild_id), {"permissions": permissions.value})


def set_overwrite(backend: GuardedBackend, channel_id: int, target_id: int, **changes: bool | None) -> None:
    """Change single permissions of a role in a channel; the others stay as they are there."""
    known = next((o for o in backend.get_channel(channel_id).overwrites if o.target_id == target_id), None)
    pair = (discord.Permissions(known.allow), discord.Permissions(known.deny)) if known else (None, None)
    overwrite = discord.PermissionOverwrite.from_pair(
        pair[0] or discord.Permissions.none(), pair[1] or discord.Permissions.none()
    )
    overwrite.update(**changes)
    allow, deny = overwrite.pair()
    backend.set_overwrite(channel_id, Overwrite(target_id, OverwriteType.ROLE, allow.value, deny.value))


# ------------------------------------------------------------------------------------------------- the bot's comings


async def detach(env: Env) -> None:
    """The bot's tasks end where they stand; nothing of it is told."""
    env._begin_operation("detach")
    try:
        await env._detach_bot()
    finally:
        env._end_operation()


async def attach(env: Env, bot: discord.Client) -> None:
    env._begin_operation("attach")
    try:
        await _attach_bot(env, bot)
    except BaseException:
        await env._detach_bot()
        raise
    finally:
        env._end_operation()


async def close_gracefully(env: Env, bot: discord.Client) -> None:
    """What a stop from the outside does: the bot's own `close`, run as the bot's own work."""
    with env._bot_scope():
        closing = asyncio.get_running_loop().create_task(bot.close())
    await env.settle()
    await closing


@asynccontextmanager
async def cut_off(env: Env) -> AsyncIterator[None]:
    """Nothing of what happens inside reaches the bot, then or later; after it, it is told of the server anew."""
    backend = world_of(env)
    listeners, backend.subscribers = backend.subscribers, []
    try:
        yield
    finally:
        backend.subscribers = listeners
    for guild in backend.guilds.values():
        backend.emit("GUILD_CREATE", dict(serializers.guild_create_payload(backend, guild)))
    await env.settle()


async def tells_of_connection(env: Env, bot: discord.Client, event: str, *about: Any) -> None:
    """What discord.py says of the connection: `disconnect`, `resumed`, `ready`, `guild_unavailable`."""
    with env._bot_scope():
        bot.dispatch(event, *about)
    await env.settle()


@asynccontextmanager
async def held_still(env: Env) -> AsyncIterator[None]:
    """What people do inside reaches the bot at the same instant: nothing runs before the end of the block."""
    settle = env._settle_internal

    async def not_yet(**_: Any) -> None:
        return None

    vars(env)["_settle_internal"] = not_yet
    try:
        yield
    finally:
        vars(env)["_settle_internal"] = settle
        await env.settle()


def world_of(env: Env) -> GuardedBackend:
    assert isinstance(env.backend, GuardedBackend)
    return env.backend


# ---------------------------------------------------------------------------------------------------------- looking


def channels_seen(backend: GuardedBackend, user_id: int) -> list[Channel]:
    return [channel for channel in backend.channels.values() if channel_accessible(backend, channel.id, user_id)]


def messages_seen(backend: GuardedBackend, channel_id: int, user_id: int) -> list[Message]:
    if not channel_accessible(backend, channel_id, user_id, history=True):
        return []
    stored = sorted(backend.messages.get(channel_id, {}).values(), key=lambda message: message.id)
    return [message for message in stored if message.visible_to(user_id)]


def handle(env: Env, channel: Channel) -> ChannelHandle:
    guild = next((known for known in env._guilds if known.id == channel.guild_id), None)
    return ChannelHandle(env, guild, channel)


def response(env: Env, message: Message) -> ResponseMessage:
    return ResponseMessage(env, message)


def answer_messages(env: Env, result: InteractionResult, *, with_source: bool) -> list[Message]:
    """What the bot answered, newest first. The pressed message itself counts when the answer was to edit it."""
    found = [answer._message for answer in [*reversed(result.followups), result.response] if answer is not None]
    source = result._interaction.source_message_id
    if with_source or _edited_source(env, result):
        return found
    return [message for message in found if message.id != source]


def _edited_source(env: Env, result: InteractionResult) -> bool:
    record = result._interaction
    original = f"/{record.token}/messages/@original"
    patched = any(entry.method == "PATCH" and entry.path.endswith(original) for entry in env.http_requests)
    return record.response_kind == ResponseKind.UPDATE or patched


def answered(result: InteractionResult) -> bool:
    return result._interaction.responded


def buttons_of(message: Message) -> list[dict[str, Any]]:
    return [part for part in walk_components(message.components) if part.get("type") == ComponentType.BUTTON]


def selects_of(message: Message) -> list[dict[str, Any]]:
    return [part for part in walk_components(message.components) if part.get("type") in SELECT_TYPES]


def form_fields(modal: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The fields of a form by their visible label."""
    fields: dict[str, dict[str, Any]] = {}
    for part in walk_components(modal["components"]):
        if part["type"] == ComponentType.LABEL:
            fields[unmarked(part["label"])] = part["component"]
        elif part["type"] == ComponentType.TEXT_INPUT and part.get("label"):
            fields[unmarked(part["label"])] = part
    return fields


def form_defaults(modal: dict[str, Any]) -> dict[str, Any]:
    """What a form holds before anybody touches it, by the fields' ids: as Discord would send it in."""
    found: dict[str, Any] = {}
    for field in form_fields(modal).values():
        chosen = [option["value"] for option in field.get("options") or () if option.get("default")]
        if field.get("value"):
            found[field["custom_id"]] = field["value"]
        elif chosen:
            found[field["custom_id"]] = chosen[0] if field["type"] == ComponentType.RADIO_GROUP else chosen
    return found


def command_options(env: Env, guild_id: int | None, path: str) -> dict[str, OptionType]:
    """The options of a slash command and their kinds; empty when there is no such command."""
    root = env.backend.find_command(path.split(maxsplit=1)[0], guild_id)
    if root is None:
        return {}
    leaf = next((leaf for names, leaf in command_leaves(root) if " ".join(names) == path), {})
    return {option["name"]: OptionType(option["type"]) for option in leaf.get("options", ())}


# ----------------------------------------------------------------------------------------- looking, for a drawn page


def may(backend: GuardedBackend, user_id: int, channel: Channel, *permissions: str) -> bool:
    """Whether this person may do all of that there, by Discord's own reckoning."""
    if channel.guild_id is None:
        return True
    try:
        backend.require_permissions(channel.guild_id, user_id, channel.id, *permissions)
    except errors.BackendError:
        return False
    return True


def is_here(backend: GuardedBackend, guild_id: int, user_id: int) -> bool:
    return user_id in backend.get_guild(guild_id).members


def roles_of(backend: GuardedBackend, guild_id: int, user_id: int) -> set[str]:
    """The names of a member's roles; none once they have left."""
    guild = backend.get_guild(guild_id)
    member = guild.members.get(user_id)
    return (
        set() if member is None else {guild.roles[number].name for number in member.role_ids if number in guild.roles}
    )


def kind_of(channel: Channel) -> str:
    """One of: text, forum, thread, private, dm."""
    kinds = {
        ChannelType.FORUM: "forum",
        ChannelType.PUBLIC_THREAD: "thread",
        ChannelType.PRIVATE_THREAD: "private",
        ChannelType.DM: "dm",
    }
    return kinds.get(ChannelType(channel.type), "text")


def service_kind(message: Message) -> str:
    """What a service line says: pin, thread, joined; "other" for one that is none of these; empty for a message."""
    if not is_service_line(message):
        return ""
    names = {MessageType.PINS_ADD: "pin", MessageType.THREAD_CREATED: "thread", MessageType.NEW_MEMBER: "joined"}
    return names.get(MessageType(message.type), "other")


def is_thinking(message: Message) -> bool:
    return bool(message.flags & discord.MessageFlags(loading=True).value)


def offered_commands(backend: GuardedBackend, user_id: int, channel: Channel) -> dict[str, dict[str, Any]]:
    """The slash commands on offer there by their whole names, each with what the bot told Discord of it."""
    roots = backend.visible_commands(user_id=user_id, channel_id=channel.id)
    return {" ".join(path): leaf for root in roots for path, leaf in command_leaves(root)}


def offered_menus(backend: GuardedBackend, user_id: int, channel: Channel) -> list[str]:
    """The right-click commands on a message that are on offer there."""
    found = backend.visible_commands(user_id=user_id, channel_id=channel.id, type=AppCommandType.MESSAGE)
    return [str(command["name"]) for command in found]


# ----------------------------------------------------------------------------------------------------- what people do


def _may(backend: GuardedBackend, user_id: int, channel: Channel, *permissions: str) -> None:
    backend.require_permissions(channel.guild_id, user_id, channel.id, *permissions)


async def open_thread(
    env: Env, user_id: int, parent: Channel, name: str, *, private: bool, under: int | None
) -> Channel:
    """A member opens a thread, on a message or by itself."""
    backend = world_of(env)
    _may(backend, user_id, parent, "create_private_threads" if private else "create_public_threads")
    kind = ChannelType.PRIVATE_THREAD if private else ChannelType.PUBLIC_THREAD
    thread = backend.create_thread(parent.id, name, user_id, type=kind, message_id=under)
    await env.settle()
    return thread


async def forum_post(env: Env, user_id: int, forum: Channel, title: str, text: str) -> tuple[Channel, Message]:
    """A member's post: its first message has the thread's own id, and both are announced."""
    backend = world_of(env)
    _may(backend, user_id, forum, "send_messages")
    if forum.type != ChannelType.FORUM:
        raise errors.cannot_execute_on_channel_type()
    thread = backend.create_thread(forum.id, title, user_id, broadcast=False)
    starter = backend.prepare_message(thread.id, user_id, text)
    starter.id = thread.id
    backend.announce_thread_create(thread)
    backend.commit_message(starter)
    await env.settle()
    return thread, starter


async def delete_in_one_sweep(env: Env, channel_id: int, message_ids: Sequence[int]) -> None:
    world_of(env).bulk_delete_messages(channel_id, message_ids)
    await env.settle()


async def show_link_preview(env: Env, channel_id: int, message_id: int) -> None:
    backend = world_of(env)
    backend.emit(
        "MESSAGE_UPDATE", dict(serializers.message_payload(backend, backend.get_message(channel_id, message_id)))
    )
    await env.settle()


async def ask_poll(env: Env, user_id: int, channel: Channel, question: str, answers: Sequence[str]) -> Message:
    backend = world_of(env)
    _may(backend, user_id, channel, "send_messages_in_threads" if channel.is_thread else "send_messages")
    options = [PollAnswer(answer_id=number, text=text) for number, text in enumerate(answers, start=1)]
    poll = Poll(question=question, answers=options, expiry=backend.iso_after(86400))
    message = backend.create_message(channel.id, user_id, "", poll=poll)
    await env.settle()
    return message


async def add_to_thread(env: Env, by: int, thread: Channel, user_id: int) -> None:
    backend = world_of(env)
    _may(backend, by, thread, "send_messages_in_threads")
    metadata = thread.thread_metadata
    closed = thread.type == ChannelType.PRIVATE_THREAD and metadata is not None and not metadata.invitable
    if closed and by != thread.owner_id and not backend.manages_threads(by, thread):
        raise errors.missing_permissions()
    backend.add_thread_member(thread.id, user_id)
    await env.settle()


async def remove_from_thread(env: Env, by: int, thread: Channel, user_id: int) -> None:
    """Leaving is always possible; putting somebody else out takes the creator or Manage Threads."""
    backend = world_of(env)
    if by not in (user_id, thread.owner_id) and not backend.manages_threads(by, thread):
        raise errors.missing_permissions()
    backend.remove_thread_member(thread.id, user_id)
    await env.settle()


async def set_thread_state(env: Env, thread: Channel, **state: bool) -> None:
    """As somebody with Manage Threads: archived or locked."""
    backend = world_of(env)
    backend.edit_channel(thread.id, {}, thread_metadata=state)
    await env.settle()


async def delete_channel(env: Env, channel_id: int) -> None:
    backend = world_of(env)
    backend.delete_channel(channel_id)
    await env.settle()


async def rename_channel(env: Env, channel_id: int, name: str) -> None:
    backend = world_of(env)
    backend.edit_channel(channel_id, {"name": name})
    await env.settle()


async def set_role(env: Env, guild_id: int, user_id: int, role_id: int, *, has: bool) -> None:
    backend = world_of(env)
    (backend.add_member_role if has else backend.remove_member_role)(guild_id, user_id, role_id)
    await env.settle()


def forget_ephemeral(backend: GuardedBackend, user_id: int) -> None:
    """Reloading the client takes every ephemeral message away."""
    for stored in backend.messages.values():
        for message in [found for found in stored.values() if found.is_ephemeral and found.visible_to(user_id)]:
            del stored[message.id]


def refuse_locked(backend: GuardedBackend, channel: Channel, user_id: int) -> None:
    metadata = channel.thread_metadata
    if metadata is not None and metadata.locked and not backend.manages_threads(user_id, channel):
        raise locked_error()


def forwarded_texts(message: Message) -> list[str]:
    return [snapshot["message"]["content"] for snapshot in message.snapshots]


def is_service_line(message: Message) -> bool:
    return message.type not in {
        MessageType.DEFAULT,
        MessageType.REPLY,
        MessageType.CHAT_INPUT_COMMAND,
        MessageType.CONTEXT_MENU_COMMAND,
    }


def author_name(backend: GuardedBackend, message: Message) -> str:
    user = backend.users[message.author_id]
    return message.author_name or user.global_name or user.name


def still_thinking(result: InteractionResult) -> bool:
    return result._interaction.loading
