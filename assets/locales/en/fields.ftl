# Names of tables and columns in the history: table-<table>, field-<table>-<column>.

table-account = account
field-account-login = login
field-account-active = active

table-answer = answer
field-answer-application_id = application
field-answer-field_id = question
field-answer-value = answer

table-application = application
field-application-vacancy_id = vacancy
field-application-entity_id = entity
field-application-person_id = candidate
field-application-received_at = received on
field-application-source = channel
field-application-profile = profile
field-application-state = status
field-application-stage_id = module
field-application-score = score
field-application-place = place in the ranking
field-application-reason = reason
field-application-motivation = motivation
field-application-accommodation = reasonable accommodation
field-application-state_at = status since

table-approval = approval request
field-approval-subject = subject
field-approval-entity_id = entity
field-approval-request_id = vacancy request
field-approval-vacancy_id = vacancy
field-approval-title = title
field-approval-question = question
field-approval-round = round
field-approval-state = status
field-approval-requested_by = asked by
field-approval-requested_at = asked on
field-approval-decided_at = decided on
field-approval-rule = rule

table-approval_step = approval step
field-approval_step-approval_id = approval request
field-approval_step-position = order
field-approval_step-role = role
field-approval_step-person_id = approver
field-approval_step-state = status
field-approval_step-remark = remark
field-approval_step-decided_by = decided by
field-approval_step-decided_at = decided on
table-approval_route = route of approval
field-approval_route-subject = subject
field-approval_route-kind = kind of procedure
field-approval_route-entity_id = entity

table-approval_route_step = step of the route
field-approval_route_step-approval_route_id = route
field-approval_route_step-position = order
field-approval_route_step-role = role
field-approval_route_step-person_id = approver

table-approval_delegation = stand-in
field-approval_delegation-person_id = absent
field-approval_delegation-delegate_id = stand-in
field-approval_delegation-from_on = first day
field-approval_delegation-until_on = last day
field-approval_delegation-reason = reason
field-approval_delegation-set_by = named by

table-batch = import
field-batch-kind = kind
field-batch-file_name = file
field-batch-lines = lines
field-batch-kept = kept lines
field-batch-created_by = made by
field-batch-created_at = made on
field-batch-undone_at = undone on

table-availability = availability
field-availability-person_id = person
field-availability-room_id = room
field-availability-kind = kind
field-availability-starts_local = start
field-availability-ends_local = end
field-availability-reason = reason
field-availability-uid = mark in the calendar
field-availability-recorded_by = written down by

table-invitation = invitation
field-invitation-uid = mark
field-invitation-event_id = event
field-invitation-person_id = invited
field-invitation-application_id = application
field-invitation-session_id = session
field-invitation-step = step
field-invitation-asks = asks
field-invitation-sequence = version
field-invitation-starts_local = from
field-invitation-ends_local = until
field-invitation-title = title
field-invitation-place = place
field-invitation-instructions = instructions
field-invitation-prepared_by = prepared by
field-invitation-prepared_at = prepared on
table-wish = what a candidate needs
field-wish-application_id = application
field-wish-extra_percent = extra time in percent
field-wish-extra_minutes = extra minutes
field-wish-language = language
field-wish-half = half day

table-condition = condition
field-condition-vacancy_id = vacancy
field-condition-position = order
field-condition-kind = kind
field-condition-text = text

table-criterion = criterion
field-criterion-stage_id = module
field-criterion-position = order
field-criterion-name = name
field-criterion-family = kind of competence
field-criterion-level = competence level
field-criterion-scale = scale
field-criterion-maximum = maximum
field-criterion-pass_mark = pass mark
field-criterion-weight = weight
field-criterion-counts = counts
field-criterion-essential = essential

table-decision = decision
field-decision-application_id = application
field-decision-stage_id = module
field-decision-outcome = outcome
field-decision-on_hold = deferred
field-decision-motivation = motivation
field-decision-decided_by = decided by
field-decision-decided_at = decided on
field-decision-revoked_at = revoked on

table-document = document
field-document-vacancy_id = vacancy
field-document-application_id = application
field-document-person_id = person
field-document-kind = kind
field-document-name = name
field-document-size = size
field-document-created_at = made on
field-document-created_by = made by
field-document-pages = pages
field-document-reading = readability
field-document-removed_at = removed on
field-document-removed_by = removed by
field-document-removed_reason = reason for removal

table-document_blob = document contents
field-document_blob-data = contents

table-document_text = document text
field-document_text-body = text

