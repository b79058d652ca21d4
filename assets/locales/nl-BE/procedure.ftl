# De procedure van aanvraag tot afsluiting.

field-vacancy-procedure = stappen en controles van de procedure
field-vacancy-contract_from = begin van de overeenkomst
field-vacancy-contract_until = einde van de overeenkomst
field-vacancy-extended_until = verlengd tot
field-vacancy-extension_reason = reden van de verlenging
field-vacancy-replaces = vervangt
field-vacancy-work_percent = prestatiebreuk (%)
field-vacancy-shortage = knelpuntfunctie
field-vacancy-regulated = gereglementeerd beroep
field-vacancy-lent_by = overgedragen door
field-vacancy-lent_reason = reden van de overdracht
field-vacancy-nobody_reason = geen geschikte kandidaat
field-reglement-terms = instellingen bij de vastlegging
field-criterion-retired_at = vervangen op
field-criterion-replaces_id = vervangt criterium
field-vacancy_request-sort_title = titel

table-departure = afwijking
field-departure-vacancy_id = vacature
field-departure-application_id = sollicitatie
field-departure-kind = soort
field-departure-rule = regel
field-departure-code = grond
field-departure-reason = motivering
field-departure-by_id = door
field-departure-at = op

table-complaint = klacht
field-complaint-vacancy_id = vacature
field-complaint-application_id = sollicitatie
field-complaint-received_on = ontvangen op
field-complaint-subject = onderwerp
field-complaint-answered_on = beantwoord op
field-complaint-answer = antwoord

departure-kind-override = Regel opzijgezet
departure-kind-closing_date = Andere sluitingsdatum na publicatie
departure-kind-late = Laattijdige sollicitatie toegelaten
departure-kind-reglement = Selectiereglement gewijzigd na publicatie
departure-kind-rubric = Criterium gewijzigd na de eerste score
departure-kind-decision = Beslissing wijkt af van het resultaat
