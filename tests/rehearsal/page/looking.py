"""Who is who, which places they see, and what is theirs: every reading of the page begins with one person's eyes."""

from dataclasses import dataclass
from typing import Any

from tests.discord import adapter
from tests.discord.adapter import Stored, StoredPlace
from tests.discord.screens import Person
from tests.discord.seeing import Seen
from tests.rehearsal.page.rich_text import Reader
from tests.rehearsal.seat import SorryError
from tests.rehearsal.stage import Stage


@dataclass(frozen=True)
class Eyes:
    """One person's eyes. What they may not see is answered like what is not there."""

    stage: Stage
    person: Person

    @classmethod
    def of(cls, stage: Stage, who: object) -> "Eyes":
        """Raises SorryError for a name nobody has."""
        people = stage.world.people
        if not isinstance(who, str) or who not in people:
            raise SorryError(f"Nobody here is called {str(who)[:30]!r}. There are: {', '.join(people)}.")
        return cls(stage, people[who])

    @property
    def id(self) -> int:
        return self.person.id

    @property
    def is_here(self) -> bool:
        return adapter.is_here(self.stage.world.backend, self.stage.world.guild.id, self.id)

    def places(self) -> list[StoredPlace]:
        """Channels first, then threads, the oldest first, and direct messages at the end."""
        known = self.stage.world.backend.channels
        return [known[number] for number, *_ in self.stage.places_of(self.person.key)]

    def place(self, number: object) -> StoredPlace:
        """Raises SorryError when this person sees no such place."""
        found = next((place for place in self.places() if str(place.id) == str(number)), None)
        if found is None:
            raise SorryError(f"{self.person.name} sees no such place. It may be gone, or closed to {self.person.name}.")
        return found

    def messages(self, place: StoredPlace) -> list[Stored]:
        return self.stage.world.screens.messages(self.person, place.id)

    def message(self, place: StoredPlace, number: object) -> Seen:
        """Raises SorryError when this person sees no such message there."""
        found = next((one for one in self.messages(place) if str(one.id) == str(number)), None)
        if found is None:
            raise SorryError(f"{self.person.name} sees no such message there. It may have been deleted.")
        return self.stage.world.screens.seen(found)

    def may(self, place: StoredPlace, *permissions: str) -> bool:
        return adapter.may(self.stage.world.backend, self.id, place, *permissions)

    def reader(self) -> Reader:
        backend = self.stage.world.backend
        return Reader(
            people={user.id: user.global_name or user.name for user in backend.users.values()},
            roles={role.id: role.name for guild in backend.guilds.values() for role in guild.roles.values()},
            channels={place.id: place.name or "direct messages" for place in self.places()},
            now=self.stage.world.now(),
            zone=self.stage.zone,
            me=self.id,
            language=self.stage.settings.groups[0].group.language,
        )


def author(stage: Stage, message: Stored) -> dict[str, Any]:
    backend = stage.world.backend
    key = next((key for key, person in stage.world.people.items() if person.id == message.author_id), None)
    return {
        "key": key,
        "name": adapter.author_name(backend, message),
        "bot": message.author_id == backend.bot_user.id,
    }
