"""A quote is the words alone: the note puts the dash or the quotation marks."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from jawny_plan.model.quote import Quote


def quote(text: str) -> Quote:
    return Quote.model_validate({"tresc": text, "autor": "asp. Imię Nazwisko"})


@pytest.mark.parametrize(
    "text", ["– Chcę to wiedzieć.", "- Chcę.", "— Chcę.", "„Chcę to wiedzieć.”", '"Chcę."', "„Chcę”.", "«Chcę.»"]
)
def test_marks_of_its_own_are_refused(text):
    with pytest.raises(ValidationError, match="własną kreskę albo cudzysłów"):
        quote(text)


@pytest.mark.parametrize(
    "text", ["Chcę – i to bardzo.", "„Lipowa” to nasza ulica, a „Długa” wasza.", "„Lipowa” i „Długa”", "-5 stopni."]
)
def test_marks_within_it_are_its_words(text):
    assert quote(text).text == text
