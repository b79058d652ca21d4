//! The command line, on the real binary: what it prints, what it refuses, and how it ends.

use crate::support::World;
use assert_cmd::Command;
use keur::office::candidate::CandidateCommand;
use serde_json::Value;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder with a database, where nothing of the machine's own settings is seen.
pub struct Place {
    folder: TempDir,
    /// The database of the world.
    pub database: PathBuf,
}

/// What a run printed, and how it ended.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Place {
    /// An empty folder.
    pub fn bare() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let database = folder.path().join("keur.db");
        std::fs::create_dir(folder.path().join("tmp")).expect("a folder");
        std::fs::write(folder.path().join("keur.toml"), "").expect("settings that say nothing");
        Self { folder, database }
    }

    /// A folder with the world in a database for practice.
    pub fn new() -> Self {
        Self::of(World::new())
    }

    pub fn of(mut world: World) -> Self {
        let place = Self::bare();
        let (officer, application) = (world.officer.clone(), world.applications[0]);
        // The first entry tells that the database was made by a test, so that --as is accepted.
        let body = "Gebeld, komt graag.".to_owned();
        world.done(
            &officer,
            keur::office::Command::Candidate(CandidateCommand::Note { application, body }),
        );
        world.store.copy_to(&place.database).expect("a copy");
        place
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).expect("a file");
        path
    }

    /// Runs keur in Dutch, without naming a database.
    pub fn bare_run(&self, args: &[&str]) -> Ran {
        self.bare_typing("", args)
    }

    /// The same, with a text on standard input.
    pub fn bare_typing(&self, typed: &str, args: &[&str]) -> Ran {
        let mut command = Command::cargo_bin("keur").expect("the binary");
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("KEUR_CONFIG", self.path("keur.toml"))
            .env("KEUR_STATE", self.path("state"))
            .env("TMPDIR", self.path("tmp"))
            .env("LANG", "nl_BE.UTF-8")
            .args(args)
            .write_stdin(typed);
        let output = command.output().expect("it runs");
        Ran {
            code: output.status.code().expect("an exit code"),
            out: String::from_utf8(output.stdout).expect("text"),
            err: String::from_utf8(output.stderr).expect("text"),
        }
    }

    /// Runs keur on the database as An Peeters.
    pub fn run(&self, args: &[&str]) -> Ran {
        self.run_as("an", args)
    }

    pub fn run_as(&self, login: &str, args: &[&str]) -> Ran {
        self.type_as(login, "", args)
    }

    /// Runs keur for somebody, with a text on standard input.
    pub fn type_as(&self, login: &str, typed: &str, args: &[&str]) -> Ran {
        let path = self.database.to_string_lossy().into_owned();
        let mut all = vec!["--db", &path, "--as", login];
        all.extend(args);
        self.bare_typing(typed, &all)
    }
}

impl Ran {
    /// It was done, without a word on standard error.
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// It ended with a code, and one of its sentences holds these words.
    #[track_caller]
    pub fn ended(self, code: i32, words: &str) -> Self {
        assert_eq!(self.code, code, "{}{}", self.out, self.err);
        assert!(self.err.contains(words), "{}", self.err);
        assert!(
            !self.err.contains("Error") && !self.err.contains("panicked"),
            "{}",
            self.err
        );
        self
    }

    #[track_caller]
    pub fn json(self) -> Value {
        serde_json::from_str(&self.done()).expect("JSON")
    }
}

#[test]
fn vacancies_are_listed_in_three_forms() {
    let place = Place::new();
    let plain = place.run(&["vacancies", "list"]).done();
    assert!(plain.starts_with("Nummer"), "{plain}");
    assert!(plain.contains("2026-0412") && plain.contains("In selectie"), "{plain}");
    let rows = place.run(&["vacancies", "list", "--json"]).json();
    assert_eq!(rows[0]["number"], "2026-0412");
    assert_eq!(rows[0]["state"], "in_selection");
    assert_eq!(rows[0]["applications"], 6);
    let csv = place
        .run(&["vacancies", "list", "--csv", "--columns", "number,state"])
        .done();
    assert_eq!(csv, "\u{feff}Nummer;Status\r\n2026-0412;In selectie\r\n");
    let english = place
        .run(&["--lang", "en", "vacancies", "list", "--columns", "number,state"])
        .done();
    assert_eq!(english, "Number     Status\n2026-0412  In selection\n");
}

