# Namen van tabellen en kolommen in de geschiedenis: table-<tabel>, field-<tabel>-<kolom>.

table-account = account
field-account-login = login
field-account-active = actief

table-answer = antwoord
field-answer-application_id = sollicitatie
field-answer-field_id = vraag
field-answer-value = antwoord

table-application = sollicitatie
field-application-vacancy_id = vacature
field-application-entity_id = entiteit
field-application-person_id = kandidaat
field-application-received_at = ontvangen op
field-application-source = kanaal
field-application-profile = profiel
field-application-state = status
field-application-stage_id = module
field-application-score = score
field-application-place = plaats in de rangschikking
field-application-reason = reden
field-application-motivation = motivering
field-application-accommodation = redelijke aanpassing
field-application-state_at = status sinds

table-approval = goedkeuringsvraag
field-approval-subject = onderwerp
field-approval-entity_id = entiteit
field-approval-request_id = vacature-aanvraag
field-approval-vacancy_id = vacature
field-approval-title = titel
field-approval-question = vraag
field-approval-round = ronde
field-approval-state = status
field-approval-requested_by = gevraagd door
field-approval-requested_at = gevraagd op
field-approval-decided_at = beslist op
field-approval-rule = regel

table-approval_step = goedkeuringsstap
field-approval_step-approval_id = goedkeuringsvraag
field-approval_step-position = volgorde
field-approval_step-role = rol
field-approval_step-person_id = goedkeurder
field-approval_step-state = status
field-approval_step-remark = opmerking
field-approval_step-decided_by = beslist door
field-approval_step-decided_at = beslist op
table-approval_route = goedkeuringsroute
field-approval_route-subject = onderwerp
field-approval_route-kind = soort procedure
field-approval_route-entity_id = entiteit

table-approval_route_step = stap van de route
field-approval_route_step-approval_route_id = route
field-approval_route_step-position = volgorde
field-approval_route_step-role = rol
field-approval_route_step-person_id = goedkeurder

table-approval_delegation = vervanging
field-approval_delegation-person_id = afwezig
field-approval_delegation-delegate_id = vervanger
field-approval_delegation-from_on = eerste dag
field-approval_delegation-until_on = laatste dag
field-approval_delegation-reason = reden
field-approval_delegation-set_by = aangeduid door

table-batch = import
field-batch-kind = soort
field-batch-file_name = bestand
field-batch-lines = regels
field-batch-kept = bewaarde regels
field-batch-created_by = gemaakt door
field-batch-created_at = gemaakt op
field-batch-undone_at = ongedaan gemaakt op

table-availability = beschikbaarheid
field-availability-person_id = persoon
field-availability-room_id = lokaal
field-availability-kind = soort
field-availability-starts_local = begin
field-availability-ends_local = einde
field-availability-reason = reden
field-availability-uid = kenmerk in de agenda
field-availability-recorded_by = genoteerd door

table-invitation = uitnodiging
field-invitation-uid = kenmerk
field-invitation-event_id = event
field-invitation-person_id = genodigde
field-invitation-application_id = sollicitatie
field-invitation-session_id = sessie
field-invitation-step = stap
field-invitation-asks = vraagt
field-invitation-sequence = versie
field-invitation-starts_local = van
field-invitation-ends_local = tot
field-invitation-title = titel
field-invitation-place = plaats
field-invitation-instructions = instructies
field-invitation-prepared_by = klaargemaakt door
field-invitation-prepared_at = klaargemaakt op
table-wish = wat een kandidaat nodig heeft
field-wish-application_id = sollicitatie
field-wish-extra_percent = extra tijd in procent
field-wish-extra_minutes = extra minuten
field-wish-language = taal
field-wish-half = halve dag

table-condition = voorwaarde
field-condition-vacancy_id = vacature
field-condition-position = volgorde
field-condition-kind = soort
field-condition-text = tekst

