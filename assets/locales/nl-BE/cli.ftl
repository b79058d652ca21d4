# De opdrachtregel, de instellingen en de eerste keer.

## Instellingen
config-file = Instellingen uit { $file }:
config-no-file = Dit systeem heeft geen plaats voor een instellingenbestand; dit geldt nu:
config-nothing = niets
config-from-default = standaard
config-from-file = bestand, regel { $line }
config-from-preferences = uw voorkeur
config-from-environment = omgeving, { $variable }
config-from-flag = opdrachtregel
config-unreadable = { $file } kon niet gelezen worden ({ $why }). De standaardinstellingen gelden; kijk het bestand na.
config-missing = Het bestand { $file } bestaat niet, al wordt het genoemd door { $variable }. De standaardinstellingen gelden; verbeter de naam of maak het bestand.
config-not-toml = { $file }, regel { $line }: dit is geen geldige TOML ({ $why }). Wat wel leesbaar is, geldt; verbeter de regel.
config-bad-value = { $file }, regel { $line }: { $setting } wil { $wanted }. De standaard geldt; verbeter de regel.
config-bad-choice = { $file }, regel { $line }: { $setting } kan alleen zijn: { $choices }. De standaard geldt; verbeter de regel.
config-unknown-setting = { $file }, regel { $line }: keur kent geen instelling { $setting }. De regel geldt niet; dit bestaat: { $known }.
config-unknown-action = { $file }, regel { $line }: { $setting } is geen handeling. De regel geldt niet; zie de lijst met keur keys --markdown.
config-bad-key = { $file }, regel { $line }: { $setting } kent de toets ‘{ $key }’ niet. De standaardtoetsen gelden; schrijf bijvoorbeeld ctrl+f, enter of g g.
config-key-clash = { $file }, regel { $line }: { $setting } kan niet op ‘{ $key }’, want dat is al: { $other }. De standaardtoetsen gelden; kies een andere toets.
config-no-keys = { $file }, regel { $line }: { $setting } noemt geen toets. De standaardtoetsen gelden; noem er minstens een.
config-key-alias = { $file }, regel { $line }: { $setting } kan niet op ‘{ $key }’: een terminal stuurt hetzelfde voor { $other }. De standaardtoetsen gelden; kies een andere toets.
config-key-typing = { $file }, regel { $line }: { $setting } kan niet op ‘{ $key }’, want die toets is tekst in een invulveld. De standaardtoetsen gelden; kies een toets met ctrl of een functietoets.
config-preferences-lost = Uw voorkeuren konden niet gelezen worden. De standaard geldt; wat u kiest, wordt opnieuw bewaard.
config-wants-text = tekst tussen aanhalingstekens
config-wants-switch = true of false
config-wants-keys = een toets of een lijst van toetsen, elk tussen aanhalingstekens

## Wie bent u
refused-as = U kunt hier niet als ‘{ $login }’ werken: deze database is in echt gebruik en keur kent u aan uw aanmelding op deze machine. Er is niets gewijzigd. Laat --as weg.
refused-login = Niemand in deze database meldt zich aan als ‘{ $login }’. Er is niets gewijzigd. Vraag een beheerder van keur om u toe te voegen.
refused-login-ask = Niemand in deze database meldt zich aan als ‘{ $login }’. Er is niets gewijzigd. Vraag { $admins } (beheerder) om u toe te voegen.
refused-account-off = De account ‘{ $login }’ is gedeactiveerd. Er is niets gewijzigd. Vraag een beheerder van keur om hem opnieuw te activeren.
refused-account-off-ask = De account ‘{ $login }’ is gedeactiveerd. Er is niets gewijzigd. Vraag { $admins } (beheerder) om hem opnieuw te activeren.

