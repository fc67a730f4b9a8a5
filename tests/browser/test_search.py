"""The search page: words are found however they are inflected and typed, and what is found is told to everyone."""

from __future__ import annotations

import gzip
import itertools
import json
import shutil
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from jawny_plan.outputs.pages import search_parts
from jawny_plan.outputs.pages.search import FOLDER, SearchIndex
from jawny_plan.outputs.pages.search_copies import SearchCopies
from jawny_plan.reading.folder import load
from jawny_plan.storage.standing import StandingFiles
from tests.browser.conftest import served
from tests.conftest import ROOT

# Each word in every form that it has, singular first, and a page that speaks of it.
WORDS = {
    "szkoła": ("plany/rejon-1-2025-02", "szkoła szkoły szkole szkołę szkołą szkoło szkół szkołom szkołami szkołach"),
    "plaża": ("plany/nad-jeziorem-2026-06", "plaża plaży plażę plażą plażo plaże plaż plażom plażami plażach"),
    "las": ("plany/nad-jeziorem-2026-12", "las lasu lasowi lasem lesie lasy lasów lasom lasami lasach"),
    "quad": ("plany/nad-jeziorem-2026-12", "quad quada quadowi quadem quadzie quady quadów quadom quadami quadach"),
    "śmieć": ("plany/nad-jeziorem-2026-06", "śmieć śmiecia śmieciowi śmieciem śmieciu śmieci śmieciom śmieciami śmieciach"),
    "przejście": ("plany/rejon-1-2026-07", "przejście przejścia przejściu przejściem przejść przejściom przejściami przejściach"),
    "boisko": ("plany/rejon-2-2026-02", "boisko boiska boisku boiskiem boisk boiskom boiskami boiskach"),
    "skwer": ("plany/rejon-2-2026-08", "skwer skweru skwerowi skwerem skwerze skwery skwerów skwerom skwerami skwerach"),
    "droga": ("plany/rejon-1-2026-07", "droga drogi drodze drogę drogą drogo dróg drogom drogami drogach"),
    "sklep": ("plany/rejon-2-2026-08", "sklep sklepu sklepowi sklepem sklepie sklepy sklepów sklepom sklepami sklepach"),
    "chodnik": ("plany/rejon-1-2025-02", "chodnik chodnika chodnikowi chodnikiem chodniku chodniki chodników chodnikom chodnikami chodnikach"),
    "alkohol": ("plany/rejon-2-2026-08", "alkohol alkoholu alkoholowi alkoholem alkohole alkoholi alkoholom alkoholami alkoholach"),
    "prędkość": ("plany/rejon-1-2026-07", "prędkość prędkości prędkością prędkościom prędkościami prędkościach"),
    "gałąź": ("plany/rejon-1-2026-07", "gałąź gałęzi gałęzią gałęzie gałęziom gałęziami gałęziach"),
}  # fmt: skip

