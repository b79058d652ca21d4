//! Counts are kept, not counted: after any run of changes they are what counting would give.

use crate::support::{NewVacancy, World, assert_counts};
use keur::domain::list::{Count, View};
use keur::domain::{Actor, ApplicationState, Coded};
use keur::office::vacancy::{VacancyQuery, VacancyReply};
use keur::office::{Query, Reply};
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Change {
    Add(usize),
    Move(usize, usize, usize),
    Remove(usize),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (0_usize..20).prop_map(Change::Add),
        (0_usize..40, 0_usize..20, 0_usize..4).prop_map(|(row, state, stage)| Change::Move(row, state, stage)),
        (0_usize..40).prop_map(Change::Remove),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn kept_counts_are_the_real_ones(changes in proptest::collection::vec(change(), 1..40)) {
        let mut world = World::new();
        assert_counts(world.connection());
        for (i, change) in changes.into_iter().enumerate() {
            match change {
                Change::Add(state) => {
                    let person = world.new_person("Nieuw", &format!("Kandidaat {i}"));
                    let application = world.new_application(world.vacancy, person, ApplicationState::ALL[state], None);
                    world.applications.push(application);
                }
                Change::Move(row, state, stage) => {
                    let Some(id) = pick(&world, row) else { continue };
                    let stage = world.stages.get(stage).copied();
                    let state = ApplicationState::ALL[state].code();
                    world.sql("UPDATE application SET state = ?2, stage_id = ?3 WHERE id = ?1", (id, state, stage));
                }
                Change::Remove(row) => {
                    let Some(id) = pick(&world, row) else { continue };
                    world.sql("DELETE FROM application WHERE id = ?1", [id]);
                    world.applications.retain(|other| *other != id);
                }
            }
            assert_counts(world.connection());
        }
    }
}

fn pick(world: &World, row: usize) -> Option<keur::domain::ApplicationId> {
    let all = &world.applications;
    (!all.is_empty()).then(|| all[row % all.len()])
}

#[test]
fn a_count_of_what_was_shown_before_is_not_taken_for_the_count_of_what_is_shown_now() {
    use keur::domain::list::{Count, Page, View};
    use keur::office::Reply;
    use keur::office::request::RequestReply;
    use keur::tui::look::Look;
    use keur::tui::prefs::Prefs;
    use keur::tui::screen::{Cx, Step};
    use keur::tui::screens::requests::RequestListing;
    use keur::tui::theme::Theme;
    use keur::tui::widgets::explorer::{Explorer, FIRST};

    let world = World::new();
    let look = Look::new(keur::i18n::Lang::Dutch, Theme::Default, world.clock);
    let (mut prefs, mut steps) = (Prefs::default(), Vec::new());
    let mut explorer = Explorer::new(RequestListing, &prefs);
    let mut cx = Cx {
        look: &look,
        actor: &world.officer,
        prefs: &mut prefs,
        steps: &mut steps,
    };
    let page = || Ok(Reply::Request(RequestReply::Page(Page::default())));
    let count = |n| Ok(Reply::Request(RequestReply::Count(Count::Exactly(n))));
    explorer.load(&mut cx);
    explorer.answered(FIRST, page(), &mut cx);
    // While the rows are counted, another view is asked for: its rows come after the old count.
    let narrower = View {
        text: "water".to_owned(),
        ..explorer.shown_view().clone()
    };
    explorer.show_for_now(narrower, &mut cx);
    explorer.answered(FIRST + 1, count(87), &mut cx);
    assert_eq!(explorer.list.count, None);
    let asked = cx.steps.len();
    explorer.answered(FIRST, page(), &mut cx);
    assert!(
        matches!(cx.steps.get(asked), Some(Step::Ask(slot, _)) if *slot == FIRST + 1),
        "{:?}",
        cx.steps
    );
    explorer.answered(FIRST + 1, count(2), &mut cx);
    assert_eq!(explorer.list.count, Some(Count::Exactly(2)));
}

#[test]
fn every_vacancy_a_person_may_see_is_counted_without_counting() {
    let mut world = World::new();
    let here = world.entity;
    for number in ["2026-0500", "2026-0501"] {
        world.new_vacancy(&NewVacancy {
            number,
            ..NewVacancy::default()
        });
    }
    let count = |world: &World, actor: &Actor| {
        let view = View::default();
        match world.ask(actor, &Query::Vacancy(VacancyQuery::Count(view))) {
            Reply::Vacancy(VacancyReply::Count(count)) => count,
            other => panic!("{other:?}"),
        }
    };
    let (an, sofie, tom, griet) = (
        world.officer.clone(),
        world.admin.clone(),
        world.stranger.clone(),
        world.juror.clone(),
    );
    let all = world.number("SELECT count(*) FROM vacancy WHERE entity_id = ?1", [here]) as u64;
    assert_eq!(count(&world, &an), Count::Exactly(all));
    assert_eq!(count(&world, &sofie), Count::Exactly(all));
    assert_eq!(count(&world, &tom), Count::Exactly(0));
    // The one she sits on the jury of, with candidates.
    assert_eq!(count(&world, &griet), Count::Exactly(1));
    let (moved, there) = (world.vacancy, world.elsewhere);
    world.sql("UPDATE vacancy SET entity_id = ?2 WHERE id = ?1", (moved, there));
    assert_eq!(count(&world, &an), Count::Exactly(all - 1));
    assert_eq!(count(&world, &tom), Count::Exactly(1));
    assert_counts(world.connection());
}
