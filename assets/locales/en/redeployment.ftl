# Redeployment: who has priority for a vacancy of rank A2E, A2 or lower.

## Done and refused
rule-redeployment-pool = { $n ->
    [one] A vacancy of rank { $rank } goes to the redeployment office first, and 1 member of staff in redeployment has priority. Record the answer on the Publications tab, then take the next step.
   *[other] A vacancy of rank { $rank } goes to the redeployment office first, and { $n } members of staff in redeployment have priority. Record the answer on the Publications tab, then take the next step.
}
rule-redeployment-since = { $n ->
    [one] It is not recorded yet what became of 1 member of staff in redeployment who has priority.
   *[other] It is not recorded yet what became of { $n } members of staff in redeployment who have priority.
}
refused-pool-unanswered = { $n ->
    [one] Say what became of { $names }, with a motivation where it came to nothing; or say that nobody is suitable (V-14).
   *[other] Say what became of each of { $n }: { $names }, with a motivation where it came to nothing; or say that nobody is suitable (V-14).
}
refused-pool-later = Somebody is in redeployment from today or earlier. Fill in another day.
refused-pool-until = The last day lies before the first. Correct one of them.
refused-pool-grade = This grade is not known. Choose one of the list.
refused-pool-rank = There is no redeployment for rank A3, A2L, A2A and A2M (V-14).
refused-pool-entity = Choose the entity the member of staff works for.
refused-pool-already = { $name } is in the redeployment pool already.
refused-pool-ended = The redeployment of { $name } has ended already.
refused-pool-unknown = { $n ->
    [one] One answer is about somebody who no longer has priority for this vacancy. Open the redeployment check again and fill it in (V-14).
   *[other] { $n } answers are about people who no longer have priority for this vacancy. Open the redeployment check again and fill it in (V-14).
}
refused-pool-end-day = Ending is from the first day, and not later than today.
done-pool-added = { $name } is in the redeployment pool.
done-pool-edited = The place of { $name } in the redeployment pool is corrected.
done-pool-ended = The redeployment of { $name } has ended.
act-redeployment-add = Put in the redeployment pool
act-redeployment-edit = Keep the redeployment pool
act-redeployment-end = End a redeployment

## Actions
action-redeployment = Redeployment
help-redeployment = Go to the redeployment pool: who has priority for a vacancy of rank A2E, A2 or lower.
action-pool-past = Ended too
help-pool-past = Show also who was in the pool, or again only who is in it.
action-pool-end = End
help-pool-end = End the redeployment: the member of staff has another post, or left.

## Words
redeployment-reason-vacated = post declared vacant
redeployment-reason-medical = medical
redeployment-reason-personal = personal
redeployment-reason-functional = functional
redeployment-outcome-proposed = proposed as a candidate
redeployment-outcome-unsuitable = not suitable
redeployment-outcome-declined = does not want the post

## Screen
redeployment = Redeployment pool
pool-none = Nobody in the redeployment pool. Add somebody with { $key }.
pool-new = Put in the redeployment pool
pool-email-help = Whoever is known by this name and address is the same person.
pool-reason-help = Only who keeps the pool of this entity reads the reason.
pool-reason-hidden = not shown
pool-end-help = For example: redeployed in 2026-0420, or left the service.
pool-nobody = Nobody suitable
pool-nobody-help = Nobody with priority is suitable; the answer above is the motivation.
pool-person = In redeployment
pool-outcome = Outcome
pool-motive = Motivation
pool-unanswered = nothing recorded yet
pool-since = since
cli-pool-answer = { $value } cannot be read. Write for example 123=unsuitable:Lacks the knowledge.
column-function-family = Job family
column-pool-outcome = Outcome
column-pool-since = Since
column-pool-until = Until
column-pool-reason = Reason
column-pool-ended-why = Why it ended
column-pool-ended = Ended

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
