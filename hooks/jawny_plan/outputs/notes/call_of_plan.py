"""What newsrooms ask about a note of a plan."""

from __future__ import annotations

from collections.abc import Iterator

from jawny_plan import polish
from jawny_plan.facts.actions import ActionState
from jawny_plan.outputs.notes.call_answers import answer, lead, officers, press, quotable, serving, sources
from jawny_plan.outputs.notes.note_words import PlanNoteContext
from jawny_plan.outputs.sheet_words.call import QuestionWords
from jawny_plan.wording.actions import STATES
from jawny_plan.wording.goal_words import CounterWords, GoalWords
from jawny_plan.wording.plan_words import ActionWords, PlanWords
from jawny_plan.wording.serving import office_today
from jawny_plan.wording.unit_words import UnitWords


def _words(*states: ActionState) -> frozenset[str]:
    return frozenset(STATES[state]["slowo"] for state in states)


DONE = _words(ActionState.DONE, ActionState.DONE_LATE)
BEGUN = _words(ActionState.PARTLY, ActionState.RUNNING)
OVER = DONE | _words(ActionState.NOT_DONE, ActionState.WITHDRAWN, ActionState.CALLED_OFF)
AMISS = _words(ActionState.DONE_LATE, ActionState.NOT_DONE, ActionState.NOT_JUDGED, ActionState.PARTLY)


def of_plan(context: PlanNoteContext, unit: UnitWords) -> list[QuestionWords]:
    """The ten questions, in the order in which they are asked."""
    plan, districts = context["plan"], context["rejony"]
    officer = f"Może wiedzieć: {officers(districts)}."
    return [
        answer("O co chodzi?", [lead(context["wiadomosc"])], officer, "plan i jego przebieg"),
        answer("Gdzie i kiedy to się dzieje?", _places(plan, context["gdzie"]), officer, "plan"),
        answer("Ile tego było? Jest lepiej czy gorzej?", _numbers(plan), officer, _of_numbers(plan)),
        answer("Jaki jest cel? Czy go osiągnięto?", _goals(plan), officer, "plan i jego ocena"),
        answer("Co już zrobiono?", _done(plan, DONE | BEGUN), officer, sources(_of_actions(plan))),
        answer("Czego nie zrobiono albo zrobiono po terminie? Dlaczego?", _amiss(plan), officer, "przebieg planu"),
        answer("Co będzie dalej i do kiedy?", _next(context), officer, "plan i jego przebieg"),
        answer("Kto poza policją ma coś zrobić?", _partners(plan), officer, "plan"),
        answer("Gdzie mieszkańcy mogą o tym porozmawiać?", _where(context), officer, "dane o spotkaniach i rejonie"),
        answer("Kto to powie do mikrofonu?", quotable(context["cytat"], serving(districts), unit), press(unit)),
    ]


def _places(plan: PlanWords, where: str) -> Iterator[str]:
    for threat in plan["zagrozenia"]:
        parts = (", ".join(threat["miejsca"]), ", ".join(threat["czas"]))
        both = "; ".join(part for part in parts if part)
        if both:
            yield f"{polish.capital(threat['nazwa'])}: {both}."
    yield polish.sentence(where)


def _numbers(plan: PlanWords) -> Iterator[str]:
    for counter in _counters(plan):
        yield _counted(counter)
    for goal in plan["cele"]:
        if measured := goal["pomiar"]:
            yield polish.sentence(f"{goal['nazwa_pomiaru']}: {measured['slowami']}, {measured['okres']}")
    if not any(True for _ in _counters(plan)):
        for threat in plan["zagrozenia"]:
            yield from (polish.sentence(polish.capital(figure["zdanie"])) for figure in threat["liczby"])


def _counted(counter: CounterWords) -> str:
    """`Było: 25 zgłoszeń…. Jest: 21 zgłoszeń….` and whether chance alone could explain it."""
    sentences = polish.sentence(f"Było: {counter['baza']['zdanie']}")
    if measured := counter["pomiar"]:
        sentences += " " + polish.sentence(f"Jest: {measured['slowami']} {measured['okres']}")
    else:
        sentences += " Po tym jeszcze nie zmierzono."
    computed = counter["obliczenie"]
    if computed and computed["przypadek"]:
        sentences += f" {computed['przypadek']}"
    return sentences


