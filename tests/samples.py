"""A small record made by hand: two articles of two families, one utterance that both report, one that one garbles."""

from dataclasses import replace
from datetime import date

from onrecord.nouns.article import Article, Removed, SourceMapping
from onrecord.nouns.assertion import ClaimKind
from onrecord.nouns.brief import BriefSentence
from onrecord.nouns.claim import Claim, ClaimValue
from onrecord.nouns.disagreement import Disagreement, DisagreementKind, Side
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.evidence import Evidence
from onrecord.nouns.lineage import Family, LineageKind, LineageLink
from onrecord.nouns.meeting import MeetingKind, MeetingStatus
from onrecord.nouns.position import Position, PositionReport
from onrecord.nouns.published import Published
from onrecord.nouns.record import Drift, Record, RecordEntity, RecordRole, Report, TimelineEntry, Utterance
from onrecord.nouns.record_meeting import MeetingReport, Party, RecordMeeting
from onrecord.nouns.span import Span
from onrecord.nouns.stance import PositionAct
from onrecord.nouns.statement import Act, Kind

FIRST_TEXT = (
    "Velmark opened talks with Karrenia on Tuesday.\n\n"
    "“We will not trade open water for a quiet week,” Deputy Foreign Minister Mira Osterby told reporters."
)
SECOND_TEXT = "Osterby said that Velmark would trade open water.\n\nShe spoke at the customs house on Tuesday."


def make_article(name: str, text: str) -> Article:
    """An article dated 14 March 2023 whose page is its text after one line of menu."""
    menu = "Home | News\n"
    return Article(
        id=f"art-{name}",
        page=f"{name}.txt",
        url=None,
        outlet="Northline",
        title=f"Title of {name}",
        byline=("Lena Hartwig",),
        contributors=(),
        dateline="PORT AMAL",
        credits=("Meridian Press",),
        language="en",
        languages=("en", "en"),
        published=Published(
            earliest=date(2023, 3, 14), latest=date(2023, 3, 14), time="19:20", why="status line", quotes=((0, 7),)
        ),
        truncated=False,
        text=text,
        page_text=menu + text,
        source_map=(SourceMapping(0, len(text), len(menu)),),
        removed=(Removed("Home | News", "menu"),),
    )


def at(article: Article, words: str) -> Evidence:
    """The first place in `article` where `words` stand."""
    start = article.text.index(words)
    return Evidence(article.id, start, start + len(words), words)


