"""Claims and disagreements on a terminal: the figures with who gives them, and where the pages contradict each
other.
"""

from collections.abc import Iterator, Mapping

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.views.record_types import ClaimJson, ClaimValueJson, DisagreementJson, RecordJson
from onrecord.views.wording import count, listed, one_line, shortened

# Shown before "… and 12 more".
MOST_CLAIMS = 10
MOST_DISAGREEMENTS = 8


def disagreements_view(record: RecordJson, *, show_all: bool) -> Iterator[RenderableType]:
    """Those of fact with their sides; those of form in one dim line each below."""
    if not record.disagreements:
        return
    yield Text("\nDISAGREEMENTS", style="bold")
    families = {article.id: article.family or article.id for article in record.articles}
    large = [disagreement for disagreement in record.disagreements if not disagreement.small]
    small = [disagreement for disagreement in record.disagreements if disagreement.small]
    shown = large if show_all else large[:MOST_DISAGREEMENTS]
    for disagreement in shown:
        yield Padding(_disagreement_lines(disagreement, families), (0, 0, 0, 3))
    if len(large) > len(shown):
        yield Text(f"… and {len(large) - len(shown)} more (--all)", style="dim")
    if small:
        names = [" / ".join(one_line(side.value) for side in disagreement.sides) for disagreement in small]
        line = f"Only in form: {listed(names, most=None if show_all else MOST_DISAGREEMENTS)}"
        yield Padding(Text(line, style="dim"), (0, 0, 0, 3))


def _disagreement_lines(disagreement: DisagreementJson, families: Mapping[str, str]) -> Text:
    text = Text(f"{disagreement.kind}: ", style="bold yellow")
    text.append(one_line(disagreement.what), style="bold")
    for side in disagreement.sides:
        told = {families[words.article] for words in side.evidence if words.article in families}
        text.append(f"\n  {shortened(side.value, 160)}")
        text.append(f"  {count(len(told), 'independent source')}", style="dim")
    text.append(f"\n  {disagreement.id}", style="dim")
    return text


def claims_view(record: RecordJson, *, show_all: bool) -> Iterator[RenderableType]:
    """A table of what the pages give as figures and dates, the most widely reported first."""
    if not record.claims:
        return
    yield Text("\nFIGURES", style="bold")
    shown = record.claims if show_all else record.claims[:MOST_CLAIMS]
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", overflow="fold")
    table.add_column(overflow="fold")
    for claim in shown:
        values = Text()
        for value in one_each(claim):
            values.append("" if not values else " · ")
            values.append(one_line(value.evidence[0].text), style="" if claim.agree else "yellow")
            if value.asserter_name:
                values.append(f" ({one_line(value.asserter_name)})", style="dim")
        values.append(f"\n{claim_facts(claim)}", style="dim")
        table.add_row(shortened(claim.subject, 60), values)
    yield Padding(table, (0, 0, 0, 3))
    if len(shown) < len(record.claims):
        yield Text(f"… and {len(record.claims) - len(shown)} more (--all)", style="dim")


def one_each(claim: ClaimJson) -> list[ClaimValueJson]:
    """Each value in each hedge once, as first printed."""
    return list({(value.value, value.hedge): value for value in reversed(claim.values)}.values())[::-1]


def claim_facts(claim: ClaimJson) -> str:
    """ "3 independent sources · they contradict each other · clm-0123456789"."""
    return " · ".join([*claim_told(claim), claim.id])


def claim_told(claim: ClaimJson) -> list[str]:
    """By how many sources, and whether they agree."""
    facts = ["from one source alone" if claim.lone else count(claim.sources, "independent source")]
    if not claim.agree:
        facts.append("they contradict each other")
    return facts
