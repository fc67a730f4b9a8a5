"""Signs that nobody sees are named with their place, before what follows from them."""

from __future__ import annotations

import pytest

from jawny_plan.reading import signs
from jawny_plan.reading.strict_yaml import read


def faults(tmp_path, text):
    path = tmp_path / "plik.yml"
    path.write_text(text, encoding="utf-8", newline="")
    return read(path, "plik.yml")


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("a:\n\xa0\xa0b: 2\n", "plik.yml:2:1:", "twarda spacja (U+00A0)"),
        ("a:\xa01\n", "plik.yml:1:3:", "twarda spacja (U+00A0)"),
        ("a:\n  -\xa0b\n", "plik.yml:2:4:", "twarda spacja (U+00A0)"),
        ("a:\u202f1\n", "plik.yml:1:3:", "wąska twarda spacja (U+202F)"),
        ("\u200ba: 1\n", "plik.yml:1:1:", "niewidoczna spacja o zerowej szerokości (U+200B)"),
        ("a:\n  \u2060b: 2\n", "plik.yml:2:3:", "niewidoczny łącznik wyrazów (U+2060)"),
        ("a: raz\u2028dwa\nb: 1\n", "plik.yml:1:7:", "znak podziału wiersza z innego programu (U+2028)"),
        ("a: raz\u2029dwa\n", "plik.yml:1:7:", "znak podziału akapitu z innego programu (U+2029)"),
        ("a: raz\x85dwa\n", "plik.yml:1:7:", "znak nowego wiersza z innego systemu (U+0085)"),
        ("# K\ufffd\na: 1\n", "plik.yml:1:4:", "znak \ufffd, który zastąpił zgubioną literę (U+FFFD)"),
        ("a: \uf0b7 punkt\n", "plik.yml:1:4:", "kropka listy z Worda) (U+F0B7)"),
    ],
)
def test_what_breaks_a_file_is_named_where_it_stands(tmp_path, text, place, name):
    _, found = faults(tmp_path, text)
    assert str(found[0]).startswith(place) and name in str(found[0])
    assert len(found) == 1


def test_lines_behind_a_foreign_line_end_keep_their_numbers(tmp_path):
    _, found = faults(tmp_path, "a: raz\u2028dwa\nb: c: d\n")
    assert [fault.line for fault in sorted(found)] == [1, 2]


@pytest.mark.parametrize(
    "text", ["a: w\xa0domu\n", "a: |\n  w\xa0domu\n  \xa0potem\n", "a: Ґанок\n", "a: Łuków\n", "# \xa0uwaga\na: 1\n"]
)
def test_what_texts_may_hold_is_no_fault(tmp_path, text):
    assert faults(tmp_path, text)[1] == []


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("а", "litera „а” z cyrylicy (U+0430)"),
        ("ο", "litera „ο” z alfabetu greckiego (U+03BF)"),
        ("\u202e", "niewidoczny znak kierunku pisma (U+202E)"),
        ("\xad", "niewidoczny znak przeniesienia (miękki łącznik) (U+00AD)"),
    ],
)
def test_signs_have_names(sign, name):
    assert signs.name(sign) == signs.strange(f"abc{sign}d") == name


def test_ordinary_text_has_nothing_strange():
    assert signs.strange("Zażółć gęślą jaźń – „cytat” 5 § 2°") is None
    assert signs.lost("Zażółć – ™") == []
