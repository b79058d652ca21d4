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
