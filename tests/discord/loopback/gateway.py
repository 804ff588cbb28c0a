"""The gateway: HELLO, IDENTIFY, RESUME with replay, heartbeats, member chunks; sockets that can be dropped."""

import asyncio
import itertools
import json
import secrets
import zlib
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import discord
from aiohttp import WSMsgType, web
from simcord.backend import serializers
from simcord.gateway import FakeGateway

from tests.discord.guards import GuardedBackend

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, REQUEST_MEMBERS, INVALID, HELLO, ACK = 0, 1, 2, 6, 8, 9, 10, 11
HEARTBEAT_MS = 20_000
_CHUNK = 1000
# What Discord keeps for a RESUME is not told; a session with more behind it is invalid.
_KEPT_EVENTS = 5_000


@dataclass(eq=False)
class Connection:
    """One socket. Frames go out in order by a task of its own; dropping it loses what was not written yet."""

    socket: web.WebSocketResponse
    transport: asyncio.Transport | None
    compressed: bool
    frames: "asyncio.Queue[str]" = field(default_factory=asyncio.Queue)

    async def write_all(self) -> None:
        deflate = zlib.compressobj()
        while True:
            text = await self.frames.get()
            if self.compressed:
                data = deflate.compress(text.encode()) + deflate.flush(zlib.Z_SYNC_FLUSH)
                await self.socket.send_bytes(data)
            else:
                await self.socket.send_str(text)

    def send(self, op: int, data: Any) -> None:
        self.frames.put_nowait(json.dumps({"op": op, "d": data, "s": None, "t": None}))

    def drop(self) -> None:
        """As when a cable is pulled: no close frame."""
        if self.transport is not None:
            self.transport.abort()


class _Parsers(dict[str, Any]):
    """Stands where SimCord looks for discord.py's parsers: whatever the event, it goes to the session."""

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self._session = session

    def __missing__(self, event: str) -> Any:
        return partial(self._session.dispatch, event)


class Session:
    """What one IDENTIFY began. It outlives its sockets, and keeps what it sent for a RESUME."""

    def __init__(self, backend: GuardedBackend, intents: int) -> None:
        self.id = secrets.token_hex(16)
        self.intents = discord.Intents._from_value(intents)
        self.parsers = _Parsers(self)
        self.connection: Connection | None = None
        self._numbers = itertools.count(1)
        self._kept: deque[tuple[int, str]] = deque(maxlen=_KEPT_EVENTS)
        self._shaping = FakeGateway(backend, self)

    def feed(self, event: str, payload: Mapping[str, Any]) -> None:
        """Shaped by the intents it was begun with, as Discord does."""
        if event == "INTERACTION_CREATE" and self.connection is None:
            return  # Discord tells the person at once that it failed; it is never replayed
        self._shaping.feed(event, payload)

    def dispatch(self, event: str, payload: Mapping[str, Any]) -> None:
        number = next(self._numbers)
        text = json.dumps({"op": DISPATCH, "s": number, "t": event, "d": payload})
        self._kept.append((number, text))
        if self.connection is not None:
            self.connection.frames.put_nowait(text)

    def replay(self, after: int) -> bool:
        """Send what came after that number. False: it is not kept any more."""
        if self.connection is None or (self._kept and self._kept[0][0] > after + 1):
            return False
        for number, text in list(self._kept):
            if number > after:
                self.connection.frames.put_nowait(text)
        return True


