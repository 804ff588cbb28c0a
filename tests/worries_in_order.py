"""Worries are given numbers by lot. A story names its thread beforehand, so in stories they count: 1, 2, 3."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from unittest.mock import patch

from cogs.agreement.worries import store


@contextmanager
def in_order() -> Iterator[None]:
    numbers = count(1)
    with patch.object(store, "draw", lambda: next(numbers)):
        yield
