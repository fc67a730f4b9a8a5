"""What a posted form holds, and what its buttons do to that."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.editor.content import (
    acted,
    at,
    copied,
    dotted,
    leaves,
    posted,
    pruned,
    put,
    steps_of,
)
from jawny_plan.editor.typed_days import Near

NAMES = st.from_regex(r"[a-z][a-z_]{0,5}", fullmatch=True)
TEXTS = st.text("aą1 :#-\n„", max_size=6).map(str.strip)
CONTENTS = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3), max_leaves=12
)
GROUPS = st.dictionaries(NAMES, CONTENTS, max_size=4)
FIELDS = st.lists(st.tuples(st.text("dtygmx.0123ab", max_size=8), st.text("a1.-: [{\n", max_size=6)), max_size=8)


def fields(content) -> list[tuple[str, str]]:
    """What a form sends of a content."""
    return [(f"d.{dotted(steps)}", value) for steps, value in leaves(content)]


def without_empty_groups(content):
    """A form sends fields, so a group or list without any is not sent."""
    if isinstance(content, dict):
        parts = {name: without_empty_groups(value) for name, value in content.items()}
        return {name: value for name, value in parts.items() if value not in ({}, [])}
    if isinstance(content, list):
        return [value for value in map(without_empty_groups, content) if value not in ({}, [])]
    return content


@given(GROUPS)
def test_what_is_sent_is_what_stood_in_the_form(content):
    whole = without_empty_groups(content)
    assert posted(fields(whole)) == whole


@given(GROUPS)
def test_every_value_is_found_at_its_steps_and_may_be_put_back(content):
    for steps, value in leaves(content):
        assert at(content, steps) == value
        assert steps_of(dotted(steps)) == steps
        put(content, steps, f"{value}!")
        assert at(content, steps) == f"{value}!"


@given(GROUPS)
def test_a_copy_is_the_same_and_changes_by_itself(content):
    twin = copied(content)
    assert twin == content
    before = copied(content)
    for steps, _ in list(leaves(twin)):
        put(twin, steps, "inne")
    assert content == before


@given(CONTENTS)
def test_pruned_leaves_nothing_empty_and_loses_nothing_else(content):
    left = pruned(content)
    assert pruned(left) == left
    assert [value for _, value in leaves(left) if left != ""] == [value for _, value in leaves(content) if value]
    assert all(found for _, found in leaves(left)) or left == ""


@given(FIELDS)
def test_whatever_is_sent_becomes_content_of_groups_lists_and_texts(sent):
    def sound(content) -> bool:
        if isinstance(content, dict):
            return all(isinstance(name, str) and sound(value) for name, value in content.items())
        return all(map(sound, content)) if isinstance(content, list) else isinstance(content, str)

    content = posted(sent)
    assert isinstance(content, dict | list) and sound(content)


@pytest.mark.parametrize(
    ("sent", "content"),
    [
        ([("d.a", " b\r\nc \r"), ("czyn", "zapisz"), ("x.a", "nie"), ("d", "nie")], {"a": "b\nc"}),
        ([("g.miejsce", "")], {"miejsce": {}}),
        ([("m.plany", ""), ("m.plany", "a"), ("m.plany", "b")], {"plany": ["a", "b"]}),
        ([("d.cele.10.b", "drugi"), ("d.cele.2.b", "pierwszy")], {"cele": [{"b": "pierwszy"}, {"b": "drugi"}]}),
        ([("y.x", "[1, dwa]")], {"x": ["1", "dwa"]}),
        ([("y.x", "a: b: c")], {"x": "a: b: c"}),
        (
            [("t.dnia", "3 grudnia"), ("d.dnia_slownie", "3 grudnia")],
            {"dnia": "2026-12-03", "dnia_slownie": "3 grudnia"},
        ),
        ([("d.a", "tekst"), ("d.a.b", "pod tekstem")], {"a": "tekst"}),
    ],
)
def test_each_kind_of_field_is_read_as_what_it_holds(sent, content):
    assert posted(sent, Near(date(2026, 11, 23))) == content


@pytest.mark.parametrize(
    ("action", "after", "came"),
    [
        ("dodaj cele *=grupa", {"cele": [{"b": "1"}, {"b": "2"}, {}]}, "cele.2"),
        ("dodaj cele *=grupa=rodzaj=pulap", {"cele": [{"b": "1"}, {"b": "2"}, {"rodzaj": "pulap"}]}, "cele.2"),
        ("dodaj uwagi *=wartosc", {"cele": [{"b": "1"}, {"b": "2"}], "uwagi": [""]}, "uwagi.0"),
        ("dodaj miejsce", {"cele": [{"b": "1"}, {"b": "2"}], "miejsce": {}}, "miejsce"),
        ("usun cele.0", {"cele": [{"b": "2"}]}, ""),
        ("usun cele.1.b", {"cele": [{"b": "1"}, {}]}, ""),
        ("usun cele.7", {"cele": [{"b": "1"}, {"b": "2"}]}, ""),
        ("wyzej cele.1", {"cele": [{"b": "2"}, {"b": "1"}]}, "cele.0"),
        ("nizej cele.0", {"cele": [{"b": "2"}, {"b": "1"}]}, "cele.1"),
        ("wyzej cele.0", {"cele": [{"b": "1"}, {"b": "2"}]}, ""),
        ("nizej cele.1", {"cele": [{"b": "1"}, {"b": "2"}]}, ""),
        ("nizej cele.5", {"cele": [{"b": "1"}, {"b": "2"}]}, ""),
        ("zapisz", {"cele": [{"b": "1"}, {"b": "2"}]}, ""),
        ("nieznane cele.1", {"cele": [{"b": "1"}, {"b": "2"}]}, ""),
    ],
)
def test_a_button_does_what_it_says_and_names_what_came_or_moved(action, after, came):
    content = {"cele": [{"b": "1"}, {"b": "2"}]}
    assert (acted(content, action), content) == (came, after)


@given(st.lists(TEXTS, min_size=2, max_size=5), st.data())
def test_up_and_down_undo_one_another(items, draw):
    content, place = {"x": list(items)}, draw.draw(st.integers(1, len(items) - 1))
    assert acted(content, f"wyzej x.{place}") == f"x.{place - 1}"
    assert acted(content, f"nizej x.{place - 1}") == f"x.{place}"
    assert content == {"x": items}
