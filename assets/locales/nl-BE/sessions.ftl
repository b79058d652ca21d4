# Events, sessies, onderdelen en inschrijvingen: regels, handelingen en het scherm.

stretch = { $day }, { $from }–{ $until }
taken-by = { $title } { $number }
another-procedure = een andere procedure
span = { $from } tot { $until }

## Gedaan
done-event-create = Event ‘{ $title }’ voor { $number } is aangemaakt. Maak er nu een sessie bij, of dagen volgens een patroon.
done-event-edit = Event ‘{ $title }’ van { $number } is gewijzigd.
done-event-state = Event ‘{ $title }’ van { $number } staat nu op ‘{ $state }’.
done-event-cancel = { $n ->
    [0] Event ‘{ $title }’ van { $number } is geannuleerd.
    [one] Event ‘{ $title }’ van { $number } is geannuleerd; 1 plaats is vrijgekomen.
   *[other] Event ‘{ $title }’ van { $number } is geannuleerd; { $n } plaatsen zijn vrijgekomen.
  }
done-session-create = Sessie van ‘{ $title }’ { $number } is gepland: { $when }.
done-session-edit = Sessie van ‘{ $title }’ { $number } is gewijzigd: { $when }.
done-session-remove = Sessie van ‘{ $title }’ { $number } is verwijderd: { $when }.
done-part-create = Onderdeel ‘{ $part }’ is toegevoegd: { $when }.
done-parts-create = { $n ->
    [one] 1 onderdeel is toegevoegd aan de sessie van { $session }.
   *[other] { $n } onderdelen zijn toegevoegd aan de sessie van { $session }.
  }
done-part-edit = Onderdeel ‘{ $part }’ is gewijzigd: { $when }.
done-part-remove = Onderdeel ‘{ $part }’ is verwijderd: { $when }.
done-enrol = { $name } heeft een plaats: { $when }.
done-unenrol = { $name } heeft geen plaats meer op { $when }.
done-move = { $name } is verplaatst naar { $when }.
done-confirm = { $name } heeft bevestigd: { $when }.
done-present = { $name } was aanwezig: { $when }.
done-absent = { $name } was afwezig: { $when }.
done-late = { $name } was te laat: { $when }.
done-decline = { $name } heeft afgezegd: { $when }.
done-wait = { $n ->
    [one] { $name } staat als eerste op de wachtlijst van { $when }.
   *[other] { $name } staat op de wachtlijst van { $when }, als nummer { $n }.
  }
done-remind = { $candidates ->
    [0] Geen kandidaat
    [one] 1 kandidaat
   *[other] { $candidates } kandidaten
  } herinnerd aan de bevestiging, { $jurors ->
    [0] geen jurylid
    [one] 1 jurylid
   *[other] { $jurors } juryleden
  } aan de scorebladen: { $title } { $number }.
message-sheets-owed = { $from } herinnert u aan uw scorebladen van { $title } { $number }: nog in te dienen voor { $sheets }.
done-wait-no-more = { $name } staat niet meer op de wachtlijst van { $when }.
done-away = { $name } is niet beschikbaar: { $when }.
done-only = { $name } is die dag alleen dan beschikbaar: { $when }.
done-away-removed = De beschikbaarheid van { $name } van { $when } is weggehaald.
done-agenda = { $n ->
    [0] De agenda van { $name } is ingelezen
    [one] De agenda van { $name } is ingelezen: 1 afspraak
   *[other] De agenda van { $name } is ingelezen: { $n } afspraken
}{ $gone ->
    [0] .
    [one] ; 1 die er niet meer in staat, is weg.
   *[other] ; { $gone } die er niet meer in staan, zijn weg.
}
done-wish = Wat { $name } nodig heeft, is genoteerd. Het telt mee voor elke plaats, ook die er al is.
done-enrolled = { $n ->
    [one] 1 kandidaat is ingeschreven voor ‘{ $title }’ { $number }
   *[other] { $n } kandidaten zijn ingeschreven voor ‘{ $title }’ { $number }
  }{ $waiting ->
    [0] {""}
    [one] , 1 staat op de wachtlijst
   *[other] , { $waiting } staan op de wachtlijst
  }{ $lost ->
    [0] .
    [one] ; 1 inschrijving kon niet.
   *[other] ; { $lost } inschrijvingen konden niet.
  }
