"""W3C Web Annotation (JSON-LD): each item of the record as annotations on the words it rests on.

Data model: https://www.w3.org/TR/annotation-model/. A target's source is the *text* of an article, in which positions
hold, with the address it was found at as its scope.
"""

from collections import Counter
from collections.abc import Iterator

import msgspec

from onrecord._version import __version__
from onrecord.exports.citations import MAIN_PARTS, Citation, citations
from onrecord.exports.exported import Exported
from onrecord.exports.iris import PROGRAM, item_iri, web_address
from onrecord.views.record_types import ArticleJson, EvidenceJson, RecordJson

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

# Characters of context on each side of a quote: enough to tell two places with the same words apart, as annotation
# clients commonly take it.
CONTEXT_CHARS = 32

# Why the annotation was made, by the kind of item; what is not here is described.
_MOTIVATIONS = {"entity": "identifying", "position": "classifying", "disagreement": "commenting", "decision": "editing"}


def to_web_annotation(record: RecordJson, title: str | None = None) -> Exported:
    """One AnnotationCollection with all its annotations on its first page."""
    articles = {article.id: article for article in record.articles}
    items = list(_annotations(record, articles))
    name = item_iri("annotations")
    collection = {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": title or "The record of a story",
        "generator": {"id": PROGRAM, "type": "Software", "name": f"Onrecord {__version__}"},
        "total": len(items),
        "first": {"id": f"{name}:1", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items},
    }
    # Not indented: blanks would be half of it, as there is an annotation for every mention of a name.
    return Exported(files={"annotations.jsonld": msgspec.json.encode(collection) + b"\n"})


def _annotations(record: RecordJson, articles: dict[str, ArticleJson]) -> Iterator[dict[str, object]]:
    nth: Counter[str] = Counter()
    for citation in citations(record):
        if citation.part not in MAIN_PARTS:
            continue
        nth[citation.item] += 1
        yield {
            "id": f"{item_iri(citation.item)}:{nth[citation.item]}",
            "type": "Annotation",
            "motivation": _MOTIVATIONS.get(citation.kind, "describing"),
            "body": _body(citation),
            "target": _target(citation.words, articles[citation.words.article]),
        }


def _body(citation: Citation) -> list[dict[str, object]]:
    motivation = _MOTIVATIONS.get(citation.kind, "describing")
    return [
        {"type": "TextualBody", "value": citation.says, "format": "text/plain", "purpose": motivation},
        {"type": "TextualBody", "value": citation.kind, "format": "text/plain", "purpose": "tagging"},
        {"type": "SpecificResource", "source": item_iri(citation.item), "purpose": "linking"},
    ]


def _target(words: EvidenceJson, article: ArticleJson) -> dict[str, object]:
    text, start, end = article.text, words.start, words.end
    target: dict[str, object] = {
        "type": "SpecificResource",
        "source": {"id": item_iri(article.id), "type": "Text", "format": "text/plain", "language": article.language},
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": words.text,
                "prefix": text[max(0, start - CONTEXT_CHARS) : start],
                "suffix": text[end : end + CONTEXT_CHARS],
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }
    address = web_address(article.url)
    return target | ({"scope": address} if address else {})
