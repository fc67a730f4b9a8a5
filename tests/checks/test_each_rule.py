"""Each rule by itself over every sentence of the sets: what it finds there, and that it finds nothing anywhere else.

The golden files hold `rule | words | sentence`; a sentence that is in none of a rule's lines must be nothing to it.
JAWNY_PLAN_WZORCE=1 writes them anew: read the difference.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from types import ModuleType

import pytest

from jawny_plan.checks import meaning
from jawny_plan.checks.personal import (
    Allowed,
    ages,
    bare_surnames,
    births,
    brands,
    called,
    counts,
    cyrillic,
    disguises,
    emails,
    families,
    file_names,
    flattened,
    foreign,
    full_names,
    home_addresses,
    homes,
    initials,
    inspections,
    nicknames,
    numbers,
    phones,
    rosters,
    titles,
    vehicles,
)
from jawny_plan.checks.personal.hit import Hit
from jawny_plan.checks.personal.text import CheckedText
from tests.checks.corpus import CORPUS, UNITS, checked, read
from tests.checks.personal.samples import COUNTED, HARMLESS, KINDS

TODAY = date(2026, 11, 29)
GOLDEN = CORPUS.parent / "golden"
BRANDED = Allowed(brands=("Sklepik", "Dobry Kąt"))

LEADS = ("Tak. ", "Cicho tu. ", "Tu jest cicho. ", "Nie wiem po co. ")
"""Sentences of one to four words, in which nothing is found, and after which a text goes on."""

Find = Callable[[CheckedText, Allowed], Iterable[Hit]]


def _of(module: ModuleType, *, unit: bool) -> Find:
    """A rule's search with the quick look before it, where it has one."""

    def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
        if getattr(module, "may_hold", lambda _: True)(text):
            yield from module.find(text, allowed) if unit else module.find(text)

    return find


RULES: dict[str, Find] = {
    **{module.__name__.rpartition(".")[2]: _of(module, unit=False) for module in (numbers, vehicles, homes)},
    **{
        module.__name__.rpartition(".")[2]: _of(module, unit=False) for module in (ages, births, counts, home_addresses)
    },
    **{module.__name__.rpartition(".")[2]: _of(module, unit=True) for module in (phones, emails, cyrillic)},
    **{module.__name__.rpartition(".")[2]: _of(module, unit=True) for module in (disguises, full_names, initials)},
    **{module.__name__.rpartition(".")[2]: _of(module, unit=True) for module in (titles, families, nicknames)},
    **{
        module.__name__.rpartition(".")[2]: _of(module, unit=True)
        for module in (bare_surnames, foreign, called, rosters)
    },
    "file_names-mentioned": lambda text, allowed: (
        file_names.mentioned(text, allowed) if file_names.may_mention(text) else ()
    ),
    "brands": lambda text, _: brands.find(text, BRANDED),
    "inspections": lambda text, _: inspections.find(text, TODAY) if inspections.may_hold(text) else (),
}
HINTS = ("conditions", "origin", "neighbours", "brands", "exclusion", "jargon")


@cache
def sentences() -> dict[str, Allowed]:
    """Every sentence, flattened, with what its unit publishes."""
    sets = {item.text: UNITS[item.unit] for name in ("plants", "hints", "innocent", "forms") for item in read(name)}
    samples = dict.fromkeys((*HARMLESS, *(text for text, _ in (KINDS | COUNTED).values())), Allowed())
    return {flattened(text): allowed for text, allowed in (sets | samples).items()}


def _finds(name: str, sentence: str, allowed: Allowed, lead: str = "") -> list[Hit]:
    """What a rule finds in a sentence, placed as if no other stood before it."""
    hits = RULES[name](checked(lead + sentence), allowed)
    return [hit._replace(start=hit.start - len(lead), end=hit.end - len(lead)) for hit in hits]


def _speaks(name: str, sentence: str) -> list[tuple[str, str]]:
    """What a kind of hints says of a text, and of which words."""
    return [(hint.what, hint.words) for hint in getattr(meaning, name).find(checked(sentence))]


def _compared(name: str, lines: list[str]) -> None:
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("JAWNY_PLAN_WZORCE"):
        path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    assert lines == path.read_text("utf-8").splitlines()


@pytest.mark.parametrize("name", RULES)
def test_a_rule_finds_in_every_sentence_what_it_is_for_and_nothing_else(name):
    lines = []
    for sentence, allowed in sentences().items():
        hits = _finds(name, sentence, allowed)
        lines += [f"{hit.rule.what} | {sentence[hit.start : hit.end]} | {sentence}" for hit in hits]
    assert lines
    _compared(name, lines)


@pytest.mark.parametrize("name", RULES)
def test_a_rule_finds_the_same_words_after_another_sentence(name):
    for sentence, allowed in sentences().items():
        found = _finds(name, sentence, allowed)
        for lead in LEADS if found and not sentence.islower() else ():  # a note in small letters begins with its writer
            assert (lead, sentence, _finds(name, sentence, allowed, lead)) == (lead, sentence, found)


@pytest.mark.parametrize("typed", [True, False])
def test_names_of_files_are_told_by_what_they_hold(typed):
    names = (CORPUS / "names.txt").read_text("utf-8").split("\n")
    lines = [
        f"{hit.rule.what} | {name[hit.start : hit.end]} | {name}"
        for name in filter(None, names)
        for hit in file_names.find(name, UNITS["a"], typed=typed)
    ]
    _compared(f"file_names-{'typed' if typed else 'made'}", lines)


@pytest.mark.parametrize("name", HINTS)
def test_a_kind_of_hints_speaks_of_what_it_is_for_and_of_nothing_else(name):
    lines = [f"{what} | {words} | {sentence}" for sentence in sentences() for what, words in _speaks(name, sentence)]
    assert lines
    _compared(f"hints-{name}", lines)


@pytest.mark.parametrize("name", HINTS)
def test_a_kind_of_hints_speaks_of_the_same_words_after_another_sentence(name):
    for sentence in sentences():
        if spoken := _speaks(name, sentence):
            for lead in LEADS:
                assert (lead, sentence, _speaks(name, lead + sentence)) == (lead, sentence, spoken)
