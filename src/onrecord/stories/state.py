"""The stories so far: articles are added as they arrive, and each arrival says what it changed."""

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import msgspec

from onrecord.errors import RecordError
from onrecord.nouns.article import Article
from onrecord.nouns.story import Aside, Story, StoryChange
from onrecord.stories.agglomerate import SAME_STORY_MIN, Unit, agglomerate, mean_similarity, unit_of
from onrecord.stories.general import why_general
from onrecord.stories.identity import find_changes, name_groups
from onrecord.stories.words import StoryWords, make_story_words, similarity

# An article is looked up under the words of so many of its heaviest terms; two that are alike enough to be one story
# share several. (A word of the title makes two terms: by itself it is no sign.)
_HEAVIEST = 32
MIN_SHARED_KEYS = 2
# A word held by more articles finds nothing in particular: only its latest holders are looked at.
MAX_HELD = 2000
# Up to so many articles that hang together are sorted into stories anew at each arrival, so that the order of arrival
# changes nothing; beyond, stories that exist enter as wholes.
MAX_ANEW = 200
# Articles that arrive together are taken in by so many.
_AT_ONCE = 50
# One story follows another when the two are alike by this part of what would make them one.
_FOLLOWS_MIN = 0.6 * SAME_STORY_MIN
FORMAT = 2  # of StoryWords and of the state: what another one wrote is made anew


class _Kept(msgspec.Struct):
    """What `StoryState.dump` writes; the rest follows from it."""

    format: int
    words: list[StoryWords]
    general: dict[str, str]
    story_of: dict[str, str]
    near: dict[str, list[str]]
    led_to: dict[str, str]


