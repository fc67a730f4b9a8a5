"""Chapter 3: what will be done, each action with its deadline."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from jawny_plan.intake.action_questions import ask_for_deadlines
from jawny_plan.intake.action_tables import Task, in_table
from jawny_plan.intake.deadlines import deadline
from jawny_plan.intake.due import Deadline
from jawny_plan.intake.due_days import on_its_day
from jawny_plan.intake.headings import Chapter
from jawny_plan.intake.period import Bounds
from jawny_plan.intake.proposal import Draft, Path
from jawny_plan.intake.sections import PlanText
from jawny_plan.intake.tree import Block, BlockKind
from jawny_plan.intake.values import ActionValues, DeadlineValues, StageValues
from jawny_plan.polish import capital
from jawny_plan.polish.folded import folded
from jawny_plan.polish.sentences import outside, parts, sentences, trimmed, unstopped

_PLACE = "rozdział 3 (działania)"
_NAME_LENGTH = 80
_STAGE = re.compile(
    r"(?P<head>(?:etap\s+\w+|[ivx]+\s+etap|cal\w+\s+okres\w*|w\s+calym\s+okresie)\s*(?:\([^)]*\))?)\s*[:–-]\s*"
)
_LABELLED_DUE = re.compile(
    r"(?:termin|czas|kiedy)\w*(?:\s+(?:realizacji|wykonania|zakończenia))?\s*[:–-]\s*(?P<due>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""A deadline on a line of its own, under the action."""
_OPENING_DUE = re.compile(r"(?P<due>[^–—:]{3,60}?)\s*(?:\s[-–—]|:)\s+(?P<rest>\S.*)", re.DOTALL)
_GROUP = re.compile(r"[^.;\d]{3,60}:\s*$")


def actions(plan: PlanText, bounds: Bounds, draft: Draft) -> None:
    """Fill in the actions; ask about deadlines that are not sure."""
    blocks = plan.of(Chapter.ACTIONS)
    tasks, grouped, staged = _tasks(blocks)
    made: list[ActionValues] = []
    doubts: list[tuple[int, Deadline, str]] = []
    for task in tasks:
        due = deadline(task.due, bounds, column=task.column) if task.due is not None else _of_parts(task.text, bounds)
        if task.due is not None and (task.shared or not task.column):
            due = _within_stage(due, deadline(task.text, bounds))
        due = on_its_day(due, task.text) if task.column or task.due is not None else due
        entry: ActionValues = {
            "nazwa": _name(task, due),
            "termin": due.value,
            "brzmienie": unstopped(" ".join((task.wording or task.text).split())),
        }
        if task.column and task.due and due.value["rodzaj"] == "brak" and re.search(r"\w", task.due):
            due = Deadline(due.value, doubt=f"Termin „{task.due}” nie daje się przeliczyć.")
        if due.doubt:
            doubts.append((len(made), due, task.text if task.due is None else f"{task.text} | {task.due}"))
        made.append(entry)
    draft.values["dzialania"] = made
    ask_for_deadlines(made, doubts, draft)
    if grouped:
        draft.ask(
            ("dzialania",),
            f"Wiersze „{'”, „'.join(grouped)}” uznano za nagłówki grup, nie za działania. Czy dobrze?",
            "; ".join(grouped),
            _PLACE,
        )
    if staged:
        fields = [("dzialania", number) for number in range(len(made))]
        draft.ask(
            fields,
            "Plan dzieli działania na etapy. Wpisano każde osobno, z terminem jego etapu. Czy dobrze?",
            "; ".join(staged),
            _PLACE,
        )
    sure = all(block.kind is BlockKind.ITEM for block in blocks) and len(blocks) == len(made)
    if made and not sure and not staged:
        whole: list[Path] = [("dzialania",), *(("dzialania", number) for number in range(len(made)))]
        summary = "; ".join(f"{number}. {entry['nazwa']}" for number, entry in enumerate(made, 1))
        every = " ".join(block.on_paper for block in blocks)
        draft.ask(whole, f"Działania: {summary}. Czy to wszystkie i czy dobrze rozdzielone?", every, _PLACE)
    if not made:
        draft.ask(
            ("dzialania",),
            "Nie udało się odczytać działań. Jakie są?",
            " ".join(block.on_paper for block in blocks),
            _PLACE,
        )


