"""Names of files and folders: in plain letters, such that Windows can hold them, and not too long for it.

Windows keeps some names for devices, whatever stands after the first dot, and takes no path of more than 260 signs
(Microsoft: "Naming Files, Paths, and Namespaces"). Identities become folders of the site and of bundles, so they are
held short enough for every path below a unit's folder to stay within 200 signs; the rest is for the way there.
"""

from __future__ import annotations

import re
import unicodedata

SHAPE = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""What an identity looks like, which is an address as well."""
LONGEST = 60
"""Signs of an identity."""

_PORTS = frozenset(f"{port}{sign}" for port in ("com", "lpt") for sign in "0123456789¹²³")
_DEVICES = _PORTS | {"con", "prn", "aux", "nul", "conin$", "conout$"}


def is_device(name: str) -> bool:
    """Whether Windows keeps the name of a file or folder for a device: `nul`, `AUX.yml`, `con .txt`."""
    return name.partition(".")[0].rstrip(" ").lower() in _DEVICES


def is_windows(name: str) -> bool:
    """Whether Windows can hold a file or folder of this name."""
    return bool(name) and not (is_device(name) or name[-1] in ". " or re.search(r'[<>:"/\\|?*\x00-\x1f]', name))


def slug(text: str, longest: int) -> str:
    """`Mniej hałasu przy ul. Długiej` -> `mniej-halasu-przy-ul-dlugiej`, too long a one is cut after a word."""
    dashed = re.sub("[‐-―−]", "-", text.lower().replace("ł", "l"))  # `17–24` is no `1724`
    bare = unicodedata.normalize("NFKD", dashed).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
    if len(words) <= longest:
        return words
    return words[: longest + 1].rpartition("-")[0] or words[:longest]


def unfit(name: str, kind: str) -> tuple[str, str] | None:
    """Why `name` cannot be an identity, and one that can; None where it can. `kind` begins that one if it has to."""
    if len(name) > LONGEST:
        problem = (
            f"nazwa ma {len(name)} znaków, a Windows nie przyjmie tak długich ścieżek plików, jakie z niej powstaną "
            f"(najwięcej wolno: {LONGEST})."
        )
        return problem, _proposed(name, kind)
    if is_device(name):
        problem = f'nazwę "{name}" Windows zachowuje dla urządzeń i nie utworzy takiego pliku ani folderu.'
        return problem, _proposed(name, kind)
    if not re.fullmatch(SHAPE, name, re.ASCII):
        return "nazwa pliku staje się adresem strony i nie może tak wyglądać.", _proposed(name, kind)
    return None


def _proposed(name: str, kind: str) -> str:
    short = slug(name, LONGEST - len(kind) - 1)
    return short if short and not is_device(short) else "-".join(filter(None, (kind, short)))
