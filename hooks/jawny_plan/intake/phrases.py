"""What a phrase of a diagnosis is: a name or a common word, people or a thing."""

from __future__ import annotations

from jawny_plan.polish import dictionary


def small(text: str) -> str:
    """A phrase from the start of a sentence with a small letter, unless it is a name or an abbreviation."""
    head = text.split(" ", 1)[0]
    if (
        head.isupper()
        or not dictionary.is_known(head.lower())
        or all(item.lemma[:1].isupper() for item in dictionary.readings(head))
    ):
        return text
    return text[:1].lower() + text[1:]


def are_people(word: str) -> bool:
    """Whether a word names people, as who does something: mieszkańcy, rodzice."""
    return any(item.part == "subst" and item.has("pl", "nom", "m1") for item in dictionary.readings(word))
