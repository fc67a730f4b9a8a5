"""Homes: a flat's number, written in any of the usual ways, told from two buildings by the words around."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.personal.hit import UPPER, WORD, Hit, Rule
from jawny_plan.checks.personal.numerals import CARDINAL, ORDINAL
from jawny_plan.checks.personal.people import is_person_noun
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.checks.personal.vocabulary import in_order
from jawny_plan.checks.personal.words import word

FLAT = Rule("numer mieszkania", "Zostaw najwyżej ulicę i numer budynku; mieszkanie wskazuje rodzinę.")

_HOME = r"mieszkani(?:e|a|u|em|ach|ami|om|owym)"
_FLAT = rf"(?:m\.?|lok(?:\.|al\w*)?|miesz(?:k)?\.|{_HOME})"
_NR = r"(?:nr\.? ?|numer\w* ?)?"
_WORDS = ("lok", "miesz", "drzwi", "najemc", "spod", "pod", "kawaler", "piętr", "parter", "klatk")
_IN_WORDS = ("mieszkani", "lokal")
_NUMERAL = re.compile(rf"\b(?:{CARDINAL}|{ORDINAL})(?!\w)", re.IGNORECASE)
_STROKE = re.compile(
    r"[0-9][a-z]? (?:przez|łamane)|[0-9][a-z]? ?[/\\] ?[0-9m]|[0-9][a-z]?,? ?\(?m\.? ?(?:nr\.? ?)?[0-9]|\bm\. ?[0-9]"
)
_ORDINALS = in_order(
    "jedynk dwójk trójk czwórk piątk szóstk siódemk ósemk dziewiątk dziesiątk jedenastk dwunastk trzynastk czternastk"
    " piętnastk szesnastk siedemnastk osiemnastk dziewiętnastk dwudziestk trzydziestk czterdziestk pięćdziesiątk"
)
_AFTER_HOUSE = re.compile(
    rf"(?:{WORD}|II|III|nr|numer\w*|blok\w*|bl\.|bud\.) \d{{1,4}}[A-Za-z]?(?:,? ?\(?|/)(?!m[23]\b)"
    rf"{_FLAT} ?{_NR}\d{{1,4}}[A-Za-z]?(?![\w²])"
)
_AT_STREET = re.compile(rf"\b(?i:ul\.|ulic\w+|al\.|os\.|osiedl\w+) {WORD} \d{{1,4}}[A-Za-z]?[ /]?m[23](?!\w|[.,]\d)")
"""A house of a named street and a flat, where "7m3" is no volume."""
_NUMBERED = re.compile(
    rf"\b(?:{_HOME}|miesz(?:k)?\.|lok\.|lokal(?:u|em|e|owi)?|m\.)"
    rf"(?: (?:mieszkaln|komunaln|socjaln|wynajęt|czyj|służbow|zajmowan)\w+)?(?: pod| o| z)?(?: nr\.?"
    rf"| numer\w*) ?\d{{1,4}}[A-Za-z]?(?!\w)",
    re.I,
)
_DOOR = re.compile(r"\bdrzwi(?:ami|om|ach)?(?: pod| o| z)?(?: nr\.?| numer\w*) ?\d{1,4}[A-Za-z]?(?!\w)", re.I)
_IN_ORDER = re.compile(rf"\b{ORDINAL} mieszkani(?:a|u|em)(?!\w)|\bmieszkani(?:a|u|em) {ORDINAL}(?!\w)", re.I)
"""A flat told by its place: "z szóstego mieszkania", "w mieszkaniu piętnastym"."""
_COUNTED = re.compile(rf"\b{_HOME} {CARDINAL}(?= ?[,.;:–-]|$)", re.I)
_PREMISES_IN_WORDS = re.compile(rf"\blokal(?:u|em|owi|e)? (?:nr|numer\w*) {CARDINAL}(?!\w)", re.I)
_BARE = re.compile(
    rf"\b(?:{_HOME}|lok\.|drzwi|lokal(?:u|em|owi)? (?:mieszkaln|komunaln|socjaln)\w+)"
    r" \d{1,4}[A-Za-z]?(?![\w²/-])(?!\.\d)"
    r"(?! ?(?:m2|m²|m |osób|lat|zł|%|proc|mieszkań|tys|metr|dni|szt|rodzin|lokator))",
    re.I,
)
_NUMBER_WORDS = re.compile(rf"\b{_HOME} (?:pod )?(?:nr|numer\w*) {CARDINAL}(?!\w)", re.I)
_FLAT_ALONE = re.compile(r"(?<![\d.] )(?<!\w)m\. ?\d{1,3}[A-Za-z]?(?![\w²]|[.,/-]\d)", re.I)
_BLOCK = re.compile(r"\b(?:blok\w*|klat\w+|lokator\w*|sąsi[ae]d\w*|mieszka\w*|awantur\w*|hałas\w*|ul\.|przy [A-ZĄ-Ż])")
_IN_BLOCK = re.compile(r"\b(?:blok(?:u|iem)|kamienic\w|gaz|gazu|gazem)\b", re.I)
# A "lokal" may be a bar: with its number it is a home where one is spoken of.
_PREMISES = re.compile(r"\blokal(?:u|em|owi|e)? \d{1,4}[A-Za-z]?(?![\w²/-])(?!\.\d)", re.I)
_PREMISES_AT = re.compile(
    r"\blokal(?:u|em|owi|e)? (?:nr )?\d{1,4}[A-Za-z]? (?:na|przy) (?:ul\. |ulicy )?"
    rf"{WORD} \d{{1,4}}[A-Za-z]?(?![\w²/-])",
    re.I,
)
"""A "lokal" with the street and number of its house: a flat, if the sentence speaks of no bar or office."""
_TRADE = re.compile(r"\b(?:wyborc\w+|użytkow\w+|gastronom\w+|usług\w+|handl\w+|sprzeda\w+|piw\w+|alkohol\w*)\b", re.I)
_ONE_AT = re.compile(
    r"\b(?:mieszka(?:niec|ńc|nk)\w*|lokator\w*|najemc\w*|rodzin\w+) (?:z |spod )?lokalu (?:nr )?\d{1,4}[A-Za-z]?(?!\w)",
    re.I,
)
_ON_STAIRS = re.compile(r"\bs?pod (?:numer(?:u|em)|nr\.?) \d{1,4}[A-Za-z]?(?= (?:w|na) (?:\w+ )?klatce)", re.I)
_TWO_FLATS = re.compile(r"\bmieszkań (?:nr |numer\w* )?\d{1,3}(?:,| i| oraz) \d{1,3}(?!\w| ?m)", re.I)
_SHORT = re.compile(r"(?<!\w)(?:z|w|ze|spod|pod|do|we|nad|obok|przy) m\. ?\d{1,4}[A-Za-z]?(?!\w)", re.I)
_ON_NAMED_STAIRS = re.compile(
    r"\b(?i:kl\.|klatk\w+|klatce)(?: nr)? (?:[IVX]{1,4}|\d{1,2}|[A-Z]),? (?:m\.?|lok\.?|mieszk?\.) ?\d{1,3}(?!\w)"
)
_TRAILING = re.compile(rf"{WORD} \d{{1,4}}[A-Za-z]? ?[/\\] ?\d{{1,4}}[A-Za-z]? (?:m\.|miesz\.)", re.I)
# "Lipowa 12/5": a flat where a home is spoken of, else two buildings, a plot, an act of law.
_SLASH = re.compile(
    rf"(?<![\w/.-])(?:({WORD}) )?"
    rf"(\d{{1,4}}[A-Za-z]?(?: ?[/\\] ?| (?:przez|łamane (?:na|przez)) )(?!(?:19|20)\d\d\b)\d{{1,4}}[A-Za-z]?)"
    r"(?![\w/.-]\w|\w)"
)
_HYPHEN = re.compile(
    rf"\b(?i:{_HOME}|kawaler\w+|lokator\w*|najemc\w+|lokal(?:u|em|owi)?):? (?:\w+\.? ){{0,2}}"
    rf"{WORD} \d{{1,4}}[A-Za-z]?[–-]\d{{1,4}}(?![\w–-])"
    rf"|{WORD} \d{{1,4}}[A-Za-z]?[–-]\d{{1,4}}(?=,? \(?(?:\w+ )?(?:piętro|parter|klatka))"
)
_HOME_AROUND = re.compile(
    rf"\b(?:{_HOME}|lokator\w*|lokal(?:u|em|e)?(?= mieszkaln|\b)|mieszkaln\w+|najemc\w+|piętr\w+"
    rf"|klatk\w+|klatce|awantur\w*|domow\w+"
    r"|rodzin\w+|drzwi\w*|zamieszka\w+|mieszka(?:ją|jąc\w+|ł\w*)?|przemoc\w*|zalewa\w*|zalał\w*|sąsiad\w*"
    r"|zgłaszając\w+|libacj\w*|konkubent\w*|mąż|żon\w+|kłótni\w*|kłóc\w+|krzyk\w*|krzycz\w+|hałas\w*|bójk\w+"
    r"|imprez\w+|zalani\w+|zasłabn\w+|zgon\w*|smr[oó]d\w*|niebiesk\w+ kart\w+"
    r"|pies|psa|psem|szczek\w+|wyje|płacz\w*|muzyk[aęi]|karetk\w+|pogotowi\w+|wyważ\w+|wyłama\w+)\b",
    re.I,
)
_SURE_HOME = re.compile(rf"\b(?:{_HOME}|lokator\w*|mieszkaln\w+|najemc\w+|zamieszka(?:ł|l)\w+|mieszka)\b", re.I)
_BUILDING_AROUND = re.compile(
    r"\b(?:szko[łl]\w*|urz[ąę]d\w*|bibliote\w+|sklep\w*|pawilon\w*|budyn\w+|blok(?:i|ów|ami|ach)\b"
    r"|numer\w* (?:skrajn|parzyst|nieparzyst)\w*|działk\w*"
    r"|parking\w*|przychodn\w*|kości[oó]ł\w*|świetlic\w*|klub\w*|przedszkol\w*|sal[aię]\w*|tor\w?\b"
    r"|drog[aięą]\w*|dom\w* kultury|uchwał\w*|zarządzen\w*"
    r"|ustaw\w*|komend\w+|komisariat\w*|plac\w* zabaw|poczt\w+|aptek\w+|remiz\w+|hal[aięe]\b|boisk\w+"
    r"|wiat\w+|skwer\w*|park\w*|targowisk\w+|posterun\w+"
    r"|spotkani\w+|dyżur\w*|zebrani\w+|debat\w+|ośrod\w+|siedzib\w+|biur\w+|warsztat\w*|restauracj\w+"
    r"|bar(?:u|ze|em)?\b|hotel\w*|przystan\w+|latarni\w+|osób|ankiet\w+|wynik\w*|etap\w*|linia"
    r"|linii)\b",
    re.I,
)
_NO_STREET = re.compile(
    rf"(?:Uchwał|Zarządzen|Ustaw|Decyzj|Pism|Dz|Nr|Numer|Plan|Zał|Dział|Art|Wnios|Umow|Rozporz|Drog"
    rf"|Drodze|Etap|Faz|Blok|Budyn|Klat|Protok|Sal|Tor|Spraw)"
    rf"|[{UPPER}]{{3,}}$"
)
_ORDINAL = re.compile(
    rf"\b(?:s?pod|w|do) (?:{'|'.join(_ORDINALS)})(?:ą|i|ę|ami|ce)\b(?: (?:{'|'.join(_ORDINALS[:9])})(?:ą|i|ę)\b)?",
    re.I,
)
_SOMEBODY_AT = re.compile(
    r"\b(?:lokator\w*|sąsi[ae]d\w*|mieszka(?:niec|ńc|nk)\w*|najemc\w+|rodzin\w+|właściciel\w*|kobiet\w*|mężczyzn\w*|pani?"
    r"|panią|pana|staruszk\w*|staruszek|emeryt\w*|chłopak\w*|chłopiec|dziewczyn\w*|ludzi\w*|małżeństw\w*|student\w*"
    r"|facet\w*|babci\w*|dziadk\w*|dziadek|ktoś)"
    r" s?pod (?:nr\.? ?|numer\w* ?)?\d{1,3}[a-z]?(?![\w/]|[.,]\d)",
    re.I,
)
_ONE_OF = re.compile(
    r"\b(?:lokator(?:a|em|owi|k[aąęi])?|sąsiad(?:a|em|owi|k[aąęi])?|mieszka(?:niec|ńca|ńcem|ńcowi|nk[aąęi])|pan(?:a|em|u|i|ią)?"
    r"|kobiet[aąęy]|mężczyzn[aąęy]|staruszk[aąęi]|emeryt(?:a|em|owi|k[aąęi])?|senior(?:a|em|owi|k[aąęi])?|wdow[aąęy]|bab[cć]\w+"
    rf"|dziad(?:ek|ka|kiem)) (?:z|od|spod) (?:(?:ul|al|os)\.? ?|ulicy |alei |osiedla )?(?:{WORD} )?(?P<home>{WORD} )"
    r"\d{1,4}[A-Za-z]? ?[/\\] ?\d{1,4}[A-Za-z]?(?!\w|[/.-]\w)",
    re.I,
)
"""One person of an address with a stroke: a flat, not two buildings."""
_HOUSE = re.compile(rf"\b(?i:ul\.|ulic[yaę]|przy|na|os\.|al\.) {WORD} \d{{1,4}}[A-Za-z]?(?![\w/])")
"""A street with the number of a house: "pod siódemką" beside it is a flat."""
_MARKET = re.compile(
    r"\b(?:program\w*|kredyt\w*|dopłat\w*|kup(?:n|ić|ują|uje)\w*|rynk\w*|sprzeda\w+|cen[ay]?|najm\w*)\b", re.I
)
_PEOPLE_AROUND = re.compile(
    r"\b(?:drzwi|lokator\w*|sąsiad\w*|mieszka\w*|klatk\w*|klatce|awantur\w*|kobiet\w*|mężczy\w+"
    r"|pan(?:i|a|ią)?|rodzin\w*|staruszk\w*|dzieck\w*|pies|psa|mieszkani\w+|piętr\w+|towarzystw\w+|młodzież\w*|blok\w*)\b",
    re.I,
)


def may_hold(text: CheckedText) -> bool:
    """Whether `text` holds a number with a stroke, or a word or abbreviation for a flat."""
    if text.digits and (text.holds(_WORDS) or _STROKE.search(text.small)):
        return True
    return text.holds(_ORDINALS) or (text.holds(_IN_WORDS) and _NUMERAL.search(text.read) is not None)


def find(text: CheckedText) -> Iterator[Hit]:
    """Every flat's number in `text`."""
    found = list(_numbers(text))
    yield from found
    for match in _ONE_OF.finditer(text.read):
        start = match.start("home")
        if not any(hit.start < match.end() and start < hit.end for hit in found):
            yield Hit(start, match.end(), FLAT)


