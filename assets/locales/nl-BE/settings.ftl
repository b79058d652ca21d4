# Instellingen van de organisatie, en het beheer ervan.

## Instellingen
setting-publication_days = Publicatieduur
setting-help-publication_days = Een externe vacature die korter openstaat, geeft een waarschuwing (V-12).
setting-promotion_days = Publicatieduur bij bevordering
setting-help-promotion_days = Een bevordering die korter openstaat, geeft een waarschuwing (V-12).
setting-contractual_from = Contractueel als regel vanaf
setting-help-contractual_from = Vanaf die dag kan een statutaire aanwerving alleen nog voor een gezagsfunctie (V-9).
setting-vdab_days = Duur op VDAB zonder einddatum
setting-help-vdab_days = Zolang blijft een vacature zonder einddatum online bij VDAB (V-13).
setting-reserved_percent = Aandeel voorbehouden betrekkingen
setting-help-reserved_percent = Zitten er in een entiteit meer personeelsleden op een voorbehouden betrekking, dan komt er een waarschuwing (V-15).
setting-staff_count = Aantal personeelsleden
setting-help-staff_count = Hoeveel mensen er voor de entiteit werken: stel het in per entiteit. Zolang het 0 is, wordt het aandeel voorbehouden betrekkingen niet nagegaan (V-15).
setting-temporary_months = Duur tijdelijk contract
setting-help-temporary_months = Zolang duurt een tijdelijk contract hoogstens, en zolang duurt de enige verlenging ervan hoogstens (V-21, V-22).
setting-first_job_percent = Werktijd startbaan
setting-help-first_job_percent = Minder werken kan niet in een startbaan (V-23).
setting-first_job_age = Leeftijd startbaan
setting-help-first_job_age = Een startbaan is voor wie net voor de aanwerving jonger is (V-23).
setting-mobility_months = Start na mobiliteit
setting-help-mobility_months = Binnen die termijn na de beslissing wordt de functie opgenomen (V-17).
setting-complaint_days = Antwoord op een klacht
setting-help-complaint_days = Binnen die termijn na ontvangst krijgt wie klaagt een gemotiveerd antwoord.
setting-council_days = Beroep bij de Raad van State
setting-help-council_days = Zolang na de beslissing kan een kandidaat naar de Raad van State.
setting-approval_waiting_days = Goedkeuring wacht na
setting-help-approval_waiting_days = Vanaf dan kleurt een goedkeuring die nog niet beantwoord is (V-52).
setting-approval_days = Goedkeuring te laat na
setting-help-approval_days = Wie na die termijn nog niet heeft geantwoord, is te laat (V-52).
setting-reserve_warning_days = Waarschuwing werfreserve
setting-help-reserve_warning_days = Zolang voor het einde van een werfreserve komt de waarschuwing (V-35).
setting-near_days = Waarschuwing andere termijnen
setting-help-near_days = Zolang voor het einde telt elke andere termijn als dringend.
setting-enrolment_days = Inschrijven voor een event
setting-help-enrolment_days = Zoveel dagen voor de eerste dag van een event kunnen kandidaten zich niet meer zelf inschrijven.
setting-document_megabytes = Grootte van een document
setting-help-document_megabytes = Een groter document wordt niet bewaard.
setting-retention_margin_days = Bewaren na afwijzing
setting-help-retention_margin_days = Zo lang na de termijn voor de Raad van State wordt het dossier van een niet gekozen kandidaat bewaard.
setting-retention_reserve_days = Bewaren na een reserve
setting-help-retention_reserve_days = Zo lang na het einde van de reserve wordt een dossier in de reserve bewaard.
setting-retention_hired_months = Bewaren van gekozen kandidaten
setting-help-retention_hired_months = Zo lang na de procedure wordt het dossier van een gekozen kandidaat bewaard.
setting-retention_result_months = Hergebruik van resultaten
setting-help-retention_result_months = Zo lang na de test wordt een testresultaat bewaard en mag het opnieuw gebruikt worden.
setting-retention_number_days = Bewaren van nummers
setting-help-retention_number_days = Zo lang na de procedure wordt een rijksregisternummer bewaard; dan is de fiche finaal.
setting-retention_pool_months = Bewaren na herplaatsing
setting-help-retention_pool_months = Zo lang na haar einde wordt een plaats in de herplaatsingspool bewaard, met de antwoorden erover.
setting-retention_quarantine_days = Quarantaine
setting-help-retention_quarantine_days = Zo lang is wat over zijn termijn is verborgen voor het gewist kan worden.
setting-retention_strict = Alleen met selectieregel wissen
setting-help-retention_strict = Met ja wordt niets gewist zonder selectieregel uit het Serieregister.

