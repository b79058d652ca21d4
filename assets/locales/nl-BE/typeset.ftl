## Documenten die naar buiten gaan: de zetter en wat ze allemaal delen
typeset-house-fault = In een sjabloon van uw organisatie staat een fout. Er is niets bewaard. Verbeter het sjabloon, of maak het document met het ingebouwde.
typeset-own-fault = In een ingebouwd sjabloon staat een fout. Er is niets bewaard. Meld dit; intussen werken Word, Excel en tekst wel.
typeset-stopped = Het document kon niet gezet worden. Er is niets bewaard. Kies een ander formaat, of meld dit.
typeset-error = { $file }, regel { $line }: { $why }
typeset-warning = Let op in { $file }, regel { $line }: { $why }
typeset-standard-lost = De pdf voldoet niet aan PDF/A: { $why } ({ $file }, regel { $line }).
typeset-no-letters = { $n ->
    [one] Voor dit teken is op deze machine geen lettertype: { $signs }.
   *[other] Voor { $n } tekens is op deze machine geen lettertype: { $signs }.
  } Er staat een leeg vakje en de pdf voldoet niet aan PDF/A. Zet een lettertype met die tekens in de map met sjablonen.
house-no-folder = De map met sjablonen { $folder } is er niet. De ingebouwde sjablonen zijn gebruikt.
house-unreadable = { $file } kon niet gelezen worden ({ $why }). De ingebouwde woorden en volgorde zijn gebruikt.
house-not-read = { $file }, regel { $line }: { $why }. De ingebouwde woorden en volgorde zijn gebruikt.
house-no-colour = { $file }, regel { $line }: ‘{ $colour }’ is geen kleur; schrijf ze als #8b2332. De ingebouwde woorden en volgorde zijn gebruikt.

# In elk document
doc-page = { $n } van { $all }
doc-logo = Logo van de organisatie
doc-none = geen
doc-part = Onderdeel
doc-what = Wat
doc-words = Inhoud
doc-sheet = Blad
doc-row = Rij
doc-column = Kolom
doc-piece = Stuk
doc-long-texts = Lange teksten
doc-goes-on = … (het vervolg staat op het blad ‘{ $sheet }’)
doc-signature = Handtekening

document-format-pdf = Pdf, om te bewaren
document-format-docx = Word, om te bewerken
document-format-xlsx = Excel, met de tabellen
document-format-md = Markdown
document-format-txt = Tekst

# Het PV
pv-kind = Proces-verbaal van de selectie
pv-edition = Versie
pv-state = Status
pv-drawn = Opgemaakt op
pv-drawn-by = Opgemaakt door
pv-changed = Gewijzigd
pv-digest = Vingerafdruk (SHA-256)
pv-foot = Versie { $n } · { $digest }
pv-foot-preview = Voorbeeld, nog niet opgemaakt
pv-notice-preview = Voorbeeld: dit PV is nog niet opgemaakt.
pv-notice-unsigned = Nog niet door alle juryleden ondertekend.
pv-notice-refused = Een jurylid weigerde te tekenen.
pv-notice-replaced = Vervangen door een nieuwere versie.
pv-notice-withdrawn = Ingetrokken.
pv-asked = Nog niet getekend
pv-signed = Getekend in keur
pv-signed-on = Getekend in keur op { $at }
pv-signed-paper = Getekend op papier, vastgelegd door { $who } ({ $document })
pv-signed-paper-on = Getekend op papier op { $at }, vastgelegd door { $who } ({ $document })
pv-refused = Weigerde te tekenen
pv-refused-on = Weigerde te tekenen op { $at }
pv-remark = Opmerking: { $remark }
pv-other-text = Getekend werd een andere tekst, met vingerafdruk { $digest }…

# Opslaan op het scherm van het PV
said-built-in = In een sjabloon van uw organisatie staat een fout; het ingebouwde is gebruikt.

# keur pv export
done-pv-export = Het document staat in { $path }.
cli-no-form = Aan ‘{ $path }’ is niet te zien in welke vorm het document moet. Kies er een met --format: { $known }.
cli-built-in = Met --built-in maakt keur het document met de ingebouwde sjablonen.

# keur templates
templates-saved = { $path } is bewaard.
templates-kept = { $path } was er al en is gebleven.
templates-next = Pas aan wat anders moet en gooi de andere bestanden weg: wat er niet is, blijft ingebouwd. Zet in uw configuratie: templates = "{ $folder }". Probeer het met keur templates check.
templates-example = Het voorbeeld staat in { $path }.
templates-good = De sjablonen zijn in orde.
