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
refused-hired-no-number = ‘Hired’ needs the national register number or bis number. Fill it in first, under ‘Numbers’ of the candidate.
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

action-identity = Numbers
help-identity = National register number or bis number of who is hired: fill in, show, erase; and the Vlimpers number.
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
