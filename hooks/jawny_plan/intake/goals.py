"""Chapter 2: what the plan wants to reach, each goal of the kind that its words allow."""

from __future__ import annotations

import re
from dataclasses import replace

from jawny_plan.intake.figure import Number
from jawny_plan.intake.figure_entries import add_figure
from jawny_plan.intake.figures import figures as figures_in
from jawny_plan.intake.goal_kinds import goal_of
from jawny_plan.intake.goal_words import BOTH, CEILING, HEADS, KNOWING, LESS, PERCENT, RANGE, indicator_of, is_doing
from jawny_plan.intake.headings import Chapter
from jawny_plan.intake.proposal import BLANK, Draft
from jawny_plan.intake.sections import PlanText
from jawny_plan.intake.tree import BlockKind
from jawny_plan.intake.values import GoalValues
from jawny_plan.polish import dictionary
from jawny_plan.polish.dates import mentions
from jawny_plan.polish.folded import folded
from jawny_plan.polish.numerals import NUMBER_WORD, numbers
from jawny_plan.polish.numerals import number as value_of
from jawny_plan.polish.sentences import parts, sentences, unstopped

_PLACE = "rozdział 2 (cel)"

_AND = re.compile(
    r"(?:,\s*(?:a\s+)?(?:w dalszej kolejnosci|nastepnie|w przyszlosci|docelowo|ostatecznie|ponadto|jak rowniez|a takze"
    rf"|oraz)?\s*|\s+(?:oraz|i|a takze|jak rowniez)\s+)(?=(?:ich\s+|jego\s+|jej\s+)?{HEADS})"
)


def goals(plan: PlanText, figures: list[Number], draft: Draft) -> None:
    """Fill in the goals, those that the evaluation names too."""
    made: list[GoalValues] = []
    evaluation = plan.of(Chapter.EVALUATION)
    for statement in _statements(plan):
        _add(statement, made, figures, draft, from_evaluation=False)
    for block in evaluation:
        for statement in _parted(block.text):
            if PERCENT.search(folded(statement)) or CEILING.search(folded(statement)):
                _add(statement, made, figures, draft, from_evaluation=True)
    if made:
        draft.values["cele"] = made
        _ask_for_all(plan, made, draft)
    elif plan.of(Chapter.GOAL):
        draft.ask(
            ("cele",),
            "Nie udało się odczytać celu. Jaki jest?",
            " ".join(block.on_paper for block in plan.of(Chapter.GOAL)),
            _PLACE,
        )
    else:
        draft.ask(("cele",), "Plan nie ma rozdziału o celu. Czy mimo to wiadomo, jaki ma cel?", "", _PLACE)


def _ask_for_all(plan: PlanText, made: list[GoalValues], draft: Draft) -> None:
    """Ask whether these are all goals, unless the chapter is one plain sentence."""
    whole = " ".join(block.on_paper for block in plan.of(Chapter.GOAL))
    if len(made) == 1 and not re.search(r"[,;]|(?<!\w)(?:oraz|i|a także)(?!\w)|\.\s+\S", whole):
        return
    summary = "; ".join(f"{number}. {goal['brzmienie']}" for number, goal in enumerate(made, 1))
    draft.ask(("cele",), f"Cele: {summary}. Czy to wszystkie i czy dobrze rozdzielone?", whole, _PLACE)


_ASIDE = re.compile(r"\((?P<words>[^()]*\d[^()]*)\)")
_WAS = r"(?:(?:bylo|odnotowano|zanotowano|stwierdzono|ujawniono|wyniosl\w*|doszlo do)\s+)?"
_COUNTED_THEN = re.compile(
    rf"(?:w|za)\s+ktor\w+\s+{_WAS}(?:ich|takich\s+\w+)?\s*{_WAS}(?:ich\s+)?(?P<n>{NUMBER_WORD})(?!\w|\s*%)"
)
"""What there was in the period that a goal compares with: "w którym było ich 5"."""


