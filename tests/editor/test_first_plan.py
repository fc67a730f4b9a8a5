"""From an empty folder and a document to a plan that is saved and approved: no file of data is opened."""

from __future__ import annotations

import hashlib

import pytest

from jawny_plan.commands import cli
from jawny_plan.reading.folder import loaded
from tests.editor.conftest import Window
from tests.intake import documents

TABLE = "numer\tnazwa\tmiejscowość\tdzielnicowy\ttelefon\n4\tLeśny\tModrzewiec\tasp. Jan Kowalski\t47 000 00 04"


def begun(window: Window, table: str = TABLE) -> Window:
    """The unit's folder is made."""
    window.fill(nazwa="Komenda Powiatowa Policji w Modrzewcu", skrot="KPP Modrzewiec", adres="ul. Leśna 1, Modrzewiec")
    return window.fill(telefon="47 000 00 00", rejony=table).press("Utwórz")


def answered(window: Window) -> int:
    """Agree to whatever is proposed; so many questions there were."""
    count = 0
    while window.title.startswith("Pytanie"):
        window.agree()
        count += 1
        assert count < 40
    return count


def test_the_first_start_asks_for_the_unit_and_makes_its_folder(empty):
    assert empty.title == "Zaczynamy"
    begun(empty)
    assert empty.title == "Co dziś robimy?"
    data = loaded(empty.data).data
    assert (data.unit.short_name, list(data.districts)) == ("KPP Modrzewiec", ["rejon-4"])


def test_what_is_wrong_at_the_first_start_stands_beside_its_field_and_nothing_is_made(empty):
    empty.fill(skrot="KPP", telefon="12", rejony="coś\tinnego\n1\t2").press("Utwórz")
    assert set(empty.faults()) == {"nazwa", "telefon", "rejony"}
    assert "47 000 00 00" in empty.faults()["telefon"]
    assert empty.field("skrot").value == "KPP"
    assert not empty.folder.exists()


@pytest.mark.parametrize(
    "make", ["numbered_by_style", "opendocument", "plain_text", "wrapped_text", "web_page", "merged_form"]
)
def test_a_document_becomes_a_plan_without_a_file_being_opened(make, empty, tmp_path):
    document = getattr(documents, make)(tmp_path)
    begun(empty)
    empty.open("/plan-z-worda").press("Wczytaj plan", document)
    assert empty.title.startswith("Pytanie 1 z") or "Ostatnie słowa" in empty.title, empty.text[:500]
    answered(empty)
    empty.fill(f0="Spokojniej w okolicy").press("Zapisz plan")
    if "Popraw te miejsca" in empty.text:  # what the document alone cannot tell stays for a draft
        assert not list(empty.data.glob("plany/*.yml"))
        empty.press("Zapisz jako szkic")
    assert empty.url.startswith("/plan/"), empty.text[:800]
    plan = next(path for path in (empty.data / "plany").glob("*.yml") if "." not in path.stem)
    assert "haslo: Spokojniej w okolicy" in plan.read_text(encoding="utf-8")
    assert plan.with_suffix(".txt").is_file()
    assert not list((empty.data / "edycja").rglob(".dokument*"))
    assert not list((empty.data / "edycja/wczytane").glob("*"))


def test_few_activations_lead_from_nothing_to_an_approved_plan(empty, tmp_path):
    document = documents.opendocument(tmp_path)
    begun(empty)
    empty.open("/plan-z-worda").press("Wczytaj plan", document)
    before = empty.activations + 2  # the task and the file are chosen
    answered(empty)
    empty.activations = before
    empty.fill(f0="Spokojniej w okolicy").press("Zapisz plan")
    [(name, fault)] = empty.faults().items()  # a sentence that says what will not be done, and the field next to it
    assert "„Nie przekazywać mediom.”" in fault
    field = empty.field(name)
    empty.fill(**{name.replace(".", "__"): f"{(field.text or field.value).strip()} Nie przekazywać mediom."})
    empty.press("Zapisz plan")
    assert empty.url.startswith("/plan/"), empty.text[:900]
    empty.fill(dnia="3.02.2026").press("Zamroź")
    assert "Plan jest zamrożony (zatwierdzono go 3 lutego 2026 r.)" in empty.text
    assert empty.activations + 2 <= 25  # and the page that builds, and its button
    [plan] = loaded(empty.data).data.plans
    content = (empty.data / f"plany/{plan.id}.yml").read_bytes()
    assert plan.progress.freeze.sha256 == hashlib.sha256(content).hexdigest()


