# De procedure van aanvraag tot afsluiting.

field-vacancy-procedure = stappen en controles van de procedure
field-vacancy-contract_from = begin van de overeenkomst
field-vacancy-contract_until = einde van de overeenkomst
field-vacancy-extended_until = verlengd tot
field-vacancy-extension_reason = reden van de verlenging
field-vacancy-replaces = vervangt
field-vacancy-work_percent = prestatiebreuk (%)
field-vacancy-shortage = knelpuntfunctie
field-vacancy-regulated = gereglementeerd beroep
field-vacancy-lent_by = overgedragen door
field-vacancy-lent_reason = reden van de overdracht
field-vacancy-nobody_reason = geen geschikte kandidaat
field-reglement-terms = instellingen bij de vastlegging
field-criterion-retired_at = vervangen op
field-criterion-replaces_id = vervangt criterium
field-vacancy_request-sort_title = titel

table-departure = afwijking
field-departure-vacancy_id = vacature
field-departure-application_id = sollicitatie
field-departure-kind = soort
field-departure-rule = regel
field-departure-code = grond
field-departure-reason = motivering
field-departure-by_id = door
field-departure-at = op
field-departure-decision_id = beslissing

table-complaint = klacht
field-complaint-vacancy_id = vacature
field-complaint-application_id = sollicitatie
field-complaint-received_on = ontvangen op
field-complaint-subject = onderwerp
field-complaint-answered_on = beantwoord op
field-complaint-answer = antwoord

departure-kind-override = Regel opzijgezet
departure-kind-closing_date = Andere sluitingsdatum na publicatie
departure-kind-late = Laattijdige sollicitatie toegelaten
departure-kind-reglement = Selectiereglement gewijzigd na publicatie
departure-kind-rubric = Criterium gewijzigd na de eerste score
departure-kind-decision = Beslissing

field-help-contract_from = dag/maand/jaar; bij mobiliteit de dag waarop iemand de functie opneemt
field-help-contract = leeg laten voor onbepaalde duur
rule-set-aside = { $problem } Opzijgezet door { $who }: { $reason }
rule-text-gap = In ‘{ $heading }’ staat nog [Vul aan …]. Vul de tekst aan op het tabblad Tekst.
rule-reglement-unchanged = ‘{ $part }’ is nog de standaardtekst van het sjabloon. Ga na of ze klopt voor deze selectie.
rule-diploma = De voorwaarden vragen minder dan het diploma van niveau { $level }, en de functie is geen knelpuntfunctie. Pas de voorwaarde aan of duid de knelpuntfunctie aan.
rule-diploma-regulated = Dit is een gereglementeerd beroep: de voorwaarden moeten het diploma van niveau { $level } vragen. Pas de voorwaarde aan.
rule-contract-order = De overeenkomst eindigt voor ze begint. Verbeter een van beide dagen.
rule-contract-percent = De prestatiebreuk ligt tussen 1 en 100 %.
rule-reserved-share = De entiteit komt zo op { $posts } voorbehouden { $posts ->
    [one] plaats
   *[other] plaatsen
 } voor { $staff } personeelsleden: meer dan { $percent } %. Ga na of dat mag.
rule-reserved-indefinite = Een voorbehouden betrekking is van onbepaalde duur. Maak het einde van de overeenkomst leeg.
rule-temporary = Een tijdelijke overeenkomst duurt hoogstens { $months } maanden: tot { $last }. Vervroeg het einde.
rule-extension = Verlengen kan één keer, met hoogstens { $months } maanden: tot { $last }. Vervroeg de verlenging.
rule-extension-first = Vul eerst het einde van de eerste overeenkomst in.
rule-extension-order = De verlenging moet later eindigen dan de eerste overeenkomst.
rule-extension-reason = Verlengen kan alleen uitzonderlijk. Vul de reden in.
rule-extension-ground = Alleen een tijdelijke en uitzonderlijke behoefte kan verlengd worden. Maak het veld leeg of kies die grond.
rule-first-job = Een startbaan is minstens { $percent } % van een voltijdse betrekking. Verhoog de prestatiebreuk.
rule-first-job-age = Een startbaan is voor wie net voor de aanwerving jonger is dan { $age }. Bij de aanwerving rekent keur dat na uit het rijksregisternummer.
rule-contract-from = Een tijdelijke behoefte heeft een begin van de overeenkomst. Vul het in bij de gegevens van de vacature.
rule-contract-until = Een tijdelijke behoefte heeft een einde van de overeenkomst. Vul het in bij de gegevens van de vacature.
rule-replaces = Een vervanging noemt wie of welke arbeidsrelatie vervangen wordt. Vul ‘vervangt’ in bij de gegevens van de vacature.
rule-replaces-until = Het verwachte einde van de vervanging ontbreekt. Vul in tot wanneer de overeenkomst loopt.
rule-mobility-start = Na horizontale mobiliteit wordt de functie binnen { $months } maanden opgenomen: uiterlijk { $last }.
rule-announced = Wie in aanmerking komt, moet van de vacature weten. Voeg op het tabblad Publicaties een kanaal toe, zoals de interne carrièresite.
rule-nobody-yet = Niemand is geschikt bevonden. Leg dat nu vast met een reden: dan staat het in wat u laat goedkeuren.
rule-laureate-waits = { $n ->
    [one] 1 laureaat kreeg nog geen aanbod, en er is nog een plaats vrij. Na het afsluiten kan dat niet meer.
   *[other] { $n } laureaten kregen nog geen aanbod, en er zijn nog plaatsen vrij. Na het afsluiten kan dat niet meer.
 }
