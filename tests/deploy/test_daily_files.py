"""The files in serwer/codziennie/: each is what its program takes, and calls a command that there is."""

from __future__ import annotations

import configparser
import re
import shlex
from xml.etree import ElementTree

import pytest
import yaml
from lxml import etree

from jawny_plan.commands.registry import COMMANDS
from tests.conftest import ROOT

FILES = ROOT / "serwer/codziennie"
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def unit(name):
    parser = configparser.ConfigParser(strict=True, interpolation=None)
    parser.optionxform = str
    parser.read_string((FILES / name).read_text("utf-8"))
    return parser


def cron():
    [line] = [line for line in (FILES / "jawny-plan.cron").read_text("utf-8").splitlines() if re.match(r"\d", line)]
    return line.split(maxsplit=6)


def windows():
    return ElementTree.parse(FILES / "jawny-plan.xml").getroot()


def jobs(name):
    return yaml.safe_load((FILES / name).read_text("utf-8"))


def lines():
    """Each line that one of the files has run."""
    task = windows().find(f"{TASK}Actions/{TASK}Exec")
    yield unit("jawny-plan.service")["Service"]["ExecStart"]
    yield cron()[6].partition(" && ")[2]
    yield f"{task.findtext(f'{TASK}Command')} {task.findtext(f'{TASK}Arguments')}"
    yield from (line for line in jobs("gitlab-ci.yml")["pages"]["script"] if "run.py" in line)
    yield from (step["run"] for step in jobs("github-pages.yml")["jobs"]["strona"]["steps"] if "run" in step)


@pytest.mark.parametrize("line", list(lines()))
def test_it_calls_a_command_that_there_is(line):
    program, script, name, *words = shlex.split(line, posix="\\" not in line)
    assert (program.rpartition("/")[2], script) in {("python3", "run.py"), ("py", "run.py")}
    forms = [[part for part in use.words.split() if part != "[FOLDER]"] for use in COMMANDS[name].uses]
    options = [word for word in words if word.startswith("-")]
    [form] = [form for form in forms if [part for part in form if part.startswith("-")] == options]
    assert len(words) in (len(form), len(form) + 1)  # with the folder of the data, or without


def test_every_file_of_the_folder_is_looked_at():
    named = {
        "jawny-plan.service",
        "jawny-plan.timer",
        "jawny-plan.cron",
        "jawny-plan.xml",
        "gitlab-ci.yml",
        "github-pages.yml",
    }
    assert {path.name for path in FILES.iterdir()} == named


def test_the_timer_and_cron_are_early_in_the_polish_day():
    assert re.fullmatch(r"\*-\*-\* 05:15:00 Europe/Warsaw", unit("jawny-plan.timer")["Timer"]["OnCalendar"])
    minute, hour, *days = cron()[:5]
    assert (minute, hour, days) == ("15", "5", ["*", "*", "*"])
    start = windows().findtext(f"{TASK}Triggers/{TASK}CalendarTrigger/{TASK}StartBoundary")
    assert start.endswith("T05:15:00")


def test_the_task_of_windows_is_what_its_schema_allows():
    schema = etree.XMLSchema(etree.parse(ROOT / "tests/deploy/task.xsd"))
    content = (FILES / "jawny-plan.xml").read_bytes()
    schema.assertValid(etree.fromstring(content))
    assert b"encoding=" not in content.splitlines()[0]  # PowerShell hands it over in another one
    wrong = (
        content.replace(b"IgnoreNew", b"Ignore"),
        content.replace(b"<ScheduleByDay>", b"<Enabled>true</Enabled><ScheduleByDay>"),
    )
    assert [schema.validate(etree.fromstring(text)) for text in wrong] == [False, False]


def test_pages_show_the_folder_that_is_built():
    pages = jobs("gitlab-ci.yml")["pages"]
    assert pages["script"][-1] == "mv site public" and pages["artifacts"]["paths"] == ["public"]
    steps = jobs("github-pages.yml")["jobs"]["strona"]["steps"]
    [shown] = [step["with"]["path"] for step in steps if "upload" in step.get("uses", "")]
    assert shown == "site"
