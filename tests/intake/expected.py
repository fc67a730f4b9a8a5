"""What a careful reader finds in `documents`: the approved text and the facts, in the order of the document.

A deadline is (kind, value): a day for `do-dnia`, two days for `od-do`, months for `miesiace`, a step for `cykliczny`; None where
the words give none. `asked` names key paths about which there must be a question, whatever is filled in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Deadline = tuple[str, Any]


@dataclass(frozen=True)
class Facts:
    """One plan."""

    district: int
    period: tuple[str | None, str | None]
    threats: tuple[str, ...]
    places: tuple[str, ...]
    hours: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    cause: str = ""
    figures: tuple[tuple[int, str, str | None, str | None], ...] = ()
    goals: tuple[tuple[str, Any, str], ...] = ()
    """Kind, its number or wording, words of its indicator."""
    actions: tuple[tuple[str, Deadline], ...] = ()
    partners: tuple[tuple[str, str | None], ...] = ()
    channels: tuple[str, ...] = ()
    evaluation: str = ""
    extra: tuple[str, ...] = ()
    misspelt: tuple[tuple[str, str], ...] = ()
    asked: tuple[str, ...] = ()
    text: str = ""
    private: tuple[str, ...] = ()
    """Strings that no file but the questions may hold; those of the approved text stand in the .txt."""
    not_text: tuple[str, ...] = field(default=())


def d(day: str) -> Deadline:
    """By a day."""
    return "do-dnia", day


CHANGES = Facts(
    district=4,
    period=("2026-08-01", "2027-01-31"),
    threats=("włamania do altan", "kradzieże narzędzi"),
    places=("ogródki działkowe „Malina” przy ul. Wiśniowej w Modrzewcu",),
    sources=("działkowcy", "zarząd ogrodu", "wpisy na Krajowej Mapie Zagrożeń Bezpieczeństwa"),
    figures=((14, "włamań", "2025-01-01", "2025-12-31"), (6, "kradzieży", "2025-01-01", "2025-12-31")),
    goals=(("ograniczenie", 30, "włamań do altan"),),
    actions=(
        ("obchód ogródków działkowych", ("cykliczny", None)),
        ("spotkanie z zarządem ogrodu", d("2026-09-15")),
        ("znakowanie narzędzi", ("miesiace", ["2026-09", "2026-10"])),
        ("kontrola oświetlenia alejek", ("cykliczny", "3 miesiace")),
    ),
    partners=(("Zarząd ROD „Malina”", "zamykanie bram po zmroku"), ("Straż Miejska w Modrzewcu", "wspólne patrole")),
    channels=("inny", "strona"),
    asked=("dokument",),
    private=("st. sierż. Imię NAZWISKO",),
    not_text=("31 grudnia", "rozdanie ulotek", "Sporządził"),
    text="""Plan działań priorytetowych dzielnicowego – rejon służbowy nr 4 (os. Leśne)
