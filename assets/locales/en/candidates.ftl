# Candidates: the list, the review, what was done and what was refused.

## Done
done-screened = { $name }: { $verdict }.
done-screening-cleared = { $name }: the answer is open again.
done-score = { $name }: { $points } for { $criterion }.
done-score-cleared = { $name }: { $criterion } is open again.
done-motivation = { $name }: the motivation is saved.
done-sheet-submitted = { $name }: score sheet handed in, { $points } out of { $maximum }.
done-sheet-reopened = The score sheet of { $juror } for { $name } is open again.
message-sheet-reopened = { $from } reopened your score sheet for { $name }: { $reason }
done-candidate-move = { $name }: { $state }.
done-candidate-revert = { $name }: ‘{ $from }’ is taken back and stays in the history. The candidate is at ‘{ $state }’ again.
done-exempt = { $name }: exempt from { $stage }.
done-hold = { $name } goes on provisionally: ‘{ $stage }’ stays to be judged before the end decision.
done-taken-up = { $name }: ‘{ $stage }’ is judged again. What was scored in other stages stays.
done-tag = { $name } has the tag ‘{ $tag }’.
done-untag = The tag was taken off { $name }.
done-tags = The tags of { $name } were changed.
done-candidate-added = { $name } was added: { $state }.
done-person-edited = The data of { $name } were corrected.

## Refused
refused-candidate = { $name }: { $why }
refused-observer = An observer attends the selection, but neither judges nor reads files (V-33).
refused-no-seat = You are not on the jury of this vacancy, so you have no score sheet. A selection officer can add you (V-33).
refused-interest = You declared an interest and therefore do not judge in this vacancy (V-33).
refused-transition = A candidate cannot go from ‘{ $from }’ to ‘{ $to }’ in one step.
refused-late-exception = A late candidate can only go on by an exception. Write why (V-27).
refused-motivation-missing = A negative decision needs a motivation. Write why (V-28).
refused-motive-missing = ‘Does not meet’ needs a motivation. Write why in one sentence (V-28).
refused-no-failed-condition = No condition is answered ‘does not meet’. First answer the condition this rests on (V-28).
refused-conditions-open = { $n ->
    [one] 1 condition is not answered yet. Answer it first.
   *[other] { $n } conditions are not answered yet. Answer them first.
  }
refused-condition-failed = A condition is answered ‘does not meet’. Correct the answer, or choose ‘CV does not meet’.
refused-offer-early = An offer comes after the approval of the procedure and the report. Ask for the approval first (13.1).
refused-no-reserve = This procedure makes no reserve (V-5). Choose ‘Laureate’ for who can be made an offer.
refused-no-preselection = This procedure has no preselection in its selection rules (V-6).
refused-no-next-module = No module follows. Choose suitable or not suitable.
warn-preselection-threshold = The selection regulation holds the preselection only from { $threshold } admitted candidates on, and there are { $n } now. Check whether anybody may be left out (V-6).
warn-preselection-maximum = The selection regulation lets at most { $maximum } candidates through the preselection; this is number { $n }. That can only be if the regulation says so, as for equal scores (V-6).
refused-failing-unjudged = No score sheet was handed in for ‘{ $stage }’: there is nothing ‘{ $state }’ can rest on. Hand in a sheet first. Who stayed away or stopped is ‘no show’ or ‘withdrawn’ (V-28).
refused-stage-not-passed = No score sheet is handed in for ‘{ $stage }’ yet, so there is no result to decide on (V-29).
refused-against-sheets = The score sheets say otherwise: { $computed }. To decide differently, choose a ground and motivate it: open the candidate and press c (V-29).
refused-override-motivation = A decision against the score sheets needs a motivation. Write why (V-29).
refused-out-of-turn = Somebody with a better place in the ranking still waits. Write why this candidate gets an offer first (V-34).
refused-choice-motivation = The reserve is not ranked: write why this candidate is chosen (V-34).
refused-revert-nothing = Nothing is decided about this candidate yet: there is nothing to take back.
refused-revert-offer = The candidate is at ‘{ $state }’: an offer that was made is not taken back. Record how it ended.
refused-revert-sheets = Jurors already scored in this stage. Finish it, or have the jurors clear their score sheets first.
refused-revert-taken-up = This stage was on hold and is judged now: decide upon it, or put the candidate on hold again.
refused-hold-last = No stage follows this one: decide here, or wait with deciding.
refused-hold-state = At ‘{ $state }’ there is nothing to put on hold.
refused-hold-motivation = Write what you are waiting for to judge this stage.
refused-hold-exempt = The candidate is exempted from this stage: there is nothing to put on hold.
refused-hold-none = This stage is not on hold.
refused-taken-up = This stage is being judged now.
refused-stages-unproven = { $n ->
    [one] Not passed nor exempt yet: { $stages } (V-29).
   *[other] Not passed nor exempt yet: { $stages } (V-29).
  }
