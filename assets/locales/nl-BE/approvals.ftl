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
done-approval-for = { $done } U antwoordde in de plaats van { $who }.
done-approval-given = ‘{ $title }’: stap { $step } ligt nu bij { $who }.
done-delegated = { $who } antwoordt in de plaats van { $absent }, van { $from } tot en met { $until }.
done-delegation-ended = { $who } antwoordt niet meer in de plaats van { $absent }.
done-route-added = De route voor ‘{ $subject }’ ({ $entity }, { $kind }) is vastgelegd. Nieuwe vragen volgen ze.
done-route-changed = De route voor ‘{ $subject }’ ({ $entity }, { $kind }) is gewijzigd. Vragen die lopen, gaan verder zoals ze gesteld zijn.
done-route-removed = De route voor ‘{ $subject }’ ({ $entity }, { $kind }) is verwijderd. Vragen die lopen, gaan verder zoals ze gesteld zijn.

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
refused-approval-voiced = ‘{ $title }’: u vervangt { $who }, maar in deze ronde is stap { $own } al van u. Wie één stap heeft, beantwoordt er geen tweede. Er is niets gewijzigd.
refused-approver-lost = ‘{ $title }’: { $who } kan stap { $step } niet meer beantwoorden: de rol van { $role } voor deze entiteit of de toegang is weg. { $asker } kan de stap aan iemand anders geven. Er is niets gewijzigd.
refused-give-asker = Een stap aan iemand anders geven doet wie het vroeg: { $who }.
refused-give-answered = Stap { $step } is al beantwoord of hoort niet bij een vraag die loopt. Er is niets gewijzigd.
refused-give-fits = { $who } kan stap { $step } zelf beantwoorden: een stap gaat alleen over als dat niet meer kan. Bij afwezigheid duidt { $who } of een beheerder een vervanger aan. Er is niets gewijzigd.
refused-exception-rule = Een uitzondering noemt de regel die opzijgezet wordt. Kies de regel.
refused-exception-unknown = { $rule } staat niet in het regelboek. Kies een regel uit de lijst; de opdracht keur rules toont ze.
refused-delegate-self = U kunt niemand in zijn eigen plaats laten antwoorden. Kies een andere collega.
refused-delegate-role = { $who } heeft geen rol die goedkeurt en kan niemand vervangen. Kies een andere collega.
refused-delegation-days = De laatste dag ligt voor de eerste. Pas een van beide aan.
refused-delegation-past = Deze dagen zijn voorbij. Kies een laatste dag vanaf vandaag.
refused-delegation-twice = { $absent } heeft al een vervanger, { $who }, van { $from } tot en met { $until }. Beëindig die eerst, of kies andere dagen.
refused-delegation-over = Deze vervanging is al voorbij. Er is niets gewijzigd.
warn-delegate-away = { $absent } is zelf afwezig van { $from } tot en met { $until }. Een vervanging wordt niet doorgegeven: wat u overdraagt, wacht dan.
refused-route-empty = Een route heeft minstens één stap. Kies wie als eerste antwoordt.
refused-route-long = Hoogstens { $most } stappen. Laat er een weg.
refused-route-role = Stap { $step }: een { $role } keurt niets goed. Kies een selectieverantwoordelijke, een HR-verantwoordelijke of een leidinggevende.
refused-route-twice = Stap { $step }: deze persoon staat al in de route. Geef elke stap aan iemand anders.
refused-route-there = Voor ‘{ $subject }’ ({ $entity }, { $kind }) is er al een route. Wijzig die, of kies een andere entiteit of soort.
refused-route-entity = Een route voor alle entiteiten legt alleen een beheerder van alle entiteiten vast. Kies één entiteit, op de opdrachtregel met --entity.
refused-no-route = Daarvoor is er geen route. De opdracht keur routes list toont wat er is.
rule-route-other = U wijkt af van de route: { $route }.
refused-remark-missing = Er staat nog geen opmerking. Schrijf in één zin waarom: de vrager moet ermee verder.