#[test]
fn lists_are_filtered_ordered_and_cut() {
    let mut world = World::new();
    for (number, title) in [
        ("2026-0501", "Adviseur"),
        ("2026-0502", "Boswachter"),
        ("2026-0503", "Chauffeur"),
    ] {
        world.new_vacancy(&crate::support::NewVacancy {
            number,
            title,
            ..crate::support::NewVacancy::default()
        });
    }
    let place = Place::of(world);
    let numbers = |args: &[&str]| -> Vec<String> {
        let all = [&["vacancies", "list", "--json"], args].concat();
        let rows = place.run(&all).json();
        let rows = rows.as_array().expect("rows");
        rows.iter()
            .map(|row| row["number"].as_str().expect("a number").to_owned())
            .collect()
    };
    assert_eq!(numbers(&["--where", "title~bos"]), ["2026-0502"]);
    assert_eq!(
        numbers(&["--where", "number=2026-0501..2026-0502"]),
        ["2026-0501", "2026-0502"]
    );
    assert_eq!(
        numbers(&["--where", "number!=2026-0412,2026-0502"]),
        ["2026-0501", "2026-0503"]
    );
    assert_eq!(
        numbers(&["--sort", "title", "--desc", "--limit", "2"]),
        ["2026-0412", "2026-0503"]
    );
    assert_eq!(numbers(&["--text", "chauf"]), ["2026-0503"]);
    assert_eq!(numbers(&["--state", "published"]), Vec::<String>::new());
    assert_eq!(numbers(&["--vacancy", "2026-0502"]), ["2026-0502"]);
    place
        .run(&["vacancies", "list", "--where", "colour=red"])
        .ended(2, "colour");
    place
        .run(&["vacancies", "list", "--state", "gone"])
        .ended(2, "in_selection");
    place.run(&["vacancies", "list", "--sort", "place"]).ended(2, "title");
    place
        .run(&["vacancies", "list", "--entity", "OVO999999"])
        .ended(1, "OVO999999");
    let cut = place.run(&["vacancies", "list", "--limit", "1"]).done();
    assert!(cut.contains("--limit 0"), "{cut}");
}

#[test]
fn one_vacancy_is_shown_and_another_persons_is_not_there() {
    let place = Place::new();
    let shown = place.run(&["vacancies", "show", "2026-0412"]).done();
    assert!(shown.contains("Dossierbehandelaar premies"), "{shown}");
    let stranger = "tom";
    place
        .run_as(stranger, &["vacancies", "show", "2026-0412"])
        .ended(1, "2026-0412");
}

#[test]
fn without_a_terminal_the_overview_is_printed() {
    let place = Place::new();
    let overview = place.run(&[]).done();
    assert!(
        overview.contains("An Peeters") && overview.contains("2026-0412"),
        "{overview}"
    );
    assert!(!overview.contains('\u{1b}'), "{overview}");
    place.bare_run(&[]).ended(2, "--db");
}

#[test]
fn what_cannot_be_opened_ends_with_three_and_is_left_alone() {
    let place = Place::new();
    let list = |path: &Path| {
        place.bare_run(&[
            "--db",
            &path.to_string_lossy(),
            "--as",
            "an.peeters",
            "vacancies",
            "list",
        ])
    };
    list(&place.path("nowhere.db")).ended(3, "nowhere.db");
    assert!(!place.path("nowhere.db").exists());
    let foreign = place.write("foreign.db", "this is a letter, not a database");
    list(&foreign).ended(3, "foreign.db");
    assert_eq!(
        std::fs::read(&foreign).expect("still there"),
        b"this is a letter, not a database"
    );
    let newer = place.path("newer.db");
    std::fs::copy(&place.database, &newer).expect("a copy");
    rusqlite::Connection::open(&newer)
        .and_then(|connection| connection.pragma_update(None, "user_version", 999))
        .expect("a newer schema");
    list(&newer).ended(3, "999");
    let corrupt = place.path("corrupt.db");
    let mut bytes = std::fs::read(&place.database).expect("bytes");
    let from = 4096;
    bytes[from..].fill(0xa5);
    std::fs::write(&corrupt, bytes).expect("a damaged file");
    let ran = list(&corrupt);
    assert_eq!(ran.code, 3, "{}{}", ran.out, ran.err);
}

#[test]
fn who_you_are_is_not_yours_to_choose_in_real_use() {
    let place = Place::bare();
    let path = place.database.to_string_lossy().into_owned();
    let init = [
        "init",
        &path,
        "--entity",
        "Agentschap",
        "--ovo",
        "OVO000035",
        "--admin",
        "griet",
        "--name",
        "Griet De Smet",
    ];
    assert!(place.bare_run(&init).done().contains("Griet De Smet"));
    place
        .bare_run(&["--db", &path, "--as", "griet", "vacancies", "list"])
        .ended(1, "--as");
    // Whoever runs the tests has no account here; the sentence says whom to ask.
    place
        .bare_run(&["--db", &path, "vacancies", "list"])
        .ended(1, "Griet De Smet");
    place.bare_run(&init).ended(4, "bestaat al");
    let practice = Place::new();
    practice
        .run_as("nobody", &["vacancies", "list"])
        .ended(1, "Sofie Claes");
}

#[test]
fn the_configuration_tells_its_values_and_its_mistakes() {
    let place = Place::new();
    let path = place.database.to_string_lossy().into_owned();
    place.write(
        "keur.toml",
        format!("database = {path:?}\nlanguage = \"en\"\ntheme = \"pink\"\nmouse = true\n[keys]\nhelp = \"f9\"\nsave = \"s\"\nfly = \"f\"\n"),
    );
    let ran = place.bare_run(&["config", "--json"]);
    assert_eq!(ran.code, 0);
    for line in ["line 3", "line 7", "line 8"] {
        assert!(ran.err.contains(line), "{line}: {}", ran.err);
    }
    let printed: Value = serde_json::from_str(&ran.out).expect("JSON");
    let of = |name: &str| {
        let settings = printed["settings"].as_array().expect("settings");
        settings
            .iter()
            .find(|line| line["setting"] == name)
            .expect(name)
            .clone()
    };
    assert_eq!(
        (
            of("database")["value"].as_str(),
            of("database")["detail"]["line"].as_i64()
        ),
        (Some(path.as_str()), Some(1))
    );
    assert_eq!(of("theme")["from"], "default");
    assert_eq!(
        (of("mouse")["value"].as_bool(), of("ascii")["value"].as_bool()),
        (Some(true), Some(false))
    );
    assert_eq!(of("keys.help")["value"][0], "f9");
    // A good setting is used, whatever is wrong elsewhere; a flag goes before it.
    assert_eq!(of("language")["value"], "en");
    let dutch = place.bare_run(&["--lang", "nl", "config"]);
    assert!(
        dutch.out.contains("opdrachtregel") && dutch.err.contains("regel 3"),
        "{}{}",
        dutch.out,
        dutch.err
    );
}

