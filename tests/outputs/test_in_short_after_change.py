"""A plan in short after a decision that its editors' sentences do not know: no output says what may be untrue."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from jawny_plan.checks import summaries
from jawny_plan.outputs.documents.orders import SheetOrder
from jawny_plan.reading.folder import load
from tests.tools.changing_unit import PLAN, PROLONGED, write
from tests.tools.day_outputs import DayOutputs, flat

WRITTEN = ("Na ulicy Klonowej jest głośno", "Mamy 20 procent mniej do końca roku")
DECIDED = date(2026, 10, 1)
END = "{rodzaj: przedluzenie, do: 2027-01-31}"
GOAL = (
    "{rodzaj: inny-cel, cel: 1, tresc: {rodzaj: ograniczenie, wskaznik: zgłoszeń, o_procent: 30, bazy: [zgloszenia]}}"
)
DEADLINE = "{rodzaj: termin, dzialanie: 3, termin: {rodzaj: do-dnia, do: 2026-12-20, slowa: do 20 grudnia 2026 roku}}"
SAID = {
    END: "1 października 2026 r. plan zmieniono. Plan przedłużono do 31 stycznia 2027 r.",
    GOAL: "1 października 2026 r. plan zmieniono. Cel 1 zmieniono na: mniej zgłoszeń: o 30%.",
    DEADLINE: "1 października 2026 r. plan zmieniono. Działanie 3 (Festyn na podwórku): nowy termin",
}


def outputs(folder: Path, effect: str, day: date, *, more: str = "") -> DayOutputs:
    data = write(folder)
    plan = PLAN.replace("Ma być ciszej.", f"{WRITTEN[1]}.")
    (data / f"plany/{PROLONGED}.yml").write_text(plan, "utf-8")
    (data / f"plany/{PROLONGED}.txt").write_text("Cicho.\n", "utf-8")
    entry = "dnia: 2026-10-01, zrodlo: aneks, rodzaj: zmiana, zdecydowal: Komendant, powod: Bo tak."
    log = f"wpisy:\n  - {{{entry}, zmiany: [{effect}]{more}}}\n"
    (data / f"plany/{PROLONGED}.przebieg.yml").write_text(log, "utf-8")
    return DayOutputs(load(data), day)


def of_plan(site: DayOutputs) -> dict[str, str]:
    """What tells the plan as it stands today: its page, sheets, data; not notes and news of days before."""
    found = {
        "page": site.page(f"plany/{PROLONGED}.md"),
        "json": str(site.json(f"dane/plany/{PROLONGED}.json")["obowiazuje"]),
    }
    for order in site.orders:
        if isinstance(order, SheetOrder) and f"/{PROLONGED}/" in order.path:
            found[order.path] = flat(str(order.data))
    return found


@pytest.mark.parametrize("effect", SAID)
def test_facts_take_the_place_of_sentences_that_do_not_know_the_change(tmp_path, effect):
    before = of_plan(outputs(tmp_path / "before", effect, DECIDED - timedelta(days=1)))
    assert all(words in before["page"] for words in WRITTEN)
    site = outputs(tmp_path / "after", effect, DECIDED)
    after = of_plan(site)
    assert [path for path, words in after.items() if WRITTEN[1] in words] == []
    assert "Problem to hałas (ulica Klonowa)." in after["page"]
    assert SAID[effect] in after["page"]
    leaflets = [words for path, words in after.items() if path.endswith("ulotka.pdf")]
    assert leaflets and all("plan zmieniono" in words for words in leaflets)
    assert not any(WRITTEN[1] in flat(words) for words in (site.note(f"{PROLONGED}-zmiana-1"),))


def test_what_was_said_before_stays_in_the_note_and_news_of_that_day(tmp_path):
    site = outputs(tmp_path, END, DECIDED)
    assert WRITTEN[1] in site.note(f"{PROLONGED}-start")
    started = next(item for item in site.json("nowosci/rejon-1/feed.json")["items"] if item["id"].endswith("#poczatek"))
    assert WRITTEN[1] in flat(started["content_text"])


def test_the_officers_new_sentences_stand_from_the_day_of_the_change(tmp_path):
    new = ", w_skrocie: [Na ulicy Klonowej dalej jest głośno., Pilnujemy tego do końca stycznia.]"
    before = of_plan(outputs(tmp_path / "before", END, DECIDED - timedelta(days=1), more=new))
    assert "Pilnujemy tego do końca stycznia" not in " ".join(before.values())
    after = of_plan(outputs(tmp_path / "after", END, DECIDED, more=new))
    assert "Pilnujemy tego do końca stycznia." in after["page"] and "Pilnujemy tego do końca stycznia." in after["json"]
    assert not any(WRITTEN[1] in words for words in after.values())
    assert "Chodzi o to" not in after["page"]


def test_what_is_only_added_leaves_the_sentences_true(tmp_path):
    added = "{rodzaj: nowe-zagrozenie, tresc: {nazwa: wraki, miejsca: [{rodzaj: ulica, slowa: ulica Dębowa}]}}"
    after = of_plan(outputs(tmp_path, added, DECIDED))
    assert all(words in after["page"] for words in WRITTEN)
    assert "wraki" in after["page"]


MEND = "dnia: 2026-10-01, zrodlo: pytanie, rodzaj: poprawka, czego: {what}, bylo: coś, jest: {now}, pole: {field}"
GOAL_MENDED = f"{MEND.format(what='cel', now='o 30%', field='cele[1].o_procent')}, wartosc: 30"
END_MENDED = f"{MEND.format(what='koniec planu', now='do 31 stycznia 2027 r.', field='okres.do')}, wartosc: 2027-01-31"


def mended(folder: Path, entry: str, *, more: str = "") -> DayOutputs:
    data = write(folder)
    plan = PLAN.replace("Ma być ciszej.", f"{WRITTEN[1]}.")
    (data / f"plany/{PROLONGED}.yml").write_text(plan, "utf-8")
    (data / f"plany/{PROLONGED}.txt").write_text("Cicho.\n", "utf-8")
    entry = entry.replace("pole: cele[1].o_procent", "pole: 'cele[1].o_procent'")
    (data / f"plany/{PROLONGED}.przebieg.yml").write_text(f"wpisy:\n  - {{{entry}}}\n{more}", "utf-8")
    return DayOutputs(load(data), DECIDED)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (GOAL_MENDED, "Poprawka z 1 października 2026 r.: cel. Poprawnie: o 30%."),
        (END_MENDED, "Poprawka z 1 października 2026 r.: koniec planu. Poprawnie: do 31 stycznia 2027 r."),
    ],
)
def test_sentences_that_repeat_a_mistake_are_set_aside_with_it(tmp_path, entry, said):
    site = mended(tmp_path, entry)
    after = of_plan(site)
    assert [path for path, words in after.items() if WRITTEN[1] in words] == []
    assert said in after["page"]
    [hint] = summaries.hints(site.edition.data, DECIDED)
    assert "po poprawce z dnia 2026-10-01" in hint and "„pole: w_skrocie”" in hint


def test_sentences_that_do_not_repeat_it_stay_and_a_new_wording_counts(tmp_path):
    name = f"{MEND.format(what='nazwa', now='Festyn', field='haslo')}, wartosc: Cisza na Klonowej"
    assert all(words in of_plan(mended(tmp_path / "name", name))["page"] for words in WRITTEN)
    anew = (
        "  - {dnia: 2026-10-01, zrodlo: pytanie, rodzaj: poprawka, czego: zdania, bylo: coś, jest: coś, "
        "pole: w_skrocie, wartosc: [Na Klonowej bywa głośno., Ma być ciszej.]}\n"
    )
    page = of_plan(mended(tmp_path / "anew", GOAL_MENDED, more=anew))["page"]
    assert "Na Klonowej bywa głośno." in page and "Chodzi o to" not in page
