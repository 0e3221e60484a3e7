"""Archives: opened with a password, told apart from bombs, member by member."""

import io
import zipfile
from pathlib import Path

import pytest

from core.statements.recognise import read_bytes, read_statements
from core.statements.rows import FileProblem, ReadOptions, StatementFile, Verdict
from tests.statement_files import (
    Paid,
    app_bill,
    old_workbook,
    wechat_cells,
    wechat_csv,
    wechat_workbook,
    zip_locked_the_old_way,
    zip_of,
)


def read(path: Path, data: bytes, password: str = "") -> tuple[StatementFile, ...]:
    path.write_bytes(data)
    return read_statements(path, ReadOptions(password=password))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.zip"


def test_a_locked_bill_opens_with_its_password(path: Path) -> None:
    data = zip_of({"账单.csv": app_bill([Paid(), Paid()])}, "123456")

    (file,) = read(path, data, "123456")

    assert (file.file, file.problem, len(file.rows)) == ("a.zip/账单.csv", None, 2)
    assert file.recognised == "alipay-app"


@pytest.mark.parametrize(
    ("password", "problem"),
    [("", FileProblem.PASSWORD_NEEDED), ("654321", FileProblem.WRONG_PASSWORD)],
)
def test_without_the_right_password_it_is_said_what_is_wrong(
    password: str, problem: FileProblem, path: Path
) -> None:
    (file,) = read(path, zip_of({"a.csv": app_bill([Paid()])}, "123456"), password)

    assert (file.file, file.problem, file.rows) == ("a.zip", problem, ())


def test_an_archive_locked_the_old_way_opens_with_its_password(path: Path) -> None:
    bill = wechat_csv(wechat_cells(), wechat_cells())
    data = zip_locked_the_old_way("bill.csv", bill, "123456")

    (file,) = read(path, data, "123456")

    assert (file.recognised, len(file.rows)) == ("wechat", 2)
    # One wrong password in 256 passes the first check and fails the last.
    for number in range(600):
        (wrong,) = read(path, data, f"{number:06d}")
        assert wrong.problem is FileProblem.WRONG_PASSWORD


def test_no_password_stands_in_what_the_options_say() -> None:
    assert "123456" not in repr(ReadOptions(password="123456"))


def test_all_members_are_read_and_other_files_passed_over(path: Path) -> None:
    data = zip_of(
        {
            "bills/": b"",
            "bills/a.csv": app_bill([Paid()]),
            "bills/b.xlsx": wechat_workbook(wechat_cells()),
            "bills/c.xls": old_workbook([["交易日期", "金额"], ["2026-01-02", 5.0]]),
            "__MACOSX/a.csv": b"\0\5",
            "readme.txt": "请用密码解压".encode(),
            "scan.png": b"\x89PNG\r\n\x1a\n1234",
        }
    )

    files = read(path, data)

    assert [(file.file, file.problem) for file in files] == [
        ("a.zip/bills/a.csv", None),
        ("a.zip/bills/b.xlsx", None),
        ("a.zip/bills/c.xls", None),
        ("a.zip/readme.txt", FileProblem.PASSED_OVER),
        ("a.zip/scan.png", FileProblem.PASSED_OVER),
    ]
    assert [len(file.rows) for file in files] == [1, 1, 1, 0, 0]


def test_an_archive_without_any_statement_says_what_each_file_is(path: Path) -> None:
    (file,) = read(path, zip_of({"scan.png": b"\x89PNG\r\n\x1a\n1234"}))
    (empty,) = read(path, zip_of({}))

    assert (file.file, file.problem) == ("a.zip/scan.png", FileProblem.PICTURE)
    assert empty.problem is FileProblem.EMPTY_ARCHIVE


def test_a_bomb_is_not_opened(path: Path) -> None:
    (file,) = read(path, zip_of({"a.csv": b"0" * (40 << 20)}))

    assert file.problem is FileProblem.BOMB


def test_a_member_that_is_larger_than_it_says_is_not_taken(path: Path) -> None:
    data = bytearray(zip_of({"a.csv": app_bill([Paid()] * 500)}))
    size = len(app_bill([Paid()] * 500)).to_bytes(4, "little")
    lie = (100).to_bytes(4, "little")
    assert size in data

    (file,) = read(path, bytes(data.replace(size, lie)))

    assert file.problem is FileProblem.DAMAGED


def test_an_archive_inside_an_archive_is_not_unpacked(path: Path) -> None:
    inner = zip_of({"a.csv": app_bill([Paid()])})

    (file,) = read(path, zip_of({"inner.zip": inner}))

    assert file.problem is FileProblem.ARCHIVE


def test_an_archive_cut_anywhere_is_damaged(path: Path) -> None:
    data = zip_of({"a.csv": wechat_csv(wechat_cells())}, "123456")

    for length in range(30, len(data), 40):
        files = read(path, data[:length], "123456")

        assert all(file.problem is not None for file in files)


def test_names_without_a_declared_encoding_are_read_as_chinese(path: Path) -> None:
    name = "账单.csv".encode("gb18030").decode("cp437")
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("XXXX.XXX", app_bill([Paid()]))
    raw = name.encode("cp437")
    assert len(raw) == len("XXXX.XXX")

    (file,) = read(path, data.getvalue().replace(b"XXXX.XXX", raw))

    assert file.file == "a.zip/账单.csv"


def test_a_workbook_is_no_archive_of_files(path: Path) -> None:
    (file,) = read(path, wechat_workbook(wechat_cells()))

    assert (file.file, file.recognised) == ("a.zip", "wechat")


def test_a_damaged_old_workbook_is_read_or_refused() -> None:
    rows = [["交易日期", "金额", "摘要"], *[["2026-01-02", -5.5, "x"]] * 30]
    data = old_workbook(rows)
    assert len(read_bytes("a.xls", data).rows) == 30

    for at in range(0, len(data), 61):
        for byte in (0, 255):
            changed = data[:at] + bytes([byte]) * 4 + data[at + 4 :]
            file = read_bytes("a.xls", changed)
            verdicts = {row.verdict for row in file.rows}
            assert file.problem is not None or verdicts <= set(Verdict)
