"""Where SimCord 3.2.1 is wrong about Discord, made right; with transport.py and adapter.py
the only code that knows SimCord's insides.

Made right here: a private thread is not announced in its parent; events of places the bot cannot see are not
delivered; a nonce is kept for five minutes; a message reopens an archived thread, a locked one refuses it, and other
changes to an archived one are refused (50083); a mention adds people to a private thread; a thread's creator may
rename, archive and empty it; pinning asks for Pin Messages; `invitable` is kept; closed direct messages answer 50007;
5xx and 429 are tried again as discord.py does, on the virtual clock; members are known when the bot is ready; a page
of history after a message is the oldest of what is newer, and threads archived last are listed first.

Left as SimCord has it: slowmode; "X added Y" lines in threads; who may answer in an archived thread through an
interaction; role mentions adding people to a private thread. Rate limits of a channel are kept where a story asks.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import discord
from simcord._clock import Clock
from simcord.backend import Backend, errors, serializers
from simcord.backend.access import channel_accessible
from simcord.backend.errors import BackendError
from simcord.backend.models import Channel, Message
from simcord.enums import ChannelType, MessageType
from simcord.env import Env
from simcord.http.router import _ROUTES, Handler, RequestContext

from tests.discord.buckets import Buckets
from tests.discord.database_lock import Lock
from tests.discord.files import Files

NONCE_KEPT = dt.timedelta(minutes=5)


@dataclass
class Lost:
    """A fault: the answer to a matching request never arrives, whether or not Discord did what was asked."""

    method: str
    path: str
    times: int
    takes_effect: bool


@dataclass(frozen=True)
class Ping:
    """What made somebody's phone buzz, noted when it was sent: edits never ping."""

    user_id: int
    channel_id: int
    message_id: int
    at: dt.datetime


def archived_error() -> BackendError:
    return BackendError(400, 50083, "Tried to perform an operation on an archived thread")


def locked_error() -> BackendError:
    return BackendError(403, 160005, "This thread is locked")


