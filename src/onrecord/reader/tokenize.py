"""From text to word tokens as English Universal Dependencies cut them: "don't" is do + n't, "Moscow's" is Moscow +
's.
"""

import re

# Abbreviations that keep their full stop. Titles, months, company forms and Latin ones; single letters ("J.") and
# dotted capitals ("U.S.") are matched by shape. "no." and "in." are left out: they end sentences more often than they
# abbreviate.
_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Sen|Sens|Rep|Reps|Gov|Govs|Pres|St|Mt|Ft|Jr|Sr|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun|"
    "Inc|Corp|Co|Ltd|Bros|vs|etc|approx|dept|est|Ave|Blvd|e\\.g|i\\.e|a\\.m|p\\.m|A\\.M|P\\.M|Ph\\.D"
)
# English treebanks keep a prefix and its word together, where they part other compounds. Before a capital, as in
# "pro-Ostrian", the name must be seen by itself, and "ex-", "vice-" and "co-" belong to titles.
_PREFIXES = "anti|pro|non|post|mid|multi|re|pre|semi|counter|sub|inter|cross|neo|micro|mini"
# What follows "it's" and never "its": behind a possessive there stands no article, pronoun or preposition.
_NOT_POSSESSED = (
    "(?:an?|the|th(?:is|at)|my|your|our|their|his|her|not|been|gonna|going|i[nt]|on|at|from|for|with|like|about|to|by|"
    "because|if|when|what|how|why|where|who)"
)
_MEASURES = "(?:[ap]m|[AP]M|bn|mm|cm|km|kg|ft|kb|mb|Hz|mins?|hrs?|[kKmM])"
_TOKEN = re.compile(
    rf"""
      (?:https?://|www\.)[^\s<>"“”]+[^\s<>"“”.,;:!?)\]'’]      # addresses
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)*
    | [a-z]+(?:\.[a-z][a-z-]+){{2,}}                             # alt.animals.cats
    | \w[\w-]*(?:\.[\w-]+)*\.(?i:com|org|net|gov|edu|info|int|pdf|docx?|html?|xlsx?)\b  # outlet.com  talks.pdf
    | @\w+ | \#[^\W\d]\w*
    | etc(?=\.\s*(?:\s[A-Z]|\n|$))                               # its stop ends the sentence
    | Nos?\.(?=\s?\d)
    | (?:{_ABBREVIATIONS})\.(?!\w)
    | (?:[A-Za-z]\.){{2,}}                                       # U.S., p.m.
    | (?:[A-Z]\.)+[A-Z]\b                                       # "U.S" where its last stop was lost
    | [A-Z]{{1,4}}&[A-Z]{{1,4}}\b                                 # AT&T
    | \b(?:{_PREFIXES})-[a-z]+ | \b[Mm]id-\w+                 # non-payment; other hyphens stand alone
    | (?:US|U)\$
    | [A-Z]\.(?=\s+[A-Z])                                        # J. Smith
    | (?:\d{{3}}-)?\d{{3}}-\d{{4}}\b                            # a telephone number
    | [Ee]-mail(?:s|ed|ing)?\b
    | \d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d) | \d+(?:[.:/]\d+)+    # 100,000  3.5  10:30  10.01.2022
    | (?<=[$€£])\d+(?:\.\d+)?(?=[bBtT]n?\b) | (?<=\d)[bB]\b            # $5b
    | \d+(?={_MEASURES}\b) | (?<=\d){_MEASURES}\b              # 5 pm, 20 km, 10 bn
    | \d+0['’]s\b | \d+(?:st|nd|rd|th|s)?\b                     # 1960's  16th  1990s
    | \b(?i:can(?=not\b)|gon(?=na\b)|wan(?=na\b)|got(?=ta\b))   # cannot → can not, gonna → gon na
    | \b(?:i(?=(?:m|ve)\b)|(?:[Tt]hat|[Ww]hat|[Tt]here|[Ss]?[Hh]e)(?=s\b)|[Yy]ou(?=re\b)|(?:[Tt]hey)(?=re\b))
    | (?<=\bi)(?:m|ve)\b
    | \b(?:[Ii]t(?=s)|[Yy]ou(?=r)|I(?=m))(?=\w\s+{_NOT_POSSESSED}\b(?!-)) # a lost apostrophe: "its the", "your not"
    | \w+?(?=n['’]t\b|N['’]T\b)                                           # do n't
    | (?i:do|does|did|ca|wo|ai|would|could|should|have|has|had|is|are|was|were)(?=nt\b|NT\b)  # a lost apostrophe
    | n['’]?t\b | N['’]?T\b
    | ['’`](?:s|S|ll|LL|re|RE|ve|VE|d|D|m|M)\b                   # 's 'll 're, and Karrenia`s
    | (?<=[Ii])['’]m(?=a\b)                                      # I'ma: I 'm a
    | \w+(?:['’](?!(?:s|S|ll|LL|re|RE|ve|VE|d|D|m|M|t|T)\b)\w+)* # O'Brien stays whole
    | (?<!\S)(?:[:;=]-?[()DP](?!\w) | \^_\^)                     # :-)
    | (?<!\S)\+\d+                                              # +1
    | [!?.]{{2,}} | [*=_~+-]{{2,}} | \${{2,}} | <{{2,}} | >{{2,}} | ['’‘]{{2}} | …
    | \S
    """,
    re.VERBOSE,
)


def tokenize(text: str) -> list[tuple[int, int]]:
    """(start, end) of each token in code points, in order; blanks belong to no token. Hyphens stand alone."""
    return [match.span() for match in _TOKEN.finditer(text)]
