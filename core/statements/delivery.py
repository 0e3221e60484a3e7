"""Archives as wallets send them, opened with their password if need be.

They are locked by WinZip's AES or by the old ZipCrypto; names inside may be in
any encoding.  No password is kept or shown.  The ciphers take a tenth of a second
to import: this module is imported when an archive is there to be opened.
"""

import io
import zipfile
from dataclasses import dataclass

from pyzipper import BadZipFile
from pyzipper.zipfile_aes import AESZipFile

from core.statements.archive import BROKEN, ArchiveError, check_sizes, content_of
from core.statements.rows import FileProblem

_ENCRYPTED = 0x1
_UTF8_NAME = 0x800

# What file managers leave behind.
_LEFTOVERS = ("__MACOSX/",)
_LEFTOVER_NAMES = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})

# What a damaged archive, or a wrong password, makes the readers raise.
_BROKEN = (BadZipFile, *BROKEN)


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its bytes, or why there are none."""

    name: str
    data: bytes = b""
    problem: FileProblem | None = None


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
            check_sizes(infos)
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


def _is_file(info: zipfile.ZipInfo) -> bool:
    name = info.filename.replace("\\", "/")
    return not (
        name.endswith("/")
        or name.startswith(_LEFTOVERS)
        or name.rpartition("/")[2] in _LEFTOVER_NAMES
    )


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, password: str) -> Member:
    name = _name(info)
    locked = bool(info.flag_bits & _ENCRYPTED)
    if locked and not password:
        return Member(name, problem=FileProblem.PASSWORD_NEEDED)
    try:
        return Member(name, content_of(archive, info, password.encode()))
    except (*_BROKEN, RuntimeError):
        # A wrong password may pass the first check and unpack to nonsense.
        wrong = FileProblem.WRONG_PASSWORD if locked else FileProblem.DAMAGED
        return Member(name, problem=wrong)


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
