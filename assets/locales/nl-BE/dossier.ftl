# Het dossier van een vacature: regels, antwoorden van het kantoor, formulieren, tabbladen.

## Regels: wat ontbreekt of niet past, en wat u dan doet
rule-title-blank = De vacature heeft nog geen titel. Vul de functietitel in.
rule-title-gender = De titel mag geen ‘(m/v)’ bevatten: een vacature staat altijd open voor iedereen. Laat de toevoeging weg.
rule-title-gendered = ‘{ $word }’ noemt een man of een vrouw. Kies liever een neutrale titel.
rule-rank-blank = Er is nog geen rang gekozen. Niveau { $level } kent { $known }; kies een rang en een graad.
rule-grade-blank = Er is nog geen graad gekozen. Rang { $rank } kent { $known }.
rule-grade = { $grade } hoort niet bij rang { $rank } van niveau { $level }. Kies een graad die bij de rang past.
rule-scale = Salarisschaal { $scale } hoort niet bij { $grade }. Kies een van: { $scales }.
rule-posts = Er is minstens één plaats nodig. Vul een aantal van 1 of meer in.
rule-statutory = Statutair werven kan sinds { $from } alleen voor een gezagsfunctie. Duid aan dat het een gezagsfunctie is, of kies contractueel.
rule-selector-ground = Een lijnmanager mag alleen zelf selecteren op een van de vijf gronden. Kies de grond.
rule-selector-kind = Bij deze soort procedure selecteert het Agentschap Overheidspersoneel. Laat de grond leeg, of kies ‘Lijnmanager selecteert’ als soort.
rule-closes-first = De sluitingsdatum moet na de publicatiedatum liggen. Kies een latere dag.
rule-short = { $days ->
    [one] De vacature staat maar 1 dag open; { $advised } dagen is het minimum dat we aanraden.
   *[other] De vacature staat maar { $days } dagen open; { $advised } dagen is het minimum dat we aanraden.
  }
rule-function-code = De functiecode ontbreekt. Vul ze in bij de gegevens van de vacature.
rule-text = De vacaturetekst is nog leeg. Schrijf minstens één onderdeel op het tabblad Tekst.
rule-nationality = De nationaliteitsvoorwaarde ‘Belg’ past alleen bij een functie met openbaar gezag. Kijk na of ze nodig is.
rule-publish-on = De publicatiedatum ontbreekt. Vul ze in bij de gegevens van de vacature.
rule-closes = De sluitingsdatum ontbreekt. Vul ze in bij de gegevens van de vacature.
rule-reglement-none = Er is nog geen selectiereglement. Stel het op, op het tabblad Reglement.
rule-reglement-part = In het selectiereglement ontbreekt: { $part }. Vul het aan op het tabblad Reglement.
rule-stages-none = Het selectiereglement noemt nog geen proeven. Voeg een module toe op het tabblad Reglement.
rule-reserve-months = De duur van de werfreserve ontbreekt. Vul het aantal maanden in bij de gegevens van de vacature.
rule-reserve-rules = De regels over verlies en behoud van een plaats in de reserve ontbreken. Vul ze aan op het tabblad Reglement.
rule-preselection = Er is een voorselectie: leg methode, drempel en maximum vast in het selectiereglement.
rule-competence-part = Geen enkele module toetst persoonsgebonden competenties. Duid dat aan bij een module op het tabblad Reglement.
rule-function-part = Geen enkele module toetst functiespecifieke competenties. Duid dat aan bij een module op het tabblad Reglement.
rule-criterion-level = ‘{ $criterion }’ in { $stage } heeft nog geen niveau (1 tot 3). Kies het niveau uit het competentieboek.
rule-candidates-hidden = Over de kandidaten is nog iets te doen. Kandidaten zijn voor uw rol niet zichtbaar: vraag het aan de primaire eigenaar.
warn-kind-changed = De tekst, het selectiereglement met zijn voorwaarden en het formulier zijn nog die van de vorige soort. Pas ze aan, of maak een nieuwe vacature van de juiste soort.
rule-redeployment = Een vacature van rang { $rank } gaat eerst langs het herplaatsingsbureau. Noteer het antwoord op het tabblad Publicaties en zet dan de volgende stap.
rule-channel = Een externe vacature staat minstens bij VDAB of Werken voor Vlaanderen. Voeg zo’n kanaal toe op het tabblad Publicaties.
rule-closes-past = De sluitingsdatum is al voorbij. Kies een nieuwe sluitingsdatum bij de gegevens van de vacature.
rule-publish-today = De publicatie is gepland op { $planned }. Bij publicatie wordt die datum vervangen door vandaag.
rule-still-open = Kandidaten kunnen nog solliciteren tot { $closes }. Wacht tot dan.
rule-jury-none = Er zit nog niemand in de jury. Voeg een jurylid toe op het tabblad Jury.
rule-undeclared = { $n ->
    [one] 1 jurylid heeft nog geen belangenverklaring afgelegd.
   *[other] { $n } juryleden hebben nog geen belangenverklaring afgelegd.
  }
