# The report (proces-verbaal): drawing, signing, correcting it.

## States
minutes-state-draft = Drawn up
minutes-state-signing = Being signed
minutes-state-signed = Signed
minutes-state-refused = Refused
minutes-state-replaced = Replaced
minutes-state-withdrawn = Withdrawn

signature-state-asked = Not signed yet
signature-state-signed = Signed
signature-state-refused = Refused

signature-way-here = In keur
signature-way-paper = On paper

jury-change-joined = Joined
jury-change-left = Left
jury-change-role = Other role

incident-complaint = Complaint
incident-hold = On hold
incident-closing = Other closing date
incident-edition = New edition of the rules
incident-cancelled = Event cancelled
incident-extension = Contract extended

minutes-section-tests = Number and nature of the tests
minutes-section-jury = Composition of the jury
minutes-section-criteria = Criteria
minutes-section-reserve_rules = Losing and keeping a place in the reserve