table-criterion = criterium
field-criterion-stage_id = module
field-criterion-position = volgorde
field-criterion-name = naam
field-criterion-family = soort competentie
field-criterion-level = competentieniveau
field-criterion-scale = schaal
field-criterion-maximum = maximum
field-criterion-pass_mark = minimum om te slagen
field-criterion-weight = gewicht
field-criterion-counts = telt mee
field-criterion-essential = essentieel

table-decision = beslissing
field-decision-application_id = sollicitatie
field-decision-stage_id = module
field-decision-outcome = uitkomst
field-decision-on_hold = aangehouden
field-decision-motivation = motivering
field-decision-decided_by = beslist door
field-decision-decided_at = beslist op
field-decision-revoked_at = herroepen op

table-document = document
field-document-vacancy_id = vacature
field-document-application_id = sollicitatie
field-document-person_id = persoon
field-document-kind = soort
field-document-name = naam
field-document-size = grootte
field-document-created_at = gemaakt op
field-document-created_by = gemaakt door
field-document-pages = pagina's
field-document-reading = leesbaarheid
field-document-removed_at = verwijderd op
field-document-removed_by = verwijderd door
field-document-removed_reason = reden van verwijdering

table-document_blob = inhoud van het document
field-document_blob-data = inhoud

table-document_text = tekst van het document
field-document_text-body = tekst

table-enrolment = inschrijving
field-enrolment-part_id = onderdeel
field-enrolment-application_id = sollicitatie
field-enrolment-state = status
field-enrolment-extra_minutes = extra minuten
field-enrolment-sequence = volgnummer van de uitnodiging
field-enrolment-reminded_at = herinnerd op
field-enrolment-created_at = gemaakt op

table-entity = entiteit
field-entity-ovo = OVO-code
field-entity-name = naam
field-entity-short = afkorting
field-entity-parent_id = hoort bij
field-entity-active = actief

table-event = event
field-event-vacancy_id = vacature
field-event-stage_id = module
field-event-title = titel
field-event-place = plaats
field-event-instructions = instructies
field-event-from_on = van
field-event-until_on = tot en met
field-event-state = status
field-event-state_reason = reden
field-event-language = taal
field-event-enrol_days = inschrijven tot zoveel dagen vooraf
field-event-gap_minutes = minuten tussen twee onderdelen

table-form_field = formuliervraag
field-form_field-vacancy_id = vacature
field-form_field-position = volgorde
field-form_field-label = vraag
field-form_field-kind = soort
field-form_field-options = keuzes
field-form_field-required = verplicht
field-form_field-knock_out = uitsluitend antwoord

table-juror = jurylid
field-juror-vacancy_id = vacature
field-juror-person_id = jurylid
field-juror-role = rol
field-juror-interest = gemeld belang
field-juror-declared_at = verklaring afgelegd op

table-message = bericht
field-message-to_id = aan
field-message-kind = soort
field-message-vacancy_id = vacature
field-message-application_id = sollicitatie
field-message-approval_id = goedkeuringsvraag
field-message-created_at = gemaakt op
field-message-read_at = gelezen op

table-note = notitie
field-note-vacancy_id = vacature
field-note-application_id = sollicitatie
field-note-person_id = persoon
field-note-author_id = auteur
field-note-body = tekst
field-note-created_at = gemaakt op

table-part = onderdeel
field-part-session_id = sessie
field-part-name = naam
field-part-starts_local = begin
field-part-ends_local = einde
field-part-capacity = capaciteit
field-part-step = stap

table-person = persoon
field-person-family_name = familienaam
field-person-given_name = voornaam
field-person-email = e-mail
field-person-phone = telefoon
field-person-street = straat en nummer
field-person-postal_code = postcode
field-person-city = gemeente
field-person-language = taal
field-person-vlimpers = Vlimpersnummer
field-person-diploma = diploma
field-person-created_at = gemaakt op