class GuardedBackend(Backend):
    """SimCord's world with Discord's own manners. It outlives every bot attached to it."""

    def __init__(self, start: dt.datetime) -> None:
        self._pinned_id: int | None = None
        self.env: Env | None = None
        self.nonces: dict[tuple[int, str], tuple[dt.datetime, int, int]] = {}
        self.nonce_of: dict[int, str] = {}
        self._nonce_in_flight: str | None = None
        self._invitable = True
        self.database_lock = Lock()
        self.buckets = Buckets()
        self.closed_dms: set[int] = set()
        self.pings: list[Ping] = []
        self.lost: list[Lost] = []
        self.files_sent: list[tuple[str, bytes]] = []
        clock = Clock()
        clock._epoch = start
        super().__init__(clock=clock)
        self.files = self.cdn = Files()

    # ------------------------------------------------------------------ ids

    @contextmanager
    def pinned_id(self, value: int | None) -> Iterator[None]:
        """The next id made inside is `value`: a config may name roles and channels by id."""
        self._pinned_id = value
        try:
            yield
        finally:
            self._pinned_id = None

    def snowflake(self) -> int:
        if self._pinned_id is None:
            return super().snowflake()
        value, self._pinned_id = self._pinned_id, None
        return self.reserve_id(value)

    # --------------------------------------------------------------- events

    def bot_sees(self, channel_id: int) -> bool:
        channel = self.channels.get(channel_id)
        return channel is None or channel_accessible(self, channel.id, self.bot_user.id)

    def emit(self, event: str, payload: Mapping[str, Any]) -> None:
        if not self._deliverable(event, payload):
            self.transcript.append(("DROPPED", event, "the bot cannot see that place"))
            return
        shaped = dict(payload)
        if event == "GUILD_CREATE":
            shaped["threads"] = [self.with_own_membership(thread) for thread in self._open_threads(shaped)]
        elif event in {"THREAD_CREATE", "THREAD_LIST_SYNC"}:
            shaped = self.with_own_membership(shaped)
        elif event in {"MESSAGE_CREATE", "MESSAGE_UPDATE"}:
            shaped["nonce"] = self.nonce_of.get(int(shaped["id"]), self._nonce_in_flight)
        super().emit(event, shaped)

    def _deliverable(self, event: str, payload: Mapping[str, Any]) -> bool:
        if event.startswith(("MESSAGE_", "TYPING_", "CHANNEL_PINS_")) and "channel_id" in payload:
            return self.bot_sees(int(payload["channel_id"]))
        if event == "THREAD_MEMBERS_UPDATE" and str(self.bot_user.id) in payload.get("removed_member_ids", ()):
            return True
        if event.startswith("THREAD_") and "id" in payload:
            return self.bot_sees(int(payload["id"]))
        return True

    def _open_threads(self, guild: Mapping[str, Any]) -> list[dict[str, Any]]:
        return [
            thread
            for thread in guild["threads"]
            if not thread["thread_metadata"]["archived"] and self.bot_sees(int(thread["id"]))
        ]

    def with_own_membership(self, payload: dict[str, Any]) -> dict[str, Any]:
        thread = self.channels.get(int(payload["id"]))
        if thread is None or self.bot_user.id not in thread.thread_members:
            return payload
        return {**payload, "member": serializers.thread_member_payload(thread, self.bot_user.id)}

    def delete_channel(self, channel_id: int) -> None:
        was_seen = self.bot_sees(channel_id)
        if was_seen:
            super().delete_channel(channel_id)
            return
        listeners, self.subscribers = self.subscribers, []
        try:
            super().delete_channel(channel_id)
        finally:
            self.subscribers = listeners

    # -------------------------------------------------------------- threads

    def announce_thread_create(self, thread: Channel) -> None:
        if thread.thread_metadata is not None:
            thread.thread_metadata.invitable = self._invitable
        super().announce_thread_create(thread)

    @contextmanager
    def opening_thread(self, *, invitable: bool) -> Iterator[None]:
        self._invitable = invitable
        try:
            yield
        finally:
            self._invitable = True

    def create_system_message(self, channel_id: int, message_type: MessageType, author_id: int, **rest: Any) -> Message:
        target = self.channels.get(rest.get("target_channel_id") or 0)
        private = target is not None and target.type == ChannelType.PRIVATE_THREAD
        if message_type == MessageType.THREAD_CREATED and private:
            return Message(id=self.snowflake(), channel_id=channel_id, author_id=author_id)
        return super().create_system_message(channel_id, message_type, author_id, **rest)

    def add_thread_member(self, thread_id: int, user_id: int) -> Channel:
        known = user_id in self.get_thread(thread_id).thread_members
        thread = super().add_thread_member(thread_id, user_id)
        if user_id == self.bot_user.id and not known:
            self.emit("THREAD_CREATE", dict(serializers.thread_payload(self, thread)))
        return thread

    def edit_channel(self, channel_id: int, changes: Mapping[str, Any], **rest: Any) -> Channel:
        metadata = dict(rest.pop("thread_metadata", None) or {})
        if "archived" in metadata:
            metadata["archive_timestamp"] = self.now_iso()
        return super().edit_channel(channel_id, changes, thread_metadata=metadata, **rest)

    def archive_quiet_threads(self) -> None:
        """Discord archives a thread nobody wrote in for its `auto_archive_duration` minutes."""
        for thread in [channel for channel in self.channels.values() if channel.is_thread]:
            metadata = thread.thread_metadata
            if metadata is None or metadata.archived:
                continue
            last = self.messages[thread.id].get(thread.last_message_id or 0)
            stirred = max(last.timestamp if last else "", metadata.archive_timestamp)
            quiet = self.clock.now() - dt.datetime.fromisoformat(stirred)
            if quiet >= dt.timedelta(minutes=metadata.auto_archive_duration):
                self.edit_channel(thread.id, {}, thread_metadata={"archived": True})

    def require_permissions(self, guild_id: int | None, user_id: int, channel_id: int | None, *names: str) -> None:
        super().require_permissions(guild_id, user_id, channel_id, *names)
        channel = self.channels.get(channel_id or 0)
        if channel is None or channel.thread_metadata is None or "send_messages_in_threads" not in names:
            return
        if channel.thread_metadata.locked and not self.manages_threads(user_id, channel):
            raise locked_error()

    def manages_threads(self, user_id: int, thread: Channel) -> bool:
        granted = discord.Permissions(self.compute_permissions(thread.guild_id or 0, user_id, thread.id))
        return granted.manage_threads or granted.administrator

    # ------------------------------------------------------------- messages

    def commit_message(self, message: Message, *, broadcast: bool = True) -> Message:
        channel = self.get_channel(message.channel_id)
        if channel.thread_metadata is not None and channel.thread_metadata.archived and not message.is_ephemeral:
            self.edit_channel(channel.id, {}, thread_metadata={"archived": False})
        committed = super().commit_message(message, broadcast=broadcast)
        silent = message.is_ephemeral or message.flags & discord.MessageFlags(suppress_notifications=True).value
        rung = set(message.ping_user_ids) | (set(channel.recipient_ids) - {message.author_id})
        for user_id in rung:
            self._mention_adds(channel, user_id)
            if not silent and channel_accessible(self, channel.id, user_id):
                self.pings.append(Ping(user_id, channel.id, message.id, self.clock.now()))
        return committed

    def _mention_adds(self, channel: Channel, user_id: int) -> None:
        if channel.type != ChannelType.PRIVATE_THREAD or user_id in channel.thread_members:
            return
        if channel_accessible(self, channel.permission_channel_id(), user_id):
            self.add_thread_member(channel.id, user_id)

    def remembered(self, nonce: str) -> Message | None:
        when, channel_id, message_id = self.nonces.get(
            (self.bot_user.id, nonce), (dt.datetime.min.replace(tzinfo=dt.UTC), 0, 0)
        )
        if self.clock.now() - when >= NONCE_KEPT:
            return None
        return self.messages.get(channel_id, {}).get(message_id)

    @contextmanager
    def sending_with(self, nonce: str | None) -> Iterator[None]:
        self._nonce_in_flight = nonce
        try:
            yield
        finally:
            self._nonce_in_flight = None


