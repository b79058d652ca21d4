# Het PV (proces-verbaal): opmaken, tekenen, verbeteren.

## Statussen
minutes-state-draft = Opgemaakt
minutes-state-signing = Ter ondertekening
minutes-state-signed = Ondertekend
minutes-state-refused = Geweigerd
minutes-state-replaced = Vervangen
minutes-state-withdrawn = Ingetrokken

signature-state-asked = Nog niet getekend
signature-state-signed = Getekend
signature-state-refused = Geweigerd

signature-way-here = In keur
signature-way-paper = Op papier

jury-change-joined = Toegevoegd
jury-change-left = Weggenomen
jury-change-role = Andere rol

incident-complaint = Klacht
incident-hold = On hold
incident-closing = Andere sluitingsdatum
incident-edition = Nieuwe editie van het reglement
incident-cancelled = Event geannuleerd
incident-extension = Verlenging van het contract

minutes-section-tests = Aantal en aard van de proeven
minutes-section-jury = Samenstelling van de jury
minutes-section-criteria = Beoordelingscriteria
minutes-section-reserve_rules = Verlies en behoud van een plaats in de reserve

## Delen
minutes-part-procedure = De procedure
minutes-part-reglement = Het selectiereglement
minutes-part-conditions = Formele deelnemingsvoorwaarden
minutes-part-jury = De jury
minutes-part-delegates = Waarnemers van de vakorganisaties
minutes-part-candidates = De kandidaten
minutes-part-results = Resultaten per fase
minutes-part-stage = Fase { $n }: { $stage }
minutes-part-exemptions = Vrijstellingen
minutes-part-ranking = Rangschikking
minutes-part-reserve = Werfreserve
minutes-part-exclusions = Uitsluitingen
minutes-part-departures = Afwijkingen
minutes-part-incidents = Voorvallen
minutes-part-agreement = Akkoord van de jury
minutes-part-annex = Bijlage: opmerkingen van de vakorganisaties

minutes-publications = Bekendmaking
minutes-editions = Edities van het reglement
minutes-jury-changes = Wijzigingen in de jury
minutes-criteria = Criteria
minutes-retired = Vervangen of geschrapte criteria
minutes-events = Zittingen
minutes-candidates = Kandidaten in deze fase

## Kolommen en gegevens
minutes-col-number = Nummer
minutes-col-title = Functie
minutes-col-entity = Entiteit
minutes-col-kind = Soort
minutes-col-level = Niveau
minutes-col-grade = Rang, graad en schaal
minutes-col-function = Functiecode en -familie
minutes-col-place = Plaats
minutes-col-posts = Aantal plaatsen
minutes-col-authority = Gezagsfunctie
minutes-col-shortage = Knelpuntfunctie
minutes-col-regulated = Gereglementeerd beroep
minutes-col-selector = Selector
minutes-col-selector-ground = Grond van de selectie
minutes-col-officer = Selectieverantwoordelijke
minutes-col-manager = Leidinggevende
minutes-col-published = Bekendgemaakt op
minutes-col-closes = Afgesloten op
minutes-col-redeployment-on = Herplaatsingscheck op
minutes-col-redeployment = Antwoord op de herplaatsingscheck
minutes-col-called-reserve = Opgeroepen uit de reserve van
minutes-col-reserve = Werfreserve
minutes-col-contract-from = Contract vanaf
minutes-col-contract-until = Contract tot en met
minutes-col-replaces = Vervangt
minutes-col-percent = Werkregime (%)
minutes-col-channel = Kanaal
minutes-col-from = Van
minutes-col-until = Tot en met
minutes-col-edition = Editie
minutes-col-fixed = Vastgelegd op
minutes-col-conditions-on = Voorwaarden te vervullen op
minutes-col-ranking = Rangschikking
minutes-col-validity = Geldigheid (maanden)
minutes-col-anonymous = Anoniem beoordeeld
minutes-col-preselection = Voorselectie
minutes-col-threshold = Vanaf zoveel kandidaten
minutes-col-preselected = Hoogstens door
minutes-col-reason = Reden
minutes-col-n = Nr.
minutes-col-condition = Voorwaarde
minutes-col-condition-n = Voorwaarde { $n }
minutes-col-named = { $name }
minutes-col-name = Naam
minutes-col-role = Rol
minutes-col-declared = Verklaring
minutes-col-interest = Gemeld belang
minutes-col-recused = Niet beoordeeld wegens een band
minutes-col-what = Wat
minutes-col-on = Op
minutes-col-by = Door
minutes-col-session = Zitting
minutes-col-starts = Begin
minutes-col-signature = Handtekening
minutes-col-at = Wanneer
minutes-col-how = Hoe
minutes-col-remark = Opmerking
minutes-col-stage = Fase
minutes-col-candidates = Kandidaten
minutes-col-passed = Geslaagd
minutes-col-exempt = Vrijgesteld
minutes-col-on-hold = Aangehouden
minutes-col-failed = Niet geslaagd
minutes-col-not-admitted = Niet ontvankelijk
minutes-col-withdrawn = Teruggetrokken
minutes-col-no-show = Niet opgedaagd
minutes-col-excluded = Uitgesloten
minutes-col-criterion = Criterium
minutes-col-family = Soort competentie
minutes-col-scale = Schaal
minutes-col-maximum = Maximum
minutes-col-pass = Minimum
minutes-col-weight = Gewicht
minutes-col-counts = Telt mee
minutes-col-essential = Essentieel
minutes-col-tie = Beslist bij gelijke score
minutes-col-scoring = Beoordeling
minutes-col-competence = Persoonsgebonden competenties
minutes-col-functional = Functiespecifieke competenties
minutes-col-event = Zitting
minutes-col-jurors = Jury
minutes-col-delegates = Vakorganisaties
minutes-col-total = Totaal
minutes-col-outcome = Uitkomst
minutes-col-motive = Motivering
minutes-col-ground = Grond
minutes-col-attendance = Aanwezigheid
minutes-col-not-judging = Oordeelde niet mee
minutes-col-earlier = Eerder resultaat
minutes-col-tested = Getest op
minutes-col-valid = Telt tot
minutes-col-source = Bron
minutes-col-consent = Toestemming
minutes-col-consulted = Overleg
minutes-col-scored = Score telt mee
minutes-col-tie-rules = Bij gelijke score beslist
minutes-col-rank = Plaats
minutes-col-score = Score
minutes-col-by-rule = Beslist door
minutes-col-months = Duur (maanden)
minutes-col-rule = Regel
minutes-col-ended = Tot
minutes-col-about = Over
minutes-col-moved-to = Verplaatst naar
minutes-col-received = Ontvangen
minutes-col-late = Laattijdig toegelaten
minutes-col-result = Resultaat