rule-reserve-extension = De regels van de werfreserve zeggen niets over verlengen. Schrijf of en hoe lang de reserve verlengd kan worden.
rule-nobody-chosen = Er is geen laureaat. Kies iemand, of leg met een reden vast dat er geen geschikte kandidaat is.
grounds-sourced = bron
grounds-partly = deels
grounds-design = ontwerp
grounds-unsourced = geen bron

rulebook-V-1 = Een titel, zonder ‘m/v’ en in genderneutrale woorden.
rulebook-V-2 = Niveau, rang, graad en salarisschaal passen bij elkaar (bijlage 3 VPS).
rulebook-V-3 = De functiecode is ingevuld voor de vacature klaar is.
rulebook-V-4 = Het selectiereglement heeft zijn acht verplichte onderdelen; standaardtekst wordt nagekeken.
rulebook-V-5 = Een werfreserve heeft een soort, een duur en regels over verlies en behoud van een plaats en over verlengen.
rulebook-V-6 = Een voorselectie legt vooraf methode, drempel en maximum vast.
rulebook-V-7 = De selectie toetst persoonsgebonden en functiespecifieke competenties.
rulebook-V-8 = Elke gedragscompetentie heeft een niveau van 1 tot 3.
rulebook-V-9 = Statutair werven kan sinds 1 juni 2024 alleen voor een gezagsfunctie.
rulebook-V-10 = Het gevraagde diploma is dat van het niveau, behalve bij een knelpuntfunctie; nooit lager bij een gereglementeerd beroep.
rulebook-V-11 = Een nationaliteitsvoorwaarde past alleen bij een gezagsfunctie.
rulebook-V-12 = Er zijn publicatie- en sluitingsdatum, met een redelijke termijn ertussen.
rulebook-V-13 = Een externe vacature staat op VDAB of Werken voor Vlaanderen; op VDAB zonder einddatum niet langer dan VDAB ze online houdt.
rulebook-A65 = Een bevordering of horizontale mobiliteit wordt bekendgemaakt aan wie ervoor in aanmerking komt: er is minstens één publicatie.
rulebook-V-14 = Voor rang A2E, A2 en lager heeft het herplaatsingsbureau eerst geantwoord, ook over wie in de pool voorrang heeft.
rulebook-V-15 = Een voorbehouden betrekking is van onbepaalde duur, voor wie een attest van een doelgroep heeft; ze blijven onder een deel van het personeel, als dat aantal is ingesteld.
rulebook-V-16 = Na publicatie ligt het reglement vast; een wijziging is een nieuwe editie met een reden.
rulebook-V-17 = Na horizontale mobiliteit wordt de functie binnen drie maanden opgenomen.
rulebook-V-20 = De lijnmanager selecteert alleen op een grond van de gesloten lijst.
rulebook-V-21 = Een tijdelijke en uitzonderlijke behoefte duurt hoogstens een jaar.
rulebook-V-22 = Verlengen kan één keer, hoogstens een jaar, met een uitzonderlijke reden.
rulebook-V-23 = Een startbaan: net voor de aanwerving jonger dan een leeftijd, en minstens halftijds; ze telt tot het einde van het kwartaal van die verjaardag.
rulebook-V-24 = Een vervanging noemt wie vervangen wordt, en tot wanneer dat verwacht wordt.
rulebook-V-25 = Bevordering, mobiliteit en externe werving van onbepaalde duur gaan via het Agentschap Overheidspersoneel.
rulebook-V-27 = Een laattijdige sollicitatie gaat alleen door met een gemotiveerde uitzondering.
rulebook-V-28 = Elke negatieve beslissing heeft een criterium en een motivering; niet voor iedereen dezelfde tekst.
rulebook-V-29 = Geschikt is wie voor alle onderdelen slaagde of vrijgesteld is.
rulebook-V-30 = Aangenomen wordt wie een geldig rijksregister- of bisnummer heeft; voor buitenlands personeel mogen nullen, met een reden.
rulebook-V-31 = Een vrijstelling steunt op geslaagde eerdere resultaten van hetzelfde niveau of hoger die niet te oud zijn, met toestemming, overleg met de leidinggevende en een motivering.
rulebook-V-32 = Een persoon solliciteert één keer voor een vacature.
rulebook-V-34 = Wie voor zijn beurt uit een rangschikking een aanbod krijgt, of uit een niet-gerangschikte reserve gekozen wordt, krijgt dat met een motivering.
rulebook-V-33 = Alleen juryleden zonder belang beoordelen; waarnemers scoren niet en lezen het PV niet.
rulebook-V-40 = Geen dubbele boekingen van kandidaat, jurylid of lokaal; sessies binnen hun event.
rulebook-V-41 = Een event opent pas met minstens één sessie.
rulebook-V-51 = Niemand keurt de eigen vraag goed, ook niet in de plaats van een ander; de stappen volgen elkaar op; wie vervangt, heeft één stem per ronde; een wijziging laat de vraag vervallen.
rulebook-13-1 = De stappen volgen de procedure: niets wordt overgeslagen, iedereen krijgt een beslissing.
rulebook-T3 = De CV-screening gebeurt samen met minstens één jurylid.
rulebook-revert = Een beslissing wordt alleen teruggenomen voor het PV is opgemaakt, met een reden; een aanbod nooit.
rulebook-K1 = Een klacht wordt opgeschreven met de dag waarop ze kwam, en binnen de termijn beantwoord.
rulebook-account = Een account heeft een naam en een eigen aanmeldnaam; er blijft altijd een beheerder, en niemand sluit zichzelf uit.
rulebook-advert = Een advertentie wordt gemaakt van een vacature die lopend en ingevuld is, in een vorm die het kanaal kent.
rulebook-apart = Twee personen worden één keer als verschillend aangeduid, en niemand verschilt van zichzelf.
rulebook-attendance = Aanwezig of afwezig is iemand pas als de sessie begonnen is.
rulebook-candidate = Een sollicitatie is niet in de toekomst ontvangen.
rulebook-conflict = Wie na een collega komt, hoort wie eerst was; niets wordt overschreven.
rulebook-consent = Een toestemming is van de persoon zelf, voor één doel, met een dag.
rulebook-contract = Een overeenkomst begint voor ze eindigt, en het percentage ligt tussen 1 en 100.
rulebook-document = Een document heeft een naam, een inhoud en een soort die past, en is niet groter dan de instelling toelaat.
rulebook-entity = Een entiteit heeft een naam en een eigen OVO-code, en sluit pas als niets er nog loopt.
rulebook-file = Een bestand wordt gelezen zoals het is: wat er niet in staat of niet klopt, wordt genoemd en wijzigt niets.
rulebook-form = Een vraag van het formulier is gesteld, en een keuze heeft minstens twee antwoorden.
rulebook-founding = Een nieuwe database begint met een entiteit en een beheerder.
rulebook-gone = Wat er niet (meer) is, of niet voor u, kan niet gewijzigd worden.
rulebook-hire = Een fiche wordt begonnen voor wie aangenomen is, ingevuld door wie aan zet is, en spreekt zichzelf niet tegen.
rulebook-hold = Aangehouden wordt met een motivering, wie verder kan; wat aangehouden is, wordt beoordeeld voor het einde.
rulebook-import = Een lijst komt in haar geheel en op zichzelf binnen; wat niet gelezen kan worden, blijft weg en wordt genoemd.
rulebook-invitation = Uitgenodigd wordt door wie bereikbaar is, en alleen als er iets nieuws te zeggen is.
rulebook-jury = Een persoon zit één keer in een jury; wie al punten gaf, verdwijnt er niet uit.
rulebook-key = Nummers worden verzegeld met het sleutelbestand van de organisatie.
rulebook-letter = Een brief gaat uit als de beslissing er is en alles wat erin moet, bekend is.
rulebook-clicks = Clicks horen bij een vacature, een site en een dag die er zijn.
rulebook-list = Een lijst van personen heeft een eigen naam en een eigenaar.
rulebook-report = Een rapport heeft een periode die klopt, en bewaard een eigen naam en een eigenaar.
rulebook-many = Een handeling op meerdere heeft er minstens één.
rulebook-merge = Samengevoegd worden twee verschillende dossiers van dezelfde persoon.
rulebook-name = Wat een naam hoort te hebben, heeft er een, niet langer dan 150 tekens.
rulebook-note = Een notitie is niet leeg.
rulebook-number = Een vacaturenummer is binnen de entiteit van één vacature.
rulebook-owner = Een procedure is van één eigenaar, die ze in handen geeft van een collega die ze mag voeren.
rulebook-person = Een persoon heeft een familienaam en een voornaam, en een e-mailadres dat er een kan zijn.
rulebook-procedure = Een plaats in een sessie is er voor wie nog in de procedure zit.
rulebook-question = Een goedkeuringsvraag zegt wat gevraagd wordt.
rulebook-range = Een score ligt tussen nul en het maximum van het criterium.
rulebook-reason = Wat een reden vraagt, krijgt er een.
rulebook-request = Een aanvraag zegt waarom, en wat goedgekeurd is, blijft zoals het goedgekeurd werd.
rulebook-right = Wie iets doet, heeft er een rol voor, in die entiteit en in die toestand.
rulebook-room = Een lokaal staat in de lijst van lokalen.
rulebook-rule = Alleen een regel die nu tegenhoudt en het toelaat, wordt opzijgezet.
rulebook-setting = Een instelling heeft een waarde binnen haar grenzen en één waarde voor elke dag.
rulebook-sheet = Een ingediend scoreblad wijzigt niet; heropenen kan zolang de module loopt.
rulebook-stage = Een event hoort bij een module van de eigen vacature.
rulebook-state = Wat kan, hangt af van hoever iets staat; niets slaat een stap over.
rulebook-route = Voor elke vraag, entiteit en soort procedure is er hoogstens één goedkeuringsroute.
rulebook-subject = Een goedkeuringsvraag gaat over iets wat nu goed te keuren is.
rulebook-tag = Een label heeft een eigen naam en staat in de lijst.
rulebook-text = De tekst van de vacature is ingevuld en past bij haar soort.
rulebook-title = Een event heeft een titel, niet langer dan 200 tekens.
rulebook-undo = Ongedaan maken kan zolang niemand anders wijzigde wat het raakt.
rulebook-undo-earlier = Wat in een vorige zitting gedaan werd, wordt pas na een vraag ongedaan gemaakt.
rulebook-posts = Nooit meer aanwervingen dan plaatsen.
rulebook-V-42 = Wie een redelijke aanpassing vroeg, krijgt een plaats die ermee rekening houdt.
rulebook-V-60 = Een rijksregister- of bisnummer telt elf cijfers: een mogelijke datum, een volgnummer van 001 tot 998 en een controlegetal dat klopt; het is van niemand anders.
rulebook-V-61 = Het rijksregisternummer wordt pas aan een laureaat gevraagd, en staat in geen uitvoer, PV of juryscherm.
rulebook-V-62 = Een Vlimpersnummer telt zes cijfers.
rulebook-V-63 = Een OVO-code is OVO met zes cijfers.
rulebook-V-64 = Wat over zijn bewaartermijn is, wordt gemeld; gewist wordt alleen volgens een selectieregel, na quarantaine, en nooit wat tegengehouden wordt.
rulebook-V-65 = Over een kleine groep zegt een rapport niets, ook niet langs een omweg, en herkomst wordt niet bijgehouden.
rulebook-V-70 = Een fiche verlaat de entiteit niet zonder leidinggevende, datum van indiensttreding, statuut, salarisschaal en locatiecode; een ontbrekende risicocode wordt gemeld.
rulebook-V-71 = De status Wachtend is alleen voor instroom: wie al personeelslid is, vult geen webformulier in.
rulebook-V-72 = Een nieuw personeelslid heeft een meter of peter, en is dat niet van zichzelf.
rulebook-V-74 = Bij een functie met een risicocode hoort een medisch onderzoek voor de eerste werkdag.
rulebook-AVG-18 = Gegevens waarvan de verwerking beperkt is, worden bewaard en niet gebruikt. Wie zelf opnieuw solliciteert, wordt opgenomen; bij een import bevestigt iemand dat eerst.

