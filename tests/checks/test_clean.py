"""Texts in which nothing was found are passed by, those of an earlier look only until they are met no more."""

from __future__ import annotations

from jawny_plan.checks.clean import Clean


def test_a_text_is_clean_once_nothing_was_found_in_it():
    clean = Clean()
    assert "Lampa" not in clean and not clean.sums
    clean.add("Lampa")
    assert "Lampa" in clean and "lampa" not in clean and len(clean.sums) == 1


def test_what_an_earlier_look_knew_is_handed_on_only_when_it_is_met_again():
    before = Clean()
    for text in ("Lampa", "Kosz"):
        before.add(text)
    now = Clean(before.sums)
    assert not now.sums and "Lampa" in now and "Ławka" not in now
    assert len(now.sums) == 1 and now.sums < before.sums


def test_sums_say_nothing_of_the_text_and_take_half_signs():
    clean = Clean()
    clean.add("Jan Kos \ud83d")
    assert "Jan Kos \ud83d" in clean and not any("Kos" in known or len(known) != 32 for known in clean.sums)
