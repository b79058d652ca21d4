# Approvals: the screen, what was done or refused, and the messages to colleagues.

## Done
done-approval-asked = Approval of ‘{ $title }’ is asked.
done-approval-advanced = ‘{ $title }’ is approved; now it is up to { $who }.
done-approval-approved = ‘{ $title }’ is approved for good.
done-approval-request = ‘{ $title }’ is approved. Make its vacancy now, in the requests.
approval-question-publication = May this vacancy be published as it is?
approval-question-procedure = Do you agree with how the selection went and with its report?
approval-question-assignment = Do you agree with this service assignment?
done-approval-rejected = ‘{ $title }’ is rejected. { $who } is told.
done-approval-handed-back = ‘{ $title }’ is handed back. { $who } is told.
done-approval-for = { $done } You answered in the place of { $who }.
done-approval-given = ‘{ $title }’: step { $step } is now { $who }’s.
done-delegated = { $who } answers in the place of { $absent }, from { $from } until { $until }.
done-delegation-ended = { $who } no longer answers in the place of { $absent }.
done-route-added = The route for ‘{ $subject }’ ({ $entity }, { $kind }) is written. New requests follow it.
done-route-changed = The route for ‘{ $subject }’ ({ $entity }, { $kind }) is changed. Requests that run go on as they were asked.
done-route-removed = The route for ‘{ $subject }’ ({ $entity }, { $kind }) is removed. Requests that run go on as they were asked.

## Refused
refused-approval-about = An approval of the kind ‘{ $subject }’ does not go with what you chose. Choose a vacancy, or a vacancy request, and ask again.
refused-approval-not-yet = { $subject }: approval cannot be asked now, the state is ‘{ $state }’. Nothing was changed.
refused-approval-pending = { $subject }: an approval is already asked, it is with { $who }. Wait for the answer before asking again.
refused-question-missing = There is no question yet. Write in one sentence what you ask to be approved.
refused-approval-nobody = Nobody is chosen to approve yet. Choose at least one person.
refused-approver-no-account = This person has no active access to keur and so cannot answer. Choose somebody else.
refused-approver-own = { $who } cannot approve: nobody approves the own request. Choose somebody else.
refused-approver-twice = { $who } stands in the row twice. Give every step to somebody else.
refused-approver-role = { $who } is no { $role } for this entity and cannot approve in that role. Choose another person or role.
refused-approval-turn = ‘{ $title }’: it is not your turn, step { $step } is { $who }’s. Nothing was changed.
refused-approval-answered = ‘{ $title }’: you answered your step already on { $when }; step { $step } is now { $who }’s. Nothing was changed.
refused-approval-over = ‘{ $title }’: { $who } was first, on { $when } ({ $state }). Nothing was changed.
refused-approval-over-own = ‘{ $title }’: you answered this already on { $when } ({ $state }). Nothing was changed.
refused-approval-voiced = ‘{ $title }’: you stand in for { $who }, but step { $own } of this round is yours already. Who has one step answers no second. Nothing was changed.
refused-approver-lost = ‘{ $title }’: { $who } can no longer answer step { $step }: the role of { $role } for this entity, or the access, is gone. { $asker } can give the step to another. Nothing was changed.
refused-give-asker = Giving a step to another is for who asked: { $who }.
refused-give-answered = Step { $step } is answered already, or is no step of a request that runs. Nothing was changed.
refused-give-fits = { $who } can answer step { $step }: a step is only given away when that is no longer so. For an absence { $who } or an administrator names a stand-in. Nothing was changed.
refused-exception-rule = An exception names the rule it sets aside. Choose the rule.
refused-exception-unknown = { $rule } is not in the rule book. Choose a rule of the list; keur rules shows them.
refused-delegate-self = Nobody can answer in the own place. Choose another colleague.
refused-delegate-role = { $who } has no role that approves and can stand in for nobody. Choose another colleague.
refused-delegation-days = The last day lies before the first. Change one of them.
refused-delegation-past = These days are past. Choose a last day from today on.
refused-delegation-twice = { $absent } has a stand-in already, { $who }, from { $from } until { $until }. End that first, or choose other days.
refused-delegation-over = This stand-in is over already. Nothing was changed.
warn-delegate-away = { $absent } is absent too, from { $from } until { $until }. A stand-in is not passed on: what you hand over waits then.
refused-route-empty = A route has one step at least. Choose who answers first.
refused-route-long = { $most } steps at most. Leave one out.
refused-route-role = Step { $step }: a { $role } approves nothing. Choose a selection officer, an HR officer or a line manager.
refused-route-twice = Step { $step }: this person is in the route already. Give every step to somebody else.
refused-route-there = There is a route for ‘{ $subject }’ ({ $entity }, { $kind }) already. Change that, or choose another entity or kind.
refused-route-entity = A route for every entity is written only by an administrator of every entity. Choose one entity, on the command line with --entity.
refused-no-route = There is no route for that. keur routes list shows what there is.
rule-route-other = You depart from the route: { $route }.
refused-remark-missing = There is no remark yet. Write in one sentence why: whoever asked must go on with it.

## Messages to colleagues
message-approval-asked = { $number }: your approval is asked
message-approval-asked-for = { $number }: your approval is asked in the place of { $who }
message-approval-stands-in = You answer approvals in the place of { $absent }, from { $from } until { $until }
message-approval-absence = { $who } answers approvals in your place, from { $from } until { $until }
message-approval-advanced = { $number }: a step is approved
message-approval-approved = { $number }: approved for good
message-approval-rejected = { $number }: rejected
message-approval-handed-back = { $number }: handed back with remarks
message-approval-lapsed = { $number }: the approval request lapsed, the dossier changed
message-approval-lapsed-by = { $number }: the approval lapsed, { $who } changed: { $what }