na okres od 1 sierpnia 2026 r. do 31 stycznia 2027 r.
1. Opis problemu
Na terenie ogródków działkowych „Malina” przy ul. Wiśniowej w Modrzewcu dochodzi do włamań do altan i kradzieży narzędzi. Do zdarzeń dochodzi głównie w nocy, w okresie jesienno-zimowym. W 2025 roku odnotowano 14 włamań i 6 kradzieży. Problem zgłosili działkowcy oraz zarząd ogrodu, potwierdzają go wpisy na Krajowej Mapie Zagrożeń Bezpieczeństwa.
2. Cel planu
Zmniejszenie liczby włamań do altan o 30 procent.
3. Planowane działania
a) obchód ogródków działkowych – co najmniej dwa razy w tygodniu,
b) spotkanie z zarządem ogrodu – do 15 września 2026 r.,
c) znakowanie narzędzi – wrzesień i październik 2026 r.,
d) kontrola oświetlenia alejek – raz na kwartał.
4. Partnerzy
Zarząd ROD „Malina” – zamykanie bram po zmroku;
Straż Miejska w Modrzewcu – wspólne patrole.
5. Jak poinformujemy mieszkańców
- ogłoszenie na tablicy przy bramie ogrodu,
- strona internetowa KPP w Modrzewcu.""",
)

MERGED = Facts(
    district=21,
    period=("2027-02-01", "2027-07-31"),
    threats=("spożywanie alkoholu", "zaśmiecanie skweru"),
    places=("skwer przy ul. Rumiankowej", "plac zabaw przy ul. Szałwiowej w Sosnowie"),
    hours=("19.00-23.00",),
    days=("sobota", "niedziela"),
    sources=("zgłoszenia mieszkańców", "analiza interwencji"),
    figures=((31, "interwencji", "2026-06-01", "2026-11-30"),),
    goals=(("ograniczenie", 20, "interwencji"), ("produkt", 3, "koszy na śmieci")),
    actions=(
        ("Kontrole skweru", ("na-biezaco", None)),
        ("Kontrole placu zabaw", ("na-biezaco", None)),
        ("Wniosek do zarządcy", d("2027-03-31")),
        ("Spotkanie z młodzieżą", ("od-do", ("2027-05-10", "2027-05-12"))),
    ),
    partners=(("Spółdzielnia Mieszkaniowa „Rumianek”", "montaż koszy"), ("Szkoła Podstawowa nr 3", None)),
    channels=("strona", "media", "inny"),
    extra=("O piciu alkoholu w miejscach publicznych",),
    asked=("dzielnicowy",),
    private=("asp. Imię NAZWISKO", "500 000 021", "kom. Imię INNE-NAZWISKO"),
    not_text=("Akceptuję", "Strona 1 z 1", "KOMISARIAT POLICJI W SOSNOWIE"),
    text="""PLAN DZIAŁANIA PRIORYTETOWEGO
rejon służbowy nr 21, okres: 1.02.2027 – 31.07.2027
Charakterystyka zdiagnozowanego zagrożenia
Spożywanie alkoholu i zaśmiecanie skweru przy ul. Rumiankowej oraz na placu zabaw przy ul. Szałwiowej w Sosnowie. Problem nasila się w weekendy w godz. 19.00–23.00. W okresie od 1 czerwca do 30 listopada 2026 r. odnotowano 31 interwencji. Diagnozy dokonano na podstawie zgłoszeń mieszkańców i analizy interwencji.
Zakładany cel do osiągnięcia
Ograniczenie liczby interwencji o co najmniej 20% oraz montaż 3 koszy na śmieci.
Proponowane działania
Lp. | Działanie | Termin
1. | Kontrole skweru podczas obchodu | na bieżąco
2. | Kontrole placu zabaw podczas obchodu
3. | Wniosek do zarządcy o montaż koszy | do 31 marca 2027 r.
4. | Spotkanie z młodzieżą w Szkole Podstawowej nr 3 | w dniach 10–12 maja 2027 r.
Podmioty współpracujące
Spółdzielnia Mieszkaniowa „Rumianek” – montaż koszy
Szkoła Podstawowa nr 3
Sposób przekazania informacji społeczności
Strona internetowa jednostki, Radio „Sosna”, plakaty.
Ważne informacje dla mieszkańców
O piciu alkoholu w miejscach publicznych powiadom Policję pod numerem 112.""",
)

STYLED = Facts(
    district=9,
    period=("2026-03-01", "2026-08-31"),
    threats=("niszczenie znaków drogowych",),
    places=("ul. Graniczna", "ul. Polna w miejscowości Klonówka"),
    days=("sobota", "niedziela"),
    figures=((11, "uszkodzeń", "2025-01-01", "2025-12-31"),),
    goals=(("jakosciowy", "wyeliminowanie", "niszczenia znaków drogowych"),),
    actions=(
        ("patrole w soboty", ("cykliczny", "1 tydzien")),
        ("rozmowy z właścicielami posesji", ("na-biezaco", None)),
        ("przegląd oznakowania", ("od-do", ("2026-04-01", "2026-06-30"))),
    ),
    partners=(("Zarząd Dróg Gminnych", "naprawa znaków"), ("mieszkańcy", None)),
    channels=("spotkania", "media"),
    asked=("rejon", "dzialania[2].termin"),
    private=("Anna Kowalska", "601 234 567"),
    text="""Plan działania priorytetowego dla rejonu służbowego nr IX
