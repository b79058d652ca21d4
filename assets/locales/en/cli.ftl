# The command line, the settings and the first time.

## Settings
config-file = Settings from { $file }:
config-no-file = This system has no place for a settings file; this is in force now:
config-nothing = nothing
config-from-default = default
config-from-file = file, line { $line }
config-from-preferences = your preference
config-from-environment = environment, { $variable }
config-from-flag = command line
config-unreadable = { $file } could not be read ({ $why }). The defaults hold; look at the file.
config-missing = There is no file { $file }, though { $variable } names it. The defaults hold; correct the name, or make the file.
config-not-toml = { $file }, line { $line }: this is not valid TOML ({ $why }). What can be read holds; correct the line.
config-bad-value = { $file }, line { $line }: { $setting } wants { $wanted }. The default holds; correct the line.
config-bad-choice = { $file }, line { $line }: { $setting } can only be: { $choices }. The default holds; correct the line.
config-unknown-setting = { $file }, line { $line }: keur knows no setting { $setting }. The line does not hold; these exist: { $known }.
config-unknown-action = { $file }, line { $line }: { $setting } is no action. The line does not hold; see the list with keur keys --markdown.
config-bad-key = { $file }, line { $line }: { $setting } does not know the key ‘{ $key }’. The default keys hold; write for example ctrl+f, enter or g g.
config-key-clash = { $file }, line { $line }: { $setting } cannot be ‘{ $key }’, for that already is: { $other }. The default keys hold; choose another key.
config-no-keys = { $file }, line { $line }: { $setting } names no key. The default keys hold; name at least one.
config-key-alias = { $file }, line { $line }: { $setting } cannot be ‘{ $key }’: a terminal sends the same for { $other }. The default keys hold; choose another key.
config-key-typing = { $file }, line { $line }: { $setting } cannot be ‘{ $key }’, for that key is text in a field. The default keys hold; choose a key with ctrl or a function key.
config-preferences-lost = Your preferences could not be read. The defaults hold; what you choose is kept anew.
config-wants-text = text between quotation marks
config-wants-switch = true or false
config-wants-keys = a key or a list of keys, each between quotation marks

## Who you are
refused-as = You cannot work as ‘{ $login }’ here: this database is in real use, and keur knows you by your login on this machine. Nothing was changed. Leave out --as.
refused-login = Nobody in this database logs in as ‘{ $login }’. Nothing was changed. Ask an administrator of keur to add you.
refused-login-ask = Nobody in this database logs in as ‘{ $login }’. Nothing was changed. Ask { $admins } (administrator) to add you.
refused-account-off = The account ‘{ $login }’ was deactivated. Nothing was changed. Ask an administrator of keur to reactivate it.
refused-account-off-ask = The account ‘{ $login }’ was deactivated. Nothing was changed. Ask { $admins } (administrator) to reactivate it.

## A new database
done-founded = { $path } is made. { $who } ({ $login }) is its administrator.
refused-entity-name = The entity has no name yet. Fill in the name and try again.
refused-ovo = An OVO code is OVO and six digits, such as OVO000035. Correct the code and try again.
refused-login-empty = The administrator's login is missing. Fill in how that person logs in on this machine.
refused-person-name = Fill in a given name and a family name.
refused-file-exists = { $path } already exists and was not touched. Choose another place, or open this file.

## Commands
cli-no-database = No database is chosen yet. Name one with --db, set database in the settings file, or start keur in a terminal to choose.
cli-no-terminal = keur cannot draw on a screen here ({ $why }). Nothing was changed. The commands work without a screen: see keur --help.
cli-broken = A part of keur failed, so keur ended. What was confirmed on the screen is kept, and so is what you were typing: start keur again to go on.
io-not-found = there is no such file or folder
io-denied = you may not read or write there
io-folder = it is a folder
io-no-folder = a part of the path is no folder
io-no-text = it holds something else than text
io-full = there is no room left
io-read-only = nothing can be written there
io-exists = something is there already
io-name = that is no name for a file
io-other = the system says: { $detail }
cli-not-read = { $path } could not be read ({ $why }). Nothing was changed. Check the path and the permissions.
cli-not-written = { $path } could not be written ({ $why }). Choose another place or make room, and try again.
cli-not-printed = The output could not be written ({ $why }). Make room or choose another destination, and try again.
cli-overview = keur · { $who } · { $day }
cli-more = { $limit ->
    [one] This is the first row only. Ask for more with --limit, or for all with --limit 0.
   *[other] These are the first { $limit }. Ask for more with --limit, or for all with --limit 0.
  }
