# Redeployment: who has priority for a vacancy of rank A2E, A2 or lower.

## History
table-redeployment = place in the redeployment pool
field-redeployment-person_id = person
field-redeployment-entity_id = entity
field-redeployment-level = level
field-redeployment-rank = rank
field-redeployment-grade = grade
field-redeployment-function_family = job family
field-redeployment-reason = reason
field-redeployment-since_on = since
field-redeployment-until_on = until
field-redeployment-ended_on = ended on
field-redeployment-ended_reason = why it ended
field-redeployment-recorded_by = recorded by
table-redeployment_answer = answer about somebody in redeployment
field-redeployment_answer-vacancy_id = vacancy
field-redeployment_answer-redeployment_id = place in the redeployment pool
field-redeployment_answer-outcome = outcome
field-redeployment_answer-motive = motivation
field-redeployment_answer-by_id = by
field-redeployment_answer-at = at
