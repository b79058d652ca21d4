# Rapporten: wat er te tellen valt, onder welke filter, wat eronder staat; bewaarde rapporten; clicks uit een bestand.

## Handelingen
act-report-read = Rapporten lezen
act-report-colleagues = Rapporten over het werk van collega’s lezen
act-report-keep = Een rapport bewaren, wijzigen of verwijderen
act-report-share = Een rapport delen binnen een entiteit
act-report-clicks = Clicks opnemen uit een bestand
action-reports = Rapporten
help-reports = Ga naar de rapporten.
action-period = Periode
help-period = Kies de periode van het rapport.
action-chart = Grafiek
help-chart = Toon of verberg de grafiek.
action-report-filter = Filter
help-report-filter = Kies de entiteit, de soort, het niveau, de rang of de eigenaar.
action-report-keep = Bewaren
help-report-keep = Bewaar het rapport met zijn filter onder een naam, voor uzelf of voor een entiteit.
action-report-behind = Lijst erachter
help-report-behind = Open de lijst achter het cijfer, met dezelfde filter.
action-report-why = Uitleg
help-report-why = Lees wat het rapport telt, onder welke filter, en wat er niet in staat.
action-report-clicks = Clicks opnemen
help-report-clicks = Neem het aantal clicks per vacature en site op uit een bestand van de multiposter.

## De rapporten
reports = Rapporten
file-reports = rapporten
report-stages = Kandidaten per status en bron
report-sources = Eigenschappen per indieningsbron
report-clicks = Clicks per vacature en site
report-time_to_fill = Doorlooptijd tot aanwerving
report-time_in_stage = Doorlooptijd per fase
report-pass_rates = Slaagcijfers per criterium
report-jurors = Spreiding tussen juryleden
report-diversity = Diversiteit
report-workload = Werklast per selectieverantwoordelijke
report-reserves = Werfreserves
report-help-stages = Hoeveel kandidaten in elke status staan, in totaal en per bron.
report-help-sources = Per indieningsbron: hoeveel kandidaten er kwamen, van binnen of buiten de overheid, en waar ze geëindigd zijn.
report-help-clicks = Per vacature en site: hoe vaak het bericht werd aangeklikt, en hoeveel kandidaten van daar kwamen.
report-help-time_to_fill = Kalenderdagen van de publicatie tot de dag waarop iemand de status ‘Aangenomen’ kreeg.
report-help-time_in_stage = Dagen waarop op een beslissing gewacht werd: sinds de vorige beslissing over de kandidaat, of sinds de sollicitatie.
report-help-pass_rates = Hoeveel antwoorden op een voorwaarde ‘voldoet’ zijn, en hoeveel scores het minimum van hun criterium halen.
report-help-jurors = Hoe ver de scores van een jurylid van het gemiddelde van de anderen liggen, in procent van de hoogste score.
report-help-diversity = Voorbehouden betrekkingen en gevraagde aanpassingen, alleen in groepen die groot genoeg zijn.
report-help-workload = Wat elke eigenaar van vacatures vandaag in handen heeft.
report-help-reserves = Wie vandaag nog in een reserve staat, en tot wanneer die geldt.

## Perioden en filter
report-dated-never = zoals het nu is
report-dated-received = ontvangen
report-dated-published = gepubliceerd
report-dated-clicked = aangeklikt
report-period-now = stand op { $day }
report-period-always = zonder grens in de tijd
report-period-from = vanaf { $from }
report-period-until = tot en met { $until }
report-period-between = van { $from } tot en met { $until }
span-this_month = deze maand
span-last_month = vorige maand
span-this_quarter = dit kwartaal
span-this_year = dit jaar
span-last_year = vorig jaar
span-twelve_months = de laatste twaalf maanden
report-menu-period = Periode
report-period-choose = Van … tot en met …
report-form-period = Periode van het rapport
report-form-from = Van
report-form-until = Tot en met
report-form-filter = Filter van het rapport
report-form-scope = Van wie
report-form-kinds = Soorten
report-form-levels = Niveaus
report-form-rank = Rang
report-form-rank-help = bijvoorbeeld B1; leeg is alle
report-form-officer = Eigenaar
report-form-officer-help = de naam zoals in de lijst van vacatures; leeg is iedereen
report-form-button = Tellen
report-parameter-report = Rapport
report-parameter-scope = Van wie
report-parameter-period = Periode
report-parameter-officer = Eigenaar
report-parameter-made = Gemaakt op
refused-report-fine = Dit rapport gaat over groepen en wordt alleen per entiteit en per periode gemaakt: uit twee rapporten die in soort, niveau, rang of eigenaar verschillen, zou een kleine groep af te leiden zijn.
refused-report-period = De laatste dag komt voor de eerste.

