"""Which story each article belongs to: by its words, or as a person says."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from onrecord.lineage.copy_keys import copy_keys
from onrecord.nouns.article import Article
from onrecord.nouns.ids import make_id
from onrecord.nouns.story import ChangeKind
from onrecord.run.copies import find_copies
from onrecord.store.store import Store
from onrecord.stories.agglomerate import SAME_STORY_MIN
from onrecord.stories.general import why_general
from onrecord.stories.state import FORMAT, MAX_ANEW, MAX_HELD, MIN_SHARED_KEYS, StoryState, keys_of
from onrecord.stories.words import StoryWords, make_story_words, similarity


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """What an arrival of articles changes.

    moves     number of each article that comes into a story or into another one → that story
    by_hand   the story a person named, id → title; empty where none was named
    merged    story that went into another → that other
    follows   story → the earlier stories it follows, for those that were looked at
    words     number → words of each article that was compared for the first time
    near      number → numbers of the articles alike, for the same
    late      numbers of those of `moves` that are older than what their story held
    splits    (new story, the story it left) for each story that came out of another
    asides    number → why the article belongs to no story, for the same; keys: number → id of its first version
    leaving   numbers of those of `asides` that were in a story before they were edited
    copies    number → number of the article of which it is a copy, for the same; copy_keys: number → keys to find
              further copies by
    """

    moves: dict[int, str]
    by_hand: dict[str, str] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)
    follows: dict[str, tuple[str, ...]] = field(default_factory=dict)
    words: dict[int, StoryWords] = field(default_factory=dict)
    near: dict[int, tuple[int, ...]] = field(default_factory=dict)
    late: frozenset[int] = frozenset()
    splits: tuple[tuple[str, str], ...] = ()
    asides: dict[int, str] = field(default_factory=dict)
    keys: dict[int, str] = field(default_factory=dict)
    leaving: frozenset[int] = frozenset()
    copies: dict[int, int] = field(default_factory=dict)
    copy_keys: dict[int, tuple[int, ...]] = field(default_factory=dict)


def place(
    store: Store, articles: dict[int, Article], *, named: Sequence[int] = (), story: str | None = None
) -> Placement:
    """Where `articles` (by number: those whose words the store lacks) belong, and what moves by their arrival.

    story  puts the articles `named` into the story called so (an id or a title), made if there is none; they stay there

    1. articles about many things or arguing about one are set aside   (stories/general.py)
    2. the part of the store that the others may belong to is fetched, what they are copies of with it   (copies.py)
    3. those that a person put into a story or that only this version compares anew are put into it; the others, edited
       ones too, find theirs                                           (stories/state.py)
    """
    target, by_hand = _target(store, story) if story is not None else (None, {})
    settled = {number: target for number in named if target is not None}
    keys = store.articles.first_ids(list(articles))
    # 1.
    compared = {number: replace(article, id=keys[number]) for number, article in articles.items()}
    by_reader = store.decisions.set_aside()
    asides = {
        number: why
        for number, article in compared.items()
        if (why := by_reader.get(article.page) or why_general(article)) is not None
    }
    words = {number: make_story_words(article) for number, article in compared.items() if number not in asides}
    # 2.
    copy_keys_of = {number: copy_keys(article.text) for number, article in articles.items()}
    copies = find_copies(store, articles, copy_keys_of)
    has_new_version = store.story_words.edited()
    edited = has_new_version & set(words)
    leaving = frozenset(
        number
        for number in has_new_version & set(asides) - set(settled)
        if store.stories.story_of(number) is not None and not store.stories.is_by_hand(number)
    )
    starts = _near(store, list(words.values())) | edited | set(copies.values())
    around = store.story_words.around(starts, reach=MAX_ANEW)
    state = StoryState.of(around.words, around.near, around.story_of)
    # 3.
    searching: list[StoryWords] = []
    for number, one in words.items():
        own = settled.get(number) or store.stories.story_of(number)
        may_move = number in edited and number not in settled and not store.stories.is_by_hand(number)
        if own is None or may_move:
            searching.append(one)
        else:
            state.put(one, own)
    before = dict(state.story_of)
    changes = state.add_words(searching)
    number_of = {**around.number_of, **{keys[number]: number for number in words}}
    moves = {
        number_of[key]: to
        for key, to in state.story_of.items()
        if before.get(key) != to and not store.stories.is_by_hand(number_of[key]) and number_of[key] not in settled
    }
    moves.update({number: to for number, to in settled.items() if store.stories.story_of(number) != to})
    return Placement(
        moves=dict(sorted(moves.items())),
        by_hand=by_hand,
        merged=dict(sorted(state.led_to.items())),
        follows={one.id: one.follows for one in state.stories()} if searching else {},
        late=frozenset(number_of[key] for change in changes for key in change.late),
        splits=tuple(
            (change.story, change.other)
            for change in changes
            if change.kind is ChangeKind.SPLIT and change.other is not None and not store.stories.exists(change.story)
        ),
        words=words,
        near={number: tuple(sorted(number_of[other] for other in state.near[keys[number]])) for number in words},
        asides=asides,
        keys=keys,
        leaving=leaving,
        copies=copies,
        copy_keys=copy_keys_of,
    )


def _near(store: Store, words: Sequence[StoryWords]) -> set[int]:
    """Articles of the store that may be of one story with one of `words`: those that share words and are alike."""
    candidates = store.story_words.sharing([keys_of(one) for one in words], shared=MIN_SHARED_KEYS, held=MAX_HELD)
    known = store.story_words.words(set().union(*candidates))
    return {
        number
        for one, beside in zip(words, candidates, strict=True)
        for number in beside
        if number in known and similarity(one, known[number]) >= SAME_STORY_MIN
    }


def keep_placement(store: Store, placement: Placement) -> None:
    """Keep the words that were compared, what is alike, what was set aside, and what copies are found by."""
    for number, one in placement.words.items():
        store.story_words.put(number, one, terms=keys_of(one), format=FORMAT)
    for number, others in placement.near.items():
        store.story_words.put_near(number, others)
    for number, why in placement.asides.items():
        store.story_words.put_aside(number, placement.keys[number], why, format=FORMAT)
    for number, keys in placement.copy_keys.items():
        store.copies.put(number, keys)


def _target(store: Store, name: str) -> tuple[str, dict[str, str]]:
    found = next((known for known in store.stories.all() if name in (known.id, known.title)), None)
    if found is not None:
        return found.id, {found.id: found.title}
    story = make_id("s", name)
    return story, {story: name}
