"""Proofs that people were told: what each has to say, and which ways of telling it proves."""

from __future__ import annotations

from typing import get_args

import pytest
from pydantic import TypeAdapter, ValidationError

from jawny_plan.model.evidence import Proof, ProofEntry, proving
from jawny_plan.model.publicity import ChannelKind

KINDS = {kind for proof in get_args(Proof) for kind in get_args(proof.model_fields["kind"].annotation)}


@pytest.mark.parametrize("channel", ChannelKind)
def test_each_way_of_telling_is_proved_by_known_kinds_or_by_any(channel):
    kinds = proving(channel)
    if kinds is None:
        assert channel is ChannelKind.OTHER
    else:
        assert kinds and set(kinds) <= KINDS - {"inny"}


def test_every_kind_of_proof_proves_some_way_of_telling():
    assert KINDS - {"inny"} == {kind for channel in ChannelKind for kind in proving(channel) or ()}


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ({"rodzaj": "spotkanie"}, "albo plik spotkania"),
        ({"rodzaj": "spotkanie", "plik": "zebranie", "opis": "zebranie"}, "albo plik spotkania"),
        ({"rodzaj": "spotkanie", "plik": "zebranie", "obecnych": "20"}, "liczbę obecnych podaje sprawozdanie"),
        ({"rodzaj": "strona"}, "adres"),
        ({"rodzaj": "strona", "adres": "javascript:alert(1)"}, "adres"),
        ({"rodzaj": "ulotki", "liczba": "0", "gdzie": "skrzynki"}, "liczba"),
        ({"rodzaj": "list"}, "rodzaj"),
    ],
)
def test_what_proves_nothing_is_refused(entry, problem):
    with pytest.raises(ValidationError, match=problem):
        TypeAdapter(ProofEntry).validate_python(entry)


def test_people_at_a_meeting_without_a_file_are_counted_in_the_entry():
    proof = TypeAdapter(ProofEntry).validate_python({"rodzaj": "spotkanie", "opis": "zebranie", "obecnych": "około 20"})
    assert proof.present.number == 20 and proof.present.about
