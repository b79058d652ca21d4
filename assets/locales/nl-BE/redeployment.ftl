# Herplaatsing: wie voorrang heeft voor een vacature van rang A2E, A2 of lager.

## Geschiedenis
table-redeployment = plaats in de herplaatsingspool
field-redeployment-person_id = persoon
field-redeployment-entity_id = entiteit
field-redeployment-level = niveau
field-redeployment-rank = rang
field-redeployment-grade = graad
field-redeployment-function_family = functiefamilie
field-redeployment-reason = reden
field-redeployment-since_on = sinds
field-redeployment-until_on = tot
field-redeployment-ended_on = beëindigd op
field-redeployment-ended_reason = waarom beëindigd
field-redeployment-recorded_by = genoteerd door
table-redeployment_answer = antwoord over iemand in herplaatsing
field-redeployment_answer-vacancy_id = vacature
field-redeployment_answer-redeployment_id = plaats in de herplaatsingspool
field-redeployment_answer-outcome = uitkomst
field-redeployment_answer-motive = motivering
field-redeployment_answer-by_id = door
field-redeployment_answer-at = op
