"""The organisers' own file is one file in any number of languages; each language's list is given its share of it."""

from collections.abc import Iterator, Mapping

from cogs.watch.fields import Problems

MINE_ONLY = ("silence", "move")
_TABLES = ("entry", "context")

Data = Mapping[str, object]


def shares_of(
    file: str, own: Data, ours: Mapping[str, Data], usual: str, problems: Problems
) -> dict[str, dict[str, object]]:
    """Part what the file says by language: the one an entry or [list] names, else `usual`.

    Silencing and moving go to the list that has the id. What is malformed, or in no list, stays with the usual one,
    whose reading tells of it.
    """
    head = {"list": own["list"]} if "list" in own else {}
    shares: dict[str, dict[str, object]] = {name: dict(head) for name in ours}
    usual = _named(head.get("list"), "[list]", usual, file, ours, problems)
    if usual not in ours:
        return shares  # there is no list of ours at all; that was told already
    shares[usual].update({key: own[key] for key in own.keys() - {*_TABLES, *MINE_ONLY}})
    for key in _TABLES:
        tables = own.get(key, [])
        for table in tables if isinstance(tables, list) else ():
            where = str(table.get("id", "")) if isinstance(table, dict) else ""
            _list(shares[_named(table, where, usual, file, ours, problems)], key).append(table)
        if not isinstance(tables, list):
            shares[usual][key] = tables
    _give_changes(own, {**_homes(ours), **_homes(shares)}, usual, shares)
    return shares


def _named(table: object, where: str, usual: str, file: str, ours: Mapping[str, Data], problems: Problems) -> str:
    """Return the language a table names, which must be one there is a list of."""
    named = table.get("language", usual) if isinstance(table, dict) else usual
    if named in ours:
        return str(named)
    if ours:
        known = " or ".join(f'"{name}"' for name in ours)
        problems.add(file, where, "language", f'there is no list "{named}"; write {known}')
    return usual


def _give_changes(own: Data, homes: Mapping[str, str], usual: str, shares: Mapping[str, dict[str, object]]) -> None:
    silenced, moved = own.get("silence", []), own.get("move", {})
    if isinstance(silenced, list):
        for name in silenced:
            _list(shares[homes.get(str(name), usual)], "silence").append(name)
    else:
        shares[usual]["silence"] = silenced
    for name, tier in moved.items() if isinstance(moved, dict) else ():
        share = shares[homes.get(name, usual)]
        share["move"] = {**_dict(share.get("move")), name: tier}
    if not isinstance(moved, dict):
        shares[usual]["move"] = moved


def _homes(lists: Mapping[str, Data]) -> dict[str, str]:
    return {str(table.get("id")): name for name, data in lists.items() for table in _tables_of(data)}


def _tables_of(data: Data) -> Iterator[dict[str, object]]:
    for key in _TABLES:
        tables = data.get(key)
        yield from (table for table in tables if isinstance(table, dict)) if isinstance(tables, list) else ()


def _list(share: dict[str, object], key: str) -> list[object]:
    kept = share.setdefault(key, [])
    return kept if isinstance(kept, list) else []


def _dict(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}
