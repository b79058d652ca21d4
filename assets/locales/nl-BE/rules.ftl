# Wat het kantoor antwoordt: wat er gebeurd is, wat bewaard bleef, wat u nu kunt doen.

## Gedaan
done-vacancy-hold = Vacature { $number } staat on hold.
done-vacancy-resume = Vacature { $number } loopt weer: { $state }.
done-vacancy-cancel = Vacature { $number } is geannuleerd.
done-note = De notitie is bewaard.
done-messages-read = { $count ->
    [one] 1 bericht is als gelezen gemarkeerd.
   *[other] { $count } berichten zijn als gelezen gemarkeerd.
  }
refused-cited = { $why } ({ $rule })
done-nothing-changed = Niets gewijzigd: alles stond er al zo.
done-many = { $refused ->
    [0] Uitgevoerd voor alle { $kept }.
   *[other] Uitgevoerd voor { $kept }, geweigerd voor { $refused }.
  }
done-undo = Ongedaan gemaakt: { $what }.
done-redo = Opnieuw uitgevoerd: { $what }.
undo-act = ‘{ $act }’
undo-act-about = ‘{ $act }’ ({ $about })
undo-about = { $first }, { $next }
undo-many-application = { $n } kandidaten
undo-many-event = { $n } events
undo-many-person = { $n } personen
undo-many-vacancy = { $n } vacatures
undo-question = Wat u het laatst deed, is van { $when }: { $what }. Toch ongedaan maken?
undo-button = Ongedaan maken

## Geweigerd
refused-state = ‘{ $act }’ kan nu niet: de vacature staat op ‘{ $state }’. { $when }
refused-state-over = De procedure is voorbij; maak zo nodig een nieuwe vacature naar deze.
refused-state-held = Wacht tot ze hervat is; dan kan het weer.
refused-state-when = Het kan wel bij { $states }.
refused-right = ‘{ $act }’ kan alleen door een { $roles }. Vraag het aan iemand met die rol in deze entiteit.
refused-of = { $what }: { $why }
refused-conflict = { $who } heeft dit gewijzigd op { $when } (‘{ $act }’). Uw invoer is bewaard; bekijk de nieuwe versie en probeer opnieuw.
refused-conflict-unknown = Iemand heeft dit intussen gewijzigd. Uw invoer is bewaard; bekijk de nieuwe versie en probeer opnieuw.
refused-unknown-login = Niemand in deze database meldt zich aan als ‘{ $login }’. Er is niets gewijzigd. Vraag een beheerder om u toe te voegen, of kies een ander account.
refused-gone = Dit bestaat niet meer, of u hebt er geen toegang toe. Vernieuw de lijst en kies opnieuw.
refused-reason-missing = Er is nog geen reden ingevuld. Schrijf in één zin waarom en bewaar opnieuw.
refused-note-empty = De notitie is leeg. Schrijf eerst een tekst en bewaar dan.
refused-already-on-hold = Deze vacature staat al on hold. U kunt ze hervatten of annuleren.
refused-not-on-hold = Deze vacature staat niet on hold, dus hervatten is niet nodig.
refused-nothing-chosen = Er is niets gekozen om dit voor te doen. Markeer eerst een of meer regels.
refused-nothing-to-undo = U hebt niets gedaan dat nog ongedaan gemaakt kan worden.
refused-nothing-to-redo = U hebt niets ongedaan gemaakt dat opnieuw uitgevoerd kan worden.
refused-undo-other = Dit heeft een collega gedaan. Alleen die collega kan het ongedaan maken.
refused-undo-twice = Dit is al ongedaan gemaakt. U kunt het opnieuw uitvoeren.
refused-undo-final = ‘{ $act }’ kan niet ongedaan gemaakt worden: het is al naar buiten gebracht, of collega's werkten ermee verder.
refused-undo-earlier = Wat u het laatst deed, is van { $when }: { $what }. Het is niet ongedaan gemaakt. Wilt u dat toch, noem het dan: keur undo { $entry }.
refused-redo-earlier = Wat u het laatst ongedaan maakte, is van { $when }: { $what }. Dat is te lang geleden om met één toets opnieuw uit te voeren; doe het opnieuw.
refused-undo-changed = Ongedaan maken kan niet meer: de gegevens zijn sindsdien gewijzigd. Bekijk de geschiedenis en pas aan wat nodig is.

## De database
store-missing = Er is geen database op { $path }. Er is niets aangemaakt. Controleer het pad, of maak een nieuwe database.
store-readonly = { $path } is alleen-lezen, dus keur kan er niets in bewaren. Er is niets gewijzigd. Vraag schrijfrechten op het bestand en op zijn map.
store-foreign = { $path } is geen database van keur. Er is niets gewijzigd. Kies een ander bestand.
store-newer = { $path } is gemaakt door een nieuwere keur (schema { $found }; deze versie kent { $known }). Er is niets gewijzigd. Installeer de nieuwe versie en open opnieuw.
store-corrupt = { $path } is beschadigd en werd niet verder geopend. Er is niets gewijzigd. Zet een reservekopie terug, of vraag hulp aan uw beheerder.
store-damaged = De database meldt dat ze beschadigd is. Deze wijziging is niet bewaard. Sluit keur, maak een kopie van het bestand en zet een reservekopie terug.
store-network = { $path } staat op een netwerkschijf; daar kan een database stukgaan. Er is niets gewijzigd. Werk via SSH op de machine van de database zelf.
store-locked = De database bleef te lang bezet door een collega. Er is niets gewijzigd en uw invoer is bewaard. Probeer het zo meteen opnieuw.
store-full = De schijf is vol. Deze wijziging is niet bewaard; alles van ervoor wel. Maak plaats vrij en probeer opnieuw.
store-io = { $path } kon niet gelezen of geschreven worden: { $detail }. Er is niets gewijzigd. Controleer het pad en de rechten en probeer opnieuw.
store-unreadable = In de database staat een waarde die deze versie niet kan lezen: { $detail }. Er is niets gewijzigd. Installeer de nieuwste versie, of meld dit aan uw beheerder.
store-interrupted = De vraag werd onderbroken voor er een antwoord was. Er is niets gewijzigd. Vraag het opnieuw.
store-other = De database weigerde de bewerking: { $detail }. Er is niets gewijzigd. Probeer opnieuw; blijft dit terugkomen, meld het dan aan uw beheerder.
refused-person-hidden = Tot het anonieme deel afloopt is verborgen wie dit is: het dossier van de persoon gaat daarna open.