table-enrolment = enrolment
field-enrolment-part_id = part
field-enrolment-application_id = application
field-enrolment-state = status
field-enrolment-extra_minutes = extra minutes
field-enrolment-sequence = sequence of the invitation
field-enrolment-reminded_at = reminded at
field-enrolment-created_at = made on

table-entity = entity
field-entity-ovo = OVO code
field-entity-name = name
field-entity-short = abbreviation
field-entity-parent_id = part of
field-entity-active = active

table-event = event
field-event-vacancy_id = vacancy
field-event-stage_id = module
field-event-title = title
field-event-place = place
field-event-instructions = instructions
field-event-from_on = from
field-event-until_on = until
field-event-state = status
field-event-state_reason = reason
field-event-language = language
field-event-enrol_days = enrolment until so many days before
field-event-gap_minutes = minutes between two parts

table-form_field = form question
field-form_field-vacancy_id = vacancy
field-form_field-position = order
field-form_field-label = question
field-form_field-kind = kind
field-form_field-options = choices
field-form_field-required = required
field-form_field-knock_out = knock-out answer

table-juror = juror
field-juror-vacancy_id = vacancy
field-juror-person_id = juror
field-juror-role = role
field-juror-interest = declared interest
field-juror-declared_at = declared on

table-message = message
field-message-to_id = to
field-message-kind = kind
field-message-vacancy_id = vacancy
field-message-application_id = application
field-message-approval_id = approval request
field-message-created_at = made on
field-message-read_at = read on

table-note = note
field-note-vacancy_id = vacancy
field-note-application_id = application
field-note-person_id = person
field-note-author_id = author
field-note-body = text
field-note-created_at = made on

table-part = part
field-part-session_id = session
field-part-name = name
field-part-starts_local = start
field-part-ends_local = end
field-part-capacity = capacity
field-part-step = step

table-person = person
field-person-family_name = family name
field-person-given_name = given name
field-person-email = e-mail
field-person-phone = telephone
field-person-street = street and number
field-person-postal_code = postal code
field-person-city = municipality
field-person-language = language
field-person-vlimpers = Vlimpers number
field-person-diploma = diploma
field-person-created_at = made on

table-publication = publication
field-publication-vacancy_id = vacancy
field-publication-channel = channel
field-publication-site = website
field-publication-from_on = from
field-publication-until_on = until
field-publication-state = status

table-reglement = selection regulation
field-reglement-vacancy_id = vacancy
field-reglement-edition = edition
field-reglement-conditions_on = conditions to be met on
field-reglement-tests = tests
field-reglement-jury = jury
field-reglement-criteria = criteria
field-reglement-ranking = ranking
field-reglement-validity_months = validity (months)
field-reglement-reserve_rules = rules of the reserve
field-reglement-preselection_method = preselection method
field-reglement-preselection_threshold = preselection threshold
field-reglement-preselection_maximum = most to be preselected
field-reglement-anonymous = anonymous
field-reglement-frozen_at = frozen on
field-reglement-change_reason = reason of the change

table-role_grant = role
field-role_grant-person_id = person
field-role_grant-role = role
field-role_grant-entity_id = entity
field-role_grant-from_on = from
field-role_grant-until_on = until

table-room = room
field-room-entity_id = entity
field-room-name = name
field-room-address = address
field-room-capacity = capacity
field-room-active = active

table-score = score
field-score-sheet_id = score sheet
field-score-criterion_id = criterion
field-score-points = points
field-score-motive = explanation

table-score_sheet = score sheet
field-score_sheet-application_id = application
field-score_sheet-stage_id = module
field-score_sheet-juror_id = juror
field-score_sheet-state = status
field-score_sheet-motivation = motivation
field-score_sheet-submitted_at = submitted on

table-screening = CV screening
field-screening-application_id = application
field-screening-condition_id = condition
field-screening-verdict = verdict
field-screening-motive = motivation
field-screening-decided_by = decided by
field-screening-decided_at = decided on

table-session = session
field-session-event_id = event
field-session-name = name
field-session-starts_local = start
field-session-ends_local = end
field-session-room_id = room
field-session-language = language
field-session-sequence = sequence of the invitation

table-session_juror = juror of the session
field-session_juror-session_id = session
field-session_juror-person_id = juror
field-session_juror-reminded_at = reminded at

table-setting = setting
field-setting-key = setting
field-setting-entity_id = entity
field-setting-value = value
field-setting-effective_on = valid from
field-setting-source = legal source

