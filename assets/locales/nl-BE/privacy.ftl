# Nummers van personen, de sleutel ervan, en wat persoonlijk is.

act-number-keep = Rijksregisternummer invullen
act-number-reveal = Rijksregisternummer tonen
act-number-remove = Rijksregisternummer wissen
act-key-make = De sleutel voor nummers maken
act-key-renew = De sleutel voor nummers vernieuwen

number-kind-national = Rijksregisternummer
number-kind-bis = Bisnummer
number-kind-placeholder = Nummer te vervolledigen

number-fault-length = Een rijksregisternummer of bisnummer telt elf cijfers. Vul ze alle elf in.
number-fault-month = De maand in dit nummer (derde en vierde cijfer) bestaat niet. Kijk het nummer na op de identiteitskaart.
number-fault-day = De geboortedatum in dit nummer kan niet. Kijk het nummer na op de identiteitskaart.
number-fault-serial = Het volgnummer (zevende tot negende cijfer) ligt tussen 001 en 998. Kijk het nummer na op de identiteitskaart.
number-fault-check = De laatste twee cijfers kloppen niet met de andere: er is een cijfer verkeerd of er zijn er twee verwisseld. Kijk het nummer na op de identiteitskaart.

done-number-kept = { $kind } van { $name } is versleuteld bewaard.
done-number-placeholder = Voor { $name } staan er voorlopig nullen; het nummer is nog te vervolledigen.
done-number-revealed = Nummer van { $name }
done-number-removed = Het nummer van { $name } is gewist.
done-vlimpers = Het Vlimpersnummer van { $name } is bewaard.
done-key-made = Sleutel { $key } staat in { $path }. Kopieer dat bestand naar elke machine van het team en bewaar een kopie op een veilige plaats: zonder sleutel zijn de nummers niet meer te lezen.
done-key-renewed = { $n ->
    [one] 1 nummer is
   *[other] { $n } nummers zijn
  } versleuteld met de nieuwe sleutel { $key }. Kopieer { $path } opnieuw naar elke machine; de oude sleutel blijft erin staan voor oudere kopieën van de database.

refused-number-early = Het rijksregisternummer wordt pas aan een laureaat gevraagd; deze kandidaat staat op ‘{ $state }’. Maak eerst de keuze.
refused-placeholder-reason = Alleen nullen mag voor buitenlands personeel zonder nummer. Schrijf erbij waarom, of vul het nummer in.
refused-number-of-other = Dit is al het nummer van { $name }. Vul nooit het nummer van iemand anders in; kijk na of het om dezelfde persoon gaat.
refused-no-number = Van deze kandidaat is geen nummer bewaard.
refused-hired-no-number = Voor ‘aangenomen’ is het rijksregisternummer of bisnummer nodig. Vul het eerst in, bij ‘Nummers en privacy’ van de kandidaat.
refused-vlimpers = Een Vlimpersnummer telt zes cijfers.
refused-key-there = Er staat al een sleutelbestand: { $path }. Er is niets gewijzigd. Wilt u een nieuwe sleutel, vernieuw dan: keur identifiers rotate.
refused-key-elsewhere = De nummers in deze database zijn versleuteld met sleutel { $key }. Een nieuwe sleutel opent ze niet: kopieer het sleutelbestand van een andere machine naar { $path }.
refused-key-entity = De sleutel opent de nummers van elke entiteit. Dat kan alleen een beheerder van elke entiteit.
warn-number-placeholder = Er staan alleen nullen als nummer; vervolledig het zodra het bekend is.

key-unset = Er is geen plaats voor een sleutelbestand. Noem er een in uw configuratie: identifier_key = "pad". Er is niets bewaard.
key-missing = Het sleutelbestand { $path } is er niet, dus nummers kunnen niet bewaard of getoond worden. Er is niets gewijzigd. Kopieer het van een collega, of laat een beheerder het maken: keur identifiers key.
key-open = Iedereen op deze machine kan het sleutelbestand { $path } lezen. Er is niets gewijzigd. Sluit het af (chmod 600) en probeer opnieuw.
key-unreadable = Het sleutelbestand { $path } kan niet gelezen worden: { $why }. Er is niets gewijzigd.
key-no-key = Regel { $line } van { $path } is geen sleutel van keur. Er is niets gewijzigd. Kopieer het bestand opnieuw van een collega.
key-unknown = Dit nummer is versleuteld met sleutel { $key }, en die staat niet in uw sleutelbestand. Er is niets gewijzigd. Kopieer het nieuwste sleutelbestand van een collega.
key-wrong = Sleutel { $key } opent dit nummer niet: het sleutelbestand of de database is veranderd. Er is niets gewijzigd. Waarschuw uw beheerder.
key-no-chance = Het systeem geeft geen toevalsgetallen, dus er kan niets versleuteld worden. Er is niets bewaard. Probeer later opnieuw.
key-not-written = Het sleutelbestand { $path } kon niet geschreven worden: { $why }. Er is niets gewijzigd.