# ------------------------------------------------------------------------------------------------------------ routes


def _guard(method: str, template: str) -> Callable[[Callable[[RequestContext, Handler], Any]], None]:
    """Put a handler before SimCord's own for this route; worlds that are not ours keep SimCord's."""
    segments = template.strip("/").split("/")
    routes = _ROUTES[method]
    index = next(i for i, (known, _) in enumerate(routes) if known == segments)
    original = routes[index][1]

    def decorate(handler: Callable[[RequestContext, Handler], Any]) -> None:
        def guarded(ctx: RequestContext) -> Any:
            return handler(ctx, original) if isinstance(ctx.backend, GuardedBackend) else original(ctx)

        routes[index] = (segments, guarded)

    return decorate


def _world(ctx: RequestContext) -> GuardedBackend:
    assert isinstance(ctx.backend, GuardedBackend)
    return ctx.backend


def _refuse_if_archived(ctx: RequestContext) -> None:
    metadata = ctx.backend.get_channel(ctx.int_arg("channel_id")).thread_metadata
    if metadata is not None and metadata.archived:
        raise archived_error()


@_guard("POST", "/channels/{channel_id}/messages")
def _send(ctx: RequestContext, original: Handler) -> Any:
    backend = _world(ctx)
    channel = backend.get_channel(ctx.int_arg("channel_id"))
    shares_no_server = any(not any(u in g.members for g in backend.guilds.values()) for u in channel.recipient_ids)
    if shares_no_server or set(channel.recipient_ids) & backend.closed_dms:
        raise errors.cannot_dm_bot()
    raw = ctx.body().get("nonce")
    nonce = None if raw is None else str(raw)
    if nonce is not None and len(nonce) > 25:
        raise errors.invalid_form_body("nonce: Must be 25 or fewer in length.")
    earlier = backend.remembered(nonce) if nonce is not None and ctx.body().get("enforce_nonce") else None
    if earlier is not None:
        return {**serializers.message_payload(backend, earlier), "nonce": nonce}
    with backend.sending_with(nonce):
        sent = original(ctx)
    if nonce is not None:
        backend.nonces[backend.bot_user.id, nonce] = (backend.clock.now(), channel.id, int(sent["id"]))
        backend.nonce_of[int(sent["id"])] = nonce
    return {**sent, "nonce": nonce}