rule-undecided = { $n ->
    [one] 1 kandidaat heeft nog geen eindbeslissing. Beslis eerst over die kandidaat.
   *[other] { $n } kandidaten hebben nog geen eindbeslissing. Beslis eerst over hen.
  }
rule-nobody = Niemand heeft gesolliciteerd: het PV vermeldt ‘geen geschikte kandidaat’.
rule-unsettled = { $n ->
    [one] 1 geschikte kandidaat wacht nog op een plaats of op een antwoord op een aanbod. Rond dat eerst af.
   *[other] { $n } geschikte kandidaten wachten nog op een plaats of op een antwoord op een aanbod. Rond dat eerst af.
  }

## Antwoorden: gedaan
done-vacancy-create = Vacature { $number } is aangemaakt.
done-vacancy-edit = Vacature { $number } is bewaard.
done-vacancy-copy = Vacature { $number } is aangemaakt naar { $from }, zonder kandidaten, antwoorden of juryleden.
done-vacancy-owner = Vacature { $number } is nu van { $owner }.
done-vacancy-advance = Vacature { $number }: { $state }.
done-redeployment = De herplaatsingscheck van { $number } is genoteerd.
done-reglement = Het selectiereglement van { $number } is bewaard.
done-document = { $name } is toegevoegd aan { $number }.
done-section-add = Het onderdeel is toegevoegd aan de tekst van { $number }.
done-section-change = De tekst van { $number } is bewaard.
done-section-remove = Het onderdeel is weg uit de tekst van { $number }.
done-stage-add = De module is toegevoegd aan { $number }.
done-stage-change = De module van { $number } is bewaard.
done-stage-remove = De module met haar criteria is weg uit { $number }.
done-condition-add = De voorwaarde is toegevoegd aan { $number }.
done-condition-change = De voorwaarde van { $number } is bewaard.
done-condition-remove = De voorwaarde is weg uit { $number }.
done-criterion-add = Het criterium is toegevoegd aan { $number }.
done-criterion-change = Het criterium van { $number } is bewaard.
done-criterion-remove = Het criterium is weg uit { $number }.
done-juror-add = Het jurylid is toegevoegd aan { $number }.
done-juror-change = De rol in de jury van { $number } is bewaard.
done-juror-remove = Het jurylid is weg uit de jury van { $number }.
done-juror-declare = De belangenverklaring van { $who } is genoteerd.
done-question-add = De vraag is toegevoegd aan het formulier van { $number }.
done-question-change = De vraag van { $number } is bewaard.
done-question-remove = De vraag is weg uit het formulier van { $number }.
done-publication-add = De publicatie is toegevoegd aan { $number }.
done-publication-change = De publicatie van { $number } is bewaard.
done-publication-remove = De publicatie is weg uit { $number }.
message-vacancy-owner = { $from } gaf u vacature { $number }. U bent nu eigenaar.

