"""Chapter 5: how people will be told."""

from __future__ import annotations

import re

from jawny_plan.intake.headings import Chapter
from jawny_plan.intake.proposal import Draft
from jawny_plan.intake.sections import PlanText
from jawny_plan.intake.tree import Block, BlockKind
from jawny_plan.intake.values import ChannelValues
from jawny_plan.polish import dictionary
from jawny_plan.polish.folded import folded
from jawny_plan.polish.sentences import parts, sentences, unstopped
from jawny_plan.polish.value_words import word

_PLACE = "rozdział 5 (informowanie)"
_CHANNELS = {
    "mobilny-punkt": r"mobiln\w+\s+(?:punk|posterun)\w+",
    "strona": r"(?<!ze )stron(?:a|ie|e|ach)(?!\w)|stron\w*\s+(?:\w+\s+)?(?:internetow\w+|www|kpp|kmp"
    r"|komend\w+|urzed\w+|jednostki|policji"
    r"|bip)|stron\w+\s+www|\bwww\b|witryn\w+|internetow\w+\s+stron\w+|portal\w*\s+(?:kpp|kmp"
    r"|policji|komendy)|\bbip\b|zakladk\w+",
    "media-spolecznosciowe": r"spolecznosciow\w+|facebook\w*|\bfb\b|instagram\w*|\bprofil\w*|fanpage\w*|twitter\w*"
    r"|\bx\.com|messenger\w*|grup\w+\s+(?:na|w)\s+(?:fb|facebook)",
    "telewizja": r"telewizj\w+|\btv\b|kablow\w+",
    "media": r"\bpras\w+|\bradi\w+|\bmedi(?:a|ach|om|ow|ami)\b(?!\s+spoleczn)|tygodnik\w*"
    r"|dziennik\w*(?!\w|\s+elektron)|miesieczni\w+|gazet(?:a|y|ie|ach|e)\b|gazeci\w+|biuletyn\w*"
    r"|portal\w*(?!\s+(?:kpp|kmp|policji"
    r"|komendy|urzedu|gminy|miasta))|rozglosni\w+|(?<!\w)w\s+[„\"](?!dzielnicowy)\w+",
    "spotkania": r"pogadan\w+|spotka\w+|zebrani\w+|debat\w*|konsultacj\w+|prelekcj\w+|sesj\w+\s+rady"
    r"|dzielnicowy blizej nas|festyn\w*|piknik\w*",
    "ulotki": r"ulot\w+|broszur\w*|folder\w*",
}
_OTHER = (
    r"plakat\w*|tablic\w*|ogloszeni\w+|gablot\w*|gazetk\w+|obch\w+|dziennik\w*\s+elektron\w+"
    r"|librus\w*|e-?mail\w*|\bsms\w*|\blist\w*\b|afisz\w*|baner\w*|kosciel\w+|ambon\w*|wind\w+"
    r"|komunikat\w*|aplikacj\w+|soltys\w*|proboszcz\w*|za posrednictwem|dyzur\w*"
)
_NOT = re.compile(
    r"(?<!\w)(?:nie\s+(?:przekazyw|przekaz|inform|publik|umieszcz|zamieszcz|rozpowszech"
    r"|korzyst|uzyw|wysyl|podaw|udostepni)\w*|bez\s+(?:udzialu|uzycia|informowania"
    r"|powiadamiania|publikacji|rozglosu)|z\s+wylaczeniem|z\s+pominieciem|poza\s+(?:mediami"
    r"|prasa)|oprocz)"
)


_TICKED = re.compile(r"^\s*(?:[☒☑✓✔✗✘■▣]|\[[xXvV]\]|\([xX]\))\s*")
_UNTICKED = re.compile(r"^\s*(?:[☐□❏❑◻▢]|\[\s?\]|\(\s\))\s*")
"""What stands before a way that a form offers and nobody chose, where others are ticked."""

_DENIED = re.compile(r"(?<!\w)nie\s+(?:(?:się|będ\w+|zosta\w+|mo\w+|ma|mają)\s+)?(?P<verb>[^\W\d_]+)", re.IGNORECASE)
_VERBS = {"fin", "praet", "imps", "bedzie", "inf", "pred", "ppas"}


def _denies(found: re.Match[str]) -> bool:
    """Whether "nie" stands before a verb: nie przewiduje się, nie planujemy; not: nie tylko, nie później."""
    return any(item.part in _VERBS for item in dictionary.readings(found["verb"].lower()))


