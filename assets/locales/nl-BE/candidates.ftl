# Kandidaten: de lijst, de beoordeling, wat er gebeurd is en wat geweigerd werd.

## Gedaan
done-screened = { $name }: { $verdict }.
done-screening-cleared = { $name }: het oordeel is weer open.
done-score = { $name }: { $points } voor { $criterion }.
done-score-cleared = { $name }: { $criterion } staat weer open.
done-motivation = { $name }: de motivering is bewaard.
done-sheet-submitted = { $name }: scoreblad ingediend, { $points } op { $maximum }.
done-sheet-reopened = Het scoreblad van { $juror } voor { $name } is heropend.
message-sheet-reopened = { $from } heropende uw scoreblad voor { $name }: { $reason }
done-candidate-move = { $name }: { $state }.
done-candidate-revert = { $name }: ‘{ $from }’ is teruggenomen en blijft in de geschiedenis. De kandidaat staat weer op ‘{ $state }’.
done-exempt = { $name }: vrijgesteld van { $stage }.
done-hold = { $name } gaat voorlopig door: ‘{ $stage }’ blijft te beoordelen vóór de eindbeslissing.
done-taken-up = { $name }: ‘{ $stage }’ wordt weer beoordeeld. Wat in andere onderdelen gescoord is, blijft staan.
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
refused-offer-early = Een aanbod komt na de goedkeuring van de procedure en het PV. Vraag eerst de goedkeuring (13.1).
refused-no-reserve = Deze procedure legt geen werfreserve aan (V-5). Kies ‘Laureaat’ voor wie een aanbod kan krijgen.
refused-no-preselection = Deze procedure heeft geen voorselectie in het selectiereglement (V-6).
refused-no-next-module = Er volgt geen module meer. Kies geschikt of niet geschikt.
warn-preselection-threshold = Het selectiereglement houdt de voorselectie pas vanaf { $threshold } toegelaten kandidaten, en dat zijn er nu { $n }. Ga na of iemand er mag afvallen (V-6).
warn-preselection-maximum = Het selectiereglement laat hoogstens { $maximum } kandidaten door de voorselectie; dit is nummer { $n }. Dat kan alleen als het reglement het zegt, zoals bij gelijke scores (V-6).
refused-failing-unjudged = Voor ‘{ $stage }’ is nog geen scoreblad ingediend: er is niets waarop ‘{ $state }’ kan steunen. Dien eerst een scoreblad in. Wie wegbleef of stopte, is ‘niet opgedaagd’ of ‘teruggetrokken’ (V-28).
refused-stage-not-passed = Voor ‘{ $stage }’ is nog geen scoreblad ingediend, dus er is geen resultaat om op te beslissen (V-29).
refused-against-sheets = De scorebladen zeggen iets anders: { $computed }. Wie toch anders beslist, kiest een grond en motiveert: open de kandidaat en druk c (V-29).
refused-override-motivation = Een beslissing tegen de scorebladen in heeft een motivering nodig. Schrijf waarom (V-29).
refused-out-of-turn = Iemand met een betere plaats in de rangschikking wacht nog. Schrijf waarom deze kandidaat eerder een aanbod krijgt (V-34).
refused-choice-motivation = De reserve is niet gerangschikt: schrijf waarom de keuze op deze kandidaat valt (V-34).
refused-revert-nothing = Er is nog niets beslist over deze kandidaat: er is niets om terug te nemen.
refused-revert-offer = De kandidaat staat op ‘{ $state }’: een aanbod dat gedaan is, wordt niet teruggenomen. Leg vast hoe het afliep.
refused-revert-sheets = In dit onderdeel gaven juryleden al scores. Rond het af, of laat de juryleden hun scorebladen eerst leegmaken.
refused-revert-taken-up = Dit onderdeel was aangehouden en wordt nu beoordeeld: beslis erover, of houd de kandidaat opnieuw aan.
refused-hold-last = Na dit onderdeel volgt er geen: beslis hier, of wacht met beslissen.
refused-hold-state = Bij ‘{ $state }’ valt er niets aan te houden.
refused-hold-motivation = Schrijf waarop u wacht om dit onderdeel te beoordelen.
refused-hold-exempt = Van dit onderdeel is de kandidaat vrijgesteld: er valt niets aan te houden.
refused-hold-none = Dit onderdeel is niet aangehouden.
refused-taken-up = Dit onderdeel wordt nu al beoordeeld.
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
refused-score-verdict = Kies 1 (voldoet) of 0 (voldoet niet).
refused-reopen-stage-over = Deze module is voor deze kandidaat al beslist; het scoreblad blijft dicht.
refused-stage-decided = Over ‘{ $stage }’ is al beslist.
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
warn-person-alike = Er is al iemand die erop lijkt: { $name } ({ $email }), op grond van { $by }. Kijk na of het dezelfde persoon is (V-32).
warn-person-restricted = De gegevens van { $name } zijn beperkt (AVG, artikel 18). De sollicitatie wordt opgenomen, want daar vraagt de persoon zelf om; meer kan er pas mee gebeuren als de beperking opgeheven is.

