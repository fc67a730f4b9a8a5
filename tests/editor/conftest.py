"""An editor without a network: a browser that sends forms as browsers do, and the folder that it is of."""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path

import lxml.html
import pytest
from starlette.testclient import TestClient

from jawny_plan.checks.clean import Clean
from jawny_plan.commands import building
from jawny_plan.editor.app import app
from jawny_plan.editor.edited_folder import EditedFolder
from jawny_plan.editor.safety import KEY
from tests.conftest import ROOT

HOST = "127.0.0.1:8040"
CLEAN: dict[str, Clean] = {}
"""Texts in which the gate found nothing, by its rules: each is looked at once for all editors."""


class Window:
    """A browser window on an editor: pages as trees, forms sent by their buttons."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.data = folder, folder / "plan_data"
        self.edited = EditedFolder(ROOT, folder, lambda: building.plan_previews(ROOT, self.data))
        self.edited.trial._clean = CLEAN
        self.client = TestClient(app(self.edited, (HOST,)), base_url=f"http://{HOST}")
        self.url, self.page = "", lxml.html.fromstring("<html></html>")
        self.activations = 0
        self._took(self.client.get(f"/?{KEY}={self.edited.token}"))

    def open(self, address: str) -> Window:
        self._took(self.client.get(address))
        return self

    def _took(self, answer) -> None:
        self.answer, self.url = answer, answer.url.path
        if answer.text:
            self.page = lxml.html.fromstring(answer.text)

    @property
    def title(self) -> str:
        return self.page.findtext(".//h1") or ""

    @property
    def text(self) -> str:
        return " ".join(self.page.text_content().split())

    @property
    def form(self):
        return self.page.forms[0]

    def fields(self) -> list[tuple[str, str]]:
        """What the browser would send of the form as it stands."""
        return [(name, value) for name, value in self.form.form_values() if name != "czyn"]

    def fill(self, **values: str) -> Window:
        """Type into fields, by the ends of their names with `__` for dots."""
        for name, value in values.items():
            field = self.field(name.replace("__", "."))
            self.activations += 1
            if field.tag == "textarea":
                field.text = value
            else:
                field.value = value
        return self

    def field(self, path: str):
        found = [
            each
            for each in self.page.xpath("//*[@name]")
            if re.fullmatch(rf"[dtsym]\.{re.escape(path)}", each.get("name"))
        ]
        assert found, f"{path}: {[each.get('name') for each in self.page.xpath('//*[@name]')]}"
        return found[-1]

    def press(self, label: str, file: Path | None = None, form: int = 0) -> Window:
        """Send the form by the button that says this."""
        self.activations += 1
        sent = self.page.forms[form]
        wanted = [
            each for each in sent.xpath(".//button[not(@hidden)]") if label in " ".join(each.text_content().split())
        ]
        assert wanted, f"{label}: {[each.text_content() for each in self.page.xpath('//button')]}"
        fields = [(name, value) for name, value in sent.form_values() if name != "czyn"]
        if wanted[0].get("name"):
            fields.append((wanted[0].get("name"), wanted[0].get("value")))
        headers = {"origin": f"http://{HOST}"}
        data: dict[str, list[str]] = {}
        for name, value in fields:
            data.setdefault(name, []).append(value)
        files = {"plik": (file.name, file.read_bytes())} if file else None
        self._took(self.client.post(sent.get("action"), data=data, files=files, headers=headers))
        return self

    def agree(self) -> Window:
        """Send the form by its main button."""
        [main, *_] = self.page.xpath("//button[contains(@class, 'main')]")
        return self.press(" ".join(main.text_content().split()))

    def faults(self) -> dict[str, str]:
        """What is wrong, by the field beside which it stands."""
        found = {}
        for each in self.page.xpath("//*[contains(@class, 'wrong')]"):
            inputs = each.xpath("./*[@name and not(@type='hidden')] | ./self::*[@id]")
            for fault in each.xpath("./span[@class='fault']"):
                name = inputs[0].get("id") if inputs else ""
                found[name] = unescape(" ".join(fault.text_content().split()))
        return found

    def yaml(self, name: str) -> str:
        return (self.data / name).read_text(encoding="utf-8")


@pytest.fixture
def day(monkeypatch):
    monkeypatch.setenv("JAWNY_PLAN_DZIS", "2026-11-23")


@pytest.fixture
def window(tmp_path, day) -> Window:
    """An editor of a copy of the example."""
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "jednostka/plan_data")
    return Window(tmp_path / "jednostka")


@pytest.fixture
def empty(tmp_path, monkeypatch) -> Window:
    """An editor of a folder that is not there yet."""
    monkeypatch.setenv("JAWNY_PLAN_DZIS", "2026-02-10")
    return Window(tmp_path / "nowa")