## Een nieuwe database
done-founded = { $path } is gemaakt. { $who } ({ $login }) is beheerder.
refused-entity-name = De entiteit heeft nog geen naam. Vul de naam in en probeer opnieuw.
refused-ovo = Een OVO-code is OVO met zes cijfers, zoals OVO000035. Verbeter de code en probeer opnieuw.
refused-login-empty = De login van de beheerder ontbreekt. Vul in hoe die persoon zich op deze machine aanmeldt.
refused-person-name = Vul een voornaam en een familienaam in.
refused-file-exists = { $path } bestaat al en is niet aangeraakt. Kies een andere plaats, of open dit bestand.

## Opdrachten
cli-no-database = Er is nog geen database gekozen. Noem er een met --db, zet database in het instellingenbestand, of start keur in een terminal om te kiezen.
cli-no-terminal = keur kan hier niet op een scherm tekenen ({ $why }). Er is niets gewijzigd. De opdrachten werken ook zonder scherm: zie keur --help.
cli-broken = Een deel van keur is uitgevallen, daarom is keur gestopt. Wat op het scherm bevestigd was, is bewaard, en wat u aan het typen was ook: start keur opnieuw om verder te gaan.
io-not-found = dat bestand of die map bestaat niet
io-denied = u mag daar niet lezen of schrijven
io-folder = het is een map
io-no-folder = een deel van het pad is geen map
io-no-text = er staat iets anders in dan tekst
io-full = er is geen plaats meer
io-read-only = er kan daar niets geschreven worden
io-exists = er staat al iets
io-name = dat is geen naam voor een bestand
io-other = het systeem zegt: { $detail }
cli-not-read = { $path } kon niet gelezen worden ({ $why }). Er is niets gewijzigd. Kijk het pad en de rechten na.
cli-not-written = { $path } kon niet geschreven worden ({ $why }). Kies een andere plaats of maak ruimte, en probeer opnieuw.
cli-not-printed = De uitvoer kon niet geschreven worden ({ $why }). Maak ruimte of kies een andere bestemming, en probeer opnieuw.
cli-overview = keur · { $who } · { $day }
cli-more = { $limit ->
    [one] Dit is alleen de eerste rij. Vraag er meer met --limit, of alles met --limit 0.
   *[other] Dit zijn de eerste { $limit }. Vraag er meer met --limit, of alles met --limit 0.
  }
cli-unknown-column = Er is geen kolom ‘{ $column }’. Dit bestaat: { $known }.
cli-not-sortable = Op ‘{ $column }’ kan niet gesorteerd worden. Wel op: { $known }.
cli-bad-condition = ‘{ $condition }’ is geen voorwaarde. Schrijf kolom=waarde, kolom!=waarde, kolom=van..tot, kolom~deel of kolom= voor leeg.
cli-bad-value = ‘{ $condition }’ kan niet gelezen worden. { $why }
cli-unknown-code = { $column } kan niet ‘{ $code }’ zijn. Dit bestaat: { $known }.
refused-no-vacancy = Er is geen vacature { $which }, of u hebt er geen toegang toe. Zoek het nummer met keur vacancies list.
refused-two-vacancies = Er is meer dan één vacature { $which }: elke entiteit nummert zelf. Zet de entiteit erachter, bijvoorbeeld { $example }; keur vacancies list --where number={ $which } toont ze.
refused-no-entity = Er is geen entiteit met OVO-code { $which }. Kijk de code na.
cli-state-past = Goedkeuringen die wachten, zijn pending en nooit ‘{ $state }’. Voeg --past toe voor wat beslist is.
cli-bad-id = ‘{ $which }’ is geen nummer van keur. Zoek het met de lijst en --json.
cli-unknown-role = De demo kent geen rol of login ‘{ $role }’. Dit bestaat: { $known }.
cli-demo-not-made = De demo kon niet gemaakt worden ({ $why }). Maak ruimte in de tijdelijke map en probeer opnieuw.

## Nazicht, kopie, voorbeeld
verify-file-sound = Het bestand is gaaf.
verify-file-fault = Het bestand: { $detail }
verify-chain-sound = { $n ->
    [0] Het logboek is nog leeg.
    [one] Het logboek klopt: 1 handeling.
   *[other] Het logboek klopt: { $n } handelingen.
  }
