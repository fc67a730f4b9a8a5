"""A statement of a goal as one of the kinds of the format."""

from __future__ import annotations

import re
from typing import Any

from jawny_plan.intake.figure import Number
from jawny_plan.intake.goal_shares import falls_to_share, share_goal
from jawny_plan.intake.goal_words import (
    BELOW,
    BOTH,
    CEILING,
    KNOWING,
    LESS,
    MADE,
    MORE,
    OTHERS,
    PERCENT,
    RANGE,
    REMOVE,
    UNLIKE_ANY,
    indicator_of,
    is_doing,
    undescribed,
    was_done,
)
from jawny_plan.intake.proposal import BLANK
from jawny_plan.intake.values import GoalValues
from jawny_plan.polish.folded import folded
from jawny_plan.polish.numerals import NUMBER_WORD, fraction, number, numbers
from jawny_plan.polish.sentences import trimmed

_DOWN_TO = re.compile(rf"\s+do\s+(?:poziomu\s+)?(?P<n>\d+|{NUMBER_WORD})\s*[.,;]?$")
"""The number that less of something is to come to: ograniczenie liczby kradzieży do 8."""


def goal_of(
    text: str, made: list[GoalValues], figures: list[Number], named: list[Number]
) -> tuple[GoalValues | None, str, list[str]]:
    """A goal as data, what to ask about it, and the words that were read; None where the text is no goal.

    `named` are those of the `figures` that the goal itself states.
    """
    bare = folded(text)
    ceiling = CEILING.search(bare) or (_DOWN_TO.search(bare) if re.match(LESS, bare) else None)
    if ceiling:
        return _ceiling(text, ceiling, figures, named)
    if below := BELOW.search(bare):
        return _below(text, below, figures, named)
    percent = PERCENT.search(bare)
    indicator = indicator_of(text)
    inherits = re.match(r"o\s|liczb\w+\s", bare) and made and made[-1]["rodzaj"] == "ograniczenie"
    reducing = bool(re.search(LESS, bare) or inherits)
    if shared := share_goal(text, indicator, reducing=reducing):
        return *shared, [""]
    share = (
        fraction(text)
        if re.search(
            r"\bo\s+(?:(?:co najmniej|minimum|ok\.|okolo|przynajmniej)\s+)?(?:polow|cwierc|jedn|dwie|1/)", bare
        )
        else None
    )
    if reducing and not falls_to_share(bare) and (percent or RANGE.search(bare) or share):
        value = number(percent["n"]) if percent else None
        at_least = bool(re.search(r"co najmniej|minimum|przynajmniej|nie mniej niz|min\.|ponad \d|przeszlo", bare))
        goal, doubts = _reduction(text, bare, value, share, indicator, at_least=at_least)
        bases = named or _bases(indicator or text, figures)
        if bases:
            goal["bazy"] = [f"figure:{figures.index(one)}" for one in bases]
            listed = "; ".join(f"{one.count} {one.of_what}" for one in bases)
            doubts.append(f"Czy cel odnosi się do liczby: {listed}?")
        else:
            doubts.append("Do której liczby cel się odnosi? Plan jej nie podaje.")
        return goal, " ".join(doubts), [""]
    if re.search(KNOWING, bare) and not re.search(LESS, bare):
        return (
            {"rodzaj": "swiadomosc", "wskaznik": indicator or text},
            ""
            if re.match(MORE, bare) and not re.search(r"poczuci|zaufani", bare)
            else "Czy to cel dotyczący wiedzy albo zadowolenia?",
            [""],
        )
    many = re.match(rf"(?:co najmniej\s+|minimum\s+)?(?P<n>\d+|{NUMBER_WORD})\s+(?P<what>[a-z]{{4}}.*)", bare)
    if many and not percent and not reducing:
        goal = {"rodzaj": "produkt", "co": text[many.start("what") :], "ile": str(number(many["n"]))}
        return goal, "Czy to rzecz, która ma powstać albo zostać zrobiona, i czy liczba jest dobra?", [""]
    counted = re.search(r"(?<![\w.,/])\d+\s+[a-z]{3}", bare) and (is_doing(text) or was_done(text))
    if (re.match(MADE, bare) or re.match(MADE, folded(undescribed(text))) or counted) and not reducing and not percent:
        return _product(text, bare)
    more = re.match(rf"(?:{MORE})\s+(?:liczb|ilosc|czestotliw|odset|aktywn|zaangazow)\w*", bare)
    if more and not counted and not percent:
        return {"rodzaj": "wzrost", "wskaznik": indicator or text}, "Czy to cel „więcej czegoś”, bez liczby?", [""]
    return _quality(text, bare, indicator)