refused-screening-late = This application is late. First admit it, by an exception (V-27).
refused-screening-not-admissible = The state is ‘{ $state }’. First admit the application.
refused-screening-over = The screening is over: the state is ‘{ $state }’.
refused-no-scores-now = No scores are given now: the state is ‘{ $state }’.
refused-sheet-submitted = Your score sheet is handed in and locked. Ask the selection officer to reopen it.
refused-sheet-not-submitted = This score sheet is not handed in, so there is nothing to reopen.
refused-sheet-blank = { $n ->
    [one] Not filled in yet: { $criteria }. Blank is not zero.
   *[other] Not filled in yet: { $criteria }. Blank is not zero.
  }
refused-criterion-elsewhere = This criterion does not belong to the module the candidate is in.
refused-score-range = Choose a score from 0 to { $maximum }.
refused-score-verdict = Choose 1 (meets) or 0 (does not meet).
refused-reopen-stage-over = This module is already decided for this candidate; the score sheet stays closed.
refused-stage-decided = It is already decided about ‘{ $stage }’.
refused-tag-name = Give a tag of 1 to { $n } characters.
refused-no-such-tag = This tag is not on it.
refused-name-missing = Fill in the name.
refused-email = This is not an e-mail address. Write it like name@example.be.
refused-applied-already = { $name } already applied for this vacancy (V-32).
warn-sheets-open = { $n ->
    [one] 1 score sheet is not handed in yet.
   *[other] { $n } score sheets are not handed in yet.
  }
warn-same-motivation = All refused candidates have the same motivation. Motivate for each candidate (V-28).
warn-person-known = { $name } was already known; the application stands with that person.
warn-person-alike = Somebody alike is there already: { $name } ({ $email }), because of { $by }. Check whether it is the same person (V-32).
warn-person-restricted = The data of { $name } are restricted (GDPR, article 18). The application is taken in, as the person asks for that; nothing more can happen with it until the restriction is lifted.

## Headers
column-record-line = Line
column-fate = Outcome
column-rule = Rule
column-import-column = Column
column-import-alike = Alike
column-why = Why
column-name = Name
column-stage = Stage
column-score = Score
column-rank-place = Place
column-received = Received
column-source = Source
column-asked = Asked
column-size = Size
column-pages = Pages
column-reading = Reading
column-created = Added
column-city = Town
column-tags = Tags
column-profile = Profile
column-accommodation = Adjustment

## Review
review-nobody = There are no candidates for this vacancy yet: there is nothing to review. Press { $key } to go back.
review-none-found = Nobody is found with ‘{ $typed }’. Press { $key } to clear the filter.
review-none-waiting = Nobody waits for a decision any more. Press { $key } to see everybody again.
review-no-candidate = No candidate is chosen.
review-final = ‘{ $state }’ is final. A mistake can be undone.
review-undecided = { $n ->
    [0] all decided
    [one] 1 without a decision
   *[other] { $n } without a decision
  }
review-to-score = { $n ->
    [one] 1 left to score
   *[other] { $n } left to score
  }
review-sheet = Score sheet
review-tab-profile = Profile
review-tab-cv = CV
review-tab-form = Form
review-tab-elsewhere = Others
review-tab-notes = Notes
review-tab-history = History
review-tab-profile-none = Nothing is known.
review-tab-cv-none = There is no CV, or its text could not be read.
review-tab-form-none = The form of this vacancy has no questions.
review-tab-elsewhere-none = No other applications that you may see.
review-tab-notes-none = No notes yet.
review-tab-history-none = Nothing happened yet.
review-state-since = { $state } since { $day }
review-no-contact = Contact data are not for jurors.
review-now = now
review-computed = Score sheets
review-ground = Ground
review-against = against the score sheets
review-departs = departs from the score sheets: { $ground }
score-points = { $points }
score-level = level { $points }
score-divided = divided ({ $n } % meets)
refused-score-whole = On this scale there is nothing between two steps: give a whole level, or meets or does not meet.
review-pass-levels = To pass: each criterion that counts reaches its level
review-pass-verdict = To pass: each criterion that counts meets
review-scale-verdict = 1 meets · 0 does not meet
review-none-waits = Nobody else waits for you in this list.
review-hold = Put on hold: goes on provisionally
review-hold-motivation = What are you waiting for?
review-take-up = Judge the stage on hold
review-on-hold = on hold, still to be judged: { $stages }
review-provisional = Provisional: what is decided can be taken back with a reason until the report is drawn up.
review-settled = Final: the report is drawn up.
review-taken-back = taken back
review-taken-back-because = Taken back: { $reason }
computed-pass = score sheets: passed
computed-fail = score sheets: not passed
review-revoked = revoked
review-open = open
review-open-already = This line is open already.
review-blank = ·
review-no-conditions = This vacancy has no formal conditions.
review-conditions-open = { $n ->
    [one] 1 condition left to answer
   *[other] { $n } conditions left to answer
  }
