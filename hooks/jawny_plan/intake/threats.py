"""Chapter 1: what was diagnosed, where, when, why, from what, with what figures."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from jawny_plan.intake import diagnosis
from jawny_plan.intake.causes import cause as cause_of
from jawny_plan.intake.figure import Number
from jawny_plan.intake.figure_entries import enter_figures
from jawny_plan.intake.figure_tables import in_tables
from jawny_plan.intake.headings import Chapter
from jawny_plan.intake.proposal import Draft
from jawny_plan.intake.sections import PlanText
from jawny_plan.intake.sources import sources as sources_of
from jawny_plan.intake.threat_places import enter_places
from jawny_plan.intake.tree import Block
from jawny_plan.intake.values import ThreatValues, TimeValues
from jawny_plan.polish.folded import folded
from jawny_plan.polish.sentences import sentences
from jawny_plan.polish.times import When, when

_PLACE = "rozdział 1 (zagrożenie)"
_LETTER = re.compile(r"nr \w|[A-H][.)]?$|(?:[IVX]{1,3}|\d)[.)]$")
_LONGEST_LABEL = 40
"""Letters of a label on a line of its own."""
_HABIT = re.compile(
    r"(?:wystep|dochodz|ma(?:ja)? miejsce|najczesc|nasil|zdarze|zachowan|gromadz|problem"
    r"|zjawisk|odpady|godz|przewaznie|zwlaszcza|szczegol|glown|porz)"
)
_ONCE = re.compile(
    r"odnotowa|przeprowadz|podejmowa|interweniowa|ujawni|wykaza|zanotowa|skierowa|doszlo|wyjezdza|ankiet"
)


_MAY_TELL_WHY = re.compile(
    r"(?<!\w)(?:bo|bowiem|gdyz|poniewaz|dlatego|stad|brak\w*|nie ma(?!\w)|zepsut|niesprawn|slab[oaey]|zbyt"
    r"|sprzyja|ulatwia|winn"
    r"|wynika|wskutek|na skutek|przez to|z racji)"
)


def threats(plan: PlanText, draft: Draft) -> list[Number]:
    """Fill in the threats; the figures, whose names the values hold."""
    groups = _groups(plan.of(Chapter.THREAT))
    made, taken, all_figures = [], set[str](), list[Number]()
    for number, group in enumerate(groups):
        value, found = _threat(number, group, draft, taken)
        made.append(value)
        all_figures += found
    draft.values["zagrozenia"] = made
    return all_figures


def _groups(blocks: list[Block]) -> list[list[Block]]:
    """The blocks of each threat: lettered or numbered items are threats of their own, if each is a diagnosis."""
    lettered = [
        place
        for place, block in enumerate(blocks)
        if _LETTER.match(block.mark) and (len(block.text) > 60 or block.mark.startswith("nr"))
    ]
    if len(lettered) < 2 or len({bool(re.match(r"[A-H]", blocks[place].mark)) for place in lettered}) > 1:
        return [blocks]
    edges = [*lettered, len(blocks)]
    groups = [blocks[start:end] for start, end in itertools.pairwise(edges)]
    groups[0] = blocks[: lettered[0]] + groups[0]
    return groups


def _threat(number: int, blocks: list[Block], draft: Draft, taken: set[str]) -> tuple[ThreatValues, list[Number]]:
    path = ("zagrozenia", number)
    text = "\n".join(block.text if block.kind != "row" else block.on_paper for block in blocks)
    every = [
        sentence
        for block in _with_labels(blocks)
        for sentence in sentences(block.text if block.kind != "row" else block.on_paper)
    ]
    wording = " ".join(
        " ".join(block.text.split()) if block.kind != "row" else " ".join(block.on_paper.split()) for block in blocks
    )
    flat = " ".join(text.split())
    value: ThreatValues = {"nazwa": diagnosis.name(flat, every[0] if every else flat) or "«nazwa zagrożenia»"}
    effects = diagnosis.effects(flat, value["nazwa"])
    if effects:
        value["skutki"] = effects
    proposed = f"Nazwa zagrożenia: „{value['nazwa']}”" + (f", skutki: {'; '.join(effects)}" if effects else "")
    asked = [(*path, "nazwa"), *([(*path, "skutki")] if effects else [])]
    draft.ask(
        asked,
        f"{proposed}. Czy tak je nazwać, i czy to jedno zagrożenie, czy kilka?",
        every[0] if every else "",
        _PLACE,
        value["nazwa"],
    )
    enter_places(path, flat, every, value, draft)
    _times(path, every, value, draft)
    cause, sentence, sure = cause_of(every)
    if cause:
        value["przyczyna"] = cause
        draft.sources[(*path, "przyczyna")] = sentence
        if not sure:
            draft.ask((*path, "przyczyna"), "Czy to zdanie podaje przyczynę zagrożenia?", sentence, _PLACE, cause)
    else:
        hints = [one for one in every if _MAY_TELL_WHY.search(folded(one))]
        question = "Czy któreś z tych zdań mówi, dlaczego tak się dzieje? Nie udało się odczytać przyczyny."
        draft.ask((*path, "przyczyna"), question, " ".join(hints or every), _PLACE)
    _sources(path, every, value, draft)
    tabled = in_tables(blocks)
    prose = [one for block in blocks if block.kind != "row" for one in sentences(block.text)] if tabled else every
    found = enter_figures(path, prose, tabled, value, draft, taken)
    value["brzmienie"] = wording
    _wishes(every, draft)
    return value, found


def _with_labels(blocks: list[Block]) -> list[Block]:
    """The blocks, a short label on a line of its own before what it is of: "Skąd wiemy?" as "Skąd wiemy: …"."""
    made: list[Block] = []
    label = ""
    for place, block in enumerate(blocks):
        words = block.text.rstrip(" ?:")
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        is_label = block.title or re.fullmatch(r"[^.!;?:\n]{3,40}[?:]", block.text.strip())
        if is_label and len(words) <= _LONGEST_LABEL and following is not None and following.kind != "row":
            label = words
            continue
        made.append(replace(block, text=f"{label}: {block.text}") if label else block)
        label = ""
    return made


def _times(path: tuple[str | int, ...], sentences: list[str], value: ThreatValues, draft: Draft) -> None:
    items: list[TimeValues] = []
    for sentence in sentences:
        if _ONCE.search(folded(sentence)) and not _HABIT.search(folded(sentence)):
            continue
        for part in _clauses(sentence):
            found = when(part)
            if found and not (_ONCE.search(folded(part)) and not found.hours):
                items += _timed(part, found)
    if items:
        value["czas"] = items
        fields = [(*path, "czas", place) for place in range(len(items))]
        summary = "; ".join(item["slowa"] for item in items)
        question = f"Czas zagrożenia: {summary}. Czy to wszystko i czy dobrze odczytane?"
        draft.ask(fields, question, " ".join(sentences), _PLACE, items)
    else:
        draft.ask(
            (*path, "czas"), "Kiedy występuje zagrożenie? Nie udało się odczytać czasu.", " ".join(sentences), _PLACE
        )


def _clauses(sentence: str) -> list[str]:
    """Parts of a sentence that may each say a time of their own: "o każdej porze, z nasileniem w weekendy"."""
    named = [part for part in re.split(r",\s*(?=z nasileniem|ze szczególnym)", sentence) if part.strip()]
    return [clause for part in named for clause in _peak_apart(part)]


def _peak_apart(part: str) -> list[str]:
    """A time and when it is worst, where each stands by itself: "codziennie od 15 do 20, szczególnie w piątki"."""
    cut = re.search(
        r",\s*(?=(?:a\s+)?(?:szczególnie|zwłaszcza|najczęściej|najbardziej|przede wszystkim|głównie)\s)", part
    )
    if cut is None:
        return [part]
    first, last = when(part[: cut.start()]), when(part[cut.end() :])
    return [part[: cut.start()], part[cut.end() :]] if first and last and (first.hours or first.days) else [part]


def _timed(part: str, found: When) -> list[TimeValues]:
    item: TimeValues = {"slowa": part[found.start : found.end].strip(" ,.")}
    if found.hours:
        item["godziny"] = list(found.hours)
    if found.days:
        item["dni"] = list(found.days)
    if found.parts and not found.always:
        item["pory"] = list(found.parts)
    if found.seasons:
        item["pory_roku"] = list(found.seasons)
    if found.conditions:
        item["warunki"] = found.conditions
    if found.always and not found.hours:
        item["zawsze"] = "tak"
    if found.peak:
        item["nasilenie"] = "tak"
    return [item]


def _sources(path: tuple[str | int, ...], sentences: list[str], value: ThreatValues, draft: Draft) -> None:
    found = sources_of(sentences)
    if found:
        value["zrodla"] = [one for one, _ in found]
        fields = [(*path, "zrodla", place) for place in range(len(found))]
        summary = "; ".join(one for one, _ in found)
        draft.ask(
            fields,
            f"Źródła diagnozy: {summary}. Czy to wszystkie i czy dobrze nazwane?",
            " ".join(sentences),
            _PLACE,
            value["zrodla"],
        )
    else:
        draft.ask(
            (*path, "zrodla"),
            "Na podstawie czego zdiagnozowano zagrożenie? Nie udało się odczytać źródeł.",
            " ".join(sentences),
            _PLACE,
        )


def _wishes(sentences: list[str], draft: Draft) -> None:
    """What residents expect is neither threat nor figure: a person says where it belongs."""
    wishes = [
        sentence
        for sentence in sentences
        if re.match(r"(?:mieszkancy|spolecznosc\w*)\s+(?:oczekuj|chc|prosz|wnosz|postuluj|licz)", folded(sentence))
    ]
    if wishes:
        draft.ask(
            ("dodatkowe",),
            "Czy to zdanie zostawić w opisie zagrożenia, czy dać mu osobny rozdział?",
            " ".join(wishes),
            _PLACE,
        )
