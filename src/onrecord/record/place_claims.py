"""Where the pages say that a meeting is held, and whether they agree."""

from collections.abc import Mapping, Sequence

from onrecord.nouns.assertion import ClaimKind
from onrecord.nouns.claim import Claim, ClaimValue
from onrecord.nouns.evidence import Evidence
from onrecord.nouns.ids import make_id
from onrecord.nouns.record_meeting import MeetingReport, RecordMeeting
from onrecord.nouns.span import Span
from onrecord.record.named_places import NOTHING_NAMED, Backing, NamedPlaces, sources_behind
from onrecord.text.name_match import thing_key
from onrecord.text.names import StateWord, head_kind, state_hint


def make_place_claims(
    meetings: Sequence[RecordMeeting], family_of: Mapping[str, str], named: NamedPlaces = NOTHING_NAMED
) -> tuple[Claim, ...]:
    """One claim for each meeting that two families or more tell of and a page gives a place, in the meetings' order.
    What one family alone tells of stands with its place among the meetings; nobody could contradict it.
    """
    made = (_claim(meeting, family_of, named) for meeting in meetings if meeting.sources > 1)
    return tuple(claim for claim in made if claim is not None)


def _claim(meeting: RecordMeeting, family_of: Mapping[str, str], named: NamedPlaces) -> Claim | None:
    told = [(report, report.place) for report in meeting.reports if report.place is not None]
    if not told:
        return None
    backers: dict[str, list[Backing]] = {}
    for report, place in told:
        family = family_of.get(report.article, report.article)
        outlet = named.source_at(report.article, (Span(place.start, place.end),))
        backers.setdefault(thing_key(place.text), []).append(Backing(report.article, family, outlet))
    sources = {key: len(sources_behind(behind)) for key, behind in backers.items()}
    told.sort(key=lambda pair: (-sources[thing_key(pair[1].text)], thing_key(pair[1].text), pair[1]))
    telling = sources_behind([one for behind in backers.values() for one in behind])
    return Claim(
        id=make_id("clm", ClaimKind.PLACE.value, meeting.id),
        kind=ClaimKind.PLACE,
        subject=f"the place of the {_called(meeting)}",
        values=tuple(
            ClaimValue(
                value=place.text,
                unit=None,
                hedge=None,
                asserter=None,
                asserter_name=None,
                evidence=place,
                sources=sources[thing_key(place.text)],
            )
            for _, place in told
        ),
        agree=all(_can_both_be(left, right) for left in told for right in told),
        sources=len(telling),
        lone=len(telling) == 1,
    )


def _called(meeting: RecordMeeting) -> str:
    """ "talks of Mira Osterby and Lazar Veshnik", "session of the Straits Council"."""
    names = [party.name for party in meeting.participants[:2]]
    whose = " and ".join(names) or meeting.forum
    return f"{meeting.kind.value} of {whose}" if whose else meeting.kind.value


def _can_both_be(left: tuple[MeetingReport, Evidence], right: tuple[MeetingReport, Evidence]) -> bool:
    """False for two towns of which neither report names the other's: a state, a house and a town in it agree."""
    (one, here), (other, there) = left, right
    if thing_key(here.text) == thing_key(there.text) or _is_wide(here.text) or _is_wide(there.text):
        return True
    return _names(one, there.text) or _names(other, here.text)


def _is_wide(place: str) -> bool:
    """True for a state, and for a house or region by its head word: it may hold, or lie in, the other."""
    hint = state_hint(place)
    if hint is not None:
        return hint.how is not StateWord.CAPITAL
    return len(place.split()) > 1 and head_kind(place.split()[-1]) is not None


def _names(report: MeetingReport, place: str) -> bool:
    return any(place in words.text for words in report.words)
