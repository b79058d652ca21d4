//! The advert of a vacancy as a file: what stands in it in both seasons, what nobody can smuggle into it, and how it is asked for.

use crate::support::{NewVacancy, World, now};
use assert_cmd::Command;
use keur::clock::Clock;
use keur::domain::{AdvertFormat, Channel, Coded, ConditionKind, Level, ProcedureKind, VacancyId, VacancyState};
use keur::exchange::advert::{self, Advert, Condition, Period, Section, Statute};
use keur::i18n::Lang;
use keur::office::vacancy::advert::AdvertFile;
use keur::office::vacancy::dossier::{DossierQuery, DossierReply};
use keur::office::vacancy::{VacancyQuery, VacancyReply};
use keur::office::{Failure, Query, Reply};
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::theme::Theme;
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;
use std::path::Path;

/// A whole advert that closes at a moment.
fn advert(closes: &str) -> Advert {
    let closes: chrono::NaiveDateTime = closes.parse().expect("a moment");
    let section = |heading: &str, body: &str| Section {
        heading: heading.to_owned(),
        body: body.to_owned(),
    };
    let condition = |kind, text: &str| Condition {
        kind,
        text: text.to_owned(),
    };
    Advert {
        number: "2026-0412".to_owned(),
        title: "Dossierbehandelaar premies".to_owned(),
        entity: "Agentschap Overheidspersoneel".to_owned(),
        ovo: "OVO001833".to_owned(),
        place: "Brussel".to_owned(),
        level: Level::B,
        rank: "B1".to_owned(),
        grade: "deskundige".to_owned(),
        scale: "B111".to_owned(),
        kind: ProcedureKind::ManagerSelects,
        statute: Some(Statute::Contractual),
        asks_diploma: true,
        contract: Period {
            from: Some(closes.date() + chrono::Duration::days(60)),
            until: Some(closes.date() + chrono::Duration::days(360)),
        },
        percent: 80,
        posts: 2,
        channel: Channel::Vdab,
        publication: Period {
            from: Some(closes.date() - chrono::Duration::days(21)),
            until: Some(closes.date()),
        },
        closes: Some(closes),
        sections: vec![
            section(
                "De vacature in het kort",
                "Je behandelt premies & subsidies.\nJe werkt in een team.",
            ),
            section(
                "Takenpakket",
                "Je taken:\n- dossiers <onderzoeken>\n- burgers te woord staan",
            ),
            section("Aanbod", "   "),
        ],
        conditions: vec![
            condition(ConditionKind::Diploma, "Je hebt een bachelordiploma"),
            condition(ConditionKind::Experience, "Je hebt twee jaar ervaring."),
        ],
        apply: advert::apply_sentence(Channel::Vdab, "2026-0412", Some(closes)),
        accommodation: advert::accommodation_sentence(),
        draft: false,
    }
}

fn text(advert: &Advert, format: AdvertFormat) -> String {
    String::from_utf8(advert.write(format).expect("written")).expect("text")
}

#[test]
fn every_form_is_as_it_was_in_winter_and_in_summer() {
    for (season, closes) in [("winter", "2026-12-03T23:59:00"), ("summer", "2026-07-15T17:00:00")] {
        for format in AdvertFormat::ALL {
            let written = text(&advert(closes), *format);
            insta::assert_snapshot!(format!("{season}-{}", format.code()), written);
        }
    }
}

#[test]
fn the_jobposting_reads_back_with_the_offset_of_its_season() {
    for (closes, moment) in [
        ("2026-12-03T23:59:00", "2026-12-03T23:59:00+01:00"),
        ("2026-07-15T17:00:00", "2026-07-15T17:00:00+02:00"),
    ] {
        let posting: Value = serde_json::from_str(&text(&advert(closes), AdvertFormat::JsonLd)).expect("JSON");
        assert_eq!(posting["@type"], "JobPosting");
        assert_eq!(posting["validThrough"], moment);
        assert!(chrono::DateTime::parse_from_rfc3339(moment).is_ok());
        assert_eq!(posting["identifier"]["value"], "2026-0412");
        assert_eq!(posting["hiringOrganization"]["identifier"]["value"], "OVO001833");
        assert_eq!(posting["jobLocation"]["address"]["addressLocality"], "Brussel");
        assert_eq!(posting["employmentType"], serde_json::json!(["PART_TIME", "TEMPORARY"]));
        assert_eq!(posting["totalJobOpenings"], 2);
        assert_eq!(
            posting["educationRequirements"]["credentialCategory"],
            "bachelor degree"
        );
        let description = posting["description"].as_str().expect("HTML");
        assert!(
            description.contains("<li>dossiers &lt;onderzoeken&gt;</li>"),
            "{description}"
        );
        assert!(
            !description.contains("Aanbod"),
            "an empty section is left out: {description}"
        );
    }
}

