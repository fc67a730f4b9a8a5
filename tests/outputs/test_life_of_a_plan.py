"""The real plan through its life: measured, judged, corrected, continued; honest at every step."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from tests.conftest import PLAN, ROOT, command
from tests.outputs.test_source_plan import STATED
from tests.tools import text

MET, MISSED, FEW, UNJUDGED, NEXT = (
    "rejon-2-2024-01",
    "rejon-2-trzynascie",
    "rejon-2-osiem",
    "rejon-2-bez-metody",
    "rejon-2-2024-07",
)
MARK = "Nasze obliczenie, nie jest częścią planu"
CHANCE = "Przy tak małych liczbach podobna różnica może wynikać z przypadku."
COMPUTED = {"12,98", "18,55", "3,06", "1,98", "2,14", "1,32", "35%", "29%", "56%"}

DONE = """\
  - {dnia: 2024-02-05, zrodlo: notatka, rodzaj: wykonanie, dzialanie: 4, opis: Skontrolowano punkty sprzedaży.}
"""
CORRECTED = """\
  - dnia: 2024-03-01
    zrodlo: notatka z 1 marca 2024 r.
    rodzaj: poprawka
    czego: liczba bloków
    bylo: bloki nr 5, 6 i 7
    jest: bloki nr 5, 6, 7 i 8
"""
MEASURED = """\
  - dnia: 2024-07-02
    zrodlo: rejestr interwencji
    rodzaj: pomiar
    liczba: interwencje
    ile: {count}
    okres: {{od: 2024-01-01, do: 2024-06-30}}
"""
METHOD = "  - {dnia: 2024-07-03, zrodlo: ustalenie komendanta, rodzaj: metoda, porownanie: na dni}\n"
EVALUATED = "  - {dnia: 2024-07-04, zrodlo: ocena komendanta, rodzaj: ocena, tresc: [Wykonano część działań.]}\n"
CONTINUED = f"""\
  - dnia: 2024-07-05
    zrodlo: ocena komendanta
    rodzaj: decyzja
    tresc: Plan będzie kontynuowany.
    powody: większość mieszkańców jest za
    nastepny_plan: {NEXT}
"""
LOGS = {
    MET: DONE + CORRECTED + MEASURED.format(count=12) + METHOD + EVALUATED + CONTINUED,
    MISSED: MEASURED.format(count=13) + METHOD + EVALUATED,
    FEW: MEASURED.format(count=8) + METHOD + EVALUATED,
    UNJUDGED: MEASURED.format(count=12) + EVALUATED,
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The site with the real plan, its lives, and the plan that continues it, as it stood on a day."""
    folder = tmp_path_factory.mktemp("zycie")
    shutil.copytree(ROOT / "plan_data", folder / "plan_data")
    plans, source = folder / "plan_data/plany", (ROOT / "plan_data" / PLAN).read_text(encoding="utf-8")
    for name, log in LOGS.items():
        (plans / f"{name}.yml").write_text(source, encoding="utf-8")
        (plans / f"{name}.przebieg.yml").write_text(f"wpisy:\n{log}", encoding="utf-8")
    after = source.replace("  od: 2024-01-01\n  do: 2024-06-30\n\n", "  od: 2024-07-01\n  do: 2024-12-30\n\n")
    after = after.replace("2024-06-30", "2024-12-30").replace("okres:\n", f"poprzedni_plan: {MET}\nokres:\n", 1)
    after = re.sub(r"^haslo: .*", "haslo: Dalej spokojnie na klatkach", after, flags=re.MULTILINE)
    after += "\ntekst: nieznany\ntekst_powod: dalszy ciąg zmyślono\n"
    (plans / f"{NEXT}.yml").write_text(after, encoding="utf-8")
    sites: dict[str, Path] = {}

    def site(today: str) -> Path:
        if today not in sites:
            done = command("site", str(folder), today=today)
            assert done.returncode == 0, done.stderr
            sites[today] = (folder / "site").rename(folder / f"site-{today}")
        return sites[today]

    return site


@pytest.fixture(scope="module")
def ended(built) -> Path:
    return built("2024-07-10")


def html(site: Path, plan: str, page: str = "index.html") -> str:
    return (site / "plany" / plan / page).read_text(encoding="utf-8")


def answer(page: str) -> str:
    """The words of the answer on top of a plan's page."""
    found = re.search(r'<div class="jp-answer[^>]*>.*?</div>', page, re.DOTALL)
    assert found
    return text.html(found[0])


def section(page: str, name: str) -> str:
    """The part of a page from the heading `name` to the next one of its level."""
    found = re.search(rf'<h2 id="{name}">.*?(?=<h2 |</article|</main|$)', page, re.DOTALL)
    assert found, name
    return found[0]


def folded(page: str, name: str) -> str:
    """What unfolds under the name."""
    found = re.search(rf'<details class="jp-more" id="{name}">.*?</details>', page, re.DOTALL)
    assert found, name
    return found[0]


