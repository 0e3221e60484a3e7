import datetime as dt
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from core.books import books_from
from core.history import History
from core.report_figures import (
    Listed,
    ReportFigures,
    ReportRequest,
    progress_report,
)
from core.scorecard import load_scorecard
from desktop.i18n import speak, translate
from desktop.locale_style import locale_of, number_style
from desktop.report.blocks import Heading, Notice, Table, Text
from desktop.report.options import PaperSize, ReportError, ReportOptions
from desktop.report.pages import Pages, lay_out, paint_page
from desktop.report.paper import Type, mm, page_layout, paper_of
from desktop.report.writing import report_document, write_report
from desktop.texts_warnings import warning_sentence
from tests.report_books import made_entries

ROOT = Path(__file__).parent.parent
LAST = dt.date(2026, 9, 30)

pytestmark = pytest.mark.usefixtures("dressed")


@cache
def _material(
    months: int = 3, years: float = 1.5, *, name: str = "My ledger"
) -> tuple[ReportFigures, History]:
    begun = LAST - dt.timedelta(days=round(years * 365))
    told = made_entries(begun, LAST) if years else []
    first = LAST - dt.timedelta(days=round(months * 30.4))
    listed = [entry for entry in told if entry.day >= first]
    request = ReportRequest(name, first, LAST, LAST, entries=tuple(listed))
    return progress_report(books_from(told), load_scorecard("zhima-style"), request)


def _written(
    folder: Path, options: ReportOptions, material: tuple[ReportFigures, History]
) -> PdfReader:
    path = folder / "report.pdf"
    write_report(*material, path, options)
    return PdfReader(path)


def _pages(
    options: ReportOptions, material: tuple[ReportFigures, History] | None = None
) -> Pages:
    document = report_document(*(material or _material()), options)
    return lay_out(document, paper_of(page_layout(options)))


def _text(reader: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in reader.pages)


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.fixture
def both(tmp_path: Path) -> Iterator[dict[str, PdfReader]]:
    made = {}
    for language in ("en", "zh_CN"):
        folder = tmp_path / language
        folder.mkdir()
        made[language] = _written(folder, ReportOptions(language), _material())
    return made


def test_every_page_tells_ledger_period_card_and_its_number(
    both: dict[str, PdfReader],
) -> None:
    pages = both["en"].pages

    for number, page in enumerate(pages, 1):
        text = _plain(page.extract_text())
        assert "Myledger·2026-07-01to2026-09-30" in text or "07/01/2026" in text
        assert "Anestimate,notthelender'sscore" in text
        assert "zhima-style" in text
        assert f"Page{number}of{len(pages)}" in text


def test_the_text_is_read_back_in_both_languages(both: dict[str, PdfReader]) -> None:
    english, chinese = _text(both["en"]), _plain(_text(both["zh_CN"]))

    for said in ("Progress report", "The schedule ahead", "兰州拉面", "Cinema"):
        assert said in english
    for said in ("进展报告", "还款计划", "估计方法", "兰州拉面", "¥6,500.00", "金额"):
        assert said in chinese


def test_no_sign_is_read_back_as_one_that_looks_like_it(
    both: dict[str, PdfReader],
) -> None:
    for reader in both.values():
        text = _text(reader)

        assert "\t" not in text
        assert not re.search("[\u2e80-\u2fdf\ufb00-\ufb06]", text)
        assert "–" in text


def test_fonts_are_embedded_and_nothing_is_a_picture(
    both: dict[str, PdfReader],
) -> None:
    for reader in both.values():
        for page in reader.pages:
            assert list(page.images) == []
            for font in page["/Resources"]["/Font"].values():
                descendant = font.get_object()["/DescendantFonts"][0].get_object()
                assert "/FontFile2" in descendant["/FontDescriptor"]


@pytest.mark.skipif(not shutil.which("pdffonts"), reason="poppler is not installed")
def test_another_reader_finds_the_same(tmp_path: Path) -> None:
    _written(tmp_path, ReportOptions("zh_CN"), _material())
    path = str(tmp_path / "report.pdf")

    def told(*command: str) -> str:
        return subprocess.run(
            [*command, path], capture_output=True, encoding="utf-8", check=True
        ).stdout

    rows = told("pdffonts").splitlines()[2:]
    assert rows
    assert all(re.search(r" yes (yes|no) +yes ", row) for row in rows)
    assert len(told("pdfimages", "-list").splitlines()) == 2


def test_the_charts_are_lines_and_areas(both: dict[str, PdfReader]) -> None:
    content = both["en"].pages[1].get_contents()

    assert content is not None
    assert content.get_data().count(b" l\n") > 500


def test_the_file_has_a_title(both: dict[str, PdfReader]) -> None:
    assert both["en"].metadata is not None
    assert str(both["en"].metadata.title).startswith("Progress report · My ledger")


