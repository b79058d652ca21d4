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
