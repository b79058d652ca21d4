# Vacancy requests: the screen, what was done or refused, and the messages to colleagues.

## Done
done-request-create = The draft ‘{ $title }’ is kept. The request is not submitted yet.
done-request-edit = Request ‘{ $title }’ is changed.
done-request-same = Nothing was changed in request ‘{ $title }’.
done-request-submit = Request ‘{ $title }’ is submitted to { $who }.
done-request-withdraw = The draft ‘{ $title }’ is withdrawn.
done-request-vacancy = Vacancy { $number } is made from request ‘{ $title }’. You are its primary owner.
done-request-link = Request ‘{ $title }’ is linked to vacancy { $number }.

## Rules
rule-request-motivation = There is no motivation yet. Write in the request why the job must be filled, then submit it.
rule-request-wanted = The wanted day { $day } has passed. Change it if that is not what you mean.
rule-request-twin = Mind: there is a request for this job already, ‘{ $title }’ by { $who } ({ $day }). See whether two are needed.
rule-request-lapsed = The approval asked of { $who } lapsed. Submit the request again.

## Refused
refused-request-approved = This request is approved and no longer changes. Nothing was changed. Make a new request if something else is needed.
refused-request-not-own = Only { $who } can withdraw this draft. Nothing was changed. You can change it.
refused-request-withdraw = Only a draft can be withdrawn; this request is ‘{ $state }’. Nothing was changed.
refused-request-asked = Approval of this request was asked already; that stays in the file. Nothing was changed. Change it and submit it again.
refused-request-has-vacancy = Vacancy { $number } already belongs to this request. Nothing was changed. Open that vacancy from the request.
refused-request-not-approved = A vacancy comes after approval; this request is ‘{ $state }’. Nothing was changed. Whoever manages the request submits it; the selection officer then approves it.
refused-link-entity = Vacancy { $number } is of another entity than the request ({ $entity }). Nothing was changed. Choose a vacancy of the same entity.
refused-link-taken = Vacancy { $number } already comes from the request ‘{ $title }’. Nothing was changed. Choose another vacancy.
refused-link-none = This entity has no running vacancy without a request. Make the vacancy from the request itself.

## Messages to colleagues
message-request-vacancy = { $number }: vacancy made from your request ‘{ $title }’
message-request-linked = { $number }: vacancy linked to your request ‘{ $title }’

## List
screen-requests = Requests
file-requests = requests
column-wanted = Wanted
column-made = Made
column-motivation = Motivation
column-function_code = Job code
column-posts = Posts
column-remark = Remark
column-answers = Answers
column-twins = Same job
column-grade = Grade
requests-none = There are no requests you can see yet. Press { $key } to write one.
request-handed-back = Handed back

action-requests = Requests
help-requests = To the vacancy requests.

## One request
request-made-by = Requested by { $who }, { $when }
request-remark = Remark: ‘{ $text }’
request-vacancy = Vacancy { $number } { $title } ({ $state }): { $key } opens it.
request-next-draft = Not submitted yet: { $edit } changes it, { $key } submits it.
request-next-mend = Mend it with { $edit } and submit it again with { $key }.
request-next-submitted = Waits for { $who }: { $key } opens the approval.
request-next-approved = No vacancy yet: { $key } makes or links one.
request-next-approved-other = No vacancy yet. The selection officer or HR makes it.
request-asked = What is asked
request-level = level { $level }
request-wanted = wanted by { $day }
request-wanted-past = wanted by { $day }: passed
request-motivation = Motivation
request-motivation-none = Not filled in yet.
request-twins = Same job, also requested
request-twin = ‘{ $title }’ by { $who } ({ $day })
request-rounds = Approval

## Menu and forms
request-step-open = Open the vacancy
request-step-approval = Open the approval
request-is-submitted = This request is submitted already. Wait for the answer, or change it first.
request-no-officer = This entity has nobody else as selection officer. Nothing was submitted. Ask an administrator to give somebody that role.
request-question = May this job be filled?
request-edit-note = mind
request-edit-lapses = Changing it takes the approval question back.
request-edit-more = …
field-help-motivation = needed to submit

start-returned-rejected = Request rejected: { $title }
start-returned-draft = Request back: { $title }
