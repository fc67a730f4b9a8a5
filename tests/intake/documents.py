"""Plans as officers write them, each in another layout and format; towns, people and institutions are invented.

What a careful reader finds in each stands beside it in `expected`, written by hand before the importer was tried on it.
"""

from __future__ import annotations

from pathlib import Path

from odfdo import Cell, Document, Header, List, ListItem, Note, Paragraph, Row, Table

from tests.intake import builders as b


def changes_in_controls(folder: Path) -> Path:
    """Tracked changes, content controls, soft hyphens, headings in other words."""
    body = (
        b.para("Komenda Powiatowa Policji w Modrzewcu")
        + b.para(
            "Plan działań priorytetowych dzielnicowego – rejon służbowy nr ", b.control(b.run("4")), " (os. Leśne)"
        )
        + b.control(
            b.para(
                "na okres od 1 sierpnia 2026 r. do ", b.deleted("31 grudnia 2026 r."), b.inserted("31 stycznia 2027 r.")
            )
        )
        + b.para("1. Opis problemu")
        + b.para(
            "Na terenie ogródków działkowych „Malina” przy ul. Wiśniowej w Modrzewcu dochodzi do włamań do altan i kradzieży narzędzi. ",
            "Do zdarzeń dochodzi głównie w nocy, w okresie jesienno-zimowym. ",
            "W 2025 roku odno~towano ",
            b.deleted("12"),
            b.inserted("14"),
            " włamań i 6 kradzieży. ",
            "Problem zgłosili działkowcy oraz zarząd ogrodu, potwierdzają go wpisy na Krajowej Mapie Zagrożeń Bezpieczeństwa.",
        )
        + b.para("2. Cel planu")
        + b.para("Zmniejszenie liczby włamań do altan o 30 procent.")
        + b.para("3. Planowane działania")
        + b.para("a) obchód ogródków działkowych – co najmniej dwa razy w tygodniu,")
        + b.para("b) spotkanie z zarządem ogrodu – do 15 września 2026 r.,")
        + b.para("c) ", b.deleted("rozdanie ulotek,"))
        + b.para("c) ", b.inserted("znakowanie narzędzi – wrzesień i październik 2026 r.,"))
        + b.para("d) kontrola oświetlenia alejek – raz na kwartał.")
        + b.para("4. Partnerzy")
        + b.para("Zarząd ROD „Malina” – zamykanie bram po zmroku;")
        + b.para("Straż Miejska w Modrzewcu – wspólne patrole.")
        + b.para("5. Jak poinformujemy mieszkańców")
        + b.para("- ogłoszenie na tablicy przy bramie ogrodu,")
        + b.para("- strona internetowa KPP w Modrzewcu.")
        + b.para("Sporządził: st. sierż. Imię NAZWISKO")
    )
    return b.docx(folder / "zmiany.docx", body)


def merged_form(folder: Path) -> Path:
    """A form as one table with merged cells, its actions in rows, a box that belongs to the plan, one of the officer."""
    go_on, start = "<w:vMerge/>", '<w:vMerge w:val="restart"/>'
    wide = '<w:gridSpan w:val="3"/>'
    body = (
        b.box("Dzielnicowy:", "asp. Imię NAZWISKO", "tel. 500 000 021")
        + b.para("PLAN DZIAŁANIA PRIORYTETOWEGO")
        + b.para("rejon służbowy nr 21, okres: 1.02.2027 – 31.07.2027")
        + b.table(
            [("Charakterystyka zdiagnozowanego zagrożenia", wide)],
            [
                (
                    "Spożywanie alkoholu i zaśmiecanie skweru przy ul. Rumiankowej oraz na placu zabaw przy ul. Szałwiowej w Sosnowie. "
                    "Problem nasila się w weekendy w godz. 19.00–23.00. W okresie od 1 czerwca do 30 listopada 2026 r. odnotowano 31 interwencji. "
                    "Diagnozy dokonano na podstawie zgłoszeń mieszkańców i analizy interwencji.",
                    wide,
                )
            ],
            [("Zakładany cel do osiągnięcia", wide)],
            [("Ograniczenie liczby interwencji o co najmniej 20% oraz montaż 3 koszy na śmieci.", wide)],
            [("Proponowane działania", wide)],
            ["Lp.", "Działanie", "Termin"],
            ["1.", "Kontrole skweru podczas obchodu", ("na bieżąco", start)],
            ["2.", "Kontrole placu zabaw podczas obchodu", ("", go_on)],
            ["3.", "Wniosek do zarządcy o montaż koszy", "do 31 marca 2027 r."],
            ["4.", "Spotkanie z młodzieżą w Szkole Podstawowej nr 3", "w dniach 10–12 maja 2027 r."],
            [("Podmioty współpracujące", wide)],
            [("Spółdzielnia Mieszkaniowa „Rumianek” – montaż koszy\nSzkoła Podstawowa nr 3", wide)],
            [("Sposób przekazania informacji społeczności", wide)],
            [("Strona internetowa jednostki, Radio „Sosna”, plakaty.", wide)],
        )
        + b.box(
            "Ważne informacje dla mieszkańców",
            "O piciu alkoholu w miejscach publicznych powiadom Policję pod numerem 112.",
        )
        + b.para("Akceptuję: kom. Imię INNE-NAZWISKO")
    )
    return b.docx(folder / "druk.docx", body, header="KOMISARIAT POLICJI W SOSNOWIE", footer="Strona 1 z 1")


