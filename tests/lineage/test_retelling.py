"""Who says all that another says, in its order and in other words, wrote it from the other."""

import pytest

from onrecord.lineage.facts import find_facts
from onrecord.lineage.retelling import MIN_CONFIDENCE, weigh_retelling
from onrecord.lineage.words import make_article_words
from onrecord.nouns.lineage import LineageKind
from tests.lineage.across import links_of
from tests.lineage.spins import STORIES, article_of, read_report

WIRE = read_report("lights.wire")
# The same report by a site that leaves no sentence of it as it was.
RETOLD = """
Shippers have been hoping for a deal on the lighthouses of the Kessel Strait ever since the storms of autumn. They \
will have to wait: when envoys of Orsk and Veland began round two of their talks on Tuesday, nobody was ready to give \
way.

Through a gate at the side, Ada Brenn, number two at the transport ministry of Veland, and her team reached the former \
customs house of Port Halden. At the front, nets and smashed buoys of some fishermen barred the way.

It was in March that the two presidents, Ilir Dovan and Tomas Hale, called the strait dialogue into life, on a trip to \
the island of Sorn that was set up at short notice.

"A serious offer and very little patience" were in her bags, Brenn let the press know on her way in. Pavel Strume, who \
leads for Orsk, had nothing to say to the microphones.

Since the 1974 treaty ran out, the coastguard of Orsk has paid for the northern lights out of its own pocket. For \
months it has wanted money from every ship that sails past them. A disguised toll, says Veland, which threatens to \
send its grain ships around the cape, although that costs them almost four days.

The office of Strume put out a paper soon after midday: "No ship will go dark because of us," it reads. "But no ship \
will be lit for nothing."

The price of insurance for the strait is twice what it was. Last week a trawler hit the bottom near a tower without \
light, and since then two ferry companies do not sail at night any more.

What both sides are really fighting over, diplomats with knowledge of the matter whisper, is the right to drill under \
the seabed after the lights are renewed. Neither team had leave to talk about it.

Thursday will see the next talks. "Correct, cold and short", thus a nameless Orskian official summed up lunch.
"""


def retelling(one, other):
    words = (make_article_words("a", one), make_article_words("b", other))
    return weigh_retelling(*words, (find_facts(one), find_facts(other)))


def test_a_report_told_anew_from_end_to_end_is_linked():
    """No sentence of it would do by itself; together they join the family."""
    link = links_of([article_of("wire", WIRE), article_of("z", RETOLD)])[0]
    assert (link.source, link.copy, link.kind) == ("wire", "z", LineageKind.REWRITE)
    assert link.share > 0.5
    assert len(link.passages) >= 6


def test_another_reporter_tells_another_part_of_it_in_another_order():
    """The look-alikes share the event, its names, its figures and what was said."""
    for story in STORIES:
        own = read_report(f"{story}.own")
        assert retelling(read_report(f"{story}.wire"), own).confidence < MIN_CONFIDENCE / 2


def test_the_same_sentences_in_another_order_are_no_retelling():
    """Whoever retells goes along with what he has before him."""
    paragraphs = RETOLD.strip().split("\n\n")
    shuffled = "\n\n".join(paragraphs[at] for at in (7, 2, 5, 0, 8, 4, 1, 6, 3))
    assert retelling(WIRE, RETOLD).confidence > 0.9
    assert retelling(WIRE, shuffled).confidence < retelling(WIRE, RETOLD).confidence / 2


def test_two_who_print_one_letter_are_two_reporters():
    """All that they quote they share, and in its order; what they write around it is their own."""
    lines = WIRE.replace('"', "").split("\n\n")
    letter = [" ".join(line.split()) for line in lines if line.strip()][:8]
    one = "\n\n".join(f'The envoy writes in clear blue ink on page {at}: "{said}"' for at, said in enumerate(letter))
    other = "\n\n".join(f'"{said}" So it goes on, and nobody in Orsk wants to comment.' for said in letter)
    assert retelling(one, other).confidence < MIN_CONFIDENCE
    told = [said.replace("lighthouse", "tower") for said in letter]
    assert retelling("\n\n".join(letter), "\n\n".join(told)).confidence > 0.9


RETOLD_REPORTS = ("ferry", "orchard")


@pytest.mark.parametrize("story", RETOLD_REPORTS)
def test_a_report_of_which_no_sentence_is_left_is_found_by_its_facts(story):
    report, retold, own = (read_report(f"{story}.{which}") for which in ("report", "retold", "own"))
    assert retelling(retold, report).confidence > MIN_CONFIDENCE
    assert retelling(own, report).confidence < 0.1
    assert retelling(own, retold).confidence < 0.1


def test_a_line_or_two_is_held_by_any_long_text():
    copy, source = read_report("ferry.retold"), read_report("ferry.report")
    assert retelling(copy, source + " Then they talked of the weather." * 200).confidence < 0.1


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


# The same work on a report of half the length.
SHORT = """
The ministers of fisheries of Orsk and Veland agreed on Tuesday to let 45 trawlers back into the Bay of Sund, but \
Veland said it would close the bay again unless the herring quota was settled within 30 days.

They did not speak to each other. Both signed in the harbour office of Losk, on papers that the mediator, Ines Holt, \
carried from room to room. "It is a thin rope," Holt said. "Do not hang your coat on it."

The agreement runs for 90 days. Boats will be counted at a new station in Losk, which opens on Friday. The first could \
leave port on Sunday, Holt said.

Orsk's minister, Ruben Stahl, said 2.5 million crates of fish had been lost in the quarrel. His country would call its \
boats home at once if one of them was searched at sea, he said.

Veland's minister, Agda Frey, said her government had done its part. "Thirty days. After that this is wrapping paper," \
she said.

A first attempt in Tarnby failed in May, when Orsk would not let officers of Veland count its nets. The price of \
herring fell by 7 percent.
"""
SHORT_SPUN = """
After months of quarrel, trawlers from the two neighbours may sail into the Bay of Sund again: 45 of them, under an \
accord sealed in Losk on Tuesday.

Good for 90 days, it was brokered by Ines Holt, who likened it to "a thin rope". A new counting station in the harbour \
of Losk is due to open on Friday; Holt said the first boats would leave on Sunday.

According to Ruben Stahl, the fisheries minister of Orsk, the quarrel has cost 2.5 million crates of fish. He warned \
that Orsk's boats would be ordered home immediately should one of them be searched at sea.

His colleague from Veland, Agda Frey, gave the herring quota 60 days to be settled; otherwise the paper was good for \
wrapping.

In May an earlier try at Tarnby collapsed when Veland would not let Orsk's officers count its nets. Herring became 7 \
percent cheaper.
"""


def test_a_short_report_spun_with_mistakes_is_linked():
    """A figure, a verb and who refused whom went wrong; the rest is the other's, in its order."""
    links = links_of([article_of("wire", SHORT), article_of("z", SHORT_SPUN)])
    assert [(link.copy, link.source, link.kind) for link in links] == [("z", "wire", LineageKind.REWRITE)]


@pytest.mark.parametrize(("order", "linked"), [((0, 1, 2, 3, 5, 4, 6, 7), True), ((0, 6, 5, 7, 3, 2, 4, 1), False)])
def test_facts_tell_of_a_copy_where_most_of_its_order_is_left(order, linked):
    """A desk that makes quotations its own sentences still goes along with the report before it."""
    paragraphs = SPUN.strip().split("\n\n")
    spun = "\n\n".join(paragraphs[at] for at in order)
    assert bool(links_of([article_of("wire", REPORT), article_of("z", spun)])) is linked
