"""Who else was given what is withdrawn, with a text ready for each. No text repeats what was withdrawn."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jawny_plan import polish
from jawny_plan.model.evidence import Proof
from jawny_plan.model.progress import Informed
from jawny_plan.model.unit import Data, PlanFile
from jawny_plan.wording.proofs import copy_at, where_on_paper

_MOST = 12


@dataclass(frozen=True)
class Audience:
    """What of the last site held it: addresses of pages from the root, events, entries of feeds, files of open data."""

    pages: Sequence[str] = ()
    events: Sequence[str] = ()
    entries: Sequence[str] = ()
    datasets: Sequence[str] = ()
    git: Path | None = None
    """The repository in which the data lie, which keeps all that they were."""


def recipients(data: Data, touched: Collection[str], audience: Audience) -> Iterator[str]:
    """A paragraph for each; `touched` are the plans and meetings that changed."""
    unit = data.unit
    plans = [file for file in data.plans if file.id in touched]
    yield (
        "Co jeszcze zrobić. Program do nikogo nie pisze i nie sięga dalej niż do tych miejsc; teksty są gotowe "
        "i nie powtarzają wycofanych słów."
    )
    yield (
        "1. Inspektor ochrony danych jednostki: powiadom go dziś. Na zgłoszenie naruszenia Prezesowi UODO są 72 "
        "godziny od jego stwierdzenia (art. 33 RODO)."
    )
    yield from _newsrooms(data, plans)
    yield from _subscribers(str(unit.site), audience)
    yield from _on_paper(plans, audience)
    yield from _copies(str(unit.site), audience)


def _newsrooms(data: Data, plans: Sequence[PlanFile]) -> Iterator[str]:
    rooms = [f"{room.name}, {room.email}" for room in data.unit.newsrooms]
    rooms += filter(None, map(copy_at, _proofs(plans)))
    listed = "; ".join(dict.fromkeys(rooms)) or "nie ma ich w danych; sprawdź, komu wysłano noty"
    yield (
        f"2. Redakcje i profile: {listed}.\n"
        "   „Szanowni Państwo, w materiale, który od nas pochodzi, znalazły się dane osobowe opublikowane przez "
        "pomyłkę. Prosimy usunąć je z publikacji, archiwum, mediów społecznościowych i skrzynek pocztowych oraz "
        f"potwierdzić to odpowiedzią (art. 17 i 19 RODO). Poprawiona treść: {data.unit.site} {data.unit.name}”"
    )


def _subscribers(site: str, audience: Audience) -> Iterator[str]:
    where = _some("wydarzenia", audience.events) + _some("wpisy kanałów", audience.entries)
    yield (
        f"3. Kalendarze i kanały wiadomości{where}: programy osób, które je subskrybują, wezmą nową treść przy "
        "najbliższym odświeżeniu, a to, czego już nie ma, przestaną dostawać. Kto pobrał plik, ma starą treść.\n"
        "   „W kalendarzu (kanale wiadomości) opublikowaliśmy przez pomyłkę dane osobowe. Prosimy odświeżyć "
        f"subskrypcję, a pobrany plik usunąć i pobrać jeszcze raz: {site}kalendarz/ i {site}nowosci/”"
    )
    yield (
        f"4. Odbiorcy otwartych danych{_some('pliki', audience.datasets)}:\n"
        "   „W naszych otwartych danych znalazły się przez pomyłkę dane osobowe. Prosimy pobrać zbiór jeszcze raz "
        f"i usunąć poprzednią kopię: {site}dane/”"
    )


def _on_paper(plans: Sequence[PlanFile], audience: Audience) -> Iterator[str]:
    where = filter(None, map(where_on_paper, _proofs(plans)))
    listed = "; ".join(dict.fromkeys(where)) or "sprawdź klatki schodowe, tablice, urząd gminy, szkoły"
    yield (
        f"5. Ulotki, ogłoszenia i plakaty: {listed}. Zdejmij je i powieś nowe, z nowej paczki.\n"
        "   „Prosimy zdjąć i zniszczyć nasze ogłoszenie: są w nim dane osobowe podane przez pomyłkę. "
        "Przekazujemy nowe.”"
    )
    pages = _some("strony", audience.pages)
    yield f"6. System CMS jednostki nadrzędnej{pages}: usuń wklejone wpisy, zdjęcia i dokumenty i wklej nowe z paczki."


def _copies(site: str, audience: Audience) -> Iterator[str]:
    addresses = [f"{site}{page}" for page in audience.pages] or [site]
    yield (
        f"7. Wyszukiwarki i archiwa stron: zgłoś adresy ({', '.join(addresses[:_MOST])}"
        f"{_more(addresses)}) w formularzach Google „Usuwanie nieaktualnych treści”, Bing „Content Removal” i na adres "
        "info@archive.org.\n"
        "   „Please remove the archived copies of these pages: they held personal data published by mistake "
        "(GDPR, Article 17).”"
    )
    yield (
        "8. Kopie zapasowe tego katalogu i komputera, Kosz, poczta z załącznikami, serwer, na który stronę kopiowano "
        "ręcznie: usuń z nich stare pliki.\n"
        "   „Prosimy usunąć z kopii zapasowych stronę i dane sprzed dzisiejszej zmiany; zawierają dane osobowe "
        "podane przez pomyłkę.”"
    )
    if audience.git:
        yield (
            f"9. Historia git w {audience.git}: są w niej wszystkie dawne wersje plików. Program jej nie zmienia. "
            "Do technika:\n"
            "   „Proszę usunąć z całej historii repozytorium dane osobowe, które podam osobno (git filter-repo "
            "--replace-text), wymienić historię na serwerze, skasować stare gałęzie, znaczniki i kopie u wszystkich, "
            "a serwis, w którym leży repozytorium, poprosić o usunięcie pamięci podręcznej.”"
        )


def _proofs(plans: Sequence[PlanFile]) -> Iterator[Proof]:
    logs = (file.progress.entries for file in plans if file.progress)
    return (entry.proof for log in logs for entry in log if isinstance(entry, Informed) and entry.proof)


def _some(what: str, names: Sequence[str]) -> str:
    return f" ({what}: {', '.join(names[:_MOST])}{_more(names)})" if names else ""


def _more(names: Sequence[str]) -> str:
    more = len(names) - _MOST
    return f" i jeszcze {polish.plural(more, 'inny', 'inne', 'innych')}" if more > 0 else ""
