# The procedure from request to closing.

field-vacancy-procedure = steps and checks of the procedure
field-vacancy-contract_from = start of the contract
field-vacancy-contract_until = end of the contract
field-vacancy-extended_until = extended until
field-vacancy-extension_reason = reason for the extension
field-vacancy-replaces = replaces
field-vacancy-work_percent = working time (%)
field-vacancy-shortage = shortage job
field-vacancy-regulated = regulated profession
field-vacancy-lent_by = handed over by
field-vacancy-lent_reason = reason for the hand-over
field-vacancy-nobody_reason = no suitable candidate
field-reglement-terms = settings when it was frozen
field-criterion-retired_at = replaced on
field-criterion-replaces_id = replaces criterion
field-vacancy_request-sort_title = title

table-departure = departure
field-departure-vacancy_id = vacancy
field-departure-application_id = application
field-departure-kind = kind
field-departure-rule = rule
field-departure-code = ground
field-departure-reason = motivation
field-departure-by_id = by
field-departure-at = on
field-departure-decision_id = decision

table-complaint = complaint
field-complaint-vacancy_id = vacancy
field-complaint-application_id = application
field-complaint-received_on = received on
field-complaint-subject = subject
field-complaint-answered_on = answered on
field-complaint-answer = answer

departure-kind-override = Rule set aside
departure-kind-closing_date = Another closing date after publication
departure-kind-late = Late application admitted
departure-kind-reglement = Selection regulation changed after publication
departure-kind-rubric = Criterion changed after the first score
departure-kind-decision = Decision

field-help-contract_from = day/month/year; with mobility the day on which the function is taken up
field-help-contract = leave empty for an indefinite duration
rule-set-aside = { $problem } Set aside by { $who }: { $reason }
rule-text-gap = ‘{ $heading }’ still says [Vul aan …]. Complete the text on the Text tab.
rule-reglement-unchanged = ‘{ $part }’ is still the standard text of the template. Check that it fits this selection.
rule-diploma = The conditions ask for less than the diploma of level { $level }, and the function is no shortage job. Change the condition or mark the shortage job.
rule-diploma-regulated = This is a regulated profession: the conditions must ask for the diploma of level { $level }. Change the condition.
rule-contract-order = The contract ends before it starts. Correct one of the two days.
rule-contract-percent = Working time lies between 1 and 100 %.
rule-reserved-share = The entity would have { $posts } reserved { $posts ->
    [one] post
   *[other] posts
 } for { $staff } staff: more than { $percent }%. Check whether that is allowed.
rule-reserved-indefinite = A reserved post is of indefinite duration. Clear the end of the contract.
rule-temporary = A temporary contract lasts at most { $months } months: until { $last }. Choose an earlier end.
rule-extension = A contract is extended once, by at most { $months } months: until { $last }. Choose an earlier end.
rule-extension-first = Fill in the end of the first contract first.
rule-extension-order = The extension must end later than the first contract.
rule-extension-reason = An extension is exceptional. Fill in the reason.
rule-extension-ground = Only a temporary and exceptional need can be extended. Clear the field or choose that ground.
rule-first-job = A first job is at least { $percent } % of full time. Raise the working time.
rule-first-job-age = A first job is for somebody younger than { $age } just before being hired. At the hiring keur works that out from the register number.
rule-contract-from = A temporary need has a start of the contract. Fill it in with the vacancy's details.
rule-contract-until = A temporary need has an end of the contract. Fill it in with the vacancy's details.
rule-replaces = A replacement names who, or which employment relation, is replaced. Fill in ‘replaces’ with the vacancy's details.
rule-replaces-until = The expected end of the replacement is missing. Fill in until when the contract runs.
rule-mobility-start = After horizontal mobility the function is taken up within { $months } months: by { $last } at the latest.
rule-announced = Whoever qualifies has to know of the vacancy. Add a channel on the Publications tab, such as the internal career site.
rule-nobody-yet = Nobody was found suitable. Record that now, with a reason: then it is part of what you have approved.
rule-laureate-waits = { $n ->
    [one] 1 successful candidate was made no offer yet, and a post is still free. Once it is closed that is no longer possible.
   *[other] { $n } successful candidates were made no offer yet, and posts are still free. Once it is closed that is no longer possible.
 }
