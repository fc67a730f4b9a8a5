"""A phrase in the nominative, by the dictionary: parku przy ulicy -> park przy ulicy."""

from __future__ import annotations

import re

from jawny_plan.polish import dictionary

_STOPS = re.compile(
    r"^(?:w|we|na|przy|pod|za|obok|koło|do|od|z|ze|dla|nad|przed|o|u|po|wzdłuż|przez|m\.in\.|nr|ul\.|im\.|–|-)$",
    re.IGNORECASE,
)
_JOINS = {"i", "oraz", "lub", "a"}


def nominative(phrase: str, case: str = "") -> str:
    """`phrase` with its head, and the adjectives that go with it, in the nominative; unchanged where that is not sure.

    `case` is the case in which it is known to stand, as the tagset calls it: a form may be of several.
    """
    if not dictionary.is_whole():
        return phrase
    tokens = phrase.split(" ")
    end = next(
        (number for number, token in enumerate(tokens) if _STOPS.match(token) or re.match(r"[\d„\"(]", token)),
        len(tokens),
    )
    head = next((number for number in range(end) if _noun(_bare(tokens[number]), case)), None)
    if head is None:
        return phrase
    noun, number, gender, case = _noun(_bare(tokens[head]), case) or ("", "", "", "")
    if case == "nom":
        return phrase
    changed = list(tokens)
    changed[head] = _like(tokens[head], noun)
    for place in [*range(head), head + 1]:
        if place < end and place < len(tokens) and _bare(tokens[place]) not in _JOINS:
            adjective = _adjective(_bare(tokens[place]), number, gender, case)
            if adjective:
                changed[place] = _like(tokens[place], adjective)
            elif place < head:
                return phrase
    return " ".join(changed)


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


def _noun(word: str, wanted: str) -> tuple[str, str, str, str] | None:
    """The nominative of a noun that `word` is a form of, with its number, gender and case; None where unsure."""
    found = set()
    for item in dictionary.readings(word):
        part, *rest = item.tag.split(":")
        if part in ("subst", "ger") and len(rest) >= 3:
            for case in rest[1].split("."):
                if case != "voc":
                    found.add((item.entry, item.lemma, rest[0], rest[2], case, ":".join(rest[3:])))
    if not found:
        return None
    known = {one[4] for one in found}
    if wanted in known:
        found = {one for one in found if one[4] == wanted}
    elif "nom" in known:
        return word, "", "", "nom"
    for entry, lemma, number, gender, case, more in sorted(
        found, key=lambda one: ("inst", "loc", "gen", "dat", "acc").index(one[4])
    ):
        forms = [
            form
            for form, item in dictionary.inflected(lemma)
            if item.entry == entry and _is(item.tag, number, "nom", gender) and item.tag.endswith(more)
        ]
        if forms:
            return forms[0], number, gender, case
    return None


def _adjective(word: str, number: str, gender: str, case: str) -> str:
    for item in dictionary.readings(word):
        part, *rest = item.tag.split(":")
        if part in ("adj", "ppas", "pact") and len(rest) >= 3 and rest[0] == number and case in rest[1].split("."):
            forms = [
                form
                for form, other in dictionary.inflected(item.lemma)
                if other.tag.startswith(f"{part}:") and _is(other.tag, number, "nom", gender)
            ]
            if forms:
                return forms[0]
    return ""


def _is(tag: str, number: str, case: str, gender: str) -> bool:
    _, *rest = tag.split(":")
    if len(rest) < 3 or rest[0] != number or case not in rest[1].split("."):
        return False
    genders = rest[2].split(".")
    return gender in genders or any(one[0] == gender[0] and one[0] in "nf" for one in genders)
