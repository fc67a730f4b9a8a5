"""The portal above many units, in a browser: a place leads to its district, and everyone can use every page."""

from __future__ import annotations

import shutil
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from jawny_plan.outputs.pages import headers
from jawny_plan.units import country
from jawny_plan.units.portal import making
from tests.browser.axe import looked_over
from tests.browser.conftest import Look, served
from tests.browser.test_search import STREETS
from tests.conftest import made_once
from tests.units.conftest import UNITS, finished_country, own_country

__all__ = ["finished_country", "own_country"]  # the fixtures

PAGES = ["", "wojewodztwa/lodzkie/", "szukaj/", "szukaj/?q=lipowa", "dane/", "404.html"]


@pytest.fixture(scope="session")
def portal_folder(tmp_path_factory, finished_country):
    def make(folder):
        shutil.copytree(finished_country, folder, dirs_exist_ok=True)
        (folder / ".jednostki").mkdir()
        making.make(country.opened(folder), date(2026, 11, 23))

    return made_once(tmp_path_factory, "portal", make) / "portal"


@pytest.fixture(scope="session")
def portal(portal_folder):
    with served(portal_folder) as address:
        yield address


def plain(text: str) -> str:
    """A text as somebody types it who has no Polish letters."""
    return text.replace("ł", "l").translate(str.maketrans("ąćęńóśźżŁĄĆĘŃÓŚŹŻ", "acenoszzLACENOSZZ"))


def results(page, address, question):
    """The address of the district and the line about the place, for each of the first results."""
    page.goto(f"{address}szukaj/?q={question}")
    expect(page.locator("#stan-wyszukiwania")).to_contain_text("znaleziono", ignore_case=True)
    found = page.locator("#wyniki li").all()
    return [(item.locator("a").first.get_attribute("href"), item.locator("p").first.inner_text()) for item in found]


TRIES = [
    (unit, form, district)
    for unit in UNITS
    for name, (district, forms) in STREETS.items()
    for form in dict.fromkeys([name, forms[1], forms[-1]])
]


# What a reader does (types, presses the button, waits for the answer), for one question after another. As soon as it is
# pressed, the page says that it is looking.
ASK = """async (questions) => {
    const [field, button, state] = ["#pytanie", "main form button", "#stan-wyszukiwania"]
        .map((at) => document.querySelector(at));
    const found = [];
    for (const question of questions) {
        field.value = question;
        button.click();
        await new Promise((answered) => {
            const look = () => /znaleziono/i.test(state.textContent) && answered(seen.disconnect());
            const seen = new MutationObserver(look);
            seen.observe(state, { childList: true, characterData: true, subtree: true });
        });
        found.push([...document.querySelectorAll("#wyniki li")].map((item) => item.querySelector("a").href));
    }
    return found;
}"""


def test_each_place_without_polish_letters_leads_to_its_district(window, portal):
    assert len(TRIES) >= 100
    asked = {}
    for unit, form, district in TRIES:
        stem = UNITS[unit]
        question = plain(f"{form.replace('Przykładow', stem)} {stem}o")
        asked[question] = f"https://{unit.partition('/')[2]}.jawny-plan.example/rejony/{district}/"
    page = window(viewport={"width": 360, "height": 740})
    page.goto(f"{portal}szukaj/")
    found = page.evaluate(ASK, list(asked))
    assert [
        question for (question, link), links in zip(asked.items(), found, strict=True) if link not in links[:3]
    ] == []


def test_a_street_of_many_towns_leads_to_each_and_says_whom_to_call(window, portal):
    page = window(viewport={"width": 360, "height": 740})
    found = results(page, portal, "ul. lipowej 7")
    assert len({link for link, _ in found}) == 3
    assert found[0][1].startswith("Lipowa, ")
    assert page.locator("#wyniki a[href^='tel:+48']").count() == 3


def test_what_is_nowhere_is_told(window, portal):
    page = window(viewport={"width": 360, "height": 740})
    assert results(page, portal, "Zmyslonka") == []
    assert "Nie znaleziono miejsca: „Zmyslonka”." in page.locator("#stan-wyszukiwania").inner_text()
    assert page.locator("#inna-droga").is_visible()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("l", "Wpisz co najmniej 3 litery nazwy."),
        ("8", "Wpisz co najmniej 3 litery nazwy."),
        ("%", "Wpisz co najmniej 3 litery nazwy."),
        ("😀", "Wpisz co najmniej 3 litery nazwy."),
        ("<img src=x onerror=alert(1)>", "Nie znaleziono miejsca: „<img src=x onerror=alert(1)>”."),
        ("../../../etc/passwd", "Nie znaleziono miejsca: „../../../etc/passwd”."),
        ("q" * 10_000, f"Nie znaleziono miejsca: „{'q' * 60}…”."),
        ("zmyslone slowa bez konca " * 400, f"Nie znaleziono miejsca: „{('zmyslone slowa bez konca ' * 9)[:60]}…”."),
        ("Lіpowa", "Nie znaleziono miejsca: „Lіpowa”."),  # one letter is Cyrillic
    ],
)
def test_an_odd_question_has_a_short_answer(window, portal, question, said):
    page, fetched = window(viewport={"width": 320, "height": 740}), []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"{portal}szukaj/")
    page.locator("#pytanie").fill(question)
    page.locator("main form button").click()
    expect(page.locator("#stan-wyszukiwania")).to_have_text(said)
    assert page.locator("#inna-droga").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert len([url for url in fetched if "/miejsca/" in url]) <= 14
    assert all(url.startswith(portal) for url in fetched)