def numbered_by_style(folder: Path) -> Path:
    """Numbers that only the style gives, private data within a chapter, a continued list, Roman district."""
    styles = f'<w:styles xmlns:w="{b.W}"><w:style w:type="paragraph" w:styleId="Rozdzial"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
    lists = b.numbering({1: [("upperRoman", "%1.")], 2: [("bullet", "\uf0b7")]})

    def head(text: str) -> str:
        return b.para(text, style="Rozdzial")

    def item(text: str) -> str:
        return b.para(text, numbered=(2, 0))

    body = (
        b.para("Plan działania priorytetowego dla rejonu służbowego nr IX")
        + b.para("na okres 01.03.2026 r. – 31.08.2026 r.")
        + head("Charakterystyka zagrożenia")
        + b.para(
            "Głównym problemem jest niszczenie znaków drogowych na ul. Granicznej i ul. Polnej w miejscowości Klonówka. "
            "Pani Anna Kowalska, tel. 601 234 567, zgłosiła uszkodzenie ogrodzenia. "
            "Zdarzenia mają miejsce w soboty i niedziele po zmroku. W 2025 roku było 11 uszkodzeń."
        )
        + head("Zakładany cel")
        + b.para("Wyeliminowanie niszczenia znaków drogowych.")
        + head("Działania")
        + item("patrole w soboty – co tydzień")
        + item("rozmowy z właścicielami posesji – stale")
        + item("przegląd oznakowania z zarządcą drogi – II kwartał 2026 r.")
        + head("Podmioty współpracujące")
        + item("Zarząd Dróg Gminnych w zakresie naprawy znaków")
        + item("mieszkańcy")
        + head("Sposób informowania")
        + item("zebranie wiejskie")
        + item("lokalna prasa")
    )
    return b.docx(folder / "styl.docx", body, parts={"styles": styles, "numbering": lists})


def two_whole_plans(folder: Path) -> Path:
    """Two plans with titles of their own, signed each."""

    def plan(number: int, threat: str, goal: str, action: str, partner: str) -> str:
        return (
            b.para(f"PLAN DZIAŁANIA PRIORYTETOWEGO DLA REJONU SŁUŻBOWEGO NR {number}")
            + b.para("na okres od 1 lutego do 31 lipca 2026 roku")
            + b.para("1) Charakterystyka zdiagnozowanego zagrożenia")
            + b.para(threat)
            + b.para("2) Zakładany cel do osiągnięcia")
            + b.para(goal)
            + b.para("3) Proponowane działania")
            + b.para(action)
            + b.para("4) Podmioty współpracujące")
            + b.para(partner)
            + b.para("5) Proponowany sposób przekazania informacji")
            + b.para("- strona internetowa KPP w Topolówce")
            + b.para("Sporządził: sierż. szt. Imię NAZWISKO")
        )

    body = plan(
        1,
        "Kradzieże paliwa z maszyn rolniczych na terenie wsi Topolówka, najczęściej w nocy. W 2025 roku było 8 kradzieży.",
        "Ograniczenie liczby kradzieży o 25%.",
        "- patrole nocne – raz w tygodniu",
        "- Koło Łowieckie „Dzik” – przekazywanie informacji",
    ) + plan(
        2,
        "Przekraczanie prędkości na ul. Młyńskiej w Topolówce w godzinach 6.00–9.00. Zgłaszają to rodzice uczniów.",
        "Poprawa bezpieczeństwa pieszych.",
        "- pomiary prędkości – do 30 czerwca 2026 r.",
        "- Szkoła Podstawowa w Topolówce – pogadanki",
    )
    return b.docx(folder / "dwa.docx", body)


