# Personen: het dossier, wie dezelfde kan zijn, toestemming, lijsten.

## Handelingen en toetsen
act-person-merge = Twee dossiers van één persoon samenvoegen
act-person-apart = Zeggen dat twee dossiers van twee personen zijn
act-person-consent = Toestemming noteren of intrekken
act-person-result = Resultaat van een andere selector noteren of weghalen
act-list-keep = Lijst maken, wijzigen of verwijderen
act-list-put = Iemand in een lijst zetten of eruit halen
action-person = Persoon
help-person = Open het dossier van de persoon: contact, sollicitaties, resultaten, toestemming, lijsten.
action-merge = Samenvoegen
help-merge = Leg twee dossiers naast elkaar en maak er één van.
action-apart = Twee personen
help-apart = Zeg dat het twee verschillende personen zijn; ze worden niet meer voorgesteld.
action-consent = Toestemming
help-consent = Noteer dat de persoon toestemming gaf of introk.
action-shortlist = Lijst
help-shortlist = Zet de gemarkeerde mensen in een lijst, of haal er iemand uit.
action-doubles = Dubbels
help-doubles = Ga naar de mensen die misschien dezelfde zijn.
action-lists = Lijsten
help-lists = Ga naar de lijsten van mensen.
action-list-take = Van de lijst
help-list-take = Haal de gemarkeerde mensen van deze lijst; hun dossier blijft.

## Dezelfde persoon
alike-strong = sterk
alike-weak = zwak
alike-by-name = naam
alike-by-email = e-mail
alike-by-phone = telefoon
alike-by-place = postcode
warn-person-alike-elsewhere = Bij een andere entiteit staat iemand met dezelfde naam en contactgegevens. Vraag een beheerder of het om dezelfde persoon gaat (V-32).
doubles = Misschien dezelfde persoon
file-doubles = dubbels
doubles-none = Niemand lijkt op iemand anders. Wie bij het toevoegen of importeren op iemand lijkt, komt hier te staan.
column-alike = Sterkte
column-alike-by = Op grond van
column-other = De andere
column-other_name = Naam van de andere
column-other-email = E-mail andere
column-other_email = E-mail andere
column-other-phone = Tel. andere
person-doubles-unseen = { $n ->
    [one] Bij een andere entiteit staat nog iemand die erop lijkt.
   *[other] Bij andere entiteiten staan nog { $n } mensen die erop lijken.
  }
person-no-doubles = Hier lijkt niemand op deze persoon.
done-person-apart = { $one } en { $other } zijn twee personen; ze worden niet meer voorgesteld.
refused-apart-already = Er staat al genoteerd dat het twee personen zijn.

## Samenvoegen
merge-stays = Dit dossier blijft
merge-goes = Dit dossier gaat erin op
merge-moves = Verhuist mee
merge-nothing = niets
merge-choice = { $this } (niet { $that })
merge-empty = (leeg)
merge-button = Samenvoegen
done-person-merged = { $drop } is samengevoegd met { $keep }: alles staat nu in één dossier.
refused-merge-itself = Dit is één en hetzelfde dossier.
refused-merge-applied = { $n ->
    [one] Beide solliciteerden voor { $vacancies }: één persoon heeft per vacature één sollicitatie. Beslis welke telt, maak het toevoegen of importeren van de andere ongedaan, en voeg dan samen (V-32).
   *[other] Beide solliciteerden voor { $vacancies }: één persoon heeft per vacature één sollicitatie. Beslis telkens welke telt, maak het toevoegen of importeren van de andere ongedaan, en voeg dan samen (V-32).
  }
merge-elsewhere = { $n ->
    [one] een vacature die u niet ziet
   *[other] { $n } vacatures die u niet ziet
  }
refused-merge-jury = { $n ->
    [one] Beide zitten in de jury van { $vacancies }. Neem eerst één van de twee uit die jury.
   *[other] Beide zitten in de jury’s van { $vacancies }. Neem eerst telkens één van de twee uit de jury.
  }
refused-merge-judge = { $n ->
    [one] De ene zit in de jury van { $vacancies } en de andere is er kandidaat: niemand beoordeelt zichzelf. Zoek eerst een ander jurylid (V-33).
   *[other] De ene zit in de jury’s van { $vacancies } en de andere is er kandidaat: niemand beoordeelt zichzelf. Zoek eerst andere juryleden (V-33).
  }
refused-merge-session = Beide zitten in dezelfde sessie als jurylid. Neem eerst één van de twee uit die sessie.
refused-merge-accounts = Beide hebben een account. Een account kan niet verhuizen: laat een beheerder uitzoeken welk account telt.
refused-merge-account = Wie zou verdwijnen, heeft een account, en een account kan niet verhuizen. Voeg omgekeerd samen: het dossier met het account blijft.
refused-merge-numbers = Beide hebben een rijksregisternummer of een plaatshouder. Kijk na welk nummer telt, neem het andere weg (N in de beoordeling), en voeg dan samen.
refused-merge-number = Wie zou verdwijnen, heeft een rijksregisternummer, en dat blijft verzegeld bij zijn dossier. Voeg omgekeerd samen: dat dossier blijft.
refused-merge-vlimpers = Beide hebben een ander Vlimpersnummer. Het zijn dus twee personen, of een van de nummers is fout: kijk dat eerst na.

