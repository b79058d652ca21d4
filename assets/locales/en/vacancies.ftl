# The vacancy overview and a vacancy's dossier.

file-vacancies = vacancies
vacancies-none-read = There are no vacancies you can see yet. They appear once you have a part in one.
vacancies-none = There are no vacancies you can see yet. Press { $key } to make one.
copy-number-and-title = Number and title

step-to = To: { $state }
step-hold = Put on hold
step-resume = Resume
step-cancel = Cancel the vacancy
step-cancel-go = Cancel the vacancy
step-closing-now = present closing date
step-closing-new = new closing date
step-missing-more = { $first } And { $n } more: see the dossier.

summary-state = { $state } ({ $since })
summary-reason = Reason: { $reason }
summary-closes = Closes { $at } ({ $when })
summary-closed = Closed { $at } ({ $when })
summary-candidates = { $n ->
    [0] No candidates yet
   *[other] { $undecided ->
        [0] Candidates: { $n }, all decided
       *[other] Candidates: { $n }, { $undecided } still to decide
      }
  }
summary-candidates-hidden = You cannot see the candidates.
summary-next = Next step: { $state }
summary-ready = Nothing stands in the way: press { $key }.
step-ask-there = You choose the approvers in the dossier: press Esc, then { $open } and there { $key }.
summary-approvers = It is up to the approvers.
summary-ask = Nothing stands in the way: press { $open }, then { $key } to ask for the approval.
summary-more = … more in the dossier
summary-grade = Grade
summary-posts = Posts
summary-manager = Line manager
summary-reading = The summary is being read …
summary-none = Choose a vacancy to see its summary.
owner-title = New owner for { $about }
copy-title = New vacancy from { $about }
copy-number = Number
copy-number-help = empty for the next number; candidates and jury stay behind
