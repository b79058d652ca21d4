# Numbers of people, the key to them, and what is personal.

act-number-keep = Fill in the national register number
act-number-reveal = Show the national register number
act-number-remove = Erase the national register number
act-key-make = Make the key for numbers
act-key-renew = Renew the key for numbers

number-kind-national = National register number
number-kind-bis = Bis number
number-kind-placeholder = Number to be completed

number-fault-length = A national register number or bis number has eleven digits. Fill in all eleven.
number-fault-month = The month in this number (third and fourth digit) does not exist. Check the number on the identity card.
number-fault-day = The date of birth in this number is not possible. Check the number on the identity card.
number-fault-serial = The serial (seventh to ninth digit) lies between 001 and 998. Check the number on the identity card.
number-fault-check = The last two digits do not fit the others: a digit is wrong, or two changed places. Check the number on the identity card.

done-number-kept = { $kind } of { $name } is kept, encrypted.
done-number-placeholder = For { $name } there are zeros for now; the number is still to be completed.
done-number-revealed = Number of { $name }
done-number-removed = The number of { $name } is erased.
done-vlimpers = The Vlimpers number of { $name } is kept.
done-key-made = Key { $key } is in { $path }. Copy that file to every machine of the team and keep a copy in a safe place: without the key the numbers can no longer be read.
done-key-renewed = { $n ->
    [one] 1 number is
   *[other] { $n } numbers are
  } encrypted with the new key { $key }. Copy { $path } to every machine again; the old key stays in it for older copies of the database.

refused-number-early = The national register number is asked of a laureate and never earlier; this candidate is at ‘{ $state }’. Make the choice first.
refused-placeholder-reason = Only zeros is for foreign staff without a number. Write why, or fill in the number.
refused-number-of-other = This is the number of { $name } already. Never enter the number of somebody else; check whether it is the same person.
refused-no-number = No number of this candidate is kept.
refused-hired-no-number = ‘Hired’ needs the national register number or bis number. Fill it in first, under ‘Numbers and privacy’ of the candidate.
refused-vlimpers = A Vlimpers number has six digits.
refused-key-there = There is a key file already: { $path }. Nothing was changed. If you want a new key, renew it: keur identifiers rotate.
refused-key-elsewhere = The numbers in this database are encrypted with key { $key }. A new key does not open them: copy the key file of another machine to { $path }.
refused-key-entity = The key opens the numbers of every entity. Only an administrator of every entity can do this.
warn-number-placeholder = There are only zeros for a number; complete it as soon as it is known.

key-unset = There is no place for a key file. Name one in your configuration: identifier_key = "path". Nothing was kept.
key-missing = The key file { $path } is not there, so numbers can be neither kept nor shown. Nothing was changed. Copy it from a colleague, or have an administrator make it: keur identifiers key.
key-open = Everybody on this machine can read the key file { $path }. Nothing was changed. Close it (chmod 600) and try again.
key-unreadable = The key file { $path } cannot be read: { $why }. Nothing was changed.
key-no-key = Line { $line } of { $path } is no key of keur. Nothing was changed. Copy the file from a colleague again.
key-unknown = This number is encrypted with key { $key }, which is not in your key file. Nothing was changed. Copy the newest key file from a colleague.
key-wrong = Key { $key } does not open this number: the key file or the database was changed. Nothing was changed now. Warn your administrator.
key-no-chance = The system gives no random numbers, so nothing can be encrypted. Nothing was kept. Try again later.
key-not-written = The key file { $path } could not be written: { $why }. Nothing was changed.

identifiers-key = Key file { $path }, key { $key }.
identifiers-none = No numbers are kept.
identifiers-sealed = { $n ->
    [one] 1 number, encrypted with key { $key }.
   *[other] { $n } numbers, encrypted with key { $key }.
  }
identifiers-placeholders = { $n ->
    [one] 1 number to be completed.
   *[other] { $n } numbers to be completed.
  }
cli-not-typed = The number could not be read: { $why }.

action-identity = Numbers and privacy
help-identity = National register number or bis number of who is hired: fill in, show, erase; the Vlimpers number; access file, restriction, and who looked.
review-vlimpers = Vlimpers number
review-number = Register or bis number
review-number-help = Eleven digits. Only zeros for foreign staff who have none yet.
review-placeholder-reason = Why only zeros
review-placeholder-help = Needed with zeros only.
review-reveal-help = Who shows the number and why is in the history.
review-reveal-button = Show
review-remove-button = Erase
review-revealed = This stands nowhere else. Esc closes the page.
review-no-number = National register number: not filled in yet; press { $key }.

# One person.
act-person-export = Make an access file
act-person-restrict = Restrict processing
act-person-lift = Lift the restriction
done-person-export = The access file of { $name } is made.
done-person-restricted = The data of { $name } are kept and used no more.
done-person-unrestricted = The data of { $name } may be used again.
refused-export-partial = This person also applied with an entity where you may not make an access file. Ask a selection officer of every entity: an access file is complete or it is none.
refused-restricted = The processing of these data is restricted: { $reason } You can correct them or make an access file; otherwise lift the restriction first.
refused-restricted-place = { $name } gets no place: the processing of the data is restricted ({ $reason }).
refused-restricted-already = The processing of these data is restricted already.
refused-not-restricted = The processing of these data is not restricted.
refused-hidden = This file is in quarantine: its retention term is over. An administrator can still release it.
person-export-head = Everything that is kept about { $name }, on { $day }
person-export-folder = { $n ->
    [0] Data in { $path }; there are no documents.
    [one] Data and 1 document in { $path }.
   *[other] Data and { $n } documents in { $path }.
  }