def _stated(text: str, known: list[Number], draft: Draft) -> list[Number]:
    """The figures that a goal states beside it, added to those of the diagnosis: "o 30% (9 kradzieży)"."""
    found: list[Number] = []
    if not (PERCENT.search(folded(text)) or CEILING.search(folded(text)) or re.search(LESS, folded(text))):
        return found
    if fall := re.search(r"(?<!\w)z\s+(\d+)\s+do\s+\d+(?!\s*%|\d)", text):
        of_what = re.sub(r"^(?:liczb\w+|ilości)\s+", "", indicator_of(text[: fall.start()]))
        known_one = next((one for one in known if one.count == int(fall[1])), None)
        number = Number(fall.start(), fall.end(), int(fall[1]), of_what, sentence=text)
        found.append(known_one or add_figure(number, draft, known, _PLACE))
    if counted := _COUNTED_THEN.search(folded(text)):
        of_what = re.sub(r"^(?:liczb\w+|ilości)\s+", "", indicator_of(text[: counted.start()]))
        count = value_of(counted["n"]) or 0
        known_one = next((one for one in known if one.count == count), None)
        stated = Number(*counted.span("n"), count, of_what, sentence=text)
        found.append(known_one or add_figure(stated, draft, known, _PLACE))
    for aside in _ASIDE.finditer(text):
        if re.search(r"%|proc|szt", aside["words"]):
            continue
        of_what = re.sub(r"^(?:liczb\w+|ilości)\s+", "", indicator_of(text[: aside.start()]))
        for one in figures_in(aside["words"]) or figures_in(f"{aside['words']} {of_what}"):
            same = next((other for other in known if other.count == one.count and _alike(other, one)), None)
            found.append(same or add_figure(replace(one, sentence=text), draft, known, _PLACE))
    return found


def _alike(one: Number, other: Number) -> bool:
    stems, others = ({word[:5] for word in re.findall(r"\w{4,}", folded(each.of_what))} for each in (one, other))
    return not stems.isdisjoint(others)


def _statements(plan: PlanText) -> list[str]:
    found = []
    for block in plan.of(Chapter.GOAL):
        text = block.on_paper if block.kind is BlockKind.ROW else block.text
        for line in text.split("\n"):
            found += _parted(line)
    return found


def _parted(text: str) -> list[str]:
    """The goals of a text, one each: sentences, and parts joined by words that each begin with a doing."""
    found: list[str] = []
    for sentence in sentences(text):
        for piece in parts(sentence, r";\s*|,?\s+(?=\d{1,2}\)\s)|,?\s+(?:i|oraz)\s+(?=żeby\s)"):
            found += _unjoined(re.sub(r"^\d{1,2}\)\s+", "", piece))
    return [one for one in found if re.search(r"\w{3}", one)]


def _unjoined(piece: str) -> list[str]:
    bare = folded(piece)
    if (
        re.search(BOTH["ograniczenie-a-ostatecznie-wyeliminowanie"], bare)
        and not PERCENT.search(bare)
        and not RANGE.search(bare)
    ):
        return [piece]
    if re.search(BOTH["ograniczenie-lub-wyeliminowanie"], bare) and not PERCENT.search(bare):
        return [piece]
    cuts = [match for match in _AND.finditer(bare) if match.start() > 3]
    joined = re.finditer(
        r",?\s+(?:oraz|i|a takze|jak rowniez)\s+(?=\w+\s+(?:co najmniej |minimum |przynajmniej )?\d)", bare
    )
    made = [match for match in joined if is_doing(piece[match.end() :])]
    measured = (match for match in re.finditer(r",?\s+(?:oraz|a takze|jak rowniez)\s+(?=\w{5})", bare))
    made += [one for one in measured if _MEASURE.search(bare[: one.start()]) and is_doing(piece[one.end() :])]
    made += [one for one in re.finditer(r",?\s+(?:oraz|i|a takze)\s+(?=\w{5})", bare) if _are_deeds(piece, one)]
    counts = [match for match in re.finditer(r"\s+(?:oraz|i|a takze)\s+(?=liczb\w+\s)", bare) if _measured(bare, match)]
    apart = [
        match for match in re.finditer(r",\s+(?:a\s+)?(?=[a-z]+(?:\s+[a-z]+)?\s+[–-]\s)", bare) if match.start() > 3
    ]
    halves = re.search(r"(?:\s+(?:oraz|i)|,)\s+(?=o\s+(?:polow|\d|jedn|dwie|\w+ procent))", bare)
    halves = halves if halves and PERCENT.search(bare[: halves.start()]) else None
    edges = sorted(
        {
            (0, 0),
            *((match.start(), match.end()) for match in cuts),
            *(match.span() for match in (*counts, *made, *apart)),
            *([halves.span()] if halves else []),
        }
    )
    found = []
    for place, (_, start) in enumerate(edges):
        end = edges[place + 1][0] if place + 1 < len(edges) else len(piece)
        found.append(piece[start:end].strip())
    return _without_vague(found, piece)


