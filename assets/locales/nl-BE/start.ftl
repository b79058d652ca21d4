# Start: tegels met wat vandaag is en wat wacht.

tile-today = Vandaag
tile-waiting = Wacht op mij
tile-procedures = Mijn procedures
tile-deadlines = Termijnen
tile-recent = Laatst bewerkt
tile-messages = Berichten

start-none-today = Geen sessies vandaag.
start-none-waiting = Niets wacht op u.
start-in-entity = in uw entiteiten
start-none-procedures = U hebt geen lopende procedures.
start-none-deadlines = Geen termijnen in de komende twee weken.
start-none-recent = U hebt nog niets bewerkt.
start-none-messages = Geen ongelezen berichten.
opening-tile = Wordt gelezen …

start-sheets = { $n ->
    [one] { $number } 1 scoreblad · { $stage }
   *[other] { $number } { $n } scorebladen · { $stage }
  }

approval-short-request = Aanvraag
approval-short-publication = Publicatie
approval-short-procedure = PV
approval-short-assignment = Dienstaanwijzing
approval-short-exception = Uitzondering

start-arrange = Tegels: { $mark } kiest, { $left } en { $right } verplaatst
start-one-tile = Kies minstens één tegel. Er is niets gewijzigd.
start-nothing-here = In deze tegel staat niets om te openen.

## Berichten aan collega's
message-sheet-due = { $number }: er wacht een scoreblad op u
message-publication-closed = { $number }: de publicatie is gesloten, de sollicitaties kunnen worden nagekeken
