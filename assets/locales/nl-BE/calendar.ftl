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

## Klaarmaken en antwoorden
done-invite = Uitnodigingen voor { $title } ({ $number }) klaargemaakt: { $asked } nieuw, { $changed } gewijzigd, { $cancelled } geannuleerd.
refused-invite-nothing = Voor { $title } ({ $number }) is niets uit te nodigen: iedereen weet wat nu geldt. Geef eerst plaatsen, of wijzig wat niet klopt.
refused-invite-organiser = { $name }, van wie de procedure is, heeft geen e-mailadres: wie uitnodigt, moet bereikbaar zijn. Vul het adres in bij de collega’s.
calendar-unread = dit bestand kan niet gelezen worden
calendar-unknown = hoort bij geen uitnodiging die u kent
calendar-called-off = deze uitnodiging werd al geannuleerd
calendar-older = antwoordt op een vroegere versie van de uitnodiging: vraag of het ook nu past
calendar-of-juror = komt van een jurylid: pas de sessie aan als dat nodig is
calendar-no-place = heeft hier geen plaats meer
calendar-confirmed = was al bevestigd
calendar-answered-later = antwoordde later iets anders, dat telt
calendar-doubts = komt misschien: vraag het na
calendar-asks-other = vraagt een ander moment: verplaats wie het vraagt als dat kan
calendar-other-sender = komt van een ander adres dan dat van de genodigde
calendar-accepts = komt
calendar-declines = komt niet
calendar-proposes = vraagt { $when }
calendar-drafts = { $n ->
    [one] 1 bericht staat klaar in { $path }.
   *[other] { $n } berichten staan klaar in { $path }.
  }
calendar-without-address = { $n ->
    [one] 1 genodigde heeft geen e-mailadres: nodig die op een andere manier uit.
   *[other] { $n } genodigden hebben geen e-mailadres: nodig hen op een andere manier uit.
  }
calendar-busy-none = In deze periode is niets bezet.
calendar-busy-unread = { $n } afspraken konden niet gelezen worden: kijk die na in de agenda zelf.
calendar-busy-incomplete = De agenda herhaalt te veel om alles te volgen: kijk na of iemand ook op andere momenten bezet is.

column-invite_state = Stand
column-sequence = Versie
column-note = Let op
column-file = Bestand
column-answer = Antwoord
invitation-due-new = uit te nodigen
invitation-due-changed = opnieuw te verwittigen
invitation-due-cancelled = af te zeggen
invitation-prepared = klaargemaakt
invitation-called-off = afgezegd

## Het scherm
invite-due = { $asked } nieuw, { $changed } gewijzigd, { $cancelled } af te zeggen
invite-keep = Als berichten bewaren
invite-who = Bekijken wie uitgenodigd is
invite-answers = Antwoorden inlezen
invite-file = uitnodigingen
invite-not-kept = De berichten konden niet bewaard worden. Er is niets gewijzigd: probeer het met minder tegelijk, of op de opdrachtregel.
invite-why-nothing = Iedereen weet wat nu geldt: er is niets klaar te maken.
invite-why-none = Er is nog geen uitnodiging klaargemaakt.
invite-why-none-sound = Geen enkel antwoord kan zonder meer toegepast worden.
invite-label-path = Bestand of map
invite-help-path = een bericht (.eml), een agenda (.ics), of een map ervan
invite-error-path = Vul een bestand of een map in.
invite-apply-all = { $n ->
    [0] Geen enkel antwoord dat zonder meer klopt
    [one] Het ene antwoord toepassen dat klopt
   *[other] De { $n } antwoorden toepassen die kloppen
  }