identifiers-key = Sleutelbestand { $path }, sleutel { $key }.
identifiers-none = Er zijn geen nummers bewaard.
identifiers-sealed = { $n ->
    [one] 1 nummer, versleuteld met sleutel { $key }.
   *[other] { $n } nummers, versleuteld met sleutel { $key }.
  }
identifiers-placeholders = { $n ->
    [one] 1 nummer te vervolledigen.
   *[other] { $n } nummers te vervolledigen.
  }
cli-not-typed = Het nummer kon niet gelezen worden: { $why }.

action-identity = Nummers en privacy
help-identity = Rijksregisternummer of bisnummer van wie aangenomen wordt: invullen, tonen, wissen; het Vlimpersnummer; inzagedossier, beperking, en wie keek.
review-vlimpers = Vlimpersnummer
review-number = Rijksregister- of bisnummer
review-number-help = Elf cijfers. Alleen nullen voor buitenlands personeel dat er nog geen heeft.
review-placeholder-reason = Waarom alleen nullen
review-placeholder-help = Alleen nodig bij nullen.
review-reveal-help = Wie het nummer toont en waarom, staat in de geschiedenis.
review-reveal-button = Tonen
review-remove-button = Wissen
review-revealed = Dit staat nergens anders. Esc sluit de pagina.
review-no-number = Rijksregisternummer: nog niet ingevuld; druk { $key }.

# Eén persoon.
act-person-export = Inzagedossier maken
act-person-restrict = Verwerking beperken
act-person-lift = Beperking opheffen
done-person-export = Het inzagedossier van { $name } is gemaakt.
done-person-restricted = De gegevens van { $name } worden bewaard en niet meer gebruikt.
done-person-unrestricted = De gegevens van { $name } mogen weer gebruikt worden.
refused-export-partial = Deze persoon solliciteerde ook bij een entiteit waar u geen inzagedossier mag maken. Vraag het aan een selectieverantwoordelijke van alle entiteiten: een inzagedossier is volledig of het is er niet.
refused-restricted = De verwerking van deze gegevens is beperkt: { $reason } U kunt ze verbeteren of een inzagedossier maken; hef anders eerst de beperking op.
refused-restricted-place = { $name } krijgt geen plaats: de verwerking van de gegevens is beperkt ({ $reason }).
refused-restricted-already = De verwerking van deze gegevens is al beperkt.
refused-not-restricted = De verwerking van deze gegevens is niet beperkt.
refused-hidden = Dit dossier is in quarantaine: de bewaartermijn is voorbij. Een beheerder kan het nog vrijgeven.
person-export-head = Alles wat over { $name } bewaard wordt, op { $day }
person-export-folder = { $n ->
    [0] Gegevens in { $path }; er zijn geen documenten.
    [one] Gegevens en 1 document in { $path }.
   *[other] Gegevens en { $n } documenten in { $path }.
  }
file-person = inzage
file-person-json = gegevens.json
file-person-text = gegevens.txt
file-person-documents = documenten
review-restricted = Verwerking beperkt: { $reason }
review-looks = Wie keek in dit dossier
review-looks-none = Niemand maakte een inzagedossier of bekeek het nummer.
review-look = { $when } · { $who } · ‘{ $act }’: { $reason }
review-export-help = Gegevens en documenten komen in een map; dat u dit deed en waarom, staat in de geschiedenis.
review-export-button = Maken
review-restrict-button = Beperken

# Bewaartermijnen.
retention-rejected = Niet gekozen kandidaten
retention-reserve = Kandidaten in een reserve
retention-hired = Gekozen kandidaten
retention-results = Testresultaten
retention-numbers = Rijksregisternummers
retention-pool = Beëindigde plaatsen in herplaatsing
destination-destroy = vernietigen
destination-keep = bewaren
destination-sample = steekproef bewaren

act-retention-list = Bewaartermijnen bekijken
act-retention-hide = In quarantaine plaatsen
act-retention-release = Uit quarantaine halen
act-retention-erase = Definitief wissen
act-retention-hold = Wissen tegenhouden
act-retention-lift = Wissen weer toelaten
act-retention-rule = Selectieregel invullen

done-retention-hidden = { $n ->
    [one] 1 dossier staat
   *[other] { $n } dossiers staan
  } in quarantaine; wissen kan vanaf { $day }.{ $held ->
    [0] {""}
    [one] {" "}1 dossier wordt tegengehouden.
   *[other] {" "}{ $held } dossiers worden tegengehouden.
  }
done-retention-released = { $n ->
    [one] 1 dossier is weer zichtbaar.
   *[other] { $n } dossiers zijn weer zichtbaar.
  }
