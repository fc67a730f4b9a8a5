"""The day or hour of a control that is still to come, and hours of patrols. Deadlines ("do 30 czerwca") pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from jawny_plan.checks.personal.hit import Hit, Rule
from jawny_plan.checks.personal.months import MONTHS
from jawny_plan.checks.personal.text import CheckedText, Token
from jawny_plan.checks.personal.vocabulary import listed

COMING = Rule("dzień albo godzina przyszłej kontroli", "Napisz o kontroli po fakcie, bez daty z wyprzedzeniem.")

# Where a police officer goes to meet people, and where to find something out.
_OF_VISITS = (
    r"(?:\w+ )?(?:szk[oó]ł|przedszkol|klas|świetlic|klub|senior|szpital|dom\w* (?:kultury|pomocy|dziecka)|kościo)"
)
_OF_CONTROLS = (
    r"(?:sklep|bar(?:y|ów|ach)?\b|lokal|pub(?:y|ów)?\b|dyskotek|altan|pustostan|melin|ogr[oó]dk|dziupl|parking|piwnic|garaż"
    r"|dworz|skup|komis|złomow|squat|kąpielisk|bazar|targowisk)\w*"
)
# What the police do to find something out; "kontroler", "kontrolować prędkość" by parents are none.
_DEEDS = (
    r"(?:kontrol(?!er|owan\w+ (?:są|jest))\w*|patrol\w*|nalot\w*|obław\w*|"
    r"obch[oó]d(?:u|zie|em|owi)?(?!\w)|(?:nocn|wieczorn|piesz)\w+ obchod\w+"
    r"|obchod(?:y|ów|om|ami|ach) (?:park|teren|ulic|rejon|osiedl|blok|skwer|plac|piwnic|klatek|altan|dworc|okolic)\w*"
    r"|działani\w+ [„\"]\w+|działani\w+ (?:kontroln|prewencyjn)\w+"
    r"|akcj\w+ [„\"]?\w+|pomiar\w* (?:prędkości|trzeźwości)|badani\w+ (?:stanu )?trzeźwości|zasadzk\w*"
    r"|(?:z?mierzy\w*|z?bada\w*) (?:\w+ ){0,2}?(?:prędkoś|trzeźwoś)\w+"
    r"|(?:prędkość|trzeźwość) (?:\w+ ){0,2}?(?:z?mierzy\w*|z?bada\w*)"
    r"|rewizj\w*|przeszukani\w*|(?:skontroluj|sprawdz|przeszuka|obejdzi)(?:emy|my|ą|e|imy)\b|sprawdzi(?:my)?\b"
    r"|sprawdzać|obchodzi\w*|obchodzą"
    r"|radar\w*|alkomat\w*|łapank\w*|przeczes[uaz]\w*|blokad\w+ dr[oó]g\w*|radiow[oó]z\w*|drogówk\w*|fotoradar\w*"
    rf"|(?:wejdziemy|wkroczymy|wchodzimy|zajrzymy|zaglądamy|pojedziemy|przyjedziemy) (?:do|na|w) (?!{_OF_VISITS})"
    rf"|{_OF_CONTROLS} (?:\w+ ){{0,4}}?(?:odwiedzi|obejdzie)my|(?:odwiedzi|obejdzie)my (?:\w+ ){{0,2}}?{_OF_CONTROLS}"
    r"|obstawi(?:my|ą)|nieumundurowan\w+|służb[aęyą] (?:na|w|przy|przed"
    r"|pod|patrolow\w+|pełnion\w+)"
    r")"
)
_COMING_PEOPLE = (
    r"(?:(?:policjanci|policjant|funkcjonariusze|dzielnicowy|dzielnicowa|dzielnicowi|patrol|strażnicy"
    r"|mundurowi|patrole) (?:\w+ ){0,2}?"
    r"(?:pojawi\w*|będ\w+|przyj\w+|stan\w+|zajrz\w+|wejd\w+|zjawi\w*|odwiedz\w+|sprawdz\w+|skontroluj\w+"
    r"|przejd\w+|obejd\w+|pilnuj\w+|czuwa\w*|stoją|krąż\w+|jeżdż\w+)"
    r"|staną (?:\w+ ){0,2}?(?:policjanci|funkcjonariusze|dzielnicowi|patrol\w*|strażnicy|mundurowi)"
    r"|(?:pojawimy|zjawimy) się|(?:pojawi|zjawi)\w* się (?:policj\w+|patrol\w*|funkcjonariusz\w*))"
)
_CONTROL = re.compile(rf"(?<!\w)(?:{_DEEDS}|{_COMING_PEOPLE})", re.IGNORECASE)
_DEED = re.compile(rf"(?<!\w){_DEEDS}", re.IGNORECASE)
_WORDS = (
    *(
        "kontrol",
        "patrol",
        "nalot",
        "obław",
        "pomiar",
        "akcj",
        "działani",
        "obchod",
        "obchód",
        "sprawdz",
        "służb",
        "policj",
    ),
    *("dzielnicow", "radiow", "funkcjon", "rewizj", "przeszuk", "zasadzk", "drogów", "fotorad", "mundur", "strażni"),
    *("pojawi", "zjawi", "obejdz", "mierz", "bada", "radar", "alkomat", "łapank", "przeczes", "blokad"),
    *("trzeźwo", "prędko", "wejdziemy", "wkroczymy", "wchodzimy", "zajrzymy", "zaglądamy", "jedziemy", "odwiedzimy"),
    "obstawi",
)
_MEETING = re.compile(
    r"\b(?:dyżur\w*|debat\w*|spotkani\w*|konsultacj\w*|mobiln\w+ punkt\w*|punkt\w* (?:mobiln|konsultac)\w*"
    r"|pikni\w*|festyn\w*|zebrani\w*|dzień otwarty"
    r"|pogadan\w+|prelekcj\w*|warsztat\w*|zbiórk\w*|konkurs\w*|turniej\w*|pokaz\w*|znakowani\w*"
    r"|przyjmuj\w*|wykład\w*|ćwicze\w+|sprzątani\w*|szkoleni\w*|lekcj\w+)\b",
    re.IGNORECASE,
)
_DAY = (
    rf"(?P<day>\d{{1,2}})(?:\. ?| )(?:(?P<month>{'|'.join(MONTHS)})|(?P<number>0?[1-9]|1[0-2])(?:\.|(?= r\.|[,;) ]|$)))"
)
_YEAR = r"(?: ?(?P<year>20\d\d))?"
_ISO = r"(?P<iso>20\d\d-\d\d-\d\d)"
_WEEKDAY = r"(?:poniedział\w+|wtor\w+|środ[ęy]|czwart\w+|piąt\w+|sobot[ęy]|niedziel[ęe])"
_WEEKDAYS = r"(?:poniedział\w+|wtor\w+|śro\w+|czwart\w+|piąt\w+|sobot\w+|sobót|niedziel\w*|weekend\w*)"
_SHORT_DAY = r"(?:pn|pon|wt|śr|czw|pt|sob|nd|niedz)"
_SOON = (
    r"(?P<soon>jutro|pojutrze|dziś|dzisiaj|dziś wieczorem|(?:w|we) (?:najbliższ|przyszł|nadchodząc"
    r"|tę|ten|kolejn)\w* (?:poniedziałek|wtorek|środę|czwartek|piątek"
    r"|sobotę|niedzielę|noc|weekend|tydz\w+))"
)
_CLOCK = r"\d{1,2}(?:[.:]\d{2})?"
_CLOCK_ORDINAL = (
    r"(?:pierwsz|drug|trzeci|czwart|piąt|szóst|siódm|ósm|dziewiąt|dziesiąt|\w+nast|dwudziest)\w*ej(?: \w+ej)?"
)
_ACCUSATIVE = (
    r"(?P<weekday>(?:w|we) (?:poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę|weekend|sylwestra|wigilię"
    r"|mikołajki|andrzejki|walentynki|majówkę|święta|halloween|nowy rok|boże ciało)"
    rf"|w nocy z {_WEEKDAY} na {_WEEKDAY})"
    r"(?! (?:o|od|po|około|ok|przed)\b)"
)
_SURELY = re.compile(
    r"kontrol|skontroluj|sprawdz|nalot|obław|z?mierz|z?bada|przeszuka|radar|fotoradar|pomiar|rewizj|łapank",
    re.IGNORECASE,
)
"""What with a weekday alone is a control announced; policemen come to schools on weekdays, too."""
_HOUR = (
    rf"(?P<hour>(?:o |od |po |do |przed )?godz(?:\.|in\w+) (?:od )?\d{{1,2}}|(?<![\d.])\d{{1,2}}[.:]\d{{2}}"
    rf" ?[-–] ?\d{{1,2}}[.:]\d{{2}}"
    rf"|między (?:godziną )?{_CLOCK} a {_CLOCK}|od {_CLOCK} do {_CLOCK}(?!\.?\d| (?:lat|r\.|zł|{'|'.join(MONTHS)}))"
    rf"|(?:o|po|przed|około|koło|ok\.) \d{{1,2}}[.:]\d{{2}}(?![.:]?\d)"
    rf"|(?:o|po|około|koło|ok\.) (?:[5-9]|1\d|2[0-4])(?=[,.;]|$| (?:rano|wieczorem|w))"
    rf"|(?:we? )?{_WEEKDAYS},?(?: w godz\.| godz\.| rano| wieczorem)? {_CLOCK} ?[–-] ?{_CLOCK}(?!\d)"
    r"|o (?:[5-9]|1\d|2[0-4])(?= (?:patrol|policj|dzielnicow|funkcjon|straż|skontrol|sprawdz|będ|stan|rusz|przejd))"
    rf"|(?:{_SHORT_DAY}\.?(?: ?[–-] ?{_SHORT_DAY}\.?)?)(?: (?:od|w godz\.|godz\.))? {_CLOCK}(?: ?[–-] ?| do ){_CLOCK}"
    rf"|(?:po|przed|około|ok\.|od|do) {_CLOCK_ORDINAL}"
    rf"|{_WEEKDAY} (?:o|od|po|około|ok\.|przed) (?:godz\. ?)?(?:{_CLOCK}(?: do {_CLOCK})?|\w+ej)"
    rf"|od \d{{1,2}}[.:]\d{{2}}(?![.:]?\d)|o (?:północy|świcie|zmierzchu|zmroku)|o {_CLOCK_ORDINAL})"
)
_WHEN = re.compile(rf"(?<!\w)(?:{_DAY}{_YEAR}|{_ISO}|{_SOON}|{_HOUR}|{_ACCUSATIVE})(?!\w)", re.IGNORECASE)
# "o kontrolach" speaks of them; it announces none.
_ABOUT = re.compile(
    r"\b(?:o(?! (?:świcie|północy|zmierzchu|zmroku|godz))|nt\.|temat\w*|spraw\w+|potrzeb\w+|wynik\w*"
    r"|efekt\w*|skutk\w+|po|bez|zamiast) (?:[^\W\d]+ )?$",
    re.I,
)
# "do 30 czerwca" bounds a period; a period is no appointment.
_BOUND = re.compile(rf"(?:\b(?:do|od|po|przed|z)(?: dnia| końca)?|(?:\d|\d\.|{'|'.join(MONTHS)}) ?[-–]) ?$")
_AFTER_DASH = re.compile(r"[–-] ?(?:\d{1,2}\.?(?:,| i| oraz) ?)*$")
_AFTER = re.compile(r"po ", re.IGNORECASE)
_DAYS = re.compile(rf"\b(?:{_WEEKDAY}|codziennie|co noc|co wieczór|nocami)\b", re.IGNORECASE)
_PLANNING = listed("planować zaplanować przewidzieć wyznaczyć ustalić zapowiedzieć zapowiadać umówić")
# Verbs, as the dictionary tags them: "był", "zrobiono"; "będzie", "zrobi".
_OF_PAST = re.compile(r"praet|imps")
_OF_FUTURE = re.compile(r"bedzie|fin:.*\bperf")
_PAST = re.compile(
    r"(?:skontrolowan|prowadzon|odby(?:ł|to|li)|zrealizowan|zakończon|ujawnion|nałożon|sprawdzon"
    r"|zatrzyman|był[aoy]?\b|wykonan|pełnion[oay]\b|wykazał|trwał)",
    re.IGNORECASE,
)


def is_deed(title: str) -> bool:
    """Whether what is announced is itself a control: police who come to a meeting are none."""
    return _DEED.search(title) is not None


def may_hold(text: CheckedText) -> bool:
    """Whether a control may be spoken of in `text`: a quick look for its words, whose first letter may be large."""
    return text.holds(_WORDS) and _WHEN.search(text.read) is not None


def find(text: CheckedText, today: date) -> Iterator[Hit]:
    """Every such day or hour in `text`, read on the day `today`."""
    last = None
    for control in _CONTROL.finditer(text.read):
        start, end = text.sentence(control.start())
        sentence = text.read[start:end]
        if start == last or _MEETING.search(sentence) or _ABOUT.search(text.read, start, control.start()):
            continue
        for when in _WHEN.finditer(text.read, start, end):
            inside = when.start() in range(*control.span())
            if inside or (when["weekday"] and not (_SURELY.match(control[0]) and _tells_future(text, start, end))):
                continue
            if when["weekday"] or _is_coming(text, (start, end), when, today):
                last = start
                yield Hit(min(control.start(), when.start()), max(control.end(), when.end()), COMING)
                break


def _is_coming(text: CheckedText, sentence: tuple[int, int], when: re.Match[str], today: date) -> bool:
    start, end = sentence
    if when["hour"] and _AFTER.match(when[0]) and not _DAYS.search(text.read, start, end):  # a part of the day, no hour
        return False
    if when["soon"] or when["hour"]:
        return not _is_past(text, start, end)
    if _AFTER_DASH.search(text.read, start, when.start()) and _is_past(text, start, end):
        return False
    day = _day(when, today)
    return not _BOUND.search(text.read[start : when.start()]) and day is not None and day > today


def _is_past(text: CheckedText, start: int, end: int) -> bool:
    """Whether the sentence tells what was: its verbs are of the past and none of the future."""
    if _PAST.search(text.read, start, end):
        return True
    verbs = [token for token in text.between(start, end) if _tense(token)]
    return any(_tense(token) == "past" for token in verbs) and not any(_tense(token) == "future" for token in verbs)


def _tells_future(text: CheckedText, start: int, end: int) -> bool:
    """Whether a verb of the sentence tells what is to come, and none what was."""
    tenses = {_tense(token) for token in text.between(start, end)}
    return "future" in tenses and "past" not in tenses


def _tense(token: Token) -> str:
    """past, future (also the perfective present), or nothing of the two."""
    tags = [item.tag for item in token.word.readings]
    if token.word.lemmas & _PLANNING:  # "zaplanowano" tells of what is to come
        return "future"
    if tags and all(map(_OF_PAST.match, tags)):
        return "past"
    return "future" if tags and all(map(_OF_FUTURE.match, tags)) else ""


def _day(when: re.Match[str], today: date) -> date | None:
    """The day that was found; without a year, this year's. None for a day that no calendar has."""
    try:
        if when["iso"]:
            return date.fromisoformat(when["iso"])
        month = MONTHS.get((when["month"] or "").lower()) or int(when["number"])
        return date(int(when["year"] or today.year), month, int(when["day"]))
    except ValueError:
        return None
