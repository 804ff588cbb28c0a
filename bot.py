"""Holdfast: the composition root and the command line. The only file that knows every slice."""

import asyncio
import logging
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Annotated

import discord
import typer
from discord.ext import commands

from cogs.agreement.cog import AgreementCog
from cogs.agreement.service import AgreementService
from cogs.alerts.cog import AlertsCog
from cogs.alerts.service import AlertsService
from cogs.checkins.cog import CheckinsCog
from cogs.checkins.service import CheckinsService
from cogs.helplines.cog import HelplinesCog
from cogs.helplines.service import HelplinesService
from cogs.kit.auditor import Auditor
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group, Groups, find_groups
from cogs.kit.heartbeat import Heartbeat
from cogs.kit.logs import set_up_logs
from cogs.kit.outbox import Outbox
from cogs.kit.ports import Finding, Grade, Slice
from cogs.kit.presses import HoldfastButton, HoldfastSelect, PressDesk
from cogs.kit.texts import TextError, Texts
from cogs.privacy.cog import PrivacyCog
from cogs.privacy.service import PrivacyService
from cogs.setup.cog import SetupCog
from cogs.setup.service import SetupService
from cogs.watch.cog import WatchCog
from cogs.watch.explain import explain_jsonl
from cogs.watch.service import WatchService, compile_watch
from config.secrets import Secrets, load_secrets
from config.settings import ConfigError, Settings, load
from data.database import Database, MissingKeyError
from data.keys import key_for
from data.sealed import Cipher, WrongKeyError

log = logging.getLogger("holdfast")

HERE = Path(__file__).parent
DATABASE = HERE / "data" / "var" / "holdfast.sqlite3"


class Holdfast(commands.Bot):
    """The bot. Made whole by `create_bot`; it holds no state of its own beyond what it was given."""

    database: Database
    kit: Kit

    def __init__(
        self, settings: Settings, *, database_url: str, key: str, strict_texts: bool = False, look_only: bool = False
    ) -> None:
        """`look_only` is for `check`: it finds what the config names and changes nothing, here or on the server.

        Raises `TextError` when a text file cannot be read, before anything else happens.
        """
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=intents_for(settings),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,  # a cache of messages would be a copy of people's words
            chunk_guilds_at_startup=True,
        )
        self.settings = settings
        self._database_url = database_url
        self._key = key
        self._look_only = look_only
        languages = {group.group.language for group in settings.groups}
        self._texts = {one: Texts.load(one, settings.folder, strict=strict_texts) for one in languages}
        self.groups = Groups()
        self.presses = PressDesk(self.groups, self.words_for, discord.utils.utcnow)
        self.slices: tuple[Slice, ...] = ()
        self._finding = asyncio.Lock()

    def words_for(self, group: Group | None) -> Texts:
        return self._texts[(group.settings if group else self.settings.groups[0]).group.language]

    async def setup_hook(self) -> None:
        """Open the database, purge what has outlived its purpose, and only then meet Discord (PRI-7)."""
        now = discord.utils.utcnow()
        self.database = await Database.open(self._database_url, self._key, now=now)
        self.kit = Kit(
            client=self,
            settings=self.settings,
            groups=self.groups,
            database=self.database,
            outbox=Outbox(self.database, self, discord.utils.utcnow),
            heartbeat=Heartbeat(self.database, discord.utils.utcnow),
            presses=self.presses,
            words_for=self.words_for,
            now=discord.utils.utcnow,
        )
        await self._wire()
        for one in self.slices:
            await one.load()
        if self._look_only:
            return
        for one in self.slices:
            self.kit.heartbeat.every_beat(one.slice_name, one.tick)
        self.kit.heartbeat.every_beat("outbox", self._send_due)
        await self.privacy.purge(now)
        self.add_dynamic_items(HoldfastButton, HoldfastSelect)
        await self.tree.sync()

    async def _wire(self) -> None:
        """Hand each slice the ports it needs. This is the whole wiring."""
        kit = self.kit
        agreement = AgreementService(kit)
        alerts = AlertsService(kit)
        helplines = HelplinesService(kit, status=alerts, coverage=alerts, desk=alerts)
        alerts.connect(member_help=helplines)
        watch = WatchService(kit, consents=agreement, desk=alerts)
        checkins = CheckinsService(kit, desk=alerts)
        holders = (agreement, alerts, helplines, watch, checkins)
        self.privacy = PrivacyService(kit, holders)
        self.setup = SetupService(kit, (*holders, self.privacy))
        self.auditor = Auditor(kit)
        self.slices = (*holders, self.privacy, self.setup)
        for cog in (
            AgreementCog(kit, agreement),
            AlertsCog(kit, alerts),
            HelplinesCog(kit, helplines),
            WatchCog(kit, watch),
            CheckinsCog(kit, checkins),
            PrivacyCog(kit, self.privacy),
            SetupCog(kit, self.setup),
        ):
            await self.add_cog(cog)

    async def _send_due(self, _now: datetime) -> None:
        await self.kit.outbox.drain()

    async def on_ready(self) -> None:
        await self.find_groups()
        if self._look_only:
            return
        self.kit.heartbeat.start()
        self.auditor.start()
        self.kit.outbox.kick()

    async def find_groups(self) -> None:
        """Find the config's names on the server. What is missing keeps its part off and is said loudly.

        A server that gives us Administrator gets nothing from us until that is taken back (NO-34).
        """
        async with self._finding:  # several things on the server can change at once
            await self._find_groups()

    async def _find_groups(self) -> None:
        groups, findings = find_groups(self.settings, self.guilds)
        refused = [group for group in groups if self.setup.administrator_granted(group)]
        findings += [Finding(Grade.STOP, "check-administrator-refused", {"group": group.name}) for group in refused]
        for finding in findings if not self._look_only else ():
            log.error("%s", self.words_for(None)(finding.text, **finding.facts))
        self.groups.replace([group for group in groups if group not in refused], findings)
        if self._look_only:
            return
        now = discord.utils.utcnow()
        for group in self.groups.all:
            for one in self.slices:
                await one.group_ready(group, now)

    async def on_guild_available(self, _guild: discord.Guild) -> None:
        if self.is_ready():  # before that, on_ready looks for everything anyway
            await self.find_groups()

    async def on_member_join(self, _member: discord.Member) -> None:
        if self.groups.findings:  # an organiser whom the config names may just have come
            await self.find_groups()

    async def on_guild_join(self, _guild: discord.Guild) -> None:
        await self.find_groups()

    async def on_guild_channel_create(self, _channel: discord.abc.GuildChannel) -> None:
        await self.find_groups()

    async def on_guild_channel_delete(self, _channel: discord.abc.GuildChannel) -> None:
        await self.find_groups()

    async def on_guild_channel_update(self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel) -> None:
        if before.name != after.name:
            await self.find_groups()

    async def on_guild_role_create(self, _role: discord.Role) -> None:
        await self.find_groups()

    async def on_guild_role_delete(self, _role: discord.Role) -> None:
        await self.find_groups()

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        if (before.name, before.permissions) != (after.name, after.permissions):
            await self.find_groups()

    async def on_message(self, message: discord.Message, /) -> None:
        """Our own messages settle the outbox. Nobody's text is ever a command."""
        if self.user is not None and message.author.id == self.user.id:
            await self.kit.outbox.seen_by_gateway(message)

    async def report(self) -> list[tuple[Group | None, Finding]]:
        """Everything `check` has to say, group by group."""
        now = discord.utils.utcnow()
        lines: list[tuple[Group | None, Finding]] = [(None, finding) for finding in self.groups.findings]
        for group in self.groups.all:
            for one in self.slices:
                lines += [(group, finding) for finding in await one.check(group, now)]
        return lines

    async def close(self) -> None:
        if hasattr(self, "kit"):
            self.kit.heartbeat.stop()
            self.auditor.stop()
            await self.kit.outbox.stop()
        await super().close()
        if hasattr(self, "database"):
            await self.database.close()


