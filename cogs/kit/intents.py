"""What we ask Discord to tell us about."""

import discord

from config.settings import Settings


def intents_for(settings: Settings) -> discord.Intents:
    """Return the least set: message content only where a word watch is set up (PRI-13)."""
    intents = discord.Intents.none()
    intents.guilds = True
    intents.members = True
    intents.messages = True
    intents.message_content = any(group.word_watch is not None for group in settings.groups)
    return intents