na okres 01.03.2026 r. – 31.08.2026 r.
I. Charakterystyka zagrożenia
Głównym problemem jest niszczenie znaków drogowych na ul. Granicznej i ul. Polnej w miejscowości Klonówka. Pani Anna Kowalska, tel. 601 234 567, zgłosiła uszkodzenie ogrodzenia. Zdarzenia mają miejsce w soboty i niedziele po zmroku. W 2025 roku było 11 uszkodzeń.
II. Zakładany cel
Wyeliminowanie niszczenia znaków drogowych.
III. Działania
- patrole w soboty – co tydzień
- rozmowy z właścicielami posesji – stale
- przegląd oznakowania z zarządcą drogi – II kwartał 2026 r.
IV. Podmioty współpracujące
- Zarząd Dróg Gminnych w zakresie naprawy znaków
- mieszkańcy
V. Sposób informowania
- zebranie wiejskie
- lokalna prasa""",
)

FIRST_OF_TWO = Facts(
    district=1,
    period=("2026-02-01", "2026-07-31"),
    threats=("kradzieże paliwa z maszyn rolniczych",),
    places=("teren wsi Topolówka",),
    figures=((8, "kradzieży", "2025-01-01", "2025-12-31"),),
    goals=(("ograniczenie", 25, "kradzieży"),),
    actions=(("patrole nocne", ("cykliczny", "1 tydzien")),),
    partners=(("Koło Łowieckie „Dzik”", "przekazywanie informacji"),),
    channels=("strona",),
    private=("sierż. szt. Imię NAZWISKO",),
    not_text=("Sporządził", "ul. Młyńskiej"),
    text="""PLAN DZIAŁANIA PRIORYTETOWEGO DLA REJONU SŁUŻBOWEGO NR 1
na okres od 1 lutego do 31 lipca 2026 roku
1) Charakterystyka zdiagnozowanego zagrożenia
Kradzieże paliwa z maszyn rolniczych na terenie wsi Topolówka, najczęściej w nocy. W 2025 roku było 8 kradzieży.
2) Zakładany cel do osiągnięcia
Ograniczenie liczby kradzieży o 25%.
3) Proponowane działania
- patrole nocne – raz w tygodniu
4) Podmioty współpracujące
- Koło Łowieckie „Dzik” – przekazywanie informacji
5) Proponowany sposób przekazania informacji
- strona internetowa KPP w Topolówce""",
)

SECOND_OF_TWO = Facts(
    district=2,
    period=("2026-02-01", "2026-07-31"),
    threats=("przekraczanie prędkości",),
    places=("ul. Młyńska w Topolówce",),
    hours=("6.00-9.00",),
    sources=("rodzice uczniów",),
    goals=(("jakosciowy", None, "bezpieczeństwa pieszych"),),
    actions=(("pomiary prędkości", d("2026-06-30")),),
    partners=(("Szkoła Podstawowa w Topolówce", "pogadanki"),),
    channels=("strona",),
    asked=("cele[0]",),
    private=("sierż. szt. Imię NAZWISKO",),
    not_text=("Sporządził", "Kradzieże paliwa"),
    text="""PLAN DZIAŁANIA PRIORYTETOWEGO DLA REJONU SŁUŻBOWEGO NR 2