rule-reserve-extension = The rules of the reserve say nothing about extending it. Write whether and how long the reserve can be extended.
rule-nobody-chosen = There is no laureate. Choose somebody, or record with a reason that there is no suitable candidate.
grounds-sourced = sourced
grounds-partly = partly
grounds-design = design
grounds-unsourced = no source

rulebook-V-1 = A title, without ‘m/f’ and in gender-neutral words.
rulebook-V-2 = Level, rank, grade and salary scale fit each other (annex 3 VPS).
rulebook-V-3 = The function code is filled in before the vacancy is ready.
rulebook-V-4 = The selection regulation has its eight required parts; standard text is checked.
rulebook-V-5 = A reserve has a kind, a duration and rules on losing and keeping a place and on extension.
rulebook-V-6 = A preselection fixes method, threshold and maximum beforehand.
rulebook-V-7 = The selection tests personal and function-specific competences.
rulebook-V-8 = Every behavioural competence has a level from 1 to 3.
rulebook-V-9 = Since 1 June 2024 statutory recruitment is for authority functions only.
rulebook-V-10 = The diploma asked for is the level's own, except for a shortage job; never lower for a regulated profession.
rulebook-V-11 = A condition of nationality fits authority functions only.
rulebook-V-12 = There are a publication day and a closing date, with a reasonable term between them.
rulebook-V-13 = An external vacancy is on VDAB or Werken voor Vlaanderen; on VDAB without an end not longer than VDAB keeps it online.
rulebook-A65 = A promotion or horizontal mobility is announced to whoever qualifies for it: there is at least one publication.
rulebook-V-14 = For rank A2E, A2 and lower the redeployment office has answered first, about who has priority in the pool too.
rulebook-V-15 = A reserved post is of indefinite duration, for who has a certificate of one of its groups; they stay under a share of the staff, where that number is set.
rulebook-V-16 = After publication the regulation is fixed; a change is a new edition with a reason.
rulebook-V-17 = After horizontal mobility the function is taken up within three months.
rulebook-V-20 = The line manager selects only on a ground of the closed list.
rulebook-V-21 = A temporary and exceptional need lasts at most a year.
rulebook-V-22 = One extension, of at most a year, for an exceptional reason.
rulebook-V-23 = A first job: younger than an age just before being hired, and at least half-time; it counts until the end of the quarter of that birthday.
rulebook-V-24 = A replacement names who is replaced, and until when that is expected.
rulebook-V-25 = Promotion, mobility and open-ended external recruitment go through the Agency for Government Personnel.
rulebook-V-27 = A late application goes on only with a reasoned exception.
rulebook-V-28 = Every negative decision has a criterion and a motivation; not the same text for everybody.
rulebook-V-29 = Suitable is who passed every part or is exempted.
rulebook-V-30 = Who is hired has a valid national register or bis number; for foreign staff zeros will do, with a reason.
rulebook-V-31 = An exemption rests on earlier results that were passed, at the same level or higher and not too old, with consent, the line manager consulted and a motivation.
rulebook-V-32 = A person applies once for a vacancy.
rulebook-V-34 = Who gets an offer out of turn from a ranking, or is chosen from an unranked reserve, gets it with a motivation.
rulebook-V-33 = Only jurors without an interest judge; observers neither score nor read the report.
rulebook-V-40 = No double booking of candidate, juror or room; sessions inside their event.
rulebook-V-41 = An event opens only with at least one session.
rulebook-V-51 = Nobody approves the own request, not in the place of another either; steps follow each other; who stands in has one voice in a round; a change voids the request.
rulebook-13-1 = Steps follow the procedure: nothing is skipped, everybody gets a decision.
rulebook-T3 = The CV screening is done with at least one juror.
rulebook-revert = A decision is only taken back before the report is drawn up, with a reason; an offer never.
rulebook-K1 = A complaint is written down with the day it came, and answered within its term.
rulebook-account = An account has a name and a login of its own; there is always an administrator, and nobody shuts out themselves.
rulebook-advert = An advert is made of a vacancy that is live and filled in, in a form the channel knows.
rulebook-apart = Two people are marked as different once, and nobody differs from themselves.
rulebook-attendance = Somebody is present or absent only once the session has begun.
rulebook-candidate = An application was not received in the future.
rulebook-conflict = Whoever comes after a colleague hears who was first; nothing is overwritten.
rulebook-consent = A consent is the person’s own, for one purpose, with a day.
rulebook-contract = A contract begins before it ends, and its percentage lies between 1 and 100.
rulebook-document = A document has a name, content and a kind that fits, and is no larger than the setting allows.
rulebook-entity = An entity has a name and an OVO code of its own, and closes only when nothing runs there any more.
rulebook-file = A file is read as it is: what is not in it or not right is named, and changes nothing.
rulebook-form = A question of the form is asked in words, and a choice has at least two answers.
rulebook-founding = A new database begins with an entity and an administrator.
rulebook-gone = What is not there (any more), or not for you, cannot be changed.
rulebook-hire = A hire sheet is begun for who was hired, filled in by whose turn it is, and does not contradict itself.
rulebook-hold = Deferred is, with a motivation, who can go on; what is deferred is judged before the end.
rulebook-import = A list comes in as a whole and by itself; what cannot be read stays out and is named.
rulebook-invitation = Whoever is reachable invites, and only when there is something new to say.
rulebook-jury = A person sits on a jury once; whoever has scored does not vanish from it.
rulebook-key = Numbers are sealed with the key file of the organisation.
rulebook-letter = A letter goes out when the decision is there and all it must say is known.
rulebook-clicks = Clicks belong to a vacancy, a site and a day that are there.
rulebook-list = A list of people has a name of its own and an owner.
rulebook-report = A report has a period that is right, and kept a name of its own and an owner.
rulebook-many = An act on several has at least one.
rulebook-merge = Two different files of the same person are merged.
rulebook-name = What should have a name has one, of at most 150 characters.
rulebook-note = A note is not empty.
rulebook-number = A vacancy number belongs to one vacancy within its entity.
rulebook-owner = A procedure has one owner, who hands it to a colleague who may run it.
rulebook-person = A person has a family name and a given name, and an e-mail address that can be one.
rulebook-procedure = A place in a session is for whoever is still in the procedure.
rulebook-question = An approval request says what is asked.
rulebook-range = A score lies between zero and the maximum of its criterion.
rulebook-reason = What asks for a reason gets one.
rulebook-request = A request says why, and what was approved stays as it was approved.
rulebook-right = Whoever does something holds a role for it, in that entity and in that state.
rulebook-room = A room stands in the list of rooms.
rulebook-rule = Only a rule that blocks now and allows it is set aside.
rulebook-setting = A setting has a value within its bounds and one value for each day.
rulebook-sheet = A score sheet that was handed in does not change; it is reopened while the module runs.
rulebook-stage = An event belongs to a module of its own vacancy.
rulebook-state = What can be done depends on how far something is; nothing skips a step.
rulebook-route = There is at most one route of approval for each question, entity and kind of procedure.
rulebook-subject = An approval request is about something that can be approved now.
rulebook-tag = A tag has a name of its own and stands in the list.
rulebook-text = The text of the vacancy is filled in and fits its kind.
rulebook-title = An event has a title, of at most 200 characters.
rulebook-undo = Undoing is possible while nobody else has changed what it touches.
rulebook-undo-earlier = What was done in an earlier sitting is undone only after a question.
rulebook-posts = Never more hires than posts.
rulebook-V-42 = Who asked for an accommodation gets a place that takes it into account.
rulebook-V-60 = A national register or bis number has eleven digits: a possible date, a serial from 001 to 998 and check digits that fit; it is nobody else's.
rulebook-V-61 = The national register number is asked of a laureate and never earlier, and stands in no export, report or jury screen.
rulebook-V-62 = A Vlimpers number has six digits.
rulebook-V-63 = An OVO code is OVO and six digits.
rulebook-V-64 = What is past its retention term is told; it is erased under a selectieregel only, after quarantine, and never while it is held.
rulebook-V-65 = Of a small group a report tells nothing, not by a detour either, and origin is not held.
rulebook-V-70 = A sheet does not leave the entity without line manager, first day, statute, salary scale and location code; a missing risk code is told.
rulebook-V-71 = The status Waiting is for inflow only: staff fills in no web form.
rulebook-V-72 = A new member of staff has a sponsor, and is not their own.
rulebook-V-74 = A post with a risk code comes with a medical exam before the first working day.
rulebook-AVG-18 = Data whose processing is restricted are kept and not used. Whoever applies again is taken in; on an import somebody confirms that first.