def publicity(plan: PlanText, draft: Draft) -> None:
    """Fill in the ways of telling people; what the plan rules out is no way, and is asked about."""
    made: list[ChannelValues] = []
    unsure: list[int] = []
    ruled_out: list[str] = []
    unticked: list[str] = []
    blocks = plan.of(Chapter.PUBLICITY)
    is_form = any(_TICKED.search(block.on_paper) for block in blocks)
    for block in blocks:
        for piece in _pieces(block):
            if is_form and (_UNTICKED.match(piece) or _UNTICKED.match(block.text)):
                unticked.append(_UNTICKED.sub("", piece))
                continue
            allowed, against = _parted(_TICKED.sub("", piece))
            ruled_out += against
            for text in allowed:
                found = channels(text)
                sure = block.kind is BlockKind.ITEM and len(found) == 1 and found != ["inny"]
                unsure += () if sure else range(len(made), len(made) + len(found))
                made += [{"kanal": one, "brzmienie": text} for one in found]
    draft.values["informowanie"] = made
    whole = "; ".join(block.on_paper for block in blocks)
    if not blocks:
        draft.ask(
            ("informowanie",),
            "Plan nie ma rozdziału o informowaniu mieszkańców. Czy mimo to wiadomo, jak zostaną poinformowani?",
            "",
            _PLACE,
        )
    elif not made:
        draft.ask(("informowanie",), "Nie udało się odczytać sposobów informowania. Jakie są?", whole, _PLACE)
    elif unsure:
        summary = "; ".join(f"{one['brzmienie']} ({word(one['kanal'])})" for one in made)
        draft.ask(
            [("informowanie",), *(("informowanie", number) for number in range(len(made)))],
            f"Sposoby informowania: {summary}. Czy dobrze nazwane?",
            whole,
            _PLACE,
            made,
        )
    if unticked:
        draft.ask(
            ("informowanie",),
            f"W druku nie zaznaczono: {'; '.join(unticked)}. Nie wpisano tego jako sposobu informowania. Czy dobrze?",
            "; ".join(unticked),
            _PLACE,
        )
    if ruled_out:
        draft.ask(
            ("informowanie",),
            f"Plan wyklucza: {'; '.join(ruled_out)}. Nie wpisano tego jako sposobu informowania. Czy dobrze?",
            "; ".join(ruled_out),
            _PLACE,
        )


def channels(text: str) -> list[str]:
    """The channels that a phrase names, in order; `inny` where it names none of the known ones."""
    bare = folded(text)
    found = []
    for name, pattern in _CHANNELS.items():
        if match := re.search(rf"(?<!\w)(?:{pattern})", bare):
            found.append((match.start(), name))
    names = [name for _, name in sorted(found)]
    if not names and re.fullmatch(r"[„\"][^”\"]+[”\"]\.?", text.strip()):
        return ["media"]  # the name of a newspaper, alone
    if "mobilny-punkt" in names:
        return ["mobilny-punkt"]
    return names or ["inny"]


def _pieces(block: Block) -> list[str]:
    """What a block promises, one way each: an item is one, a paragraph is parted at commas and sentences."""
    if block.kind is BlockKind.ROW:
        return [
            unstopped(text) for cell in block.cells for part in cell if re.search(r"[^\W\d_]{3}", text := part.text)
        ]
    lines = [one for line in block.text.split("\n") for one in parts(line, r";\s*")]
    if block.kind is BlockKind.ITEM:
        return [unstopped(one) for line in lines for one in _unjoined(line)]
    found = [
        part
        for line in lines
        for sentence in sentences(line)
        for part in parts(
            sentence,
            r",\s+(?!(?:w tym|zakładk|ul\.|gdzie|(?:\w+\s+)?któr|a w szczególności))(?:a także\s+|jak również\s+)?",
        )
    ]
    return [unstopped(one) for part in found for one in _unjoined(part)]


def _unjoined(text: str) -> list[str]:
    """Ways joined by "oraz" or "i", if all are ways and of different kinds."""
    listed = parts(text, r",\s+")
    if len({*map(tuple, kinds := [channels(one) for one in listed])}) == len(listed) > 1 and ["inny"] not in kinds:
        return listed
    for joint in (r",\s+|\s+(?:oraz|a także|i)\s+", r"\s+(?:oraz|a także)\s+"):
        if len(found := _parted_at(text, joint)) > 1:
            return found
    return [text]


def _parted_at(text: str, joint: str) -> list[str]:
    found = parts(text, joint)
    kinds = [channels(one) for one in found]
    named = all(kind != ["inny"] or re.search(_OTHER, folded(one)) for kind, one in zip(kinds, found, strict=True))
    apart = len({kind[0] for kind in kinds}) == len(found)
    if (
        len(found) > 1
        and named
        and apart
        and not _NOT.search(folded(text))
        and all(len(one.split()) > 1 for one in found)
        and kinds.count(["inny"]) == 1
    ):
        return found
    return [text]


def _parted(piece: str) -> tuple[list[str], list[str]]:
    """What a piece promises, and what it rules out."""
    piece = re.sub(r"(?<!\w)nie\s+tylko\s+", "", piece, flags=re.IGNORECASE)
    ruled = _NOT.search(folded(piece))
    without = re.search(r"(?<!\w)bez\s+(?=\w)", folded(piece))
    if not ruled and without and channels(piece[without.end() :]) != ["inny"]:
        ruled = without
    denied = next(filter(_denies, _DENIED.finditer(piece)), None)
    start = ruled.start() if ruled else 0
    if denied and (not ruled or denied.start() <= ruled.start()):
        ruled, start = denied, piece.rfind(", ", 0, denied.start()) + 1  # with whom it denies something of
    if not ruled:
        return [piece], []
    before = piece[:start].strip(" ,–-(")
    after = re.search(r",?\s+(?:lecz|ale|tylko|jedynie|wyłącznie)\s+", piece[ruled.end() :])
    allowed = [before] if re.search(r"\w{4}", before) else []
    if after:
        allowed.append(piece[ruled.end() + after.end() :].strip())
    return [unstopped(one) for one in allowed], [piece[start : ruled.end() + after.start() if after else None].strip()]