na okres od 1 lutego do 31 lipca 2026 roku
1) Charakterystyka zdiagnozowanego zagrożenia
Przekraczanie prędkości na ul. Młyńskiej w Topolówce w godzinach 6.00–9.00. Zgłaszają to rodzice uczniów.
2) Zakładany cel do osiągnięcia
Poprawa bezpieczeństwa pieszych.
3) Proponowane działania
- pomiary prędkości – do 30 czerwca 2026 r.
4) Podmioty współpracujące
- Szkoła Podstawowa w Topolówce – pogadanki
5) Proponowany sposób przekazania informacji
- strona internetowa KPP w Topolówce""",
)

OPENDOCUMENT = Facts(
    district=17,
    period=("2026-08-01", "2027-01-31"),
    threats=("wykroczenia drogowe kierujących hulajnogami elektrycznymi",),
    places=("bulwar nad rzeką Srebrną", "Rynek w Borowie"),
    days=("sobota", "niedziela"),
    sources=("monitoring miejski", "zgłoszenia pieszych"),
    figures=(
        (45, "wykroczeń", "2026-01-01", "2026-06-30"),
        (3, "przypadkach potrącenia pieszego", "2026-01-01", "2026-06-30"),
    ),
    goals=(("ograniczenie", 25, "liczby wykroczeń"), ("swiadomosc", None, "wiedzy uczniów o zasadach jazdy")),
    actions=(
        ("Oznakowanie stref dla pieszych", d("2026-10-31")),
        ("Kontrole na bulwarze", ("cykliczny", "2 tygodnie")),
        ("Pogadanki w szkołach", ("miesiace", ["2026-09", "2026-10", "2026-11"])),
        ("Przegląd monitoringu", ("brak", None)),
    ),
    partners=(
        ("Urząd Miejski w Borowie", "oznakowanie"),
        ("Straż Miejska", None),
        ("Zespół Szkół nr 2", "organizacja pogadanek"),
    ),
    channels=("media-spolecznosciowe", "spotkania"),
    asked=("okres", "cele[0]", "dzialania[0].termin", "dzialania[2].termin", "informowanie"),
    text="""Działania priorytetowe – rejon dzielnicowych nr 17
Okres realizacji: sierpień 2026 – styczeń 2027
1. Diagnoza zagrożenia
Stwierdzono wzrost liczby wykroczeń drogowych popełnianych przez kierujących hulajnogami elektrycznymi na bulwarze nad rzeką Srebrną oraz na Rynku w Borowie. Zdarzenia mają miejsce najczęściej w godzinach popołudniowych i w weekendy. W okresie od 1 stycznia do 30 czerwca 2026 r. ujawniono 45 wykroczeń, a w 3 przypadkach doszło do potrącenia pieszego. Źródła: monitoring miejski, zgłoszenia pieszych.
2. Cele
- ograniczenie liczby wykroczeń o jedną czwartą
- wzrost wiedzy uczniów o zasadach jazdy hulajnogą
3. Harmonogram działań
Termin | Zadanie | Odpowiedzialny
do końca października 2026 | Oznakowanie stref dla pieszych | Zarząd Zieleni
co drugi tydzień | Kontrole na bulwarze | dzielnicowy
wrzesień–listopad | Pogadanki w szkołach | dzielnicowy
brak | Przegląd monitoringu | operator
4. Współpraca
Urząd Miejski w Borowie (oznakowanie), Straż Miejska, Zespół Szkół nr 2 – organizacja pogadanek
5. Sposób informowania mieszkańców
Media społecznościowe KMP w Borowie. Spotkania z mieszkańcami. Nie przekazywać mediom.
[1] Bez wykroczeń na drogach wojewódzkich.""",
)

PRINTED = Facts(
    district=26,
    period=("2026-01-15", "2026-07-14"),
    threats=("natarczywe żebractwo", "zaśmiecanie poczekalni"),
    places=("dworzec kolejowy w Jaworznicy", "przejście podziemne"),
    hours=("6.00-10.00", "14.00-18.00"),
    days=("poniedzialek", "wtorek", "sroda", "czwartek", "piatek"),
    sources=("analiza interwencji", "skargi podróżnych", "rozmowy z pracownikami kolei"),
    figures=(
        (64, "interwencje", "2025-01-01", "2025-12-31"),
        (18, "zakończonych mandatem", "2025-01-01", "2025-12-31"),
    ),
    goals=(("ograniczenie", 15, "liczby interwencji"),),
    actions=(
        ("rozmowy z pracownikami ochrony dworca", ("na-biezaco", None)),
        ("wspólne patrole ze Strażą Ochrony Kolei", ("cykliczny", None)),
        ("spotkanie z kierownictwem dworca", d("2026-04-10")),
        ("akcja informacyjna „Pomagam mądrze”", ("od-do", ("2026-06-01", "2026-06-15"))),
    ),
    partners=(
        ("Straż Ochrony Kolei", "wspólne patrole"),
        ("Miejski Ośrodek Pomocy Społecznej", "pomoc osobom bezdomnym"),
    ),
    channels=("strona", "ulotki"),
    not_text=("KOMENDA MIEJSKA", "wersja z 12"),
    text="""Plan działania priorytetowego dla rejonu służbowego nr 26
