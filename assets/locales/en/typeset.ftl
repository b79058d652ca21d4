## Documents that go out: the typesetter and what they all share
typeset-house-fault = A template of your organisation has an error. Nothing was saved. Mend the template, or make the document with the built-in one.
typeset-own-fault = A built-in template has an error. Nothing was saved. Please report it; Word, Excel and text still work.
typeset-stopped = The document could not be set. Nothing was saved. Choose another format, or report it.
typeset-error = { $file }, line { $line }: { $why }
typeset-warning = Note in { $file }, line { $line }: { $why }
typeset-standard-lost = The PDF does not keep to PDF/A: { $why } ({ $file }, line { $line }).
typeset-no-letters = { $n ->
    [one] This machine has no font for this sign: { $signs }.
   *[other] This machine has no font for { $n } signs: { $signs }.
  } An empty box stands there and the PDF does not keep to PDF/A. Put a font with those signs in the folder of templates.
house-no-folder = The folder of templates { $folder } is not there. The built-in templates were used.
house-unreadable = { $file } could not be read ({ $why }). The built-in words and order were used.
house-not-read = { $file }, line { $line }: { $why }. The built-in words and order were used.
house-no-colour = { $file }, line { $line }: ‘{ $colour }’ is no colour; write it as #8b2332. The built-in words and order were used.

# In every document
doc-page = { $n } of { $all }
doc-logo = Logo of the organisation
doc-none = none
