"""JSON read strictly: the tree is that of other readers, each value with the place where it was typed."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.reading.json_tree import MAX_DEPTH, NotJson, parsed
from jawny_plan.reading.strict_yaml import Node

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=10,
)


def in_texts(value):
    """A value as the tree holds it: numbers and words as the texts that they were typed in."""
    match value:
        case dict():
            return {name: in_texts(item) for name, item in value.items()}
        case list():
            return [in_texts(item) for item in value]
        case str():
            return value
        case _:
            return json.dumps(value)


def content(node: Node):
    if node.keys is not None:
        return {name: content(value) for name, (_, value) in node.keys.items()}
    return [content(item) for item in node.items] if node.items is not None else node.text


@given(VALUES, st.sampled_from([None, 0, 2]), st.booleans())
def test_what_python_writes_is_read_as_it_was(value, indent, ascii_only):
    assert content(parsed(json.dumps(value, indent=indent, ensure_ascii=ascii_only))) == in_texts(value)


@given(st.text('{}[]",:truefalsn0123.eE+-\\ \n', max_size=12))
def test_what_is_refused_by_other_readers_is_refused_with_a_place(text):
    try:
        json.loads(text, object_pairs_hook=no_twice, parse_constant=refused)
    except (ValueError, RecursionError):
        with pytest.raises(NotJson) as raised:
            parsed(text)
        line, column, problem, advice = raised.value.args
        assert 1 <= line <= text.count("\n") + 1 and column >= 1 and problem and advice
    else:
        parsed(text)


def no_twice(pairs):
    if len(dict(pairs)) < len(pairs):
        raise ValueError
    return dict(pairs)


def refused(word):
    raise ValueError(word)


@pytest.mark.parametrize(("depth", "sound"), [(1, True), (MAX_DEPTH, True), (MAX_DEPTH + 1, False), (1000, False)])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}")])
def test_twelve_levels_are_read_and_no_more(depth, sound, opening, closing):
    assert MAX_DEPTH == 12
    text = opening * depth + "0" + closing * depth
    if sound:
        parsed(text)
    else:
        with pytest.raises(NotJson) as raised:
            parsed(text)
        assert raised.value.args[2:] == ("dane są zagnieżdżone zbyt głęboko.", "Dozwolonych poziomów: 12.")


@pytest.mark.parametrize(
    ("text", "line", "column", "problem"),
    [
        ("", 1, 1, "plik urywa się w połowie"),
        ("nic", 1, 1, "to nie jest JSON"),
        ("{}\n{}", 2, 1, "stoi coś jeszcze"),
        ('{"a": 1,\n "a": 2}', 2, 2, 'nazwa "a" stoi drugi raz'),
        ("{a: 1}", 1, 2, "nazwa w cudzysłowie"),
        ('{"a" 1}', 1, 6, "brakuje dwukropka"),
        ("[1 2]", 1, 4, "brakuje przecinka"),
        ('["a]', 1, 2, "tekst w cudzysłowie"),
        ("[1,", 1, 4, "plik urywa się w połowie"),
        ("[01]", 1, 3, "brakuje przecinka"),
    ],
)
def test_a_fault_is_told_where_it_stands(text, line, column, problem):
    with pytest.raises(NotJson) as raised:
        parsed(text)
    assert raised.value.args[:2] == (line, column) and problem in raised.value.args[2]


def test_each_value_knows_its_place():
    tree = parsed('{\n  "a": [1,\n 22]\n}')
    key, value = tree.keys["a"]
    assert [(each.line, each.column) for each in (key, value, *value.items)] == [(2, 3), (2, 8), (2, 9), (3, 2)]