na okres od 15 stycznia do 14 lipca 2026 r.
I. Charakterystyka zdiagnozowanego zagrożenia
Na podstawie analizy interwencji, skarg podróżnych oraz rozmów z pracownikami kolei ustalono, że na dworcu kolejowym w Jaworznicy i w przejściu podziemnym dochodzi do natarczywego żebractwa oraz zaśmiecania poczekalni. Problem nasila się w godz. 6:00-10:00 i 14:00-18:00 w dni robocze. W 2025 r. przeprowadzono 64 interwencje, w tym 18 zakończonych mandatem.
II. Zakładany cel do osiągnięcia
Zmniejszenie liczby interwencji o minimum piętnaście procent w stosunku do 2025 roku.
III. Proponowane działania wraz z terminami realizacji
– rozmowy z pracownikami ochrony dworca, przekazywanie im informacji o osobach żebrzących i o sposobach reagowania na ich zachowanie – na bieżąco;
– wspólne patrole ze Strażą Ochrony Kolei na peronach, w poczekalni oraz w przejściu podziemnym – dwa razy w miesiącu;
– spotkanie z kierownictwem dworca na temat zamykania poczekalni na noc – do 10 kwietnia 2026 r.;
– akcja informacyjna „Pomagam mądrze” dla podróżnych i mieszkańców okolicznych ulic – w terminie od 1 do 15 czerwca 2026 r.;
IV. Podmioty współpracujące
– Straż Ochrony Kolei – wspólne patrole;
– Miejski Ośrodek Pomocy Społecznej w kwestii pomocy osobom bezdomnym.
V. Proponowany sposób przekazania informacji społeczności
– komunikat na stronie www Komendy,
– ulotki w poczekalni.""",
)

WEB = Facts(
    district=8,
    period=("2026-09-01", "2027-02-28"),
    threats=("nieprawidłowe parkowanie",),
    places=("przychodnia przy ul. Lipowej 5", "parking przy hali sportowej w Wierzbinku"),
    hours=("7.00-15.00",),
    days=("poniedzialek", "wtorek", "sroda", "czwartek", "piatek"),
    sources=("lekarze", "kierowcy karetek"),
    figures=((37, "mandatów", "2026-01-01", "2026-06-30"),),
    goals=(
        ("jakosciowy", "ograniczenie-a-ostatecznie-wyeliminowanie", "nieprawidłowego parkowania"),
        ("produkt", 2, "znaki zakazu zatrzymywania"),
    ),
    actions=(
        ("kontrola parkowania", ("cykliczny", "1 dzien")),
        ("wniosek o zmianę organizacji ruchu", d("2026-10-20")),
        ("podsumowanie działań", ("od-do", ("2027-02-22", "2027-02-28"))),
    ),
    partners=(("Starostwo Powiatowe", "zmiana organizacji ruchu"), ("Przychodnia „Zdrowie”", None)),
    channels=("media-spolecznosciowe", "telewizja", "inny"),
    evaluation="Ankieta wśród pacjentów w lutym 2027 r.",
    asked=("dzielnicowy", "dzialania[2].termin"),
    private=("asp. Imię NAZWISKO", "47 000 00 08"),
    not_text=("cel roboczy", "wersja robocza", "cookies", "Strona główna", "Opublikowano"),
    text="""Plan działania priorytetowego – rejon nr 8 w Wierzbinku
