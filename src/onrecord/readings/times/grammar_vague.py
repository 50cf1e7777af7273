"""Words for some time in the past, the present or the future, with no date of their own."""

from collections.abc import Callable

from onrecord.nouns.time_expression import TimeType
from onrecord.readings.times.lexicon import word_set
from onrecord.readings.times.meaning import Fixed, Meaning, Same
from onrecord.readings.times.rule import Found, rule


def _reference(value: str, *, after: frozenset[str] | None = None) -> Callable[[Found], Meaning | None]:
    """A builder for a fixed reference; with `after`, only behind one of these words."""

    def build(found: Found) -> Meaning | None:
        if found.after == "-" and found.tokens.words[found.match.end() - 1].lower() == "now":
            return None  # "the now-closed plant"
        return Fixed(type=TimeType.DATE, value=value) if after is None or found.before in after else None

    return build


_PAST, _PRESENT, _FUTURE = "PAST_REF", "PRESENT_REF", "FUTURE_REF"
_SPACE = word_set("in over for of from at into near")


def _same(*before: str, otherwise: str | None) -> Callable[[Found], Meaning | None]:
    """A builder for words that take up the time told last, behind one of the words `before`."""

    def build(found: Found) -> Meaning | None:
        # "the then-mayor" is no time, "at the time of the fire" is told by an event.
        if found.before not in before or found.after in ("-", "of"):
            return None
        return Same(otherwise=otherwise)

    return build


def _future(found: Found) -> Meaning | None:
    """Not "the future of the strait", nor "the future king"."""
    told = found.before in _SPACE or not found.after.isalpha() or found.after in ("and", "or", "that")
    named = found.tokens.words[found.match.end() - 1][0].isupper()
    return Fixed(type=TimeType.DATE, value=_FUTURE) if told and found.after != "of" and not named else None


VAGUE_RULES = (
    rule("now", "(right|just)? (now|currently|presently|nowadays)", _reference(_PRESENT)),
    rule("now", "(the|this) (present|moment|point) (time|day)?", _reference(_PRESENT, after=frozenset({"at"}))),
    rule("now", "present", _reference(_PRESENT, after=frozenset({"at"}))),
    rule("now", "(to|thus) (date|far)", _reference(_PRESENT)),
    rule("now", "these days", _reference(_PRESENT)),
    rule("now", "the time being", _reference(_PRESENT, after=frozenset({"for"}))),
    rule("then", "then", _same("since", "by", "until", "till", otherwise=None)),
    rule("then", "the time", _same("at", otherwise=_PAST)),
    rule(
        "then",
        "that time|that date",
        _same("at", "by", "since", "until", "on", "before", "after", "during", otherwise=_PAST),
    ),
    rule("now", "this time", _reference(_PRESENT, after=frozenset({"at"}))),
    rule("past", "(more|most)? recently", _reference(_PAST)),
    rule("past", "lately", _reference(_PAST)),
    rule("past", "the (recent|distant|near)? past", _reference(_PAST, after=_SPACE)),
    rule("future", "the (near|foreseeable|immediate|distant|not)? future", _future),
    rule("future", "the (short|long|near|medium|longer|shorter) HYPHEN? (term|run)", _reference(_FUTURE, after=_SPACE)),
    rule("future", "AN later (date|time|stage|point)", _reference(_FUTURE)),
    rule("future", "very soon", _reference(_FUTURE)),
)
# Words that denote a time in some sentences only: kept where the model has marked them.
CONFIRMED_RULES = (
    rule("past", "once|then|previously|formerly|the time|that time|at the time|already", _reference(_PAST)),
    rule("past", "recent", _reference(_PAST)),
    rule("now", "so far|current|present|yet|this time|immediately", _reference(_PRESENT)),
    rule("future", "soon|shortly|future|eventually", _reference(_FUTURE)),
)
