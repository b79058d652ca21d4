# Hire sheets: from being taken on to being in service.

## Statuses, fields and whose turn it is
hire-state-dc_talent = DC Talent
hire-state-entity = Entity
hire-state-waiting = Waiting
hire-state-dcpa = DCPA
hire-state-final = Final
hire-state-cancelled = Cancelled
hire-hand-talent = DC Talent (selection officer)
hire-hand-entity = HR of the entity
hire-hand-manager = the line manager
hire-hand-dcpa = DCPA
hire-group-laureate = Laureate
hire-group-post = Post and place
hire-group-terms = Appointment
hire-group-people = Manager and welcome
hire-group-care = Well-being and pay
hire-field-profile = External or internal
hire-field-vlimpers = Vlimpers number
hire-field-service = Service
hire-field-position = Position
hire-field-location_code = Location code
hire-field-place = Work location
hire-field-scale = Salary scale
hire-field-statute = Statute
hire-field-contract = Kind of contract
hire-field-start_on = First day
hire-field-end_on = Last day
hire-field-probation = Probation
hire-field-work_percent = Working time (%)
hire-field-hiring_reason = Hiring reason
hire-field-manager = Line manager
hire-field-sponsor = Sponsor
hire-field-risk_code = Risk code
hire-field-medical_exam = Medical exam needed
hire-field-relevant_months = Earlier service that counts
hire-field-analytic_code = Analytic code
statute-statutory = Statutory
statute-contractual = Contractual
hire-contract-open_ended = Open-ended
hire-contract-fixed_term = Fixed term
hire-contract-replacement = Replacement
hire-contract-first_job = First job
hire-contract-doctoral_grant = Doctoral grant

## Rules
rule-hire-missing = { $field } is missing.
rule-hire-waiting = Somebody who is staff already fills in no web form: the status Waiting is for inflow only.
rule-hire-address = The address of the laureate is not known.
rule-hire-risk = The risk code is not filled in yet: without it nobody plans a medical exam.
rule-hire-sponsor = No sponsor has been named for the welcome yet.
rule-hire-exam = There is a risk code, but no medical exam is marked. Plan it before the first working day.
rule-hire-vlimpers = The Vlimpers number is not filled in yet.
rule-hire-order = The last day comes before the first.
rule-hire-own-sponsor = Nobody is their own sponsor.
rule-hire-own-manager = Nobody is their own line manager.

## Done and refused
refused-hire-range = { $field } is a whole number from { $low } to { $high }.
refused-hire-choice = { $value } is no choice for { $field }.
refused-hire-turn = The sheet of { $name } is at { $state }: it is the turn of { $who }.
refused-hire-over = The sheet of { $name } is closed: { $state }. Nothing changes in it any more.
refused-hire-field = At status { $state }, { $field } is filled in by { $who }.
refused-hire-early = A sheet begins when the candidate is hired. The status now is { $state }.
refused-hire-already = { $name } has a hire sheet already.
refused-hire-back = From { $state } a sheet does not go back to { $to }.
refused-hire-manager = Choose a line manager with an account.
refused-hire-reason = Say why this is otherwise than in the vacancy or the application: { $fields }.
refused-hire-revert = The hire sheet is at { $state }. Cancel the sheet first; then the decision can be taken back.
done-hire-begun = The hire sheet of { $name } has begun.
done-hire-filled = The sheet of { $name } is filled in.
done-hire-advanced = The sheet of { $name } is at { $state } now.
done-hire-final = The sheet of { $name } is final. The national number is no longer needed: the administrator sees it among the retention terms.
done-hire-back = The sheet of { $name } was handed back: { $state }.
done-hire-cancelled = The sheet of { $name } is cancelled.
act-hire-begin = Begin a hire sheet
act-hire-fill = Fill in a hire sheet
act-hire-advance = Hand on a hire sheet
act-hire-back = Hand back a hire sheet
act-hire-cancel = Cancel a hire sheet

## Keys
action-hires = Hires
help-hires = Go to the hire sheets; from a vacancy, to those of its laureates.
action-hire-begin = Begin
help-hire-begin = Begin the hire sheet of somebody who was hired.
action-hire-past = Closed too
help-hire-past = Show sheets that are final or cancelled too, or only those being worked on again.
action-hire-step = Status
help-hire-step = Hand the sheet on to its next status, hand it back or cancel it.
action-hire-back = Hand back
help-hire-back = Hand the sheet back to an earlier status, with a reason.
action-hire-cancel = Cancel
help-hire-cancel = Cancel the sheet: nobody enters into service.

