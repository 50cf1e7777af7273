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
_TOKEN = re.compile(
    rf"""
      (?:https?://|www\.)[^\s<>"“”]+[^\s<>"“”.,;:!?)\]'’]      # addresses
    | [\w.+-]+@[\w-]+\.[\w.-]*\w
    | [a-z]+(?:\.[a-z][a-z-]+){{2,}}                             # alt.animals.cats
    | \w[\w-]*(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|info|int|pdf|docx?|html?|xlsx?)\b  # outlet.com  talks.pdf
    | @\w+ | \#\w+
    | (?:{_ABBREVIATIONS})\.(?!\w)
    | (?:[A-Za-z]\.){{2,}}                                       # U.S., p.m.
    | [A-Z]\.(?=\s+[A-Z])                                        # J. Smith
    | (?:\d{{3}}-)?\d{{3}}-\d{{4}}\b                            # a telephone number; other hyphens stand alone
    | [Ee]-mail(?:s|ed|ing)?\b
    | \d+(?:[.,:/]\d+)+                                          # 100,000  3.5  10:30  10.01.2022
    | \d+(?:st|nd|rd|th|s|bn|m|k)?\b                             # 16th  1990s
    | (?:can(?=not\b))                                           # cannot → can not
    | \w+?(?=n['’]t\b)                                           # do n't
    | (?i:do|does|did|ca|would|could|should|have|has|had|is|are|was|were)(?=nt\b)  # an apostrophe lost on the way
    | n['’]?t\b
    | ['’](?:s|S|ll|LL|re|RE|ve|VE|d|D|m|M)\b                    # 's 'll 're
    | \w+(?:['’](?!(?:s|S|ll|LL|re|RE|ve|VE|d|D|m|M|t|T)\b)\w+)* # O'Brien stays whole
    | (?<!\S)[:;]-?[()DP](?!\w)                                 # :-)
    | [!?.]{{2,}} | [*=_~+-]{{2,}} | \${{2,}} | <{{2,}} | >{{2,}} | ['’‘]{{2}} | …
    | \S
    """,
    re.VERBOSE,
)


def tokenize(text: str) -> list[tuple[int, int]]:
    """(start, end) of each token in code points, in order; blanks belong to no token. Hyphens stand alone."""
    return [match.span() for match in _TOKEN.finditer(text)]