table-publication = publicatie
field-publication-vacancy_id = vacature
field-publication-channel = kanaal
field-publication-site = website
field-publication-from_on = van
field-publication-until_on = tot en met
field-publication-state = status

table-reglement = selectiereglement
field-reglement-vacancy_id = vacature
field-reglement-edition = editie
field-reglement-conditions_on = voorwaarden te vervullen op
field-reglement-tests = proeven
field-reglement-jury = jury
field-reglement-criteria = criteria
field-reglement-ranking = rangschikking
field-reglement-validity_months = geldigheid (maanden)
field-reglement-reserve_rules = regels van de werfreserve
field-reglement-preselection_method = methode van voorselectie
field-reglement-preselection_threshold = drempel voor voorselectie
field-reglement-preselection_maximum = hoogstens door voorselectie
field-reglement-anonymous = anoniem
field-reglement-frozen_at = vastgelegd op
field-reglement-change_reason = reden van wijziging

table-role_grant = rol
field-role_grant-person_id = persoon
field-role_grant-role = rol
field-role_grant-entity_id = entiteit
field-role_grant-from_on = van
field-role_grant-until_on = tot en met

table-room = lokaal
field-room-entity_id = entiteit
field-room-name = naam
field-room-address = adres
field-room-capacity = capaciteit
field-room-active = actief

table-score = score
field-score-sheet_id = scoreblad
field-score-criterion_id = criterium
field-score-points = punten
field-score-motive = toelichting

table-score_sheet = scoreblad
field-score_sheet-application_id = sollicitatie
field-score_sheet-stage_id = module
field-score_sheet-juror_id = jurylid
field-score_sheet-state = status
field-score_sheet-motivation = motivering
field-score_sheet-submitted_at = ingediend op

table-screening = CV-screening
field-screening-application_id = sollicitatie
field-screening-condition_id = voorwaarde
field-screening-verdict = oordeel
field-screening-motive = motivering
field-screening-decided_by = beslist door
field-screening-decided_at = beslist op

table-session = sessie
field-session-event_id = event
field-session-name = naam
field-session-starts_local = begin
field-session-ends_local = einde
field-session-room_id = lokaal
field-session-language = taal
field-session-sequence = volgnummer van de uitnodiging

table-session_juror = jurylid van de sessie
field-session_juror-session_id = sessie
field-session_juror-person_id = jurylid
field-session_juror-reminded_at = herinnerd op

table-setting = instelling
field-setting-key = instelling
field-setting-entity_id = entiteit
field-setting-value = waarde
field-setting-effective_on = geldig vanaf
field-setting-source = rechtsbron

table-stage = module
field-stage-vacancy_id = vacature
field-stage-position = volgorde
field-stage-kind = soort
field-stage-name = naam
field-stage-scoring = beoordeling
field-stage-maximum = maximum
field-stage-pass_mark = slaagdrempel
field-stage-competence_part = toetst persoonsgebonden competenties
field-stage-function_part = toetst functiespecifieke competenties

table-tag = label
field-tag-name = label

table-tagging = label
field-tagging-tag_id = label
field-tagging-vacancy_id = vacature
field-tagging-application_id = sollicitatie

table-test_result = testresultaat
field-test_result-person_id = persoon
field-test_result-competence = competentie
field-test_result-level = competentieniveau
field-test_result-passed = geslaagd
field-test_result-tested_on = getest op
field-test_result-source = bron

