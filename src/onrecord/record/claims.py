"""Figures and dates of all pages joined into claims: what is given for one thing, by whom, and whether it agrees."""

from collections import Counter
from collections.abc import Mapping, Sequence

from onrecord.nouns.article import Article
from onrecord.nouns.claim import Claim, ClaimValue
from onrecord.nouns.evidence import evidence_at
from onrecord.nouns.ids import make_id
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import RecordEntity
from onrecord.record.claims_agree import can_both_be
from onrecord.record.claims_given import Given, find_given
from onrecord.record.claims_match import group_given
from onrecord.record.named_places import NOTHING_NAMED, Backing, NamedPlaces, sources_behind


def make_claims(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    entities: Sequence[RecordEntity],
    entity_of: Mapping[tuple[str, int], str],
    family_of: Mapping[str, str],
    named: NamedPlaces = NOTHING_NAMED,
) -> tuple[Claim, ...]:
    """The claims of a story: contested ones first, then the most widely reported, then in story order.

    1. assertions of all pages          2. one claim for what is asserted of one thing, by its unit and its clause
    3. agreement, as far as hedges and rounding allow   4. what only one source gives, if it is no slight count.
    """
    given = find_given(articles, readings, entities, entity_of, family_of, named)
    families = {one.family for one in given}
    used: Counter[str] = Counter()
    claims = [_claim(group, families, used) for group in group_given(given) if not _is_slight(group)]
    return tuple(sorted(claims, key=lambda claim: (claim.agree, -claim.sources)))


def _is_slight(group: Sequence[Given]) -> bool:
    """True for small counts that one source alone thinks worth telling."""
    return all(one.assertion.slight for one in group) and len(sources_behind([one.backing for one in group])) < 2


def _claim(group: Sequence[Given], families: set[str], used: Counter[str]) -> Claim:
    subject = min((one.assertion.subject for one in group), key=_clearness)
    raw_id = make_id("clm", group[0].assertion.kind.value, subject, *sorted({one.assertion.value for one in group}))
    used[raw_id] += 1
    backers: dict[str, list[Backing]] = {}
    for one in group:
        backers.setdefault(one.assertion.value, []).append(one.backing)
    sources = {value: len(sources_behind(backings)) for value, backings in backers.items()}
    telling = sources_behind([one.backing for one in group])
    ordered = sorted(group, key=lambda one: -sources[one.assertion.value])
    return Claim(
        id=raw_id if used[raw_id] == 1 else f"{raw_id}-{used[raw_id]}",
        kind=group[0].assertion.kind,
        subject=subject,
        values=tuple(
            ClaimValue(
                value=one.assertion.value,
                unit=one.assertion.unit,
                hedge=one.assertion.hedge,
                asserter=one.asserter,
                asserter_name=one.asserter_name,
                evidence=evidence_at(one.article, one.assertion.span),
                sources=sources[one.assertion.value],
            )
            for one in ordered
        ),
        agree=all(can_both_be(left, right) for left in group for right in group),
        sources=len(telling),
        lone=len(telling) == 1 and len(families) > 1,
    )


def _clearness(subject: str) -> tuple[bool, bool, int, str]:
    """Sort key: a phrase of two to eight words before a bare noun, a clause with a gap or a sentence."""
    words = len(subject.split())
    return (not 2 <= words <= 8, "…" in subject, abs(words - 5), subject)
