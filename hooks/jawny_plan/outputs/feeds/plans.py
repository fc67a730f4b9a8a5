"""News of plans: approval, beginning, half-time and end, and every entry of their logs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from jawny_plan import polish
from jawny_plan.facts.changes import latest
from jawny_plan.facts.note_days import half_time
from jawny_plan.facts.notes import start_day
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.plan_then import plan_of
from jawny_plan.model import addresses
from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.calendar_days import day_after
from jawny_plan.model.entry_names import names
from jawny_plan.model.occurred import Occurred
from jawny_plan.model.period import PlanPeriod
from jawny_plan.model.plan import Plan
from jawny_plan.model.plan_change import EndedEarly, Extended
from jawny_plan.model.progress import (
    NUMBERED,
    Decision,
    Delivered,
    Delivery,
    Done,
    Evaluated,
    Event,
    Informed,
    Measured,
    Method,
    NotDone,
    Outside,
    WhyNotDone,
)
from jawny_plan.model.register import Name
from jawny_plan.outputs.feeds.entry import FeedEntry
from jawny_plan.wording.counts import origin
from jawny_plan.wording.district import shortly_on
from jawny_plan.wording.document import renamed
from jawny_plan.wording.in_short import in_short
from jawny_plan.wording.period import NO_DAY, last_day, period
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.progress import happened
from jawny_plan.wording.so_far import done_in_a_title


@dataclass(frozen=True)
class _News:
    """What a plan has to tell: `what` follows the name of the district, `at` is a place under the plan's address."""

    key: str
    day: date
    what: str
    text: str
    at: str = ""
    note: str | None = None


def entries(facts: PlanFacts, plan: PlanWords, known: Mapping[Name, str]) -> Iterator[FeedEntry]:
    """The news of one plan until today, oldest first. What had to wait for its day is news from then on.

    `known` is what entries said that were named before.
    """
    found = (*_milestones(facts, plan), *_logged(facts, plan, known))
    shown = (replace(news, day=latest(news.day, facts.plan.publish_from)) for news in found)
    for news in sorted((news for news in shown if news.day <= facts.today), key=lambda item: item.day):
        yield FeedEntry(
            key=f"{addresses.plan(facts.id)}#{news.key}",
            day=news.day,
            kind=next((note for note in NUMBERED if (news.note or "").startswith(note)), "plan"),
            title=polish.typeset(f"{shortly_on(facts, news.day)}: {_titled(news.what, plan['dokument'])}"),
            text=polish.typeset(news.text),
            address=plan["adres"] + news.at,
            districts=facts.plan.districts,
            note=f"{facts.id}-{news.note}" if news.note else None,
            picture=photo["nazwa"] if (photo := plan["zdjecia"].get(news.note or "")) else None,
        )


def _titled(what: str, document: str | None) -> str:
    """The news, its words of ours before the dash in those of a document that is no plan."""
    ours, dash, name = what.partition(" – ")
    return renamed(ours, document) + dash + name


def _milestones(facts: PlanFacts, plan: PlanWords) -> Iterator[_News]:
    """What comes with time: the plan is approved, begins, is half over, ends."""
    name, begins, progress = plan["haslo"], facts.plan.period.begun_by, facts.file.progress
    approved, announced = progress.freeze.day if progress and progress.freeze else None, start_day(facts.file)
    if approved and approved <= facts.today:
        about = _about(facts, plan, approved)
        yield _News("zatwierdzono", approved, f"zatwierdzono plan – {name}", about, note="start")
    elif announced and announced <= facts.today and (begins is None or announced < begins):
        about = _about(facts, plan, announced)
        yield _News("zapowiedziano", announced, f"zapowiedziano plan – {name}", about, note="start")
    if begins and begins <= facts.today:
        about = _about(facts, plan, begins)
        yield _News("poczatek", begins, f"zaczął się plan – {name}", about, note="start")
    if half := half_time(facts):
        text = "Minęła połowa planu. Na stronie jest to, co do tej pory zrobiono."
        text = renamed(text, plan["dokument"])
        yield _News("polmetek", half, f"półmetek planu – {name}", text, "#wynik", "polmetek")
    for number, (over, last) in enumerate(_ends(facts), 1):
        text = f"{renamed('Plan', plan['dokument'])} trwał do {last}"
        key = "koniec" if number == 1 else f"koniec-{number}"
        yield _News(key, over, f"zakończył się plan – {name}", text, "#wynik")


