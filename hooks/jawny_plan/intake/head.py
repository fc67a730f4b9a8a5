"""What stands at the head of a plan: district, title, unit, who approved it; and whose data stand around it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jawny_plan.intake import about, furniture
from jawny_plan.intake.headings import Chapter
from jawny_plan.intake.proposal import Draft
from jawny_plan.intake.sections import PlanText, district_in
from jawny_plan.polish import dictionary
from jawny_plan.polish.folded import folded
from jawny_plan.polish.roman import arabic
from jawny_plan.polish.sentences import sentences, unstopped

_UNIT = re.compile(
    r"(?:(?:Komend[aęyąi]\w*|KOMEND[AĘYĄ])\s+(?:Powiatow\w+|Miejsk\w+|Rejonow\w+|POWIATOW\w+"
    r"|MIEJSK\w+|REJONOW\w+)\s+(?:Policji|POLICJI)"
    r"|(?:Komisaria\w+|KOMISARIA\w+|Posterun\w+|POSTERUN\w+)\s+(?:Policji|POLICJI)|K[PMR]P|KP|PP)"
    r"(?:\s+[IVX]+)?\s+(?:(?:w|we|W|WE|dla|nr)\s+)?[A-ZĄĆĘŁŃÓŚŹŻ][\w-]+(?:\s+[A-ZĄĆĘŁŃÓŚŹŻ][\w-]+)?"
)
_APPROVER = re.compile(
    r"(?:(?:p\.?o\.?|z up\.|wz\.)\s*)?(?:(?:pierwszy\s+|i\s+)?zast[eę]pca\s+)?(?:komendant"
    r"|kierownik|naczelnik)\w*(?:\s+[\w-]+){0,6}",
    re.IGNORECASE,
)


_CONTINUES = re.compile(
    r"(?:plan|dzialani|zadani)\w*\s.*(?:kontynuacj|kontynuuj|kontynuow)|(?:kontynuacj|kontynuuj"
    r"|kontynuow)\w*\s.*(?:plan|dzialan|zadan)"
)


def head(plan: PlanText, around: tuple[str, ...], districts: Mapping[int, str], draft: Draft) -> None:
    """Fill in the title, district and who approved; ask about the unit and the officer's data."""
    draft.values["rejon"] = "«rejon»"
    draft.values["tytul"] = plan.name
    _district(plan, districts, draft)
    _approved(plan, draft)
    _continued(plan, draft)
    _after_the_end(plan, draft)
    _unit(plan, around, draft)
    _officer(plan, around, draft)


def _district(plan: PlanText, districts: Mapping[int, str], draft: Draft) -> None:
    lines = [plan.name, *(block.text for blocks in plan.chapters.values() for block in blocks)]
    found = [(line, number) for line in lines if (number := district_in(line))]
    if not found:
        draft.ask(
            ("rejon",), "Którego rejonu dotyczy ten plan? Dokument nie podaje jego numeru.", plan.name, "tytuł planu"
        )
        return
    line, words = found[0]
    of = arabic(words)
    draft.values["rejon"] = districts.get(of, f"rejon-{of}")
    draft.sources[("rejon",)] = line
    others = {arabic(one) for one_line, one in found if one_line == plan.name or len(one_line) < 200} - {of}
    if of not in districts:
        text = f"Dokument mówi o rejonie nr {of}, którego nie ma jeszcze w danych. Który to rejon?"
        draft.ask(("rejon",), text, line, "tytuł planu", draft.values["rejon"])
    elif others or not words.isdecimal():
        text = f"Dokument podaje numer rejonu „{words}”. Czy to rejon nr {of}?"
        draft.ask(("rejon",), text, line, "tytuł planu", draft.values["rejon"])