history-itself = keur (by itself)
step-set-aside = Set rule { $rule } aside
owner-give-back = Give back to { $who }
field-help-lend = empty: for good; with a reason: for a time, for instance during illness
field-help-amend = is kept with the new edition and stands in the report
act-vacancy-override = Set a rule aside
act-vacancy-amend = New edition of the selection regulation
act-vacancy-move_closing = Another closing date
act-vacancy-nobody = Record that nobody is suitable
act-vacancy-extend = Extend the contract
act-vacancy-hand_over = Hand over a procedure or give it back
refused-override = Rule { $rule } cannot be set aside. Mend what the rule asks.
refused-override-idle = Rule { $rule } does not stop this vacancy. Nothing was changed.
rule-extension-once = The contract was extended already, until { $until }. It can be extended once; after that a new vacancy is needed.
rule-extension-day = There is no new end date yet. Fill in until when the contract is extended.
rule-open-ended-ground = ‘{ $ground }’ is of limited duration: the contract keeps an end. Make a new vacancy for an open-ended post.
rule-open-ended-reglement = A contract becomes open-ended only with the selection regulation attached. Add it on the Documents tab, as selection regulation, then save again.
rule-replaced-back = The replacement was expected to end on { $until }. Check whether the replaced person is back, or change the end.
refused-first-job-age = A first job is for who is still young enough just before being hired. Write how you checked the age, without the date of birth itself (V-23).
refused-first-job-old = By the register number this candidate is { $age } or older on { $on }. A first job is no longer possible: record that the offer lapses, or choose somebody else (V-23).
warn-first-job-until = The contract counts as a first job until { $last }, the end of the quarter of birthday { $age }. It runs longer: change its end or tell the personnel service (V-23).
warn-first-job-unchecked = The number does not say whether the candidate is younger than { $age }. Check the age yourself (V-23).
refused-reserved-group = A reserved post is for who belongs to one of its groups. Write which certificate you saw (decision of VAPH or VDAB, or a long-term wage subsidy), without a diagnosis (V-15).
done-extended = { $number }: the contract is extended until { $until }.
rulebook-V-26 = A contract of limited duration becomes open-ended only with the selection regulation attached.
rule-called-none = No reserve is chosen yet. Choose on this line the reserve you call from.
rule-called-expired = The reserve of { $number } expired on { $ends }. Choose another reserve, or start a new selection.
rule-called-ends = The reserve of { $number } ends on { $ends }, in { $n ->
    [0] less than a day
    [one] 1 day
   *[other] { $n } days
 }. Make the offers before that day.
