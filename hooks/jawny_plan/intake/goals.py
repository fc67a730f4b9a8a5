"""Chapter 2: what the plan wants to reach, each goal of the kind that its words allow."""

from __future__ import annotations

import re
from typing import Any

from jawny_plan.intake.figures import Number
from jawny_plan.intake.headings import Chapter
from jawny_plan.intake.proposal import BLANK, Draft
from jawny_plan.intake.sections import PlanText
from jawny_plan.intake.tree import Kind
from jawny_plan.polish import dictionary
from jawny_plan.polish.folded import folded
from jawny_plan.polish.numerals import NUMBER_WORD, fraction, number, numbers
from jawny_plan.polish.sentences import parts, sentences, trimmed, unstopped

_PLACE = "rozdział 2 (cel)"
_LESS = (
    r"ogranicz\w+|zmniejsz\w+|spad(?:ek|ku)|reduk\w+|redukcj\w+|obniz\w+|mniej(?:sza|sze)?(?!\w)|zmalen\w+|minimaliz\w+"
)
_REMOVE = (
    r"(?:wy)?eliminowan\w+|likwidacj\w+|calkowit\w+\s+(?:likwid|wyelimin|ustani)\w+"
    r"|zlikwidowan\w+|brak(?:u)?\s+(?:\w+\s+)?(?:zdarz|przypad|interw|wykrocz)\w+|zadn\w+|zaprzestan\w+|ustani\w+"
    r"|wyrugowan\w+"
)
_MORE = r"wzrost\w*|zwieksz\w+|podnies\w+|podwyzsz\w+|popraw\w+|uzyskan\w+|osiagni\w+|poziom\w*"
_KNOWING = (
    r"wied\w+|swiadomos\w+|zadowoleni\w+|satysfakcj\w+|poczuci\w+\s+bezpieczen\w+|zaufani\w+|uswiadom\w+|edukacj\w+"
)
_MADE = (
    r"ustawien\w+|postawien\w+|montaz\w*|zamontowan\w+|budow\w+|wybudowan\w+|zakup\w*"
    r"|zainstalowan\w+|instalacj\w+|przeszkol\w+|utworzen\w+|powstan\w+|naprawien\w+|napraw\w+"
    r"|wymian\w+|oznakowan\w+|doswietlen\w+|wykonani\w+|uruchomien\w+|rozdani\w+|wrecz\w+"
    r"|objeci\w+|oznaczen\w+|posadzen\w+|przeprowadzen\w+|wiecej\s"
)
_PERCENT = re.compile(
    r"(?P<at>co najmniej|minimum|min\.|przynajmniej|nie mniej niz)?\s*(?P<about>ok(?:\."
    rf"|olo)\s*)?(?P<n>\d+|(?:{NUMBER_WORD}\s+)?{NUMBER_WORD})\s*(?:%|proc\.|procent\w*)"
)
_RANGE = re.compile(r"\d+\s*(?:%\s*)?(?:-|–|do)\s*\d+\s*(?:%|proc)")
_LEVEL = re.compile(
    r"(?:na|do|powyzej|osiagni\w+)\s+poziom\w*"
    r"|poziom\w*\s+(?:\w+\s+){0,4}(?:co najmniej\s+)?\d|\d+\s*(?:%|proc\.?"
    r"|procent)\s+(?:pozytywn|zadowolon|mieszkanc|ankietowan|respondent|badan)\w*"
    r"|(?:pozytywn\w+|dobr\w+)\s+(?:opini|ocen)\w*\s+(?:\w+\s+){0,4}\d"
)
_SURVEY = re.compile(
    r"ankie\w*|opini\w+|poczuci\w+|respondent\w*|ocen(?:y|ie|a)?(?!\w)|zadowol\w+|satysfakcj\w+|badan\w*"
)
_HEADS = (
    rf"(?:{_LESS}|{_REMOVE}|{_MORE}|{_MADE}|dazeni\w+|niedopuszcz\w+|zapobieg\w+|zapobiez\w+"
    r"|doprowadz\w+|utrzyman\w+|przywroc\w+|calkowit\w+|zapewnien\w+|przeciwdzial\w+"
    r"|uswiadom\w+|kształtowan\w+|ksztaltowan\w+)"
)
_AND = re.compile(
    r"(?:,\s*(?:a\s+)?(?:w dalszej kolejnosci|nastepnie|w przyszlosci|ponadto|jak rowniez|a takze|oraz)?\s*"
    rf"|\s+(?:oraz|i|a takze|jak rowniez)\s+)(?={_HEADS})"
)
_AFTER = r"(?:docelowo|ostateczn\w+|w dalszej|nastepnie|w konsekwencji|w efekcie|z czasem|w przyszlosci)"
_OR = r"(?:,|lub|albo|badz|i/lub|i|/|oraz)"
_BOTH = {
    "ograniczenie-a-ostatecznie-wyeliminowanie": rf"(?:{_LESS}).{{0,40}}{_AFTER}.{{0,40}}(?:{_REMOVE})",
    "ograniczenie-lub-wyeliminowanie": rf"(?:{_LESS})\s*{_OR}\s*(?:calkowit\w+\s+)?(?:{_REMOVE})",
    "dazenie": r"dazeni\w+",
    "wyeliminowanie": rf"(?:{_REMOVE})",
    "ograniczenie": rf"(?:{_LESS})",
}
_NONE_OF_FIVE = re.compile(
    r"niedopuszcz\w+|zapobie\w+|zminimaliz\w+|minimaliz\w+|przeciwdzial\w+|utrzyman\w+"
    r"|przywroc\w+|popraw\w+|zapewnien\w+|doprowadz\w+"
)