def test_an_answer_is_there_after_the_program_was_killed(empty, tmp_path):
    begun(empty)
    empty.open("/plan-z-worda").press("Wczytaj plan", documents.plain_text(tmp_path)).press("Zgadza się")
    place = empty.url
    again = Window(empty.folder)
    assert "Dokończ wczytywanie planu" in again.text
    assert again.open(place).title == empty.title


def test_one_of_two_plans_is_chosen(empty, tmp_path):
    begun(empty)
    document = documents.two_whole_plans(tmp_path)
    empty.open("/plan-z-worda").press("Wczytaj plan", document)
    assert "W tym pliku jest kilka planów" in empty.text
    empty.press("Wczytaj plan", document)
    assert empty.title.startswith("Pytanie 1")


def test_what_is_no_plan_is_refused_in_a_sentence_and_leaves_nothing(empty, tmp_path):
    begun(empty)
    document = documents.report(tmp_path)
    empty.open("/plan-z-worda").press("Wczytaj plan", document)
    assert "Tego pliku nie wczytano" in empty.text
    assert not list((empty.data / "edycja").glob(".dokument*"))
    (tmp_path / "pusty.docx").write_bytes(b"")
    empty.press("Wczytaj plan", tmp_path / "pusty.docx")
    assert "Plik jest pusty" in empty.text
    empty.open("/plan-z-worda").press("Wczytaj plan")
    assert "Wybierz plik" in empty.text


def test_personal_data_in_the_text_are_blacked_out_when_agreed_to(empty, tmp_path):
    document = documents.plain_text(tmp_path)
    text = document.read_text(encoding="utf-8")
    document.write_text(
        text.replace("Przyczyną jest brak", "Zgłosił to Jan Nowak, tel. 600 123 456. Przyczyną jest brak"),
        encoding="utf-8",
    )
    begun(empty)
    empty.open("/plan-z-worda").press("Wczytaj plan", document)
    answered(empty)
    assert "600 123 456" in empty.text
    empty.fill(f0="Spokojniej").press("Zapisz jako szkic")
    assert empty.url.startswith("/plan/"), empty.text[:900]
    assert "600 123 456" in empty.yaml("plany/rejon-30-2026-04.przebieg.yml")
    assert "600 123 456" not in empty.yaml("plany/rejon-30-2026-04.yml")
    assert "600 123 456" in empty.yaml("plany/rejon-30-2026-04.txt")


