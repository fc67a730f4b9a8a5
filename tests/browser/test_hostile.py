"""The hostile unit in a real browser: nothing runs, nothing is loaded from elsewhere, nothing leads away."""

from __future__ import annotations

from tests.browser.conftest import served


def test_no_page_runs_a_value(browser, hostile):
    ran, loaded = [], set()
    with served(hostile.site) as address:
        page = browser.new_page()
        page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: loaded.add(request.url))
        for path in sorted(hostile.site.rglob("*.html")):
            answer = page.goto(address + path.relative_to(hostile.site).as_posix())
            assert answer is not None and answer.status == 200
            assert page.url.startswith(address)
            assert page.locator("h1").count() == 1, path
            assert page.evaluate("window.hostile") is None, path
            assert page.locator("article script:not([src$='szukaj.js']), [onload], [onerror], base").count() == 0
        page.close()
    assert ran == []
    assert {url for url in loaded if not url.startswith(address)} == set()