history-itself = keur (vanzelf)
step-set-aside = Regel { $rule } opzijzetten
owner-give-back = Teruggeven aan { $who }
field-help-lend = leeg: voorgoed; met een reden: tijdelijk, bijvoorbeeld bij ziekte
field-help-amend = wordt bewaard bij de nieuwe editie en staat in het PV
act-vacancy-override = Regel opzijzetten
act-vacancy-amend = Nieuwe editie van het selectiereglement
act-vacancy-move_closing = Andere sluitingsdatum
act-vacancy-nobody = Geen geschikte kandidaat vastleggen
act-vacancy-extend = Overeenkomst verlengen
act-vacancy-hand_over = Procedure overdragen of teruggeven
refused-override = Regel { $rule } kan niet opzijgezet worden. Los op wat de regel vraagt.
refused-override-idle = Regel { $rule } houdt deze vacature niet tegen. Er is niets gewijzigd.
rule-extension-once = De overeenkomst is al verlengd, tot { $until }. Verlengen kan één keer; daarna is er een nieuwe vacature nodig.
rule-extension-day = Er is nog geen nieuwe einddatum. Vul in tot wanneer de overeenkomst verlengd wordt.
rule-open-ended-ground = ‘{ $ground }’ is van bepaalde duur: de overeenkomst houdt een einde. Maak voor een betrekking van onbepaalde duur een nieuwe vacature.
rule-open-ended-reglement = Van bepaalde naar onbepaalde duur gaat alleen met het selectiereglement erbij. Voeg het toe op het tabblad Documenten, als selectiereglement, en bewaar dan opnieuw.
rule-replaced-back = Het verwachte einde van de vervanging was { $until }. Ga na of wie vervangen wordt terug is, of pas het einde aan.
refused-first-job-age = Een startbaan is voor wie net voor de aanwerving nog jong genoeg is. Schrijf hoe u de leeftijd naging, zonder de geboortedatum zelf (V-23).
refused-first-job-old = Volgens het rijksregisternummer is deze kandidaat op { $on } al { $age } jaar of ouder. Een startbaan kan dan niet meer: leg vast dat het aanbod vervalt, of kies iemand anders (V-23).
warn-first-job-until = De overeenkomst telt als startbaan tot en met { $last }, het einde van het kwartaal van de { $age }ste verjaardag. Ze loopt langer: pas het einde aan of verwittig de personeelsdienst (V-23).
warn-first-job-unchecked = Het nummer zegt niet of de kandidaat jonger is dan { $age }. Ga de leeftijd zelf na (V-23).
refused-reserved-group = Een voorbehouden betrekking is voor wie tot een van haar doelgroepen behoort. Schrijf welk attest u zag (beslissing van het VAPH of de VDAB, of een langdurige loonkostsubsidie), zonder diagnose (V-15).
done-extended = { $number }: de overeenkomst is verlengd tot { $until }.
rulebook-V-26 = Van bepaalde naar onbepaalde duur gaat alleen met het selectiereglement als bijlage.
rule-called-none = Er is nog geen werfreserve gekozen. Kies op deze lijn de reserve waaruit u oproept.
rule-called-expired = De werfreserve van { $number } is vervallen op { $ends }. Kies een andere reserve, of begin een nieuwe selectie.
rule-called-ends = De werfreserve van { $number } loopt af op { $ends }, over { $n ->
    [0] minder dan een dag
    [one] 1 dag
   *[other] { $n } dagen
 }. Doe de aanbiedingen voor die dag.
