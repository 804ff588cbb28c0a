"""The scenes that one new moderator practises alone, and the way through one. Pure."""

from enum import StrEnum

SCENES = 3


class Step(StrEnum):
    """card -> steps -> place -> second -> close -> ended; or card -> passed. Each is shown by pressing into it."""

    CARD = "card"
    STEPS = "steps"
    PLACE = "place"
    SECOND = "second"
    CLOSE = "close"
    ENDED = "ended"
    PASSED = "passed"


# The buttons under each step, and where each leads. They are called what they are called on a real alert.
WAYS: dict[Step, tuple[tuple[str, Step], ...]] = {
    Step.CARD: (("take", Step.STEPS), ("pass", Step.PASSED)),
    Step.STEPS: (("place", Step.PLACE), ("second", Step.SECOND)),
    Step.PLACE: (("second", Step.SECOND), ("close", Step.CLOSE)),
    Step.SECOND: (("place", Step.PLACE), ("close", Step.CLOSE)),
}


def is_scene(number: int) -> bool:
    return 1 <= number <= SCENES


def next_scene(scene: int) -> int | None:
    """Return the scene after this one; None after the last."""
    return scene + 1 if scene < SCENES else None