enrol-line = Regel { $line }: { $why }
done-plan = { $n ->
    [one] 1 plaats van ‘{ $title }’ { $number } is gegeven
   *[other] { $n } plaatsen van ‘{ $title }’ { $number } zijn gegeven
  }{ $lost ->
    [0] . Druk i om uit te nodigen.
    [one] ; 1 plaats kon niet meer.
   *[other] ; { $lost } plaatsen konden niet meer.
  }
done-pattern = { $sessions ->
    [one] 1 sessie
   *[other] { $sessions } sessies
  } van ‘{ $title }’ { $number } met { $parts ->
    [one] 1 onderdeel
   *[other] { $parts } onderdelen
  } gemaakt. Druk P om de kandidaten te laten plannen.

## Geweigerd
refused-plan-changed = De plaats van { $name } is intussen veranderd: ze blijft zoals ze nu is.
refused-agenda-same = De agenda van { $name } is al zo ingelezen: er is niets nieuw.
refused-plan-stale = { $name } staat intussen op ‘{ $state }’: die plaats blijft zoals ze is.
refused-event-days = De laatste dag komt voor de eerste. Vul een dag in op of na de eerste dag.
refused-title-missing = Geef het event een titel.
refused-part-name-missing = Geef het onderdeel een naam.
refused-capacity = Het aantal plaatsen moet een getal van 1 tot 1000 zijn.
refused-stage-elsewhere = Deze module hoort niet bij deze vacature. Kies een module uit de lijst.
refused-room-unknown = Dit lokaal is niet beschikbaar voor deze entiteit. Kies een lokaal uit de lijst.
refused-end-before-start = Het einde komt niet na het begin. Vul een later einduur in.
refused-session-one-day = Een sessie begint en eindigt op dezelfde dag. Maak voor elke dag een sessie.
refused-clock-change = { $at } bestaat die nacht niet of komt twee keer voor, want de klok verspringt. Kies een ander uur.
refused-enrol-days = Vul een aantal dagen van 0 tot 365 in, of niets voor het aantal uit de instellingen.
refused-enrol-closed = Inschrijven voor ‘{ $title }’ { $number } kon tot en met { $day }. Geef zelf een plaats, of laat het event later sluiten.
refused-enrol-not-open = Event ‘{ $title }’ { $number } is nog niet open voor inschrijving. Open het eerst.
refused-enrol-who = ‘{ $what }’ is geen enkele kandidaat van deze vacature, of meer dan één. Gebruik het nummer uit de lijst van kandidaten.
refused-enrol-part = ‘{ $what }’ is geen onderdeel van dit event. Gebruik het nummer van het onderdeel, of het uur waarop het begint.
refused-enrol-file = Dit bestand kan niet gelezen worden als tekst met kolommen.
refused-enrol-line = Regel { $line } van het bestand kan niet gelezen worden. Er is niets ingeschreven.
refused-enrol-columns = Het bestand heeft een kolom ‘kandidaat’ of ‘e-mail’ nodig en een kolom ‘onderdeel’ of ‘begin’.
refused-enrol-long = Het bestand heeft meer dan { $most } regels. Verdeel het.
refused-step = De stap moet een getal van 1 tot 9 zijn.
refused-pattern-long = Een patroon loopt hoogstens { $most } dagen. Kies een vroegere laatste dag.
refused-pattern-lunch = Het einde van de middagpauze komt niet na het begin.
refused-pattern-no-day = Er is geen werkdag in deze periode. Kies andere dagen.
refused-pattern-no-part = In deze uren past geen enkel gesprek. Begin vroeger, eindig later of maak de onderdelen korter.
refused-pattern-many = Dat worden meer dan 200 sessies. Neem minder dagen of minder lokalen.
refused-wish-percent = De extra tijd moet een percentage van 0 tot { $most } zijn.
refused-wish-minutes = De extra tijd moet een aantal minuten van 0 tot { $most } zijn.
refused-wish-language = Kies een taal uit de lijst: nl, fr, en of de.
refused-overlap = Er is niets gewijzigd: { $what }. Kijk de planning na en probeer opnieuw.
overlap-room = een lokaal zou op hetzelfde moment twee sessies hebben
overlap-juror = een jurylid zou op hetzelfde moment in twee sessies zitten
overlap-candidate = een kandidaat zou op hetzelfde moment twee plaatsen hebben
overlap-full = een onderdeel zou meer kandidaten hebben dan plaatsen
refused-room-closed = { $name } is gesloten: { $when }. Kies een ander lokaal of een ander uur, of haal de sluiting weg met F.
refused-room-only = { $name } is die dag alleen vrij op { $when }. Kies een ander lokaal of een uur daarbinnen.
refused-juror-away = { $name } is dan niet beschikbaar: { $when }. Kies iemand anders of een ander uur, of haal de afwezigheid weg met F.
refused-juror-only = { $name } is die dag alleen beschikbaar op { $when }. Kies iemand anders of een uur daarbinnen.
refused-wait-free = Het onderdeel van { $when } heeft nog plaats. Geef { $name } die plaats.
refused-remind-nobody = Voor { $title } { $number } moet niemand herinnerd worden: wie nog iets moet doen, kreeg al een herinnering, en wat voorbij is, wordt niet meer gevraagd.
refused-waits-already = { $name } staat al op de wachtlijst van { $when }.
refused-extra-session = { $name } krijgt { $extra } minuten extra en zou na het einde van de sessie ({ $session }) bezig zijn. Kies een vroeger onderdeel of verleng de sessie.
refused-extra-part = { $name } zou samenvallen met { $part } ({ $when }), want extra tijd telt mee. Kies een onderdeel met een pauze of een vrij onderdeel erna.
refused-session-outside = De sessie valt buiten het event, dat loopt van { $from } tot en met { $until }. Kies een dag daarbinnen of verleng het event.
refused-part-outside = Onderdeel ‘{ $part }’ ({ $when }) valt buiten de sessie van { $session }. Pas het uur aan of verleng de sessie.
refused-event-too-short = De sessie van { $when } zou buiten het event vallen. Verplaats ze eerst, of neem ruimere dagen.
refused-event-over = Event ‘{ $title }’ van { $number } staat op ‘{ $state }’, dus de planning ligt vast. Er is niets gewijzigd.
refused-event-step = Event ‘{ $title }’ van { $number } kan niet van ‘{ $state }’ naar ‘{ $to }’.
refused-event-no-session = Event ‘{ $title }’ van { $number } heeft nog geen sessie en kan dus niet open. Maak eerst een sessie.
refused-parts-overlap = { $n ->
    [one] De jury en het lokaal zijn dan bezet met { $parts }. Kies een uur waarop in deze sessie nog niets gepland is, of wijzig eerst dat onderdeel.
   *[other] De jury en het lokaal zijn dan bezet met { $parts }. Kies een uur waarop in deze sessie nog niets gepland is, of wijzig eerst die onderdelen.
  }
