"""What a reader asks to be decided, in ids and names as a record shows them, made into a ruling on words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from onrecord.errors import DecisionError
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
)
from onrecord.store.store import Store
from onrecord.text.names import fold
from onrecord.views.explain import Item, find_item
from onrecord.views.page_names import short_page_names
from onrecord.views.record_types import (
    ArticleJson,
    EntityJson,
    FamilyJson,
    MeetingJson,
    RecordJson,
    TimelineJson,
    UtteranceJson,
)
from onrecord.views.things import make_thing, thing_of_mentions, thing_of_reports
from onrecord.views.wording import listed, one_line

# Words in the place of an item.
INDEPENDENT, NOBODY, NO_STORY = "independent", "nobody", "none"
_NOUNS = {
    ArticleJson: "a page",
    EntityJson: "a name",
    UtteranceJson: "an utterance",
    MeetingJson: "a meeting",
    FamilyJson: "a family",
}

Wanted = TypeVar("Wanted", ArticleJson, EntityJson, UtteranceJson)


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedRuling:
    """kind   one of nouns.decision.RULINGS
    items  ids, names, pages or words, as `onrecord explain` takes them; the last may be a date, a speaker, a story
    names, pages  what goes, of an entity or utterance that is split or parted
    """

    kind: str
    items: Sequence[str]
    names: Sequence[str] = ()
    pages: Sequence[str] = ()


def make_ruling(store: Store, record: RecordJson, wanted: WantedRuling) -> Ruling:
    """The ruling that is wanted, on items of `record`. Raises RecordError for an item that is not in it, DecisionError
    for one that it cannot be about; both say what would do.
    """
    return _MAKERS[wanted.kind](_Asked(store, record, wanted))


class _Asked:
    """One wish with the record it is about."""

    def __init__(self, store: Store, record: RecordJson, wanted: WantedRuling) -> None:
        self.store = store
        self.record = record
        self.wanted = wanted

    def count(self, number: int, form: str) -> tuple[str, ...]:
        """The items as given. Raises DecisionError if they are not `number`."""
        if len(self.wanted.items) != number:
            raise DecisionError(f"{self.wanted.kind} takes {form}")
        return tuple(self.wanted.items)

    def one(self, given: str, kind: type[Wanted]) -> Wanted:
        """The item that `given` means. Raises DecisionError if it is none of that kind."""
        item = find_item(self.record, given)
        if not isinstance(item, kind):
            raise DecisionError(f"{given!r} is no {_NOUNS[kind].split(' ', 1)[1]}, and {self.wanted.kind} is about one")
        return item

    def several(self, kind: type[Wanted], form: str) -> list[Wanted]:
        """Two items or more, each another."""
        found = {item.id: item for item in (self.one(given, kind) for given in self.wanted.items)}
        if len(found) < 2:
            raise DecisionError(f"{self.wanted.kind} takes {form}, two of them or more")
        return list(found.values())

    def thing(self, item: Item) -> Thing:
        return make_thing(self.record, item)


def _merge(asked: _Asked) -> Ruling:
    return Merge(entities=tuple(asked.thing(one) for one in asked.several(EntityJson, "the names that are one")))


def _split(asked: _Asked) -> Ruling:
    (given,) = asked.count(1, "one name, and --name or --page for what goes")
    entity = asked.one(given, EntityJson)
    names, pages = _what_goes(asked, "its mentions")
    wanted = {fold(name) for name in names}
    known = {fold(one_line(name)): name for name in (entity.name, *entity.aliases)}
    for name in names:
        if fold(name) not in known:
            raise DecisionError(f"{entity.name!r} is not called {name!r} here, but {listed(list(known.values()))}")
    goes, stays = _apart(entity.mentions, lambda at: fold(one_line(at.text)) in wanted or at.article in pages)
    if not goes or not stays:
        raise DecisionError(f"of {entity.name!r} {'all mentions go' if goes else 'no mention goes'}: nothing to split")
    left = [name for key, name in known.items() if key not in wanted]
    label = names[0] if names else f"{entity.name} of {_pages(asked, pages)}"
    return Split(
        stays=thing_of_mentions(asked.record, left[0] if left else entity.name, stays),
        goes=thing_of_mentions(asked.record, label, goes),
        names=tuple(known[fold(name)] for name in names),
    )


def _join(asked: _Asked) -> Ruling:
    found = asked.several(UtteranceJson, "the utterances that are one")
    return Join(utterances=tuple(asked.thing(one) for one in found))


def _part(asked: _Asked) -> Ruling:
    (given,) = asked.count(1, "one utterance, and --page for the reports that go")
    utterance = asked.one(given, UtteranceJson)
    if asked.wanted.names:
        raise DecisionError("part takes --page, the page whose report is of another utterance")
    _, pages = _what_goes(asked, "its reports")
    goes, stays = _apart(utterance.reports, lambda report: report.article in pages)
    if not goes or not stays:
        raise DecisionError(
            f"of {utterance.id} {'all reports go' if goes else 'no report is on that page'}: nothing to part"
        )
    return Part(
        stays=thing_of_reports(asked.record, utterance.best, stays),
        goes=thing_of_reports(asked.record, f"{_pages(asked, pages)}: {goes[0].text}", goes),
    )


def _reject(asked: _Asked) -> Ruling:
    (given,) = asked.count(1, "one item")
    item = find_item(asked.record, given)
    if isinstance(item, ArticleJson | FamilyJson):
        raise DecisionError(
            f"{given!r} is {_NOUNS[type(item)]}: `move PAGE {NO_STORY}` takes a page out of the story, "
            f"`family PAGE {INDEPENDENT}` out of its family"
        )
    return Reject(item=_itself(asked, item))


def _accept(asked: _Asked) -> Ruling:
    (given,) = asked.count(1, "one item")
    item = find_item(asked.record, given)
    if isinstance(item, FamilyJson):
        raise DecisionError(f"{given!r} is a family: `family PAGE PAGE` says that two pages are of one")
    return Accept(item=_itself(asked, item))


def _itself(asked: _Asked, item: Item) -> Thing:
    """The thing of an item; for an entry of the timeline that shows another item, that item."""
    if isinstance(item, TimelineJson) and item.ref is not None:
        item = find_item(asked.record, item.ref)
    return asked.thing(item)


def _date(asked: _Asked) -> Ruling:
    given, days = asked.count(2, "a page, an utterance or a meeting, and a date")
    item = find_item(asked.record, given)
    if not isinstance(item, ArticleJson | UtteranceJson | MeetingJson):
        raise DecisionError(f"{given!r} is no page, utterance or meeting, and only those have a date to set")
    earliest, latest = read_days(days)
    return DateFix(item=asked.thing(item), earliest=earliest, latest=latest)


def read_days(words: str) -> tuple[date, date]:
    """ "2023-03-14", or "2023-03-12..2023-03-14" for the days between. Raises DecisionError."""
    first, _, last = words.partition("..")
    try:
        earliest = date.fromisoformat(first.strip())
        latest = date.fromisoformat(last.strip()) if last else earliest
    except ValueError:
        raise DecisionError(f"{words!r} is no date; write 2023-03-14, or 2023-03-12..2023-03-14") from None
    if latest < earliest:
        raise DecisionError(f"{words!r} ends before it begins")
    return earliest, latest


def _speaker(asked: _Asked) -> Ruling:
    given, who = asked.count(2, f"an utterance, and a name (or {NOBODY})")
    utterance = asked.thing(asked.one(given, UtteranceJson))
    if who == NOBODY:
        return SpeakerFix(utterance=utterance, speaker=None, name=None)
    named = [e for e in asked.record.entities if e.id == who or fold(who) in map(fold, (e.name, *e.aliases))]
    if len(named) > 1:
        raise DecisionError(f"{who!r} may be {listed([f'{e.name} {e.id}' for e in named])}; give one id")
    if named:
        return SpeakerFix(utterance=utterance, speaker=asked.thing(named[0]), name=None)
    if who.startswith("ent-"):
        raise DecisionError(f"{who!r} is no name of this record; `onrecord show` prints their ids")
    return SpeakerFix(utterance=utterance, speaker=None, name=one_line(who))


def _family(asked: _Asked) -> Ruling:
    given, other = asked.count(2, f"a page, and another page of its family (or {INDEPENDENT})")
    page = asked.one(given, ArticleJson)
    home = next((family for family in asked.record.families if page.id in family.articles), None)
    others = [a for a in asked.record.articles if home is not None and a.id in home.articles and a.id != page.id]
    if other == INDEPENDENT:
        if not others:
            raise DecisionError(f"{given!r} is independent already: no other page is of its family")
        of = None
    else:
        target = asked.one(other, ArticleJson)
        if target.id == page.id:
            raise DecisionError(f"{given!r} and {other!r} are one page")
        of = asked.thing(target)
    return FamilyFix(page=asked.thing(page), of=of, others=tuple(asked.thing(one) for one in others))


def _move(asked: _Asked) -> Ruling:
    given, where = asked.count(2, f"a page, and the story it belongs to (or {NO_STORY})")
    page = asked.one(given, ArticleJson)
    number = asked.store.articles.named(page.page)
    if number is None:
        raise DecisionError(f"{asked.store.name}: has no page {page.page!r} any more")
    target = None if where == NO_STORY else asked.store.stories.find(where)
    left = asked.store.stories.story_of(number)
    if target is not None and target.id == left:
        raise DecisionError(f"{given!r} is in that story already")
    return StoryFix(
        page=asked.thing(page),
        story=target.id if target is not None else None,
        title=target.title if target is not None else "",
        left=left,
        was_by_hand=asked.store.stories.is_by_hand(number),
    )


def _what_goes(asked: _Asked, of_what: str) -> tuple[list[str], set[str]]:
    """The names and the ids of the pages of what goes."""
    if not asked.wanted.names and not asked.wanted.pages:
        raise DecisionError(
            f"{asked.wanted.kind} needs to know which of {of_what} go: give --page, or --name for a name"
        )
    return [one_line(name) for name in asked.wanted.names], {
        asked.one(page, ArticleJson).id for page in asked.wanted.pages
    }


def _pages(asked: _Asked, pages: set[str]) -> str:
    short = short_page_names(asked.record.articles)
    return listed([short[article.id] for article in asked.record.articles if article.id in pages])


Place = TypeVar("Place")


def _apart(places: Sequence[Place], goes: Callable[[Place], bool]) -> tuple[list[Place], list[Place]]:
    """Those for which `goes` holds, and the others."""
    return [place for place in places if goes(place)], [place for place in places if not goes(place)]


_MAKERS: dict[str, Callable[[_Asked], Ruling]] = {
    "merge": _merge,
    "split": _split,
    "join": _join,
    "part": _part,
    "reject": _reject,
    "accept": _accept,
    "date": _date,
    "speaker": _speaker,
    "family": _family,
    "move": _move,
}