class Gateway:
    """One bot's gateway. At most one session is alive: an IDENTIFY ends the one before."""

    def __init__(self, backend: GuardedBackend) -> None:
        self._backend = backend
        self.session: Session | None = None
        self.where = ""
        self.identified = self.resumed = 0
        # The next RESUME is refused: the bot has to begin a new session.
        self.forgets_sessions = False
        self._connections: set[Connection] = set()
        backend.subscribers.append(self._feed)

    def _feed(self, event: str, payload: Mapping[str, Any]) -> None:
        if self.session is not None:
            self.session.feed(event, payload)

    def drop(self, *, forget: bool = False) -> bool:
        """Drop the socket; with `forget` the session too. False: there was none."""
        self.forgets_sessions = forget
        dropped = list(self._connections)
        for connection in dropped:
            connection.drop()
        return bool(dropped)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        connection = Connection(socket, request.transport, request.query.get("compress") == "zlib-stream")
        self._connections.add(connection)
        writing = asyncio.create_task(connection.write_all(), name="loopback.gateway")
        connection.send(HELLO, {"heartbeat_interval": HEARTBEAT_MS, "_trace": []})
        try:
            async for message in socket:
                if message.type == WSMsgType.TEXT:
                    self._hear(connection, json.loads(message.data))
        finally:
            self._connections.discard(connection)
            if self.session is not None and self.session.connection is connection:
                self.session.connection = None
            writing.cancel()
            await asyncio.gather(writing, return_exceptions=True)
        return socket

    def _hear(self, connection: Connection, said: Mapping[str, Any]) -> None:
        match said["op"]:
            case 1:  # HEARTBEAT
                connection.send(ACK, None)
            case 2:  # IDENTIFY
                self._identify(connection, said["d"])
            case 6:  # RESUME
                self._resume(connection, said["d"])
            case 8:  # REQUEST_MEMBERS
                self._send_members(said["d"])
            case _:
                pass  # presence and voice: nothing looks at them

    def _identify(self, connection: Connection, asked: Mapping[str, Any]) -> None:
        self.identified += 1
        self.forgets_sessions = False
        backend, session = self._backend, Session(self._backend, int(asked["intents"]))
        session.connection, self.session = connection, session
        session.dispatch(
            "READY",
            {
                "v": 10,
                "user": dict(serializers.user_payload(backend.bot_user)),
                "guilds": [{"id": str(guild), "unavailable": True} for guild in backend.guilds],
                "session_id": session.id,
                "resume_gateway_url": self.where,
                "shard": [0, 1],
                "application": {"id": str(backend.application_id), "flags": 0},
            },
        )
        for guild in list(backend.guilds.values()):
            payload = dict(serializers.guild_create_payload(backend, guild))
            payload["threads"] = [backend.with_own_membership(thread) for thread in backend._open_threads(payload)]
            session.feed("GUILD_CREATE", payload)

    def _resume(self, connection: Connection, asked: Mapping[str, Any]) -> None:
        session = self.session
        if session is None or session.id != asked["session_id"] or self.forgets_sessions:
            self.session = None
            connection.send(INVALID, False)
            return
        session.connection = connection
        if not session.replay(int(asked["seq"])):
            self.session = None
            connection.send(INVALID, False)
            return
        self.resumed += 1
        session.dispatch("RESUMED", {"_trace": []})

    def _send_members(self, asked: Mapping[str, Any]) -> None:
        if self.session is None:
            return
        guild = self._backend.get_guild(int(asked["guild_id"]))
        wanted = {int(number) for number in _listed(asked.get("user_ids"))}
        query = str(asked.get("query") or "").casefold()
        found = [
            member
            for member in guild.members.values()
            if (not wanted or member.user_id in wanted)
            and self._backend.users[member.user_id].name.casefold().startswith(query)
        ][: int(asked.get("limit") or 0) or None]
        pages = [found[start : start + _CHUNK] for start in range(0, len(found), _CHUNK)] or [[]]
        for index, page in enumerate(pages):
            self.session.dispatch(
                "GUILD_MEMBERS_CHUNK",
                {
                    "guild_id": str(guild.id),
                    "members": [serializers.member_payload(self._backend, guild, member) for member in page],
                    "chunk_index": index,
                    "chunk_count": len(pages),
                    "nonce": asked.get("nonce"),
                },
            )


def _listed(value: Any) -> Sequence[Any]:
    if value is None:
        return ()
    return value if isinstance(value, list) else (value,)