def _approved(plan: PlanText, draft: Draft) -> None:
    stamps = [
        place
        for place, line in enumerate(plan.left_out)
        if re.match(r"\W*zatwierdz|\W*z a t w i e r d z", folded(line))
    ]
    if not stamps:
        return
    after = [line for line in plan.left_out[stamps[0] : stamps[0] + 7] if not furniture.PERSON.search(line)]
    for place, line in enumerate(after):
        if found := _APPROVER.search(line):
            following = after[place + 1] if place + 1 < len(after) else ""
            tail = (
                f" {following.strip()}" if re.match(r"(?:w|we) [A-ZĄĆĘŁŃÓŚŹŻ]\w+$|Policji\b", following.strip()) else ""
            )
            words = _in_small_letters(" ".join(f"{found[0]}{tail}".split()))
            draft.values["zatwierdzil"] = words
            text = f"Pod słowem „Zatwierdzam” stoi: {words}. Czy tę funkcję podać jako zatwierdzającego?"
            draft.ask(("zatwierdzil",), text, words, "pieczęć nad tytułem", words)
            return


def _continued(plan: PlanText, draft: Draft) -> None:
    """What a plan says of the plan that it goes on with."""
    lines = [*plan.title, *plan.of(Chapter.THREAT), *plan.of(Chapter.GOAL)]
    of_going_on = [one for block in lines for one in sentences(block.text) if _CONTINUES.search(folded(one))]
    if of_going_on:
        draft.values["kontynuacja"] = unstopped(of_going_on[0])
        draft.ask(
            ("kontynuacja",),
            "Czy to zdanie mówi, że plan jest kontynuacją?",
            of_going_on[0],
            "tekst planu",
            unstopped(of_going_on[0]),
        )


_PROSE = 8
"""Words of a line that may be more than a signature, a date or a label."""


def _after_the_end(plan: PlanText, draft: Draft) -> None:
    """Ask about sentences under what was taken for the signature: they are no part of the plan as it was read."""
    prose = [
        line
        for line in plan.cut
        if len(line.split()) >= _PROSE and not furniture.is_furniture(line) and _has_verb(line)
    ]
    if prose:
        text = "Te zdania stoją pod podpisem i nie weszły do planu. Czy na pewno do niego nie należą?"
        draft.ask(about.DOCUMENT, text, " ".join(prose), "koniec dokumentu")


def _has_verb(line: str) -> bool:
    words = re.findall(r"[^\W\d_]{3,}", line)
    return any(
        item.part in ("fin", "praet", "imps", "bedzie") for one in words for item in dictionary.readings(one.lower())
    )


def _in_small_letters(text: str) -> str:
    if not text.isupper():
        return text
    return " ".join(word.capitalize() if len(word) > 2 else word.lower() for word in text.split())


def _unit(plan: PlanText, around: tuple[str, ...], draft: Draft) -> None:
    """Which unit the file is of: never written anywhere, only said when it may be another one."""
    text = " \n ".join((*around, *plan.left_out, plan.text))
    found = list(dict.fromkeys(" ".join(match[0].split()) for match in _UNIT.finditer(text)))
    towns = {folded(town[1])[:4] for name in found if (town := re.search(r"\s[Ww][Ee]?\s+([\w-]+)", name))}
    if len(towns) > 1:
        draft.ask(
            ("jednostka",),
            "Dokument wymienia różne jednostki Policji. Czy na pewno jest to plan Twojej jednostki?",
            "; ".join(found[:4]),
            "cały dokument",
        )


def _officer(plan: PlanText, around_it: tuple[str, ...], draft: Draft) -> None:
    around = "\n".join((*plan.left_out, *around_it))
    found = furniture.private(around) + [
        match[0] for match in re.finditer(r"(?i)\bopr(?:ac(?:owa\w+|\.)|\.)\s*:?\s*(?:[A-Z]\.\s?){2}", around)
    ]
    if found or re.search(r"dzielnicow\w+ (?:rejonu|:)", folded(around)):
        draft.ask(
            ("dzielnicowy",),
            "Dokument podaje dane dzielnicowego albo innej osoby (nazwisko, telefon, adres). "
            "Nie wpisano ich do danych planu. Czy dzielnicowego dopisać do pliku rejonu?",
            "; ".join(dict.fromkeys(found)),
            "poza tekstem planu",
        )