def _reduction(
    text: str,
    bare: str,
    value: int | None,
    share: Any,
    indicator: str,
    *,
    at_least: bool,
) -> tuple[GoalValues, list[str]]:
    goal: GoalValues = {"rodzaj": "ograniczenie", "wskaznik": indicator or text, "o_procent": str(value)}
    doubts = []
    if found := RANGE.search(bare):
        low, high = sorted((int(found["low"]), int(found["high"])))
        goal |= {"o_procent": str(low), "do_procent": str(high)} if low < high else {"o_procent": str(low)}
    elif share is not None:
        whole = share * 100
        if whole.denominator == 1:
            goal["o_procent"] = str(whole)
            doubts.append(f"Plan podaje ułamek. Czy to {whole}%?")
        else:
            del goal["o_procent"]
            goal["o_ulamek"] = f"{share.numerator}/{share.denominator}"
    if re.search(r"ok\.|okolo|mniej wiecej", bare):
        goal["okolo"] = "tak"
    if at_least:
        goal["co_najmniej"] = "tak"
    return goal, doubts


def _ceiling(
    text: str, found: re.Match[str], figures: list[Number], named: list[Number]
) -> tuple[GoalValues, str, list[str]]:
    """No more than a number: "spadek liczby kolizji do nie więcej niż 4", "liczba kradzieży nie przekroczy 6"."""
    before = re.split(r"(?<!\w)(?:jeżeli|jeśli|gdy|by|aby)\s+", text[: found.start()])[-1]
    words = indicator_of(before) if re.search(LESS, folded(before)) else before
    words = re.sub(r"^\s*(?:liczb|ilo)\w+\s+|\s+z\s+\d+\s*$|\s+(?:w okresie|w czasie|do|w)(?:\s+\w+)?\s*$", "", words)
    goal: GoalValues = {"rodzaj": "pulap", "wskaznik": trimmed(words) or text, "najwyzej": str(number(found["n"]))}
    if named:
        goal["bazy"] = [f"figure:{figures.index(one)}" for one in named]
    return goal, "Czy to największa liczba, przy której cel jest osiągnięty?", [""]


def _below(
    text: str, found: re.Match[str], figures: list[Number], named: list[Number]
) -> tuple[GoalValues, str, list[str]]:
    """Fewer than a number: "zejść poniżej 8 kradzieży" is at most 7."""
    goal, _, fields = _ceiling(text, found, figures, named)
    most = (number(found["n"]) or 1) - 1
    after = trimmed(text[found.end() :])
    goal = {**goal, "wskaznik": after if re.match(r"[^\W\d_]{4}", after) else goal["wskaznik"], "najwyzej": str(most)}
    return goal, f"Plan mówi „{text[found.start() : found.end()]}”, czyli najwyżej {most}. Czy tak?", fields


def _bases(indicator: str, figures: list[Number]) -> list[Number]:
    """The figures that a goal may refer to: those that count the same, the latest; else all of the latest period."""
    counted = [one for one in figures if not one.percent and "zł" not in one.of_what]
    stems = {word[:4] for word in re.findall(r"\w{4,}", folded(indicator))} - {"licz", "ilos", "przy"}
    scored = [
        (len(stems & {word[:4] for word in re.findall(r"\w{4,}", folded(f"{one.of_what} {one.about}"))}), one)
        for one in counted
    ]
    best = max((score for score, _ in scored), default=0)
    if best:
        top = [one for score, one in scored if score == best]
        latest = max((one.last for one in top if one.last), default=None)
        same = [one for one in top if one.last == latest] or top
        part = [one for one in same if re.search(r"nocn|weekend|potwierdz", folded(one.of_what))]
        return [next((one for one in same if one not in part), same[0])]
    latest = max((one.last for one in counted if one.last), default=None)
    whole = [one for one in counted if not re.search(r"(?<!\w)któr(?:e|ych|zy)(?!\w)", one.of_what)]
    return [one for one in whole if one.last == latest and latest]