#[test]
fn nothing_is_said_of_what_was_not_asked() {
    let place = Place::new();
    place.bare_run(&["vacancies", "--frobnicate"]).ended(2, "--frobnicate");
    assert_eq!(place.bare_run(&["--help"]).code, 0);
    assert!(place.bare_run(&["--help"]).done().contains("Exit codes"));
}

#[test]
fn an_act_is_undone_and_done_again_and_its_history_is_told() {
    let place = Place::new();
    // The note was written on another machine: it is named before it is taken back.
    place.run(&["undo"]).ended(1, "keur undo 1");
    assert!(place.run(&["undo", "1"]).done().contains("Notitie"));
    assert!(place.run(&["redo"]).done().contains("Notitie"));
    let nothing = place.run_as("hilde", &["undo"]).ended(1, "");
    assert!(!nothing.err.is_empty());
    let told = place.run(&["history", "vacancy", "2026-0412"]).done();
    assert!(
        told.contains("An Peeters") && told.contains("Gebeld, komt graag."),
        "{told}"
    );
    let entries = place.run(&["history", "vacancy", "2026-0412", "--json"]).json();
    assert_eq!(entries.as_array().map(Vec::len), Some(3));
    place.run(&["history", "event", "soon"]).ended(2, "soon");
}

#[test]
fn a_changed_journal_ends_with_five() {
    let place = Place::new();
    assert!(place.run(&["verify"]).done().contains("1 handeling"));
    rusqlite::Connection::open(&place.database)
        .and_then(|connection| connection.execute("UPDATE journal SET payload = '{}'", []))
        .expect("a change outside keur");
    let ran = place.run(&["verify", "--json"]).ended(5, "keur.db");
    let found: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(
        (found["sound"].as_bool(), found["broken"]["what"].as_str()),
        (Some(false), Some("payload"))
    );
}

#[test]
fn a_damaged_file_is_checked_as_far_as_it_can_be_read_and_ends_with_five() {
    let place = Place::new();
    let mut bytes = std::fs::read(&place.database).expect("bytes");
    bytes[4096..].fill(0xa5);
    std::fs::write(&place.database, bytes).expect("a damaged file");
    let ran = place.run(&["verify"]).ended(5, "beschadigd");
    assert!(ran.out.contains("logboek kon niet nagekeken worden"), "{}", ran.out);
    let ran = place.run(&["verify", "--json"]).ended(5, "beschadigd");
    let found: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(found["sound"], false);
    assert!(
        found["file"][0]
            .as_str()
            .is_some_and(|told| told.contains("beschadigd")),
        "{found}"
    );
}

#[test]
fn a_check_of_what_is_over_says_why_there_is_nothing_to_check() {
    let place = Place::new();
    for (state, said) in [
        ("closed", "geen stap meer"),
        ("cancelled", "geen stap meer"),
        ("on_hold", "hervat"),
    ] {
        rusqlite::Connection::open(&place.database)
            .and_then(|open| open.execute("UPDATE vacancy SET state = ?1", [state]))
            .expect("a state");
        let told = place.run(&["check", "2026-0412"]).done();
        assert!(told.contains(said) && told.contains("2026-0412"), "{state}: {told}");
    }
}

#[test]
fn a_stroke_is_standard_output_and_nothing_else_is_written_there() {
    let place = Place::new();
    let ran = place.run(&["export", "vacancies", "--out", "-", "--json"]);
    let rows: Value = serde_json::from_str(&ran.out).expect("JSON and nothing else");
    assert_eq!((rows[0]["number"].as_str(), ran.code), (Some("2026-0412"), 0));
    assert!(ran.err.contains('1'), "{}", ran.err);
    assert!(!place.path("-").exists());
}

#[test]
fn the_sources_are_told_and_a_rule_is_named_where_it_refuses() {
    let place = Place::new();
    let told = place.run(&["rules", "--sources"]).done();
    assert!(told.contains("TO65: ") && told.contains("Toel_Deel06-T5"), "{told}");
    let listed = place.run(&["rules", "--sources", "--json"]).json();
    assert!(
        listed
            .as_array()
            .is_some_and(|all| all.iter().any(|one| one["code"] == "SEED-A"))
    );
    let request = ["requests", "new", "--entity", "OVO001833", "--title"];
    let with = |title: &str| place.run_as("hilde", &[&request[..], &[title]].concat());
    // Nothing is chosen yet: that is what is said, with what there is to choose.
    let ran = with("Tester").ended(1, "(V-2)");
    assert!(ran.err.contains("B1") && !ran.err.contains("rang  "), "{}", ran.err);
    with("Tester (m/v)").ended(1, "(V-1)");
    with(&"lang ".repeat(80)).ended(1, "200");
}

