"""Entities of several pages are joined where they are one, and only there."""

from dataclasses import replace
from itertools import permutations

from onrecord.nouns.article import Article
from onrecord.nouns.entity import Entity, EntityKind, Mention, Role
from onrecord.nouns.published import Published
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import RecordEntity
from onrecord.nouns.span import Span
from onrecord.record.entities import join_entities

PERSON, BODY, PLACE, FORUM = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.FORUM


def make_article(name: str, text: str) -> Article:
    return Article(
        id=name, page=name, url=None, outlet=None, title=None, byline=(), contributors=(), dateline=None, credits=(),
        language="en", languages=(), published=Published(earliest=None, latest=None), truncated=False, text=text,
        page_text=text, source_map=(), removed=(),
    )  # fmt: skip


def page(name: str, *entities: tuple[EntityKind, tuple[str, ...], str | None, str | None]) -> tuple[Article, Reading]:
    """A page whose text is nothing but its entities' names: (kind, forms, role, side) each."""
    text, mentions, made = "", [], []
    for index, (kind, forms, role, side) in enumerate(entities):
        roles = ()
        if role is not None:
            roles = (Role(role, Span(len(text), len(text) + len(role))),)
            text += role + " "
        for form in forms:
            mentions.append(Mention(span=Span(len(text), len(text) + len(form)), kind=kind, entity=index))
            text += form + " "
        made.append(Entity(name=forms[0], kind=kind, aliases=forms[1:], roles=roles, side=side))
    reading = Reading(
        article=name, statements=(), times=(), mentions=tuple(mentions), entities=tuple(made), quantities=()
    )
    return make_article(name, text), reading


def join(*pages: tuple[Article, Reading]) -> tuple[RecordEntity, ...]:
    return join_entities([article for article, _ in pages], [reading for _, reading in pages])[0]


def test_spellings_of_one_person_join_under_the_best_attested_name():
    """Two pages against one decide the name; the rest become aliases."""
    entities = join(
        page("a", (PERSON, ("Tarvo Ralikov", "Ralikov"), "Deputy Minister", "Ruvania")),
        page("b", (PERSON, ("Tarvo Ralikov",), None, None)),
        page("c", (PERSON, ("Tarvo Ralikow",), "Deputy Minister", "Ruvania")),
    )
    assert len(entities) == 1
    assert entities[0].name == "Tarvo Ralikov"
    assert set(entities[0].aliases) == {"Ralikov", "Tarvo Ralikow"}
    assert entities[0].side == "Ruvania"
    assert entities[0].roles[0].title == "Deputy Minister"
    assert len(entities[0].roles[0].evidence) == 2


def test_mangled_surname_alone_on_a_page_joins_by_role_and_side():
    """ "Ralico", deputy minister of Ruvania, is Ralikov."""
    entities = join(
        page("a", (PERSON, ("Tarvo Ralikov",), "Deputy Minister", "Ruvania")),
        page("b", (PERSON, ("Ralico",), "Deputy Minister", "Ruvania")),
    )
    assert [entity.name for entity in entities] == ["Tarvo Ralikov"]


def test_mangled_surname_without_evidence_stays_apart():
    """Likeness alone joins nobody."""
    entities = join(
        page("a", (PERSON, ("Tarvo Ralikov",), None, "Ruvania")), page("b", (PERSON, ("Ralico",), None, "Ostria"))
    )
    assert len(entities) == 2


def test_alike_people_stay_apart():
    """Lu Qiang and Lu Keqiang, Anna Lind and Berta Lind are four people."""
    entities = join(
        page("a", (PERSON, ("Lu Qiang",), "Premier", "Ostria"), (PERSON, ("Anna Lind",), None, None)),
        page("b", (PERSON, ("Lu Keqiang",), "Premier", "Ostria"), (PERSON, ("Berta Lind",), None, None)),
    )
    assert len(entities) == 4