verify-chain-broken = Het logboek klopt niet meer vanaf handeling { $seq }: { $what }.
verify-chain-unread = Het logboek kon niet nagekeken worden: het bestand is niet leesbaar tot daar.
verify-payload = de opdracht is gewijzigd
verify-rows = de bewaarde rijen zijn gewijzigd
verify-link = de ketting is onderbroken
verify-missing = een handeling ontbreekt
verify-damaged = { $path } is beschadigd of buiten keur om gewijzigd. Er is niets hersteld. Maak een kopie opzij en zet een back-up terug.
refused-backup-entity = Een back-up bevat alle entiteiten. Alleen een beheerder van alle entiteiten maakt er een; er is niets gekopieerd.
done-backup = De kopie staat in { $path }.
done-sample = { $path }: { $vacancies } vacatures, { $applications } sollicitaties in { $seconds } s ({ $rate } per seconde).

## Toetsen
keys-keys = Toetsen
keys-action = Handeling
keys-what = Wat ze doet

## Importeren
import-line-too-long = deze regel is langer dan een miljoen tekens
import-quote-open = het aanhalingsteken wordt niet gesloten
import-quote-inside = na het sluitende aanhalingsteken staat nog tekst
import-no-column = Er is geen kolom ‘{ $column }’ in het bestand. Wel: { $known }.
import-two-columns = Twee kolommen zijn { $field }. Zeg met --map welke geldt.
import-no-name = Geen kolom is de naam. Zeg met --map welke, bijvoorbeeld --map Sollicitant=name. In het bestand staan: { $known }.
import-too-many-cells = deze regel heeft meer cellen dan de { $n } kolommen
import-name-missing = de naam ontbreekt, of de voornaam of familienaam
import-bad-email = ‘{ $value }’ is geen e-mailadres
import-bad-date = ‘{ $value }’ is geen dag; schrijf 23/11/2026 of 2026-11-23, met of zonder uur
import-bad-language = ‘{ $value }’ is geen contacttaal; schrijf nl, fr, de of en
import-field-name = naam
import-field-family = familienaam
import-field-given = voornaam
import-field-email = e-mailadres
import-field-phone = telefoon
import-field-street = straat
import-field-postal_code = postcode
import-field-city = gemeente
import-field-received = ontvangen
import-field-source = bron
import-field-language = taal
import-field-diploma = diploma
import-shape = Gelezen als { $encoding } met ‘{ $separator }’ ertussen: { $columns }.
import-ignored = Niet gebruikt: { $columns }.
import-date-ahead = { $value } ligt nog voor ons
import-address-shared = { $email } is ook van iemand met een andere naam. Kijk na of het om dezelfde persoon gaat (V-32).
import-name-twice = Er is al een sollicitatie van { $name }, met een ander adres. Kijk na of het om dezelfde persoon gaat (V-32).
import-nameless-twice = er is al een sollicitatie van { $name }, en zonder e-mailadres is niet te zien of het iemand anders is (V-32)
import-alike = Misschien is dit { $name } ({ $email }), op grond van { $by } (V-32)
import-alike-unreachable = Misschien is dit { $name }, op grond van { $by } (V-32)
import-alike-applied = Misschien is dit { $name }, die al gesolliciteerd heeft, op grond van { $by } (V-32)
import-same = { $told }: --same { $line }={ $id }, of --new { $line }
import-missing = Er ontbreekt: { $what }. Vul het aan voor u iets kunt sturen.
import-person-gone = er is geen persoon met nummer { $id }, of u houdt dat dossier niet bij
import-restricted = de gegevens van { $name } zijn beperkt (AVG, artikel 18). Bevestig dat die persoon zelf opnieuw solliciteert: kies hem of haar voor deze lijn.
import-other-address = In het bestand staat { $email }, in het dossier blijft { $known }. Verbeter het dossier als het adres veranderd is.
import-line-new = regel { $line }: { $name }, nieuw persoon: { $state }
import-line-known = regel { $line }: { $name }, bekende persoon: { $state }
import-line-column = regel { $line }, kolom { $column }: { $why }
import-line-left = regel { $line }: { $why }
import-would = Proef, er is niets bewaard. Zou bewaren: { $kept } ({ $new ->
    [one] 1 nieuwe persoon
   *[other] { $new } nieuwe personen
  }, { $late } laattijdig, { $incomplete } onvolledig). Zou weglaten: { $left }.