#[test]
fn a_copy_is_whole_and_never_overwrites() {
    let place = Place::new();
    let copy = place.path("copy.db").to_string_lossy().into_owned();
    place.run_as("sofie", &["backup", &copy]).done();
    place.bare_run(&["--db", &copy, "verify"]).done();
    place.run_as("sofie", &["backup", &copy]).ended(4, "copy.db");
    place
        .run_as("sofie", &["backup", "/nowhere/copy.db"])
        .ended(4, "/nowhere/copy.db");
}

#[test]
fn the_demo_is_shown_through_anybodys_eyes_and_leaves_nothing() {
    let place = Place::bare();
    let demo = place.bare_run(&["demo"]).done();
    assert!(demo.contains("An Peeters") && demo.contains("2026-"), "{demo}");
    let juror = place.bare_run(&["demo", "--as", "juror", "--lang", "en"]).done();
    assert!(!juror.contains("An Peeters"), "{juror}");
    place.bare_run(&["demo", "--as", "pilot"]).ended(2, "selection_officer");
    place.bare_run(&["demo", "--as", "no.body"]).ended(1, "no.body");
    let left = std::fs::read_dir(place.path("tmp")).expect("a folder").count();
    assert_eq!(left, 0, "something stayed behind");
}

#[test]
fn tables_scripts_and_manual_pages_come_from_the_same_definitions() {
    let place = Place::bare();
    assert!(
        place
            .bare_run(&["rights", "--markdown"])
            .done()
            .contains("| vacancy.cancel |")
    );
    assert!(place.bare_run(&["rights"]).done().contains("electieverantwoordelijke"));
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(
            place.bare_run(&["completions", shell]).done().contains("vacancies"),
            "{shell}"
        );
    }
    let folder = place.path("man").to_string_lossy().into_owned();
    place.bare_run(&["man", &folder]).done();
    for page in ["keur.1", "keur-vacancies.1", "keur-vacancies-list.1"] {
        let text = std::fs::read_to_string(place.path("man").join(page)).expect(page);
        assert!(text.contains(".TH"), "{page}");
    }
}

/// `docs/keys.md` is what the table gives; run with `KEUR_BLESS=1` to write it anew.
#[test]
fn the_committed_keys_are_those_of_the_table() {
    use keur::i18n::{Lang, words};
    use keur::tui::keymap::{self, Keymap};
    let keymap = Keymap::default();
    let both = [(Lang::Dutch, "Toetsen"), (Lang::English, "Keys")]
        .map(|(lang, title)| format!("## {title}\n\n{}", keymap::markdown(&keymap, words(lang))));
    let text = format!(
        "# Toetsen / Keys\n\nMade from the table of actions (`src/tui/action.rs`); `keur keys --markdown` prints the keys in force.\n\n{}",
        both.concat()
    );
    current("docs/keys.md", text.trim_end());
}

/// `docs/commands.md` is what the definitions give.
#[test]
fn the_committed_commands_are_those_of_the_definitions() {
    current("docs/commands.md", keur::cli::commands().trim_end());
}

/// A committed file is what the program gives.
#[track_caller]
fn current(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let text = format!("{text}\n");
    if std::env::var_os("KEUR_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
        std::fs::write(&path, &text).expect("the file");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == text,
        "{name} is not current: run the tests once with KEUR_BLESS=1"
    );
}

const HEAD: &str = "Naam;Voornaam;E-mail;Telefoon;Straat;Postcode;Gemeente;Datum;Bron\r\n";

/// The world with its vacancy open until the end of November.
pub fn open_place() -> Place {
    let mut world = World::new();
    let vacancy = world.vacancy;
    world.sql(
        "UPDATE vacancy SET closes_local = '2026-11-10T23:59', state = 'published' WHERE id = ?1",
        [vacancy.0],
    );
    Place::of(world)
}

impl Place {
    pub fn import(&self, file: &Path, more: &[&str]) -> Ran {
        let file = file.to_string_lossy().into_owned();
        let args = [&["import", "applications", &file, "--vacancy", "2026-0412"], more].concat();
        self.run(&args)
    }

    /// Writes into the database beside keur.
    pub fn sql(&self, sql: &str) {
        let connection = rusqlite::Connection::open(&self.database).expect("it opens");
        connection.execute(sql, []).expect(sql);
    }

    pub fn count(&self, sql: &str) -> i64 {
        let connection = rusqlite::Connection::open(&self.database).expect("it opens");
        connection.query_row(sql, [], |row| row.get(0)).expect(sql)
    }
}

#[test]
fn applications_come_in_from_every_sheet_excel_saves() {
    let text = format!(
        "{HEAD}d'Hondt;Éléonore;eleonore.dh@example.be;'+32 470;Kerkstraat 1;0850;Oostende;03/11/2026;vdab\r\n"
    );
    let commas = text.replace(';', ",");
    let tabs = text.replace(';', "\t");
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
    let marked = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
    let forms: [&[u8]; 5] = [text.as_bytes(), commas.as_bytes(), tabs.as_bytes(), &windows, &marked];
    for form in forms {
        let place = open_place();
        let file = place.write("in.csv", form);
        let told = place.import(&file, &[]).done();
        assert!(told.contains("Bewaard: 1 (1 nieuwe persoon,"), "{told}");
        let same = "SELECT count(*) FROM person p JOIN application a ON a.person_id = p.id WHERE p.family_name = 'd''Hondt' AND p.given_name = 'Éléonore'
            AND p.postal_code = '0850' AND p.phone = '+32 470' AND a.state = 'submitted' AND a.source = 'vdab' AND a.batch_id IS NOT NULL AND p.batch_id = a.batch_id";
        assert_eq!(place.count(same), 1, "{}", String::from_utf8_lossy(form));
        assert_eq!(
            place.count("SELECT applications FROM vacancy WHERE number = '2026-0412'"),
            7
        );
        place.run(&["verify"]).done();
    }
}

