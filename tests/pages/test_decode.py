"""Bytes of any encoding become the text that was written, or a clear refusal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.pages.decode import Undecodable, decode

# The same invented report in several scripts, long enough for a detector to have a chance.
WRITTEN = {
    "cp1252": "The envoy said “we will not yield” – and left Orlenne. It’s over, café owners hope.",
    "latin-1": "El ministro declaró que las conversaciones continuarán mañana en Orlén, según el señor Núñez.",
    "cp1251": "Министр заявил, что переговоры в Орлене будут продолжены на следующей неделе, сообщил посланник.",
    "koi8-r": "Министр заявил, что переговоры в Орлене будут продолжены на следующей неделе, сообщил посланник.",
    "cp1250": "Ministr řekl, že jednání v Orlenu budou pokračovat příští týden, uvedl včera mluvčí vlády.",
    "cp1253": "Ο υπουργός δήλωσε ότι οι συνομιλίες θα συνεχιστούν την επόμενη εβδομάδα στην Ορλένη.",
    "cp1254": "Bakan, görüşmelerin gelecek hafta Orlen'de devam edeceğini söyledi, anlaşma imzalanmadı.",
    "cp1256": "قال الوزير إن المحادثات ستستمر الأسبوع المقبل في أورلين",
    "shift_jis": "大臣は、来週も交渉が続くと述べた。合意はまだ署名されていない。",
    "gb18030": "部长表示，谈判将于下周继续进行。协议尚未签署，双方同意再次会面。",
    "big5": "部長表示，談判將於下週繼續進行。協議尚未簽署，雙方同意再次會面。",
    "euc-kr": "장관은 협상이 다음 주에도 계속될 것이라고 말했다. 합의는 아직 서명되지 않았다.",
}


@pytest.mark.parametrize("encoding", sorted(WRITTEN))
def test_undeclared_encodings_are_guessed(encoding):
    """Nothing says what the bytes are; the text comes out right all the same."""
    assert decode(WRITTEN[encoding].encode(encoding))[0] == WRITTEN[encoding]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_decide_and_go(encoding):
    assert decode("Größe\r\nzwei".encode(encoding))[0] == "Größe\r\nzwei"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(encoding):
    """Half of the bytes are NUL: the text is no binary file."""
    text = "Talks in Orlenne went on until midnight."
    assert decode(text.encode(encoding)) == (text, encoding)


def test_a_meta_tag_declares_the_encoding():
    page = '<html><head><meta charset="iso-8859-2"></head><body>Žádná dohoda</body></html>'
    assert decode(page.encode("iso-8859-2"), markup=True) == (page, "iso8859-2")


def test_latin1_is_read_as_browsers_read_it():
    """Pages that declare ISO-8859-1 hold the quotation marks of cp1252."""
    page = '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>“No,” she said.</p>'
    assert decode(page.encode("cp1252"), markup=True)[0] == page


def test_a_wrong_declaration_does_not_harm_utf8():
    page = '<meta charset="latin1"><p>Größe „ja“</p>'
    assert decode(page.encode("utf-8"), markup=True) == (page, "utf-8")


def test_the_header_of_the_answer_is_believed():
    assert decode("Żółw".encode("iso-8859-2"), declared="ISO-8859-2")[0] == "Żółw"


def test_an_unknown_declared_name_is_passed_over():
    assert decode("Café à Orlenne, déjà vu, été".encode("cp1252"), declared="x-unheard-of")[0].startswith("Café")


def test_utf8_cut_in_a_character_stays_utf8():
    """A download that broke off must not turn the whole text into mojibake."""
    cut = "Ein Bericht aus Zürich über Gespräche, die weitergehen".encode()[:12] + b"rich \xc3"
    text, encoding = decode(cut)
    assert encoding == "utf-8"
    assert text.startswith("Ein Bericht")
    assert text.endswith("\ufffd")


def test_utf8_with_one_foreign_word_stays_utf8():
    data = "„Wir müssen hören, was über Zürich gesagt wird“, erklärte er.".encode() + "Café".encode("cp1252") + b" ok"
    text, encoding = decode(data)
    assert encoding == "utf-8"
    assert "„Wir müssen hören" in text


def test_newlines_stay_as_they_came():
    assert decode(b"one\r\ntwo\rthree\n")[0] == "one\r\ntwo\rthree\n"


@given(st.text())
def test_utf8_comes_back(text):
    """Sound UTF-8 without marks or NULs is never read as anything else."""
    if "\x00" not in text and not text.startswith("\ufeff"):
        assert decode(text.encode("utf-8", "replace"))[0] == text.encode("utf-8", "replace").decode()


@given(st.binary(max_size=400), st.booleans())
def test_any_bytes_give_text_or_a_refusal(data, markup):
    try:
        text, encoding = decode(data, markup=markup)
    except Undecodable as err:
        assert str(err)
    else:
        assert isinstance(text, str)
        assert encoding