## Kolomkoppen
column-record-line = Lijn
column-fate = Gevolg
column-rule = Regel
column-import-column = Kolom
column-import-alike = Lijkt op
column-why = Waarom
column-name = Naam
column-stage = Module
column-score = Score
column-rank-place = Plaats
column-received = Ontvangen
column-source = Kanaal
column-asked = Gevraagd
column-size = Grootte
column-pages = Pagina’s
column-reading = Gelezen
column-created = Toegevoegd
column-city = Gemeente
column-tags = Labels
column-profile = Profiel
column-accommodation = Aanpassing

## Beoordeling
review-nobody = Er zijn nog geen kandidaten voor deze vacature: er valt niets te beoordelen. Druk { $key } om terug te gaan.
review-none-found = Niemand gevonden met ‘{ $typed }’. Druk { $key } om de filter te wissen.
review-none-waiting = Niemand wacht nog op een beslissing. Druk { $key } om opnieuw iedereen te zien.
review-no-candidate = Er is geen kandidaat gekozen.
review-final = ‘{ $state }’ is een eindstatus. Een vergissing kunt u ongedaan maken.
review-undecided = { $n ->
    [0] alles beslist
    [one] nog 1 zonder beslissing
   *[other] nog { $n } zonder beslissing
  }
review-to-score = { $n ->
    [one] nog 1 te beoordelen
   *[other] nog { $n } te beoordelen
  }
review-sheet = Scoreblad
review-tab-profile = Profiel
review-tab-cv = Cv
review-tab-form = Formulier
review-tab-elsewhere = Andere
review-tab-notes = Notities
review-tab-history = Geschiedenis
review-tab-profile-none = Er is niets bekend.
review-tab-cv-none = Er is geen cv, of de tekst ervan kon niet gelezen worden.
review-tab-form-none = Het formulier van deze vacature heeft geen vragen.
review-tab-elsewhere-none = Geen andere sollicitaties die u mag zien.
review-tab-notes-none = Nog geen notities.
review-tab-history-none = Nog niets gebeurd.
review-state-since = { $state } sinds { $day }
review-no-contact = Contactgegevens zijn niet voor juryleden.
review-now = nu
review-computed = Scorebladen
review-ground = Grond
review-against = tegen de scorebladen in
review-departs = wijkt af van de scorebladen: { $ground }
score-points = { $points }
score-level = niveau { $points }
score-divided = verdeeld ({ $n } % voldoet)
refused-score-whole = Op deze schaal bestaat er niets tussen twee treden: geef een geheel niveau, of voldoet of voldoet niet.
review-pass-levels = Geslaagd: elk criterium dat meetelt, haalt zijn niveau
review-pass-verdict = Geslaagd: elk criterium dat meetelt, voldoet
review-scale-verdict = 1 voldoet · 0 voldoet niet
review-none-waits = Er wacht niemand meer op u in deze lijst.
review-hold = Aanhouden: gaat voorlopig door
review-hold-motivation = Waarop wacht u?
review-take-up = Aangehouden onderdeel beoordelen
review-on-hold = aangehouden, nog te beoordelen: { $stages }
review-provisional = Voorlopig: wat beslist is, kan met een reden teruggenomen worden tot het PV is opgemaakt.
review-settled = Definitief: het PV is opgemaakt.
review-taken-back = teruggenomen
review-taken-back-because = Teruggenomen: { $reason }
computed-pass = scorebladen: geslaagd
computed-fail = scorebladen: niet geslaagd
review-revoked = herroepen
review-open = open
review-open-already = Deze regel staat al open.
review-blank = ·
review-no-conditions = Deze vacature heeft geen formele voorwaarden.
review-conditions-open = { $n ->
    [one] Nog 1 voorwaarde te beoordelen
   *[other] Nog { $n } voorwaarden te beoordelen
  }
review-proposal = Voorstel: { $state }
review-offer-motivated = met motivering (V-34)
review-proposed = voorstel
review-lines-blank = { $n ->
    [one] Nog 1 in te vullen
   *[other] Nog { $n } in te vullen
  }
