# Vacature-aanvragen: het scherm, wat gedaan of geweigerd werd, en de berichten aan collega's.

## Gedaan
done-request-create = Het ontwerp ‘{ $title }’ is bewaard. De aanvraag is nog niet ingediend.
done-request-edit = Aanvraag ‘{ $title }’ is gewijzigd.
done-request-same = Er is niets gewijzigd aan aanvraag ‘{ $title }’.
done-request-submit = Aanvraag ‘{ $title }’ is ingediend bij { $who }.
done-request-withdraw = Het ontwerp ‘{ $title }’ is ingetrokken.
done-request-vacancy = Vacature { $number } is aangemaakt uit aanvraag ‘{ $title }’. U bent primaire eigenaar.
done-request-link = Aanvraag ‘{ $title }’ is gekoppeld aan vacature { $number }.

## Regels
rule-request-motivation = Er is nog geen motivering. Schrijf in de aanvraag waarom de functie ingevuld moet worden en dien dan in.
rule-request-wanted = De gewenste datum { $day } is voorbij. Pas ze aan als dat niet de bedoeling is.
rule-request-twin = Let op: voor deze functie loopt er al een aanvraag, ‘{ $title }’ van { $who } ({ $day }). Ga na of er twee nodig zijn.
rule-request-lapsed = De goedkeuringsvraag bij { $who } is vervallen. Dien de aanvraag opnieuw in.

## Geweigerd
refused-request-approved = Deze aanvraag is goedgekeurd en wordt niet meer gewijzigd. Er is niets gewijzigd. Maak een nieuwe aanvraag als er iets anders nodig is.
refused-request-not-own = Alleen { $who } kan dit ontwerp intrekken. Er is niets gewijzigd. U kunt het wel aanpassen.
refused-request-withdraw = Alleen een ontwerp kan worden ingetrokken; deze aanvraag staat op ‘{ $state }’. Er is niets gewijzigd.
refused-request-asked = Over deze aanvraag werd al een goedkeuring gevraagd; dat blijft in het dossier. Er is niets gewijzigd. Pas ze aan en dien opnieuw in.
refused-request-has-vacancy = Bij deze aanvraag hoort al vacature { $number }. Er is niets gewijzigd. Open die vacature vanuit de aanvraag.
refused-request-not-approved = Een vacature kan pas na goedkeuring; deze aanvraag staat op ‘{ $state }’. Er is niets gewijzigd. Wie de aanvraag beheert, dient ze in; daarna keurt de selectieverantwoordelijke ze goed.
refused-link-entity = Vacature { $number } is van een andere entiteit dan de aanvraag ({ $entity }). Er is niets gewijzigd. Kies een vacature van dezelfde entiteit.
refused-link-taken = Vacature { $number } komt al van de aanvraag ‘{ $title }’. Er is niets gewijzigd. Kies een andere vacature.
refused-link-none = Deze entiteit heeft geen lopende vacature zonder aanvraag. Maak de vacature uit de aanvraag zelf.

## Berichten aan collega's
message-request-vacancy = { $number }: vacature aangemaakt uit uw aanvraag ‘{ $title }’
message-request-linked = { $number }: vacature gekoppeld aan uw aanvraag ‘{ $title }’

## Lijst
screen-requests = Aanvragen
file-requests = aanvragen
column-wanted = Gewenst
column-made = Gemaakt
column-motivation = Motivering
column-function_code = Functiecode
column-posts = Plaatsen
column-remark = Opmerking
column-answers = Antwoorden
column-twins = Zelfde functie
column-grade = Graad
requests-none = Er zijn nog geen aanvragen die u kunt zien. Druk { $key } om er een te schrijven.
request-handed-back = Teruggegeven

action-requests = Aanvragen
help-requests = Naar de vacature-aanvragen.

## Eén aanvraag
request-made-by = Aanvraag van { $who }, { $when }
request-remark = Opmerking: ‘{ $text }’
request-vacancy = Vacature { $number } { $title } ({ $state }): { $key } opent ze.
request-next-draft = Nog niet ingediend: { $edit } wijzigt, { $key } dient in.
request-next-mend = Pas aan met { $edit } en dien opnieuw in met { $key }.
request-next-submitted = Wacht op { $who }: { $key } opent de goedkeuring.
request-next-approved = Nog geen vacature: { $key } maakt of koppelt ze.
request-next-approved-other = Nog geen vacature. De selectieverantwoordelijke of HR maakt ze.
request-asked = Wat gevraagd wordt
request-level = niveau { $level }
request-wanted = gewenst tegen { $day }
request-wanted-past = gewenst tegen { $day }: voorbij
request-motivation = Motivering
request-motivation-none = Nog niet ingevuld.
request-twins = Zelfde functie, ook aangevraagd
request-twin = ‘{ $title }’ van { $who } ({ $day })
request-rounds = Goedkeuring

## Menu en formulieren
request-step-open = Vacature openen
request-step-approval = Goedkeuring openen
request-is-submitted = Deze aanvraag is al ingediend. Wacht op het antwoord, of wijzig ze eerst.
request-no-officer = Deze entiteit heeft niemand anders als selectieverantwoordelijke. Er is niets ingediend. Vraag een beheerder om iemand die rol te geven.
request-question = Mag deze functie worden ingevuld?
request-edit-note = let op
request-edit-lapses = Wijzigen haalt de goedkeuringsvraag terug.
request-edit-more = …
field-help-motivation = nodig om in te dienen

start-returned-rejected = Aanvraag afgekeurd: { $title }
start-returned-draft = Aanvraag terug: { $title }