rule-called-older = Voor dezelfde functie is er een oudere werfreserve, van { $older }, met nog { $n ->
    [one] 1 persoon
   *[other] { $n } personen
 }. Die komt voor die van { $number }.
refused-called-kind = Alleen een oproep uit een werfreserve kiest een reserve. Wijzig eerst de soort.
refused-called-no-reserve = Die vacature heeft geen werfreserve. Kies een andere.
done-called = { $number } roept op uit de werfreserve van { $reserve }.
reserve-call-choose = Uit welke werfreserve?
reserve-call-nothing = Er is geen werfreserve met iemand erin voor deze rang. Kies een andere soort, of wacht tot er een is.
reserve-call-line = { $n ->
    [one] 1 persoon
   *[other] { $n } personen
 } · tot { $ends }
field-vacancy-calls_reserve = opgeroepen werfreserve
rulebook-V-35 = Opgeroepen wordt uit een werfreserve die niet vervallen is; kort voor het einde waarschuwt ze.
rulebook-V-36 = Van twee werfreserves voor dezelfde functie komt de oudste eerst.
refused-nobody-early = Dat kan pas vanaf de stap ‘{ $state }’: tot dan kan er nog een kandidaat bij komen.
refused-nobody = Er { $n ->
    [one] is al een kandidaat
   *[other] zijn al { $n } kandidaten
 } als laureaat of voor de reserve gekozen. Zet dat eerst recht.
