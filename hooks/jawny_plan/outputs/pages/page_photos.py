"""Photos on pages of plans and meetings: small for the page, and large beside it for newsrooms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypedDict

from jawny_plan.outputs.documents.orders import PhotoOrder
from jawny_plan.outputs.documents.sharing_picture import SharingPicture
from jawny_plan.outputs.notes import press_notes
from jawny_plan.outputs.notes.note_plan import NotePlan
from jawny_plan.outputs.notes.note_words import NotePhotoWords
from jawny_plan.wording.added_words import PhotoWords
from jawny_plan.wording.meeting_words import MeetingWords

ON_A_PAGE = 960
"""Pixels of the longer side: sharp on a phone, a tenth of the weight of the large one."""

BESIDE_WORDS = 480
"""Pixels of the longer side of a photo as wide as a few words: sharp on a phone, too."""


class PagePhotoWords(TypedDict):
    """A photo on a page: `adres` is the small one, `duze` the one that newsrooms take; both count from the root."""

    opis: str
    podpis: str
    plik: str
    adres: str
    duze: str


class DatedPhotoWords(PagePhotoWords):
    """A photo of one date of a meeting, by its number."""

    nr: str


class MeetingPhotosWords(TypedDict):
    """The photos on the page of a meeting: of the place, and of its dates."""

    zdjecie: PagePhotoWords | None
    zdjecia_z: list[DatedPhotoWords]


class NotePhotosWords(TypedDict):
    """The photo of a note, and those of its plan or meeting that newsrooms may take too."""

    zdjecie: NotePhotoWords | None
    zdjecia: list[PagePhotoWords]


def placed(photo: PhotoWords, page: str, name: str) -> PagePhotoWords:
    """The photo beside the `page`, under the `name`."""
    ending = photo["nazwa"].rpartition(".")[2]
    return {
        "opis": photo["opis"],
        "podpis": photo["podpis"],
        "plik": photo["plik"],
        "adres": f"{page}{name}.{ending}",
        "duze": f"{page}{name}-duze.{ending}",
    }


def numbered(photos: Iterable[PhotoWords], page: str) -> list[PagePhotoWords]:
    """All photos of a page, in their order."""
    return [placed(photo, page, f"zdjecie-{number}") for number, photo in enumerate(photos, 1)]


def of_meeting(meeting: MeetingWords) -> MeetingPhotosWords:
    """The photos of where a meeting is, and of how it went."""
    place, address = meeting["zdjecie"], meeting["adres"]
    return {
        "zdjecie": placed(place, address, "zdjecie-miejsca") if place else None,
        "zdjecia_z": [
            {**placed(report["zdjecie"], address, f"zdjecie-{term['nr']}"), "nr": term["nr"]}
            for term in meeting["terminy"]
            if (report := term["sprawozdanie"]) and report["zdjecie"]
        ],
    }


def in_order(photos: MeetingPhotosWords) -> list[PagePhotoWords]:
    """The photos of a meeting in a list, what was before what is to come."""
    return [*photos["zdjecia_z"], *([photos["zdjecie"]] if photos["zdjecie"] else [])]


def others(note: NotePlan, photos: Iterable[PagePhotoWords]) -> NotePhotosWords:
    """The photo of a note, and those of the page it is about that are not the same."""
    own = note.context["zdjecie"]
    return {"zdjecie": own, "zdjecia": [item for item in photos if not own or item["plik"] != own["plik"]]}


def of_note(note: NotePlan) -> SharingPicture | None:
    """What is shown beside links to a note with a photo."""
    own, order = note.context["zdjecie"], press_notes.photo(note)
    return SharingPicture(order, own["opis"]) if own and order else None


def shared(photos: Sequence[PagePhotoWords]) -> SharingPicture | None:
    """What is shown beside links to a page with photos: the first one, large."""
    return SharingPicture(_large(photos[0]), photos[0]["opis"]) if photos else None


def orders(photos: Iterable[PagePhotoWords], longest: int = ON_A_PAGE) -> list[PhotoOrder]:
    """The files of photos: small ones, at most `longest` pixels long, and large ones."""
    return [
        order
        for photo in photos
        for order in (PhotoOrder(photo["adres"].lstrip("/"), photo["plik"], longest), _large(photo))
    ]


def _large(photo: PagePhotoWords) -> PhotoOrder:
    return PhotoOrder(photo["duze"].lstrip("/"), photo["plik"])
