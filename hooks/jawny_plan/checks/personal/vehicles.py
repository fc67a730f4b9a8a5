"""Vehicles: registration plates and VIN."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.personal.hit import Hit, Rule
from jawny_plan.checks.personal.text import CheckedText, before
from jawny_plan.checks.personal.vocabulary import in_order
from jawny_plan.polish import dictionary

_REMOVE = "Usuń go: numer pojazdu wskazuje właściciela."
PLATE = Rule("numer rejestracyjny pojazdu", _REMOVE)
VIN = Rule("numer VIN pojazdu", _REMOVE)

# The first letter is the voivodeship's; what follows a two- or three-letter county are the forms in use
# (rozporządzenie w sprawie rejestracji i oznaczania pojazdów; no B, D, I, O, Z among the last signs).
_FIRST = "BCDEFGKLNOPRSTWZ"
_END = "ACEFGHJKLMNPRSTUVWXY"
_SEP = r"[ ·•.–—-]{0,2}"
_FORMS = (
    rf"[{_FIRST}][A-Z]{_SEP}(?:\d{{5}}|\d{{4}}[{_END}]|\d{{3}}[{_END}]{{2}}|\d[{_END}]\d{{3}}|\d[{_END}]{{2}}\d{{2}})",
    rf"[{_FIRST}][A-Z]{{2}}{_SEP}(?:\d{{5}}|\d{{4}}[{_END}]|\d{{3}}[{_END}]{{2}}|[{_END}]\d{{3}}|\d{{2}}[{_END}]{{2}}"
    rf"|\d[{_END}]\d{{2}}|\d{{2}}[{_END}]\d|\d[{_END}]{{2}}\d|[{_END}]{{2}}\d{{2}}|[{_END}]\d{{2}}[{_END}]"
    rf"|[{_END}]\d[{_END}]{{2}})",
)
_SIGN = re.compile(r"[A-Z](?:[A-Z0-9]{1,2}[ ·•.-]{0,2}[A-Z0-9]*)?[0-9]")
_NUMBERS = ("vin", "nadwozi", "podwozi")
_MIXED = re.compile(r"(?<![a-z0-9])[a-z]{1,3}[ ·•.-]{0,2}[a-z]{0,4}[0-9]|[a-z][0-9]|[0-9][a-z]")
_PLATE = re.compile(rf"(?<![\w/.-])(?:{'|'.join(_FORMS)})(?![\w/-])")
# Its letters look alike in both alphabets, and may be of either.
_UKRAINIAN = re.compile(
    r"(?<![\w/.-])[ABCEHIKMOPTXАВСЕНІКМОРТХ]{2}[ -]?\d{4}[ -]?[ABCEHIKMOPTXАВСЕНІКМОРТХ]{2}(?![\w/-])"
)
# Beside a vehicle any mixture of letters and digits of a plate's length is one; alone it may be anything.
_VEHICLE_WORDS = (
    r"numer\w* rej\w*",
    r"land rover\w*",
    r"range rover\w*",
    r"w(?:óz|oz(?:u|em|owi|ie|y|ów))\b(?! straż)",
    *in_order(
        r"(?<!radio)samoch(?:ód|od)\w* aut(?:o|a|em|u|ko)\b pojazd\w* tablic\w* rejestr\w* rej\. "
        r"bus(?:a|em|y)?\b autobus\w* motocykl\w* motor(?:u|em|ower\w*)?\b skuter\w* quad\w* przyczep\w* "
        r"wrak\w* ciężarówk\w* ciągnik\w* traktor\w* tir\w* furgon\w* van\w* taksówk\w* lawet\w* kombi "
        r"sedan\w* osobówk\w* hulajnog\w* plate car vehicle opel opl\w+ fiat\w* skod\w* ford\w* audi bmw "
        r"toyot\w* volkswagen\w* vw passat\w* golf\w* renault\w* peugeot\w* citroen\w* mercedes\w* seat\w* kia "
        r"hyundai\w* maluch\w* trabant\w* wartburg\w*"
        r" żuk(?:a|iem)?\b lanos\w* matiz\w* punto astr[aęy]\b corsa fabia fabię octavi\w+"
        r" clio corolla yaris mondeo duster logan\w* tesla tesl[aęi]\b lexus\w* subaru jeep\w* chevrolet\w* daewoo"
        r" saab\w* porsche iveco scania dacia dacii mazd\w* volvo nissan\w* honda hondy hondą suzuki polonez\w*"
        r" kamper\w* terenówk\w* suv(?:a|em|y|ów)?\b pick-?up\w* pikap\w* dostawcz\w+ mikrobus\w* minibus\w*"
        r" limuzyn\w* kabriolet\w* cabrio hatchback\w* minivan\w* fur[aęyą]\b bryk[aęią]\b wywrotk\w* cystern\w*"
        r" koparkę koparka koparki kombajn\w* naczep\w* motorynk\w* jednoślad\w* quad\w* melex\w* meleks\w*"
        r" karoseri\w+ zderzak\w* kołpak\w* lusterk\w+ bagażnik\w* megane scenic trafic kangoo focus\w* fiest[aęyą]\b"
        r" transit\w* sharan\w* touran\w* tiguan\w* transporter\w* caddy berlingo ducato seicento cinquecento"
        r" vectr\w+ zafir\w+ insigni\w+ vivaro avensis\w* auris\w* civic\w* accord\w* qashqai micra micrę sportage"
        r" tucson\w* ibiz\w+ sprinter\w* vito alf\w+ mitsubishi chrysler\w* dodge ursus\w* zetor\w* yamah\w+"
        r" kawasaki romet\w* junak\w* ktm harley\w* vesp[aęyą]\b"
    ),
)
_VEHICLES = rf"(?:{'|'.join(_VEHICLE_WORDS)})"
_BEGINNING = re.compile(r"(?:\(\?<!\w+\))?([^\W\d_]+)")
_BEGINNINGS = tuple(sorted({found[1] for item in _VEHICLE_WORDS if (found := _BEGINNING.match(item))}))
"""What every word for a vehicle begins with: a quick look before the pattern."""
_ANY = (
    r"(?:[A-Z]{1,3}[ ·•.–—-]{0,2}(?=[A-Z]{0,4}\d)[A-Z0-9]{3,5}|[A-Z]\d[ ·•-]{0,2}[A-Z0-9]{3,5}"
    r"|[A-Z]{1,3}[ -]\d{2,5}[ -][A-Z]{1,2}|[A-Z]{2}[ -]?\d{4}[ -]?[A-Z]{2}|[A-Z]{2}\d[A-Z]\d"
    r"|[A-Z]{1,3}[ –-][A-Z]{1,2}[ –-]\d{1,4}|\d[A-Z]\d[ -]?\d{4}|\d{4}[ -]?[A-Z]{2}-\d)"
)
_BESIDE = re.compile(rf"(?<!\w){_VEHICLES}[^.;\x00]{{0,40}}?[ („\"]({_ANY})(?![\w/@-])", re.IGNORECASE)
_NUMBERS_ARE = re.compile(rf"(?<!\w)numer(?:y|ach|ami|ów):? [„\"]?({'|'.join(_FORMS)})(?![\w/-])", re.IGNORECASE)
_BEFORE_CAR = re.compile(rf"(?<![\w/.-])({'|'.join(_FORMS)})(?![\w/-])(?=,? (?:\w+ )?{_VEHICLES}(?!\w))", re.IGNORECASE)
_NO_PLATE = re.compile(
    r"(?:[a-z]{1,3}\W+)?(?:nr|do|od|na|po|za|z|o|i|art|ok|godz|sp|lat|ul|a|ponad|ma|co|lub|oraz|max|min|km"
    r"|kl|rsd|dz|kpp|kmp)(?:\W+\d|\d+$)|[a-z]+\W+\d{1,2}$|[a-z] \d+$"
    r"|(?:e|euro)\W*\d{1,2}$|(?:w|z|do|od|na|po)[ .]\d",
)
# In small letters, or with a word of the owner's choice, a plate is one where somebody drives or parks.
_SMALL = re.compile(
    rf"(?<![\w/.-])([{_FIRST}][A-Z]{{1,2}})[ -]?(?=\d{{0,4}}[{_END}])(?=[{_END}]{{0,2}}\d)[0-9{_END}]{{4,5}}(?![\w/-])",
    re.IGNORECASE,
)
_CHOSEN = re.compile(rf"(?<![\w/.-])[{_FIRST}]\d ?(?=[A-Z0-9]*[A-Z]{{3}})[A-Z0-9]{{3,5}}(?![\w/-])")
_DRIVES = re.compile(
    r"\b(?:stoi|stoją|stał[aoy]?|(?:za)?park(?:uj|ow)\w+|(?:za)?blok(?:uj|ow)\w+|(?:za)?taras(?:uj|ow)\w+|zastawi\w+|zajmuj\w+|zaj[ąę]ł\w*|jeździ\w*"
    r"|jeżdż\w+|(?:w|wy|prze|od|przy|na|po)?jecha\w+|wjeżdża\w*|driftuj\w+|hałasuj\w+|kierow(?:ca|cy|cę|cą|ał\w*)|kierując\w+"
    r"|wydech\w*|silnik\w*|opon\w+|felg\w*|szyb\w+)\b",
    re.IGNORECASE,
)
_LONG = re.compile(r"[A-Za-z0-9]{17}")
_VEHICLE = re.compile(rf"(?<!\w){_VEHICLES}", re.IGNORECASE)
_VIN = re.compile(
    r"(?<![\w-])(?=[A-Z0-9]*[0-9][A-Z0-9]*[0-9])(?=[0-9]*[A-Z])[A-HJ-NPR-Z0-9]{13}\d{4}(?![\w-])", re.IGNORECASE
)
_LABELLED_VIN = re.compile(r"\b(?:VIN|nadwozi\w+|podwozi\w+)(?: nr| numer\w*)?:? ([A-Z0-9]{11,17})\b", re.IGNORECASE)


# "Budynek SP 12345" is a school's: its letters are a county's, too.
_SCHOOL = re.compile(
    r"\b(?i:budyn\w+|szko[łl]\w*|boisk\w+|plac\w*|ogrodzeni\w+|uczni\w+|dzieci|teren\w*|sal[aięy]\w*|dyrek\w+|przy|obok)"
    r"(?: \w+){0,2} (?:SP|LO|ZS|PP|ZSP|ZSZ)[ -]\d+$"
)


def _is_of_vehicle(text: CheckedText, match: re.Match[str]) -> bool:
    return _VEHICLE.search(text.sentence_of(match.start())) is not None


def may_hold(text: CheckedText) -> bool:
    """Whether letters stand beside digits in `text` as they do on plates."""
    if not text.digits:
        return False
    read = text.read
    if _SIGN.search(read) or (text.has_mixed_words and _LONG.search(read)) or _UKRAINIAN.search(read):
        return True
    if text.holds(_NUMBERS):
        return True
    if _MIXED.search(text.small) is None:
        return False
    if _DRIVES.search(text.read) is not None:
        return True
    return text.holds(_BEGINNINGS) and (
        _VEHICLE.search(text.read) is not None or _NUMBERS_ARE.search(text.read) is not None
    )


def find(text: CheckedText) -> Iterator[Hit]:
    """Every plate and VIN in `text`."""
    read = text.read
    for pattern in (_PLATE, _UKRAINIAN):
        for match in pattern.finditer(read):
            if not (_SCHOOL.search(before(read, match.end())) and not _is_of_vehicle(text, match)):
                yield Hit(match.start(), match.end(), PLATE)
    for match in _in_small_letters(text):
        yield Hit(match.start(1), match.end(1), PLATE)
    for match in _BESIDE.finditer(read):
        if not _NO_PLATE.match(match[1]):
            yield Hit(match.start(1), match.end(1), PLATE)
    for match in _where_somebody_drives(text):
        yield Hit(match.start(), match.end(), PLATE)
    for match in _VIN.finditer(read):
        yield Hit(match.start(), match.end(), VIN)
    for match in _LABELLED_VIN.finditer(read):
        if any(sign.isdigit() for sign in match[1]):
            yield Hit(match.start(1), match.end(1), VIN)


def _where_somebody_drives(text: CheckedText) -> Iterator[re.Match[str]]:
    """Plates in small letters whose first letters are no word, and those with words chosen by the owner."""
    for match in (*_SMALL.finditer(text.read), *_CHOSEN.finditer(text.read)):
        small = match.re is _SMALL
        if small and (not match[0].islower() or dictionary.is_known(match[1]) or _NO_PLATE.match(match[0])):
            continue
        if _DRIVES.search(text.sentence_of(match.start())):
            yield match


def _in_small_letters(text: CheckedText) -> Iterator[re.Match[str]]:
    """Plates in small letters that no vehicle stands before: "numery: po1x234", "lu 442ef, czarne audi"."""
    for match in (*_NUMBERS_ARE.finditer(text.read), *_BEFORE_CAR.finditer(text.read)):
        if match[1].islower() and not _BESIDE.search(text.read, 0, match.end()):
            yield match
