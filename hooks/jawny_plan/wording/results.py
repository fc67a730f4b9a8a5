"""Goals and their results in words. All numbers beyond the plan and the log are marked as our calculation."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import assert_never

from jawny_plan import polish
from jawny_plan.facts.comparison import Caution, Comparison, Direction, Trend, Verdict
from jawny_plan.facts.results import Counter, GoalResult
from jawny_plan.model.goal import (
    Awareness,
    Ceiling,
    Deliverable,
    Goal,
    Growth,
    Qualitative,
    QualityWording,
    Reduction,
    Review,
    SurveyChange,
    SurveyLevel,
    SurveyPoints,
    Threshold,
)
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import ComparisonMethod, Delivered, Delivery, Measured, Quality
from jawny_plan.model.threat import Figure
from jawny_plan.polish.fractions import part
from jawny_plan.wording.counts import counted, figured, origin, stated
from jawny_plan.wording.document import renamed
from jawny_plan.wording.goal_words import (
    ComparisonWords,
    CounterWords,
    DeliveryWords,
    GoalWords,
    MeasurementWords,
    QualityWords,
)
from jawny_plan.wording.threat import figure
from jawny_plan.wording.words import number, quoted, rounded, sign

VERDICTS = {
    Verdict.REACHED: sign("wykonano", "Cel osiągnięty"),
    Verdict.MISSED: sign("nie-wykonano", "Cel nieosiągnięty"),
    Verdict.TOO_LITTLE: sign("brak-danych", "Za mało danych"),
    Verdict.UNJUDGEABLE: sign("brak-danych", "Nie da się ocenić"),
}
DELIVERIES = {
    Delivery.WHOLE: sign("wykonano", "Powstało"),
    Delivery.PART: sign("w-toku", "Powstało w części"),
    Delivery.NONE: sign("nie-wykonano", "Nie powstało"),
}
METHODS = {
    ComparisonMethod.RAW: "porównano same liczby („surowo”)",
    ComparisonMethod.PER_DAY: "liczby przeliczono na dni („na dni”)",
}
CAUTIONS = {
    Caution.SEASON: "Liczono w innych miesiącach roku. Różnica może wynikać z pory roku.",
    Caution.SHORT_WINDOW: "Pomiar nie obejmuje całego okresu planu.",
    Caution.DIFFERENT_DAYS: "Okresy mają różną długość, a liczb nie przeliczono na dni.",
    Caution.UNKNOWN_PERIOD: "Nie wszystkie daty są znane, więc nie wiadomo, czy okresy są podobne.",
}
SURVEY = "Wynik ankiety"
UNNUMBERED = " (bez liczby)"
DIFFERENT_THINGS = "Cel i punkt odniesienia nie mierzą dokładnie tego samego."
QUALITIES = {
    QualityWording.REDUCE: "ograniczenie",
    QualityWording.REMOVE: "wyeliminowanie",
    QualityWording.EITHER: "ograniczenie lub wyeliminowanie",
    QualityWording.FINALLY: "ograniczenie, a ostatecznie wyeliminowanie",
    QualityWording.MINIMISE: "minimalizacja",
    QualityWording.PREVENT: "niedopuszczenie",
    QualityWording.STRIVE: "dążenie",
}
_STRIVEN = {
    QualityWording.REDUCE: "ograniczenia",
    QualityWording.REMOVE: "wyeliminowania",
    QualityWording.EITHER: "ograniczenia lub wyeliminowania",
    QualityWording.FINALLY: "ograniczenia, a ostatecznie wyeliminowania",
    QualityWording.MINIMISE: "minimalizacji",
    QualityWording.PREVENT: "niedopuszczenia",
}
"""What a plan strives for, in the genitive."""
_DIRECTIONS = {
    Direction.MORE: "Zmierzono więcej niż w punkcie odniesienia",
    Direction.LESS: "Zmierzono mniej niż w punkcie odniesienia",
    Direction.SAME: "Zmierzono tyle samo co w punkcie odniesienia",
}


def goal(result: GoalResult, plan: Plan, mark: str | None = None) -> GoalWords:
    """A goal with the plan's own figures and, once measured, its result; `mark` says what differs from its words."""
    aim = result.goal
    words = intention(aim)
    in_quotes = f"{quoted(polish.capital(words.rstrip('.')))}."
    verdict = VERDICTS[result.verdict] if result.verdict else None
    of_evaluation: bool = getattr(aim, "from_evaluation", False)
    made = delivery(result.delivered, aim) if result.delivered and isinstance(aim, Deliverable) else None
    return {
        "slowami": " ".join(filter(None, (polish.sentence(words), mark))),
        "etykieta": renamed(_label(of_evaluation, aim.wording is not None), plan.document),
        "tresc": " ".join(filter(None, (in_quotes if aim.wording else polish.sentence(words), mark))),
        "miara": measure(aim),
        "z_oceny": of_evaluation,
        "zagrozenie": plan.threats[aim.threat - 1].name if aim.threat else None,
        "nazwa_pomiaru": measured_by(aim),
        "bazy": [figure(item.figure, plan.figures) for item in result.counters],
        "liczniki": [counter(item, plan, aim) for item in result.counters],
        "pomiar": measurement(result.measured, reached(result.measured, aim)) if result.measured else None,
        "obliczenie_werdykt": verdict,
        "produkt": made,
        "znak": verdict or (made["znak"] if made else None),
    }


