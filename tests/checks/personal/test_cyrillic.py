"""Names in Cyrillic letters are found in either order; streets, headings and people of the data are not."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import Allowed, cyrillic
from tests.checks.corpus import found_by

UNIT = Allowed(people=(("Jan", "Kowalski"), ("Oksana", "Mróz")))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Скаргу подав Юрій Мороз.", ["Юрій Мороз"]),
        ("Подав Мороз Юрій", ["Мороз Юрій"]),
        ("Скаргу Подав Юрій Мороз Вчора.", ["Юрій Мороз"]),
        ("Скаргу Подав Вчора Юрій", ["Вчора Юрій"]),
        ("ЮЛІЯ БОНДАР", ["ЮЛІЯ БОНДАР"]),
        ("Подав БОНДАР ЮЛІЯ.", ["БОНДАР ЮЛІЯ"]),
        ("Тут живе Юрій М. давно", ["Юрій М."]),
        ("Тут живе пан Мороз.", ["пан Мороз"]),
        ("Тут живе сім'я Бондар", ["сім'я Бондар"]),
        ("Оксана Бондар", ["Оксана Бондар"]),  # another surname than that of the data
        ("Олена Мороз", ["Олена Мороз"]),
        ("Ян Ко", ["Ян Ко"]),
    ],
)
def test_a_name_is_found(text, words):
    assert found_by(cyrillic, text, UNIT) == words


@pytest.mark.parametrize(
    "text",
    [
        *("ВЕЛИКА ПРОСЬБА", "П'ЯТОГО ПІД'ЇЗДУ", "Великий Парк", "вулиця Юрія Мороза", "школа імені Івана Франка"),
        *("Ян Ковальський", "Яна Ковальського", "Ковальський Ян", "Оксани Мруз", "пан Ковальський", "Юрій", "Анна", ""),
    ],
)
def test_what_is_nobody_s_or_published_is_not(text):
    assert found_by(cyrillic, text, UNIT) == []
