# Balken, voettekst, vensters boven een scherm, wat in het voorbijgaan gezegd wordt.

screen-1 = Start
screen-2 = Vacatures
screen-3 = Kandidaten
screen-4 = Sessies
screen-5 = Goedkeuren
opening = De databank wordt geopend …
failed-leave = Druk Enter om keur te verlaten.
too-small = keur heeft { $needed_width } kolommen en { $needed_height } rijen nodig; dit venster heeft er { $width } en { $height }. Maak het venster groter of de letters kleiner.
bar-unread = { $n ->
    [one] 1 bericht
   *[other] { $n } berichten
  }
waiting-for-colleague = Even wachten: een collega is aan het bewaren …
nothing-found = Niets gevonden.
count-exactly = { $n }
count-more = meer dan { $n }
busy = bezig
button-save = Bewaren
button-cancel = Niet doen
button-quit = Afsluiten
confirm-title = Zeker?
quit-question = Wat u hebt ingevuld, is nog niet bewaard. Keur toch afsluiten? Uw ontwerp blijft staan voor de volgende keer.
help-title = Hulp: wat hier kan (typ om te zoeken, Enter voert uit)
palette-title = Opdrachten (typ om te zoeken, Enter voert uit)
results-title = Resultaat
said-theme = Kleuren: { $theme }.
said-draft-restored = Uw ontwerp van de vorige keer staat er weer.
said-form-changed = Er is iets gewijzigd. Druk nogmaals Esc om het te laten vallen, of Ctrl+S om te bewaren.
said-with-warning = { $done } Let op: { $warning }
said-undo = { $key }: ongedaan maken
said-redo = { $key }: opnieuw uitvoeren
said-as-is = { $text }
said-exported = Bewaard als { $path }.
said-not-exported = Niet bewaard: { $path } kon niet geschreven worden ({ $why }). Kies een andere map.
theme-default = standaard
theme-light = licht
theme-high_contrast = hoog contrast
theme-mono = zonder kleur
field-reason = Reden
field-error-number = Vul een geheel getal in.
field-error-day = Vul een dag in zoals 23/11/2026.
field-error-moment = Vul een dag en uur in zoals 23/11/2026 09:30.
field-help-day = dag/maand/jaar, bijvoorbeeld 23/11/2026
field-help-moment = dag en uur, bijvoorbeeld 23/11/2026 09:30
find-title = Zoeken in personen, vacatures, notities en cv's
find-empty = Typ een naam, een nummer of een woord; Enter gaat erheen.
find-nothing = Niets gevonden in wat u mag zien. Probeer minder woorden, of alleen de eerste letters.
find-more = Er kan meer zijn. Typ meer letters om het te zien.
find-busy = bezig met zoeken …
find-vacancy = vacature
find-person = persoon
find-note = notitie
find-document = cv
messages-title = Berichten
messages-none = U hebt geen berichten.
history-undone = (ongedaan gemaakt)