Okres realizacji: 1 września 2026 r. – 28 lutego 2027 r.
Charakterystyka zagrożenia
Nieprawidłowe parkowanie w rejonie przychodni przy ul. Lipowej 5 i na parkingu przy hali sportowej w Wierzbinku. Utrudnia to przejazd karetek. Występuje od poniedziałku do piątku w godz. 7–15. Sygnalizowali to lekarze oraz kierowcy karetek. W pierwszym półroczu 2026 r. wystawiono 37 mandatów.
Cel
Ograniczenie, a docelowo wyeliminowanie nieprawidłowego parkowania. Postawienie 2 znaków zakazu zatrzymywania się.
Zaplanowane działania
1. kontrola parkowania – codziennie
2. wniosek o zmianę organizacji ruchu (do 20.10.2026)
3. podsumowanie działań – w ostatnim tygodniu planu
Podmioty współpracujące
- Starostwo Powiatowe: zmiana organizacji ruchu
- Przychodnia „Zdrowie”
Informowanie mieszkańców
- profil Komendy na Facebooku
- telewizja kablowa „Wierzba”
- gablota przy przychodni
Ocena działań
Ankieta wśród pacjentów w lutym 2027 r.""",
)

WRAPPED = Facts(
    district=13,
    period=("2026-03-01", "2026-08-31"),
    threats=("spożywanie alkoholu przez osoby nieletnie", "niszczenie ławek"),
    places=("park miejski", "przystanek przy ul. Zamkowej w Dębowcu"),
    hours=("20.00-24.00",),
    days=("piatek", "sobota"),
    sources=("rodzice", "pedagodzy szkolni", "radni"),
    figures=((27, "interwencji", "2025-01-01", "2025-12-31"), (5, "zniszczeń mienia", "2025-01-01", "2025-12-31")),
    goals=(("jakosciowy", "ograniczenie-lub-wyeliminowanie", "spożywania alkoholu przez nieletnich"),),
    actions=(
        ("Kontrole parku w piątki i soboty", ("na-biezaco", None)),
        ("Prelekcje w szkołach", d("2026-06-20")),
        ("Kontrole sklepów z alkoholem", ("cykliczny", "1 miesiac")),
        ("Festyn „Bezpieczne lato”", ("od-do", ("2026-06-27", "2026-06-27"))),
    ),
    partners=(("Miejska Komisja Rozwiązywania Problemów Alkoholowych", "kontrole sklepów"), ("Dyrekcje szkół", None)),
    channels=("inny", "strona", "spotkania"),
    private=("Oprac. K.W.",),
    not_text=("12 lutego 2026",),
    text="""PLAN DZIAŁANIA PRIORYTETOWEGO
REJON SŁUŻBOWY NR 13 W DĘBOWCU
OKRES: OD 1 MARCA 2026 R. DO 31 SIERPNIA 2026 R.
I. OPIS ZDIAGNOZOWANEGO ZAGROŻENIA
W parku miejskim oraz na przystanku przy ul. Zamkowej w Dębowcu osoby nieletnie spożywają alkohol i niszczą ławki. Dzieje się tak w piątki i soboty w godz. 20.00-24.00. W 2025 roku odnotowano 27 interwencji i 5 zniszczeń mienia. O zagrożeniu informowali rodzice, pedagodzy szkolni oraz radni.
II. CEL
Ograniczenie lub wyeliminowanie spożywania alkoholu przez nieletnich.
III. DZIAŁANIA
1. Kontrole parku w piątki i soboty ................ na bieżąco
2. Prelekcje w szkołach ............................ do 20.VI.2026 r.
3. Kontrole sklepów z alkoholem .................... raz w miesiącu
4. Festyn „Bezpieczne lato” ........................ 27.06.2026 r.
IV. PODMIOTY WSPÓŁPRACUJĄCE
1. Miejska Komisja Rozwiązywania Problemów Alkoholowych (kontrole sklepów)
2. Dyrekcje szkół
V. SPOSÓB PRZEKAZANIA INFORMACJI
Tablice ogłoszeń, strona internetowa Urzędu Miasta, spotkania z radnymi.""",
)

PLAIN = Facts(
    district=30,
    period=("2026-04-01", "2026-09-30"),
    threats=("kradzieże rowerów",),
    places=("bloki nr 2, 4 i 6 na osiedlu Brzozowym", "Szkoła Podstawowa nr 2"),
    figures=((9, "kradzieży", "2024-01-01", "2024-12-31"), (15, "kradzieży", "2025-01-01", "2025-12-31")),
    cause="brak stojaków i zabezpieczeń",
    goals=(
        ("ograniczenie", 20, "liczby kradzieży rowerów"),
        ("produkt", 10, "stojaków"),
        ("ankieta-poziom", 70, "mieszkańców pozytywnie"),
    ),
    actions=(
        ("znakowanie rowerów", ("miesiace", ["2026-05"])),
        ("wniosek o stojaki", d("2026-04-30")),
        ("pogadanka dla rodziców", d("2026-05-15")),
        ("dyżury w świetlicy osiedlowej", ("caly-okres", None)),
    ),
    partners=(
        ("Spółdzielnia „Brzoza”", "stojaki"),
        ("Rada Rodziców", None),
        ("Klub Rowerowy „Szprycha”", "znakowanie rowerów"),
    ),
    channels=("media-spolecznosciowe", "ulotki"),
    evaluation="porównanie liczby kradzieży z rokiem 2025 i ankieta",
    asked=("dzialania[0].termin", "dzialania[1].termin", "informowanie"),
    text="""Dzielnicowy rejonu nr 30 w Świerkach – plan działania priorytetowego od 1 kwietnia do 30 września 2026 r.
