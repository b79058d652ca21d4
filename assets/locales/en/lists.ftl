# What every list can do: filter, conditions, order, columns, views, scope, marks, copying, export.

menu-sort = Order by
menu-columns = Columns (Space shows or hides, Left and Right move)
menu-views = Views
menu-scope = What to show
menu-copy = Copy
menu-conditions = Conditions

scope-all = All
scope-mine = Mine
scope-entity = one entity

views-original = Without filter, in the usual order
views-save = Save this view as …
views-drop = Delete a view …
views-none-saved = You have not saved a view yet.
views-name = Name
views-name-missing = Give the view a name.
said-view-saved = View ‘{ $name }’ is saved.
said-view-dropped = View ‘{ $name }’ is deleted. What it showed is unchanged.

copy-row = Whole row as text
copy-marked = { $n } marked rows as text

list-marked = { $n } marked
list-columns-hidden = { $n ->
    [one] 1 column does not fit
   *[other] { $n } columns do not fit
  }
list-exporting = exporting: { $n } rows …
list-none-filtered = Nothing fits this filter. Press { $key } to clear it.
list-none-in-scope = Nothing here. Press { $key } to see everything.
said-marked-all = { $n ->
    [0] There is nothing to mark.
    [one] 1 row is marked.
   *[other] All { $n } rows are marked.
  }
said-marked-some = Only the first { $n } rows are marked; more cannot be marked at once. Narrow the filter or work in parts.
said-export-stopped = The export was stopped. No file was written.
list-still-loading = The rows are still being read. Try again in a moment.

condition-title = Condition: { $column }
condition-remove = remove
condition-test = Test
condition-test-contains = contains
condition-test-is = is
condition-test-range = from – to
condition-test-empty = is empty
condition-value = Value or from
condition-values = Values
condition-high = To
condition-turned = Turned around (not)
condition-help-value = leave empty for ‘is empty’
condition-help-high = only for ‘from – to’; empty is without end
condition-value-missing = Fill in a value, or choose ‘is empty’.
condition-help-age = days waited, such as 5, or a day such as 23/11/2026
condition-error-range = A range needs a column with an order of its own; use ~ for a part of the words.
condition-error-points = Fill in points such as 14.5.
condition-or = { " or " }
condition-is = { $column }: { $value }
condition-contains = { $column } contains ‘{ $value }’
condition-range = { $column } from { $low } to { $high }
condition-from = { $column } from { $low }
condition-upto = { $column } up to { $high }
condition-empty = { $column } is empty
condition-not = not ({ $condition })
