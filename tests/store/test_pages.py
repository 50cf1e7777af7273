"""Pages kept once, found by hash."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.store.pages import page_digest
from onrecord.store.store import open_store
from tests.store.samples import make_page


def test_a_page_comes_back_as_it_went_in(store):
    """With all that its carrier claimed."""
    page = make_page(
        url="http://northline.example/1",
        title="Talks",
        published_on=date(2023, 3, 14),
        language="en",
        outlet="Northline",
    )
    assert store.pages.get(store.pages.add(page), name=page.name) == page


@given(st.text())
def test_any_content_comes_back(content):
    """Whatever characters it has, halves of surrogate pairs too."""
    with open_store(write=True) as store:
        page = make_page(content=content)
        assert store.pages.get(store.pages.add(page), name=page.name).content == content


def test_the_same_page_is_kept_once(store):
    """Under whatever name it comes in."""
    assert store.pages.add(make_page("a.txt")) == store.pages.add(make_page("b.txt"))
    assert store.pages.count() == 1


def test_what_a_carrier_claims_is_part_of_a_page():
    """The same text with another date is another page; the name is not part of it."""
    page = make_page()
    assert page_digest(replace(page, published_on=date(2023, 3, 15))) != page_digest(page)
    assert page_digest(replace(page, name="other.txt")) == page_digest(page)


def test_an_unknown_page_is_a_key_error(store):
    """No page is made up."""
    with pytest.raises(KeyError):
        store.pages.get("none", name="x")