def intents_for(settings: Settings) -> discord.Intents:
    """Return the least set: message content only where a word watch is set up (PRI-13)."""
    intents = discord.Intents.none()
    intents.guilds = True
    intents.members = True
    intents.messages = True
    intents.message_content = any(group.word_watch is not None for group in settings.groups)
    return intents


def create_bot(settings: Settings, *, database_url: str, key: str, strict_texts: bool = False) -> Holdfast:
    """Make a bot that shares nothing with any other: two of them can live in one process."""
    return Holdfast(settings, database_url=database_url, key=key, strict_texts=strict_texts)


app = typer.Typer(
    help="Holdfast: private check-ins, a living agreement, and alerts that keep no words.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # they show local values, which may be what somebody wrote
    add_completion=False,
)
ConfigOption = Annotated[Path, typer.Option("--config", help="The folder with holdfast.toml")]


@app.command()
def run(config: ConfigOption = HERE / "config") -> None:
    """Start the bot and keep it running."""
    set_up_logs()
    settings, secrets = _settings(config), _secrets()
    token = secrets.token().get_secret_value()
    asyncio.run(_run(settings, secrets, token))


@app.command()
def check(config: ConfigOption = HERE / "config") -> None:
    """Say what is missing before going live, and how to mend it. Looks at the server too where there is a token."""
    set_up_logs(logging.CRITICAL)
    settings, secrets = _settings(config), _secrets()
    print(f"{settings.source} can be read. Groups: {', '.join(group.group.name for group in settings.groups)}")
    for line in settings.not_built_yet:
        print(f"  not built yet: {line}")
    if secrets.discord_token is None:
        findings = asyncio.run(_look_at_files(settings))
        if not findings:
            print("The agreement, the texts, the word lists and the helplines can be read and are in order.")
        print("There is no DISCORD_TOKEN in .env yet, so the server itself was not looked at.")
    else:
        findings = asyncio.run(_look_at_server(settings, secrets))
    print_findings(findings)
    raise typer.Exit(int(any(grade is Grade.STOP for grade, _ in findings)))


