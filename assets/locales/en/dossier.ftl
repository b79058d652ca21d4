# The dossier of a vacancy: rules, answers of the office, forms, tabs.

## Rules: what is missing or does not fit, and what to do then
rule-title-blank = The vacancy has no title yet. Fill in the title of the function.
rule-title-gender = The title may not contain ‘(m/v)’: a vacancy is always open to everybody. Leave the addition out.
rule-title-gendered = ‘{ $word }’ names a man or a woman. A neutral title is better.
rule-rank-blank = No rank was chosen yet. Level { $level } has { $known }; choose a rank and a grade.
rule-grade-blank = No grade was chosen yet. Rank { $rank } has { $known }.
rule-grade = { $grade } does not belong to rank { $rank } of level { $level }. Choose a grade that fits the rank.
rule-scale = Salary scale { $scale } does not belong to { $grade }. Choose one of: { $scales }.
rule-posts = At least one post is needed. Fill in a number of 1 or more.
rule-statutory = Since { $from } a statutory recruitment needs an authority function. Mark it as an authority function, or choose contractual.
rule-selector-ground = A line manager may only select on one of the five grounds. Choose the ground.
rule-selector-kind = In this kind of procedure Agentschap Overheidspersoneel selects. Leave the ground empty, or choose ‘Line manager selects’ as the kind.
rule-closes-first = The closing date must come after the publication date. Choose a later day.
rule-short = { $days ->
    [one] The vacancy is open for 1 day only; { $advised } days is the least we advise.
   *[other] The vacancy is open for { $days } days only; { $advised } days is the least we advise.
  }
rule-function-code = The job code is missing. Fill it in with the details of the vacancy.
rule-text = The text of the vacancy is still empty. Write at least one section on the Text tab.
rule-nationality = The condition of Belgian nationality only fits a function with public authority. Check whether it is needed.
rule-publish-on = The publication date is missing. Fill it in with the details of the vacancy.
rule-closes = The closing date is missing. Fill it in with the details of the vacancy.
rule-reglement-none = There is no selection regulation yet. Write it on the Regulation tab.
rule-reglement-part = The selection regulation lacks: { $part }. Fill it in on the Regulation tab.
rule-stages-none = The selection regulation names no tests yet. Add a stage on the Regulation tab.
rule-reserve-months = The duration of the reserve is missing. Fill in the number of months with the details of the vacancy.
rule-reserve-rules = The rules about losing and keeping a place in the reserve are missing. Fill them in on the Regulation tab.
rule-preselection = There is a preselection: lay down method, threshold and maximum in the selection regulation.
rule-competence-part = No stage tests behavioural competences. On the Regulation tab, edit a stage and say that it does.
rule-function-part = No stage tests competences of the function. On the Regulation tab, edit a stage and say that it does.
rule-criterion-level = ‘{ $criterion }’ in { $stage } has no level yet (1 to 3). Choose the level from the competence book.
rule-candidates-hidden = Something is still to be done about the candidates. Candidates are not shown to your role: ask the primary owner.
warn-kind-changed = The text, the selection regulation with its conditions and the form are still those of the earlier kind. Adapt them, or create a new vacancy of the right kind.
rule-redeployment = A vacancy of rank { $rank } goes to the redeployment office first. Record the answer on the Publications tab, then take the next step.
rule-channel = An external vacancy is announced at least on VDAB or Werken voor Vlaanderen. Add such a channel on the Publications tab.
rule-closes-past = The closing date has already passed. Choose a new closing date with the details of the vacancy.
rule-publish-today = Publication is planned for { $planned }. On publishing, today takes the place of that date.
rule-still-open = Candidates may apply until { $closes }. Wait until then.
rule-jury-none = Nobody is on the jury yet. Add a juror on the Jury tab.
rule-undeclared = { $n ->
    [one] 1 juror has not declared interests yet.
   *[other] { $n } jurors have not declared interests yet.
  }
rule-undecided = { $n ->
    [one] 1 candidate has no end decision yet. Decide about that candidate first.
   *[other] { $n } candidates have no end decision yet. Decide about them first.
  }
