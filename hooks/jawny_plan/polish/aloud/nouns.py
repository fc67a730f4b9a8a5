"""What a counted noun tells: its gender, by the dictionary; whether it stands in the genitive plural, by its form."""

from __future__ import annotations

import re
from functools import lru_cache

from jawny_plan.polish import dictionary
from jawny_plan.polish.spoken import Gender

# Stems that the dictionary reads as more than one gender, or not as nouns; here they are what plans and notes mean.
_WOMEN = re.compile(
    r"rozm[oó]w|godzin|lamp|bram|pr[aó]c[aęey]?\b|stron|tur(?:[ayę]|ze)?\b|dział[ek]|dr[oó][gż]|kart[aykęe]|gmin|klas|"
    r"ton[aęy]?\b|sztuk|pętl|ścież|opask|poł[oó]w|rad[aęy]?\b|kar[aęy]?\b|tras|mieszkan(?:k|ek)|wnęk|"
    r"pły[tc]|pusz[ek]|pacz[ek]|szyb"
)
_LIKE_WOMEN = re.compile(r"(?:[cszrn]j[aeęi]|ędz[aęy]|oś(?:ć|ci)|(?:ów|ł|l|j)ki|[^k]ice)$")
_MEN = re.compile(
    r"dzielnicow(?:y|ych|i|ego|ymi)\b|uczestni|senior|ankietowan(?:y|ych|i)\b|rodzic|radn(?:y|ych|i)\b|sołtys|strażni|"
    r"rolni|pedagog|człon(?:ek|k)|doro(?:sły|słych|śli)\b|małoletni|nieletni|piesz(?:y|ych)\b|pracowni|"
    r"nietrzeźw|kontroler|dyrektor|wój[tc]|burmistrz"
)
_SHE = re.compile(r"(?:(?<!ni)(?<!łon)k(?:[aęąi]|ami|om|ach)|(?<!łon)ek|czyni\w*)$")
"""How a noun of men names a woman: `policjantka`, not `pracownika`."""
_DESCRIBES = re.compile(r"(?:e|[yi]ch|[yi]mi)$")
_PLURAL_OF = re.compile(
    # `kamer`, `koszy`, `sesji`, `jezdni`, `kontroli`; not `zgłosił`, `ukarać`, `głównym`
    r"(?:[^aąeęioóuyłćm]|ół|[fnrz][io]?r?m|(?:sz|ż|cz|rz)y|[ji]i|[^d]ni|(?:kontro|patro|szpita|tune|porta|kana)li)$"
)
_TIME = re.compile(r"(?:raz|raza|razy|dni|dzień|tygodni\w*|miesi[ęą]c\w*|lat|lata|godzin\w*|minut\w*|kwartał\w*)$")


def describes(noun: str) -> bool:
    """Whether a word may be an adjective of the noun after it: `trwających`, `nowe`."""
    return bool(_DESCRIBES.search(noun))


def gender(nouns: list[str]) -> Gender:
    """The gender of what is counted; an adjective may stand before it (`2 nowe lampy`)."""
    for noun in nouns if nouns and _DESCRIBES.search(nouns[0]) else nouns[:1]:
        if man(noun):
            return Gender.PERSONAL
        if feminine(noun) and not noun.endswith("a"):  # `dwa szkolenia`
            return Gender.FEMININE
    return Gender.MASCULINE


def feminine(noun: str) -> bool:
    """Whether a noun is known as feminine."""
    if known := _genders(noun):
        return known == {"f"} or ("f" in known and bool(_WOMEN.match(noun)))
    return bool(_WOMEN.match(noun) or _LIKE_WOMEN.search(noun) or (_MEN.match(noun) and _SHE.search(noun)))


def man(noun: str) -> bool:
    """Whether a noun is known to name men."""
    if known := _genders(noun):
        return known == {"m1"} or ("m1" in known and bool(_MEN.match(noun)) and not _SHE.search(noun))
    return bool(_MEN.match(noun)) and not _SHE.search(noun)


def neuter(noun: str) -> bool:
    """Whether a noun is known as neuter."""
    return _genders(noun) == {"n"}


@lru_cache(maxsize=4096)
def _genders(noun: str) -> frozenset[str]:
    """What the dictionary reads the noun as: `m1` (men), `m`, `f`, `n`; none for what may also describe another."""
    readings = dictionary.readings(noun)
    if any(item.part in ("adj", "ppas", "pact") for item in readings):
        return frozenset()  # it may describe another noun
    return frozenset(
        value[:1] if value in ("m2", "m3") else value
        for item in readings
        if item.part in ("subst", "ger")
        for value in ("m1", "m2", "m3", "f", "n")
        if item.has(value)
    )


def plural_of(nouns: list[str]) -> bool:
    """Whether what is counted stands in the genitive plural and in nothing else: `kamer`, `nowych koszy`."""
    return bool(nouns) and len(nouns[0]) > 2 and bool(_PLURAL_OF.search(nouns[0])) and nouns[0] != "dni"


def times(nouns: list[str]) -> bool:
    """Whether what is counted is time or repetition."""
    return bool(nouns) and bool(_TIME.match(nouns[0]))


def at_many(nouns: list[str]) -> bool:
    """Whether what is counted stands in the locative plural: `miejscach`, `nowych miejscach`."""
    described = len(nouns) > 1 and nouns[0].endswith(("ych", "ich"))
    return bool(nouns) and nouns[described].endswith(("ach", "ych", "ich")) and nouns[0] != "złotych"


def with_many(nouns: list[str]) -> bool:
    """Whether what is counted stands in the instrumental plural: `osobami`, `ludźmi`, `laty`."""
    return bool(nouns) and (nouns[0].endswith("mi") or nouns[0] == "laty")


def to_many(nouns: list[str]) -> bool:
    """Whether what is counted stands in the dative plural: `osobom`."""
    return bool(nouns) and nouns[0].endswith("om")
