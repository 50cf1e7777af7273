"""Search: utterances by words, speaker, act, day and outlet; pages by words, day and outlet."""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response

from onrecord.store.said import FoundUtterances, SaidQuery
from onrecord.store.search import FOUND, FOUND_END, MOST_RANKED, Among, Found
from onrecord.views.found_view import take_marks
from onrecord.web.api.search import terms
from onrecord.web.drawing import draw
from onrecord.web.finished import finish, send
from onrecord.web.links import RoomLinks, article_link
from onrecord.web.room import Room

MOST = 10  # of each; a snippet takes as long as all else of a hit
_MOST_CHARS = 200
_FIELDS = ("q", "speaker", "act", "since", "until", "outlet", "story")
_NONE = FoundUtterances([], 0, True)

Marked = list[tuple[str, bool]]  # pieces of a snippet, with whether each was looked for


def search_page(request: Request) -> Response:
    """What was looked for, in the utterances of the records and in the words of the pages.

    A speaker or an act is a thing of utterances alone: with one of them no pages are shown.
    """
    room: Room = request.app.state.room
    asked = {name: request.query_params.get(name, "").strip()[:_MOST_CHARS] for name in _FIELDS}
    number = request.query_params.get("page", "1")
    page = int(number) if number.isascii() and number.isdigit() and 0 < len(number) < 4 else 1
    query = SaidQuery(
        words=terms(asked["q"]),
        speaker=terms(asked["speaker"]),
        act=asked["act"],
        since=_day(asked["since"]),
        until=_day(asked["until"]),
        outlet=terms(asked["outlet"]),
        story=asked["story"] or None,
    )
    wanted = any(asked[name] for name in _FIELDS if name != "story")
    wants_pages = bool(query.words or query.outlet) and not (query.speaker or query.act)
    pages: list[Found] = []
    total = 0
    with room.reading() as store:
        # All utterances are looked through for them, and they are the same until something changes.
        acts = room.lists.get(("acts", store.moment()), store.said.acts)
        story_title = store.stories.title_of(query.story) if query.story is not None else None
        first = (page - 1) * MOST
        said = store.said.find(query, first=first, most=MOST) if wanted else _NONE
        if wants_pages:
            among = Among(outlet=query.outlet, since=query.since, until=query.until)
            pages = store.words.find(query.words, story=query.story, among=among, most=MOST, offset=first)
            total = store.words.count(query.words, story=query.story, among=among, most=MOST_RANKED + 1)
    html = draw(
        "search.html",
        asked=asked,
        acts=acts,
        story_title=story_title,
        page=page,
        wanted=wanted,
        said=said,
        utterances=[(one, _pieces(one.words), RoomLinks(one.story)) for one in said.shown],
        pages=[(one, _pieces(one.snippet)) for one in pages],
        total=f"more than {MOST_RANKED}" if total > MOST_RANKED else total,
        wants_pages=wants_pages,
        more=max(said.total, min(total, MOST_RANKED)) > page * MOST,
        article_link=article_link,
        next_page=_address(request, page + 1),
        previous_page=_address(request, page - 1),
    )
    return send(request, finish(html))


def _pieces(snippet: str) -> Marked:
    """The snippet in pieces."""
    text, marked = take_marks(snippet, FOUND, FOUND_END)
    pieces: Marked = []
    at = 0
    for start, end in marked:
        pieces += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [*pieces, (text[at:], False)]


def _address(request: Request, page: int) -> str:
    return f"/search?{request.url.include_query_params(page=page).query}"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
