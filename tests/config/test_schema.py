import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from config.settings import schema_text
from tests.config.example import EXAMPLE

ROOT = Path(__file__).parents[2]
FILE = ROOT / "config" / "holdfast.schema.json"
RENEW = "python -m config.settings > config/holdfast.schema.json"


def test_the_schema_for_editors_is_current() -> None:
    current = FILE.is_file() and FILE.read_text("utf-8") == schema_text()
    assert current, f"The settings changed. Renew the schema: {RENEW}"


def test_the_command_that_renews_the_schema_prints_it() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "config.settings"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == schema_text()


def test_an_editor_accepts_the_example() -> None:
    schema = json.loads(schema_text())
    Draft202012Validator.check_schema(schema)
    assert not list(Draft202012Validator(schema).iter_errors(tomllib.loads(EXAMPLE)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ask_again_after", "ask_after"),
        ("people.moderators", "people.moderator"),
        ('"wait"', '"wail"'),
        ("= 18", "= 12"),
        ("closed_alerts = 30", "closed_alerts = 31"),
        ('"jo_b"', "true"),
        ('word_watch.talk_here_is = ["caring"]', 'word_watch = "of"'),
    ],
)
def test_an_editor_marks_a_mistake(old: str, new: str) -> None:
    text = EXAMPLE.replace(old, new, 1)
    if new == 'word_watch = "of"':
        text = text.replace('word_watch.channels     = ["carers-chat"]', "")
    assert list(Draft202012Validator(json.loads(schema_text())).iter_errors(tomllib.loads(text)))


def test_every_setting_has_a_line_of_help() -> None:
    schema = json.loads(schema_text())
    for part in schema["$defs"].values():
        for name, setting in part["properties"].items():
            assert setting.get("description"), name
