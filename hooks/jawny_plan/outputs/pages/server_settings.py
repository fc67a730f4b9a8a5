"""The settings of web servers in `serwer/`: `python -m jawny_plan.outputs.pages.server_settings` writes them anew."""

from __future__ import annotations

from pathlib import Path

from jawny_plan.outputs.pages.headers import apache, nginx
from jawny_plan.outputs.pages.iis import iis

FOLDER = Path(__file__).resolve().parents[4] / "serwer"


def settings() -> dict[str, str]:
    """The text of each file by its name."""
    return {"nginx.conf": nginx(), "apache.htaccess": apache(), "web.config": iis()}


def main() -> None:
    """Write the files of all servers."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in settings().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
