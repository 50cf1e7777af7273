"""English numbers that news writes in letters, as digits."""

# "zero" and "one" are left out: the first is rare, the second mostly a pronoun.
NUMBER_WORDS = {
    word: str(value)
    for value, word in [
        *enumerate(
            "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
            "eighteen nineteen".split(),
            2,
        ),
        *zip(range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True),
    ]
}
