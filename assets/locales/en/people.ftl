# People: the dossier, who may be the same, consent, lists.

## Acts and keys
act-person-merge = Make one file of two files of one person
act-person-apart = Say that two files are of two people
act-person-consent = Write down or withdraw a consent
act-person-result = Write down or take away a result of another selector
act-list-keep = Make, change or remove a list
act-list-put = Put somebody in a list or take somebody off it
action-person = Person
help-person = Open the dossier of the person: contact, applications, results, consent, lists.
action-merge = Merge
help-merge = Lay two files side by side and make one of them.
action-apart = Two people
help-apart = Say that they are two different people; they are suggested no more.
action-consent = Consent
help-consent = Write down that the person consented, or withdrew the consent.
action-shortlist = List
help-shortlist = Put the marked people in a list, or take somebody off it.
action-doubles = Duplicates
help-doubles = Go to the people who may be the same.
action-lists = Lists
help-lists = Go to the lists of people.
action-list-take = Off the list
help-list-take = Take the marked people off this list; their file stays.

## The same person
alike-strong = strong
alike-weak = weak
alike-by-name = name
alike-by-email = e-mail
alike-by-phone = telephone
alike-by-place = postal code
warn-person-alike-elsewhere = Another entity has somebody with the same name and contact data. Ask an administrator whether it is the same person (V-32).
doubles = Maybe the same person
file-doubles = duplicates
doubles-none = Nobody is like somebody else. Whoever is like somebody when added or imported comes to stand here.
column-alike = Alike
column-alike-by = Because of
column-other = The other
column-other_name = Name of the other
column-other-email = E-mail other
column-other_email = E-mail other
column-other-phone = Tel. other
person-doubles-unseen = { $n ->
    [one] Another entity has somebody else who is alike.
   *[other] Other entities have { $n } more people who are alike.
  }
person-no-doubles = Nobody here is like this person.
done-person-apart = { $one } and { $other } are two people; they are suggested no more.
refused-apart-already = It was noted already that they are two people.

## Merging
merge-stays = This file stays
merge-goes = This file goes into it
merge-moves = Moves along
merge-nothing = nothing
merge-choice = { $this } (not { $that })
merge-empty = (empty)
merge-button = Merge
done-person-merged = { $drop } was merged with { $keep }: everything stands in one file now.
refused-merge-itself = This is one and the same file.
refused-merge-applied = { $n ->
    [one] Both applied for { $vacancies }: one person has one application for a vacancy. Decide which one counts, undo the adding or importing of the other, and merge then (V-32).
   *[other] Both applied for { $vacancies }: one person has one application for a vacancy. Decide for each which one counts, undo the adding or importing of the other, and merge then (V-32).
  }
merge-elsewhere = { $n ->
    [one] a vacancy you do not see
   *[other] { $n } vacancies you do not see
  }
refused-merge-jury = { $n ->
    [one] Both sit on the jury of { $vacancies }. First take one of them off that jury.
   *[other] Both sit on the juries of { $vacancies }. First take one of them off each jury.
  }
refused-merge-judge = { $n ->
    [one] One sits on the jury of { $vacancies } and the other is a candidate there: nobody judges himself. First find another juror (V-33).
   *[other] One sits on the juries of { $vacancies } and the other is a candidate there: nobody judges himself. First find other jurors (V-33).
  }
refused-merge-session = Both sit in the same session as jurors. First take one of them off that session.
refused-merge-accounts = Both have an account. An account cannot move: have an administrator find out which one counts.
refused-merge-account = The one who would go has an account, and an account cannot move. Merge the other way: the file with the account stays.
refused-merge-numbers = Both have a national register number or a placeholder. Check which one counts, take the other away (N in the review), and merge then.
refused-merge-number = The one who would go has a national register number, which stays sealed to that file. Merge the other way: that file stays.
refused-merge-vlimpers = Both have a Vlimpers number, and not the same. So they are two people, or one of the numbers is wrong: check that first.

