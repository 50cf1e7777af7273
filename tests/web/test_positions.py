"""The ledger."""

from dataclasses import replace

from onrecord.web.positions import OTHERS, ledger_of
from tests.web.test_lineage_chart import sample_index

RECORD = sample_index().record


def ledger(*taken):
    """The ledger of a record with a position for each (party, issue)."""
    one = RECORD.positions[0]
    positions = [replace(one, id=f"pos-{n}", party=party, issue=issue) for n, (party, issue) in enumerate(taken)]
    return ledger_of(replace(RECORD, positions=positions))


def test_contested_issues_stand_party_by_party():
    """A column a party, an empty cell where one says nothing; what one side alone speaks of stands apart."""
    found = ledger(("Velmark", "grain"), ("Karrenia", "grain"), ("Velmark", "boats"))
    assert found.columns == ["Karrenia", "Velmark"]
    assert [issue.name for issue in found.contested] == ["grain"]
    assert [[shown.position.party for shown in cell] for cell in found.contested[0].cells] == [
        ["Karrenia"],
        ["Velmark"],
    ]
    assert [issue.name for issue in found.single] == ["boats"]


def test_many_parties_share_the_last_column():
    """There each position names its party; no position is lost."""
    parties = ["A", "B", "C", "D", "E", "F"]
    found = ledger(*((party, "grain") for party in parties), ("A", "grain"), ("B", "grain"))
    assert found.columns == ["A", "B", "C", OTHERS]
    (issue,) = found.contested
    assert sum(len(cell) for cell in issue.cells) == len(parties) + 2
    assert [(shown.position.party, shown.named) for shown in issue.cells[-1]] == [("D", True), ("E", True), ("F", True)]
    assert not any(shown.named for cell in issue.cells[:-1] for shown in cell)
