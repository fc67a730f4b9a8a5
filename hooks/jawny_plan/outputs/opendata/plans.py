"""Plans as data: what was approved, what was logged since, and, apart from both, what we computed."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from jawny_plan.facts import comparison
from jawny_plan.facts.actions import ActionFacts, ActionState
from jawny_plan.facts.comparison import Caution, Direction, Verdict
from jawny_plan.facts.due import needed
from jawny_plan.facts.owed import Owed
from jawny_plan.facts.plan import PlanFacts, PlanState
from jawny_plan.facts.promises import DatedProof, PromiseState, promises
from jawny_plan.facts.promises import Promise as Promised
from jawny_plan.facts.results import Counter, GoalResult
from jawny_plan.model import addresses
from jawny_plan.model.base import key
from jawny_plan.model.deadline import Deadline
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import ComparisonMethod, Event, Measured
from jawny_plan.model.publicity import ChannelKind
from jawny_plan.outputs.opendata import decimals
from jawny_plan.outputs.opendata.absences import Absences, absences
from jawny_plan.outputs.opendata.approval import ApprovedTextRecord, GivenUpRecord, approved_text, given_up
from jawny_plan.outputs.opendata.districts import DistrictThen, then
from jawny_plan.outputs.opendata.record import DocumentRecord, Head, Record

COMPUTED = "Obliczenia automatyczne: tego plan nie podaje. Sposób liczenia opisuje strona „metoda”."


class Window(Record):
    """One window of a recurring action."""

    start: Annotated[date, key("od", "Pierwszy dzień.")]
    end: Annotated[date, key("do", "Ostatni dzień.")]
    state: Annotated[
        ActionState | None,
        key(
            "stan",
            "Czy w tym czasie działanie wykonano; null, gdy czas nie nadszedł albo wpis zbiera kilka razy i tego nie "
            "mówi.",
        ),
    ]


class StageResult(Record):
    """How far a stage of an action is."""

    number: Annotated[int, key("nr", "Numer etapu, od 1.")]
    state: Annotated[ActionState, key("stan", "Stan etapu.")]


class ActionResult(Record):
    """How far an action is."""

    number: Annotated[int, key("nr", "Numer działania w planie, od 1.")]
    state: Annotated[ActionState, key("stan", "Stan działania, wyliczony z terminu, przebiegu i dnia „stan_na”.")]
    last_day: Annotated[
        date | None, key("ostatni_dzien", "Ostatni dzień terminu; null, gdy nie jest znany albo zrezygnowano.")
    ]
    needed: Annotated[
        int | None, key("razy_wymagane", "Ile razy ma być wykonane; null, gdy się nie da policzyć albo zrezygnowano.")
    ]
    done: Annotated[int, key("razy_wykonane", "Ile razy wykonano je według przebiegu.")]
    stages: Annotated[tuple[StageResult, ...], key("etapy", "Stany etapów, gdy przebieg je rozróżnia.")]
    windows: Annotated[
        tuple[Window, ...],
        key(
            "terminy",
            "Okna działania powtarzanego; w każdym ma być wykonane raz albo tyle razy, ile mówi „w_kazdym” terminu.",
        ),
    ]


class ComparisonRecord(Record, title="Comparison"):
    """A measurement set against a baseline."""

    method: Annotated[ComparisonMethod, key("metoda", "Jak porównano: surowo albo na dni.")]
    baseline_rate: Annotated[
        float | None, key("tempo_bazy", "Liczba odniesienia na 30 dni, zaokrąglona do 6 miejsc po przecinku.")
    ]
    measurement_rate: Annotated[
        float | None, key("tempo_pomiaru", "Pomiar na 30 dni, zaokrąglony do 6 miejsc po przecinku.")
    ]
    limit: Annotated[
        float | None,
        key("granica", "Największa liczba, przy której cel jest osiągnięty, zaokrąglona w dół do 6 miejsc."),
    ]
    verdict: Annotated[Verdict, key("werdykt", "Co z tego wynika.")]
    change: Annotated[
        float | None,
        key("zmiana", "Zmiana jako ułamek, do 6 miejsc, nigdy większa niż była: -0.25 to mniej o jedną czwartą."),
    ]
    chance: Annotated[
        float | None,
        key(
            "prawdopodobienstwo",
            "Szansa takiego spadku, gdyby nic się nie zmieniło (od 0 do 1), zaokrąglona do 6 miejsc.",
        ),
    ]
    by_chance: Annotated[
        bool | None, key("moze_przypadek", "Czy różnica może wynikać z przypadku; null, gdy nie spadło.")
    ]
    beyond: Annotated[bool, key("ponad_cel", "Czy spadek jest większy, niż plan zakładał.")]
    cautions: Annotated[tuple[Caution, ...], key("zastrzezenia", "Dlaczego porównanie może mylić.")]
    differs: Annotated[bool, key("inne_miary", "Czy cel i liczba odniesienia mierzą co innego.")]


class CounterResult(Record):
    """One baseline with its measurement."""

    figure: Annotated[str, key("liczba", "Id liczby z planu.")]
    measured: Annotated[Measured | None, key("pomiar", "Ostatni pomiar tej liczby.")]
    comparison: Annotated[
        ComparisonRecord | None, key("porownanie", "Porównanie; null, dopóki jednostka nie wybrała metody.")
    ]
    trend: Annotated[
        Direction | None,
        key("kierunek", "Czy zmierzono więcej, mniej czy tyle samo; tylko dla celu, który chce więcej bez liczby."),
    ]


class Result(Record):
    """What the measurements say of a goal."""

    number: Annotated[int, key("nr", "Numer celu w planie, od 1.")]
    verdict: Annotated[Verdict | None, key("werdykt", "Werdykt; null, gdy nie wolno go obliczyć albo zrezygnowano.")]
    measured: Annotated[
        Measured | None, key("pomiar", "Pomiar samego celu: wynik ankiety, poziom albo liczba do porównania z pułapem.")
    ]
    counters: Annotated[tuple[CounterResult, ...], key("liczniki", "Liczby odniesienia z pomiarami.")]


class Proof(Record):
    """A proof that people were told."""

    day: Annotated[date | None, key("dnia", "Kiedy poinformowano; null dla strony planu, która tego nie przechowuje.")]
    source: Annotated[str, key("skad", "Skąd to wiadomo: „przebieg”, „spotkanie” albo „strona-planu”.")]
    meeting: Annotated[str | None, key("spotkanie", "Id spotkania, gdy dowodem jest spotkanie z tych danych.")]


class PromiseRecord(Record, title="Promise"):
    """What became of a way of telling people that section 5 promises."""

    number: Annotated[int, key("nr", "Numer sposobu informowania w planie, od 1.")]
    channel: Annotated[ChannelKind, key("kanal", "Sposób informowania.")]
    state: Annotated[PromiseState, key("stan", "Czy obietnicy dotrzymano.")]
    proofs: Annotated[tuple[Proof, ...], key("dowody", "Dowody, od najstarszego.")]


class ComputedPlan(Record, title="Computed"):
    """All that follows from a plan and its log."""

    method: Annotated[str, key("metoda", "Adres strony, która opisuje, jak liczymy.")]
    state: Annotated[PlanState, key("stan", "Stan planu w dniu „stan_na”.")]
    days: Annotated[int | None, key("dni", "Długość okresu w dniach, z pierwszym i ostatnim; null, gdy brakuje daty.")]
    stale: Annotated[
        bool, key("bez_nowych_informacji", "Czy plan trwa, a od co najmniej 90 dni nic o nim nie zapisano.")
    ]
    evaluated: Annotated[bool, key("oceniony", "Czy jednostka oceniła plan.")]
    successor: Annotated[str | None, key("nastepny_plan", "Id planu, który kontynuuje ten.")]
    actions: Annotated[tuple[ActionResult, ...], key("dzialania", "Stan działań, w kolejności planu.")]
    goals: Annotated[tuple[Result, ...], key("cele", "Wyniki celów, w kolejności planu.")]
    promises: Annotated[tuple[PromiseRecord, ...], key("obietnice", "Obietnice z rozdziału 5, w kolejności planu.")]
    others: Annotated[tuple[CounterResult, ...], key("inne_pomiary", "Pomiary liczb, których nie dotyczy żaden cel.")]


class PlanDocument(DocumentRecord):
    """One plan."""

    id: Annotated[str, key("id", "Stały identyfikator planu.")]
    address: Annotated[str, key("adres", "Adres strony planu.")]
    districts: Annotated[tuple[DistrictThen, ...], key("rejony", "Rejony planu: jak nazywały się w jego czasie.")]
    plan: Annotated[Plan, key("plan", "Plan, jak go zatwierdzono. Rozdziały 1–5 formularza.")]
    in_force: Annotated[
        Plan,
        key(
            "obowiazuje",
            "Plan po zmianach i poprawkach z przebiegu, w dniu „stan_na”; to, z czego zrezygnowano, zachowuje numer.",
        ),
    ]
    given_up: Annotated[
        GivenUpRecord, key("zrezygnowano", "Z czego zrezygnowano: numery pozycji list planu, który obowiązuje.")
    ]
    absent: Annotated[Absences, key("braki", "Czego dane planu nie zawierają, i dlaczego.")]
    text: Annotated[
        ApprovedTextRecord | None,
        key("tekst_zatwierdzony", "Zatwierdzony tekst; null, gdy jednostka go nie dołączyła."),
    ]
    log: Annotated[
        tuple[Annotated[Event, Field(discriminator="kind")], ...],
        key("przebieg", "Co się wydarzyło od zatwierdzenia, od najstarszego wpisu."),
    ]
    computed: Annotated[ComputedPlan, key("obliczenia", COMPUTED)]


def document(facts: PlanFacts, site: str, head: Head) -> PlanDocument:
    """The whole plan."""
    return PlanDocument(
        **head,
        id=facts.id,
        address=page(facts, site),
        districts=tuple(then(name, facts) for name in facts.plan.districts),
        plan=facts.file.plan,
        in_force=_summed(facts),
        given_up=given_up(facts),
        absent=absences(facts.plan),
        text=approved_text(facts, site),
        log=facts.history,
        computed=computed(facts, site),
    )


def _summed(facts: PlanFacts) -> Plan:
    """The plan in force; without sentences that a decision may have made untrue."""
    gone = {"in_short": (), "in_short_before": (), "in_short_after": ()}
    return facts.plan.model_copy(update=gone) if facts.in_force.unsummed else facts.plan


def page(facts: PlanFacts, site: str) -> str:
    """The address of the plan's page."""
    return site + addresses.plan(facts.id)


