"""Hours, days of the week, parts of the day and of the year, and weather, as sentences name them."""

from __future__ import annotations

import re
from typing import NamedTuple

from jawny_plan.polish.folded import folded

_MONTHS = "stycz|lut|marc|kwie|maj|czerw|lip|sierp|wrze|pazdz|listop|grud"
_CLOCK = r"(\d{1,2})(?:\s?[.:]\s?(\d{2}))?"
_ORDINAL = (
    r"(?:dwudziest\w+\s+)?(?:pierwsz|drugi|trzeci|czwart|piat|szost|siodm|osm|dziewiat|dziesiat|jedenast|dwunast|trzynast"
    r"|czternast|pietnast|szesnast|siedemnast|osiemnast|dziewietnast|dwudziest)\w*"
)
_HOURS_IN_WORDS = re.compile(
    rf"(?P<a>(?:od|miedzy|pomiedzy)\s+(?:godzin\w*\s+)?)(?P<from>{_ORDINAL})\s+(?:do|a)\s+(?:godzin\w*\s+)?(?P<to>{_ORDINAL})(?!\s+\w*(?:klas|etap|tyg))"
)
_ORDER = {
    stem: number
    for number, stem in enumerate(
        [
            "pierwsz",
            "drug",
            "trzec",
            "czwart",
            "piat",
            "szost",
            "siodm",
            "osm",
            "dziewiat",
            "dziesiat",
            "jedenast",
            "dwunast",
            "trzynast",
            "czternast",
            "pietnast",
            "szesnast",
            "siedemnast",
            "osiemnast",
            "dziewietnast",
            "dwudziest",
        ],
        1,
    )
}
_HOURS = (
    re.compile(rf"(?:miedzy|pomiedzy)\s+(?:godz\w*\.?\s*)?{_CLOCK}\s+a\s+(?:godz\w*\.?\s*)?{_CLOCK}"),
    re.compile(rf"(?<![\d.,/–-]){_CLOCK}\s*(?:[-–—]|do)\s*{_CLOCK}(?![\d.]\d|\s*%|\s*(?:lat|osob|proc|szt|m\b))"),
)
_DAYS = {
    "poniedzialek": r"poniedzial\w+",
    "wtorek": r"wtor(?:ek|k\w+)",
    "sroda": r"srod[aeyęiy]\w?(?!\w)|srode|srody",
    "czwartek": r"czwart(?:ek|k\w+)",
    "piatek": r"piat(?:ek|k\w+)",
    "sobota": r"sobot\w*",
    "niedziela": r"niedziel\w*",
    "weekend": r"weekend\w*|koniec tygodnia|koncu tygodnia",
    "dni-robocze": r"dni(?:ach|ami)? (?:robocz\w+|powszedni\w+)|dzien (?:roboczy|powszedni)",
    "caly-tydzien": r"codzien(?:nie)?(?!\w)|kazdego dnia(?! tygodnia)|cal\w+ tydzien|calego tygodnia"
    r"|siedem dni w tygodniu",
    "swieta": r"(?:w )?swieta(?!\w)|dni swiateczn\w+|dni wolne",
}
_PARTS = {
    "rano": r"(?<!\w)rano(?!\w)|(?<!\w)ran[ae]m(?!\w)|nad ranem|porann\w+|przed poludniem|przedpoludni\w+|o swicie",
    "dzien": r"w ciagu dnia|(?<!\w)za dnia|porze dziennej|godzin\w+ dzienn\w+",
    "popoludnie": r"(?<!przed)popoludni\w+|po poludniu",
    "wieczor": r"wieczor\w*|po (?:zapadnieciu )?(?:zmroku|ciemnosci)|po zmierzchu",
    "noc": r"po polnocy|przed polnoca|okolo polnocy|(?<!\w)noc(?:y|a|ami|ą|ne|nej|nych|nym|no)?(?!\w)|nocn\w+",
}
_SEASONS = {
    "wiosna": r"wiosn\w+|wiosenn\w+",
    "lato": r"(?<!\w)lat(?:o|em|a|u)(?!\w)(?<!lata)|(?<!\w)letni(?!sk)\w*",
    "jesien": r"jesien\w*",
    "zima": r"(?<!\w)zim(?:a|y|ie|e|ą|owy\w*|owe\w*|owa|owym)(?!\w)|zimow\w+",
    "rok-szkolny": r"roku? szkoln\w+|dni\w* nauki|nauki szkolnej|godzinach lekcyjnych",
    "wakacje": r"wakac\w+|ferie\w*|feriach",
    "sezon": r"(?<!po )(?<!poza )(?<!\w)sezon(?:ie|u|em)?(?!\w)(?!\s+(?:(?:19|20)\d\d|grzewcz|zimow|narciar))",
    "po-sezonie": r"po(?:za)? sezon\w+",
}
_CONDITIONS = re.compile(
    r"(?<!\w)(?:przy|podczas|w czasie|w)\s+(?:[\w-]+\s+){0,3}"
    r"(?:pogod(?!n)\w+|aur\w+|temperatur\w+|opad\w+|susz\w+|mgl\w+)"
    r"|(?:w\s+)?(?:such\w+|wietrzn\w+|sloneczn\w+|ciepl\w+|upaln\w+|gorac\w+|deszczow\w+|mrozn\w+|mglist\w+"
    r"|pogodn\w+)(?:\s+i\s+\w+)?\s+(?:dni\w*|noce|wieczor\w*|weekend\w*)"
    r"|(?:w\s+)?dni\w*\s+(?:bezwietrzn|wietrzn|slonecz|ciepl|upaln|deszczow|mrozn|mglist|such|pochmurn)\w+"
    r"|(?:gdy|kiedy|jesli|jezeli)\s+(?:jest|robi sie)\s+(?:ciepl|such|gorac|zimn|slisk|mokr|ladn|pogodn|upaln)\w*"
    r"(?:\s+i\s+\w+)?"
    r"|w dni (?:targowe|meczowe|wyplat\w*)|podczas (?:imprez|festyn|mecz|uroczystosc|targ)\w*"
)
_ALWAYS = re.compile(
    r"o kazdej porze(?: dnia| doby)?(?: i nocy)?|cala dobe|calodobow\w+|przez cala dobe"
    r"|(?:niezaleznie od|bez wzgledu na) por\w+(?: dnia| doby| roku)*|przez 24 godziny(?: na dobe)?|24/7|dzien i noc"
)
_IN_WORDS = (
    re.compile(
        r"od\s+(?:rana|switu|poludnia|popoludnia|wieczora|zmierzchu|zmroku)\s+do\s+(?:poludnia|wieczora|zmierzchu|zmroku"
        r"|poznego wieczora|poznej nocy|nocy|polnocy|switu|rana)"
    ),
    re.compile(
        r"(?:od|po)\s+(?:godz\w*\.?\s*)?\d{1,2}(?:[.:]\d{2})?\s+do\s+(?:zmroku|zmierzchu|wieczora|(?:poznej\s+)?nocy"
        r"|switu|rana|polnocy|poludnia)"
    ),
    re.compile(r"(?:po|od|przed|do)\s+godz\w*\.?\s*\d{1,2}(?:[.:]\d{2})?"),
    re.compile(r"(?:podczas|w czasie|w trakcie)\s+\w{4,}(?:\s+i\s+\w{4,})?"),
    re.compile(r"w\s+(?:sezonie|okresie)\s+(?:grzewczym|zimowym|letnim|wakacyjnym|jesienno-zimowym|wiosenno-letnim)"),
    re.compile(
        r"(?:od\s+)?(?P<a>{m})\s*(?:\s+do\s+|[-–])\s*{m}".format(
            m=r"(?:stycz|lut|marc|kwie|maj|czerw|lip|sierp|wrze|pazdz|listop|grud)[a-z]*"
        )
    ),
)
"""What says when, and has no word of ours: it stays in the words of the plan."""
_ALONE = (
    re.compile(
        r"(?:od|po)\s+swi[ct]\w+\s+do\s+(?:zmroku|zmierzchu|nocy|wieczora)|od\s+rana\s+do\s+(?:nocy|wieczora|zmroku)"
    ),
    re.compile(r"o\s+roznych\s+porach(?:\s+(?:dnia|doby|roku))?|w\s+roznych\s+godzinach|o\s+kazdej\s+godzinie"),
    re.compile(
        r"w\s+(?:godzinach|porze)\s+(?:szczytu|otwarcia|pracy|zamkniecia|obiadow\w+|lekcj\w+|zajec|przyjec)(?:\s+\w+)?"
    ),
    re.compile(
        r"(?:podczas|w czasie|w trakcie)\s+(?:(?:duz|dlug)\w+\s+)?"
        r"(?:przerw|lekcj|zajec|mecz|mszy|nabozens|targ|jarmark|imprez)\w*"
    ),
    re.compile(r"po\s+(?:zapadnieciu|zapadniecu)\s+(?:zmroku|ciemnosci)|po\s+ciemku|pod\s+oslona\s+nocy"),
    re.compile(
        r"(?:w|we)\s+dni\s+(?:targow|meczow|wyplat|swiat)\w*|przed\s+(?:kazd\w+\s+)?swietami|przez\s+caly\s+rok|caly\s+rok"
    ),
    re.compile(
        r"(?:po|od|przed|okolo|ok\.)\s+(?:godz\w*\.?\s*)?\d{1,2}(?:[.:]\d\d|-(?:tej|ej|szej))(?!\w|\s*(?:%|proc|osob|zgl))"
    ),
    re.compile(r"(?:po|od|przed|okolo|ok\.)\s+godz\w*\.?\s*(?:\d{1,2}|{o})(?!\w)".replace("{o}", _ORDINAL)),
    re.compile(
        r"od\s+godz\w*\.?\s*(?:\d{1,2}|{o})\s+do\s+(?:bialego\s+)?(?:rana|switu|zmroku|nocy|polnocy)".replace(
            "{o}", _ORDINAL
        )
    ),
)
"""What says when even where nothing else does; it stays in the words of the plan."""
_PEAK = re.compile(
    r"nasil\w+|najwieks\w+|najsilni\w+|najmocni\w+|najlicznie\w+|najbardzie\w+|zwykle|zazwyczaj|najtrudni\w+|najgorz\w+|najbardziej|najwiec\w+|szczegoln\w+|zwlaszcza|najczesci\w+|czesciej|przewaznie|glownie"
    r"|przede wszystkim|w wiekszosci"
)
_RANGE = re.compile(
    r"(?:od\s+)?(?P<a>{d})\s+(?:do|[-–])\s+(?P<b>{d})".format(
        d="poniedzial\\w+|wtor\\w+|srod\\w+|czwart\\w+|piat\\w+|sobot\\w+|niedziel\\w+"
    )
)
_WEEK = list(_DAYS)[:7]


