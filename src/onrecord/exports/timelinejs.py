"""TimelineJS: the timeline as Knight Lab's TimelineJS takes it (timeline.knightlab.com/docs/json-format.html)."""

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

from onrecord.exports.citations import first_of_each_article
from onrecord.exports.exported import Exported
from onrecord.exports.iris import passage_iri, web_address
from onrecord.exports.naming import outlet_names
from onrecord.views.record_json import encode_json
from onrecord.views.record_types import ArticleJson, EvidenceJson, RecordJson, TimelineJson
from onrecord.views.wording import interval_words, one_line


def to_timelinejs(record: RecordJson, title: str | None = None) -> Exported:
    """A slide an entry, in rows of meetings, statements and events, with the words it rests on.

    TimelineJS takes headlines and texts for HTML: all that comes from a page is escaped.
    """
    sources = _sources(record.articles)
    groups = {meeting.id: "Meetings" for meeting in record.meetings}
    groups |= {utterance.id: "Statements" for utterance in record.utterances}
    events = [
        _slide(entry, nth, groups.get(entry.ref or "", "Events"), sources)
        for nth, entry in enumerate(record.timeline, start=1)
    ]
    shown: dict[str, object] = {"scale": "human", "events": events}
    if title:
        shown["title"] = {"unique_id": "title", "text": {"headline": escape(one_line(title))}, "autolink": False}
    return Exported(files={"timeline.json": encode_json(shown)})


def _slide(entry: TimelineJson, nth: int, group: str, sources: dict[str, str]) -> dict[str, object]:
    return {
        "unique_id": f"{entry.id or 'day'}-{nth}",
        "start_date": _date(entry.earliest),
        "end_date": _date(entry.latest),
        "display_date": interval_words(entry.earliest, entry.latest),
        "group": group,
        "text": {"headline": escape(one_line(entry.what)), "text": _quoted(entry.evidence, sources)},
        "autolink": False,
    }


def _quoted(evidence: Iterable[EvidenceJson], sources: dict[str, str]) -> str:
    return "".join(
        f'<blockquote cite="{escape(passage_iri(words))}">{escape(words.text)}</blockquote>'
        f"<p>{sources[words.article]}</p>"
        for words in first_of_each_article(evidence)
    )


def _sources(articles: Sequence[ArticleJson]) -> dict[str, str]:
    """Who printed it, by article, as HTML with a link where there is an address."""
    found = {id: escape(name) for id, name in outlet_names(articles).items()}
    addresses = {article.id: address for article in articles if (address := web_address(article.url))}
    links = {id: f'<a href="{escape(url)}" rel="noreferrer">{found[id]}</a>' for id, url in addresses.items()}
    return found | links


def _date(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}
