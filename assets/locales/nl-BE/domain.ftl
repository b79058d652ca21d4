# Woorden voor elke code van het domein: <voorvoegsel>-<code>.

## Vacature
vacancy-state-in_preparation = In opmaak
vacancy-state-ready = Klaar voor publicatie
vacancy-ready-selection = Klaar voor de selectie
vacancy-ready-approval = Klaar voor goedkeuring
vacancy-state-published = Gepubliceerd
vacancy-state-publication_closed = Publicatie gesloten
vacancy-state-in_selection = In selectie
vacancy-state-report_drawn = PV opgemaakt
vacancy-state-awaiting_approval = Wacht op goedkeuring
vacancy-state-approved = Goedgekeurd
vacancy-state-closed = Afgesloten
vacancy-state-on_hold = On hold
vacancy-state-cancelled = Geannuleerd
vacancy-state-reapproval_needed = Opnieuw goedkeuren

phase-request = Aanvraag
phase-preparation = Opmaak
phase-publication = Publicatie
phase-selection = Selectie
phase-report = PV
phase-approval = Goedkeuring
phase-closing = Afronding

kind-external_statutory = Extern, statutair
kind-external_contractual = Extern, contractueel
kind-promotion_within = Bevordering binnen het niveau
kind-promotion_higher = Bevordering naar een hoger niveau
kind-mobility_entity = Mobiliteit binnen de entiteit
kind-mobility_government = Mobiliteit VO-breed
kind-redeployment = Herplaatsing
kind-internal_assignment = Dienstaanwijzing
kind-reserved_post = Voorbehouden betrekking
kind-manager_selects = Lijnmanager selecteert
kind-reserve_call = Oproep uit werfreserve

level-A = A
level-B = B
level-C = C
level-D = D

selector-ago = Agentschap Overheidspersoneel
selector-line_manager = Lijnmanager

selector-ground-replacement = Vervanging
selector-ground-temporary = Tijdelijke en uitzonderlijke behoefte
selector-ground-first_job = Startbaan
selector-ground-doctoral_grant = Doctoraatsbeurs
selector-ground-top_athlete = Topsporter of omkadering

reserve-kind-none = Geen reserve
reserve-kind-ranked = Met rangschikking
reserve-kind-unranked = Zonder rangschikking

juror-role-chair = Voorzitter
juror-role-member = Jurylid
juror-role-expert = Deskundige
juror-role-observer = Waarnemer

channel-werkenvoorvlaanderen = Werken voor Vlaanderen
channel-internal = Interne carrièresite
channel-vdab = VDAB
channel-other = Ander kanaal

publication-state-planned = Gepland
publication-state-live = Online
publication-state-ended = Beëindigd
publication-state-withdrawn = Ingetrokken

field-kind-text = Korte tekst
field-kind-long_text = Lange tekst
field-kind-choice = Keuzelijst
field-kind-yes_no = Ja of nee
field-kind-date = Datum
field-kind-number = Getal
field-kind-file = Bestand

request-state-draft = Ontwerp
request-state-submitted = Ingediend
request-state-rejected = Afgekeurd
request-state-approved = Goedgekeurd

## Sollicitatie
application-state-submitted = Ingediend
application-state-admissible = Ontvankelijk
application-state-late = Laattijdig
application-state-incomplete = Onvolledig
application-state-screened_in = CV voldoet
application-state-screened_out = CV voldoet niet
application-state-preselected = Door voorselectie
application-state-not_preselected = Niet door voorselectie
application-state-in_stage = In module
application-state-stage_failed = Module niet geslaagd
application-state-suitable = Geschikt
application-state-unsuitable = Niet geschikt
application-state-laureate = Laureaat
application-state-offered = Aanbod gedaan
application-state-hired = Aangenomen
application-state-declined = Aanbod geweigerd
application-state-in_reserve = In werfreserve
application-state-withdrawn = Teruggetrokken
application-state-no_show = Niet opgedaagd
application-state-excluded = Uitgesloten

profile-external = Extern
profile-internal = Intern

verdict-meets = Voldoet
verdict-fails = Voldoet niet

