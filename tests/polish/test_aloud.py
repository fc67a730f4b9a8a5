"""Numbers, dates, hours, measures, addresses and abbreviations in words; `golden/aloud.txt` holds the phrases."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan import polish
from jawny_plan.polish.aloud import say
from jawny_plan.polish.rank import RANKS, Rank
from jawny_plan.polish.spoken import MONTHS, cardinal, digits, ordinal

PHRASES = [
    tuple(line.split(" → "))
    for line in (Path(__file__).parent / "golden/aloud.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("# ")
]


@pytest.mark.parametrize(("printed", "said"), [*PHRASES, ("0" * 5000, "0" * 5000)], ids=lambda text: text[:40])
def test_it_is_said_as_people_say_it(printed, said):
    assert say(printed) == said
    assert say(polish.typeset(printed)).replace("\u00a0", " ") == said


@pytest.mark.parametrize("rank", Rank)
def test_every_rank_is_spelt_out(rank):
    said = say(f"Dzielnicowy: {rank} Imię Nazwisko")
    assert said == f"Dzielnicowy: {RANKS[rank]} Imię Nazwisko"
    assert "." not in said


@given(st.text("aąbć .,„”–()\n", max_size=80))
def test_text_without_figures_stays(text):
    assert say(text) == text


FRAGMENTS = (
    "0 1 2 12 31 99 2024 999999999 9999999999 1,5 1.01 30.06.2024 17.00 25.61 2–3 1/3 24/7 2026/2027 % zł km/h m2 tys. "
    "mln – - − , . ; : / § + ² ¹ °C art. ust. pkt nr ul. os. I II IV XL maja Maja r. roku lata 90. godz. min. w na z do "
    "przy między dzieci dziećmi osób osobami kosze lampę złoty -lecia x pn. pt. br. bm. ub. Jana kl. klasy I–III od"
)


@given(st.lists(st.tuples(st.sampled_from(FRAGMENTS.split()), st.sampled_from([" ", "\u00a0", ""])), max_size=9))
def test_whatever_stands_beside_whatever_is_read(parts):
    say("".join(map("".join, parts)))


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)))
def test_every_day_is_said_in_full(value):
    aloud = f"{ordinal(value.day, 'ego')} {MONTHS[value.month]} {ordinal(value.year, 'ego')} roku"
    assert say(f"dnia {polish.day(value)} w") == f"dnia {aloud} w"
    assert not re.search("[0-9]", aloud)


@given(st.from_regex(r"[0-9]{2} [0-9]{3} [0-9]{2} [0-9]{2}", fullmatch=True))
def test_a_phone_is_said_by_its_groups(phone):
    said = say(f"tel. {phone}")
    assert said == f"telefon {digits(phone)}"
    assert len(said.split(", ")) == 4


@given(st.integers(0, 100))
def test_every_percent_is_said(number):
    assert say(f"o {number}% więcej") == f"o {cardinal(number)} procent więcej"
