"""Only the reporters' own words count as evidence of copying."""

from onrecord.lineage.compare import compare_articles
from onrecord.lineage.words import make_article_words

OWN = "Fishermen had blocked the main entrance of the old customs house with nets and broken buoys since dawn."
SPEECH = "the northern lights will burn for every honest captain whose papers are stamped and whose cargo is declared"


def compare(left: str, right: str, **options):
    return compare_articles(make_article_words("a", left), make_article_words("b", right), **options)


def test_a_sentence_of_the_reporter_is_evidence():
    """Seventeen words in the same order do not come twice."""
    assert compare(OWN, f"Rain fell. {OWN}").evidence > 4


def test_quoted_words_are_no_evidence_but_shared_text():
    """Two reporters may quote one speech."""
    comparison = compare(f'"{SPEECH.capitalize()}," Brenn said.', f'Brenn told them: "{SPEECH.capitalize()}."')
    assert comparison.evidence == 0
    assert comparison.text_share > 0.5


def test_words_quoted_on_one_side_are_quoted_on_both():
    """Translation machines lose the marks; the words stay Brenn's."""
    assert compare(f'"{SPEECH.capitalize()}," Brenn said.', f"{SPEECH.capitalize()}, Brenn said.").evidence == 0


def test_words_in_the_first_person_are_somebodys():
    """Where both lost their marks, "we" still betrays a speaker."""
    words = (
        "We shall keep the northern lights burning for every honest captain. Rain fell. Wind rose. Fog came. It froze."
    )
    assert compare(words, words.replace("Rain", "Snow")).evidence < 1


def test_a_column_speaks_for_itself():
    """When the writer says "I" throughout, those are the writer's words."""
    column = f"I was there. I saw it all myself. {OWN} We left by boat."
    assert compare(column, column).evidence > 4


def test_primary_sentences_are_set_aside():
    """A sentence known to be of a common source counts as quoted."""
    assert compare(OWN, OWN, primary=frozenset({("a", 0)})).evidence == 0


def test_names_and_set_phrases_are_little_evidence():
    """Two reporters name the same people by the same titles."""
    left = "Deputy Transport Minister Ada Brenn met Orskian negotiator Pavel Strume in Port Halden on Tuesday."
    right = (
        "Ada Brenn, Deputy Transport Minister, arrived in Port Halden on Tuesday for talks with Pavel Strume of Orsk."
    )
    assert compare(left, right).evidence < 1