cli-unknown-column = There is no column ‘{ $column }’. These exist: { $known }.
cli-not-sortable = Rows cannot be ordered by ‘{ $column }’. These can: { $known }.
cli-bad-condition = ‘{ $condition }’ is no condition. Write column=value, column!=value, column=low..high, column~part, or column= for empty.
cli-bad-value = ‘{ $condition }’ cannot be read. { $why }
cli-unknown-code = { $column } cannot be ‘{ $code }’. These exist: { $known }.
refused-no-vacancy = There is no vacancy { $which }, or you have no access to it. Find the number with keur vacancies list.
refused-two-vacancies = There is more than one vacancy { $which }: each entity numbers its own. Put the entity behind it, for example { $example }; keur vacancies list --where number={ $which } shows them.
refused-no-entity = There is no entity with OVO code { $which }. Check the code.
cli-state-past = Approvals that wait are pending, never ‘{ $state }’. Add --past for those that were decided.
cli-bad-id = ‘{ $which }’ is no number of keur. Find it with the list and --json.
cli-unknown-role = The demo knows no role or login ‘{ $role }’. These exist: { $known }.
cli-demo-not-made = The demo could not be made ({ $why }). Make room in the temporary folder and try again.

## Checking, copying, samples
verify-file-sound = The file is sound.
verify-file-fault = The file: { $detail }
verify-chain-sound = { $n ->
    [0] The journal is still empty.
    [one] The journal is right: 1 act.
   *[other] The journal is right: { $n } acts.
  }
verify-chain-broken = The journal is not right from act { $seq } on: { $what }.
verify-chain-unread = The journal could not be checked: the file cannot be read that far.
verify-payload = the command was changed
verify-rows = the kept rows were changed
verify-link = the chain is broken
verify-missing = an act is missing
verify-damaged = { $path } is damaged, or was changed outside keur. Nothing was repaired. Copy it aside and put back a backup.
refused-backup-entity = A backup holds every entity. Only an administrator of every entity makes one; nothing was copied.
done-backup = The copy is { $path }.
done-sample = { $path }: { $vacancies } vacancies, { $applications } applications in { $seconds } s ({ $rate } a second).

## Keys
keys-keys = Keys
keys-action = Action
keys-what = What it does

## Importing
import-line-too-long = this line is longer than a million characters
import-quote-open = the quotation mark is never closed
import-quote-inside = there is text after the closing quotation mark
import-no-column = There is no column ‘{ $column }’ in the file. There are: { $known }.
import-two-columns = Two columns are the { $field }. Say with --map which one counts.
import-no-name = No column is the name. Say with --map which one, for example --map Applicant=name. The file has: { $known }.
import-too-many-cells = this line has more cells than the { $n } columns
import-name-missing = the name is missing, or the given or family name
import-bad-email = ‘{ $value }’ is not an e-mail address
import-bad-date = ‘{ $value }’ is not a day; write 23/11/2026 or 2026-11-23, with or without a time
import-bad-language = ‘{ $value }’ is not a contact language; write nl, fr, de or en
import-field-name = name
import-field-family = family name
import-field-given = given name
import-field-email = e-mail address
import-field-phone = telephone
import-field-street = street
import-field-postal_code = postal code
import-field-city = town
import-field-received = received
import-field-source = source
import-field-language = language
import-field-diploma = diploma
import-shape = Read as { $encoding } with ‘{ $separator }’ in between: { $columns }.
import-ignored = Not used: { $columns }.
import-date-ahead = { $value } is still to come
import-address-shared = { $email } is also the address of somebody with another name. Check whether it is the same person (V-32).
import-name-twice = { $name } already applied, with another address. Check whether it is the same person (V-32).
import-nameless-twice = { $name } already applied, and without an e-mail address nobody can tell whether this is somebody else (V-32)
import-alike = This may be { $name } ({ $email }), because of { $by } (V-32)
import-alike-unreachable = This may be { $name }, because of { $by } (V-32)
import-alike-applied = This may be { $name }, who already applied, because of { $by } (V-32)
import-same = { $told }: --same { $line }={ $id }, or --new { $line }
import-missing = Missing: { $what }. Fill it in before anything can be sent.
import-person-gone = there is nobody with number { $id }, or you do not keep that file
import-restricted = the data of { $name } are restricted (GDPR, article 18). Confirm that this person applies again: choose them for this line.
import-other-address = The file says { $email }, the dossier keeps { $known }. Correct the dossier if the address changed.
import-line-new = line { $line }: { $name }, new person: { $state }
import-line-known = line { $line }: { $name }, known person: { $state }
import-line-column = line { $line }, column { $column }: { $why }
import-line-left = line { $line }: { $why }
import-would = A dry run, nothing was kept. Would keep: { $kept } ({ $new ->
    [one] 1 new person
   *[other] { $new } new people
  }, { $late } late, { $incomplete } incomplete). Would leave out: { $left }.
