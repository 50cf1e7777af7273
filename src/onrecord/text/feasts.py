"""Feasts that fall on the same day of the year wherever they are kept."""

# Name in small letters, with a straight apostrophe → month and day.
FIXED_FEASTS = {
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "international women's day": (3, 8),
    "women's day": (3, 8),
    "st patrick's day": (3, 17),
    "earth day": (4, 22),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "armistice day": (11, 11),
    "remembrance day": (11, 11),
    "veterans day": (11, 11),
}
