"""Foreign names are somebody's where what stands around them says so."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import Allowed, foreign
from tests.checks.corpus import checked


def found(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in foreign.find(checked(text), Allowed())]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Świadkiem był Xqwert Zxcvbn", "Xqwert Zxcvbn"),
        ("Przyszedł potem kucharz Xqwert Zxcvbn.", "Xqwert Zxcvbn"),
        ("Wczoraj Xqwert Zxcvbn, kucharz, wyszedł.", "Xqwert Zxcvbn"),
        ("Wczoraj Xqwert Zxcvbn, który wyszedł.", "Xqwert Zxcvbn"),
        ("Ahmed al Hassan", "Ahmed al Hassan"),
        ("Li Wei", "Li Wei"),
    ],
)
def test_a_foreign_name_is_found(text, words):
    assert found(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        *("Xqwert Zxcvbn", "Wczoraj Xqwert Zxcvbn, zdrowy.", "Świadkiem był, Xqwert Zxcvbn.", "Był Xqwert.", "Li", ""),
        *("Świadkiem „był” Xqwert Zxcvbn.", "Działa Google Maps.", "Kupił LibreOffice Writer."),
    ],
)
def test_what_only_looks_foreign_is_nobody(text):
    assert found(text) == []
