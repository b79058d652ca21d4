# Agenda’s: uitnodigingen, antwoorden, bezette tijden.

## Geweigerd

calendar-too-large = Het bestand is groter dan { $most } MB: exporteer een kortere periode en probeer opnieuw.
calendar-none = In dit bestand staat geen agenda (iCalendar, .ics) en geen bericht met een agenda.
calendar-cut-off = Het bestand breekt midden in een agenda af: vraag het opnieuw. Er is niets overgenomen.
calendar-too-many = In dit bestand staan meer dan { $most } afspraken: exporteer een kortere periode en probeer opnieuw.
calendar-no-answer = dit is geen antwoord op een uitnodiging
calendar-no-uid = het antwoord zegt niet op welke uitnodiging
calendar-not-one-answers = het antwoord komt niet van één persoon
calendar-delegated = de genodigde stuurt iemand anders: dat kan hier niet
calendar-says-nothing = het antwoord zegt niet of iemand komt
calendar-proposes-nothing = het antwoord vraagt een ander moment, maar zegt niet welk

## Codes
invitation-asks-request = uitnodiging
invitation-asks-cancel = afzegging