## Kolommen en groepen
column-report-name = Rapport
column-report = Soort rapport
column-published = Gepubliceerd
column-manager = Leidinggevende
report-column-state = Status
report-column-candidates = Kandidaten
report-column-other-sources = Andere bronnen
report-column-source = Bron
report-column-external = Extern
report-column-internal = Intern
report-column-suitable-share = Geschikt
report-column-group = Groep
report-column-vacancy = Vacature
report-column-title = Titel
report-column-site = Site
report-column-clicks = Clicks
report-column-conversion = Kandidaten per click
report-column-first-day = Eerste dag
report-column-last-day = Laatste dag
report-column-kind = Soort
report-column-hired = Aangenomen
report-column-median = Mediaan (dagen)
report-column-p90 = 90 % binnen (dagen)
report-column-stage = Fase
report-column-decisions = Beslissingen
report-column-criterion = Criterium
report-column-answers = Antwoorden
report-column-mean = Gemiddelde
report-column-passed = Geslaagd
report-column-pass-rate = Slaagcijfer
report-column-juror = Jurylid
report-column-sheets = Scorebladen
report-column-scores = Vergeleken scores
report-column-difference = Hoger of lager
report-column-distance = Afstand
report-column-far = Ver uiteen
report-column-officer = Eigenaar
report-column-running = Lopend
report-column-preparing = In opmaak
report-column-published = Gepubliceerd
report-column-selecting = In selectie
report-column-approving = Goed te keuren
report-column-closing = Af te sluiten
report-column-on-hold = On hold
report-column-undecided = Zonder beslissing
report-column-entity = Entiteit
report-column-order = Volgorde
report-column-places = In de reserve
report-column-called = Via oproep
report-column-ends = Geldt tot
report-column-days-left = Dagen over
report-total = Totaal
report-source-none = niet vermeld
report-formal-condition = voorwaarde
report-group-reserved-asked = Voorbehouden betrekking, aanpassing gevraagd
report-group-reserved = Voorbehouden betrekking, zonder aanpassing
report-group-asked = Andere betrekking, aanpassing gevraagd
report-group-neither = Andere betrekking, zonder aanpassing
ending-running = Nog bezig
ending-rejected = Niet weerhouden
ending-suitable = Geschikt
ending-hired = Aangenomen
ending-left = Zelf vertrokken

## Wat eronder staat
report-note-small = Groepen van minder dan { $n } staan er niet in (*), en evenmin wat samen met de totalen zou verraden hoe groot ze zijn (V-65).
report-note-months = Een periode telt in dit rapport in hele maanden: uit twee rapporten die een dag verschillen, zou één kandidaat af te lezen zijn.
report-note-not-held = Niet bijgehouden en dus niet geteld: herkomst en nationaliteit bij de geboorte (bijzondere gegevens, AVG artikel 9, V-65), geslacht en leeftijd (voor de selectie niet nodig; het rijksregisternummer is verzegeld en zegt ze hier niet).
report-note-handicap = Handicap of chronische ziekte wordt niet geregistreerd. Een gevraagde aanpassing noemt de nood, nooit de diagnose, en is geen maat voor de streefcijfers.
report-note-undated = { $n ->
    [one] 1 aanwerving telt niet mee in de dagen: de vacature heeft geen dag van publicatie.
   *[other] { $n } aanwervingen tellen niet mee in de dagen: de vacature heeft geen dag van publicatie.
  }
report-note-in-stage = Geteld uit de beslissingen die gelden; vrijstellingen en teruggedraaide beslissingen tellen niet mee.
report-note-settled = Alleen ingediende scorebladen tellen mee, van fasen die de kandidaat achter de rug heeft.
report-note-marked = Geslaagd telt alleen scores op een criterium met een eigen minimum; het slaagcijfer is hun aandeel daarin.
report-note-more = { $n ->
    [one] Nog 1 criterium met minder scores staat hier niet bij.
   *[other] Nog { $n } criteria met minder scores staan hier niet bij.
  }
report-note-far = Ver uiteen is minstens { $n } % van de hoogste score.
report-note-clicks = Clicks komen uit bestanden van de multiposter; kandidaten komen van een site als hun bron zo heet.
report-stopped = Het tellen is gestopt. Er is niets gewijzigd.

