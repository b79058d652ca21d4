# Settings of the organisation, and looking after them.

## Settings
setting-publication_days = Length of publication
setting-help-publication_days = An external vacancy that is open for less gives a warning (V-12).
setting-promotion_days = Length of publication for a promotion
setting-help-promotion_days = A promotion that is open for less gives a warning (V-12).
setting-contractual_from = Contracts are the rule from
setting-help-contractual_from = From that day a statutory recruitment is possible for an authority function only (V-9).
setting-vdab_days = Time on VDAB without an end
setting-help-vdab_days = A vacancy without a last day stays online at VDAB this long (V-13).
setting-reserved_percent = Share of reserved posts
setting-help-reserved_percent = Where more of an entity’s staff sit on a reserved post, a warning comes (V-15).
setting-staff_count = Number of staff
setting-help-staff_count = How many people work for the entity: set it for each entity. While it is 0, the share of reserved posts is not checked (V-15).
setting-temporary_months = Length of a temporary contract
setting-help-temporary_months = A temporary contract lasts this long at most, and so does its one extension (V-21, V-22).
setting-first_job_percent = Working time of a first job
setting-help-first_job_percent = Nobody works less in a first job (V-23).
setting-first_job_age = Age for a first job
setting-help-first_job_age = A first job is for who is younger just before being hired (V-23).
setting-mobility_months = Start after mobility
setting-help-mobility_months = The function is taken up within this term after the decision (V-17).
setting-complaint_days = Answer to a complaint
setting-help-complaint_days = Whoever complains gets a reasoned answer within this term after it came.
setting-council_days = Appeal to the Council of State
setting-help-council_days = A candidate can go to the Council of State this long after the decision.
setting-approval_waiting_days = Approval waits after
setting-help-approval_waiting_days = From then on an approval without an answer is coloured (V-52).
setting-approval_days = Approval is late after
setting-help-approval_days = Whoever has not answered after this term is late (V-52).
setting-reserve_warning_days = Warning of a reserve
setting-help-reserve_warning_days = A reserve warns this long before its end (V-35).
setting-near_days = Warning of other deadlines
setting-help-near_days = Any other deadline counts as near this long before its end.
setting-enrolment_days = Enrolling for an event
setting-help-enrolment_days = So many days before the first day of an event candidates can no longer enrol themselves.
setting-document_megabytes = Size of a document
setting-help-document_megabytes = A bigger document is not kept.
setting-retention_margin_days = Keeping after a rejection
setting-help-retention_margin_days = So long after the term for the Council of State the file of a candidate who was not chosen is kept.
setting-retention_reserve_days = Keeping after a reserve
setting-help-retention_reserve_days = So long after the end of the reserve a file in it is kept.
setting-retention_hired_months = Keeping chosen candidates
setting-help-retention_hired_months = So long after the procedure the file of a chosen candidate is kept.
setting-retention_result_months = Re-use of results
setting-help-retention_result_months = So long after the test a result is kept and may be used again.
setting-retention_number_days = Keeping numbers
setting-help-retention_number_days = So long after the procedure a national register number is kept; the entry sheet is final then.
setting-retention_pool_months = Keeping after redeployment
setting-help-retention_pool_months = So long after its end a place in the redeployment pool is kept, with the answers about it.
setting-retention_quarantine_days = Quarantine
setting-help-retention_quarantine_days = So long what is past its term is hidden before it can be erased.
setting-retention_strict = Erase with a selectieregel only
setting-help-retention_strict = With yes nothing is erased without a selectieregel of the Serieregister.

measure-days = calendar days
measure-months = months
measure-years = years
measure-percent = percent
measure-people = staff
measure-people-of = { $n ->
    [0] not known
    [one] 1 member of staff
   *[other] { $n } staff
 }
measure-megabytes = megabytes
measure-switch = no or yes: 0 or 1
measure-days-of = { $n ->
    [1] 1 calendar day
   *[other] { $n } calendar days
  }
measure-months-of = { $n ->
    [1] 1 month
   *[other] { $n } months
  }
measure-years-of = { $n ->
    [1] 1 year
   *[other] { $n } years
  }
measure-percent-of = { $n }%
measure-megabytes-of = { $n } MB
measure-switch-of = { $n ->
    [0] no
   *[other] yes
  }
setting-day = { $day }
setting-wants-number = Fill in a whole number from { $least } to { $most } ({ $measure }).
setting-wants-day = Fill in a day that exists, like 01/06/2024.
setting-everybody = every entity

