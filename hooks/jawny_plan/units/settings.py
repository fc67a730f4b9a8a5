"""The gate before what the portal says of itself; what it says of units has passed their own gates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jawny_plan.checks.personal import Allowed, Finding, findings, flattened, in_addresses
from jawny_plan.checks.personal.allowed import digits
from jawny_plan.reading import passages
from jawny_plan.reading.faults import Fault, Faults, shown
from jawny_plan.reading.folder import named
from jawny_plan.reading.passages import Passage
from jawny_plan.units.country import SETTINGS, Country


def check(country: Country, day: date) -> None:
    """Raises Faults with each place of `portal.yml` that tells of a person what may not go out on a day."""
    typed = list(passages.typed({country.folder / SETTINGS: country.typed}))
    if faults := [_fault(typed[found.number], found) for found in _found(country, typed, day)]:
        raise Faults(faults)


def _found(country: Country, typed: list[Passage], day: date) -> Iterator[Finding]:
    phone = country.settings.phone
    allowed = Allowed(phones=frozenset([digits(phone)] if phone else ()))
    yield from findings([flattened(passage.text) for passage in typed], allowed, day)
    yield from in_addresses([passage.text for passage in typed], allowed)


def _fault(passage: Passage, found: Finding) -> Fault:
    line, column = passage.place_of(found.words)
    problem = f"{found.rule.what}: {shown(found.words)}."
    return Fault(named(passage.path), line, column, passage.key_path, problem, found.rule.advice)