## Dossier
person-contact = Contact
person-doubles = Maybe the same person
person-applications = Applications
person-applications-none = No applications that you may see.
person-reserve-until = reserve until { $day }
person-results = Earlier test results
person-level = level { $n }
person-consents = Consent
person-in-pool = In redeployment since { $day }: { $post }, { $entity }
person-consents-none = No consent is noted to keep the file or to use results again.
person-consent-since = { $purpose } since { $day }
person-consent-withdrawn = { $purpose } from { $day } until { $until } (withdrawn)
person-company = Lists and tags
person-lists = lists
person-documents = Documents
person-messages = Messages
person-edit-applied = Data are corrected from an application, and this person has none that you may see.
column-postal-code = Postal code
column-reserves = Reserves
column-results = Test results
column-consents = Consents
column-messages = Messages
column-lists = Lists
column-duplicates = Maybe the same
column-language = Language
column-keep = Stays
column-drop = Goes into it
column-differs = Differs
column-moves = Moves along
column-refused = Cannot because
table-person_apart = not the same person
field-person_apart-one_id = the one
field-person_apart-other_id = the other
field-person_apart-by_id = said by
field-person_apart-at = said on

## Consent
consent-keep = keep the file for other vacancies
consent-reuse = use results again
consent-give = Write down: { $purpose }
consent-withdraw = Withdraw: { $purpose }
consent-day = Day
consent-how = How
consent-how-help = form, letter, mail or talk
done-consent = { $name } consented: { $purpose } (from { $day }).
done-consent-withdrawn = { $name } withdrew the consent: { $purpose } (from { $day }).
refused-consent-later = A consent holds from the day it was given, not later than today.
refused-consent-already = This consent is noted already.
refused-consent-none = This consent was not given, or it is withdrawn already.
refused-consent-day = Withdrawing is from the day the consent was given, and not later than today.
table-consent = consent
field-consent-person_id = person
field-consent-purpose = for
field-consent-given_on = given on
field-consent-how = how
field-consent-withdrawn_on = withdrawn on
field-consent-recorded_by = noted by

## Lists
lists = Lists
file-lists = lists
file-members = list
lists-none = There is no list yet. Press { $key } to make one.
members-none = This list holds nobody you may see. Put people in it with { $key } in the list of candidates.
list-new = New list …
list-on = stands in it
list-private = private
list-name = Name
list-shared = Shared within
column-competence = Passed before
column-cv = Words in the CV
column-list = List
column-members = People
column-shared-within = Shared
done-list-made = { $n ->
    [0] List ‘{ $name }’ was made.
    [one] List ‘{ $name }’ was made, with 1 person in it.
   *[other] List ‘{ $name }’ was made, with { $n } people in it.
  }
done-list-changed = List ‘{ $name }’ was changed.
done-list-dropped = { $n ->
    [0] List ‘{ $name }’ was removed.
    [one] List ‘{ $name }’ was removed; the file of who stood in it stays.
   *[other] List ‘{ $name }’ was removed; the files of the { $n } people stay.
  }
done-list-put = { $name } stands in the list ‘{ $list }’.
done-list-taken = { $name } stands in the list ‘{ $list }’ no more.
refused-list-name = Give a name of 1 to { $n } characters.
refused-list-taken = There is a list ‘{ $name }’ already. Choose another name.
refused-list-other = This list belongs to { $who }; only who made it can change or remove it.
refused-not-in-list = { $name } does not stand in the list ‘{ $list }’.
refused-no-list = There is no list { $which } that you may see. keur lists list shows them.
table-shortlist = list
field-shortlist-name = name
field-shortlist-owner_id = owner
field-shortlist-entity_id = shared within
field-shortlist-created_at = made on
table-shortlist_member = place in a list
field-shortlist_member-shortlist_id = list
field-shortlist_member-person_id = person
field-shortlist_member-added_by = added by
field-shortlist_member-added_at = added on