done-retention-erased = Gewist: { $n } (documenten: { $documents }, teksten: { $texts }). Het staat op de vernietigingslijst.
done-retention-held = Dit wordt niet gewist zolang u het tegenhoudt.
done-retention-lifted = Dit wordt niet meer tegengehouden.
done-retention-rule = De selectieregel voor ‘{ $kind }’ is bewaard.
done-compacted = Het bestand is opnieuw geschreven: van wat gewist is, staat er niets meer in.
refused-retention-entity = Bewaartermijnen gaan over alle entiteiten. Dat kan alleen een beheerder van elke entiteit.
refused-not-due = De bewaartermijn hiervan is nog niet voorbij, of de procedure loopt nog. Er is niets gewijzigd.
refused-nothing-due = Hier is niets meer dat in quarantaine kan. Er is niets gewijzigd.
refused-all-held = Alles hiervan wordt tegengehouden. Er is niets gewijzigd; kijk bij wat tegenhoudt.
refused-nothing-hidden = Hiervan staat niets in quarantaine.
refused-nothing-ready = Hiervan kan nog niets gewist worden: het staat niet lang genoeg in quarantaine, of het wordt tegengehouden.
refused-count-changed = U bevestigde { $count }, maar nu zouden er { $n } gewist worden. Er is niets gewist; bekijk de lijst opnieuw.
refused-no-selectieregel = Voor ‘{ $kind }’ is geen selectieregel ingevuld, dus wissen mag niet. Vul eerst de serie en de selectieregel uit het Serieregister in.
refused-destination-keep = De selectieregel voor ‘{ $kind }’ zegt: bewaren. Er wordt niets gewist.
warn-no-selectieregel = Voor ‘{ $kind }’ is geen selectieregel ingevuld.
warn-destination-sample = De selectieregel voor ‘{ $kind }’ vraagt een steekproef: draag die over voor u wist.
retention-held-because = { $who }: { $reason }
retention-held-complaint = Een klacht of beroep loopt nog.
cli-retention-group = ‘{ $kind }’: noem voor dossiers het nummer van de vacature; testresultaten, nummers en plaatsen in herplaatsing hebben er geen.
cli-retention-no-quarantine = ‘{ $kind }’ gaat niet in quarantaine: wissen kan meteen.

column-data = Soort
column-past = Over sinds
column-open = Zichtbaar
column-quarantine = Quarantaine
column-erasable = Wissen vanaf
column-held = Tegengehouden
column-documents = Documenten
column-document_names = Namen van documenten
column-texts = Teksten
column-serie = Serie
column-selectieregel = Selectieregel
column-destination = Bestemming
column-erased = Gewist
column-moment = Moment
column-by = Door
column-act = Handeling
column-reason = Reden

admin-list-retention = Bewaring
admin-list-retention-none = Er is niets dat over zijn bewaartermijn is.
admin-list-destroyed = Vernietigingslijst
admin-list-destroyed-none = Er is nog niets vernietigd.
file-destroyed = vernietigingslijst
column-destroyed = Vernietigd
retention-destroyed-by = Vernietigd op { $day } door { $who }.
retention-destroyed-what = { $n ->
    [one] 1 dossier of gegeven
   *[other] { $n } dossiers of gegevens
  }, { $documents ->
    [one] 1 document
   *[other] { $documents } documenten
  }, { $texts ->
    [one] 1 andere tekst
   *[other] { $texts } andere teksten
  }
retention-destroyed-under = Volgens selectieregel { $rule } van de serie { $serie }.
retention-destroyed-no-rule = Er was geen selectieregel opgegeven.
retention-destroyed-press = Bewaar de lijst met { $key } om ze aan het archief te bezorgen.
retention-destroyed-stays = De vernietigingslijst legt vast wat gebeurd is; er verandert niets meer aan.
file-retention = bewaring
retention-no-quarantine = Testresultaten, nummers en plaatsen in herplaatsing gaan niet in quarantaine: wissen kan meteen.
retention-hold-by-person = Houd hier één persoon tegen: keur retention hold --candidate.
retention-erase-what = Wat gaat weg
retention-erase-question = { $n } · een stub en de tellingen blijven, de rest is weg
retention-erase-count = Hoeveel dossiers
retention-erase-help = Typ het aantal dat gewist wordt; wat tegengehouden wordt, telt niet mee.
retention-erase-number = Typ een getal.
retention-erase-button = Definitief wissen
retention-rule-help = Zoals in het Serieregister; pas daarna mag vernietigd worden.
retention-past-since = Bewaartermijn voorbij sinds { $day }.
retention-under = Serie { $serie }, selectieregel { $rule }: { $destination }.
retention-no-rule = Nog geen selectieregel ingevuld.
retention-ready = In quarantaine: { $n }; wissen kan vanaf { $day }.
retention-press = Druk { $key } om te kiezen wat ermee gebeurt.
retention-would-go = Wat weggaat
retention-gone = { $documents ->
    [one] 1 document
   *[other] { $documents } documenten
  }, { $texts ->
    [one] 1 tekst
   *[other] { $texts } teksten
  }
retention-hidden-since = in quarantaine sinds { $day }
retention-by-itself = Deze lijst vult zichzelf: wat over zijn termijn is, staat erin.
retention-no-history = Dit hoort bij geen procedure; wat gewist is, staat in keur retention destroyed.
action-change-retention = Bewaring
action-erase = Wissen
help-change-retention = Zet wat over zijn termijn is in quarantaine, geef het vrij, houd het tegen of wis het.
help-erase = Wis wat uit quarantaine is; u typt hoeveel.
