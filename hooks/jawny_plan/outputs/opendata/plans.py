"""Plans as data: what was approved, what was logged since, and, apart from both, what we computed."""

from __future__ import annotations

import hashlib
from datetime import date
from fractions import Fraction
from typing import Annotated

from pydantic import Field

from jawny_plan.facts import comparison
from jawny_plan.facts.actions import ActionFacts, ActionState
from jawny_plan.facts.comparison import Caution, Direction, Verdict
from jawny_plan.facts.due import due, needed
from jawny_plan.facts.plan import PlanFacts, State
from jawny_plan.facts.promises import Kept, PromiseState, promises
from jawny_plan.facts.promises import Promise as Promised
from jawny_plan.facts.results import Counter, GoalResult
from jawny_plan.model import addresses
from jawny_plan.model.deadline import Deadline
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import ComparisonMethod, Event, Measured
from jawny_plan.model.publicity import ChannelKind
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.opendata.record import Document, Head, Record, told

CHANCE_PLACES = 6
"""Decimal places of the chance: more would differ from machine to machine."""

COMPUTED = "Obliczenia automatyczne: tego plan nie podaje. Sposób liczenia opisuje strona „metoda”."


class ApprovedText(Record):
    """The approved text as a file."""

    address: str = told("adres", "Adres pliku z zatwierdzonym tekstem, słowo w słowo.")
    sha256: str = told("sha256", "Suma kontrolna SHA-256 tego pliku.")


class Window(Record):
    """One window of a recurring action."""

    start: date = told("od", "Pierwszy dzień.")
    end: date = told("do", "Ostatni dzień.")
    state: ActionState | None = told(
        "stan", "Czy w tym czasie działanie wykonano; null, gdy czas jeszcze nie nadszedł."
    )


class StageResult(Record):
    """How far a stage of an action is."""

    number: int = told("nr", "Numer etapu, od 1.")
    state: ActionState = told("stan", "Stan etapu.")


class ActionResult(Record):
    """How far an action is."""

    number: int = told("nr", "Numer działania w planie, od 1.")
    state: ActionState = told("stan", "Stan działania, wyliczony z terminu, przebiegu i dnia „stan_na”.")
    last_day: date | None = told("ostatni_dzien", "Ostatni dzień terminu; null, gdy nie jest znany.")
    needed: int | None = told("razy_wymagane", "Ile razy działanie ma być wykonane; null, gdy nie da się policzyć.")
    done: int = told("razy_wykonane", "Ile razy wykonano je według przebiegu.")
    stages: tuple[StageResult, ...] = told("etapy", "Stany etapów, gdy przebieg je rozróżnia.")
    windows: tuple[Window, ...] = told(
        "terminy",
        "Okna działania powtarzanego; w każdym ma być wykonane raz albo tyle razy, ile mówi „w_kazdym” terminu.",
    )


class Comparison(Record):
    """A measurement set against a baseline."""

    method: ComparisonMethod = told("metoda", "Jak porównano: surowo albo na dni.")
    baseline_rate: Fraction | None = told("tempo_bazy", "Liczba odniesienia na 30 dni.")
    measurement_rate: Fraction | None = told("tempo_pomiaru", "Pomiar na 30 dni.")
    limit: Fraction | None = told("granica", "Największa liczba, przy której cel jest osiągnięty; niezaokrąglona.")
    verdict: Verdict = told("werdykt", "Co z tego wynika.")
    change: Fraction | None = told("zmiana", "Zmiana jako ułamek: -0.25 to mniej o jedną czwartą.")
    chance: float | None = told("prawdopodobienstwo", "Szansa takiego spadku, gdyby nic się nie zmieniło (od 0 do 1).")
    by_chance: bool | None = told("moze_przypadek", "Czy różnica może wynikać z przypadku; null, gdy nie spadło.")
    beyond: bool = told("ponad_cel", "Czy spadek jest większy, niż plan zakładał.")
    cautions: tuple[Caution, ...] = told("zastrzezenia", "Dlaczego porównanie może mylić.")
    differs: bool = told("inne_miary", "Czy cel i liczba odniesienia mierzą co innego.")