done-import = Kept: { $kept } ({ $new ->
    [one] 1 new person
   *[other] { $new } new people
  }, { $late } late, { $incomplete } incomplete). Left out: { $left }. Take it back with keur undo.
done-undo-import = { $n ->
    [one] The import is taken back: 1 application is gone again.
   *[other] The import is taken back: { $n } applications are gone again.
  }
import-shape-sheet = Read as Excel, sheet ‘{ $sheet }’: { $columns }.
import-cell-error = this cell holds an error of Excel: { $value }
import-shape-cards = Read as { $format }.
import-format-json_resume = CV (JSON Resume)
import-format-europass = CV (Europass)
import-format-mail = e-mail message
import-format-mbox = mailbox
import-format-maildir = mailbox (Maildir)
import-format-folder = folder
import-no-message = this is not an e-mail message
import-no-sender = the message has no sender
import-card-bad-email = ‘{ $value }’ is not an e-mail address and was left out. Fill in the right one.
import-card-nameless = the name does not say who it is; call the file ‘Given name Family name’
import-card-empty = there is nothing in this folder
import-card-deep = The folder { $name } inside was not read. Put its files one folder up.
import-card-big = { $name } is larger than { $most } MB and was not read
import-card-many = There are more than { $most } files with it; the first { $most } were kept.
import-paper-big = { $name } is larger than { $most } MB and was not kept. Ask for a smaller file.
refused-import-many-cards = There are more than { $most } candidates, or more than { $megabytes } MB of documents. Nothing was changed. Split the folder or the mailbox.
refused-import-no-cv = This file is neither a Europass CV nor a JSON Resume. Nothing was changed. Save the CV as one of the two, or add the candidate by hand.
import-fate-new = new person, { $state }
import-fate-known = known person, { $state }
import-fate-left = left out
import-format-csv = CSV
import-format-xlsx = Excel
done-import-report = { $n ->
    [0] There was nothing to leave out or to look at; { $path } holds headings only.
    [one] 1 reason is in { $path }.
   *[other] { $n } reasons are in { $path }.
  }
done-import-here = Kept: { $kept } ({ $new ->
    [one] 1 new person
   *[other] { $new } new people
  }, { $late } late, { $incomplete } incomplete). Left out: { $left }.
refused-import-empty = The file is empty. Nothing was changed. Save the sheet with the headings on the first line.
refused-import-nothing = { $lines ->
    [one] The only line could not be kept; nothing was changed. The reasons stand above.
   *[other] None of the { $lines } lines could be kept; nothing was changed. The reasons stand above.
  }
refused-undo-import = { $n ->
    [one] The import can no longer be taken back: 1 application was worked on since. Deal with what is left one by one.
   *[other] The import can no longer be taken back: { $n } applications were worked on since. Deal with what is left one by one.
  }
refused-import-locked = The file is behind a password, or a document of an old Office (.xls). Nothing was changed. Open it in Excel and save it as an Excel workbook (.xlsx) without a password.
refused-import-damaged = The Excel workbook is damaged or was only partly copied. Nothing was changed. Copy it again, or open it in Excel and save it once more.
refused-import-heavy = Unpacked this file is larger than { $most } MB, or suspiciously larger than packed. Nothing was changed. Save only the sheet with the candidates, as CSV.
refused-import-archive = This is a packed file, but not an Excel workbook. Nothing was changed. Save the list as .xlsx or as CSV.
refused-import-foreign = This file is not CSV, an Excel workbook (.xlsx), a CV in Europass or JSON Resume, or e-mail. Nothing was changed. Put a PDF or another document in a folder, with the name of the candidate, and import the folder.
refused-import-sheetless = This file is not an Excel workbook and has no sheets. Nothing was changed. Leave out --sheet.
refused-import-no-sheet = There is no sheet ‘{ $sheet }’. Nothing was changed. There are: { $known }.
refused-import-wide = Row { $row } holds something beyond column { $most }. Nothing was changed. Save only the sheet with the candidates.
refused-import-big = The file is larger than { $most } MB. Nothing was changed. Split it, or save it as CSV.
refused-import-many = The file holds more than { $most } lines. Nothing was changed. Split it into parts.
refused-import-screen = The file holds more than { $most } lines. Nothing was changed. Import it with keur import applications.
refused-import-changed = The file was changed since you looked at it. Nothing was kept. Look at it again.
refused-import-stopped = The import was stopped. Nothing was kept.
refused-import-alone = An import goes by itself, not together with other acts. Nothing was kept.
refused-redo-import = An import that was taken back cannot come out of the journal again. Import the file again.
cli-bad-map = ‘{ $pair }’ does not say which column is what. Write column=field; the fields are: { $known }.
cli-bad-same = ‘{ $pair }’ is not a line with a person. Write the line and the number of the person, for example --same 12=7234.
cli-same-twice = Whom line { $line } is about is said twice. Choose one.
cli-bad-day = ‘{ $value }’ is not a day. Write 23/11/2026 or 2026-11-23.
done-letters = { $n ->
    [one] 1 letter is in { $path }.
   *[other] { $n } letters are in { $path }.
  }
