"""What came from the page, read with care: each wrong thing has its plain sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from simcord.enums import OptionType

from tests.discord import adapter
from tests.rehearsal.page.looking import Eyes
from tests.rehearsal.seat import YES_NO, SorryError

PEOPLE = (OptionType.USER, OptionType.MENTIONABLE)


@dataclass(frozen=True)
class Given:
    """One JSON object. Every reading raises SorryError when what is there does not fit."""

    body: Mapping[str, Any]

    def has(self, name: str) -> bool:
        return self.body.get(name) is not None

    def text(self, name: str, *, needed: bool = True, most: int = 0) -> str:
        found = self.body.get(name)
        if found is None and not needed:
            return ""
        if not isinstance(found, str):
            raise SorryError(f'"{name}" is missing, or is no text.')
        if needed and not found.strip():
            raise SorryError(f'"{name}" is empty.')
        if most and len(found) > most:
            raise SorryError(f'"{name}" has {len(found)} letters, and Discord takes at most {most}.')
        return found

    def flag(self, name: str) -> bool:
        found = self.body.get(name, False)
        if not isinstance(found, bool):
            raise SorryError(f'"{name}" is neither true nor false.')
        return found

    def list_of(self, name: str, kind: type) -> list[Any]:
        found = self.body.get(name)
        if not isinstance(found, list) or not all(isinstance(one, kind) for one in found):
            raise SorryError(f'"{name}" is missing, or is no list as it should be.')
        return found

    def mapping(self, name: str) -> Mapping[str, Any]:
        found = self.body.get(name, {})
        if not isinstance(found, Mapping):
            raise SorryError(f'"{name}" is not what it should be.')
        return found


def option_values(eyes: Eyes, name: str, spec: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """A slash command's options as the pretend Discord takes them. Raises SorryError for what is wrong or missing."""
    options = {option["name"]: option for option in spec.get("options") or ()}
    values: dict[str, Any] = {}
    for key, value in given.items():
        if key not in options:
            raise SorryError(f"/{name} has no option {key[:30]!r}. It has: {', '.join(options) or 'none'}.")
        if value is not None and value != "":
            values[key] = _value(eyes, options[key], value)
    missing = [key for key, option in options.items() if option.get("required") and key not in values]
    if missing:
        raise SorryError(f"/{name} also needs: {', '.join(missing)}.")
    return values


def _value(eyes: Eyes, option: Mapping[str, Any], value: Any) -> Any:
    choices = option.get("choices") or ()
    if choices:
        found = next((one["value"] for one in choices if str(value) in (str(one["value"]), one["name"])), None)
        if found is None:
            raise _misfit(option, f"is one of: {', '.join(one['name'] for one in choices)}.")
        return found
    kind = OptionType(option["type"])
    if kind in PEOPLE:
        return _person(eyes, option, str(value))
    if kind is OptionType.CHANNEL:
        return adapter.handle(eyes.stage.world.env, eyes.place(str(value)))
    if kind is OptionType.ROLE:
        return _role(eyes, option, str(value))
    return _simple(option, kind, value)


def _simple(option: Mapping[str, Any], kind: OptionType, value: Any) -> Any:
    try:
        if kind is OptionType.INTEGER:
            return _within(option, int(str(value)))
        if kind is OptionType.NUMBER:
            return _within(option, float(str(value)))
        if kind is OptionType.BOOLEAN:
            return YES_NO[str(value).casefold()]
    except (ValueError, KeyError):
        wanted = {OptionType.INTEGER: "a whole number", OptionType.NUMBER: "a number"}.get(kind, "yes or no")
        raise _misfit(option, f"takes {wanted}.") from None
    text = str(value)
    most = option.get("max_length")
    if most is not None and len(text) > most:
        raise _misfit(option, f"takes at most {most} letters.")
    return text


def _within(option: Mapping[str, Any], number: float) -> float:
    least, most = option.get("min_value"), option.get("max_value")
    if (least is not None and number < least) or (most is not None and number > most):
        raise _misfit(option, f"is from {least} to {most}.")
    return number


def _person(eyes: Eyes, option: Mapping[str, Any], value: str) -> Any:
    """By key, username, name or id."""
    for key, person in eyes.stage.world.people.items():
        if value.lstrip("@") in (key, person.username, person.name, str(person.id)):
            return person
    raise _misfit(option, f"takes a person, and nobody here is called {value[:30]!r}.")


def _role(eyes: Eyes, option: Mapping[str, Any], value: str) -> Any:
    for name, role in eyes.stage.world.guild.roles.items():
        if value.lstrip("@") in (name, str(role.id)):
            return role
    raise _misfit(option, f"takes a role, and there is none called {value[:30]!r}.")


def _misfit(option: Mapping[str, Any], why: str) -> SorryError:
    return SorryError(f'"{option["name"]}" {why}')
