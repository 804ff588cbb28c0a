import json
from copy import deepcopy
from typing import Any

from config.parts import CAN_BE_OFF, OWN_NAMES, Parts

ABOUT = "Settings of Holdfast, a Discord bot for peer-support groups."


def schema_text() -> str:
    """The JSON Schema of holdfast.toml, for editors: names, choices, limits and a line of help for each setting."""
    schema = Parts.model_json_schema(mode="validation")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"], schema["description"] = "holdfast.toml", ABOUT
    definitions = schema["$defs"]
    another: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "description": "A second circle: say only what differs from the first.",
        "properties": {},
    }
    for name, part in schema["properties"].items():
        another["properties"][name] = _differs(name, part, definitions)
    schema["properties"]["another_group"] = {"type": "array", "items": another}
    for name in CAN_BE_OFF:
        _leave_out_null(schema["properties"][name])
    return json.dumps(schema, indent=2, sort_keys=True) + "\n"


def _differs(name: str, part: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """The same part with nothing required, for a group that inherits the rest."""
    part = deepcopy(part)
    part.pop("default", None)
    if name in OWN_NAMES:
        return part
    reference = part.get("$ref") or part["anyOf"][0]["$ref"]
    settings = deepcopy(definitions[reference.rpartition("/")[2]])
    settings.pop("required", None)
    if name in CAN_BE_OFF:
        return {"anyOf": [settings, {"const": "off"}]}
    return {**settings, "description": part.get("description", "")}


def _leave_out_null(part: dict[str, Any]) -> None:
    """TOML has no null: what is not wanted is left out, or "off"."""
    part.pop("default", None)
    part["anyOf"] = [choice for choice in part["anyOf"] if choice.get("type") != "null"] + [{"const": "off"}]
