"""security.txt: there while somebody vouches for it, gone when not, and its end announced."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest

from jawny_plan.model.unit import Unit
from jawny_plan.outputs.pages import security
from tests.conftest import command

SITE = "https://plany.przyklad.pl/"
CONTACT = {"kontakt": "a@przyklad.pl", "wazne_do": "2027-06-30"}
UNIT = {"nazwa": "KPP", "skrot": "KPP", "witryna": SITE}


def unit(contact: dict[str, str] | None = None) -> Unit:
    return Unit.model_validate({**UNIT, **({"bezpieczenstwo": contact} if contact else {})})


def test_it_says_what_the_standard_asks_for():
    said = security.text(unit(CONTACT), SITE, date(2026, 11, 23))
    assert said is not None
    fields = dict(line.split(": ", 1) for line in said.decode().splitlines())
    assert fields == {
        "Contact": "mailto:a@przyklad.pl",
        "Expires": "2027-06-30T23:59:59Z",
        "Preferred-Languages": "pl",
        "Canonical": f"{SITE}.well-known/security.txt",
    }
    assert datetime.fromisoformat(fields["Expires"]).date() == date(2027, 6, 30)


def test_without_a_contact_there_is_no_file_and_nothing_to_say():
    assert security.text(unit(), SITE, date(2026, 11, 23)) is None
    assert security.hints(unit(), date(2026, 11, 23)) == []


@pytest.mark.parametrize(
    ("today", "there", "said"),
    [
        (date(2027, 5, 30), True, ""),
        (date(2027, 5, 31), True, r"tylko do 30.czerwca.2027.r\. Sprawdź.*wazne_do"),
        (date(2027, 6, 30), True, r"tylko do 30.czerwca.2027.r\."),
        (date(2027, 7, 1), False, r"był ważny do 30.czerwca.2027.r\. i nie ma go już na stronie"),
    ],
)
def test_its_end_is_announced_30_days_before(today, there, said):
    assert (security.text(unit(CONTACT), SITE, today) is not None) is there
    hints = security.hints(unit(CONTACT), today)
    assert len(hints) == bool(said)
    assert re.search(said, "".join(hints))


@pytest.mark.parametrize(
    "site", ["https://gmina.przyklad.pl/policja/plany/", "https://gmina.przyklad.pl/policja/plany"]
)
def test_below_a_folder_it_names_the_root_and_the_editor_is_told_to_put_it_there(site):
    under = Unit.model_validate({**UNIT, "witryna": site, "bezpieczenstwo": CONTACT})
    root = "https://gmina.przyklad.pl/.well-known/security.txt"
    said = security.text(under, site.rstrip("/") + "/", date(2026, 11, 23))
    assert said and f"Canonical: {root}\n" in said.decode()
    [hint] = security.hints(under, date(2026, 11, 23))
    assert "/policja/plany/. Skopiuj site/.well-known/security.txt" in hint and hint.endswith(root)
    assert len(security.hints(under, date(2027, 6, 30))) == 2


def test_the_example_has_it_and_the_unit_without_the_key_has_not(example_site, site):
    said = (example_site / ".well-known/security.txt").read_text(encoding="utf-8")
    assert said.startswith("Contact: mailto:bezpieczenstwo@")
    assert not (site / ".well-known").exists()


def test_check_and_site_say_that_it_ends(folder):
    path = folder / "plan_data/jednostka.yml"
    contact = "bezpieczenstwo:\n  kontakt: a@przyklad.pl\n  wazne_do: 2024-04-01\n"
    path.write_text(path.read_text(encoding="utf-8") + contact, encoding="utf-8")
    for word in ("check", "site", "site"):
        done = command(word, str(folder))
        assert done.returncode == 0, done.stderr
        assert "security.txt jest ważny tylko do 1\u00a0kwietnia\u00a02024\u00a0r. Sprawdź" in done.stdout
