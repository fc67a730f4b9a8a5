"""A whole plan in words."""

from __future__ import annotations

import hashlib
from collections import Counter

from jawny_plan import polish
from jawny_plan.facts.plan import PlanFacts, State
from jawny_plan.facts.promises import promises
from jawny_plan.model.period import PlanPeriod
from jawny_plan.model.plan import Partner
from jawny_plan.publishing.telling import additions, progress
from jawny_plan.publishing.telling.actions import STATES, action
from jawny_plan.publishing.telling.promises import promise, summary
from jawny_plan.publishing.telling.results import counter, goal
from jawny_plan.publishing.telling.threat import threat
from jawny_plan.publishing.telling.unit import dates, district
from jawny_plan.publishing.telling.versions import versions
from jawny_plan.publishing.telling.words import Told, typeset


def plan(facts: PlanFacts, of_unit: Told) -> Told:
    """A plan in words; `adres…` and `pliki` count from the site's root, `adres_pelny` is the address on paper.

    `cytaty` and `zdjecia` go by the names of the press notes that hold them: `start`, `polmetek`, `poprawka-1`.
    """
    told = facts.plan
    address = f"plany/{facts.id}/"
    kept = promises(facts)
    numbered = enumerate(zip(told.actions, facts.actions, strict=True), 1)
    words: Told = typeset(
        {
            "haslo": told.headline,
            "tytul": told.title,
            "w_skrocie": told.in_short,
            "okres": period(told.period),
            "stan": progress.state(facts),
            "kontynuacja": told.continuation,
            "zatwierdzil": polish.sentence(told.approved_by) if told.approved_by else None,
            "zagrozenia": [threat(item) for item in told.threats],
            "cele": [goal(item) for item in facts.results],
            "inne_pomiary": [counter(item) for item in facts.other_measurements],
            "sposob_oceny": polish.sentence(told.evaluation) if told.evaluation else None,
            "dzialania": [action(number, item, known) for number, (item, known) in numbered],
            "stany_dzialan": states(facts),
            "podmioty": [partner(item) for item in told.partners],
            "informowanie": [promise(item, f"/{address}") for item in kept],
            "obietnice": summary(kept),
            "dodatkowe": [{"tytul": item.title, "akapity": item.wording} for item in told.extra],
            "przebieg": [progress.entry(item, told) for item in facts.history],
            "zaczernione": [item.reason for item in facts.file.progress.blackened] if facts.file.progress else [],
            "poprawki": [progress.correction(item) for item in facts.corrections],
            "decyzje": [progress.decision(item) for item in facts.decisions],
            "ocena": progress.evaluation(facts.evaluation) if facts.evaluation else None,
        }
    )
    return words | {
        "id": facts.id,
        "adres": f"/{address}",
        "adres_pelny": of_unit["witryna"] + address,
        "pliki": {"ulotka": f"/{address}ulotka.pdf"},
        "zmiany": f"/{address}zmiany/",
        "rejon": district(told.district, facts.district, facts.seen),
        "poprzedni": told.predecessor and f"/plany/{told.predecessor}/",
        "nastepny": facts.successor and f"/plany/{facts.successor}/",
        "tekst": approved(facts),
        "ma_wynik": has_result(facts),
        "cytaty": {note: additions.quote(item) for note, item in facts.quotes.items()},
        "zdjecia": {note: additions.photo(item) for note, item in facts.photos.items()},
        "wersje": versions(facts),
    }


def states(facts: PlanFacts) -> list[Told]:
    """How many actions stand in which state, in the order of the states."""
    counted = Counter(known.state for known in facts.actions)
    return [
        {**told, "ile": str(many), "ile_slowami": polish.plural(many, "działanie", "działania", "działań")}
        for state, told in STATES.items()
        if (many := counted[state])
    ]


def has_result(facts: PlanFacts) -> bool:
    """Whether there is anything to say of how the plan goes or went."""
    return facts.state is State.ENDED or bool(facts.news)


def period(told: PlanPeriod) -> Told:
    """A period in words; its length in days is our calculation. The unknown is said to be unknown."""
    days = told.days
    known = dates(told.start, told.end)
    return {
        "slowami": known or told.words,
        "od": polish.day(told.start) if told.start else None,
        "do": polish.day(told.end) if told.end else None,
        "obliczenie_dni": polish.plural(days, "dzień", "dni", "dni") if days else None,
    }


def partner(told: Partner) -> Told:
    """A co-operating body; `zadanie` is None where the plan gives it no task."""
    return {"nazwa": polish.capital(told.name), "zadanie": told.task}


def approved(facts: PlanFacts) -> Told | None:
    """The approved text's address, SHA-256 and list of mended typos; None where it is not kept."""
    text = facts.file.approved
    if text is None:
        return None
    return {
        "adres": f"/plany/{facts.id}/tekst-zatwierdzony.txt",
        "sha256": hashlib.sha256(text.data).hexdigest(),
        "zaczernione": [item.reason for item in facts.file.progress.blackened] if facts.file.progress else [],
        "poprawki": [{"jest": item.wrong, "ma_byc": item.right} for item in facts.plan.spelling],
    }
