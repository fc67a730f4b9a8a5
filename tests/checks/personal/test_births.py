"""Days and years of birth are found; days of events, history and groups of a year are not."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import births
from tests.checks.corpus import found_by


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sprawca (17.02.1983) nie stawił się.", ["(17.02.1983)"]),  # a large letter, for it begins the sentence
        ("Przesłuchano: sprawca (17.02.1983).", ["(17.02.1983)"]),
        ("Zatrzymany (17.02.1983) wyszedł.", ["(17.02.1983)"]),
        ("Był to sprawca (1.2.2015 r.) i świadek (3.4.1990).", ["(1.2.2015 r.)", "(3.4.1990)"]),
        ("Generał urodzony 12.05.1890, sprawca urodzony 12.05.1990.", ["urodzony 12.05.1990"]),
        ("Urodzony 12.05.1910 sąsiad.", ["Urodzony 12.05.1910"]),
        ("Roczniki 2010 i 2011 mają turniej. Ujęto mężczyznę ur. 12.05.1990.", ["ur. 12.05.1990"]),
    ],
)
def test_somebody_s_birth_is_found(text, words):
    assert found_by(births, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "(17.02.1983)",
        "(17.02.1983) sprawca",
        "Sprawca szedł (17.02.1983) nocą.",
        "Uchwała (17.02.1983) obowiązuje.",
        "Pan Kucharz (17.02.1983)",  # a name, of which other rules tell
        "Sprawca (17.02.2026) wyszedł.",
        "Generał urodzony 12.05.1909.",
        "Zapraszamy roczniki 2010 i 2011.",
        "",
    ],
)
def test_what_is_nobody_s_birth_is_not(text):
    assert found_by(births, text) == []
