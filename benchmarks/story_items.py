"""Story benchmark, the items built on utterances: meetings, positions, claims and the brief."""

from collections.abc import Iterator

from benchmarks.story_gold import GoldMeeting, GoldPosition, first_and_last, listed
from benchmarks.story_tally import Item, Scene, Tally, place_of
from benchmarks.story_words import Stretch, find_all, numbers_in, same_name, side_of, touches, words_of

# Acts that a reader would take for one another.
_ACTS = (
    {"demand", "request", "order", "want"},
    {"refuse", "deny", "veto"},
    {"offer", "propose", "commit", "accept"},
    {"warn", "threaten"},
)
# What of the words of a gold position without evidence must stand in ours.
_GIST_MIN_SHARE = 0.25
# (days agree exactly, strength of the other signs)
Fit = tuple[bool, int]


def score_items(scene: Scene, tally: Tally) -> None:
    """Add the lines of meetings, positions, claims and the brief."""
    _meetings(scene, tally)
    _positions(scene, tally)
    values = [numbers_in([value.get("value") for value in claim["values"]]) for claim in scene.record["claims"]]
    tally.add("claim.numbers_found", _claims(scene, values))
    tally.add("brief.cited", ((bool(line["evidence"]), line["text"][:80]) for line in scene.record["brief"]))


def _meetings(scene: Scene, tally: Tally) -> None:
    pool: list[Item] = scene.record["meetings"]
    used: set[int] = set()
    judged = []
    for wanted in scene.gold.meetings:
        best: tuple[int, Fit] | None = None
        for number, meeting in enumerate(pool):
            fit = _fit_meeting(scene, wanted, meeting) if number not in used else None
            if fit is not None and (best is None or fit > best[1]):
                best = (number, fit)
        if best is not None:
            used.add(best[0])
        if not wanted.marginal:
            held = best is not None and (not wanted.date or best[1][0])
            judged.append((held, f"{wanted.id}: {wanted.kind} {wanted.date}"))
    tally.add("meeting.recall", judged)
    tally.add(
        "meeting.precision",
        (
            (number in used, f"{meeting['kind']} {meeting['participants']} {meeting['earliest']}")
            for number, meeting in enumerate(pool)
            if number in used or scene.counts_fully(meeting["evidence"])
        ),
    )


def _fit_meeting(scene: Scene, wanted: GoldMeeting, meeting: Item) -> Fit | None:
    """How well a meeting of the record is the gold one; None if its pages or days exclude it or nothing speaks for
    it.
    """
    if not scene.pages_of(meeting["evidence"]) & set(wanted.pages):
        return None
    signs = sum(
        any(same_name(name, other) for other in meeting["participants"]) for name in listed(wanted.participants)
    )
    signs += 2 * bool(wanted.forum and same_name(wanted.forum, meeting["forum"]))
    signs += bool(wanted.place and same_name(wanted.place, meeting["place"]))
    days = first_and_last(wanted.date)
    earliest = str(meeting["earliest"] or "")[:10]
    latest = str(meeting["latest"] or meeting["earliest"] or "")[:10]
    if days and earliest and not (earliest <= days[1] and days[0] <= latest):
        return None
    exact = bool(days and earliest and days[0] <= earliest and latest <= days[1])
    return (exact, signs) if signs else None


def _positions(scene: Scene, tally: Tally) -> None:
    pool: list[Item] = scene.record["positions"]
    used: set[int] = set()
    judged = []
    for wanted in scene.gold.positions:
        places = _places(scene, wanted)
        fitting = (number for number, position in enumerate(pool) if _fits(scene, wanted, places, position))
        best = next(fitting, None)
        if best is not None:
            used.add(best)
        if not wanted.marginal and not wanted.doubtful:
            judged.append((best is not None, f"{wanted.party} {wanted.act} {wanted.issue}: {wanted.gist}"))
    tally.add("position.recall", judged)
    tally.add(
        "position.precision",
        (
            (number in used, f"{position['party']} {position['act']}: {(position['text'] or '')[:80]}")
            for number, position in enumerate(pool)
            if number in used or scene.counts_fully(position["evidence"])
        ),
    )


def _places(scene: Scene, wanted: GoldPosition) -> list[tuple[str, Stretch]]:
    """Where the pages state the position: its own evidence, and the reports of the utterances it rests on."""
    told = []
    if isinstance(wanted.evidence, dict):
        told += [(page, piece) for page, pieces in wanted.evidence.items() for piece in listed(pieces)]
    by_id = {utterance.id: utterance for utterance in scene.gold.utterances}
    for name in listed(wanted.from_):
        if name in by_id:
            told += [(page, piece) for page, pieces in by_id[name].reports.items() for piece in listed(pieces)]
    return [(page, place) for page, piece in told for place in find_all(scene.text.get(page, ""), piece)]


def _fits(scene: Scene, wanted: GoldPosition, places: list[tuple[str, Stretch]], position: Item) -> bool:
    if side_of(position["party"]) != side_of(wanted.party) and not same_name(position["party"], wanted.party):
        return False
    acts = {position["act"], wanted.act}
    if len(acts) > 1 and not any(acts <= alike for alike in _ACTS):
        return False
    evidence = [(scene.page_of.get(e["article"]), place_of(e)) for e in position["evidence"]]
    if places:
        return any(page == other and touches(a, b) for page, a in places for other, b in evidence)
    words = set(words_of(f"{wanted.gist} {wanted.issue}"))
    own = set(words_of(f"{position['text'] or ''} {position['issue'] or ''}"))
    enough = len(words & own) >= max(2, _GIST_MIN_SHARE * len(words))
    return enough and bool({page for page, _ in evidence} & set(wanted.pages))


def _claims(scene: Scene, values: list[set[str]]) -> Iterator[tuple[bool, str]]:
    """Only claims with a number can be matched by a machine."""
    for claim in scene.gold.claims:
        for value in [claim.value] if claim.value else list((claim.values or {}).values()):
            if numbers_in(value):
                yield any(numbers_in(value) & own for own in values), f"{claim.subject}: {value}"
