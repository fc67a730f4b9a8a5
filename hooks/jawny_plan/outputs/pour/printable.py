"""What of a template's values can stand in a text: words and numbers."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2.environment import TemplateModule
from jinja2.runtime import Macro

from jawny_plan.outputs.pour.filled import Poured


def unprintable(value: object) -> str | None:
    """Why a value cannot stand in a text; None where it can."""
    match value:
        case None | str() | Poured():
            return None
        case bool():
            return "tu wypisałoby się „True” albo „False”. Zamiast wypisywać warunek, użyj {% if … %}słowa{% endif %}."
        case int() | float():
            return None
        case Macro():
            return f"makro {value.name} bez nawiasów niczego nie wypisuje. Dopisz nawiasy: {{{{ {value.name}(…) }}}}."
        case TemplateModule():
            return "to nazwa całego pliku z makrami. Wypisz jedno z nich: {{ nazwa.makro(…) }}."
        case Mapping():
            return f"to grupa wartości. Wypisz jedną z nich po kropce: {', '.join(list(map(str, value))[:6])}."
        case list() | tuple():
            return (
                "to lista, a nie słowa. Wypisz jej pozycje w pętli: {% for pozycja in … %}{{ pozycja }}{% endfor %}; "
                "po nazwie grupy stawia się kropkę, nie przecinek."
            )
        case _:
            return "to nie są słowa ani liczba. Wypisz jedną z nazw, które wymienia docs/_jak-zmieniac.md."
