"""The words of meetings, read once from meeting_words.toml."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from onrecord.nouns.meeting import MeetingKind

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """In lower case. `nouns` and `verbs` lead from a printed form to the kind; the others are sets of printed forms."""

    nouns: dict[str, MeetingKind]
    verbs: dict[str, MeetingKind]
    rounds: frozenset[str]
    which_round: frozenset[str]
    contests: frozenset[str]
    lines: frozenset[str]
    hotlines: frozenset[str]
    line_marks: frozenset[str]
    opening: frozenset[str]
    working: frozenset[str]
    call_marks: frozenset[str]
    polls: frozenset[str]
    press: frozenset[str]
    press_company: frozenset[str]
    speaking: frozenset[str]
    each_other: frozenset[str]
    hosting: frozenset[str]
    guests: frozenset[str]
    sitting: frozenset[str]
    beside: frozenset[str]
    bringing: frozenset[str]
    giving: frozenset[str]
    table: frozenset[str]
    gathering: frozenset[str]
    parting: frozenset[str]
    together: frozenset[str]
    deliberating: frozenset[str]
    heard: frozenset[str]
    lawmakers: frozenset[str]
    chairing: frozenset[str]
    testifying: frozenset[str]
    courts: frozenset[str]
    summoning: frozenset[str]
    called_in: frozenset[str]
    envoys: frozenset[str]
    signing: frozenset[str]
    papers: frozenset[str]
    journey: frozenset[str]
    dated_journey: frozenset[str]
    voting: frozenset[str]
    choosing: frozenset[str]
    voted_texts: frozenset[str]
    voting_bodies: frozenset[str]
    support: frozenset[str]
    going: frozenset[str]
    transparent: frozenset[str]
    aside: frozenset[str]
    staying_away: frozenset[str]
    begin: frozenset[str]
    plan: frozenset[str]
    plan_words: frozenset[str]
    offer: frozenset[str]
    owned: frozenset[str]
    cancel: frozenset[str]
    pull_out: frozenset[str]
    withdraw: frozenset[str]
    postpone: frozenset[str]
    put_off: frozenset[str]
    refuse: frozenset[str]
    wish: frozenset[str]
    wish_words: frozenset[str]
    wish_nouns: frozenset[str]
    modals: frozenset[str]
    markers: frozenset[str]

    @property
    def telling_verbs(self) -> frozenset[str]:
        """Printed forms of all verbs that may tell of a meeting by themselves."""
        talk = (self.speaking, self.hosting, self.sitting, self.gathering, self.parting, self.together)
        aims = (self.chairing, self.testifying, self.bringing, self.giving, self.guests)
        bodies = (
            self.voting,
            self.choosing,
            self.deliberating,
            self.heard,
            self.summoning,
            self.called_in,
            self.signing,
        )
        return frozenset(self.verbs).union(*talk, *aims, *bodies, self.journey, self.dated_journey)


def verb_forms(entry: str) -> frozenset[str]:
    """Printed forms of a verb given as "base" or "base irregular irregular …"; regular ones are made by spelling.

    A doubled consonant is added beside the plain form ("plan": "planed" too), which no text has and nobody misses.
    """
    base, *irregular = entry.split()
    stems = {base, base + base[-1]} if base[-1] not in _VOWELS + "ywx" else {base}
    made = {base, base + ("es" if base.endswith(("s", "x", "ch", "sh")) else "s"), *irregular}
    if base.endswith("y") and base[-2] not in _VOWELS:
        made |= {base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    elif base.endswith("e"):
        made |= {base + "d", base[:-1] + "ing"}
    else:
        made |= {stem + ending for stem in stems for ending in ("ed", "ing")}
    return frozenset(made)


@lru_cache(maxsize=1)
def meeting_words() -> MeetingWords:
    """The lexicon."""
    raw = tomllib.loads(resources.files("onrecord.readings").joinpath("meeting_words.toml").read_text("utf-8"))

    def forms(section: str, key: str = "verbs") -> frozenset[str]:
        return frozenset(form for entry in raw[section][key] for form in verb_forms(entry))

    def plain(section: str, key: str = "words") -> frozenset[str]:
        return frozenset(raw[section][key])

    return MeetingWords(
        nouns={word: MeetingKind(kind) for kind, words in raw["nouns"].items() for word in words},
        verbs={
            form: MeetingKind(kind)
            for kind, entries in raw["verbs"].items()
            for entry in entries
            for form in verb_forms(entry)
        },
        rounds=plain("rounds"),
        which_round=plain("rounds", "which"),
        contests=plain("rounds", "contests"),
        lines=plain("lines"),
        hotlines=plain("lines", "hotlines"),
        line_marks=plain("lines", "marks"),
        opening=forms("lines", "opening"),
        working=plain("working"),
        call_marks=plain("call_marks"),
        polls=plain("polls"),
        press=plain("press"),
        press_company=plain("press", "company"),
        speaking=forms("speaking"),
        each_other=forms("each_other"),
        hosting=forms("hosting"),
        guests=forms("guests"),
        sitting=forms("sitting"),
        beside=plain("beside"),
        bringing=forms("bringing"),
        giving=forms("giving"),
        table=plain("table"),
        gathering=forms("gathering"),
        parting=forms("parting"),
        together=forms("together"),
        deliberating=forms("deliberating"),
        heard=forms("heard"),
        lawmakers=plain("lawmakers"),
        chairing=forms("chairing"),
        testifying=forms("testifying"),
        courts=plain("testifying", "courts"),
        summoning=forms("summoning"),
        called_in=forms("summoning", "called_in"),
        envoys=plain("summoning", "envoys"),
        signing=forms("signing"),
        papers=plain("signing", "papers"),
        journey=forms("journey") | plain("journey", "awaited"),
        dated_journey=forms("journey", "dated"),
        voting=forms("voting"),
        choosing=forms("voting", "choosing"),
        voted_texts=plain("voting", "texts"),
        voting_bodies=plain("voting", "bodies"),
        support=forms("support"),
        going=forms("going"),
        transparent=plain("transparent"),
        aside=plain("aside"),
        staying_away=forms("staying_away"),
        begin=forms("begin"),
        plan=forms("plan"),
        plan_words=plain("plan"),
        offer=forms("offer") | plain("offer", "nouns"),
        owned=plain("offer", "owned"),
        cancel=forms("cancel") | plain("cancel") | plain("cancel", "nouns"),
        pull_out=forms("cancel", "out"),
        withdraw=forms("cancel", "leaving"),
        put_off=forms("postpone", "off"),
        postpone=forms("postpone") | plain("postpone") | plain("postpone", "nouns"),
        refuse=forms("refuse") | plain("refuse", "nouns"),
        wish=forms("wish"),
        wish_words=plain("wish"),
        wish_nouns=plain("wish", "nouns"),
        modals=plain("wish", "modals"),
        markers=plain("wish", "markers"),
    )
