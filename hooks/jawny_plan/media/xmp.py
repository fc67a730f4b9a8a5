"""The least that a document may tell of itself as XMP (ISO 16684-1): its title, and what kind of PDF it is."""

from __future__ import annotations

import re
from html import escape

_CLAIM = re.compile(r"(pdfuaid|pdfaid):(part|conformance|amd|rev)\s*(?:=\s*[\"']|>)\s*([0-9]{1,4}|[ABU])\b")
"""PDF/UA (ISO 14289), for screen readers, and PDF/A (ISO 19005), for archives."""
_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
# PDF/A asks that whoever says something that it does not know itself explains what that is.
_EXPLAINED = (
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA Identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part Number of ISO 14289 (PDF/UA)</pdfaProperty:description>"
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
)


def least(title: str, before: str) -> str:
    """XMP with the title and the claims of the XMP `before`, and nothing else."""
    claims = sorted(set(_CLAIM.findall(before)))
    spaces = "".join(f' xmlns:{name}="{address}"' for name, address in _SPACES.items())
    named = f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>'
    elements = "".join(f"<{space}:{name}>{text}</{space}:{name}>" for space, name, text in claims)
    explained = _EXPLAINED if {"pdfaid", "pdfuaid"} <= {space for space, *_ in claims} else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about=""{spaces}>{named if title else ""}{explained}{elements}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    )
