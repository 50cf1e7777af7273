"""A report retold fact by fact is told from another reporter's."""

import pytest

from benchmarks.spins import read_report
from onrecord.lineage.facts import compare_facts, find_facts
from tests.lineage.across import links_of
from tests.lineage.spins import article_of

RETOLD = ("ferry", "orchard")
REPORT = """
TARNBY (Halden Wire) - The interior ministers of Orsk and Veland talked for 55 minutes on Friday, four days \
after a fire on the border bridge at Losk killed at least 13 people and closed the road between the two \
capitals.

It was the first conversation between Ida Selm and Rolf Quist since the bridge was shut before dawn on Monday.

Neither of the two answered questions. Their host, Mayor Greta Ahl of Tarnby, said they had "agreed that water \
knows no passport."

Orsk's ministry said 9 of its firemen had died and that its men had gone in only after a Velandic tanker blocked \
the ramp. "They came with hoses and they came with lawyers," said its spokesman, Captain Odo Merk.

Veland gave its own toll as four dead and 16 injured. Quist told parliament on Thursday that Orsk had "lit a \
match and then sold the water." He said he would not attend the road conference on 27 October unless Orsk first \
paid for the ramp.

Both governments agreed on Wednesday night to open a ferry that had been laid up since April. It will carry 350 \
cars a day, Merk said. A Velandic officer, Major Tilde Roon, confirmed the ferry but said no number had been \
settled.

About 1,900 drivers are waiting in the valley below Losk, aid workers said.

The two states built the bridge together in 1988. It ended a quarrel of 12 years over the toll.
"""
# Desk work that makes most quotations the writer's own sentences.
SPUN = """
No questions were taken by Ida Selm and Rolf Quist, interior ministers of Orsk and Veland, after 55 minutes \
together in Tarnby on Friday.

They had not had a conversation since Monday, when the border bridge at Losk burned. At least 13 people lost \
their lives in the fire, and the road linking the capitals has been closed.

Mayor Greta Ahl, the host, reported agreement "that water knows no passport".

The road conference on 27 October now looks doubtful. Quist will stay away, he told parliament on Thursday, \
unless the ramp is first paid for by Orsk, which in his view had lit a match and afterwards sold the water.

Who is to blame? The ministry of Orsk insists its men merely entered once a tanker from Veland stood across the \
ramp; 9 firemen died. Captain Odo Merk, the spokesman, remarked that the others brought lawyers as well as \
hoses. The Velandic toll is four dead, with 16 hurt.

On Wednesday night a ferry laid up in April came back to life. From now on 350 cars a day will travel on it, it \
was said in Orsk; Major Tilde Roon, a Velandic officer, said nothing of the kind had been settled.

Some 1,900 motorists are stuck in the valley below Losk, relief workers estimate.

In 1988 the neighbours built the bridge, and buried 12 years of quarrel over the toll.
"""


def facts_of(name):
    return find_facts(read_report(name))


@pytest.mark.parametrize("story", RETOLD)
def test_a_report_of_which_no_sentence_is_left_is_found_by_its_facts(story):
    """Every passage points to a sentence of either; most sentences have a partner."""
    copy, source = facts_of(f"{story}.retold"), facts_of(f"{story}.report")
    found = compare_facts(copy, source)
    assert found is not None
    assert found.share > 0.9
    assert len(found.passages) > 0.6 * len(copy.sentences)
    assert {here for here, _ in found.passages} <= {sentence for sentence, _, _ in copy.sentences}
    assert {there for _, there in found.passages} <= {sentence for sentence, _, _ in source.sentences}


@pytest.mark.parametrize("story", RETOLD)
@pytest.mark.parametrize("other", ["report", "retold"])
def test_another_reporter_of_the_same_event_has_facts_of_his_own(story, other):
    own, theirs = facts_of(f"{story}.own"), facts_of(f"{story}.{other}")
    assert compare_facts(own, theirs) is None
    assert compare_facts(theirs, own) is None


def test_a_few_facts_of_its_own_are_mistakes_many_are_reporting():
    copy, source = read_report("ferry.retold"), facts_of("ferry.report")
    assert compare_facts(find_facts(f"{copy} It happened at 11.40 p.m., 17 miles out."), source) is not None
    added = (
        "Aldo Renn, 64, who sold 380 tickets at 22 crowns, saw the 7 boats of 1954 and the fire of 1988 from pier 9."
    )
    assert compare_facts(find_facts(f"{copy} {added}"), source) is None


def test_a_speech_told_by_two_is_not_compare_facts():
    """They share its quotations, and hardly a figure."""
    said = (
        '"We will keep the bridge," he said. "Nobody will close the road again," he said. "The toll is gone," he said. '
    )
    told = said * 3
    assert compare_facts(find_facts(f"In Aldby. {told}"), find_facts(f"From Sellin. {told}")) is None


def test_a_line_or_two_is_held_by_any_long_text():
    copy, source = read_report("ferry.retold"), read_report("ferry.report")
    assert compare_facts(find_facts(copy), find_facts(source + " Then they talked of the weather." * 200)) is None


@pytest.mark.parametrize(("order", "linked"), [((0, 5, 3, 2, 7, 4, 6, 1), True), ((0, 6, 5, 7, 3, 2, 4, 1), False)])
def test_facts_without_quotations_tell_of_a_copy_where_half_its_order_is_left(order, linked):
    """A desk that makes quotations its own sentences still goes along with the report before it."""
    paragraphs = SPUN.strip().split("\n\n")
    spun = "\n\n".join(paragraphs[at] for at in order)
    found = compare_facts(find_facts(spun), find_facts(REPORT))
    assert found is not None
    assert not found.quotes
    assert bool(links_of([article_of("wire", REPORT), article_of("z", spun)])) is linked