stage-kind-screening = CV-screening
stage-kind-preselection = Voorselectie
stage-kind-test = Proef
stage-kind-interview = Jurygesprek
stage-kind-assessment = Assessment center
stage-kind-final = Eindgesprek

scoring-verdict = Voldoet of voldoet niet
scoring-levels = Competentieniveaus
scoring-points = Punten

sheet-state-open = Open
sheet-state-submitted = Ingediend
sheet-state-reopened = Heropend

outcome-passed = Geslaagd
outcome-on_hold = Aangehouden
outcome-failed = Niet geslaagd
outcome-exempt = Vrijgesteld
outcome-suitable = Geschikt
outcome-unsuitable = Niet geschikt
outcome-late = Laattijdig
outcome-incomplete = Onvolledig
outcome-no_show = Niet opgedaagd
outcome-withdrawn = Teruggetrokken
outcome-excluded = Uitgesloten

condition-kind-diploma = Diploma
condition-kind-experience = Ervaring
condition-kind-nationality = Nationaliteit
condition-kind-licence = Rijbewijs of attest
condition-kind-conduct = Passend gedrag
condition-kind-other = Andere

criterion-family-behavioural = Persoonsgebonden
criterion-family-functional = Functiespecifiek

document-kind-cv = Cv
document-kind-letter = Motivatiebrief
document-kind-diploma = Diploma
document-kind-job_description = Functiebeschrijving
document-kind-reglement = Selectiereglement
document-kind-report = Proces-verbaal
document-kind-other = Ander document

reading-text = leesbaar
reading-picture = afbeelding
reading-empty = zonder leesbare tekst
reading-encrypted = met wachtwoord vergrendeld
reading-damaged = beschadigd
reading-too_big = te groot om te lezen
reading-too_slow = niet tijdig gelezen
reading-foreign = niet leesbaar in keur
reading-empty-why = er staat geen tekst in die keur kan lezen; misschien zijn het gescande bladzijden
reading-encrypted-why = het bestand is met een wachtwoord vergrendeld; vraag een versie zonder wachtwoord
reading-damaged-why = het bestand is onvolledig of beschadigd; vraag het opnieuw
reading-too_big-why = uitgepakt is het groter dan keur aanneemt
reading-too_slow-why = het lezen duurde te lang
reading-foreign-why = keur leest dit soort bestanden niet; PDF, DOCX, ODT, RTF en TXT wel
reading-text-why = de tekst is leesbaar
reading-picture-why = het is een afbeelding
document-kept-unread = { $name } is bewaard, maar niet leesbaar: { $why }.
format-pdf = PDF
format-docx = DOCX
format-odt = ODT
format-rtf = RTF
format-text = tekst
format-png = PNG
format-jpeg = JPEG
format-tiff = TIFF
format-locked = vergrendeld document
format-program = programma
format-foreign = ander bestand

## Events en inschrijvingen
event-state-planned = Gepland
event-state-open = Open voor inschrijving
event-state-running = Bezig
event-state-finished = Afgerond
event-state-cancelled = Geannuleerd

enrolment-state-waiting = Op de wachtlijst
enrolment-state-reserved = Gereserveerd
enrolment-state-confirmed = Bevestigd
enrolment-state-declined = Afgezegd
enrolment-state-present = Aanwezig
enrolment-state-late = Te laat
enrolment-state-absent = Afwezig
enrolment-state-cancelled = Geannuleerd
presence-away = Afwezig
presence-only = Alleen dan beschikbaar
half-day-morning = Voormiddag
half-day-afternoon = Namiddag

## Goedkeuring
approval-subject-request = Vacature-aanvraag
approval-subject-publication = Publicatie
approval-subject-procedure = Selectieprocedure en PV
approval-subject-assignment = Dienstaanwijzing
approval-subject-exception = Uitzondering

approval-state-pending = Gevraagd
approval-state-approved = Goedgekeurd
approval-state-rejected = Afgekeurd
approval-state-handed_back = Teruggegeven
approval-state-lapsed = Vervallen

step-state-waiting = Nog niet aan de beurt
step-state-current = Aan de beurt
step-state-approved = Goedgekeurd
step-state-rejected = Afgekeurd
step-state-handed_back = Teruggegeven
step-state-lapsed = Vervallen