def goals(plan: PlanText, figures: list[Number], draft: Draft) -> None:
    """Fill in the goals, those that the evaluation names too."""
    made: list[dict[str, Any]] = []
    evaluation = plan.of(Chapter.EVALUATION)
    for statement in _statements(plan):
        _add(statement, made, figures, draft, from_evaluation=False)
    for block in evaluation:
        for statement in _parted(block.text):
            if _PERCENT.search(folded(statement)):
                _add(statement, made, figures, draft, from_evaluation=True)
    if made:
        draft.values["cele"] = made
    elif plan.of(Chapter.GOAL):
        draft.ask(
            ("cele",),
            "Nie udało się odczytać celu. Jaki jest?",
            " ".join(block.said for block in plan.of(Chapter.GOAL)),
            _PLACE,
        )


def _statements(plan: PlanText) -> list[str]:
    found = []
    for block in plan.of(Chapter.GOAL):
        text = block.said if block.kind is Kind.ROW else block.text
        for line in text.split("\n"):
            found += _parted(line)
    return found


def _parted(text: str) -> list[str]:
    """The goals of a text, one each: sentences, and parts joined by words that each begin with a doing."""
    found: list[str] = []
    for sentence in sentences(text):
        for piece in parts(sentence, r";\s*"):
            found += _unjoined(piece)
    return [one for one in found if re.search(r"\w{3}", one)]


def _unjoined(piece: str) -> list[str]:
    plain = folded(piece)
    if (
        re.search(_BOTH["ograniczenie-a-ostatecznie-wyeliminowanie"], plain)
        and not _PERCENT.search(plain)
        and not _RANGE.search(plain)
    ):
        return [piece]
    if re.search(_BOTH["ograniczenie-lub-wyeliminowanie"], plain) and not _PERCENT.search(plain):
        return [piece]
    cuts = [match for match in _AND.finditer(plain) if match.start() > 3]
    halves = re.search(r"\s+oraz\s+(?=o\s+(?:polow|\d|jedn|dwie|\w+ procent))", plain)
    edges = sorted({(0, 0), *((match.start(), match.end()) for match in cuts), *([halves.span()] if halves else [])})
    found = []
    for place, (_, start) in enumerate(edges):
        end = edges[place + 1][0] if place + 1 < len(edges) else len(piece)
        found.append(piece[start:end].strip())
    return _without_vague(found, piece)


def _without_vague(found: list[str], piece: str) -> list[str]:
    """A vague "poprawa porządku" beside a goal that can be measured is no goal of its own: it stays in its words."""
    vague = [
        one
        for one in found
        if re.match(r"popraw", folded(one))
        and not _PERCENT.search(folded(one))
        and not re.search(_KNOWING, folded(one))
    ]
    if vague and len(vague) < len(found) and vague[0] == found[0]:
        rest = found[1:]
        at = piece.find(rest[0])
        return [piece[: at + len(rest[0])], *rest[1:]]
    return found