/// Every text and attribute of well-formed XML.
fn read_xml(written: &str) -> (Vec<String>, Vec<String>) {
    let mut reader = Reader::from_str(written);
    reader.config_mut().check_end_names = true;
    let (mut names, mut told) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(tag) | Event::Empty(tag) => {
                names.push(format!("{:?}", tag.name()));
                for attribute in tag.attributes() {
                    told.push(format!("{:?}", attribute.expect("an attribute")));
                }
            }
            Event::Comment(words) | Event::Text(words) => told.push(format!("{words:?}")),
            Event::Eof => return (names, told),
            _ => {}
        }
    }
}

#[test]
fn the_xml_reads_back_and_says_that_it_is_to_be_validated() {
    let written = text(&advert("2026-12-03T23:59:00"), AdvertFormat::Xml);
    let (names, _) = read_xml(&written);
    assert!(names.len() > 30, "{names:?}");
    assert!(
        written.contains("<PositionOpening validatie=\"te valideren\""),
        "{written}"
    );
    let comment = written.lines().nth(1).expect("a comment");
    assert!(comment.starts_with("<!-- Te valideren."), "{comment}");
    assert!(written.contains("<ApplyBy>2026-12-03T23:59:00+01:00</ApplyBy>"));
    assert!(read_xml_fails("<a><b></a>"), "the reader finds what is wrong");
}

fn read_xml_fails(written: &str) -> bool {
    let mut reader = Reader::from_str(written);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return false,
            Ok(_) => {}
            Err(_) => return true,
        }
    }
}

#[test]
fn hostile_text_stays_text_in_every_form() {
    let evil = "</script><script>alert(1)</script><!-- & \u{0}\u{1b}[31m\u{202e}]]> \"x\" 'y' \u{ffff}";
    let mut hostile = advert("2026-12-03T23:59:00");
    hostile.title = evil.to_owned();
    hostile.entity = evil.to_owned();
    hostile.number = evil.to_owned();
    hostile.sections[0].heading = evil.to_owned();
    hostile.sections[0].body = format!("{evil}\n- {evil}\n# kop\n1. lijst\n***");
    hostile.conditions[0].text = evil.to_owned();
    for format in AdvertFormat::ALL {
        let written = text(&hostile, *format);
        assert!(
            !written
                .chars()
                .any(|c| (c.is_control() && c != '\n') || matches!(c, '\u{202e}' | '\u{ffff}')),
            "{format:?}"
        );
        assert!(!written.contains("<script"), "{format:?}: {written}");
        assert!(!written.contains("</script"), "{format:?}: {written}");
    }
    read_xml(&text(&hostile, AdvertFormat::Xml));
    let posting: Value = serde_json::from_str(&text(&hostile, AdvertFormat::JsonLd)).expect("JSON");
    assert_eq!(
        posting["title"],
        "</script><script>alert(1)</script><!-- & [31m]]> \"x\" 'y'"
    );
    let page = text(&hostile, AdvertFormat::Html);
    assert!(page.contains("<h1>&lt;/script&gt;&lt;script&gt;alert(1)"), "{page}");
    let markdown = text(&hostile, AdvertFormat::Markdown);
    for kept in ["\n\\# kop\n", "\n1\\. lijst\n", "\n\\*\\*\\*\n"] {
        assert!(markdown.contains(kept), "{markdown}");
    }
    let name = hostile.file_name(AdvertFormat::Html);
    assert!(
        name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b)),
        "{name}"
    );
}

