"""PDF files of others: what runs is refused, what is hidden is gone, what is shown and told to screen readers stays."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from datetime import date

import pikepdf
import pytest
from PIL import Image

from jawny_plan.checks.personal.pictures import metadata
from jawny_plan.media import Unfit
from jawny_plan.media.pdf import bare, texts
from jawny_plan.outputs.documents.print import Press, note_sheet
from jawny_plan.press import parse
from tests.conftest import ROOT
from tests.press.samples import ABOUT, BASE
from tests.tools import pdf, verapdf
from tests.tools.picture import JPEG, hiding

SECRET = b"Ulica Tajna 7"
HTML = (
    "<h1>Tytuł</h1><p>Wstęp z <a href='https://przyklad.example/'>odnośnikiem</a>. Zażółć gęślą jaźń.</p>"
    "<h2>Dalej</h2><figure><img src='/x.jpg' alt='Widok'><figcaption>Fot. KPP</figcaption></figure>"
)


@pytest.fixture(scope="module")
def plain() -> bytes:
    """A tagged PDF with a picture, a link and Polish letters."""
    note = parse(HTML, BASE, {"/x.jpg": JPEG})
    press = Press(ROOT / "docs/_druk", ROOT)
    return press.sheet("nota.typ", note_sheet(note, ABOUT), date(2026, 1, 1), note.pictures)


def changed(data: bytes, change: Callable[[pikepdf.Pdf], object]) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as document:
        change(document)
        made = io.BytesIO()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a form of one field, made by hand
            document.save(made)
        return made.getvalue()


def everything(data: bytes) -> bytes:
    """The file and all that is packed in it."""
    found = [data]
    with pikepdf.open(io.BytesIO(data)) as document:
        for item in document.objects:
            found.append(item.unparse(resolved=True) if not isinstance(item, pikepdf.Stream) else b"")
            if isinstance(item, pikepdf.Stream):
                found += [item.read_raw_bytes(), bytes(str(dict(item)), "utf-8")]
                found += [] if item.get("/Filter") == "/DCTDecode" else [item.read_bytes()]
    return b"\n".join(found)


def jpeg_of(document: pikepdf.Pdf) -> pikepdf.Stream:
    return next(
        item for item in document.objects if isinstance(item, pikepdf.Stream) and item.get("/Filter") == "/DCTDecode"
    )


def with_info(document: pikepdf.Pdf) -> None:
    document.docinfo["/Author"] = SECRET.decode()
    document.docinfo["/Tajne"] = SECRET.decode()


def with_xmp(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as told:
        told["dc:creator"] = [SECRET.decode()]
        told["xmpMM:DocumentID"] = SECRET.decode()


def with_private_data(document: pikepdf.Pdf) -> None:
    page = document.pages[0]
    page.PieceInfo = pikepdf.Dictionary(Program=pikepdf.Dictionary(Private=pikepdf.String(SECRET.decode())))
    page.Thumb = document.make_stream(SECRET)
    page.Metadata = document.make_stream(SECRET, Type=pikepdf.Name.Metadata)


def with_a_picture_that_hides(document: pikepdf.Pdf) -> None:
    jpeg = jpeg_of(document)
    picture = Image.open(io.BytesIO(hiding("JPEG", SECRET)))
    jpeg.write(hiding("JPEG", SECRET), filter=pikepdf.Name.DCTDecode)
    jpeg.Width, jpeg.Height = picture.size
    jpeg.Metadata = document.make_stream(SECRET, Type=pikepdf.Name.Metadata)


def with_what_nothing_leads_to(document: pikepdf.Pdf) -> None:
    document.trailer["/Tajne"] = document.make_indirect(pikepdf.Dictionary(A=pikepdf.String(SECRET.decode())))


def with_an_id(document: pikepdf.Pdf) -> None:
    document.trailer["/ID"] = pikepdf.Array([pikepdf.String(SECRET.decode())] * 2)


HIDDEN = [with_info, with_xmp, with_private_data, with_a_picture_that_hides, with_what_nothing_leads_to, with_an_id]


@pytest.mark.parametrize("change", HIDDEN, ids=lambda change: change.__name__)
def test_what_is_hidden_is_gone(plain, change):
    hidden = changed(plain, change) + b"\n" + SECRET
    assert everything(hidden).count(SECRET) >= (1 if change is with_an_id else 2)
    made = bare(hidden)
    assert SECRET not in everything(made)
    with pikepdf.open(io.BytesIO(made)) as document:
        assert metadata(jpeg_of(document).read_raw_bytes()) == []
        assert set(document.docinfo) == {"/Title"}
    assert bare(hidden) == made


def test_what_is_shown_and_told_stays(plain):
    made = bare(changed(plain, with_info))
    for asked in (pdf.text, pdf.tags, pdf.alternatives, pdf.link_targets, pdf.language, pdf.shown_title, pdf.fonts):
        assert asked(made) == asked(plain), asked.__name__
    assert verapdf.failed_rules(made, "ua1") == verapdf.failed_rules(made, "2a") == []
    assert pdf.text(bare(made)) == pdf.text(plain)


def test_an_earlier_version_of_a_page_is_gone(plain):
    """Programs that save quickly only add to a file: what was deleted from a page still stands in it."""
    with pikepdf.open(io.BytesIO(plain)) as document:
        size, root = int(document.trailer.Size), document.Root.objgen[0]
    number = size  # a new object with the old words, which the next version frees again
    first = plain + b"%d 0 obj\n(%s)\nendobj\n" % (number, SECRET)
    place = plain.rindex(b"startxref\n") + len(b"startxref\n")
    before = int(plain[place:].split()[0])
    xref = len(first)
    again = first + b"xref\n%d 1\n0000000000 00001 f \ntrailer\n<</Size %d/Root %d 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (
        number, size + 1, root, before, xref,
    )  # fmt: skip
    assert SECRET in again and pdf.text(again) == pdf.text(plain)
    assert SECRET not in everything(bare(again)) and pdf.text(bare(again)) == pdf.text(plain)


def action(**keys: object) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(Type=pikepdf.Name.Action, **keys)


def note(subtype: str, **keys: object) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        made = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name(f"/{subtype}"), Rect=[0, 0, 9, 9], **keys
        )
        page = document.pages[0]
        page.Annots = pikepdf.Array([*page.get("/Annots", []), document.make_indirect(made)])

    return change


def at_root(key: str, value: Callable[[pikepdf.Pdf], pikepdf.Object]) -> Callable[[pikepdf.Pdf], None]:
    return lambda document: document.Root.__setitem__(key, value(document))


def attached(document: pikepdf.Pdf) -> None:
    document.attachments["lista.xlsx"] = pikepdf.AttachedFileSpec(document, b"lista", filename="lista.xlsx")


SCRIPT = {"S": pikepdf.Name.JavaScript, "JS": pikepdf.String("app.alert(1)")}
REFUSED = {
    "an attachment": (attached, "załączniki"),
    "a script when it opens": (at_root("/OpenAction", lambda _: action(**SCRIPT)), "skrypty"),
    "a named script": (
        at_root("/Names", lambda _: pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=["a", action(**SCRIPT)]))),
        "skrypty",
    ),
    "a script of a page": (
        lambda document: document.pages[0].__setitem__("/AA", pikepdf.Dictionary(O=action(**SCRIPT))), "skrypty",
    ),
    "a program": (note("Link", A=action(S=pikepdf.Name.Launch, F=pikepdf.String("x.exe"))), "czynności, których nie dopuszczamy (Launch)"),
    "another file": (note("Link", A=pikepdf.Dictionary(S=pikepdf.Name.GoToR, F=pikepdf.String("x.pdf"))), "GoToR"),
    "a program told of elsewhere": (
        lambda document: note("Link", A=document.make_indirect(pikepdf.Dictionary(S=document.make_indirect(pikepdf.Name.Launch))))(document),
        "Launch",
    ),
    "a remark whose kind is told elsewhere": (
        lambda document: note("Text")(document) or document.pages[0].Annots[-1].__setitem__("/Subtype", document.make_indirect(pikepdf.Name.Text)),
        "komentarze i uwagi",
    ),
    "a form that is sent": (note("Widget", A=action(S=pikepdf.Name.SubmitForm, F=pikepdf.String("x"))), "SubmitForm"),
    "a link that runs": (note("Link", A=action(S=pikepdf.Name.URI, URI=pikepdf.String("javascript:x"))), "nie zaczyna się od https://"),
    "a link to a file": (note("Link", A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("file:///c:/x"))), "nie zaczyna się od https://"),
    "a remark": (note("Text", Contents=pikepdf.String("uwaga")), "komentarze i uwagi"),
    "a highlighted place": (note("Highlight"), "komentarze i uwagi"),
    "a file as a remark": (note("FileAttachment"), "komentarze i uwagi"),
    "a film": (note("Screen"), "komentarze i uwagi"),
    "an XFA form": (at_root("/AcroForm", lambda document: pikepdf.Dictionary(Fields=[], XFA=document.make_stream(b"<x/>"))), "formularz XFA"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "said"), REFUSED.values(), ids=REFUSED)
def test_what_runs_or_carries_files_is_refused_by_name(plain, change, said):
    with pytest.raises(Unfit, match="dokument PDF ma w środku: ") as refused:
        bare(changed(plain, change))
    assert said in refused.value.problem and "Zapisz dokument ponownie" in refused.value.advice


def test_a_locked_document_is_refused(plain):
    with pikepdf.open(io.BytesIO(plain)) as document:
        made = io.BytesIO()
        document.save(made, encryption=pikepdf.Encryption(owner="x", user=""))
    for asked in (bare, texts):
        with pytest.raises(Unfit, match="zaszyfrowany"):
            asked(made.getvalue())


@pytest.mark.parametrize("cut", [0, 1, 9, 100, 2000])
def test_a_broken_document_is_refused_in_words(plain, cut):
    for asked in (bare, texts):
        with pytest.raises(Unfit, match="nie da się odczytać"):
            asked(plain[:cut])


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n%%EOF", b"PK\x03\x04", b"%PDF-1.7\ntrailer<</Root 1 0 R>>\n", bytes(5000)]
)
def test_what_is_no_document_is_refused_in_words(data):
    with pytest.raises(Unfit, match="nie da się odczytać"):
        bare(data)


def test_every_word_is_told_to_the_gate(plain):
    def change(document: pikepdf.Pdf) -> None:
        document.docinfo["/Title"] = "Tytuł Marek Kowalski"
        note("Widget", V=pikepdf.String("Wartość pola"))(document)

    first, *_, said = texts(changed(plain, change))
    assert "Zażółć gęślą jaźń." in " ".join(first.split())
    assert "Tytuł Marek Kowalski" in said and "Wartość pola" in said and "Widok" in said