@pytest.mark.parametrize("words", [[""], ["\0"], ["a\udcff"], ["/dev/null"], ["a", "b"], ["--nieznana"]])
def test_what_can_be_no_folder_is_refused_before_any_window_opens(words, capsys):
    assert cli.main(["edit", *words]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_document_whose_plan_is_there_is_told_of_before_any_question_and_can_be_discarded(empty, tmp_path):
    document = documents.plain_text(tmp_path)
    begun(empty)
    empty.open("/plan-z-worda").press("Wczytaj plan", document)
    answered(empty)
    empty.fill(f0="Spokojniej").press("Zapisz jako szkic")
    [plan] = (empty.data / "plany").glob("*.yml")
    before = plan.read_bytes()
    empty.open("/plan-z-worda").press("Wczytaj plan", document)
    assert empty.title == "Taki plan już jest", empty.text[:300]
    assert f"/dane/plan/{plan.stem}" in empty.page.xpath("//main//a/@href")
    empty.open(f"/plan-z-worda/{plan.stem}/odrzuc").press("Odrzuć")
    assert empty.url == "/plan-z-worda"
    assert not list((empty.data / "edycja/wczytane").glob("*"))
    assert plan.read_bytes() == before


def test_what_was_answered_is_not_lost_when_the_document_is_sent_again(empty, tmp_path):
    document = documents.plain_text(tmp_path)
    begun(empty)
    empty.open("/plan-z-worda").press("Wczytaj plan", document).press("Zgadza się")
    [kept] = (empty.data / "edycja/wczytane").glob("*")
    before = kept.read_bytes()
    empty.open("/plan-z-worda").press("Wczytaj plan", document)
    assert empty.title == "Ten plan już zaczęto wczytywać"
    assert kept.read_bytes() == before


def emptied(window: Window) -> None:
    """Nothing stands in any field of the page."""
    for field in window.page.xpath("//form//textarea[@name]"):
        field.text = ""
    for field in window.page.xpath("//form//input[@name and not(@type)]"):
        field.value = ""


def other_answer(window: Window) -> None:
    """The second button of the page."""
    [_, second, *_] = window.page.xpath("//div[@class='actions']//button")
    window.press(" ".join(second.text_content().split()))


ANSWERS = {"agreed": Window.agree, "emptied": lambda window: [emptied(window), window.agree()], "other": other_answer}


@pytest.mark.parametrize("how", ANSWERS)
@pytest.mark.parametrize(
    "make", ["numbered_by_style", "opendocument", "plain_text", "web_page", "merged_form", "changes_in_controls"]
)
def test_every_question_takes_each_kind_of_answer_and_the_plan_is_saved(make, how, empty, tmp_path):
    document = getattr(documents, make)(tmp_path)
    begun(empty)
    empty.open("/plan-z-worda").press("Wczytaj plan", document)
    number = 1
    while empty.title.startswith("Pytanie"):
        ANSWERS[how](empty)
        assert "jest nieznany" not in empty.text
        number += 1
        if empty.title.startswith("Pytanie") and int(empty.title.split()[1]) != number:
            assert empty.faults(), empty.text[:400]  # who serves has to have a name
            empty.press("Wrócę do tego później")
        elif empty.title == "Odrzucić wczytany dokument?":
            [back] = empty.page.xpath("//main//a[contains(text(), 'Nie, zostaw')]/@href")
            identity = empty.url.split("/")[2]
            empty.open(back).open(f"/plan-z-worda/{identity}/{number}")
        assert number < 40
    empty.fill(f0="Spokojniej w okolicy").press("Zapisz plan")
    if "Popraw te miejsca" in empty.text:
        assert "nieznany" not in empty.text
        empty.press("Zapisz jako szkic")
    assert empty.url.startswith("/plan/"), empty.text[:900]


def officer_document(tmp_path):
    document = documents.plain_text(tmp_path)
    text = document.read_text(encoding="utf-8")
    document.write_text(f"{text}\n\nDzielnicowy: asp. szt. Adam Przykładny, tel. 47 000 00 30\n", encoding="utf-8")
    return document


@pytest.mark.parametrize("answer", ["Dopisz do rejonu", "Nie dopisuj"])
def test_an_officer_goes_into_the_districts_file_or_nowhere(answer, empty, tmp_path):
    begun(empty)
    empty.open("/plan-z-worda").press("Wczytaj plan", officer_document(tmp_path))
    asked = False
    while empty.title.startswith("Pytanie"):
        if "dzielnicowego dopisać" in empty.text:
            asked = True
            assert empty.field("imie_nazwisko").value == "Adam Przykładny"
            empty.press(answer)
        else:
            empty.agree()
    assert asked
    empty.fill(f0="Spokojniej").press("Zapisz jako szkic")
    assert empty.url.startswith("/plan/"), empty.text[:900]
    district = empty.yaml("rejony/rejon-30.yml")
    assert ("Adam Przykładny" in district) == (answer == "Dopisz do rejonu")
    assert ("stopien: asp. szt." in district) == (answer == "Dopisz do rejonu")
    for path in (empty.data / "plany").glob("*.yml"):
        assert "Adam Przykładny" not in path.read_text(encoding="utf-8")


def test_who_approved_is_an_office_not_a_letter(empty, tmp_path):
    document = documents.plain_text(tmp_path)
    text = document.read_text(encoding="utf-8")
    document.write_text(f"Zatwierdzam\nKomendant Powiatowy Policji w Modrzewcu\n\n{text}", encoding="utf-8")
    begun(empty)
    empty.open("/plan-z-worda").press("Wczytaj plan", document)
    while empty.title.startswith("Pytanie") and "Zatwierdzam" not in empty.page.xpath("string(//p[@class='lead'])"):
        empty.agree()
    place = empty.url
    empty.fill(f0="x").agree()
    assert empty.url == place
    assert "funkcja osoby" in empty.faults()["f0"]
    empty.fill(f0="I Zastępca Komendanta Powiatowego Policji").agree()
    assert empty.url != place
