"""What was decided, as a sentence."""

from onrecord.nouns.decision import (
    Accept,
    DateFix,
    FamilyFix,
    Join,
    Merge,
    Part,
    Reject,
    Ruling,
    SpeakerFix,
    Split,
    StoryFix,
    Thing,
    ThingKind,
)
from onrecord.views.wording import interval_words, listed, shortened

# Of the name of a thing, so that a sentence with two of them fits on two lines.
_LABEL_CHARS = 70
# Quotation marks and what may stand beside them: the name is put between marks of its own.
_MARKS = "“”„«»\"‘’' ,"
_DATED = {ThingKind.ARTICLE: "appeared", ThingKind.UTTERANCE: "was said", ThingKind.MEETING: "is held"}
_NOUNS = {ThingKind.ENTITY: "name", ThingKind.CLAIM: "figure", ThingKind.DAY: "event"}


def ruling_words(ruling: Ruling) -> str:
    """ "“Osterby” and “Mira Osterby” are one", "“Talks begin” appeared on 14 Mar 2023"."""
    match ruling:
        case Merge(entities=things):
            return f"{_all(things)} are one"
        case Split(stays=stays, goes=goes):
            return f"{_name(goes)} is another than {_name(stays)}"
        case Join(utterances=things):
            return f"{_all(things)} are one utterance"
        case Part(stays=stays, goes=goes):
            return f"{_name(goes)} is another utterance than {_name(stays)}"
        case Reject(item=item):
            return f"{_name(item)} is no {_NOUNS.get(item.kind, item.kind.value)}"
        case Accept(item=item):
            return f"{_name(item)} is right"
        case DateFix(item=item, earliest=earliest, latest=latest):
            return f"{_name(item)} {_DATED[item.kind]} on {interval_words(earliest, latest)}"
        case SpeakerFix(utterance=utterance, speaker=speaker, name=name):
            who = speaker.label if speaker is not None else name
            return f"{_name(utterance)} was said by {who}" if who else f"nobody is named for {_name(utterance)}"
        case FamilyFix(page=page, of=None):
            return f"{_name(page)} is an independent source"
        case FamilyFix(page=page, of=of):
            return f"{_name(page)} is of one family with {_name(of)}" if of is not None else ""
        case StoryFix(page=page, story=None):
            return f"{_name(page)} belongs to no story here"
        case StoryFix(page=page, title=title):
            return f"{_name(page)} belongs to the story “{shortened(title, _LABEL_CHARS)}”"


def _name(thing: Thing) -> str:
    return f"“{shortened(thing.label.strip(_MARKS), _LABEL_CHARS)}”"


def _all(things: tuple[Thing, ...]) -> str:
    names = [_name(thing) for thing in things]
    return f"{listed(names[:-1])} and {names[-1]}"
