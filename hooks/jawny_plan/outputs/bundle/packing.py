"""Bundles as folders: the posts, the documents under speaking names, and the sheet that leads through them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from jawny_plan import polish
from jawny_plan.outputs import sheets
from jawny_plan.outputs.bundle.item import Item
from jawny_plan.outputs.bundle.letter import Letter, letter
from jawny_plan.outputs.bundle.names import Names
from jawny_plan.outputs.bundle.publications import Bundle, Publication
from jawny_plan.outputs.bundle.to_log import ToLogWords
from jawny_plan.outputs.notes import press_notes
from jawny_plan.press.post import Post
from jawny_plan.storage import disk
from jawny_plan.wording.retraction import RetractionWords
from jawny_plan.wording.unit_words import NewsroomWords, UnitWords

Sheet = Callable[[str, Mapping[str, object]], str]
"""Fills a template with words."""
Documents = Callable[[str], bytes]
"""Gives a made document by the path of its order."""

SHEET = "co-gdzie-wkleic.html"
TEMPLATE = f"_wzory/paczka/{SHEET}"


class DocumentWords(TypedDict):
    """A document as the sheet of a bundle names it; `adres` counts from the sheet."""

    nazwa: str
    opis: str
    adres: str
    alt: str
    podpis: str


class ImageWords(DocumentWords):
    """A picture of a post; `id` names it within the sheet."""

    id: str


class PrintWords(DocumentWords):
    """A handout: its paper, and where to put it up."""

    papier: str
    gdzie: str


class FragmentWords(TypedDict):
    """The post as a file."""

    nazwa: str
    adres: str


class MessageWords(TypedDict):
    """The message to newsrooms in parts to be pasted; `mailto` fills what an address can hold."""

    adresaci: str
    temat: str
    kod: str
    mailto: str
    mailto_cale: bool
    pliki: list[DocumentWords]


class WrongedWords(RetractionWords):
    """Who was told wrongly; `id` names the text within the sheet."""

    id: str


class PublicationWords(TypedDict):
    """What is pasted, sent and printed at one time."""

    id: str
    nazwa: str
    dnia: str | None
    szkic: str | None
    strona: str
    tytul: str
    zajawka: str
    kod: str
    fragment: FragmentWords
    obrazy: list[ImageWords]
    zalaczniki: list[DocumentWords]
    inne: list[DocumentWords]
    poczta: DocumentWords | None
    wiadomosc: MessageWords | None
    radio: DocumentWords | None
    karta: DocumentWords | None
    komu_poprawka: list[WrongedWords]
    do_przebiegu: list[ToLogWords]
    druki: list[PrintWords]


class BundleTitleWords(TypedDict):
    """What a bundle is of."""

    tytul: str
    opis: str


class OutdatedWords(TypedDict):
    """A version of a sheet that may still hang somewhere and holds good no more."""

    nazwa: str
    znak: str
    od: str
    do: str


class BundleWords(TypedDict):
    """What the template of a bundle's sheet may say."""

    jednostka: UnitWords
    paczka: BundleTitleWords
    redakcje: list[NewsroomWords]
    publikacje: list[PublicationWords]
    nieaktualne: list[OutdatedWords]


@dataclass(frozen=True)
class Packed:
    """A publication with the post that was made of it and the names of its documents, by their paths."""

    publication: Publication
    post: Post
    fragment: str
    names: Mapping[str, str]
    letter: Letter | None

    def document_words(self, item: Item) -> DocumentWords:
        """A document as the sheet names it; `adres` counts from the sheet."""
        name = self.names[item.order.path]
        return {
            "nazwa": name,
            "opis": item.label,
            "adres": f"./{self.publication.folder}/{name}",
            "alt": item.alt,
            "podpis": item.caption,
        }


def pack(bundle: Bundle, documents: Documents, unit: UnitWords, sheet: Sheet, folder: Path) -> None:
    """Write one bundle into `folder`, which is made.

    Raises OSError, and TemplateFault for the template of the sheet.
    """
    folder.mkdir(parents=True)
    to = [email for _, email in press_notes.newsrooms(unit)]
    packed = [_publication(item, documents, folder / item.folder, to) for item in bundle.publications]
    html = sheet(TEMPLATE, _words(bundle, packed, unit))
    (folder / SHEET).write_text(html, encoding="utf-8", newline="\n")


