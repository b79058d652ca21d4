# Indiensttredingsfiches: van wie aangenomen is tot wie in dienst is.

## Statussen, velden en wie aan zet is
hire-state-dc_talent = DC Talent
hire-state-entity = Entiteit
hire-state-waiting = Wachtend
hire-state-dcpa = DCPA
hire-state-final = Finaal
hire-state-cancelled = Geannuleerd
hire-hand-talent = DC Talent (selectieverantwoordelijke)
hire-hand-entity = HR van de entiteit
hire-hand-manager = de leidinggevende
hire-hand-dcpa = DCPA
hire-group-laureate = Laureaat
hire-group-post = Functie en plaats
hire-group-terms = Aanstelling
hire-group-people = Leidinggevende en onthaal
hire-group-care = Welzijn en verloning
hire-field-profile = Extern of intern
hire-field-vlimpers = Vlimpersnummer
hire-field-service = Dienst
hire-field-position = Arbeidsplaats
hire-field-location_code = Locatiecode
hire-field-place = Standplaats
hire-field-scale = Salarisschaal
hire-field-statute = Statuut
hire-field-contract = Soort contract
hire-field-start_on = Datum van indiensttreding
hire-field-end_on = Einddatum
hire-field-probation = Proeftijd
hire-field-work_percent = Prestatiebreuk (%)
hire-field-hiring_reason = Wervingsreden
hire-field-manager = Leidinggevende
hire-field-sponsor = Meter of peter
hire-field-risk_code = Risicocode
hire-field-medical_exam = Medisch onderzoek nodig
hire-field-relevant_months = Te valoriseren diensttijd
hire-field-analytic_code = Analytische code
statute-statutory = Statutair
statute-contractual = Contractueel
hire-contract-open_ended = Onbepaalde duur
hire-contract-fixed_term = Bepaalde duur
hire-contract-replacement = Vervanging
hire-contract-first_job = Startbaan
hire-contract-doctoral_grant = Doctoraatsbeurs

## Regels
rule-hire-missing = { $field } ontbreekt.
rule-hire-waiting = Wie al personeelslid is, vult geen webformulier in: de status Wachtend is alleen voor instroom.
rule-hire-address = Het adres van de laureaat is niet bekend.
rule-hire-risk = De risicocode is nog niet ingevuld: zonder code plant niemand een medisch onderzoek.
rule-hire-sponsor = Er is nog geen meter of peter aangeduid voor het onthaal.
rule-hire-exam = Er is een risicocode, maar geen medisch onderzoek aangeduid. Plan het vóór de eerste werkdag.
rule-hire-vlimpers = Het Vlimpersnummer is nog niet ingevuld.
rule-hire-order = De einddatum ligt voor de datum van indiensttreding.
rule-hire-own-sponsor = Niemand is meter of peter van zichzelf.
rule-hire-own-manager = Niemand is leidinggevende van zichzelf.

## Gedaan en geweigerd
refused-hire-range = { $field } is een geheel getal van { $low } tot { $high }.
refused-hire-choice = { $value } is geen keuze voor { $field }.
refused-hire-turn = De fiche van { $name } staat op { $state }: daar is { $who } aan zet.
refused-hire-over = De fiche van { $name } is afgerond: { $state }. Er verandert niets meer aan.
refused-hire-field = { $field } wordt op status { $state } ingevuld door { $who }.
refused-hire-early = Een fiche begint wanneer de kandidaat aangenomen is. Nu is de status { $state }.
refused-hire-already = { $name } heeft al een indiensttredingsfiche.
refused-hire-back = Van { $state } gaat een fiche niet terug naar { $to }.
refused-hire-manager = Kies een leidinggevende met een account.
refused-hire-reason = Zeg waarom dit afwijkt van de vacature of de sollicitatie: { $fields }.
refused-hire-revert = De indiensttredingsfiche staat op { $state }. Annuleer eerst de fiche; daarna kan de beslissing terug.
done-hire-begun = De indiensttredingsfiche van { $name } is begonnen.
done-hire-filled = De fiche van { $name } is ingevuld.
done-hire-advanced = De fiche van { $name } staat nu op { $state }.
done-hire-final = De fiche van { $name } is finaal. Het rijksregisternummer is niet meer nodig: de beheerder ziet het bij de bewaartermijnen.
done-hire-back = De fiche van { $name } is teruggegeven: { $state }.
done-hire-cancelled = De fiche van { $name } is geannuleerd.
act-hire-begin = Indiensttredingsfiche beginnen
act-hire-fill = Indiensttredingsfiche invullen
act-hire-advance = Indiensttredingsfiche doorgeven
act-hire-back = Indiensttredingsfiche teruggeven
act-hire-cancel = Indiensttredingsfiche annuleren

## Toetsen
action-hires = Fiches
help-hires = Ga naar de indiensttredingsfiches; vanuit een vacature naar die van haar laureaten.
action-hire-begin = Beginnen
help-hire-begin = Begin de indiensttredingsfiche van wie aangenomen is.
action-hire-past = Ook afgerond
help-hire-past = Toon ook fiches die finaal of geannuleerd zijn, of weer alleen die waaraan gewerkt wordt.
action-hire-step = Status
help-hire-step = Geef de fiche door naar de volgende status, geef ze terug of annuleer ze.
action-hire-back = Teruggeven
help-hire-back = Geef de fiche terug naar een vroegere status, met een reden.
action-hire-cancel = Annuleren
help-hire-cancel = Annuleer de fiche: de indiensttreding gaat niet door.