file-person = access
file-person-json = data.json
file-person-text = data.txt
file-person-documents = documents
review-restricted = Processing restricted: { $reason }
review-looks = Who looked into this file
review-looks-none = Nobody made an access file or saw the number.
review-look = { $when } · { $who } · ‘{ $act }’: { $reason }
review-export-help = Data and documents come into a folder; that you did this and why is in the history.
review-export-button = Make
review-restrict-button = Restrict

# Retention.
retention-rejected = Candidates not chosen
retention-reserve = Candidates in a reserve
retention-hired = Chosen candidates
retention-results = Test results
retention-numbers = National register numbers
retention-pool = Ended places in redeployment
destination-destroy = destroy
destination-keep = keep
destination-sample = keep a sample

act-retention-list = See retention terms
act-retention-hide = Put in quarantine
act-retention-release = Take out of quarantine
act-retention-erase = Erase for good
act-retention-hold = Hold from erasure
act-retention-lift = Lift the hold
act-retention-rule = Fill in a selectieregel

done-retention-hidden = { $n ->
    [one] 1 file is
   *[other] { $n } files are
  } in quarantine; erasing is possible from { $day }.{ $held ->
    [0] {""}
    [one] {" "}1 file is held.
   *[other] {" "}{ $held } files are held.
  }
done-retention-released = { $n ->
    [one] 1 file can be seen again.
   *[other] { $n } files can be seen again.
  }
done-retention-erased = Erased: { $n } (documents: { $documents }, texts: { $texts }). It is on the destruction list.
done-retention-held = This is not erased as long as you hold it.
done-retention-lifted = This is held no more.
done-retention-rule = The selectieregel for ‘{ $kind }’ is kept.
done-compacted = The file is written anew: nothing of what was erased is left in it.
refused-retention-entity = Retention is about every entity. Only an administrator of every entity can do this.
refused-not-due = The retention term of this is not over yet, or the procedure still runs. Nothing was changed.
refused-nothing-due = There is nothing left here that can go in quarantine. Nothing was changed.
refused-all-held = All of this is held. Nothing was changed; look at what holds it.
refused-nothing-hidden = Nothing of this is in quarantine.
refused-nothing-ready = Nothing of this can be erased yet: it was not in quarantine long enough, or it is held.
refused-count-changed = You confirmed { $count }, but now { $n } would be erased. Nothing was erased; look at the list again.
refused-no-selectieregel = No selectieregel is filled in for ‘{ $kind }’, so erasing is not allowed. Fill in the series and the selectieregel of the Serieregister first.
refused-destination-keep = The selectieregel for ‘{ $kind }’ says: keep. Nothing is erased.
warn-no-selectieregel = No selectieregel is filled in for ‘{ $kind }’.
warn-destination-sample = The selectieregel for ‘{ $kind }’ asks a sample: transfer it before you erase.
retention-held-because = { $who }: { $reason }
retention-held-complaint = A complaint or appeal still runs.
cli-retention-group = ‘{ $kind }’: name the number of the vacancy for files; test results, numbers and places in redeployment have none.
cli-retention-no-quarantine = ‘{ $kind }’ does not go in quarantine: it can be erased at once.

column-data = Kind
column-past = Past since
column-open = Visible
column-quarantine = Quarantine
column-erasable = Erasable from
column-held = Held
column-documents = Documents
column-document_names = Names of documents
column-texts = Texts
column-serie = Series
column-selectieregel = Selectieregel
column-destination = Destination
column-erased = Erased
column-moment = Moment
column-by = By
column-act = Act
column-reason = Reason

admin-list-retention = Retention
admin-list-retention-none = There is nothing past its retention term.
admin-list-destroyed = Destruction list
admin-list-destroyed-none = Nothing was destroyed yet.
file-destroyed = destruction-list
column-destroyed = Destroyed
retention-destroyed-by = Destroyed on { $day } by { $who }.
retention-destroyed-what = { $n ->
    [one] 1 file or item
   *[other] { $n } files or items
  }, { $documents ->
    [one] 1 document
   *[other] { $documents } documents
  }, { $texts ->
    [one] 1 other text
   *[other] { $texts } other texts
  }
retention-destroyed-under = Under selectieregel { $rule } of series { $serie }.
retention-destroyed-no-rule = No selectieregel was given.
retention-destroyed-press = Save the list with { $key } to hand it to the archive.
retention-destroyed-stays = The destruction list records what happened; nothing of it changes any more.
file-retention = retention
retention-no-quarantine = Test results, numbers and places in redeployment do not go in quarantine: they can be erased at once.
retention-hold-by-person = Hold one person here: keur retention hold --candidate.
retention-erase-what = What goes
retention-erase-question = { $n } · a stub and the counts stay, the rest is gone
retention-erase-count = How many files
retention-erase-help = Type the number that is erased; what is held does not count.
retention-erase-number = Type a number.
retention-erase-button = Erase for good
retention-rule-help = As in the Serieregister; only then may anything be destroyed.
retention-past-since = Past its term since { $day }.
retention-under = Series { $serie }, selectieregel { $rule }: { $destination }.
retention-no-rule = No selectieregel is filled in yet.
retention-ready = In quarantine: { $n }; erasable from { $day }.
retention-press = Press { $key } to choose what happens with it.
retention-would-go = What goes
retention-gone = { $documents ->
    [one] 1 document
   *[other] { $documents } documents
  }, { $texts ->
    [one] 1 text
   *[other] { $texts } texts
  }
retention-hidden-since = in quarantine since { $day }
retention-by-itself = This list fills itself: what is past its term is in it.
retention-no-history = This belongs to no procedure; what was erased is in keur retention destroyed.
action-change-retention = Retention
action-erase = Erase
help-change-retention = Put what is past its term in quarantine, release it, hold it or erase it.
help-erase = Erase what is out of quarantine; you type how many.
