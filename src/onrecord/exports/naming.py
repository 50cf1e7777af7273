"""Items of a record as one line of words, the same in every format."""

from collections.abc import Sequence

from onrecord.nouns.meeting import MeetingStatus
from onrecord.record.meeting_words import STATUS_WORDS, meeting_name
from onrecord.views.page_names import short_page_names
from onrecord.views.record_types import (
    ArticleJson,
    ClaimJson,
    ClaimValueJson,
    EntityJson,
    MeetingJson,
    PositionJson,
    UtteranceJson,
)
from onrecord.views.wording import one_line

NOBODY = "somebody"


def article_name(article: ArticleJson) -> str:
    """Its title, the name of its page where it has none."""
    return one_line(article.title or article.page)


def outlet_names(articles: Sequence[ArticleJson]) -> dict[str, str]:
    """Who printed each, by id; where that is not known, the name of its page without the folder they all share."""
    pages = short_page_names(articles)
    return {article.id: one_line(article.outlet or pages[article.id]) for article in articles}


def entity_words(entity: EntityJson) -> str:
    """ "Mira Osterby, Deputy Foreign Minister, of Velmark"."""
    parts = [entity.name, *(role.title for role in entity.roles[:1])]
    return one_line(", ".join([*parts, f"of {entity.side}"] if entity.side else parts))


def utterance_words(utterance: UtteranceJson) -> str:
    """ "Mira Osterby (refuse)"; the words themselves are the evidence."""
    return one_line(f"{utterance.speaker_name or NOBODY} ({utterance.act})")


def meeting_line(meeting: MeetingJson) -> str:
    """ "talks of Velmark and Karrenia, under way"."""
    status = MeetingStatus(meeting.status)
    name = meeting_name(meeting.kind, meeting.forum, meeting.participants)
    return one_line(f"{name}, {STATUS_WORDS[status]}" if status in STATUS_WORDS else name)


def position_words(position: PositionJson) -> str:
    """ "Velmark (refuse): open water"."""
    return one_line(f"{position.party} ({position.act}): {position.issue}")


def claim_words(claim: ClaimJson, value: ClaimValueJson) -> str:
    """ "ships are standing: at least 43 ships, says the Ilmaran coast guard"."""
    figure = " ".join(part for part in (value.hedge, value.value, value.unit) if part)
    return one_line(f"{claim.subject}: {figure}" + (f", says {value.asserter_name}" if value.asserter_name else ""))
