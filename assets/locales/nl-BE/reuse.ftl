# Niet nodeloos hertesten: eerdere resultaten die opnieuw tellen.

## Gedaan en geweigerd
refused-reuse-nothing-asked = Deze module heeft geen competenties die meetellen: er is niets om van vrij te stellen (V-31).
refused-reuse-uncovered = Zonder geldig eerder resultaat ({ $n } van { $all }): { $competences }. Vrijstellen kan van een hele module (V-31).
refused-reuse-consent = De toestemming van de kandidaat ontbreekt. Vul in wanneer en hoe ze gegeven is (V-31).
refused-reuse-manager = De leidinggevende ontbreekt. Vul in met wie overlegd is (V-31).
refused-reuse-consulted = De dag van het overleg ontbreekt. Vul in wanneer met de leidinggevende overlegd is (V-31).
refused-reuse-consulted-later = Het overleg kan niet in de toekomst liggen. Vul de dag in waarop het was (V-31).
refused-reuse-motive = De motivering ontbreekt. Schrijf waarom de testen en hun resultaten vergelijkbaar zijn (V-31).
refused-reuse-scored = In ‘{ $stage }’ zijn al scores gegeven: een eerder resultaat komt daar te laat (V-31).
refused-reuse-state = Vrijstellen kan zodra de kandidaat aan de voorwaarden voldoet; de status is ‘{ $state }’ (V-31).
refused-scores-exempt = De kandidaat is vrijgesteld van deze module: er worden geen scores gegeven (V-31).
refused-exempt-failed = De kandidaat is vrijgesteld van deze module en kan er niet voor zakken. Neem eerst de vrijstelling terug (V-31).
done-exempt-back = { $name }: de vrijstelling van { $stage } is teruggenomen.
act-candidate-exempt = Vrijstellen op eerdere resultaten

## Acties
action-reuse = Eerdere resultaten
help-reuse = Toon eerdere resultaten die opnieuw kunnen tellen, en stel vrij (niet nodeloos hertesten).
action-exempt = Vrijstellen
help-exempt = Stel de kandidaat, of de gemarkeerde kandidaten, vrij van de module.

## Waarom een resultaat telt of niet
reuse-ground-passed = geslaagd
reuse-ground-level = niveau
reuse-ground-age = ouderdom
reuse-passed = De test is geslaagd.
reuse-failed = De test is niet geslaagd: het resultaat wordt getoond en nooit vanzelf toegepast.
reuse-level = Het niveau is hoog genoeg ({ $had }).
reuse-level-free = Er wordt geen niveau gevraagd.
reuse-level-low = Niveau { $had } is lager dan het gevraagde niveau { $asked }.
reuse-level-unknown = Het niveau is niet gekend; niveau { $asked } wordt gevraagd.
reuse-age = Het resultaat telt tot { $until }.
reuse-age-old = Het telde tot { $until }; de voorwaarden gelden op { $reference }.
reuse-age-unknown = De dag van de test is niet gekend.

## Scherm
reuse = Eerdere resultaten
reuse-none = Geen kandidaat die nog beoordeeld wordt, heeft een eerder resultaat voor een competentie van deze vacature.
reuse-nothing = Voor de modules die nog open zijn, is er geen eerder resultaat van deze kandidaat.
reuse-mark = { $n ->
    [one] Eerdere resultaten: vrijstelling van 1 module mogelijk ({ $key }).
   *[other] Eerdere resultaten: vrijstelling van { $n } modules mogelijk ({ $key }).
}
reuse-mark-none = Er zijn eerdere resultaten, niet genoeg voor een vrijstelling ({ $key }).
reuse-mark-exempt = Vrijgesteld van deze module: zie de geschiedenis ({ $key }).
review-ranking-exempt = vrijgesteld op eerdere resultaten
reuse-points = { $given }/{ $maximum }
reuse-covered = { $n } van { $all } gedekt
reuse-until = telt tot { $day }
reuse-rests-on = Steunt op
reuse-ranking = Rangschikking
reuse-score = de oude scores tellen: { $points }
reuse-no-score = de module telt als geslaagd, zonder score
reuse-consent = Toestemming
reuse-consent-on = Toestemming gegeven op
reuse-consent-none = ontbreekt
reuse-consent-withdrawn = ingetrokken
reuse-withdrawn = ingetrokken op { $day }
reuse-withdrawn-since = De toestemming is sindsdien ingetrokken, op { $day }. De vrijstelling blijft tot u de beslissing terugneemt.
reuse-manager = Overlegd met
reuse-consulted-on = Overlegd op
reuse-motive = Vergelijkbaar omdat
reuse-motive-help = Waarom de vroegere test en het resultaat vergelijkbaar zijn. Dit is de motivering van de vrijstelling.
reuse-candidates = Kandidaten
reuse-several = { $n } vrijstellingen
reuse-record = Vrijstellen
reuse-basis = Toestemming van { $consent } · overlegd met { $manager } op { $on }
cli-which-module = Welke module? Noem ze met --module: { $modules }.
dossier-exemptible = { $n ->
    [one] Niet nodeloos hertesten: 1 vrijstelling mogelijk op eerdere resultaten ({ $key }).
   *[other] Niet nodeloos hertesten: { $n } vrijstellingen mogelijk op eerdere resultaten ({ $key }).
}
column-competence_asked = Competentie
column-exempt = Vrijgesteld
column-module = Module
column-covered = Gedekt
column-counts-until = Telt tot
column-consent = Toestemming
column-where = Waar getest
column-tested = Getest op
column-qualifies = Telt
column-ready = Kan nu
column-hindrance = Wat nog ontbreekt
setting-reuse_score = Oude score in de rangschikking
setting-help-reuse_score = Met ja telt wie vrijgesteld is mee in de rangschikking met de score van toen; met nee is de module geslaagd zonder score (V-31).

