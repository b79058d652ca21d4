# Het dossier van een vacature: regels, antwoorden van het kantoor, formulieren, tabbladen.

## Regels: wat ontbreekt of niet past, en wat u dan doet
rule-title-blank = De vacature heeft nog geen titel. Vul de functietitel in.
rule-title-gender = De titel mag geen ‘(m/v)’ bevatten: een vacature staat altijd open voor iedereen. Laat de toevoeging weg.
rule-title-gendered = ‘{ $word }’ noemt een man of een vrouw. Kies liever een neutrale titel.
rule-grade = { $grade } hoort niet bij rang { $rank } van niveau { $level }. Kies een graad die bij de rang past.
rule-scale = Salarisschaal { $scale } hoort niet bij { $grade }. Kies een van: { $scales }.
rule-posts = Er is minstens één plaats nodig. Vul een aantal van 1 of meer in.
rule-statutory = Statutair werven kan sinds { $from } alleen voor een gezagsfunctie. Duid aan dat het een gezagsfunctie is, of kies contractueel.
rule-selector-ground = Een lijnmanager mag alleen zelf selecteren op een van de vijf gronden. Kies de grond.
rule-selector-kind = Bij deze soort procedure selecteert het Agentschap Overheidspersoneel. Laat de grond leeg, of kies ‘Lijnmanager selecteert’ als soort.
rule-closes-first = De afsluitdatum moet na de publicatiedatum liggen. Kies een latere dag.
rule-short = { $days ->
    [one] De vacature staat maar 1 dag open; { $advised } dagen is het minimum dat we aanraden.
   *[other] De vacature staat maar { $days } dagen open; { $advised } dagen is het minimum dat we aanraden.
  }
rule-function-code = De functiecode ontbreekt. Vul ze in bij de gegevens van de vacature.
rule-text = De vacaturetekst is nog leeg. Schrijf minstens één onderdeel op het tabblad Tekst.
rule-nationality = De nationaliteitsvoorwaarde ‘Belg’ past alleen bij een functie met openbaar gezag. Kijk na of ze nodig is.
rule-publish-on = De publicatiedatum ontbreekt. Vul ze in bij de gegevens van de vacature.
rule-closes = De afsluitdatum ontbreekt. Vul ze in bij de gegevens van de vacature.
rule-reglement-none = Er is nog geen selectiereglement. Stel het op, op het tabblad Reglement.
rule-reglement-part = In het selectiereglement ontbreekt: { $part }. Vul het aan op het tabblad Reglement.
rule-stages-none = Het selectiereglement noemt nog geen proeven. Voeg een module toe op het tabblad Reglement.
rule-reserve-months = De duur van de werfreserve ontbreekt. Vul het aantal maanden in bij de gegevens van de vacature.
rule-reserve-rules = De regels over verlies en behoud van een plaats in de reserve ontbreken. Vul ze aan op het tabblad Reglement.
rule-preselection = Er is een voorselectie: leg methode, drempel en maximum vast in het selectiereglement.
rule-competence-part = Geen enkele module toetst persoonsgebonden competenties. Duid dat aan bij een module op het tabblad Reglement.
rule-function-part = Geen enkele module toetst functiespecifieke competenties. Duid dat aan bij een module op het tabblad Reglement.
rule-criterion-level = ‘{ $criterion }’ in { $stage } heeft nog geen niveau (1 tot 3). Kies het niveau uit het competentieboek.
rule-redeployment = Een vacature van rang { $rank } gaat eerst langs het herplaatsingsbureau. Noteer het antwoord op het tabblad Publicaties en publiceer dan.
rule-channel = Een externe vacature staat minstens bij VDAB of Werken voor Vlaanderen. Voeg zo’n kanaal toe op het tabblad Publicaties.
rule-closes-past = De afsluitdatum is al voorbij. Kies een nieuwe afsluitdatum bij de gegevens van de vacature.
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
