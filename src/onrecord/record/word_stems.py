"""Words as the joining of reports compares them: folded, without endings, with function words left out."""

import re
import unicodedata
from functools import lru_cache

# A few prefixes turn or repeat a word's sense and stay with it behind a hyphen ("de-escalation"); other hyphens part
# words. Apostrophes inside a word belong to it ("don't"); a full stop only in initials ("U.S."); numbers keep
# separators and decimals.
_WORD = re.compile(
    r"\d+(?:[.,]\d+)*|[^\W\d_]\.(?:[^\W\d_]\.)+|(?:\b(?:de|re|pre|ex|co|anti|cease)-)?[^\W\d_]+(?:['’][^\W\d_]+)?",
    re.IGNORECASE,
)

# English words that carry no content of their own. Negators are among them: polarity.py looks at those.
_FUNCTION_WORDS = """
a about above after again against all also although am among an and another any are as at be because been before being
below between both but by can cannot could did do does doing down during each either else even ever few for from further
had has have having he her here hers herself him himself his how however i if in instead into is it its itself just let
like may me might more most much must my myself neither never no non nor not now of off on once one only onto or other
our ours ourselves out over own quite rather really same shall she should since so some such than that the their theirs
them themselves then there these they this those though through thus to too toward towards under until unto up upon us
very was we were what when where whether which while who whom whose why will with within without would yet you your
yours yourself yourselves said says say saying told tell tells added adding according
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())

# Forms that no ending tells: a report in other words mostly changes the tense. Each pair is form and plain form.
_IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "began:begin begun:begin bought:buy broke:break broken:break brought:bring built:build came:come chose:choose "
        "chosen:choose dealt:deal died:die dies:die drew:draw drawn:draw drove:drive driven:drive fell:fall "
        "fallen:fall "
        "felt:feel forgot:forget fought:fight found:find gave:give given:give gone:go goes:go went:go grew:grow "
        "grown:grow heard:hear held:hold kept:keep knew:know known:know laid:lay lay:lie lies:lie led:lead lost:lose "
        "made:make meant:mean men:man met:meet paid:pay ran:run risen:rise rose:rise saw:see seen:see sent:send "
        "shook:shake shaken:shake shown:show sold:sell sought:seek spent:spend spoke:speak spoken:speak stood:stand "
        "stuck:stick taken:take took:take taught:teach thought:think threw:throw thrown:throw ties:tie "
        "tied:tie understood:understand used:use using:use withdrew:withdraw withdrawn:withdraw women:woman won:win "
        "wrote:write written:write"
    ).split()
)

# Endings taken off, longest first, once each list; what is left must keep MIN_STEM_CHARS letters. Coarser than Porter
# on purpose: "negotiation", "negotiators" and "negotiate" should meet, and a wrong meeting costs little beside other
# evidence.
_ENDINGS = (
    *("isations", "izations", "isation", "ization", "ations", "ation", "ators", "ator", "ating", "ated", "ate"),
    *("ements", "ement", "ments", "ment", "ances", "ence", "ance", "ities", "ity", "ingly", "edly"),
    *("ising", "izing", "ised", "ized", "ise", "ize", "iness", "ness", "ions", "ion", "ing", "ers", "er", "or"),
    *("ied", "ed", "ly", "y", "e"),
)
MIN_STEM_CHARS = 4
# The endings that most short words take ("guns", "asked", "firing", "fire") may leave one letter less.
_SHORT_ENDINGS = frozenset({"ing", "ed", "e"})
MIN_SHORT_STEM_CHARS = 3
# Words in "s" that are no plural and would be taken for another word without it.
_NO_PLURALS = frozenset({"news", "its", "his", "this", "plus", "bus", "gas", "yes", "iris", "less"})


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """Lower case, accents gone, apostrophes straight, possessive ending and the stops of initials taken off."""
    plain = unicodedata.normalize("NFKD", word.lower().replace("’", "'"))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return (
        plain.removesuffix("'s").removesuffix("'").replace(".", "").replace("-", "")
        if not plain[:1].isdigit()
        else plain
    )


def find_words(text: str) -> list[tuple[int, int, str]]:
    """The words and numbers of `text` in order, as (start, end, word as printed)."""
    return [(match.start(), match.end(), match.group()) for match in _WORD.finditer(text)]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The folded word without its ending ("negotiators" and "negotiate" both give "negoti"). Numbers lose their
    separators.
    """
    folded = fold_word(word)
    if folded[:1].isdigit():
        return folded.replace(",", "")
    folded = _IRREGULAR.get(folded, folded)
    is_plural = folded.endswith("s") and not folded.endswith("ss") and folded not in _NO_PLURALS
    if is_plural and len(folded) > MIN_SHORT_STEM_CHARS:
        folded = folded[:-3] + "y" if folded.endswith("ies") else folded[:-1]
    for comparison in ("iest", "ier"):
        if folded.endswith(comparison) and len(folded) > MIN_STEM_CHARS + 1:
            return folded.removesuffix(comparison) + "y"
    for ending in _ENDINGS:
        least = MIN_SHORT_STEM_CHARS if ending in _SHORT_ENDINGS else MIN_STEM_CHARS
        if folded.endswith(ending) and len(folded) - len(ending) >= least:
            folded = folded[: -len(ending)]
            break
    if len(folded) > 4 and folded[-1] == folded[-2] and folded[-1] not in "sl":
        folded = folded[:-1]  # "planned" → "plann" → "plan"
    return folded


@lru_cache(maxsize=65536)
def is_content_word(word: str) -> bool:
    """Whether the word counts as content: no function word ("US" is none), and at least two letters or a digit."""
    if word == "US":
        return True
    folded = fold_word(word)
    head = folded.split("'")[0]
    if folded in FUNCTION_WORDS or head in FUNCTION_WORDS or folded.endswith("n't"):
        return False
    return len(folded) > 1 or folded.isdigit()
