# Herplaatsing: wie voorrang heeft voor een vacature van rang A2E, A2 of lager.

## Gedaan en geweigerd
rule-redeployment-pool = { $n ->
    [one] Een vacature van rang { $rank } gaat eerst langs het herplaatsingsbureau, en 1 personeelslid in herplaatsing heeft voorrang. Noteer het antwoord op het tabblad Publicaties en zet dan de volgende stap.
   *[other] Een vacature van rang { $rank } gaat eerst langs het herplaatsingsbureau, en { $n } personeelsleden in herplaatsing hebben voorrang. Noteer het antwoord op het tabblad Publicaties en zet dan de volgende stap.
}
rule-redeployment-since = { $n ->
    [one] Van 1 personeelslid in herplaatsing met voorrang is nog geen uitkomst genoteerd.
   *[other] Van { $n } personeelsleden in herplaatsing met voorrang is nog geen uitkomst genoteerd.
}
refused-pool-unanswered = { $n ->
    [one] Zeg wat er gebeurde met { $names }, met een motivering als het niets werd; of zeg dat niemand geschikt is (V-14).
   *[other] Zeg wat er gebeurde met elk van { $n }: { $names }, met een motivering als het niets werd; of zeg dat niemand geschikt is (V-14).
}
refused-pool-later = Wie in herplaatsing is, is dat vanaf vandaag of vroeger. Vul een andere dag in.
refused-pool-until = De laatste dag ligt voor de eerste. Verbeter een van beide.
refused-pool-grade = Deze graad is niet gekend. Kies er een uit de lijst.
refused-pool-rank = Voor rang A3, A2L, A2A en A2M is er geen herplaatsing (V-14).
refused-pool-entity = Kies de entiteit waar het personeelslid werkt.
refused-pool-already = { $name } staat al in de herplaatsingspool.
refused-pool-ended = De herplaatsing van { $name } is al beëindigd.
refused-pool-unknown = { $n ->
    [one] Er is een antwoord bij over iemand die geen voorrang meer heeft voor deze vacature. Open de herplaatsingscontrole opnieuw en vul ze in (V-14).
   *[other] Er zijn { $n } antwoorden bij over mensen die geen voorrang meer hebben voor deze vacature. Open de herplaatsingscontrole opnieuw en vul ze in (V-14).
}
refused-pool-end-day = Beëindigen is vanaf de eerste dag en niet later dan vandaag.
done-pool-added = { $name } staat in de herplaatsingspool.
done-pool-edited = De plaats van { $name } in de herplaatsingspool is verbeterd.
done-pool-ended = De herplaatsing van { $name } is beëindigd.
act-redeployment-add = In de herplaatsingspool opnemen
act-redeployment-edit = Herplaatsingspool bijhouden
act-redeployment-end = Herplaatsing beëindigen

## Acties
action-redeployment = Herplaatsing
help-redeployment = Ga naar de herplaatsingspool: wie voorrang heeft voor een vacature van rang A2E, A2 of lager.
action-pool-past = Ook beëindigd
help-pool-past = Toon ook wie in de pool was, of weer alleen wie erin is.
action-pool-end = Beëindigen
help-pool-end = Beëindig de herplaatsing: het personeelslid heeft een andere functie of is weg.

## Woorden
redeployment-reason-vacated = betrekking vacant verklaard
redeployment-reason-medical = medisch
redeployment-reason-personal = persoonlijk
redeployment-reason-functional = functioneel
redeployment-outcome-proposed = voorgesteld als kandidaat
redeployment-outcome-unsuitable = niet geschikt
redeployment-outcome-declined = wil de functie niet

## Scherm
redeployment = Herplaatsingspool
pool-none = Niemand in de herplaatsingspool. Neem iemand op met { $key }.
pool-new = In de herplaatsingspool opnemen
pool-email-help = Wie met deze naam en dit adres bekend is, is dezelfde persoon.
pool-reason-help = Alleen wie de pool van deze entiteit bijhoudt, leest de reden.
pool-reason-hidden = niet getoond
pool-end-help = Bijvoorbeeld: herplaatst in 2026-0420, of uit dienst.
pool-nobody = Geen geschikte
pool-nobody-help = Niemand met voorrang is geschikt; het antwoord hierboven is de motivering.
pool-person = In herplaatsing
pool-outcome = Uitkomst
pool-motive = Motivering
pool-unanswered = nog niets genoteerd
pool-since = sinds
cli-pool-answer = { $value } lees ik niet. Schrijf bijvoorbeeld 123=unsuitable:Mist de kennis.
column-function-family = Functiefamilie
column-pool-outcome = Uitkomst
column-pool-since = Sinds
column-pool-until = Tot
column-pool-reason = Reden
column-pool-ended-why = Waarom beëindigd
column-pool-ended = Beëindigd

## Geschiedenis
table-redeployment = plaats in de herplaatsingspool
field-redeployment-person_id = persoon
field-redeployment-entity_id = entiteit
field-redeployment-level = niveau
field-redeployment-rank = rang
field-redeployment-grade = graad
field-redeployment-function_family = functiefamilie
field-redeployment-reason = reden
field-redeployment-since_on = sinds
field-redeployment-until_on = tot
field-redeployment-ended_on = beëindigd op
field-redeployment-ended_reason = waarom beëindigd
field-redeployment-recorded_by = genoteerd door
table-redeployment_answer = antwoord over iemand in herplaatsing
field-redeployment_answer-vacancy_id = vacature
field-redeployment_answer-redeployment_id = plaats in de herplaatsingspool
field-redeployment_answer-outcome = uitkomst
field-redeployment_answer-motive = motivering
field-redeployment_answer-by_id = door
field-redeployment_answer-at = op