def sample_record() -> Record:
    """Every kind of item that a first record has, with every optional part filled somewhere."""
    first, second = make_article("first", FIRST_TEXT), make_article("second", SECOND_TEXT)
    second = replace(second, translation_signs=("one name in two spellings",), truncated=True)
    osterby = RecordEntity(
        id="ent-osterby",
        name="Mira Osterby",
        kind=EntityKind.PERSON,
        side="Velmark",
        roles=(RecordRole("Deputy Foreign Minister", (at(first, "Deputy Foreign Minister"),)),),
        aliases=("Osterby",),
        mentions=(at(first, "Mira Osterby"), at(second, "Osterby")),
    )
    sarn = RecordEntity(
        id="ent-velmark",
        name="Velmark",
        kind=EntityKind.PLACE,
        side=None,
        roles=(),
        aliases=(),
        mentions=(at(first, "Velmark"),),
    )
    quoted = Report(
        statement="sta-1",
        words=at(first, "We will not trade open water for a quiet week"),
        more=(),
        kind=Kind.DIRECT,
        cue=at(first, "told"),
        source=at(first, "Deputy Foreign Minister Mira Osterby"),
        via=None,
        to="reporters",
        act=Act.REFUSE,
        confidence=0.93,
        rules=("closing quotation mark found",),
        score=1.0,
        why=("the wording it started from",),
    )
    garbled = Report(
        statement="sta-2",
        words=at(second, "Velmark would trade open water"),
        more=(at(second, "customs house"),),
        kind=Kind.INDIRECT,
        cue=at(second, "said"),
        source=at(second, "Osterby"),
        via="KNA",
        to=None,
        act=Act.STATE,
        confidence=0.5,
        rules=(),
        score=0.71,
        why=("same speaker", "shared words: open water"),
    )
    utterance = Utterance(
        id="utt-water",
        speaker=osterby.id,
        speaker_name="Mira Osterby",
        act=Act.REFUSE,
        said_earliest=date(2023, 3, 14),
        said_latest=date(2023, 3, 14),
        best="We will not trade open water for a quiet week",
        sources=2,
        reports=(quoted, garbled),
        drift=(Drift(article=second.id, kind="negation", text=garbled.words.text, against=quoted.words.text),),
    )
    return Record(
        version="0.1.0",
        model="0" * 64,
        articles=(first, second),
        families=(
            Family(id="fam-1", origin="Meridian Press", articles=(first.id,)),
            Family(id="fam-2", origin="Lee Shore", articles=(second.id,)),
        ),
        lineage=(
            LineageLink(
                copy=second.id,
                source=first.id,
                kind=LineageKind.PARTIAL,
                share=0.25,
                confidence=0.6,
                passages=((Span(0, 7), Span(0, 7)),),
            ),
        ),
        entities=(osterby, sarn),
        utterances=(utterance,),
        brief=(
            BriefSentence(
                text="Talks of Velmark and Karrenia were under way on 14 March 2023 (one source).",
                ref="m-talks",
                evidence=(at(first, "Velmark opened talks with Karrenia on Tuesday."),),
            ),
        ),
        meetings=(
            RecordMeeting(
                id="m-talks",
                kind=MeetingKind.TALKS,
                forum=None,
                forum_entity=None,
                participants=(
                    Party(name="Velmark", entity="ent-velmark", side=None, evidence=(at(first, "Velmark"),)),
                    Party(name="Karrenia", entity=None, side=None, evidence=(at(first, "Karrenia"),)),
                ),
                place="Port Amal",
                place_entity=None,
                earliest=date(2023, 3, 14),
                latest=date(2023, 3, 14),
                status=MeetingStatus.UNDER_WAY,
                topic=None,
                sources=1,
                reports=(
                    MeetingReport(
                        trigger=at(first, "talks"),
                        words=(at(first, "Velmark opened talks with Karrenia on Tuesday."),),
                        earliest=date(2023, 3, 14),
                        latest=date(2023, 3, 14),
                        time=at(first, "Tuesday"),
                        status=MeetingStatus.UNDER_WAY,
                        rules=("its verb lets it begin",),
                        why="the fullest telling: the others are held against it",
                    ),
                ),
            ),
        ),
        timeline=(
            TimelineEntry(
                earliest=date(2023, 3, 14),
                latest=date(2023, 3, 14),
                what="Velmark opened talks with Karrenia",
                ref=None,
                evidence=(at(first, "Velmark opened talks with Karrenia on Tuesday"),),
            ),
        ),
        positions=(
            Position(
                id="pos-water",
                party="Velmark",
                party_entity=sarn.id,
                act=PositionAct.REFUSE,
                issue="open water",
                text="We will not trade open water for a quiet week",
                target="Karrenia",
                condition="unless the boats go",
                said_earliest=date(2023, 3, 14),
                said_latest=date(2023, 3, 14),
                utterances=(utterance.id,),
                follows="pos-before",
                sources=1,
                reports=(
                    PositionReport(
                        words=quoted.words,
                        content=quoted.words,
                        act=PositionAct.REFUSE,
                        voice=osterby.id,
                        voice_name=osterby.name,
                        statement="sta-1",
                        rule="what the words say is to be done",
                    ),
                ),
            ),
            Position(
                id="pos-before",
                party="Velmark",
                party_entity=sarn.id,
                act=PositionAct.OFFER,
                issue="open water",
                text="trade open water",
                target=None,
                condition=None,
                said_earliest=None,
                said_latest=date(2023, 3, 13),
                utterances=(),
                follows=None,
                sources=1,
                reports=(
                    PositionReport(
                        words=garbled.words,
                        content=at(second, "trade open water"),
                        act=PositionAct.OFFER,
                        voice=None,
                        voice_name=None,
                        statement=None,
                        rule="verb “offer”",
                    ),
                ),
            ),
        ),
        claims=(
            Claim(
                id="clm-talks",
                kind=ClaimKind.QUANTITY,
                subject="week of talks",
                values=(
                    ClaimValue(
                        value="1",
                        unit="week",
                        hedge="about",
                        asserter=osterby.id,
                        asserter_name=osterby.name,
                        evidence=at(first, "a quiet week"),
                        sources=1,
                    ),
                    ClaimValue(
                        value="2",
                        unit=None,
                        hedge=None,
                        asserter=None,
                        asserter_name=None,
                        evidence=at(second, "on Tuesday"),
                        sources=1,
                    ),
                ),
                agree=False,
                sources=2,
                lone=False,
            ),
        ),
        disagreements=(
            Disagreement(
                id="dis-talks",
                kind=DisagreementKind.NUMBER,
                what="week of talks",
                sides=(
                    Side(value="a quiet week", evidence=(at(first, "a quiet week"),)),
                    Side(value="on Tuesday", evidence=(at(second, "on Tuesday"),)),
                ),
                small=False,
                ref="clm-talks",
            ),
            Disagreement(
                id="dis-name",
                kind=DisagreementKind.NAME,
                what="the name of Mira Osterby",
                sides=(
                    Side(value="Osterby", evidence=(at(first, "Osterby"),)),
                    Side(value="Osterbi", evidence=(at(second, "Osterby"),)),
                ),
                small=True,
                ref=osterby.id,
            ),
        ),
        family_of={first.id: "fam-1", second.id: "fam-2"},
    )
