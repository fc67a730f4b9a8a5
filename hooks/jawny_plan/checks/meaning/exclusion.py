"""People as what is to be removed, and the language of force: „wyeliminowanie osób”, „bezwzględna represja”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.meaning.hint import Hint
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.checks.personal.vocabulary import in_order

_REMOVE = ("osoby jako coś do usunięcia", "Napisz, jakie zachowanie ma ustać: „ograniczenie picia na skwerze”.")
_FORCE = ("język siły", "Napisz, co policja zrobi: „kontrole”, „mandaty”, „rozmowy”.")
_SLUR = ("określenie, które poniża", "Napisz o zachowaniu, nie o ludziach.")
_PEOPLE = (
    r"(?:os[oó]b\w*|ludzi\w*|bezdomn\w+|młodzież\w*|młodych|nieletni\w*|małoletni\w*|pijak\w*|pijan\w+"
    r"|pijąc\w+|żebr\w+|żebrak\w*|meneli?\w*|żul\w*|narkoman\w*|rom[óo]\w*|cygan\w*|dziec\w+|nastolat\w+"
    r"|uczni[óo]w|alkoholik\w*"
    r"|cudzoziemc\w*|obcokrajowc\w*|imigrant\w*|uchodźc\w*|mieszkańc\w+|lokator\w+|chuligan\w*"
    r"|wandali?\w*|element\w*|towarzyst\w+|grup\w* (?:osób|młodzieży|ludzi)|amator\w+|kibic\w+"
    r"|kloszard\w*|koczując\w+|przesiadując\w+|handlarz\w*|seniorów|emerytów)"
)
_PATTERNS = (
    (
        _REMOVE,
        re.compile(
            rf"(?<!\w)(?:wyeliminow\w+|wyeliminuj\w+|eliminuj\w+|eliminow\w+|eliminacj\w+|usun(?:ąć|ięci\w+|iemy|ą)|usuwa\w+|pozby(?:ć"
            rf"|ci\w+|wa\w*|liśmy)(?: się)?|wyrzuc\w+|przepędz\w+|przepędza\w+|oczy(?:ści|szcz)\w+|wykurz\w+"
            rf"|wygoni\w+|wyganian\w+"
            rf"|przegoni\w+|przegania\w+|wyprowadzeni\w+|wysiedl\w+|wyrugow\w+|wypleni\w+|zlikwidow\w+|likwidac\w+"
            rf"|wyparci\w+|rozpędz\w+|rozgoni\w+|relegow\w+|wykluczeni\w+|wypchn\w+|wypych\w+|wypiera\w+|wypros\w+|wyprasza\w+|wypędz\w+|wygna\w+|przegna\w+"
            rf"|odstrasz\w+)(?: \w+){{0,3}}? (?:z |ze |od"
            rf" )?{_PEOPLE}(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        _FORCE,
        re.compile(
            r"(?<!\w)(?:bezwzględn\w+|bezlitosn\w+|surow\w+|stanowcz\w+) (?:\w+ )?(?:repres\w+|tępi\w+"
            r"|ściga\w+|karan\w+|zwalcz\w+|rozpraw\w+|eliminow\w+|egzekwow\w+)|represj\w+|represyjn\w+"
            r"|zero tolerancji|z całą (?:siłą|surowością|mocą|bezwzględnością)|(?:bez|zero) (?:litości|pardonu"
            r"|taryfy ulgowej)"
            r"|(?:twardą|żelazną) ręką|tępieni\w+|tępić|wypowiedzie\w+ wojn\w+|zrobi\w+ porządek z|pacyfikac\w+"
            r"|pacyfikow\w+",
            re.IGNORECASE,
        ),
    ),
    (
        _SLUR,
        re.compile(
            r"(?<!\w)(?:meneli?|menel\w+|żul(?:e|i|a|em|ów|ami|om)?|patologi(?:a|i|ę|ą|czn\w+ (?:rodzin\w+"
            r"|środowisk\w+))|margines(?:u|em|ie)? społeczn\w+|element\w* (?:przestępcz|kryminogenn|aspołeczn"
            r"|pijack|niepożądan)\w+|hołot\w+|dzicz\w*|szumowin\w+|mętów|degenerat\w*|lump\w*|łachudr\w*"
            r"|ćpun\w*|pijacz\w+|moczymord\w*|nierób\w*|nierobów)(?!\w)",
            re.IGNORECASE,
        ),
    ),
)


_WORDS = in_order(
    "elimin usun usuw pozby wyrzuc przepędz oczy wykurz wygoni wygania przegoni przegania wyprowadz wysiedl"
    " wyrugow wyplen"
    " likwid wyparci rozpędz rozgoni relegow wyklucz wypchn wypych wypiera wypros wyprasza wypędz wygna przegna"
    " odstrasz"
    " bezwzgl bezlit surow stanowcz repres toleranc całą litości pardonu taryfy ręką tępi wojn porządek pacyfik menel"
    " żul patolog margines element hołot dzicz szumow mętów degener lump łachudr ćpun pijacz moczymord nierób nierobów"
)
"""In small letters, what every such wording holds: a quick look."""


def find(text: CheckedText) -> Iterator[Hint]:
    """Every such wording in `text`."""
    if not text.holds(_WORDS):
        return
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text.read):
            yield Hint(text.shown[match.start() : match.end()], *kind)
