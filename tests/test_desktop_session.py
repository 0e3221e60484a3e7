import datetime as dt
import threading
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from core.commands import DeleteEntries
from core.ledger import Ledger
from core.storage.errors import LedgerMissing, NoSuchEntry, NothingToUndo
from desktop.reading import Reading
from desktop.session import Changed, Session, Way
from tests.window_books import TODAY, USUAL, tell


def _thread_name(_: Reading) -> str:
    return threading.current_thread().name


def _nothing(_: Reading, number: int = 0) -> int:
    return number


def _fail(_: Reading) -> None:
    raise NothingToUndo


class _Watcher(QWidget):
    def question(self, reading: Reading) -> int:
        return reading.ledger.count()


def test_questions_are_answered_on_the_ledgers_thread(session: Session) -> None:
    answers: list[str] = []

    session.ask(_thread_name).then(answers.append)
    session.settle()

    assert answers[0].startswith("ledger")


def test_answers_come_in_the_order_of_the_questions(session: Session) -> None:
    answers: list[int] = []

    for number in range(20):
        session.ask(partial(_nothing, number=number)).then(answers.append)
    session.settle()

    assert answers == list(range(20))


def test_waiting_covers_questions_that_an_answer_gives_rise_to(
    session: Session,
) -> None:
    answers: list[int] = []

    def ask_again(number: int) -> None:
        answers.append(number)
        if number < 3:
            session.ask(partial(_nothing, number=number + 1)).then(ask_again)

    session.ask(_nothing).then(ask_again)
    session.settle()

    assert answers == [0, 1, 2, 3]


def test_a_question_that_holds_a_widget_is_refused(
    qtbot: QtBot, session: Session
) -> None:
    watcher = _Watcher()
    qtbot.addWidget(watcher)
    held = QLabel()
    qtbot.addWidget(held)

    for question in (
        watcher.question,
        partial(watcher.question),
        partial(_nothing, number=held),
        lambda _: held.text(),
    ):
        with pytest.raises(TypeError, match="widget"):
            session.ask(question)


def test_an_answer_no_longer_wanted_is_not_delivered(session: Session) -> None:
    answers: list[int] = []

    session.ask(_nothing).then(answers.append).forget()
    session.settle()

    assert answers == []


def test_an_answer_for_a_widget_that_is_gone_goes_nowhere(session: Session) -> None:
    class Listener(QObject):
        def hear(self, _: object) -> None:
            raise AssertionError("heard after its end")

    listener = Listener()
    session.ask(_nothing).then(listener.hear)
    delete(listener)

    session.settle()


def test_an_error_that_nobody_asked_to_hear_goes_to_the_window(
    session: Session,
) -> None:
    unheard: list[Exception] = []
    heard: list[Exception] = []
    session.failed.connect(unheard.append)

    session.ask(_fail).otherwise(heard.append)
    session.ask(_fail)
    session.settle()

    assert [type(error) for error in heard] == [NothingToUndo]
    assert [type(error) for error in unheard] == [NothingToUndo]


def test_a_command_tells_what_it_changed_before_and_after(session: Session) -> None:
    told: list[Changed] = []
    session.changed.connect(told.append)

    tell(session, USUAL)

    (changed,) = told
    assert changed.way is Way.DONE
    assert changed.before.line.held is None
    assert changed.after.line.held is not None
    assert changed.change.step.count == 10
    assert session.last_change is changed


def test_undo_and_redo_are_told_as_such(session: Session) -> None:
    told: list[Changed] = []
    tell(session, USUAL)
    session.changed.connect(told.append)

    session.undo()
    session.redo()
    session.settle()

    assert [changed.way for changed in told] == [Way.UNDONE, Way.REDONE]
    assert told[0].after.score == told[1].before.score
    assert told[1].after.line.held is not None


def test_a_command_that_fails_changes_nothing(session: Session) -> None:
    told: list[Changed] = []
    errors: list[Exception] = []
    session.changed.connect(told.append)

    session.run(DeleteEntries((99,))).otherwise(errors.append)
    session.settle()

    assert told == []
    assert isinstance(errors[0], NoSuchEntry)


def test_a_ledger_that_cannot_be_opened_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    errors: list[Exception] = []
    session = Session(partial(Ledger.open, tmp_path / "none.youyu"), TODAY)
    session.failed.connect(errors.append)

    session.settle()
    session.close()

    assert isinstance(errors[0], LedgerMissing)
    assert session.ledger is None


def test_a_new_day_is_seen_by_who_looks_at_today(session: Session) -> None:
    tomorrow = TODAY + dt.timedelta(days=1)

    session.begin_day(tomorrow)

    assert session.day == tomorrow


def test_a_new_day_leaves_who_looks_back_where_they_are(session: Session) -> None:
    back = TODAY - dt.timedelta(days=30)
    session.look_at(back)

    session.begin_day(TODAY + dt.timedelta(days=1))

    assert session.day == back


def test_hidden_amounts_stay_hidden_in_another_manner_of_writing(
    session: Session,
) -> None:
    session.hide_amounts(True)
    session.set_style(session.style)

    assert "5" not in session.style.money(555_55)


def test_work_aside_does_not_wait_for_the_ledger(session: Session) -> None:
    answers: list[str] = []

    session.work(lambda: threading.current_thread().name).then(answers.append)
    session.settle()

    assert answers[0].startswith("aside")


def test_what_was_worked_out_is_kept_until_something_changes(
    session: Session,
) -> None:
    found: list[object] = []
    tell(session, USUAL)

    for _ in range(2):
        session.ask(partial(_estimate)).then(found.append)
    session.settle()
    tell(session, "2026-11-20 purchase 10 category=餐饮")
    session.ask(_estimate).then(found.append)
    session.settle()

    assert found[0] is found[1]
    assert found[2] is not found[1]


def _estimate(reading: Reading) -> object:
    return reading.estimate(TODAY)


def test_what_is_done_afterwards_waits_until_all_is_answered(session: Session) -> None:
    done: list[str] = []
    session.settle()

    session.afterwards(lambda: done.append("afterwards"))
    session.ask(lambda _: None).then(
        lambda _: session.ask(lambda _: None).then(lambda _: done.append("answered"))
    )
    session.settle()

    assert done == ["answered", "afterwards"]
