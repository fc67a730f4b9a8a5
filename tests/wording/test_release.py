"""What waits, in one sentence for the officer."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.facts.release import Reason, Thing, Wait, Waiting
from jawny_plan.model.versions import Versions
from jawny_plan.wording.release import sentence, what, why

DAY = date(2026, 12, 1)
EMBARGO = Wait(Reason.EMBARGO, DAY)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("wait", "said"),
    [
        (EMBARGO, "pokaże się 1 grudnia 2026 r."),
        (Wait(Reason.UNAPPROVED, None), "czeka na zatwierdzenie"),
        (Wait(Reason.UNAPPROVED, DAY), "pokaże się 1 grudnia 2026 r., od tego dnia jest zatwierdzenie"),
        (Wait(Reason.DATED_LATER, DAY), "pokaże się 1 grudnia 2026 r., taką ma datę"),
        (Wait(Reason.ANNOUNCED_LATER, DAY), "pokaże się 1 grudnia 2026 r., tego dnia ma być ogłoszone"),
        (Wait(Reason.NAMES_WAITING_PLAN, DAY), "pokaże się 1 grudnia 2026 r., mowa tam o wstrzymanym planie"),
        (Wait(Reason.NAMES_WAITING_PLAN, None), "czeka, mowa tam o wstrzymanym planie"),
        (Wait(Reason.NAMES_WAITING_MEETING, None), "czeka, mowa tam o wstrzymanym spotkaniu"),
        (Wait(Reason.AFTER_WAITING_AMENDMENT, None), "czeka, razem z wcześniejszą zmianą albo poprawką"),
    ],
)
def test_why_and_until_when(wait, said):
    assert plain(why(wait)) == said


def test_two_have_their_date_in_the_plural():
    assert plain(why(Wait(Reason.DATED_LATER, DAY), 2)) == "pokażą się 1 grudnia 2026 r., taką mają datę"


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        (Thing.PLAN, "plan x"),
        (Thing.MEETING, "spotkanie x"),
        (Thing.REPORT, "sprawozdanie ze spotkania x z 1 grudnia 2026 r."),
        (Thing.QUOTE, "wypowiedź z 1 grudnia 2026 r. (x)"),
        (Thing.ENTRY, "wpis z 1 grudnia 2026 r. w przebiegu planu x"),
    ],
)
def test_each_thing_by_its_name(thing, said):
    day = None if thing in (Thing.PLAN, Thing.MEETING) else DAY
    assert plain(what(Waiting(thing, "x", EMBARGO, 1, day))) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("start", "nota na początek planu x"),
        ("poprawka-2", "nota o poprawce planu x (numer 2)"),
        ("zapowiedz", "nota zapowiadająca spotkanie x"),
        ("relacja-3", "nota o spotkaniu x (numer 3)"),
    ],
)
def test_a_note_by_its_name(name, said):
    assert what(Waiting(Thing.NOTE, "x", EMBARGO, name=name)) == said


def test_a_version_by_its_key():
    assert what(Waiting(Thing.VERSION, "x", EMBARGO, name="pjm")) == "film w polskim języku migowym (PJM), plan x"
    for field in Versions.model_fields.values():
        assert what(Waiting(Thing.VERSION, "x", EMBARGO, name=field.alias)).endswith(", plan x")


def test_nothing_waits_and_nothing_is_said():
    assert sentence(()) == ""


def test_whole_things_come_first_and_like_entries_are_counted():
    entries = [Waiting(Thing.ENTRY, "a", EMBARGO, number, DAY) for number in (1, 2)]
    alone = Waiting(Thing.ENTRY, "a", Wait(Reason.UNAPPROVED, None), 3, DAY)
    assert plain(sentence((*entries, alone, Waiting(Thing.PLAN, "z", EMBARGO)))) == (
        "Na razie nie ma na stronie: plan z (pokaże się 1 grudnia 2026 r.); 2 wpisy w przebiegu planu a "
        "(pokażą się 1 grudnia 2026 r.); wpis z 1 grudnia 2026 r. w przebiegu planu a (czeka na zatwierdzenie)."
    )


def test_like_versions_are_counted():
    said = sentence([Waiting(Thing.VERSION, "x", EMBARGO, name=name) for name in ("etr", "pjm")])
    assert plain(said) == "Na razie nie ma na stronie: 2 inne wersje planu x (pokażą się 1 grudnia 2026 r.)."


def test_several_that_wait_for_approval_are_told_in_the_plural():
    said = sentence([Waiting(Thing.ENTRY, "a", Wait(Reason.UNAPPROVED, None), number) for number in range(2)])
    assert plain(said) == "Na razie nie ma na stronie: 2 wpisy w przebiegu planu a (czekają na zatwierdzenie)."
    said = sentence([Waiting(Thing.ENTRY, "a", EMBARGO, number) for number in range(5)])
    assert plain(said).endswith("5 wpisów w przebiegu planu a (pokaże się 1 grudnia 2026 r.).")


def test_a_long_list_is_cut():
    said = sentence([Waiting(Thing.PLAN, f"p{number}", EMBARGO) for number in range(10)])
    assert said.count("plan p") == 8 and said.endswith("; i jeszcze 2.")