refused-series-count = Kies een aantal van 1 tot { $most }.
refused-series-minutes = De duur moet een aantal minuten van 1 tot 1440 zijn.
refused-series-pause = De pauze moet een aantal minuten van 0 tot 1440 zijn.
refused-series-too-long = De reeks zou duren tot { $ends }, maar de sessie is { $session }. Neem er minder, maak ze korter of verleng de sessie.
refused-room-taken = { $room } is bezet door { $by }, { $when }. Kies een ander lokaal of een ander uur.
refused-juror-not-on-jury = { $name } zit niet in de jury van { $number }. Voeg eerst toe aan de jury, of kies iemand anders.
refused-juror-is-candidate = { $name } is zelf kandidaat voor deze vacature en kan er niet in de jury zitten of optreden.
refused-juror-taken = { $name } zit dan in { $by }, { $when }. Kies iemand anders of een ander uur.
refused-juror-elsewhere = { $name } wordt dan zelf verwacht bij { $by }, { $when }. Kies iemand anders of een ander uur.
refused-candidate-taken = { $name } wordt dan al verwacht bij { $by }, { $when }. Kies een ander uur.
refused-candidate-is-juror = { $name } zit in de jury van deze sessie en kan er geen kandidaat zijn.
refused-part-full = Onderdeel ‘{ $part }’ ({ $when }) is volzet: { $capacity ->
    [one] er is 1 plaats.
   *[other] er zijn { $capacity } plaatsen.
  } Kies een ander onderdeel of maak dit groter.
