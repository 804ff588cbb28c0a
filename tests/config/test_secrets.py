import os
from pathlib import Path

import pytest

from config.secrets import load_secrets
from config.settings import ConfigError

TOKEN = "MTA1.canary-token.abc"  # noqa: S105  # made up, to be searched for
WRITTEN = f'DISCORD_TOKEN="{TOKEN}"\nHOLDFAST_KEY=canary-key\nDATABASE_URL=postgresql://me:pa$$w${{HOME}}rd@db/x\n'


def write(folder: Path, text: str = WRITTEN) -> Path:
    file = folder / ".env"
    file.write_text(text, encoding="utf-8")
    return file


def test_secrets_come_from_the_file_as_they_are_written(tmp_path: Path) -> None:
    found = load_secrets(write(tmp_path), {})
    assert found.token().get_secret_value() == TOKEN
    assert found.holdfast_key is not None
    assert found.holdfast_key.get_secret_value() == "canary-key"
    assert found.database_url is not None
    assert found.database_url.get_secret_value() == "postgresql://me:pa$$w${HOME}rd@db/x"


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    found = load_secrets(write(tmp_path), {"DISCORD_TOKEN": "from-outside", "HOLDFAST_KEY": ""})
    assert found.token().get_secret_value() == "from-outside"
    assert found.holdfast_key is not None


def test_nothing_is_put_into_the_environment(tmp_path: Path) -> None:
    load_secrets(write(tmp_path), {})
    assert TOKEN not in os.environ.values()


def test_without_a_file_there_are_no_secrets_and_only_logging_in_minds(tmp_path: Path) -> None:
    found = load_secrets(tmp_path / ".env", {})
    assert (found.discord_token, found.holdfast_key, found.database_url) == (None, None, None)
    with pytest.raises(ConfigError, match="token is missing") as caught:
        found.token()
    assert caught.value.problems[0].key == "DISCORD_TOKEN"


def test_no_secret_is_ever_shown(tmp_path: Path) -> None:
    found = load_secrets(write(tmp_path), {})
    for text in (repr(found), str(found), f"{found.model_dump()}", found.model_dump_json()):
        assert "canary" not in text
        assert "pa$$w" not in text


def test_a_token_that_was_never_filled_in_is_told_without_showing_it(tmp_path: Path) -> None:
    """ORG-7."""
    with pytest.raises(ConfigError) as caught:
        load_secrets(write(tmp_path, "DISCORD_TOKEN=paste-canary-here\n"), {})
    assert caught.value.problems[0].key == "DISCORD_TOKEN"
    assert "canary" not in str(caught.value)


def test_a_file_saved_with_a_byte_order_mark_and_windows_lines_is_read(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"\xef\xbb\xbfDISCORD_TOKEN=abc\r\nHOLDFAST_KEY=def\r\n")
    assert load_secrets(file, {}).token().get_secret_value() == "abc"


def test_a_file_in_another_encoding_is_told_without_showing_it(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(WRITTEN.encode("utf-16"))
    with pytest.raises(ConfigError, match="UTF-8") as caught:
        load_secrets(file, {})
    assert "canary" not in str(caught.value)