@app.command()
def explain(
    text: Annotated[str, typer.Argument(help="A sentence to try")] = "",
    jsonl: Annotated[str, typer.Option(help='"-" reads {"text": ...} lines from standard input')] = "",
    config: ConfigOption = HERE / "config",
) -> None:
    """Say what the word watch makes of a sentence, and why. Nothing is kept."""
    settings = _settings(config)
    watch = compile_watch(settings, settings.groups[0])
    if jsonl:
        lines = sys.stdin if jsonl == "-" else Path(jsonl).read_text(encoding="utf-8").splitlines()
        for answer in explain_jsonl(watch, lines):
            print(answer)
        return
    print(watch.decide(text)[1])


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def rehearse(context: typer.Context, config: ConfigOption = HERE / "config") -> None:
    """Play every part yourself on a pretend server made from your settings. Nothing leaves this computer."""
    try:
        from tests.rehearsal.__main__ import main  # noqa: PLC0415 - the pretend Discord is installed for development only
    except ModuleNotFoundError as error:
        print(f"The rehearsal needs the development extra ({error.name} is missing): run make rehearse")
        raise typer.Exit(1) from error
    raise typer.Exit(main(_settings(config), context.args))


def _settings(config: Path) -> Settings:
    try:
        settings = load(config)
        for group in settings.groups:
            Texts.load(group.group.language, settings.folder)
    except (ConfigError, TextError) as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from error
    return settings


def _secrets() -> Secrets:
    try:
        return load_secrets(HERE / ".env")
    except ConfigError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from error


async def _made_bot(settings: Settings, secrets: Secrets, *, look_only: bool = False) -> Holdfast:
    url = secrets.database_url.get_secret_value() if secrets.database_url else f"sqlite+aiosqlite:///{DATABASE}"
    given = secrets.holdfast_key.get_secret_value() if secrets.holdfast_key else None
    DATABASE.parent.mkdir(parents=True, exist_ok=True)
    try:
        key, made = await key_for(url, given, HERE / ".env")
    except MissingKeyError as error:
        print(f"Holdfast did not start: {error}.", file=sys.stderr)
        raise typer.Exit(1) from error
    if made:
        print("A key was made and written to .env. Copy its HOLDFAST_KEY line to a safe place: without it the")
        print("database cannot be read, and nobody can mend that.")
    return Holdfast(settings, database_url=url, key=key, look_only=look_only)


async def _run(settings: Settings, secrets: Secrets, token: str) -> None:
    bot = await _made_bot(settings, secrets)
    try:
        async with bot:
            await bot.start(token)
    except WrongKeyError as error:
        print(f"Holdfast did not start: {error}. Nothing was changed.", file=sys.stderr)
        raise typer.Exit(1) from error
    except discord.LoginFailure as error:
        print("Discord refuses the token. Make a new one (Bot, Reset Token) and write it into .env.", file=sys.stderr)
        raise typer.Exit(1) from error
    except discord.PrivilegedIntentsRequired as error:
        print("Switch on Server Members Intent and, for the word watch, Message Content Intent:", file=sys.stderr)
        print("discord.com/developers, your application, Bot, Privileged Gateway Intents.", file=sys.stderr)
        raise typer.Exit(1) from error


async def _look_at_server(settings: Settings, secrets: Secrets) -> list[tuple[Grade, str]]:
    bot = await _made_bot(settings, secrets, look_only=True)
    async with bot:
        await bot.login(secrets.token().get_secret_value())
        connecting = asyncio.create_task(bot.connect())
        await bot.wait_until_ready()
        findings = [
            (finding.grade, bot.words_for(group)(finding.text, **finding.facts))
            for group, finding in await bot.report()
        ]
    await connecting
    return findings


async def _look_at_files(settings: Settings) -> list[tuple[Grade, str]]:
    """What can be said without a server: the agreement's text, the word lists, the helplines."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/check.sqlite3"
        bot = Holdfast(settings, database_url=url, key=Cipher.new_key(), look_only=True)
        try:
            await bot.setup_hook()
            groups = [Group(settings=one, guild_id=0) for one in settings.groups]
            return [
                (finding.grade, bot.words_for(group)(finding.text, **finding.facts))
                for group in groups
                for one in bot.slices
                if one.slice_name in {"agreement", "watch", "helplines"}
                for finding in await one.check(group, discord.utils.utcnow())
                if finding.grade is not Grade.GOOD  # that a server has to say
            ]
        finally:
            await bot.close()


def print_findings(findings: list[tuple[Grade, str]]) -> None:
    marks = {Grade.STOP: "[must be mended]", Grade.WARN: "[look at this] ", Grade.GOOD: "[good]         "}
    for grade in (Grade.STOP, Grade.WARN, Grade.GOOD):
        for found, text in dict.fromkeys(findings):  # what two groups share is said once
            if found is grade:
                print(f"{marks[grade]} {text}")


if __name__ == "__main__":
    app()
