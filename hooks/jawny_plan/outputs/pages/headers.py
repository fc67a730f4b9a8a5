"""What a browser may do with our pages: nothing but show them.

One policy, told twice: in each page (`page_policy`), so that it holds on every host, and in the headers
that a server sends (`sent`), which can say more. `serwer/` holds the same headers for nginx, Apache and IIS
(`server_settings.py` writes those files).

Content Security Policy Level 3: https://www.w3.org/TR/CSP3/
"""

from __future__ import annotations

from collections.abc import Mapping

from jawny_plan.model import addresses
from jawny_plan.outputs.note_formats import MAIL

SEARCH = addresses.SEARCH
"""The one page with a script: the search, whose index is read by a program in WebAssembly."""

_SHOWN = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",  # the question in the header
}
_SEARCHED = {
    **_SHOWN,
    "script-src": "'self' 'wasm-unsafe-eval'",
    "connect-src": "'self'",
    "require-trusted-types-for": "'script'",  # nothing found or typed may become HTML
}
_NOT_FRAMED = {"frame-ancestors": "'none'"}  # browsers heed it in a header only

# Those that Chromium knows; it complains of any other.
_POWERS = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
ALWAYS = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": ", ".join(f"{power}=()" for power in _POWERS),
}
# Kinds that the servers' own lists lack or hold without a charset.
KINDS = {
    "ics": "text/calendar",
    "vcf": "text/vcard",
    MAIL.suffix[1:]: MAIL.media_type,
    "csv": "text/csv",
    "jsonld": "application/ld+json",
}


def page_policy(url: str) -> str:
    """The policy in the page at `url` (from the site's root, without a slash before it)."""
    return _written(_policy(url))


def sent(path: str) -> dict[str, str]:
    """The headers of the answer for `path` (`/plany/`). A PDF has no policy: it is no page, and would break viewers."""
    if path.endswith(".pdf"):
        return ALWAYS
    return {"Content-Security-Policy": _written({**_policy(path), **_NOT_FRAMED}), **ALWAYS}


def _policy(path: str) -> Mapping[str, str]:
    return _SEARCHED if SEARCH in path else _SHOWN


def _written(policy: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in policy.items())


def nginx() -> str:
    """A whole server for nginx 1.18 or newer."""
    always = "\n".join(f'    add_header {name} "{value}" always;' for name, value in ALWAYS.items())
    kinds = "\n".join(f"    location ~ \\.{end}$ {{ types {{ {kind} {end}; }} }}" for end, kind in KINDS.items())
    return f"""\
# Jawny plan: serwer nginx. Plik do /etc/nginx/conf.d/jawny-plan.conf; do wpisania są trzy miejsca:
# adres (server_name), katalog (root, z "current" na końcu) i certyfikat.
# Powstał z hooks/jawny_plan/outputs/pages/headers.py; zmiany w nagłówkach należy robić tam.

map $uri $jawny_plan_csp {{
    default     "{sent("/")["Content-Security-Policy"]}";
    ~/{SEARCH}   "{sent(f"/{SEARCH}")["Content-Security-Policy"]}";
    ~\\.pdf$      "";
}}

server {{
    listen 80;  # po założeniu certyfikatu: listen 443 ssl; oraz ssl_certificate i ssl_certificate_key
    server_name plany.przyklad.pl;
    root /srv/jawny-plan/current;

    index index.html;
    error_page 404 /404.html;
    charset utf-8;
    charset_types text/plain text/css text/xml text/calendar text/csv text/vcard application/json application/ld+json
        application/xml;
    server_tokens off;

    add_header Content-Security-Policy $jawny_plan_csp always;
{always}

{kinds}
    location ~ /\\.(?!well-known/) {{ return 404; }}
}}
"""


def apache() -> str:
    """Headers for Apache 2.4, in the site's own folder or in the server's configuration."""
    policy = "\n".join(
        f'    Header always set Content-Security-Policy "{sent(path)["Content-Security-Policy"]}" "expr={when}"'
        for path, when in (
            ("/", f"%{{REQUEST_URI}} !~ m#/{SEARCH}|\\.pdf$#"),
            (f"/{SEARCH}", f"%{{REQUEST_URI}} =~ m#/{SEARCH}#"),
        )
    )
    always = "\n".join(f'    Header always set {name} "{value}"' for name, value in ALWAYS.items())
    kinds = "\n".join(f"    AddType {kind} .{end}" for end, kind in KINDS.items())
    return f"""\
# Jawny plan: serwer Apache. Plik do katalogu strony pod nazwą .htaccess albo do <Directory> w konfiguracji.
# Jeśli strona nie stoi w głównym katalogu domeny, przed /404.html trzeba dopisać jej katalog.
# Powstał z hooks/jawny_plan/outputs/pages/headers.py; zmiany w nagłówkach należy robić tam.

DirectoryIndex index.html
ErrorDocument 404 /404.html
AddDefaultCharset utf-8
<IfModule mod_mime.c>
    AddCharset utf-8 .txt .css .json .jsonld .xml .csv .ics .vcf
{kinds}
</IfModule>
<IfModule mod_headers.c>
{policy}
{always}
</IfModule>
<IfModule mod_alias.c>
    RedirectMatch 404 "/\\.(?!well-known/)"
</IfModule>
"""