def _within_stage(stage: Deadline, own: Deadline) -> Deadline:
    """The deadline of an action in a stage: its own day, its frequency in the months of the stage, or the stage."""
    if stage.value["rodzaj"] == "brak" or own.value["rodzaj"] in ("do-dnia", "etapy"):
        return own
    if own.value["rodzaj"] == "od-do" and stage.value["rodzaj"] == "miesiace":
        return own
    if own.value["rodzaj"] == "cykliczny" and stage.value["rodzaj"] == "miesiace":
        words = f"{stage.value['slowa']}, {own.value['slowa']}"
        value: DeadlineValues = {**stage.value, "slowa": words}
        if own.value["co"] != "1 miesiac" or "w_kazdym" in own.value:
            value["co"] = own.value["co"]
        if "w_kazdym" in own.value:
            value["w_kazdym"] = own.value["w_kazdym"]
        return Deadline(value, own.start, own.end, " ".join(filter(None, (stage.doubt, own.doubt))))
    return replace(stage, start=-1, end=-1)  # its words stand apart from those of the action


def _of_parts(text: str, bounds: Bounds) -> Deadline:
    """The deadline of an action; where its parts have one each, stages: "wniosek – do 15 maja; odpowiedź – lipiec"."""
    pieces = parts(text, r";\s+|,\s+(?=[^\W\d_][^,;]{3,60}\s[-–]\s)")
    dues = [deadline(piece, bounds) for piece in pieces]
    if len(pieces) < 2 or any(due.start <= 0 for due in dues):
        return deadline(text, bounds)
    stages: list[StageValues] = [
        {"nazwa": capital(trimmed(piece[: due.start])), "termin": due.value}
        for piece, due in zip(pieces, dues, strict=True)
    ]
    doubts = dict.fromkeys(due.doubt for due in dues if due.doubt)
    doubt = " ".join(("Każda część działania ma swój termin, więc wpisano je jako etapy. Czy dobrze?", *doubts))
    return Deadline({"rodzaj": "etapy", "etapy": stages}, doubt=doubt)


def _tasks(blocks: list[Block]) -> tuple[list[Task], list[str], list[str]]:
    """The actions, the headings of groups that are none, and the stages that hold several."""
    tasks: list[Task] = []
    grouped: list[str] = []
    staged: list[str] = []
    rows = [block for block in blocks if block.kind is BlockKind.ROW]
    tasks += in_table(rows)
    others = [part for block in blocks if block.kind is not BlockKind.ROW for part in _by_stage(block)]
    before = ""
    for place, block in enumerate(others):
        following = others[place + 1] if place + 1 < len(others) else None
        if rows and block.title and block.kind is BlockKind.PARAGRAPH and len(block.text) < _NAME_LENGTH:
            grouped.append(block.text.strip())
            continue
        if _GROUP.fullmatch(block.text) and following is not None:
            grouped.append(block.text.strip())
            before = block.text.strip()
            continue
        text = block.text
        if stage := _STAGE.match(folded(text)):
            head = text[stage.start("head") : stage.end("head")]
            staged.append(head)
            of_block = [Task(one, head) for one in parts(text[stage.end() :], r";\s+")]
            tasks += [
                replace(one, wording=f"{text[: stage.end()]}{one.text}") if not n else one
                for n, one in enumerate(of_block)
            ]
        elif (
            tasks
            and not block.mark
            and place
            and text[:1].islower()
            and not re.search(r"[.;,]\s*$", others[place - 1].text)
        ):
            tasks[-1] = Task(f"{tasks[-1].text} {text}", tasks[-1].due)
        elif tasks and (labelled := _LABELLED_DUE.match(text)):
            tasks[-1] = replace(tasks[-1], due=labelled["due"], wording=f"{tasks[-1].wording or tasks[-1].text} {text}")
        elif tasks and block.mark and _only_due(text):
            tasks[-1] = Task(f"{tasks[-1].text} – {text}", tasks[-1].due)
        elif block.mark and block.level == 0 and _is_subitem(block, others[:place]):
            tasks[-1] = Task(f"{tasks[-1].text}\n{block.on_paper}", tasks[-1].due)
        else:
            of_block = [Task(one) for one in _parted(block)]
            if before and of_block:
                of_block[0], before = replace(of_block[0], wording=f"{before} {of_block[0].text}"), ""
            tasks += of_block
    return [task for task in tasks if re.search(r"[^\W\d_]{3}", task.text)], grouped, staged