def test_lone_surname_of_two_full_names_joins_neither():
    """ "Lind" may be Anna or Berta."""
    entities = join(
        page("a", (PERSON, ("Anna Lind",), None, None), (PERSON, ("Berta Lind",), None, None)),
        page("b", (PERSON, ("Lind",), "Minister", None)),
    )
    assert len(entities) == 3


def test_bodies_join_by_acronym_and_over_garbled_word_order():
    """An acronym, a swapped word order and a word put before are the same body."""
    entities = join(
        page("a", (BODY, ("Organisation for Security and Trade in Borderland",), None, None)),
        page("b", (BODY, ("Organization for Trade and Security in Borderland",), None, None)),
        page("c", (BODY, ("OSTB",), None, None)),
    )
    assert len(entities) == 1


def test_forum_with_one_word_replaced_joins_in_the_same_company():
    """ "Border Safety Dialogue" is "Border Security Dialogue" between the same people, not between others."""
    people = ((PERSON, ("Anna Lind",), None, None), (PERSON, ("Peter Berg",), None, None))
    first = page("a", (FORUM, ("Border Security Dialogue",), None, None), *people)
    second = page("b", (FORUM, ("Border Safety Dialogue",), None, None), *people)
    other = page("c", (FORUM, ("Border Health Dialogue",), None, None), (PERSON, ("Rosa Ortega",), None, None))
    forums = [entity for entity in join(first, second, other) if entity.kind is FORUM]
    assert len(forums) == 2


def test_state_goes_by_its_name():
    """ "US" and "U.S." over two pages are the United States."""
    entities = join(page("a", (PLACE, ("US",), None, None)), page("b", (PLACE, ("U.S.",), None, None)))
    assert [(entity.name, set(entity.aliases)) for entity in entities] == [("United States", {"US", "U.S."})]


def test_word_known_elsewhere_as_a_body_is_no_person():
    """One page's slip does not put an agency among the people."""
    entities = join(
        page("a", (PERSON, ("Borderfax",), None, None)),
        page("b", (BODY, ("Borderfax", "Borderfax"), None, None)),
    )
    assert [entity.kind for entity in entities] == [BODY]


def test_result_does_not_depend_on_page_order():
    """Ids, names and groups are the same for every order of the pages."""
    pages = [
        page("a", (PERSON, ("Tarvo Ralikov",), "Minister", "Ruvania"), (PLACE, ("US",), None, None)),
        page("b", (PERSON, ("Ralico",), "Minister", "Ruvania"), (BODY, ("Border Watch",), None, None)),
        page("c", (PERSON, ("Ralikov",), None, None), (PLACE, ("America",), None, None)),
    ]
    results = [join_entities([a for a, _ in order], [r for _, r in order]) for order in permutations(pages)]
    assert all(result == results[0] for result in results)
    assert set(results[0][1]) == {("a", 0), ("a", 1), ("b", 0), ("b", 1), ("c", 0), ("c", 1)}


def test_office_holder_of_a_surname_is_not_the_spouse_another_page_names():
    """A page that keeps "Harro" apart from Maria Harro settles it for pages that name only one of them."""
    entities = join(
        page("a", (PERSON, ("Harro",), "President", None), (PERSON, ("Maria Harro",), "first lady", None)),
        page("b", (PERSON, ("Maria Harro",), None, None)),
        page("c", (PERSON, ("Harro",), None, None)),
        page("d", (PERSON, ("Karl Harro", "Harro"), "President", None)),
    )
    assert {entity.name: len(entity.mentions) for entity in entities} == {"Karl Harro": 4, "Maria Harro": 2}


def test_surname_that_a_page_keeps_apart_from_the_only_full_name_stays_apart():
    """With the husband's full name on no page, he goes by the surname."""
    entities = join(
        page("a", (PERSON, ("Harro",), "President", None), (PERSON, ("Maria Harro",), None, None)),
        page("b", (PERSON, ("Harro",), "President", None)),
    )
    assert {entity.name: len(entity.mentions) for entity in entities} == {"Harro": 2, "Maria Harro": 1}