refused-nobody-suitable = { $n ->
    [one] 1 kandidaat is geschikt bevonden. Kies die kandidaat, of leg eerst vast waarom die afvalt.
   *[other] { $n } kandidaten zijn geschikt bevonden. Kies iemand van hen, of leg eerst vast waarom zij afvallen.
 }
warn-gap-filled = Ook in de tekst ingevuld: { $what }, in { $n ->
    [one] 1 onderdeel
   *[other] { $n } onderdelen
 }.
warn-nobody-lifted = Er was vastgelegd dat er geen geschikte kandidaat is. Dat geldt niet meer.
refused-not-lent = Niemand neemt deze procedure tijdelijk waar: er is niets terug te geven.
done-override = { $number }: regel { $rule } is opzijgezet. De reden staat in de geschiedenis en het PV.
done-reglement-amended = { $number }: editie { $edition } van het selectiereglement ligt vast.
done-closing-moved = { $number } sluit nu op { $closes }.
done-nobody = { $number }: vastgelegd dat er geen geschikte kandidaat is.
done-hand-over = { $number } is tijdelijk overgedragen aan { $owner }.
done-given-back = { $number } is teruggegeven aan { $owner }.
done-rubric-amended = { $number }: editie { $edition } van het selectiereglement ligt vast{ $sheets ->
    [0] .
    [one] . Eén ingediend scoreblad is heropend: het jurylid vult het aan.
   *[other] . { $sheets } ingediende scorebladen zijn heropend: de juryleden vullen ze aan.
 }
