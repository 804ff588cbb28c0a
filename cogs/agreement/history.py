"""Every version of the agreement, for everyone, also one that is coming; and what changed from one to the next."""

from collections.abc import Sequence

from cogs.agreement import store, views
from cogs.agreement.changes import changes
from cogs.agreement.clauses import restored
from cogs.agreement.lifecycle import State
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

    async def since(self, words: Texts, group: Group, consent: Consent | None) -> str:
        """Say what changed since somebody's yes; "" where there is no yes, or nothing changed."""
        if consent is None or not consent.answer:
            return ""
        async with self._database.read() as tx:
            known = await store.versions(tx, group.key)
        theirs = next((version for version in known if version.text_hash == consent.text_hash), None)
        if theirs is None or theirs.id == known[0].id:
            return ""
        return changed(words, theirs, known[0])

    async def all(self, words: Texts, group: Group) -> str:
        return _all(words, await self._recorded(group))

    async def one(self, words: Texts, group: Group, number: int) -> str:
        """Return one version whole. Raises Refusal when there is none of that number."""
        return _one(words, await self._recorded(group), number)

    async def _recorded(self, group: Group) -> list[Version]:
        async with self._database.read() as tx:
            return await store.recorded(tx, group.key)


def changed(words: Texts, earlier: Version, later: Version) -> str:
    """Say sentence by sentence what is new, gone or reworded between two versions."""
    title = "agreement-changes-coming" if later.state is State.COMING else "agreement-changes"
    lines = [words(title, version=earlier.number, date=views.date(earlier.holds_from))]
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


def _all(words: Texts, recorded: Sequence[Version]) -> str:
    held = [version for version in recorded if version.state is State.HELD]
    parts = [words("agreement-history", version=held[0].number)]
    for version in recorded:
        before = next((one for one in held if one.number < version.number), None)
        differs = before is not None and version.state is not State.WITHDRAWN
        parts.append(
            f"{_dated(words, version)}\n{changed(words, before, version) if before and differs else ''}".strip()
        )
    return "\n\n".join([*parts, words("agreement-history-more")])


def _one(words: Texts, recorded: Sequence[Version], number: int) -> str:
    wanted = next((version for version in recorded if version.number == number), None)
    if wanted is None:
        raise Refusal("agreement-history-no-such", newest=recorded[0].number)
    return f"{_dated(words, wanted)}\n\n{restored(wanted.text).whole}"


def _dated(words: Texts, version: Version) -> str:
    """Head a text with its number and its place in time; one that is coming or never came says so."""
    if version.state is State.COMING:
        return words("agreement-history-coming", version=version.number, when=views.moment(version.holds_from))
    if version.state is State.WITHDRAWN:
        return words("agreement-history-withdrawn", version=version.number, date=views.date(version.recorded_at))
    return words("agreement-history-line", version=version.number, date=views.date(version.holds_from))
