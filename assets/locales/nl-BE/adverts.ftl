# Bestanden voor publicatiekanalen.

## Vorm van het bestand
advert-format-jsonld = JSON-LD (schema.org JobPosting)
advert-format-xml = XML (naar HR-XML, te valideren)
advert-format-markdown = Markdown
advert-format-html = HTML-pagina

## In het bericht zelf, altijd in het Nederlands
advert-statute-statutory = statutair
advert-statute-contractual = contractueel
advert-fact-number = Vacaturenummer
advert-fact-entity = Entiteit
advert-fact-place = Standplaats
advert-fact-rank = Niveau en rang
advert-fact-grade = Graad
advert-fact-scale = Salarisschaal
advert-fact-kind = Soort procedure
advert-fact-statute = Statuut
advert-fact-regime = Arbeidsregime
advert-fact-posts = Aantal plaatsen
advert-fact-closes = Solliciteren tot
advert-until = { $closes } (Belgische tijd)
advert-contract = van { $from } tot en met { $until }
advert-contract-until = tot en met { $until }
advert-full-time = voltijds
advert-part-time = deeltijds ({ $percent } %)
advert-heading-conditions = Deelnemingsvoorwaarden
advert-heading-apply = Hoe solliciteer je?
advert-heading-accommodation = Redelijke aanpassingen
advert-apply = Solliciteer via { $channel }. Vermeld vacaturenummer { $number }.
advert-apply-until = Solliciteer via { $channel }, ten laatste op { $closes } (Belgische tijd). Vermeld vacaturenummer { $number }.
advert-accommodation = Heb je door een handicap, een ziekte of een andere nood een redelijke aanpassing van de selectie nodig? Vraag ze in je sollicitatie; een diagnose hoef je niet te melden.
advert-draft = Ontwerp – niet publiceren
advert-xml-warning = Te valideren. De vorm volgt HR-XML (PositionOpening); de namen van de elementen zijn nog niet getoetst aan de Vacature Posting API van VDAB. Bezorg dit bestand pas aan VDAB nadat het daar is goedgekeurd.

## Wat in de weg staat, en wat u dan doet
advert-refused-cancelled = De vacature is geannuleerd: voor een kanaal wordt niets meer gemaakt. Trek wat nog online staat in op het tabblad Publicaties.
advert-refused-draft = De vacature is nog in opmaak. Zet ze eerst op ‘Klaar voor publicatie’; om na te lezen kunt u nu al Markdown of HTML kiezen.
advert-warned-draft = De vacature is nog in opmaak: dit bestand is een ontwerp, zet het nergens online.
advert-refused-hold = De vacature staat on hold. Hervat ze eerst; om na te lezen kunt u nu al Markdown of HTML kiezen.
advert-warned-hold = De vacature staat on hold: zet dit bestand nergens online.
advert-refused-over = Solliciteren kon tot { $closes }: het bericht hoort niet meer online. Kies Markdown of HTML voor het archief.
advert-warned-over = Solliciteren kon tot { $closes }: zet dit bestand niet meer online.
advert-warned-empty = { $n ->
    [one] Dit onderdeel is leeg en staat niet in het bestand: { $headings }. Vul het aan op het tabblad Tekst.
   *[other] Deze onderdelen zijn leeg en staan niet in het bestand: { $headings }. Vul ze aan op het tabblad Tekst.
  }
advert-warned-channel = { $channel } staat niet bij de publicaties van deze vacature. Voeg het kanaal toe op het tabblad Publicaties.
advert-warned-early = De publicatie begint pas op { $from }. Zet het bestand niet vroeger online.
advert-not-written = Het bestand kon niet opgemaakt worden ({ $why }). Er is niets gewijzigd; probeer het opnieuw.

## Op het scherm en op de opdrachtregel
advert-menu = { $number } · Vacaturebericht als bestand
advert-elsewhere = Het vacaturebericht bewaart u op de tabbladen Overzicht, Tekst en Publicaties. Kandidaten exporteert u vanuit de kandidatenlijst (3).
advert-warnings-title = Let op
advert-kept-as = Het bestand heet { $name }.
done-advert = { $path } is geschreven.
