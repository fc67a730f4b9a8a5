"""What is wrong with the data of a folder, and what could be better."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from jawny_plan import polish
from jawny_plan.checks import ahead, districts, maps, pasted, slips, summaries, two_days, verdicts, withdrawn
from jawny_plan.checks.clean import Clean
from jawny_plan.checks.coverage import uncovered
from jawny_plan.checks.gate import Gate
from jawny_plan.checks.nearest import nearest
from jawny_plan.checks.plain import findings
from jawny_plan.checks.spelling import misspelt, texts_in
from jawny_plan.commands import drafts, reword
from jawny_plan.commands.command import ROOT
from jawny_plan.commands.known import Known
from jawny_plan.editing import data_files
from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.release import what_waits
from jawny_plan.launch.command_line import command_line
from jawny_plan.model.unit import Data, PlanFile
from jawny_plan.outputs.pages import security
from jawny_plan.overlay import DOCS, Layers
from jawny_plan.polish.dictionary import is_whole
from jawny_plan.reading import years
from jawny_plan.reading.authored import authored, unpublished, without_words
from jawny_plan.reading.faults import Fault, Faults, shown_path
from jawny_plan.reading.folder import Loaded, read_through
from jawny_plan.reading.sound import without_faulty
from jawny_plan.storage import unchanged
from jawny_plan.storage.remembered import Remembered
from jawny_plan.wording import declaration, release
from jawny_plan.wording.meeting_hints import hints as meeting_hints

_NAME = re.compile(r"[^\W\d_]{5,}")


class Wrong(Exception):
    """What is wrong with the data: Polish messages, what to do about them, and what to say before them."""

    def __init__(self, messages: list[str], advice: str, before: Sequence[str] = ()) -> None:
        super().__init__(advice)
        self.messages = messages
        self.advice = advice
        self.before = before


def examined(data_folder: Path, day: date, program: str) -> list[str]:
    """What to say of data with which nothing is wrong. Raises Wrong with all that is, beside what else there is to say.

    Where something is at fault the rest is looked at all the same. What the program with this sum has read before is
    not read again.
    """
    memory = Remembered(unchanged.record(ROOT, data_folder, "odczytane"), program)
    found, faults = read_through(data_folder, memory)
    memory.keep()
    if found is None:
        raise Wrong(_in_order(faults), _again())
    material = without_faulty(found, faults)
    docs = Layers.of_unit(ROOT / DOCS, data_folder.parent)
    data, gate = material.data, Gate(material, docs, day)
    known = Known(ROOT, str(data.unit.site), program)
    more = _faults_of(lambda: ahead.check(material, day))
    of_people = _faults_of(lambda: known.check(gate))
    missing = _not_covered(data)
    older = [draft for draft in material.drafts if data_files.is_of_older_form(draft)]
    finished = [draft for draft in material.drafts if draft not in older]
    is_sound = not (faults or more or of_people or missing)
    lines = [_content(data)] if is_sound and not older else []
    if not (is_sound and older and not data.plans):  # `format` will write all the plans anew: no line will stay
        if not more:
            lines += _advice(material, gate, docs, known, day, found_people=bool(of_people))
        lines += _layout(data_folder, known)
    messages = [*_in_order([*faults, *more, *of_people]), *missing, *drafts.in_short(older), *drafts.listed(finished)]
    if messages:
        advice = [
            _again() if faults or more or of_people else "",
            "Uzupełnij brzmienie w pliku planu albo popraw poprawki_pisowni." if missing else "",
            "To szkice: strona powstanie bez nich. Wpisz, czego brakuje. Gdy plan jest już na stronie, "
            f"wpisze to jako nieznane polecenie: {command_line('format')}"
            if older
            else "",
            f"To szkice, więc strona powstanie bez nich: {', '.join(draft.id for draft in finished)}."
            if finished
            else "",
        ]
        raise Wrong(messages, "\n".join(filter(None, advice)), lines)
    return lines


def _again() -> str:
    return f"Popraw te miejsca i sprawdź jeszcze raz: {command_line('check')}"


def _in_order(faults: Iterable[Fault]) -> list[str]:
    """The faults by their places, each once."""
    return list(map(str, sorted(set(faults))))


def _faults_of(look: Callable[[], None]) -> list[Fault]:
    """The faults that a look raises."""
    try:
        look()
    except Faults as found:
        return found.faults
    return []


def _advice(
    material: Loaded, gate: Gate, docs: Layers, known: Known, day: date, *, found_people: bool
) -> Iterator[str]:
    """What waits for its day, what was let through on purpose, and what could be better; a line each."""
    for item in what_waits(material.data, day):
        yield polish.stopped(f"Wstrzymane: {release.what(item)}: {release.why(item.wait)}")
    for hint in _hints(material, day, known):
        yield f"Wskazówka: {hint}"
    for exception in gate.exceptions:
        yield f"Wyjątek od kontroli danych osobowych: „{exception.text}” ({exception.reason})"
    for exception in gate.unused():
        yield f"Wskazówka: jednostka.yml: wyjątek „{exception.text}” już niczego nie dotyczy. Usuń go."
    yield from _of_people(known.hints(gate), found_people=found_people)
    written = authored(docs)
    for advice in (*unpublished(written), *without_words(written, written.mentioned())):
        yield f"Wskazówka: {advice}"
    yield from (f"Wskazówka: {hint}" for hint in reword.hints(docs))
    with known.clean("prosty-jezyk") as worded_plainly:
        yield from findings.hint_lines(material.trees, docs, worded_plainly)
    from jawny_plan.outputs.documents.print import hints as on_paper  # Typst is slow to import

    for hint in on_paper.hints(material.data):
        yield f"Wskazówka: {hint}"


def _layout(data_folder: Path, known: Known) -> Iterator[str]:
    """Which files `format` would lay out: that is no fault."""
    with known.clean("uklad") as laid:
        found = data_files.laid_otherwise(data_folder, laid)
    if found:
        files = polish.plural(len(found), "plik", "pliki", "plików")
        yield f"Układ: {files} można ułożyć jednolicie ({', '.join(found)}): {command_line('format')}"


def _not_covered(data: Data) -> list[str]:
    """Each sentence of an approved text that no field of its plan holds, with the field that comes nearest."""
    return [
        f"{file.id}.txt: tego zdania nie obejmuje żadne pole planu: „{sentence}”"
        + (f" Najbliższe pole: {shown_path(key)}." if (key := nearest(file, sentence)) else "")
        for file in data.plans
        for sentence in uncovered(file)
    ]


def _of_people(meant: list[str], *, found_people: bool) -> Iterator[str]:
    """What was looked for of people, what the program cannot know, and what a person has to look at."""
    if not is_whole():
        yield "Uwaga: na tym komputerze nie ma słownika SGJP. Dane osobowe rozpoznają prostsze reguły, czytaj uważniej."
    nothing = "" if found_people else "Danych osobowych nie znaleziono. "
    yield (
        f"{nothing}Program zna formy i słowa wokół nich, nie wie wszystkiego: "
        "samego nazwiska ani osoby opisanej okolicznościami nie pozna. Z danych osobowych w nowych zdaniach zatrzymuje "
        "około 91 na 100. Ostatni czyta człowiek."
    )
    if meant:
        places = polish.plural(len(meant), "miejsce", "miejsca", "miejsc")
        yield f"Treść do przejrzenia przez człowieka: {places} (to nie błędy, strona powstanie)."
        yield from (f"Wskazówka: {hint}" for hint in meant)


def _content(data: Data) -> str:
    """That nothing is wrong, and what that is said of."""
    plans = polish.plural(len(data.plans), "plan", "plany", "planów")
    covered = " Każde zdanie zatwierdzonego tekstu ma swoje pole." if any(file.approved for file in data.plans) else ""
    return f"Dane są w porządku: {plans}.{covered}"


def _hints(material: Loaded, day: date, known: Known) -> Iterator[str]:
    """What could be better in the unit's file, in meetings, and in days."""
    data = material.data
    for hint in (*security.hints(data.unit, day), *declaration.hints(data.unit.declaration, day)):
        yield f"jednostka.yml: {hint}"
    for file in data.meetings:
        for hint in meeting_hints(MeetingFacts(file, day)):
            yield f"spotkania/{file.id}.yml: {hint}"
    with known.clean("literowki") as well_spelt:
        words = _KnownWords(_names(data), well_spelt)
        for plan in data.plans:
            yield from (f"plany/{plan.id}.txt: {hint}" for hint in _misspelt(plan, words))
        yield from _typed_wrong(data, words)
    yield from verdicts.hints(data, day)
    yield from two_days.hints(data)
    yield from summaries.hints(data, day)
    yield from ahead.hints(material.trees, day)
    yield from districts.hints(material)
    yield from maps.hints(material)
    yield from withdrawn.hints(material)
    yield from years.hints(material.trees, day)
    yield from slips.hints(material)
    yield from pasted.hints(material.trees)