@pytest.mark.parametrize(
    ("paper", "landscape", "points"),
    [
        (PaperSize.A4, False, (595, 842)),
        (PaperSize.A4, True, (842, 595)),
        (PaperSize.LETTER, True, (792, 612)),
    ],
)
def test_the_pages_have_the_size_asked_for(
    tmp_path: Path, paper: PaperSize, points: tuple[int, int], *, landscape: bool
) -> None:
    options = ReportOptions("en", paper, landscape)

    reader = _written(tmp_path, options, _material())

    for page in reader.pages:
        sides = [round(float(side)) for side in page.mediabox[2:]]
        assert sides == pytest.approx(list(points), abs=1)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("name", ["My ledger", "家庭账本 " * 40])
def test_nothing_stands_outside_the_margins(
    language: str, name: str, *, landscape: bool
) -> None:
    options = ReportOptions(language, landscape=landscape)
    pages = _pages(options, _material(name=name))
    scale = 0.12
    paper = pages.paper
    left, right = paper.body.left() * scale, paper.body.right() * scale

    for number in range(pages.count):
        image = QImage(
            round(paper.width * scale),
            round(paper.height * scale),
            QImage.Format.Format_Grayscale8,
        )
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.scale(scale, scale)
        paint_page(painter, pages, number)
        painter.end()

        dark = [
            (x, y)
            for y in range(0, image.height(), 3)
            for x in (*range(int(left) - 3), *range(int(right) + 9, image.width()))
            if image.pixelColor(x, y).lightness() < 250
        ]
        assert dark == []


def test_no_page_ends_with_a_heading() -> None:
    for options in (ReportOptions("en"), ReportOptions("zh_CN", landscape=True)):
        for page in _pages(options, _material(12)).pages:
            solid = [one.strip for one in page if not one.strip.gap]
            assert not solid[-1].keeps


def test_the_heading_of_a_table_returns_on_every_page_it_reaches() -> None:
    pages = _pages(ReportOptions("en"), _material(12))

    continued = [page for page in pages.pages if page[0].strip.keeps]

    assert len(continued) > 5


def test_no_row_and_no_cell_is_cut() -> None:
    pages = _pages(ReportOptions("en"))
    body = pages.paper.body

    for page in pages.pages:
        for placed in page:
            assert placed.top + placed.strip.height <= body.height() + 1


def test_growth_advice_gives_way_to_a_severe_warning() -> None:
    figures, history = _material(years=3)
    assert any(warning.level == "severe" for warning in figures.now.warnings)

    blocks = report_document(figures, history, ReportOptions("en")).blocks

    headings = [block.text for block in blocks if isinstance(block, Heading)]
    assert "What holds the target back" not in headings
    assert any(
        isinstance(block, Text) and "debt comes first" in block.text for block in blocks
    )


def test_every_warning_says_its_threshold_its_source_and_what_to_do() -> None:
    figures, history = _material(years=3)

    blocks = report_document(figures, history, ReportOptions("en")).blocks

    notices = [block for block in blocks if isinstance(block, Notice)]
    assert len(notices) == len(figures.now.warnings)
    for notice in notices:
        said = " ".join(notice.lines)
        assert "Threshold" in said
        assert "What to do:" in said
    assert notices[0].level == "Severe"


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        (Listed.ALL, "all entries"),
        (Listed.CREDIT, "entries on credit only"),
        (Listed.NONE, "entries not listed"),
    ],
)
def test_every_page_says_which_entries_are_listed(listed: Listed, said: str) -> None:
    figures, history = _material()
    figures = replace(figures, request=replace(figures.request, listed=listed))

    document = report_document(figures, history, ReportOptions("en"))

    headings = [b.text for b in document.blocks if isinstance(b, Heading)]
    shown = any(one.startswith("Entries") for one in headings)
    assert shown == (listed is not Listed.NONE)
    assert document.head[0].endswith(f" · 借呗 · {said}")


def test_the_latest_of_very_many_entries_are_listed_and_all_are_counted() -> None:
    blocks = report_document(*_material(30, 3), ReportOptions("en")).blocks

    said = [block.text for block in blocks if isinstance(block, Text)]
    tables = [block for block in blocks if isinstance(block, Table)]

    assert any(one.startswith("The latest 500 of ") for one in said)
    assert max(len(table.rows) for table in tables) == 500


def test_an_empty_ledger_makes_one_page_that_says_what_is_missing(
    tmp_path: Path,
) -> None:
    reader = _written(tmp_path, ReportOptions("en"), _material(years=0))

    text = _text(reader)
    assert len(reader.pages) == 1
    assert "This ledger holds no entries" in text
    for missing in ("entries", "a line", "a target", "income", "an official score"):
        assert missing in text


def test_the_first_page_tells_the_worst_warnings_and_the_next_dues(
    both: dict[str, PdfReader],
) -> None:
    figures, _ = _material()
    page = _plain(both["en"].pages[0].extract_text())
    numbers = number_style(locale_of("en"), figures.currency)

    assert figures.now.warnings
    assert figures.dues
    for warning in figures.now.warnings[:4]:
        assert _plain(warning_sentence(warning, numbers)) in page
    for due in figures.dues[:4]:
        assert numbers.money(due.amount) in page


