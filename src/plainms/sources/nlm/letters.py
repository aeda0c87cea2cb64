"""Letters that an earlier hand broke, read as what they stand for: "<ce><b2>" and "Î²" are both β.

Some files hold the bytes of a letter written out, or read by the wrong table of letters. Only what stands for a whole
letter in UTF-8 is mended; anything else stays as it is.
"""

import re

_WRITTEN_OUT = re.compile(r"(?:<[0-9a-f]{2}>)+")
_BYTE = re.compile(r"<([0-9a-f]{2})>")
_TABLE = {bytes((code,)).decode("cp1252", "ignore") or chr(code): code for code in range(0x80, 0xC0)}
_BEHIND = "".join(map(re.escape, _TABLE))
_MISREAD = re.compile(f"[ÂÃÎÏ][{_BEHIND}]|â[{_BEHIND}]{{2}}")


def mended(text: str) -> str:
    """The text with its broken letters mended."""
    if "<" in text:
        text = _WRITTEN_OUT.sub(lambda match: _decoded(match[0], bytes.fromhex("".join(_BYTE.findall(match[0])))), text)
    return text if text.isascii() else _MISREAD.sub(lambda match: _decoded(match[0], _bytes(match[0])), text)


def _bytes(letters: str) -> bytes:
    return bytes((ord(letters[0]), *(_TABLE[letter] for letter in letters[1:])))


def _decoded(broken: str, data: bytes) -> str:
    """What the bytes stand for; the broken letters where they stand for none."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return broken
