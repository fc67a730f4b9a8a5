"""The tools as commands."""

from __future__ import annotations

from pathlib import Path

from jawny_plan.commands.command import ROOT, Command, Misused, Use, failed
from jawny_plan.reading.today import today
from tools import audit, bench, compare_outputs, country, lock, mutants, sbom, wheels


def _sbom(words: list[str]) -> int:
    """List the parts that the site is made with."""
    if len(words) > 1:
        raise Misused(f"Za dużo słów: {' '.join(words)}.")
    print(sbom.write(ROOT, Path(words[0]) if words else ROOT / sbom.FILE))
    return 0


def _audit(words: list[str]) -> int:
    """Ask whether the parts have known holes."""
    if words:
        raise Misused(f"Za dużo słów: {' '.join(words)}.")
    code, report = audit.audit(ROOT)
    print("\n".join(filter(None, (report, audit.since(ROOT, today(), code)))))
    return code


def _wheels(words: list[str]) -> int:
    """Gather the wheels of all locks but those of tests, for machines without a network."""
    if len(words) != 1:
        raise Misused("Dokąd? Podaj katalog, na przykład: wheels wheels.")
    try:
        print(wheels.gather(ROOT, Path(words[0])))
    except wheels.NotGathered as not_gathered:
        return failed(str(not_gathered).split("\n"), "Nie zgromadzono narzędzi; w katalogu nic się nie zmieniło.")
    return 0


def _country(words: list[str]) -> int:
    """Write an invented country of many units."""
    match words:
        case [place, units, plans] if all(word.isdecimal() and len(word) < bench.DIGITS for word in (units, plans)):
            try:
                country.invent(Path(place), int(units), int(plans))
            except FileExistsError:
                return failed([f"{place}: ten katalog już jest."], "Nic nie zmieniono.")
            except ValueError as error:
                raise Misused(f"Za dużo jednostek: {error}.") from None
        case _:
            raise Misused("Dokąd, ile jednostek i po ile planów? Na przykład: country kraj 48 48.")
    return 0


def _bench(words: list[str]) -> int:
    """Measure how fast a site or its documents are made."""
    match words:
        case []:
            print(bench.measured_site(bench.MANY))
        case ["documents"]:
            from tools import bench_documents  # Typst is slow to import

            print(bench_documents.measured_documents())
        case ["growth"]:
            print(bench.measured_growth(bench.SIZES))
        case ["growth", number] if number.isdecimal() and len(number) < bench.DIGITS:
            print(bench.measured_growth((*bench.SIZES, int(number))))
        case ["meetings"]:
            print(bench.measured_growth(bench.MEETING_SIZES, meetings=True))
        case [number] if number.isdecimal() and len(number) < bench.DIGITS:
            print(bench.measured_site(int(number)))
        case _:
            raise Misused("Ile planów? Podaj liczbę albo jedno ze słów: documents, growth, meetings.")
    return 0


def _lock(words: list[str]) -> int:
    """Make the locks again."""
    if words not in ([], [lock.UPGRADE]):
        raise Misused(f"Nieznane słowa: {' '.join(words)}. Oczekiwano najwyżej: {lock.UPGRADE}.")
    lock.main(words)
    return 0


def _compare(words: list[str]) -> int:
    """Compare what two commits make."""
    if len(words) not in compare_outputs.WORDS:
        raise Misused("Z czym porównać? Podaj jeden albo dwa zapisy Gita, na przykład: compare main.")
    return compare_outputs.main(words)


def _mutants(words: list[str]) -> int:
    """Try how many changes of the gate's rules their tests notice."""
    numbers = [int(word) for word in words if word.isdecimal()]
    names = [word for word in words if not word.isdecimal()]
    known = {module.stem for module in mutants.modules()}
    if len(numbers) > 2 or not known.issuperset(names):
        raise Misused(f"Podaj najwyżej dwie liczby i nazwy modułów: {', '.join(sorted(known))}.")
    many, seed = [*numbers, *(mutants.MANY, mutants.SEED)[len(numbers) :]]
    return mutants.main(many, seed, names)


SBOM = Command("sbom", _sbom, (Use("[PLIK]", "spisuje części, z których korzysta program (CycloneDX)"),))
AUDIT = Command("audit", _audit, (Use("", "pyta bazę, czy w tych częściach są znane luki"),))
WHEELS = Command("wheels", _wheels, (Use("KATALOG", "gromadzi narzędzia dla komputerów bez internetu"),))
BENCH = Command(
    "bench",
    _bench,
    (
        Use("[ILE]", "mierzy, jak szybko powstaje strona z tyloma planami, obok innych programów"),
        Use("growth [ILE]", "mierzy, ile kosztuje plan, gdy planów jest mało i dużo"),
        Use("meetings", "mierzy, ile kosztuje spotkanie, gdy spotkań jest mało i dużo"),
        Use("documents", "mierzy, jak szybko powstają noty i druki"),
    ),
)
LOCK = Command(
    "lock",
    _lock,
    (
        Use("", "układa na nowo spisy wersji w requirements/"),
        Use("--upgrade", "układa je z najnowszych wersji, jakie dopuszcza pyproject.toml"),
    ),
    reads_options=True,
)
MUTANTS = Command(
    "mutants",
    _mutants,
    (Use("[ILE] [ZIARNO] [MODUŁ…]", "mierzy, ile drobnych zmian w regułach kontroli danych osobowych zauważą testy"),),
)
COUNTRY = Command(
    "country",
    _country,
    (Use("FOLDER JEDNOSTEK PLANÓW", "pisze zmyślony kraj: tyle jednostek, po mniej więcej tylu planach"),),
)
COMPARE = Command("compare", _compare, (Use("STARY [NOWY]", "porównuje wszystkie wyniki dwóch wersji programu"),))