table-vacancy = vacature
field-vacancy-number = nummer
field-vacancy-entity_id = entiteit
field-vacancy-request_id = vacature-aanvraag
field-vacancy-title = titel
field-vacancy-state = status
field-vacancy-held_state = status voor on hold
field-vacancy-state_reason = reden
field-vacancy-state_at = status sinds
field-vacancy-kind = soort
field-vacancy-selector = selector
field-vacancy-selector_ground = grond voor selectie door lijnmanager
field-vacancy-authority_function = gezagsfunctie
field-vacancy-level = niveau
field-vacancy-rank = rang
field-vacancy-grade = graad
field-vacancy-scale = salarisschaal
field-vacancy-function_code = functiecode
field-vacancy-function_family = functiefamilie
field-vacancy-place = standplaats
field-vacancy-posts = aantal plaatsen
field-vacancy-owner_id = primaire eigenaar
field-vacancy-manager_id = leidinggevende
field-vacancy-publish_on = publicatiedatum
field-vacancy-closes_local = sluitingsdatum
field-vacancy-redeployment_checked_on = herplaatsingscheck op
field-vacancy-redeployment_answer = antwoord herplaatsing
field-vacancy-reserve_kind = werfreserve
field-vacancy-reserve_months = duur werfreserve (maanden)
field-vacancy-copied_from = gekopieerd van
field-vacancy-created_at = gemaakt op

table-vacancy_request = vacature-aanvraag
field-vacancy_request-entity_id = entiteit
field-vacancy_request-requester_id = aanvrager
field-vacancy_request-title = titel
field-vacancy_request-function_code = functiecode
field-vacancy_request-level = niveau
field-vacancy_request-rank = rang
field-vacancy_request-grade = graad
field-vacancy_request-kind = soort
field-vacancy_request-posts = aantal plaatsen
field-vacancy_request-motivation = motivering
field-vacancy_request-wanted_on = gewenst tegen
field-vacancy_request-state = status
field-vacancy_request-remark = opmerking
field-vacancy_request-created_at = gemaakt op
field-vacancy_request-submitted_at = ingediend op
field-vacancy_request-decided_at = beslist op
field-vacancy_request-decided_by = beslist door

table-vacancy_section = tekstblok
field-vacancy_section-vacancy_id = vacature
field-vacancy_section-position = volgorde
field-vacancy_section-heading = kop
field-vacancy_section-body = tekst

table-person_number = Nummer van de persoon
field-person_number-person_id = persoon
field-person_number-kind = soort
field-person_number-tail = controlegetal
field-person_number-reason = reden
field-person_number-written_by = ingevuld door
field-person_number-written_at = ingevuld op
table-import_mapping = kolommen van een import
field-import_mapping-headings = kolomkoppen
field-import_mapping-columns = wat erin staat
field-import_mapping-set_by = gezegd door
field-import_mapping-set_at = gezegd op

table-restriction = Beperking van de verwerking
field-restriction-person_id = persoon
field-restriction-reason = reden
field-restriction-by_id = door
field-restriction-at = op
field-restriction-lifted_at = opgeheven op
field-restriction-lifted_by = opgeheven door

table-legal_hold = Tegengehouden
field-legal_hold-person_id = persoon
field-legal_hold-vacancy_id = vacature
field-legal_hold-reason = reden
field-legal_hold-by_id = door
field-legal_hold-at = op
field-legal_hold-lifted_at = opgeheven op
field-legal_hold-lifted_by = opgeheven door

table-shield = Quarantaine
field-shield-application_id = sollicitatie
field-shield-vacancy_id = vacature
field-shield-kind = soort
field-shield-person_id = persoon
field-shield-by_id = door
field-shield-at = sinds
field-shield-erased_at = gewist op

table-retention_rule = Selectieregel
field-retention_rule-kind = soort
field-retention_rule-serie = serie
field-retention_rule-rule = selectieregel
field-retention_rule-destination = bestemming
field-retention_rule-by_id = door
field-retention_rule-at = op

table-destruction = Vernietiging
field-destruction-kind = soort
field-destruction-vacancy_id = vacature
field-destruction-serie = serie
field-destruction-rule = selectieregel
field-destruction-people = gewist
field-destruction-documents = documenten
field-destruction-texts = teksten
field-destruction-by_id = door
field-destruction-at = op
