"""Zip archives: unpacked whole, and never beyond a limit, for sizes may be lies."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence

from core.statements.rows import FileProblem

# A bill of a million rows has fewer bytes than this.
_LARGEST_MEMBER = 320 << 20
_LARGEST_TOTAL = 640 << 20
_MOST_MEMBERS = 2000

# Text is packed to a tenth, repetitive text to a fiftieth; what goes beyond
# this is made to fill the memory.  Small members do no harm.
_HIGHEST_RATIO = 200
_HARMLESS = 10 << 20

_STEP = 1 << 20


class ArchiveError(Exception):
    """An archive, or a workbook, that cannot be opened."""

    def __init__(self, problem: FileProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


def is_workbook(data: bytes) -> bool:
    """Return whether an archive is a spreadsheet's own file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(name.startswith("xl/") for name in archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        # Cut off; the first member of a workbook is always this one.
        return b"[Content_Types].xml" in data[:200] or b"xl/" in data[:4096]


def whole_members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the members of an archive that is not locked.

    Raises:
        ArchiveError: If any of them is damaged or too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            check_sizes(infos)
            for info in infos:
                yield info.filename, content_of(archive, info, b"")
    except ArchiveError:
        raise
    except (*BROKEN, RuntimeError):
        raise ArchiveError(FileProblem.DAMAGED) from None


#: What a damaged archive makes its readers raise.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    OSError,
    ValueError,
    IndexError,
    OverflowError,
)


def check_sizes(infos: Sequence[zipfile.ZipInfo]) -> None:
    """Refuse members that would fill the memory, going by what they say.

    Raises:
        ArchiveError: If there are such, or too many of any kind.
    """
    total = sum(info.file_size for info in infos)
    if len(infos) > _MOST_MEMBERS or total > _LARGEST_TOTAL:
        raise ArchiveError(FileProblem.BOMB)
    for info in infos:
        packed = max(info.compress_size, 1)
        swollen = info.file_size > _HARMLESS
        if info.file_size > _LARGEST_MEMBER or (
            swollen and info.file_size / packed > _HIGHEST_RATIO
        ):
            raise ArchiveError(FileProblem.BOMB)


def content_of(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, password: bytes
) -> bytes:
    """Return a member's bytes, and refuse one with more than it says.

    Raises:
        zipfile.BadZipFile: If it has other than as many bytes as it says.
    """
    parts: list[bytes] = []
    size = 0
    with archive.open(info, pwd=password or None) as file:
        while part := file.read(_STEP):
            size += len(part)
            if size > info.file_size:
                raise zipfile.BadZipFile
            parts.append(part)
    if size != info.file_size:
        raise zipfile.BadZipFile
    return b"".join(parts)
