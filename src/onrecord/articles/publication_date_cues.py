"""The words that sites print before a date: published, updated, and the like, in many languages."""

import re
from collections.abc import Sequence

# Stems, lower case, so that endings need no listing: what content systems of many countries print.
_PUBLISHED_STEMS = (
    "publish", "posted", "post date", "first published", "created", "date", "dated", "issued", "released", "uploaded",
    "filed", "written", "veröffentlicht", "erschienen", "erstellt", "datum", "publié", "paru", "mis en ligne", "créé",
    "publicado", "publicada", "fecha", "pubblicat", "gepubliceerd", "geplaatst", "publicat", "data", "opublikowan",
    "dodano", "zveřejněno", "vydáno", "publikováno", "uverejnené", "objavljeno", "megjelen", "közzét", "публик",
    "опублик", "дата", "опубліков", "δημοσ", "yayın", "tarih", "publicerad", "udgivet", "offentliggjort", "publisert",
    "julkaistu", "paskelbta", "publicēts", "avaldatud", "diterbitkan", "tanggal", "نشر", "تاريخ", "منتشر", "פורסם",
    "发布", "發布", "公開", "配信", "입력", "등록", "đăng",
)  # fmt: skip
_UPDATED_STEMS = (
    "updat", "modified", "last edit", "status", "as of", "edited", "revised", "stand", "aktualisiert", "zuletzt",
    "mis à jour", "modifié", "actualizado", "actualizada", "modificado", "aggiornat", "ultima modifica", "bijgewerkt",
    "actualizat", "atualizad", "aktualizac", "aktualizov", "posodobljeno", "ažurirano", "frissítve", "обновл",
    "оновлен", "ενημ", "güncelle", "uppdaterad", "opdateret", "oppdatert", "päivitetty", "atnaujinta", "atjaunin",
    "uuendatud", "diperbarui", "تحديث", "עודכן", "更新", "수정", "cập nhật",
)  # fmt: skip
# Between the cue and the date: the rest of the word, an author ("by admin"), marks, a small word, a clock time.
_TO_DATE = (
    r"\w*(?:\s(?:by|von|par|por|da|door|di|od|przez|av|af)\s[^\d\s][^\d]{1,40}?(?=\W))?"
    r"[\s:：|,.\-–—@(]*(?:(?:on|at|am|le|el|il|den|dne|vom|a las)\b[\s:：|,.\-–—@(]*)?"
    r"(?:\d{1,2}[:.h]\d\d\s*(?:[ap]\.?m\.?)?\W*)?$"
)


def _pattern(stems: Sequence[str]) -> re.Pattern[str]:
    words = "|".join(re.escape(stem) for stem in sorted(stems, key=len, reverse=True))
    return re.compile(rf"(?:^|(?<=[\W\d_]))(?:{words}){_TO_DATE}", re.IGNORECASE)


# Search them in the words before a date: a match says that the date is that of publication, or of the last change.
PUBLISHED = _pattern(_PUBLISHED_STEMS)
UPDATED = _pattern(_UPDATED_STEMS)
