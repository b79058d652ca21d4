# Deadlines.
deadlines = Deadlines
action-deadlines = Deadlines
help-deadlines = Go to every deadline: closings, sessions, complaints, reserves, contracts, approvals.
action-why = How counted
help-why = Read how this deadline was counted and where it comes from.
action-complaint = Note a complaint
help-complaint = Note a complaint about this procedure; on a candidate's line it is that candidate's.
file-deadlines = deadlines
act-complaint-register = Note a complaint
act-complaint-answer = Answer a complaint

## Kinds
deadline-closing = Closing
deadline-publication_end = Publication ends
deadline-session = Session
deadline-validity = Validity
deadline-complaint = Complaint
deadline-council = Council of State
deadline-reserve = Reserve
deadline-contract = Contract ends
deadline-mobility = Mobility starts
deadline-approval = Approval

## How far off
deadline-group-past = passed
deadline-group-today = today
deadline-group-tomorrow = tomorrow
deadline-group-week = this week
deadline-group-next_week = next week
deadline-group-later = later

## Columns
column-due = Day (working)
column-near = When
column-clock = Deadline
column-about = About
column-working = Workday
column-setting = Setting

## About what
deadline-text = { $text }
deadline-no-jury = { $text } (no jury)
deadline-and = { $first }, { $next }

## Beside the list
deadline-why-closing = Until then people can apply. Whoever comes later is late.
deadline-why-publication_end = From then on the vacancy is no longer on this channel.
deadline-why-session = That is when the session begins.
deadline-why-validity = After that the selection is no longer valid. The selection regulation says how long it is.
deadline-why-complaint = By then whoever complained gets an answer with reasons.
deadline-why-council = Until then a candidate can go to the Council of State. The last negative decision counts, or the closing.
deadline-why-reserve = After that the reserve expires, and nobody can be called from it.
deadline-why-contract = That is when the temporary contract ends, or its extension.
deadline-why-mobility = By then the chosen candidate takes up the function.
deadline-why-approval = Whoever has not answered after that is late.
deadline-counted-days = { $n ->
    [1] 1 calendar day from { $start }.
   *[other] { $n } calendar days from { $start }.
  }
deadline-counted-months = { $n ->
    [1] 1 month from { $start }.
   *[other] { $n } months from { $start }.
  }
deadline-working = That is no working day: the next one is { $day }. The term counts calendar days and is not moved.
deadline-source = Source: { $source }
deadline-setting = Setting: { $key }
deadline-owner = { $who } · { $entity }
deadline-asked-by = Asked by { $who } · { $entity }
deadline-answer = Press { $key } to note how the complaint was answered.
deadlines-none = No deadline runs in the coming four months.
deadlines-new-needs-row = A complaint belongs to a procedure: put the cursor on a deadline of that procedure, or note the complaint in its dossier.
deadlines-only-complaints = Only a complaint can be answered here. Press { $key } to note one.

## Complaints
complaint-received = Received on
complaint-subject = Complaint
complaint-subject-help = What the complaint is about, in a few sentences. It can be read in the history of the vacancy.
complaint-answered = Answered on
complaint-answer = Answer
complaint-answer-help = What was answered, and why.
done-complaint = The complaint about { $number } is noted. Answer it by { $last }.
done-complaint-no-term = The complaint about { $number } is noted.
done-complaint-answered = The answer to the complaint about { $number } is noted.
warn-answer-late = { $n ->
    [one] The answer came 1 day after the last day, { $last } (K1).
   *[other] The answer came { $n } days after the last day, { $last } (K1).
  }
refused-complaint-future = A complaint cannot have come after today. Fill in the day it came.
refused-complaint-subject = Fill in what the complaint is about.
refused-complaint-answered = This complaint was already answered on { $when }. Nothing was changed; undo that first if it was wrong.
refused-answer-future = An answer cannot have been given after today. Fill in the day it was sent.
refused-answer-early = The complaint only came on { $when }: the answer cannot lie before it.
refused-answer-missing = Fill in what was answered.
refused-no-open-complaint = No complaint { $which } is open for you. keur deadlines shows the open ones, with their number in the column id.