def report(folder: Path) -> Path:
    """A report on a plan, with the headings of one."""
    body = "".join(
        map(
            b.para,
            (
                "Sprawozdanie z realizacji planu działania priorytetowego w rejonie nr 5",
                "1) Charakterystyka zdiagnozowanego zagrożenia",
                "W rejonie dochodziło do kradzieży.",
                "2) Osiągnięty cel",
                "Liczba kradzieży spadła o 10%.",
                "3) Zrealizowane działania",
                "- przeprowadzono 12 kontroli",
                "4) Podmioty współpracujące",
                "- Straż Miejska",
                "5) Sposób przekazania informacji",
                "- strona internetowa",
            ),
        )
    )
    return b.docx(folder / "sprawozdanie.docx", body)


def opendocument(folder: Path) -> Path:
    """OpenDocument: real headings, a table with the deadline first, a footnote, two goals."""
    document = Document("text")
    body = document.body
    body.clear()
    body.append(Header(1, "Działania priorytetowe – rejon dzielnicowych nr 17"))
    body.append(Paragraph("Okres realizacji: sierpień 2026 – styczeń 2027"))
    body.append(Header(2, "1. Diagnoza zagrożenia"))
    threat = Paragraph(
        "Stwierdzono wzrost liczby wykroczeń drogowych popełnianych przez kierujących hulajnogami elektrycznymi na bulwarze nad rzeką Srebrną oraz na Rynku w Borowie. "
        "Zdarzenia mają miejsce najczęściej w godzinach popołudniowych i w weekendy. "
        "W okresie od 1 stycznia do 30 czerwca 2026 r. ujawniono 45 wykroczeń, a w 3 przypadkach doszło do potrącenia pieszego. "
        "Źródła: monitoring miejski, zgłoszenia pieszych."
    )
    note = Note("footnote", note_id="n1", citation="1", body="Bez wykroczeń na drogach wojewódzkich.")
    threat.insert_note(after="45 wykroczeń", note_element=note)
    body.append(threat)
    body.append(Header(2, "2. Cele"))
    goals = List()
    goals.append(ListItem("ograniczenie liczby wykroczeń o jedną czwartą"))
    goals.append(ListItem("wzrost wiedzy uczniów o zasadach jazdy hulajnogą"))
    body.append(goals)
    body.append(Header(2, "3. Harmonogram działań"))
    table = Table("T1")
    for cells in (
        ("Termin", "Zadanie", "Odpowiedzialny"),
        ("do końca października 2026", "Oznakowanie stref dla pieszych", "Zarząd Zieleni"),
        ("co drugi tydzień", "Kontrole na bulwarze", "dzielnicowy"),
        ("wrzesień–listopad", "Pogadanki w szkołach", "dzielnicowy"),
        ("brak", "Przegląd monitoringu", "operator"),
    ):
        row = Row()
        for text in cells:
            cell = Cell()
            cell.append(Paragraph(text))
            row.append(cell)
        table.append(row)
    body.append(table)
    body.append(Header(2, "4. Współpraca"))
    body.append(
        Paragraph("Urząd Miejski w Borowie (oznakowanie), Straż Miejska, Zespół Szkół nr 2 – organizacja pogadanek")
    )
    body.append(Header(2, "5. Sposób informowania mieszkańców"))
    body.append(Paragraph("Media społecznościowe KMP w Borowie. Spotkania z mieszkańcami. Nie przekazywać mediom."))
    path = folder / "plan.odt"
    document.save(path)
    return path