def test_two_halves_of_a_name_on_one_page_join_the_full_name_of_another():
    """A page that has a full name only in pieces keeps nobody apart."""
    entities = join(
        page("a", (PERSON, ("Han",), "President", None), (PERSON, ("Min-suk",), None, None)),
        page("b", (PERSON, ("Han Min-suk",), "President", None)),
    )
    assert {entity.name: len(entity.mentions) for entity in entities} == {"Han Min-suk": 3}


def prose(name: str, text: str, *entities: tuple[EntityKind, tuple[str, ...]]) -> tuple[Article, Reading]:
    """A page of running text, each form of each entity mentioned where it first stands."""
    mentions = [
        Mention(span=Span(text.index(form), text.index(form) + len(form)), kind=kind, entity=index)
        for index, (kind, forms) in enumerate(entities)
        for form in forms
    ]
    made = tuple(Entity(name=forms[0], kind=kind, aliases=forms[1:], roles=(), side=None) for kind, forms in entities)
    reading = Reading(article=name, statements=(), times=(), mentions=tuple(mentions), entities=made, quantities=())
    return make_article(name, text), reading


GUILD = "The chair of the pilots' guild, Anselm Rochard, wants the toll lifted before the ferries sail."
MANGLED = "The boss of the guild of pilots, Ansel Roschard, demands that the toll falls before ferries go."


def test_a_name_mangled_in_both_parts_joins_where_the_pages_say_the_same_of_it():
    """ "Ansel Roschard", boss of the guild of pilots, is Anselm Rochard of another page."""
    entities = join(
        prose("a", GUILD, (PERSON, ("Anselm Rochard",))), prose("b", MANGLED, (PERSON, ("Ansel Roschard",)))
    )
    assert [{entity.name, *entity.aliases} for entity in entities] == [{"Anselm Rochard", "Ansel Roschard"}]


def test_two_names_that_one_page_prints_are_two_people_however_alike():
    """A page that names both keeps them apart."""
    both = f"{GUILD} {MANGLED}"
    assert len(join(prose("a", both, (PERSON, ("Anselm Rochard",)), (PERSON, ("Ansel Roschard",))))) == 2


def test_names_alike_of_which_the_pages_say_other_things_stay_apart():
    """Darian Venta and Dariel Venta may be brothers."""
    first = prose("a", "The surgeon Darian Venta operated all night.", (PERSON, ("Darian Venta",)))
    second = prose("b", "The violinist Dariel Venta played an encore.", (PERSON, ("Dariel Venta",)))
    assert len(join(first, second)) == 2


def test_a_land_that_as_many_pages_take_for_a_person_is_one_land():
    """No tie splits a name in two, and its people's name goes with it."""
    entities = join(
        page("a", (PERSON, ("Karelmia",), None, None)),
        page("b", (PLACE, ("Karelmia",), None, None), (BODY, ("Karelmian",), None, None)),
    )
    assert [(entity.name, entity.kind, entity.aliases) for entity in entities] == [("Karelmia", PLACE, ("Karelmian",))]


def test_a_name_cut_short_is_the_longer_one_that_stands_there():
    """ "Selme" is Port Selme where the page prints that, and itself where it stands alone."""
    whole = prose("a", "Talks in Port Selme go on.", (PLACE, ("Port Selme",)))
    cut = prose("b", "They met in Port Selme again.", (PERSON, ("Selme",)))
    alone = prose("c", "The count of Selme spoke.", (BODY, ("Selme",)))
    assert [entity.name for entity in join(whole, cut)] == ["Port Selme"]
    assert len(join(whole, alone)) == 2