# Every street and village of the example's districts today, as people say that they live there.
STREETS = {
    "Jana Przykładowego": ("rejon-1", ["Jana Przykładowego", "Jan Przykładowy", "Przykładowemu Janowi", "Janem Przykładowym", "Przykładowego"]),
    "Lipowa": ("rejon-1", ["Lipowa", "Lipowej", "Lipową", "ul. Lipowa 7", "przy ulicy Lipowej"]),
    "Ogrodowa": ("rejon-1", ["Ogrodowa", "Ogrodowej", "Ogrodową", "ulicą Ogrodową"]),
    "plac Targowy": ("rejon-1", ["plac Targowy", "placu Targowego", "placowi Targowemu", "placem Targowym", "placu Targowym", "Targowy", "pl. Targowy"]),
    "Polna": ("rejon-1", ["Polna", "Polnej", "Polną", "na Polnej 12a"]),
    "Szkolna": ("rejon-1", ["Szkolna", "Szkolnej", "Szkolną"]),
    "Krótka": ("rejon-2", ["Krótka", "Krótkiej", "Krótką", "ulica Krótka 11A", "ul. Krótka nr 4"]),
    "Kwiatowa": ("rejon-2", ["Kwiatowa", "Kwiatowej", "Kwiatową"]),
    "osiedle Słoneczne": ("rejon-2", ["osiedle Słoneczne", "osiedla Słonecznego", "osiedlu Słonecznemu", "osiedlem Słonecznym", "osiedlu Słonecznym", "os. Słoneczne 5"]),
    "Słonecznikowa": ("rejon-2", ["Słonecznikowa", "Słonecznikowej", "Słonecznikową"]),
    "Tęczowa": ("rejon-2", ["Tęczowa", "Tęczowej", "Tęczową"]),
    "Plażowa": ("nad-jeziorem", ["Plażowa", "Plażowej", "Plażową"]),
    "Nowa Wieś Przykładowa": ("nad-jeziorem", ["Nowa Wieś Przykładowa", "Nowej Wsi Przykładowej", "Nową Wieś Przykładową", "Nową Wsią Przykładową", "Nowa Wieś", "w Nowej Wsi"]),
    "Stary Młyn": ("nad-jeziorem", ["Stary Młyn", "Starego Młyna", "Staremu Młynowi", "Starym Młynem", "w Starym Młynie"]),
    "Zalesie Przykładowe": ("nad-jeziorem", ["Zalesie Przykładowe", "Zalesia Przykładowego", "Zalesiu Przykładowemu", "Zalesiem Przykładowym", "w Zalesiu Przykładowym", "Zalesie"]),
}  # fmt: skip

# Nouns of other kinds, with their forms as the SGJP dictionary gives them.
UNSEEN = {
    "most": "most mostach mostami mostem mostom mostowi mostu mosty mostów moście",
    "rynek": "rynek rynkach rynkami rynki rynkiem rynkom rynkowi rynku rynków",
    "cmentarz": "cmentarz cmentarza cmentarzach cmentarzami cmentarze cmentarzem cmentarzom cmentarzowi cmentarzu cmentarzy cmentarzów",
    "dworzec": "dworca dworcach dworcami dworce dworcem dworcom dworcowi dworcu dworców dworzec",
    "garaż": "garaż garażach garażami garaże garażem garażom garażowi garażu garaży garażów",
    "piwnica": "piwnic piwnica piwnicach piwnicami piwnice piwnico piwnicom piwnicy piwnicą piwnicę",
    "hulajnoga": "hulajnodze hulajnoga hulajnogach hulajnogami hulajnogi hulajnogo hulajnogom hulajnogą hulajnogę hulajnóg",
    "kierowca": "kierowca kierowcach kierowcami kierowco kierowcom kierowcy kierowców kierowcą kierowcę",
    "sąsiad": "sąsiad sąsiada sąsiadach sąsiadami sąsiadem sąsiadom sąsiadowi sąsiadów sąsiedzi sąsiedzie",
    "mieszkaniec": "mieszkaniec mieszkańca mieszkańcach mieszkańcami mieszkańcem mieszkańcom mieszkańcowi mieszkańcu mieszkańcy mieszkańców",
    "włamanie": "włamania włamaniach włamaniami włamanie włamaniem włamaniom włamaniu włamań",
    "kradzież": "kradzież kradzieżach kradzieżami kradzieże kradzieżom kradzieży kradzieżą",
    "bójka": "bójce bójek bójka bójkach bójkami bójki bójko bójkom bójką bójkę",
    "narkotyk": "narkotyk narkotykach narkotykami narkotyki narkotykiem narkotykom narkotykowi narkotyku narkotyków",
    "altana": "altan altana altanach altanami altanie altano altanom altany altaną altanę",
    "brama": "bram brama bramach bramami bramie bramo bramom bramy bramą bramę",
    "bankomat": "bankomacie bankomat bankomatach bankomatami bankomatem bankomatom bankomatowi bankomatu bankomaty bankomatów",
    "strażnik": "strażnicy strażnik strażnika strażnikach strażnikami strażnikiem strażnikom strażnikowi strażniku strażników",
    "mandat": "mandacie mandat mandatach mandatami mandatem mandatom mandatowi mandatu mandaty mandatów",
    "skrzyżowanie": "skrzyżowania skrzyżowaniach skrzyżowaniami skrzyżowanie skrzyżowaniem skrzyżowaniom skrzyżowaniu skrzyżowań",
    "ławka": "ławce ławek ławka ławkach ławkami ławki ławko ławkom ławką ławkę",
    "tramwaj": "tramwai tramwaj tramwajach tramwajami tramwaje tramwajem tramwajom tramwajowi tramwaju tramwajów",
    "miasto": "miast miasta miastach miastami miastem miasto miastom miastu mieście",
    "świat": "świat świata światach światami światem światom światu światy światów świecie",
    "ręka": "rąk ręce ręka rękach rękami ręki ręko rękom rękoma ręku ręką rękę",
    "noga": "nodze noga nogach nogami nogi nogo nogom nogą nogę nóg",
}  # fmt: skip

