"""People told by floor, door and staircase: nobody is named, and all know who is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.meaning.hint import HELPERS, Hint, is_person
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.checks.personal.vocabulary import OFFICES, in_order, listed

_WHAT, _ADVICE = "osoby wskazane piętrem, drzwiami albo sąsiedztwem", "Napisz ogólnie, na przykład „w jednym z bloków”."
_FLOOR = (
    r"(?:(?:na |z |ze |spod |pod )?(?:\w+ )?(?:piętr(?:o|a|ze|em)\b|parter\w*|poddasz\w+|suter[ey]n\w+"
    r"|strych\w*|pod schodami|mansard\w+|antresol\w+|półpięt\w+)|klat(?:ka|ki|ce|kę"
    r"|ką)(?: schodow\w+)? (?:nr )?(?:\d+|[A-Z]\b)|(?:w"
    r" )?(?:\w+ )?klatce"
    r"|z (?:pierwsz|drug|trzec|czwart|piąt|ostatni|sąsiedni|środkow|skrajn)\w+ klatki"
    r"|(?:(?:pierwsze|drugie|trzecie|ostatnie) )?drzwi (?:na|po|od|z|naprzeci\w+|obok|przy)(?: \w+)?|drzwiami \w+"
    r"|drugie drzwi|pierwsze drzwi|ostatnie drzwi|oficyn\w+)"
)
_HOUSE = (
    r"(?:(?:ostatni|pierwsz|narożn|jedyn|przedostatni)\w+ (?:dom|posesj|gospodarstw|chałup|działk|willa)\w*"
    r" (?:przed|za|przy|nad|pod|koło|obok) \w+|z (?:jednego|wspólnego|tego samego) (?:gank|podwórk|dom|korytarz)\w+"
    r"|(?:w|z|za|obok) (?:ostatni|pierwsz|narożn|jedyn|drewnian|żółt|czerwon|zielon|niebiesk"
    r"|biał|szar|stary|ostatnie)\w* (?:dom\w*|blok\w*|chałup\w+|chat\w+|kamienic\w+|bud\w+|posesj\w+"
    r"|lokal\w*|mieszkani\w+)(?: (?:przy|za|na|obok|koło) \w+)?"
    r"|(?:mieszka(?:ni?ec|ńc|nk)\w*|właściciel\w*|lokator\w*|gospod\w+|rodzin\w+|sąsia\w+|ludzi\w*|najemc\w+|pani?a?)"
    r" (?:ostatni|pierwsz|narożn|jedyn|drewnian|żółt|czerwon|zielon|niebiesk|biał|szar|star)\w*"
    r" (?:dom\w*|blok\w*|chałup\w+|chat\w+|kamienic\w+|posesj\w+)(?: (?:przy|za|na|obok|koło|od) \w+)?"
    r"|(?:kobiet|mężczyzn|sąsiad|lokator|rodzin|emeryt|małżeństw|facet|gospod)\w+ z (?:balkon|ogródk|taras|gank"
    r"|furtk|płot|komin|okiennic|antresol|werand)\w*(?:em|ą|ami|iem)(?: [^\W\d]+){0,2}"
    r"|(?:w )?(?:dom(?:u|em)?|chat\w+|chałup\w+|kamienic\w+|blok(?:u|iem)?) (?:na rogu|na końcu|na skraju"
    r"|pod lasem|(?:za|przed|nad|pod)"
    r" (?-i:[a-ząćęłńóśźż]{3,}(?:em|ą|ami)))|(?:w )?dom(?:k?u|k?iem|em)? (?:przy (?:torach"
    r"|lesie|kościele|cmentarzu|remizie|stawie)|naprzeciw(?:ko)? \w+|obok \w+|koło \w+)|za ścianą(?: u \w+)?"
    r"|nad (?:sklepem|apteką|fryzjerem|barem|kioskiem|bankiem|piekarnią|pocztą|restauracją|pizzerią"
    r"|bramą|garażem|zakładem)"
    r"|(?:naprzeciwko|obok|koło|za|nad|pod) (?:\w+ )?(?:mieszkani\w+|lokal\w+)|mieszkaj\w+ (?:nad|pod"
    r"|obok|naprzeciw\w*|za) \w+|przez ścianę|jedyn\w+ (?:najemc\w+|lokator\w*|mieszka\w+|rodzin\w+)(?:"
    r" (?:na|w|z) \w+(?: \w+)?)?|(?:sąsia[dk]\w*|sąsiedzi|lokator\w*|mieszka\w+|rodzin\w+|ludzi\w*|państwo)"
    r" (?:zza ściany|z naprzeciwka|z góry|z dołu|z boku|piętro"
    r" (?:wyżej|niżej)))"
)
_CHAIN = re.compile(rf"{_FLOOR}(?:,? ?{_FLOOR})+", re.IGNORECASE)
"""A floor and a door: whoever lives there is meant, though nobody is spoken of."""
# Over what they live, but for water: "nad kwiaciarnią", never "nad Wisłą".
_ABOVE = (
    r"(?:mieszka(?:ni|j|ńc|nk)\w+|lokator\w*|najemc\w+|rodzin\w+|sąsia\w+|sąsiedzi|ludzi\w*) nad"
    r" (?!rzek|wod|jezior|staw|zalew|morz|potok|kanał|brzeg)"
    r"(?-i:[a-ząćęłńóśźż]{3,}(?:em|ą|ami))"
)
_PLACE = re.compile(
    rf"(?<!\w){_FLOOR}(?:,? ?{_FLOOR})*(?!\w)|(?<!\w)(?:{_HOUSE}|{_ABOVE})(?:,? ?{_FLOOR})*(?!\w)", re.IGNORECASE
)
_PEOPLE = re.compile(
    r"\b(?:lokator\w*|sąsia[dk]\w*|sąsiedzi|mieszka(?:ń\w*|ni\w+|jąc\w+|ją|ł\w*|nk\w*)?|mieszkani\w+|najemc\w+"
    r"|rodzin\w+|pies|psa|psy|hałas\w*|głośn\w+|awantur\w*|pij[eą]\b|palą?\b|pali\b|krzyc\w+|krzyk\w*"
    r"|wyrzuca\w*|libacj\w*|kobiet\w+|mężczyzn\w+|staruszk\w+"
    r"|małżeństw\w+|bije|biją|kłóc\w+|kłótni\w*|bójk\w+|słychać|muzyk\w+|imprez\w*|śmiec\w+|szczeka\w*|dzieci\w*|pan|pani"
    r"|handluj\w*|sprzedaj\w*|trzaska\w*|niedopał\w+|leci|lecą|ktoś|wierc\w+|naprawia\w*|hodu\w+|tupi\w*|stuka\w*|skarg\w*|zalewa\w*)\b",
    re.IGNORECASE,
)
_ELSEWHERE = HELPERS | OFFICES - listed(
    "emeryt emerytka rencista uczeń uczennica student studentka sprawca sprawczyni zatrzymany zatrzymana nieletni"
    " nieletnia wandal złodziej dozorca dozorczyni gospodarz gospodyni"
)
"""Who is spoken of because of an office, not of a home."""
_ALL = re.compile(
    r"\b(?:spotkani\w+|dyżur\w*|sal[aięy]\w*|pok[oó]j\w*|biur\w+|gabinet\w*|czyteln\w+|urz[ąę]d(?:u"
    r"|zie|em|y)?|biblioteka|bibliotek\w+|zapraszamy|ulotk\w+|tablic\w+|zebrani\w*"
    r"|remont\w*|monitoring\w*|oświetleni\w*)\b",
    re.IGNORECASE,
)


_WORDS = in_order(
    "piętr parter poddasz suteren suteryn strych schodami mansard antresol półpięt klat drzwi oficyn dom blok chałup"
    " chat"
    " kamienic"
    " bud posesj lokal mieszka ścian nad pod jedyn sąsia sąsiedzi rodzin ludzi państwo najemc balkon taras gank furtk"
    " komin okiennic werand płot ogródk"
)
"""In small letters, what every such place holds: a quick look."""


def find(text: CheckedText) -> Iterator[Hint]:
    """Where people are told by the place where they live, in `text`."""
    if not text.holds(_WORDS):
        return
    for match in _PLACE.finditer(text.read):
        sentence = text.sentence_of(match.start())
        if _ALL.search(sentence):
            continue
        if _PEOPLE.search(sentence) or _CHAIN.fullmatch(match[0]) or _is_of_people(text, match.start()):
            yield Hint(text.shown[match.start() : match.end()], _WHAT, _ADVICE)


def _is_of_people(text: CheckedText, place: int) -> bool:
    """Whether the sentence around a place speaks of people who hold no office."""
    words = [token.word for token in text.between(*text.sentence(place))]
    return any(is_person(word) and not word.lemmas & _ELSEWHERE for word in words)