def test_another_spelling_of_a_place_joins_in_the_same_company():
    """ "Port Wesper" and "Port Vesper", where the same people go; not beside others."""
    people = ((PERSON, ("Anna Lindqvist",), None, None), (PERSON, ("Peter Bergmann",), None, None))
    first = page("a", (PLACE, ("Port Vesper",), None, None), *people)
    second = page("b", (PLACE, ("Port Wesper",), None, None), *people)
    other = page("c", (PLACE, ("Port Vesper",), None, None), (PERSON, ("Rosa Ortega",), None, None))
    assert len([entity for entity in join(first, second) if entity.kind is PLACE]) == 1
    assert len([entity for entity in join(second, other) if entity.kind is PLACE]) == 2


def test_a_body_of_two_words_joins_over_its_word_order():
    """ "Council of the Straits" is the Straits Council; "Harbour Council" is not."""
    entities = join(
        page("a", (FORUM, ("Straits Council",), None, None), (FORUM, ("Harbour Council",), None, None)),
        page("b", (FORUM, ("Council of the Straits",), None, None)),
    )
    assert len(entities) == 2


def test_a_name_that_most_pages_know_as_a_house_is_no_person():
    """ "Marl House" met nobody."""
    entities = join(
        page("a", (PERSON, ("Marl House",), None, None)),
        page("b", (PLACE, ("Marl House",), None, None)),
        page("c", (PLACE, ("Marl House",), None, None)),
    )
    assert [(entity.name, entity.kind) for entity in entities] == [("Marl House", PLACE)]


def test_a_stray_surname_goes_to_its_bearer():
    """One page takes "Hrastvik" for a body, where others name Bogdan Hrastvik."""
    entities = join(
        page("a", (PERSON, ("Bogdan Hrastvik",), "Minister", None)),
        page("b", (BODY, ("Hrastvik",), None, None)),
    )
    assert [(entity.name, entity.kind) for entity in entities] == [("Bogdan Hrastvik", PERSON)]


def test_a_sovereigns_number_makes_no_other_bearer():
    """ "Osric" and "Osric IV"."""
    entities = join(
        page("a", (PERSON, ("Osric",), "King", None)),
        page("b", (PERSON, ("Osric IV",), "King", None)),
    )
    assert [(entity.name, entity.kind) for entity in entities] == [("Osric", PERSON)]


def test_a_body_is_known_by_its_last_word_where_a_page_has_both():
    """ "The Compact" of the "Northern Compact"; elsewhere a compact may be another."""
    both = page("a", (BODY, ("Northern Compact",), None, None), (BODY, ("Compact",), None, None))
    assert [entity.name for entity in join(both)] == ["Northern Compact"]
    apart = (page("a", (BODY, ("Northern Compact",), None, None)), page("b", (BODY, ("Compact",), None, None)))
    assert len(join(*apart)) == 2


def test_the_scope_of_a_body_may_be_left_out():
    """ "Safeguards Authority" is the "International Safeguards Authority"; a land's is not another land's."""
    short = page("b", (BODY, ("Safeguards Authority",), None, None))
    assert len(join(page("a", (BODY, ("International Safeguards Authority",), None, None)), short)) == 1
    assert len(join(page("a", (BODY, ("Velmarkian Safeguards Authority",), None, None)), short)) == 2


def test_a_given_name_alone_may_be_mangled():
    """ "Celia" and "Cecilia Thornvik", ministers both; not a brother of hers without anything in common."""
    celia = page("a", (PERSON, ("Celia Thornvik",), "Minister", None))
    assert len(join(celia, page("b", (PERSON, ("Cecilia Thornvik",), "Minister", None)))) == 1
    assert len(join(celia, page("b", (PERSON, ("Cedric Thornvik",), "Minister", None)))) == 2


def test_a_translating_machine_does_not_name_anybody():
    """Of two spellings on a page each, that of the page that a machine did not translate."""
    pages = [
        page("a", (PERSON, ("Nils Amodal",), "Commander", None)),
        page("b", (PERSON, ("Nils Aamodal",), "Commander", None)),
    ]
    assert join(*pages)[0].name == "Nils Amodal"
    translated = replace(pages[0][0], translation_signs=("words in another order",))
    assert join((translated, pages[0][1]), pages[1])[0].name == "Nils Aamodal"