def _product(text: str, bare: str) -> tuple[GoalValues, str, list[str]]:
    counted = re.search(r"\((\d+)\s*szt", bare) or re.search(r"(?<![\w.,/])(?<!\bw )(\d{1,5})\s+[a-z]", bare)
    words = [one for one in numbers(text) if one.value > 1]
    count = int(counted[1]) if counted else words[0].value if words else None
    rest = re.sub(r"\s*\(\d+\s*szt\.?\)", "", text)
    verb = rest.split(" ", 1)
    what = (
        re.sub(r"^(?:do\s+)?(?:(?:co najmniej|minimum|przynajmniej)\s+)?(?:\d+\s+)?", "", verb[1])
        if len(verb) > 1
        else rest
    )
    if words and not counted and what.startswith(numeral := text[words[0].start : words[0].end]):
        what = what[len(numeral) :].lstrip()
    goal: GoalValues = {
        "rodzaj": "produkt",
        "co": f"{what}" if not verb[0].lower().startswith(("przeszkol", "objęci")) else f"{what} ({verb[0].lower()})",
    }
    if count is None:
        goal["co"] = rest
    else:
        goal["ile"] = str(count)
    return goal, "Czy to rzecz, która ma powstać albo zostać zrobiona, i czy liczba jest dobra?", [""]


def _towards(bare: str) -> str:
    """What a goal strives for, where its words say so: „dążenie do wyeliminowania”; else nothing."""
    aim = re.sub(r"^dazeni\w+\s+(?:do\s+)?", "", bare)
    known = {**OTHERS, **{name: pattern for name, pattern in BOTH.items() if name != "dazenie"}}
    return next((name for name, pattern in known.items() if re.match(pattern, aim)), "")


def _quality(text: str, bare: str, indicator: str) -> tuple[GoalValues, str, list[str]]:
    other = next((name for name, pattern in OTHERS.items() if re.match(pattern, bare)), "")
    if other:
        goal: GoalValues = {"rodzaj": "jakosciowy", "sformulowanie": other, "wskaznik": indicator or text}
        return goal, f"Czy to cel „{other}”?", [""]
    kind = next((name for name, pattern in BOTH.items() if re.search(pattern, bare)), "")
    if not kind and re.match(r"(?:braku?|zero)\s", bare):
        kind = "wyeliminowanie"
    if not kind or (UNLIKE_ANY.search(bare) and kind != "dazenie" and not re.match(LESS, bare)):
        return (
            {"rodzaj": "jakosciowy", "sformulowanie": BLANK, "wskaznik": indicator or text},
            (
                "Słowa planu nie pasują do żadnego ze sformułowań (ograniczenie, wyeliminowanie, "
                "ograniczenie lub wyeliminowanie, ograniczenie a ostatecznie wyeliminowanie, minimalizacja, "
                "niedopuszczenie, dążenie). Które wybrać?"
            ),
            [""],
        )
    sure = re.match(rf"(?:calkowit\w+\s+)?(?:{LESS}|{REMOVE}|dazeni\w+)", bare)
    sure = sure if len(re.findall(rf"{LESS}|{REMOVE}", bare)) < 2 or kind.startswith("ograniczenie-") else None
    goal = {"rodzaj": "jakosciowy", "sformulowanie": kind}
    if kind == "dazenie" and (towards := _towards(bare)):
        goal["do_czego"] = towards
    goal["wskaznik"] = indicator or text
    return goal, "" if sure else f"Czy to cel „{kind}”?", [""]
