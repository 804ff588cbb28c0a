"""Every version of the agreement, for everyone; and what changed from one to the next."""

from collections.abc import Sequence
from itertools import pairwise

from cogs.agreement import store, views
from cogs.agreement.changes import changes
from cogs.agreement.clauses import restored
from cogs.agreement.model import Consent
from cogs.agreement.store import Version
from cogs.kit.groups import Group
from cogs.kit.presses import Refusal
from cogs.kit.texts import Texts
from data.database import Database


class History:
    """Reads what the database keeps of the texts. Nobody is noted for having looked."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def versions(self, group: Group) -> list[Version]:
        """Return every version, newest first."""
        async with self._database.read() as tx:
            return await store.versions(tx, group.key)

    async def since(self, words: Texts, group: Group, consent: Consent | None) -> str:
        """Say what changed since somebody's yes; "" where there is no yes, or nothing changed."""
        if consent is None or not consent.answer:
            return ""
        known = await self.versions(group)
        theirs = next((version for version in known if version.text_hash == consent.text_hash), None)
        if theirs is None or theirs.id == known[0].id:
            return ""
        return changed(words, theirs, known[0])

    async def all(self, words: Texts, group: Group) -> str:
        return _all(words, await self.versions(group))

    async def one(self, words: Texts, group: Group, number: int) -> str:
        """Return one version whole. Raises Refusal when there is none of that number."""
        return _one(words, await self.versions(group), number)


def changed(words: Texts, earlier: Version, later: Version) -> str:
    """Say sentence by sentence what is new, gone or reworded between two versions."""
    lines = [words("agreement-changes", version=earlier.number, date=views.date(earlier.recorded_at))]
    for change in changes(restored(earlier.text), restored(later.text)):
        if change.before is None:
            lines.append(words("agreement-change-new", after=change.after or ""))
        elif change.after is None:
            lines.append(words("agreement-change-gone", before=change.before))
        else:
            lines.append(words("agreement-change-reworded", before=change.before, after=change.after))
    if len(lines) == 1:
        lines.append(words("agreement-changes-none"))
    return "\n".join(lines)


def _all(words: Texts, known: Sequence[Version]) -> str:
    parts = [words("agreement-history", version=known[0].number)]
    for later, earlier in pairwise(known):
        dated = words("agreement-history-line", version=later.number, date=views.date(later.recorded_at))
        parts.append(f"{dated}\n{changed(words, earlier, later)}")
    parts.append(words("agreement-history-line", version=known[-1].number, date=views.date(known[-1].recorded_at)))
    return "\n\n".join([*parts, words("agreement-history-more")])


def _one(words: Texts, known: Sequence[Version], number: int) -> str:
    wanted = next((version for version in known if version.number == number), None)
    if wanted is None:
        raise Refusal("agreement-history-no-such", newest=known[0].number)
    dated = words("agreement-history-line", version=wanted.number, date=views.date(wanted.recorded_at))
    return f"{dated}\n\n{restored(wanted.text).whole}"
