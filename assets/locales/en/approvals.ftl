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
refused-remark-missing = There is no remark yet. Write in one sentence why: whoever asked must go on with it.

## Messages to colleagues
message-approval-asked = { $number }: your approval is asked
message-approval-advanced = { $number }: a step is approved
message-approval-approved = { $number }: approved for good
message-approval-rejected = { $number }: rejected
message-approval-handed-back = { $number }: handed back with remarks
message-approval-lapsed = { $number }: the approval request lapsed, the dossier changed

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
