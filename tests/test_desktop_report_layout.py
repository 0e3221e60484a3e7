import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPainter, QPicture

from desktop.report.blocks import (
    Bar,
    Column,
    Gauge,
    Gauges,
    Heading,
    Notice,
    Row,
    Table,
    Text,
    without_empty_columns,
)
from desktop.report.options import PaperSize, ReportOptions
from desktop.report.paper import Paper, Type, mm, page_layout, paper_of
from desktop.report.pieces import strips_of
from desktop.report.strips import Strip, paginated, room
from desktop.report.tables import column_widths, table_strips
from desktop.theme import Tone

pytestmark = pytest.mark.usefixtures("qapp")

HEIGHT = 1000.0


def _nothing(painter: object, rect: object) -> None:
    del painter, rect


@st.composite
def _strips(draw: st.DrawFn) -> list[Strip]:
    head = Strip(40.0, _nothing)
    made = []
    for _ in range(draw(st.integers(1, 60))):
        height = draw(st.floats(5, 300))
        kind = draw(st.sampled_from(["plain", "keeps", "row", "gap"]))
        made.append(
            Strip(
                height,
                _nothing,
                keeps=kind == "keeps",
                head=head if kind == "row" else None,
                gap=kind == "gap",
            )
        )
    return made


def _paper(options: ReportOptions) -> Paper:
    return paper_of(page_layout(options))


@pytest.fixture
def paper() -> Paper:
    return _paper(ReportOptions("en"))


@given(_strips())
def test_no_page_is_fuller_than_it_can_be(strips: list[Strip]) -> None:
    for page in paginated(strips, HEIGHT):
        last = page[-1]

        # A heading repeated above a row may fill a page of the highest rows.
        assert last.top + last.strip.height <= HEIGHT + 40.0


@given(_strips())
def test_everything_comes_once_and_in_its_order(strips: list[Strip]) -> None:
    heads = {id(strip.head) for strip in strips if strip.head}

    placed = [
        one.strip
        for page in paginated(strips, HEIGHT)
        for one in page
        if id(one.strip) not in heads
    ]

    assert [one for one in placed if not one.gap] == [
        one for one in strips if not one.gap
    ]


@given(_strips())
def test_what_keeps_together_is_never_parted(strips: list[Strip]) -> None:
    pages = paginated(strips, HEIGHT)
    page_of = {
        id(one.strip): number for number, page in enumerate(pages) for one in page
    }

    for place, strip in enumerate(strips[:-1]):
        group = [strip]
        while group[-1].keeps and place + len(group) < len(strips):
            group.append(strips[place + len(group)])
        following = strips[place + 1]
        if (
            strip.keeps
            and not following.gap
            and sum(s.height for s in group) < HEIGHT / 9
        ):
            assert page_of[id(strip)] == page_of[id(following)]


@given(_strips())
def test_a_row_that_begins_a_page_has_its_heading_above(strips: list[Strip]) -> None:
    heads = {id(strip.head) for strip in strips if strip.head}

    for page in paginated(strips, HEIGHT):
        first = page[0].strip
        assert first.head is None
        if id(first) in heads:
            assert page[1].strip.head is first


def test_room_is_left_out_at_the_head_of_a_page() -> None:
    strips = [Strip(900.0, _nothing), room(200.0), Strip(500.0, _nothing)]

    pages = paginated(strips, HEIGHT)

    assert [one.top for one in pages[1]] == [0.0]


def test_a_heading_goes_over_with_what_it_heads(paper: Paper) -> None:
    table = Table((Column("A"), Column("B")), (Row(("1", "2")), Row(("3", "4"))))
    filler = Strip(paper.body.height() - mm(16), _nothing)
    strips = [filler, *strips_of(Heading("Loans"), paper), *table_strips(table, paper)]

    first, second = paginated(strips, paper.body.height())

    assert [one.strip for one in first if not one.strip.gap] == [filler]
    assert len(second) >= 5


