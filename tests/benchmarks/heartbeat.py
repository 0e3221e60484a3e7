"""How long the windows stand still during an import of 100,000 rows, and planning.

Run as ``python -m tests.benchmarks.heartbeat [ROWS]``; it prints and judges
nothing.  A beat is due every millisecond; the longest times between two beats are
the longest freezes.  The processor's time of the windows' thread within them tells
what the windows did themselves from what other threads and programs took.
"""

import datetime as dt
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from core.demo import write_demo
from core.ledger import Ledger
from desktop.actions import Place
from desktop.application import make_application
from desktop.importing.window import ImportWindow
from desktop.pages.plan import PlanPage, View
from desktop.preferences import Preferences
from desktop.session import Session
from desktop.stylesheet import Mode, apply_theme
from desktop.window import Window
from tests.statement_files import native_csv
from tests.window_books import TODAY

_ROWS = 100_000
#: What a person feels, in seconds.
_FELT = 0.050


@dataclass(frozen=True, slots=True)
class Pause:
    """The time between two beats, in seconds.

    Attributes:
        wall: As a person feels it, other programs' doing included.
        own: What the processor did for the windows' thread.
        program: What it did for all threads of the program.  Where it is much
            less than ``wall``, the machine was busy with something else.
    """

    wall: float
    own: float
    program: float


class Heartbeat(QObject):
    """Beats as often as the windows' thread lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.pauses: list[Pause] = []
        self._clock = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self._beat)
        self._last = _now()

    def begin(self) -> None:
        """Forget what was, and beat."""
        self.pauses = []
        self._last = _now()
        self._clock.start()

    def tell(self, what: str) -> None:
        """Stop, and print the longest pauses."""
        self._clock.stop()
        total = sum(one.wall for one in self.pauses)
        felt = sum(one.wall > _FELT for one in self.pauses)
        ours = sum(min(one.wall, one.program) > _FELT for one in self.pauses)
        print(
            f"{what}: {total:.1f} s; pauses over {_FELT * 1e3:.0f} ms: {felt},"
            f" by the program itself: {ours}"
        )
        worst = sorted(self.pauses, key=lambda p: min(p.wall, p.program), reverse=True)
        for one in worst[:4]:
            print(
                f"  {one.wall * 1e3:.0f} ms, the program {one.program * 1e3:.0f},"
                f" of that the windows {one.own * 1e3:.0f}"
            )

    def _beat(self) -> None:
        now = _now()
        pairs = zip(now, self._last, strict=True)
        self.pauses.append(Pause(*(after - before for after, before in pairs)))
        self._last = now


def _now() -> tuple[float, float, float]:
    return time.perf_counter(), time.thread_time(), time.process_time()


def main(rows: int) -> None:
    """Import a file of so many rows and undo it; look ahead, and search a plan."""
    application = make_application(sys.argv[:1])
    apply_theme(application, Mode.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        file = place / "many.csv"
        lines = (_line(row) for row in range(rows))
        file.write_bytes(native_csv(*lines))
        session, window = _opened(partial(Ledger.create, place / "a.youyu"), TODAY)
        _measure_import(application, session, window, file)
        window.close()
        session.close()
        demo = place / "demo.youyu"
        write_demo(demo, TODAY)
        session, window = _opened(partial(Ledger.open, demo), TODAY)
        _measure_planning(session, window)
        window.close()
        session.close()


def _opened(opener: Callable[[], Ledger], day: dt.date) -> tuple[Session, Window]:
    session = Session(opener, day)
    window = Window(session, Preferences(Path(tempfile.mkdtemp()) / "settings.ini"))
    window.show()
    _wait(session)
    return session, window


def _measure_planning(session: Session, window: Window) -> None:
    heart = Heartbeat()
    window.open_page(Place.PLAN)
    _wait(session)
    page = window.page
    assert isinstance(page, PlanPage)
    months = page.levers.months.slider
    heart.begin()
    for turn in range(40):
        months.setValue(months.maximum() - turn % 2)
        _wait(session)
    heart.tell("looked ahead, forty times")
    page.views.button(list(View).index(View.FIND)).click()
    page.finding.months.show_value(24)
    heart.begin()
    page.finding.begin.click()
    _until(lambda: not page.finding.finder.is_busy)
    _wait(session)
    heart.tell("searched a plan of 24 months")


def _measure_import(
    application: QApplication, session: Session, window: Window, file: Path
) -> None:
    heart = Heartbeat()
    importing = ImportWindow(session, (), window)
    importing.show()
    application.processEvents()
    heart.begin()
    importing.add((file,))
    _until(lambda: not importing.reader.is_busy)
    _wait(session)
    heart.tell("read and judged")
    heart.begin()
    importing.import_ticked()
    _until(lambda: not importing.writer.is_busy)
    _wait(session)
    heart.tell("brought in")
    heart.begin()
    session.undo()
    _wait(session)
    heart.tell("undone")
    importing.close()


def _until(done: object) -> None:
    while not done():  # type: ignore[operator]
        QApplication.processEvents()
        time.sleep(0.0002)


def _wait(session: Session) -> None:
    for _ in range(5):
        session.settle()
        QApplication.processEvents()


def _line(row: int) -> str:
    day = f"20{15 + row % 10}-{1 + row % 12:02d}-{1 + row % 28:02d}"
    shop = f"店{row % 500}"
    return f"{day},purchase,{row % 300 + 1}.50,,,,餐饮,{shop}" + "," * 13


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _ROWS)