def to_be_printed(folder: Path) -> Path:
    """A document of several pages, with a header and a footer on each."""
    big = '<w:sz w:val="36"/>'
    lines = (
        "Plan działania priorytetowego dla rejonu służbowego nr 26",
        "na okres od 15 stycznia do 14 lipca 2026 r.",
        "I. Charakterystyka zdiagnozowanego zagrożenia",
        "Na podstawie analizy interwencji, skarg podróżnych oraz rozmów z pracownikami kolei ustalono, że na dworcu kolejowym w Jaworznicy i w przejściu "
        "podziemnym dochodzi do natarczywego żebractwa oraz zaśmiecania poczekalni. Problem nasila się w godz. 6:00-10:00 i 14:00-18:00 w dni robocze. "
        "W 2025 r. przeprowadzono 64 interwencje, w tym 18 zakończonych mandatem.",
        "II. Zakładany cel do osiągnięcia",
        "Zmniejszenie liczby interwencji o minimum piętnaście procent w stosunku do 2025 roku.",
        "III. Proponowane działania wraz z terminami realizacji",
        "– rozmowy z pracownikami ochrony dworca, przekazywanie im informacji o osobach żebrzących i o sposobach reagowania na ich zachowanie – na bieżąco;",
        "– wspólne patrole ze Strażą Ochrony Kolei na peronach, w poczekalni oraz w przejściu podziemnym – dwa razy w miesiącu;",
        "– spotkanie z kierownictwem dworca na temat zamykania poczekalni na noc – do 10 kwietnia 2026 r.;",
        "– akcja informacyjna „Pomagam mądrze” dla podróżnych i mieszkańców okolicznych ulic – w terminie od 1 do 15 czerwca 2026 r.;",
        "IV. Podmioty współpracujące",
        "– Straż Ochrony Kolei – wspólne patrole;",
        "– Miejski Ośrodek Pomocy Społecznej w kwestii pomocy osobom bezdomnym.",
        "V. Proponowany sposób przekazania informacji społeczności",
        "– komunikat na stronie www Komendy,",
        "– ulotki w poczekalni.",
    )
    body = "".join(b.para(b.run(line, big)) for line in lines)
    return b.docx(
        folder / "plan.docx",
        body,
        header="KOMENDA MIEJSKA POLICJI W JAWORZNICY",
        footer="Plan dla rejonu nr 26, wersja z 12 stycznia",
    )


def web_page(folder: Path) -> Path:
    """A page with lists and headings, furniture around, hidden words."""
    html = """<!DOCTYPE html><html lang="pl"><head><meta charset="utf-8"><title>Plan działania – KPP w Wierzbinku</title>
<style>.ukryte, #szkic { display: none; } p { margin: 0 }</style></head><body>
<div id="menu" class="menu"><a href="/">Strona główna</a> <a href="/p">Plany działania</a></div>
<main><h1>Plan działania priorytetowego – rejon nr 8 w Wierzbinku</h1><p>Okres realizacji: 1 września 2026 r. – 28 lutego 2027 r.</p>
<h3>Charakterystyka zagrożenia</h3>
<p>Nieprawidłowe parkowanie w rejonie przychodni przy ul.&nbsp;Lipowej 5 i na parkingu przy hali sportowej w&nbsp;Wierzbinku. Utrudnia to przejazd karetek.
Występuje od poniedziałku do piątku w&nbsp;godz.&nbsp;7&ndash;15. Sygnalizowali to lekarze oraz kierowcy karetek. W&nbsp;pierwszym półroczu 2026&nbsp;r. wystawiono 37 mandatów.</p>
<p class="ukryte">cel roboczy: 50%</p>
<h3>Cel</h3><p>Ograniczenie, a docelowo wyeliminowanie nieprawidłowego parkowania. Postawienie 2 znaków zakazu zatrzymywania się.</p>
<h3>Zaplanowane działania</h3><ol><li>kontrola parkowania &ndash; codziennie</li><li>wniosek o zmianę organizacji ruchu (do 20.10.2026)</li>
<li>podsumowanie działań &ndash; w&nbsp;ostatnim tygodniu planu</li></ol>
<h3>Podmioty współpracujące</h3><ul><li>Starostwo Powiatowe: zmiana organizacji ruchu</li><li>Przychodnia „Zdrowie”</li></ul>
<h3>Informowanie mieszkańców</h3><ul><li>profil Komendy na Facebooku</li><li>telewizja kablowa „Wierzba”</li><li>gablota przy przychodni</li></ul>
<h3>Ocena działań</h3><p>Ankieta wśród pacjentów w&nbsp;lutym 2027&nbsp;r.</p></main>
<div class="meta">Opublikowano 2.09.2026, autor: asp. Imię NAZWISKO, tel. 47 000 00 08</div>
<div id="szkic">wersja robocza</div><footer>KPP w Wierzbinku, polityka cookies</footer></body></html>"""
    path = folder / "strona.html"
    path.write_text(html, encoding="utf-8")
    return path