table-stage = module
field-stage-vacancy_id = vacancy
field-stage-position = order
field-stage-kind = kind
field-stage-name = name
field-stage-scoring = scoring
field-stage-maximum = maximum
field-stage-pass_mark = pass mark
field-stage-competence_part = tests behavioural competences
field-stage-function_part = tests job-specific competences

table-tag = tag
field-tag-name = tag

table-tagging = tag
field-tagging-tag_id = tag
field-tagging-vacancy_id = vacancy
field-tagging-application_id = application

table-test_result = test result
field-test_result-person_id = person
field-test_result-competence = competence
field-test_result-level = competence level
field-test_result-passed = passed
field-test_result-tested_on = tested on
field-test_result-source = source

table-vacancy = vacancy
field-vacancy-number = number
field-vacancy-entity_id = entity
field-vacancy-request_id = vacancy request
field-vacancy-title = title
field-vacancy-state = status
field-vacancy-held_state = status before the hold
field-vacancy-state_reason = reason
field-vacancy-state_at = status since
field-vacancy-kind = kind
field-vacancy-selector = selector
field-vacancy-selector_ground = ground for selection by line manager
field-vacancy-authority_function = authority function
field-vacancy-level = level
field-vacancy-rank = rank
field-vacancy-grade = grade
field-vacancy-scale = salary scale
field-vacancy-function_code = job code
field-vacancy-function_family = job family
field-vacancy-place = work location
field-vacancy-posts = number of posts
field-vacancy-owner_id = primary owner
field-vacancy-manager_id = line manager
field-vacancy-publish_on = publication date
field-vacancy-closes_local = closing date
field-vacancy-redeployment_checked_on = redeployment check on
field-vacancy-redeployment_answer = redeployment answer
field-vacancy-reserve_kind = reserve
field-vacancy-reserve_months = reserve duration (months)
field-vacancy-copied_from = copied from
field-vacancy-created_at = made on

table-vacancy_request = vacancy request
field-vacancy_request-entity_id = entity
field-vacancy_request-requester_id = requester
field-vacancy_request-title = title
field-vacancy_request-function_code = job code
field-vacancy_request-level = level
field-vacancy_request-rank = rank
field-vacancy_request-grade = grade
field-vacancy_request-kind = kind
field-vacancy_request-posts = number of posts
field-vacancy_request-motivation = motivation
field-vacancy_request-wanted_on = wanted by
field-vacancy_request-state = status
field-vacancy_request-remark = remark
field-vacancy_request-created_at = made on
field-vacancy_request-submitted_at = submitted on
field-vacancy_request-decided_at = decided on
field-vacancy_request-decided_by = decided by

table-vacancy_section = text section
field-vacancy_section-vacancy_id = vacancy
field-vacancy_section-position = order
field-vacancy_section-heading = heading
field-vacancy_section-body = text

table-person_number = Number of the person
field-person_number-person_id = person
field-person_number-kind = kind
field-person_number-tail = check digits
field-person_number-reason = reason
field-person_number-written_by = filled in by
field-person_number-written_at = filled in on
table-import_mapping = columns of an import
field-import_mapping-headings = headings
field-import_mapping-columns = what they hold
field-import_mapping-set_by = said by
field-import_mapping-set_at = said on

table-restriction = Restriction of processing
field-restriction-person_id = person
field-restriction-reason = reason
field-restriction-by_id = by
field-restriction-at = on
field-restriction-lifted_at = lifted on
field-restriction-lifted_by = lifted by

table-legal_hold = Hold
field-legal_hold-person_id = person
field-legal_hold-vacancy_id = vacancy
field-legal_hold-reason = reason
field-legal_hold-by_id = by
field-legal_hold-at = on
field-legal_hold-lifted_at = lifted on
field-legal_hold-lifted_by = lifted by

table-shield = Quarantine
field-shield-application_id = application
field-shield-vacancy_id = vacancy
field-shield-kind = kind
field-shield-person_id = person
field-shield-by_id = by
field-shield-at = since
field-shield-erased_at = erased on

table-retention_rule = Selectieregel
field-retention_rule-kind = kind
field-retention_rule-serie = series
field-retention_rule-rule = selectieregel
field-retention_rule-destination = destination
field-retention_rule-by_id = by
field-retention_rule-at = on

table-destruction = Destruction
field-destruction-kind = kind
field-destruction-vacancy_id = vacancy
field-destruction-serie = series
field-destruction-rule = selectieregel
field-destruction-people = erased
field-destruction-documents = documents
field-destruction-texts = texts
field-destruction-by_id = by
field-destruction-at = on