#[test]
fn a_dry_run_tells_every_line_and_changes_nothing() {
    let place = open_place();
    let before = place.count("SELECT count(*) FROM person");
    let sheet = format!(
        "{HEAD}Maes;Jan;jan.maes@example.be;;;;;03/11/2026;\r\nMaes;Jan;JAN.MAES@example.be;;;;;;\r\nWouters;;x@example.be\r\nClaes;Els;els(at)example.be\r\nDe Smet;An;an@example.be;;;;;15/11/2026;\r\nGoos;Piet;;;;;;01/11/2026;\r\nBos;Mia;mia@example.be;;;;;31/02/2026;\r\n\"Open;Mark\r\nVos;Leo;jan.maes@example.be;;;;;02/11/2026\r\n"
    );
    let file = place.write("in.csv", sheet);
    let told = place.import(&file, &["--dry-run", "--json"]).json();
    let lines = told["lines"].as_array().expect("lines");
    let of = |at: u64| {
        lines
            .iter()
            .find(|line| line["line"] == at)
            .unwrap_or_else(|| panic!("line {at}: {lines:?}"))
    };
    assert_eq!(
        (of(2)["state"].as_str(), of(2)["known"].as_bool()),
        (Some("submitted"), Some(false))
    );
    assert_eq!(
        (of(3)["kept"].as_bool(), of(3)["rule"].as_str()),
        (Some(false), Some("V-32"))
    );
    assert_eq!(
        (of(4)["kept"].as_bool(), of(4)["column"].as_str()),
        (Some(false), Some("Voornaam"))
    );
    assert_eq!(of(5)["column"], "E-mail");
    assert_eq!(of(6)["state"], "late");
    assert_eq!(of(7)["state"], "incomplete");
    assert_eq!(of(8)["column"], "Datum");
    assert_eq!(of(9)["kept"], false);
    assert_eq!(of(10)["warnings"].as_array().map(Vec::len), Some(1));
    assert_eq!(told["summary"]["kept"], 4);
    assert_eq!(told["file"]["encoding"], "UTF-8");
    assert_eq!(place.count("SELECT count(*) FROM person"), before);
    assert_eq!(
        place.count("SELECT count(*) FROM batch") + place.count("SELECT count(*) FROM journal WHERE actor_id <> 0"),
        1,
        "what keur does by itself aside: the publication closed at its time"
    );
    // For real: the good lines are kept, the others told.
    let told = place.import(&file, &[]).done();
    for line in [
        "regel 3: ",
        "regel 4, kolom Voornaam",
        "regel 5, kolom E-mail",
        "regel 8, kolom Datum",
        "regel 9",
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    assert_eq!(
        place.count("SELECT count(*) FROM application WHERE batch_id IS NOT NULL"),
        4
    );
    // The same file once more brings nobody twice.
    place.import(&file, &[]).ended(1, "Geen enkele");
    assert_eq!(
        place.count("SELECT count(*) FROM application WHERE batch_id IS NOT NULL"),
        4
    );
}

#[test]
fn an_import_is_one_act_that_is_taken_back_whole() {
    let place = open_place();
    let counted = "SELECT applications * 1000 + undecided FROM vacancy WHERE number = '2026-0412'";
    let (people, before) = (place.count("SELECT count(*) FROM person"), place.count(counted));
    let sheet = format!("{HEAD}Maes;Jan;jan.maes@example.be\r\nClaes;Els;els@example.be\r\n");
    let file = place.write("kandidaten.csv", sheet);
    place.import(&file, &[]).done();
    let rows = "SELECT count(*) FROM journal_row r JOIN journal j ON j.seq = r.entry WHERE j.actor_id <> 0";
    assert_eq!(place.count(rows), 1, "the note only");
    let payload =
        "SELECT count(*) FROM journal WHERE kind = 'candidate.import' AND payload LIKE '%kandidaten.csv%\"kept\":2%'";
    assert_eq!(place.count(payload), 1);
    assert!(place.run(&["undo"]).done().contains("2 sollicitaties"));
    assert_eq!(
        (place.count("SELECT count(*) FROM person"), place.count(counted)),
        (people, before)
    );
    assert_eq!(place.count(rows), 1, "no personal data in the journal");
    place.run(&["redo"]).ended(1, "opnieuw");
    place.import(&file, &[]).done();
    rusqlite::Connection::open(&place.database)
        .and_then(|connection| connection.execute("UPDATE application SET state = 'admissible', version = 2 WHERE batch_id IS NOT NULL AND sort_name = 'maes jan'", []))
        .expect("somebody works on one");
    place.run(&["undo"]).ended(1, "1 sollicitatie ");
    assert_eq!(
        place.count("SELECT count(*) FROM application WHERE batch_id IS NOT NULL"),
        2
    );
    place.run(&["verify"]).done();
}

#[test]
fn a_large_file_keeps_the_counts_and_their_trigger() {
    let place = open_place();
    let mut sheet = HEAD.to_owned();
    for i in 0..20_000 {
        sheet += &format!(
            "Familie{i};Voornaam;p{i}@example.be;;Een straat met een lange naam {i};9000;Gent;03/11/2026;\r\n"
        );
    }
    let file = place.write("groot.csv", sheet);
    place.import(&file, &[]).done();
    assert_eq!(
        place.count("SELECT applications FROM vacancy WHERE number = '2026-0412'"),
        20_006
    );
    assert_eq!(place.count("SELECT sum(n) FROM state_count"), 20_006);
    let small = place.write("klein.csv", format!("{HEAD}Maes;Jan;jan.maes@example.be\r\n"));
    place.import(&small, &[]).done();
    assert_eq!(
        place.count("SELECT applications FROM vacancy WHERE number = '2026-0412'"),
        20_007
    );
    place.run(&["undo"]).done();
    place.run(&["undo"]).done();
    assert_eq!(
        place.count("SELECT applications FROM vacancy WHERE number = '2026-0412'"),
        6
    );
    assert_eq!(place.count("SELECT sum(n) FROM state_count"), 6);
}

#[test]
fn what_cannot_be_imported_says_why() {
    let place = open_place();
    let nameless = place.write("in.csv", "E-mail;Telefoon\njan@example.be;1\n");
    place.import(&nameless, &[]).ended(1, "--map");
    place
        .import(&nameless, &["--map", "Telefoon=name"])
        .ended(1, "De enige regel");
    place
        .import(&nameless, &["--map", "Telefoon=shoe"])
        .ended(2, "postal_code");
    place.import(&nameless, &["--map", "Fax=name"]).ended(1, "Fax");
    let bad = place.write("slecht.csv", format!("{HEAD}Maes;Jan;geen adres\r\n"));
    let told = place.import(&bad, &["--dry-run", "--csv"]).done();
    assert!(told.contains("geen adres") && told.lines().count() == 2, "{told}");
    place.import(&place.write("leeg.csv", ""), &[]).ended(1, "leeg");
    place.import(&place.path("nowhere.csv"), &[]).ended(4, "nowhere.csv");
    let sheet = place.write("een.csv", format!("{HEAD}Maes;Jan;jan@example.be\r\n"));
    let file = sheet.to_string_lossy().into_owned();
    let args = ["import", "applications", &file, "--vacancy", "2026-0412"];
    place.run_as("griet", &args).ended(1, "electieverantwoordelijke");
    place.run_as("tom", &args).ended(1, "2026-0412");
    assert_eq!(place.count("SELECT count(*) FROM batch"), 0);
}

#[test]
fn candidates_are_listed_and_shown_as_far_as_one_may_read() {
    let place = Place::new();
    let rows = place
        .run(&["candidates", "list", "--vacancy", "2026-0412", "--json"])
        .json();
    let rows = rows.as_array().expect("rows");
    assert_eq!(rows.len(), 6);
    let id = rows[0]["id"].as_str().expect("an identifier").to_owned();
    let plain = place.run(&["candidates", "list", "--state", "in_stage"]).done();
    assert_eq!(plain.lines().count(), 2, "{plain}");
    let csv = place
        .run(&["candidates", "list", "--csv", "--columns", "name,score"])
        .done();
    assert!(
        csv.starts_with("\u{feff}Naam;Score\r\n") && csv.lines().count() == 7,
        "{csv}"
    );
    let shown = place.run(&["candidates", "show", &id]).done();
    assert!(shown.contains("E-mail") && shown.contains("2026-0412"), "{shown}");
    assert!(place.run(&["candidates", "show", &id, "--json"]).json()["email"].is_string());
    place.run_as("tom", &["candidates", "show", &id]).ended(1, "");
    place.run(&["candidates", "show", "first"]).ended(2, "first");
    place
        .run(&["candidates", "list", "--vacancy", "1999-0001"])
        .ended(1, "1999-0001");
}

#[test]
fn the_sample_is_listed_approved_and_exported() {
    let place = Place::bare();
    keur::sample::demo(&place.database, chrono::Local::now().date_naive()).expect("a demo");
    let officer = |args: &[&str]| place.run_as("an.peeters", args);
    let waiting = officer(&["approvals", "list", "--json"]).json();
    let first = waiting[0].clone();
    let id = first["id"].as_str().expect("an identifier").to_owned();
    let word = first["title"]
        .as_str()
        .and_then(|title| title.split(' ').next_back())
        .expect("a title");
    let found = officer(&["approvals", "list", "--text", word, "--json"]).json();
    let (found, all) = (
        found.as_array().map_or(0, Vec::len),
        waiting.as_array().map_or(0, Vec::len),
    );
    assert!((1..all).contains(&found), "{found} of {all}");
    let handed = officer(&["approvals", "list", "--past", "--state", "handed_back", "--json"]).json();
    let handed = handed.as_array().expect("rows");
    assert!(
        !handed.is_empty() && handed.iter().all(|row| row["outcome"] == "handed_back"),
        "{handed:?}"
    );
    assert!(
        officer(&["approvals", "list"])
            .done()
            .contains(first["title"].as_str().expect("a title"))
    );
    assert!(officer(&["approvals", "list", "--csv", "--past"]).done().contains(';'));
    assert!(officer(&["approvals", "show", &id]).done().contains("Stappen"));
    officer(&["reject", &id]).ended(1, "");
    let mine = officer(&["approvals", "list", "--mine", "--json"]).json();
    let mine = mine[0]["id"].as_str().expect("an identifier").to_owned();
    officer(&["hand-back", &mine, "--remark", "Graag de motivering aanvullen."]).done();
    assert!(
        officer(&["approvals", "show", &mine])
            .done()
            .contains("motivering aanvullen")
    );
    officer(&["approve", &mine]).ended(1, "");
    let sessions = officer(&["sessions", "list", "--json"]).json();
    let session = sessions[0]["id"].as_str().expect("an identifier").to_owned();
    assert!(officer(&["sessions", "list"]).done().starts_with(' '));
    assert!(officer(&["sessions", "show", &session]).done().contains("Onderdelen"));
    assert!(
        officer(&["sessions", "show", &session, "--csv"])
            .done()
            .starts_with('\u{feff}')
    );
    officer(&["sessions", "list", "--from", "soon"]).ended(2, "soon");
    let out = place.path("vacatures.csv").to_string_lossy().into_owned();
    officer(&["export", "vacancies", "--out", &out, "--state", "published"]).done();
    let written = std::fs::read_to_string(&out).expect("a file");
    assert!(
        written.starts_with("\u{feff}Nummer;Titel") && written.contains("Gepubliceerd"),
        "{written}"
    );
    officer(&["export", "vacancies", "--out", "/nowhere/x.csv"]).ended(4, "/nowhere/x.csv");
}

#[test]
fn what_is_exported_is_imported_again_and_starts_no_formula() {
    let mut world = World::new();
    let (other, application) = (
        world.new_vacancy(&crate::support::NewVacancy {
            number: "2026-0600",
            closes: "",
            ..crate::support::NewVacancy::default()
        }),
        world.applications[0],
    );
    world.sql("UPDATE vacancy SET state = 'published' WHERE id = ?1", [other.0]);
    world.sql(
        "UPDATE person SET phone = '+32 470 00 00 00', street = '=HYPERLINK(\"http://evil\")', city = '@Gent' WHERE id = (SELECT person_id FROM application WHERE id = ?1)",
        [application.0],
    );
    let place = Place::of(world);
    for name in ["cv.txt", "brief.txt"] {
        let file = place.write(name, "Beste").to_string_lossy().into_owned();
        let id = application.0.to_string();
        place.run(&["documents", "add", "--candidate", &id, &file]).done();
    }
    let out = place.path("kandidaten.csv").to_string_lossy().into_owned();
    place
        .run(&["export", "candidates", "--vacancy", "2026-0412", "--out", &out])
        .done();
    let written = std::fs::read_to_string(&out).expect("a file");
    let documents = [";2;cv.txt, brief.txt", ";Namen van documenten"];
    assert!(documents.iter().all(|part| written.contains(part)), "{written}");
    assert!(
        written.contains("'+32 470") && written.contains("\"'=HYPERLINK") && written.contains("'@Gent"),
        "{written}"
    );
    let told = place
        .run(&["import", "applications", &out, "--vacancy", "2026-0600", "--json"])
        .json();
    assert_eq!(told["summary"]["kept"], 6, "{told}");
    assert_eq!(
        told["summary"]["new_people"], 0,
        "everybody is known by address and name: {told}"
    );
}

#[test]
fn an_administrator_lets_a_colleague_in_from_the_command_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("new.db");
    let keur = |words: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_keur"))
            .env("KEUR_CONFIG", folder.path().join("keur.toml"))
            .env("KEUR_STATE", folder.path())
            .args(["--lang", "en", "--db"])
            .arg(&path)
            .args(words)
            .output()
            .expect("the program");
        (
            output.status.code(),
            String::from_utf8_lossy(&output.stdout).into_owned(),
        )
    };
    let me = keur::office::identity::os_login().expect("a login");
    let made = std::process::Command::new(env!("CARGO_BIN_EXE_keur"))
        .env("KEUR_CONFIG", folder.path().join("keur.toml"))
        .arg("init")
        .arg(&path)
        .args([
            "--entity",
            "AgO",
            "--ovo",
            "OVO000035",
            "--admin",
            &me,
            "--name",
            "An Peeters",
        ])
        .status()
        .expect("the program");
    assert!(made.success());
    assert_eq!(
        keur(&["colleagues", "add", "jan", "--given", "Jan", "--family", "Maes"]).0,
        Some(0)
    );
    assert_eq!(
        keur(&["colleagues", "grant", "jan", "juror", "--entity", "OVO000035"]).0,
        Some(0)
    );
    assert_eq!(keur(&["colleagues", "grant", "jan", "juggler"]).0, Some(2));
    assert_eq!(keur(&["colleagues", "grant", "piet", "juror"]).0, Some(1));
    let (code, list) = keur(&["colleagues", "list", "--csv"]);
    assert_eq!(code, Some(0));
    assert!(list.contains("jan"), "{list}");
}

