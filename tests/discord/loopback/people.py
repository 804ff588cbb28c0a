"""What people do on a loopback Discord: they act and do not wait for the bot."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from simcord import interactions
from simcord.backend import serializers
from simcord.backend.models import Interaction, Message
from simcord.enums import ComponentType, InteractionType

from tests.discord import adapter
from tests.discord.loopback.clock import Pace
from tests.discord.screens import Person
from tests.discord.world import World

_ANSWER_WITHIN, _TOKEN_LIVES = 3, 15 * 60  # seconds, by the clock on the wall


@dataclass
class People:
    """Each act is done at once. What a press or command leads to is read from its `Interaction`, later."""

    world: World
    pace: Pace

    def join(self, key: str, *roles: str) -> Person:
        return self.world._add_person(self.world.guild, key, key, key.capitalize(), roles)

    def write(self, who: Person, channel: str, text: str) -> Message:
        return self.world.backend.create_message(self.world.screens.place(channel).id, who.id, text)

    def buttons(self, message: Message) -> list[str]:
        return [str(button["custom_id"]) for button in adapter.buttons_of(message)]

    def press(self, who: Person, message: Message, custom_id: str) -> Interaction:
        data = {"custom_id": custom_id, "component_type": ComponentType.BUTTON}
        return self._on_message(who, message, data)

    def choose(self, who: Person, message: Message, custom_id: str, value: str) -> Interaction:
        data = {"custom_id": custom_id, "component_type": ComponentType.STRING_SELECT, "values": [value]}
        return self._on_message(who, message, data)

    def command(self, who: Person, channel: str, name: str, **options: Any) -> Interaction | None:
        """Use a command such as `alerts close`. None: the bot has not told Discord of it yet."""
        root_name, *path = name.split()
        root = self.world.backend.find_command(root_name, self.world.guild.id)
        if root is None:
            return None
        leaf, nesting = interactions.walk_to_subcommand(root, path)
        built, _ = interactions.build_options(who.member, name, leaf, options)
        data = {
            "id": root["id"],
            "name": root_name,
            "type": 1,
            "options": interactions.nest_options(root, nesting, built),
        }
        place = self.world.screens.place(channel).id
        return self._interact(who, InteractionType.APPLICATION_COMMAND, place, data, {}, None)

    def _on_message(self, who: Person, message: Message, data: dict[str, Any]) -> Interaction:
        extra = {"message": dict(serializers.message_payload(self.world.backend, message))}
        return self._interact(who, InteractionType.MESSAGE_COMPONENT, message.channel_id, data, extra, message.id)

    def _interact(
        self,
        who: Person,
        kind: InteractionType,
        channel_id: int,
        data: dict[str, Any],
        extra: Mapping[str, Any],
        source: int | None,
    ) -> Interaction:
        backend = self.world.backend
        record, payload = interactions.base_payload(
            backend,
            type=kind,
            channel_id=channel_id,
            guild_id=backend.get_channel(channel_id).guild_id,
            user_id=who.id,
            data=data,
        )
        # However fast the world's clock goes, the bot has Discord's 3 s of real time.
        record.initial_response_deadline = backend.iso_after(_ANSWER_WITHIN * self.pace.speed)
        record.expires_at = backend.iso_after(_TOKEN_LIVES * self.pace.speed)
        record.source_message_id = source
        backend.emit("INTERACTION_CREATE", {**payload, **extra})
        return record

    def answers(self, record: Interaction) -> list[Message]:
        """What the bot has answered so far, oldest first; a message that only says it is thinking is none."""
        numbers = [record.message_id, *record.followup_ids]
        stored = self.world.backend.messages.get(record.channel_id, {})
        found = [stored[number] for number in numbers if number in stored and number != record.source_message_id]
        return [message for message in found if not adapter.is_thinking(message)]
