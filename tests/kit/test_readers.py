from cogs.kit.readers import Person, listed, of_channel, of_thread

ANN = Person(1, "Ann", sees=True)
SAM = Person(2, "Sam", sees=True)
BEN = Person(3, "Ben", sees=True)
OWNER = Person(4, "Olu", owner=True)
ADMIN = Person(5, "Ada", administrator=True)
MANAGER = Person(6, "Mia", sees=True, manages_threads=True)
BLIND_MANAGER = Person(7, "Max", manages_threads=True)
BOT = Person(8, "Holdfast", bot=True, sees=True)
ADMIN_BOT = Person(9, "Other bot", bot=True, administrator=True)
EVERYBODY = (ANN, SAM, BEN, OWNER, ADMIN, MANAGER, BLIND_MANAGER, BOT, ADMIN_BOT)


def test_a_private_thread_is_read_by_those_in_it_and_by_whoever_could_open_it() -> None:
    """CON-11."""
    readers = of_thread(EVERYBODY, {ANN.id, SAM.id, BOT.id})
    assert readers.inside == (ANN, SAM)
    assert readers.owner == OWNER
    assert readers.administrators == (ADMIN,)
    assert readers.thread_managers == (MANAGER,)
    assert readers.bots == (BOT, ADMIN_BOT)


def test_nobody_else_reads_a_private_thread() -> None:
    """CON-12."""
    readers = of_thread(EVERYBODY, {ANN.id, BOT.id})
    assert SAM.id not in readers.ids
    assert BEN.id not in readers.ids
    assert BLIND_MANAGER.id not in readers.ids


def test_being_in_a_thread_is_no_use_without_seeing_the_channel_above() -> None:
    hidden = Person(10, "Hal")
    assert of_thread([hidden], {hidden.id}).ids == frozenset()


def test_everybody_is_named_once_by_the_first_reason() -> None:
    both = Person(11, "Bo", owner=True, administrator=True, sees=True, manages_threads=True)
    assert of_thread([both], {both.id}).inside == (both,)
    outside = of_thread([both], ())
    assert outside.owner == both
    assert not outside.administrators
    assert not outside.thread_managers


def test_a_channel_is_read_by_whoever_sees_it() -> None:
    readers = of_channel((ANN, OWNER, ADMIN, BLIND_MANAGER, BOT))
    assert readers.inside == (ANN,)
    assert (readers.owner, readers.administrators, readers.bots) == (OWNER, (ADMIN,), (BOT,))


def test_the_digest_changes_with_the_readers_and_with_their_names_and_with_nothing_else() -> None:
    """CON-11."""
    usual = of_thread(EVERYBODY, ()).digest
    assert of_thread(reversed(EVERYBODY), ()).digest == usual
    assert of_thread([*EVERYBODY, Person(12, "New", administrator=True)], ()).digest != usual
    assert of_thread([*EVERYBODY, Person(12, "New", sees=True)], ()).digest == usual
    renamed = [Person(5, "Ada B", administrator=True) if one is ADMIN else one for one in EVERYBODY]
    assert of_thread(renamed, ()).digest != usual


def test_many_names_are_counted_after_fifteen() -> None:
    many = [Person(number, f"P{number}") for number in range(18)]
    assert listed(many).endswith("P14, +3")
    assert listed(many[:2]) == "P0, P1"
