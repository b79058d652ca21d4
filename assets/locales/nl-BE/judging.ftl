# Beoordelen tot het einde: consensus van de jury, rangschikking, banden met een kandidaat.

## Gedaan
done-agreed = { $name }: { $points } afgesproken voor { $criterion }.
done-agreed-away = { $name }: voor { $criterion } is niets meer afgesproken; het gemiddelde telt.
done-recused = { $who } beoordeelt { $name } niet: de band is genoteerd.
message-tie-declared = { $from } meldt een band met { $name } en beoordeelt deze kandidaat niet: { $reason }

## Geweigerd
refused-agree-chair = Wat de jury afspreekt, noteert de voorzitter of een selectieverantwoordelijke (V-33).
refused-agree-open = Afspreken kan als alle scorebladen binnen zijn: { $n } van { $all } zijn ingediend.
refused-agree-motive = Een afgesproken score heeft een motivering nodig. Schrijf in één zin waarom (V-28).
refused-tie = U hebt een band met deze kandidaat gemeld en beoordeelt deze kandidaat daarom niet (V-33).
refused-ranking-juror = De rangschikking leest een jurylid pas als de jury klaar is: ze zou scores van collega’s verraden (V-33).
refused-tie-order = Wat bij gelijke score beslist, telt u vanaf 1. Laat leeg wat niets beslist.
rule-weights-hundred = De gewichten van ‘{ $stage }’ zijn samen { $total }; het reglement vraagt 100. Pas ze aan op het tabblad Reglement.

## Acties
action-agree = Afspreken
help-agree = Noteer wat de jury afspreekt voor dit criterium.
action-recuse = Band melden
help-recuse = Meld een band van een jurylid met deze kandidaat.
action-ranking = Rangschikking
help-ranking = Toon de rangschikking van deze vacature.
act-candidate-agree = Afgesproken score noteren
act-candidate-recuse = Band met een kandidaat melden

## Scherm
review-agreed = afgesproken { $points }
review-agreed-by = afgesproken { $points } ({ $by })
review-spread = ver uiteen
review-given = Scorebladen
review-agree-help = leeg laten: het gemiddelde telt
review-consensus = Scorebladen naast elkaar
review-consensus-hint = Alles is binnen: { $compare } toont de scorebladen naast elkaar, { $agree } noteert wat afgesproken is.
review-consensus-none = Er zijn nog geen scorebladen die u mag lezen.
review-consensus-mean = gemiddeld { $points }
review-jury-agreed = Jury, na overleg
review-recused = Band met de kandidaat: { $who } ({ $reason })
review-recused-count = { $n } met een gemelde band
review-recuse-who = Jurylid
review-recuse-reason = Welke band
review-knocked = Voorstel: voldoet niet. ‘{ $question }’ is beantwoord met ‘{ $answer }’. U beslist.
review-ranking = Rangschikking { $number }
review-ranking-unranked = Het reglement rangschikt niet: er zijn geen plaatsen.
review-ranking-rules = Bij gelijke score beslist eerst: { $rules }
review-ranking-no-rules = Wie gelijk scoort, deelt een plaats: het reglement noemt niets dat dan beslist.
review-ranking-nobody = Nog niemand is gerangschikt: een plaats krijgt wie geschikt is.
review-ranking-placed = Gerangschikt
review-ranking-waiting = Nog te beoordelen
review-ranking-left = Niet gerangschikt
review-ranking-shared = gedeeld
review-ranking-on-hold = aangehouden: { $stages }
review-ranking-by = beslist door { $rule }
field-help-tie_order = 1 beslist eerst, dan 2; leeg: beslist niets
stage-hundred = gewichten samen 100
tie-decides = beslist bij gelijke score als { $n }e
column-ground = afwijking
column-shared = gedeeld
column-decided_by = beslist door
column-on_hold = aangehouden
column-scoring = schaal

## Instellingen
setting-spread_percent = Scores die ver uiteen liggen
setting-help-spread_percent = Verschillen de scorebladen voor een criterium minstens zoveel van het maximum, dan wordt dat aangeduid.

## Velden
field-stage-hundred = gewichten samen 100
field-stage-tie_order = beslist bij gelijke score
field-criterion-tie_order = beslist bij gelijke score
table-agreement = afgesproken score
field-agreement-application_id = sollicitatie
field-agreement-criterion_id = criterium
field-agreement-points = punten
field-agreement-motive = motivering
field-agreement-agreed_by = genoteerd door
field-agreement-agreed_at = genoteerd op
table-recusal = band met een kandidaat
field-recusal-juror_id = jurylid
field-recusal-application_id = sollicitatie
field-recusal-reason = band
field-recusal-declared_at = gemeld op

## Opdrachtregel
cli-no-line = Er is geen regel { $n }: ‘keur judge sheet’ toont er { $all }.
cli-which-juror = Niet één jurylid heet ‘{ $name }’. Schrijf de naam voluit, voornaam eerst.
cli-which-stage = Niet één aangehouden onderdeel heet ‘{ $name }’. Zie de rangschikking voor de namen.
column-line = nr.
column-verdict = oordeel
column-motive = motivering
column-agreed = afgesproken
column-points = punten
column-maximum = maximum

## Anoniem beoordelen
review-anonymous = Anoniem: namen en contactgegevens zijn verborgen tot de module afgerond is, in teksten zover dat gaat (▒▒▒).
candidates-left-out = { $n ->
    [one] 1 kandidaat van { $numbers } staat hier niet: die wordt anoniem beoordeeld. Lees die, met een nummer, in de lijst van de vacature zelf.
   *[other] { $n } kandidaten van { $numbers } staan hier niet: zij worden anoniem beoordeeld. Lees hen, met een nummer, in de lijst van hun vacature.
}
refused-anonymous = De kandidaten worden anoniem beoordeeld: tot de module afgerond is, ziet u hun gegevens niet.
rule-anonymous-nowhere = Het reglement zegt dat kandidaten anoniem beoordeeld worden, maar geen enkele module staat op anoniem.
rule-anonymous-unsaid = Een module staat op anoniem, maar het reglement zegt dat niet.
stage-anonymous = anoniem
field-stage-anonymous = anoniem beoordelen

## Brieven
done-letter = { $name }: de brief over ‘{ $outcome }’ ligt klaar.
refused-letter-there = Over deze beslissing ligt al een brief klaar; een tweede komt er niet.
refused-letter-undecided = Er is nog niets beslist: er valt niets te schrijven.
act-candidate-letter = Brief klaarzetten
action-letter = Brief
help-letter = Lees de brief over de laatste beslissing, of zet hem klaar; voor alle gemarkeerde tegelijk. Versturen doet keur niet.
review-letter = Brief
review-letter-void = De beslissing van deze brief geldt niet meer.
table-letter = brief
field-letter-decision_id = beslissing
field-letter-application_id = sollicitatie
field-letter-body = tekst
field-letter-prepared_by = klaargezet door
field-letter-prepared_at = klaargezet op
column-holds = geldt
column-prepared = klaargezet

## Screening
action-accept-proposal = Aanvaarden
help-accept-proposal = Aanvaard wat de volledige screening voorstelt; een afwijzing vraagt eerst haar motivering.
review-proposal-key = Voorstel: { $state } ({ $key } aanvaardt)
review-nothing-proposed = Er is nog geen voorstel: beoordeel eerst elke voorwaarde.
