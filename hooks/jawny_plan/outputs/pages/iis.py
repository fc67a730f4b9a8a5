"""The policy of `headers` for Microsoft's server IIS 10: the file web.config in the folder of the site.

IIS shows no file whose kind it does not know, so all kinds of the site are named. Headers that depend on the address
take its own module URL Rewrite (https://www.iis.net/downloads/microsoft/url-rewrite), as IIS itself can give them only
by folder and a PDF must go without a policy.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from jawny_plan.outputs.note_formats import MAIL, NOTE_FORMATS, PDF
from jawny_plan.outputs.pages.headers import ALWAYS, KINDS, SEARCH, sent

_POLICY = "Content-Security-Policy"
_NOTES = {form.suffix[1:]: form.media_type for form in (MAIL, PDF, *NOTE_FORMATS)}
_TEXTS = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "txt": "text/plain",
    "xml": "text/xml",
    "json": "application/json",
    **{end: kind for end, kind in _NOTES.items() if kind.startswith("text/")},
    **{end: kind for end, kind in KINDS.items() if end not in _NOTES},
}
_OTHERS = {
    **{end: kind for end, kind in _NOTES.items() if end not in _TEXTS},
    "png": "image/png",
    "jpg": "image/jpeg",
    "svg": "image/svg+xml",
    "gz": "application/gzip",
    "wasm": "application/wasm",
    # The index of the search.
    **dict.fromkeys(("pagefind", "pf_fragment", "pf_index", "pf_meta"), "application/octet-stream"),
}


def iis() -> str:
    """The file, for IIS 10 with URL Rewrite 2.1."""
    kinds = {end: f"{kind}; charset=utf-8" for end, kind in _TEXTS.items()} | _OTHERS
    mapped = "\n".join(
        f'      <remove fileExtension=".{end}" />\n      <mimeMap fileExtension=".{end}" mimeType={quoteattr(kind)} />'
        for end, kind in kinds.items()
    )
    always = "\n".join(
        f"        <add name={quoteattr(name)} value={quoteattr(value)} />" for name, value in ALWAYS.items()
    )
    policies = "\n".join(
        _rule(name, sent(path)[_POLICY], condition)
        for name, path, condition in (
            ("Polityka stron", "/", rf'pattern="^[^?]*(/{SEARCH}|\.pdf(\?|$))" negate="true"'),
            ("Polityka wyszukiwarki", f"/{SEARCH}", rf'pattern="^[^?]*/{SEARCH}"'),
        )
    )
    return f"""\
<?xml version="1.0" encoding="UTF-8"?>
<!--
  Jawny plan: serwer IIS 10 z modułem URL Rewrite 2.1. Plik do katalogu strony pod nazwą web.config.
  Bez tego modułu IIS pokaże błąd 500.19: wtedy trzeba go zainstalować. Jeśli strona nie stoi w głównym katalogu
  witryny IIS, przed 404.html trzeba dopisać jej katalog.
  Powstał z hooks/jawny_plan/outputs/pages/headers.py; zmiany w nagłówkach należy robić tam.
-->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <httpErrors errorMode="Custom" existingResponse="Auto">
      <remove statusCode="404" />
      <error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
    <security>
      <requestFiltering removeServerHeader="true" />
    </security>
    <staticContent>
{mapped}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
{always}
      </customHeaders>
    </httpProtocol>
    <rewrite>
      <rules>
        <rule name="Ukryte pliki" stopProcessing="true">
          <match url="(^|/)\\.(?!well-known/)" />
          <action type="CustomResponse" statusCode="404" statusReason="Not Found" />
        </rule>
      </rules>
      <outboundRules>
{policies}
      </outboundRules>
    </rewrite>
  </system.webServer>
</configuration>
"""


def _rule(name: str, policy: str, condition: str) -> str:
    return f"""\
        <rule name="{escape(name)}">
          <match serverVariable="RESPONSE_{_POLICY.replace("-", "_")}" pattern=".*" />
          <conditions>
            <add input="{{REQUEST_URI}}" {condition} />
          </conditions>
          <action type="Rewrite" value={quoteattr(policy)} />
        </rule>"""
