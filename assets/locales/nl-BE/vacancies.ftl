# Het vacatureoverzicht en het dossier van een vacature.

file-vacancies = vacatures
vacancies-none-read = Er zijn nog geen vacatures die u kunt zien. Ze verschijnen zodra u er een rol in hebt.
vacancies-none = Er zijn nog geen vacatures die u kunt zien. Druk { $key } om er een te maken.
copy-number-and-title = Nummer en titel

step-to = Naar: { $state }
step-hold = On hold zetten
step-resume = Hervatten
step-cancel = Annuleren
step-cancel-go = Vacature annuleren
step-closing-now = huidige sluitingsdatum
step-closing-new = nieuwe sluitingsdatum
step-missing-more = { $first } En nog { $n } andere: zie het dossier.

summary-state = { $state } ({ $since })
summary-reason = Reden: { $reason }
summary-closes = Sluit { $at } ({ $when })
summary-closed = Gesloten { $at } ({ $when })
summary-candidates = { $n ->
    [0] Nog geen kandidaten
   *[other] { $undecided ->
        [0] Kandidaten: { $n }, over allen beslist
       *[other] Kandidaten: { $n }, nog { $undecided } te beslissen
      }
  }
summary-candidates-hidden = De kandidaten zijn niet zichtbaar voor u.
summary-next = Volgende stap: { $state }
summary-ready = Niets staat nog in de weg: druk { $key }.
step-ask-there = Wie goedkeurt, kiest u in het dossier: druk Esc, dan { $open } en daar { $key }.
summary-approvers = De goedkeurders zijn aan zet.
summary-ask = Niets staat nog in de weg: druk { $open } en dan { $key } om de goedkeuring te vragen.
summary-more = … meer in het dossier
summary-grade = Graad
summary-posts = Plaatsen
summary-manager = Leidinggevende
summary-reading = Het overzicht wordt gelezen …
summary-none = Kies een vacature om haar samenvatting te zien.
owner-title = Nieuwe eigenaar voor { $about }
copy-title = Nieuwe vacature naar { $about }
copy-number = Nummer
copy-number-help = leeg voor het volgende nummer; kandidaten en jury gaan niet mee
