"""What a plan does not hold, in words: the plan says that there is none, or we do not know it.

"Plan nie podaje…" is said of nothing else than what the data say to be none.
"""

from __future__ import annotations

from typing import Any, assert_never

from jawny_plan import polish
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.absence import Absence, absence_of
from jawny_plan.model.plan import Partner
from jawny_plan.wording.district import of_plan
from jawny_plan.wording.document import renamed
from jawny_plan.wording.plan_words import MissingWords
from jawny_plan.wording.serving import office_of

NOT_HERE = "Tego, czego nie wiemy, nie ma w materiałach, które mamy."


def missing(facts: PlanFacts) -> MissingWords:
    """Why each chapter that is empty is empty; None beside one that is filled."""
    plan = facts.plan
    words: MissingWords = {
        "zagrozenia": _chapter(plan.threats, "zagrożenia", "Nie znamy zagrożenia, którego dotyczy plan."),
        "cele": _chapter(plan.goals, "celu", "Nie znamy celu planu."),
        "dzialania": _chapter(plan.actions, "działań", "Nie znamy działań z planu."),
        "podmioty": _chapter(plan.partners, "podmiotów współpracujących", "Nie wiemy, kto współpracuje przy planie."),
        "informowanie": _chapter(
            plan.publicity, "sposobów informowania mieszkańców", "Nie wiemy, jak plan ma informować mieszkańców."
        ),
        "sposob_oceny": _evaluation(plan.evaluation),
        "tekst": _text(facts),
        "nieznane": [],
        "skad": None,
        "pomoc": None,
    }
    words["nieznane"] = [
        name for name, chapter in plan.chapters.items() if not chapter and absence_of(chapter) is not Absence.NONE
    ]
    if words["nieznane"]:
        whom = office_of(of_plan(facts))["dopelniacz"]
        words["pomoc"] = f"{NOT_HERE} Możesz o to zapytać {whom}. Gdy się tego dowiemy, uzupełnimy tę stronę."
    if plan.evaluation is Absence.UNKNOWN:
        words["nieznane"].append("sposob_oceny")
    words["skad"] = NOT_HERE if words["nieznane"] else None
    return words


def without_task(partner: Partner) -> str | None:
    """Why a partner has no task; None where it has one, and where the data do not say."""
    match partner.task:
        case Absence.NONE:
            return "Plan nie podaje zadania."
        case Absence.UNKNOWN:
            return "Zadania nie znamy."
        case _:
            return None


def _chapter(chapter: tuple[Any, ...], none: str, unknown: str) -> str | None:
    if chapter:
        return None
    match absence_of(chapter):
        case Absence.NONE:
            return f"Plan nie podaje {none}."
        case Absence.UNKNOWN | None:
            return unknown
        case why:
            assert_never(why)


def _evaluation(method: str | Absence | None) -> str | None:
    if method is Absence.NONE:
        return "Plan nie podaje, jak będzie oceniony."
    return "Nie wiemy, jak plan ma być oceniony." if method is Absence.UNKNOWN else None


def _text(facts: PlanFacts) -> str | None:
    if facts.file.approved:
        return None
    reason, document = facts.plan.text_reason, facts.plan.document
    return (
        f"{renamed('Nie mamy zatwierdzonego tekstu planu.', document)} {polish.sentence(reason)}"
        if reason
        else renamed("Jednostka nie dołączyła zatwierdzonego tekstu planu.", document)
    )
