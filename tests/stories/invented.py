"""An invented course of events as several pages tell it, and the pages that only look as if they belonged to it."""

from datetime import date

from onrecord.nouns.article import Article
from onrecord.nouns.published import Published
from tests.lineage.spins import article_of


def report(name: str, day: date | None, title: str, text: str, **fields: object) -> Article:
    published = Published(earliest=day, latest=day)
    return article_of(name, text, title=title, published=published, **fields)


FIRST_DAY = (
    report(
        "herald",
        date(2031, 3, 3),
        "Orsk and Tamara open border talks in Port Halden",
        "Negotiators from Orsk and Tamara sat down in Port Halden on Monday for the first talks on "
        "the Ruun border since "
        "the shooting of two surveyors in January.\n\nPavel Strume, who leads the Orskian side, "
        "said his government would "
        "not discuss a withdrawal from the eastern bank. Selma Okoro, for Tamara, called the meeting a beginning.\n\n"
        "The session in the old customs house lasted five hours. A second is planned for Tuesday.",
    ),
    report(
        "courier",
        date(2031, 3, 3),
        "Five hours at the customs house: Strume and Okoro meet",
        "Tamara's envoy Selma Okoro and Orsk's Pavel Strume met for five hours in Port Halden's "
        "customs house on Monday, "
        "the first contact between the two governments since surveyors were shot dead on the Ruun in January.\n\n"
        "Okoro told reporters she was content with a beginning. Strume ruled out leaving the river's eastern bank.",
    ),
)
SECOND_DAY = (
    report(
        "gazette",
        date(2031, 3, 4),
        "No accord on the Ruun: Orsk and Tamara part after second day",
        "The second day of the border talks between Orsk and Tamara ended in Port Halden on Tuesday without an accord "
        "on the eastern bank of the Ruun.\n\nOkoro offered to let an outside party survey the river, diplomats said. "
        "Strume asked for time to consult his government and left by train.",
    ),
    report(
        "tribune",
        date(2031, 3, 5),
        "Okoro offers neutral survey of the Ruun as talks break off",
        "Selma Okoro has proposed that neutral surveyors map the Ruun, where Tamara and Orsk dispute the eastern bank, "
        "delegates said after the second session in Port Halden broke off on Tuesday night.\n\n"
        "Orsk's negotiator, Pavel Strume, gave no answer before he left.",
    ),
)
LIVE = report(
    "live",
    date(2031, 3, 4),
    "World news live: Port Halden talks, storm in Lusk, strike at Kessel airport – as it happened",
    "Negotiators from Orsk and Tamara are meeting again in Port Halden over the Ruun border.\n\nIn Lusk, the storm has "
    "torn the roofs off two schools.\n\nStrume and Okoro have entered the customs "
    "house.\n\nKessel airport says that half "
    "of the flights are cancelled.",
)
EDITORIAL = report(
    "editorial",
    date(2031, 3, 4),
    "A river is not worth a war",
    "Our government should take the neutral survey that Okoro offers. We have seen what pride did on the Ruun. We must "
    "ask what the eastern bank is for. Nobody plants there. Orsk should send Strume back to Port Halden with a pen. We "
    "cannot afford another winter of funerals. It is time that somebody counted the cost. "
    "Tamara ought to open its books. "
    "Our neighbours must do likewise. The customs house should be a school, not a museum of failures.",
)
OTHER_YEAR = report(
    "lastyear",
    date(2029, 11, 12),
    "Orsk and Tamara end border talks in Port Halden",
    "Negotiators from Orsk and Tamara rose from the table in Port Halden on Monday with a list "
    "of villages along the Ruun "
    "where markets may open again.\n\nThe talks in the customs house, the third round that "
    "autumn, were led by Minister "
    "Ilan Dove for Tamara and Gregor Hask for Orsk. Both spoke of a good harvest.",
)
OTHER_TALKS = report(
    "wages",
    date(2031, 3, 4),
    "No accord in wage talks at Kessel airport",
    "The second day of talks between pilots and Kessel airport ended on Tuesday without an accord.\n\nMarta Lind, who "
    "speaks for the pilots, offered to let an outside party look at the books. The airport's manager asked for time.",
)