rule-nobody = Nobody applied: the report will say ‘no suitable candidate’.
rule-unsettled = { $n ->
    [one] 1 suitable candidate still waits for a place or for the answer to an offer. Settle that first.
   *[other] { $n } suitable candidates still wait for a place or for the answer to an offer. Settle that first.
  }

## Answers: done
done-vacancy-create = Vacancy { $number } has been created.
done-vacancy-edit = Vacancy { $number } has been saved.
done-vacancy-copy = Vacancy { $number } has been created from { $from }, without candidates, answers or jurors.
done-vacancy-owner = Vacancy { $number } now belongs to { $owner }.
done-vacancy-advance = Vacancy { $number }: { $state }.
done-redeployment = The redeployment check of { $number } has been recorded.
done-reglement = The selection regulation of { $number } has been saved.
done-document = { $name } has been added to { $number }.
done-section-add = The section has been added to the text of { $number }.
done-section-change = The text of { $number } has been saved.
done-section-remove = The section has been removed from the text of { $number }.
done-stage-add = The stage has been added to { $number }.
done-stage-change = The stage of { $number } has been saved.
done-stage-remove = The stage and its criteria have been removed from { $number }.
done-condition-add = The condition has been added to { $number }.
done-condition-change = The condition of { $number } has been saved.
done-condition-remove = The condition has been removed from { $number }.
done-criterion-add = The criterion has been added to { $number }.
done-criterion-change = The criterion of { $number } has been saved.
done-criterion-remove = The criterion has been removed from { $number }.
done-juror-add = The juror has been added to { $number }.
done-juror-change = The role on the jury of { $number } has been saved.
done-juror-remove = The juror has been removed from the jury of { $number }.
done-juror-declare = The declaration of interests of { $who } has been recorded.
done-question-add = The question has been added to the form of { $number }.
done-question-change = The question of { $number } has been saved.
done-question-remove = The question has been removed from the form of { $number }.
done-publication-add = The publication has been added to { $number }.
done-publication-change = The publication of { $number } has been saved.
done-publication-remove = The publication has been removed from { $number }.
message-vacancy-owner = { $from } gave you vacancy { $number }. You are its owner now.

## Answers: refused
refused-number-taken = Number { $number } is already used in this entity. { $next } is free.
refused-locked-selection = This is fixed since the procedure left its preparation. If it must change, cancel this vacancy and make a new one from it.
refused-locked = This is fixed since publication: candidates count on it. If it must change, cancel this vacancy and publish a copy.
refused-owner-same = This colleague is the owner already. Choose somebody else.
refused-owner-role = The new owner must be a selection officer of this entity. Choose somebody else.
refused-redeployment-day = The day of the answer is missing. Fill in when the redeployment office answered.
refused-redeployment-future = The answer cannot lie in the future. Fill in the day on which it came.
refused-redeployment-answer = The answer is missing. Write who was proposed, or that there was nobody.
refused-advance = A vacancy cannot go from ‘{ $from }’ to ‘{ $to }’ at once. Choose a next step from the menu.
refused-advance-approval = Approving is up to the approvers. Ask for the approval, or wait for their answer.
refused-juror-candidate = This person is a candidate for this vacancy, so cannot be on the jury. Choose somebody else.
refused-juror-observer = A union observer may not judge. Choose the role Observer.
refused-juror-chair = { $who } is the chair already. Give that person another role first.
refused-juror-twice = This person is on the jury already. Change the role instead of adding.
refused-juror-planned = This juror still sits in { $n ->
    [one] a session
   *[other] { $n } sessions
  }: { $title }, { $day }. Take the juror out of it first (Sessions, e), or seat somebody else.
