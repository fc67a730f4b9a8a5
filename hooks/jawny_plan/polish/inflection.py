"""How Polish names are inflected, by rule: every form that a name of a person or a brand may take in a sentence.

Singular only. The rules are those of school grammars (endings by the last letters, consonants softened before -e);
they make a few forms that nobody uses, which does no harm where forms are only looked for.
"""

from __future__ import annotations

from collections.abc import Iterator

_VOWELS = "aąeęioóuy"
# What the last consonants of a stem become before -e: Marta, Marcie; Piotr, Piotrze; Monika, Monice.
_SOFTENED = (
    ("sł", "śle"),
    ("st", "ście"),
    ("zd", "ździe"),
    ("ch", "sze"),
    ("k", "ce"),
    ("g", "dze"),
    ("h", "że"),
    ("r", "rze"),
    ("ł", "le"),
    ("t", "cie"),
    ("d", "dzie"),
    *((letter, f"{letter}ie") for letter in "bfmnpswz"),
)
# Stems after which -i, not -y, and -u, not -e, is heard.
_SOFT = ("l", "j", "ć", "ś", "ź", "ń", "c", "cz", "sz", "rz", "ż", "dz", "dż", "k", "g", "ch", "h")


def genitives(name: str) -> set[str]:
    """The forms in which a street or a school is named after somebody: Jan -> Jana, Maria -> Marii."""
    return set(_genitive(name))


def forms(name: str) -> set[str]:
    """All forms of one name: Marek -> Marek, Marka, Markowi, Markiem, Marku …"""
    return {name, *_genitive(name), *_others(name)}


def _genitive(name: str) -> Iterator[str]:
    if name.endswith(("ja", "ia")) and len(name) > 3 and name[-3] in _VOWELS:  # Maja, Kaja, Mia
        yield name[:-2] + "i"
    if name.endswith("a"):
        stem = name[:-1]
        if stem.endswith("i"):  # Zofia: Zofii, Kasia: Kasi
            yield stem + "i"
            yield stem
        elif stem.endswith(("k", "g", "l", "j")):
            yield stem + "i"
        else:
            yield stem + "y"
    elif name.endswith(("y", "i")):
        yield name + "ego"
        if name.endswith("y"):
            yield name[:-1] + "ego"
    elif name.endswith("o"):
        yield name[:-1] + "a"
        yield name + "na"
    else:
        yield _stem(name) + "a"


def _others(name: str) -> Iterator[str]:
    if name.endswith("a"):
        stem = name[:-1]
        yield from (stem + "ę", stem + "ą", stem + "o", stem + "u")
        yield from _soft_e(stem)
        if stem.endswith(("c", "cz", "sz", "rz", "ż")):
            yield stem + "y"
    elif name.endswith(("y", "i")):
        yield from (name + "emu", name + "m")
        if name.endswith("y"):
            yield name[:-1] + "emu"
    else:
        stems = (name[:-1], name + "n") if name.endswith("o") else (_stem(name),)
        for stem in stems:
            yield from (stem + "owi", stem + "em", stem + "iem", stem + "u")
            yield from _soft_e(stem)


def _stem(name: str) -> str:
    """The name without the vowel that falls out: Marek, Mark-; Paweł, Pawł-; Aleksander, Aleksandr-; Gołąb as it is."""
    if name.endswith(("ek", "eł")) and len(name) > 3:
        return name[:-2] + name[-1]
    if name.endswith("der"):
        return name[:-2] + "r"
    if name[-1] in "ńśćź":  # Jaś: Jasia, Kazoń: Kazonia
        return name[:-1] + {"ń": "n", "ś": "s", "ć": "c", "ź": "z"}[name[-1]] + "i"
    if name.endswith("niec"):
        return name[:-2] + "c"
    return name


def _soft_e(stem: str) -> Iterator[str]:
    if stem.endswith(("i", "j", "l")):
        yield stem.removesuffix("i") + "i"
    for ending, soft in _SOFTENED:
        if stem.endswith(ending):
            yield stem.removesuffix(ending) + soft
            return
    if stem.endswith(_SOFT):
        yield stem + "u"