refused-other-vacancy = { $name } is geen kandidaat voor { $number }. Kies iemand uit die procedure.
refused-out-of-procedure = { $name } staat op ‘{ $state }’ en neemt niet meer deel aan de procedure.
refused-placed-already = { $name } heeft hier al een plaats: { $when }.
refused-places-taken = { $n ->
    [one] Er heeft nog 1 kandidaat een plaats. Verplaats of schrijf eerst uit.
   *[other] Er hebben nog { $n } kandidaten een plaats. Verplaats of schrijf ze eerst uit.
  }
refused-place-free = { $name } heeft geen plaats meer op { $when }.
refused-attendance-noted = De aanwezigheid van { $name } op { $when } is al genoteerd. Maak die eerst ongedaan.
refused-attendance-early = Aanwezigheid van { $name } kan pas vanaf de dag zelf: { $when }.
refused-confirm = De plaats van { $name } op { $when } staat op ‘{ $state }’; alleen een gereserveerde plaats kan bevestigd worden.

## Let op
warning-room-small = { $room } is voor { $fits } personen, het onderdeel neemt er { $capacity }.
warning-wish-place = { $name } houdt de plaats op { $when } zoals ze is: { $why }
warning-wish-stays = De plaats van { $name } loopt nu { $when }. Is de uitnodiging al klaar, bereid dan de gewijzigde voor.
warning-placed-twice = { $name } heeft nu twee plaatsen in deze module: de andere is { $title }, { $when }. Neem er een weg als dat niet de bedoeling is.
warning-place-past = Dat is in het verleden: { $when }.
warning-parts-overlap = Dit valt samen met { $parts } in dezelfde sessie.
warning-no-attendance = { $n ->
    [one] Van 1 kandidaat is de aanwezigheid nog niet genoteerd.
   *[other] Van { $n } kandidaten is de aanwezigheid nog niet genoteerd.
  }
warning-accommodation = { $name } vraagt een aanpassing ({ $need }); ga na of de duur volstaat.
warning-moved-up = { $name } schuift op van de wachtlijst naar { $when }.
warning-candidate-away = { $name } heeft laten weten dan niet te kunnen: { $when }.
warning-language = { $name } vraagt { $wanted }; de sessie is in het { $spoken }.
warning-tie = { $juror } heeft een band met { $name } en beoordeelt deze kandidaat niet.
warning-away-room = { $name } is dan al gepland voor { $by }, { $when }: kies daar een ander lokaal.
warning-away-seat = { $name } zit dan al in { $by }, { $when }: zoek daar iemand anders.
warning-away-place = { $name } wordt dan al verwacht bij { $by }, { $when }: kies daar een ander uur.

## Het scherm
sessions-week = Week { $week } · { $from } – { $until }
sessions-mine = mijn sessies
sessions-all = alle sessies
sessions-one = één vacature
sessions-as-list = lijst
sessions-by-room = lokalen
sessions-by-juror = juryleden
sessions-no-room = Zonder lokaal
sessions-no-juror = Zonder jury
sessions-no-session = Zonder sessie
sessions-until = tot { $day }
sessions-no-history = Aan dit event is in keur nog niets gewijzigd.
sessions-no-stage = geen module
sessions-no-jury = deze vacature heeft nog geen jury
sessions-loading = De sessies worden opgezocht …
sessions-none = Geen sessies in deze week. Druk n om er een te plannen, PgUp of PgDn voor een andere week.
sessions-none-mine = Geen sessies van u in deze week. Druk n om er een te plannen, z om ook die van anderen te zien, PgUp of PgDn voor een andere week.
sessions-none-read = Geen sessies in deze week die u kunt zien. Druk PgUp of PgDn voor een andere week, z om meer dan de uwe te zien.
sessions-none-here-read = Hier is niets gepland.
sessions-none-here = Hier is niets gepland. Druk n om een sessie te plannen.
sessions-event-bare = Dit event heeft nog geen sessie. Druk n om er een te plannen.
sessions-no-parts = Nog geen onderdelen. Druk n voor een reeks onderdelen.
sessions-waiting = Nog te plaatsen
sessions-waiting-hint = nog te plaatsen
sessions-placed-already = al geplaatst: { $when }
sessions-second-place = Deze kandidaat heeft al een plaats in deze module
sessions-move-here = Naar dit onderdeel verplaatsen
sessions-place-twice = Een tweede plaats geven
sessions-free = vrij
sessions-full = volzet
sessions-clash = dubbel geboekt
sessions-accommodation = aanpassing
sessions-extra = { $n } minuten extra
sessions-name-hidden = naam afgeschermd
sessions-move = Verplaatsen
sessions-unenrol = Uitschrijven
sessions-give-place = Een plaats geven
sessions-remind = Herinneren wie nog iets moet doen
sessions-remind-hint = bevestigen, scoreblad
sessions-to-waiting-list = Op de wachtlijst
sessions-ahead = { $n ->
    [0] nog niemand wacht
    [one] 1 wacht
   *[other] { $n } wachten
  }