def _numbers(text: CheckedText) -> Iterator[Hit]:
    """Those that the words for a flat show, or what happens around them."""
    read = text.read
    with_stroke = (_TRAILING,) if text.holds("/\\") else ()
    numbered = (_AFTER_HOUSE, _AT_STREET, _NUMBERED, _BARE, _NUMBER_WORDS, _ONE_AT, _ON_STAIRS, _ON_NAMED_STAIRS)
    for pattern in (*numbered, _TWO_FLATS, _SHORT, *with_stroke, _HYPHEN):
        for match in pattern.finditer(read):
            yield Hit(match.start(), match.end(), FLAT)
    for pattern, is_one in _DOUBTFUL:
        for match in pattern.finditer(read):
            if is_one(text, match):
                yield Hit(match.start(), match.end(), FLAT)


def _is_in_block(text: CheckedText, match: re.Match[str]) -> bool:
    """Whether the sentence of "m. 17" speaks of a block or of those who live there."""
    return _BLOCK.search(text.sentence_of(match.start())) is not None


def _is_home(text: CheckedText, match: re.Match[str]) -> bool:
    """Whether what happens at "lokal 5" happens at home."""
    around = text.sentence_of(match.start()).replace(match[0], " ")
    home = _HOME_AROUND.search(around) or _IN_BLOCK.search(around)
    return home is not None and not _is_public(around)