def _names(data: Data) -> set[str]:
    """The words of the unit and its districts, among which are names that no dictionary knows."""
    places = " ".join(passage for item in data.districts.values() for passage in texts_in(item))
    return {*_NAME.findall(places), *_NAME.findall(data.unit.name)}


class _KnownWords:
    """Finds words that look misspelt, but for `names`; texts without any are not looked at again."""

    def __init__(self, names: Collection[str], well_spelt: Clean) -> None:
        self._names = names
        self._among = " ".join(sorted(names))
        self._well_spelt = well_spelt

    def misspelt(self, text: str) -> list[tuple[str, str]]:
        """Each such word, with what was probably meant."""
        looked_at = f"{self._among}\n{text}"
        if looked_at in self._well_spelt:
            return []
        found = list(misspelt(text, self._names))
        if not found:
            self._well_spelt.add(looked_at)
        return found


def _typed_wrong(data: Data, known: _KnownWords) -> Iterator[str]:
    """Words that look misspelt in what is published besides approved texts, but for names and sealed plans."""
    files: list[tuple[str, object]] = [(f"spotkania/{file.id}.yml", file.meeting) for file in data.meetings]
    for file in data.plans:
        if not (file.progress and file.progress.freeze):
            files.append((f"plany/{file.id}.yml", file.plan))
        files.append((f"plany/{file.id}.przebieg.yml", file.progress))
    for name, value in files:
        words = "\n".join(text for text in texts_in(value) if " " in text)
        for wrong, right in known.misspelt(words):
            if not wrong[:1].isupper():
                yield f"{name}: „{wrong}” wygląda na literówkę. Jeśli miało być „{right}”, popraw."


def _misspelt(file: PlanFile, known: _KnownWords) -> Iterator[str]:
    """Words of an approved text that look misspelt; of a plan that is sealed nothing can be mended any more."""
    if file.approved is None or (file.progress and file.progress.freeze):
        return
    listed = {spelling.wrong for spelling in file.plan.spelling}
    for wrong, right in known.misspelt(file.approved.text):
        if not any(wrong in words for words in listed):
            yield (
                f"„{wrong}” wygląda na literówkę. Jeśli miało być „{right}”, dopisz w pliku planu: "
                f"poprawki_pisowni, jest: {wrong}, ma_byc: {right}."
            )