## Antwoorden: geweigerd
refused-number-taken = Nummer { $number } is al gebruikt in deze entiteit. Vrij is { $next }.
refused-locked-selection = Dit ligt vast sinds deze procedure de opmaak verliet. Moet het toch anders, annuleer dan deze vacature en maak een nieuwe naar deze.
refused-locked = Dit ligt vast sinds de publicatie: kandidaten rekenen erop. Moet het toch anders, annuleer dan deze vacature en publiceer een kopie.
refused-owner-same = Deze collega is al eigenaar. Kies iemand anders.
refused-owner-role = De nieuwe eigenaar moet selectieverantwoordelijke zijn voor deze entiteit. Kies iemand anders.
refused-redeployment-day = De dag van het antwoord ontbreekt. Vul in wanneer het herplaatsingsbureau antwoordde.
refused-redeployment-future = Het antwoord kan niet in de toekomst liggen. Vul de dag in waarop het kwam.
refused-redeployment-answer = Het antwoord ontbreekt. Schrijf wie voorgesteld werd, of dat er niemand was.
refused-advance = Van ‘{ $from }’ kan een vacature niet meteen naar ‘{ $to }’. Kies een volgende stap uit het menu.
refused-advance-approval = Goedkeuren doen de goedkeurders. Vraag de goedkeuring, of wacht op hun antwoord.
refused-juror-candidate = Deze persoon is zelf kandidaat voor deze vacature en kan dus niet in de jury. Kies iemand anders.
refused-juror-observer = Een waarnemer van een vakorganisatie mag niet beoordelen. Kies de rol Waarnemer.
refused-juror-chair = { $who } is al voorzitter. Geef die persoon eerst een andere rol.
refused-juror-twice = Deze persoon zit al in de jury. Wijzig de rol in plaats van toe te voegen.
refused-juror-planned = Dit jurylid zit nog in { $n ->
    [one] een sessie
   *[other] { $n } sessies
  }: { $title }, { $day }. Haal het jurylid daar eerst uit (Sessies, e), of laat iemand anders zetelen.
refused-juror-worked = Dit jurylid heeft al een scoreblad of een sessie. De zetel blijft staan, zodat de beoordeling klopt.
refused-document-path = Dit is geen bestand. Vul het volledige pad van een bestand op deze machine in.
refused-document-unread = { $path } kon niet gelezen worden ({ $why }). Er is niets toegevoegd. Kijk het pad na.
refused-document-big = Het bestand is groter dan { $most } MB. Maak het kleiner en voeg het dan toe.
refused-heading-blank = De kop is leeg. Geef het onderdeel een kop.
refused-name-blank = De naam is leeg. Vul een naam in.
refused-maximum = Het maximum moet hoger zijn dan nul. Vul de hoogste score in.
refused-pass-mark = De slaagdrempel moet tussen nul en het maximum liggen. Pas een van beide aan.
refused-condition-blank = De voorwaarde is leeg. Schrijf wat de kandidaat moet hebben.
refused-level = Een persoonsgebonden competentie heeft een niveau van 1 tot 3. Kies het niveau.
refused-weight = Een gewicht kan niet onder nul. Vul 0 of meer in.
refused-question-blank = De vraag is leeg. Schrijf wat u de kandidaat vraagt.
refused-options = Een keuzelijst heeft minstens twee keuzes, elk op een eigen regel. Vul ze aan.
refused-publication-from = De begindag van de publicatie ontbreekt. Vul ze in.
refused-publication-until = De publicatie kan niet eindigen voor ze begint. Kies een latere einddag.
refused-publication-site = Noem de website van het andere kanaal.
refused-months = Een aantal maanden kan niet onder nul. Vul 0 of meer in.
refused-preselection-maximum = Er kunnen niet meer kandidaten doorgaan dan de drempel. Verlaag het maximum.
rule-vdab-end = Zonder einddatum gaat een publicatie bij VDAB na { $days } dagen offline.

## Tabbladen
tab-summary = Overzicht
tab-text = Tekst
tab-reglement = Reglement
tab-jury = Jury
tab-documents = Documenten
tab-form = Formulier
tab-publications = Publicaties
tab-candidates = Kandidaten
tab-sessions = Sessies
tab-approvals = Goedkeuringen
tab-history = Geschiedenis