sessions-wait-no-more = Van de wachtlijst halen
sessions-who-was-there = Wie was er? (gemarkeerd = aanwezig)
sessions-choose-vacancy = Event voor welke vacature?
sessions-choose-event = Sessie in welk event?
sessions-new-event = Event
sessions-new-session = Sessie
sessions-new-part = Onderdeel
sessions-new-series = Reeks onderdelen
sessions-enrol-file = Inschrijvingen uit een bestand
sessions-enrol-columns = Kolommen
sessions-enrol-columns-help = kandidaat (nummer of e-mail) en onderdeel (nummer of begin)
sessions-enrol-count = Bestand gelezen: { $n } krijgen een plaats, { $waiting } op de wachtlijst, { $lost } geweigerd
sessions-enrol-read = Elke regel lezen
sessions-enrol-take = Inschrijven
sessions-enrol-nobody = Geen enkele regel kan ingeschreven worden. Lees waarom en verbeter het bestand.
sessions-new-pattern = Dagen volgens een patroon
sessions-pattern-button = Bekijken
sessions-edit-session = Sessie wijzigen of verplaatsen
sessions-edit-part = Onderdeel wijzigen
sessions-part-name = Gesprek
remind-do = Nu herinneren
remind-read = Eerst bekijken wie wat krijgt
remind-all = Al mijn procedures samen bekijken
remind-leave = Niet herinneren
remind-nobody = In geen van uw procedures moet nog iemand herinnerd worden.
remind-nobody-here = In dit event moet niemand herinnerd worden.
remind-count = { $candidates ->
    [one] 1 kandidaat
   *[other] { $candidates } kandidaten
}, { $jurors ->
    [one] 1 jurylid
   *[other] { $jurors } juryleden
}
remind-head-candidates = Nog te bevestigen (de dag van de herinnering staat in Opvolgen):
remind-head-jurors = Scorebladen nog in te dienen (een bericht in keur):
remind-sheets = { $n ->
    [one] 1 kandidaat
   *[other] { $n } kandidaten
}
day-list = Daglijst
day-list-sheet = Voor een rekenblad
day-list-paper = Om af te drukken
day-list-paper-hint = een blad per lokaal, met vakjes
day-list-nothing = Op deze dag is niets gepland.
day-list-count = { $n ->
    [one] 1 plaats
   *[other] { $n } plaatsen
}
sessions-copied = De daglijst staat op het klembord.
sessions-file = sessies
sessions-error-time = Vul een uur in zoals 9:30 of 14u.
sessions-help-time = uur, bijvoorbeeld 9:30 of 14u
sessions-help-name = leeg: de sessie heet zoals het event
sessions-help-enrol-days = dagen voor het event; leeg: zoals in de instellingen
sessions-help-gap = minuten tussen twee onderdelen van dezelfde kandidaat
sessions-help-step = elke kandidaat krijgt één plaats in elke stap
sessions-language-of-event = zoals het event
sessions-cancel-button = Event annuleren
sessions-places-lost = { $n ->
    [0] Nog niemand heeft een plaats
    [one] 1 kandidaat verliest de plaats
   *[other] { $n } kandidaten verliezen hun plaats
  }
