"""Templates, with the words that terminal and web share; everything that goes into one is escaped."""

import re
from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.views.ledger import VERBS
from onrecord.views.record_types import EvidenceJson, ReportJson
from onrecord.views.wording import count, day_words, interval_words, listed, one_line, shortened
from onrecord.web.cites import cites
from onrecord.web.item_titles import taken, upper_first

# Control characters, which a page may hold and an HTML document may not: shown as what cannot be shown.
_NO_HTML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def draw(template: str, **shown: Any) -> str:
    """The template filled in. Raises UndefinedError where it needs what `shown` does not have."""
    return _NO_HTML.sub("\ufffd", _templates().get_template(template).render(shown))


@cache
def _templates() -> Environment:
    templates = Environment(
        loader=PackageLoader("onrecord.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    templates.filters.update(line=one_line, short=shortened, listed=listed, day=day_words, upper_first=upper_first)
    templates.globals.update(
        interval=interval_words,
        count=count,
        static=static_link,
        VERBS=VERBS,
        evidence_of=_evidence_of,
        taken=taken,
        cites_of=cites,
    )
    return templates


def _evidence_of(reports: Sequence[ReportJson]) -> list[EvidenceJson]:
    return [report.evidence for report in reports]


@cache
def static_link(name: str) -> str:
    """The address of a file under static/, other when its content is: browsers may keep it for good."""
    return f"/static/{name}?{blake2b(read_static(name).encode(), digest_size=6).hexdigest()}"


def read_static(name: str) -> str:
    """The text of a file under static/."""
    return files("onrecord.web").joinpath("static", name).read_text(encoding="utf-8")
