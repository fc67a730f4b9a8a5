"""The command `withdraw`: what should never have gone out leaves the data and all that was made of them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

from jawny_plan.commands import build
from jawny_plan.commands.audience import audience, of_touched
from jawny_plan.commands.command import ROOT, Command, Misused, Use, failed, folder
from jawny_plan.commands.found import alone, listing
from jawny_plan.commands.publish import is_fresh
from jawny_plan.commands.stripped import strip
from jawny_plan.commands.traces import Traces
from jawny_plan.commands.withdrawal import Withdrawal
from jawny_plan.deploy import publish
from jawny_plan.deploy.withdrawal import PublicPlace, guessed
from jawny_plan.editing.removal import Removal
from jawny_plan.editing.whole_removed import entry_removed, file_removed
from jawny_plan.editing.words_removed import words_removed
from jawny_plan.overlay import DOCS, Layers
from jawny_plan.polish.sought import sought
from jawny_plan.reading.authored import authored
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.folder import Loaded, loaded, named
from jawny_plan.reading.today import today
from jawny_plan.storage import places
from jawny_plan.storage.folders import DATA, WITHDRAWING
from jawny_plan.storage.journal import Journal
from jawny_plan.wording.withdrawal import recipients

_LINE = re.compile(r"(?P<file>[^:]+\.yml):(?P<line>\d+)(?::\d+)?:?")
_ENTRY = re.compile(r"\d+|[a-z_]+(?:\.[a-z_]+|\[\d+\])*\[\d+\]")
_VALUED = ("--word", "--from")
_SHORTEST = 3
_FLAGS = ("--dry-run", "--yes", "--keep-approved")
NOTHING = "Niczego nie zmieniono."


@dataclass
class _Asked:
    """What the words of the command ask for."""

    word: str | None = None
    places: list[str] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)
    rest: list[str] = field(default_factory=list)


def _withdraw(words: list[str]) -> int:
    """Show what was found, ask, withdraw, and tell who else was given it."""
    asked = _asked(words)
    target = [] if asked.word is not None else _target(asked.rest)
    chosen = folder(asked.rest[len(target) :])
    data, day = chosen / DATA, today()
    if "--dry-run" in asked.flags and Journal(chosen / WITHDRAWING).is_laid:
        return failed(["Poprzednie wycofanie przerwano. Dokończ je: to samo polecenie bez --dry-run."], NOTHING)
    Journal(chosen / WITHDRAWING).put()  # one that was killed has changed some of the data
    material = loaded(data)
    known = {place: PublicPlace(place, frozenset(ways)) for place, ways in places.published(ROOT, data).items()}
    known = {name: place for name, place in known.items() if not place.is_gone}
    public = list((known | {place.place: place for place in map(guessed, asked.places)}).values())
    try:
        if public:
            publish.refuse_another_day(day)
        planned = _planned(asked, target, chosen, material, public)
        found = listing(planned)
        if not found:
            return failed([_nowhere(planned, material)], NOTHING)
        after = planned.tried()
        print("\n".join([*found, *_warnings(asked, planned)]))
        if "--dry-run" in asked.flags:
            print(f"\n{NOTHING} Bez --dry-run program zapyta i to wycofa.")
            return 0
        if "--yes" not in asked.flags and not _is_agreed():
            return failed(["Nie wycofano."], NOTHING)
        if planned.traces:
            was = audience(planned.site, planned.traces.telling(planned.site), planned.traces.sought, data)
        else:
            was = of_touched(planned.site, planned.removal.touched, data)
        report, not_done = planned.act(lambda: is_fresh(chosen))
    except build.NotBuilt as not_built:
        return failed(str(not_built).split("\n"), f"Dane są takie jak przedtem. {not_built.stands}")
    except publish.NotPublished as refused:
        return failed(str(refused).split("\n"), NOTHING)
    print("\n".join(["", *report, "", *recipients(after, planned.removal.touched, was)]))
    if not_done:
        return failed(not_done, "Tam jeszcze jest stara strona. Usuń przeszkodę i powtórz to samo polecenie.")
    return 0


def _asked(words: list[str]) -> _Asked:
    """The words by what they mean. Raises Misused."""
    asked, waiting = _Asked(), list(words)
    while waiting:
        word, equals, value = waiting.pop(0).partition("=")
        if word in _VALUED:
            if not equals and not waiting:
                raise Misused(f"Po {word} brakuje wartości.")
            value = value if equals else waiting.pop(0)
            if word == "--from":
                asked.places.append(value)
            else:
                asked.word = value
        elif word in _FLAGS:
            asked.flags.add(word)
        elif word.startswith("-"):
            raise Misused(f"Polecenie withdraw nie zna opcji {word}.")
        else:
            asked.rest.append(word + equals + value)
    if asked.word is None and not asked.rest:
        raise Misused('Co wycofać? Podaj --word "Imię Nazwisko", plik albo plan i wpis.')
    return asked


def _target(rest: list[str]) -> list[str]:
    """Of the words those that name a file, or a plan with an entry."""
    return rest[:2] if len(rest) > 1 and _ENTRY.fullmatch(rest[1]) else rest[:1]


def _planned(asked: _Asked, target: list[str], chosen: Path, material: Loaded, public: list[PublicPlace]) -> Withdrawal:
    """What is to change. Raises Misused, Faults."""
    data, docs, day = chosen / DATA, Layers.of_unit(ROOT / DOCS, chosen), today()
    if asked.word is not None:
        if len(asked.word.strip()) < _SHORTEST:
            raise Misused(f"To za krótkie: podaj co najmniej {_SHORTEST} znaki.")
        try:
            words = sought(asked.word)
        except ValueError:
            raise Misused("Nie ma tu słów ani numeru, których można szukać.") from None
        templates = authored(docs).templates
        stay = "--keep-approved" in asked.flags
        removal = words_removed(material, data, templates, words, day, approved_stay=stay)
        traces, record = Traces(words), material.withdrawn.with_words(asked.word, day)
        stripped = strip(removal, data, traces)
        for _, content in stripped:
            record = record.with_file(content, day)
        return Withdrawal(ROOT, chosen, removal, record, public, traces, stripped=[path for path, _ in stripped])
    if "--keep-approved" in asked.flags:
        raise Misused("--keep-approved dotyczy tylko słów (--word).")
    if Journal(chosen / WITHDRAWING).is_laid:  # what it took out is gone: the same words may name something else now
        return Withdrawal(ROOT, chosen, Removal(data), material.withdrawn, public)
    line = _LINE.fullmatch(target[0])
    if line or len(target) > 1:
        name, where = (Path(line["file"]).name, line["line"]) if line else target
        removal, entry = entry_removed(material, data, name, where)
        return Withdrawal(ROOT, chosen, removal, material.withdrawn.with_entry(entry.content(), day), public)
    file = _file(target[0], chosen, docs)
    if file is None:
        advice = "Podaj plik z katalogu plan_data albo docs, na przykład zdjecia/ulica.jpg, albo --word i słowa."
        raise Faults([Fault(target[0], 1, 1, "", "nie ma takiego pliku w danych ani w szablonach.", advice)])
    content = file.read_bytes()
    removal = file_removed(material, data, authored(docs).templates, file)
    sums = frozenset({hashlib.sha256(content).hexdigest()})
    return Withdrawal(ROOT, chosen, removal, material.withdrawn.with_file(content, day), public, gone=sums)


def _file(name: str, chosen: Path, docs: Layers) -> Path | None:
    """The file of that name among data or templates."""
    data = chosen / DATA
    likely = (Path(name), chosen / name, data / name, data / "plany" / name, data / "spotkania" / name, docs.path(name))
    for inside in (path.resolve() for path in likely if path.is_file()):
        for around in (data, docs.own, docs.program):
            if around and inside.is_relative_to(around.resolve()):
                return around / inside.relative_to(around.resolve())
    return None


def _nowhere(planned: Withdrawal, material: Loaded) -> str:
    if planned.record.lines == material.withdrawn.lines and material.withdrawn.lines:
        answer = "Te słowa już wycofano i nigdzie ich nie ma: ani w danych, ani w szablonach, ani na stronie."
    else:
        answer = (
            "Nie znaleziono tych słów ani w danych, ani w szablonach, ani na stronie. Sprawdź pisownię i podaj je "
            "w mianowniku."
        )
    return (
        answer if planned.places else f"{answer} Opublikowaną stronę program przejrzy, gdy ją wskażesz: --from GDZIE."
    )


def _warnings(asked: _Asked, planned: Withdrawal) -> list[str]:
    """What to know before one says yes."""
    lines = []
    if planned.traces and (other := alone(planned, asked.word or "")):
        lines += [
            "",
            "Samo nazwisko stoi jeszcze tu; program go nie ruszy. Jeśli to ta sama osoba, wycofaj i je (--word):",
        ]
        lines += [f"  {place}" for place in other]
    if planned.removal.keeping:
        names = ", ".join(dict.fromkeys(map(named, planned.removal.keeping)))
        lines += ["", f"Słowa zostają w plikach (na stronie zastąpi je czarna kreska): {names}."]
    if planned.stripped:
        names = ", ".join(map(named, planned.stripped))
        lines += ["", f"Obraz zostaje, znika to, co plik ukrywa (opis, autor, miejsce): {names}."]
    if planned.dropped:
        lines += ["", "Znika całe pole albo cały wpis, bo bez tych słów nie ma w nim nic:"]
        lines += [f"  {place}" for place in planned.dropped]
    if not planned.places:
        lines += [
            "",
            "Nie wiadomo, gdzie strona jest opublikowana, więc tam nic się nie zmieni. Podaj to: --from GDZIE.",
        ]
    return lines


def _is_agreed() -> bool:
    """Whether whoever sits there says yes; nobody there has not."""
    try:
        return input("\nWycofać to wszystko? Wpisz tak albo nie: ").strip().lower() in ("tak", "t")
    except EOFError:
        return False


WITHDRAW = Command(
    "withdraw",
    _withdraw,
    (
        Use('--word "SŁOWA" [FOLDER]', "usuwa nazwisko, numer lub inne słowa, w każdej odmianie, z danych i strony"),
        Use("PLIK [FOLDER]", "usuwa zdjęcie, PDF albo plik danych i wszystko, co do niego prowadzi"),
        Use("PLAN WPIS [FOLDER]", "usuwa wpis, np. withdraw rejon-2-2026-02 wpisy[3] albo withdraw plik.yml:12"),
        Use("… --from GDZIE", "także z miejsca, w którym strona jest opublikowana, z dawnymi wydaniami"),
        Use("… --keep-approved", "zatwierdzonych plików nie zmienia, tylko zaczernia w nich słowa na stronie"),
        Use("… --dry-run", "mówi tylko, co znaleziono i gdzie"),
        Use("… --yes", "nie pyta"),
    ),
    reads_options=True,
)
