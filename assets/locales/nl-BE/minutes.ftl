# Het PV (proces-verbaal): opmaken, tekenen, verbeteren.

## Statussen
minutes-state-draft = Opgemaakt
minutes-state-signing = Ter ondertekening
minutes-state-signed = Ondertekend
minutes-state-refused = Geweigerd
minutes-state-replaced = Vervangen
minutes-state-withdrawn = Ingetrokken

signature-state-asked = Nog niet getekend
signature-state-signed = Getekend
signature-state-refused = Geweigerd

signature-way-here = In keur
signature-way-paper = Op papier

jury-change-joined = Toegevoegd
jury-change-left = Weggenomen
jury-change-role = Andere rol

incident-complaint = Klacht
incident-hold = On hold
incident-closing = Andere sluitingsdatum
incident-edition = Nieuwe editie van het reglement
incident-cancelled = Event geannuleerd
incident-extension = Verlenging van het contract

minutes-section-tests = Aantal en aard van de proeven
minutes-section-jury = Samenstelling van de jury
minutes-section-criteria = Beoordelingscriteria
minutes-section-reserve_rules = Verlies en behoud van een plaats in de reserve
