"""Reads the press coverage of a story and keeps the record.

from onrecord import build

result = build(["pages/"])
for utterance in result.record.utterances:
    print(utterance.speaker_name, utterance.best, utterance.sources)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from onrecord._version import __version__

if TYPE_CHECKING:
    from onrecord.errors import InputError, ModelError, OnrecordError, PageError, RecordError
    from onrecord.nouns.article import Article
    from onrecord.nouns.evidence import Evidence
    from onrecord.nouns.page import Page
    from onrecord.nouns.reading import Reading
    from onrecord.nouns.record import Record, Utterance
    from onrecord.nouns.statement import Statement
    from onrecord.run.engine import BuildResult, ReadResult, build, read, read_articles
    from onrecord.views.record_json import read_record, record_json

# Where each public name lives. Imported on first use: `import onrecord` costs nothing.
_HOMES = {
    "Article": "onrecord.nouns.article",
    "BuildResult": "onrecord.run.engine",
    "Evidence": "onrecord.nouns.evidence",
    "InputError": "onrecord.errors",
    "ModelError": "onrecord.errors",
    "OnrecordError": "onrecord.errors",
    "Page": "onrecord.nouns.page",
    "PageError": "onrecord.errors",
    "ReadResult": "onrecord.run.engine",
    "Reading": "onrecord.nouns.reading",
    "Record": "onrecord.nouns.record",
    "RecordError": "onrecord.errors",
    "Statement": "onrecord.nouns.statement",
    "Utterance": "onrecord.nouns.record",
    "build": "onrecord.run.engine",
    "read": "onrecord.run.engine",
    "read_articles": "onrecord.run.engine",
    "read_record": "onrecord.views.record_json",
    "record_json": "onrecord.views.record_json",
}

__all__ = [
    "Article",
    "BuildResult",
    "Evidence",
    "InputError",
    "ModelError",
    "OnrecordError",
    "Page",
    "PageError",
    "ReadResult",
    "Reading",
    "Record",
    "RecordError",
    "Statement",
    "Utterance",
    "__version__",
    "build",
    "read",
    "read_articles",
    "read_record",
    "record_json",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