measure-days = kalenderdagen
measure-months = maanden
measure-years = jaar
measure-percent = procent
measure-people = personeelsleden
measure-people-of = { $n ->
    [0] niet bekend
    [one] 1 personeelslid
   *[other] { $n } personeelsleden
 }
measure-megabytes = megabyte
measure-switch = nee of ja: 0 of 1
measure-days-of = { $n ->
    [1] 1 kalenderdag
   *[other] { $n } kalenderdagen
  }
measure-months-of = { $n ->
    [1] 1 maand
   *[other] { $n } maanden
  }
measure-years-of = { $n } jaar
measure-percent-of = { $n } %
measure-megabytes-of = { $n } MB
measure-switch-of = { $n ->
    [0] nee
   *[other] ja
  }
setting-day = { $day }
setting-wants-number = Vul een geheel getal in van { $least } tot { $most } ({ $measure }).
setting-wants-day = Vul een bestaande dag in, zoals 01/06/2024.
setting-everybody = alle entiteiten

## Handelingen
act-setting-list = De instellingen zien
act-setting-set = Een instelling wijzigen
act-setting-drop = Een komende waarde terugnemen
done-setting-set = { $name }: { $value } vanaf { $from }, voor { $whom }.
done-setting-term = { $done } Bevroren selectiereglementen houden hun waarden.
done-setting-dropped = { $name }: { $value } vanaf { $from } is teruggenomen. Wat nu geldt, blijft gelden.
warn-setting-past = De waarde geldt ook voor de dagen sinds { $from }. Wat toen al beslist is, verandert niet.
refused-setting-key = Er is geen instelling { $which }. keur settings list toont ze allemaal.
refused-setting-source = Vul in waar de waarde vandaan komt of waarom ze verandert: het artikel, de omzendbrief, de beslissing.
refused-setting-past = Sinds { $from } geldt hier { $value }: daaronder is al beslist. Er is niets gewijzigd. Laat de nieuwe waarde vandaag of later ingaan.
refused-setting-twice = Vanaf { $from } is al { $value } ingesteld. Neem die waarde eerst terug, of kies een andere dag.
refused-setting-ruled = Deze waarde geldt sinds { $from } en blijft in de geschiedenis. Stel een nieuwe waarde in.
refused-setting-everybody = Een waarde voor alle entiteiten kan alleen een beheerder van alle entiteiten instellen. Kies één entiteit.
cli-setting-none = Er is geen komende waarde van { $which } die teruggenomen kan worden. keur settings show { $which } toont wat er is.
cli-setting-several = Er zijn verschillende komende waarden. Zeg welke met --from.

## Kolommen
column-since = Sinds
column-own = Entiteiten
column-coming = Volgende
column-key = Sleutel
column-explanation = Wat ze doet
column-usual = Gewoonlijk
column-grounds = Grond
column-least = Minstens
column-most = Hoogstens
column-values = Waarden
column-value = Waarde
column-origin = Bron
column-roles = Rollen
column-active = Actief
column-short = Kort
column-people = Collega’s