def beside_the_title(page: str) -> list[tuple[str, str]]:
    """The signs in the line above the title: their drawing and their word."""
    found = re.search(r'<p class="jp-kicker">(.*?)</p>\s*<h1', page, re.DOTALL)
    assert found
    signs = re.findall(r'<span class="jp-state jp-state--([\w-]+)">(.*?)</span>', found[1])
    return [(code, unescape(word).replace("\u00a0", " ")) for code, word in signs]


# Judged


@pytest.mark.parametrize(
    ("plan", "verdict", "chance"),
    [
        (MET, ("wykonano", "Cel osiągnięty"), CHANCE),
        (MISSED, ("nie-wykonano", "Cel nieosiągnięty"), CHANCE),
        (FEW, ("wykonano", "Cel osiągnięty"), "Tak duża różnica rzadko wynika z samego przypadku."),
    ],
)
def test_the_page_says_limit_verdict_and_chance(ended, plan, verdict, chance):
    page = html(ended, plan)
    assert answer(page).startswith(f"{verdict[1]}.")
    assert f'<div class="jp-answer jp-answer--{verdict[0]} jp-calc"' in page
    words = text.html(section(page, "cel"))
    assert "12,98" in words and verdict[1] in words
    assert chance in words
    assert (CHANCE in text.html(page)) == (chance == CHANCE)
    assert "liczby przeliczono na dni („na dni”)" in words
    assert "Liczono w innych miesiącach roku." in words
    assert "Cel i punkt odniesienia nie mierzą dokładnie tego samego." in words


@pytest.mark.parametrize("plan", [MET, MISSED, FEW])
def test_the_words_and_the_table_stand_inside_the_mark_with_the_method_linked(ended, plan):
    marked = re.findall(r'<div class="[^"]*jp-calc"[^>]*>.*?</div>', html(ended, plan), re.DOTALL)
    # The answer with its chart, the windows of actions, the verdict, the days compared, the table.
    assert [part.count("12,98") for part in marked] == [0, 0, 0, 0, 1]
    assert [part.count("najwyżej 12") for part in map(text.html, marked)] == [2, 0, 0, 0, 0]  # whole things
    assert all(MARK in part and 'href="../../metoda/index.html"' in part for part in marked)
    assert (ended / "metoda/index.html").is_file()


@pytest.mark.parametrize("plan", [MET, MISSED, FEW])
def test_no_computed_number_stands_outside_the_mark_and_the_chart(ended, plan):
    words = text.html(html(ended, plan), without=("jp-calc", "jp-chart", "jp-footer", "jp-sum"))
    assert {number for number in COMPUTED if number in words} == set()
    measured = {"12", "13", "8"}  # the unit's own numbers; the days of its entries are among the source's
    assert set(re.findall(r"\d+", words)) - STATED - measured == set()


@pytest.mark.parametrize("plan", [MET, MISSED, FEW])
def test_the_chart_stands_inside_the_mark_too(ended, plan):
    page = html(ended, plan)
    assert 'class="jp-chart"' in page
    assert "12,98" not in text.html(page, without=("jp-calc",))


def test_how_many_rounds_were_due_is_our_calculation(ended):
    """The plan says "raz na dwa miesiące" and no count: three is ours."""
    page = html(ended, MET)
    assert "(wykonano)" in text.html(page)
    assert "1 z 3" not in text.html(page, without=("jp-calc",))


def test_a_missed_goal_stands_where_a_met_one_does(ended):
    met, missed = html(ended, MET), html(ended, MISSED)
    assert [answer(page).split(".")[0] for page in (met, missed)] == ["Cel osiągnięty", "Cel nieosiągnięty"]
    counted = [text.html(page).count(word) for page, word in ((met, "Cel osiągnięty"), (missed, "Cel nieosiągnięty"))]
    assert counted[0] == counted[1]
    for name in ("plany/index.html", "postepy/index.html", "rejony/rejon-2/index.html"):
        page = (ended / name).read_text(encoding="utf-8")
        for plan, word in ((MET, "Cel osiągnięty"), (MISSED, "Cel nieosiągnięty")):
            entry = re.search(rf"(?:<li>|<tr[^>]*>)(?:(?!</li>\s*<li>|</tr>).)*?{plan}/index\.html.*?(?:</li>\s*<li>|</ul>\s*<h2|</tr>|$)", page, re.DOTALL)  # fmt: skip
            assert entry and word in text.html(entry[0]), (name, plan)


def test_paper_and_press_take_no_calculation(ended):
    for plan in LOGS:
        for path in (f"plany/{plan}/ulotka.pdf", f"prasa/{plan}-start/nota.txt", f"prasa/{plan}-start/nota.pdf"):
            words = text.of(ended / path)
            assert {number for number in COMPUTED if number in words} == set(), path
            marked = path.endswith("ulotka.pdf") and "Wynik oblicza program z danych planu." in words
            assert "osiągnięty" not in words or marked, path