refused-juror-worked = This juror already has a score sheet or a session. The seat stays, so that the judging holds.
refused-document-path = This is not a file. Fill in the full path of a file on this machine.
refused-document-unread = { $path } could not be read ({ $why }). Nothing was added. Check the path.
refused-document-big = The file is bigger than { $most } MB. Make it smaller, then add it.
refused-heading-blank = The heading is empty. Give the section a heading.
refused-name-blank = The name is empty. Fill in a name.
refused-maximum = The maximum must be above zero. Fill in the highest score.
refused-pass-mark = The pass mark must lie between zero and the maximum. Change one of them.
refused-condition-blank = The condition is empty. Write what the candidate must have.
refused-level = A behavioural competence has a level from 1 to 3. Choose the level.
refused-weight = A weight cannot be below zero. Fill in 0 or more.
refused-question-blank = The question is empty. Write what you ask the candidate.
refused-options = A list to choose from has at least two options, each on its own line. Add them.
refused-publication-from = The first day of the publication is missing. Fill it in.
refused-publication-until = The publication cannot end before it begins. Choose a later last day.
refused-publication-site = Name the site of the other channel.
refused-months = A number of months cannot be below zero. Fill in 0 or more.
refused-preselection-maximum = No more candidates can go on than the threshold. Lower the maximum.
rule-vdab-end = Without a last day VDAB takes a publication offline after { $days } days.

## Tabs
tab-summary = Summary
tab-text = Text
tab-reglement = Regulation
tab-jury = Jury
tab-documents = Documents
tab-form = Form
tab-publications = Publications
tab-candidates = Candidates
tab-sessions = Sessions
tab-approvals = Approvals
tab-history = History

dossier-loading = The dossier is being read …
dossier-new-candidate = Candidates are added in the list of candidates: press { $key } to go there.
dossier-candidates-not-yet = There are no candidates yet. Open the Candidates tab and press Enter to add one, or read a file in with keur import applications.
dossier-closing-moves = The closing date is fixed since the publication. Press { $key } to choose another, with a reason.
dossier-lent = { $owner } · for a time, for { $lender }: { $reason }
owner-to = new owner
owner-go = Hand over
reserve-usual = as usual for this kind
dossier-nothing-new = Nothing new is made on this tab. Go to the tab of what you want to add.
dossier-nothing-here = There is nothing to open or change on this line. Move to another line with the arrow keys.
dossier-here-empty = There is nothing to open or change on the { $tab } tab yet. Press { $key } to add something.
dossier-here-empty-fixed = There is nothing to open or change on the { $tab } tab.
dossier-here-candidates = A candidate is changed in the review. Press { $key }.
dossier-here-sessions = Sessions are planned and changed on the Sessions screen. Press { $key }.
dossier-here-approvals = Approvals are answered on the Approvals screen. Press { $key }.
dossier-here-documents = A document cannot be changed in keur. Press { $key } to read it.
dossier-here-history = The history shows what happened; there is nothing to change in it.
dossier-remove-vacancy = A vacancy is not deleted: cancel it with { $key }.
dossier-remove-fixed = This is not deleted: change it with { $key }.
dossier-remove-document = Open the document with { $open } and press { $key } there.
dossier-no-candidates = You may not see the candidates of this vacancy.
dossier-state-reason = { $state }: { $reason }
dossier-nobody = No suitable candidate: { $reason }
dossier-next-approvers = Next step: { $state }, it is up to the approvers
dossier-next = { $n ->
    [0] Next step: { $state }, nothing stands in its way
    [one] Next step: { $state }, 1 point stands in its way
   *[other] Next step: { $state }, { $n } points stand in its way
  }
dossier-deadlines = Deadlines
dossier-counts = { $n ->
    [0] No candidates yet
    [one] 1 candidate, { $undecided } without a decision
   *[other] { $n } candidates, { $undecided } without a decision
  }
dossier-facts = Details
dossier-notes = Notes
dossier-months = { $n ->
    [one] 1 month
   *[other] { $n } months
  }