#[test]
fn a_request_is_written_submitted_answered_and_made_a_vacancy_from_the_command_line() {
    let place = Place::new();
    let hr = |args: &[&str]| place.run_as("hilde", args);
    let new = hr(&[
        "requests",
        "new",
        "--entity",
        "OVO001833",
        "--title",
        "Waterbouwkundige",
        "--rank",
        "B1",
        "--grade",
        "deskundige",
        "--posts",
        "2",
        "--wanted",
        "2099-09-01",
    ]);
    let told = new.done();
    assert!(told.contains("Het ontwerp ‘Waterbouwkundige’ is bewaard."), "{told}");
    let id = told.lines().last().expect("an identifier").to_owned();
    hr(&["requests", "submit", &id, "--to", "an"]).ended(1, "Er is nog geen motivering");
    hr(&["requests", "submit", &id, "--to", "niemand"]).ended(2, "niemand");
    hr(&[
        "requests",
        "edit",
        &id,
        "--motivation",
        "Twee collega's gaan met pensioen.",
    ])
    .done();
    let told = hr(&["requests", "submit", &id, "--to", "an"]).done();
    assert!(told.contains("is ingediend bij An Peeters"), "{told}");
    place
        .run(&["requests", "make", &id])
        .ended(1, "Een vacature kan pas na goedkeuring");
    let waiting = place.run(&["approvals", "list", "--json"]).json();
    let approval = waiting[0]["id"].as_str().expect("an approval").to_owned();
    let told = place
        .run(&["reject", &approval, "--remark", "Geen budget.", "--csv"])
        .done();
    assert!(
        told.starts_with("\u{feff}Gedaan;Journaalregel;Let op\r\n") && told.lines().count() == 2,
        "{told}"
    );
    let shown = hr(&["requests", "show", &id, "--json"]).json();
    assert_eq!(shown["state"], "rejected");
    assert_eq!(shown["remark"], "Geen budget.");
    assert_eq!(shown["posts"], 2);
    hr(&["requests", "submit", &id, "--to", "an", "--question", "Nu wel?"]).done();
    let approval = place.run(&["approvals", "list", "--json"]).json()[0]["id"].clone();
    let told = place
        .run(&["approve", approval.as_str().expect("an approval"), "--json"])
        .json();
    assert!(
        told["entry"].as_i64().is_some() && told["done"].as_str().is_some(),
        "{told}"
    );
    let told = place.run(&["requests", "make", &id, "--number", "AgO-1"]).done();
    assert!(told.contains("Vacature AgO-1 is aangemaakt"), "{told}");
    place
        .run(&["requests", "make", &id])
        .ended(1, "hoort al vacature AgO-1");
    let rows = place.run(&["requests", "list", "--json", "--state", "approved"]).json();
    assert_eq!(rows[0]["vacancy"], "AgO-1");
    let csv = place.run(&["requests", "list", "--csv", "--vacancy", "AgO-1"]).done();
    assert!(csv.contains("Waterbouwkundige"), "{csv}");
    let none = place.run_as("tom", &["requests", "list"]).done();
    assert!(!none.contains("Waterbouwkundige"), "another entity's: {none}");
    place.run_as("tom", &["requests", "show", &id]).ended(1, "geen toegang");
    let history = place.run(&["history", "request", &id]).done();
    assert!(history.contains("Aanvraag indienen"), "{history}");
    hr(&["requests", "withdraw", &id]).ended(1, "Alleen een ontwerp");
    hr(&["requests", "link", &id, "2026-0412"]).ended(1, "hoort al vacature AgO-1");
}