done-import = Bewaard: { $kept } ({ $new ->
    [one] 1 nieuwe persoon
   *[other] { $new } nieuwe personen
  }, { $late } laattijdig, { $incomplete } onvolledig). Weggelaten: { $left }. Terug te nemen met keur undo.
done-undo-import = { $n ->
    [one] De import is teruggenomen: 1 sollicitatie is weer weg.
   *[other] De import is teruggenomen: { $n } sollicitaties zijn weer weg.
  }
import-shape-sheet = Gelezen als Excel, blad ‘{ $sheet }’: { $columns }.
import-cell-error = in deze cel staat een fout van Excel: { $value }
import-shape-cards = Gelezen als { $format }.
import-format-json_resume = cv (JSON Resume)
import-format-europass = cv (Europass)
import-format-mail = e-mailbericht
import-format-mbox = mailbox
import-format-maildir = mailbox (Maildir)
import-format-folder = map
import-no-message = dit is geen e-mailbericht
import-no-sender = het bericht heeft geen afzender
import-card-bad-email = ‘{ $value }’ is geen e-mailadres en is weggelaten. Vul het juiste in.
import-card-nameless = de naam zegt niet wie het is; noem het bestand ‘Voornaam Familienaam’
import-card-empty = er staat niets in deze map
import-card-deep = De map { $name } daarin is niet gelezen. Leg haar bestanden een map hoger.
import-card-big = { $name } is groter dan { $most } MB en is niet gelezen
import-card-many = Er zijn meer dan { $most } bestanden bij; de eerste { $most } zijn bewaard.
import-paper-big = { $name } is groter dan { $most } MB en is niet bewaard. Vraag een kleiner bestand.
refused-import-many-cards = Er zijn meer dan { $most } kandidaten, of meer dan { $megabytes } MB aan documenten. Er is niets gewijzigd. Splits de map of de mailbox.
refused-import-no-cv = Dit bestand is geen Europass-cv en geen JSON Resume. Er is niets gewijzigd. Bewaar het cv als een van beide, of voeg de kandidaat met de hand toe.
import-fate-new = nieuw persoon, { $state }
import-fate-known = bekende persoon, { $state }
import-fate-left = weggelaten
import-format-csv = CSV
import-format-xlsx = Excel
done-import-report = { $n ->
    [0] Er was niets weg te laten of na te kijken; { $path } heeft alleen kolomkoppen.
    [one] 1 reden staat in { $path }.
   *[other] { $n } redenen staan in { $path }.
  }
done-import-here = Bewaard: { $kept } ({ $new ->
    [one] 1 nieuwe persoon
   *[other] { $new } nieuwe personen
  }, { $late } laattijdig, { $incomplete } onvolledig). Weggelaten: { $left }.
refused-import-empty = Het bestand is leeg. Er is niets gewijzigd. Bewaar het blad met de kolomkoppen op de eerste regel.
refused-import-nothing = { $lines ->
    [one] De enige regel kon niet bewaard worden; er is niets gewijzigd. De redenen staan hierboven.
   *[other] Geen enkele van de { $lines } regels kon bewaard worden; er is niets gewijzigd. De redenen staan hierboven.
  }
refused-undo-import = { $n ->
    [one] De import kan niet meer teruggenomen worden: met 1 sollicitatie is intussen gewerkt. Verwerk wat overblijft per kandidaat.
   *[other] De import kan niet meer teruggenomen worden: met { $n } sollicitaties is intussen gewerkt. Verwerk wat overblijft per kandidaat.
  }