sessions-label-sessions = Sessies
sessions-label-vacancy = Vacature
sessions-label-event = Event
sessions-label-session = Sessie
sessions-label-part = Onderdeel
sessions-label-candidate = Kandidaat
sessions-label-state = Status
sessions-label-title = Titel
sessions-label-stage = Module
sessions-label-from = Eerste dag
sessions-label-until = Laatste dag
sessions-label-place = Plaats
sessions-label-instructions = Instructies
sessions-label-day = Dag
sessions-label-starts = Begin
sessions-label-ends = Einde
sessions-label-room = Lokaal
sessions-label-jurors = Juryleden
sessions-label-name = Naam
sessions-label-own-name = Eigen naam
sessions-label-first = Eerste begint om
sessions-label-count = Aantal
sessions-label-minutes = Duur (minuten)
sessions-label-pause = Pauze (minuten)
sessions-label-capacity = Plaatsen
sessions-label-language = Taal
sessions-label-enrol-days = Inschrijven tot
sessions-label-gap = Tussentijd
sessions-label-step = Stap
sessions-label-lunch = Middagpauze
sessions-label-test = Eerst een proef
sessions-label-test-minutes = Duur van de proef
sessions-label-test-capacity = Plaatsen in de proef
sessions-label-talk = Daarna
sessions-label-rooms = Lokalen
sessions-help-lunch = bijvoorbeeld 12:00-13:00; leeg: geen pauze
sessions-help-test = naam van de proef; leeg: geen proef
sessions-error-lunch = Vul twee uren in zoals 12:00-13:00, of niets.
sessions-no-clash = Deze week is niets of niemand dubbel geboekt.
sessions-why-choose-event = Ga eerst op een event of een sessie staan.
pattern-title = { $sessions ->
    [one] 1 sessie
   *[other] { $sessions } sessies
  } met { $parts ->
    [one] 1 onderdeel
   *[other] { $parts } onderdelen
  }
pattern-jurors = { $n ->
    [0] geen jurylid
    [one] 1 jurylid
   *[other] { $n } juryleden
  }
pattern-places = { $places } plaatsen; { $candidates ->
    [one] 1 kandidaat
   *[other] { $candidates } kandidaten
  } zonder plaats
pattern-no-juror = { $n ->
    [one] In 1 sessie zit geen jurylid.
   *[other] In { $n } sessies zit geen jurylid.
}
pattern-make = Maken
pattern-read = Lezen wat er komt
pattern-leave = Terug naar het formulier

## Laten plannen
plan-waiting = Wie nog geen plaats heeft
plan-again = Ook wie nog niet bevestigd heeft, opnieuw
plan-progress = planning: { $percent } % (Esc stopt)
plan-stopped = De planning is gestopt. Er is niets gewijzigd.
plan-nobody = Iedereen heeft al een plaats.
plan-no-part = Event ‘{ $title }’ { $number } heeft geen onderdeel meer dat nog moet beginnen en waarin iemand kan komen. Maak er een sessie of onderdelen bij.
plan-read = Lezen wie wanneer komt
plan-take = Overnemen
plan-take-more = Overnemen, met extra onderdelen
plan-leave = Niets doen
plan-title = { $n ->
    [0] geen plaats gevonden
    [one] 1 plaats gevonden
   *[other] { $n } plaatsen gevonden
  }
plan-no-place = Er is geen plaats gevonden om te geven.
plan-count-places = { $n ->
    [one] 1 plaats
   *[other] { $n } plaatsen
  }
plan-count-unplaced = { $n ->
    [0] iedereen geplaatst
    [one] 1 zonder plaats
   *[other] { $n } zonder plaats
  }
plan-count-more = { $n ->
    [one] 1 onderdeel erbij
   *[other] { $n } onderdelen erbij
  }
plan-head-unplaced = Zonder plaats ({ $n })
plan-head-more = Dit zou helpen: onderdelen erbij ({ $n })
plan-head-places = Voorgestelde plaatsen ({ $n })
plan-head-load = Kandidaten per jurylid
plan-short = { $n ->
    [one] Dan heeft nog 1 kandidaat geen plaats: maak een sessie op een andere dag, in een ander lokaal of met een ander jurylid bij.
   *[other] Dan hebben nog { $n } kandidaten geen plaats: maak een sessie op een andere dag, in een ander lokaal of met een ander jurylid bij.
  }
plan-step = stap { $n }
plan-idle = Sessie van { $session } telt niet mee. { $why }
plan-more-part = Dit zou helpen: een onderdeel erbij op { $when }, voor { $name }.
plan-why-nothing = er is geen enkel onderdeel
plan-why-full = alle plaatsen die passen zijn voor anderen nodig
plan-why-away = op geen enkel uur beschikbaar
plan-why-elsewhere = wordt dan elders verwacht
plan-why-language = geen sessie in de gevraagde taal
plan-why-tie = een jurylid heeft een band met deze kandidaat
plan-why-extra = nergens ruimte voor de extra tijd
plan-why-order = past niet voor of na het andere onderdeel

