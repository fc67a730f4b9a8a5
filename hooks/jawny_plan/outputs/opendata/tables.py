"""The data as tables: one kind of thing a table, tied together by the identities of plans, meetings and districts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from jawny_plan.facts.conclusions import threads
from jawny_plan.facts.district import on
from jawny_plan.facts.meeting import Occurrence
from jawny_plan.facts.moved_end import moved_end
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.plan_then import plan_of
from jawny_plan.facts.promises import event_day, promises
from jawny_plan.model import addresses
from jawny_plan.model.absence import Absence
from jawny_plan.model.meeting_report import Report
from jawny_plan.model.progress import Done, Measured, NotDone
from jawny_plan.model.zone import local
from jawny_plan.outputs.edition import Edition, WordedPlan
from jawny_plan.outputs.opendata import districts, meetings, plans
from jawny_plan.outputs.opendata.cells import EXCEL, RFC, Dialect, Row, file, written
from jawny_plan.wording.actions import in_force
from jawny_plan.wording.designation import called, kind_of
from jawny_plan.wording.period import roughly
from jawny_plan.wording.progress import happened
from jawny_plan.wording.results import measure
from jawny_plan.wording.unit import numbers


@dataclass(frozen=True)
class DataTable:
    """One table: its file's name, what a row is, its columns, and where the rows come from."""

    name: str
    row: str
    columns: str
    rows: Callable[[Edition], Iterable[Row]] = lambda _: ()
    """Those of no plan."""
    of_plan: Callable[[PlanFacts, str], Iterable[Row]] = lambda _facts, _site: ()
    """Those of a plan; the site's address stands in some."""

    @property
    def path(self) -> str:
        """Where it stands in the site as RFC 4180 has it."""
        return addresses.table(self.name)

    @property
    def for_excel(self) -> str:
        """Where it stands as Excel in Polish has it."""
        return addresses.excel_table(self.name)

    @property
    def ways(self) -> tuple[tuple[str, Dialect], ...]:
        """Each way in which it goes out, with its path."""
        return (self.path, RFC), (self.for_excel, EXCEL)


def files(edition: Edition) -> dict[str, bytes]:
    """Every table by its paths in the site."""
    of_plans = [_lines(plan, edition.unit["witryna"]) for plan in edition.worded_plans]
    made = {}
    for item in TABLES:
        rows = list(item.rows(edition))
        for path, dialect in item.ways:
            known = "".join(lines[path] for lines in of_plans)
            made[path] = file(item.columns.split(), written(rows, dialect) + known, dialect)
    return made


def _lines(plan: WordedPlan, site: str) -> dict[str, str]:
    """What a plan adds to each table, by the table's paths."""

    def write() -> list[tuple[str, str]]:
        every = [(item, list(item.of_plan(plan.facts, site))) for item in TABLES]
        return [(path, written(rows, dialect)) for item, rows in every for path, dialect in item.ways]

    return dict(plan.once("tabele", None, write))


def _districts(edition: Edition) -> Iterator[Row]:
    for name, item in edition.data.districts.items():
        known, then = item.contact, item.designation(on(edition.today))
        contact = (known.phone, known.mobile, known.email, known.place, known.duty, known.confirmed) if known else ()
        yield (
            name,
            called(then, item.town),
            then.number,
            then.name,
            item.town,
            *(contact or (None,) * 6),
            districts.page(name, edition.unit["witryna"]),
            kind_of(then).value,
            then.above,
            item.commune,
            item.locality,
        )


def _streets(edition: Edition) -> Iterator[Row]:
    for name, district in edition.data.districts.items():
        area = district.area(on(edition.today))
        for street in area.streets if area else ():
            for scope in street.numbers or (None,):
                yield name, "ulica", street.name, scope and numbers(scope)
        for village in area.villages if area else ():
            yield name, "miejscowosc", village, None


def _plans(facts: PlanFacts, site: str) -> Iterator[Row]:
    plan = facts.plan
    yield (
        facts.id,
        plan.districts[0],
        plan.headline,
        plan.period.start,
        plan.period.end,
        plan.period.words or roughly(plan.period),
        plan.period.days,
        facts.state.value,
        facts.evaluation is not None,
        plan.predecessor,
        facts.successor,
        plans.page(facts, site),
        ", ".join(plan.districts),
    )


def _threats(facts: PlanFacts, _: str) -> Iterator[Row]:
    for number, threat in enumerate(facts.plan.threats, 1):
        yield facts.id, number, threat.name, threat.cause


def _places(facts: PlanFacts, _: str) -> Iterator[Row]:
    for number, threat in enumerate(facts.plan.threats, 1):
        for place in threat.places:
            yield facts.id, number, place.kind.value, place.words, place.estate, place.mainly, place.around


def _figures(facts: PlanFacts, _: str) -> Iterator[Row]:
    for number, threat in enumerate(facts.plan.threats, 1):
        for item in threat.figures:
            period = (item.period.start, item.period.end) if item.period else (None, None)
            counted = (item.count, item.percent, item.of_what, item.about, *period)
            more = (item.in_words, item.roughly, item.part_of, item.when, item.counted_by, item.reservation)
            yield facts.id, number, item.id, *counted, *more


def _goals(facts: PlanFacts, _: str) -> Iterator[Row]:
    for number, result in enumerate(facts.all_results, 1):
        if number in facts.in_force.no_goals:
            continue
        goal, verdict = result.goal, result.verdict
        in_evaluation = getattr(goal, "from_evaluation", False)
        yield facts.id, number, goal.kind, measure(goal), goal.wording, in_evaluation, verdict and verdict.value