## Het scherm
report-counting = Bezig met tellen …
report-counting-percent = Bezig met tellen … { $n } %
report-esc-stops = { $key } stopt
report-empty = Niets om te tellen onder deze filter. Druk { $filter } voor een andere filter of { $period } voor een andere periode.
report-stale = de gegevens zijn gewijzigd: { $key } telt opnieuw
report-behind-none = Achter dit cijfer staat geen lijst.
report-behind-small = Achter cijfers over groepen opent geen lijst: dit rapport zegt alleen wat over een groep mag (V-65).
report-behind-nothing = Het cijfer is nul: er is niets te openen.
report-not-loaded = Het rapport wordt nog geteld.
report-no-chart = Voor dit rapport is er geen grafiek.
report-menu-export = Rapport bewaren als
report-export-csv = CSV, voor een rekenblad
report-export-xlsx = Excel, met grafiek
report-export-pdf = PDF
report-menu-keep = Bewaarde rapporten
report-keep-new = Bewaren als …
report-keep-change = De filter van ‘{ $name }’ vervangen door deze
report-keep-drop = ‘{ $name }’ verwijderen
report-form-keep = Rapport bewaren
report-form-name = Naam
report-form-entity = Delen binnen
report-form-private = alleen voor mij
report-form-moving-help = een periode als ‘vorige maand’ schuift mee met de dag waarop het rapport gemaakt wordt
done-report-kept = Rapport ‘{ $name }’ is bewaard.
done-report-changed = Rapport ‘{ $name }’ is gewijzigd.
done-report-dropped = Rapport ‘{ $name }’ is verwijderd. De cijfers blijven.
refused-report-name = Geef een naam van 1 tot { $n } tekens.
refused-report-taken = Er is al een rapport ‘{ $name }’. Kies een andere naam.
refused-report-other = Dit rapport is van { $who }; alleen wie het bewaarde, kan het wijzigen of verwijderen.
refused-report-shop = Dit rapport hoort bij keur en kan niet verwijderd worden.
refused-no-report = Er is geen rapport ‘{ $which }’. keur reports list toont wat er is.
reports-none = Er zijn geen rapporten voor u.
report-file-large = Er zijn meer regels dan een rekenblad er heeft. Verfijn de filter.
report-sheet-figures = Cijfers
report-sheet-parameters = Parameters
report-paper-kind = Rapport
report-paper-nothing = Onder deze filter is er niets om te tellen.

## Clicks
clicks-title = Clicks opnemen uit een bestand
clicks-columns = kolommen
clicks-columns-help = vacature, site, datum en clicks; CSV of Excel
clicks-day = dag
clicks-day-help = alleen als het bestand geen kolom met de datum heeft
clicks-button = Nakijken
clicks-count = { $n } nieuw, { $instead } vervangen, { $same } al bekend, { $lost } niet op te nemen
clicks-take = Opnemen
clicks-read = De regels lezen
clicks-nothing = Er is niets om op te nemen.
clicks-line = regel { $line }: { $why }
clicks-becomes-new = { $number }, { $site }, { $day }: { $n } clicks
clicks-becomes-instead = { $number }, { $site }, { $day }: { $n } in plaats van { $before }
clicks-becomes-same = { $number }, { $site }, { $day }: { $n }, al bekend
done-clicks = { $n ->
    [one] 1 regel met clicks uit { $file } is opgenomen.
   *[other] { $n } regels met clicks uit { $file } zijn opgenomen.
  }
refused-clicks-nothing = Uit { $file } kan niets opgenomen worden. Er is niets gewijzigd.
refused-clicks-file = Dit is geen tabel met clicks. Bewaar het rapport van de multiposter als CSV of Excel.
refused-clicks-columns = De kolommen zijn niet te herkennen. De eerste regel noemt vacature, site, datum en clicks.
refused-clicks-day = Het bestand heeft geen kolom met de datum. Geef de dag van de clicks.
refused-clicks-long = Het bestand heeft meer dan { $most } regels. Neem het in delen op.
refused-clicks-empty = de vacature of de site ontbreekt
refused-clicks-no-day = ‘{ $value }’ is geen dag die geweest is
refused-clicks-no-number = ‘{ $value }’ is geen aantal clicks
refused-clicks-no-vacancy = er is geen vacature { $number } waarvoor u clicks mag opnemen
refused-clicks-two-vacancies = er zijn verschillende vacatures { $number }; neem ze per entiteit op

## De opdrachtregel
column-click-becomes = Wat ermee gebeurt
column-click-why = Waarom
cli-report-made = { $report } is geschreven in { $path }.
cli-clicks-would = { $n } nieuw, { $instead } vervangen, { $same } al bekend, { $lost } niet op te nemen. Er is niets gewijzigd.
setting-small_group = Kleine groepen
setting-help-small_group = Over een groep van minder mensen zegt een rapport over groepen niets.
measure-candidates = kandidaten
measure-candidates-of = { $n ->
    [one] 1 kandidaat
   *[other] { $n } kandidaten
  }

## In de geschiedenis
table-click_count = clicks
field-click_count-vacancy_id = vacature
field-click_count-site = site
field-click_count-clicked_on = dag
field-click_count-clicks = clicks
table-saved_report = bewaard rapport
field-saved_report-name = naam
field-saved_report-report = rapport
field-saved_report-filter = filter
field-saved_report-owner_id = eigenaar
field-saved_report-entity_id = gedeeld binnen
field-saved_report-created_at = bewaard op
