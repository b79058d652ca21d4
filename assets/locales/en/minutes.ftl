# The report (proces-verbaal): drawing, signing, correcting it.

## States
minutes-state-draft = Drawn up
minutes-state-signing = Being signed
minutes-state-signed = Signed
minutes-state-refused = Refused
minutes-state-replaced = Replaced
minutes-state-withdrawn = Withdrawn

signature-state-asked = Not signed yet
signature-state-signed = Signed
signature-state-refused = Refused

signature-way-here = In keur
signature-way-paper = On paper

jury-change-joined = Joined
jury-change-left = Left
jury-change-role = Other role

incident-complaint = Complaint
incident-hold = On hold
incident-closing = Other closing date
incident-edition = New edition of the rules
incident-cancelled = Event cancelled
incident-extension = Contract extended

minutes-section-tests = Number and nature of the tests
minutes-section-jury = Composition of the jury
minutes-section-criteria = Criteria
minutes-section-reserve_rules = Losing and keeping a place in the reserve

## Parts
minutes-part-procedure = The procedure
minutes-part-reglement = The selection rules
minutes-part-conditions = Formal conditions of participation
minutes-part-jury = The jury
minutes-part-delegates = Union delegates
minutes-part-candidates = The candidates
minutes-part-results = Results per stage
minutes-part-stage = Stage { $n }: { $stage }
minutes-part-exemptions = Exemptions
minutes-part-ranking = Ranking
minutes-part-reserve = Reserve
minutes-part-exclusions = Exclusions
minutes-part-departures = Departures
minutes-part-incidents = Incidents
minutes-part-agreement = Agreement of the jury
minutes-part-annex = Annex: remarks of the unions

minutes-publications = Publication
minutes-editions = Editions of the rules
minutes-jury-changes = Changes of the jury
minutes-criteria = Criteria
minutes-retired = Replaced or dropped criteria
minutes-events = Sittings
minutes-candidates = Candidates in this stage

## Columns and facts
minutes-col-number = Number
minutes-col-title = Function
minutes-col-entity = Entity
minutes-col-kind = Kind
minutes-col-level = Level
minutes-col-grade = Rank, grade and scale
minutes-col-function = Function code and family
minutes-col-place = Place
minutes-col-posts = Posts
minutes-col-authority = Function with authority
minutes-col-shortage = Shortage job
minutes-col-regulated = Regulated profession
minutes-col-selector = Selector
minutes-col-selector-ground = Ground of the selection
minutes-col-officer = Selection officer
minutes-col-manager = Line manager
minutes-col-published = Published on
minutes-col-closes = Closed on
minutes-col-redeployment-on = Redeployment check on
minutes-col-redeployment = Answer to the redeployment check
minutes-col-called-reserve = Called from the reserve of
minutes-col-reserve = Reserve
minutes-col-contract-from = Contract from
minutes-col-contract-until = Contract until
minutes-col-replaces = Replaces
minutes-col-percent = Working time (%)
minutes-col-channel = Channel
minutes-col-from = From
minutes-col-until = Until
minutes-col-edition = Edition
minutes-col-fixed = Fixed on
minutes-col-conditions-on = Conditions to be met on
minutes-col-ranking = Ranking
minutes-col-validity = Validity (months)
minutes-col-anonymous = Judged anonymously
minutes-col-preselection = Preselection
minutes-col-threshold = From so many candidates
minutes-col-preselected = At most so many go on
minutes-col-reason = Reason
minutes-col-n = No.
minutes-col-condition = Condition
minutes-col-condition-n = Condition { $n }
minutes-col-named = { $name }
minutes-col-name = Name
minutes-col-role = Role
minutes-col-declared = Declaration
minutes-col-interest = Declared interest
minutes-col-recused = Not judged because of a tie
minutes-col-what = What
minutes-col-on = On
minutes-col-by = By
minutes-col-session = Sitting
minutes-col-starts = Start
minutes-col-signature = Signature
minutes-col-at = When
minutes-col-how = How
minutes-col-remark = Remark
minutes-col-stage = Stage
minutes-col-candidates = Candidates
minutes-col-passed = Passed
minutes-col-exempt = Exempted
minutes-col-on-hold = On hold
minutes-col-failed = Failed
minutes-col-not-admitted = Not admitted
minutes-col-withdrawn = Withdrew
minutes-col-no-show = Did not come
minutes-col-excluded = Excluded
minutes-col-criterion = Criterion
minutes-col-family = Kind of competence
minutes-col-scale = Scale
minutes-col-maximum = Maximum
minutes-col-pass = Minimum
minutes-col-weight = Weight
minutes-col-counts = Counts
minutes-col-essential = Essential
minutes-col-tie = Decides between equals
minutes-col-scoring = Scoring
minutes-col-competence = Behavioural competences
minutes-col-functional = Competences of the function
minutes-col-event = Sitting
minutes-col-jurors = Jury
minutes-col-delegates = Unions
minutes-col-total = Total
minutes-col-outcome = Outcome
minutes-col-motive = Motivation
minutes-col-ground = Ground
minutes-col-attendance = Attendance
minutes-col-not-judging = Did not judge
minutes-col-earlier = Earlier result
minutes-col-tested = Tested on
minutes-col-valid = Counts until
minutes-col-source = Source
minutes-col-consent = Consent
minutes-col-consulted = Consulted
minutes-col-scored = Score counts
minutes-col-tie-rules = Between equals decides
minutes-col-rank = Place
minutes-col-score = Score
minutes-col-by-rule = Decided by
minutes-col-months = Term (months)
minutes-col-rule = Rule
minutes-col-ended = Until
minutes-col-about = About
minutes-col-moved-to = Moved to
minutes-col-received = Received
minutes-col-late = Admitted though late
minutes-col-result = Result