rule-called-older = For the same job there is an older reserve, of { $older }, with { $n ->
    [one] 1 person
   *[other] { $n } people
 } left. It comes before that of { $number }.
refused-called-kind = Only a call from a reserve chooses a reserve. Change the kind first.
refused-called-no-reserve = That vacancy has no reserve. Choose another one.
done-called = { $number } calls from the reserve of { $reserve }.
reserve-call-choose = From which reserve?
reserve-call-nothing = There is no reserve with anybody in it for this rank. Choose another kind, or wait until there is one.
reserve-call-line = { $n ->
    [one] 1 person
   *[other] { $n } people
 } · until { $ends }
field-vacancy-calls_reserve = reserve called
rulebook-V-35 = People are called from a reserve that has not expired; shortly before its end it warns.
rulebook-V-36 = Of two reserves for the same job the older comes first.
refused-nobody-early = That can be recorded from the step ‘{ $state }’ on: until then a candidate may still come.
refused-nobody = { $n ->
    [one] A candidate is
   *[other] { $n } candidates are
 } already chosen as laureate or for the reserve. Put that right first.
refused-nobody-suitable = { $n ->
    [one] 1 candidate was found suitable. Choose that candidate, or first record why he or she drops out.
   *[other] { $n } candidates were found suitable. Choose one of them, or first record why they drop out.
 }
