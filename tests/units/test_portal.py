"""The portal, made of what units have published."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from datetime import date
from urllib.parse import urlsplit

import pytest
from lxml import etree, html

from jawny_plan.storage.placing import Unknown
from jawny_plan.units import country
from jawny_plan.units.portal import making

DAY = date(2026, 11, 23)


def made(folder, day=DAY):
    (folder / ".jednostki").mkdir(exist_ok=True)
    return making.make(country.opened(folder), day)


def pages(folder):
    return {
        path.relative_to(folder / "portal").as_posix(): html.fromstring(path.read_bytes())
        for path in (folder / "portal").rglob("*.html")
    }


def test_every_link_within_leads_to_a_file_and_every_other_to_a_unit(own_country):
    assert made(own_country).units == 3
    root = own_country / "portal"
    for name, page in pages(own_country).items():
        for link in page.iterlinks():
            element, _, target, _ = link
            if element.tag == "form" or target.startswith(("tel:", "#")) or name == "404.html":
                continue
            if "//" in target:
                assert re.match(r"https://(kpp-\w+|portal)\.jawny-plan\.example/", target), target
            else:
                assert (root / name).parent.joinpath(target.partition("#")[0]).resolve().is_file(), (name, target)


def test_the_start_page_answers_first(own_country):
    made(own_country)
    start = pages(own_country)["index.html"]
    assert start.xpath("//h1/text()") == ["Znajdź swojego dzielnicowego"]
    assert start.xpath("string(//p[@class='jp-lead'])") == "3\xa0jednostki, 9\xa0rejonów, 9\xa0trwających planów."
    groups = [link.text for link in start.xpath("//ul[@class='jp-news']//a")]
    assert groups == ["Województwo łódzkie", "Województwo śląskie"]


def test_a_voivodeship_tells_of_its_units_alone(own_country):
    made(own_country)
    page = pages(own_country)["wojewodztwa/slaskie/index.html"]
    assert page.xpath("//h3/a/@href") == ["https://kpp-lubin.jawny-plan.example/"]
    text = page.text_content()
    assert "Borzechow" not in text
    assert page.xpath("//a[starts-with(@href, 'tel:+48')]")


def test_no_table_of_crime_and_no_order_by_results(own_country):
    made(own_country)
    page = pages(own_country)["wojewodztwa/lodzkie/index.html"]
    names = [link.text for link in page.xpath("//h3/a")]
    assert names == sorted(names)


def test_data_keep_their_schema_and_say_the_same_in_tables(own_country):
    made(own_country)
    folder = own_country / "portal/dane"
    whole, schema = (json.loads((folder / name).read_text("utf-8")) for name in ("wszystko.json", "schemat.json"))
    from jsonschema import validate  # seconds, for whoever only gathers tests

    validate(whole, schema)
    for name, key in (("jednostki", "nazwa"), ("rejony", "tytul"), ("plany", "haslo")):
        rows = list(csv.DictReader(io.StringIO((folder / f"{name}.csv").read_text("utf-8"))))
        assert [row[key] for row in rows] == [item[key] for item in whole[name]]
    assert {item["wojewodztwo"] for item in whole["jednostki"]} == {"10", "24"}
    catalogue = json.loads((folder / "katalog.jsonld").read_text("utf-8"))
    for item in catalogue["dcat:dataset"][0]["dcat:distribution"]:
        path = item["dcat:downloadURL"]["@id"].removeprefix("https://portal.jawny-plan.example/")
        assert (own_country / "portal" / path).stat().st_size == int(item["dcat:byteSize"]["@value"])


def test_what_a_spreadsheet_would_run_is_text(own_country):
    path = own_country / "lodzkie/kpp-borzechowo/site/dane/plany/rejon-1-2026-07.json"
    path.write_text(path.read_text("utf-8").replace("Nadal wolniej na ulicy Lipowej", "=cmd|calc"), "utf-8")
    made(own_country)
    assert "\n'=cmd" in (own_country / "portal/dane/plany.csv").read_text("utf-8").replace(",", "\n")


def test_what_units_say_is_text_and_nothing_else(own_country):
    evil = "<script>alert(1)</script>{{ 7*7 }}"
    path = own_country / "lodzkie/kpp-borzechowo/site/dane/rejony/rejon-1.json"
    record = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**record, "tytul": evil, "miejscowosc": evil}), encoding="utf-8")
    made(own_country)
    page = pages(own_country)["wojewodztwa/lodzkie/index.html"]
    assert not page.xpath("//script")
    assert evil in page.text_content()


def test_an_address_that_is_none_keeps_the_unit_out(own_country):
    path = own_country / "lodzkie/kpp-borzechowo/site/dane/rejony/rejon-1.json"
    path.write_text(path.read_text("utf-8").replace('"adres": "https:', '"adres": "javascript:'), "utf-8")
    portal = made(own_country)
    assert portal.units == 2
    assert "kpp-borzechowo: stronę tej jednostki zbudowała inna wersja programu" in str(portal.missing[0])


def test_a_unit_without_a_site_is_named_and_others_are_told(own_country):
    (own_country / "slaskie/kpp-nowa/plan_data").mkdir(parents=True)
    portal = made(own_country)
    assert portal.units == 3
    assert "slaskie/kpp-nowa: strona tej jednostki jeszcze nie powstała." in str(portal.missing[0])


def test_two_units_of_one_address_are_not_mixed(own_country):
    path = own_country / "slaskie/kpp-lubin/site/dane/jednostka.json"
    path.write_text(path.read_text("utf-8").replace("kpp-lubin", "kpp-borzechowo"), "utf-8")
    portal = made(own_country)
    assert portal.units == 2
    assert "jednostka lodzkie/kpp-borzechowo ma ten sam adres strony" in str(portal.missing[0])


def test_nothing_new_is_not_written_again(own_country):
    made(own_country)
    before = {path: path.stat().st_mtime_ns for path in (own_country / "portal").rglob("*")}
    made(own_country)
    assert {path: path.stat().st_mtime_ns for path in (own_country / "portal").rglob("*")} == before


def test_a_page_edited_by_hand_is_set_aside_and_made_again(own_country):
    made(own_country)
    start = own_country / "portal/index.html"
    good = start.read_bytes()
    start.write_text("inaczej")
    assert "portal/index.html" in "\n".join(made(own_country).aside)
    assert start.read_bytes() == good
    assert any(path.read_text() == "inaczej" for path in (own_country / "odlozone").rglob("*.html"))


def test_a_folder_of_somebody_else_is_not_touched(own_country):
    (own_country / "portal").mkdir()
    (own_country / "portal/moje.txt").write_text("moje")
    with pytest.raises(Unknown):
        made(own_country)
    assert [path.name for path in (own_country / "portal").iterdir()] == ["moje.txt"]


def test_an_older_site_tells_its_own_day(own_country):
    made(own_country, date(2026, 11, 25))
    text = pages(own_country)["wojewodztwa/lodzkie/index.html"].text_content()
    assert "Stan na 23\xa0listopada\xa02026\xa0r." in text
    assert "Stan na 25\xa0listopada\xa02026\xa0r." in text


@pytest.mark.parametrize("spoilt", [b"", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x", b"<html>", b"\xff\xfe"])
def test_a_unit_whose_calendar_is_cut_short_spoils_nobody_elses(own_country, spoilt):
    (own_country / "lodzkie/kpp-borzechowo/site/kalendarz/wszystkie.ics").write_bytes(spoilt)
    portal = made(own_country)
    assert portal.units == 2
    assert "kpp-borzechowo" in str(portal.missing[0])
    assert (own_country / "portal/kalendarz/lodzkie.ics").read_bytes().endswith(b"END:VEVENT\r\nEND:VCALENDAR\r\n")


def test_signs_that_no_feed_can_hold_keep_the_unit_out(own_country):
    path = own_country / "lodzkie/kpp-borzechowo/site/nowosci/feed.json"
    feed = json.loads(path.read_text("utf-8"))
    feed["items"][0]["title"] = "Plan\x00\x0b"
    path.write_text(json.dumps(feed), encoding="utf-8")
    assert made(own_country).units == 2
    etree.fromstring((own_country / "portal/nowosci/lodzkie/atom.xml").read_bytes())


@pytest.mark.parametrize("name", ["tresc", "pytanie", "na-biezaco", "KPP w Łodzi", "kpp.x"])
def test_the_folder_of_a_unit_makes_an_id_that_is_its_own(own_country, name):
    shutil.move(own_country / "lodzkie/kpp-borzechowo", own_country / name)
    made(own_country)
    page = pages(own_country)["wojewodztwa/jednostki/index.html"]
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert not [each for each in ids if re.search(r"\s", each)]


def test_a_unit_that_is_gone_is_gone_from_the_portal(own_country):
    made(own_country)
    shutil.rmtree(own_country / "slaskie")
    assert made(own_country).units == 2
    assert not (own_country / "portal/wojewodztwa/slaskie").exists()
    left = [
        path for path in (own_country / "portal").rglob("*") if path.is_file() and "ubin" in path.read_text("utf-8")
    ]
    assert left == []
    assert not (own_country / "odlozone").exists()


@pytest.mark.parametrize("name", ["Plany \"<b>&amp;'{{ 7*7 }}", "Bardzodługanazwa" * 20])
def test_a_strange_name_is_text_on_every_page_and_in_every_file(own_country, name):
    settings = own_country / "portal.yml"
    settings.write_text(settings.read_text("utf-8").replace("Plany zmyślonego kraju", json.dumps(name)), "utf-8")
    made(own_country)
    for page in pages(own_country).values():
        assert page.xpath("string(//header//span)").replace("„", '"').replace("’", "'") == name
    etree.fromstring((own_country / "portal/nowosci/lodzkie/atom.xml").read_bytes())
    assert json.loads((own_country / "portal/dane/katalog.jsonld").read_text("utf-8"))


@pytest.mark.parametrize("site", ["https://x.example/plany", "https://x.example/plany/", "https://x.example"])
def test_the_address_of_the_portal_is_that_of_a_folder(own_country, site):
    settings = own_country / "portal.yml"
    settings.write_text(settings.read_text("utf-8").replace("https://portal.jawny-plan.example/", site), "utf-8")
    made(own_country)
    root = f"{site.rstrip('/')}/"
    pages_ = pages(own_country)
    assert pages_["szukaj/index.html"].xpath("//link[@rel='canonical']/@href") == [f"{root}szukaj/"]
    assert pages_["404.html"].xpath("//nav//a/@href") == [f"{urlsplit(root).path}index.html"]
    assert f"{root}dane/plany.csv" in (own_country / "portal/dane/katalog.jsonld").read_text("utf-8")
    assert f"{root}nowosci/lodzkie/atom.xml" in (own_country / "portal/nowosci/lodzkie/atom.xml").read_text("utf-8")


@pytest.mark.parametrize(
    "site", ["https://KPP-Borzechowo.jawny-plan.example", "http://kpp-borzechowo.jawny-plan.example/"]
)
def test_one_address_written_in_two_manners_is_one(own_country, site):
    path = own_country / "slaskie/kpp-lubin/site/dane/jednostka.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "witryna": site}), "utf-8")
    portal = made(own_country)
    assert portal.units == 2
    assert "jednostka lodzkie/kpp-borzechowo ma ten sam adres strony" in str(portal.missing[0])


def test_a_unit_at_the_address_of_the_portal_is_told(own_country):
    path = own_country / "slaskie/kpp-lubin/site/dane/jednostka.json"
    path.write_text(path.read_text("utf-8").replace("kpp-lubin", "portal"), "utf-8")
    portal = made(own_country)
    assert portal.units == 2
    assert "slaskie/kpp-lubin: portal ma ten sam adres strony" in str(portal.missing[0])