refused-import-locked = Het bestand is met een wachtwoord beveiligd, of een document van een oud Office (.xls). Er is niets gewijzigd. Open het in Excel en bewaar het als Excel-werkmap (.xlsx) zonder wachtwoord.
refused-import-damaged = De Excel-werkmap is beschadigd of maar voor een deel gekopieerd. Er is niets gewijzigd. Kopieer ze opnieuw, of open ze in Excel en bewaar ze nog eens.
refused-import-heavy = Uitgepakt is dit bestand groter dan { $most } MB, of verdacht veel groter dan ingepakt. Er is niets gewijzigd. Bewaar alleen het blad met de kandidaten, als CSV.
refused-import-archive = Dit is een ingepakt bestand, maar geen Excel-werkmap. Er is niets gewijzigd. Bewaar de lijst als .xlsx of als CSV.
refused-import-foreign = Dit bestand is geen CSV, geen Excel-werkmap (.xlsx), geen cv in Europass of JSON Resume en geen e-mail. Er is niets gewijzigd. Leg een pdf of een ander document in een map, met de naam van de kandidaat, en importeer de map.
refused-import-sheetless = Dit bestand is geen Excel-werkmap en heeft geen bladen. Er is niets gewijzigd. Laat --sheet weg.
refused-import-no-sheet = Er is geen blad ‘{ $sheet }’. Er is niets gewijzigd. Wel: { $known }.
refused-import-wide = Op rij { $row } staat iets voorbij kolom { $most }. Er is niets gewijzigd. Bewaar alleen het blad met de kandidaten.
refused-import-big = Het bestand is groter dan { $most } MB. Er is niets gewijzigd. Splits het, of bewaar het als CSV.
refused-import-many = In het bestand staan meer dan { $most } regels. Er is niets gewijzigd. Splits het in delen.
refused-import-screen = In het bestand staan meer dan { $most } regels. Er is niets gewijzigd. Importeer het met keur import applications.
refused-import-changed = Het bestand is gewijzigd sinds u het bekeek. Er is niets bewaard. Kijk het opnieuw na.
refused-import-stopped = De import is gestopt. Er is niets bewaard.
refused-import-alone = Een import gebeurt alleen, niet samen met andere handelingen. Er is niets bewaard.
refused-redo-import = Een teruggenomen import kan niet opnieuw uit het logboek komen. Importeer het bestand opnieuw.
cli-bad-map = ‘{ $pair }’ zegt niet welke kolom wat is. Schrijf kolom=veld; velden zijn: { $known }.
cli-bad-same = ‘{ $pair }’ is geen lijn met een persoon. Schrijf de lijn en het nummer van de persoon, bijvoorbeeld --same 12=7234.
cli-same-twice = Voor lijn { $line } is twee keer gezegd over wie ze gaat. Kies er één.
cli-bad-day = ‘{ $value }’ is geen dag. Schrijf 23/11/2026 of 2026-11-23.
done-letters = { $n ->
    [one] 1 brief staat in { $path }.
   *[other] { $n } brieven staan in { $path }.
  }
done-export = { $n ->
    [one] 1 rij staat in { $path }.
   *[other] { $n } rijen staan in { $path }.
  }

## Kolommen
column-done = Gedaan
column-entry = Journaalregel
column-warnings = Let op
column-id = Id
column-family = Familienaam
column-given = Voornaam
column-email = E-mail
column-phone = Telefoon
column-street = Straat
column-postal_code = Postcode
column-diploma = Diploma
column-stages = Modules
column-notes = Notities
column-round = Ronde
column-requester = Gevraagd door
column-question = Vraag
column-steps = Stappen
column-step = Stap
column-stands-in = Vervanger
column-until = Tot en met
column-stood-in = In de plaats
column-absent = Afwezig
column-checks = Controles
column-departures = Afwijkingen
column-starts = Begint
column-ends = Eindigt
column-room = Zaal
column-jury = Jury
column-sheets = scorebladen
column-reminded = herinnerd
column-placed = Geplaatst
column-capacity = Plaatsen
column-clashes = Botst
column-parts = Onderdelen