## Dossier
person-contact = Contact
person-doubles = Misschien dezelfde persoon
person-applications = Sollicitaties
person-applications-none = Geen sollicitaties die u mag zien.
person-reserve-until = reserve tot { $day }
person-results = Eerdere testresultaten
person-level = niveau { $n }
person-consents = Toestemming
person-in-pool = In herplaatsing sinds { $day }: { $post }, { $entity }
person-consents-none = Er is geen toestemming genoteerd om het dossier te bewaren of resultaten te hergebruiken.
person-consent-since = { $purpose } sinds { $day }
person-consent-withdrawn = { $purpose } van { $day } tot { $until } (ingetrokken)
person-company = Lijsten en labels
person-lists = lijsten
person-documents = Documenten
person-messages = Berichten
person-edit-applied = Gegevens worden verbeterd vanuit een sollicitatie, en deze persoon heeft er geen die u mag zien.
column-postal-code = Postcode
column-reserves = Werfreserves
column-results = Testresultaten
column-consents = Toestemmingen
column-messages = Berichten
column-lists = Lijsten
column-duplicates = Misschien dezelfde
column-language = Taal
column-keep = Blijft
column-drop = Gaat erin op
column-differs = Verschilt
column-moves = Verhuist mee
column-refused = Kan niet omdat
table-person_apart = niet dezelfde persoon
field-person_apart-one_id = de ene
field-person_apart-other_id = de andere
field-person_apart-by_id = gezegd door
field-person_apart-at = gezegd op

## Toestemming
consent-keep = dossier bewaren voor andere vacatures
consent-reuse = resultaten hergebruiken
consent-give = Noteren: { $purpose }
consent-withdraw = Intrekken: { $purpose }
consent-day = Dag
consent-how = Hoe
consent-how-help = formulier, brief, mail of gesprek
done-consent = { $name } gaf toestemming: { $purpose } (vanaf { $day }).
done-consent-withdrawn = { $name } trok de toestemming in: { $purpose } (vanaf { $day }).
refused-consent-later = Een toestemming geldt vanaf de dag dat ze gegeven is, niet later dan vandaag.
refused-consent-already = Deze toestemming is al genoteerd.
refused-consent-none = Deze toestemming is niet gegeven, of al ingetrokken.
refused-consent-day = Intrekken kan vanaf de dag dat de toestemming gegeven is, en niet later dan vandaag.
table-consent = toestemming
field-consent-person_id = persoon
field-consent-purpose = voor
field-consent-given_on = gegeven op
field-consent-how = hoe
field-consent-withdrawn_on = ingetrokken op
field-consent-recorded_by = genoteerd door

## Lijsten
lists = Lijsten
file-lists = lijsten
file-members = lijst
lists-none = Er is nog geen lijst. Druk { $key } om er een te maken.
members-none = In deze lijst staat niemand die u mag zien. Zet er mensen in met { $key } in de lijst van kandidaten.
list-new = Nieuwe lijst …
list-on = staat erin
list-private = privé
list-name = Naam
list-shared = Gedeeld binnen
column-competence = Eerder geslaagd
column-cv = Woorden in het cv
column-list = Lijst
column-members = Mensen
column-shared-within = Gedeeld
done-list-made = { $n ->
    [0] Lijst ‘{ $name }’ is gemaakt.
    [one] Lijst ‘{ $name }’ is gemaakt, met 1 persoon erin.
   *[other] Lijst ‘{ $name }’ is gemaakt, met { $n } mensen erin.
  }
done-list-changed = Lijst ‘{ $name }’ is gewijzigd.
done-list-dropped = { $n ->
    [0] Lijst ‘{ $name }’ is verwijderd.
    [one] Lijst ‘{ $name }’ is verwijderd; het dossier van wie erin stond, blijft.
   *[other] Lijst ‘{ $name }’ is verwijderd; de dossiers van de { $n } mensen blijven.
  }
done-list-put = { $name } staat in de lijst ‘{ $list }’.
done-list-taken = { $name } staat niet meer in de lijst ‘{ $list }’.
refused-list-name = Geef een naam van 1 tot { $n } tekens.
refused-list-taken = Er is al een lijst ‘{ $name }’. Kies een andere naam.
refused-list-other = Deze lijst is van { $who }; alleen wie ze maakte, kan ze wijzigen of verwijderen.
refused-not-in-list = { $name } staat niet in de lijst ‘{ $list }’.
refused-no-list = Er is geen lijst { $which } die u mag zien. keur lists list toont ze.
table-shortlist = lijst
field-shortlist-name = naam
field-shortlist-owner_id = eigenaar
field-shortlist-entity_id = gedeeld binnen
field-shortlist-created_at = gemaakt op
table-shortlist_member = plaats in een lijst
field-shortlist_member-shortlist_id = lijst
field-shortlist_member-person_id = persoon
field-shortlist_member-added_by = toegevoegd door
field-shortlist_member-added_at = toegevoegd op