#[test]
fn the_page_stands_alone_and_is_a_page() {
    let page = text(&advert("2026-12-03T23:59:00"), AdvertFormat::Html);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"), "{page}");
    for part in [
        "<main>",
        "<h1>",
        "<h2>",
        "<dl>",
        "@media print",
        "<time datetime=\"2026-12-03T23:59:00+01:00\">",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    for outside in ["src=", "href=", "url(", "@import"] {
        assert!(!page.contains(outside), "{outside}");
    }
    read_xml(&page.replace("<!DOCTYPE html>\n", ""));
}

#[test]
fn what_the_text_says_already_is_not_said_twice() {
    let mut advert = advert("2026-12-03T23:59:00");
    let before = text(&advert, AdvertFormat::Markdown);
    for heading in [
        "## Deelnemingsvoorwaarden",
        "## Hoe solliciteer je?",
        "## Redelijke aanpassingen",
    ] {
        assert!(before.contains(heading), "{before}");
    }
    for (heading, body) in [
        (
            "4 Profiel",
            "- je hebt een bachelordiploma.\n- Je hebt twee jaar ervaring.",
        ),
        ("7. Hoe solliciteer je?", "Via het formulier."),
        ("8 Redelijke aanpassingen", "Vraag ze."),
    ] {
        advert.sections.push(Section {
            heading: heading.to_owned(),
            body: body.to_owned(),
        });
    }
    let after = text(&advert, AdvertFormat::Markdown);
    assert!(!after.contains("## Deelnemingsvoorwaarden"), "{after}");
    // A condition the text leaves out stands beside the profile.
    let mut asked = advert.clone();
    asked.conditions[1].text = "Je hebt rijbewijs B".to_owned();
    let asked = text(&asked, AdvertFormat::Markdown);
    let place = |words: &str| asked.find(words).expect(words);
    assert!(place("## 4 Profiel") < place("- Je hebt rijbewijs B") && place("- Je hebt rijbewijs B") < place("## 7."));
    assert_eq!(after.matches("olliciteer je?").count(), 1, "{after}");
    assert_eq!(after.matches("Redelijke aanpassingen").count(), 1, "{after}");
}

/// A published vacancy with a text of which one section is empty, and VDAB as its channel.
fn published(world: &mut World) -> VacancyId {
    let vacancy = world.new_vacancy(&NewVacancy {
        number: "2026-0420",
        title: "Beleidsmedewerker water",
        state: VacancyState::Published,
        closes: "2026-12-03T23:59",
        ..NewVacancy::default()
    });
    let (id, today) = (vacancy.0, "2026-11-20");
    for (position, heading, body) in [
        (1_i64, "De vacature in het kort", "Je werkt aan water."),
        (2, "Aanbod", ""),
    ] {
        world.insert(
            "vacancy_section",
            &[
                ("vacancy_id", &id),
                ("position", &position),
                ("heading", &heading),
                ("body", &body),
            ],
        );
    }
    world.insert(
        "publication",
        &[
            ("vacancy_id", &id),
            ("channel", &"vdab"),
            ("from_on", &today),
            ("until_on", &"2026-11-30"),
            ("state", &"live"),
        ],
    );
    world.sql("UPDATE vacancy SET replaces = 'Piet Geheim' WHERE id = ?1", [id]);
    vacancy
}

fn asked(
    world: &World,
    vacancy: VacancyId,
    format: AdvertFormat,
    channel: Option<Channel>,
) -> Result<AdvertFile, Failure> {
    asked_by(world, &world.officer, vacancy, format, channel)
}

fn asked_by(
    world: &World,
    actor: &keur::domain::Actor,
    vacancy: VacancyId,
    format: AdvertFormat,
    channel: Option<Channel>,
) -> Result<AdvertFile, Failure> {
    let query = DossierQuery::Advert {
        vacancy,
        format,
        channel,
    };
    let query = Query::Vacancy(VacancyQuery::Dossier(query));
    match keur::office::ask(world.connection(), world.clock, actor, &query)? {
        Reply::Vacancy(VacancyReply::Dossier(DossierReply::Advert(file))) => Ok(*file),
        other => panic!("{other:?}"),
    }
}

fn ids(file: &AdvertFile) -> Vec<&str> {
    file.warnings
        .iter()
        .map(|warning| warning.message.id.as_str())
        .collect()
}

#[test]
fn the_office_writes_it_for_the_channel_and_warns() {
    let mut world = World::new();
    let vacancy = published(&mut world);
    let file = asked(&world, vacancy, AdvertFormat::Xml, Some(Channel::Vdab)).expect("written");
    assert_eq!(file.name, "2026-0420-beleidsmedewerker-water.xml");
    assert_eq!(ids(&file), ["advert-warned-empty"]);
    let written = String::from_utf8(file.content).expect("text");
    assert!(
        written.contains("validFrom=\"2026-11-20\" validTo=\"2026-11-30\""),
        "{written}"
    );
    // Another channel: not announced there, so the days are the vacancy's own.
    let file = asked(
        &world,
        vacancy,
        AdvertFormat::JsonLd,
        Some(Channel::WerkenVoorVlaanderen),
    )
    .expect("written");
    assert_eq!(ids(&file), ["advert-warned-empty", "advert-warned-channel"]);
    for format in AdvertFormat::ALL {
        let file = asked(&world, vacancy, *format, None).expect("written");
        let written = String::from_utf8(file.content).expect("text");
        for hidden in ["Geheim", "Peeters", "d'Hondt"] {
            assert!(!written.contains(hidden), "{format:?}: {written}");
        }
    }
}

#[test]
fn who_may_not_see_the_vacancy_gets_no_advert() {
    let mut world = World::new();
    let vacancy = published(&mut world);
    for actor in [&world.stranger, &world.juror] {
        let refused = asked_by(&world, actor, vacancy, AdvertFormat::Markdown, None).expect_err("hidden");
        assert_eq!(refused.messages()[0].id, "refused-gone");
    }
    // The juror's own vacancy has applications, so it is seen; it closed, so programs get nothing.
    world.insert(
        "vacancy_section",
        &[
            ("vacancy_id", &world.vacancy.0.clone()),
            ("position", &1),
            ("heading", &"Kort"),
            ("body", &"Tekst."),
        ],
    );
    assert!(asked_by(&world, &world.juror, world.vacancy, AdvertFormat::Html, None).is_ok());
    let refused = asked(&world, world.vacancy, AdvertFormat::Xml, None).expect_err("over");
    assert_eq!(refused.messages()[0].id, "advert-refused-over");
}

/// The officer in the dossier of the published vacancy, on its tab with publications.
fn dossier(world: &mut World, lang: Lang, size: (u16, u16)) -> Inline {
    let look = Look::new(lang, Theme::Default, Clock::fixed(now()));
    let mut app = Inline::new(world.second_store(), world.officer.clone(), look, size);
    app.press("2 /").types("0420").press("enter enter");
    for _ in 0..6 {
        app.press("right");
    }
    app
}

#[test]
fn x_in_the_dossier_writes_the_file_and_says_what_to_mind() {
    let mut world = World::in_file();
    published(&mut world);
    let mut app = dossier(&mut world, Lang::Dutch, (80, 24));
    assert!(app.text().contains("VDAB"), "{}", app.text());
    app.press("end x");
    assert!(
        app.text().contains("2026-0420 · Vacaturebericht als bestand"),
        "{}",
        app.text()
    );
    // On the publication at VDAB its own form is under the cursor.
    app.press("enter");
    assert!(app.text().contains("Dit onderdeel is leeg"), "{}", app.text());
    let (name, content) = app.files.pop().expect("a file");
    assert_eq!(name, Path::new("2026-0420-beleidsmedewerker-water.xml"));
    assert!(String::from_utf8(content).expect("text").contains("te valideren"));
    app.press("enter");
    assert!(!app.text().contains("Dit onderdeel is leeg"), "{}", app.text());
    // Elsewhere in the dossier the key says where it works.
    app.press("right x");
    assert!(
        app.files.is_empty() && app.text().contains("tabbladen Overzicht, Tekst en Publicaties"),
        "{}",
        app.text()
    );
}

#[test]
fn a_form_for_programs_says_why_a_draft_cannot_have_it() {
    let mut world = World::in_file();
    let vacancy = published(&mut world);
    world.sql("UPDATE vacancy SET state = 'in_preparation' WHERE id = ?1", [vacancy.0]);
    let mut app = dossier(&mut world, Lang::English, (80, 24));
    app.press("home x enter");
    assert!(app.files.is_empty());
    assert!(app.text().contains("still in preparation"), "{}", app.text());
    app.press("down down enter");
    assert!(app.text().contains("this file is a draft"), "{}", app.text());
    let (name, content) = app.files.pop().expect("a file");
    assert_eq!(name, Path::new("2026-0420-beleidsmedewerker-water.md"));
    assert!(
        String::from_utf8(content)
            .expect("text")
            .contains("> **Ontwerp – niet publiceren**")
    );
}

#[test]
fn the_menu_and_its_warnings_fit_every_screen() {
    let mut world = World::in_file();
    published(&mut world);
    for lang in [Lang::Dutch, Lang::English] {
        for size in [(60, 16), (80, 24), (120, 40), (1, 1)] {
            let mut app = dossier(&mut world, lang, size);
            app.press("end x");
            let text = app.text();
            for format in AdvertFormat::ALL {
                let word = keur::i18n::words(lang).of(*format);
                assert!(size == (1, 1) || text.contains(word), "{size:?} {word}: {text}");
            }
            app.press("enter");
            let _ = app.text();
        }
    }
}

/// The command line on a database with the published vacancy.
struct Line {
    folder: tempfile::TempDir,
}

impl Line {
    fn new() -> Self {
        let mut world = World::new();
        published(&mut world);
        // The program's clock is the real one: the vacancy stays open for a long time.
        world.sql(
            "UPDATE vacancy SET closes_local = '9999-12-03T23:59' WHERE number = '2026-0420'",
            [],
        );
        // The first entry tells that the database was made by a test, so that --as is accepted.
        let (officer, application) = (world.officer.clone(), world.applications[0]);
        let body = "Gebeld.".to_owned();
        world.done(
            &officer,
            keur::office::Command::Candidate(keur::office::candidate::CandidateCommand::Note { application, body }),
        );
        let folder = tempfile::tempdir().expect("a folder");
        world.store.copy_to(&folder.path().join("keur.db")).expect("a copy");
        Self { folder }
    }

    /// Code, standard output, standard error.
    fn run(&self, args: &[&str]) -> (i32, String, String) {
        let mut command = Command::cargo_bin("keur").expect("the binary");
        command
            .env_clear()
            .env("KEUR_CONFIG", self.folder.path().join("keur.toml"))
            .env("KEUR_STATE", self.folder.path())
            .env("LANG", "nl_BE.UTF-8")
            .arg("--db")
            .arg(self.folder.path().join("keur.db"))
            .args(["--as", "an", "advert"])
            .args(args);
        let output = command.output().expect("it runs");
        let words = |bytes| String::from_utf8(bytes).expect("text");
        (
            output.status.code().expect("a code"),
            words(output.stdout),
            words(output.stderr),
        )
    }
}

#[test]
fn the_command_line_prints_it_or_writes_a_file() {
    let line = Line::new();
    let (code, out, err) = line.run(&["2026-0420"]);
    assert_eq!(code, 0, "{err}");
    assert!(out.starts_with("# Beleidsmedewerker water\n"), "{out}");
    assert!(
        err.contains("Dit onderdeel is leeg en staat niet in het bestand: Aanbod."),
        "{err}"
    );
    let (_, out, _) = line.run(&["2026-0420", "--channel", "vdab"]);
    read_xml(&out);
    let (_, out, _) = line.run(&["2026-0420", "--channel", "werkenvoorvlaanderen"]);
    let posting: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(posting["validThrough"], "9999-12-03T23:59:00+01:00");
    let (_, out, _) = line.run(&["2026-0420", "--channel", "vdab", "--format", "html"]);
    assert!(out.starts_with("<!DOCTYPE html>"), "{out}");
    let path = line.folder.path().join("bericht.jsonld");
    let shown = path.display().to_string();
    let (code, out, _) = line.run(&["2026-0420", "--format", "jsonld", "--out", &shown]);
    assert_eq!((code, out), (0, format!("{shown} is geschreven.\n")));
    let kept = std::fs::read_to_string(&path).expect("a file");
    assert!(serde_json::from_str::<Value>(&kept).is_ok());
}

#[test]
fn the_command_line_refuses_with_a_sentence() {
    let line = Line::new();
    let (code, out, err) = line.run(&["2026-0412", "--format", "xml"]);
    assert_eq!((code, out.as_str()), (1, ""), "{err}");
    assert!(err.contains("Solliciteren kon tot"), "{err}");
    let (code, _, err) = line.run(&["2026-9999"]);
    assert_eq!(code, 1, "{err}");
    let (code, _, err) = line.run(&["2026-0420", "--format", "pdf"]);
    assert!(code == 2 && err.contains("jsonld, xml, markdown, html"), "{err}");
    let (code, _, err) = line.run(&["2026-0420", "--out", "/nowhere/x.md"]);
    assert!(code == 4 && err.contains("/nowhere/x.md"), "{err}");
}