def test_opened_from_the_disk_the_page_says_where_the_units_are(window, portal_folder):
    page = window(viewport={"width": 360, "height": 740})
    page.goto((portal_folder / "index.html").as_uri())
    page.locator("#pytanie").fill("lipowa")
    page.keyboard.press("Enter")
    expect(page.locator("#bez-skryptu")).to_be_visible()
    assert "gdy strona stoi na serwerze" in page.locator("#bez-skryptu").inner_text()
    page.locator("#bez-skryptu a").click()
    page.get_by_role("link", name="Województwo śląskie").click()
    assert page.get_by_role("heading", name="Komenda Powiatowa Policji w Łubinie").is_visible()


def test_a_long_word_in_the_name_of_the_portal_is_no_wider_than_the_screen(window, own_country):
    settings = own_country / "portal.yml"
    text = settings.read_text("utf-8").replace("Plany zmyślonego", "Bardzodługanazwaportalu" * 5)
    settings.write_text(text.replace("Komenda Zmyślona", "Komendazmyślona" * 8), "utf-8")
    (own_country / ".jednostki").mkdir()
    making.make(country.opened(own_country), date(2026, 11, 23))
    page = window(viewport={"width": 320, "height": 740})
    for file in ("index.html", "wojewodztwa/lodzkie/index.html", "szukaj/index.html"):
        page.goto((own_country / "portal" / file).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_question_moves_less_than_a_picture(browser, portal):
    page = browser.new_context(viewport={"width": 360, "height": 740}).new_page()
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    results(page, portal, "lipowa borzechowo")
    assert all(answer.url.startswith(portal) for answer in answers)
    search = [answer for answer in answers if "/szukaj/" in answer.url or answer.url.endswith(".js")]
    assert sum(len(answer.body()) for answer in search if answer.status == 200) <= 100_000
    page.context.close()


def unfolded(page: Page, address: str) -> None:
    """Open the page, wait for what it asks for, and open all that is folded in it."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(mirror, portal, path, width, scheme):
    look: Look = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    page = mirror.show(look, unfolded, portal + path)
    assert looked_over(page).violations_count == 0, looked_over(page).generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_question_is_asked_by_keyboard_alone(window, portal):
    page = window(viewport={"width": 1280, "height": 800})
    page.goto(portal)
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "pytanie":
            break
    page.keyboard.type("teczowa lubin")
    page.keyboard.press("Enter")
    page.wait_for_selector("#wyniki li a")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('#wyniki') !== null"):
            break
    assert page.evaluate("document.activeElement.href") == "https://kpp-lubin.jawny-plan.example/rejony/rejon-2/"


def test_without_javascript_the_list_of_units_is_there(browser, portal):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{portal}szukaj/?q=lipowa")
    page.locator("#bez-skryptu a").click()
    page.get_by_role("link", name="Województwo śląskie").click()
    assert page.get_by_role("heading", name="Komenda Powiatowa Policji w Łubinie").is_visible()
    page.context.close()


@pytest.mark.parametrize("path", PAGES)
def test_the_policy_is_that_of_the_units_and_nothing_breaks_it(browser, portal, path):
    page = browser.new_context().new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(portal + path)
    page.wait_for_load_state("networkidle")
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert policy == headers.page_policy(path.partition("?")[0])
    assert complaints == []
    page.context.close()


def test_what_to_do_at_once_is_read_in_one_go_on_a_phone(window, portal):
    """Its parts stand side by side on a phone: a full stop that is a part of its own begins a line."""
    page = window(viewport={"width": 320, "height": 740})
    page.goto(portal)
    loose = "box => [...box.childNodes].filter(node => node.nodeType === 3).map(node => node.data.trim()).join('')"
    assert page.locator(".jp-emergency").evaluate(loose) == ""
    read = " ".join(page.locator(".jp-emergency").inner_text().split())
    assert read == "W nagłej sprawie dzwoń: 112 Dzielnicowy nie zawsze może odebrać."


def test_a_voivodeship_is_short_until_a_unit_is_opened(window, portal):
    """Some have forty units: each is a heading and a line on a phone, and its phones are one touch away."""
    page = window(viewport={"width": 360, "height": 740})
    page.goto(f"{portal}wojewodztwa/lodzkie/")
    units = page.locator("main .jp-news > li").all()
    assert len(units) == 2
    assert max(unit.bounding_box()["height"] for unit in units) <= 135
    phones = units[0].locator("a[href^='tel:']")
    assert not phones.first.is_visible()
    units[0].locator("summary").click()
    assert phones.first.is_visible()


def test_a_printed_voivodeship_has_the_phones(window, portal):
    page = window(viewport={"width": 794, "height": 1123})
    page.goto(f"{portal}wojewodztwa/lodzkie/")
    page.emulate_media(media="print")
    phones = page.locator("main a[href^='tel:']").all()
    assert len(phones) > 3
    assert all(phone.is_visible() and phone.bounding_box()["height"] > 0 for phone in phones)
    assert not page.locator("summary").first.is_visible()
