"""What kind of thing some bytes are: HTML, text, or a binary format that can be named."""

import re

# (offset, magic bytes, name). Text formats that are no page stand at the end.
# Source: the signatures in the formats' own specifications, as collected in the Unix `file` command.
_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (0, b"\xff\xd8\xff", "a JPEG image"),
    (0, b"GIF8", "a GIF image"),
    (8, b"WEBP", "a WebP image"),
    (8, b"WAVE", "a WAV recording"),
    (8, b"AVI ", "an AVI film"),
    (4, b"ftypavif", "an AVIF image"),
    (4, b"ftyphei", "a HEIF image"),
    (4, b"ftyp", "an MP4 film"),
    (0, b"BM\x00", "a BMP image"),
    (0, b"II*\x00", "a TIFF image"),
    (0, b"MM\x00*", "a TIFF image"),
    (0, b"\x00\x00\x01\x00", "an icon"),
    (0, b"%PDF-", "a PDF document"),
    (0, b"%!PS", "a PostScript document"),
    (0, b"{\\rtf", "an RTF document"),
    (0, b"PK\x03\x04", "a ZIP archive (or an office document)"),
    (0, b"PK\x05\x06", "an empty ZIP archive"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document (doc, xls, ppt)"),
    (0, b"\x1f\x8b", "a gzip archive"),
    (0, b"BZh", "a bzip2 archive"),
    (0, b"\xfd7zXZ\x00", "an xz archive"),
    (0, b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (0, b"Rar!\x1a\x07", "a RAR archive"),
    (257, b"ustar", "a tar archive"),
    (0, b"SQLite format 3\x00", "an SQLite database"),
    (0, b"PAR1", "a Parquet table"),
    (0, b"ARROW1", "an Arrow table"),
    (0, b"\x7fELF", "a program (ELF)"),
    (0, b"MZ\x90", "a program (Windows)"),
    (0, b"\xcf\xfa\xed\xfe", "a program (macOS)"),
    (0, b"\xca\xfe\xba\xbe", "a Java class or a program (macOS)"),
    (0, b"\x00asm", "a WebAssembly module"),
    (0, b"OggS", "an Ogg recording"),
    (0, b"ID3", "an MP3 recording"),
    (0, b"\xff\xfb", "an MP3 recording"),
    (0, b"fLaC", "a FLAC recording"),
    (0, b"\x1aE\xdf\xa3", "a Matroska or WebM film"),
    (0, b"wOFF", "a web font"),
    (0, b"wOF2", "a web font"),
    (0, b"\x80\x04\x95", "a Python pickle"),
    (0, b"\x93NUMPY", "a NumPy array"),
    (0, b"WARC/1.", "a WARC archive"),
)
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HTML_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml", ".xht")
# After comments, blanks and an XML declaration an HTML page begins with one of these.
_HTML_START = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_PROLOGUE = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*)*", re.DOTALL)
_ANY_TAG = re.compile(
    r"<(?:p|div|span|a|br|h[1-6]|meta|title|article|section|table|ul|li|img|script)\b[^>]*>", re.IGNORECASE
)
_FEED = re.compile(r"<(rss|feed|rdf:RDF|urlset|sitemapindex|svg|[A-Za-z][\w:.-]*)[\s>]")
_FEED_NAMES = {
    "rss": "a feed",
    "feed": "a feed",
    "rdf:RDF": "a feed",
    "urlset": "a site map",
    "sitemapindex": "a site map",
    "svg": "an SVG image",
}
# Looked at for control characters and for the start of the markup.
_SAMPLE_BYTES = 8192
# Control characters other than tab, line ends, form feed, backspace and escape (ISO-2022 text uses it).
_CONTROL = bytes(code for code in range(32) if code not in b"\t\n\r\x0c\x08\x1b\x00") + b"\x7f"
# Text has none; recordings of terminals and broken exports have a few. Compressed or compiled bytes have 10 % and more.
_MAX_CONTROL_SHARE = 0.02


def utf16_without_bom(data: bytes) -> str | None:
    """The codec for UTF-16 in a Latin script without a mark, where every other byte is NUL; None for anything else."""
    sample = data[: _SAMPLE_BYTES // 2 * 2]
    even, odd = sample[0::2], sample[1::2]
    if len(odd) < 2:
        return None
    even_nul, odd_nul = even.count(0) / len(even), odd.count(0) / len(odd)
    if odd_nul > 0.5 and even_nul < 0.1:
        return "utf-16-le"
    if even_nul > 0.5 and odd_nul < 0.1:
        return "utf-16-be"
    return None


def binary_kind(data: bytes) -> str | None:
    """The name of the binary format ("a PNG image", "binary data"), or None where the bytes may be text."""
    for offset, magic, name in _MAGIC:
        if data.startswith(magic, offset):
            return name
    if data.startswith(_BOMS) or utf16_without_bom(data):
        return None
    sample = data[:_SAMPLE_BYTES]
    if sample and not sample.strip(b"\x00"):
        return "nothing but NUL bytes"
    control = len(sample) - len(sample.translate(None, _CONTROL))
    nul = sample.count(0)
    if control > _MAX_CONTROL_SHARE * len(sample) or nul * 10 > max(len(sample), 20):
        return "binary data"
    return None


def is_html_name(name: str) -> bool:
    """True where the file name says HTML, also before ".gz"."""
    return name.lower().removesuffix(".gz").endswith(_HTML_SUFFIXES)


def is_html(name: str, content: str) -> bool:
    """True for decoded content that is an HTML page: by its first tag, or by its name if there is any tag at all."""
    head = content[:_SAMPLE_BYTES].lstrip("\ufeff")
    prologue = _PROLOGUE.match(head)
    start = prologue.end() if prologue else 0
    if _HTML_START.match(head, start):
        return True
    if is_html_name(name):
        return _ANY_TAG.search(content) is not None
    # Fragments of pages saved as text: markup from the first character on, and plenty of it.
    return head[start : start + 1] == "<" and len(_ANY_TAG.findall(head)) >= 5


def xml_kind(content: str) -> str | None:
    """What an XML document that is no page is ("a feed"), None for anything else."""
    head = content[:_SAMPLE_BYTES].lstrip("\ufeff \t\r\n")
    if not head.startswith(("<?xml", "<rss", "<feed", "<svg")):
        return None
    prologue = _PROLOGUE.match(head)
    tag = _FEED.match(head, prologue.end() if prologue else 0)
    if tag is None or tag.group(1).lower() == "html":
        return None
    return _FEED_NAMES.get(tag.group(1), f"an XML document <{tag.group(1)}>")
