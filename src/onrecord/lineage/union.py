"""Groups that follow from pairs: union-find over names."""

from collections.abc import Iterable


def find_groups(members: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each member's group, named by the group's first member in alphabetical order."""
    parent = {member: member for member in members}

    def root(member: str) -> str:
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    for a, b in pairs:
        first, second = sorted((root(a), root(b)))
        parent[second] = first
    return {member: root(member) for member in parent}
