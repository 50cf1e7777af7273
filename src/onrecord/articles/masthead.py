"""Lines that name the site instead of the article: "The Harbour Courier", "The island's paper since 1888"."""

import re

from onrecord.text.prose import count_words, ends_sentence

# Nouns that newspapers, magazines, broadcasters and agencies call themselves by.
_OUTLET_NOUNS = frozenset(
    """advertiser agency argus broadcasting bulletin channel chronicle courier daily dispatch echo enquirer examiner
    express gazette globe guardian herald independent inquirer journal ledger magazine mail media mercury messenger
    mirror monitor news newspaper observer online press radio record register reporter review sentinel service
    standard star sun telegram telegraph times today tribune tv weekly wire""".split()
)
_SMALL = frozenset({"a", "an", "and", "de", "for", "in", "of", "on", "the"})
_MOST_NAME_WORDS = 5
_FOUNDED = re.compile(r"\b(?:since|est\.?|established|founded(?: in)?|seit|depuis|desde)\s+(?:1[6-9]|20)\d\d\W*$", re.I)
_MOST_MOTTO_WORDS = 10
# "State News Agency of the Republic of Halden", a name of more words.
_AGENCY = re.compile(r"\b(?:News|Information|Press|Telegraph) (?:Agency|Bureau|Service)\b")
_MOST_AGENCY_WORDS = 14


def is_masthead(text: str) -> bool:
    """True for a site's name in up to five capitalised words with a newspaper's noun at either end, for an agency's
    full name, and for a motto that ends in the year of founding. A headline may look so too: ask only where another
    line can be the title.
    """
    if _FOUNDED.search(text):
        return count_words(text) <= _MOST_MOTTO_WORDS
    words = re.findall(r"[^\W\d_][\w’'-]*", text)
    telling = [word for word in words if word.lower() not in _SMALL]
    if not telling or ends_sentence(text):
        return False
    if _AGENCY.search(text) and len(words) <= _MOST_AGENCY_WORDS:
        return all(word[0].isupper() for word in telling)
    if len(words) > _MOST_NAME_WORDS:
        return False
    named = {telling[0].lower(), telling[-1].lower()} & _OUTLET_NOUNS
    return bool(named) and all(word[0].isupper() for word in telling)
