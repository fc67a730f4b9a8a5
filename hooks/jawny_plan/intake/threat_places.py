"""Where a threat occurs, out of the sentences of its diagnosis: those that count or name sources hold no places."""

from __future__ import annotations

import re

from jawny_plan.intake.place_clues import labelled, of_residents, of_subject
from jawny_plan.intake.places import Found, places
from jawny_plan.intake.proposal import Draft
from jawny_plan.intake.values import PlaceValues, ThreatValues
from jawny_plan.polish.folded import folded
from jawny_plan.polish.value_words import word

_PLACE = "rozdział 1 (zagrożenie)"
_OF_POLICE = re.compile(r"(?:komend|komisariat|posterun|polic)\w*(?:\s+\w+){0,2}\s+(?:w|we)\s+\w+$")


def enter_places(
    path: tuple[str | int, ...], text: str, sentences: list[str], value: ThreatValues, draft: Draft
) -> None:
    """Fill in the places of a threat whose key path is given, and ask about them."""
    found = (
        [one for sentence in sentences for one in labelled(sentence)]
        or [
            one
            for sentence in sentences
            if not re.match(
                r"(?:na podstawie|zrodl|w oparciu|(?:glown\w+ )?przyczyn|powod\w* |sprzyja|wynika)", folded(sentence)
            )
            or "ustalono" in folded(sentence)
            or "stwierdz" in folded(sentence)
            for one in (*of_residents(sentence), *(_placed(sentence, wide_only=True) or of_subject(sentence)))
        ]
        or [one for sentence in sentences for one in _placed(sentence, wide_only=False)]
    )
    unique: list[Found] = []
    for one in found:
        key = {word[:5] for word in re.findall(r"\w{3,}", folded(one.words))}
        if not any(key <= {word[:5] for word in re.findall(r"\w{3,}", folded(other.words))} for other in unique):
            unique.append(one)
    items = []
    for one in unique:
        item: PlaceValues = {"rodzaj": one.kind, "slowa": one.words}
        if one.kind == "bloki" and one.blocks:
            item["bloki"] = list(one.blocks)
        if one.estate and folded(one.estate) not in folded(one.words):
            item["osiedle"] = one.estate
        if one.mainly:
            item["glownie"] = "tak"
        if one.around:
            item["przyleglosci"] = "tak"
        items.append(item)
    sentence = next(
        (one for one in sentences if unique and unique[0].words[-6:] in one), sentences[0] if sentences else ""
    )
    if items:
        value["miejsca"] = items
        fields = [(*path, "miejsca", place) for place in range(len(items))]
        summary = "; ".join(f"{item['slowa']} ({word(item['rodzaj'])})" for item in items)
        draft.ask(fields, f"Miejsca zagrożenia: {summary}. Czy to wszystkie i czy dobrze nazwane?", text, _PLACE, items)
    else:
        draft.ask((*path, "miejsca"), "Gdzie występuje zagrożenie? Nie udało się odczytać miejsca.", sentence, _PLACE)


def _placed(sentence: str, *, wide_only: bool) -> list[Found]:
    """The places of a sentence; where a diagnosis opens with its sources, those after them.

    Of a sentence that counts, `wide_only` takes whole communes and villages: the rest is where somebody counted.
    """
    start = 0
    if re.match(r"(?:na podstawie|w oparciu|z analizy)", folded(sentence)):
        verb = re.search(r"(?:ustalono|stwierdz\w+|wynika\w*|nalezy|wytypowano)", folded(sentence))
        start = verb.end() if verb else len(sentence)
    if re.search(
        r"informowal|zglasza(?:ja|l\w*)(?!\w)|zgloszon\w+ przez|potwierdza"
        r"|diagnoz\w+ (?:problemu )?(?:oparto|dokonano)|wytypowano na",
        folded(sentence),
    ):
        return []
    words = folded(sentence[start:])
    counted = re.search(r"(?:w okresie od|odnotowano|przeprowadzili|interwencj)", words)
    if wide_only and counted and not re.search(r"dochodzi|wystepuj", folded(sentence)):
        found = [one for one in places(sentence[start:]) if one.kind in ("gmina", "miejscowosc")]
        return [one for one in found if not _OF_POLICE.search(words[: one.end].rstrip())]
    return [
        one
        for one in places(sentence[start:])
        if not _OF_POLICE.search(words[: one.end].rstrip())
        and not re.search(r"komend|policj|\bkpp\b|krajowej mapie|mapie zagrozen|kmzb|dzielnicow", folded(one.words))
    ]
