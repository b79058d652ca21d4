# Goedkeuringen: het scherm, wat gedaan of geweigerd werd, en de berichten aan collega's.

## Gedaan
done-approval-asked = De goedkeuring van ‘{ $title }’ is gevraagd.
done-approval-advanced = ‘{ $title }’ is goedgekeurd; nu is { $who } aan de beurt.
done-approval-approved = ‘{ $title }’ is definitief goedgekeurd.
done-approval-request = ‘{ $title }’ is goedgekeurd. Maak er nu bij de aanvragen een vacature van.
approval-question-publication = Mag deze vacature zo gepubliceerd worden?
approval-question-procedure = Gaat u akkoord met het verloop van de selectie en het proces-verbaal?
approval-question-assignment = Gaat u akkoord met deze dienstaanwijzing?
done-approval-rejected = ‘{ $title }’ is afgekeurd. { $who } krijgt bericht.
done-approval-handed-back = ‘{ $title }’ is teruggegeven. { $who } krijgt bericht.

## Geweigerd
refused-approval-about = Een goedkeuring van het soort ‘{ $subject }’ hoort niet bij wat u koos. Kies een vacature, of een vacature-aanvraag, en vraag opnieuw.
refused-approval-not-yet = { $subject }: goedkeuring vragen kan nu niet, de status is ‘{ $state }’. Er is niets gewijzigd.
refused-approval-pending = { $subject }: er loopt al een goedkeuringsvraag, ze ligt bij { $who }. Wacht op het antwoord voor u opnieuw vraagt.
refused-question-missing = Er staat nog geen vraag. Schrijf in één zin wat u ter goedkeuring voorlegt.
refused-approval-nobody = Er is nog niemand gekozen om goed te keuren. Kies minstens één persoon.
refused-approver-no-account = Deze persoon heeft geen actieve toegang tot keur en kan dus niet antwoorden. Kies iemand anders.
refused-approver-own = { $who } kan niet goedkeuren: niemand keurt de eigen vraag goed. Kies iemand anders.
refused-approver-twice = { $who } staat twee keer in de rij. Geef elke stap aan iemand anders.
refused-approver-role = { $who } is geen { $role } voor deze entiteit en kan in die rol niet goedkeuren. Kies een andere persoon of rol.
refused-approval-turn = ‘{ $title }’: u bent niet aan de beurt, stap { $step } is van { $who }. Er is niets gewijzigd.
refused-approval-answered = ‘{ $title }’: u hebt uw stap al beantwoord op { $when }; stap { $step } is nu van { $who }. Er is niets gewijzigd.
refused-approval-over = ‘{ $title }’: { $who } was u voor op { $when } ({ $state }). Er is niets gewijzigd.
refused-approval-over-own = ‘{ $title }’: u hebt dit zelf al beantwoord op { $when } ({ $state }). Er is niets gewijzigd.
refused-remark-missing = Er staat nog geen opmerking. Schrijf in één zin waarom: de vrager moet ermee verder.

## Berichten aan collega's
message-approval-asked = { $number }: uw goedkeuring wordt gevraagd
message-approval-advanced = { $number }: een stap is goedgekeurd
message-approval-approved = { $number }: definitief goedgekeurd
message-approval-rejected = { $number }: afgekeurd
message-approval-handed-back = { $number }: teruggegeven met opmerkingen
message-approval-lapsed = { $number }: de goedkeuringsvraag is vervallen, het dossier wijzigde

## Lijst
column-age = Wacht
column-subject = Onderwerp
column-turn = Aan de beurt
column-outcome = Antwoord
column-decided = Beslist

approvals-past = eerder beslist
approvals-none-all = Er loopt geen enkele goedkeuringsvraag. Druk { $key } voor wat al beslist is.
approvals-none-past = Er is nog niets beslist. Druk { $key } voor wat nog wacht.

## Eén goedkeuring
approval-round = ronde { $n }
approval-asked-by = Gevraagd door { $who } op { $when }
approval-question = Vraag
approval-steps = Stappen
approval-step = { $n }. { $who } ({ $role })
approval-step-answer = { $state } op { $when }
approval-said = ‘{ $text }’
approval-subject-facts = Waarover het gaat
approval-manager = leidinggevende { $who }
approval-posts = { $n ->
    [one] 1 plaats
   *[other] { $n } plaatsen
  }
approval-candidates = { $n ->
    [0] Geen kandidaten
    [one] 1 kandidaat
   *[other] { $n } kandidaten
  }
approval-undecided = { $n ->
    [0] Alle kandidaten zijn beslist
    [one] 1 kandidaat wacht op een beslissing
   *[other] { $n } kandidaten wachten op een beslissing
  }
approval-count = { $n } { $state }
approval-changes-round = Gewijzigd sinds de vorige ronde ({ $when })
approval-changes-asked = Gewijzigd sinds de vraag ({ $when })
approval-changes-none = Er is niets gewijzigd.
approval-earlier = Ronde { $n }: { $state } op { $when }
approval-earlier-title = Eerdere rondes

## Vragen en formulieren
approval-confirm = { $count ->
    [one] ‘{ $title }’ goedkeuren? Wie het vroeg en wie volgt, krijgt bericht; dit kan niet ongedaan gemaakt worden.
   *[other] { $count } goedkeuringen geven, te beginnen met ‘{ $title }’? Wie het vroeg en wie volgt, krijgt bericht; dit kan niet ongedaan gemaakt worden.
  }
approval-remark = Opmerking
approval-remark-help = Waarom? De vrager leest dit en werkt ermee verder.
approval-reject-title = { $count ->
    [one] Afkeuren: { $title }
   *[other] { $count } goedkeuringen afkeuren
  }
approval-hand-back-title = { $count ->
    [one] Teruggeven: { $title }
   *[other] { $count } goedkeuringen teruggeven
  }
approval-none-yours = { $n ->
    [one] De gemarkeerde goedkeuring kunt u niet beantwoorden: ze is al beslist, van uzelf, of aan de beurt van iemand anders. Markeer er een die bij u ligt.
   *[other] Geen van de { $n } gemarkeerde goedkeuringen kunt u beantwoorden: ze zijn al beslist, van uzelf, of aan de beurt van iemand anders. Markeer andere.
  }
approval-no-dossier = Dit gaat over een vacature-aanvraag: er is nog geen vacature. Wat gevraagd wordt, staat hier volledig.
approval-closed-dossier = U hebt geen toegang tot deze vacature. Wat u nodig hebt om te antwoorden, staat hier volledig.
approval-text = De tekst die gepubliceerd wordt
approval-final-label = Let op
approval-final = Dit kan niet ongedaan gemaakt worden.
approval-over = Deze goedkeuring is al beslist: { $state }.
approval-not-your-turn = U bent niet aan de beurt: stap { $step } is van { $who }.
approval-not-own = Niemand keurt de eigen vraag goed: deze ligt bij { $who }.
file-approvals = goedkeuringen
file-approvals-past = goedkeuringen-beslist