def _add(
    statement: str, made: list[dict[str, Any]], figures: list[Number], draft: Draft, *, from_evaluation: bool
) -> None:
    text = unstopped(re.sub(r"^(?:[Dd]o [A-H]|[A-H]|[Aa]d\.? ?\w)\s*[:.)–-]\s*", "", statement.strip()))
    text = re.sub(r"^(?:[Oo]cen\w*(?:\s+\w+)?\s*(?:poprzez|:)\s*)", "", text)
    goal, doubt, fields = _goal(text, made, figures)
    if goal is None:
        return
    if from_evaluation and goal["rodzaj"] in ("ograniczenie", "ankieta-poziom", "ankieta-zmiana"):
        goal["z_oceny"] = "tak"
        doubt = doubt or "Tę miarę plan podaje w ocenie. Czy dodać ją do celów?"
    number = len(made)
    goal["brzmienie"] = text
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


def _goal(text: str, made: list[dict[str, Any]], figures: list[Number]) -> tuple[dict[str, Any] | None, str, list[str]]:
    plain = folded(text)
    percent = _PERCENT.search(plain)
    value = number(percent["n"]) if percent else None
    least = "co_najmniej" if re.search(r"co najmniej|minimum|przynajmniej|nie mniej niz|min\.", plain) else ""
    indicator = _indicator(text)
    inherits = re.match(r"o\s", plain) and made and made[-1]["rodzaj"] == "ograniczenie"
    reducing = re.search(_LESS, plain) or inherits
    if percent and not _RANGE.search(plain) and _LEVEL.search(plain) and _SURVEY.search(plain):
        goal = {"rodzaj": "ankieta-poziom", "wskaznik": _surveyed(text), "poziom": str(value)}
        return goal, "Czy to poziom odpowiedzi w ankiecie?", [""]
    if percent and not _RANGE.search(plain) and re.search(_MORE, plain) and _SURVEY.search(plain) and not reducing:
        goal = {"rodzaj": "ankieta-zmiana", "wskaznik": _surveyed(text), "o_procent": str(value)}
        return goal, "Czy to wzrost odpowiedzi w ankiecie?", [""]
    share = (
        fraction(text)
        if re.search(r"\bo\s+(?:(?:co najmniej|minimum|ok\.|okolo|przynajmniej)\s+)?(?:polow|jedn|dwie|1/)", plain)
        else None
    )
    if reducing and (percent or _RANGE.search(plain) or share):
        return _reduction(text, plain, value, share, indicator, least, figures)
    if re.search(_KNOWING, plain) and not re.search(_LESS, plain):
        return (
            {"rodzaj": "swiadomosc", "wskaznik": indicator or text},
            "" if re.match(_MORE, plain) else "Czy to cel dotyczący wiedzy albo zadowolenia?",
            [""],
        )
    counted = re.search(r"(?<![\w.,/])\d+\s+[a-z]{3}", plain) and _is_doing(text)
    if (re.match(_MADE, plain) or counted) and not reducing and not percent:
        return _product(text, plain)
    return _quality(text, plain, indicator)


def _is_doing(text: str) -> bool:
    """Whether a goal begins with a verbal noun that none of the wordings has: zachipowanie 100 psów."""
    word = text.split()[0]
    return any(item.part == "ger" for item in dictionary.readings(word)) and not re.match(
        rf"{_LESS}|{_REMOVE}|{_MORE}", folded(word)
    )


def _reduction(
    text: str, plain: str, value: int | None, share: Any, indicator: str, least: str, figures: list[Number]
) -> tuple[dict[str, Any], str, list[str]]:
    goal: dict[str, Any] = {"rodzaj": "ograniczenie", "wskaznik": indicator or text, "o_procent": str(value)}
    doubts = []
    if _RANGE.search(plain):
        goal["o_procent"] = BLANK
        doubts.append("Plan podaje przedział, a potrzebna jest jedna liczba. Którą wpisać?")
    elif share is not None:
        whole = share * 100
        goal["o_procent"] = str(whole) if whole.denominator == 1 else BLANK
        doubts.append(
            f"Plan podaje ułamek. {'Czy to ' + str(whole) + '%?' if whole.denominator == 1 else 'Ile to procent?'}"
        )
    elif re.search(r"ok\.|okolo|mniej wiecej", plain):
        doubts.append("Plan podaje liczbę w przybliżeniu („około”).")
    if least:
        goal[least] = "tak"
    bases = _bases(indicator or text, figures)
    if bases:
        goal["bazy"] = [f"figure:{figures.index(one)}" for one in bases]
        counted = "; ".join(f"{one.count} {one.of_what}" for one in bases)
        doubts.append(f"Czy cel odnosi się do liczby: {counted}?")
    else:
        doubts.append("Do której liczby cel się odnosi? Plan jej nie podaje.")
    return goal, " ".join(doubts), [""]


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
    return [one for one in counted if one.last == latest and latest]


