"""Words of a page as Markdown that shows exactly these words: nothing in them becomes a link, a heading or HTML."""

import re

from onrecord.views.wording import one_line, shortened

_SIGNS = re.compile(r"([\\`*_\[\]<>|~&])")
# At the beginning of a line these make a heading, a list, a quotation or a rule.
_BEGINNING = re.compile(r"^(\d{1,9}(?=[.)](?:\s|$))|(?=[#+=-]))")


def in_markdown(words: str, *, limit: int | None = None) -> str:
    """`words` on one line of at most `limit` characters, escaped."""
    line = one_line(words) if limit is None else shortened(words, limit)
    return _BEGINNING.sub(lambda found: f"{found[0]}\\", _SIGNS.sub(r"\\\1", line))
