# Kandidaten: de lijst, de beoordeling, wat er gebeurd is en wat geweigerd werd.

## Gedaan
done-screened = { $name }: { $verdict }.
done-screening-cleared = { $name }: het oordeel is weer open.
done-score = { $name }: { $points } voor { $criterion }.
done-score-cleared = { $name }: { $criterion } staat weer open.
done-motivation = { $name }: de motivering is bewaard.
done-sheet-submitted = { $name }: scoreblad ingediend, { $points } op { $maximum }.
done-sheet-reopened = Het scoreblad van { $juror } voor { $name } is heropend.
done-candidate-move = { $name }: { $state }.
done-exempt = { $name }: vrijgesteld van { $stage }.
done-tag = { $name } heeft het label ‘{ $tag }’.
done-untag = Het label van { $name } is weggenomen.
done-tags = De labels van { $name } zijn aangepast.
done-candidate-added = { $name } is toegevoegd: { $state }.
done-person-edited = De gegevens van { $name } zijn verbeterd.

## Geweigerd
refused-candidate = { $name }: { $why }
refused-observer = Een waarnemer woont de selectie bij, maar beoordeelt niet en leest geen dossiers (V-33).
refused-no-seat = U zit niet in de jury van deze vacature en hebt dus geen scoreblad. Een selectieverantwoordelijke kan u toevoegen (V-33).
refused-interest = U hebt een belang gemeld en beoordeelt daarom niet mee in deze vacature (V-33).
refused-transition = Van ‘{ $from }’ kan een kandidaat niet in één stap naar ‘{ $to }’.
refused-late-exception = Een laattijdige kandidaat kan alleen door met een uitzondering. Schrijf waarom (V-27).
refused-motivation-missing = Een negatieve beslissing heeft een motivering nodig. Schrijf waarom (V-28).
refused-motive-missing = ‘Voldoet niet’ heeft een motivering nodig. Schrijf in één zin waarom (V-28).
refused-no-failed-condition = Geen enkele voorwaarde staat op ‘voldoet niet’. Beoordeel eerst de voorwaarde waarop dit rust (V-28).
refused-conditions-open = { $n ->
    [one] 1 voorwaarde is nog niet beoordeeld. Beoordeel ze eerst.
   *[other] { $n } voorwaarden zijn nog niet beoordeeld. Beoordeel ze eerst.
  }
refused-condition-failed = Een voorwaarde staat op ‘voldoet niet’. Verbeter het oordeel, of kies ‘CV voldoet niet’.
refused-no-preselection = Deze procedure heeft geen voorselectie in het selectiereglement (V-6).
refused-no-next-module = Er volgt geen module meer. Kies geschikt of niet geschikt.
refused-stage-not-passed = ‘{ $stage }’ is niet geslaagd: er is geen ingediend scoreblad, of het totaal haalt de grens niet (V-29).
refused-stages-unproven = { $n ->
    [one] Nog niet geslaagd of vrijgesteld: { $stages } (V-29).
   *[other] Nog niet geslaagd of vrijgesteld: { $stages } (V-29).
  }
refused-screening-late = Deze sollicitatie is laattijdig. Maak ze eerst ontvankelijk, met een uitzondering (V-27).
refused-screening-not-admissible = De status is ‘{ $state }’. Maak de sollicitatie eerst ontvankelijk.
refused-screening-over = De screening is voorbij: de status is ‘{ $state }’.
refused-no-scores-now = Nu worden er geen scores gegeven: de status is ‘{ $state }’.
refused-sheet-submitted = Uw scoreblad is ingediend en staat vast. Vraag de selectieverantwoordelijke om het te heropenen.
refused-sheet-not-submitted = Dit scoreblad is niet ingediend, dus heropenen is niet nodig.
refused-sheet-blank = { $n ->
    [one] Nog niet ingevuld: { $criteria }. Leeg is geen nul.
   *[other] Nog niet ingevuld: { $criteria }. Leeg is geen nul.
  }
refused-criterion-elsewhere = Dit criterium hoort niet bij de module waarin de kandidaat nu zit.
refused-score-range = Kies een score van 0 tot { $maximum }.
refused-reopen-stage-over = Deze module is voor deze kandidaat al beslist; het scoreblad blijft dicht.
refused-exemption-motive = Een vrijstelling heeft een motivering nodig: welk eerder resultaat, en de toestemming van de kandidaat (V-31).
refused-stage-decided = Over deze module is al beslist.
refused-tag-name = Geef een label van 1 tot { $n } tekens.
refused-no-such-tag = Dit label staat er niet op.
refused-name-missing = Vul de naam in.
refused-email = Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.be.
refused-applied-already = { $name } heeft al gesolliciteerd voor deze vacature (V-32).
warn-sheets-open = { $n ->
    [one] 1 scoreblad is nog niet ingediend.
   *[other] { $n } scorebladen zijn nog niet ingediend.
  }
warn-same-motivation = Alle geweigerde kandidaten hebben dezelfde motivering. Motiveer per kandidaat (V-28).
warn-person-known = { $name } was al bekend; de sollicitatie staat bij die persoon.
warn-person-alike = Er is al iemand die erop lijkt: { $name } ({ $email }). Kijk na of het dezelfde persoon is (V-32).

## Kolomkoppen
column-name = Naam
column-stage = Module
column-score = Score
column-rank-place = Plaats
column-received = Ontvangen
column-source = Kanaal
column-city = Gemeente
column-tags = Labels
column-profile = Profiel
column-accommodation = Aanpassing