## Berichten aan collega's
message-approval-asked = { $number }: uw goedkeuring wordt gevraagd
message-approval-asked-for = { $number }: uw goedkeuring wordt gevraagd in de plaats van { $who }
message-approval-stands-in = U antwoordt op goedkeuringen in de plaats van { $absent }, van { $from } tot en met { $until }
message-approval-absence = { $who } antwoordt in uw plaats op goedkeuringen, van { $from } tot en met { $until }
message-approval-advanced = { $number }: een stap is goedgekeurd
message-approval-approved = { $number }: definitief goedgekeurd
message-approval-rejected = { $number }: afgekeurd
message-approval-handed-back = { $number }: teruggegeven met opmerkingen
message-approval-lapsed = { $number }: de goedkeuringsvraag is vervallen, het dossier wijzigde
message-approval-lapsed-by = { $number }: de goedkeuring is vervallen, { $who } wijzigde: { $what }

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
approval-step-for = { $n }. { $by } in de plaats van { $who } ({ $role })
approval-in-place = in plaats van { $who }
approval-for = voor { $who }: { $what }
approval-you-stand-in = U antwoordt in de plaats van { $who }, die afwezig is.
approval-away = afwezig; { $who } antwoordt in de plaats, tot en met { $until }
approval-unfit-closed = heeft geen toegang meer en kan niet antwoorden. Wie het vroeg, geeft de stap met { $key } aan iemand anders.
approval-unfit-role = heeft deze rol niet meer en kan niet antwoorden. Wie het vroeg, geeft de stap met { $key } aan iemand anders.
approval-sets-aside = Regel die opzijgezet wordt: { $rule } · { $says }
approval-was-set-aside = Opzijgezet door { $who } op { $when }: { $reason }
approval-checks = Controles en afwijkingen
approval-checks-none = Alles is in orde; geen regel is opzijgezet.
approval-reglement = Selectiereglement
approval-conditions = voorwaarden om deel te nemen
approval-stage-points = geslaagd vanaf { $pass } op { $maximum }
approval-criterion = { $name }, gewicht { $weight }
approval-waits = wacht op { $who }, stap { $step } van { $steps }, { $days }
approval-waits-short = Wacht { $step }/{ $steps } { $who }
approval-nothing-to-ask = Er is nu niets om goedkeuring voor te vragen: wat kan, loopt al of is beslist.

## Vragen
approval-route = Route
approval-route-none = geen vastgelegd: u kiest wie antwoordt
approval-earlier-remark = Vorige ronde
approval-came-back = ‘{ $text }’ ({ $who })
approval-rule = Regel
approval-rule-choose = kies de regel die opzijgezet wordt
approval-rule-help = De regel uit het regelboek waarvan u wilt afwijken. Na de goedkeuring zet een beheerder hem opzij.
approver-choose = kies een { $role }
approver-away = afwezig, { $who } tot { $until }
field-step-1 = Stap 1
field-step-2 = Stap 2
field-step-3 = Stap 3
field-step-4 = Stap 4
field-step-5 = Stap 5
field-step-6 = Stap 6

## Afwezigheid
absence = Vervanging tijdens afwezigheid
absence-name = Iemand aanduiden die in uw plaats antwoordt
absence-name-somebody = Iemand aanduiden die in uw of een anders plaats antwoordt
absence-end = Beëindigen: { $absent } → { $who }
absence-days = { $from } – { $until }
absence-nobody = Geen enkele collega kan in uw plaats antwoorden: daarvoor is een rol nodig die goedkeurt.
absence-myself = mezelf
absence-who = Wie is afwezig
absence-to = Wie antwoordt
absence-to-help = Nooit op een eigen vraag, en nooit twee keer in één ronde.
absence-from = Eerste dag
absence-until = Laatste dag
absence-reason = Reden
absence-reason-help = Collega’s die het nakijken, lezen dit: schrijf geen medische gegevens.
approval-give-none = Iedereen die nog moet antwoorden, kan dat: er is geen stap om aan iemand anders te geven.
approval-give-title = ‘{ $title }’: stap { $step } geven aan
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
