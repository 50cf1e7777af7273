"""What an export makes: files by name, and in words what the format could not take."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """`files` maps names to contents: one for most formats, one a table for those that are folders.

    left_out  a sentence part for each kind of item that the format has no room for: "2 meetings without a day"
    """

    files: Mapping[str, bytes]
    left_out: tuple[str, ...] = ()

    @property
    def content(self) -> bytes:
        """That of the one file. Raises ValueError where there are several."""
        (content,) = self.files.values()
        return content