# None of them, nor any form of them, is on a page of the example.
ABSENT = [
    "Zielona",
    "wandalizm",
    "narkotyki",
    "kradzież",
    "Warszawa",
    "Kowalski",
    "Kwiatkowska",
    "Morska",
    "helikopter",
    "pożar",
    "kot",
    "koty",
    "zamek",
    "rynek",
    "tramwaj",
    "bankomat",
    "cmentarz",
    "zzz",
    "xyzzy",
    "q",
    "zielonka",
    "wandal",
    "kolizja",
    "huta",
    "apteka",
    "bójka",
    "dworcu",
    "ñandú",
]

Ask = Callable[[str], list[str]]
AskAll = Callable[[list[str]], dict[str, list[str]]]


def bare(text: str) -> str:
    """As it is typed on a keyboard without Polish letters."""
    text = text.translate(str.maketrans("łŁ", "lL"))
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


@pytest.fixture(scope="module")
def search_page(browser, example_address) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    answer = page.goto(f"{example_address}szukaj/")
    assert answer is not None and answer.status == 200
    assert page.locator("h1").inner_text() == "Szukaj"
    yield page
    context.close()


# What a reader does (types, presses the button, waits for the answer), for one question after another.
ASK = """async (questions) => {
    const [field, button, state] = ["#pytanie", "main button", "[role=status]"].map((at) => document.querySelector(at));
    const found = [];
    for (const question of questions) {
        field.value = question;
        button.click();
        const answer = `dla: „${question.trim()}”`;
        await new Promise((answered) => {
            const look = () => state.textContent.includes(answer) && answered(seen.disconnect());
            const seen = new MutationObserver(look);
            seen.observe(state, { childList: true, characterData: true, subtree: true });
            look();
        });
        const links = [...document.querySelectorAll("#wyniki h2 a")];
        found.push(links.map((link) => new URL(link.href).pathname.replace(/^\\/|\\/index.html$/g, "")));
    }
    return found;
}"""


@pytest.fixture
def ask_all(search_page) -> AskAll:
    """The addresses that each question leads to, best first."""

    def ask_all(questions: list[str]) -> dict[str, list[str]]:
        return dict(zip(questions, search_page.evaluate(ASK, questions), strict=True))

    return ask_all


@pytest.fixture
def ask(search_page) -> Ask:
    """The addresses that a question leads to, best first; asked by keyboard and mouse."""

    def ask(question: str) -> list[str]:
        search_page.locator("#pytanie").fill(question)
        search_page.locator("main button").click()
        search_page.wait_for_function(
            "question => document.querySelector('[role=status]').textContent.includes(`dla: „${question}”`)",
            arg=question.strip(),
        )
        return search_page.eval_on_selector_all(
            "#wyniki h2 a",
            "links => links.map(link => new URL(link.href).pathname.replace(/^\\/|\\/index.html$/g, ''))",
        )

    return ask


def test_the_words_are_those_of_a_list_of_fourteen():
    assert len(WORDS) == 14
    assert all(forms.split()[0] == word for word, (_, forms) in WORDS.items())


