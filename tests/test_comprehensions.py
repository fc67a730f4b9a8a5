"""No name that Python 3.12.0-3.12.3 would take for another one."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT
from tests.tools.comprehensions import confused

SOURCES = [
    ROOT / "run.py",
    *(path for folder in ("hooks", "tests") for path in sorted((ROOT / folder).rglob("*.py"))),
]


def test_there_are_sources():
    assert {"run.py", "results.py", "mkdocs_events.py", "test_comprehensions.py"} <= {path.name for path in SOURCES}


def test_no_comprehension_reads_what_its_neighbour_binds():
    found = [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in SOURCES
        for line, name in confused(path.read_text(encoding="utf-8"))
    ]
    assert found == []


# Each was run by Python 3.12.1 and 3.13.0: the first group failed in one of them, the second in none.
@pytest.mark.parametrize(
    "body",
    [
        "return [name for name in xs], [name(i) for i in xs]",
        "return {len: 1 for len in xs}, {len([i]) for i in xs}",
        "return [[name for name in xs] for _ in xs], [name(i) for i in xs]",
        "if xs:\n        a = [name for name in xs]\n    return [i for i in xs if name(i)]",
        "return [name for _, (name, *_) in xs], [i + j for i in xs for j in name(i)]",
        "return [name for name in xs], [i for i in [name(j) for j in xs]]",
        "return [name for name in xs], [[j for j in name(i)] for i in xs]",
    ],
)
def test_the_scan_bites(body):
    assert confused(f"def f(xs):\n    {body}\n")


def test_a_name_of_an_outer_function_is_confused_as_well():
    source = (
        "def outer():\n    name = 5\n    def inner(xs):\n        return [name for name in xs], [name + i for i in xs]\n"
    )
    assert confused(source) == [(4, "name")]


@pytest.mark.parametrize(
    "body",
    [
        "return [name for name in xs], [i for name in xs for i in name]",
        "return [name for name in xs], name(xs)",
        "return [name for name in xs], list(name(i) for i in xs)",
        "return list(name for name in xs), [name(i) for i in xs]",
        "name = 3\n    return [name for name in xs], [name + i for i in xs]",
        "a = [name for name in xs]\n    def g(): return [name(i) for i in xs]\n    return a, g()",
        "return [xs for xs in xs], [i for i in xs]",
        "return [name for name in xs], [(lambda: name(i))() for i in xs]",
        "return [[i for i in name] for name in xs], [name for name in xs]",
        "return [name for name in xs], [i for i in [j for j in name(xs)]]",
        "return [{i: name[i] for i in xs} for name in xs], [name for name in xs]",
    ],
)
def test_the_scan_lets_the_rest_be(body):
    assert confused(f"def f(xs):\n    {body}\n") == []
