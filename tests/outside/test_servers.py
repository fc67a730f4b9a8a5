"""The files in serwer/ in the real nginx and the real Apache: the headers that the program means, and plain pages."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from jawny_plan.deploy.releases import Releases, copy
from jawny_plan.outputs.pages import headers
from tests.conftest import ROOT

PATHS = ["/", "/plany/", "/prasa/rejon-2-2024-01-start/nota.txt", "/plany/rejon-2-2024-01/ulotka.pdf"]
SEARCHED = ["/szukaj/", "/szukaj/indeks/pagefind.js"]
KINDS = {
    "/": "text/html; charset=utf-8",
    "/prasa/rejon-2-2024-01-start/nota.txt": "text/plain; charset=utf-8",
    "/plany/rejon-2-2024-01/ulotka.pdf": "application/pdf",
    "/assets/stylesheets/look.css": "text/css; charset=utf-8",
    "/x.ics": "text/calendar; charset=utf-8",
    "/x.vcf": "text/vcard; charset=utf-8",
    "/x.eml": "message/rfc822",
    "/dane/csv/plany.csv": "text/csv; charset=utf-8",
    "/dane/katalog.jsonld": "application/ld+json; charset=utf-8",
    "/dane/plany.json": "application/json; charset=utf-8",
}

NGINX = """\
{user}
daemon off; pid {folder}/pid; error_log stderr;
events {{ }}
http {{
    access_log off; include /etc/nginx/mime.types; default_type application/octet-stream;
    client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
    {server}
}}
"""
APACHE = """\
ServerRoot "{folder}"
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {folder}/pid
ErrorLog /dev/stderr
{user}
LoadModule mpm_event_module {modules}/mod_mpm_event.so
LoadModule authz_core_module {modules}/mod_authz_core.so
LoadModule mime_module {modules}/mod_mime.so
LoadModule dir_module {modules}/mod_dir.so
LoadModule alias_module {modules}/mod_alias.so
LoadModule headers_module {modules}/mod_headers.so
TypesConfig /etc/mime.types
DocumentRoot "{root}"
<Directory "{root}">
    AllowOverride All
    Require all granted
</Directory>
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def nginx(folder: Path, port: int) -> list[str]:
    """Show what `current` leads to, by our file with its three places filled in."""
    ours = (ROOT / "serwer/nginx.conf").read_text(encoding="utf-8")
    for pattern, value in {
        r"listen 80;.*": f"listen 127.0.0.1:{port};",
        r"root /srv/jawny-plan/current;": f"root {folder}/public/current;",
    }.items():
        ours, found = re.subn(pattern, value, ours)
        assert found == 1
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, server=ours, user=user), encoding="utf-8")
    return ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")]


def apache(folder: Path, port: int) -> list[str]:
    """Show a plain copy, with our file as its .htaccess."""
    root = folder / "copy"
    copy((folder / "public/current").resolve(), root)
    shutil.copy(ROOT / "serwer/apache.htaccess", root / ".htaccess")
    user = "User www-data\nGroup www-data" if os.geteuid() == 0 else ""
    modules = "/usr/lib/apache2/modules"
    (folder / "apache.conf").write_text(APACHE.format(folder=folder, port=port, root=root, modules=modules, user=user))
    return ["apache2", "-X", "-f", str(folder / "apache.conf")]


@pytest.fixture(scope="module", params=[nginx, apache], ids=["nginx", "apache"])
def port(request, site: Path) -> Iterator[int]:
    """A server of the published site."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # servers give up root
        more = folder / "site"
        shutil.copytree(site, more)
        for path in ("/x.ics", "/x.vcf", "/x.eml", "/.well-known/security.txt"):
            (more / path[1:]).parent.mkdir(exist_ok=True)
            (more / path[1:]).write_text("ą")
        releases = Releases(folder / "public")
        releases.show(releases.put(more))
        port = free_port()
        with subprocess.Popen(request.param(folder, port), stderr=subprocess.PIPE, text=True) as process:
            try:
                until_open(port, process)
                yield port
            finally:
                process.terminate()
                process.communicate(timeout=20)


def until_open(port: int, process: subprocess.Popen[str]) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert process.poll() is None, process.stderr and process.stderr.read()
        time.sleep(0.1)
    raise AssertionError("the server does not answer")


def ask(port: int, path: str) -> tuple[int, dict[str, str]]:
    """The status and the headers of an answer; one header twice is a fault."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    names = [name.lower() for name, _ in answer.getheaders()]
    assert len(names) == len(set(names)), names
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}


@pytest.mark.parametrize("path", [*PATHS, *SEARCHED, "/nie-ma/"])
def test_the_headers_are_those_of_the_program(port, path):
    status, sent = ask(port, path)
    assert status == (404 if path == "/nie-ma/" else 200)
    wanted = headers.sent(path)
    assert {name: sent.get(name.lower()) for name in wanted} == wanted
    assert ("content-security-policy" in sent) is ("Content-Security-Policy" in wanted)
    assert "set-cookie" not in sent


@pytest.mark.parametrize("path", KINDS)
def test_every_kind_of_file_goes_by_its_name(port, path):
    status, sent = ask(port, path)
    assert (status, sent["content-type"].lower()) == (200, KINDS[path])


@pytest.mark.parametrize(
    ("path", "status"),
    [("/.well-known/security.txt", 200), ("/.htaccess", 404), ("/.jawny-plan-pliki.txt", 404), ("/plany/.x", 404)],
)
def test_hidden_files_stay_hidden(port, path, status):
    assert ask(port, path)[0] == status