_MEASURE = re.compile(
    re.sub(r"\?P<\w+>", "?:", rf"{PERCENT.pattern}|{CEILING.pattern}|(?<!\w)o\s+(?:\d/\d|polow|jedn|dwie)")
)


def _are_deeds(piece: str, cut: re.Match[str]) -> bool:
    """Whether a verb in the infinitive opens both sides of a cut: ograniczyć … i objąć znakowaniem …."""
    sides = (piece[: cut.start()].split(maxsplit=1)[0], piece[cut.end() :].split(maxsplit=1)[0])
    return all(any(item.part == "inf" for item in dictionary.readings(one.lower())) for one in sides)


def _measured(bare: str, cut: re.Match[str]) -> bool:
    """Whether both sides of a cut say how much: o 1/3 oraz liczby uszkodzeń do 5."""
    return bool(_MEASURE.search(bare[: cut.start()]) and _MEASURE.search(bare[cut.end() :]))


def _without_vague(found: list[str], piece: str) -> list[str]:
    """A vague "poprawa porządku" beside a goal that can be measured is no goal of its own: it stays in its words."""
    vague = [
        one
        for one in found
        if re.match(r"popraw", folded(one)) and not PERCENT.search(folded(one)) and not re.search(KNOWING, folded(one))
    ]
    if vague and len(vague) < len(found) and vague[0] == found[0]:
        rest = found[1:]
        at = piece.find(rest[0])
        return [piece[: at + len(rest[0])], *rest[1:]]
    return found


def _not_taken(text: str, goal: GoalValues) -> list[str]:
    """The numbers of a goal that none of its values holds, days left out."""
    dated = [(one.start, one.end) for one in mentions(text)]
    found = [one for one in re.finditer(r"\d+", text) if not any(a <= one.start() < b for a, b in dated)]
    own = [str(value) for key, value in goal.items() if key != "brzmienie"]
    in_words = [text[one.start : one.end] for one in numbers(text) if str(one.value) not in own]
    is_product = goal.get("rodzaj") in ("produkt",)
    return [] if is_product else [one[0] for one in found if one[0] not in own] + in_words


def _add(statement: str, made: list[GoalValues], figures: list[Number], draft: Draft, *, from_evaluation: bool) -> None:
    statement = re.sub(r"^[Cc]elem(?:\s+\w+){0,2}\s+(?:jest|będzie)\s+", "", statement.strip())
    text = unstopped(re.sub(r"^(?:[Dd]o [A-H]|[A-H]|[Aa]d\.? ?\w)\s*[:.)–-]\s*", "", statement.strip()))
    text = re.sub(r"^(?:[Oo]cen\w*(?:\s+\w+)?\s*(?:poprzez|:)\s*)", "", text)
    named = _stated(text, figures, draft) if not from_evaluation else []
    goal, doubt, fields = goal_of(text, made, figures, named)
    if goal is None:
        return
    if from_evaluation and goal["rodzaj"] in ("ograniczenie", "pulap", "ankieta-poziom", "ankieta-zmiana"):
        goal["z_oceny"] = "tak"
        doubt = doubt or "Tę miarę plan podaje w ocenie. Czy dodać ją do celów?"
    left = _not_taken(text, goal)
    if left and not doubt:
        doubt = f"Nie wpisano liczb: {', '.join(left)}. Czy któraś należy do celu?"
    number = len(made)
    goal["brzmienie"] = unstopped(statement.strip())
    made.append(goal)
    if doubt:
        proposal = (
            None
            if BLANK in " ".join(map(str, goal.values()))
            else {key: value for key, value in goal.items() if key != "brzmienie"}
        )
        draft.ask(
            [("cele", number, *([field] if field else [])) for field in fields],
            f"Cel „{text}”: {doubt}",
            statement,
            _PLACE,
            proposal,
        )