## Acts
act-setting-list = See the settings
act-setting-set = Change a setting
act-setting-drop = Take back a value to come
done-setting-set = { $name }: { $value } from { $from }, for { $whom }.
done-setting-term = { $done } Frozen selection rules keep their values.
done-setting-dropped = { $name }: { $value } from { $from } was taken back. What holds now goes on holding.
warn-setting-past = The value also holds for the days since { $from }. What was decided by then does not change.
refused-setting-key = There is no setting { $which }. keur settings list shows them all.
refused-setting-source = Fill in where the value comes from or why it changes: the article, the circular, the decision.
refused-setting-past = Since { $from } this has been { $value }: decisions were taken under it. Nothing was changed. Let the new value begin today or later.
refused-setting-twice = From { $from } it is set to { $value } already. Take that value back first, or choose another day.
refused-setting-ruled = This value has been in force since { $from } and stays in the history. Set a new value.
refused-setting-everybody = A value for every entity can only be set by an administrator of every entity. Choose one entity.
cli-setting-none = There is no value to come of { $which } that can be taken back. keur settings show { $which } shows what there is.
cli-setting-several = There are several values to come. Say which with --from.

## Columns
column-since = Since
column-own = Entities
column-coming = Next
column-key = Key
column-explanation = What it does
column-usual = Usually
column-grounds = Grounds
column-least = At least
column-most = At most
column-values = Values
column-value = Value
column-origin = Source
column-roles = Roles
column-active = Active
column-short = Short
column-people = Colleagues

## Administration
administration = Administration
action-administration = Administration
help-administration = Go to the administration: settings, colleagues and entities. For administrators.
refused-administration = Looking after settings, colleagues and entities is for administrators. Ask an administrator of your entity; keur settings list shows you what holds.
admin-list-settings = Settings
admin-list-colleagues = Colleagues
admin-list-entities = Entities
admin-list-settings-none = There are no settings.
admin-list-colleagues-none = There are no colleagues. Press { $key } to add one.
admin-list-entities-none = There are no entities. Press { $key } to add one.
admin-list-routes = Routes
admin-list-routes-none = There is no route yet: who asks chooses who approves. Press { $key } to write one.
route-every-kind = every kind
route-what = What a route does
route-proposes = Who asks for approval gets these steps proposed. Who departs from them sees a warning. Requests that run do not change along.
route-press = { $edit } changes this route, { $remove } removes it.
admin-active-yes = yes
admin-active-no = no
file-settings = settings
file-colleagues = colleagues
file-entities = entities
action-set-value = Set a value
help-set-value = Set a value from a day on, for everybody or for one entity.
action-take-back-value = Take back
help-take-back-value = Take back a value that is not in force yet.
action-add-colleague = Add a colleague
help-add-colleague = Let a colleague in under the login of the machine.
action-change-roles = Roles
help-change-roles = Give this colleague a role, or withdraw one.
action-grant-role = Give a role
action-withdraw-role = Withdraw a role
help-withdraw-role = Withdraw a role from this colleague.
action-add-entity = Add an entity
help-add-entity = Add an entity with its OVO code.
action-add-route = Add a route
help-add-route = Write down who approves for a question, an entity and a kind of procedure.
action-edit-route = Change the route
help-edit-route = Change the steps of this route. Requests that run go on as they were asked.
action-remove-route = Remove the route
help-remove-route = Remove this route. Requests that run go on as they were asked.
action-edit-entity = Change the name
help-edit-entity = Change the name or the abbreviation of this entity.
action-close-entity = Close
help-close-entity = Close this entity: nothing new begins there.
action-reopen-entity = Reopen
help-reopen-entity = Open this closed entity again.
action-next-list = Next list
help-next-list = Go from settings to colleagues, entities and back.
setting-usual = usual
setting-since = { $value }, since { $day }
setting-is-usual = { $value }, the usual value
setting-usually = Usually { $value } ({ $source }).
setting-press = Press { $key } to set a value.
setting-press-drop = Press { $key } to take back a value to come.
setting-values = Values that were set
setting-values-none = None yet: the usual value holds.
setting-coming = still to come
setting-in-force = in force
setting-ruled = was in force
setting-possible = Possible
setting-for = For
setting-why = Source or reason
setting-why-help = The article, the circular or the decision.
setting-none-coming = This setting has no value to come that can be taken back. What holds you change with { $key }.
colleague-login = Login: { $login }
colleague-inactive = Not active: this colleague cannot open keur.
colleague-press = Press { $key } to give or withdraw a role.
colleague-no-role = This colleague holds no role at all and so sees nothing.
colleague-withdraw = Withdraw: { $role }
colleague-login-help = As the colleague logs in on the machine.
role-from = from { $from }
role-from-until = from { $from } until { $until }
role-always = always
entity-inactive = Closed: nothing new begins here. What happened stays.
entity-nobody = Nobody holds a role for this entity alone.
entity-own = Its own values of settings
entity-own-none = None: what holds for everybody holds here.
entity-press = Press { $edit } to change name or abbreviation, { $close } to close the entity.
entity-press-reopen = Press { $edit } to change name or abbreviation, { $close } to reopen the entity.
entity-ovo-help = OVO and six digits.
