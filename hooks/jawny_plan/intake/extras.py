"""What stands beside the five chapters: how the plan is to be judged, chapters that a unit adds, footnotes, changes."""

from __future__ import annotations

import re
from dataclasses import replace

from jawny_plan.intake.figure import Number
from jawny_plan.intake.figure_entries import add_figure
from jawny_plan.intake.figures import figures
from jawny_plan.intake.headings import Chapter
from jawny_plan.intake.proposal import Draft
from jawny_plan.intake.sections import PlanText
from jawny_plan.intake.tree import Block, SourceFile
from jawny_plan.intake.values import ExtraValues
from jawny_plan.polish.folded import folded
from jawny_plan.polish.sentences import sentences, trimmed

_JUDGED = re.compile(
    r"ocen\w*\s*(?::|(?:dzialan\w*|realizacji|planu|efektow"
    r"|skutecznosci)\s+(?:\w+\s+){0,3}?(?:poprzez|na podstawie|zostanie|bedzie|nastapi"
    r"|dokonana|w oparciu))|wskaznik\w*\s*:|miernik\w*\s*:"
)


def part_evaluation(plan: PlanText) -> None:
    """Move what the goal says of its evaluation into a chapter of its own."""
    others: list[Block] = []
    moved: list[Block] = []
    for block in plan.of(Chapter.GOAL):
        found = [one for one in sentences(block.text) if _JUDGED.match(folded(one))]
        if not found:
            others.append(block)
            continue
        rest = " ".join(one for one in sentences(block.text) if one not in found)
        others += [Block(rest, block.kind, block.mark, block.level)] if rest else []
        moved += [Block(one) for one in found]
    if moved:
        plan.chapters[Chapter.GOAL] = others
        plan.chapters[Chapter.EVALUATION] = moved + plan.of(Chapter.EVALUATION)


def evaluation(plan: PlanText, draft: Draft, found: list[Number]) -> None:
    """Fill in how the plan is to be judged; a starting figure given there joins the figures."""
    blocks = plan.of(Chapter.EVALUATION)
    if not blocks:
        return
    words = " ".join(" ".join(block.on_paper.split()) for block in blocks)
    text = re.sub(r"^\s*ocen\w*\s*:\s*", "", words, flags=re.IGNORECASE)
    draft.values["sposob_oceny"] = text
    if re.search(r"porown|stosunku|analogiczn|wyjsciow", folded(words)) and draft.values.get("zagrozenia"):
        for aside in re.finditer(r"\(([^()%]*\d[^()%]*)\)", text):
            for one in figures(aside[1]):
                add_figure(replace(one, sentence=words), draft, found, "rozdział o ocenie")
    start = re.search(
        r"(?:stan|wartosc|poziom|liczba)\s+(?:wyjsciow|bazow|poczatkow"
        r"|obecn)\w+\s*[:–-]?\s*(?P<n>\d+)|(?:z|wyjsciowo)\s+(?P<m>\d+)\s+(?:do|na)\s+\d+",
        folded(words),
    )
    if start and draft.values.get("zagrozenia"):
        what = trimmed(re.split(r"\s[–-]\s|,|:", text)[0])
        of_what = re.sub(r"^(?:liczb[ay]|ilość|ilości)\s+", "", what)
        number = Number(0, 0, int(start["n"] or start["m"]), of_what, sentence=words)
        add_figure(number, draft, found, "rozdział o ocenie")


def extras(plan: PlanText, draft: Draft) -> None:
    """Fill in the chapters that a unit adds, and the footnotes as one."""
    made: list[ExtraValues] = []
    for extra in plan.extras:
        paragraphs = [" ".join(block.on_paper.split()) for block in extra.blocks if block]
        if not paragraphs:
            continue
        if not extra.title:
            draft.ask(
                ("dodatkowe", len(made), "tytul"),
                "Te zdania nie mają nagłówka. Jaki tytuł dać rozdziałowi?",
                " ".join(paragraphs),
                "koniec planu",
                "Informacje dla mieszkańców",
            )
        made.append({"tytul": extra.title or "Informacje dla mieszkańców", "akapity": paragraphs})
    if plan.notes:
        draft.ask(
            ("dodatkowe", len(made)),
            "Plan ma przypisy. Czy zostawić je razem jako osobny rozdział?",
            " ".join(note.on_paper for note in plan.notes),
            "przypisy",
        )
        made.append({"tytul": "Przypisy", "akapity": [note.on_paper for note in plan.notes]})
    if made:
        draft.values["dodatkowe"] = made


def changes(source: SourceFile, draft: Draft) -> None:
    """Ask which version was approved where the file still holds changes that nobody accepted."""
    if source.inserted or source.deleted:
        draft.ask(
            ("dokument",),
            "Dokument ma nieprzyjęte zmiany. Odczytano go tak, jakby wszystkie przyjęto. Czy to jest "
            "wersja zatwierdzona? "
            "Jeśli nie, otwórz go w Wordzie, przyjmij albo odrzuć zmiany i zaimportuj ponownie.",
            f"wstawiono: {'; '.join(source.inserted[:8])}; usunięto: {'; '.join(source.deleted[:8])}",
            "zmiany śledzone",
        )
    if source.comments:
        draft.ask(
            ("dokument",),
            "Dokument ma komentarze na marginesie. Pominięto je. Czy plan na pewno jest zatwierdzony?",
            "",
            "komentarze",
        )
