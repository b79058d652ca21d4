-- Who has more time than a part is there until later: what overlaps is reckoned with that time too.
DROP VIEW held_place;
CREATE VIEW held_place AS SELECT n.id, n.part_id, n.application_id, a.person_id, p.starts_local,
  CASE n.extra_minutes WHEN 0 THEN p.ends_local
    ELSE strftime('%Y-%m-%dT%H:%M', p.ends_local, n.extra_minutes || ' minutes') END AS ends_local, s.event_id
  FROM enrolment n CROSS JOIN application a ON a.id = n.application_id CROSS JOIN part p ON p.id = n.part_id
  CROSS JOIN session s ON s.id = p.session_id CROSS JOIN event e ON e.id = s.event_id
  WHERE n.state IN ('reserved', 'confirmed', 'present', 'late', 'absent') AND e.state <> 'cancelled';

-- More or less time for a place that is held already.
CREATE TRIGGER clash_place_extra AFTER UPDATE OF extra_minutes ON enrolment WHEN new.extra_minutes <> old.extra_minutes BEGIN
  DELETE FROM clash WHERE kind = 'candidate' AND (one = new.id OR other = new.id);
  INSERT INTO clash (kind, who, one, other) SELECT 'candidate', h.person_id, h.id, o.id FROM held_place h CROSS JOIN application a
    ON a.person_id = h.person_id CROSS JOIN enrolment n ON n.application_id = a.id CROSS JOIN held_place o ON o.id = n.id
    WHERE h.id = new.id AND o.id <> h.id AND o.starts_local < h.ends_local AND o.ends_local > h.starts_local;
END;