## Zinnen
minutes-nothing = niets
minutes-conditions-none = Er zijn geen formele voorwaarden vastgelegd.
minutes-delegates-none = Er was geen waarnemer van een vakorganisatie.
minutes-delegate-away = niet aanwezig
minutes-interest-none = geen
minutes-candidates-none = Niemand heeft gesolliciteerd.
minutes-stage-not-held = Deze fase is niet gehouden.
minutes-criterion = { $name } (niveau { $level })
minutes-level = niveau { $level }
minutes-agreed = { $given } (na overleg)
minutes-verdict = { $verdict }: { $motive }
minutes-noted = { $state } op { $on }
minutes-out-of = { $points } op { $maximum }
minutes-consulted = { $who }, { $on }
minutes-nobody-suitable = Er is geen geschikte kandidaat.
minutes-nobody-why = Reden
minutes-ranked = De geschikte kandidaten zijn gerangschikt.
minutes-unranked = Het reglement voorziet geen rangschikking. De geschikte kandidaten staan op naam.
minutes-place-shared = { $n } (gedeeld)
minutes-reserve-empty = Bij het opmaken van dit PV staat nog niemand in de reserve.
minutes-taken-back = Teruggenomen beslissing
minutes-agreement = Wie tekent, gaat akkoord met het verloop van de selectie en met de resultaten in dit PV.
minutes-on-paper = Op papier, geregistreerd door { $who } ({ $document })
minutes-remarks-none = De vakorganisaties hebben geen opmerkingen gemaakt.
minutes-remark = { $who } ({ $union }), { $on }

