"""A store with one story whose record is made by hand: no model is needed."""

from datetime import UTC, datetime

import msgspec

from onrecord.nouns.page import Page, PageKind
from onrecord.store.store import open_store
from onrecord.views.record_json import record_json
from tests.samples import sample_record

STORY = "s-sarn"
AT = datetime(2023, 3, 16, 12, tzinfo=UTC)


def sample_store(folder, record=None):
    """The path of a store under `folder` with the story STORY and `record` (the sample record if not given)."""
    record = record or sample_record()
    path = str(folder / "sample.onrecord")
    with open_store(path, write=True) as store, store.writing():
        store.stories.make(STORY, "Talks on the Strait of Sarn", by_hand=True, at=AT)
        for nth, article in enumerate(record.articles):
            page = Page(name=article.page, kind=PageKind.TEXT, content=article.page_text, sha256=f"{nth:064}")
            key = store.pages.add(page)
            number = store.articles.add(article, page=key, address=article.page, file_name="", stage=1, at=AT)
            store.stories.place(number, STORY, by_hand=True, at=AT)
            store.stories.set_days([(number, article.published.earliest, article.published.latest)])
        store.lineage.put(STORY, (), record.families, input_digest="sample")
        store.records.add(STORY, msgspec.json.encode(record_json(record)), input_digest="sample", at=AT)
    return path
