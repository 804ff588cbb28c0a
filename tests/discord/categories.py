"""Where SimCord is wrong about channels in a category, made right: who may make one, and how many.

Discord lets a bot with Manage Channels in a category make channels in it; made without overwrites of its own, a channel
begins with the category's. At most 50 fit into a category (50035) and 500 on a server (30013).
"""

from dataclasses import replace
from typing import Any

from simcord.backend import serializers
from simcord.backend.errors import BackendError
from simcord.enums import ChannelType
from simcord.http.router import Handler, RequestContext

from tests.discord.guards import _guard

MOST_IN_CATEGORY, MOST_ON_SERVER = 50, 500


@_guard("POST", "/guilds/{guild_id}/channels")
def _make_channel(ctx: RequestContext, original: Handler) -> Any:
    body, backend = ctx.body(), ctx.backend
    if body.get("parent_id") is None:
        return original(ctx)
    category = backend.get_channel(int(body["parent_id"]))
    ctx.require_channel_permissions(category.id, "view_channel", "manage_channels")
    guild = backend.get_guild(ctx.int_arg("guild_id"))
    known = [backend.channels[number] for number in guild.channel_ids]
    if len(known) >= MOST_ON_SERVER:
        raise BackendError(400, 30013, "Maximum number of guild channels reached (500)")
    if sum(1 for one in known if one.parent_id == category.id) >= MOST_IN_CATEGORY:
        raise BackendError(400, 50035, "Invalid Form Body: Maximum number of channels in category reached (50)")
    inherited = [replace(one) for one in category.overwrites]
    assert not body.get("permission_overwrites"), "a channel with overwrites of its own is not played here"
    made = backend.create_channel(
        guild.id, body["name"], type=ChannelType.TEXT, overwrites=inherited, parent_id=category.id
    )
    return dict(serializers.channel_payload(backend, made))