def _publication(publication: Publication, documents: Documents, folder: Path, to: Sequence[str]) -> Packed:
    folder.mkdir()
    draft, given = bool(publication.draft), Names()
    post = Post(**json.loads(documents(publication.post.path)))
    fragment = given.give("fragment", suffix=".html", draft=draft)
    (folder / fragment).write_text(post.body, encoding="utf-8", newline="\n")
    names = {}
    for item in publication.items:
        name = names[item.order.path] = given.give(*item.words, suffix=item.suffix, draft=draft and not item.free)
        disk.write(folder / name, documents(item.order.path))
    if publication.pictures:
        parts = ((names[item.order.path], item.alt, item.caption) for item in publication.pictures)
        text = "\n".join("".join(f"{line}\n" for line in lines if line) for lines in parts)
        name = given.give("teksty-alternatywne", suffix=".txt", draft=draft)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    mail = publication.mail
    sent = letter(documents(mail.order.path), () if draft else to) if mail else None
    return Packed(publication, post, fragment, names, sent)


def _words(bundle: Bundle, packed: Iterable[Packed], unit: UnitWords) -> BundleWords:
    """What the template of the sheet may say."""
    return {
        "jednostka": unit,
        "paczka": {"tytul": bundle.title, "opis": bundle.about},
        "redakcje": [{"nazwa": name, "email": email} for name, email in press_notes.newsrooms(unit)],
        "publikacje": list(map(_publication_words, packed)),
        "nieaktualne": [
            {
                "nazwa": sheets.named(item.path),
                "znak": item.mark,
                "od": polish.day(item.since),
                "do": polish.day(item.until),
            }
            for item in bundle.outdated
        ],
    }


def _publication_words(packed: Packed) -> PublicationWords:
    publication = packed.publication
    return {
        "id": publication.folder,
        "nazwa": publication.heading,
        "dnia": publication.day,
        "szkic": polish.stopped(publication.draft) if publication.draft else None,
        "strona": publication.address,
        "tytul": packed.post.title,
        "zajawka": packed.post.lead,
        "kod": packed.post.body,
        "fragment": {"nazwa": packed.fragment, "adres": f"./{publication.folder}/{packed.fragment}"},
        "obrazy": [
            {**packed.document_words(item), "id": f"{publication.folder}-obraz-{number}"}
            for number, item in enumerate(publication.pictures, 1)
        ],
        "zalaczniki": [packed.document_words(item) for item in publication.attached],
        "inne": [packed.document_words(item) for item in publication.texts],
        "poczta": packed.document_words(publication.mail) if publication.mail else None,
        "wiadomosc": _letter(packed.letter, packed) if packed.letter else None,
        "radio": packed.document_words(publication.radio) if publication.radio else None,
        "karta": packed.document_words(publication.call) if publication.call else None,
        "komu_poprawka": [
            {**retraction, "id": f"{publication.folder}-sprostowanie-{number}"}
            for number, retraction in enumerate(publication.wronged, 1)
        ],
        "do_przebiegu": list(publication.to_log),
        "druki": list(_prints(packed)),
    }


def _letter(mail: Letter, packed: Packed) -> MessageWords:
    """The message in parts; with it go the files that are in the .eml too."""
    publication = packed.publication
    enclosed = (item for item in (*publication.attached, *publication.pictures) if item.in_mail)
    return {
        "adresaci": mail.to,
        "temat": mail.subject,
        "kod": mail.html,
        "mailto": mail.mailto,
        "mailto_cale": mail.whole,
        "pliki": [packed.document_words(item) for item in enclosed],
    }


def _prints(packed: Packed) -> Iterator[PrintWords]:
    for item in packed.publication.prints:
        yield {**packed.document_words(item), "papier": item.paper, "gdzie": item.where}
