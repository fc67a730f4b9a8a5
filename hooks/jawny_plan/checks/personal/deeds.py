"""What the police do to find something out: controls by their names, and policemen who are to come, by what they do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jawny_plan.checks.personal.text import CheckedText, Token, token_at
from jawny_plan.checks.personal.vocabulary import listed
from jawny_plan.checks.personal.words import Word

# Where a police officer goes to meet people, and where to find something out.
_OF_VISITS = (
    r"(?:\w+ )?(?:szk[oó]ł|przedszkol|klas|świetlic|klub|senior|szpital|dom\w* (?:kultury|pomocy|dziecka)|kościo)"
)
_OF_CONTROLS = (
    r"(?:sklep|bar(?:y|ów|ach)?\b|lokal|pub(?:y|ów)?\b|dyskotek|altan|pustostan|melin|ogr[oó]dk|dziupl|parking|piwnic|garaż"
    r"|dworz|skup|komis|złomow|squat|kąpielisk|bazar|targowisk)\w*"
)
_NO_FEASTS = r"(?! (?:\w+ )?(?:święt|jubileusz|urodzin|imienin|rocznic))"
_NO_OPINIONS = r"(?! (?:\w+ )?(?:wynik|ankiet|opini|efekt|postęp|skutk))"
# "kontroler", "kontrolować prędkość" by parents are none.
_NAMED = (
    r"(?:kontrol(?!er|owan\w+ (?:są|jest))\w*|patrol\w*|nalot\w*|obław\w*|"
    r"obch[oó]d(?:u|zie|em|owi)?(?!\w)|(?:nocn|wieczorn|piesz)\w+ obchod\w+"
    r"|obchod(?:y|ów|om|ami|ach) (?:park|teren|ulic|rejon|osiedl|blok|skwer|plac|piwnic|klatek|altan|dworc|okolic)\w*"
    r"|działani\w+ [„\"]\w+|działani\w+ (?:kontroln|prewencyjn)\w+|trzeźw\w+ (?:poran\w+|weekend\w*|kierow\w+)"
    r"|akcj\w+ [„\"]?\w+|pomiar\w* (?:prędkości|trzeźwości)|badani\w+ (?:stanu )?trzeźwości|zasadzk\w*"
    r"|(?:z?mierz(?:y\w*|ą|ymy)|z?bada\w*) (?:\w+ ){0,2}?(?:prędkoś|trzeźwoś)\w+"
    r"|(?:prędkość|trzeźwość) (?:\w+ ){0,2}?(?:z?mierz(?:y\w*|ą)|z?bada\w*)"
    r"|rewizj\w*|przeszukani\w*|(?:skontroluj|przeszuka|obejdzi)(?:emy|my|ą|e)\b"
    rf"|sprawdz(?:ą|i(?:my)?|eni\w+)\b{_NO_OPINIONS}|sprawdza(?:ć|my|ni\w+){_NO_OPINIONS}|obchodz(?:i\w*|ą){_NO_FEASTS}"
    r"|radar\w*|alkomat\w*|łapank\w*|przecze(?:s|sz)\w*|blokad\w+ dr[oó]g\w*|radiow[oó]z\w*|drogówk\w*"
    r"|fotoradar\w*|wideorejestrator\w*|załog\w+ (?:na|przy|pod|w) "
    r"|(?:wejdziemy|wkroczymy|wchodzimy|zajrzymy|zaglądamy|wpadniemy|pojedziemy|przyjedziemy)"
    rf" (?:do|na|w) (?!{_OF_VISITS})"
    rf"|{_OF_CONTROLS} (?:\w+ ){{0,4}}?(?:odwiedzi|obejdzie|wejdzie|wkroczy|wpadnie|zajrzy)my"
    rf"|(?:odwiedzi|obejdzie)my (?:\w+ ){{0,2}}?{_OF_CONTROLS}"
    r"|(?:weźmi|bierz)\w+ pod lupę|mandat\w* (?:\w+ ){0,2}?(?:posypi|sypi|będ|dostan)\w+|posypią się (?:\w+ )?mandat\w*"
    rf"|rajd\w* po {_OF_CONTROLS}|obstawi(?:my|ą)|nieumundurowan\w+|po cywilnemu|w cywilu"
    r"|służb[aęyą] (?:na|w|przy|przed|pod|patrolow\w+|pełnion\w+)"
    r")"
)
_DEED = re.compile(rf"(?<!\w){_NAMED}", re.IGNORECASE)
_SURE = re.compile(
    r"kontrol|skontroluj|sprawdz|nalot|obław|z?mierz|z?bada|przeszuka|radar|fotoradar|wideorej|pomiar|rewizj|łapank"
    r"|wejdziemy|wkroczymy|wpadniemy|weźmi|zasadzk|trzeźw|przecze|posypi|mandat"
    r"|po cywilnemu|w cywilu|nieumundurowan",
    re.IGNORECASE,
)
_FEAST = re.compile(rf"\bobch\w+{_NO_FEASTS.replace('(?!', '(?:', 1)}", re.IGNORECASE)
_VISITED = re.compile(rf"\b(?:do|w|we|na|przed) {_OF_VISITS}|\b(?:odwiedz|zajrz)\w+ {_OF_VISITS}", re.IGNORECASE)
STEMS = (
    *("kontrol", "patrol", "nalot", "obław", "pomiar", "akcj", "działani", "obchod", "obchód", "sprawdz", "służb"),
    *("policj", "dzielnicow", "radiow", "funkcjon", "rewizj", "przeszuk", "zasadzk", "drogów", "fotorad", "mundur"),
    *("strażni", "kryminaln", "tajniak", "wywiadow", "prewencj", "pojawi", "zjawi", "obejdz", "mierz", "bada"),
    *(
        "radar",
        "wideorej",
        "załog",
        "alkomat",
        "łapank",
        "przecze",
        "blokad",
        "trzeźw",
        "prędko",
        "wejdziemy",
        "wkroczymy",
    ),
    *("wchodzimy", "zajrz", "zaglądamy", "jedziemy", "odwiedzimy", "wpadniemy", "obstawi", "pilnuje", "pod lupę"),
    *("mandat", "cywil", "legitymuj", "łapa", "będziemy", "rajd", "ważym", "holuje", "ukarze", "wystawim"),
)
"""How the words of a control begin, in small letters: a quick look."""

_OFFICERS = listed(
    "policjant policjantka funkcjonariusz funkcjonariuszka dzielnicowy dzielnicowa patrol strażnik strażniczka"
    " mundurowy drogówka radiowóz kryminalny prewencja policja tajniak wywiadowca"
)
_OURS = listed("człowiek ludzie")
_GROUPS = listed("drużyna grupa ekipa oddział para dwójka trójka zespół załoga")
_COME = listed(
    "pojawić zjawić stanąć stać zajrzeć zaglądać wejść wchodzić wkroczyć odwiedzić przyjść przyjechać przejść"
    " przechodzić przejechać krążyć jeździć pilnować czuwać ruszyć wyruszyć wyjechać zawitać wpaść chodzić polować"
    " rozstawić zaczaić czatować"
)
"""What policemen do who come to look after something, or to see somebody."""
_LOOK = listed(
    "sprawdzić sprawdzać skontrolować kontrolować obejść obchodzić patrolować zmierzyć mierzyć łapać wyłapywać"
    " przeszukać przeczesać zatrzymywać legitymować zabezpieczyć"
)
"""What they do to find something out."""
_WE = listed(
    "pilnować patrolować czatować legitymować wylegitymować wyłapywać przeczesać obstawić skontrolować przeszukać"
    " zważyć zmierzyć zbadać przebadać odholować wystawić ukarać"
)
"""What nobody else who says "we" does."""
_NEAR = 6


class Deed(NamedTuple):
    """A control that is spoken of, from `start` to before `end`."""

    start: int
    end: int
    sure: bool
    """Whether it is one whoever comes: a visit on a day of the week is none."""
    ours: bool = False
    """Whether "we" do it: that is told of what is to come, in the present, too."""


def is_deed(title: str) -> bool:
    """Whether what is announced is itself a control: police who come to a meeting are none."""
    return _DEED.search(title) is not None


def deeds(text: CheckedText) -> Iterator[Deed]:
    """Every control in `text`, in the order of their places."""
    found = [Deed(*match.span(), bool(_SURE.match(match[0]))) for match in _DEED.finditer(text.read)]
    yield from sorted([*found, *_by_verbs(text)])


def _by_verbs(text: CheckedText) -> Iterator[Deed]:
    """Policemen with a verb that tells that they come or look, and what "we" do."""
    tokens = text.tokens
    for place, token in enumerate(tokens):
        if not _does(token):
            continue
        verbs = {item.lemma for item in token.word.readings if item.part in ("fin", "inf", "bedzie", "praet")}
        if (verbs & _WE and _is_ours(token.word)) or (verbs & _LOOK and _we_will(text, token)):
            yield Deed(token.start, token.end, sure=True, ours=True)
        elif verbs & (_COME | _LOOK) or _will_be(token.word):
            officer = _officer_beside(tokens, place)
            looks = bool(verbs & _LOOK)
            if officer and not (_FEAST if looks else _VISITED).search(text.sentence_of(token.start)):
                yield Deed(min(officer.start, token.start), max(officer.end, token.end), looks)


def _does(token: Token) -> bool:
    small = token.word.is_small or token.first
    return small and any(item.part in ("fin", "inf", "bedzie") for item in token.word.readings)


def _is_ours(word: Word) -> bool:
    """Whether "we" do it."""
    return any(item.has("pl", "pri") for item in word.readings)


def _we_will(text: CheckedText, deed: Token) -> bool:
    """Whether "we" will do what an infinitive names: "łapać piratów będziemy"."""
    if not any(item.part == "inf" for item in deed.word.readings):
        return False
    return any(
        item.part == "bedzie" and item.has("pl", "pri")
        for token in text.between(*text.sentence(deed.start))
        for item in token.word.readings
    )


def _will_be(word: Word) -> bool:
    return any(item.part == "bedzie" and item.has("ter") for item in word.readings)


def _officer_beside(tokens: Sequence[Token], verb: int) -> Token | None:
    """The policeman nearest to a verb who may be its subject, in the same clause."""
    for step in (-1, 1):
        place = verb
        for _ in range(_NEAR):
            place += step
            if place not in range(len(tokens)):
                break
            border = tokens[place] if step > 0 else tokens[place + 1]
            if border.first or any(sign in border.gap for sign in ",;:.!?"):
                break
            token = tokens[place]
            before = token_at(tokens, place - 1)
            if _is_officer(token, before) or (token.word.lemmas & _OURS and before and "nasz" in before.word.lemmas):
                return token
    return None


def _is_officer(token: Token, before: Token | None) -> bool:
    """Whether it is a policeman who may be a subject: in the nominative, or several after what they make up."""
    group = before is not None and token.is_adjacent and bool(before.word.lemmas & _GROUPS)
    officers = [item for item in token.word.readings if item.lemma in _OFFICERS]
    return any(item.has("nom") or (group and item.has("gen", "pl")) for item in officers)