## Sentences
minutes-nothing = nothing
minutes-conditions-none = No formal conditions were set.
minutes-delegates-none = No union delegate attended.
minutes-delegate-away = not present
minutes-interest-none = none
minutes-candidates-none = Nobody applied.
minutes-stage-not-held = This stage was not held.
minutes-criterion = { $name } (level { $level })
minutes-level = level { $level }
minutes-agreed = { $given } (agreed)
minutes-verdict = { $verdict }: { $motive }
minutes-noted = { $state } on { $on }
minutes-out-of = { $points } out of { $maximum }
minutes-consulted = { $who }, { $on }
minutes-nobody-suitable = No candidate is suitable.
minutes-nobody-why = Reason
minutes-ranked = The suitable candidates are ranked.
minutes-unranked = The rules foresee no ranking. The suitable candidates stand by name.
minutes-place-shared = { $n } (shared)
minutes-reserve-empty = Nobody is in the reserve yet when this report is drawn up.
minutes-taken-back = Decision taken back
minutes-agreement = Whoever signs agrees with the course of the selection and with the results in this report.
minutes-on-paper = On paper, recorded by { $who } ({ $document })
minutes-remarks-none = The unions made no remarks.
minutes-remark = { $who } ({ $union }), { $on }

## What is missing
rule-minutes-none = The report is not drawn up yet. Draw it up before you ask for approval.
rule-minutes-stale = Something the report rests on has changed. Draw up a new version and have it signed.
rule-minutes-refused = A juror refused to sign the report. Answer the remark with a new version.
rule-minutes-unsigned = { $n ->
    [one] One juror still has to sign the report.
   *[other] { $n } jurors still have to sign the report.
}
rule-minutes-jury = There is no jury: the report names who judged, and they sign it.
rule-minutes-reglement = There are no selection rules.
rule-minutes-blank = { $name }: no score for ‘{ $criterion }’ in { $stage }. A blank is not a zero.
rule-minutes-condition = { $name }: not every condition is answered in { $stage }.
rule-minutes-motive = { $name }: the motivation of the refusal in { $stage } is missing.
rule-minutes-event = { $stage }: it was not recorded when and where this stage was held.
rule-minutes-delegates = No union delegate is on the jury: the report says that none attended.
rule-minutes-manager = The line manager is not filled in.
rule-minutes-number = A text holds a national number. Take it out there: it comes into no report (V-61).
rulebook-V-50 = The report holds the procedure, the results and the candidates per stage, the union delegates and the agreement of all jurors; remarks of unions stand in an annex. No approval without a signed report.

## Done and refused
done-minutes-draw = { $number }: the report is drawn up. { $signers ->
    [0] Nobody has to sign it.
    [one] One juror has to sign it.
   *[other] { $signers } jurors have to sign it.
}
done-minutes-correct = { $number }: version { $n } of the report is drawn up. { $signers ->
    [0] Nobody has to sign it.
    [one] One juror signs anew.
   *[other] { $signers } jurors sign anew.
}
done-minutes-sign = { $number }: you signed the report. { $left ->
    [0] Everybody has signed.
    [one] One juror still has to sign.
   *[other] { $left } jurors still have to sign.
}
done-minutes-refuse = { $number }: you refused to sign the report. The selection officer reads your remark.
done-minutes-paper = The signature of { $who } on paper is recorded. { $left ->
    [0] Everybody has signed.
    [one] One juror still has to sign.
   *[other] { $left } jurors still have to sign.
}
done-minutes-remark = { $number }: the remark of { $who } stands in the annex.
done-minutes-withdraw = { $number }: version { $n } of the report is withdrawn.
refused-minutes-kind = No report is drawn up in this kind of procedure.
refused-minutes-there = Version { $n } of the report is there already. Correct it with a new version that says what changed.
refused-minutes-why = The report was drawn up before. Make a new version on the screen of the report, one that says what changed.
refused-minutes-lacks = Something is still missing: see the points above, Enter takes you there.
refused-minutes-other = Version { $n } of the report is the newest by now. Read that one first.
refused-minutes-seat = Only who judged on this jury signs the report, each in the own name.
refused-minutes-observer = An observer does not read the report. Remarks about the course come in the annex: give them to the selection officer.
refused-minutes-done = { $who }: { $state } on { $when }. An answer does not change; a new version asks for it again.
refused-minutes-stale = Something changed since this version was drawn up. The selection officer draws up a new version first.
refused-minutes-remark = Write why you do not sign: the selection officer has to know what is wrong.
refused-minutes-account = { $who } has an account and signs in keur.
refused-minutes-document = Choose a document of this vacancy that shows the signature. Add it first on the tab Documents.
refused-document-signature = This document shows a signature under the report and is kept.
refused-minutes-paper-none = Everybody who still has to sign has an account and signs in keur.
refused-minutes-answered = { $who } has answered: this version is kept. Correct it with a new version.
refused-minutes-withdraw = Only a version that nobody has answered can be withdrawn.
refused-minutes-edition = There is no version { $n } of this report.
refused-minutes-hidden = The candidates are judged anonymously: the report with their names cannot be read now.
refused-remark-name = Fill in who made the remark.
refused-remark-union = Fill in for which union.
refused-remark-text = Write the remark down.
refused-remark-later = The remark cannot have been made in the future.

