"""Who said what, for the eye: the speakers in the order of how widely they are reported, each with their words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.views.quoted import wording
from onrecord.views.record_types import EntityJson, UtteranceJson
from onrecord.views.terminal import utterance_told
from onrecord.web.compared import Compared, compare
from onrecord.web.record_index import RecordIndex

# Characters of a wording on a page; the item's own page has all of it.
WORDING_CHARS = 420


@dataclass(frozen=True, slots=True)
class DriftShown:
    """A report that changes the meaning: its article, in what it differs, and both wordings set against each other."""

    article: str
    kind: str
    compared: Compared


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance with its words on one line, the facts that stand below, and its drifts."""

    utterance: UtteranceJson
    words: str
    told: list[str]
    drifts: list[DriftShown]


@dataclass(frozen=True, slots=True)
class Speaker:
    """name None: the pages name nobody. `entity` is None where the speaker has no page."""

    name: str | None
    entity: EntityJson | None
    said: list[Said]

    @property
    def standing(self) -> str:
        """ "Deputy Foreign Minister, Velmark"; empty where nothing is known."""
        if self.entity is None:
            return ""
        facts = [self.entity.roles[0].title] if self.entity.roles else []
        if self.entity.side and self.entity.side != self.entity.name:
            facts.append(self.entity.side)
        return ", ".join(facts)


def speakers_of(index: RecordIndex) -> list[Speaker]:
    """All speakers: the most widely reported first, nobody named last; so are the words of each."""
    said: dict[str | None, list[UtteranceJson]] = defaultdict(list)
    for utterance in index.record.utterances:
        said[utterance.speaker or utterance.speaker_name].append(utterance)
    order = sorted(said, key=lambda who: (who is None, -sum(utterance.sources for utterance in said[who])))
    return [_speaker(index, who, sorted(said[who], key=lambda utterance: -utterance.sources)) for who in order]


def _speaker(index: RecordIndex, who: str | None, utterances: Sequence[UtteranceJson]) -> Speaker:
    entity = index.entities.get(who or "")
    return Speaker(entity.name if entity else utterances[0].speaker_name, entity, said_of(index, utterances))


def said_of(index: RecordIndex, utterances: Iterable[UtteranceJson]) -> list[Said]:
    """The utterances as a page shows them, in their order."""
    return [
        Said(
            utterance,
            wording(utterance, index.texts, limit=WORDING_CHARS),
            utterance_told(utterance),
            drifts_of(index, utterance),
        )
        for utterance in utterances
    ]


def drifts_of(index: RecordIndex, utterance: UtteranceJson) -> list[DriftShown]:
    """The reports of `utterance` that change it, each with the words it rests on."""
    shown = []
    for drift in utterance.drift:
        garbled = [report.evidence for report in utterance.reports if report.article == drift.article]
        faithful = [report.evidence for report in utterance.reports if report.text == drift.against]
        shown.append(
            DriftShown(
                drift.article, drift.kind, compare(index, (drift.against, faithful[:1]), (drift.text, garbled[:1]))
            )
        )
    return shown