dossier-loading = Het dossier wordt gelezen …
dossier-new-candidate = Kandidaten voegt u toe in de kandidatenlijst: druk { $key } om erheen te gaan.
dossier-candidates-not-yet = Er zijn nog geen kandidaten. Open het tabblad Kandidaten en druk Enter om er een toe te voegen, of lees een bestand in met keur import applications.
dossier-closing-moves = De sluitingsdatum ligt vast sinds de publicatie. Druk { $key } om met een reden een andere te kiezen.
dossier-lent = { $owner } · tijdelijk, voor { $lender }: { $reason }
owner-to = nieuwe eigenaar
owner-go = Overdragen
reserve-usual = zoals gebruikelijk voor deze soort
dossier-nothing-new = Op dit tabblad maakt u niets nieuws. Ga naar het tabblad van wat u wilt toevoegen.
dossier-nothing-here = Op deze regel valt niets te openen of te wijzigen. Ga met de pijlen naar een andere regel.
dossier-here-empty = Op het tabblad { $tab } staat nog niets om te openen of te wijzigen. Druk { $key } om iets toe te voegen.
dossier-here-empty-fixed = Op het tabblad { $tab } staat niets om te openen of te wijzigen.
dossier-here-candidates = Een kandidaat wijzigt u bij het beoordelen. Druk { $key }.
dossier-here-sessions = Sessies plant en wijzigt u op het scherm Sessies. Druk { $key }.
dossier-here-approvals = Goedkeuringen beantwoordt u op het scherm Goedkeuren. Druk { $key }.
dossier-here-documents = Een document wijzigt u niet in keur. Druk { $key } om het te lezen.
dossier-here-history = De geschiedenis toont wat er gebeurd is; daar valt niets aan te wijzigen.
dossier-remove-vacancy = Een vacature verwijdert u niet: annuleer ze met { $key }.
dossier-remove-fixed = Dit verwijdert u niet: wijzig het met { $key }.
dossier-remove-document = Open het document met { $open } en druk daar op { $key }.
dossier-no-candidates = De kandidaten van deze vacature zijn voor u niet zichtbaar.
dossier-state-reason = { $state }: { $reason }
dossier-nobody = Geen geschikte kandidaat: { $reason }
dossier-next-approvers = Volgende stap: { $state }, de goedkeurders zijn aan zet
dossier-next = { $n ->
    [0] Volgende stap: { $state }, niets houdt ze tegen
    [one] Volgende stap: { $state }, 1 punt houdt ze tegen
   *[other] Volgende stap: { $state }, { $n } punten houden ze tegen
  }
dossier-deadlines = Termijnen
dossier-counts = { $n ->
    [0] Nog geen kandidaten
    [one] 1 kandidaat, { $undecided } zonder beslissing
   *[other] { $n } kandidaten, { $undecided } zonder beslissing
  }
dossier-facts = Gegevens
dossier-notes = Notities
dossier-months = { $n ->
    [one] 1 maand
   *[other] { $n } maanden
  }

empty-add = Druk { $key } om er een toe te voegen.
empty-add-juror = Druk { $key } om iemand toe te voegen.
empty-ask = Druk { $key } om ze te vragen.
text-none = De vacaturetekst heeft nog geen onderdelen.
section-empty = (nog leeg)
section-change = Onderdeel wijzigen
section-new = Onderdeel toevoegen
reglement-open = Selectiereglement, nog te wijzigen tot de publicatie
reglement-open-selection = Selectiereglement, nog te wijzigen tot de selectie begint
reglement-frozen = Selectiereglement, vastgelegd op { $when }
reglement-conditions = Formele deelnemingsvoorwaarden
reglement-stages = Modules en criteria
reglement-new = Wat voegt u toe?
conditions-none = Er zijn nog geen voorwaarden.
condition-change = Voorwaarde wijzigen
condition-new = Voorwaarde toevoegen
stages-none = Er zijn nog geen modules.
stage-change = Module wijzigen
stage-new = Module toevoegen
stage-competence = persoonsgebonden
stage-function = functiespecifiek
stage-marks = slagen vanaf { $pass } op { $maximum }
criterion-change = Criterium wijzigen
criterion-new = Criterium toevoegen
criterion-needs-stage = Een criterium hoort bij een module. Voeg eerst een module toe.
criterion-level = n{ $level }
criterion-not-counted = telt niet mee
criterion-retired = tot { $day }
dossier-departures = Afwijkingen (komen in het PV)
criterion-drop = Criterium laten vallen
criterion-weight = op { $maximum }, gewicht { $weight }
criterion-scale-weight = { $scale }, gewicht { $weight }
criterion-scale-stage = zoals de module
jury-none = Er zit nog niemand in de jury.
juror-change = Jurylid wijzigen
juror-choose = Wie komt in de jury?
juror-undeclared = nog geen belangenverklaring
juror-declared = verklaring op { $when }
juror-interest = Gemeld belang: { $interest }
juror-declaration = Belangenverklaring
juror-has-declared = verklaring afgelegd
documents-none = Er zijn nog geen documenten.
document-size = { $kilobytes } kB
questions-none = Het formulier heeft nog geen vragen.
question-change = Vraag wijzigen
question-new = Vraag toevoegen
question-knock-out = Antwoord ‘{ $answer }’ stelt een weigering voor
publications-redeployment = Herplaatsingscheck
publications-channels = Kanalen
publications-none = Er zijn nog geen publicaties.
publication-new = Publicatie toevoegen
publication-change = Publicatie wijzigen
publication-open = zonder einde
redeployment-none = Nog niet genoteerd: noteer hier het antwoord van het herplaatsingsbureau.
dossier-candidates-none = Er zijn nog geen kandidaten. Druk { $key } om naar de kandidatenlijst te gaan; daar kunt u er een toevoegen.
candidates-none-yet = Er zijn nog geen kandidaten.
candidates-more = en nog { $n }: Enter toont de hele lijst
sessions-none-yet = Er zijn nog geen sessies gepland. Druk { $key } om ze te plannen op het scherm Sessies.
event-no-session = nog zonder sessie
session-placed = { $n ->
    [one] 1 kandidaat
   *[other] { $n } kandidaten
  }
