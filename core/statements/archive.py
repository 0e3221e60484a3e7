"""Zip archives: which members they have, opened with a password if need be.

Wallets send bills as archives locked by WinZip's AES or by the old ZipCrypto.
Names inside may be in any encoding, and sizes may be lies; nothing is unpacked
beyond a limit, and no password is kept or shown.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pyzipper import BadZipFile
from pyzipper.zipfile_aes import AESZipFile

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

_ENCRYPTED = 0x1
_UTF8_NAME = 0x800

# What file managers leave behind.
_LEFTOVERS = ("__MACOSX/",)
_LEFTOVER_NAMES = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


class ArchiveError(Exception):
    """An archive, or a workbook, that cannot be opened."""

    def __init__(self, problem: FileProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its bytes, or why there are none."""

    name: str
    data: bytes = b""
    problem: FileProblem | None = None


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
            _check_sizes(infos)
            for info in infos:
                yield info.filename, _content(archive, info, b"")
    except ArchiveError:
        raise
    except (*_BROKEN, RuntimeError):
        raise ArchiveError(FileProblem.DAMAGED) from None


def members_of(data: bytes, password: str) -> tuple[Member, ...]:
    """Return the files in an archive, directories and leftovers aside.

    Args:
        data: The archive.
        password: Opens its locked members; empty for none.

    Raises:
        ArchiveError: If the archive as a whole cannot be read, is made to fill
            the memory, or none of its files can be opened.
    """
    try:
        with AESZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if _is_file(info)]
            _check_sizes(infos)
            found = tuple(_member(archive, info, password) for info in infos)
    except _BROKEN:
        raise ArchiveError(FileProblem.DAMAGED) from None
    if not found:
        raise ArchiveError(FileProblem.EMPTY_ARCHIVE)
    problems = {member.problem for member in found}
    if None not in problems:
        for problem in (FileProblem.PASSWORD_NEEDED, FileProblem.WRONG_PASSWORD):
            if problem in problems:
                raise ArchiveError(problem)
    return found


# What a damaged archive, or a wrong password, makes the readers raise.
_BROKEN = (
    BadZipFile,
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    OSError,
    ValueError,
    IndexError,
    OverflowError,
)


def _is_file(info: zipfile.ZipInfo) -> bool:
    name = info.filename.replace("\\", "/")
    return not (
        name.endswith("/")
        or name.startswith(_LEFTOVERS)
        or name.rpartition("/")[2] in _LEFTOVER_NAMES
    )


def _check_sizes(infos: Sequence[zipfile.ZipInfo]) -> None:
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


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, password: str) -> Member:
    name = _name(info)
    locked = bool(info.flag_bits & _ENCRYPTED)
    if locked and not password:
        return Member(name, problem=FileProblem.PASSWORD_NEEDED)
    try:
        return Member(name, _content(archive, info, password.encode()))
    except (*_BROKEN, RuntimeError):
        # A wrong password may pass the first check and unpack to nonsense.
        wrong = FileProblem.WRONG_PASSWORD if locked else FileProblem.DAMAGED
        return Member(name, problem=wrong)


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, password: bytes) -> bytes:
    """Return a member's bytes, and refuse one with more than it says."""
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


def _name(info: zipfile.ZipInfo) -> str:
    """Return a member's name; older programs do not say its encoding."""
    name: str = info.filename.replace("\\", "/")
    if info.flag_bits & _UTF8_NAME or name.isascii():
        return name
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name