def _by_stage(block: Block) -> list[Block]:
    """A block with a stage a line as a block each."""
    lines = block.text.split("\n")
    staged = sum(bool(_STAGE.match(folded(line))) for line in lines) > 1
    return [replace(block, text=line) for line in lines] if staged else [block]


def _only_due(text: str) -> bool:
    """Whether an "item" is but the deadline of the one before, broken off by its dash."""
    found = deadline(text, (None, None))
    return found.start == 0 and found.end >= len(text.rstrip(" .;,"))


def _is_subitem(block: Block, before: list[Block]) -> bool:
    """Whether an item with a letter stands under one with a number or dash that ends with a colon."""
    if not re.match(r"\(?[a-h]\)", block.mark):
        return False
    heads = [one for one in before if not re.match(r"\(?[a-h]\)", one.mark)]
    return (
        bool(heads)
        and heads[-1].text.rstrip().endswith(":")
        and bool(heads[-1].mark)
        and not _GROUP.fullmatch(heads[-1].text)
    )


def _parted(block: Block) -> list[str]:
    """The actions of a block: of a paragraph with dashes several, of one with semicolons too."""
    text = block.text
    dashes = [match.start() for match in outside(text, r"(?:(?<=\s)|^)[-–•](?=[^\W\d_])")]
    if len(dashes) > 1:
        edges = [*dashes, len(text)]
        return [trimmed(text[start:end]) for start, end in itertools.pairwise(edges)]
    if block.kind is BlockKind.PARAGRAPH:
        found = [unstopped(one) for sentence in sentences(text) for one in parts(sentence, r";\s+")]
        return [one for one in found if len(one) > 8] or [text]
    return [text]


def _name(task: Task, due: Deadline) -> str:
    """A short name: the words of the task without its deadline, up to why it is done."""
    text = task.text.split("\n")[0]
    if opening := _OPENING_DUE.match(text):  # "styczeń – przygotowanie", "raz w miesiącu – dyżur"
        lead, rest = text[: opening.start("rest")], opening["rest"]
        if _only_due(opening["due"]):
            due = Deadline(due.value, due.start - len(lead), due.end - len(lead))
            text = rest
    closes = due.end >= len(text.rstrip(" .;,)")) - 1 or bool(re.search(r"\s[-–—]\s*$", text[: max(due.start, 0)]))
    if (task.due is None or task.shared) and due.start > 0 and (closes or due.value["rodzaj"] == "etapy"):
        text = text[: due.start]
    elif due.value["rodzaj"] == "etapy" and due.start < 0:
        text = str(due.value["etapy"][0]["nazwa"])
    text = re.sub(r"\s*\.{3,}.*|\s*…+.*", "", text)
    text = re.split(r"\s+(?:w celu|celem|mając\w* na celu)\s|:\s*$", text)[0]
    name = trimmed(re.sub(r"\(\s*$", "", trimmed(" ".join(text.split()))))
    name = trimmed(re.sub(r"\s+termin\w*(?:\s+realizacji)?\s*:?$", "", name, flags=re.IGNORECASE))
    name = trimmed(re.sub(r"\s+(?:od|do|w|we|na|z|po|przez|w godz\.)$", "", name))
    if len(name) > _NAME_LENGTH:
        cut = re.split(r",\s|\s[-–]\s|\s(?:oraz|wraz z|przy współpracy|poprzez)\s", name)[0]
        name = cut if 10 < len(cut) <= _NAME_LENGTH else name[:_NAME_LENGTH].rsplit(" ", 1)[0] + " …"
    return capital(unstopped(name))