class CounterResult(Record):
    """One baseline with its measurement."""

    figure: str = told("liczba", "Id liczby z planu.")
    measured: Measured | None = told("pomiar", "Ostatni pomiar tej liczby.")
    comparison: Comparison | None = told("porownanie", "Porównanie; null, dopóki jednostka nie wybrała metody.")
    trend: Direction | None = told(
        "kierunek", "Czy zmierzono więcej, mniej czy tyle samo; tylko dla celu, który chce więcej bez liczby."
    )


class Result(Record):
    """What the measurements say of a goal."""

    number: int = told("nr", "Numer celu w planie, od 1.")
    verdict: Verdict | None = told("werdykt", "Werdykt; null, dopóki niczego nie wolno obliczyć.")
    measured: Measured | None = told(
        "pomiar", "Pomiar samego celu: wynik ankiety, poziom albo liczba do porównania z pułapem."
    )
    counters: tuple[CounterResult, ...] = told("liczniki", "Liczby odniesienia z pomiarami.")


class Proof(Record):
    """A proof that people were told."""

    day: date | None = told("dnia", "Kiedy poinformowano; null dla strony planu, która tego nie przechowuje.")
    source: str = told("skad", "Skąd to wiadomo: „przebieg”, „spotkanie” albo „strona-planu”.")
    meeting: str | None = told("spotkanie", "Id spotkania, gdy dowodem jest spotkanie z tych danych.")


class Promise(Record):
    """What became of a way of telling people that section 5 promises."""

    number: int = told("nr", "Numer sposobu informowania w planie, od 1.")
    channel: ChannelKind = told("kanal", "Sposób informowania.")
    state: PromiseState = told("stan", "Czy obietnicy dotrzymano.")
    proofs: tuple[Proof, ...] = told("dowody", "Dowody, od najstarszego.")


class Computed(Record):
    """All that follows from a plan and its log."""

    method: str = told("metoda", "Adres strony, która opisuje, jak liczymy.")
    state: State = told("stan", "Stan planu w dniu „stan_na”.")
    days: int | None = told("dni", "Długość okresu w dniach, z pierwszym i ostatnim; null, gdy brakuje daty.")
    stale: bool = told("bez_nowych_informacji", "Czy plan trwa, a od co najmniej 90 dni nic o nim nie zapisano.")
    evaluated: bool = told("oceniony", "Czy jednostka oceniła plan.")
    successor: str | None = told("nastepny_plan", "Id planu, który kontynuuje ten.")
    actions: tuple[ActionResult, ...] = told("dzialania", "Stan działań, w kolejności planu.")
    goals: tuple[Result, ...] = told("cele", "Wyniki celów, w kolejności planu.")
    promises: tuple[Promise, ...] = told("obietnice", "Obietnice z rozdziału 5, w kolejności planu.")
    others: tuple[CounterResult, ...] = told("inne_pomiary", "Pomiary liczb, których nie dotyczy żaden cel.")


class PlanDocument(Document):
    """One plan."""

    id: str = told("id", "Stały identyfikator planu.")
    address: str = told("adres", "Adres strony planu.")
    plan: Plan = told("plan", "Plan, jak go zatwierdzono. Rozdziały 1–5 formularza.")
    text: ApprovedText | None = told("tekst_zatwierdzony", "Zatwierdzony tekst; null, gdy jednostka go nie dołączyła.")
    log: tuple[Annotated[Event, Field(discriminator="kind")], ...] = told(
        "przebieg", "Co się wydarzyło od zatwierdzenia, od najstarszego wpisu."
    )
    computed: Computed = told("obliczenia", COMPUTED)


class PlanLine(Record):
    """A plan in the list of plans."""

    id: str = told("id", "Stały identyfikator planu.")
    headline: str = told("haslo", "Tytuł dla mieszkańca.")
    district: str = told("rejon", "Id rejonu.")
    start: date | None = told("od", "Pierwszy dzień planu; null, gdy nie jest znany.")
    end: date | None = told("do", "Ostatni dzień planu; null, gdy nie jest znany.")
    state: State = told("stan", "Obliczony stan w dniu „stan_na”.")
    address: str = told("adres", "Adres strony planu.")
    file: str = told("plik", "Adres pliku z całym planem.")


