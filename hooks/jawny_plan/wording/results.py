"""Goals and their results in words. All numbers beyond the plan and the log are marked as our calculation."""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from jawny_plan import polish
from jawny_plan.facts.comparison import Caution, Comparison, Verdict
from jawny_plan.facts.results import Counter, GoalResult
from jawny_plan.model.goal import (
    Awareness,
    Deliverable,
    Goal,
    Qualitative,
    Reduction,
    Review,
    SurveyChange,
    SurveyLevel,
)
from jawny_plan.model.goal import Quality as Wording
from jawny_plan.model.progress import ComparisonMethod, Delivered, Delivery, Measured, Quality
from jawny_plan.wording.counts import figured
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
DIFFERENT_THINGS = "Cel i punkt odniesienia nie mierzą dokładnie tego samego."
QUALITIES = {
    Wording.REDUCE: "ograniczenie",
    Wording.REMOVE: "wyeliminowanie",
    Wording.EITHER: "ograniczenie lub wyeliminowanie",
    Wording.FINALLY: "ograniczenie, a ostatecznie wyeliminowanie",
    Wording.STRIVE: "dążenie",
}


def goal(told: GoalResult) -> GoalWords:
    """A goal with the plan's own figures and, once measured, its result."""
    aim = told.goal
    said = aim.wording or measure(aim)
    verdict = VERDICTS[told.verdict] if told.verdict else None
    made = delivery(told.delivered, aim) if told.delivered and isinstance(aim, Deliverable) else None
    return {
        "slowami": polish.sentence(said),
        "cytat": f"{quoted(polish.capital(said.rstrip('.')))}.",
        "miara": measure(aim),
        "z_oceny": getattr(aim, "from_evaluation", False),
        "bazy": [figure(item.figure) for item in told.counters],
        "liczniki": [counter(item) for item in told.counters],
        "pomiar": measurement(told.measured, f"{told.measured.count}%") if told.measured else None,
        "obliczenie_werdykt": verdict,
        "produkt": made,
        "znak": verdict or (made["znak"] if made else None),
    }


def delivery(told: Delivered, aim: Deliverable) -> DeliveryWords:
    """Whether the thing is there, as the unit says; `ile` is how many of how many, where it counts."""
    return {
        "co": aim.what,
        "znak": DELIVERIES[told.state],
        "ile": f"{told.count} z {aim.count}" if told.count and aim.count else str(told.count or "") or None,
        "opis": polish.sentence(told.text),
        "dnia": polish.day(told.day),
        "zrodlo": polish.stopped(told.source),
    }


def measure(aim: Goal) -> str:
    """By what the goal can be told, in a few words."""
    match aim:
        case Reduction(indicator=what, percent=percent, at_least=at_least):
            return f"mniej {what}: o {'co najmniej ' if at_least else ''}{percent}%"
        case SurveyLevel(indicator=what, percent=percent):
            return f"{percent}% {what or 'odpowiedzi'} w ankiecie"
        case SurveyChange(indicator=what, percent=percent):
            return f"o {percent}% więcej {what or 'odpowiedzi'} w ankiecie"
        case Review(sources=sources):
            return f"przegląd źródeł, bez progu: {polish.listed(sources)}"
        case Deliverable(what=what, count=count):
            return f"{what}: {count}" if count is not None else f"{what} (plan nie podaje liczby)"
        case Awareness(indicator=what):
            return (
                f"zmiana {what} (plan nie podaje liczby)"
                if what
                else "zmiana wiedzy lub odczuć (plan nie podaje liczby)"
            )
        case Qualitative(quality=quality):
            return f"{QUALITIES[quality]} (plan nie podaje liczby)"
        case _:
            assert_never(aim)


def counter(told: Counter) -> CounterWords:
    """One baseline with its measurement and what comes of the two."""
    return {
        "baza": figure(told.figure),
        "pomiar": measurement(told.measured, figured(told.figure, told.measured.count)) if told.measured else None,
        "obliczenie": compared(told.comparison, told) if told.comparison else None,
    }


def measurement(told: Measured, said: str) -> MeasurementWords:
    """What was measured, in the words `said`, when, from what source, with the five points on its quality."""
    return {
        "slowami": said,
        "okres": polish.span(told.period.start, told.period.end),
        "dnia": polish.day(told.day),
        "zrodlo": polish.stopped(told.source),
        "jakosc": quality(told.quality) if told.quality else [],
    }


def quality(told: Quality) -> list[QualityWords]:
    """The five points on the quality of data."""
    return [
        {"pytanie": "Jak sprawdzono", "odpowiedz": told.checked},
        {"pytanie": "Źródła", "odpowiedz": told.sources},
        {"pytanie": "Dokładność", "odpowiedz": told.accuracy},
        {"pytanie": "Czego dane nie obejmują", "odpowiedz": told.limits},
        {"pytanie": "Jak to wyrównano", "odpowiedz": told.compensated},
    ]


def compared(told: Comparison, about: Counter) -> ComparisonWords:
    """Our calculation: rates, limit, verdict, chance, warnings."""
    warnings = [CAUTIONS[caution] for caution in told.warnings]
    if about.differs:
        warnings.append(DIFFERENT_THINGS)
    return {
        "metoda": METHODS[told.method],
        "tempo_bazy": rate(told.baseline_rate),
        "tempo_pomiaru": rate(told.measurement_rate),
        "granica": number(told.limit, 2) if told.limit is not None else None,
        "werdykt": VERDICTS[told.verdict],
        "zmiana": change(told.change) if told.change is not None else None,
        "przypadek": chance(told),
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
    said = f"{'ponad ' if more else ''}{percent}" if percent else "mniej niż 1"
    return f"{'mniej' if value < 0 else 'więcej'} o {said}%"


def chance(told: Comparison) -> str | None:
    """One plain sentence on chance; None where nothing fell or it cannot be told."""
    if told.by_chance is None:
        return None
    if told.by_chance:
        return "Przy tak małych liczbach podobna różnica może wynikać z przypadku."
    return "Tak duża różnica rzadko wynika z samego przypadku."
