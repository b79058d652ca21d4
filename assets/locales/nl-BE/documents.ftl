## Documenten: openen, zoeken, toevoegen, verwijderen
action-documents = Documenten
help-documents = Open de documenten van de kandidaat, het cv eerst.
action-add-document = Document toevoegen
help-add-document = Voeg een bestand van deze machine toe.
action-open-outside = Openen met
help-open-outside = Open het bestand in het programma dat deze machine ervoor heeft.
action-view-page = Pagina
help-view-page = Teken de pagina zelf, of toon weer de tekst.
action-larger = Groter
help-larger = Teken de pagina groter; met de pijltjes verschuift ze.
action-smaller = Kleiner
help-smaller = Teken de pagina kleiner.
action-next-match = Volgende plaats
help-next-match = Naar de volgende plaats waar het gezochte staat.
action-previous-match = Vorige plaats
help-previous-match = Naar de vorige plaats waar het gezochte staat.
action-find-in-text = Zoeken
help-find-in-text = Zoek woorden in de tekst.
action-save-document = Opslaan
help-save-document = Bewaar het bestand in de map waarin keur gestart is.
action-remove-document = Verwijderen
help-remove-document = Haal het document weg, met een reden.
action-previous-document = Vorig document
help-previous-document = Naar het vorige document.
action-next-document = Volgend document
help-next-document = Naar het volgende document.

document-opening = Het document wordt geopend…
document-place = Document { $n } van { $all }
document-pages = { $n ->
    [one] 1 pagina
   *[other] { $n } pagina's
  }
document-page = pagina { $n } van { $all }
document-found = ‘{ $sought }’: { $n } van { $all }
document-not-found = ‘{ $sought }’ staat er niet in
document-zoom = { $n } keer vergroot
document-drawing = De pagina wordt getekend…
document-not-drawn = De pagina kan niet getekend worden: { $why }.
document-no-text = Er is geen tekst om in te zoeken.
document-no-text-draw = De tekst is hier niet te lezen: { $why }. Druk op { $page } om de pagina te zien, { $open } om het bestand te openen, { $save } om het op te slaan.
document-no-text-here = De tekst is hier niet te lezen: { $why }. Druk op { $open } om het bestand te openen, { $save } om het op te slaan.
document-unread-here = De tekst is hier niet te lezen: { $why }. Druk op { $key } om het document te openen.
document-no-colours = Een getekende pagina heeft kleuren en blokjes nodig; deze weergave toont alleen tekst.
document-no-picture = Van dit soort bestand tekent keur geen pagina's. Druk op { $key } om het te openen in een ander programma.
document-draw-first = Teken eerst de pagina, met { $key }.
document-seek-first = Zoek eerst iets, met { $key }.
document-is-first = Dit is het eerste document.
document-is-last = Dit is het laatste document.
document-none = Er zijn geen documenten. Druk op { $key } om er een toe te voegen.
document-reason = waarom
document-mislabelled = { $name } is volgens de inhoud { $format }; keur leest het ook zo.
form-document-named = zoals de naam zegt
done-document-removed = { $name } is verwijderd.
refused-document-empty = Het bestand is leeg. Er is niets toegevoegd.
refused-document-program = { $name } is een programma. keur bewaart geen programma's; er is niets toegevoegd.
refused-document-stays = Soort ‘{ $kind }’ blijft bij het dossier: beslissingen steunen erop.
refused-document-text-only = Van dit document bewaart keur alleen de tekst, niet het bestand zelf.
act-candidate-document = Document van een kandidaat toevoegen
act-document-remove = Document verwijderen
said-opening = Geopend met { $program }.
said-not-opened = Het bestand kon niet geopend worden ({ $why }). Sla het op, of stel in uw configuratie het programma in: viewer = "programma".
said-viewer-failed = het programma gaf een fout
cli-documents-of = Zeg waarvan: --candidate of --vacancy.