## Wat ontbreekt
rule-minutes-none = Het PV is nog niet opgemaakt. Maak het op voor u goedkeuring vraagt.
rule-minutes-stale = Er is iets veranderd waarop het PV steunt. Maak een nieuwe versie op en laat ze tekenen.
rule-minutes-refused = Een jurylid weigerde het PV te tekenen. Los de opmerking op met een nieuwe versie.
rule-minutes-unsigned = { $n ->
    [one] Eén jurylid moet het PV nog tekenen.
   *[other] { $n } juryleden moeten het PV nog tekenen.
}
rule-minutes-jury = De jury ontbreekt: het PV noemt wie oordeelde en wordt door hen getekend.
rule-minutes-reglement = Het selectiereglement ontbreekt.
rule-minutes-blank = { $name }: geen score voor ‘{ $criterion }’ in { $stage }. Leeg is geen nul.
rule-minutes-condition = { $name }: niet elke voorwaarde is beantwoord in { $stage }.
rule-minutes-motive = { $name }: de motivering van de weigering in { $stage } ontbreekt.
rule-minutes-event = { $stage }: er is niet vastgelegd wanneer en waar deze fase doorging.
rule-minutes-delegates = Er staat geen waarnemer van een vakorganisatie in de jury: het PV zegt dat er geen was.
rule-minutes-manager = De leidinggevende is niet ingevuld.
rule-minutes-number = In een tekst staat een rijksregisternummer. Haal het daar weg: het komt in geen PV (V-61).
rulebook-V-50 = Het PV bevat de procedure, de resultaten en de kandidaten per fase, de waarnemers en het akkoord van alle juryleden; opmerkingen van vakorganisaties staan in een bijlage. Zonder getekend PV geen goedkeuring.

## Gedaan en geweigerd
done-minutes-draw = { $number }: het PV is opgemaakt. { $signers ->
    [0] Niemand moet het tekenen.
    [one] Eén jurylid moet het tekenen.
   *[other] { $signers } juryleden moeten het tekenen.
}
done-minutes-correct = { $number }: versie { $n } van het PV is opgemaakt. { $signers ->
    [0] Niemand moet ze tekenen.
    [one] Eén jurylid tekent opnieuw.
   *[other] { $signers } juryleden tekenen opnieuw.
}
done-minutes-sign = { $number }: u hebt het PV getekend. { $left ->
    [0] Iedereen heeft getekend.
    [one] Nog één jurylid moet tekenen.
   *[other] Nog { $left } juryleden moeten tekenen.
}
done-minutes-refuse = { $number }: u hebt geweigerd het PV te tekenen. De selectieverantwoordelijke leest uw opmerking.
done-minutes-paper = De handtekening van { $who } op papier is geregistreerd. { $left ->
    [0] Iedereen heeft getekend.
    [one] Nog één jurylid moet tekenen.
   *[other] Nog { $left } juryleden moeten tekenen.
}
done-minutes-remark = { $number }: de opmerking van { $who } staat in de bijlage.
done-minutes-withdraw = { $number }: versie { $n } van het PV is ingetrokken.
refused-minutes-kind = In deze soort procedure wordt geen PV opgemaakt.
refused-minutes-there = Versie { $n } van het PV is er al. Verbeter ze met een nieuwe versie die zegt wat veranderde.
refused-minutes-why = Het PV werd al eens opgemaakt. Maak op het scherm van het PV een nieuwe versie, die zegt wat veranderde.
refused-minutes-lacks = Er ontbreekt nog iets: zie de punten hierboven, Enter brengt u er.
refused-minutes-other = Versie { $n } van het PV is intussen de nieuwste. Lees die eerst.
refused-minutes-seat = Alleen wie in deze jury oordeelde, tekent het PV, elk in eigen naam.
refused-minutes-observer = Een waarnemer leest het PV niet. Opmerkingen over het verloop komen in de bijlage: geef ze aan de selectieverantwoordelijke.
refused-minutes-done = { $who }: { $state } op { $when }. Een antwoord verandert niet; een nieuwe versie vraagt het opnieuw.
refused-minutes-stale = Sinds deze versie werd opgemaakt, is er iets veranderd. De selectieverantwoordelijke maakt eerst een nieuwe versie op.
refused-minutes-remark = Schrijf waarom u niet tekent: de selectieverantwoordelijke moet weten wat er schort.
refused-minutes-account = { $who } heeft een account en tekent zelf in keur.
refused-minutes-document = Kies een document van deze vacature dat de handtekening toont. Voeg het eerst toe op het tabblad Documenten.
refused-document-signature = Dit document toont een handtekening onder het PV en blijft bewaard.
refused-minutes-paper-none = Iedereen die nog moet tekenen, heeft een account en tekent zelf in keur.
refused-minutes-answered = { $who } heeft al geantwoord: deze versie blijft bewaard. Verbeter ze met een nieuwe versie.
refused-minutes-withdraw = Intrekken kan alleen zolang niemand geantwoord heeft.
refused-minutes-edition = Er is geen versie { $n } van dit PV.
refused-minutes-hidden = De kandidaten worden anoniem beoordeeld: het PV met hun namen is nu niet te lezen.
refused-remark-name = Vul in wie de opmerking maakte.
refused-remark-union = Vul in voor welke vakorganisatie.
refused-remark-text = Schrijf de opmerking op.
refused-remark-later = De opmerking kan niet in de toekomst gemaakt zijn.