## Acts
act-minutes-draw = Draw up the report
act-minutes-correct = Draw up a new version of the report
act-minutes-sign = Sign the report
act-minutes-refuse = Refuse to sign the report
act-minutes-paper = Record a signature on paper
act-minutes-remark = Record a remark of a union
act-minutes-withdraw = Withdraw the report

## Messages
message-minutes-asked = { $number }: the report is drawn up and waits for your signature.
message-minutes-again = { $number }: there is a new version of the report to sign. { $why }
message-minutes-signed = { $number }: everybody has signed the report.
message-minutes-refused = { $number }: { $who } refused to sign the report. { $why }

## Tables
table-minutes = report
field-minutes-vacancy_id = vacancy
field-minutes-edition = version
field-minutes-state = state
field-minutes-basis = what it rests on
field-minutes-changed = what changed
field-minutes-drawn_by = drawn up by
field-minutes-drawn_at = drawn up on
table-minutes_text = text of the report
field-minutes_text-body = text
table-minutes_signature = signature under the report
field-minutes_signature-minutes_id = report
field-minutes_signature-person_id = juror
field-minutes_signature-role = role
field-minutes_signature-state = state
field-minutes_signature-way = how
field-minutes_signature-remark = remark
field-minutes_signature-recorded_by = recorded by
field-minutes_signature-document_id = document
field-minutes_signature-at = when
table-union_remark = remark of a union
field-union_remark-vacancy_id = vacancy
field-union_remark-name = delegate
field-union_remark-organisation = union
field-union_remark-made_on = made on
field-union_remark-body = remark
field-union_remark-recorded_by = recorded by
field-union_remark-at = recorded on

## Versions
minutes-preview = Not drawn up yet: this is what the report would say now.
minutes-version = Version { $n } · { $state } · drawn up by { $who } on { $when }
minutes-version-line = Version { $n } · { $state } · { $signed } of { $signers } signed · { $who }, { $when }
minutes-complete = The report is complete.
minutes-none-yet = The report is not drawn up yet.
minutes-first = There is no earlier version to compare with.
minutes-since = What changed since version { $n } was drawn up:
minutes-between = What changed from version { $from } to version { $to }:

## Screen
minutes-title = Report
minutes-tab-state = State
minutes-tab-text = Text
minutes-tab-changes = Differences
document-making = Making the document…
document-export-lang = { $format }, { $lang }
minutes-missing = What is missing
minutes-signatures = Signatures
minutes-versions = Versions
minutes-no-account = no account: signs on paper
minutes-below = Version { $n } · { $state } · { $digest }
minutes-why-not = why you do not sign
minutes-sign-question = You sign version { $n } of the report of { $number } ({ $digest }) and agree with what it says. A signature is not taken back.
minutes-find-text = Words are found in the text and in the differences: go there with { $key }.
minutes-here = Nothing opens here. Enter works on a point that is missing and on a version.
action-minutes = Report
help-minutes = Show the report: what is missing, who signed, what it says, what changed.
action-minutes-draw = Draw up
help-minutes-draw = Draw up the report and ask the jury to sign.
action-minutes-correct = New version
help-minutes-correct = Draw up a new version of the report that says what changed; the jury signs anew.
action-minutes-sign = Sign
help-minutes-sign = Sign the report in your own name.
action-minutes-refuse = Refuse
help-minutes-refuse = Refuse to sign the report, with a remark.
action-minutes-remark = Remark
help-minutes-remark = Record a remark of a union, for the annex.
action-minutes-more = More
help-minutes-more = Record a signature on paper, or withdraw the report.
start-minutes = { $number }: report to sign · { $title }
