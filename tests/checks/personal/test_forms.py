"""A known person's names are known in every case of the singular, and as nothing else."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal.forms import first_name_forms, is_womans, surname_forms


@pytest.mark.parametrize(
    ("name", "womans"),
    [
        ("Anna", True),
        ("Marek", False),
        ("Kuba", False),  # a man's, in spite of its end
        ("Xenja", True),  # unknown: by its end
        ("Ngozi", False),
    ],
)
def test_a_first_name_is_a_woman_s_or_a_man_s(name, womans):
    assert is_womans(name) is womans


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Marek", "Marek Marka Markiem Markowi Marku"),
        ("Anna", "Anna Annie Anno Anny Anną Annę"),
        ("Kuba", "Kuba Kubie Kubo Kuby Kubą Kubę"),
        ("Xenja", "Xenja Xenji Xenjo Xenju Xenją Xenję"),
    ],
)
def test_a_first_name_has_its_cases(name, forms):
    assert first_name_forms(name) == set(forms.split())


@pytest.mark.parametrize(
    ("name", "hers", "his"),
    [
        ("Nowak", "Nowak", "Nowak Nowaka Nowakiem Nowakowi Nowaku"),
        ("Lis", "Lis", "Lis Lisa Lisem Lisie Lisowi"),
        ("Wolny", "Wolny", "Wolny Wolnego Wolnemu Wolnym"),
        ("Pierwszy", "Pierwszy", "Pierwszy Pierwszego Pierwszemu Pierwszym"),
        ("Nowak-Lis", "Nowak Lis Nowak-Lis", "Nowak Nowaka Nowakiem Nowakowi Nowaku Lis Lisa Lisem Lisie Lisowi Nowak-Lis"),
    ],
)  # fmt: skip
def test_a_man_s_surname_is_inflected_where_a_woman_s_stays(name, hers, his):
    assert surname_forms(name, womans=True) == set(hers.split())
    assert surname_forms(name, womans=False) == set(his.split())


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Kowalska", "Kowalska Kowalskiej Kowalską"),
        ("Pierwsza", "Pierwsza Pierwszej Pierwszą"),
        ("Ślepa", "Ślepa Ślepej Ślepą"),
        ("Qwetska", "Qwetska Qwetskiej Qwetską"),  # in no dictionary: by their ends
        ("Qweńcka", "Qweńcka Qweńckiej Qweńcką"),
        ("Qwędzka", "Qwędzka Qwędzkiej Qwędzką"),
        ("Qwertowa", "Qwertowa Qwertowej Qwertową"),
        ("Qwilewa", "Qwilewa Qwilewej Qwilewą"),
        ("Nowak-Qwetska", "Nowak-Qwetska Nowak Qwetska Qwetskiej Qwetską"),
    ],
)
def test_a_woman_s_surname_that_describes_is_inflected_as_adjectives_are(name, forms):
    assert surname_forms(name, womans=True) == set(forms.split())


@pytest.mark.parametrize("name", ["qwertowa", "Qwetska"])
def test_a_man_s_surname_of_such_an_end_is_no_adjective(name):
    assert f"{name[:-1]}ej" not in surname_forms(name, womans=False)
    assert f"{name[:-1]}iej" not in surname_forms(name, womans=False)


def test_an_adjective_is_no_first_name():
    assert "Pierwszej" not in first_name_forms("Pierwsza")
