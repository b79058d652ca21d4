# Reports: what there is to count, under which filter, what stands below it; saved reports; clicks from a file.

## Acts
act-report-read = Read reports
act-report-colleagues = Read reports on the work of colleagues
act-report-keep = Keep, change or remove a report
act-report-share = Share a report within an entity
act-report-clicks = Take clicks in from a file
action-reports = Reports
help-reports = Go to the reports.
action-period = Period
help-period = Choose the period of the report.
action-chart = Chart
help-chart = Show or hide the chart.
action-report-filter = Filter
help-report-filter = Choose the entity, the kind, the level, the rank or the owner.
action-report-keep = Keep
help-report-keep = Keep the report with its filter under a name, for yourself or for an entity.
action-report-behind = List behind it
help-report-behind = Open the list behind the figure, under the same filter.
action-report-why = Explain
help-report-why = Read what the report counts, under which filter, and what is not in it.
action-report-clicks = Take in clicks
help-report-clicks = Take the number of clicks per vacancy and site in from a file of the multiposter.

## The reports
reports = Reports
file-reports = reports
report-stages = Candidates per state and source
report-sources = Properties per source
report-clicks = Clicks per vacancy and site
report-time_to_fill = Time to fill
report-time_in_stage = Time in stage
report-pass_rates = Pass rates per criterion
report-jurors = Spread between jurors
report-diversity = Diversity
report-workload = Workload per officer
report-reserves = Reserves
report-help-stages = How many candidates stand in each state, in all and per source.
report-help-sources = Per source: how many candidates came, from inside or outside the government, and where they ended.
report-help-clicks = Per vacancy and site: how often the advert was clicked, and how many candidates came from there.
report-help-time_to_fill = Calendar days from publication to the day somebody got the state ‘Hired’.
report-help-time_in_stage = Days a decision was waited for: since the decision before about the candidate, or since the application.
report-help-pass_rates = How many answers to a condition say ‘meets’, and how many scores reach the minimum of their criterion.
report-help-jurors = How far the scores of a juror lie from the mean of the others, in percent of the highest score.
report-help-diversity = Reserved posts and accommodation asked, only in groups that are large enough.
report-help-workload = What each owner of vacancies has in hand today.
report-help-reserves = Who stands in a reserve today, and until when it is valid.

## Periods and filter
report-dated-never = as things stand
report-dated-received = received
report-dated-published = published
report-dated-clicked = clicked
report-period-now = as of { $day }
report-period-always = without a bound in time
report-period-from = from { $from }
report-period-until = until { $until }
report-period-between = from { $from } until { $until }
span-this_month = this month
span-last_month = last month
span-this_quarter = this quarter
span-this_year = this year
span-last_year = last year
span-twelve_months = the last twelve months
report-menu-period = Period
report-period-choose = From … until …
report-form-period = Period of the report
report-form-from = From
report-form-until = Until
report-form-filter = Filter of the report
report-form-scope = Whose
report-form-kinds = Kinds
report-form-levels = Levels
report-form-rank = Rank
report-form-rank-help = for example B1; empty is all
report-form-officer = Owner
report-form-officer-help = the name as in the list of vacancies; empty is everybody
report-form-button = Count
report-parameter-report = Report
report-parameter-scope = Whose
report-parameter-period = Period
report-parameter-officer = Owner
report-parameter-made = Made on
refused-report-fine = This report is about groups and is made per entity and period only: from two reports that differ in kind, level, rank or owner a small group could be worked out.
refused-report-period = The last day comes before the first.

## Columns and groups
column-report-name = Report
column-report = Kind of report
column-published = Published
column-manager = Line manager
report-column-state = State
report-column-candidates = Candidates
report-column-other-sources = Other sources
report-column-source = Source
report-column-external = External
report-column-internal = Internal
report-column-suitable-share = Suitable
report-column-group = Group
report-column-vacancy = Vacancy
report-column-title = Title
report-column-site = Site
report-column-clicks = Clicks
report-column-conversion = Candidates per click
report-column-first-day = First day
report-column-last-day = Last day
report-column-kind = Kind
report-column-hired = Hired
report-column-median = Median (days)
report-column-p90 = 90 % within (days)
report-column-stage = Stage
report-column-decisions = Decisions
report-column-criterion = Criterion
report-column-answers = Answers
report-column-mean = Mean
report-column-passed = Passed
report-column-pass-rate = Pass rate
report-column-juror = Juror
report-column-sheets = Sheets
report-column-scores = Scores compared
report-column-difference = Higher or lower
report-column-distance = Distance
report-column-far = Far apart
report-column-officer = Owner
report-column-running = Running
report-column-preparing = In preparation
report-column-published = Published
report-column-selecting = In selection
report-column-approving = To approve
report-column-closing = To close
report-column-on-hold = On hold
report-column-undecided = Undecided
report-column-entity = Entity
report-column-order = Order
report-column-places = In reserve
report-column-called = By call
report-column-ends = Valid until
report-column-days-left = Days left
report-total = Total
report-source-none = not told
report-formal-condition = condition
report-group-reserved-asked = Reserved post, accommodation asked
report-group-reserved = Reserved post, none asked
report-group-asked = Other post, accommodation asked
report-group-neither = Other post, none asked
ending-running = Still running
ending-rejected = Not retained
ending-suitable = Suitable
ending-hired = Hired
ending-left = Left