review-total = Totaal
review-pass-mark = Geslaagd vanaf { $points }
review-own-sheet = Mijn scoreblad
review-motivation = Motivering
review-no-motivation = Nog geen motivering
review-motive = Waarom
review-handed-in = { $n } van { $all } scorebladen ingediend
review-mean = Gemiddelde
review-level = niveau { $n }
review-weight = gewicht { $n }
review-not-counted = telt niet mee
review-at-least = minstens { $points }
review-essential = noodzakelijk
review-points-help = bijvoorbeeld 3,5; leeg laten wist de score
review-points-wrong = Dit is geen score. Schrijf ze als 4 of 3,5.
review-points-fine = Een score heeft hoogstens twee decimalen. Schrijf ze als 3,33.
review-verdict-digit = Bij een voorwaarde is 1 voldoet en 0 voldoet niet.
review-submit-question = Het scoreblad voor { $name } indienen? Daarna staat het vast; alleen een selectieverantwoordelijke kan het heropenen.
review-submit-button = Indienen
review-screening-no-sheet = Bij de screening valt niets in te dienen: beslis met de status.
review-compare-two = Markeer eerst twee tot vijf kandidaten; scorebladen die u mag lezen zijn er nog niet.
review-compare = Vergelijken
review-compare-first = Alleen de eerste { $n } van de { $all } gemarkeerde kandidaten, in de volgorde van de lijst.
review-compare-nothing = Er zijn nog geen scores om te vergelijken.
review-compare-none = geen
review-own-scores = Mijn scores
review-jury-scores = Gemiddelde van de jury
review-copy-name = Naam
review-copy-email = E-mail
review-copy-phone = Telefoon
review-no-score-order = Op score sorteren kan een jurylid niet: de volgorde zou scores verraden.
review-contact = Contactgegevens
review-tag-on = staat erop
review-tag-new = Nieuw label
review-tag-name = Label
review-for-many = { $n } van { $all }
review-many-title = { $n ->
    [one] Status van 1 kandidaat
   *[other] Status van { $n } kandidaten
  }

## Lijst
file-candidates = kandidaten
file-candidates-of-vacancy = kandidaten-vacature
candidates-not-for-role = Kandidaten zijn er voor wie ze selecteert: selectieverantwoordelijke, HR-verantwoordelijke, leidinggevende en jury. Uw rol hoort daar niet bij; een beheerder geeft rollen.
candidates-none = Er zijn nog geen kandidaten die u kunt zien.
candidates-none-read = Voor deze vacature heeft nog niemand gesolliciteerd.
candidates-none-here = Voor deze vacature heeft nog niemand gesolliciteerd. Druk { $key } om iemand toe te voegen.
candidates-new-in-vacancy = Een kandidaat voegt u toe in de kandidaten van een vacature: open die eerst.
candidates-one-vacancy = Deze lijst toont al de kandidaten van één vacature.

## Importeren
intake-title = Kandidaten importeren
intake-file = Bestand
intake-help = CSV, Excel (.xlsx), Europass, JSON Resume, e-mail of een map ermee. { $complete } vult het pad aan; Enter gaat in een map, nog eens Enter neemt de map zelf. U kijkt eerst alles na.
intake-folder = map
intake-nothing-there = Niets hier begint zo.
intake-no-file = Er is nog geen bestand gekozen. Typ een pad of kies er een met de pijlen.
intake-no-table = Dit bestand heeft geen kolommen om toe te wijzen.
intake-no-records = Er zijn geen regels om te tonen.
intake-no-columns = Zeg eerst wat in de kolommen staat.
intake-nothing = Geen enkele regel kan opgenomen worden. De redenen staan bij elke regel.
intake-busy = Het bestand wordt nog gelezen.
intake-done-already = Dit bestand is opgenomen. Ga terug voor een ander.
intake-sheet = Blad
intake-sheet-short = blad
intake-columns = Wat staat in welke kolom
intake-not-used = niet gebruikt
intake-every-kind = alles
intake-line = Lijn { $line }
intake-looking = Bezig met nakijken: { $percent } %. { $key } stopt.
intake-taking-in = Bezig met opnemen: { $percent } %. { $key } stopt; er wordt dan niets bewaard.
intake-done = Opgenomen
intake-only = alleen: { $kind }
intake-report-nothing = Er is niets weggelaten of na te kijken.
intake-nobody-alike = Niemand die bekend is, lijkt hierop. Wie opgenomen wordt, is een nieuwe persoon.
intake-most-alike = elk de persoon die er het meest op lijkt
intake-somebody-new = een nieuwe persoon
intake-undecided = toch niet beslissen
intake-decided = Beslist: dit is { $name }.
intake-decided-new = Beslist: dit is een nieuwe persoon.
file-import-report = import-verslag
import-no-name-here = Geen kolom is de naam. Zeg met { $key } welke. In het bestand staan: { $known }.
import-two-columns-here = Twee kolommen zijn { $field }. Zeg met { $key } welke geldt.
import-kind-new = nieuw
import-kind-known = bekend
import-kind-alike = misschien bekend
import-kind-restricted = te bevestigen
import-kind-late = laattijdig
import-kind-incomplete = onvolledig
import-kind-twice = al gesolliciteerd
import-kind-unreadable = onleesbaar
candidate-received-help = Laat leeg als het nu is. Op papier of aan het loket geldt het ogenblik van ontvangst: 3/11/2026 09:30.
refused-received-ahead = Een sollicitatie is ontvangen, niet nog te ontvangen: vul een ogenblik in dat voorbij is.