review-proposal = Proposal: { $state }
review-offer-motivated = with a motivation (V-34)
review-proposed = proposed
review-lines-blank = { $n ->
    [one] 1 left to fill in
   *[other] { $n } left to fill in
  }
review-total = Total
review-pass-mark = Passes from { $points }
review-own-sheet = My score sheet
review-motivation = Motivation
review-no-motivation = No motivation yet
review-motive = Why
review-handed-in = { $n } of { $all } score sheets handed in
review-mean = Mean
review-level = level { $n }
review-weight = weight { $n }
review-not-counted = does not count
review-at-least = at least { $points }
review-essential = essential
review-points-help = for instance 3.5; leaving it empty clears the score
review-points-wrong = This is not a score. Write it like 4 or 3.5.
review-points-fine = A score has two decimals at most. Write it like 3.33.
review-verdict-digit = For a condition, 1 meets and 0 does not.
review-submit-question = Hand in the score sheet for { $name }? It is locked then; only a selection officer can reopen it.
review-submit-button = Hand in
review-screening-no-sheet = There is nothing to hand in at the screening: decide by the state.
review-compare-two = Mark two to five candidates first; there are no score sheets you may read yet.
review-compare = Compare
review-compare-first = Only the first { $n } of the { $all } marked candidates, in the order of the list.
review-compare-nothing = There are no scores to compare yet.
review-compare-none = none
review-own-scores = My scores
review-jury-scores = Mean of the jury
review-copy-name = Name
review-copy-email = E-mail
review-copy-phone = Phone
review-no-score-order = A juror cannot order by score: the order would give scores away.
review-contact = Contact data
review-tag-on = is on
review-tag-new = New tag
review-tag-name = Tag
review-for-many = { $n } of { $all }
review-many-title = { $n ->
    [one] State of 1 candidate
   *[other] State of { $n } candidates
  }

## List
file-candidates = candidates
file-candidates-of-vacancy = candidates-vacancy
candidates-not-for-role = Candidates are for those who select them: selection officer, HR officer, line manager and jury. Your role is not among them; an administrator gives roles.
candidates-none = There are no candidates yet that you can see.
candidates-none-read = Nobody applied for this vacancy yet.
candidates-none-here = Nobody applied for this vacancy yet. Press { $key } to add somebody.
candidates-new-in-vacancy = A candidate is added in the candidates of a vacancy: open that first.
candidates-one-vacancy = This list already shows the candidates of one vacancy.

## Importing
intake-title = Import candidates
intake-file = File
intake-help = CSV, Excel (.xlsx), Europass, JSON Resume, e-mail or a folder of these. { $complete } completes the path; Enter goes into a folder, Enter again takes the folder itself. You look at everything first.
intake-folder = folder
intake-nothing-there = Nothing here begins so.
intake-no-file = No file is chosen yet. Type a path or choose one with the arrows.
intake-no-table = This file has no columns to assign.
intake-no-records = There are no lines to show.
intake-no-columns = Say first what the columns hold.
intake-nothing = No line can be taken in. The reasons stand with each line.
intake-busy = The file is still being read.
intake-done-already = This file is taken in. Go back for another.
intake-sheet = Sheet
intake-sheet-short = sheet
intake-columns = What each column holds
intake-not-used = not used
intake-every-kind = everything
intake-line = Line { $line }
intake-looking = Looking through it: { $percent } %. { $key } stops.
intake-taking-in = Taking in: { $percent } %. { $key } stops; nothing is kept then.
intake-done = Taken in
intake-only = only: { $kind }
intake-report-nothing = Nothing was left out or needs a look.
intake-nobody-alike = Nobody on file is like this. Whoever is taken in is a new person.
intake-most-alike = each the person most alike
intake-somebody-new = a new person
intake-undecided = leave undecided
intake-decided = Decided: this is { $name }.
intake-decided-new = Decided: this is a new person.
file-import-report = import-report
import-no-name-here = No column is the name. Say with { $key } which one. The file has: { $known }.
import-two-columns-here = Two columns are the { $field }. Say with { $key } which one counts.
import-kind-new = new
import-kind-known = known
import-kind-alike = maybe known
import-kind-restricted = to confirm
import-kind-late = late
import-kind-incomplete = incomplete
import-kind-twice = applied already
import-kind-unreadable = unreadable
candidate-received-help = Leave blank if it is now. On paper or at the counter the moment of receipt counts: 3/11/2026 09:30.
refused-received-ahead = An application was received, not still to be received: fill in a moment that has passed.
