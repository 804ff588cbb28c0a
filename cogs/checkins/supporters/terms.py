"""What a supporter decides about themselves: hours, time off, a limit, and to step out. No reason is asked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import discord

from cogs.checkins import store as rooms_store
from cogs.checkins.model import Room, thread_name
from cogs.checkins.rooms import Rooms
from cogs.checkins.spoken import NOTHING
from cogs.checkins.supporters import store, views
from cogs.checkins.supporters.endings import Endings
from cogs.checkins.supporters.model import LONG_OFF, LONGEST_OFF, NotHoursError, Terms, Why, parse_lines
from cogs.checkins.supporters.standing import holds_role, look_again
from cogs.checkins.views import FAMILY, when
from cogs.kit.groups import Group
from cogs.kit.locales import folded
from cogs.kit.patience import persist
from cogs.kit.ports import Offer, Relief
from cogs.kit.presses import Press, Refusal
from data.sealed import SealedId


@dataclass
class OwnTerms:
    """Each handler answers the supporter alone. Nothing here is shown to organisers or moderators (MOD-7)."""

    rooms: Rooms
    endings: Endings

    # ------------------------------------------------------------------------------------------------------- looking

    async def show(self, press: Press) -> None:
        group, who = self._supporter(press)
        async with self.rooms.kit.database.read() as tx:
            terms = await store.terms(tx, group.key, who)
            rooms = len(await store.rooms_of(tx, group.key, who))
            alone = await store.alone_in(tx, group.key, who)
        words, read = press.words, terms.read_at is not None
        parts = [
            [] if read else [words("checkin-supporting-guidance")],
            [words("checkin-supporting-terms"), *_bullets(views.terms_lines(words, terms, press.now))],
            [words("checkin-supporting-seen")],
            [words("checkin-supporting-balance"), *_bullets(views.balance_lines(words, terms, rooms, alone))],
            [words("checkin-supporting-how")],
        ]
        text = "\n\n".join("\n".join(lines) for lines in parts if lines)
        await press.say(text, views.show_view(words, read=read))

    async def guidance_read(self, press: Press) -> None:
        group, who = self._supporter(press)
        await persist(lambda: self._save(group, who, press.now, read_at=press.now))
        await press.say(press.words("checkin-supporting-read"))

    # ------------------------------------------------------------------------------------------------------ changing

    async def hours(self, press: Press, written: str) -> None:
        """Set the weekly hours; "none" takes them away. Whoever sets some has read the guidance first (BND-4)."""
        group, who = self._supporter(press)
        async with self.rooms.kit.database.read() as tx:
            read = (await store.terms(tx, group.key, who)).read_at is not None
        if not read:
            first = press.words("checkin-supporting-first")
            text = f"{press.words('checkin-supporting-guidance')}\n\n{first}"
            await press.say(text, views.guidance_view(press.words))
            return
        try:
            nothing = folded(written) in NOTHING
            shifts = () if nothing else parse_lines(written, press.words.language)
        except NotHoursError as error:
            raise Refusal(f"checkin-hours-bad-{error.what}", part=error.part) from None
        terms = await persist(lambda: self._save(group, who, press.now, shifts=shifts))
        lines = [press.words("checkin-supporting-changed"), *_bullets(views.terms_lines(press.words, terms, press.now))]
        await press.say("\n".join(lines))

    async def off(self, press: Press, until: str | None) -> None:
        """Time off until a day; with none named, it is over. More than `LONG_OFF` is an ending in every room."""
        group, who = self._supporter(press)
        async with self.rooms.kit.database.read() as tx:
            before = await store.terms(tx, group.key, who)
        if until is None:
            await persist(lambda: self._save(group, who, press.now, off_until=None))
            await press.say(press.words("checkin-supporting-back"))
            return
        back = _day(until, press.now, _zone(before, group))
        await persist(lambda: self._save(group, who, press.now, off_until=back))
        key, still_in = "checkin-supporting-away", list[Room]()
        if back - press.now > LONG_OFF:
            still_in = await self.endings.end(group, who.id, Why.OFF, press.now)
            key = "checkin-supporting-away-long"
        await press.say("\n".join([press.words(key, until=when(back)), *self._still_in(press, still_in)]))

    async def limit(self, press: Press, most: int | None) -> None:
        group, who = self._supporter(press)
        await persist(lambda: self._save(group, who, press.now, most_rooms=most))
        key = "checkin-supporting-no-limit" if most is None else "checkin-supporting-limited"
        await press.say(press.words(key, most=most or 0))

    async def _save(self, group: Group, who: SealedId, now: datetime, **values: object) -> Terms:
        shifts = values.pop("shifts", None)
        async with self.rooms.kit.database.write() as tx:
            if values or not await store.has_row(tx, group.key, who):
                await store.save(tx, group.key, who, **(values or {"most_rooms": None}))
            if isinstance(shifts, tuple):
                await store.set_hours(tx, group.key, who, shifts)
            await look_again(tx, self.rooms, group, who, now)
            return await store.terms(tx, group.key, who)

    # ------------------------------------------------------------------------------- "this is more than I can carry"

    async def too_much(self, press: Press) -> None:
        """Ask which. In a room's thread all is said before: once they are out, they can read no answer there."""
        theirs = await self._rooms_of(press)
        if press.subject:
            if press.subject not in {room.id for room in theirs}:
                raise Refusal("checkin-supporting-not-in")
            several = len(theirs) > 1
            number = self.rooms.kit.number_of(press.in_group)
            view = views.out_view(press.words, press.subject, number, several=several)
            await press.say(press.words("checkin-supporting-sure"), view)
            return
        names = {room.id: thread_name(room.id) for room in theirs}
        view = views.which_rooms(press.words, theirs, names, self.rooms.kit.number_of(press.in_group))
        await press.say(press.words("checkin-supporting-which-room"), view)

    def reliefs(self, group: Group, person_id: int) -> Sequence[Relief]:
        """What a supporter finds in `/help`."""
        guild = self.rooms.kit.client.get_guild(group.guild_id)
        member = guild.get_member(person_id) if guild else None
        if group.settings.checkins is None or member is None or not holds_role(group, member):
            return ()
        number = self.rooms.kit.number_of(group)
        offer = Offer(FAMILY, "too-much-in", "checkin-button-too-much-in", number)
        return (Relief(offer, "checkin-relief-out"),)

    async def too_much_in(self, press: Press) -> None:
        await self.too_much(replace(self._numbered(press), subject=0))

    async def too_much_picked(self, press: Press) -> None:
        chosen = press.values[0]
        await self._step_out(self._numbered(press), None if chosen == views.EVERYWHERE else int(chosen))

    async def too_much_here(self, press: Press) -> None:
        await self._step_out(press, press.subject)

    async def too_much_everywhere(self, press: Press) -> None:
        await self._step_out(self._numbered(press), None)

    def _numbered(self, press: Press) -> Press:
        """In the group that the button names by its number: `/help` is used anywhere, in direct messages too."""
        settings = self.rooms.kit.settings.groups
        known = settings[press.subject - 1].key if 0 < press.subject <= len(settings) else ""
        return replace(press, group=self.rooms.kit.groups.by_key(known) or press.group)

    async def _step_out(self, press: Press, room_id: int | None) -> None:
        theirs = await self._rooms_of(press)
        if room_id is not None and room_id not in {room.id for room in theirs}:
            raise Refusal("checkin-supporting-not-in")
        still_in = await self.endings.end(press.in_group, press.member_id, Why.OUT, press.now, room_id)
        left = len(theirs) - (1 if room_id is not None else len(theirs))
        words = press.words
        key = "checkin-supporting-out" if room_id is not None else "checkin-supporting-out-all"
        view = views.all_view(words, self.rooms.kit.number_of(press.in_group)) if left else None
        await press.say("\n".join([words(key, left=left), *self._still_in(press, still_in)]), view)

    async def _rooms_of(self, press: Press) -> list[Room]:
        group = press.in_group
        async with self.rooms.kit.database.read() as tx:
            found = await rooms_store.supported_by(tx, group.key, SealedId(group.guild_id, press.member_id))
        theirs = [room for room in found if room.is_open]
        if not theirs:
            raise Refusal("checkin-supporting-nowhere")
        return theirs

    def _still_in(self, press: Press, rooms: list[Room]) -> list[str]:
        """Say where Discord did not let us take them out of the thread: they can leave it by themselves."""
        places = ", ".join(f"<#{room.thread_id}>" for room in rooms if room.thread_id)
        return [press.words("checkin-supporting-still-in", places=places)] if places else []

    def _supporter(self, press: Press) -> tuple[Group, SealedId]:
        group, person = press.in_group, press.interaction.user
        self.rooms.settings(group)
        if not isinstance(person, discord.Member) or not holds_role(group, person):
            raise Refusal("checkin-supporting-not-one")
        return group, SealedId(group.guild_id, person.id)


def _bullets(lines: list[str]) -> list[str]:
    return [f"- {line}" for line in lines]


def _zone(terms: Terms, group: Group) -> ZoneInfo:
    return terms.shifts[0].zone if terms.shifts else ZoneInfo(group.settings.group.time_zone)


def _day(written: str, now: datetime, zone: ZoneInfo) -> datetime:
    """Return midnight, on the supporter's own clock, of the day they are there again."""
    today = now.astimezone(zone).date()
    try:
        day = date.fromisoformat(written.strip())
    except ValueError:
        raise Refusal("checkin-supporting-no-such-day") from None
    if not today < day <= today + LONGEST_OFF:
        raise Refusal("checkin-supporting-no-such-day")
    return datetime.combine(day, time(), zone).astimezone(UTC)
