# No needless re-testing: earlier results that count again.

## Done and refused
refused-reuse-nothing-asked = This module has no competences that count: there is nothing to exempt from (V-31).
refused-reuse-uncovered = Without a valid earlier result ({ $n } of { $all }): { $competences }. An exemption is from a whole module (V-31).
refused-reuse-consent = The candidate's consent is missing. Fill in when and how it was given (V-31).
refused-reuse-manager = The line manager is missing. Fill in who was consulted (V-31).
refused-reuse-consulted = The day of the consultation is missing. Fill in when the line manager was consulted (V-31).
refused-reuse-consulted-later = The consultation cannot lie in the future. Fill in the day it was (V-31).
refused-reuse-motive = The motivation is missing. Write why the tests and their results are comparable (V-31).
refused-reuse-scored = Scores were already given in ‘{ $stage }’: an earlier result comes too late there (V-31).
refused-reuse-state = Exempting is possible once the candidate meets the conditions; the state is ‘{ $state }’ (V-31).
refused-scores-exempt = The candidate is exempt from this module: no scores are given (V-31).
refused-exempt-failed = The candidate is exempt from this module and cannot fail it. Take the exemption back first (V-31).
done-exempt-back = { $name }: the exemption from { $stage } is taken back.
act-candidate-exempt = Exempt on earlier results

## Actions
action-reuse = Earlier results
help-reuse = Show earlier results that can count again, and exempt (no needless re-testing).
action-exempt = Exempt
help-exempt = Exempt the candidate, or the marked candidates, from the module.

## Why a result counts or not
reuse-ground-passed = passed
reuse-ground-level = level
reuse-ground-age = age
reuse-passed = The test was passed.
reuse-failed = The test was not passed: the result is shown and never applied by itself.
reuse-level = The level is high enough ({ $had }).
reuse-level-free = No level is asked.
reuse-level-low = Level { $had } is lower than the level asked, { $asked }.
reuse-level-unknown = The level is not known; level { $asked } is asked.
reuse-age = The result counts until { $until }.
reuse-age-old = It counted until { $until }; the conditions hold on { $reference }.
reuse-age-unknown = The day of the test is not known.

## Screen
reuse = Earlier results
reuse-none = No candidate who is still judged has an earlier result for a competence of this vacancy.
reuse-nothing = For the modules that are still open there is no earlier result of this candidate.
reuse-mark = { $n ->
    [one] Earlier results: exemption from 1 module possible ({ $key }).
   *[other] Earlier results: exemption from { $n } modules possible ({ $key }).
}
reuse-mark-none = There are earlier results, not enough for an exemption ({ $key }).
reuse-mark-exempt = Exempt from this module: see the history ({ $key }).
review-ranking-exempt = exempt on earlier results
reuse-points = { $given }/{ $maximum }
reuse-covered = { $n } of { $all } covered
reuse-until = counts until { $day }
reuse-rests-on = Rests on
reuse-ranking = Ranking
reuse-score = the old scores count: { $points }
reuse-no-score = the module counts as passed, without a score
reuse-consent = Consent
reuse-consent-on = Consent given on
reuse-consent-none = missing
reuse-consent-withdrawn = withdrawn
reuse-withdrawn = withdrawn on { $day }
reuse-withdrawn-since = The consent was withdrawn since, on { $day }. The exemption stays until you take the decision back.
reuse-manager = Consulted
reuse-consulted-on = Consulted on
reuse-motive = Comparable because
reuse-motive-help = Why the earlier test and its result are comparable. This is the motivation of the exemption.
reuse-candidates = Candidates
reuse-several = { $n } exemptions
reuse-record = Exempt
reuse-basis = Consent of { $consent } · { $manager } consulted on { $on }
cli-which-module = Which module? Name it with --module: { $modules }.
dossier-exemptible = { $n ->
    [one] No needless re-testing: 1 exemption possible on earlier results ({ $key }).
   *[other] No needless re-testing: { $n } exemptions possible on earlier results ({ $key }).
}
column-competence_asked = Competence
column-exempt = Exempt
column-module = Module
column-covered = Covered
column-counts-until = Counts until
column-consent = Consent
column-where = Where tested
column-tested = Tested on
column-qualifies = Counts
column-ready = Possible now
column-hindrance = What is missing
setting-reuse_score = Old score in the ranking
setting-help-reuse_score = With yes whoever is exempted is ranked with the score of then; with no the module is passed without a score (V-31).

## A result of another selector
action-result = Result
help-result = Write down a result of a test at another selector, with the paper it stands on.
action-result-drop = Take away
help-result-drop = Take a result away that was written down by hand: it was wrong.
person-result = result of another selector
person-results-none = No earlier result is known.
person-result-by = written down by { $who }
person-no-result = Put the cursor on a result that was written down by hand.
reuse-outside = Write down a result of another selector…
result-competence-help = as the selection regulations call it
result-selector = Selector
result-selector-help = who held the test: Jobpunt Vlaanderen, a local authority
result-test = Test
result-level-unknown = not stated
result-points-help = like 14.5/20; may stay empty
result-document = Paper
result-document-none = no paper
done-result = { $name }: the result for { $competence } is written down.
done-result-dropped = { $name }: the result for { $competence } is taken away.
refused-result-competence = The competence is missing. Fill it in as the selection regulations call it (V-31).
refused-result-test = The test is missing. Fill in by which test the competence was measured (V-31).
refused-result-selector = The selector is missing. Fill in who held the test (V-31).
refused-result-level = The level of a competence is 1, 2 or 3 (V-31).
refused-result-points = Fill in the score with its maximum, like 14.5/20; the score is no higher than the maximum (V-31).
refused-result-day = The test cannot lie in the future. Fill in the day it was held (V-31).
refused-result-no-day = The day of the test is missing: without a day the result cannot count (V-31).
refused-result-document = This paper is not the person's. Choose one of the documents in the file (V-31).
refused-result-not-ours = This result was not written down by hand and cannot be taken away here (V-31).
field-test_result-test = test
field-test_result-document_id = paper
field-test_result-recorded_by = written down by

## History
table-exemption = exemption
field-exemption-decision_id = decision
field-exemption-application_id = application
field-exemption-stage_id = module
field-exemption-consent_on = consent of
field-exemption-manager = consulted
field-exemption-consulted_on = consulted on
field-exemption-scored = old score counts
table-exemption_result = result an exemption rests on
field-exemption_result-exemption_id = exemption
field-exemption_result-application_id = application
field-exemption_result-criterion_id = criterion
field-exemption_result-level = competence level
field-exemption_result-points = points
field-exemption_result-maximum = maximum
field-exemption_result-tested_on = tested on
field-exemption_result-counts_until = counts until
field-exemption_result-source = source
field-test_result-points = points
field-test_result-maximum = maximum
