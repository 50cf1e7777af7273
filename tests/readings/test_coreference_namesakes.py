"""A surname that two people of a page bear goes to the one whom gender, office and kinship point at."""

from onrecord.readings.cast import Cast
from tests.readings.test_cast import find, read


def bearers(text: str, *people: str) -> tuple[Cast, list[str]]:
    """The cast of `text`, and whose each of its personal names is, in text order."""
    cast = read(text, tagged=dict.fromkeys(sorted(people, key=len, reverse=True), "person"))
    return cast, [cast.entities[mention.entity].name for mention in cast.mentions if mention.is_name]


def bearer(cast: Cast, text: str, phrase: str) -> str:
    span = find(text, phrase)
    return next(cast.entities[m.entity].name for m in cast.mentions if m.is_name and m.span.overlaps(span))


def test_president_is_not_the_first_lady_who_alone_is_named_in_full():
    """The bare surname is a person of its own, also where no title stands before it."""
    text = "President Harro and Maria Harro, the first lady, arrived. Harro said no. Mr. Harro said yes."
    assert bearers(text, "Maria Harro", "Harro")[1] == ["Harro", "Maria Harro", "Harro", "Harro"]


def test_mrs_goes_to_the_wife_and_the_surname_alone_to_the_husband():
    """Of a couple named in full the surname alone is the principal's, although the wife was named last."""
    text = "President Karl Harro met his wife Maria Harro. Harro said no. Mrs. Harro said yes."
    cast, _ = bearers(text, "Karl Harro", "Maria Harro", "Harro")
    assert bearer(cast, text, "Harro said no") == "Karl Harro"
    assert bearer(cast, text, "Harro said yes") == "Maria Harro"


def test_mrs_is_a_person_of_her_own_beside_a_man_named_in_full():
    """One "Mrs." does not draw the bare surname away from the man."""
    text = "President Karl Harro arrived. Mrs. Harro said no. Harro said yes. Mrs. Harro spoke."
    cast, _ = bearers(text, "Karl Harro", "Harro")
    assert bearer(cast, text, "Harro said no") == "Harro"
    assert bearer(cast, text, "Harro said yes") == "Karl Harro"


def test_father_and_son_are_told_apart_by_office():
    """ "President Harro" is the father; the son was named last, but as a son."""
    text = "President Karl Harro met his son Peter Harro. President Harro said no. Harro said yes."
    assert bearers(text, "Karl Harro", "Peter Harro", "Harro")[1][2:] == ["Karl Harro", "Karl Harro"]


def test_siblings_in_politics_are_told_apart_by_their_offices():
    """Each title goes to the one who holds it; a surname with none goes to whoever was named last."""
    text = "Senator Anna Harro met Governor Peter Harro. Senator Harro said no. Governor Harro said yes."
    assert bearers(text, "Anna Harro", "Peter Harro", "Harro")[1][2:] == ["Anna Harro", "Peter Harro"]


def test_surname_before_the_full_name_of_the_kin_is_another_persons():
    """A page that says "Harro" all along and then names his daughter in full does not speak of her all along."""
    text = "Talks begin\nHarro arrived. Harro said no. His daughter Maria Harro spoke. Harro warned."
    cast, _ = bearers(text, "Maria Harro", "Harro")
    assert bearer(cast, text, "Harro warned") == "Harro"


def test_a_page_about_the_wife_calls_her_by_the_surname():
    """With nobody else of that surname, the surname is hers, kin or not."""
    text = "Harro praised\nMaria Harro, the president's wife, said no. Harro said yes. Mrs. Harro spoke."
    assert set(bearers(text, "Maria Harro", "Harro")[1]) == {"Maria Harro"}


def test_a_list_of_kin_makes_nobody_kin():
    """ "Karl Harro, his wife, and" speaks of another; so does a clause that ends on the wife."""
    text = "Karl Harro, his wife, and Maria Harro arrived. He met his wife, Karl Harro said. Harro said yes."
    cast, _ = bearers(text, "Karl Harro", "Maria Harro", "Harro")
    assert bearer(cast, text, "Harro said yes") == "Karl Harro"


def test_a_given_name_alone_does_not_part_a_person_from_the_title():
    """Lists of given names err: with one bearer and no office, "Mr." after a full name is the same person."""
    text = "Andrea Harro arrived. Mr. Harro said no."
    assert set(bearers(text, "Andrea Harro", "Harro")[1]) == {"Andrea Harro"}


def test_sister_of_a_leader_whose_surname_stands_first():
    """The shared word may be the first of the names."""
    text = "Leader Han Do Suk met his sister Han Ye Rin. Han said no."
    cast, _ = bearers(text, "Han Do Suk", "Han Ye Rin", "Han")
    assert bearer(cast, text, "Han said no") == "Han Do Suk"
