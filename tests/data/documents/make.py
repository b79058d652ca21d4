"""Makes the documents beside it: small real files of each kind keur reads, and some that are locked or empty.

python3 tests/data/documents/make.py
"""

import hashlib
import pathlib
import struct
import zipfile
import zlib

HERE = pathlib.Path(__file__).parent
DAY = (2026, 11, 2, 9, 0, 0)
NAME = "Éléonore De Smet"
CV = [
    [NAME, "Dossierbeheerder", "", "WERKERVARING", "2019–2026  Dossierbeheerder, OCMW Gent", "2015–2019  Medewerker onthaal, stad Aalst"],
    ["OPLEIDING", "2015  Bachelor sociaal werk", "", "TALEN", "Nederlands, Frans: vlot"],
]


def rc4(key, data):
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def pdf(pages, password=None):
    """A PDF of lines of text; with a password, locked as the oldest standard does it."""
    objects = []

    def add(body, stream=None):
        objects.append((body, stream))
        return len(objects)

    font = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    parent = len(pages) * 2 + 2
    kids = []
    for lines in pages:
        content = b"BT /F1 11 Tf 50 780 Td 14 TL\n"
        for line in lines:
            letters = line.encode("cp1252")
            for sign in (b"\\", b"(", b")"):
                letters = letters.replace(sign, b"\\" + sign)
            content += b"(" + letters + b") Tj T*\n"
        content = add(b"/Filter /FlateDecode", zlib.compress(content + b"ET"))
        kids.append(add(b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 %d 0 R >> >> /Contents %d 0 R >>" % (parent, font, content)))
    add(b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids)))
    root = add(b"<< /Type /Catalog /Pages %d 0 R >>" % parent)
    trailer, key = b"", None
    if password is not None:
        ident = hashlib.md5(b"keur").digest()
        user = (password + PAD)[:32]
        owner = rc4(hashlib.md5(user).digest()[:5], user)
        key = hashlib.md5(user + owner + struct.pack("<i", -4) + ident).digest()[:5]
        lock = add(b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (owner.hex().encode(), rc4(key, PAD).hex().encode()))
        trailer = b" /Encrypt %d 0 R /ID [<%s> <%s>]" % (lock, ident.hex().encode(), ident.hex().encode())
    out, places = b"%PDF-1.5\n", []
    for number, (body, stream) in enumerate(objects, 1):
        places.append(len(out))
        if stream is not None:
            if key:
                stream = rc4(hashlib.md5(key + struct.pack("<I", number)[:3] + b"\0\0").digest()[:10], stream)
            body = b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(stream), body, stream)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer << /Size %d /Root %d 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, trailer, start)


def pack(name, parts):
    with zipfile.ZipFile(HERE / name, "w") as archive:
        for at, (path, text) in enumerate(parts):
            info = zipfile.ZipInfo(path, DAY)
            info.compress_type = zipfile.ZIP_STORED if path == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, text)


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


DOCX = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document {W}><w:body>
<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Motivatie van {NAME}</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Ik werk graag </w:t></w:r><w:del><w:r><w:delText>alleen</w:delText></w:r></w:del><w:r><w:t>samen &amp; zorgvuldig.</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc>{word("Frans")}</w:tc><w:tc>{word("C1")}</w:tc></w:tr></w:tbl>
<w:p><w:r><w:br w:type="page"/></w:r></w:p>
{word("Met vriendelijke groet")}
<w:sectPr/></w:body></w:document>"""
TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
RELS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
HEADER = f'<?xml version="1.0"?><w:hdr {W}>{word("Gent, 2 november 2026")}</w:hdr>'
ODT = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:text><text:h>Getuigschrift</text:h><text:p>{NAME}<text:s text:c="3"/>slaagde</text:p>
<text:p>met<text:tab/>onderscheiding<text:line-break/>in 2015<text:soft-page-break/>Tweede blad</text:p></office:text></office:body>
</office:document-content>"""
MANIFEST = '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{}</manifest:file-entry></manifest:manifest>'
ODT_TYPE = "application/vnd.oasis.opendocument.text"
RTF = rb"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}}
{\*\generator Riched20;}{\info{\title Verborgen}}\viewkind4\uc1\pard\f0\fs20 \'c9l\'e9onore De Smet\par
Dossierbeheerder \endash  OCMW\tab Gent\par 100 \u8364? en \uc2\u233\'3f\'3f\uc1 n {\b vet}\line tweede regel\page
Blad twee \{met haken\}\par{\pict\pngblip 89504e47}}"""

(HERE / "cv.pdf").write_bytes(pdf(CV))
(HERE / "locked.pdf").write_bytes(pdf(CV, b"geheim"))
(HERE / "scan.pdf").write_bytes(pdf([[]]))
pack("letter.docx", [("[Content_Types].xml", TYPES), ("_rels/.rels", RELS), ("word/document.xml", DOCX), ("word/header1.xml", HEADER)])
pack("diploma.odt", [("mimetype", ODT_TYPE), ("META-INF/manifest.xml", MANIFEST.format("")), ("content.xml", ODT)])
pack("locked.odt", [("mimetype", ODT_TYPE), ("META-INF/manifest.xml", MANIFEST.format("<manifest:encryption-data/>")), ("content.xml", "x")])
(HERE / "cv.rtf").write_bytes(RTF)
(HERE / "cv.txt").write_bytes("\r\n".join(CV[0]).encode("cp1252") + b"\f" + "\r\n".join(CV[1]).encode("cp1252"))
LINE = "Dossierbeheerder bij een lokaal bestuur: premies nakijken, burgers te woord staan, cijfers bijhouden."
(HERE / "ten.pdf").write_bytes(pdf([[f"{page}.{line} {LINE}" for line in range(1, 51)] for page in range(1, 11)]))
