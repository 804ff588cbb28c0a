import stat
from pathlib import Path

import pytest

from data.database import Database, MissingKeyError
from data.keys import key_for
from data.sealed import Cipher
from tests.data.support import KEY, NOW, bytes_on_disk, files_in, opened, url_in


async def test_the_first_start_makes_a_key_that_works_and_tells_to_keep_it(tmp_path: Path) -> None:
    env = tmp_path / ".env"
    key, made = await key_for(url_in(tmp_path), None, env)
    assert made
    Cipher(key)
    written = env.read_text(encoding="utf-8")
    assert f"HOLDFAST_KEY={key}\n" in written
    assert "safe place" in written


async def test_only_the_account_that_runs_the_bot_can_read_the_key(tmp_path: Path) -> None:
    env = tmp_path / ".env"
    env.write_text("DISCORD_TOKEN=abc\n", encoding="utf-8")
    env.chmod(0o644)
    await key_for(url_in(tmp_path), None, env)
    assert stat.S_IMODE(env.stat().st_mode) == 0o600


async def test_making_a_key_keeps_what_the_file_held(tmp_path: Path) -> None:
    env = tmp_path / ".env"
    env.write_text("# mine\nDISCORD_TOKEN=abc\nHOLDFAST_KEY=\n", encoding="utf-8")
    key, _ = await key_for(url_in(tmp_path), None, env)
    lines = env.read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["# mine", "DISCORD_TOKEN=abc"]
    assert [line for line in lines if line.startswith("HOLDFAST_KEY=")] == [f"HOLDFAST_KEY={key}"]


async def test_a_key_that_was_given_is_used_and_nothing_is_written(tmp_path: Path) -> None:
    env = tmp_path / ".env"
    assert await key_for(url_in(tmp_path), KEY, env) == (KEY, False)
    assert not env.exists()


async def test_a_database_without_its_key_refuses_and_makes_neither_key_nor_second_database(tmp_path: Path) -> None:
    async with opened(tmp_path):
        pass
    before = (files_in(tmp_path), bytes_on_disk(tmp_path))
    env = tmp_path / ".env"
    with pytest.raises(MissingKeyError, match="HOLDFAST_KEY"):
        await key_for(url_in(tmp_path), None, env)
    assert (files_in(tmp_path), bytes_on_disk(tmp_path)) == before


async def test_the_key_that_was_made_opens_the_database_again(tmp_path: Path) -> None:
    env = tmp_path / ".env"
    key, _ = await key_for(url_in(tmp_path), None, env)
    first = await Database.open(url_in(tmp_path), key, now=NOW)
    await first.close()
    second = await Database.open(url_in(tmp_path), key, now=NOW)
    await second.close()
    assert first.nonce_prefix == second.nonce_prefix