def computed(facts: PlanFacts, site: str) -> ComputedPlan:
    """What follows from the plan and its log."""
    return ComputedPlan(
        method=f"{site}metoda/",
        state=facts.state,
        days=facts.plan.period.days,
        stale=facts.stale,
        evaluated=facts.evaluation is not None,
        successor=facts.successor,
        actions=action_results(facts),
        goals=tuple(_goal(number, result, facts) for number, result in enumerate(facts.all_results, 1)),
        promises=tuple(_promise(number, item) for number, item in enumerate(promises(facts), 1)),
        others=tuple(map(_counter, facts.other_measurements)),
    )


def action_results(facts: PlanFacts) -> tuple[ActionResult, ...]:
    """How far each action is, in the order of the plan; tables and documents tell the same."""
    every = zip(map(facts.due, facts.plan.actions), facts.actions, facts.owed, strict=True)
    return tuple(_action(number, *item, facts) for number, item in enumerate(every, 1))


def _action(number: int, deadline: Deadline, known: ActionFacts, owed: Owed, facts: PlanFacts) -> ActionResult:
    """An action; of one that was given up nothing is due any more."""
    given_up = known.state is ActionState.WITHDRAWN
    return ActionResult(
        number=number,
        state=known.state,
        last_day=None if given_up else facts.last_day(owed.last),
        needed=None if given_up else needed(deadline, len(known.rounds)),
        done=known.times,
        stages=tuple(StageResult(number=nr, state=stage.state) for nr, stage in enumerate(known.stages, 1)),
        windows=tuple(Window(start=one.window.start, end=one.window.end, state=one.state) for one in known.rounds),
    )


