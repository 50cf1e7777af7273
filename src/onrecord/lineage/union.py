"""Groups that follow from pairs: union-find over anything that can be sorted."""

from collections.abc import Iterable
from typing import TypeVar

Member = TypeVar("Member", str, tuple[str, int])


def find_groups(members: Iterable[Member], pairs: Iterable[tuple[Member, Member]]) -> dict[Member, Member]:
    """Each member's group, named by the least member of the group; the order of `members` is kept."""
    parent = {member: member for member in members}

    def root(member: Member) -> Member:
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    for a, b in pairs:
        first, second = sorted((root(a), root(b)))
        parent[second] = first
    return {member: root(member) for member in parent}
