"""A small agreement of our own, and settings around it, so that these tests do not move when the shipped text does."""

from pathlib import Path

from config.settings import Settings, load

SHIPPED = Path(__file__).parents[2] / "config"
AGREEMENT = """\
<!-- a note to ourselves, read by nobody else -->
## Here in {group}

<!-- limits -->
**Limits.** We can't make anyone keep this.

{who_we_may_tell}

<!-- not_crisis -->
**Not a crisis service.**

<!-- no_repeat, no_screenshot -->
**Keep it here.** No screenshots.

Not even of your own words beside others'.

<!-- own_story_ok -->
**Your story is yours.**

<!-- bot_does -->
**The bot** keeps your choices.
"""
SETTINGS = """\
[group]
name = "Tuesday Lanterns"

[people]
moderators = "Moderators"
supporters = "Supporters"

[agreement]
panel_in = "welcome"
crisis_texts_read_by = ["rae.lind 2026-11-20"]

[word_watch]
channels = ["grief-chat", "three-am"]
mode = "with_agreement"

[alerts]
channel = "mod-alerts"
"""


def make_folder(folder: Path, settings: str = SETTINGS, agreement: str = AGREEMENT) -> Settings:
    """Write a folder of settings and load it, with the shipped words of the bot."""
    folder.mkdir(exist_ok=True)
    for name in ("locale", "words", "helplines.toml"):
        if not (folder / name).exists():
            (folder / name).symlink_to(SHIPPED / name)
    (folder / "holdfast.toml").write_text(settings, "utf-8")
    (folder / "agreement.md").write_text(agreement, "utf-8")
    return load(folder)