## Schermen
hires = Indiensttredingsfiches
hire = Fiche
hires-none = Geen indiensttredingsfiches hier. { $new } begint er een, { $scope } toont die van anderen, { $past } de afgeronde.
hire-nobody-ready = Wie aangenomen is, heeft al een fiche.
hire-turn-of = Aan zet: { $who }
hire-over = { $state } sinds { $day }
hire-back-why = Teruggegeven: { $reason }
hire-cancelled-why = Geannuleerd: { $reason }
hire-missing-for = { $n ->
    [0] Naar { $state }: niets staat in de weg
    [one] Naar { $state }: nog 1 ding nodig
   *[other] Naar { $state }: nog { $n } dingen nodig
}
hire-missing-n = { $n ->
    [one] 1 ontbreekt
   *[other] { $n } ontbreken
}
hire-ready = Alles is ingevuld. Geef de fiche door met { $key }.
hire-filled-by = Invullen: { $who }.
hire-departs = in de vacature { $given }: { $reason } ({ $who })
hire-address = adres
hire-number = identificatienummer
hire-grade = graad
hire-reason = Waarom het afwijkt
hire-reason-help = Alleen nodig als iets anders is dan in de vacature of de sollicitatie.
hire-months-help = In maanden.
hire-risk-help = Uit de lijst van beroepsrisico's.
hire-sponsor-help = De naam van een ervaren collega.
hire-why = Waarom
hire-back-to = Terug naar
hire-back-help = Wie weer aan zet is, leest dit boven de fiche.
hire-cancel-help = Bijvoorbeeld: de kandidaat ziet ervan af.
hire-no-back = Er is geen vroegere status.
hire-step-on = Doorgeven naar { $state }
hire-step-back = Teruggeven naar { $state }
start-hire = Indiensttreding { $name }: { $state }
dossier-unhired = { $n ->
    [one] 1 aangenomen kandidaat heeft nog geen fiche. Begin ze met { $key }.
   *[other] { $n } aangenomen kandidaten hebben nog geen fiche. Begin ze met { $key }.
}
cli-hire-given = { $value } lees ik niet. Schrijf bijvoorbeeld location_code=B-112.
cli-hire-field = Er is geen veld { $value }. Er zijn: { $known }.
cli-hire-written = De fiche staat in { $path }.
file-hires = indiensttredingsfiches

## Document
fiche-kind = Indiensttredingsfiche
fiche-format-pdf = Document (pdf)
fiche-format-csv = Alle velden voor een rekenblad (csv)
fiche-format-json = Alle velden voor een ander programma (json)
fiche-foot = Vacature { $vacancy } · { $state } · { $day }
fiche-since = Status { $state } sinds { $day }
fiche-masked = Het identificatienummer is gemaskeerd.
fiche-blank = nog niet ingevuld
fiche-departs = In de vacature { $given }. { $reason }
fiche-ovo = OVO-code
fiche-number-kind = soort nummer
hire-export-number = { $format }, met het nummer
hire-export-why = Waarom het nummer nodig is
hire-export-why-help = Dit komt in het logboek van wie het nummer zag.
document-made = Over het document

## Kolommen
column-hire-state = Status
column-hire-missing = Ontbr.
column-hire-start = Vanaf
column-hire-turn = Aan zet
column-hire-manager = Leidinggevende
column-fields = Velden

## Geschiedenis
table-hire_sheet = indiensttredingsfiche
field-hire_sheet-application_id = sollicitatie
field-hire_sheet-entity_id = entiteit
field-hire_sheet-state = status
field-hire_sheet-state_at = status sinds
field-hire_sheet-remark = opmerking
field-hire_sheet-created_by = begonnen door
field-hire_sheet-created_at = begonnen op
field-hire_sheet-profile = extern of intern
field-hire_sheet-service = dienst
field-hire_sheet-position = arbeidsplaats
field-hire_sheet-location_code = locatiecode
field-hire_sheet-place = standplaats
field-hire_sheet-scale = salarisschaal
field-hire_sheet-statute = statuut
field-hire_sheet-contract = soort contract
field-hire_sheet-start_on = datum van indiensttreding
field-hire_sheet-end_on = einddatum
field-hire_sheet-probation = proeftijd
field-hire_sheet-work_percent = prestatiebreuk
field-hire_sheet-hiring_reason = wervingsreden
field-hire_sheet-manager_id = leidinggevende
field-hire_sheet-sponsor = meter of peter
field-hire_sheet-risk_code = risicocode
field-hire_sheet-medical_exam = medisch onderzoek
field-hire_sheet-relevant_months = te valoriseren diensttijd
field-hire_sheet-analytic_code = analytische code
table-hire_reason = reden van een afwijking
field-hire_reason-hire_sheet_id = indiensttredingsfiche
field-hire_reason-field = veld
field-hire_reason-reason = reden
field-hire_reason-by_id = door
field-hire_reason-at = op
