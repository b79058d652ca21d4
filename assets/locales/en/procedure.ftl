# The procedure from request to closing.

field-vacancy-procedure = steps and checks of the procedure
field-vacancy-contract_from = start of the contract
field-vacancy-contract_until = end of the contract
field-vacancy-extended_until = extended until
field-vacancy-extension_reason = reason for the extension
field-vacancy-replaces = replaces
field-vacancy-work_percent = working time (%)
field-vacancy-shortage = shortage job
field-vacancy-regulated = regulated profession
field-vacancy-lent_by = handed over by
field-vacancy-lent_reason = reason for the hand-over
field-vacancy-nobody_reason = no suitable candidate
field-reglement-terms = settings when it was frozen
field-criterion-retired_at = replaced on
field-criterion-replaces_id = replaces criterion
field-vacancy_request-sort_title = title

table-departure = departure
field-departure-vacancy_id = vacancy
field-departure-application_id = application
field-departure-kind = kind
field-departure-rule = rule
field-departure-code = ground
field-departure-reason = motivation
field-departure-by_id = by
field-departure-at = on

table-complaint = complaint
field-complaint-vacancy_id = vacancy
field-complaint-application_id = application
field-complaint-received_on = received on
field-complaint-subject = subject
field-complaint-answered_on = answered on
field-complaint-answer = answer

departure-kind-override = Rule set aside
departure-kind-closing_date = Another closing date after publication
departure-kind-late = Late application admitted
departure-kind-reglement = Selection regulation changed after publication
departure-kind-rubric = Criterion changed after the first score
departure-kind-decision = Decision departs from the result