def _label(of_evaluation: bool, in_its_words: bool) -> str:
    """What stands before a goal: whose words follow, and whether the plan gives them as its goal."""
    if of_evaluation:
        return "Ocena działań zapisana w planie" if in_its_words else "Miara z oceny działań"
    return "Cel zapisany w planie" if in_its_words else "Cel planu"


def measured_by(aim: Goal) -> str:
    """What a measurement of the goal itself is called."""
    return SURVEY if isinstance(aim, (SurveyLevel, SurveyChange, SurveyPoints)) else "Pomiar"


def reached(measured: Measured, aim: Goal) -> str:
    """What was measured of the goal itself: so many of what may not be more, else per cents."""
    return counted(measured.count, aim.indicator) if isinstance(aim, Ceiling) else f"{measured.count}%"


def delivery(delivered: Delivered, aim: Deliverable) -> DeliveryWords:
    """Whether the thing is there, as the unit says; `ile` is how many of how many, where it counts."""
    return {
        "co": aim.what,
        "znak": DELIVERIES[delivered.state],
        "ile": f"{delivered.count} z {aim.count}"
        if delivered.count and aim.count
        else str(delivered.count or "") or None,
        "opis": polish.sentence(delivered.text),
        "dnia": polish.day(delivered.day),
        "zrodlo": polish.stopped(delivered.source),
    }


def intention(aim: Goal) -> str:
    """What the goal wants: in the words of the plan where the data hold them, else by what it can be told."""
    return aim.wording or measure(aim).removesuffix(UNNUMBERED)


def measure(aim: Goal) -> str:
    """By what the goal can be told, in a few words."""
    match aim:
        case Reduction(indicator=what):
            return f"mniej {_things(what)}: o {_by(aim)}"
        case Ceiling(indicator=what, limit=limit):
            return f"nie więcej niż {counted(limit, _things(what))}"
        case Growth(indicator=what):
            return f"więcej {_things(what)}{UNNUMBERED}"
        case Threshold(indicator=what, percent=percent):
            return f"{percent}% {what}" if what else f"poziom {percent}%"
        case SurveyLevel(indicator=what, percent=percent):
            return f"w ankiecie {percent}% {what}" if what else f"w ankiecie wynik {percent}%"
        case SurveyChange(indicator=what, percent=percent):
            return f"w ankiecie o {percent}% {f'więcej {what}' if what else 'lepszy wynik'}"
        case SurveyPoints(indicator=what, points=points):
            many = polish.plural(points, "punkt procentowy", "punkty procentowe", "punktów procentowych")
            return f"w ankiecie o {many} {f'więcej {what}' if what else 'lepszy wynik'}"
        case Review(sources=sources):
            return f"przegląd źródeł, bez progu: {polish.listed(sources)}"
        case Deliverable(what=what, count=count):
            return f"{what}: {count}" if count is not None else f"{what}{UNNUMBERED}"
        case Awareness(indicator=what):
            return f"zmiana {what or 'wiedzy lub odczuć'}{UNNUMBERED}"
        case Qualitative():
            return f"{_quality(aim)}{UNNUMBERED}"
        case _:
            assert_never(aim)


def _things(indicator: str) -> str:
    """What there is to be less or more of: of a `liczby interwencji`, of `interwencji`."""
    return re.sub(r"^(?:liczby|ilości)\s+", "", indicator)


def _by(aim: Reduction) -> str:
    """`co najmniej 30%`, `30–40%`, `około jedną trzecią`"""
    share = part(aim.share) if aim.share else f"{aim.percent}{f'–{aim.to_percent}' if aim.to_percent else ''}%"
    return f"{'co najmniej ' if aim.at_least else ''}{'około ' if aim.roughly else ''}{share}"