def test_every_form_is_found_however_it_is_typed(ask_all):
    asked = [
        (question, page)
        for page, forms in WORDS.values()
        for form in forms.split()
        for question in dict.fromkeys((form, bare(form), form.upper(), unicodedata.normalize("NFD", form)))
    ]
    found = ask_all([question for question, _ in asked])
    missed = [question for question, page in asked if page not in found[question]]
    assert len(asked) > 350
    assert missed == []


def test_forms_of_other_words_are_known_as_well(search_page):
    """Each form of a noun, where a page has but one form of it."""
    pairs = [(form, on_page) for forms in UNSEEN.values() for form in forms.split() for on_page in forms.split()]
    told = search_page.evaluate(
        """async (pairs) => {
            const { forms } = await import("/assets/javascripts/odmiana.js");
            return pairs.map(([asked, onPage]) => forms([onPage])(asked).length);
        }""",
        pairs,
    )
    missed = [pair for pair, count in zip(pairs, told, strict=True) if not count]
    assert len(pairs) > 2000
    assert len(missed) < len(pairs) / 50, missed


def test_forms_of_one_word_are_no_forms_of_another(search_page):
    known = [form for forms in UNSEEN.values() for form in forms.split()]
    told = search_page.evaluate(
        """async (known) => {
            const { forms } = await import("/assets/javascripts/odmiana.js");
            const of = forms(known);
            return known.map((word) => [word, of(word)]);
        }""",
        known,
    )
    own = {form: set(forms.split()) for forms in UNSEEN.values() for form in forms.split()}
    assert {word: found for word, found in told if not set(found) <= own[word]} == {}


def test_a_word_that_no_page_has_finds_nothing(ask_all):
    found = ask_all(ABSENT)
    assert {question: pages for question, pages in found.items() if pages} == {}


def test_what_is_marked_shares_its_stem_with_what_was_asked(ask, search_page):
    for question, stem in (("plaże", "plaż"), ("rowerem", "rower"), ("Lipowej", "lipow"), ("drogą", "dr")):
        assert ask(question)
        marked = search_page.locator("mark").all_inner_texts()
        assert marked and all(word.lower().startswith(stem) for word in marked), marked


def test_signs_that_nobody_sees_do_not_matter(ask):
    plain = ask("Krótka")
    for question in (
        "Kró\u00adtka",
        "\u00a0Krótka\u00a0",
        "ul.\u00a0Krótka",
        "Krótka\u200b",
        "„Krótka”",
        '"Krótka"',
        "Krótka*",
        "-Krótka",
    ):
        assert ask(question) == plain, question


def test_no_street_of_the_example_is_left_out():
    now = [district.areas[-1] for district in load(ROOT / "examples/przyklad/plan_data").districts.values()]
    assert set(STREETS) == {
        name for area in now for name in (*(street.name for street in area.streets), *area.villages)
    }


@pytest.mark.parametrize("street", STREETS)
def test_every_street_is_found_from_any_form(ask_all, street):
    district, forms = STREETS[street]
    typed = [question for form in (street, *forms) for question in (form, bare(form), form.upper())]
    for question, found in ask_all(list(dict.fromkeys(typed))).items():
        leading = found[: next((at for at, page in enumerate(found) if not page.startswith("rejony/")), None)]
        assert f"rejony/{district}" in leading, question


def test_a_street_leads_first_to_its_officer_and_phone(ask, search_page):
    assert ask("Lipowej")[0] == "rejony/rejon-1"
    first = search_page.locator("#wyniki > li").first
    assert "Dzielnicowy: asp. Imię Nazwisko, tel. 47 000 00 01" in first.inner_text().replace("\u00a0", " ")
    assert first.get_by_role("link", name="tel. 47").get_attribute("href").startswith("tel:+48")
    assert first.inner_text().replace("\u00a0", " ").endswith("W tym rejonie: Lipowa.")


