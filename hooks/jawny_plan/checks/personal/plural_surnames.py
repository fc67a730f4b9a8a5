"""Surnames in the plural that are a family's without kin or home beside: Mazgajowie, od Kowalskich, pies Nowaków."""

from __future__ import annotations

from collections.abc import Sequence

from jawny_plan.checks.personal.patrons import is_patron
from jawny_plan.checks.personal.text import CheckedText, Token, token_at
from jawny_plan.checks.personal.vocabulary import listed
from jawny_plan.checks.personal.words import COMMON
from jawny_plan.polish import dictionary
from jawny_plan.polish.reading import PLACE

_LOCATIVE = listed("w we na o po przy")
_PEOPLE_AFTER = {
    **dict.fromkeys(listed("od dla bez przeciw przeciwko wobec oprócz prócz według"), ("gen",)),
    **dict.fromkeys(listed("z ze między pomiędzy za przed"), ("inst",)),
    **dict.fromkeys(listed("dzięki wbrew"), ("dat",)),
    "przez": ("acc",),
}
"""Prepositions with the case in which they speak of people, not of places."""
_AT_HOMES = {
    **dict.fromkeys(listed("do koło obok naprzeciw naprzeciwko nieopodal niedaleko"), ("gen",)),
    "pod": ("acc",),
}
"""Those that stand before places, too: of people where a surname cannot be a place, or the verb has only people."""
_TO_SOMEBODY = listed(
    "należeć zapukać pukać włamać włamywać dzwonić zadzwonić telefonować zatelefonować wezwać wzywać przyczepić"
    " dobijać odezwać strzelać mówić powiedzieć napisać pisać wezwanie interwencja zgłoszenie telefon pretensja"
)
_AT_SOMEBODY = listed("skarżyć poskarżyć narzekać krzyczeć donosić donieść wołać złościć uskarżać skarga donos")
_FIRMS = listed(
    "piekarnia cukiernia ciastkarnia lodziarnia sklep delikatesy zakład apteka bar restauracja pizzeria kawiarnia"
    " warsztat firma gabinet kancelaria salon hurtownia stolarnia kwiaciarnia masarnia hotel pensjonat zajazd gospoda"
    " księgarnia tartak młyn ogrodnictwo szkółka transport skład studio pracownia drukarnia serwis"
)


def is_plural_surname(tokens: Sequence[Token], place: int) -> bool:
    """Mazgajowie, and Kowalscy where nobody follows whom the word may describe: "Polscy kibice"."""
    name = tokens[place]
    word = name.word
    if may_be_where(tokens, place) or _is_of_firm(tokens, place):
        return False
    if not word.is_capital or not any(item.has("pl", "nom", "m1") for item in word.surname):
        return False
    if word.small.endswith(("scy", "ccy", "dzcy")):
        return bool(word.last) and not (name.first and _describes_somebody(tokens, place))
    if not word.small.endswith("owie") or any(COMMON in item.labels for item in word.last):  # "Romowie"
        return False
    ordinary = [item for item in word.common if not _is_animal(item.lemma)]
    return not any(name.first or item.has("m1") for item in ordinary)


def _is_animal(lemma: str) -> bool:
    """Whether the noun is first of all an animal's: "dudek", which for people is a surname."""
    return any(item.is_noun and item.lemma == lemma and item.has("m2") for item in dictionary.readings(lemma))


def _is_of_firm(tokens: Sequence[Token], place: int) -> bool:
    """Whether a firm stands before, which bears the name: "Piekarnia Kowalscy"."""
    firm = token_at(tokens, place - 1)
    return firm is not None and tokens[place].is_adjacent and bool(firm.word.lemmas & _FIRMS)


def is_family_after_preposition(text: CheckedText, place: int) -> bool:
    """Whether only people can stand after the preposition: "od Kowalskich", "z Nowakami", not "od Nowaków do lasu"."""
    tokens = text.tokens
    name, before = tokens[place], token_at(tokens, place - 1)
    if before is None or not name.is_adjacent or not name.word.is_capital or _describes_somebody(tokens, place):
        return False
    after = token_at(tokens, place + 1)
    if after and after.is_adjacent and after.word.is_name_like and any(item.is_adjective for item in name.word.common):
        return False
    if after and after.is_adjacent and name.word.common and any(item.has("inst", "pl") for item in after.word.readings):
        return False  # "za Kozłowskimi lasami"
    if name.word.is_place and any(token.word.small == "do" for token in tokens[place + 1 : place + 4]):
        return False
    cases = _PEOPLE_AFTER.get(before.word.small, ())
    if not cases and _is_theirs(tokens, place):
        cases = _AT_HOMES[before.word.small]
    if (
        not cases
        and before.word.small == "na"
        and any(token.word.lemmas & _AT_SOMEBODY for token in tokens[:place][-4:])
    ):
        cases = ("acc",)
    surnames = [item for item in name.word.last if item.has("pl", "m1") and COMMON not in item.labels]
    if not any(item.has(case) for item in surnames for case in cases) or is_patron(text, tokens, place, place):
        return False
    return not any(item.is_noun and (item.lemma[0].isupper() or item.has("m2")) for item in name.word.common)


def _is_theirs(tokens: Sequence[Token], place: int) -> bool:
    """Whether "do Kowalskich", "pies należy do Nowaków" is a family: no thing follows, no place is called so."""
    name, before, after = tokens[place].word, tokens[place - 1].word, token_at(tokens, place + 1)
    if before.small not in _AT_HOMES or not name.last:
        return False
    if not name.is_place and any(item.lemma.lower().endswith(("ski", "cki", "dzki")) for item in name.last):
        nouns = after.word.readings if after and after.is_adjacent else ()
        if any(item.part in ("fin", "praet", "imps") for item in nouns):  # "stoi" is also a form of "stoa"
            return True
        return not any(item.has("gen", "pl") for item in nouns if item.is_noun or item.is_adjective)
    if not (name.is_place or name.common) and before.small != "do":
        return True
    verbs = {item.lemma for token in tokens[max(0, place - 4) : place + 3] for item in token.word.readings}
    return before.small == "do" and bool(verbs & _TO_SOMEBODY)


def may_be_where(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word may be a village in the locative: "w Adamowie", "w starym Adamowie"."""
    if tokens[place].first:
        return False
    if place and tokens[place - 1].word.small in _LOCATIVE:
        return True
    if place > 2 and tokens[place - 1].word.small in ("i", "oraz", "lub") and tokens[place - 3].word.small in _LOCATIVE:
        return True
    word = tokens[place].word
    village = not word.is_known or any(PLACE in item.labels and item.has("loc") for item in word.readings)
    return village and place > 1 and tokens[place - 2].word.small in _LOCATIVE


def _describes_somebody(tokens: Sequence[Token], place: int) -> bool:
    """Whether a noun for people follows before any verb: "Łukowscy policjanci", "Miejscy i gminni radni"."""
    for token in tokens[place + 1 : place + 5]:
        if any(item.has("pl", "nom", "m1") for item in token.word.common if item.is_noun):
            return True
        if not token.is_adjacent or any(item.part in ("fin", "praet", "bedzie") for item in token.word.readings):
            return False
    return False
