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
refused-hired-no-number = Voor ‘aangenomen’ is het rijksregisternummer of bisnummer nodig. Vul het eerst in, bij ‘Nummers’ van de kandidaat.
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

action-identity = Nummers
help-identity = Rijksregisternummer of bisnummer van wie aangenomen wordt: invullen, tonen, wissen; en het Vlimpersnummer.
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
