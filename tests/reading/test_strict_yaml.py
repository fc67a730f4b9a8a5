"""YAML is text with places; what is not plain is refused with one clear message each."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.reading.files import LARGEST
from jawny_plan.reading.strict_yaml import MAX_DEPTH, read


def reading(folder: Path, data: bytes | str):
    path = folder / "plik.yml"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    node, faults = read(path, "plik.yml")
    return node.content() if node else None, [str(fault) for fault in faults]


@pytest.mark.parametrize(
    "typed", ["0600", "18:30", "010", "nie", "tak", "2024-06-30", "1e3", "~", "null", "0x1F", "1_000", ".5"]
)
def test_scalars_arrive_as_they_were_typed(tmp_path, typed):
    assert reading(tmp_path, f"klucz: {typed}\n") == ({"klucz": typed}, [])


@pytest.mark.parametrize(
    ("data", "place", "part"),
    [
        ("a: &x 1\n", "plik.yml:1:4:", "kotwica &x"),
        ("a: 1\nb: *x\n", "plik.yml:2:4:", "odwołanie *x"),
        ("a: !!int 3\n", "plik.yml:1:4:", "znacznik typu"),
        ("a: !wlasny 3\n", "plik.yml:1:4:", "znacznik typu"),
        ("a: 1\nb: 2\na: 3\n", "plik.yml:3:1:", 'klucz "a" stoi drugi raz (pierwszy raz w linii 1)'),
        ("a: 1\n---\nb: 2\n", "plik.yml:2:1:", "więcej niż jeden dokument"),
        ("", "plik.yml:1:1:", "plik jest pusty"),
        ("\n\n  \n", "plik.yml:1:1:", "plik jest pusty"),
        ("# sam komentarz\n", "plik.yml:1:1:", "plik jest pusty"),
        ("zdanie\n", "plik.yml:1:1:", "plik nie zawiera kluczy"),
        ("- a\n- b\n", "plik.yml:1:1:", "plik nie zawiera kluczy"),
        ("a:\n\t- b\n", "plik.yml:2:1:", "tabulatorem"),
        ("a: b: c\n", "plik.yml:1:5:", "dwukropek"),
        ("a: 1\ntytul:Skwer i drzewa\nc: 3\n", "plik.yml:2:7:", "po dwukropku brakuje odstępu"),
        ("a: 1\ntytul:Skwer", "plik.yml:2:7:", "po dwukropku brakuje odstępu"),
        ("# uwaga\ntytul:Skwer\n\na: 1\n", "plik.yml:2:7:", "po dwukropku brakuje odstępu"),
        ("a:\n  - b: 1\n    c:2\n  - b: 3\n", "plik.yml:3:7:", "po dwukropku brakuje odstępu"),
        ("a:\n  - b:1\n    c: 2\n", "plik.yml:2:7:", "po dwukropku brakuje odstępu"),
        ("a: 1\nbez klucza\nc: 1\n", "plik.yml:2:1:", "dalszy ciąg tekstu z linii 1"),
        ("a: 1\nhttps://x.example\nc: 1\n", "plik.yml:2:1:", "brakuje dwukropka"),
        ("a: 1\nbźdź: Sala #5 Co zmieniło\n", "plik.yml:2:12:", 'jest komentarzem i nie należy do wartości: "#5 Co'),
        ("a: Sala # piąta\n", "plik.yml:1:9:", "jest komentarzem"),
        ("a: 1\r\nb: Sala  #5\r\n", "plik.yml:2:10:", '"#5"'),
        ('a: "Sala" # piąta\n', "plik.yml:1:11:", "jest komentarzem"),
        ("a: [b, # c\n  d]\n", "plik.yml:1:8:", "jest komentarzem"),
        ("a:\n  - b # c\n", "plik.yml:2:7:", "jest komentarzem"),
        ("a:\n  dłuższy\n  tekst # c\n", "plik.yml:3:9:", "jest komentarzem"),
        ("a: Łuków\n".encode("utf-16"), "plik.yml:1:1:", "UTF-16"),
        (b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\xdf\xa4", "plik.yml:1:1:", "dokument Worda"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "plik.yml:1:1:", "starego Worda"),
        (b"a: 1\n\0\xff", "plik.yml:2:2:", "to nie jest plik tekstowy"),
        ('a: "b\n', "plik.yml:1:4:", "nie został zamknięty"),
        ("a: @b\n", "plik.yml:1:4:", "znakiem zastrzeżonym"),
        ("[a]: b\n", "plik.yml:1:1:", "klucz musi być zwykłym słowem"),
        ("a: \x07\n", "plik.yml:1:4:", "znak sterujący"),
        ("nazwa: Łuków\nulica: źle\n".encode("cp1250"), "plik.yml:1:8:", "Windows-1250"),
        ("a: " + "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), "plik.yml:1:", "zbyt głęboko"),
        ("a: " + "x" * LARGEST, "plik.yml:1:1:", "za duży"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else repr(value[:8]),
)
def test_refusals(tmp_path, data, place, part):
    _, faults = reading(tmp_path, data)
    assert len(faults) == 1
    assert faults[0].startswith(place)
    assert part in faults[0]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("# uwaga\na: b\n# uwaga\n", "b"),
        ('a: "Sala #5"\n', "Sala #5"),
        ("a: >-  # uwaga\n  Sala\n  #5\n", "Sala #5"),
        ("a: Sala#5\n", "Sala#5"),
        ("a: b\n  # uwaga\n", "b"),
    ],
)
def test_comments_that_cut_off_nothing_are_fine(tmp_path, typed, value):
    assert reading(tmp_path, typed) == ({"a": value}, [])


def test_an_alias_bomb_is_refused_without_being_unfolded(tmp_path):
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{name}: &{name} [*{last},*{last},*{last},*{last},*{last},*{last},*{last},*{last},*{last}]\n"
        for last, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    plain, faults = reading(tmp_path, bomb)
    assert all("niedozwolon" in fault for fault in faults) and faults
    assert len(str(plain)) < 2_000


def test_all_faults_of_a_file_are_told_at_once(tmp_path):
    _, faults = reading(tmp_path, "a: &x 1\na: !!str 2\nb: *x\n")
    assert len(faults) == 4


def test_a_missing_file_is_one_message(tmp_path):
    node, faults = read(tmp_path / "nie-ma.yml", "nie-ma.yml")
    assert node is None
    assert [str(fault).splitlines()[0] for fault in faults] == ["nie-ma.yml:1:1: brakuje pliku."]


def test_a_byte_order_mark_of_windows_is_no_fault(tmp_path):
    assert reading(tmp_path, b"\xef\xbb\xbfa: b\n") == ({"a": "b"}, [])


def test_letters_are_composed(tmp_path):
    assert reading(tmp_path, "a: " + unicodedata.normalize("NFD", "zażółć")) == ({"a": "zażółć"}, [])


@given(st.binary(max_size=300))
def test_no_bytes_bring_a_traceback(tmp_path_factory, data):
    folder = tmp_path_factory.getbasetemp()
    plain, faults = reading(folder, data)
    assert plain is None or isinstance(plain, dict)
    assert plain is not None or faults


@given(st.dictionaries(st.sampled_from("abcdef"), st.text(max_size=30), min_size=1))
def test_any_text_in_quotes_comes_back(tmp_path_factory, values):
    folder = tmp_path_factory.getbasetemp()
    plain, faults = reading(folder, json.dumps(values, ensure_ascii=False))
    assert not faults or any("znak" in fault for fault in faults)
    if not faults:
        # YAML folds its line ends (U+0085 among them) into spaces.
        said = {key: unicodedata.normalize("NFC", " ".join(value.split())) for key, value in values.items()}
        assert {key: " ".join(value.split()) for key, value in plain.items()} == said


def test_the_deepest_data_that_are_read(tmp_path):
    """One level more is refused above; what is just as deep as allowed is read."""
    assert MAX_DEPTH == 12
    _, faults = reading(tmp_path, "a: " + "[" * (MAX_DEPTH - 1) + "b" + "]" * (MAX_DEPTH - 1))
    assert faults == []
    _, faults = reading(tmp_path, "a: " + "[" * MAX_DEPTH + "b" + "]" * MAX_DEPTH)
    assert len(faults) == 1 and "zbyt głęboko" in faults[0]