_LEAST = r"(?:co najmniej|minimum|min\.|ok\.|okolo|przynajmniej|nie mniej niz|do)"
_MEASURE = re.compile(
    rf"\s*,?\s*(?:{_LEAST}\s+)?(?<!\w)o\s+(?:{_LEAST}\s+)?(?:\d+\s*(?:%\s*)?(?:[-–]\s*\d+\s*)?(?:%"
    r"|proc\.|procent\w*)|\d/\d|polow\w"
    rf"|(?:jedn|dwie|trzy)\w*\s+\w+|(?:{NUMBER_WORD}\s+)?{NUMBER_WORD}\s+procent\w*)"
)
_ASIDE = re.compile(
    r"\s*,?\s*(?:do poziomu|na poziomie|w (?:stosunku|porownaniu|odniesieniu|oparciu)|wzgledem"
    r"|docelowo|wobec|niz w)(?!\w).*",
    re.DOTALL,
)


def _indicator(text: str) -> str:
    """What is to be less or more, in the genitive as the plan has it."""
    said = re.sub(r"\s*\([^)]*(?:%|proc|szt)[^)]*\)", "", text)
    for double in list(_BOTH.values())[:2]:
        if both := re.match(double, folded(said)):
            said = said[both.end() :]
    for pattern in (_MEASURE, _ASIDE):
        if found := pattern.search(folded(said)):
            said = said[: found.start()] + (said[found.end() :] if pattern is _MEASURE else "")
    head = re.search(
        rf"^.{{0,60}}?(?<!\w)(?:{_HEADS})(?:\s*(?:,|lub|albo|badz|a|i)?\s*(?:\w+\s+)?(?:{_HEADS}))?\s*", folded(said)
    )
    rest = said[head.end() :] if head else said
    return re.sub(r"^(?:do\s+)(?=\w)|^(?:wystąpienia|występowania)\s+", "", trimmed(rest))


def _surveyed(text: str) -> str:
    said = _indicator(text)
    match = re.search(
        r"pozytywn\w+\s+opini\w*(?:\s+mieszkańców)?"
        r"|poczuci\w+\s+bezpieczeństwa(?:\s+mieszkańców[^,.;%\d]*(?:nr [\d, i]+)?)?",
        said or text,
    )
    return match[0].strip() if match else said or text


def _product(text: str, plain: str) -> tuple[dict[str, Any], str, list[str]]:
    counted = re.search(r"\((\d+)\s*szt", plain) or re.search(r"(?<![\w.,/])(?<!\bw )(\d{1,5})\s+[a-z]", plain)
    words = [one for one in numbers(text) if one.value > 1]
    count = int(counted[1]) if counted else words[0].value if words else None
    rest = re.sub(r"\s*\(\d+\s*szt\.?\)", "", text)
    verb = rest.split(" ", 1)
    what = re.sub(r"^(?:\d+|co najmniej \d+|minimum \d+)\s+", "", verb[1]) if len(verb) > 1 else rest
    goal: dict[str, Any] = {
        "rodzaj": "produkt",
        "co": f"{what}" if not verb[0].lower().startswith(("przeszkol", "objęci")) else f"{what} ({verb[0].lower()})",
    }
    if count is not None:
        goal["ile"] = str(count)
    return goal, "Czy to rzecz, która ma powstać albo zostać zrobiona, i czy liczba jest dobra?", [""]


def _quality(text: str, plain: str, indicator: str) -> tuple[dict[str, Any], str, list[str]]:
    kind = next((name for name, pattern in _BOTH.items() if re.search(pattern, plain)), "")
    if (
        not kind
        or (_NONE_OF_FIVE.search(plain) and kind != "dazenie" and not re.match(_LESS, plain))
        or re.match(r"(?:z)?minimaliz", plain)
    ):
        return (
            {"rodzaj": "jakosciowy", "sformulowanie": BLANK, "wskaznik": indicator or text},
            (
                "Słowa planu nie pasują do żadnego z pięciu sformułowań (ograniczenie, wyeliminowanie, "
                "ograniczenie lub wyeliminowanie, "
                "ograniczenie a ostatecznie wyeliminowanie, dążenie). Które wybrać?"
            ),
            [""],
        )
    sure = re.match(rf"(?:calkowit\w+\s+)?(?:{_LESS}|{_REMOVE}|dazeni\w+)", plain)
    return (
        {"rodzaj": "jakosciowy", "sformulowanie": kind, "wskaznik": indicator or text},
        "" if sure else f"Czy to cel „{kind}”?",
        [""],
    )
