"""PDF files that people lay beside the pages: looked through, and written anew without what they hide.

What runs, opens other files or carries them is refused (ISO 32000-2, 12.6 and 7.11). What only tells of the file goes:
its author and programs (Info, XMP), earlier versions of its pages, private data, what pictures hide. The title, the
language, the tags for screen readers and the claims of PDF/UA and PDF/A stay.
"""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from jawny_plan.media import jpeg, xmp
from jawny_plan.media.unfit import Unfit

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it thinks of other people's files helps no editor

ACTIONS = frozenset(("/GoTo", "/URI", "/Named"))
"""What a click may do: lead within the document, to a page of the web, to the next page."""
ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
NOTES = frozenset(("/Link", "/Widget"))
"""The annotations that are no remarks: links and the fields of forms."""
_RUNS = {
    "/JS": "skrypty",
    "/JavaScript": "skrypty",
    "/AA": "czynności wykonywane bez pytania",
    "/XFA": "formularz XFA",
    "/EmbeddedFiles": "załączniki",
    "/EF": "załączniki",
    "/AF": "załączniki",
    "/RichMediaContent": "filmy albo dźwięki",
    "/3DD": "filmy albo dźwięki",
}
_TELLS = ("/Metadata", "/PieceInfo", "/LastModified", "/Thumb", "/M", "/CreationDate", "/ModDate", "/NM", "/OPI")
_SAVE = "Zapisz dokument ponownie jako zwykły PDF (w Wordzie i LibreOffice: Eksportuj albo Zapisz jako PDF)."
_BOXES_THAT_TELL = (b"xml ", b"uuid", b"uinf", b"asoc", b"jumb")


def bare(data: bytes) -> bytes:
    """The document in the file `data` without what it hides, the same bytes for the same file. Raises Unfit."""
    try:
        reader = _opened(data)
        title = (reader.metadata and reader.metadata.title) or ""
        described = xmp.least(title, _xmp(reader))
        writer = PdfWriter(clone_from=reader)
        if refused := sorted(set(_refused(writer.root_object))):
            raise Unfit(f"dokument PDF ma w środku: {', '.join(refused)}.", _SAVE)
        _strip(writer.root_object)
        stripped = _written(writer)
        again = PdfWriter(clone_from=PdfReader(BytesIO(stripped)))  # what nothing leads to any more is not taken over
        again.metadata = {"/Title": title} if title else None
        again.root_object[NameObject("/Metadata")] = again._add_object(_described(described))
        mark = ByteStringObject(hashlib.sha256(stripped).digest()[:16])
        again._ID = ArrayObject((mark, mark))
        return _written(again)
    except (Unfit, OSError, MemoryError):
        raise
    except Exception:  # whatever stands in a broken file
        raise _unread(data) from None


def texts(data: bytes) -> list[str]:
    """The words of each page, and last of all everything else that the document says. Raises Unfit."""
    try:
        reader = _opened(data)
        pages = [page.extract_text() for page in reader.pages]
        strings = [str(item) for item in _walked(reader.root_object) if isinstance(item, TextStringObject)]
        info = [str(value) for value in (reader.metadata or {}).values()]
        return [*pages, "\n\n".join((*strings, *info))]
    except (Unfit, OSError, MemoryError):
        raise
    except Exception:  # whatever stands in a broken file
        raise _unread(data) from None


def _opened(data: bytes) -> PdfReader:
    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted or not len(reader.pages):
        raise _unread(data)
    return reader


def _unread(data: bytes) -> Unfit:
    if b"/Encrypt" in data:
        return Unfit("dokument PDF jest zaszyfrowany albo chroniony hasłem.", "Zapisz go bez hasła i ograniczeń.")
    return Unfit("dokumentu PDF nie da się odczytać.", _SAVE)


def _written(writer: PdfWriter) -> bytes:
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _walked(root: PdfObject) -> Iterator[PdfObject]:
    """Everything that the document's root leads to, each thing once."""
    waiting, seen = [root], set[int]()
    while waiting:
        item = waiting.pop()
        if isinstance(item, IndirectObject):
            if item.idnum in seen:
                continue
            seen.add(item.idnum)
            resolved = item.get_object()
            if resolved is None:
                continue
            item = resolved
        yield item
        if isinstance(item, DictionaryObject):
            waiting += [item.raw_get(key) for key in item]
        elif isinstance(item, ArrayObject):
            waiting += list(item)


def _at(item: DictionaryObject, key: str) -> Any:
    """What stands under a key, wherever in the file; None where nothing does."""
    try:
        return item[key]  # unlike its `get`, which may give a mere reference
    except KeyError:
        return None


def _refused(root: PdfObject) -> Iterator[str]:
    """The kinds of what must not go out, in Polish."""
    for item in _walked(root):
        if not isinstance(item, DictionaryObject):
            continue
        yield from (what for key, what in _RUNS.items() if key in item)
        kind = _at(item, "/S")
        if _at(item, "/Type") == "/Action" or ("/URI" in item and kind == "/URI") or kind in ("/Launch", "/GoToR"):
            if kind not in ACTIONS:
                yield f"czynności, których nie dopuszczamy ({str(kind).lstrip('/')})"
            elif kind == "/URI" and not ADDRESS.match(str(_at(item, "/URI")).strip()):
                yield "odnośnik, który nie zaczyna się od https://, http://, mailto: ani tel:"
        if "/Rect" in item and "/Subtype" in item and str(item["/Subtype"]) not in NOTES:
            yield "komentarze i uwagi"
        if _at(item, "/Subtype") == "/Image" and _last_filter(item) == "/JPXDecode" and isinstance(item, StreamObject):
            yield from ("dane ukryte w obrazie" for box in _BOXES_THAT_TELL if box in item._data)


def _strip(root: PdfObject) -> None:
    """Take away what only tells of the file, here and in its pictures."""
    for item in list(_walked(root)):
        if not isinstance(item, DictionaryObject):
            continue
        for key in _TELLS:
            if key in item and not (key == "/M" and "/Rect" not in item):
                del item[key]
        if _at(item, "/Subtype") == "/Image" and isinstance(item, StreamObject) and _last_filter(item) == "/DCTDecode":
            item._data = jpeg.bare(
                bytes(item.get_data()) if isinstance(_at(item, "/Filter"), ArrayObject) else item._data
            )
            item[NameObject("/Filter")] = NameObject("/DCTDecode")
            item.pop("/DecodeParms", None)


def _last_filter(stream: DictionaryObject) -> str:
    """How the pixels of a picture are packed."""
    filters = _at(stream, "/Filter")
    return str(filters[-1] if isinstance(filters, ArrayObject) and filters else filters)


def _xmp(reader: PdfReader) -> str:
    """What the document's XMP says, as it stands there."""
    stream = _at(reader.root_object, "/Metadata")
    return stream.get_data().decode("utf-8", "replace") if isinstance(stream, StreamObject) else ""


def _described(text: str) -> DecodedStreamObject:
    """XMP as a part of a document."""
    stream = DecodedStreamObject()
    stream[NameObject("/Type")] = NameObject("/Metadata")
    stream[NameObject("/Subtype")] = NameObject("/XML")
    stream.set_data(text.encode())
    return stream
