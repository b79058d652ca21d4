# Wat elke lijst kan: filteren, voorwaarden, volgorde, kolommen, weergaven, bereik, merken, kopiëren, exporteren.

menu-sort = Sorteren op
menu-columns = Kolommen (Spatie toont of verbergt, pijl links en rechts verplaatst)
menu-views = Weergaven
menu-scope = Wat tonen
menu-copy = Kopiëren
menu-conditions = Voorwaarden

scope-all = Alle
scope-mine = Mijn
scope-entity = één entiteit

views-original = Zonder filter, in de gewone volgorde
views-save = Deze weergave bewaren als …
views-drop = Een weergave verwijderen …
views-none-saved = U hebt nog geen weergave bewaard.
views-name = Naam
views-name-missing = Geef de weergave een naam.
said-view-saved = Weergave ‘{ $name }’ is bewaard.
said-view-dropped = Weergave ‘{ $name }’ is verwijderd. Wat ze toonde, is niet gewijzigd.

copy-row = Hele rij als tekst
copy-marked = { $n } gemarkeerde rijen als tekst

list-marked = { $n } gemarkeerd
list-columns-hidden = { $n ->
    [one] 1 kolom past niet
   *[other] { $n } kolommen passen niet
  }
list-exporting = export: { $n } rijen …
list-none-filtered = Niets voldoet aan deze filter. Druk { $key } om hem te wissen.
list-none-in-scope = Hier is niets. Druk { $key } om alles te zien.
said-marked-all = { $n ->
    [0] Er is niets om te markeren.
    [one] 1 rij is gemarkeerd.
   *[other] Alle { $n } rijen zijn gemarkeerd.
  }
said-marked-some = Alleen de eerste { $n } rijen zijn gemarkeerd; meer kan niet in één keer. Verfijn de filter of werk in delen.
said-export-stopped = De export is gestopt. Er is geen bestand geschreven.
list-still-loading = De rijen worden nog gelezen. Probeer het zo meteen opnieuw.

condition-title = Voorwaarde: { $column }
condition-remove = verwijderen
condition-test = Test
condition-test-contains = bevat
condition-test-is = is
condition-test-range = van – tot en met
condition-test-empty = is leeg
condition-value = Waarde of van
condition-values = Waarden
condition-high = Tot en met
condition-turned = Omgekeerd (niet)
condition-help-value = laat leeg voor ‘is leeg’
condition-help-high = alleen voor ‘van – tot en met’; leeg is zonder einde
condition-value-missing = Vul een waarde in, of kies ‘is leeg’.
condition-help-age = dagen gewacht, zoals 5, of een dag zoals 23/11/2026
condition-error-range = Een bereik vraagt een kolom met een eigen volgorde; gebruik ~ voor een deel van de woorden.
condition-error-points = Vul punten in zoals 14,5.
condition-or = { " of " }
condition-is = { $column }: { $value }
condition-contains = { $column } bevat ‘{ $value }’
condition-range = { $column } van { $low } tot en met { $high }
condition-from = { $column } vanaf { $low }
condition-upto = { $column } tot en met { $high }
condition-empty = { $column } is leeg
condition-not = niet ({ $condition })