def test_a_street_leads_first_also_beside_a_topic_and_a_word_that_no_page_has(ask, search_page):
    assert ask("hałas na Krótkiej")[:2] == ["rejony/rejon-2", "plany/rejon-2-2026-08"]
    assert ask("wandalizm na Lipowej")[0] == "rejony/rejon-1"
    status(search_page, "Bez słów, których tu nie ma: „wandalizm”.")


def test_a_street_of_two_districts_leads_to_both(ask, search_page):
    assert set(ask("Ogrodowa")[:2]) == {"rejony/rejon-1", "rejony/rejon-2"}
    items = [item.replace("\u00a0", " ") for item in search_page.locator("#wyniki > li").all_inner_texts()[:2]]
    assert sorted(item.rsplit(": ", 1)[1] for item in items) == ["Ogrodowa (numery do 40).", "Ogrodowa (numery od 41)."]


def searched_in_parts(example_site: Path, folder: Path, most: int) -> int:
    """The site of the example in `folder` with an index whose parts have so many pages; how many parts there are."""
    shutil.copytree(example_site, folder, ignore=lambda _, names: {"indeks", *(n for n in names if n.endswith(".pdf"))})
    kept = folder.with_name(f"{folder.name}-pamiec")
    standing = StandingFiles(kept / "stoi.json", folder.with_name("nie-ma"))
    copies = SearchCopies(kept / "szukane", kept / "szukane-z-czego.json", "1", standing.sum_of)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_parts, "MOST", most)
        patch.setattr(search_parts, "PARTS", 1000 // most)
        with SearchIndex(copies, standing, kept / "szukane-czesci.json", "1").making(folder):
            pass
    return len(json.loads((folder / FOLDER / "slowa.json").read_text("utf-8"))["czesci"])


def test_however_many_parts_the_index_has_the_answer_is_the_same(browser, example_site, tmp_path):
    few = {word for word, _ in itertools.chain(WORDS.items(), STREETS.items())}
    questions = sorted(
        {*few, *ABSENT, "hałas na Krótkiej", "spotkanie z dzielnicowym", "plan", "policja", "dyżur szkoła"}
    )
    answers = []
    for most, parts in ((1000, 1), (3, 11)):
        folder = tmp_path / str(most)
        assert searched_in_parts(example_site, folder, most) == parts
        complaints: list[str] = []
        with served(folder) as address:
            page = browser.new_page()
            page.on("console", lambda message, said=complaints: said.append(message.text))
            page.on("pageerror", lambda error, said=complaints: said.append(str(error)))
            page.goto(f"{address}szukaj/")
            answers.append(dict(zip(questions, page.evaluate(ASK, questions), strict=True)))
            page.close()
        assert complaints == []
    assert sum(map(len, answers[0].values())) > 200
    assert answers[0] == answers[1]


def test_pages_of_two_parts_stand_in_one_list(ask, example_site):
    index = example_site / FOLDER
    parts = json.loads((index / "slowa.json").read_text("utf-8"))["czesci"]
    assert set(parts) == {"", "2026"}
    of_part = {
        part: {
            json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))["url"].strip("/")
            for path in (index / part / "fragment").iterdir()
        }
        for part in parts
    }
    found = ask("szkoła")
    assert all(pages & set(found) for pages in of_part.values())


# What the search page is served under. Every other page does without scripts.
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; script-src 'self' 'wasm-unsafe-eval'"
)


