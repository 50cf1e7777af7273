"""Which state a phrase names: "US officials", "the Kremlin's spokesman", "Oslo"."""

import re

from onrecord.text.names import longest_state_name, state_hint

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’][^\W_]+)*")


def states_in(phrase: str) -> tuple[str, ...]:
    """The states that `phrase` names in any way (name, people, capital, seat of government), each once, in order."""
    words = [match[0] for match in _WORD.finditer(phrase)]
    found: list[str] = []
    at = 0
    while at < len(words):
        step = 1
        for length in range(min(max(1, longest_state_name(words[at])), len(words) - at), 0, -1):
            hint = state_hint(" ".join(words[at : at + length]))
            if hint is not None and words[at][0].isupper():
                found.append(hint.state)
                step = length
                break
        at += step
    return tuple(dict.fromkeys(found))
