# Judging to the end: what a jury agrees upon, ranking, ties to a candidate.

## Done
done-agreed = { $name }: { $points } agreed for { $criterion }.
done-agreed-away = { $name }: nothing is agreed for { $criterion } any more; the mean counts.
done-recused = { $who } does not judge { $name }: the tie is written down.
message-tie-declared = { $from } declares a tie to { $name } and does not judge this candidate: { $reason }

## Refused
refused-agree-chair = What the jury agrees upon is written down by the chair or a selection officer (V-33).
refused-agree-open = The jury agrees once all score sheets are in: { $n } of { $all } are handed in.
refused-agree-motive = An agreed score needs a motivation. Write why in one sentence (V-28).
refused-tie = You declared a tie to this candidate and therefore do not judge this candidate (V-33).
refused-ranking-juror = A juror reads the ranking once the jury is done: it would give colleagues’ scores away (V-33).
refused-tie-order = What decides between equal scores is counted from 1. Leave empty what decides nothing.
rule-weights-hundred = The weights of ‘{ $stage }’ total { $total }; the regulation asks for 100. Change them on the Regulation tab.

## Actions
action-agree = Agree
help-agree = Write down what the jury agrees upon for this criterion.
action-recuse = Declare a tie
help-recuse = Declare a tie of a juror to this candidate.
action-ranking = Ranking
help-ranking = Show the ranking of this vacancy.
act-candidate-agree = Write down an agreed score
act-candidate-recuse = Declare a tie to a candidate

## Screen
review-agreed = agreed { $points }
review-agreed-by = agreed { $points } ({ $by })
review-spread = far apart
review-given = Score sheets
review-agree-help = leave empty: the mean counts
review-consensus = Score sheets side by side
review-consensus-hint = Everything is in: { $compare } shows the sheets side by side, { $agree } writes down what was agreed.
review-consensus-none = There are no score sheets you may read yet.
review-consensus-mean = mean { $points }
review-jury-agreed = Jury, as agreed
review-recused = Tie to the candidate: { $who } ({ $reason })
review-recused-count = { $n } with a declared tie
review-recuse-who = Juror
review-recuse-reason = Which tie
review-knocked = Proposal: does not meet. ‘{ $question }’ was answered with ‘{ $answer }’. You decide.
review-ranking = Ranking { $number }
review-ranking-unranked = The regulation does not rank: there are no places.
review-ranking-rules = Between equal scores decides first: { $rules }
review-ranking-no-rules = Equal scores share a place: the regulation names nothing that decides then.
review-ranking-nobody = Nobody is ranked yet: who is suitable gets a place.
review-ranking-placed = Ranked
review-ranking-waiting = Still to be judged
review-ranking-left = Not ranked
review-ranking-shared = shared
review-ranking-on-hold = on hold: { $stages }
review-ranking-by = decided by { $rule }
field-help-tie_order = 1 decides first, then 2; empty: decides nothing
stage-hundred = weights total 100
tie-decides = decides between equal scores, number { $n }
column-ground = departure
column-shared = shared
column-decided_by = decided by
column-on_hold = deferred
column-scoring = scale

## Settings
setting-spread_percent = Scores that lie far apart
setting-help-spread_percent = Where the sheets for a criterion differ by at least this much of its maximum, that is marked.

## Fields
field-stage-hundred = weights total 100
field-stage-tie_order = decides between equal scores
field-criterion-tie_order = decides between equal scores
table-agreement = agreed score
field-agreement-application_id = application
field-agreement-criterion_id = criterion
field-agreement-points = points
field-agreement-motive = motivation
field-agreement-agreed_by = written down by
field-agreement-agreed_at = written down on
table-recusal = tie to a candidate
field-recusal-juror_id = juror
field-recusal-application_id = application
field-recusal-reason = tie
field-recusal-declared_at = declared on

## Command line
cli-no-line = There is no line { $n }: ‘keur judge sheet’ shows { $all }.
cli-which-juror = Not exactly one juror is called ‘{ $name }’. Write the whole name, given name first.
cli-which-stage = Not exactly one stage on hold is called ‘{ $name }’. The ranking shows the names.
column-line = no.
column-verdict = verdict
column-motive = motivation
column-agreed = agreed
column-points = points
column-maximum = maximum

## Anonymous judging
review-anonymous = Anonymous: names and contact data are hidden until the stage has ended, in texts as far as that goes (▒▒▒).
candidates-left-out = { $n ->
    [one] 1 candidate of { $numbers } is not listed here: judged anonymously. Read that one, by number, in the list of the vacancy itself.
   *[other] { $n } candidates of { $numbers } are not listed here: judged anonymously. Read them, by number, in the list of their vacancy.
}
refused-anonymous = Candidates are judged anonymously: until the stage has ended you do not see their data.
rule-anonymous-nowhere = The regulation says that candidates are judged anonymously, but no stage is set to anonymous.
rule-anonymous-unsaid = A stage is set to anonymous, but the regulation does not say so.
stage-anonymous = anonymous
field-stage-anonymous = judge anonymously

## Letters
done-letter = { $name }: the letter about ‘{ $outcome }’ is ready.
refused-letter-there = There is a letter about this decision already; there will be no second one.
refused-letter-undecided = Nothing was decided yet: there is nothing to write.
act-candidate-letter = Prepare a letter
action-letter = Letter
help-letter = Read the letter about the last decision, or prepare it; for all marked at once. keur sends nothing.
review-letter = Letter
review-letter-void = The decision of this letter holds no more.
table-letter = letter
field-letter-decision_id = decision
field-letter-application_id = application
field-letter-body = text
field-letter-prepared_by = prepared by
field-letter-prepared_at = prepared on
column-holds = holds
column-prepared = prepared

## Screening
action-accept-proposal = Accept
help-accept-proposal = Accept what the complete screening proposes; a refusal asks its motivation first.
review-proposal-key = Proposal: { $state } ({ $key } accepts)
review-nothing-proposed = There is no proposal yet: answer every condition first.