def _is_no_trade(text: CheckedText, match: re.Match[str]) -> bool:
    """Whether the sentence of "lokal 6 na Szkolnej 9" speaks of no business, office or vote."""
    around = text.sentence_of(match.start()).replace(match[0], " ")
    return not (_is_public(around) or _TRADE.search(around))


def _counts_nothing(text: CheckedText, match: re.Match[str]) -> bool:
    """Whether the number after "mieszkańcy spod" is no sum: "spod 14 domów"."""
    after = text.between(match.end(), match.end() + 2)
    return not any(item.is_noun and item.has("pl") for token in after for item in token.word.common)


def _has_somebody(text: CheckedText, match: re.Match[str]) -> bool:
    """Whether the sentence of "pod dwójką" speaks of people."""
    if not match[0].lower().startswith(("pod", "spod")):
        return False
    named = any(token.word.first for token in text.between(*text.sentence(match.start())))
    sentence = text.sentence_of(match.start())
    if named or _PEOPLE_AROUND.search(sentence) or _HOME_AROUND.search(sentence):
        return True
    return _HOUSE.search(sentence) is not None and not _is_public(sentence)


def _is_no_building(text: CheckedText, match: re.Match[str]) -> bool:
    """Whether the sentence of "drzwi nr 2" speaks of people or a house, and of no building for the public."""
    rest = text.sentence_of(match.start()).replace(match[0], " ")
    lives = _HOME_AROUND.search(rest) or _PEOPLE_AROUND.search(rest) or _HOUSE.search(rest)
    return lives is not None and not _is_public(rest)


