"""ISO 639-1 codes of languages, as articles have them, in the three letters that FollowTheMoney takes (ISO 639-3)."""

# The languages that FollowTheMoney 4.11 knows: it drops the code of any other.
_CODES = dict(
    pair.split("=")
    for pair in (
        "af=afr ar=ara az=aze be=bel bg=bul bs=bos ca=cat cs=ces da=dan de=deu el=ell en=eng es=spa et=est fa=fas "
        "fi=fin fr=fra he=heb hi=hin hr=hrv hu=hun hy=hye id=ind is=isl it=ita ja=jpn ka=kat kk=kaz km=khm kn=kan "
        "ko=kor ky=kir lb=ltz lt=lit lv=lav mk=mkd mn=mon ms=msa mt=mlt ne=nep nl=nld no=nor pl=pol pt=por ro=ron "
        "ru=rus sk=slk sl=slv sq=sqi sr=srp sv=swe sw=swa tl=tgl tr=tur uk=ukr ur=urd zh=zho"
    ).split()
)


def three_letters(language: str) -> str | None:
    """ "eng" for "en" and for "en-GB"; None for a language that has none there."""
    return _CODES.get(language.partition("-")[0].lower())
