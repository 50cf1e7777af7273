"""Every address of the API in one tuple: routes and the OpenAPI document are both made from it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from onrecord.views.found_view import FoundJson
from onrecord.views.record_types import (
    ArticleJson,
    BriefJson,
    ClaimJson,
    DisagreementJson,
    EntityJson,
    FamilyJson,
    LineageJson,
    MeetingJson,
    NamedSourceJson,
    PositionJson,
    RecordJson,
    TimelineJson,
    UtteranceJson,
)
from onrecord.views.stories_view import StoryJson
from onrecord.web.api import articles, changes, search, stories
from onrecord.web.api.parameters import FEW, HITS, OFFSET, PAGING, SAID, SINCE, STORY, WORDS, Asked, Parameter
from onrecord.web.api.types import ApiJson, ArticleLineJson, ChangedStoryJson, FoundUtteranceJson
from onrecord.web.room import Room

VERSION_1 = "/api/v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """One address. `path` is relative to VERSION_1; parts in braces are ids.

    gives     the type of the answer, or of its items where `is_list`
    respond   makes the answer; raises HTTPException 404
    """

    path: str
    name: str
    says: str
    gives: Any
    respond: Callable[[Room, Asked], object]
    is_list: bool = False
    parameters: tuple[Parameter, ...] = ()


# The parts of a record by their keys, with the type of their items. Those named in ADDRESSED have ids.
PARTS: dict[str, Any] = {
    "articles": ArticleJson,
    "families": FamilyJson,
    "lineage": LineageJson,
    "entities": EntityJson,
    "utterances": UtteranceJson,
    "meetings": MeetingJson,
    "positions": PositionJson,
    "claims": ClaimJson,
    "disagreements": DisagreementJson,
    "timeline": TimelineJson,
    "brief": BriefJson,
    "named_sources": NamedSourceJson,
}
ADDRESSED = tuple(part for part in PARTS if part not in ("lineage", "brief"))


def _parts() -> tuple[Endpoint, ...]:
    lists = tuple(
        Endpoint(
            path=f"/stories/{{story}}/{part}",
            name=f"list_{part}",
            says=f"The {part.replace('_', ' ')} of its record, in the order of the record.",
            gives=gives,
            respond=stories.part_lister(part),
            is_list=True,
            parameters=PAGING,
        )
        for part, gives in PARTS.items()
    )
    single = tuple(
        Endpoint(
            path=f"/stories/{{story}}/{part}/{{item}}",
            name=f"get_{part}_item",
            says=f"One of the {part.replace('_', ' ')} of its record.",
            gives=PARTS[part],
            respond=stories.part_getter(part),
        )
        for part in ADDRESSED
    )
    return lists + single


def _start(room: Room, asked: Asked) -> ApiJson:
    from onrecord._version import __version__

    return ApiJson(
        version=__version__,
        openapi=f"{VERSION_1}/openapi.json",
        stories=f"{VERSION_1}/stories",
        articles=f"{VERSION_1}/articles",
        search=f"{VERSION_1}/search",
        utterances=f"{VERSION_1}/utterances",
        changes=f"{VERSION_1}/changes",
    )


ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(path="", name="start", says="Where to begin.", gives=ApiJson, respond=_start),
    Endpoint(
        path="/stories",
        name="list_stories",
        says="All stories with a page, the one with the latest page first.",
        gives=StoryJson,
        respond=stories.list_stories,
        is_list=True,
        parameters=PAGING,
    ),
    Endpoint(path="/stories/{story}", name="get_story", says="One story.", gives=StoryJson, respond=stories.get_story),
    Endpoint(
        path="/stories/{story}/record",
        name="get_record",
        says="The newest record of a story, whole: the JSON that `onrecord build --json` writes.",
        gives=RecordJson,
        respond=stories.get_record,
    ),
    *_parts(),
    Endpoint(
        path="/articles",
        name="list_all_articles",
        says="All articles of the store, the one that came in last first.",
        gives=ArticleLineJson,
        respond=articles.list_articles,
        is_list=True,
        parameters=PAGING,
    ),
    Endpoint(
        path="/articles/{article}",
        name="get_article",
        says="One article, as the record of its story has it; as its page alone gives it where there is none.",
        gives=ArticleJson,
        respond=articles.get_article,
    ),
    Endpoint(
        path="/search",
        name="search",
        says="Articles that have all the words, the best first, with the place where they stand.",
        gives=FoundJson,
        respond=search.search,
        is_list=True,
        parameters=(WORDS, STORY, HITS, OFFSET),
    ),
    Endpoint(
        path="/utterances",
        name="search_utterances",
        says="Utterances of the newest records by words, speaker, act, day and outlet: the best first where words are "
        "looked for, else the latest. No more than a thousand are listed.",
        gives=FoundUtteranceJson,
        respond=search.search_utterances,
        is_list=True,
        parameters=(*SAID, HITS, OFFSET),
    ),
    Endpoint(
        path="/changes",
        name="list_changes",
        says="What is new, changed or withdrawn in the records of the store: items, story by story, the newest record "
        "first. `total` counts the stories with a record since then; those without a change are left out of `items`.",
        gives=ChangedStoryJson,
        respond=changes.list_changes,
        is_list=True,
        parameters=(SINCE, FEW, OFFSET),
    ),
)
