"""Pages in other languages: their own furniture, status lines and signatures."""

import pytest

from onrecord.articles.make_article import make_article
from onrecord.nouns.page import Page, PageKind

GERMAN = """Startseite
Politik
Suche

Velmora und Tansk verhandeln über die Meerenge
Stand: 14.03.2033 18:02 Uhr

Von Petra Lind, Harrow

Unterhändler aus Velmora und Tansk sind am Montag in Harrow zu Gesprächen über die Meerenge zusammengekommen.

Lesen Sie auch: Fähren bleiben im Hafen

Minen im Wasser

Tansk verlangt, dass Velmora seine Boote abzieht. Die Regierung lehnt das ab, solange Minen in der Fahrrinne liegen.

Quelle: dpa

Mehr zum Thema
Fischer fordern Entschädigung
Kommentare
"""

FRENCH = """Accueil
Se connecter

Velmora et Tansk entament des pourparlers sur le détroit

Par Ana Relk avec AFP
Publié le 14 mars 2033 à 18h02

HARROW (AFP) - Les négociateurs de Velmora et de Tansk se sont retrouvés lundi à Harrow pour parler du détroit fermé.

À lire aussi
Les ferrys restent au port

Tansk exige que Velmora retire ses patrouilleurs, ce que le gouvernement refuse tant que des mines s’y trouvent.

Partager cet article
Laisser un commentaire
"""

RUSSIAN = """Главная
Новости
14 марта 2033, 18:02

Вельмора и Танск начали переговоры о проливе

ХАРРОУ, 14 марта. /ТАСС/. Делегации Вельморы и Танска начали в понедельник переговоры о закрытом проливе в порту.

Читайте также: Паромы остаются в порту

Танск требует отвести патрульные катера, однако правительство отказывается, пока в фарватере остаются мины.

Подписывайтесь на наш Telegram-канал
Теги: пролив, мины
"""

CHINESE = """首页
新闻

维尔莫拉与坦斯克就海峡问题举行会谈

2033年3月14日 18:02

新华社哈罗3月14日电 维尔莫拉和坦斯克代表团周一在哈罗港就关闭的海峡问题举行会谈，双方都不指望很快取得突破。

坦斯克要求维尔莫拉撤走巡逻艇，而维尔莫拉政府表示，只要航道中还有水雷，就不会考虑这一要求。

分享到
相关阅读
渡轮留在港口
"""

ARABIC = """الرئيسية
بحث

فيلمورا وتانسك تبحثان إعادة فتح المضيق

هارو (رويترز) - اجتمع مفاوضون من فيلمورا وتانسك يوم الاثنين في ميناء هارو لإجراء محادثات بشأن المضيق المغلق.

اقرأ أيضا: العبارات تبقى في الميناء

وتطالب تانسك فيلمورا بسحب زوارق الدورية، لكن الحكومة ترفض ذلك ما دامت الألغام في الممر.

شارك
مواضيع ذات صلة
الصيادون يطالبون بالتعويض
"""


@pytest.mark.parametrize(
    ("page", "language", "dateline", "credits", "byline", "paragraphs"),
    [
        (GERMAN, "de", None, ("Deutsche Presse-Agentur",), ("Petra Lind",), 3),
        (FRENCH, "fr", "HARROW", ("Agence France-Presse",), ("Ana Relk",), 2),
        (RUSSIAN, "ru", "ХАРРОУ", ("TASS",), (), 2),
        (CHINESE, "zh", "哈罗", ("Xinhua",), (), 2),
        (ARABIC, "ar", "هارو", ("Reuters",), (), 2),
    ],
)
def test_a_page_in_another_language(page, language, dateline, credits, byline, paragraphs):
    article = make_article(Page(name="page.txt", kind=PageKind.TEXT, content=page, sha256="0"))
    assert article.language == language
    assert (article.dateline, article.credits, article.byline) == (dateline, credits, byline)
    assert len(article.text.split("\n\n")) == paragraphs
    assert article.title in page
    assert article.title not in article.text