## Wie is vrij
free-whose = Wiens vrije tijd?
free-title = Vrije tijd van { $name }
free-add = Beschikbaarheid toevoegen
free-wish = Wat de kandidaat nodig heeft
free-agenda = Een agenda inlezen
free-agenda-hint = .ics uit Outlook of een andere agenda: alleen de uren
agenda-help-path = het bestand (.ics) dat u uit de agenda bewaarde; wat een afspraak inhoudt, wordt niet bijgehouden
agenda-title = Agenda van { $name }
agenda-take = Inlezen
agenda-forget = Inlezen, en weghalen wat niet meer in de agenda staat
agenda-read = Eerst bekijken wanneer bezet
agenda-count-changed = { $n ->
    [0] niets nieuw
    [one] 1 nieuw of verplaatst
   *[other] { $n } nieuw of verplaatst
}
agenda-count-gone = { $n ->
    [one] 1 staat er niet meer in
   *[other] { $n } staan er niet meer in
}
agenda-count-taken = { $n ->
    [one] 1 keer bezet
   *[other] { $n } keer bezet
}
free-remove = Enter haalt weg
free-free = vrij
free-label-kind = Soort
free-label-percent = Extra tijd (%)
free-label-minutes = Extra minuten
free-label-half = Halve dag
free-help-percent = bijvoorbeeld 33 voor een derde langer
free-any-half = gelijk wanneer

## Opvolgen
follow-until = Inschrijven kan tot en met { $day }.
follow-count = { $n ->
    [one] 1 kandidaat
   *[other] { $n } kandidaten
  }, { $missing } nog zonder plaats.
follow-reminded = herinnerd op { $day }
follow-owes-sheets = { $name } moet nog { $n ->
    [one] 1 scoreblad
   *[other] { $n } scorebladen
  } indienen van { $when }
follow-missing = { $n ->
    [one] nog zonder plaats
   *[other] nog { $n } plaatsen te kort
  }

## Waarom iets nu niet kan
sessions-why-nothing = Er is niets geselecteerd. Ga met de pijlen naar een sessie, of druk n om er een te plannen.
sessions-why-no-session = Dit is een event zonder sessie. Druk n om een sessie te plannen, c om het event te annuleren.
sessions-why-choose-session = Ga eerst op een sessie staan.
sessions-why-no-part = Deze sessie heeft nog geen onderdelen. Druk n voor een reeks onderdelen.
sessions-why-nobody = In deze sessie heeft nog niemand een plaats.
sessions-why-waiting = Deze kandidaat heeft nog geen plaats. Druk p om te plaatsen.
sessions-why-noted = De aanwezigheid is al genoteerd; deze plaats kan niet meer verhuizen.
sessions-why-only-list = Hier is er alleen de lijst: het rooster vraagt een venster van 80 kolommen, en --accessible toont het niet.
sessions-why-list = De lijst heeft geen rijen per lokaal of jurylid. Druk w voor het rooster, op een scherm dat breed genoeg is.
sessions-why-zoom = De lijst toont altijd de hele week. Druk w voor het rooster, op een scherm dat breed genoeg is.
sessions-why-week = De hele week staat er al.
sessions-why-day = Er staat al één dag. Ga met de pijlen naar een andere dag.
sessions-why-early = Aanwezigheid kan pas vanaf de dag zelf: { $when }.
sessions-why-empty = Er zijn deze week geen sessies.
sessions-why-no-event = Er is in deze week geen event waar een sessie bij kan. Maak eerst een event.
sessions-why-no-vacancy = U hebt geen vacature waarvoor nu een event kan. Dat kan van de publicatie tot het einde van de selectie.

## Wat een verplaatsing meebrengt
ripple-place = { $name }: van { $from } naar { $to }
ripple-session = Sessie van { $from } naar { $to }
ripple-do = Doen
ripple-leave = Niet doen
ripple-count = { $n ->
    [0] geen kandidaat geraakt
    [one] 1 kandidaat geraakt
   *[other] { $n } kandidaten geraakt
  }
ripple-tell = te verwittigen: { $names }
ripple-tell-juror = jurylid te verwittigen: { $names }
