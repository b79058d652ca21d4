# Het vacatureoverzicht en het dossier van een vacature.

vacancies-none = Geen vacatures. Druk Esc om de filter te wissen, of n voor een nieuwe.