## Screens
hires = Hire sheets
hire = Sheet
hires-none = No hire sheets here. { $new } begins one, { $scope } shows those of others, { $past } the closed ones.
hire-nobody-ready = Everybody who was hired has a sheet.
hire-turn-of = Turn of: { $who }
hire-over = { $state } since { $day }
hire-back-why = Handed back: { $reason }
hire-cancelled-why = Cancelled: { $reason }
hire-missing-for = { $n ->
    [0] To { $state }: nothing stands in the way
    [one] To { $state }: 1 thing needed
   *[other] To { $state }: { $n } things needed
}
hire-missing-n = { $n ->
    [one] 1 missing
   *[other] { $n } missing
}
hire-ready = Everything is filled in. Hand the sheet on with { $key }.
hire-filled-by = Filled in by: { $who }.
hire-departs = in the vacancy { $given }: { $reason } ({ $who })
hire-address = address
hire-number = identity number
hire-grade = grade
hire-reason = Why it is otherwise
hire-reason-help = Only needed when something is otherwise than in the vacancy or the application.
hire-months-help = In months.
hire-risk-help = From the list of occupational risks.
hire-sponsor-help = The name of an experienced colleague.
hire-why = Why
hire-back-to = Back to
hire-back-help = Whoever is at turn again reads this above the sheet.
hire-cancel-help = For example: the candidate declines after all.
hire-no-back = There is no earlier status.
hire-step-on = Hand on to { $state }
hire-step-back = Hand back to { $state }
start-hire = Hire of { $name }: { $state }
dossier-unhired = { $n ->
    [one] 1 hired candidate has no sheet yet. Begin it with { $key }.
   *[other] { $n } hired candidates have no sheet yet. Begin them with { $key }.
}
cli-hire-given = I cannot read { $value }. Write for example location_code=B-112.
cli-hire-field = There is no field { $value }. There are: { $known }.
cli-hire-written = The sheet is in { $path }.
file-hires = hire-sheets

## Document
fiche-kind = Hire sheet
fiche-format-pdf = Document (PDF)
fiche-format-csv = Every field for a spreadsheet (CSV)
fiche-format-json = Every field for another program (JSON)
fiche-foot = Vacancy { $vacancy } · { $state } · { $day }
fiche-since = Status { $state } since { $day }
fiche-masked = The identity number is masked.
fiche-blank = not filled in yet
fiche-departs = In the vacancy { $given }. { $reason }
fiche-ovo = OVO code
fiche-number-kind = kind of number
hire-export-number = { $format }, with the number
hire-export-why = Why the number is needed
hire-export-why-help = This is kept in the log of who saw the number.
document-made = About the document

## Columns
column-hire-state = Status
column-hire-missing = Missing
column-hire-start = From
column-hire-turn = Turn
column-hire-manager = Line manager
column-fields = Fields

## History
table-hire_sheet = hire sheet
field-hire_sheet-application_id = application
field-hire_sheet-entity_id = entity
field-hire_sheet-state = status
field-hire_sheet-state_at = status since
field-hire_sheet-remark = remark
field-hire_sheet-created_by = begun by
field-hire_sheet-created_at = begun on
field-hire_sheet-profile = external or internal
field-hire_sheet-service = service
field-hire_sheet-position = position
field-hire_sheet-location_code = location code
field-hire_sheet-place = work location
field-hire_sheet-scale = salary scale
field-hire_sheet-statute = statute
field-hire_sheet-contract = kind of contract
field-hire_sheet-start_on = first day
field-hire_sheet-end_on = last day
field-hire_sheet-probation = probation
field-hire_sheet-work_percent = working time
field-hire_sheet-hiring_reason = hiring reason
field-hire_sheet-manager_id = line manager
field-hire_sheet-sponsor = sponsor
field-hire_sheet-risk_code = risk code
field-hire_sheet-medical_exam = medical exam
field-hire_sheet-relevant_months = earlier service that counts
field-hire_sheet-analytic_code = analytic code
table-hire_reason = reason of a departure
field-hire_reason-hire_sheet_id = hire sheet
field-hire_reason-field = field
field-hire_reason-reason = reason
field-hire_reason-by_id = by
field-hire_reason-at = on
