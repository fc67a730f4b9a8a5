"""Names in their cases: the forms of school grammars are among those that the rules make."""

from __future__ import annotations

import pytest

from jawny_plan.polish.fallback import Rules, listed
from jawny_plan.polish.inflection import forms

DECLENSIONS = """\
Marek Marka Markowi Markiem Marku
Jan Jana Janowi Janem Janie
Paweł Pawła Pawłowi Pawłem Pawle
Aleksander Aleksandra Aleksandrowi Aleksandrem Aleksandrze
Jerzy Jerzego Jerzemu Jerzym
Antoni Antoniego Antoniemu Antonim
Maciej Macieja Maciejowi Maciejem Macieju
Wojciech Wojciecha Wojciechowi Wojciechem Wojciechu
Piotr Piotra Piotrowi Piotrem Piotrze
Michał Michała Michałowi Michałem Michale
Robert Roberta Robertowi Robertem Robercie
Konrad Konrada Konradowi Konradem Konradzie
Tomasz Tomasza Tomaszowi Tomaszem Tomaszu
Kuba Kuby Kubie Kubę Kubą
Bruno Brunona Brunonowi Brunonem Brunonie
Anna Anny Annie Annę Anną
Maria Marii Marię Marią
Kasia Kasi Kasię Kasią
Monika Moniki Monice Monikę Moniką
Kinga Kingi Kindze Kingę Kingą
Marta Marty Marcie Martę Martą
Barbara Barbary Barbarze Barbarę Barbarą
Patrycja Patrycji Patrycję Patrycją
Małgorzata Małgorzaty Małgorzacie Małgorzatę Małgorzatą
"""


@pytest.mark.parametrize("declension", DECLENSIONS.splitlines())
def test_a_name_is_known_in_all_its_cases(declension):
    name, *cases = declension.split()
    assert set(cases) <= forms(name)
    assert all(name in {item.lemma for item in Rules().readings(case)} for case in (name, *cases))


def test_the_list_holds_the_commonest_names():
    assert len(listed()) > 600
    assert {"Anna", "Maria", "Zofia", "Jan", "Stanisław", "Piotr", "Zuzanna", "Antoni", "Pola", "Oksana"} <= listed()