def wrapped_text(folder: Path) -> Path:
    """Text in windows-1250, lines broken at a width, chapters in large letters."""
    text = """PLAN DZIAŁANIA PRIORYTETOWEGO
REJON SŁUŻBOWY NR 13 W DĘBOWCU
OKRES: OD 1 MARCA 2026 R. DO 31 SIERPNIA 2026 R.

I. OPIS ZDIAGNOZOWANEGO ZAGROŻENIA
W parku miejskim oraz na przystanku przy ul. Zamkowej w Dębowcu osoby
nieletnie spożywają alkohol i niszczą ławki. Dzieje się tak w piątki i
soboty w godz. 20.00-24.00. W 2025 roku odnotowano 27 interwencji i
5 zniszczeń mienia. O zagrożeniu informowali rodzice, pedagodzy szkolni
oraz radni.

II. CEL
Ograniczenie lub wyeliminowanie spożywania alkoholu przez nieletnich.

III. DZIAŁANIA
1. Kontrole parku w piątki i soboty ................ na bieżąco
2. Prelekcje w szkołach ............................ do 20.VI.2026 r.
3. Kontrole sklepów z alkoholem .................... raz w miesiącu
4. Festyn „Bezpieczne lato” ........................ 27.06.2026 r.

IV. PODMIOTY WSPÓŁPRACUJĄCE
1. Miejska Komisja Rozwiązywania Problemów Alkoholowych (kontrole
   sklepów)
2. Dyrekcje szkół

V. SPOSÓB PRZEKAZANIA INFORMACJI
Tablice ogłoszeń, strona internetowa Urzędu Miasta, spotkania
z radnymi.

Oprac. K.W., 12 lutego 2026 r.
"""
    path = folder / "plan.txt"
    path.write_bytes(text.replace("\n", "\r\n").encode("cp1250"))
    return path


def plain_text(folder: Path) -> Path:
    """Text in UTF-8, long lines, everything in sentences."""
    text = (
        "Dzielnicowy rejonu nr 30 w Świerkach – plan działania priorytetowego od 1 kwietnia do 30 września 2026 r.\n\n"
        "Zdiagnozowane zagrożenie: kradzieże rowerów spod bloków nr 2, 4 i 6 na osiedlu Brzozowym oraz spod Szkoły Podstawowej nr 2. "
        "Zdarzenia występują głównie latem, od rana do popołudnia. W 2024 r. było 9 kradzieży, w 2025 r. 15.\n\n"
        "Przyczyną jest brak stojaków i zabezpieczeń.\n\n"
        "Cel: spadek liczby kradzieży rowerów o ok. 20%, ustawienie dziesięciu stojaków.\n\n"
        "Działania: znakowanie rowerów (w każdą sobotę maja); wniosek o stojaki do 30 kwietnia; pogadanka dla rodziców – do 15.05.2026; "
        "dyżury w świetlicy osiedlowej przez cały okres planu.\n\n"
        "Podmioty współpracujące: Spółdzielnia „Brzoza” (stojaki), Rada Rodziców, Klub Rowerowy „Szprycha” – znakowanie rowerów.\n\n"
        "Sposób informowania: grupa osiedlowa na Facebooku, ulotki do skrzynek; bez udziału mediów.\n\n"
        "Sposób oceny: porównanie liczby kradzieży z rokiem 2025 i ankieta, w której 70 procent mieszkańców oceni działania pozytywnie.\n"
    )
    path = folder / "tekst.txt"
    path.write_text(text, encoding="utf-8")
    return path


def rich_text(folder: Path) -> Path:
    """RTF, nothing in it that cannot be read."""
    return b.rtf(
        folder / "plan.rtf",
        "Plan działania priorytetowego",
        "rejon służbowy nr 2 – Grabówka",
        "okres: 1.10.2026 r. – 31.03.2027 r.",
        "1) Charakterystyka zdiagnozowanego zagrożenia",
        "Problemem jest spalanie odpadów w domowych piecach na terenie wsi Grabówka i Jodłów. Zjawisko nasila się zimą, wieczorami. "
        "W sezonie grzewczym 2025/2026 wpłynęło 21 zgłoszeń od mieszkańców.",
        "2) Zakładany cel do osiągnięcia",
        "Zmniejszenie liczby zgłoszeń o połowę.",
        "3) Proponowane działania",
        "- kontrole posesji z pracownikami gminy - 2 razy w miesiącu",
        "- pogadanki w szkołach - do 30 listopada 2026 r.",
        "- kolportaż ulotek - październik i listopad",
        "4) Podmioty współpracujące",
        "- Urząd Gminy Grabówka - udział pracowników w kontrolach",
        "- sołtysi",
        "5) Proponowany sposób przekazania informacji",
        "- tablice ogłoszeń w sołectwach",
        "- ogłoszenia w kościele",
    )


def rich_text_with_note(folder: Path) -> Path:
    """RTF with a footnote, which no reader of RTF here gets right."""
    return b.rtf(folder / "przypis.rtf", "Plan działania priorytetowego", extra="{\\footnote przypis}")
