"""Chapter 4: who co-operates, and what each will do."""

from __future__ import annotations

import re

from jawny_plan.intake.headings import Chapter
from jawny_plan.intake.proposal import Draft
from jawny_plan.intake.sections import PlanText
from jawny_plan.intake.tables import columns
from jawny_plan.intake.tree import Block, BlockKind
from jawny_plan.intake.values import PartnerValues
from jawny_plan.polish import dictionary
from jawny_plan.polish.folded import folded
from jawny_plan.polish.nominative import nominative
from jawny_plan.polish.sentences import outside, parts, sentences, unstopped

_PLACE = "rozdział 4 (podmioty współpracujące)"
_NEXT_NAME = r",\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ„]|[^,;–—]{3,60}\s[–—-]\s)|\s+oraz\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ])"
_OF_SEVERAL = re.compile(r"[^,;]*(?<!\w)(?:wsi|sołectw\w*|miejscowości\w*|gmin|osiedli|ulic)\s+[A-ZĄĆĘŁŃÓŚŹŻ][^;]*$")
"""One partner of several places: sołtysi wsi Lipiny, Modrzewie i Grądy."""
_WHO = (
    r"(?:parafi|szkoł|przedszkol|urząd|gmin|sołty|dyrek|spółdziel|ośrod|administra"
    r"|zarząd|rad[ay]|wspólnot"
    r"|bank|poczt|straż|zakład|stowarzysz|fundacj|klub|bibliotek|komisj|rodzic|mieszka|pedagog|kurator"
    r"|nadleśnic|firm|ochron|stacj|sklep|przychodni|apteka|szpital|lecznic|restaura|hotel|weteryn|opiekun|pracodaw"
    r"|dom[uy]? |koł[oa]|streetwork|wolontariusz|sąsied|radn[iya](?!\w)|ksi[ąę]dz|leśnicz|ratowni|WOPR|zarządc"
    r"|dzierżaw|operator|właściciel|przedsiębior)\w*"
)
"""How names of partners begin that are no names of their own."""
_NEXT = rf",\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ„]|{_WHO})"
"""What begins another partner in a list that gives no tasks after dashes."""
_AND_NEXT = (
    r"\s+i\s+(?=(?:Fundacj|Straż|Zarząd|Urząd|Szkoł|Ośrod|Stowarzysz|Klub|Bibliotek|Parafi|Nadleśnic|Spółdziel|Wspólnot"
    r"|Gmin[aą](?!\w)|OSP|PSP|MOPS|GOPS|Rad[ay](?!\w)|Dom\s|Koło|Komend|Wydział|Zakład|Przedszkol"
    r"|Miejsk[ai]|Powiatow[ya])\w*)"
    rf"|\s+(?:i|oraz)\s+(?={_WHO})"
)
"""What joins a second partner to one without a task: Straż Miejska i Fundacja „Dom”."""
_NEXT_TASK = r"(?:,\s+|\s+(?:oraz|i)\s+)(?=[^,;()]{3,60}\s\()"
"""What begins another partner where tasks stand in brackets."""
_OF_NAME = re.compile(
    r"(?:filia|oddział|wydział|referat|rewir|sekcja|zespół|posterunek|placówka|delegatura)(?!\w)", re.IGNORECASE
)
_IN_SCOPE = re.compile(
    r"\s*[,–-]?\s*(?:w zakresie|w kwestii|w ramach|w sprawie|poprzez|przez|odpowiedzialn\w+ za"
    r"|odpowiada za)\s*:?\s+(?=\w)",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s+[-–—]\s+|\s*:\s+|\s[-–—](?=\w)|(?<=[”\")\w])[-–—]\s+")
_LABELLED = re.compile(r",?\s+(?:zadani[ea]|zakres|rola|udział)\s*(?::|[–—-]\s)\s*|\s+=\s+", re.IGNORECASE)
"""What tells the task by its name: Koło Wędkarskie, zadanie: sprzątanie brzegu."""
_JOINT = re.compile(r"(?:a|i|oraz|także|również|ponadto|jak również)\s+(?=\w)", re.IGNORECASE)
"""What begins a further part of a sentence."""
_WHO_WILL = r",\s+któr(?:y|a|e|zy)\s+"
"""What tells the task in a clause: Urząd Gminy, który zapewni kosze."""
_BRACKETS = re.compile(r"\s*\((?P<task>[^()]+)\)\s*[.,;]?\s*$")


def partners(plan: PlanText, draft: Draft) -> None:
    """Fill in the partners and their tasks."""
    blocks = plan.of(Chapter.PARTNERS)
    made: list[PartnerValues] = []
    rows = [block for block in blocks if block.kind is BlockKind.ROW]
    for words in (
        columns(
            rows,
            {
                "nazwa": r"podmiot|instytucj|partner|nazwa|kto|organ",
                "zadanie": r"zadani|zakres|dzialani|rola|sposob|planowan",
            },
        )
        if rows
        else ()
    ):
        task = unstopped(words["zadanie"])
        entry: PartnerValues = {"nazwa": " ".join(unstopped(words["nazwa"]).split())}
        if re.search(r"\w", task):
            entry["zadanie"] = " ".join(task.split())
        if entry["nazwa"]:
            made.append({**entry, "brzmienie": " ".join(words["*"].split())})
    for block in blocks:
        if block.kind is not BlockKind.ROW:
            made += [_entry(one) for one in _each(block)]
    draft.values["podmioty"] = made
    whole = "; ".join(block.on_paper for block in blocks)
    if made:
        fields = [("podmioty",), *(("podmioty", number) for number in range(len(made)))]
        summary = "; ".join(f"{one['nazwa']} – {one.get('zadanie', 'bez zadania')}" for one in made)
        draft.ask(
            fields,
            f"Podmioty i ich zadania: {summary}. Czy dobrze rozdzielone i nazwane?",
            whole,
            _PLACE,
            [{key: one[key] for key in ("nazwa", "zadanie") if key in one} for one in made],
        )
    elif blocks:
        draft.ask(("podmioty",), "Nie udało się odczytać podmiotów. Jakie są?", whole, _PLACE)


_JOINS = re.compile(
    r"(?:w|do|przy|na)\s+[^,.;:–—]{3,60}?\s(?:włącz\w+|wezm\w+|dołącz\w+|uczestnicz\w+|biorą|pomog\w+|pomagaj\w+|wspier\w+"
    r"|wspomog\w+)(?:\s+(?:się|udział|nam|nas|też|także|również|będą))*\s*:?\s+(?=\w)",
    re.IGNORECASE,
)
"""What leads in a list in a sentence: W realizację planu włączą się szkoła i parafia."""


def _without_lead(line: str) -> str:
    """A line without the clause that leads in its list: "W realizacji planu wezmą udział: …"."""
    if joins := _JOINS.match(line):
        return line[joins.end() :]
    lead = re.match(r"[^:;–—-]{8,80}:\s*", line)
    verbs = lead and any(
        item.part in ("fin", "bedzie")
        for word in re.findall(r"[^\W\d_]{4,}", lead[0])
        for item in dictionary.readings(word.lower())
        if all(other.part in ("fin", "bedzie") for other in dictionary.readings(word.lower()))
    )
    return line[lead.end() :] if lead and verbs else line


def _in_sentences(line: str) -> list[str]:
    """The sentences of a line, each of partners of its own: "OSP – pokazy. Szkoła – sala"; else the line."""
    found = sentences(line)
    named = [one for one in found if _begins_with_name(one)]
    return found if len(found) > 1 and len(named) == len(found) else [line]


def _begins_with_name(text: str) -> bool:
    """Whether a sentence may begin with who does something, or tells at its start that somebody will help."""
    word = re.match(r"[„\"]?([^\W\d_]+)", text)
    readings = dictionary.readings(word[1].lower()) if word and not word[1].isupper() else ()
    verbs = bool(readings) and all(item.part in _VERBS for item in readings)
    if verbs:
        return bool(_HELPS.match(folded(text)))
    return not readings or any(item.part in ("subst", "adj") and item.has("nom") for item in readings)


_VERBS = ("fin", "bedzie", "praet", "impt")
_HELPS = re.compile(
    r"(?:pomoz|pomog|pomag|wespr|wspier|wspomo|wspomag|wlacz|wlacza|dolacz|uczestnicz|wezm|weznie)\w*(?:\s+sie)?\s+"
    r"(?:(?:nam|nas|tez|takze|rowniez|ponadto|w tym|rowniez)\s+)*"
)
"""What tells at the start of a sentence that somebody helps: pomoże również OSP."""


def _each(block: Block) -> list[str]:
    """The partners of a block: parted by sentences, semicolons, commas before a capital letter, by line ends."""
    lines = [
        one
        for line in block.text.split("\n")
        for one in (_in_sentences(line) if block.kind is BlockKind.PARAGRAPH else [line])
    ]
    found = [one for line in lines for one in parts(_without_lead(line), r";\s*")]
    made: list[str] = []
    for one in found:
        if _OF_SEVERAL.match(one) and not next(outside(one, _DASH.pattern), None):
            made.append(one)
            continue
        dashes = [dash.start() for dash in outside(one, _DASH.pattern)]
        if block.kind is BlockKind.ITEM and len(dashes) == 1 and dashes[0] > one.rfind(",", 0, dashes[0]) > 0:
            made.append(one)  # one item of the list, whose name holds commas
            continue
        if block.kind is BlockKind.ITEM and not dashes and one.count("(") == 1 and _BRACKETS.search(one):
            made.append(one)
            continue
        bracketed = one.count("(") > 1
        dashed = any(not _OF_NAME.match(one, dash.end()) for dash in outside(one, _DASH.pattern))
        following = _NEXT_NAME if dashed else rf"{_NEXT}|{_NEXT_TASK}" if bracketed else _NEXT
        pieces = parts(one, following) if "," in one or bracketed else [one]
        if block.kind is BlockKind.PARAGRAPH and len(pieces) < 2 and not _DASH.search(one):
            pieces = parts(one, r",\s+(?:a także\s+|jak również\s+)?|\s+oraz\s+") if one.count(",") > 1 else [one]
        made += [
            each
            for piece in pieces
            for each in ([piece] if next(outside(piece, _DASH.pattern), None) else parts(piece, _AND_NEXT))
        ]
    return [
        unstopped(_JOINT.sub("", one, count=1) if _JOINT.match(one) else one)
        for one in made
        if re.search(r"\w{2}", one)
    ]


def _verb_in(wording: str) -> int:
    """Where the verb begins that tells what somebody will do: Urząd Gminy | ustawi kosze; 0 where there is none."""
    for word in re.finditer(r"[^\W\d_]{4,}", wording):
        readings = dictionary.readings(word[0])
        is_verb = any(item.part in ("fin", "bedzie") for item in readings)
        is_noun = any(item.part in ("subst", "adj", "ger") and item.has("nom") for item in readings)
        if is_verb and not is_noun and word[0].islower():
            return word.start() if word.start() > 2 else 0  # a name has more letters
    return 0


def _entry(text: str) -> PartnerValues:
    wording = " ".join(text.split())
    name, task = wording, ""
    clause = next(outside(wording, _WHO_WILL), None)
    labelled = _LABELLED.search(wording)
    scope = next(outside(wording, _IN_SCOPE.pattern), None)
    dash = next((one for one in outside(wording, _DASH.pattern) if not _OF_NAME.match(wording, one.end())), None)
    brackets = _BRACKETS.search(wording)
    if labelled and labelled.start():
        name, task = wording[: labelled.start()], wording[labelled.end() :]
    elif clause and clause.start() and not (dash and dash.start() < clause.start()):
        name, task = wording[: clause.start()], wording[clause.end() :]
    elif dash and (not scope or dash.start() < scope.start()):
        name, task = wording[: dash.start()], wording[dash.end() :]
        if inner := _IN_SCOPE.match(task):
            task = nominative(task[inner.end() :], "gen")
    elif scope and scope.start():
        name, task = wording[: scope.start()], nominative(wording[scope.end() :], "gen")
    elif brackets and brackets.start() and not re.fullmatch(r"[A-ZĄĆĘŁŃÓŚŹŻ .-]{2,12}", brackets["task"]):
        name, task = wording[: brackets.start()], brackets["task"]
    elif does := _verb_in(wording):
        name, task = wording[:does], wording[does:]
    elif helps := _HELPS.match(folded(wording)):
        name = wording[helps.end() :]
    entry: PartnerValues = {"nazwa": name.strip(" ,")}
    if task.strip():
        entry["zadanie"] = unstopped(task.strip())
    entry["brzmienie"] = wording
    return entry
