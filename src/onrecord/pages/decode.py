"""From bytes to text: byte order marks, declared encodings, and a guess where nothing is declared."""

import codecs
import re

from onrecord.pages.sniff import utf16_without_bom

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,30})["']""")
# Browsers look for a declaration in the first 1024 bytes; pages with long comments declare it later.
_DECLARATION_BYTES = 4096
_GUESS_BYTES = 200_000
# A UTF-8 file with some damaged bytes has many sound sequences for each broken one; in other encodings hardly one is
# sound.
_MIN_SOUND_PER_BROKEN = 4
# More replacement characters than this in the result: the guess was wrong, and no better one is known.
_MAX_BROKEN_SHARE = 0.01


class Undecodable(ValueError):
    """No encoding fits. `str(error)` is a sentence part: "is in no encoding we know"."""


def decode(data: bytes, *, declared: str | None = None, markup: bool = False) -> tuple[str, str]:
    """The text and the name of its encoding. Newlines stay as they are; a byte order mark is taken off.

    declared  what the carrier says ("charset=" of an HTTP header); believed after a byte order mark, before a guess
    markup    also believe <meta charset> and the XML declaration
    Raises Undecodable.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), encoding
    if wide := utf16_without_bom(data):
        return data.decode(wide, "replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    candidates = [declared] if declared else []
    if markup:
        candidates += [match.group(1).decode("ascii", "replace") for match in _declarations(data)]
    for name in candidates:
        known = _html_encoding(name)
        if known and known != "utf-8" and (text := _decode_strictly(data, known)) is not None:
            return text, known
    damaged = _damaged_utf8(data, trusted="utf-8" in map(_html_encoding, candidates))
    if damaged is not None:
        return damaged, "utf-8"
    return _guess(data)


def _declarations(data: bytes) -> list[re.Match[bytes]]:
    head = data[:_DECLARATION_BYTES]
    return [match for match in (_META_CHARSET.search(head), _XML_ENCODING.search(head)) if match]


def _html_encoding(name: str | None) -> str | None:
    """Python's name of the codec that browsers use for `name` ("iso-8859-1" is read as cp1252); None if unknown."""
    from resiliparse.parse.encoding import map_encoding_to_html5

    if not name:
        return None
    try:
        return codecs.lookup(map_encoding_to_html5(name, False) or name).name
    except (LookupError, ValueError):
        return None


def _decode_strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        pass
    if encoding == "cp1252":  # browsers let the five unused codes through; Python does not
        return data.decode("cp1252", "replace") if data.count(b"\x81") + data.count(b"\x8d") < 10 else None
    text = data.decode(encoding, "replace")
    return text if text.count("\ufffd") <= _MAX_BROKEN_SHARE * len(text) else None


def _damaged_utf8(data: bytes, *, trusted: bool) -> str | None:
    """UTF-8 with a few broken bytes (a cut in mid-character, one pasted foreign word), else None."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(1 for character in text if character > "\x7f") - broken
    if sound >= _MIN_SOUND_PER_BROKEN * broken or (trusted and broken <= _MAX_BROKEN_SHARE * len(text)):
        return text
    try:
        data[:-3].decode("utf-8")  # broken only in its last character: the file was cut there
    except UnicodeDecodeError:
        return None
    return text if data[-1] >= 0xC0 else None


def _guess(data: bytes) -> tuple[str, str]:
    """By resiliparse's detector (16 of 17 short samples right), then charset-normalizer's (14). Raises Undecodable."""
    from resiliparse.parse.encoding import detect_encoding

    name = detect_encoding(data[:_GUESS_BYTES])
    encoding = _html_encoding(name)
    if encoding and encoding != "utf-8" and (text := _decode_strictly(data, encoding)) is not None:
        return text, encoding
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_GUESS_BYTES]).best()
    if best is not None and (text := _decode_strictly(data, best.encoding)) is not None:
        return text, best.encoding
    raise Undecodable("is in no encoding we know")
