# Words for every code of the domain: <prefix>-<code>.

## Vacancy
vacancy-state-in_preparation = In preparation
vacancy-state-ready = Ready to publish
vacancy-ready-selection = Ready for selection
vacancy-ready-approval = Ready for approval
vacancy-state-published = Published
vacancy-state-publication_closed = Publication closed
vacancy-state-in_selection = In selection
vacancy-state-report_drawn = Report drawn up
vacancy-state-awaiting_approval = Awaiting approval
vacancy-state-approved = Approved
vacancy-state-closed = Closed
vacancy-state-on_hold = On hold
vacancy-state-cancelled = Cancelled
vacancy-state-reapproval_needed = Re-approval needed

phase-request = Request
phase-preparation = Preparation
phase-publication = Publication
phase-selection = Selection
phase-report = Report
phase-approval = Approval
phase-closing = Closing

kind-external_statutory = External, statutory
kind-external_contractual = External, contractual
kind-promotion_within = Promotion within level
kind-promotion_higher = Promotion to higher level
kind-mobility_entity = Mobility within entity
kind-mobility_government = Mobility, all entities
kind-redeployment = Redeployment
kind-internal_assignment = Service assignment
kind-reserved_post = Reserved post
kind-manager_selects = Line manager selects
kind-reserve_call = Call from reserve

level-A = A
level-B = B
level-C = C
level-D = D

selector-ago = Agency for Government Personnel
selector-line_manager = Line manager

selector-ground-replacement = Replacement
selector-ground-temporary = Temporary and exceptional need
selector-ground-first_job = First job contract
selector-ground-doctoral_grant = Doctoral grant
selector-ground-top_athlete = Top athlete or support staff

reserve-kind-none = No reserve
reserve-kind-ranked = With ranking
reserve-kind-unranked = Without ranking

juror-role-chair = Chair
juror-role-member = Juror
juror-role-expert = Expert
juror-role-observer = Observer

channel-werkenvoorvlaanderen = Werken voor Vlaanderen
channel-internal = Internal career site
channel-vdab = VDAB
channel-other = Other channel

publication-state-planned = Planned
publication-state-live = Online
publication-state-ended = Ended
publication-state-withdrawn = Withdrawn

field-kind-text = Short text
field-kind-long_text = Long text
field-kind-choice = List of choices
field-kind-yes_no = Yes or no
field-kind-date = Date
field-kind-number = Number
field-kind-file = File

request-state-draft = Draft
request-state-submitted = Submitted
request-state-rejected = Rejected
request-state-approved = Approved

## Application
application-state-submitted = Submitted
application-state-admissible = Admissible
application-state-late = Late
application-state-incomplete = Incomplete
application-state-screened_in = CV meets conditions
application-state-screened_out = CV does not meet
application-state-preselected = Preselected
application-state-not_preselected = Not preselected
application-state-in_stage = In a module
application-state-stage_failed = Module failed
application-state-suitable = Suitable
application-state-unsuitable = Not suitable
application-state-laureate = Successful
application-state-offered = Offer made
application-state-hired = Hired
application-state-declined = Offer declined
application-state-in_reserve = In reserve
application-state-withdrawn = Withdrawn
application-state-no_show = Did not attend
application-state-excluded = Excluded

profile-external = External
profile-internal = Internal

verdict-meets = Meets
verdict-fails = Does not meet

stage-kind-screening = CV screening
stage-kind-preselection = Preselection
stage-kind-test = Test
stage-kind-interview = Jury interview
stage-kind-assessment = Assessment center
stage-kind-final = Final interview

scoring-verdict = Meets or does not meet
scoring-levels = Competence levels
scoring-points = Points

sheet-state-open = Open
sheet-state-submitted = Submitted
sheet-state-reopened = Reopened

outcome-passed = Passed
outcome-on_hold = Deferred
outcome-failed = Failed
outcome-exempt = Exempt
outcome-suitable = Suitable
outcome-unsuitable = Not suitable
outcome-late = Late
outcome-incomplete = Incomplete
outcome-no_show = Did not attend
outcome-withdrawn = Withdrawn
outcome-excluded = Excluded

condition-kind-diploma = Diploma
condition-kind-experience = Experience
condition-kind-nationality = Nationality
condition-kind-licence = Licence or certificate
condition-kind-conduct = Proper conduct
condition-kind-other = Other

criterion-family-behavioural = Behavioural
criterion-family-functional = Job-specific

document-kind-cv = CV
document-kind-letter = Cover letter
document-kind-diploma = Diploma
document-kind-job_description = Job description
document-kind-reglement = Selection regulation
document-kind-report = Report (PV)
document-kind-other = Other document

