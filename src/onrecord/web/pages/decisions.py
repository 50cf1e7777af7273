"""Corrections in the browser: the forms of an item, what they do, and the list of what was decided, to be undone."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, quote

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.errors import DecisionError, RecordError
from onrecord.nouns.decision import RULINGS, Withdrawal
from onrecord.run.decide import decide, make_decision, stories_of, withdraw
from onrecord.run.decisions import list_decisions
from onrecord.run.stored_story import build_story
from onrecord.run.wanted_rulings import make_ruling
from onrecord.store.store import open_store
from onrecord.web.corrections import corrections_of, find_corrected, wanted_ruling
from onrecord.web.drawing import draw
from onrecord.web.finished import finish, send
from onrecord.web.guard_changes import FORM_FIELD, FORM_TOKEN, MOST_FIELDS
from onrecord.web.links import RoomLinks
from onrecord.web.pages.story import find_story
from onrecord.web.room import Room

Fields = Mapping[str, Sequence[str]]
_NO_FIELDS: Fields = {}
# What a reader may write into a field; more is no reason and no name.
_MOST_CHARS = 2000


def correct_page(request: Request) -> Response:
    """The corrections that one item can have, a form each."""
    return _correct_page(request, request.path_params["item"])


def decisions_page(request: Request) -> Response:
    """What was decided on a story, the last first, withdrawn ones too."""
    return _decisions_page(request)


async def decide_action(request: Request) -> Response:
    """Take the decision that the form asks for, then show the list; what speaks against it is shown above the form."""
    fields = await _sent(request)
    return await run_in_threadpool(_decided, request, fields)


async def undo_action(request: Request) -> Response:
    """Withdraw a decision, then show the list."""
    fields = await _sent(request)
    return await run_in_threadpool(_undone, request, fields)


def _decided(request: Request, fields: Fields) -> Response:
    wanted = wanted_ruling(fields)
    if wanted.kind not in RULINGS:
        raise HTTPException(400, "This form asks for nothing that can be decided.")
    room: Room = request.app.state.room
    at = datetime.now(UTC)
    try:
        with room.changing, open_store(room.store_path, write=True, make=False) as store:
            story = find_story(store, request.path_params["story"]).id
            record = build_story(store, story, at=at).record
            if record is None:
                raise HTTPException(409, "No page of this story can be read.")
            ruling = make_ruling(store, record, wanted)
            decision = make_decision(
                ruling, story=story, reason=_field(fields, "reason"), by=_field(fields, "by"), at=at
            )
            outcome = decide(store, story, decision)
            homes = stories_of(store, outcome.decision)
    except (DecisionError, RecordError) as error:
        return _correct_page(request, wanted.items[0], told=str(error), fields=fields, status=409)
    return _to_list(story if story in homes or not homes else homes[0], decision.id)


def _undone(request: Request, fields: Fields) -> Response:
    room: Room = request.app.state.room
    reason = _field(fields, "reason") or "no reason given"
    withdrawal = Withdrawal(at=datetime.now(UTC), by=_field(fields, "by") or "a reader", reason=reason)
    with room.changing, open_store(room.store_path, write=True, make=False) as store:
        story = find_story(store, request.path_params["story"]).id
        known = {decision.id: decision for decision in store.decisions.all()}
        decision = known.get(request.path_params["decision"])
        if decision is None:
            raise HTTPException(404, "There is no such decision in this store.")
        if decision.withdrawn is None:  # a form that is sent twice asks for nothing more
            withdraw(store, decision.id, withdrawal)
    return _to_list(story, decision.id)


def _to_list(story: str, decision: str) -> Response:
    """The list, at the decision. A new address: loading it anew sends no form again."""
    return RedirectResponse(f"{RoomLinks(story).story()}/decisions#{quote(decision)}", status_code=303)


def _correct_page(
    request: Request, id: str, *, told: str = "", fields: Fields = _NO_FIELDS, status: int = 200
) -> Response:
    room: Room = request.app.state.room
    with room.reading() as store:
        story = find_story(store, request.path_params["story"])
        index = room.record(store, story.id)
        item = find_corrected(index, id) if index is not None else None
        if index is None or item is None:
            raise HTTPException(404 if not told else status, told or "The record of this story has no such item.")
        corrections = corrections_of(index, item, story.id, store.stories.all())
    return _fresh(
        request,
        "correct.html",
        status=status,
        story=story,
        links=RoomLinks(story.id),
        index=index,
        corrections=corrections,
        told=told,
        by=_field(fields, "by"),
        reason=_field(fields, "reason"),
    )


def _decisions_page(request: Request) -> Response:
    room: Room = request.app.state.room
    with room.reading() as store:
        story = find_story(store, request.path_params["story"])
        lines = list_decisions(store, story.id)
        index = room.record(store, story.id)
    return _fresh(
        request, "decisions.html", story=story, links=RoomLinks(story.id), index=index, lines=list(reversed(lines))
    )


def _fresh(request: Request, template: str, *, status: int = 200, **shown: Any) -> Response:
    """A page with forms is drawn for each visitor: the token in them is bound to his session."""
    token = request.scope.get(FORM_TOKEN, "")
    answer = send(request, finish(draw(template, token_field=FORM_FIELD, token=token, **shown)), status=status)
    answer.headers["Cache-Control"] = "no-store"
    return answer


async def _sent(request: Request) -> Fields:
    """The fields of the form; the guard has seen to its type and size."""
    body = (await request.body()).decode("utf-8", "replace")
    return parse_qs(body, max_num_fields=MOST_FIELDS)


def _field(fields: Fields, name: str) -> str:
    return " ".join(next(iter(fields.get(name, ())), "")[:_MOST_CHARS].split())