## Beheer
administration = Beheer
action-administration = Beheer
help-administration = Ga naar het beheer: instellingen, collega’s en entiteiten. Voor beheerders.
refused-administration = Het beheer van instellingen, collega’s en entiteiten is voor beheerders. Vraag het aan een beheerder van uw entiteit; keur settings list toont u wat geldt.
admin-list-settings = Instellingen
admin-list-colleagues = Collega’s
admin-list-entities = Entiteiten
admin-list-settings-none = Er zijn geen instellingen.
admin-list-colleagues-none = Er zijn geen collega’s. Druk op { $key } om er een toe te voegen.
admin-list-entities-none = Er zijn geen entiteiten. Druk op { $key } om er een toe te voegen.
admin-list-routes = Routes
admin-list-routes-none = Er is nog geen route: wie vraagt, kiest zelf wie goedkeurt. Druk op { $key } om er een vast te leggen.
route-every-kind = elke soort
route-what = Wat een route doet
route-proposes = Wie goedkeuring vraagt, krijgt deze stappen voorgesteld. Wie ervan afwijkt, ziet een waarschuwing. Vragen die lopen, wijzigen niet mee.
route-press = { $edit } wijzigt deze route, { $remove } verwijdert ze.
admin-active-yes = ja
admin-active-no = nee
file-settings = instellingen
file-colleagues = collegas
file-entities = entiteiten
action-set-value = Waarde instellen
help-set-value = Stel een waarde in vanaf een dag, voor iedereen of voor één entiteit.
action-take-back-value = Waarde terugnemen
help-take-back-value = Neem een waarde terug die nog niet ingegaan is.
action-add-colleague = Collega toevoegen
help-add-colleague = Laat een collega toe onder de login van het toestel.
action-change-roles = Rollen
help-change-roles = Geef deze collega een rol, of neem er een af.
action-grant-role = Een rol geven
action-withdraw-role = Rol afnemen
help-withdraw-role = Neem deze collega een rol af.
action-add-entity = Entiteit toevoegen
help-add-entity = Voeg een entiteit toe met haar OVO-code.
action-add-route = Route toevoegen
help-add-route = Leg vast wie voor een vraag, een entiteit en een soort procedure goedkeurt.
action-edit-route = Route wijzigen
help-edit-route = Wijzig de stappen van deze route. Vragen die lopen, gaan verder zoals ze gesteld zijn.
action-remove-route = Route verwijderen
help-remove-route = Verwijder deze route. Vragen die lopen, gaan verder zoals ze gesteld zijn.
action-edit-entity = Naam wijzigen
help-edit-entity = Wijzig de naam of de afkorting van deze entiteit.
action-close-entity = Afsluiten
help-close-entity = Sluit deze entiteit af: er begint niets nieuws meer.
action-reopen-entity = Heropenen
help-reopen-entity = Open deze afgesloten entiteit weer.
action-next-list = Volgende lijst
help-next-list = Ga van instellingen naar collega’s, entiteiten en terug.
setting-usual = gewoonlijk
setting-since = { $value }, sinds { $day }
setting-is-usual = { $value }, de gewone waarde
setting-usually = Gewoonlijk { $value } ({ $source }).
setting-press = Druk op { $key } om een waarde in te stellen.
setting-press-drop = Druk op { $key } om een komende waarde terug te nemen.
setting-values = Ingestelde waarden
setting-values-none = Nog geen: de gewone waarde geldt.
setting-coming = komt nog
setting-in-force = geldt nu
setting-ruled = gold vroeger
setting-possible = Mogelijk
setting-for = Voor
setting-why = Bron of reden
setting-why-help = Het artikel, de omzendbrief of de beslissing.
setting-none-coming = Deze instelling heeft geen komende waarde om terug te nemen. Wat geldt, wijzigt u met { $key }.
colleague-login = Login: { $login }
colleague-inactive = Niet actief: deze collega kan keur niet openen.
colleague-press = Druk op { $key } om een rol te geven of af te nemen.
colleague-no-role = Deze collega heeft geen enkele rol en ziet dus niets.
colleague-withdraw = Afnemen: { $role }
colleague-login-help = Zoals de collega zich op het toestel aanmeldt.
role-from = vanaf { $from }
role-from-until = van { $from } tot en met { $until }
role-always = altijd
entity-inactive = Afgesloten: hier begint niets nieuws meer. Wat er gebeurd is, blijft.
entity-nobody = Niemand heeft een rol voor deze entiteit alleen.
entity-own = Eigen waarden van instellingen
entity-own-none = Geen: hier geldt wat voor iedereen geldt.
entity-press = Druk op { $edit } om naam of afkorting te wijzigen, op { $close } om de entiteit af te sluiten.
entity-press-reopen = Druk op { $edit } om naam of afkorting te wijzigen, op { $close } om de entiteit te heropenen.
entity-ovo-help = OVO en zes cijfers.
