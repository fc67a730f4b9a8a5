"""Every page under the headers that servers are told to send: it works, and nothing else can be done with it."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Response, expect

from jawny_plan.outputs.pages import headers
from tests.browser.conftest import served
from tests.conftest import ROOT

# Told by the browser itself, before any script of a page could run.
WITNESS = """
window.violations = [];
document.addEventListener("securitypolicyviolation", event => window.violations.push(
    `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""


class _Guarded(http.server.SimpleHTTPRequestHandler):
    """What nginx and Apache do by the files in serwer/."""

    def end_headers(self) -> None:
        for name, value in headers.sent(urlsplit(self.path).path).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def guarded(site: Path) -> Iterator[str]:
    handler = functools.partial(_Guarded, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def watched(browser):
    """A fresh page and two lists that fill as it loads: hosts asked, complaints."""
    context = browser.new_context()
    context.add_init_script(WITNESS)
    page = context.new_page()
    asked, complaints = set(), []
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    page.on("requestfailed", lambda request: complaints.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page, asked, complaints
    context.close()


def opened(page: Page, address: str) -> Response | None:
    """The answer, once the icon has come too: it is asked for after all else, and leaving sooner would break that off."""
    with page.expect_request_finished(lambda request: request.resource_type == "other"):
        return page.goto(address)


def test_every_page_of_the_example_works_under_the_headers(watched, example_site):
    page, asked, complaints = watched
    pages = sorted(path.relative_to(example_site).as_posix() for path in example_site.rglob("*.html"))
    assert len(pages) > 70
    with guarded(example_site) as address:
        for name in pages:
            if name == "404.html":  # its links start at the root of the unit's real address
                continue
            answer = opened(page, address + name.removesuffix("index.html"))
            assert answer.status == 200
            assert "default-src 'none'" in answer.headers["content-security-policy"]
            assert page.locator("h1").count() == 1, name
            # The style sheets came through: the skip link is out of sight, the text has its size.
            assert page.evaluate("getComputedStyle(document.querySelector('main')).fontSize") == "18px", name
            assert page.evaluate("window.violations") == [], name
            assert complaints == [], name
        assert asked == {urlsplit(address).netloc}
        assert page.context.cookies() == []
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
        assert page.evaluate("indexedDB.databases()") == []


@pytest.mark.parametrize("path", ["", "szukaj/"])
def test_data_blocks_are_let_be_and_everything_else_is_refused(watched, tmp_path, path):
    """The policy in the page alone, as on a host that sends no headers."""
    page, _, complaints = watched
    folder = tmp_path / path
    folder.mkdir(exist_ok=True)
    policy = headers.page_policy(path)
    text = (
        f'<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<script type="application/ld+json">{"@context": "https://schema.org"}</script><h1>x</h1>'
    )
    (tmp_path / "favicon.ico").touch()
    (folder / "index.html").write_text(text, encoding="utf-8")
    with served(tmp_path) as address:
        page.goto(address + path)
        assert (page.evaluate("window.violations"), complaints) == ([], [])
        hostile = {
            "<script>window.hit = 1</script>": "script-src-elem inline",
            "<p style='color: red'>": "style-src-attr inline",
            "<style>p { color: red }</style>": "style-src-elem inline",
            "<a id=a onclick='window.hit = 1'>": "script-src-attr inline",
            "<img src=https://example.org/x.png>": "img-src",
            "<iframe src=https://example.org/></iframe>": "frame-src",
            "<script src=https://example.org/x.js></script>": "script-src-elem",
            "<object data=https://example.org/x></object>": "object-src",
        }
        for number, (markup, refused) in enumerate(hostile.items()):
            (folder / f"{number}.html").write_text(text + markup, encoding="utf-8")
            page.goto(f"{address}{path}{number}.html")
            if markup.startswith("<a "):  # some browsers look at what a press does only once there is one
                page.locator("#a").dispatch_event("click")
            page.wait_for_function("begins => violations.some(each => each.startsWith(begins))", arg=refused)
            assert page.evaluate("window.hit") is None
    assert complaints  # told in the console as well, which is what the first test listens to


def test_a_question_in_any_header_is_answered_by_the_search(watched, example_site):
    page, asked, complaints = watched
    with guarded(example_site) as address:
        opened(page, f"{address}plany/rejon-1-2026-01/")
        page.get_by_role("searchbox").fill("lipowa")
        page.get_by_role("searchbox").press("Enter")
        expect(page.locator("#wyniki li").first).to_be_visible()
        assert page.url.startswith(f"{address}szukaj/")
        assert (page.evaluate("window.violations"), complaints) == ([], [])
        assert asked == {urlsplit(address).netloc}


def test_the_script_of_the_search_runs_on_no_other_page(watched, tmp_path):
    page, _, _ = watched
    (tmp_path / "favicon.ico").touch()
    (tmp_path / "szukaj.js").write_text("document.title = 'hit'")
    for folder in ("szukaj", "plany"):
        (tmp_path / folder).mkdir()
        policy = f'<meta http-equiv="Content-Security-Policy" content="{headers.page_policy(folder + "/")}">'
        script = '<script type="module" src="../szukaj.js"></script>'
        (tmp_path / folder / "index.html").write_text(f"<!doctype html><title>x</title>{policy}{script}")
    with served(tmp_path) as address:
        for folder, title in (("szukaj", "hit"), ("plany", "x")):
            page.goto(f"{address}{folder}/")
            page.wait_for_function("document.title === 'hit' || violations.length > 0")
            assert (page.title(), bool(page.evaluate("window.violations"))) == (title, title == "x")


def test_pages_keep_their_style_sheets_when_opened_from_a_disk(watched, example_site):
    page, _, complaints = watched
    page.goto((example_site / "plany/rejon-1-2026-01/index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('main')).fontSize") == "18px"
    assert (page.evaluate("window.violations"), complaints) == ([], [])


def test_the_page_that_is_not_there_wears_the_same_policy(example_site):
    html = (example_site / "404.html").read_text(encoding="utf-8")
    assert "default-src &#39;none&#39;" in html
    assert '<meta name="robots" content="noindex">' in html


@pytest.mark.parametrize(("name", "made"), [("nginx.conf", headers.nginx), ("apache.htaccess", headers.apache)])
def test_the_files_for_servers_say_what_the_program_says(name, made):
    """Else: python -m jawny_plan.outputs.pages.server_settings"""
    assert (ROOT / "serwer" / name).read_text(encoding="utf-8") == made()


def test_nothing_inline_is_left_in_the_pages(example_site):
    for path in example_site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert " style=" not in html and "<style" not in html and " onclick=" not in html, path
