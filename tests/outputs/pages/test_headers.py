"""The files of servers say one policy. IIS is not at hand: its file is read here by the rules of its makers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from jawny_plan.outputs.pages import headers
from jawny_plan.outputs.pages.iis import iis
from tests.conftest import ROOT

PATHS = [
    "/",
    "/plany/rejon-2-2024-01/",
    "/plany/rejon-2-2024-01/ulotka.pdf",
    "/plany/szukaj.pdf",
    "/szukaj/",
    "/szukaj/indeks/pagefind.js",
    "/prasa/a/nota.docx",
    "/jawny-plan/szukaj/",
    "/jawny-plan/rejony/",
]


@pytest.mark.parametrize(
    ("name", "written"),
    [("nginx.conf", headers.nginx), ("apache.htaccess", headers.apache), ("web.config", iis)],
)
def test_the_files_of_servers_are_made_of_the_policy(name, written):
    assert (ROOT / "serwer" / name).read_text(encoding="utf-8") == written()


@pytest.fixture(scope="module")
def server() -> etree._Element:
    found = etree.fromstring(iis().encode()).find("system.webServer")
    assert found is not None
    return found


def answered(server: etree._Element, address: str) -> dict[str, str]:
    """The headers that IIS adds: those for all answers, and outbound rules whose conditions the address meets."""
    found = {item.get("name"): item.get("value") for item in server.iterfind("httpProtocol/customHeaders/add")}
    for rule in server.iterfind("rewrite/outboundRules/rule"):
        conditions = rule.findall("conditions/add")
        assert {item.get("input") for item in conditions} == {"{REQUEST_URI}"}
        met = [bool(re.search(item.get("pattern"), address, re.I)) for item in conditions]
        if all(yes != (item.get("negate") == "true") for yes, item in zip(met, conditions, strict=True)):
            name = rule.find("match").get("serverVariable").removeprefix("RESPONSE_").replace("_", "-")
            assert name not in found
            found[name] = rule.find("action").get("value")
    return found


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("question", ["", "?q=/szukaj/", "?plik=a.pdf"])
def test_iis_sends_the_headers_that_are_meant(server, path, question):
    assert answered(server, path + question) == headers.sent(path)


@pytest.mark.parametrize(
    ("path", "shown"),
    [(".htaccess", False), ("a/.git/config", False), (".well-known/security.txt", True), ("plany/x/", True)],
)
def test_iis_keeps_hidden_files_to_itself(server, path, shown):
    hidden = [rule.find("match").get("url") for rule in server.iterfind("rewrite/rules/rule")]
    assert any(re.search(pattern, path) for pattern in hidden) is not shown


def test_iis_knows_every_kind_of_file_as_it_shows_no_other(server, example_site):
    kinds = {item.get("fileExtension"): item.get("mimeType") for item in server.iterfind("staticContent/mimeMap")}
    removed = {item.get("fileExtension") for item in server.iterfind("staticContent/remove")}
    assert set(kinds) == removed  # a kind that stands twice stops the server
    found = {path.suffix for path in example_site.rglob("*") if path.is_file() and not path.name.startswith(".")}
    assert found <= set(kinds)
    for end, kind in headers.KINDS.items():
        assert kinds[f".{end}"].partition(";")[0] == kind
    assert kinds[".html"] == "text/html; charset=utf-8"


def test_iis_shows_our_page_for_what_is_not_there(server, example_site: Path):
    assert server.find("httpErrors/error").get("path") == "404.html"
    assert (example_site / "404.html").is_file()
    assert [item.get("value") for item in server.iterfind("defaultDocument/files/add")] == ["index.html"]


def test_github_pages_shows_files_as_they_are(site):
    assert (site / ".nojekyll").read_bytes() == b""
