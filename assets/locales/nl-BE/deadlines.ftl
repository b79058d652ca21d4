# Termijnen.
deadlines = Termijnen
action-deadlines = Termijnen
help-deadlines = Ga naar alle termijnen: sluitingen, sessies, klachten, werfreserves, contracten, goedkeuringen.
action-why = Hoe geteld
help-why = Lees hoe deze termijn geteld is en waar hij vandaan komt.
action-complaint = Klacht noteren
help-complaint = Noteer een klacht over deze procedure; op de regel van een kandidaat is ze van die kandidaat.
file-deadlines = termijnen
act-complaint-register = Klacht noteren
act-complaint-answer = Klacht beantwoorden

## Soorten
deadline-closing = Sluiting
deadline-publication_end = Einde publicatie
deadline-session = Sessie
deadline-validity = Geldigheid
deadline-complaint = Klacht
deadline-council = Raad van State
deadline-reserve = Werfreserve
deadline-contract = Einde contract
deadline-mobility = Start mobiliteit
deadline-approval = Goedkeuring

## Hoe ver
deadline-group-past = verstreken
deadline-group-today = vandaag
deadline-group-tomorrow = morgen
deadline-group-week = deze week
deadline-group-next_week = volgende week
deadline-group-later = later

## Kolommen
column-due = Dag (werkdag)
column-near = Wanneer
column-clock = Termijn
column-about = Waarover
column-working = Werkdag
column-setting = Instelling

## Waarover
deadline-text = { $text }
deadline-no-jury = { $text } (zonder jury)
deadline-and = { $first }, { $next }

## Naast de lijst
deadline-why-closing = Tot dan kan men solliciteren. Wie later komt, is laattijdig.
deadline-why-publication_end = Vanaf dan staat de vacature niet meer op dit kanaal.
deadline-why-session = Dan begint de sessie.
deadline-why-validity = Daarna is de selectie niet meer geldig. Het selectiereglement bepaalt hoelang.
deadline-why-complaint = Tegen dan krijgt wie de klacht indiende een gemotiveerd antwoord.
deadline-why-council = Tot dan kan een kandidaat naar de Raad van State. De laatste negatieve beslissing of de afsluiting telt.
deadline-why-reserve = Daarna vervalt de werfreserve en kan niemand er nog uit worden opgeroepen.
deadline-why-contract = Dan eindigt het tijdelijke contract, of de verlenging ervan.
deadline-why-mobility = Tegen dan neemt de gekozen kandidaat de functie op.
deadline-why-approval = Wie daarna nog niet heeft geantwoord, is te laat.
deadline-counted-days = { $n ->
    [1] 1 kalenderdag vanaf { $start }.
   *[other] { $n } kalenderdagen vanaf { $start }.
  }
deadline-counted-months = { $n ->
    [1] 1 maand vanaf { $start }.
   *[other] { $n } maanden vanaf { $start }.
  }
deadline-working = Dat is geen werkdag: de eerstvolgende is { $day }. De termijn telt kalenderdagen en schuift niet op.
deadline-source = Bron: { $source }
deadline-setting = Instelling: { $key }
deadline-owner = { $who } · { $entity }
deadline-asked-by = Gevraagd door { $who } · { $entity }
deadline-answer = Druk op { $key } om te noteren hoe de klacht werd beantwoord.
deadlines-none = Er loopt geen enkele termijn in de komende vier maanden.
deadlines-new-needs-row = Een klacht hoort bij een procedure: zet de cursor op een termijn van die procedure, of noteer de klacht in het dossier.
deadlines-only-complaints = Alleen een klacht kan hier worden beantwoord. Met { $key } noteert u er een.

## Klachten
complaint-received = Ontvangen op
complaint-subject = Klacht
complaint-subject-help = Waarover de klacht gaat, in enkele zinnen. Ze staat in de geschiedenis van de vacature.
complaint-answered = Beantwoord op
complaint-answer = Antwoord
complaint-answer-help = Wat er werd geantwoord en waarom.
done-complaint = De klacht over { $number } is genoteerd. Antwoord tegen { $last }.
done-complaint-no-term = De klacht over { $number } is genoteerd.
done-complaint-answered = Het antwoord op de klacht over { $number } is genoteerd.
warn-answer-late = { $n ->
    [one] Het antwoord kwam 1 dag na de laatste dag, { $last } (K1).
   *[other] Het antwoord kwam { $n } dagen na de laatste dag, { $last } (K1).
  }
refused-complaint-future = Een klacht kan niet later dan vandaag zijn ontvangen. Vul de dag in waarop ze aankwam.
refused-complaint-subject = Vul in waarover de klacht gaat.
refused-complaint-answered = Deze klacht is al beantwoord op { $when }. Er is niets gewijzigd; maak dat eerst ongedaan als het fout was.
refused-answer-future = Een antwoord kan niet later dan vandaag zijn gegeven. Vul de dag in waarop het vertrok.
refused-answer-early = De klacht kwam pas op { $when } aan: het antwoord kan er niet voor liggen.
refused-answer-missing = Vul in wat er werd geantwoord.
refused-no-open-complaint = Er staat voor u geen klacht { $which } open. keur deadlines toont de openstaande klachten met hun nummer in de kolom id.