class When(NamedTuple):
    """What a sentence says of time. `start` and `end` bound all of it."""

    start: int
    end: int
    hours: tuple[str, ...]
    days: tuple[str, ...]
    parts: tuple[str, ...]
    seasons: tuple[str, ...]
    conditions: str
    always: bool
    peak: bool


def when(text: str) -> When | None:
    """All that `text` says of the time of day, week and year; None where it says nothing."""
    bare = folded(text)
    hidden = re.sub(
        r"\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?\d{2,4}|„[^”]*”", lambda found: "_" * len(found[0]), bare
    )  # a day is no hour, and a name no season
    places: list[tuple[int, int]] = []
    hours = []
    cued = re.search(
        r"godz|\d[.:]\d\d|miedzy \d{1,2} a \d{1,2}(?!\d|\s*(?:%|proc|rok|zgl|interw|osob))"
        r"|\(\d{1,2}\s*[-–]\s*\d{1,2}\)"
        r"|(?:poniedzial|wtor|srod|czwart|piat|sobot|niedziel|weekend|codzienn|robocz|powszedn)\w*,?\s+(?:od\s+)?"
        rf"\d{{1,2}}\s*(?:[-–]|do)\s*\d{{1,2}}(?!\d|[./]\d|\s*(?:{_MONTHS}|proc|%|osob))",
        hidden,
    )
    for pattern in _HOURS:
        for found in pattern.finditer(hidden):
            if cued and (clock := _clock(found)):
                hours.append(clock)
                places.append(found.span())
    for found in _HOURS_IN_WORDS.finditer(hidden):
        if clock := "-".join(f"{hour}.00" for hour in (_hour(found["from"]), _hour(found["to"])) if hour):
            hours += [clock] if "-" in clock else []
            places += [found.span()] if "-" in clock else []
    days = _named(_DAYS, hidden, places)
    for found in _RANGE.finditer(hidden):
        ends = [next((day for day in _WEEK if re.match(_DAYS[day], found[side])), "") for side in "ab"]
        if all(ends):
            first, last = _WEEK.index(ends[0]), _WEEK.index(ends[1])
            spanned = range(first, last + 1) if first <= last else [*range(first, 7), *range(last + 1)]
            days = tuple(day for day in _WEEK if _WEEK.index(day) in spanned)
    parts = _named(_PARTS, hidden, places)
    seasons = _named(_SEASONS, hidden, places)
    conditions = _CONDITIONS.search(hidden)
    always = _ALWAYS.search(hidden)
    places += [found.span() for found in (conditions, always) if found]
    aside = [found for pattern in _IN_WORDS for found in pattern.finditer(hidden)] if cued or places else []
    places += [found.span() for found in aside]
    places += [found.span() for pattern in _ALONE for found in pattern.finditer(hidden)]
    if not places:
        return None
    start, end = min(place[0] for place in places), max(place[1] for place in places)
    if lead := re.search(
        r"(?<!\w)(?:(?:w|we|od|po|przed|w okresie|w porze|w godzinach|w godz\.|miedzy)\s+(?:\w+\s+)?|godzin\w*\s+)$",
        hidden[:start],
    ):
        start = lead.start() if len(lead[0].split()) < 3 else start
    if peak_word := re.search(rf"(?<!\w)(?:{_PEAK.pattern})\s+$", hidden[:start]):
        start = peak_word.start()
    if hidden[start:end].count("(") > hidden[start:end].count(")") and (
        closing := re.match(r"[^()]{0,12}\)", hidden[end:])
    ):
        end += closing.end()
    peak = bool(_PEAK.search(hidden[max(0, start - 60) : end]))
    conditions_in_words = (
        re.sub(
            r"^(?:w|(?:gdy|kiedy|jeśli|jeżeli)\s+(?:jest|robi się))\s+", "", text[conditions.start() : conditions.end()]
        )
        if conditions
        else ""
    )
    return When(start, end, tuple(hours), days, parts, seasons, conditions_in_words, bool(always), peak)


def _named(known: dict[str, str], bare: str, places: list[tuple[int, int]]) -> tuple[str, ...]:
    found = []
    for name, pattern in known.items():
        here = [match.span() for match in re.finditer(rf"(?<!\w)(?:{pattern})", bare)]
        if here:
            found.append(name)
            places += here
    return tuple(found)


def _hour(words: str) -> int:
    """The hour that an ordinal names: dwudziestej drugiej -> 22."""
    named = (next((number for stem, number in _ORDER.items() if word.startswith(stem)), 0) for word in words.split())
    return sum(named)


def _clock(found: re.Match[str]) -> str:
    first, minutes, last, more = found.groups()
    if int(first) > 24 or int(last) > 24 or int(minutes or 0) > 59 or int(more or 0) > 59:
        return ""
    begin, end = f"{int(first)}.{minutes or '00'}", f"{int(last)}.{more or '00'}"
    return "" if begin == end else f"{begin}-{end}"
