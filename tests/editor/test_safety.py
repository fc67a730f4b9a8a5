"""Nobody gets in but this machine's own browser, and nothing gets out of the folder."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from jawny_plan.editor.app import app
from jawny_plan.editor.safety import KEY, LARGEST
from tests.editor.conftest import HOST

OWN = {"origin": f"http://{HOST}"}


@pytest.fixture
def stranger(window):
    """A browser that was not let in."""
    return TestClient(app(window.edited, (HOST,)), base_url=f"http://{HOST}")


@pytest.mark.parametrize("address", ["/", "/dane", "/zasoby/edytor.css", "/strona/index.html", f"/?{KEY}=zgadnij"])
def test_without_the_token_nothing_is_shown(stranger, address):
    answer = stranger.get(address)
    assert answer.status_code == 403
    assert "KPP" not in answer.text


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8040", "127.0.0.1:9999", "", "127.0.0.1:8040.evil.example"]
)
def test_another_host_is_refused(window, host):
    assert window.client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_form_of_another_page_is_refused(window, headers):
    before = window.yaml("jednostka.yml")
    data = {"zgoda": window.edited.form_token, "czyn": "zapisz", "d.nazwa": "Obca"}
    assert window.client.post("/dane/jednostka/jednostka", data=data, headers=headers).status_code == 403
    assert window.yaml("jednostka.yml") == before


@pytest.mark.parametrize("token", [None, "", "zgadnij"])
def test_a_form_without_its_token_is_refused(window, token):
    data = {"czyn": "zapisz", "d.nazwa": "Obca"} | ({"zgoda": token} if token is not None else {})
    answer = window.client.post("/dane/jednostka/jednostka", data=data, headers=OWN)
    assert answer.status_code == 403
    assert "Obca" not in window.yaml("jednostka.yml")


def test_every_answer_has_the_strict_policy(window):
    for address in ("/", "/dane", "/zasoby/edytor.js", "/nie-ma"):
        headers = window.client.get(address).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http:" not in policy
        assert headers["cache-control"] == "no-store"
        assert headers["x-content-type-options"] == "nosniff"


def test_the_cookie_is_no_matter_of_scripts_or_other_sites(stranger, window):
    answer = stranger.get(f"/?{KEY}={window.edited.token}", follow_redirects=False)
    cookie = answer.headers["set-cookie"].lower()
    assert answer.status_code == 303
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


@pytest.mark.parametrize(
    "address",
    [
        "/dane/plan/..%2f..%2fjednostka",
        "/dane/plan/../jednostka",
        "/dane/rejon/rejon-1.yml",
        "/dane/rejon/%00",
        "/dane/rejon/con",
        "/dane/nic/rejon-1",
        "/dane/jednostka/rejon-1",
        "/dane/plan/nie-ma-takiego/tekst",
        "/plan/..%2frejony%2frejon-1",
        "/plan-z-worda/..%2f..%2fx/1",
        "/plan-z-worda/nie-ma/koniec",
        "/strona/..%2fplan_data%2fjednostka.yml",
        "/zasoby/..%2fapp.py",
        "/paczka/..%2f..%2f..%2fetc%2fpasswd",
    ],
)
def test_no_address_leads_out_of_the_folder(window, address):
    assert window.client.get(address).status_code in (404, 405)


def test_a_link_in_the_built_site_leads_nowhere(window, tmp_path):
    (tmp_path / "tajne.txt").write_text("tajne", encoding="utf-8")
    (window.folder / "site").mkdir()
    (window.folder / "site/x.txt").symlink_to(tmp_path / "tajne.txt")
    assert window.client.get("/strona/x.txt").status_code == 404


def test_too_much_is_refused_in_a_sentence(window):
    data = {"zgoda": window.edited.form_token, "d.nazwa": "x" * (LARGEST + 1)}
    answer = window.client.post("/dane/jednostka/jednostka", data=data, headers=OWN)
    assert answer.status_code == 413
    assert "Niczego nie zapisano" in answer.text
    files = {"plik": ("a.docx", b"x" * (LARGEST + 1))}
    answer = window.client.post("/plan-z-worda", data={"zgoda": "x"}, files=files, headers=OWN)
    assert answer.status_code == 413


def test_what_is_typed_is_shown_as_text(window):
    hostile = '"><script>alert(1)</script>{{ 7*7 }}'
    window.open("/dane/jednostka/jednostka").fill(nazwa=hostile).press("Usuń: własny znak")
    assert "<script>alert" not in window.answer.text
    assert (window.field("nazwa").text or "").strip() == hostile