message-rubric-changed = { $from } wijzigde een criterium na de publicatie. Uw ingediende scorebladen van dat onderdeel zijn heropend: { $reason }
refused-rubric-decided = Over { $n ->
    [one] een kandidaat
   *[other] { $n } kandidaten
 } is in dit onderdeel al beslist, en allen worden met dezelfde criteria beoordeeld. Neem die beslissingen eerst terug (c bij de kandidaat), of laat de criteria zoals ze zijn (V-16).
warn-inform = Licht deze { $n ->
    [one] kandidaat
   *[other] { $n } kandidaten
 } in over de wijziging: { $names }.
refused-posts = Er { $posts ->
    [one] is maar één plaats
   *[other] zijn maar { $posts } plaatsen
 }, en die { $posts ->
    [one] is
   *[other] zijn
 } aangeboden of ingevuld. Er is niets gewijzigd.

rules-id = Regel
rules-what = Wat
rules-effect = Gevolg
sources-code = Code
sources-title = Titel
sources-nature = Wat
sources-address = Waar
source-line = { $code }: { $title } ({ $nature })
source-line-at = { $code }: { $title } ({ $nature }, { $address })
source-nature-statute = VPS
source-nature-explanation = toelichting bij het VPS
source-nature-official = officiële pagina
source-nature-internal = document van de organisatie
source-nature-copy = kopie of aanhaling
source-nature-advice = toelichting van derden
source-nature-vendor = handleiding van een ander pakket
source-nature-own = eigen ontwerp
rules-source = Bron
rules-setting = Instelling
rules-override = Opzij te zetten
rules-blocks = houdt tegen
rules-warns = waarschuwt
rules-steps = Stappen
rules-checks = Eigen controles
check-step = Naar { $state }:
check-blocks = {"  "}✗ { $rule }  { $what }
check-warns = {"  "}◐ { $rule }  { $what }
check-over = { $number } is { $state }: er komt geen stap meer, dus is er niets na te kijken.
check-on-hold = { $number } staat in de wacht: hervat de vacature eerst, dan is er weer een volgende stap om na te kijken.
check-reapproval = { $number } moet opnieuw goedgekeurd worden: pas het dossier aan en vraag opnieuw goedkeuring.
check-approvers = {"  "}● wie de goedkeuringsvraag kreeg, beslist hierover (keur approvals list)
check-nothing = {"  "}✓ niets houdt deze stap tegen
rulebook-V-52 = Een goedkeuringsvraag die te lang wacht, valt op.
