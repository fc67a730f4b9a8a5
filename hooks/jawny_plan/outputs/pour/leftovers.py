"""Signs of Markdown and Jinja that stayed in the text of a page: whoever typed them meant something else."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple

_CODE = re.compile(r"<(code|pre|script|style)\b.*?</\1>", re.DOTALL)
_AROUND = r"[^<>\n]{0,40}"


class _Remnant(NamedTuple):
    """Signs that no page should hold."""

    sign: str
    """Looked for first, as most pages hold none."""
    around: str
    """The sign with what is quoted of its surroundings."""
    problem: str
    advice: str


_LEFT = (
    _Remnant(
        r"\*\*",
        rf"{_AROUND}\*\*{_AROUND}",
        "gwiazdki ** zostały w tekście",
        "Między gwiazdkami a pogrubionymi słowami nie może być spacji, a po pogrubieniu nie może brakować drugich "
        "gwiazdek.",
    ),
    _Remnant(
        r"[{}]",
        rf"{_AROUND}[{{}}]{_AROUND}",
        "nawias klamrowy został w tekście",
        "Wartość stoi w dwóch nawiasach bez spacji między nimi: {{ nazwa }}, a polecenie w nawiasach z procentem: "
        "{% if … %}.",
    ),
    _Remnant(
        r"\] ?\(",
        rf"{_AROUND}\] ?\({_AROUND}",
        "odnośnik został w tekście",
        "Między [słowami] a (adresem) nie może być spacji, a nawiasy muszą być zamknięte: [słowa](/adres/).",
    ),
    _Remnant(
        r"\|",
        rf"(?:<p>|\n)\|{_AROUND}",
        "wiersz tabeli został w tekście",
        "Przed tabelą musi być pusta linia, a pod jej nagłówkiem linia z kreskami: po jednej |---| na kolumnę.",
    ),
    _Remnant(
        r"\n[-*] ",
        rf"(?<=\n)[-*] {_AROUND}",
        "punkt listy został w tekście",
        "Przed listą musi być pusta linia.",
    ),
)


# What is open until it ends, and hides, moves or swallows the rest of the page where its end is missing.
_PAIRED = (
    "a article aside b button caption code details div em figcaption figure footer form h1 h2 h3 h4 h5 h6 header i "
    "iframe label main nav ol pre section small span strong sub summary sup table ul"
)


class _Tags(HTMLParser):
    """Looks for tags that do not close what was opened last."""

    def __init__(self) -> None:
        super().__init__()
        self.paired = frozenset(_PAIRED.split())
        self.open: list[str] = []
        self.problem: str | None = None

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  # as HTMLParser calls it
        if tag in self.paired:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.paired:
            return
        if tag not in self.open:
            self.problem = (
                self.problem or f"stoi </{tag}>, a nic go nie otwiera. Usuń go albo dopisz wcześniej <{tag}>."
            )
            return
        while (last := self.open.pop()) != tag:
            self.problem = self.problem or _endless(last)


def _endless(tag: str) -> str:
    return f"znacznik <{tag}> nie ma końca. Dopisz </{tag}> tam, gdzie ta część ma się kończyć."


def _unpaired(html: str) -> str | None:
    tags = _Tags()
    tags.feed(html)
    tags.close()
    return tags.problem or (_endless(tags.open[-1]) if tags.open else None)


def leftover(html: str) -> str | None:
    """What was left in a page of the author's own words and tokens, and what to do; None where nothing was."""
    text = _CODE.sub("", html)
    for remnant in _LEFT:
        if re.search(remnant.sign, text) and (found := re.search(remnant.around, text)):
            return f'{remnant.problem}: "{found[0].removeprefix("<p>").strip()}". {remnant.advice}'
    return _unpaired(html)
