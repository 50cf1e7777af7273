"""Citations as HTML. A story page has some hundred; written here they take a fraction of what a template takes."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from onrecord.views.record_types import EvidenceJson
from onrecord.web.links import Links
from onrecord.web.record_index import RecordIndex


def cites(index: RecordIndex, links: Links, evidence: Sequence[EvidenceJson]) -> Markup:
    """A link to each of the words, which are of articles in `index`; nothing where there are none."""
    if not evidence:
        return Markup()
    shown = (
        f'<a class="cite" href="{escape(links.passage(words))}" aria-label="{escape(index.spoken[words.article])}">'
        f"{escape(index.labels[words.article])}</a>"
        for words in evidence
    )
    return Markup(f'<span class="cites">{" ".join(shown)}</span>')