@given(
    st.lists(
        st.tuples(st.text(max_size=40), st.booleans(), st.booleans()),
        min_size=1,
        max_size=9,
    ),
    st.data(),
)
def test_columns_always_fit_between_the_margins(
    shape: list[tuple[str, bool, bool]], data: st.DataObject
) -> None:
    paper = _paper(ReportOptions("en"))
    columns = tuple(Column(h, number=n, stretches=s) for h, n, s in shape)
    cell = st.text(max_size=60)
    rows = data.draw(st.lists(st.tuples(*[cell] * len(columns)), max_size=5))

    widths = column_widths(Table(columns, tuple(Row(row) for row in rows)), paper)

    assert sum(widths) <= paper.body.width() + 1
    assert all(width >= 0 for width in widths)


#: What bills and people write: the width of a sign of another script depends on
#: the fonts a system has and on the signs beside it.
_WRITTEN = st.one_of(
    st.characters(min_codepoint=32, max_codepoint=126),
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5),
    st.sampled_from("，。：；（）¥·—…\n"),
)


@given(st.text(_WRITTEN, min_size=1, max_size=200), st.integers(400, 3000))
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    paper = _paper(ReportOptions("en"))

    for line in paper.wrapped(text, Type.TEXT, width):
        assert paper.width_of(line, Type.TEXT) <= width + 60


def test_chinese_is_broken_between_its_signs(paper: Paper) -> None:
    text = "额度只在贷款机构评估时分步变动"

    lines = paper.wrapped(text, Type.TEXT, paper.width_of("额度只在贷款", Type.TEXT))

    assert "".join(lines) == text
    assert len(lines) >= 3


def test_a_very_long_note_ends_in_dots_and_not_in_a_cut_row(paper: Paper) -> None:
    table = Table((Column("Note", stretches=True),), (Row(("word " * 2000,)),))

    _, row, _ = table_strips(table, paper)

    assert row.height < mm(30)


def test_columns_in_which_nothing_is_said_are_left_out() -> None:
    table = Table(
        (Column("A"), Column("B"), Column("C")),
        (Row(("1", "", "–")), Row(("", "", ""))),
    )

    left = without_empty_columns(table)

    assert [column.heading for column in left.columns] == ["A"]
    assert [row.cells for row in left.rows] == [("1",), ("",)]


@pytest.mark.parametrize(
    ("size", "landscape", "millimetres"),
    [
        (PaperSize.A4, False, (210, 297)),
        (PaperSize.A4, True, (297, 210)),
        (PaperSize.LETTER, False, (215.9, 279.4)),
    ],
)
def test_a_sheet_has_its_measures(
    size: PaperSize, millimetres: tuple[float, float], *, landscape: bool
) -> None:
    paper = _paper(ReportOptions("en", size, landscape))

    assert paper.width / mm(1) == pytest.approx(millimetres[0], abs=0.2)
    assert paper.height / mm(1) == pytest.approx(millimetres[1], abs=0.2)
    assert paper.body.left() == pytest.approx(mm(18))
    assert paper.width - paper.body.right() == pytest.approx(mm(18))


@pytest.mark.parametrize(
    "block",
    [
        Text("One line."),
        Gauges((Gauge("Score", "612", ("fair",), (Bar("Use", "40%", 1.7, (0.5,)),)),)),
        Notice(Tone.SEVERE, "Severe", "Overdue", ("Pay first.",)),
    ],
)
def test_every_piece_is_painted_within_its_height(
    paper: Paper, block: Text | Gauges | Notice
) -> None:
    for strip in strips_of(block, paper):
        picture = QPicture()
        painter = QPainter(picture)
        area = paper.body
        area.setHeight(strip.height)
        strip.paint(painter, area)
        painter.end()

        painted = picture.boundingRect()
        assert painted.isNull() or (
            painted.top() >= area.top() - mm(0.5)
            and painted.bottom() <= area.bottom() + mm(0.5)
            and painted.right() <= area.right() + mm(0.5)
        )
