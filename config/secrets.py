import os
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

from dotenv import dotenv_values
from pydantic import BaseModel, ConfigDict, SecretStr

from config.problems import ConfigError, Problem
from config.reading import read_text

ENV_FILE = Path(".env")
TOKEN, KEY, DATABASE = "DISCORD_TOKEN", "HOLDFAST_KEY", "DATABASE_URL"
# What .env.example and guides put where the real one goes.
NOT_FILLED_IN = ("paste", "your", "changeme", "todo", "example", "<", "{", "...")


class Secrets(BaseModel):
    """What must never be printed: `SecretStr` hides it in every repr, log line and traceback."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    env_file: Path
    discord_token: SecretStr | None = None
    holdfast_key: SecretStr | None = None
    database_url: SecretStr | None = None

    def token(self) -> SecretStr:
        """The bot's token. Raises ConfigError when there is none, so only what connects to Discord asks for it."""
        if self.discord_token is not None:
            return self.discord_token
        what = "The bot's token is missing, so it cannot log in to Discord."
        instead = f"Write a line {TOKEN}=... into .env: discord.com/developers, your application, Bot, Reset Token."
        raise ConfigError([Problem(self.env_file, None, TOKEN, what, instead)])


def load_secrets(env_file: Path = ENV_FILE, environ: Mapping[str, str] | None = None) -> Secrets:
    """Read the secrets; the environment wins over the file, and a file that is not there is fine.

    Raises ConfigError, which never holds a secret's value. Nothing is put into the process's environment.
    """
    written = _read_file(env_file) if env_file.exists() else {}
    around = os.environ if environ is None else environ
    found = {name: (around.get(name) or written.get(name) or "").strip() for name in (TOKEN, KEY, DATABASE)}
    problems = [
        Problem(env_file, None, name, "The real value is not filled in yet.", "Write it after the equals sign.")
        for name, value in found.items()
        if value.casefold().startswith(NOT_FILLED_IN)
    ]
    if problems:
        raise ConfigError(problems)
    hidden = {name: SecretStr(value) if value else None for name, value in found.items()}
    return Secrets(
        env_file=env_file, discord_token=hidden[TOKEN], holdfast_key=hidden[KEY], database_url=hidden[DATABASE]
    )


def _read_file(env_file: Path) -> dict[str, str | None]:
    text = read_text(env_file, if_missing="Copy .env.example to .env.")
    # A password may hold a dollar sign: values are taken as they are written.
    return dotenv_values(stream=StringIO(text), interpolate=False)
