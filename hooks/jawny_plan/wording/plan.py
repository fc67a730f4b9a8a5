"""A whole plan in words."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Any, TypeVar

from jawny_plan import polish
from jawny_plan.facts.moved_end import moved_end
from jawny_plan.facts.plan import PlanFacts, PlanState
from jawny_plan.facts.plan_then import plan_of
from jawny_plan.facts.promises import PromiseState, event_day, promises
from jawny_plan.model import addresses
from jawny_plan.model.absence import Absence
from jawny_plan.model.plan import Partner, Plan
from jawny_plan.model.progress import Outside
from jawny_plan.wording import additions, approved_words, changes, progress
from jawny_plan.wording.actions import STATES, action
from jawny_plan.wording.answer import answer
from jawny_plan.wording.comparison import comparison
from jawny_plan.wording.district import names, of_plan, places, shortly
from jawny_plan.wording.document import renamed, whole_name
from jawny_plan.wording.in_short import in_short
from jawny_plan.wording.marked import marked
from jawny_plan.wording.missing import missing, without_task
from jawny_plan.wording.other_measurements import other_measurements
from jawny_plan.wording.period import period
from jawny_plan.wording.plan_words import (
    ApprovedWords,
    PartnerWords,
    PlanProse,
    PlanWords,
    StateCountWords,
)
from jawny_plan.wording.promises import promise, summary
from jawny_plan.wording.results import goal
from jawny_plan.wording.squares import squares
from jawny_plan.wording.threat import threat
from jawny_plan.wording.unit import telephone
from jawny_plan.wording.unit_words import UnitWords
from jawny_plan.wording.versions import versions
from jawny_plan.wording.words import typeset

Worded = TypeVar("Worded")


def plan(facts: PlanFacts, of_unit: UnitWords) -> PlanWords:
    """A plan in words; `adres…` and `pliki` count from the site's root, `adres_pelny` is the address on paper.

    `cytaty` and `zdjecia` go by the names of the press notes that hold them: `start`, `polmetek`, `poprawka-1`.
    """
    of_data = facts.plan
    address = addresses.plan(facts.id)
    every = enumerate(promises(facts), 1)
    promised = [(number, item) for number, item in every if item.state is not PromiseState.WITHDRAWN]
    moved = moved_end(facts.in_force, facts)
    districts = of_plan(facts)
    numbered = enumerate(zip(of_data.actions, facts.actions, strict=True), 1)
    due = [(number, *pair) for number, pair in numbered if number not in facts.in_force.no_actions]
    prose: PlanProse = {
        "haslo": of_data.headline,
        "tytul": of_data.title,
        "dokument": of_data.document,
        "nazwa_dokumentu": whole_name(of_data.document),
        "w_skrocie": in_short(facts),
        "okres": period(of_data.period),
        "stan": _of_document(progress.state(facts), of_data),
        "odpowiedz": _of_document(answer(facts), of_data),
        "kwadraty": squares(known.state for known in facts.standing_actions),
        "kontynuacja": polish.stopped(of_data.continuation) if of_data.continuation else None,
        "zatwierdzil": polish.sentence(of_data.approved_by) if of_data.approved_by else None,
        "zagrozenia": [threat(item, of_data.figures) for item in of_data.threats],
        "cele": [
            goal(item, of_data, approved_words.of_goal(number, facts))
            for number, item in enumerate(facts.all_results, 1)
            if number not in facts.in_force.no_goals
        ],
        "inne_pomiary": _of_document(other_measurements(facts), of_data),
        "sposob_oceny": marked(of_data.evaluation, approved_words.of_text(of_data.evaluation, facts))
        if of_data.evaluation and not isinstance(of_data.evaluation, Absence)
        else None,
        "dzialania": [
            action(number, item, known, moved, facts.event_days, approved_words.of_action(number, facts))
            for number, item, known in due
        ],
        "stany_dzialan": states(facts),
        "podmioty": [partner(item) for item in of_data.partners],
        "informowanie": [
            promise(item, addresses.from_root(address), of_data.document, approved_words.of_channel(number, facts))
            for number, item in promised
        ],
        "obietnice": summary([item for _, item in promised]),
        "dodatkowe": [{"tytul": item.title, "akapity": list(item.wording)} for item in of_data.extra],
        "przypisy": [{"znak": item.mark, "tresc": polish.sentence(item.text)} for item in of_data.footnotes],
        "poza_planem": [progress.outside(item) for item in facts.history if isinstance(item, Outside)],
        "przebieg": [progress.entry(item, plan_of(item, facts), event_day(item, facts)) for item in facts.history],
        "zmieniono": changes.changes(facts),
        "porownanie": comparison(facts),
        "poprawki": [progress.correction(item) for item in facts.corrections],
        "decyzje": [progress.decision(item) for item in facts.decisions],
        "ocena": progress.evaluation(facts.evaluation) if facts.evaluation else None,
        "oceny_innych": [progress.evaluation(item) for item in facts.others_evaluations],
        "braki": _of_document(missing(facts), of_data),
    }
    return {
        **typeset(prose),
        "id": facts.id,
        "adres": addresses.from_root(address),
        "adres_pelny": of_unit["witryna"] + address,
        "pliki": {"ulotka": addresses.from_root(addresses.leaflet(facts.id))},
        "zmiany": addresses.from_root(addresses.changes(facts.id)),
        "rejony": districts,
        "gdzie": places(districts),
        "rejony_slowami": names(districts),
        "rejony_krotko": shortly(districts),
        "poprzedni": _of_plan(of_data.predecessor),
        "nastepny": _of_plan(facts.successor),
        "tekst": approved(facts),
        "ma_wynik": has_result(facts),
        "cytaty": {note: additions.quote(item) for note, item in facts.quotes.items()},
        "zdjecia": {note: additions.photo(item) for note, item in facts.photos.items()},
        "zdjecia_strony": [additions.photo(item) for item in facts.page_photos],
        "wersje": versions(facts),
    }


def _of_document(words: Worded, plan: Plan) -> Worded:
    """Sentences of ours about the plan, for a document that is called otherwise."""
    made: Worded = _renamed(words, plan.document) if plan.document else words
    return made


def _renamed(words: Any, document: str) -> Any:
    """The same, every text in it renamed, but why there is no approved text, which the editor says."""
    match words:
        case str():
            return renamed(words, document)
        case dict():
            return {name: item if name == "tekst" else _renamed(item, document) for name, item in words.items()}
        case list():
            return [_renamed(item, document) for item in words]
        case _:
            return words


def states(facts: PlanFacts) -> list[StateCountWords]:
    """How many actions stand in which state, in the order of the states."""
    counted = Counter(known.state for known in facts.standing_actions)
    return [
        {**words, "ile": str(many), "ile_slowami": polish.plural(many, "działanie", "działania", "działań")}
        for state, words in STATES.items()
        if (many := counted[state])
    ]


def has_result(facts: PlanFacts) -> bool:
    """Whether there is anything to say of what came of the plan, beside the results of its goals."""
    return facts.state is PlanState.ENDED or bool(facts.evaluation or facts.other_measurements or facts.decisions)


def partner(partner: Partner) -> PartnerWords:
    """A co-operating body."""
    task = None if isinstance(partner.task, Absence) else partner.task
    phone = f"tel.{polish.NBSP}{partner.phone}" if partner.phone else None
    parts = [part for part in (partner.address, phone, partner.email) if part]
    return {
        "nazwa": polish.capital(partner.name),
        "zadanie": task,
        "bez_zadania": without_task(partner),
        "adres": partner.address,
        "telefon": partner.phone,
        "telefon_adres": f"tel:{telephone(partner.phone)}" if partner.phone else None,
        "email": partner.email,
        "email_adres": f"mailto:{partner.email}" if partner.email else None,
        "kontakt": ", ".join(parts) or None,
    }


def _of_plan(name: str | None) -> str | None:
    return addresses.from_root(addresses.plan(name)) if name else None


def approved(facts: PlanFacts) -> ApprovedWords | None:
    """The approved text's address, SHA-256 and list of mended typos; None where it is not kept."""
    text = facts.file.approved
    if text is None:
        return None
    return {
        "adres": addresses.from_root(addresses.approved(facts.id)),
        "sha256": hashlib.sha256(text.data).hexdigest(),
        "zaczernione": [item.reason for item in facts.file.progress.blackened] if facts.file.progress else [],
        "poprawki": [{"jest": item.wrong, "ma_byc": item.right} for item in facts.plan.spelling],
    }