Zdiagnozowane zagrożenie: kradzieże rowerów spod bloków nr 2, 4 i 6 na osiedlu Brzozowym oraz spod Szkoły Podstawowej nr 2. Zdarzenia występują głównie latem, od rana do popołudnia. W 2024 r. było 9 kradzieży, w 2025 r. 15.
Przyczyną jest brak stojaków i zabezpieczeń.
Cel: spadek liczby kradzieży rowerów o ok. 20%, ustawienie dziesięciu stojaków.
Działania: znakowanie rowerów (w każdą sobotę maja); wniosek o stojaki do 30 kwietnia; pogadanka dla rodziców – do 15.05.2026; dyżury w świetlicy osiedlowej przez cały okres planu.
Podmioty współpracujące: Spółdzielnia „Brzoza” (stojaki), Rada Rodziców, Klub Rowerowy „Szprycha” – znakowanie rowerów.
Sposób informowania: grupa osiedlowa na Facebooku, ulotki do skrzynek; bez udziału mediów.
Sposób oceny: porównanie liczby kradzieży z rokiem 2025 i ankieta, w której 70 procent mieszkańców oceni działania pozytywnie.""",
)

RICH = Facts(
    district=2,
    period=("2026-10-01", "2027-03-31"),
    threats=("spalanie odpadów w domowych piecach",),
    places=("teren wsi Grabówka i Jodłów",),
    figures=((21, "zgłoszeń od mieszkańców", None, None),),
    goals=(("ograniczenie", 50, "liczby zgłoszeń"),),
    actions=(
        ("kontrole posesji z pracownikami gminy", ("cykliczny", None)),
        ("pogadanki w szkołach", d("2026-11-30")),
        ("kolportaż ulotek", ("miesiace", ["2026-10", "2026-11"])),
    ),
    partners=(("Urząd Gminy Grabówka", "udział pracowników w kontrolach"), ("sołtysi", None)),
    channels=("inny", "inny"),
    asked=("cele[0]", "dzialania[0].termin", "dzialania[2].termin"),
    text="""Plan działania priorytetowego
rejon służbowy nr 2 – Grabówka
okres: 1.10.2026 r. – 31.03.2027 r.
1) Charakterystyka zdiagnozowanego zagrożenia
Problemem jest spalanie odpadów w domowych piecach na terenie wsi Grabówka i Jodłów. Zjawisko nasila się zimą, wieczorami. W sezonie grzewczym 2025/2026 wpłynęło 21 zgłoszeń od mieszkańców.
2) Zakładany cel do osiągnięcia
Zmniejszenie liczby zgłoszeń o połowę.
3) Proponowane działania
- kontrole posesji z pracownikami gminy - 2 razy w miesiącu
- pogadanki w szkołach - do 30 listopada 2026 r.
- kolportaż ulotek - październik i listopad
4) Podmioty współpracujące
- Urząd Gminy Grabówka - udział pracowników w kontrolach
- sołtysi
5) Proponowany sposób przekazania informacji
- tablice ogłoszeń w sołectwach
- ogłoszenia w kościele""",
)
