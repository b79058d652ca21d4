//! Conditions as they are typed on the command line: a value finds the rows that print it.

use crate::cli::Place;
use crate::support::World;

/// The names of the candidates that fit a condition.
fn names(place: &Place, condition: &str) -> Vec<String> {
    column(place, &["candidates", "list"], condition, "name")
}

fn column(place: &Place, list: &[&str], condition: &str, column: &str) -> Vec<String> {
    let rows = place.run(&[list, &["--json", "--where", condition]].concat()).json();
    let rows = rows.as_array().expect("rows").iter();
    rows.map(|row| row[column].as_str().expect("text").to_owned()).collect()
}

/// The world in which d'Hondt has 12,5 points and Vandevelde 8,4.
fn scored() -> Place {
    let mut world = World::new();
    for (application, points) in [(world.applications[4], 1_250), (world.applications[2], 840)] {
        world.sql(
            "UPDATE application SET score = ?2 WHERE id = ?1",
            (application.0, points),
        );
    }
    world.sql(
        "UPDATE person SET city = 'Gent' WHERE id = (SELECT person_id FROM application WHERE id = ?1)",
        [world.applications[0]],
    );
    Place::of(world)
}

#[test]
fn points_are_typed_as_they_are_printed() {
    let place = scored();
    assert_eq!(names(&place, "score=12.."), ["d'Hondt Zoë"]);
    for typed in ["score=8.4", "score=8,4", "score=8.40", "score=..9"] {
        assert_eq!(names(&place, typed), ["Vandevelde Aïcha"], "{typed}");
    }
    assert_eq!(names(&place, "score=840"), [""; 0]);
    assert_eq!(names(&place, "score=").len(), 4, "four have no score yet");
    assert_eq!(names(&place, "score!="), ["d'Hondt Zoë", "Vandevelde Aïcha"]);
}

#[test]
fn days_are_typed_as_they_are_printed() {
    let place = scored();
    let all = |condition: &str| names(&place, condition).len();
    assert_eq!(all("received=2026-01-01.."), 6);
    assert_eq!(all("received=22/11/2026"), 6);
    assert_eq!(all("received=..21/11/2026"), 0);
    let printed = place
        .run(&["candidates", "list", "--json", "--columns", "received"])
        .json();
    let printed = printed[0]["received"].as_str().expect("a moment").to_owned();
    assert_eq!(all(&format!("received={printed}")), 6);
    let vacancies = |condition: &str| column(&place, &["vacancies", "list"], condition, "number");
    assert_eq!(vacancies("changed=2026-11-01.."), ["2026-0412"]);
    assert_eq!(vacancies("changed=..2026-11-01"), [""; 0]);
    assert_eq!(vacancies("closes=15/11/2026"), ["2026-0412"]);
    assert_eq!(vacancies("closes=2026-11-15T23:59"), ["2026-0412"]);
}

#[test]
fn how_long_an_approval_waits_is_asked_in_days() {
    let place = Place::bare();
    let today = chrono::Local::now().date_naive();
    keur::sample::demo(&place.database, today).expect("a demo");
    let titles = |past: bool, condition: &str| {
        let list: &[&str] = if past {
            &["approvals", "list", "--past"]
        } else {
            &["approvals", "list"]
        };
        let all = [list, &["--json", "--limit", "0", "--where", condition]].concat();
        let rows = place.run_as("an.peeters", &all).json();
        rows.as_array().expect("rows").clone()
    };
    let (older, all) = (titles(false, "age=5.."), titles(false, "age!="));
    assert!(
        !older.is_empty() && older.len() < all.len(),
        "{} {}",
        older.len(),
        all.len()
    );
    let five_days_ago = (today - chrono::Days::new(5)).to_string();
    for row in &older {
        assert!(row["age"].as_i64().expect("days") >= 5, "{row}");
    }
    let newer = titles(false, "age=..4");
    assert_eq!(older.len() + newer.len(), all.len());
    assert_eq!(
        titles(false, &format!("age={five_days_ago}..")).len(),
        titles(false, "age=..5").len()
    );
    let month_ago = (today - chrono::Days::new(60)).to_string();
    assert!(!titles(true, &format!("decided={month_ago}..")).is_empty());
}

#[test]
fn what_cannot_be_read_is_refused() {
    let place = scored();
    for (area, condition) in [
        ("vacancies", "closes=foo..bar"),
        ("vacancies", "closes=2026-11-01..bar"),
        ("vacancies", "closes=soon"),
        ("vacancies", "applications=foo"),
        ("vacancies", "changed=31/02/2026"),
        ("vacancies", "place=Aalst..Gent"),
        ("candidates", "score=high"),
        ("candidates", "state=in_selektion"),
        ("candidates", "received=..soon"),
    ] {
        place.run(&[area, "list", "--where", condition]).ended(2, "‘");
    }
}

#[test]
fn words_are_found_as_they_are_printed_whatever_their_case_and_accents() {
    let place = scored();
    let vacancies = |condition: &str| column(&place, &["vacancies", "list"], condition, "number");
    for condition in [
        "title=Dossierbehandelaar premies",
        "title=dossierbehandelaar PREMIES",
        "title!=Adviseur",
        "owner=An Peeters",
        "owner=an peeters",
        "owner~Peeters",
        "place=brussel",
        "place=Aalst,Brussel",
        "entity=ago",
    ] {
        assert_eq!(vacancies(condition), ["2026-0412"], "{condition}");
    }
    assert_eq!(vacancies("owner=An"), [""; 0]);
    assert_eq!(names(&place, "city=gent"), ["Janssens Jan"]);
    assert_eq!(names(&place, "name=van de velde øyvind"), ["Van de Velde Øyvind"]);
    assert_eq!(names(&place, "name=D'HONDT ZOE"), ["d'Hondt Zoë"]);
    assert_eq!(names(&place, "name~de velde"), ["Van de Velde Øyvind"]);
    assert_eq!(names(&place, "title=dossierbehandelaar premies").len(), 6);
}