@pytest.fixture
def visited(browser, example_address) -> Iterator[Callable[[str], Page]]:
    """Opens a page under the strict policy; nothing may complain, nothing may come from elsewhere."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    complaints: list[str] = []

    def guarded(route, request) -> None:
        assert request.url.startswith(example_address)
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": POLICY})

    def visit(path: str) -> Page:
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.route("**/*", guarded)
        answer = page.goto(example_address + path)
        assert answer is not None and answer.status == 200
        return page

    yield visit
    for page in context.pages:
        page.unroute_all(behavior="wait")  # whatever is still being fetched
    assert complaints == []
    assert context.cookies() == []
    context.close()


def status(page: Page, text: str) -> None:
    page.get_by_role("status").filter(has_text=text).wait_for()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_header_leads_to_the_answer_without_a_mouse(visited, width):
    """A wide header has the form itself; that of a phone, which has room for one row, leads to it."""
    page = visited("plany/rejon-1-2026-07/")
    page.set_viewport_size({"width": width, "height": 800})
    if width == 360:
        assert page.get_by_role("searchbox").count() == 0
        page.locator("header").get_by_role("link", name="Szukaj").press("Enter")
        page.wait_for_url("**/szukaj/index.html")
    page.get_by_role("searchbox").fill("na Krotkiej")
    page.keyboard.press("Enter")
    status(page, "Znaleziono 4 strony dla: „na Krotkiej”.")
    assert page.locator("h1").inner_text() == "Szukaj"
    assert page.title().startswith("na Krotkiej – Szukaj – ")
    assert page.get_by_role("searchbox").input_value() == "na Krotkiej"
    first = page.locator("#wyniki li").first
    assert first.locator("mark").inner_text().startswith("Krótka")
    first.get_by_role("heading").get_by_role("link").click()
    assert page.locator("h1").inner_text().replace("\u00a0", " ") == "Rejon służbowy nr 2 – Osiedle Słoneczne"


def test_the_answer_stands_in_a_live_region_that_was_there_before(visited):
    page = visited("szukaj/")
    assert page.get_by_role("status").inner_text() == ""
    assert page.locator("#wyniki li").count() == 0
    page.get_by_role("searchbox").fill("xyzzy")
    page.get_by_role("button", name="Szukaj").click()
    status(page, "Nie znaleziono niczego dla: „xyzzy”.")
    page.get_by_role("link", name="spisie ulic i miejsc").wait_for()
    page.get_by_role("searchbox").fill("plaża")
    page.get_by_role("button", name="Szukaj").click()
    status(page, "dla: „plaża”.")
    assert page.get_by_role("link", name="spisie ulic i miejsc").count() == 0
    assert "Czysta plaża także po sezonie" in page.locator("#wyniki").inner_text()
    page.go_back()
    status(page, "Nie znaleziono niczego dla: „xyzzy”.")
    page.get_by_role("searchbox").fill(" ")
    page.get_by_role("button", name="Szukaj").click()
    page.wait_for_function("document.querySelector('[role=status]').textContent === ''")
    assert page.locator("#wyniki li").count() == 0


def test_what_is_asked_is_never_read_as_html(visited):
    hostile = "<img src=x onerror=alert(1)> {{7*7}} \"'"
    page = visited("szukaj/")
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.get_by_role("searchbox").fill(hostile)
    page.get_by_role("button", name="Szukaj").click()
    status(page, hostile)
    assert page.locator("main img").count() == 0


def test_a_broken_index_is_told_and_leaves_a_way(browser, example_address):
    page = browser.new_page()
    page.route("**/szukaj/indeks/*", lambda route: route.abort())
    page.goto(f"{example_address}szukaj/?q=las")
    status(page, "Wyszukiwarka teraz nie działa.")
    links = page.locator("main .jp-note:visible a")
    assert [link.get_attribute("href") for link in links.all()] == ["../rejony/index.html", "../plany/index.html"]
    page.close()


def test_without_javascript_the_index_of_streets_stands_in(browser, example_address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(example_address)
    page.get_by_role("searchbox").fill("Krótka")
    page.get_by_role("button", name="Szukaj").click()
    assert page.url.endswith("szukaj/index.html?q=Kr%C3%B3tka")
    page.get_by_role("link", name="Spis ulic i miejsc").click()
    page.get_by_role("navigation", name="Litery spisu").get_by_role("link", name="Litera K").click()
    assert page.url.endswith("#litera-k")
    page.get_by_role("link", name="Krótka, numery parzyste; numer 11A").click()
    assert page.locator("h1").inner_text().replace("\u00a0", " ") == "Rejon służbowy nr 2 – Osiedle Słoneczne"
    context.close()