@pytest.mark.parametrize(("language", "tag"), [("en", "en"), ("zh_CN", "zh-CN")])
def test_a_reader_is_told_language_and_headings(
    language: str, tag: str, both: dict[str, PdfReader]
) -> None:
    reader = both[language]
    blocks = report_document(*_material(), ReportOptions(language)).blocks
    sections = [b.text for b in blocks if isinstance(b, Heading) and not b.small]
    parts = [b.text for b in blocks if isinstance(b, Heading) and b.small]

    marks = reader.outline
    flat = [one for one in marks if not isinstance(one, list)]
    within = [one for group in marks if isinstance(group, list) for one in group]

    assert [one.title for one in flat[1:]] == sections
    assert [one.title for one in within] == parts
    assert reader.trailer["/Root"]["/Lang"] == tag
    for one in (*flat, *within):
        number = reader.get_destination_page_number(one)
        page = _plain(reader.pages[number].extract_text())
        assert _plain(one.title) in page
        assert 0 < one.top <= float(reader.pages[number].mediabox.height)


def test_a_report_in_another_language_leaves_the_program_in_its_own(
    dressed: QApplication, tmp_path: Path
) -> None:
    speak(dressed, "zh_CN")
    before = translate("Report", "Progress report")

    reader = _written(tmp_path, ReportOptions("en"), _material())

    assert "Progress report" in _text(reader)
    assert translate("Report", "Progress report") == before
    for one in dressed.findChildren(QTranslator):
        dressed.removeTranslator(one)
        one.setParent(None)


def test_a_file_that_cannot_be_written_is_told_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "no such folder" / "report.pdf"

    with pytest.raises(ReportError, match="could not be written"):
        write_report(*_material(), path, ReportOptions("en"))


def test_a_failed_report_leaves_the_one_before_it_alone(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.mkdir()

    with pytest.raises(ReportError):
        write_report(*_material(), path, ReportOptions("en"))

    assert [one.name for one in tmp_path.iterdir()] == ["report.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits of the system")
def test_a_full_disk_leaves_the_report_before_it(tmp_path: Path) -> None:
    code = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from desktop.report.options import ReportError\n"
        "from desktop.report.pdf import write_aside\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try:\n"
        "    write_aside(bytes(100_000), Path(sys.argv[1]))\n"
        "except ReportError as error:\n"
        "    print(error)\n"
    )
    path = tmp_path / "report.pdf"
    path.write_bytes(b"the one before")

    told = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout

    assert str(path) in told
    assert path.read_bytes() == b"the one before"
    assert list(tmp_path.iterdir()) == [path]


def test_figures_stand_below_one_another() -> None:
    paper = paper_of(page_layout(ReportOptions("zh_CN")))

    for kind in (Type.CELL, Type.CELL_STRONG):
        assert len({paper.width_of(digit * 10, kind) for digit in "0123456789"}) == 1
    assert paper.line(Type.CELL) < mm(6)


_WITHOUT_CHINESE = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@pytest.mark.skipif(
    not Path("/usr/share/fonts/truetype/dejavu").is_dir(), reason="needs DejaVu alone"
)
def test_without_a_chinese_font_the_report_says_what_to_install(tmp_path: Path) -> None:
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(
        _WITHOUT_CHINESE.format(
            folder="/usr/share/fonts/truetype/dejavu", cache=tmp_path / "cache"
        ),
        "utf-8",
    )
    code = (
        "import datetime as dt\n"
        "from pathlib import Path\n"
        "from core.books import books_from\n"
        "from core.report_figures import ReportRequest, progress_report\n"
        "from core.scorecard import load_scorecard\n"
        "from desktop.report.options import ReportError, ReportOptions\n"
        "from desktop.report.writing import write_report\n"
        "day = dt.date(2026, 9, 30)\n"
        "card = load_scorecard('zhima-style')\n"
        "for name in ('Books', '账本'):\n"
        "    request = ReportRequest(name, day, day, day)\n"
        "    material = progress_report(books_from([]), card, request)\n"
        "    try:\n"
        f"        write_report(*material, Path({str(tmp_path / 'a.pdf')!r}),"
        " ReportOptions('en'))\n"
        "        print('written')\n"
        "    except ReportError as error:\n"
        "        print(error)\n"
    )

    told = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={
            **os.environ,
            "FONTCONFIG_FILE": str(fonts),
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout.splitlines()

    assert told[0] == "written"
    assert "fonts-noto-cjk" in told[1]


def test_every_rate_stands_beside_the_true_one_marked_above_the_all_in_bound(
    tmp_path: Path,
) -> None:
    figures, history = _material()
    rates = [apr for apr in figures.true_rates.values() if apr is not None]
    assert set(figures.true_rates) == {line.name for line in figures.lines}
    strict = replace(figures, most=min(rates) / 2)

    calm = _text(_written(tmp_path, ReportOptions("en"), (figures, history)))
    marked = _text(_written(tmp_path, ReportOptions("en"), (strict, history)))

    assert all(f"{rate:.2%}" in calm for rate in rates)
    assert "▲" not in calm
    assert all(f"▲ {rate:.2%}" in marked for rate in rates)
    assert "all-in, all costs counted" in marked
