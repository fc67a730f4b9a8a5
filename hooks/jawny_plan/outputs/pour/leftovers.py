"""Signs of Markdown and Jinja that stayed in the text of a page: whoever typed them meant something else."""

from __future__ import annotations

import re

_CODE = re.compile(r"<(code|pre|script|style)\b.*?</\1>", re.DOTALL)
_AROUND = r"[^<>\n]{0,40}"
_LEFT = (
    (
        rf"{_AROUND}\*\*{_AROUND}",
        "gwiazdki ** zostały w tekście",
        "Między gwiazdkami a pogrubionymi słowami nie może być spacji, a po pogrubieniu nie może brakować drugich "
        "gwiazdek.",
    ),
    (
        rf"{_AROUND}[{{}}]{_AROUND}",
        "nawias klamrowy został w tekście",
        "Wartość stoi w dwóch nawiasach bez spacji między nimi: {{ nazwa }}, a polecenie w nawiasach z procentem: "
        "{% if … %}.",
    ),
    (
        rf"{_AROUND}\] ?\({_AROUND}",
        "odnośnik został w tekście",
        "Między [słowami] a (adresem) nie może być spacji, a nawiasy muszą być zamknięte: [słowa](/adres/).",
    ),
    (
        rf"(?:<p>|\n)\|{_AROUND}",
        "wiersz tabeli został w tekście",
        "Przed tabelą musi być pusta linia, a pod jej nagłówkiem linia z kreskami: po jednej |---| na kolumnę.",
    ),
    (
        rf"(?<=\n)[-*] {_AROUND}",
        "punkt listy został w tekście",
        "Przed listą musi być pusta linia.",
    ),
)


def leftover(html: str) -> str | None:
    """What was left in a page of the author's own words and tokens, and what to do; None where nothing was."""
    text = _CODE.sub("", html)
    for pattern, problem, advice in _LEFT:
        if found := re.search(pattern, text):
            return f'{problem}: "{found[0].removeprefix("<p>").strip()}". {advice}'
    return None