#[test]
fn deadlines_are_listed_and_a_complaint_is_noted_and_answered() {
    let place = Place::of(World::new());
    let late = ["complaints", "add", "2026-0412", "--subject", "De motivering ontbreekt"];
    let told = place
        .run_as("an", &[&late[..], &["--received", "2020-01-02"]].concat())
        .done();
    assert!(told.contains("Antwoord tegen zo 16 feb 2020"), "{told}");
    let found = place.run_as("an", &["deadlines", "--days", "0", "--json"]).json();
    let complaint = &found[0];
    for (field, value) in [
        ("clock", "complaint"),
        ("near", "past"),
        ("due", "2020-02-16"),
        ("working", "2020-02-17"),
        ("number", "2026-0412"),
        ("about", "De motivering ontbreekt"),
        ("origin", "K1"),
        ("setting", "complaint_days"),
    ] {
        assert_eq!(complaint[field], value, "{field} of {complaint}");
    }
    let plain = place.run_as("an", &["deadlines", "--mine"]).done();
    assert!(
        plain.starts_with("Dag (werkdag)") && plain.contains("verstreken"),
        "{plain}"
    );
    let csv = place.run_as("an", &["deadlines", "--csv"]).done();
    assert!(csv.contains("16/02/2020"), "{csv}");
    let id = complaint["id"].as_str().expect("an identifier").to_owned();
    let answer = ["complaints", "answer", &id, "--answer", "Bezorgd."];
    place.run_as("hilde", &answer).ended(1, "selectieverantwoordelijke");
    let told = place.run_as("an", &answer).done();
    assert!(
        told.contains("is genoteerd") && told.contains("na de laatste dag"),
        "{told}"
    );
    place.run_as("an", &answer).ended(1, "geen klacht");
    let future = [
        "complaints",
        "add",
        "2026-0412",
        "--subject",
        "x",
        "--received",
        "1/1/2100",
    ];
    place.run_as("an", &future).ended(1, "niet later dan vandaag");
    let nonsense = [
        "complaints",
        "add",
        "2026-0412",
        "--subject",
        "x",
        "--received",
        "gisteren",
    ];
    place.run_as("an", &nonsense).ended(2, "gisteren");
    place.run_as("tom", &["deadlines"]).done();
}