age-fresh = Recent
age-waiting = Wacht al even
age-overdue = Wacht te lang

## Rollen en talen
role-selection_officer = selectieverantwoordelijke
role-hr_officer = HR-verantwoordelijke
role-line_manager = leidinggevende
role-juror = jurylid
role-training_manager = vormingsbeheerder
role-administrator = beheerder
role-observer = waarnemer

language-nl = Nederlands
language-fr = Frans
language-de = Duits
language-en = Engels

## Handelingen: een infinitief, bruikbaar vooraan in een zin.
act-vacancy-create = Vacature aanmaken
act-vacancy-edit = Vacature wijzigen
act-vacancy-copy = Vacature kopiëren
act-vacancy-change_owner = Eigenaar wijzigen
act-vacancy-hold = Vacature on hold zetten
act-vacancy-resume = Vacature hervatten
act-vacancy-cancel = Vacature annuleren
act-vacancy-advance = Procedure verderzetten
act-vacancy-publish = Vacature publiceren
act-vacancy-close = Vacature afsluiten
act-vacancy-text = Vacaturetekst wijzigen
act-vacancy-reglement = Selectiereglement wijzigen
act-vacancy-jury = Jury wijzigen
act-vacancy-form = Sollicitatieformulier wijzigen
act-vacancy-document = Document toevoegen
act-vacancy-note = Notitie bij de vacature schrijven
act-candidate-add = Kandidaat toevoegen
act-candidate-edit = Gegevens van de kandidaat verbeteren
act-candidate-screen = Voorwaarde beoordelen
act-candidate-score = Score geven
act-candidate-sheet_submit = Scoreblad indienen
act-candidate-sheet_reopen = Scoreblad heropenen
act-candidate-move = Status van de kandidaat wijzigen
act-candidate-override = Tegen de scorebladen in beslissen
act-candidate-revert = Beslissing terugnemen
act-candidate-note = Notitie bij de kandidaat schrijven
act-candidate-tag = Label aanbrengen of wegnemen
act-candidate-import = Sollicitaties importeren
act-session-create_event = Event aanmaken
act-session-edit_event = Event wijzigen
act-session-cancel_event = Event annuleren
act-session-plan = Sessie plannen, wijzigen of verwijderen
act-session-enrol = Kandidaat inschrijven of uitschrijven
act-session-invite = Uitnodigingen klaarmaken
act-session-attendance = Aanwezigheid noteren
act-session-availability = Beschikbaarheid noteren
act-request-create = Aanvraag schrijven
act-request-edit = Aanvraag wijzigen
act-request-submit = Aanvraag indienen
act-request-withdraw = Aanvraag intrekken
act-request-vacancy = Vacature uit de aanvraag maken
act-request-link = Aanvraag aan een vacature koppelen
act-approval-ask = Goedkeuring vragen
act-approval-approve = Goedkeuren
act-approval-reject = Afkeuren
act-approval-hand_back = Teruggeven met opmerking
act-approval-give = Stap aan iemand anders geven
act-approval-delegate = Vervanging tijdens afwezigheid
act-approval-delegate_for = Vervanging van een collega
act-approval-delegate_end = Vervanging beëindigen
act-route-list = Goedkeuringsroutes lezen
act-route-set = Goedkeuringsroute vastleggen
act-route-remove = Goedkeuringsroute verwijderen
act-message-read = Bericht als gelezen markeren
act-found = Database maken
act-account-deactivate = Account deactiveren
act-account-reactivate = Account heractiveren
act-account-grant = Rollen toekennen
act-entity-add = Entiteit toevoegen
act-entity-edit = Naam van een entiteit wijzigen
act-entity-close = Entiteit afsluiten
act-entity-reopen = Entiteit heropenen
act-account-list = Zien welke collega’s er zijn
act-backup = Een back-up maken
act-undo = Ongedaan maken
act-redo = Opnieuw uitvoeren

override-ground-deliberation = beraadslaging van de jury
override-ground-irregularity = proef niet verlopen zoals het reglement zegt
override-ground-accommodation = redelijke aanpassing ontbrak
override-ground-ruling = klacht gegrond of uitspraak van een rechter
override-ground-other = andere grond
override-ground-taken_back = beslissing teruggenomen
