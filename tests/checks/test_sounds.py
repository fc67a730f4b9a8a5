"""What a word may be that was written by ear."""

from __future__ import annotations

import pytest

from jawny_plan.checks.sounds import sound_alikes


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("żeka", "rzeka"),
        ("morze", "może"),
        ("pszed", "przed"),
        ("druszka", "drużka"),
        ("rzyt", "szyt"),
        ("żata", "szata"),
        ("muwi", "mówi"),
        ("dłóg", "dług"),
        ("chuk", "huk"),
        ("harakter", "charakter"),
        ("chodom", "chodą"),
        ("zomb", "ząb"),
        ("konty", "kąty"),
        ("trąba", "tromba"),
        ("kąty", "konty"),
        ("idem", "idę"),
        ("zemby", "zęby"),
        ("renka", "ręka"),
        ("gęba", "gemba"),
        ("komęda", "komenda"),
        ("wziął", "wzioł"),
        ("wzięli", "wzieli"),
        ("zaczoł", "zaczął"),
        ("zacznel", "zacznęl"),
        ("hańćba", "hanćba"),
        ("wziąść", "wziąć"),
        ("jeźć", "jeść"),
        ("iśc", "iść"),
        ("chodź", "choć"),
        ("choć", "chodź"),
        ("stacji", "staci"),
        ("nadziei", "nadzieji"),
    ],
)
def test_a_word_is_taken_for_what_it_sounds_like(heard, meant):
    assert meant in set(sound_alikes(heard))


@pytest.mark.parametrize(
    ("word", "never"),
    [
        ("chata", "cchata"),
        ("komin", "kąin"),
        ("temat", "tęat"),
        ("stacjia", "stacia"),
        ("bitwi", "bitwji"),
        ("wąs", "wos"),
        ("kęs", "kes"),
        ("kot", "kąt"),
        ("ser", "sęr"),
        ("tańszy", "tanżzy"),
        ("wąśćka", "wąćka"),
    ],
)
def test_what_is_heard_otherwise_is_not(word, never):
    assert never not in set(sound_alikes(word))


def test_what_differs_in_one_place_comes_first_and_nothing_twice():
    assert list(sound_alikes("mur")) == ["mór"]
    assert list(sound_alikes("rura")) == ["róra"]
    assert list(sound_alikes("żura")) == ["rzura", "szura", "żóra", "rzóra", "szóra"]
    assert list(sound_alikes("kot")) == []


def test_two_places_may_be_written_by_ear_and_no_third():
    two, three = list(sound_alikes("kuku")), list(sound_alikes("kukuku"))
    assert two == ["kóku", "kukó", "kókó"]
    assert "kókóku" in three and "kókókó" not in three