# Not judged


def test_without_a_method_nothing_is_computed(ended):
    page = html(ended, UNJUDGED)
    everything = text.html(page)
    assert "12 interwencji od 1 stycznia do 30 czerwca 2024 r." in everything
    assert "Jednostka nie wskazała jeszcze, jak porównać te liczby, więc niczego z nich nie obliczamy." in everything
    assert {number for number in COMPUTED if number in everything} == set()
    for word in ("osiągnięty", "Za mało danych", "z przypadku"):
        assert word not in everything
    assert "jp-chart" not in page
    assert [word for _, word in beside_the_title(page)] == ["Zakończony"]
    words = text.html(page, without=("jp-calc", "jp-footer", "jp-t-label", "jp-sum"))
    assert set(re.findall(r"\d+", words)) - STATED - {"12"} == set()


def test_what_is_logged_later_is_not_known_yet(built):
    site = built("2024-07-01")
    for plan in LOGS:
        page = html(site, plan)
        assert [word for _, word in beside_the_title(page)] == ["Zakończony"]
        assert answer(page).startswith("Plan zakończył się 30 czerwca 2024 r. Wyniku nie opublikowano.")
        words = text.html(page)
        assert "Plan zakończył się 30 czerwca 2024 r. Wyniku nie opublikowano." in words
        assert {number for number in COMPUTED if number in words} == set()
        assert "osiągnięty" not in words and "kontynuowany" not in words


# Corrected, continued, kept


def test_a_corrected_plan_says_so_and_keeps_what_was(ended):
    page = html(ended, MET)
    note = re.search(r"<p>Poprawiono to, co wcześniej opublikowano: .*?</p>", page, re.DOTALL)
    assert note and 'href="zmiany/index.html"' in note[0]
    changes = text.html(html(ended, MET, "zmiany/index.html"))
    assert "1 marca 2024 r. liczba bloków bloki nr 5, 6 i 7 bloki nr 5, 6, 7 i 8" in changes
    assert "Poprawiono: liczba bloków. Było: bloki nr 5, 6 i 7. Jest: bloki nr 5, 6, 7 i 8." in changes


def test_a_plan_without_corrections_has_its_page_of_changes_all_the_same(ended):
    assert "poprawiono" not in text.html(html(ended, MISSED)).lower()
    assert "Niczego dotąd nie poprawiono." in text.html(html(ended, MISSED, "zmiany/index.html"))
    assert 'href="zmiany/index.html"' in html(ended, MISSED)


@pytest.mark.parametrize(
    ("plan", "said", "target", "headline"),
    [
        (MET, "Co dalej:", NEXT, "Dalej spokojnie na klatkach"),
        (NEXT, "Co było wcześniej:", MET, "Mniej alkoholu i zakłóceń spokoju na klatkach schodowych"),
    ],
)
def test_a_plan_and_its_successor_lead_to_each_other(ended, plan, said, target, headline):
    notes = re.findall(r"<p>(.*?)</p>", html(ended, plan), re.DOTALL)
    [note] = [note for note in notes if said in text.html(note)]
    link = re.search(r'href="([^"]+)"', note)
    assert link and (ended / "plany" / plan / link[1]).resolve() == (ended / "plany" / target / "index.html").resolve()
    assert headline in text.html(note)
    assert headline in text.html((ended / "plany" / target / "index.html").read_text(encoding="utf-8"))


def test_the_decision_stands_with_its_reasons(ended):
    words = text.html(folded(html(ended, MET), "ocena"))
    assert "5 lipca 2024 r.: Plan będzie kontynuowany. Powody: Większość mieszkańców jest za." in words


def test_the_district_keeps_its_ended_plans_in_the_archive(ended):
    page = (ended / "rejony/rejon-2/index.html").read_text(encoding="utf-8")
    found = {
        name: set(re.findall(r'/plany/([^/"]+)/(?:index\.html)?"', section(page, name)))
        for name in ("plany", "archiwum")
    }
    assert found == {"plany": {NEXT}, "archiwum": set(LOGS)}


def test_before_its_end_a_plan_is_not_in_the_archive(built):
    page = (built("2024-06-30") / "rejony/rejon-2/index.html").read_text(encoding="utf-8")
    assert 'id="archiwum"' not in page
    assert set(re.findall(r'<h3 id="([^"]+)"', section(page, "plany"))) == {*LOGS, NEXT}


def test_a_source_that_ends_with_a_full_stop_gets_no_second_one(ended):
    for plan in (*LOGS, NEXT):
        for page in ("index.html", "zmiany/index.html"):
            words = text.html(html(ended, plan, page))
            assert re.findall(r".{0,40}(?<!\.)\.\.(?!\.)", words) == [], (plan, page)
