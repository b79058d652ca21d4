# The dossier of a vacancy: rules, answers of the office, forms, tabs.

## Rules: what is missing or does not fit, and what to do then
rule-title-blank = The vacancy has no title yet. Fill in the title of the function.
rule-title-gender = The title may not contain ‘(m/v)’: a vacancy is always open to everybody. Leave the addition out.
rule-title-gendered = ‘{ $word }’ names a man or a woman. A neutral title is better.
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
rule-function-code = The function code is missing. Fill it in with the details of the vacancy.
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
rule-competence-part = No stage tests behavioural competences. Mark it at a stage on the Regulation tab.
rule-function-part = No stage tests competences of the function. Mark it at a stage on the Regulation tab.
rule-criterion-level = ‘{ $criterion }’ in { $stage } has no level yet (1 to 3). Choose the level from the competence book.
rule-redeployment = A vacancy of rank { $rank } goes to the redeployment office first. Record the answer on the Publications tab, then publish.
rule-channel = An external vacancy is announced at least on VDAB or Werken voor Vlaanderen. Add such a channel on the Publications tab.
rule-closes-past = The closing date has already passed. Choose a new closing date with the details of the vacancy.
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
done-vacancy-create = Vacancy { $number } is made.
done-vacancy-edit = Vacancy { $number } is saved.
done-vacancy-copy = Vacancy { $number } is made after { $from }, without candidates, answers or jurors.
done-vacancy-owner = Vacancy { $number } now belongs to { $owner }.
done-vacancy-advance = Vacancy { $number }: { $state }.
done-redeployment = The redeployment check of { $number } is recorded.
done-reglement = The selection regulation of { $number } is saved.
done-document = { $name } is added to { $number }.
done-section-add = The section is added to the text of { $number }.
done-section-change = The text of { $number } is saved.
done-section-remove = The section is gone from the text of { $number }.
done-stage-add = The stage is added to { $number }.
done-stage-change = The stage of { $number } is saved.
done-stage-remove = The stage and its criteria are gone from { $number }.
done-condition-add = The condition is added to { $number }.
done-condition-change = The condition of { $number } is saved.
done-condition-remove = The condition is gone from { $number }.
done-criterion-add = The criterion is added to { $number }.
done-criterion-change = The criterion of { $number } is saved.
done-criterion-remove = The criterion is gone from { $number }.
done-juror-add = The juror is added to { $number }.
done-juror-change = The role on the jury of { $number } is saved.
done-juror-remove = The juror is gone from the jury of { $number }.
done-juror-declare = The declaration of interests of { $who } is recorded.
done-question-add = The question is added to the form of { $number }.
done-question-change = The question of { $number } is saved.
done-question-remove = The question is gone from the form of { $number }.
done-publication-add = The publication is added to { $number }.
done-publication-change = The publication of { $number } is saved.
done-publication-remove = The publication is gone from { $number }.
message-vacancy-owner = { $from } gave you vacancy { $number }. You are its owner now.

## Answers: refused
refused-number-taken = Number { $number } is already used in this entity. { $next } is free.
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