approvals-none-yet = Er is nog geen goedkeuring gevraagd.
dossier-approval-round = { $subject }, ronde { $round }
approver-none = niemand
owner-nobody = Er is geen andere selectieverantwoordelijke in deze entiteit.
state-blocked = { $n ->
    [one] 1 punt te doen
   *[other] { $n } punten te doen
  }
advance-refused = Deze stap kan nog niet. Er is niets gewijzigd; dit is eerst nog te doen:
publish-question-many = { $n ->
    [0] Geen enkele vacature van deze selectie staat op het punt gepubliceerd te worden.
    [one] 1 vacature publiceren? Kandidaten zien haar dan, en tekst, reglement en formulier liggen vast. Waar vandaag niet de geplande dag is, wordt vandaag de dag van publicatie. Ongedaan maken kan niet.
   *[other] { $n } vacatures publiceren? Kandidaten zien ze dan, en tekst, reglement en formulier liggen vast. Waar vandaag niet de geplande dag is, wordt vandaag de dag van publicatie. Ongedaan maken kan niet.
  }
publish-question-not = { $n ->
    [one] Niet te publiceren vanwaar ze nu staat: { $numbers }.
   *[other] Niet te publiceren vanwaar ze nu staan: { $numbers }.
  }
publish-question = { $what } publiceren? Kandidaten zien de vacature dan, en tekst, reglement en formulier liggen vast. Ongedaan maken kan niet.
publish-go = Publiceren
dossier-copy-menu = Wat kopieert u?
dossier-copy-number = Nummer
dossier-copy-title = Titel
dossier-copy-both = Nummer en titel

## Formulieren
manager-none = nog niet gekend
ground-none = geen: het Agentschap Overheidspersoneel selecteert
form-document-path = bestand
form-points = Vul punten in, bijvoorbeeld 12 of 12,5.
form-entity-none = Kies de entiteit van de vacature.
field-help-number = uniek binnen de entiteit; leeg laten geeft het volgende nummer
field-help-scale = zoals B111; mag nog leeg blijven
field-help-copy = leeg voor het volgende nummer; kandidaten en jury gaan niet mee
field-help-path = het volledige pad op deze machine, bijvoorbeeld ~/functie.txt
field-help-level = 1 tot 3, uit het competentieboek
field-help-interest = leeg laten als er geen belang is
field-help-options = bij een keuzelijst: één keuze per regel

## Geschiedenis
dossier-history-none = Er is in keur nog niets vastgelegd over deze vacature. Wijzigingen van voor keur staan hier niet.
history-entry = { $when } · { $who } · { $act }
history-added = Toegevoegd, { $what }:
history-removed = Verwijderd, { $what }:
history-from-to-spoken = { $field }: van { $from } naar { $to }
history-from-to = { $field }: { $from } → { $to }
history-changed = { $field }: gewijzigd
history-step = stap { $n } ({ $who })
history-empty = (leeg)