def _promise(number: int, item: Promised) -> PromiseRecord:
    kind, proofs = item.channel.kind, tuple(map(_proof, item.proofs))
    return PromiseRecord(number=number, channel=kind, state=item.state, proofs=proofs)


def _proof(item: DatedProof) -> Proof:
    source = "przebieg" if item.entry else "spotkanie" if item.meeting else "strona-planu"
    return Proof(day=item.day, source=source, meeting=item.meeting.occurrence.meeting if item.meeting else None)


def _goal(number: int, result: GoalResult, facts: PlanFacts) -> Result:
    """What the measurements say of a goal; none judges one that was given up."""
    counters = tuple(map(_counter, result.counters))
    verdict = None if number in facts.in_force.no_goals else result.verdict
    return Result(number=number, verdict=verdict, measured=result.measured, counters=counters)


def _counter(item: Counter) -> CounterResult:
    compared = _compared(item.comparison, item.differs) if item.comparison else None
    trend = item.trend.direction if item.trend else None
    return CounterResult(figure=item.figure.id, measured=item.measured, comparison=compared, trend=trend)


def _compared(known: comparison.Comparison, differs: bool) -> ComparisonRecord:
    return ComparisonRecord(
        method=known.method,
        baseline_rate=decimals.nearest(known.baseline_rate),
        measurement_rate=decimals.nearest(known.measurement_rate),
        limit=decimals.down(known.limit),
        verdict=known.verdict,
        change=decimals.towards_zero(known.change),
        chance=decimals.nearest(known.p_value),
        by_chance=known.by_chance,
        beyond=known.beyond,
        cautions=known.warnings,
        differs=differs,
    )
