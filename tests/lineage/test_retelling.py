"""Who says all that another says, in its order and in other words, wrote it from the other."""

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
    return weigh_retelling(make_article_words("a", one), make_article_words("b", other))


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