reading-text = readable
reading-picture = picture
reading-empty = no readable text
reading-encrypted = locked with a password
reading-damaged = damaged
reading-too_big = too big to read
reading-too_slow = not read in time
reading-foreign = cannot be read in keur
reading-empty-why = there is no text in it that keur can read; perhaps its pages were scanned
reading-encrypted-why = the file is locked with a password; ask for one without
reading-damaged-why = the file is incomplete or damaged; ask for it again
reading-too_big-why = unpacked, it is bigger than keur takes in
reading-too_slow-why = reading it took too long
reading-foreign-why = keur does not read files of this kind; it does read PDF, DOCX, ODT, RTF and TXT
reading-text-why = its text can be read
reading-picture-why = it is a picture
document-kept-unread = { $name } is kept, but cannot be read: { $why }.
format-pdf = PDF
format-docx = DOCX
format-odt = ODT
format-rtf = RTF
format-text = text
format-png = PNG
format-jpeg = JPEG
format-tiff = TIFF
format-locked = locked document
format-program = program
format-foreign = other file

## Events and enrolments
event-state-planned = Planned
event-state-open = Open for enrolment
event-state-running = Running
event-state-finished = Finished
event-state-cancelled = Cancelled

enrolment-state-waiting = On the waiting list
enrolment-state-reserved = Reserved
enrolment-state-confirmed = Confirmed
enrolment-state-declined = Declined
enrolment-state-present = Present
enrolment-state-late = Late
enrolment-state-absent = Absent
enrolment-state-cancelled = Cancelled
presence-away = Away
presence-only = Only free then
half-day-morning = Morning
half-day-afternoon = Afternoon

## Approval
approval-subject-request = Vacancy request
approval-subject-publication = Publication
approval-subject-procedure = Procedure and report
approval-subject-assignment = Service assignment
approval-subject-exception = Exception

approval-state-pending = Asked
approval-state-approved = Approved
approval-state-rejected = Rejected
approval-state-handed_back = Handed back
approval-state-lapsed = Lapsed

step-state-waiting = Not yet due
step-state-current = Due now
step-state-approved = Approved
step-state-rejected = Rejected
step-state-handed_back = Handed back
step-state-lapsed = Lapsed

age-fresh = Recent
age-waiting = Waiting a while
age-overdue = Waiting too long

## Roles and languages
role-selection_officer = selection officer
role-hr_officer = HR officer
role-line_manager = line manager
role-juror = juror
role-training_manager = training manager
role-administrator = administrator
role-observer = observer

language-nl = Dutch
language-fr = French
language-de = German
language-en = English

## Acts: an infinitive phrase, to be used at the start of a sentence.
act-vacancy-create = Create a vacancy
act-vacancy-edit = Change a vacancy
act-vacancy-copy = Copy a vacancy
act-vacancy-change_owner = Change the owner
act-vacancy-hold = Put a vacancy on hold
act-vacancy-resume = Resume a vacancy
act-vacancy-cancel = Cancel a vacancy
act-vacancy-advance = Take the procedure further
act-vacancy-publish = Publish a vacancy
act-vacancy-close = Close a vacancy
act-vacancy-text = Change the vacancy text
act-vacancy-reglement = Change the selection regulation
act-vacancy-jury = Change the jury
act-vacancy-form = Change the application form
act-vacancy-document = Add a document
act-vacancy-note = Write a note about the vacancy
act-candidate-add = Add a candidate
act-candidate-edit = Correct a candidate’s details
act-candidate-screen = Judge a condition
act-candidate-score = Give a score
act-candidate-sheet_submit = Submit a score sheet
act-candidate-sheet_reopen = Reopen a score sheet
act-candidate-move = Change a candidate’s status
act-candidate-override = Decide against the score sheets
act-candidate-revert = Take a decision back
act-candidate-note = Write a note about the candidate
act-candidate-tag = Put on or take off a tag
act-candidate-import = Import applications
act-session-create_event = Make an event
act-session-edit_event = Change an event
act-session-cancel_event = Cancel an event
act-session-plan = Plan, change or remove a session
act-session-enrol = Enrol a candidate or take the place back
act-session-invite = Prepare invitations
act-session-attendance = Record attendance
act-session-availability = Write down who is free
act-request-create = Write a request
act-request-edit = Change the request
act-request-submit = Submit the request
act-request-withdraw = Withdraw the request
act-request-vacancy = Make the vacancy of the request
act-request-link = Link the request to a vacancy
act-approval-ask = Ask for approval
act-approval-approve = Approve
act-approval-reject = Reject
act-approval-hand_back = Hand back with a remark
act-approval-give = Give a step to another
act-approval-delegate = Stand-in during an absence
act-approval-delegate_for = Stand-in for a colleague
act-approval-delegate_end = End a stand-in
act-route-list = Read routes of approval
act-route-set = Write a route of approval
act-route-remove = Remove a route of approval
act-message-read = Mark a message as read
act-found = Make the database
act-account-deactivate = Deactivate an account
act-account-reactivate = Reactivate an account
act-account-grant = Grant roles
act-entity-add = Add an entity
act-entity-edit = Change the name of an entity
act-entity-close = Close an entity
act-entity-reopen = Reopen an entity
act-account-list = See which colleagues there are
act-backup = Make a backup
act-undo = Undo
act-redo = Redo

override-ground-deliberation = deliberation of the jury
override-ground-irregularity = test did not run as the regulation has it
override-ground-accommodation = reasonable accommodation was missing
override-ground-ruling = complaint upheld or court ruling
override-ground-other = another ground
override-ground-taken_back = decision taken back
