"""Addresses and profiles of people, however they are spelt; those of the data pass."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import Allowed, emails
from jawny_plan.checks.personal.text import CheckedText
from tests.checks.corpus import found_by


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a.kowalska@x.pl", "a.kowalska@x.pl"),
        ("jan (at) x.pl", "jan (at) x.pl"),
        ("Profil: facebook.com/jan.kos dziś", "facebook.com/jan.kos"),
        ("facebook.com/100012345 dziś", "facebook.com/100012345"),
        ("facebook.com/profile.php?id=1", "facebook.com/profile.php"),
        ("x.com/jan_kos_99", "x.com/jan_kos_99"),
    ],
)
def test_somebody_s_address_is_found(text, words):
    assert set(found_by(emails, text, Allowed())) == {words}


@pytest.mark.parametrize(
    "text", ["kowalska@", "facebook.com/jan", "facebook.com/gmina.2026", "facebook.com/12345", "facebook.com/__", "jan at x pl", ""]
)  # fmt: skip
def test_what_is_nobody_s_is_not(text):
    assert found_by(emails, text, Allowed()) == []


def test_an_address_of_the_data_passes_as_it_is_alone():
    unit = Allowed(emails=frozenset({"dyzur@x.pl"}))
    assert found_by(emails, "Dyzur@X.pl. Zapraszamy.", unit) == []
    assert set(found_by(emails, "a.dyzur@x.pl", unit)) == {"a.dyzur@x.pl"}


@pytest.mark.parametrize(
    ("text", "may"), [("Data i zapłata", False), ("jan at x", True), ("a@b", True), ("Plan", False)]
)
def test_a_text_without_a_sign_of_an_address_is_passed_by(text, may):
    assert emails.may_hold(CheckedText(text)) is may