def _is_public(around: str) -> bool:
    """Whether the words speak of a building for the public, a street's name apart: "na Szkolnej 9"."""
    return any(
        not (found[0][0].isupper() and any(item.is_adjective for item in word(found[0]).readings))
        for found in _BUILDING_AROUND.finditer(around)
    )


def _has_people(text: CheckedText, match: re.Match[str]) -> bool:
    """Whether the sentence of "drugie mieszkanie" speaks of those who live there, and of no market."""
    rest = text.sentence_of(match.start()).replace(match[0], " ")
    one = any(
        is_person_noun(token.word) and any(item.is_noun and item.has("sg") for item in token.word.common)
        for token in text.between(*text.sentence(match.start()))
    )
    return (one or _HOME_AROUND.search(rest) is not None) and not _MARKET.search(rest)


def _is_flat(text: CheckedText, match: re.Match[str]) -> bool:
    """Whether the words around the number with a stroke speak of a home."""
    if match[1] and _NO_STREET.match(match[1]):
        return False
    begin, end = text.sentence(match.start())
    around = f"{text.read[begin : match.start()]} {text.read[match.end() : end]}"
    if _SURE_HOME.search(around):
        return not re.search(r"\bdziałk\w*|\buchwał\w*|\bbudynk(?:i|ów|ach)\b|\bblok(?:i|ów|ach|ami)\b", around, re.I)
    if _is_public(around) or (not match[1] and not re.search(r"\b(?:spod|pod) $", text.read[begin : match.start()])):
        return False
    return _HOME_AROUND.search(around) is not None


_DOUBTFUL = (
    (_FLAT_ALONE, _is_in_block),
    (_PREMISES, _is_home),
    (_SOMEBODY_AT, _counts_nothing),
    (_SLASH, _is_flat),
    (_ORDINAL, _has_somebody),
    (_DOOR, _is_no_building),
    (_IN_ORDER, _has_people),
    (_COUNTED, _has_people),
    (_PREMISES_IN_WORDS, _is_home),
    (_PREMISES_AT, _is_no_trade),
)
"""What is a flat only in some sentences, and whether it is."""