empty-add = Press { $key } to add one.
empty-add-juror = Press { $key } to add somebody.
empty-ask = Press { $key } to ask for it.
text-none = The text of the vacancy has no sections yet.
section-empty = (empty)
section-change = Change the section
section-new = Add a section
reglement-open = Selection regulation, can be changed until publication
reglement-open-selection = Selection regulation, can be changed until the selection starts
reglement-frozen = Selection regulation, fixed on { $when }
reglement-conditions = Formal conditions of participation
reglement-stages = Stages and criteria
reglement-new = What would you like to add?
conditions-none = There are no conditions yet.
condition-change = Change the condition
condition-new = Add a condition
stages-none = There are no stages yet.
stage-change = Change the stage
stage-new = Add a stage
stage-competence = behavioural
stage-function = functional
stage-marks = pass from { $pass } out of { $maximum }
criterion-change = Change the criterion
criterion-new = Add a criterion
criterion-needs-stage = A criterion belongs to a stage. Add a stage first.
criterion-level = l{ $level }
criterion-not-counted = does not count
criterion-retired = until { $day }
dossier-departures = Departures (go into the report)
criterion-drop = Drop a criterion
criterion-weight = out of { $maximum }, weight { $weight }
criterion-scale-weight = { $scale }, weight { $weight }
criterion-scale-stage = as its module
jury-none = Nobody is on the jury yet.
juror-change = Change the juror
juror-choose = Who joins the jury?
juror-undeclared = no declaration of interests yet
juror-declared = declared on { $when }
juror-interest = Interest declared: { $interest }
juror-has-declared = has declared
juror-declaration = Declaration of interests
documents-none = There are no documents yet.
document-size = { $kilobytes } kB
questions-none = The form has no questions yet.
question-change = Change the question
question-new = Add a question
question-knock-out = The answer ‘{ $answer }’ proposes a refusal
publications-redeployment = Redeployment check
publications-channels = Channels
publications-none = There are no publications yet.
publication-new = Add a publication
publication-change = Change the publication
publication-open = without an end
redeployment-none = Not recorded yet: record the answer of the redeployment office here.
dossier-candidates-none = There are no candidates yet. Press { $key } to go to the list of candidates, where you can add one.
candidates-none-yet = There are no candidates yet.
candidates-more = and { $n } more: Enter shows the whole list
sessions-none-yet = No sessions are planned yet. Press { $key } to plan them on the Sessions screen.
event-no-session = without a session yet
session-placed = { $n ->
    [one] 1 candidate
   *[other] { $n } candidates
  }
approvals-none-yet = No approval has been asked for yet.
dossier-approval-round = { $subject }, round { $round }
approver-none = nobody
owner-nobody = There is no other selection officer in this entity.
state-blocked = { $n ->
    [one] 1 point to do
   *[other] { $n } points to do
  }
advance-refused = This step is not possible yet. Nothing was changed; this has to be done first:
publish-question-many = { $n ->
    [0] No vacancy of this selection stands where it can be published.
    [one] Publish 1 vacancy? Candidates will see it, and text, regulation and form are fixed. Where today is not the planned day, today becomes the day of publication. This cannot be undone.
   *[other] Publish { $n } vacancies? Candidates will see them, and text, regulation and form are fixed. Where today is not the planned day, today becomes the day of publication. This cannot be undone.
  }
publish-question-not = { $n ->
    [one] Not to be published from where it stands: { $numbers }.
   *[other] Not to be published from where they stand: { $numbers }.
  }
publish-question = Publish { $what }? Candidates will see the vacancy, and text, regulation and form are fixed. This cannot be undone.
publish-go = Publish
dossier-copy-menu = What would you like to copy?
dossier-copy-number = Number
dossier-copy-title = Title
dossier-copy-both = Number and title

## Forms
manager-none = not known yet
ground-none = none: Agentschap Overheidspersoneel selects
form-document-path = file
form-points = Fill in points, for instance 12 or 12.5.
form-entity-none = Choose the entity of the vacancy.
field-help-number = unique within the entity; leave empty for the next number
field-help-scale = such as B111; may still be empty
field-help-copy = empty for the next number; candidates and jury stay behind
field-help-path = the full path on this machine, for instance ~/function.txt
field-help-level = 1 to 3, from the competence book
field-help-interest = leave empty when there is no interest
field-help-options = for a list to choose from: one option per line

## History
dossier-history-none = Nothing has been recorded about this vacancy in keur yet. What happened before keur is not shown here.
history-entry = { $when } · { $who } · { $act }
history-added = Added, { $what }:
history-removed = Removed, { $what }:
history-from-to-spoken = { $field }: from { $from } to { $to }
history-from-to = { $field }: { $from } → { $to }
history-changed = { $field }: changed
history-step = step { $n } ({ $who })
history-empty = (empty)