## De eerste keer
welcome-title = Welkom
welcome-intro = Er is nog geen database gekozen. Waarmee wilt u beginnen?
welcome-sample = Rondkijken in een voorbeeld (er wordt niets bewaard)
welcome-new = Een nieuwe database maken
welcome-open = Een gedeelde database openen
welcome-path = Bestand
welcome-path-usual = Bestand, of niets voor { $path }
welcome-entity = Entiteit
welcome-ovo = OVO-code
welcome-name = Uw voornaam en naam
welcome-login = Beheerder
welcome-number = Typ 1, 2 of 3, of niets om te stoppen

refused-empty-field = Dit veld moet ingevuld zijn.
refused-login-taken = De login { $login } bestaat al. Geef die collega een rol met keur colleagues grant.
refused-no-colleague = Er is geen collega met de login { $login }. Voeg die eerst toe met keur colleagues add.
refused-role-held = { $login } heeft de rol { $role } al.
refused-role-not-held = { $login } heeft de rol { $role } niet. Beheer en keur colleagues list tonen wie wat heeft.
refused-account-closed = { $login } is al gedeactiveerd.
refused-account-open = { $login } is actief: er valt niets te heractiveren.
refused-own-account = Uw eigen account deactiveert u niet. Vraag het aan een andere beheerder.
done-account-closed = { $login } kan keur niet meer openen. De geschiedenis blijft.
done-account-opened = { $login } kan keur weer openen, met de rollen van vroeger.
warn-account-owns = Deze collega is nog primaire eigenaar van { $what }. Geef { $n ->
    [one] die procedure
   *[other] die procedures
  } aan iemand anders (O in het dossier).
warn-account-approves = Op een antwoord van deze collega wacht nog: { $what }. Wie het vroeg, geeft die stap aan iemand anders (O op het scherm Goedkeuren).
refused-last-administrator = Dit is de laatste beheerder. Maak eerst een andere collega beheerder.
refused-every-entity = Een rol voor alle entiteiten kan alleen gegeven of genomen worden door een beheerder van alle entiteiten. Kies één entiteit, op de opdrachtregel met --entity.
refused-ovo-taken = Er is al een entiteit met de code { $ovo }.
done-colleague-added = { $name } kan keur openen met de login { $login }. Geef nu een rol, in Beheer of met keur colleagues grant.
done-role-granted = { $login } heeft de rol { $role } vanaf { $from }.
done-role-revoked = { $login } heeft de rol { $role } niet meer.
done-entity-added = { $name } ({ $ovo }) is toegevoegd.
done-entity-edited = De entiteit { $ovo } heet nu { $name }.
done-entity-closed = { $name } ({ $ovo }) is afgesloten. Er begint niets nieuws meer; wat er gebeurd is, blijft.
done-entity-reopened = { $name } ({ $ovo }) is weer open.
refused-entity-closed = { $name } is al afgesloten.
refused-entity-open = { $name } is open: er valt niets te heropenen.
refused-entity-runs = { $name } kan niet afgesloten worden, want daar loopt nog: { $what }. Rond dat eerst af of annuleer het.
refused-entity-no-more = { $name } is afgesloten: daar kan niets nieuws beginnen. Kies een andere entiteit.
cli-bad-role = { $value } is geen rol. De rollen staan in keur colleagues grant --help.
cli-step-open = Stap { $step }: niemand is zeker { $role }. Noem wie antwoordt met --to, in volgorde.
column-phase = Fase
column-next = Volgende stap
column-missing = Nog te doen
column-conditions = Voorwaarden
column-publications = Publicaties
column-text = Tekst
column-changes = Gewijzigd sinds
column-login = Login
column-role = Rol
column-ovo = OVO-code
column-from = Vanaf