def _quality(aim: Qualitative) -> str:
    """`niedopuszczenie do pożarów`, `dążenie do wyeliminowania hałasu`"""
    words = QUALITIES[aim.quality]
    if aim.towards:
        words = f"{words} do {_STRIVEN[aim.towards]}"
    if aim.indicator is None:
        return words
    to = (
        " do"
        if QualityWording.PREVENT in (aim.quality, aim.towards) or words == QUALITIES[QualityWording.STRIVE]
        else ""
    )
    return f"{words}{to} {aim.indicator}"


def counter(counter: Counter, plan: Plan, aim: Goal | None = None) -> CounterWords:
    """One baseline with its measurement and what comes of the two; `aim` is the goal that refers to it."""
    found = counter.measured
    return {
        "baza": figure(counter.figure, plan.figures),
        "pomiar": measurement(found, figured(counter.figure, found.count)) if found else None,
        "obliczenie": compared(counter.comparison, counter) if counter.comparison else None,
        "obliczenie_kierunek": _direction(counter.trend, counter.figure, found) if counter.trend and found else None,
        "bez_obliczenia": _uncompared(counter) if found and isinstance(aim, (Reduction, Growth)) else None,
    }


def _direction(trend: Trend, before: Figure, after: Measured) -> str:
    """Both numbers, and which is more."""
    how = " (po przeliczeniu na dni)" if trend.per_day else ""
    return (
        f"{_DIRECTIONS[trend.direction]}{how}: było {stated(before)}, jest {figured(before, after.count)}. "
        "Plan nie podaje, o ile ma być więcej, więc porównujemy tylko kierunek."
    )


def _uncompared(counter: Counter) -> str | None:
    """Why nothing is computed; None where something is."""
    if counter.comparison or counter.trend:
        return None
    if counter.figure.exact is None:
        return f"Plan nie podaje dokładnej liczby ({stated(counter.figure)}), więc niczego z niej nie obliczamy."
    return "Jednostka nie wskazała jeszcze, jak porównać te liczby, więc niczego z nich nie obliczamy."


def measurement(measured: Measured, count_in_words: str) -> MeasurementWords:
    """What was measured, in words, when, from what source, with the five points on its quality."""
    return {
        "slowami": count_in_words,
        "okres": polish.span(measured.period.start, measured.period.end),
        "dnia": polish.day(measured.day),
        "zrodlo": polish.stopped(origin(measured)),
        "jakosc": quality(measured.quality) if measured.quality else [],
    }


def quality(quality: Quality) -> list[QualityWords]:
    """The five points on the quality of data."""
    return [
        {"pytanie": "Jak sprawdzono", "odpowiedz": quality.checked},
        {"pytanie": "Źródła", "odpowiedz": quality.sources},
        {"pytanie": "Dokładność", "odpowiedz": quality.accuracy},
        {"pytanie": "Czego dane nie obejmują", "odpowiedz": quality.limits},
        {"pytanie": "Jak to wyrównano", "odpowiedz": quality.compensated},
    ]


def compared(comparison: Comparison, about: Counter) -> ComparisonWords:
    """Our calculation: rates, limit, verdict, chance, warnings."""
    warnings = [CAUTIONS[caution] for caution in comparison.warnings]
    if about.differs:
        warnings.append(DIFFERENT_THINGS)
    return {
        "metoda": METHODS[comparison.method],
        "tempo_bazy": rate(comparison.baseline_rate),
        "tempo_pomiaru": rate(comparison.measurement_rate),
        "granica": number(comparison.limit, 2) if comparison.limit is not None else None,
        "werdykt": VERDICTS[comparison.verdict],
        "zmiana": change(comparison.change) if comparison.change is not None else None,
        "przypadek": chance(comparison),
        "ostrzezenia": warnings,
    }


def rate(value: Fraction | None) -> str | None:
    """`3,05 na 30 dni`"""
    return f"{rounded(value, 2)} na 30 dni" if value is not None else None


def change(value: Fraction) -> str:
    """`mniej o ponad 35%`: never rounded up, so that a goal that was missed never looks as if it was reached."""
    if value == 0:
        return "bez zmiany"
    percent, more = divmod(abs(value) * 100, 1)
    words = f"{'ponad ' if more else ''}{percent}" if percent else "mniej niż 1"
    return f"{'mniej' if value < 0 else 'więcej'} o {words}%"


def chance(comparison: Comparison) -> str | None:
    """One plain sentence on chance; None where nothing fell or it cannot be told."""
    if comparison.by_chance is None:
        return None
    if comparison.by_chance:
        return "Przy tak małych liczbach podobna różnica może wynikać z przypadku."
    return "Tak duża różnica rzadko wynika z samego przypadku."