## List
column-age = Waits
column-subject = Subject
column-turn = At turn
column-outcome = Answer
column-decided = Decided

approvals-past = decided before
approvals-none-all = No approval is asked at all. Press { $key } for what is decided.
approvals-none-past = Nothing is decided yet. Press { $key } for what still waits.

## One approval
approval-round = round { $n }
approval-asked-by = Asked by { $who } on { $when }
approval-question = Question
approval-steps = Steps
approval-step = { $n }. { $who } ({ $role })
approval-step-for = { $n }. { $by } in the place of { $who } ({ $role })
approval-in-place = in place of { $who }
approval-for = for { $who }: { $what }
approval-you-stand-in = You answer in the place of { $who }, who is absent.
approval-away = absent; { $who } answers in the place, until { $until }
approval-unfit-closed = has no access any more and cannot answer. Who asked gives the step to another with { $key }.
approval-unfit-role = has this role no more and cannot answer. Who asked gives the step to another with { $key }.
approval-sets-aside = Rule to be set aside: { $rule } · { $says }
approval-was-set-aside = Set aside by { $who } on { $when }: { $reason }
approval-checks = Checks and departures
approval-checks-none = Everything is in order; no rule was set aside.
approval-reglement = Selection regulation
approval-conditions = conditions to take part
approval-stage-points = passed from { $pass } of { $maximum }
approval-criterion = { $name }, weight { $weight }
approval-waits = waits for { $who }, step { $step } of { $steps }, { $days }
approval-waits-short = Waits { $step }/{ $steps } { $who }
approval-nothing-to-ask = There is nothing to ask approval for now: what can be asked runs already or is decided.

## Asking
approval-route = Route
approval-route-none = none written: you choose who answers
approval-earlier-remark = Round before
approval-came-back = ‘{ $text }’ ({ $who })
approval-rule = Rule
approval-rule-choose = choose the rule to set aside
approval-rule-help = The rule of the rule book you want to depart from. After the approval an administrator sets it aside.
approver-choose = choose a { $role }
approver-away = absent, { $who } until { $until }
field-step-1 = Step 1
field-step-2 = Step 2
field-step-3 = Step 3
field-step-4 = Step 4
field-step-5 = Step 5
field-step-6 = Step 6

## Absence
absence = Stand-in during an absence
absence-name = Name somebody who answers in your place
absence-name-somebody = Name somebody who answers in your or another’s place
absence-end = End: { $absent } → { $who }
absence-days = { $from } – { $until }
absence-nobody = No colleague can answer in your place: that takes a role that approves.
absence-myself = myself
absence-who = Who is absent
absence-to = Who answers
absence-to-help = Never an own request, and never twice in one round.
absence-from = First day
absence-until = Last day
absence-reason = Reason
absence-reason-help = Colleagues who look into it read this: write no medical data.
approval-give-none = Everybody who still has to answer can: there is no step to give to another.
approval-give-title = ‘{ $title }’: give step { $step } to
approval-step-answer = { $state } on { $when }
approval-said = ‘{ $text }’
approval-subject-facts = What it is about
approval-manager = line manager { $who }
approval-posts = { $n ->
    [one] 1 post
   *[other] { $n } posts
  }
approval-candidates = { $n ->
    [0] No candidates
    [one] 1 candidate
   *[other] { $n } candidates
  }
approval-undecided = { $n ->
    [0] Every candidate is decided
    [one] 1 candidate waits for a decision
   *[other] { $n } candidates wait for a decision
  }
approval-count = { $n } { $state }
approval-changes-round = Changed since the previous round ({ $when })
approval-changes-asked = Changed since it was asked ({ $when })
approval-changes-none = Nothing was changed.
approval-earlier = Round { $n }: { $state } on { $when }
approval-earlier-title = Earlier rounds

## Questions and forms
approval-confirm = { $count ->
    [one] Approve ‘{ $title }’? Whoever asked and whoever is next is told; this cannot be undone.
   *[other] Give { $count } approvals, starting with ‘{ $title }’? Whoever asked and whoever is next is told; this cannot be undone.
  }
approval-remark = Remark
approval-remark-help = Why? Whoever asked reads this and goes on with it.
approval-reject-title = { $count ->
    [one] Reject: { $title }
   *[other] Reject { $count } approvals
  }
approval-hand-back-title = { $count ->
    [one] Hand back: { $title }
   *[other] Hand back { $count } approvals
  }
approval-none-yours = { $n ->
    [one] The marked approval cannot be answered by you: it is decided, your own, or at somebody else's turn. Mark one of yours.
   *[other] None of the { $n } marked approvals can be answered by you: they are decided, your own, or at somebody else's turn. Mark others.
  }
approval-no-dossier = This is about a vacancy request: there is no vacancy yet. What is asked stands here in full.
approval-closed-dossier = You may not open this vacancy. What you need to answer stands here in full.
approval-text = The text to be published
approval-final-label = Note
approval-final = This cannot be undone.
approval-over = This approval is already decided: { $state }.
approval-not-your-turn = It is not your turn: step { $step } is { $who }’s.
approval-not-own = Nobody approves the own request: this one is with { $who }.
file-approvals = approvals
file-approvals-past = approvals-decided
