"""Lines of a page that hold a date or time and hardly anything else: status lines and site clocks, in any language."""

import re

_TIME = re.compile(
    r"\b\d{1,2}(?::|h|\.)\d{2}(?::\d{2})?\s*(?:a\.?m\.?|p\.?m\.?|uhr|hrs?|часов)?(?!\w)|\b\d{1,2}\s?(?:a\.?m\.?"
    r"|p\.?m\.?|uhr)(?!\w)",
    re.I,
)
_DATE = re.compile(
    r"\b(?:19|20)\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}日?(?:T[\d:.]+Z?)?"
    r"|\b\d{1,2}[-./]\s?\d{1,2}[-./]\s?(?:(?:19|20)?\d\d)\b"
    r"|\b\d{1,2}(?:st|nd|rd|th|er|\.|º|-го)?[\s-](?:de |of |di |ta' )?[^\W\d_]{3,12}[.,]?[\s,-]+(?:de |del |of "
    r"|di )?(?:19|20)\d\d\b"
    r"|\b[^\W\d_]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d\.? [^\W\d_]{3,12} \d{1,2}\b"
    r"|\b\d{1,2}\.?\s?[\s/-]?(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})\.?[\s/-](?:19|20)\d\d\b",
    re.I,
)
_DATE_NO_YEAR = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b",
    re.I,
)
_ZONE = re.compile(
    r"\b(?:utc|gmt|cet|cest|est|edt|pst|pdt|ist|bst|msk|eet|jst|kst|sgt|et|pt"
    r"|mez)\b(?:\s?[+-]\s?\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}\b",
    re.I,
)
# Words that say the date is the article's own, in the languages newsroom systems print them in.
_STATUS = re.compile(
    r"(?:^|\b)(?:status|date|dated?|published|publish(?:ed)? (?:on|at|date)|posted|updated?|last (?:updated"
    r"|modified|update)|modified|issued|released?|created|uploaded|first published|as of|filed|edited|time"
    r"|stand|veröffentlicht|erschienen|aktualisiert|datum|erstellt|publié|publie|mis à jour|modifié|créé|actualisé"
    r"|publicado|publicada|actualizado|actualizada|fecha|creado|atualizado|atualizada|data|pubblicato|aggiornato"
    r"|aggiornamento"
    r"|gepubliceerd|bijgewerkt|geplaatst|publicerad|uppdaterad|publisert|oppdatert|publiceret|opdateret|julkaistu"
    r"|päivitetty|opublikowano|aktualizacja|zaktualizowano|publikováno|aktualizováno|zveřejněno|megjelent"
    r"|frissítve"
    r"|publicat|actualizat|postat|опубликовано|обновлено|дата|изменено|размещено|опубліковано|оновлено|публикувано"
    r"|обновена|yayınlanma|yayın tarihi|güncelleme|güncellendi|tarih|giriş|δημοσίευση|ενημέρωση|δημοσιεύθηκε"
    r"|نشر|نشرت في|آخر تحديث|تاريخ النشر|تحديث|פורסם|עודכן|发布时间|发布|更新|更新时间|来源时间"
    r"|公開|更新日|配信|입력|수정|등록|प्रकाशित"
    r"|अपडेटेड)(?=\W|$)",
    re.I,
)
_AGO = re.compile(
    r"^(?:(?:published|updated|posted)\s+)?(?:\d+|an?|one) (?:min(?:ute)?|hour|day|week|month)s? ago$"
    r"|^vor \d+ (?:minuten|stunden|tagen)$|^il y a \d+ \w+$|^hace \d+ \w+$",
    re.I,
)
_FILLER = re.compile(
    r"\b(?:on|at|by|the|of|um|am|den|le|à|el|a las|às|il|alle|в|o|om|kl|klo|saat|ora|last|and|und|et|et le|y|в)\b", re.I
)
_LETTERS = re.compile(r"[^\W\d_]")
# After date, time and status words are gone, a weekday or a place may remain: "duminică", "Wednesday, Geneva".
_MAX_OTHER_LETTERS = 12
_MAX_OTHER_LETTERS_OF_STATUS = 22
_MAX_CHARS = 140


def date_line_why(text: str) -> str | None:
    """ "status" for a line that dates the article, "clock" for one with date and time but no word that says what for
    (the caller knows whether it stands in the site's header), None for any other line."""
    if len(text) > _MAX_CHARS:
        return None
    if _AGO.match(text.strip(" .|•·")):
        return "status"
    rest, dates = _DATE.subn(" ", text)
    rest, times = _TIME.subn(" ", rest)
    has_status = _STATUS.search(text) is not None
    if not dates and (has_status or times):
        rest, dates = _DATE_NO_YEAR.subn(" ", rest)
    if not dates and not (times and has_status):
        return None
    rest = _FILLER.sub(" ", _STATUS.sub(" ", _ZONE.sub(" ", rest)))
    limit = _MAX_OTHER_LETTERS_OF_STATUS if has_status else _MAX_OTHER_LETTERS
    if len(_LETTERS.findall(rest)) > limit or len(rest.split()) > 6:
        return None
    return "status" if has_status or not times else "clock"