done-export = { $n ->
    [one] 1 row is in { $path }.
   *[other] { $n } rows are in { $path }.
  }

## Columns
column-done = Done
column-entry = Journal entry
column-warnings = Warnings
column-id = Id
column-family = Family name
column-given = Given name
column-email = E-mail
column-phone = Telephone
column-street = Street
column-postal_code = Postal code
column-diploma = Diploma
column-stages = Modules
column-notes = Notes
column-round = Round
column-requester = Asked by
column-question = Question
column-steps = Steps
column-step = Step
column-stands-in = Stand-in
column-until = Until
column-stood-in = Stood in
column-absent = Absent
column-checks = Checks
column-departures = Departures
column-starts = Starts
column-ends = Ends
column-room = Room
column-jury = Jury
column-sheets = score sheets
column-reminded = reminded
column-placed = Placed
column-capacity = Places
column-clashes = Clashes
column-parts = Parts

## The first time
welcome-title = Welcome
welcome-intro = No database is chosen yet. Where would you like to begin?
welcome-sample = Look around in a sample (nothing is kept)
welcome-new = Make a new database
welcome-open = Open a shared database
welcome-path = File
welcome-path-usual = File, or nothing for { $path }
welcome-entity = Entity
welcome-ovo = OVO code
welcome-name = Your given and family name
welcome-login = Administrator
welcome-number = Type 1, 2 or 3, or nothing to stop

refused-empty-field = This field must be filled in.
refused-login-taken = The login { $login } exists already. Give that colleague a role with keur colleagues grant.
refused-no-colleague = There is no colleague with the login { $login }. Add them first with keur colleagues add.
refused-role-held = { $login } holds the role { $role } already.
refused-role-not-held = { $login } does not hold the role { $role }. Administration and keur colleagues list show who holds what.
refused-account-closed = { $login } is deactivated already.
refused-account-open = { $login } is active: there is nothing to reactivate.
refused-own-account = You cannot deactivate your own account. Ask another administrator.
done-account-closed = { $login } can no longer open keur. The history stays.
done-account-opened = { $login } can open keur again, with the roles held before.
warn-account-owns = This colleague is still the primary owner of { $what }. Give { $n ->
    [one] that procedure
   *[other] those procedures
  } to somebody else (O in the dossier).
warn-account-approves = This colleague still has to answer: { $what }. Who asked gives that step to another (O on the screen Approvals).
refused-last-administrator = This is the last administrator. Make another colleague administrator first.
refused-every-entity = A role for every entity can only be given or taken by an administrator of every entity. Choose one entity, on the command line with --entity.
refused-ovo-taken = There is an entity with the code { $ovo } already.
done-colleague-added = { $name } can open keur with the login { $login }. Now give a role, in Administration or with keur colleagues grant.
done-role-granted = { $login } holds the role { $role } from { $from }.
done-role-revoked = { $login } no longer holds the role { $role }.
done-entity-added = { $name } ({ $ovo }) was added.
done-entity-edited = The entity { $ovo } is now called { $name }.
done-entity-closed = { $name } ({ $ovo }) was closed. Nothing new begins there; what happened stays.
done-entity-reopened = { $name } ({ $ovo }) is open again.
refused-entity-closed = { $name } is closed already.
refused-entity-open = { $name } is open: there is nothing to reopen.
refused-entity-runs = { $name } cannot be closed, for something still runs there: { $what }. Finish or cancel that first.
refused-entity-no-more = { $name } is closed: nothing new can begin there. Choose another entity.
cli-bad-role = { $value } is not a role. The roles are in keur colleagues grant --help.
cli-step-open = Step { $step }: nobody is sure to be { $role }. Name who answers with --to, in order.
column-phase = Phase
column-next = Next step
column-missing = Still to do
column-conditions = Conditions
column-publications = Publications
column-text = Text
column-changes = Changed since
column-login = Login
column-role = Role
column-ovo = OVO code
column-from = From