class PlanList(Document):
    """All plans."""

    plans: tuple[PlanLine, ...] = told("plany", "Wszystkie plany.")


def document(facts: PlanFacts, edition: Edition, head: Head) -> PlanDocument:
    """The whole plan."""
    site = edition.unit["witryna"]
    approved = facts.file.approved
    text = None
    if approved:
        address = site + addresses.approved(facts.id)
        text = ApprovedText(address=address, sha256=hashlib.sha256(approved.data).hexdigest())
    return PlanDocument(
        **head,
        id=facts.id,
        address=page(facts, site),
        plan=facts.plan,
        text=text,
        log=facts.history,
        computed=computed(facts, site),
    )


def page(facts: PlanFacts, site: str) -> str:
    """The address of the plan's page."""
    return site + addresses.plan(facts.id)


def line(facts: PlanFacts, site: str) -> PlanLine:
    """The plan in one line."""
    plan = facts.plan
    return PlanLine(
        id=facts.id,
        headline=plan.headline,
        district=plan.district,
        start=plan.period.start,
        end=plan.period.end,
        state=facts.state,
        address=page(facts, site),
        file=site + addresses.data_of_plan(facts.id),
    )


def computed(facts: PlanFacts, site: str) -> Computed:
    """What follows from the plan and its log."""
    numbered = enumerate(zip(facts.plan.actions, facts.actions, strict=True), 1)
    return Computed(
        method=f"{site}metoda/",
        state=facts.state,
        days=facts.plan.period.days,
        stale=facts.stale,
        evaluated=facts.evaluation is not None,
        successor=facts.successor,
        actions=tuple(_action(number, action.deadline, known, facts) for number, (action, known) in numbered),
        goals=tuple(_goal(number, result) for number, result in enumerate(facts.results, 1)),
        promises=tuple(_promise(number, item) for number, item in enumerate(promises(facts), 1)),
        others=tuple(_counter(item) for item in facts.other_measurements),
    )


def _action(number: int, deadline: Deadline, known: ActionFacts, facts: PlanFacts) -> ActionResult:
    return ActionResult(
        number=number,
        state=known.state,
        last_day=due(deadline, facts.plan.period),
        needed=needed(deadline, len(known.rounds)),
        done=known.times,
        stages=tuple(StageResult(number=nr, state=stage.state) for nr, stage in enumerate(known.stages, 1)),
        windows=tuple(Window(start=turn.window.start, end=turn.window.end, state=turn.state) for turn in known.rounds),
    )


def _promise(number: int, item: Promised) -> Promise:
    proofs = tuple(_proof(proof) for proof in item.proofs)
    return Promise(number=number, channel=item.channel.kind, state=item.state, proofs=proofs)


def _proof(item: Kept) -> Proof:
    source = "przebieg" if item.entry else "spotkanie" if item.meeting else "strona-planu"
    return Proof(day=item.day, source=source, meeting=item.meeting.occurrence.meeting if item.meeting else None)


def _goal(number: int, result: GoalResult) -> Result:
    return Result(
        number=number,
        verdict=result.verdict,
        measured=result.measured,
        counters=tuple(_counter(item) for item in result.counters),
    )


def _counter(item: Counter) -> CounterResult:
    compared = _compared(item.comparison, item.differs) if item.comparison else None
    trend = item.trend.direction if item.trend else None
    return CounterResult(figure=item.figure.id, measured=item.measured, comparison=compared, trend=trend)


def _compared(known: comparison.Comparison, differs: bool) -> Comparison:
    return Comparison(
        method=known.method,
        baseline_rate=known.baseline_rate,
        measurement_rate=known.measurement_rate,
        limit=known.limit,
        verdict=known.verdict,
        change=known.change,
        chance=None if known.p_value is None else round(known.p_value, CHANCE_PLACES),
        by_chance=known.by_chance,
        beyond=known.beyond,
        cautions=known.warnings,
        differs=differs,
    )