@_guard("GET", "/channels/{channel_id}/messages")
def _history(ctx: RequestContext, original: Handler) -> Any:
    if "after" not in ctx.params:
        return original(ctx)
    limit = int(ctx.params.get("limit", 50))
    newer = original(replace(ctx, params={**ctx.params, "limit": 1_000_000}))
    return newer[-limit:]  # newest first, and SimCord cuts the oldest off


@_guard("GET", "/channels/{channel_id}/threads/archived/public")
def _archived(ctx: RequestContext, original: Handler) -> Any:
    found = original(ctx)
    return {**found, "threads": sorted(found["threads"], key=_archived_at, reverse=True)}


def _archived_at(thread: Mapping[str, Any]) -> str:
    return str(thread["thread_metadata"]["archive_timestamp"])


@_guard("PATCH", "/channels/{channel_id}/messages/{message_id}")
def _edit(ctx: RequestContext, original: Handler) -> Any:
    _refuse_if_archived(ctx)
    return original(ctx)


@_guard("POST", "/channels/{channel_id}/threads")
def _open_thread(ctx: RequestContext, original: Handler) -> Any:
    backend = _world(ctx)
    with backend.opening_thread(invitable=bool(ctx.body().get("invitable", True))):
        return backend.with_own_membership(original(ctx))


@_guard("PATCH", "/channels/{channel_id}")
def _edit_channel(ctx: RequestContext, original: Handler) -> Any:
    backend = _world(ctx)
    channel = backend.get_channel(ctx.int_arg("channel_id"))
    if channel.thread_metadata is None:
        return original(ctx)
    ctx.require_channel_permissions(channel.id)
    body = ctx.fields(
        "name", "archived", "locked", "auto_archive_duration", "invitable", ignore=("rate_limit_per_user",)
    )
    reopening = body.get("archived") is False and not channel.thread_metadata.locked
    if channel.thread_metadata.archived and body.get("archived") is not False:
        raise archived_error()
    owner = channel.owner_id == backend.bot_user.id and "locked" not in body
    if not (
        owner or (reopening and set(body) == {"archived"}) or backend.manages_threads(backend.bot_user.id, channel)
    ):
        raise errors.missing_permissions()
    changes = {"name": body.pop("name")} if "name" in body else {}
    return dict(serializers.channel_payload(backend, backend.edit_channel(channel.id, changes, thread_metadata=body)))


@_guard("DELETE", "/channels/{channel_id}")
def _delete_channel(ctx: RequestContext, original: Handler) -> Any:
    channel = ctx.backend.get_channel(ctx.int_arg("channel_id"))
    if not channel.is_thread:
        return original(ctx)
    ctx.require_channel_permissions(channel.id, "manage_threads")
    payload = dict(serializers.channel_payload(ctx.backend, channel))
    ctx.backend.delete_channel(channel.id)
    return payload


@_guard("PUT", "/channels/{channel_id}/thread-members/{user_id}")
def _add_to_thread(ctx: RequestContext, original: Handler) -> Any:
    _refuse_if_archived(ctx)
    return original(ctx)


@_guard("DELETE", "/channels/{channel_id}/thread-members/{user_id}")
def _remove_from_thread(ctx: RequestContext, original: Handler) -> Any:
    _refuse_if_archived(ctx)
    thread = ctx.require_channel_permissions(ctx.int_arg("channel_id"))
    if thread.type != ChannelType.PRIVATE_THREAD or thread.owner_id != ctx.backend.bot_user.id:
        return original(ctx)
    ctx.backend.remove_thread_member(thread.id, ctx.int_arg("user_id"))
    return None


def _set_pin(ctx: RequestContext, *, pinned: bool) -> None:
    _refuse_if_archived(ctx)
    channel = ctx.require_channel_permissions(ctx.int_arg("channel_id"), "pin_messages")
    ctx.require_message(channel.id, ctx.int_arg("message_id"))
    ctx.backend.set_pinned(channel.id, ctx.int_arg("message_id"), pinned)


@_guard("PUT", "/channels/{channel_id}/messages/pins/{message_id}")
def _pin(ctx: RequestContext, _original: Handler) -> Any:
    _set_pin(ctx, pinned=True)


@_guard("DELETE", "/channels/{channel_id}/messages/pins/{message_id}")
def _unpin(ctx: RequestContext, _original: Handler) -> Any:
    _set_pin(ctx, pinned=False)