def _counters(plan: PlanWords) -> Iterator[CounterWords]:
    for goal in plan["cele"]:
        yield from goal["liczniki"]
    yield from plan["inne_pomiary"]


def _of_numbers(plan: PlanWords) -> str | None:
    """Where the numbers that were measured are from; a number of the plan names its source itself."""
    measured = [counter["pomiar"] for counter in _counters(plan)] + [goal["pomiar"] for goal in plan["cele"]]
    return sources(["plan", *(item["zrodlo"] for item in measured if item)])


def _goals(plan: PlanWords) -> Iterator[str]:
    yield from (f"{goal['etykieta']}: {goal['tresc']}{_verdict(goal)}" for goal in plan["cele"])
    if plan["cele"]:
        yield " ".join(part for part in (plan["odpowiedz"]["najpierw"], plan["odpowiedz"]["potem"]) if part)


def _verdict(goal: GoalWords) -> str:
    verdict = goal["obliczenie_werdykt"] or (goal["produkt"] and goal["produkt"]["znak"])
    return f" {verdict['slowo']}." if verdict else ""


def _done(plan: PlanWords, states: frozenset[str]) -> Iterator[str]:
    for action in plan["dzialania"]:
        if action["stan"]["slowo"] in states:
            yield f"{action['nr']}. {action['nazwa']}: {_state(action)}."
    yield from (f"{item['dnia']}: {item['opis']}" for item in plan["poza_planem"])


def _state(action: ActionWords) -> str:
    word = action["stan"]["slowo"]
    state = word[:1].lower() + word[1:]
    return f"{state} ({action['wykonano_z']})" if action["wykonano_z"] else state


def _amiss(plan: PlanWords) -> Iterator[str]:
    amiss = False
    for action in plan["dzialania"]:
        missed = [each["zdanie"] for each in action["niewykonane_razy"]]
        stages = [f"{stage['nazwa']}: {stage['powod']}" for stage in action["etapy"] if stage["powod"]]
        if action["stan"]["slowo"] in AMISS or missed or stages:
            amiss = True
            why = (
                action["powod"]
                or " ".join((*missed, *(polish.stopped(stage) for stage in stages)))
                or "powodu w danych nie ma"
            )
            yield polish.sentence(f"{action['nr']}. {action['nazwa']}: {_state(action)}. Powód: {why.rstrip('.')}")
    if plan["dzialania"] and not amiss:
        yield "Przebieg planu nie mówi o niczym takim."


def _of_actions(plan: PlanWords) -> Iterator[str | None]:
    yield "przebieg planu"
    for action in plan["dzialania"]:
        yield from (entry["zrodlo"] for entry in action["wpisy"])


def _next(context: PlanNoteContext) -> Iterator[str]:
    plan = context["plan"]
    yield from (f"{item['dnia']}: {item['tresc']}" for item in plan["decyzje"])
    if plan["stan"]["kod"] != "zakonczony":
        if end := plan["okres"]["do"]:
            yield polish.sentence(f"Ostatni dzień planu: {end}")
        ahead = (action for action in plan["dzialania"] if action["stan"]["slowo"] not in OVER)
        yield from (polish.sentence(f"{item['nr']}. {item['nazwa']}: {item['termin']}") for item in ahead)
    yield from (f"Po dniu noty: {text}" for text in context["pozniej"])


def _partners(plan: PlanWords) -> Iterator[str]:
    for partner in plan["podmioty"]:
        yield polish.sentence(
            f"{partner['nazwa']}: {partner['zadanie'] or partner['bez_zadania'] or 'zadania nie podano'}"
        )


def _where(context: PlanNoteContext) -> Iterator[str]:
    if context["spotkanie"]:
        yield context["spotkanie"]
    for district in context["rejony"]:
        contact = district["kontakt"]
        if contact and (contact["dyzur"] or contact["adres"]):
            reach = "; ".join(part for part in (contact["dyzur"], contact["adres"]) if part)
            yield polish.sentence(f"{office_today(district)['naglowek']}, {district['krotko']}: {reach}")
