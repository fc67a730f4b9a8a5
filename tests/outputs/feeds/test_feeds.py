"""Feeds as programs that follow them read them."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
import pytest

from jawny_plan import polish
from jawny_plan.model.register import Register
from jawny_plan.outputs import feeds
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.notes import meeting_notes
from tests.outputs.calendar.samples import DUTY, ONCE, PLAN, SERIES, SITE, changed, edition

ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = "<b>&amp; „x” ]]> \u0001\u2028 {{7*7}}"
SOURCE = {"zrodlo": "notatka"}
LOG = {
    "plik_planu": {"sha256": "0" * 64, "dnia": "2026-07-15"},
    "wpisy": [
        {**SOURCE, "dnia": "2026-08-06", "rodzaj": "poprawka", "czego": "liczba koszy", "bylo": "2", "jest": "3"},
        {**SOURCE, "dnia": "2026-09-10", "rodzaj": "wykonanie", "dzialanie": "1", "opis": "wysłano wniosek"},
        {**SOURCE, "dnia": "2026-09-10", "rodzaj": "wykonanie", "dzialanie": "1", "opis": HOSTILE, "ile_razy": "3"},
    ],
}


def whole(today: str = "2026-11-23", **more: Any) -> Edition:
    meetings = {"once": ONCE, "series": SERIES, "duty": DUTY, "nasty": changed(ONCE, tytul=HOSTILE)}
    return edition(meetings, today, {"p": (PLAN, LOG)}, **more)


def made(item: Edition, notes: dict[str, str] | None = None) -> dict[str, bytes]:
    return feeds.files(item, feeds.news(item, notes or {}))


def titles(item: Edition) -> list[str]:
    return [entry.title.replace("\u00a0", " ") for entry in feeds.news(item, {})]


def times(root: ElementTree.Element, name: str) -> list[datetime]:
    return [datetime.fromisoformat(str(item.text)) for item in root.iter(ATOM + name)]


def test_the_unit_and_each_district_have_both_forms():
    folders = ("nowosci/", "nowosci/rejon-1/", "nowosci/rejon-2/")
    assert set(made(whole())) == {folder + file for folder in folders for file in ("atom.xml", "feed.json")}


@pytest.mark.parametrize("item", [whole(), edition()], ids=["full", "empty"])
def test_atom_holds_to_its_rules(item):
    """RFC 4287, 4.1.1, 4.1.2 and 4.2."""
    for path, data in made(item).items():
        if not path.endswith(".xml"):
            continue
        root = ElementTree.fromstring(data)
        assert root.tag == f"{ATOM}feed"
        for element in (root, *root.iter(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                (found,) = element.findall(ATOM + name)
                assert found.text
        ids = [found.text for found in root.iter(f"{ATOM}id")]
        assert len(ids) == len(set(ids))
        assert all(urlsplit(str(name)).scheme == "https" for name in ids)
        links = {(link.get("rel"), link.get("href")) for link in root.findall(f"{ATOM}link")}
        assert ("self", SITE + path) in links
        assert sum(rel == "alternate" for rel, _ in links) == 1
        (author,) = root.findall(f"{ATOM}author")
        assert author.findtext(f"{ATOM}name") == "Komenda Powiatowa Policji w Przykładowie"
        for entry in root.iter(f"{ATOM}entry"):
            assert sum(link.get("rel") == "alternate" for link in entry.findall(f"{ATOM}link")) == 1
            assert entry.findtext(f"{ATOM}summary")
        updated = times(root, "updated")
        assert all(at.utcoffset() is not None for at in updated)
        assert updated[1:] == sorted(updated[1:], reverse=True)
        assert updated[0] == max(updated)


def test_feedparser_has_nothing_to_complain_of():
    for path, data in made(whole(), {"once-zapowiedz": "/prasa/once-zapowiedz/"}).items():
        if path.endswith(".xml"):
            read = feedparser.parse(data)
            assert not read.bozo, read.get("bozo_exception")
            assert read.version == "atom10"
            assert read.entries
            assert read.feed.language == "pl"
    texts = "".join(
        entry.title + entry.summary for entry in feedparser.parse(made(whole())["nowosci/atom.xml"]).entries
    )
    assert "{{7*7}}" in texts


def test_both_forms_say_the_same():
    files = made(whole())
    atom, other = feedparser.parse(files["nowosci/atom.xml"]).entries, json.loads(files["nowosci/feed.json"])["items"]
    assert [(item.id, item.link) for item in atom] == [(item["id"], item["url"]) for item in other]
    published = [item["date_published"] for item in other]
    assert [item.published for item in atom] == published


def test_json_feed_says_who_where_and_in_which_language():
    read = json.loads(made(whole())["nowosci/rejon-2/feed.json"])
    assert read["version"] == "https://jsonfeed.org/version/1.1"
    assert read["feed_url"] == f"{SITE}nowosci/rejon-2/feed.json"
    assert read["home_page_url"] == f"{SITE}rejony/rejon-2/"
    assert read["language"] == "pl"
    assert read["authors"] == [{"name": "Komenda Powiatowa Policji w Przykładowie", "url": SITE}]


def test_titles_say_what_changed():
    assert titles(edition({"once": ONCE, "duty": DUTY}, plans={"p": (PLAN, LOG)})) == [
        "Rejon 2: zapowiedziano spotkanie „Skwer przy Tęczowej; porozmawiajmy, razem” na 10 grudnia 2026 r.",
        "Rejon 2: półmetek planu – Skwer przy Tęczowej dla wszystkich",
        "Rejon 2: wykonano działanie 1 – Wniosek o kosze",
        "Rejon 2: wykonano działanie 1 – Wniosek o kosze",
        "Rejon 2: poprawka w planie – Skwer przy Tęczowej dla wszystkich: liczba koszy",
        "Rejon 2: zaczął się plan – Skwer przy Tęczowej dla wszystkich",
        "Rejon 2: zatwierdzono plan – Skwer przy Tęczowej dla wszystkich",
        "Rejon 1: zapowiedziano „Dyżur dzielnicowego”",
    ]


THREE = {"rodzaj": "razy-w-okresie", "razy": "3", "slowa": "trzy razy w okresie planu"}
MONTHLY = {"rodzaj": "cykliczny", "co": "1 miesiac", "slowa": "raz w miesiącu"}
STAGES = {"rodzaj": "etapy", "etapy": [{"nazwa": name, "termin": {"rodzaj": "brak"}} for name in ("list", "znaki")]}


@pytest.mark.parametrize(
    ("deadline", "entries", "told"),
    [
        (THREE, [{}], ["działanie 1 wykonano raz (z 3)"]),
        (THREE, [{}, {}, {}], ["działanie 1 wykonano raz (z 3)", "działanie 1 wykonano 2 razy (z 3)", "wykonano działanie 1"]),
        (THREE, [{"ile_razy": "2"}], ["działanie 1 wykonano 2 razy (z 3)"]),
        (MONTHLY, [{}, {"ile_razy": "3"}], ["działanie 1 wykonano raz", "działanie 1 wykonano 4 razy"]),
        (STAGES, [{"etap": "2"}, {"etap": "1"}], ["wykonano etap 2 działania 1", "wykonano etap 1 działania 1"]),
        ({"rodzaj": "caly-okres", "slowa": "przez cały okres"}, [{}], ["zapisano część prac przy działaniu 1"]),
        ({"rodzaj": "brak"}, [{}, {"zakonczone": "tak"}], ["zapisano część prac przy działaniu 1", "wykonano działanie 1"]),
        ({"rodzaj": "do-dnia", "do": "2026-09-30", "slowa": "do końca września"}, [{}], ["wykonano działanie 1"]),
    ],
)  # fmt: skip
def test_an_action_is_told_to_be_done_only_when_it_is(deadline, entries, told):
    plan = {**PLAN, "dzialania": [{"nazwa": "Wniosek o kosze", "termin": deadline}]}
    done = {**SOURCE, "rodzaj": "wykonanie", "dzialanie": "1", "opis": "wysłano"}
    log = {"wpisy": [{**done, "dnia": f"2026-09-{10 + day}", **entry} for day, entry in enumerate(entries)]}
    found = [title for title in titles(edition(plans={"p": (plan, log)})) if "działani" in title]
    assert found == [f"Rejon 2: {words} – Wniosek o kosze" for words in reversed(told)]


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        (
            {"rodzaj": "niewykonanie", "dzialanie": "1", "stan": "nie-wykonano", "powod": "Brak."},
            "nie wykonano działania 1 – Wniosek o kosze",
        ),
        (
            {"rodzaj": "niewykonanie", "dzialanie": "1", "stan": "nie-da-sie-ocenic", "powod": "Brak."},
            "nie da się ocenić działania 1 – Wniosek o kosze",
        ),
        ({"rodzaj": "metoda", "porownanie": "surowo"}, "ustalono, jak porównać liczby w planie – {}"),
        ({"rodzaj": "decyzja", "tresc": "Koniec."}, "decyzja o planie – {}"),
        ({"rodzaj": "ocena", "tresc": ["Dobrze."]}, "oceniono plan – {}"),
    ],
)
def test_every_entry_of_a_log_is_told(entry, title):
    log = {"wpisy": [{**SOURCE, "dnia": "2026-11-20", **entry}]}
    name = "Skwer przy Tęczowej dla wszystkich"
    found = titles(edition(plans={"p": (PLAN, log)}))
    assert f"Rejon 2: {title.format(name)}" in found


def test_the_end_of_a_plan_is_told_when_it_is_over():
    ended = "Rejon 2: zakończył się plan – Skwer przy Tęczowej dla wszystkich"
    assert ended not in titles(edition(today="2027-01-31", plans={"p": (PLAN, None)}))
    item = edition(today="2027-02-01", plans={"p": (PLAN, None)})
    assert titles(item)[0] == ended
    assert feeds.news(item, {})[0].text.replace("\u00a0", " ") == "Plan trwał do 31 stycznia 2027 r."


@pytest.mark.parametrize(
    ("more", "title"),
    [
        ({"przesuniete": [{"z_dnia": "2026-12-03"}]}, "przesunięto {} na 10 grudnia 2026 r."),
        (
            {"przesuniete": [{"z_dnia": "2026-12-10", "z_godziny": "16.00"}]},
            "zmieniono godzinę: „Rozmowa” (10 grudnia 2026 r.)",
        ),
        ({"odwolane": {"dnia": "2026-11-19", "powod": "remont"}}, "odwołano {} (10 grudnia 2026 r.)"),
    ],
)
@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("debata-inicjujaca", "debatę inicjującą"),
        ("debata-ewaluacyjna", "debatę ewaluacyjną"),
        ("konsultacje", "konsultacje"),
        ("zebranie", "zebranie"),
        ("spotkanie", "spotkanie"),
        ("mobilny-punkt", "mobilny punkt"),
        ("piknik", "piknik"),
    ],
)
def test_what_becomes_of_a_meeting_is_told(more, title, kind, name):
    found = titles(edition({"m": changed(ONCE, rodzaj=kind, tytul="Rozmowa", **more)}))
    assert found[0] == "Rejon 2: " + title.format(f"{name} „Rozmowa”")


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("debata-inicjujaca", "odbyła się debata inicjująca „Rozmowa”"),
        ("konsultacje", "odbyły się konsultacje „Rozmowa”"),
        ("zebranie", "odbyło się zebranie „Rozmowa”"),
        ("mobilny-punkt", "działał mobilny punkt „Rozmowa”"),
        ("piknik", "odbył się piknik „Rozmowa”"),
    ],
)
def test_a_meeting_that_was_held_is_told(kind, title):
    report = {"dnia": "2026-12-12", "frekwencja": "20"}
    item = edition({"m": changed(ONCE, rodzaj=kind, tytul="Rozmowa", sprawozdanie=report)}, "2026-12-12")
    assert titles(item)[0] == f"Rejon 2: {title}"


def test_a_meeting_of_several_districts_stands_in_each():
    both = changed(ONCE, rejon=None, rejony=["rejon-1", "rejon-2"])
    files = made(edition({"both": both}))
    ids = {path: [item["id"] for item in json.loads(data)["items"]] for path, data in files.items() if "json" in path}
    assert len({str(found) for found in ids.values()}) == 1
    assert titles(edition({"both": both}))[0].startswith("Rejon 1 i rejon 2: zapowiedziano")


def test_names_stay_when_the_log_grows_in_the_middle():
    before = {entry.key: entry.text for entry in feeds.news(whole(), {})}
    new = {**SOURCE, "dnia": "2026-08-10", "rodzaj": "wykonanie", "dzialanie": "1", "opis": "rozmowa"}
    wpisy = [LOG["wpisy"][0], new, *LOG["wpisy"][1:]]
    meetings = {"once": ONCE, "series": SERIES, "duty": DUTY, "nasty": changed(ONCE, tytul=HOSTILE)}
    after = {
        entry.key: entry.text
        for entry in feeds.news(edition(meetings, plans={"p": (PLAN, {**LOG, "wpisy": wpisy})}), {})
    }
    assert before.items() <= after.items()
    assert len(after) == len(before) + 1


ALIKE = {**SOURCE, "dnia": "2026-09-10", "rodzaj": "wykonanie", "dzialanie": "1"}


def keys_by_text(*texts: str, register: Register, **more: str) -> dict[str, str]:
    """The keys of entries alike by what each says; the register is that of the build before."""
    wpisy = [{**ALIKE, "opis": text, **(more if text == "czeka" else {})} for text in texts]
    item = edition(plans={"p": (PLAN, {"wpisy": wpisy})}, register=register)
    found = {entry.text.split(".")[0]: entry.key.split("#")[1] for entry in feeds.news(item, {})}
    return {text: found[polish.capital(text)] for text in texts if polish.capital(text) in found}


def after(*texts: str) -> Register:
    wpisy = [{**ALIKE, "opis": text} for text in texts]
    return Register(entries=feeds.register(edition(plans={"p": (PLAN, {"wpisy": wpisy})})))


@pytest.mark.parametrize(
    ("before", "now", "keys"),
    [
        (("stary",), ("nowy", "stary"), {"stary": 1, "nowy": 2}),
        (("a", "b"), ("c", "b", "a"), {"a": 1, "b": 2, "c": 3}),
        (("a", "b"), ("b",), {"b": 2}),
        (("a", "literowka"), ("a", "literówka"), {"a": 1, "literówka": 2}),
        (("a", "b", "c"), ("d", "b"), {"b": 2, "d": 1}),
        ((), ("a", "b"), {"a": 1, "b": 2}),
    ],
    ids=["above", "turned", "gone", "corrected", "gone and new", "first build"],
)
def test_an_entry_keeps_its_name_whatever_is_written_above_it(before, now, keys):
    begun = "2026-09-10-wykonanie-1"
    told = keys_by_text(*now, register=after(*before))
    assert told == {text: begun if number == 1 else f"{begun}-{number}" for text, number in keys.items()}


def test_an_entry_that_waited_takes_no_name_away():
    register = after("b")
    assert keys_by_text("czeka", "b", register=register, publikuj_od="2026-09-15")["b"] == "2026-09-10-wykonanie-1"


def test_a_date_moved_within_its_day_is_told_each_time():
    moves = [{"z_dnia": "2026-12-10", "z_godziny": hour, "ogloszono": "2026-11-20"} for hour in ("15.00", "16.00")]
    found = [entry.key for entry in feeds.news(edition({"m": changed(ONCE, przesuniete=moves)}), {})]
    assert len(found) == len(set(found)) == 3
    one_move = [entry.key for entry in feeds.news(edition({"m": changed(ONCE, przesuniete=moves[:1])}), {})]
    assert set(one_move) < set(found)


@pytest.mark.parametrize("dates", [1, 2, 3])
def test_the_note_of_a_series_is_linked_while_it_has_one_date(dates):
    report = {"dnia": "2026-10-09", "frekwencja": "nieznana"}
    first, *rest = SERIES["terminy"]
    item = edition({"s": changed(SERIES, terminy=[{**first, "sprawozdanie": report}, *rest][:dates])})
    written = {
        note.id: note.address
        for met in item.met
        for note in meeting_notes.of_meeting(met, item.meeting[met.id], item.unit)
    }
    assert "s-relacja-1" in written
    linked = [entry.note for entry in feeds.news(item, written) if entry.key.endswith("sprawozdanie-2026-10-08")]
    assert linked == ["/prasa/s-relacja-1/"]


def test_the_day_of_the_build_changes_no_entry():
    early, late = (feeds.news(whole(today), {}) for today in ("2026-10-01", "2027-06-01"))
    assert early == [entry for entry in late if entry in early]
    assert len(late) > len(early)


def test_nothing_of_tomorrow_is_told():
    for today in ("2025-12-09", "2026-08-05", "2026-09-09", "2026-11-08"):
        assert all(entry.day.isoformat() <= today for entry in feeds.news(whole(today), {}))


def test_an_entry_that_had_to_wait_is_dated_by_the_day_on_which_it_went_out():
    waited = {**LOG["wpisy"][1], "publikuj_od": "2026-09-15", "zatwierdzono": "2026-09-12"}
    item = edition(plans={"p": ({**PLAN, "publikuj_od": "2026-08-03"}, {"wpisy": [waited]})}, today="2026-09-30")
    found = [(entry.key.split("#")[1], entry.day.isoformat()) for entry in feeds.news(item, {})]
    assert found == [("2026-09-10-wykonanie-1", "2026-09-15"), ("poczatek", "2026-08-03")]


def test_a_press_note_is_linked_by_the_entry_that_tells_the_same():
    item = edition({"m": ONCE})
    notes = {"m-zapowiedz": "/prasa/m-zapowiedz/", "m-relacja": "/prasa/m-relacja/"}
    (entry,) = feedparser.parse(made(item, notes)["nowosci/atom.xml"]).entries
    assert [link.href for link in entry.links if link.rel == "related"] == [f"{SITE}prasa/m-zapowiedz/"]
    assert f"{SITE}prasa/m-zapowiedz/" in json.loads(made(item, notes)["nowosci/feed.json"])["items"][0]["content_text"]


def test_a_feed_ends_after_a_hundred_entries():
    item = edition({f"m{number}": ONCE for number in range(120)})
    assert len(feedparser.parse(made(item)["nowosci/atom.xml"]).entries) == feeds.LONGEST == 100


def of_plan(today: str, log: dict[str, Any] | None = None, **keys: Any) -> list[tuple[str, str, str, str | None]]:
    item = edition({}, today, {"p": (PLAN | keys, log or {})})
    known = feeds.news(item, {"p-start": "/prasa/p-start/"})
    return [
        (str(entry.day), entry.key.partition("#")[2], entry.text.replace("\u00a0", " "), entry.note)
        for entry in known[::-1]
        if entry.key.startswith("plany/")
    ]


def test_a_plan_known_to_the_month_or_half_year_is_news_when_it_surely_began_and_ended():
    rough = {"okres": {"od": "2026-07", "do": "2026-II"}}
    assert of_plan("2026-07-30", **rough) == []
    [began] = of_plan("2026-07-31", **rough)
    assert began[:2] == ("2026-07-31", "poczatek") and began[3] == "/prasa/p-start/"
    assert began[2].endswith("Plan od lipca 2026 r. do II półrocza 2026 r. Dokładnego dnia nie znamy.")
    assert len(of_plan("2026-12-31", **rough)) == 1
    [_, ended] = of_plan("2027-01-01", **rough)
    assert ended[:2] == ("2027-01-01", "koniec")
    assert ended[2] == "Plan trwał do II półrocza 2026 r. Dokładnego dnia nie znamy."


def test_a_plan_that_is_shown_before_it_begins_is_news_at_once_with_its_note():
    shown = {"publikuj_od": "2026-06-20", "okres": {"od": "2026-07-01", "do": "2026-12-31"}}
    [told] = of_plan("2026-06-25", **shown)
    assert told[:2] == ("2026-06-20", "zapowiedziano") and told[3] == "/prasa/p-start/"
    assert [key for _, key, _, _ in of_plan("2026-07-05", **shown)] == ["zapowiedziano", "poczatek"]
    late = shown | {"publikuj_od": "2026-07-04"}
    assert [key for _, key, _, _ in of_plan("2026-07-05", **late)] == ["poczatek"]


def test_the_start_note_of_an_approved_plan_is_named_with_its_approval():
    sealed = {"plik_planu": {"sha256": "0" * 64, "dnia": "2026-06-22"}}
    [told] = of_plan("2026-06-25", sealed, okres={"od": "2026-07-01", "do": "2026-12-31"})
    assert told[:2] == ("2026-06-22", "zatwierdzono") and told[3] == "/prasa/p-start/"


def test_a_plan_without_a_beginning_is_news_on_the_day_on_which_it_may_be_shown():
    [told] = of_plan("2026-08-01", okres="nieznany", publikuj_od="2026-07-20")
    assert told[:2] == ("2026-07-20", "zapowiedziano")