## What stands below
report-note-small = Groups of fewer than { $n } are left out (*), and so is what would tell their size together with the totals (V-65).
report-note-months = A period counts whole months in this report: from two reports that differ by a day one candidate could be read off.
report-note-not-held = Not held, so not counted: origin and nationality at birth (special data, GDPR article 9, V-65), sex and age (not needed for the selection; the national register number is sealed and does not tell them here).
report-note-handicap = Handicap or chronic illness is not recorded. An accommodation that was asked names the need, never the diagnosis, and is no measure for the target figures.
report-note-undated = { $n ->
    [one] 1 hire does not count in the days: the vacancy has no day of publication.
   *[other] { $n } hires do not count in the days: the vacancy has no day of publication.
  }
report-note-in-stage = Counted from the decisions in force; exemptions and decisions taken back do not count.
report-note-settled = Only sheets handed in count, of stages the candidate has behind.
report-note-marked = Passed counts only scores on a criterion with a minimum of its own; the pass rate is their share of those.
report-note-more = { $n ->
    [one] 1 more criterion with fewer scores is not shown.
   *[other] { $n } more criteria with fewer scores are not shown.
  }
report-note-far = Far apart is at least { $n } % of the highest score.
report-note-clicks = Clicks come from files of the multiposter; candidates come from a site when their source is called so.
report-stopped = Counting was stopped. Nothing was changed.

## The screen
report-counting = Counting …
report-counting-percent = Counting … { $n } %
report-esc-stops = { $key } stops
report-empty = Nothing to count under this filter. Press { $filter } for another filter or { $period } for another period.
report-stale = the data changed: { $key } counts again
report-behind-none = No list stands behind this figure.
report-behind-small = No list opens behind figures on groups: this report tells only what may be told of a group (V-65).
report-behind-nothing = The figure is nil: there is nothing to open.
report-not-loaded = The report is still being counted.
report-no-chart = This report has no chart.
report-menu-export = Keep the report as
report-export-csv = CSV, for a spreadsheet
report-export-xlsx = Excel, with a chart
report-export-pdf = PDF
report-menu-keep = Saved reports
report-keep-new = Save as …
report-keep-change = Replace the filter of ‘{ $name }’ by this one
report-keep-drop = Remove ‘{ $name }’
report-form-keep = Save the report
report-form-name = Name
report-form-entity = Share within
report-form-private = for me only
report-form-moving-help = a period such as ‘last month’ moves with the day the report is made
done-report-kept = Report ‘{ $name }’ is saved.
done-report-changed = Report ‘{ $name }’ is changed.
done-report-dropped = Report ‘{ $name }’ is removed. The figures stay.
refused-report-name = Give a name of 1 to { $n } characters.
refused-report-taken = There is a report ‘{ $name }’ already. Choose another name.
refused-report-other = This report is { $who }’s; only who saved it can change or remove it.
refused-report-shop = This report is keur’s own and cannot be removed.
refused-no-report = There is no report ‘{ $which }’. keur reports list shows what there is.
reports-none = There are no reports for you.
report-file-large = There are more lines than a spreadsheet has. Narrow the filter.
report-sheet-figures = Figures
report-sheet-parameters = Parameters
report-paper-kind = Report
report-paper-nothing = There is nothing to count under this filter.

## Clicks
clicks-title = Take clicks in from a file
clicks-columns = columns
clicks-columns-help = vacancy, site, date and clicks; CSV or Excel
clicks-day = day
clicks-day-help = only when the file has no column for the date
clicks-button = Look
clicks-count = { $n } new, { $instead } replaced, { $same } known already, { $lost } not to be taken in
clicks-take = Take in
clicks-read = Read the lines
clicks-nothing = There is nothing to take in.
clicks-line = line { $line }: { $why }
clicks-becomes-new = { $number }, { $site }, { $day }: { $n } clicks
clicks-becomes-instead = { $number }, { $site }, { $day }: { $n } instead of { $before }
clicks-becomes-same = { $number }, { $site }, { $day }: { $n }, known already
done-clicks = { $n ->
    [one] 1 line of clicks from { $file } was taken in.
   *[other] { $n } lines of clicks from { $file } were taken in.
  }
refused-clicks-nothing = Nothing of { $file } can be taken in. Nothing was changed.
refused-clicks-file = This is no table of clicks. Save the report of the multiposter as CSV or Excel.
refused-clicks-columns = The columns cannot be told. The first line names vacancy, site, date and clicks.
refused-clicks-day = The file has no column for the date. Give the day of the clicks.
refused-clicks-long = The file has more than { $most } lines. Take it in in parts.
refused-clicks-empty = the vacancy or the site is missing
refused-clicks-no-day = ‘{ $value }’ is no day that has been
refused-clicks-no-number = ‘{ $value }’ is no number of clicks
refused-clicks-no-vacancy = there is no vacancy { $number } you may take clicks in for
refused-clicks-two-vacancies = there are several vacancies { $number }; take them in per entity

## The command line
column-click-becomes = What becomes of it
column-click-why = Why
cli-report-made = { $report } was written to { $path }.
cli-clicks-would = { $n } new, { $instead } replaced, { $same } known already, { $lost } not to be taken in. Nothing was changed.
setting-small_group = Small groups
setting-help-small_group = Of a group of fewer people a report on groups tells nothing.
measure-candidates = candidates
measure-candidates-of = { $n ->
    [one] 1 candidate
   *[other] { $n } candidates
  }

## In the history
table-click_count = clicks
field-click_count-vacancy_id = vacancy
field-click_count-site = site
field-click_count-clicked_on = day
field-click_count-clicks = clicks
table-saved_report = saved report
field-saved_report-name = name
field-saved_report-report = report
field-saved_report-filter = filter
field-saved_report-owner_id = owner
field-saved_report-entity_id = shared within
field-saved_report-created_at = saved on