def _measurements(facts: PlanFacts, _: str) -> Iterator[Row]:
    for entry in facts.log:
        if isinstance(entry, Measured):
            of_what, span = (entry.figure, entry.goal, entry.count), entry.period
            yield facts.id, *of_what, span.start, span.end, entry.day, entry.source, entry.counted_by


def _actions(facts: PlanFacts, _: str) -> Iterator[Row]:
    moved = moved_end(facts.in_force, facts)
    for action, known in zip(facts.plan.actions, plans.action_results(facts), strict=True):
        words = in_force(action.deadline, facts.event_days, moved)
        last, wanted = known.last_day, known.needed
        yield (
            *(facts.id, known.number, action.name, action.deadline.kind),
            *(words, last, known.state.value, wanted, known.done),
        )


def _partners(facts: PlanFacts, _: str) -> Iterator[Row]:
    for partner in facts.plan.partners:
        yield facts.id, partner.name, None if isinstance(partner.task, Absence) else partner.task


def _publicity(facts: PlanFacts, _: str) -> Iterator[Row]:
    for number, item in enumerate(promises(facts), 1):
        yield facts.id, number, item.channel.kind.value, item.channel.wording, item.state.value, len(item.proofs)


def _log(facts: PlanFacts, _: str) -> Iterator[Row]:
    for number, entry in enumerate(facts.history, 1):
        action = entry.action if isinstance(entry, (Done, NotDone)) else None
        yield (
            facts.id,
            number,
            event_day(entry, facts),
            entry.kind,
            action,
            happened(entry, plan_of(entry, facts)),
            entry.source,
        )


def _meetings(edition: Edition) -> Iterator[Row]:
    for facts in edition.met:
        meeting = edition.meeting[facts.id]
        head = (facts.id, facts.meeting.kind.value, facts.meeting.title, ", ".join(facts.meeting.districts))
        page = meetings.page(facts, edition.unit["witryna"])
        for item in facts.occurrences:
            yield *head, item.number, *_date(item), None, page, facts.meeting.programme, item.until
        if duty := meeting["dyzur"]:
            empty: Row = (None,) * len(_DATE.split())
            yield *head, None, *empty, f"{duty['slowami']}, {duty['okres']}", page, facts.meeting.programme, None


_DATE = "poczatek koniec stan obiekt adres bez_schodow odwolano powod liczba_osob w_przyblizeniu ile_osob_slowami"


def _date(item: Occurrence) -> Row:
    place, off = item.place, item.cancelled
    where = (place.building, place.address, place.step_free.value) if place else (None, None, None)
    end = local(item.end) if item.end else None
    cancelled = (off.day, off.reason) if off else (None, None)
    return local(item.start), end, item.state.value, *where, *cancelled, *_attendance(item.report)


def _attendance(report: Report | None) -> Row:
    if report is None:
        return None, None, None
    came = report.attendance
    return came.number, came.about if came.number is not None else None, came.words


def _conclusions(edition: Edition) -> Iterator[Row]:
    for thread in threads(edition.met):
        for step in thread.steps:
            item = step.conclusion
            yield (
                step.ref.meeting,
                item.id,
                step.day,
                item.text,
                item.responsible,
                item.answer,
                item.answered,
                item.state.value,
                item.earlier and "/".join(item.earlier),
                thread.is_open,
            )


TABLES = (
    DataTable(
        "rejony",
        "rejon służbowy",
        "rejon tytul numer nazwa miejscowosc telefon telefon_komorkowy email adres dyzur kontakt_sprawdzono strona "
        "rodzaj podlega teryt_gmina teryt_miejscowosc",
        _districts,
    ),
    DataTable("ulice", "ulica albo miejscowość rejonu", "rejon rodzaj nazwa numery", _streets),
    DataTable(
        "plany",
        "plan",
        "plan rejon haslo od do okres_slowami dni stan oceniony poprzedni_plan nastepny_plan strona rejony",
        of_plan=_plans,
    ),
    DataTable("zagrozenia", "zagrożenie opisane w planie", "plan zagrozenie nazwa przyczyna", of_plan=_threats),
    DataTable(
        "miejsca", "miejsce zagrożenia", "plan zagrozenie rodzaj miejsce osiedle glownie przyleglosci", of_plan=_places
    ),
    DataTable(
        "liczby",
        "liczba podana w planie",
        "plan zagrozenie liczba ile procent czego dotyczy od do ile_slowem okolo czesc kiedy kto zastrzezenie",
        of_plan=_figures,
    ),
    DataTable("cele", "cel planu", "plan cel rodzaj miara brzmienie z_oceny werdykt", of_plan=_goals),
    DataTable("pomiary", "pomiar w czasie planu", "plan liczba cel ile od do dnia zrodlo kto", of_plan=_measurements),
    DataTable(
        "dzialania",
        "działanie",
        "plan dzialanie nazwa rodzaj_terminu termin ostatni_dzien stan razy_wymagane razy_wykonane",
        of_plan=_actions,
    ),
    DataTable("podmioty", "podmiot współpracujący", "plan podmiot zadanie", of_plan=_partners),
    DataTable(
        "informowanie", "obiecany sposób informowania", "plan sposob kanal brzmienie stan dowodow", of_plan=_publicity
    ),
    DataTable("przebieg", "wpis o tym, co się wydarzyło", "plan wpis dnia rodzaj dzialanie opis zrodlo", of_plan=_log),
    DataTable(
        "spotkania",
        "termin spotkania albo stały dyżur",
        f"spotkanie rodzaj tytul rejony termin {_DATE} dyzur strona program ostatni_dzien",
        _meetings,
    ),
    DataTable(
        "wnioski",
        "wniosek mieszkańców",
        "spotkanie wniosek dnia tresc odpowiada odpowiedz odpowiedz_z_dnia stan z_wniosku sprawa_otwarta",
        _conclusions,
    ),
)
