## Documenten die naar buiten gaan: de zetter en wat ze allemaal delen
typeset-house-fault = In een sjabloon van uw organisatie staat een fout. Er is niets bewaard. Verbeter het sjabloon, of maak het document met het ingebouwde.
typeset-own-fault = In een ingebouwd sjabloon staat een fout. Er is niets bewaard. Meld dit; intussen werken Word, Excel en tekst wel.
typeset-stopped = Het document kon niet gezet worden. Er is niets bewaard. Kies een ander formaat, of meld dit.
typeset-error = { $file }, regel { $line }: { $why }
typeset-warning = Let op in { $file }, regel { $line }: { $why }
typeset-standard-lost = De pdf voldoet niet aan PDF/A: { $why } ({ $file }, regel { $line }).
typeset-no-letters = { $n ->
    [one] Voor dit teken is op deze machine geen lettertype: { $signs }.
   *[other] Voor { $n } tekens is op deze machine geen lettertype: { $signs }.
  } Er staat een leeg vakje en de pdf voldoet niet aan PDF/A. Zet een lettertype met die tekens in de map met sjablonen.
house-no-folder = De map met sjablonen { $folder } is er niet. De ingebouwde sjablonen zijn gebruikt.
house-unreadable = { $file } kon niet gelezen worden ({ $why }). De ingebouwde woorden en volgorde zijn gebruikt.
house-not-read = { $file }, regel { $line }: { $why }. De ingebouwde woorden en volgorde zijn gebruikt.
house-no-colour = { $file }, regel { $line }: ‘{ $colour }’ is geen kleur; schrijf ze als #8b2332. De ingebouwde woorden en volgorde zijn gebruikt.

# In elk document
doc-page = { $n } van { $all }
doc-logo = Logo van de organisatie
doc-none = geen