@dataclass(slots=True)
class StoryState:
    """All articles so far and the stories they make: the one thing of this package that changes.

    words     the reports, by article id
    general   articles of no story: id → why
    story_of  article id → story id
    members   story id → ids of its articles
    near      article id → ids of the articles alike enough to be of one story with it
    led_to    id of a story that went into another → that other's id
    """

    words: dict[str, StoryWords] = field(default_factory=dict)
    general: dict[str, str] = field(default_factory=dict)
    story_of: dict[str, str] = field(default_factory=dict)
    members: dict[str, set[str]] = field(default_factory=dict)
    near: dict[str, set[str]] = field(default_factory=dict)
    led_to: dict[str, str] = field(default_factory=dict)
    _held: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, articles: Iterable[Article]) -> tuple[StoryChange, ...]:
        """Take in `articles` and say what that changed, in order of story. Known articles are passed over."""
        arrived: list[StoryWords] = []
        for article in articles:
            if article.id in self.words or article.id in self.general:
                continue
            why = why_general(article)
            if why is None:
                arrived.append(make_story_words(article))
            else:
                self.general[article.id] = why
        return self.add_words(arrived)

    def add_words(self, arrived: Sequence[StoryWords]) -> tuple[StoryChange, ...]:
        """As `add`, for reports whose words are made already. One that is there is an edited one: it may move.

        1. what each is near to   2. the articles it hangs together with, sorted anew   3. ids, and what changed
        """
        ordered = sorted(arrived, key=lambda words: (_day(words) or 0, words.id))
        before: dict[str, str | None] = {}
        newest: dict[str, int] = {}
        # 1.
        former = {words.id: self._forget(words.id) for words in ordered if words.id in self.words}
        for words in ordered:
            self._take_in(words)
        # 2.
        for start in range(0, len(ordered), _AT_ONCE):
            batch = [words.id for words in ordered[start : start + _AT_ONCE] if words.id not in before]
            for region in self._regions(batch, former):
                for article in region:
                    before.setdefault(article, self.story_of.get(article))
                for story in {self.story_of[article] for article in region if article in self.story_of}:
                    newest.setdefault(story, self._newest(story, before))
                self._sort_anew(region)
        # 3.
        stories = {self.story_of[article] for article in before}
        known = {article: story for article, story in before.items() if story is not None}
        late = frozenset(
            words.id
            for words in arrived
            if (day := _day(words)) is not None and day < newest.get(self.story_of[words.id], 0)
        )
        return find_changes({tuple(sorted(self.members[story])): story for story in stories}, known, late)

    def stories(self) -> tuple[Story, ...]:
        """All stories, by id."""
        units = {story: unit_of([self.words[a] for a in members]) for story, members in self.members.items()}
        return tuple(
            Story(
                id=story,
                articles=units[story].articles,
                earliest=_date(units[story].earliest),
                latest=_date(units[story].latest),
                follows=self._follows(story, units),
            )
            for story in sorted(units)
        )

    def asides(self) -> tuple[Aside, ...]:
        """The articles of no story, by id."""
        return tuple(Aside(article=article, why=why) for article, why in sorted(self.general.items()))

    def current(self, story: str) -> str:
        """The id under which `story` goes now: its own, or that of the story it went into."""
        while story in self.led_to:
            story = self.led_to[story]
        return story

    def dump(self) -> bytes:
        """The state as MessagePack, for `load`."""
        kept = _Kept(
            format=FORMAT,
            words=list(self.words.values()),  # in order of arrival, which `_held` follows
            general=self.general,
            story_of=self.story_of,
            near={article: sorted(near) for article, near in sorted(self.near.items()) if near},
            led_to=self.led_to,
        )
        return msgspec.msgpack.encode(kept)

    @staticmethod
    def load(data: bytes) -> "StoryState":
        """What `dump` gave. Raises RecordError for anything else."""
        try:
            kept = msgspec.msgpack.decode(data, type=_Kept)
        except msgspec.DecodeError as err:
            raise RecordError(f"the state of the stories cannot be read ({err})") from err
        if kept.format != FORMAT:
            raise RecordError(f"the state of the stories has format {kept.format}, this version reads {FORMAT}")
        return StoryState.of(kept.words, kept.near, kept.story_of, general=kept.general, led_to=kept.led_to)

    @staticmethod
    def of(
        words: Iterable[StoryWords],
        near: Mapping[str, Iterable[str]],
        story_of: Mapping[str, str],
        *,
        general: Mapping[str, str] | None = None,
        led_to: Mapping[str, str] | None = None,
    ) -> "StoryState":
        """The state with these reports, in the order in which they arrived.

        It may be a part of a larger one: what new articles share two keys with (`keys_of`), and all that hangs together
        with that, up to MAX_ANEW articles and the stories they are in, is all that their arrival looks at.
        """
        state = StoryState(general=dict(general or {}), story_of=dict(story_of), led_to=dict(led_to or {}))
        for known in words:
            state._index(known)
        for article, others in near.items():
            state.near[article].update(others)
        for article, story in story_of.items():
            state.members.setdefault(story, set()).add(article)
        return state

    def put(self, words: StoryWords, story: str) -> None:
        """Take in a report whose story somebody has settled, or its new words. No other article moves by it."""
        self._forget(words.id)
        self._take_in(words)
        was = self.story_of.get(words.id, story)
        if was != story:
            self.members[was].discard(words.id)
            if not self.members[was]:
                del self.members[was]
        self.story_of[words.id] = story
        self.members.setdefault(story, set()).add(words.id)

    def _index(self, words: StoryWords) -> None:
        self.words[words.id] = words
        self.near[words.id] = set()
        for key in keys_of(words):
            self._held[key].append(words.id)

    def _forget(self, article: str) -> set[str]:
        """Take the words of `article` out, if they are there; what it was near to. Its story still has it."""
        former = self.words.pop(article, None)
        if former is None:
            return set()
        for key in keys_of(former):
            self._held[key].remove(article)
        beside = self.near.pop(article)
        for other in beside:
            self.near[other].discard(article)
        return beside

    def _take_in(self, words: StoryWords) -> None:
        """Find what `words` is near to among those that are there, and put it beside them."""
        shared: Counter[str] = Counter()
        for key in keys_of(words):
            shared.update(self._held.get(key, ())[-MAX_HELD:])
        self._index(words)
        for other, count in shared.items():
            if count >= MIN_SHARED_KEYS and similarity(words, self.words[other]) >= SAME_STORY_MIN:
                self.near[words.id].add(other)
                self.near[other].add(words.id)

    def _regions(self, arrived: Sequence[str], former: Mapping[str, set[str]]) -> list[list[str]]:
        """The articles to sort anew, in groups that have nothing to do with each other; whole stories, always.

        A group is all that hangs together with an arrival, or did before it was edited (`former`). Where that is too
        much, it is the arrival and the stories of those it is near to.
        """
        regions: list[set[str]] = []
        for article in arrived:
            if any(article in region for region in regions):
                continue
            was_near = former.get(article, set())
            region = self._hanging_together({article, *was_near}, limit=MAX_ANEW)
            if region is None:
                beside = {other for other in self.near[article] | was_near if other in self.story_of}
                region = self._whole({article, *beside})
            apart: list[set[str]] = []
            for other in regions:
                if other.isdisjoint(region):
                    apart.append(other)
                else:
                    region |= other
            regions = [*apart, region]
        return [sorted(region) for region in regions]

    def _hanging_together(self, articles: set[str], *, limit: int) -> set[str] | None:
        """All articles that can be reached from `articles`, None if they are more than `limit`."""
        found = set(articles)
        ahead = sorted(articles)
        while ahead:
            at = ahead.pop()
            for other in self._whole({at}) | self.near[at]:
                if other not in found:
                    found.add(other)
                    ahead.append(other)
            if len(found) > limit:
                return None
        return found

    def _whole(self, articles: set[str]) -> set[str]:
        """`articles` and all that are of one story with any of them."""
        return articles.union(*(self.members[self.story_of[a]] for a in articles if a in self.story_of))

    def _sort_anew(self, region: Sequence[str]) -> None:
        """Sort the articles of `region` into stories and give these their ids."""
        if len(region) <= MAX_ANEW:
            units = [unit_of([self.words[article]]) for article in region]
        else:
            held: dict[str, list[StoryWords]] = defaultdict(list)
            for article in region:
                held[self.story_of.get(article, article)].append(self.words[article])
            units = [unit_of(words) for words in held.values()]
        before = {article: self.story_of[article] for article in region if article in self.story_of}
        named = name_groups(agglomerate(units), before)
        for story in set(before.values()):
            del self.members[story]
        for group, story in named.items():
            self.members[story] = set(group)
            self.story_of.update(dict.fromkeys(group, story))
            self.led_to.pop(story, None)
        for story in set(before.values()) - set(named.values()):
            # Most of its articles say where it went.
            went = Counter(self.story_of[article] for article, was in before.items() if was == story)
            self.led_to[story] = min(went, key=lambda other: (-went[other], other))

    def _newest(self, story: str, before: Mapping[str, str | None]) -> int:
        days = (_day(self.words[a]) for a in self.members[story] if before.get(a) is not None)
        return max((day for day in days if day is not None), default=0)

    def _follows(self, story: str, units: Mapping[str, Unit]) -> tuple[str, ...]:
        """The earlier stories of the same course of events, by id."""
        own = units[story]
        beside = {self.story_of[other] for article in own.articles for other in self.near[article]} - {story}
        return tuple(
            other
            for other in sorted(beside)
            if _starts_before(units[other], own) and mean_similarity(units[other], own) >= _FOLLOWS_MIN
        )


def _starts_before(one: Unit, other: Unit) -> bool:
    return one.earliest is not None and other.earliest is not None and one.earliest < other.earliest


def _date(ordinal: int | None) -> date | None:
    return None if ordinal is None else date.fromordinal(ordinal)


def _day(words: StoryWords) -> int | None:
    return words.latest if words.latest is not None else words.earliest


def keys_of(words: StoryWords) -> list[str]:
    """The words of the heaviest terms, without their signs, under which the article is looked up."""
    heaviest = heapq.nsmallest(_HEAVIEST, words.terms, key=lambda term: (-words.terms[term], term))
    return list(dict.fromkeys(term[1:] for term in heaviest))