## Een resultaat van een andere selector
action-result = Resultaat
help-result = Noteer een resultaat van een test bij een andere selector, met het stuk waarop het staat.
action-result-drop = Weghalen
help-result-drop = Haal een resultaat weg dat met de hand genoteerd is: het was fout.
person-result = resultaat van een andere selector
person-results-none = Er is geen eerder resultaat bekend.
person-result-by = genoteerd door { $who }
person-no-result = Zet de cursor op een resultaat dat met de hand genoteerd is.
reuse-outside = Resultaat van een andere selector noteren…
result-competence-help = zoals het selectiereglement ze noemt
result-selector = Selector
result-selector-help = wie de test afnam: Jobpunt Vlaanderen, een lokaal bestuur
result-test = Test
result-level-unknown = niet vermeld
result-points-help = zoals 14,5/20; mag leeg blijven
result-document = Stuk
result-document-none = geen stuk
done-result = { $name }: het resultaat voor { $competence } is genoteerd.
done-result-dropped = { $name }: het resultaat voor { $competence } is weggehaald.
refused-result-competence = De competentie ontbreekt. Vul ze in zoals het selectiereglement ze noemt (V-31).
refused-result-test = De test ontbreekt. Vul in met welke test de competentie gemeten is (V-31).
refused-result-selector = De selector ontbreekt. Vul in wie de test afnam (V-31).
refused-result-level = Het competentieniveau is 1, 2 of 3 (V-31).
refused-result-points = Vul de score in met het maximum, zoals 14,5/20; de score is niet hoger dan het maximum (V-31).
refused-result-day = De test kan niet in de toekomst liggen. Vul de dag in waarop hij afgenomen is (V-31).
refused-result-no-day = De dag van de test ontbreekt: zonder dag kan het resultaat niet tellen (V-31).
refused-result-document = Dit stuk hoort niet bij de persoon. Kies een van de documenten in het dossier (V-31).
refused-result-not-ours = Dit resultaat is niet met de hand genoteerd en kan hier niet weggehaald worden (V-31).
field-test_result-test = test
field-test_result-document_id = stuk
field-test_result-recorded_by = genoteerd door

## Geschiedenis
table-exemption = vrijstelling
field-exemption-decision_id = beslissing
field-exemption-application_id = sollicitatie
field-exemption-stage_id = module
field-exemption-consent_on = toestemming van
field-exemption-manager = overlegd met
field-exemption-consulted_on = overlegd op
field-exemption-scored = oude score telt
table-exemption_result = resultaat waarop een vrijstelling steunt
field-exemption_result-exemption_id = vrijstelling
field-exemption_result-application_id = sollicitatie
field-exemption_result-criterion_id = criterium
field-exemption_result-level = competentieniveau
field-exemption_result-points = punten
field-exemption_result-maximum = maximum
field-exemption_result-tested_on = getest op
field-exemption_result-counts_until = telt tot
field-exemption_result-source = bron
field-test_result-points = punten
field-test_result-maximum = maximum