warn-gap-filled = Also filled in in the text: { $what }, in { $n ->
    [one] 1 section
   *[other] { $n } sections
 }.
warn-nobody-lifted = It was recorded that there is no suitable candidate. That no longer stands.
refused-not-lent = Nobody stands in for this procedure: there is nothing to give back.
done-override = { $number }: rule { $rule } is set aside. The reason stands in the history and the report.
done-reglement-amended = { $number }: edition { $edition } of the selection regulation is fixed.
done-closing-moved = { $number } now closes on { $closes }.
done-nobody = { $number }: recorded that there is no suitable candidate.
done-hand-over = { $number } is handed over to { $owner } for a time.
done-given-back = { $number } is given back to { $owner }.
done-rubric-amended = { $number }: edition { $edition } of the selection regulation is fixed{ $sheets ->
    [0] .
    [one] . One score sheet that was handed in is open again: the juror completes it.
   *[other] . { $sheets } score sheets that were handed in are open again: the jurors complete them.
 }
message-rubric-changed = { $from } changed a criterion after publication. Your score sheets of that stage are open again: { $reason }
refused-rubric-decided = { $n ->
    [one] One candidate was
   *[other] { $n } candidates were
 } decided upon in this stage already, and everybody is judged by the same criteria. Take those decisions back first (c at the candidate), or leave the criteria as they are (V-16).
warn-inform = Tell { $n ->
    [one] this candidate
   *[other] these { $n } candidates
 } about the change: { $names }.
refused-posts = There { $posts ->
    [one] is only one post
   *[other] are only { $posts } posts
 }, offered or taken already. Nothing was changed.

rules-id = Rule
rules-what = What
rules-effect = Effect
sources-code = Code
sources-title = Title
sources-nature = What
sources-address = Where
source-line = { $code }: { $title } ({ $nature })
source-line-at = { $code }: { $title } ({ $nature }, { $address })
source-nature-statute = personnel statute
source-nature-explanation = explanation of the statute
source-nature-official = official page
source-nature-internal = document of the organisation
source-nature-copy = copy or quotation
source-nature-advice = explanation by others
source-nature-vendor = manual of another package
source-nature-own = own design
rules-source = Source
rules-setting = Setting
rules-override = May be set aside
rules-blocks = blocks
rules-warns = warns
rules-steps = Steps
rules-checks = Checks of its own
check-step = To { $state }:
check-blocks = {"  "}✗ { $rule }  { $what }
check-warns = {"  "}◐ { $rule }  { $what }
check-over = { $number } is { $state }: no step is left, so there is nothing to check.
check-on-hold = { $number } is on hold: resume the vacancy first, then there is a next step to check again.
check-reapproval = { $number } has to be approved again: mend the file and ask for approval anew.
check-approvers = {"  "}● whoever was asked to approve decides on this (keur approvals list)
check-nothing = {"  "}✓ nothing stands in the way of this step
rulebook-V-52 = A request for approval that waits too long stands out.
