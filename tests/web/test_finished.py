"""Pages as they go out."""

import gzip

from onrecord.web.finished import finish


def test_what_is_no_unicode_goes_out_as_replacement_characters():
    """A half of a surrogate pair stands for bytes that were no text."""
    assert gzip.decompress(finish("a\ud800b").packed).decode() == "a\ufffdb"


def test_the_same_page_has_the_same_tag():
    """And another page another one."""
    assert finish("a").etag == finish("a").etag != finish("b").etag