def _ends(facts: PlanFacts) -> Iterator[tuple[date, str]]:
    """The days on which the plan was known to have ended, with its last day as it was then, or what is known of it.

    One that was prolonged after its end has ended twice; an end that was decided later was not known before.
    """
    found: list[tuple[date | None, PlanPeriod]] = []
    for since, known in facts.as_read_on(facts.today).stood:
        if not found or found[-1][1].latest != known.plan.period.latest:
            found.append((since, known.plan.period))
    for (since, of_then), (moved, _) in zip(found, (*found[1:], (None, None)), strict=True):
        if of_then.latest is None or of_then.latest >= facts.today:
            continue
        over = latest(day_after(of_then.latest), since)  # the first moment at which it has ended
        if moved is None or over < moved:
            yield over, last_day(of_then)


def _about(facts: PlanFacts, plan: PlanWords, day: date) -> str:
    """The plan in short and its period as both were that day: an entry is not worded anew as time goes on."""
    then = facts.as_read_on(day)
    when = polish.stopped(f"{renamed('Plan', plan['dokument'])} {period(then.plan.period)['slowami']}")
    unsure = [] if then.plan.period.start or day != then.plan.period.begun_by else [NO_DAY]
    return " ".join([*in_short(then), when, *unsure])


def _logged(facts: PlanFacts, plan: PlanWords, known: Mapping[Name, str]) -> Iterator[_News]:
    """The entries of the log. An entry put in later changes the name of no other."""
    above: Counter[str] = Counter()
    for key, entry in zip(names(facts.id, facts.history, known), facts.history, strict=True):
        note = "zakonczenie" if isinstance(entry, Evaluated) and entry.author is None else None
        above[entry.kind] += 1
        if isinstance(entry, (Changed, Correction)):
            note = f"{entry.kind}-{above[entry.kind]}"
        yield _News(
            key=key,
            day=latest(entry.day, entry.publish_from, entry.approved),
            what=_what(entry, facts, plan["haslo"]),
            text=_text(entry, plan_of(entry, facts)),
            at="#wynik" if isinstance(entry, (Measured, Evaluated, Decision)) else "zmiany/",
            note=note,
        )


def _what(entry: Event, facts: PlanFacts, name: str) -> str:
    """The change in a few words. Names stand apart, as ours: they are no words of the plan, nor do they inflect."""
    match entry:
        case Done(action=number):
            return f"{done_in_a_title(entry, facts)} – {plan_of(entry, facts).actions[number - 1].name}"
        case NotDone(action=number, state=failure):
            word = "nie wykonano działania" if failure is WhyNotDone.NOT_DONE else "nie da się ocenić działania"
            return f"{word} {number} – {plan_of(entry, facts).actions[number - 1].name}"
        case Outside() | Occurred():
            word = "zrobiono coś poza planem" if isinstance(entry, Outside) else f"znany jest dzień ({entry.event})"
            return f"{word} – {name}"
        case Informed(reason=reason):
            return f"{'nie poinformowano' if reason else 'poinformowano'} mieszkańców o planie – {name}"
        case Delivered(state=state):
            word = "nie powstało" if state is Delivery.NONE else "powstało"
            return f"{word} to, co zapowiadał plan – {name}"
        case Measured():
            return f"nowy pomiar w planie – {name}"
        case Method():
            return f"ustalono, jak porównać liczby w planie – {name}"
        case Changed() | Correction():
            return (
                f"poprawka w planie – {name}: {entry.what}" if isinstance(entry, Correction) else _changed(entry, name)
            )
        case Decision():
            return f"decyzja o planie – {name}"
        case Evaluated(author=str(author)):
            return f"co o planie mówi {author} – {name}"
        case Evaluated():
            return f"oceniono plan – {name}"
        case _:
            assert_never(entry)


def _changed(entry: Changed, name: str) -> str:
    """What a decision did to a plan, in a word."""
    if any(isinstance(effect, Extended) for effect in entry.effects):
        return f"przedłużono plan – {name}"
    early = any(isinstance(effect, EndedEarly) for effect in entry.effects)
    return f"{'skrócono' if early else 'zmieniono'} plan – {name}"


def _text(entry: Event, plan: Plan) -> str:
    """What happened and how it is known."""
    match entry:
        case Evaluated(text=paragraphs):
            words = " ".join(paragraphs)
        case Decision(text=text, reasons=reasons):
            words = polish.sentence(text) + (f" Powody: {polish.stopped(reasons)}" if reasons else "")
        case Done(text=text, times=times):
            counted = f" Zrobiono to {times} razy." if times is not None and times > 1 else ""
            words = polish.sentence(text) + counted
        case NotDone(text=text) | Outside(text=text):
            words = polish.sentence(text)
        case Occurred() | Informed() | Delivered() | Measured() | Method() | Changed() | Correction():
            words = happened(entry, plan)
            if isinstance(entry, Informed):
                words = f"{words} Dzień: {polish.day(entry.when)}"
        case _:
            assert_never(entry)
    return f"{words} Źródło: {polish.stopped(origin(entry))}"