## Handelingen
act-minutes-draw = Het PV opmaken
act-minutes-correct = Een nieuwe versie van het PV opmaken
act-minutes-sign = Het PV tekenen
act-minutes-refuse = Weigeren het PV te tekenen
act-minutes-paper = Een handtekening op papier registreren
act-minutes-remark = Een opmerking van een vakorganisatie noteren
act-minutes-withdraw = Het PV intrekken

## Berichten
message-minutes-asked = { $number }: het PV is opgemaakt en wacht op uw handtekening.
message-minutes-again = { $number }: er is een nieuwe versie van het PV om te tekenen. { $why }
message-minutes-signed = { $number }: iedereen heeft het PV getekend.
message-minutes-refused = { $number }: { $who } weigerde het PV te tekenen. { $why }

## Tabellen
table-minutes = PV
field-minutes-vacancy_id = vacature
field-minutes-edition = versie
field-minutes-state = status
field-minutes-basis = waarop het steunt
field-minutes-changed = wat veranderde
field-minutes-drawn_by = opgemaakt door
field-minutes-drawn_at = opgemaakt op
table-minutes_text = tekst van het PV
field-minutes_text-body = tekst
table-minutes_signature = handtekening onder het PV
field-minutes_signature-minutes_id = PV
field-minutes_signature-person_id = jurylid
field-minutes_signature-role = rol
field-minutes_signature-state = status
field-minutes_signature-way = hoe
field-minutes_signature-remark = opmerking
field-minutes_signature-recorded_by = geregistreerd door
field-minutes_signature-document_id = document
field-minutes_signature-at = wanneer
table-union_remark = opmerking van een vakorganisatie
field-union_remark-vacancy_id = vacature
field-union_remark-name = waarnemer
field-union_remark-organisation = vakorganisatie
field-union_remark-made_on = gemaakt op
field-union_remark-body = opmerking
field-union_remark-recorded_by = genoteerd door
field-union_remark-at = genoteerd op

## Versies
minutes-preview = Nog niet opgemaakt: zo zou het PV nu luiden.
minutes-version = Versie { $n } · { $state } · opgemaakt door { $who } op { $when }
minutes-version-line = Versie { $n } · { $state } · { $signed } van { $signers } getekend · { $who }, { $when }
minutes-complete = Het PV is volledig.
minutes-none-yet = Het PV is nog niet opgemaakt.
minutes-first = Er is geen vorige versie om mee te vergelijken.
minutes-since = Wat veranderde sinds versie { $n } werd opgemaakt:
minutes-between = Wat veranderde van versie { $from } naar versie { $to }:

## Scherm
minutes-title = PV
minutes-tab-state = Stand
minutes-tab-text = Tekst
minutes-tab-changes = Verschillen
document-making = Het document wordt gemaakt…
document-export-lang = { $format }, { $lang }
minutes-missing = Wat ontbreekt
minutes-signatures = Handtekeningen
minutes-versions = Versies
minutes-no-account = geen account: tekent op papier
minutes-below = Versie { $n } · { $state } · { $digest }
minutes-why-not = waarom u niet tekent
minutes-sign-question = U tekent versie { $n } van het PV van { $number } ({ $digest }) en gaat akkoord met wat erin staat. Een handtekening neemt u niet terug.
minutes-find-text = Zoeken kan in de tekst en in de verschillen: ga er met { $key } naartoe.
minutes-here = Hier valt niets te openen. Enter werkt op een punt dat ontbreekt en op een versie.
action-minutes = PV
help-minutes = Toon het PV: wat ontbreekt, wie tekende, wat erin staat, wat veranderde.
action-minutes-draw = PV opmaken
help-minutes-draw = Maak het PV op en vraag de jury om te tekenen.
action-minutes-correct = Nieuwe versie
help-minutes-correct = Maak een nieuwe versie van het PV op, die zegt wat veranderde; de jury tekent opnieuw.
action-minutes-sign = Tekenen
help-minutes-sign = Teken het PV in eigen naam.
action-minutes-refuse = Weigeren
help-minutes-refuse = Weiger het PV te tekenen, met een opmerking.
action-minutes-remark = Opmerking
help-minutes-remark = Noteer een opmerking van een vakorganisatie, voor de bijlage.
action-minutes-more = Meer
help-minutes-more = Registreer een handtekening op papier, of trek het PV in.
start-minutes = { $number }: PV te tekenen · { $title }
