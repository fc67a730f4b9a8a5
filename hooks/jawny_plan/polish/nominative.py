"""A phrase in the nominative, by the dictionary: parku przy ulicy -> park przy ulicy."""

from __future__ import annotations

import re
from typing import NamedTuple

from jawny_plan.polish import dictionary

_STOPS = re.compile(
    r"^(?:w|we|na|przy|pod|za|obok|koło|do|od|z|ze|dla|nad|przed|o|u|po|wzdłuż|przez|m\.in\.|nr|ul\.|al\.|os\.|pl\.|im\.|–|-)$",
    re.IGNORECASE,
)
_JOINS = {"i", "oraz", "lub", "a"}
_WRITERS = ("orzeszkowej",)
"""Names of women after whom streets are called, though they are common adjectives, too."""
_CASES = ("inst", "loc", "gen", "dat", "acc")
"""The cases of phrases in plans, the surest first: few forms of the instrumental are of another case."""


class _Noun(NamedTuple):
    """One way to read a noun."""

    nominative: str
    number: str
    gender: str
    case: str


def nominative(phrase: str, case: str = "") -> str:
    """`phrase` with its head, and the adjectives that go with it, in the nominative; unchanged where that is not sure.

    `case` is the case in which it is known to stand, as the tagset calls it: a form may be of several.
    """
    if not dictionary.is_whole():
        return phrase
    tokens = phrase.split(" ")
    end = next(
        (n for n, token in enumerate(tokens) if _STOPS.match(token) or re.match(r"[\d„\"(]", token)), len(tokens)
    )
    head = next((n for n in range(end) if _is_noun(_bare(tokens[n]))), None)
    if head is None:
        return phrase
    found = [
        (noun, changed) for noun in _nouns(_bare(tokens[head]), case) if (changed := _agreed(tokens, head, end, noun))
    ]
    if not found:
        return phrase
    noun, changed = next((one for one in found if _agrees_after(tokens, head, end, one[0])), found[0])
    return " ".join(_with_second(changed, head, end, noun))


def _agrees_after(tokens: list[str], head: int, end: int, noun: _Noun) -> bool:
    """Whether no adjective after the noun speaks against this reading: parkingu leśnego is no locative."""
    after = _bare(tokens[head + 1]) if head + 1 < end and not tokens[head].endswith(",") else ""
    readings = dictionary.readings(after) if after else []
    adjective = any(item.part in ("adj", "ppas", "pact") for item in readings)
    return not adjective or noun.case == "nom" or bool(_adjective(after, noun))


def _with_second(tokens: list[str], head: int, end: int, first: _Noun) -> list[str]:
    """The tokens with a second noun that stands beside the head: z klatek schodowych i piwnic."""
    join = next((n for n in range(head + 1, end) if _bare(tokens[n]) in _JOINS), None)
    if join is None or first.case == "nom" or any(map(_is_noun, map(_bare, tokens[head + 1 : join]))):
        return tokens  # after a further noun nobody can tell with which the second goes
    second = nominative(" ".join(tokens[join + 1 :]), first.case)
    return [*tokens[: join + 1], *second.split(" ")]


def street_name(word: str) -> str:
    """A word of a street's name in the nominative: `Lnianej` -> `Lniana`; names of people stay as they are."""
    found = dictionary.readings(word)
    is_common = any(item.part == "adj" for item in found) and word.lower() not in _WRITERS
    if not word.endswith("ej") or (not is_common and any(_is_surname(item) for item in found)):
        return word
    return _like(word, _adjective(word, _Noun("", "sg", "f", "loc")) or word)


def _agreed(tokens: list[str], head: int, end: int, noun: _Noun) -> list[str]:
    """The tokens with this noun and its adjectives in the nominative; nothing where they do not agree."""
    changed = list(tokens)
    changed[head] = _like(tokens[head], noun.nominative)
    for place in [*range(head), head + 1]:
        if place >= end or _bare(tokens[place]) in _JOINS or (place > head and tokens[head].endswith(",")):
            continue
        adjective = _adjective(_bare(tokens[place]), noun)
        if adjective:
            changed[place] = _like(tokens[place], adjective)
        elif place < head:
            return []
    return changed


def _bare(token: str) -> str:
    return re.sub(r"^\W+|\W+$", "", token)


def _like(token: str, word: str) -> str:
    """`word` with the letters and marks of `token` around it."""
    bare = _bare(token)
    if bare.isupper() and len(bare) > 1:
        word = word.upper()
    elif bare[:1].isupper():
        word = word[:1].upper() + word[1:]
    return token.replace(bare, word, 1)


def _is_noun(word: str) -> bool:
    found = dictionary.readings(word)
    return any(item.part in ("subst", "ger") for item in found)


def _nouns(word: str, wanted: str) -> list[_Noun]:
    """The ways to read a noun, common ones before names; one in the nominative already comes alone."""
    found: list[tuple[tuple[bool, bool, int], _Noun]] = []
    animals = {item.lemma for item in dictionary.readings(word) if item.has("m2") or item.has("m3")}
    for item in dictionary.readings(word):
        part, *rest = item.tag.split(":")
        if part not in ("subst", "ger") or len(rest) < 3:
            continue
        for case in rest[1].split("."):
            if case == "nom" and wanted != "gen":
                return [_Noun(word, rest[0], rest[2].split(".")[0], "nom")]
            if case not in _CASES or (wanted and case != wanted):
                continue
            more = ":".join(rest[3:])
            forms = [
                form
                for form, other in dictionary.inflected(item.lemma)
                if other.entry == item.entry
                and other.part == part
                and other.tag.endswith(more)
                and _is(other.tag, rest[0], "nom", rest[2])
            ]
            if forms:
                name = bool(item.labels) and item.lemma[:1].isupper() and word[:1].islower()
                as_people = item.has("m1") and item.lemma in animals  # psy, not psowie
                rank = (name or (word[:1].isupper() and _is_surname(item)), as_people, _CASES.index(case))
                found.append((rank, _Noun(forms[0], rest[0], rest[2].split(".")[0], case)))
    return [noun for _, noun in sorted(found, key=lambda one: one[0])]


def _is_surname(item: dictionary.Reading) -> bool:
    return any("nazwisko" in label for label in item.labels)


def _adjective(word: str, noun: _Noun) -> str:
    for item in dictionary.readings(word):
        part, *rest = item.tag.split(":")
        agrees = (
            len(rest) >= 3
            and rest[0] == noun.number
            and noun.case in rest[1].split(".")
            and noun.gender in rest[2].split(".")
        )
        if part in ("adj", "ppas", "pact") and agrees:
            forms = [
                form
                for form, other in dictionary.inflected(item.lemma)
                if other.part == part
                and _is(other.tag, noun.number, "nom", noun.gender)
                and (":neg" in other.tag) is (":neg" in item.tag)  # niepilnowanych stays niepilnowane
            ]
            if forms:
                return min(forms, key=len)
    return ""


def _is(tag: str, number: str, case: str, gender: str) -> bool:
    _, *rest = tag.split(":")
    if len(rest) < 3 or rest[0] != number or case not in rest[1].split("."):
        return False
    genders, wanted = rest[2].split("."), gender.split(".")
    return any(one in genders or any(own[0] == one[0] and one[0] in "nf" for own in genders) for one in wanted)
