"""The files in serwer/wiele-jednostek/: each calls what there is, in the words that it takes."""

from __future__ import annotations

import configparser
import shlex

import pytest
from distributed.cli.dask_scheduler import main as scheduler
from distributed.cli.dask_worker import main as worker

from jawny_plan.commands.registry import COMMANDS
from jawny_plan.units.scheduler import TLS_FILES
from tests.conftest import ROOT

FILES = ROOT / "serwer/wiele-jednostek"


def service(name):
    parser = configparser.ConfigParser(strict=True, interpolation=None)
    parser.optionxform = str
    parser.read_string((FILES / name).read_text("utf-8"))
    return parser


def test_the_nightly_run_calls_a_command_that_there_is():
    program, script, name, folder = shlex.split(service("jawny-plan-jednostki.service")["Service"]["ExecStart"])
    assert (program, script) == ("/usr/bin/python3", "run.py")
    assert name in COMMANDS
    assert folder.startswith("/srv/")
    assert service("jawny-plan-jednostki.timer")["Timer"]["OnCalendar"].endswith(" Europe/Warsaw")


@pytest.mark.parametrize(("name", "command"), [("scheduler", scheduler), ("worker", worker)])
def test_dask_takes_every_word_and_speaks_encrypted_alone(name, command):
    program, kind, *words = shlex.split(service(f"dask-{name}.service")["Service"]["ExecStart"])
    assert program.endswith("/.venv/bin/dask")
    assert kind == name
    known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    options = [word for word in words if word.startswith("--")]
    assert set(options) <= known
    assert sum("tls://" in word for word in words) == 1
    assert not [word for word in words if "tcp://" in word]
    files = [words[words.index(option) + 1] for option in ("--tls-ca-file", "--tls-cert", "--tls-key")]
    assert [path.rpartition("/")[2] for path in files] == list(TLS_FILES)
