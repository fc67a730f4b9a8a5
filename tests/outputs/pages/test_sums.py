"""Sums tell apart whatever a page could show differently, and nothing else."""

from __future__ import annotations

import copy
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.reading.folder import load
from jawny_plan.storage.sums import Sums, joined
from tests.conftest import ROOT, surroundings

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3) | st.tuples(inner),
    max_leaves=12,
)


@given(VALUES)
def test_equal_parts_give_one_sum_whatever_objects_they_are(value):
    assert Sums().of(value) == Sums().of(copy.deepcopy(value)) == Sums().of(value)


@given(VALUES, VALUES)
def test_other_values_give_other_sums(one, other):
    if repr(one) != repr(other):
        assert Sums().of(one) != Sums().of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([["a"], []], [[], ["a"]]),
        (["ab", "c"], ["a", "bc"]),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ([], {}),
        ([], ()),
        (1, True),
        (1, "1"),
        (date(2026, 1, 1), "2026-01-01"),
    ],
)
def test_what_is_put_together_otherwise_is_something_else(one, other):
    assert Sums().of(one) != Sums().of(other)


def test_one_object_in_two_places_is_as_two_equal_ones():
    words = {"nazwa": "Próbowo " * 3}
    assert Sums().of([words, words]) == Sums().of([words, copy.deepcopy(words)])
    assert Sums().of({"a": words, "b": words}) == Sums().of({"a": words, "b": copy.deepcopy(words)})


def test_the_same_sum_in_another_process():
    asked = "from jawny_plan.storage.sums import Sums; print(Sums().of({'a': ['ż', {'b': None}]}))"
    done = subprocess.run(
        [sys.executable, "-c", asked],
        capture_output=True,
        text=True,
        check=True,
        env={**surroundings(), "PYTHONHASHSEED": "7"},
    )
    assert done.stdout.strip() == Sums().of({"a": ["ż", {"b": None}]})


def test_a_poured_template_counts_by_its_text_and_values(tmp_path):
    (tmp_path / "a.md").write_text("# Nota\n\n{{ x }}\n")
    (tmp_path / "b.md").write_text("# Inna\n\n{{ x }}\n")

    def poured(template: str, value: str) -> str:
        pour = Pour(tmp_path, ["attr_list"], {})
        made = pour.poured(template, {"x": value})
        before = Sums().of({"tresc": made})
        pour.shown(template, made)  # converted by now
        assert Sums().of({"tresc": made}) == before
        return before

    assert poured("a.md", "1") == poured("a.md", "1")
    assert len({poured("a.md", "1"), poured("a.md", "2"), poured("b.md", "1")}) == 3


def test_joined_sums_keep_their_order_and_borders():
    assert len({joined(["ab", "c"]), joined(["a", "bc"]), joined(["c", "ab"]), joined(["abc"])}) == 4


def test_a_pour_tells_what_its_template_and_all_that_it_includes_asked_for(tmp_path):
    (tmp_path / "m.md").write_text("{% macro m(y) %}{{ y }}{% endmacro %}")
    (tmp_path / "i.md").write_text("{{ w_srodku }}{% import 'k.md' as k with context %}{{ k.m() }}")
    (tmp_path / "k.md").write_text("{% macro m() %}{{ z_kontekstem }}{% endmacro %}")
    (tmp_path / "t.md").write_text(
        "{% import 'm.md' as m %}{{ m.m(a) }}{% if b is defined %}{{ b }}{% endif %}"
        "{% for x in lista %}{{ x }}{% endfor %}{% include 'i.md' %}"
    )
    (tmp_path / "u.md").write_text("nic")
    pour = Pour(tmp_path, [], {})
    words = {"a": "1", "lista": ["2"], "w_srodku": "3", "z_kontekstem": "4", "nikt": "5"}
    assert "4" in pour.html("t.md", words)
    assert {"a", "b", "lista", "w_srodku", "z_kontekstem"} <= pour.asked
    assert "nikt" not in pour.asked and "x" not in pour.asked
    assert pour.used == {"t.md", "m.md", "i.md", "k.md"}
    pour.html("u.md", words)
    assert (pour.asked, pour.used) == (frozenset(), {"u.md"})


def test_a_pour_tells_each_time_which_templates_a_page_is_made_of(tmp_path):
    (tmp_path / "k.md").write_text("{% macro m() %}{% include 'i.md' %}{% endmacro %}{% macro n() %}n{% endmacro %}")
    (tmp_path / "m.md").write_text("{% import 'k.md' as k %}{% macro m() %}{{ k.m() }}{% endmacro %}")
    (tmp_path / "i.md").write_text("i")
    (tmp_path / "a.md").write_text("{% import 'm.md' as m %}{{ m.m() }}")
    (tmp_path / "b.md").write_text("{% import 'm.md' as m %}{% if tak %}{{ m.m() }}{% endif %}")
    pour = Pour(tmp_path, [], {})
    for _ in range(2):
        pour.html("a.md", {"tak": False})
        assert pour.used == {"a.md", "m.md", "k.md", "i.md"}
        pour.html("b.md", {"tak": False})
        assert pour.used == {"b.md", "m.md", "k.md"}
    assert pour.source("a.md") == (tmp_path / "a.md").read_text() and pour.source("nie-ma.md") is None


def test_a_record_counts_by_what_it_says_and_not_by_what_was_worked_out_of_it():
    plan = load(ROOT / "examples/przyklad/plan_data").plans[0]
    facts = PlanFacts(plan, {}, date(2026, 11, 23))
    before = Sums().of(facts)
    assert facts.actions and "actions" in vars(facts)
    assert Sums().of(facts) == before
    other = replace(plan, plan=plan.plan.model_copy(update={"headline": "Inaczej"}))
    assert (
        len({before, Sums().of(replace(facts, file=other)), Sums().of(replace(facts, today=date(2026, 11, 24)))}) == 3
    )
