import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.garbage import Garbage, spare_old_objects


class _Circle:
    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _usual_searches() -> Iterator[None]:
    usual = gc.get_threshold()
    spare_old_objects()
    yield
    gc.set_threshold(*usual)
    gc.unfreeze()


def test_old_cycles_are_found_when_nothing_is_worked_out(dressed: QApplication) -> None:
    busy = [True]
    owner = QObject(dressed)
    garbage = Garbage(lambda: busy[0], owner)
    garbage.look()
    circle = _Circle()
    told = weakref.ref(circle)
    gc.collect(0)  # It has outlived the search through new objects.
    del circle

    garbage.look()
    assert told() is not None

    busy[0] = False
    garbage.look()
    assert told() is None
    owner.deleteLater()


def test_what_was_searched_is_left_out_until_all_is_searched_again(
    dressed: QApplication,
) -> None:
    owner = QObject(dressed)
    garbage = Garbage(lambda: False, owner)
    circle = _Circle()
    told = weakref.ref(circle)
    gc.collect(0)
    garbage.look()
    del circle

    gc.collect(0)
    garbage.look()
    assert told() is not None

    gc.unfreeze()
    gc.collect(0)
    garbage.look()
    assert told() is None
    owner.deleteLater()


def test_only_new_objects_are_searched_while_something_is_worked_out() -> None:
    searched: list[int] = []

    def note(phase: str, told: dict[str, int]) -> None:
        if phase == "start":
            searched.append(told["generation"])

    gc.callbacks.append(note)
    kept = [[number] for number in range(200_000)]
    gc.callbacks.remove(note)

    assert len(kept) == 200_000
    assert searched
    assert set(searched) == {0}
