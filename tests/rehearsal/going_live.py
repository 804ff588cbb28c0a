"""What is left before going live, and who does each: what the bot's own check finds, and what only people can do."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from cogs.kit.ports import Grade
from tests.rehearsal.stage import Stage

ORGANISER, MODERATORS, HOST, PROJECT = (
    "an organiser",
    "the moderators",
    "whoever runs the computer",
    "nobody yet: these parts are not built",
)
MOST_OF_A_KIND = 6
# By the beginning of a finding's key; what is not here is for an organiser, in Discord or in the settings.
WHO = {
    "check-alerts-few-in": MODERATORS,
    "check-alerts-nobody-on-duty": MODERATORS,
    "check-intent-missing": HOST,
    "check-not-built": PROJECT,
}
# True of every group, whatever the settings say: the pretend server cannot know it.
ALWAYS = (
    (HOST, "Make the bot at discord.com/developers, switch on its intents, and write its token into .env."),
    (HOST, "Start it once, then copy the HOLDFAST_KEY line of .env to a safe place."),
    (ORGANISER, "Invite it to the real server, and run: make check. It looks at the real channels and roles."),
    (ORGANISER, "Tell the group what is coming before the first message with buttons stands there."),
)


@dataclass(frozen=True)
class ToDo:
    who: str
    what: str
    kind: str = ""
    must: bool = False


def by_person(todo: Iterable[ToDo]) -> dict[str, list[str]]:
    """Each one's list, what must be done marked; a long run of the same kind of finding is cut short."""
    lists: dict[str, list[str]] = {}
    seen: Counter[tuple[str, str]] = Counter()
    for one in todo:
        seen[one.who, one.kind] += 1
        if not one.kind or seen[one.who, one.kind] <= MOST_OF_A_KIND:
            lists.setdefault(one.who, []).append(f"{'(must) ' if one.must else ''}{one.what}")
    for (who, kind), number in seen.items():
        if kind and number > MOST_OF_A_KIND:
            lists[who].append(
                f"... and {number - MOST_OF_A_KIND} more of the same kind as above ({kind}); make check lists them."
            )
    return lists


async def left_to_do(stage: Stage) -> list[ToDo]:
    """The first group's findings on the pretend server, then what is always left; what must be mended comes first."""
    bot = stage.world.bot
    report = getattr(bot, "report", None)
    found = await report() if report is not None else []
    first = stage.settings.groups[0].key
    todo: list[ToDo] = []
    for group, finding in found:
        if finding.grade is Grade.GOOD or (group is not None and group.key != first):
            continue
        words = bot.words_for(group)  # type: ignore[attr-defined]  # only Holdfast has a report, and it has this too
        who = next((name for key, name in WHO.items() if finding.text.startswith(key)), ORGANISER)
        todo.append(ToDo(who, words(finding.text, **finding.facts), finding.text, must=finding.grade is Grade.STOP))
    todo += [ToDo(who, what) for who, what in ALWAYS]
    return sorted(todo, key=lambda one: (not one.must, one.who == PROJECT))
