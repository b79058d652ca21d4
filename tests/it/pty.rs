//! The real program in a pseudo-terminal: what only shows there. Starting, sizes, pastes, signals, a panic, bad files.

use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;
use termlens::{Key, MouseMode, Screen, Signal, Terminal};

/// A folder with a copy of the sample, where nothing of the machine's own settings is seen.
struct Place {
    folder: TempDir,
    database: PathBuf,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let database = folder.path().join("keur.db");
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample.db");
        std::fs::copy(sample, &database).expect("the sample");
        std::fs::write(folder.path().join("config.toml"), "").expect("settings that say nothing");
        Self { folder, database }
    }

    fn open(&self, size: (u16, u16), env: &[(&str, &str)]) -> Terminal {
        let mut builder = Terminal::builder()
            .size(size.0, size.1)
            .env_clear()
            .timeout(Duration::from_secs(20))
            .env("TERM", "xterm-256color")
            .env("HOME", self.folder.path())
            .env("KEUR_STATE", self.folder.path().join("state"))
            .env("KEUR_CONFIG", self.folder.path().join("config.toml"));
        for (name, value) in env {
            builder = builder.env(name, value);
        }
        builder
            .args(["--as", "an.peeters", "--lang", "nl", "--db"])
            .arg(&self.database)
            .spawn(env!("CARGO_BIN_EXE_keur"))
            .expect("keur starts")
    }

    /// On the overview of vacancies, with its rows.
    fn overview(&self, size: (u16, u16), env: &[(&str, &str)]) -> Terminal {
        let mut terminal = self.open(size, env);
        terminal
            .wait_until(|screen| screen.contains("An Peeters"))
            .expect("open");
        terminal.send(Key::Char('2')).expect("a key");
        terminal.wait_until(rows).expect("rows");
        terminal
    }
}

/// Rows of vacancies stand on the screen, one of them with the cursor sign.
fn rows(screen: &Screen) -> bool {
    screen.contains("Vacatures (") && screen.text().lines().any(|line| line.contains('›'))
}

fn assert_restored(terminal: &Terminal) {
    let screen = terminal.screen();
    assert!(!screen.alternate_screen(), "the alternate screen was left");
    assert!(screen.cursor_visible(), "the cursor shows");
    assert!(!screen.bracketed_paste(), "pastes are plain again");
    assert_eq!(
        screen.mouse_mode(),
        MouseMode::None,
        "the mouse is the terminal's again"
    );
}

#[test]
fn it_starts_moves_and_gives_the_terminal_back() {
    let place = Place::new();
    let mut terminal = place.overview((120, 40), &[]);
    // The rows may be on the screen a moment before the cursor is put on one of them.
    terminal
        .wait_until(|screen| matches!(screen.cursor(), (_, 1, true)))
        .expect("the cursor stands on the selected row");
    let (row, ..) = terminal.screen().cursor();
    terminal.send(Key::Down).expect("a key");
    terminal
        .wait_until(|screen| screen.cursor().0 == row + 1)
        .expect("the cursor follows the selection");
    terminal.send(Key::Char('q')).expect("a key");
    assert!(terminal.wait_exit().expect("it ends").success());
    assert_restored(&terminal);
}

#[test]
fn no_size_stops_it() {
    let place = Place::new();
    let mut terminal = place.overview((120, 40), &[]);
    for (width, height) in [
        (80, 24),
        (60, 16),
        (20, 5),
        (2, 2),
        (400, 120),
        (2, 50),
        (140, 3),
        (80, 24),
    ] {
        terminal.resize(width, height).expect("another size");
        terminal.send(Key::Down).expect("a key");
        terminal.wait_stable(Duration::from_millis(60)).expect("a picture");
    }
    terminal.wait_until(rows).expect("rows again");
    terminal.resize(50, 12).expect("too small");
    terminal
        .wait_until(|screen| screen.contains("50") && screen.contains("60"))
        .expect("it says what it needs");
}

/// The smallest terminal there is, which no emulator shows.
#[test]
fn a_single_cell_is_enough_to_live_in() {
    use portable_pty::{CommandBuilder, PtySize, native_pty_system};
    let place = Place::new();
    let size = PtySize {
        rows: 1,
        cols: 1,
        ..PtySize::default()
    };
    let pair = native_pty_system().openpty(size).expect("a terminal");
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_keur"));
    command.env_clear();
    command.env("HOME", place.folder.path());
    command.env("KEUR_STATE", place.folder.path().join("state"));
    command.args(["--as", "an.peeters", "--db"]);
    command.arg(&place.database);
    let mut child = pair.slave.spawn_command(command).expect("keur starts");
    let mut output = pair.master.try_clone_reader().expect("a reader");
    let drained = std::thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
    let mut keys = pair.master.take_writer().expect("a writer");
    for key in ["2", "j", "?", "\u{1b}", "\u{11}"] {
        std::thread::sleep(Duration::from_millis(150));
        std::io::Write::write_all(&mut keys, key.as_bytes()).expect("a key");
    }
    assert!(child.wait().expect("it ends").success());
    drop((pair, keys));
    let _ = drained.join();
}

#[test]
fn a_paste_is_text_never_commands() {
    let place = Place::new();
    let mut terminal = place.overview((120, 40), &[]);
    terminal.paste("q\rqqq:quit\r").expect("a paste");
    terminal
        .wait_stable(Duration::from_millis(150))
        .expect("nothing happens");
    assert!(rows(&terminal.screen()), "{}", terminal.screen().text());
    terminal.send(Key::Char('/')).expect("a key");
    terminal.paste("dossier\rq").expect("a paste");
    terminal
        .wait_until(|screen| screen.contains("dossier q"))
        .expect("the filter holds it");
    // Esc leaves the line, then wipes the filter.
    terminal.send(Key::Esc).expect("a key");
    terminal
        .wait_stable(Duration::from_millis(100))
        .expect("the line is left");
    terminal.send(Key::Esc).expect("a key");
    terminal.wait_until(rows).expect("the filter is gone");
}

#[test]
fn without_colour_the_selection_still_shows() {
    let place = Place::new();
    let terminal = place.overview((120, 40), &[("NO_COLOR", "1")]);
    let screen = terminal.screen();
    let at = (0..screen.rows())
        .find(|row| screen.row_text(*row).contains('›'))
        .expect("a cursor sign");
    let reversed = (0..screen.cols())
        .filter_map(|col| screen.cell(at, col))
        .filter(|cell| cell.style().reverse);
    assert!(reversed.count() > 20, "{}", screen.row_text(at));
    for row in 0..screen.rows() {
        for cell in (0..screen.cols()).filter_map(|col| screen.cell(row, col)) {
            assert_eq!(cell.style().fg, termlens::Color::Default, "{}", screen.row_text(row));
        }
    }
}

#[test]
fn a_signal_gives_the_terminal_back_and_keeps_what_was_typed() {
    const TYPED: &str = "2027-dijkwachter";
    for signal in [Signal::Term, Signal::Hup] {
        let place = Place::new();
        let form = || {
            let mut terminal = place.overview((120, 40), &[]);
            terminal.send(Key::Char('D')).expect("a key");
            terminal
                .wait_until(|screen| screen.contains("Nieuwe vacature naar"))
                .expect("the form to copy a vacancy");
            terminal
        };
        let mut terminal = form();
        terminal.send_str(TYPED).expect("text");
        terminal.wait_until(|screen| screen.contains(TYPED)).expect("the text");
        terminal.signal(signal).expect("a signal");
        terminal.wait_exit().expect("it ends");
        assert_restored(&terminal);
        form()
            .wait_until(|screen| screen.contains(TYPED))
            .expect("the draft is back");
    }
}

#[test]
fn the_mouse_is_taken_only_when_the_settings_say_so_and_always_given_back() {
    let place = Place::new();
    let terminal = place.overview((120, 40), &[]);
    assert_eq!(terminal.screen().mouse_mode(), MouseMode::None, "off by default");
    drop(terminal);
    std::fs::write(place.folder.path().join("config.toml"), "mouse = true\n").expect("a setting");
    let mut terminal = place.overview((120, 40), &[]);
    assert_eq!(terminal.screen().mouse_mode(), MouseMode::PressRelease);
    let row = terminal.screen().cursor().0;
    terminal.click(10, row + 3).expect("a click");
    terminal
        .wait_until(|screen| screen.cursor().0 == row + 3)
        .expect("the clicked row is selected");
    terminal.signal(Signal::Term).expect("a signal");
    terminal.wait_exit().expect("it ends");
    assert_restored(&terminal);
    let mut terminal = place.open((120, 40), &[("KEUR_TEST_PANIC", "1")]);
    assert!(!terminal.wait_exit().expect("it ends").success());
    assert_restored(&terminal);
}

#[test]
fn who_stops_the_program_for_a_while_has_the_terminal_meanwhile() {
    let place = Place::new();
    std::fs::write(place.folder.path().join("config.toml"), "mouse = true\n").expect("a setting");
    let mut terminal = place.overview((120, 40), &[]);
    let pid = terminal.pid().expect("a process").to_string();
    let tell = |signal: &str| {
        let told = std::process::Command::new("kill").args([signal, &pid]).status();
        assert!(told.expect("a signal").success());
    };
    tell("-TSTP");
    terminal
        .wait_until(|screen| !screen.alternate_screen())
        .expect("the terminal is given back");
    assert_restored(&terminal);
    // The terminal is given back just before the program stops; who told it to go on in between would tell it in vain.
    until_stopped(&pid);
    tell("-CONT");
    terminal.wait_until(rows).expect("the rows are drawn again");
    assert_eq!(terminal.screen().mouse_mode(), MouseMode::PressRelease);
    terminal.send(Key::Char('q')).expect("a key");
    assert!(terminal.wait_exit().expect("it ends").success());
    assert_restored(&terminal);
}

/// Waits until a process is stopped, where the system tells; a shell, too, goes on only with what has stopped.
fn until_stopped(pid: &str) {
    let told = || std::fs::read_to_string(format!("/proc/{pid}/stat"));
    let runs = |stat: String| {
        stat.rsplit(')')
            .next()
            .is_some_and(|rest| !rest.trim_start().starts_with('T'))
    };
    let since = std::time::Instant::now();
    while told().is_ok_and(runs) && since.elapsed().as_secs() < 20 {
        std::thread::yield_now();
    }
}

/// The program fails on request in debug builds only, which is what tests are.
#[test]
fn a_panic_gives_the_terminal_back() {
    let place = Place::new();
    let mut terminal = place.open((120, 40), &[("KEUR_TEST_PANIC", "1")]);
    let ended = terminal.wait_exit().expect("it ends");
    assert!(!ended.success());
    assert_restored(&terminal);
    assert!(
        terminal.screen().contains("asked to, by a test"),
        "{}",
        terminal.screen().text()
    );
}

#[test]
fn a_panic_beside_the_screen_ends_the_program_too() {
    let place = Place::new();
    let mut terminal = place.open((120, 40), &[("KEUR_TEST_PANIC_WRITING", "1")]);
    terminal
        .wait_until(|screen| screen.contains("An Peeters"))
        .expect("it opens");
    terminal.send(Key::Char('u')).expect("a key");
    let ended = terminal.wait_exit().expect("it ends");
    assert_eq!(ended.code(), Some(4), "could not go on");
    assert_restored(&terminal);
    assert!(
        terminal.screen().contains("Een deel van keur"),
        "{}",
        terminal.screen().text()
    );
}

/// A terminal can go away without a signal: its window was killed, and nobody was left to tell.
#[test]
fn without_its_terminal_the_program_ends_by_itself() {
    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
    for database in [true, false] {
        let place = Place::new();
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).expect("a terminal");
        grantpt(&master).and_then(|()| unlockpt(&master)).expect("a terminal");
        let name = ptsname(&master, Vec::new())
            .expect("its name")
            .into_string()
            .expect("a path");
        let end = || {
            let mut options = std::fs::OpenOptions::new();
            let options = std::os::unix::fs::OpenOptionsExt::custom_flags(options.read(true).write(true), 0o400);
            options.open(&name).expect("the terminal")
        };
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_keur"));
        command.env("TERM", "xterm-256color").env("HOME", place.folder.path());
        command
            .env("KEUR_STATE", place.folder.path())
            .env("KEUR_CONFIG", place.folder.path().join("none.toml"));
        if database {
            command.arg("--db").arg(&place.database).args(["--as", "an.peeters"]);
        }
        let mut child = command
            .stdin(end())
            .stdout(end())
            .stderr(end())
            .spawn()
            .expect("it starts");
        std::thread::sleep(std::time::Duration::from_millis(600));
        assert!(child.try_wait().expect("its state").is_none(), "it waits for a key");
        drop(master);
        let until = std::time::Instant::now() + std::time::Duration::from_secs(10);
        while child.try_wait().expect("its state").is_none() {
            if std::time::Instant::now() >= until {
                child.kill().expect("it is stopped");
                panic!("it goes on without a terminal");
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    }
}

#[test]
fn a_bad_file_is_named_with_its_own_exit_code() {
    let place = Place::new();
    let sample = std::fs::read(&place.database).expect("the sample");
    let newer = || {
        std::fs::write(&place.database, &sample).expect("a file");
        let connection = Connection::open(&place.database).expect("the file");
        connection
            .pragma_update(None, "user_version", 99)
            .expect("a later schema");
    };
    let cases: [(&str, &dyn Fn()); 4] = [
        ("foreign", &|| {
            std::fs::write(&place.database, b"naam;voornaam\n").expect("a file");
        }),
        ("newer", &newer),
        ("damaged", &|| {
            std::fs::write(&place.database, &sample[..sample.len() / 2]).expect("a file");
        }),
        ("missing", &|| std::fs::remove_file(&place.database).expect("gone")),
    ];
    for (what, make) in cases {
        make();
        let before = std::fs::read(&place.database).ok();
        let mut terminal = place.open((100, 30), &[]);
        terminal
            .wait_until(|screen| screen.contains("Enter"))
            .unwrap_or_else(|error| panic!("{what}: {error}"));
        assert!(
            terminal.screen().contains("keur.db"),
            "{what}: {}",
            terminal.screen().text()
        );
        terminal.send(Key::Enter).expect("a key");
        assert_eq!(terminal.wait_exit().expect("it ends").code(), Some(3), "{what}");
        assert_restored(&terminal);
        assert!(
            terminal.screen().contains("keur.db"),
            "{what}: it is said after the screen too"
        );
        assert_eq!(
            std::fs::read(&place.database).ok(),
            before,
            "{what}: not a byte changed"
        );
    }
}

#[test]
fn who_waits_for_a_colleague_is_told() {
    let place = Place::new();
    let mut terminal = place.overview((120, 40), &[]);
    let colleague = Connection::open(&place.database).expect("the file");
    colleague.execute_batch("BEGIN IMMEDIATE").expect("a lock");
    terminal.send(Key::Char('u')).expect("a key");
    terminal
        .wait_until(|screen| screen.contains("een collega is aan het bewaren"))
        .expect("it says that it waits");
    // The keys stay quick meanwhile.
    terminal.send(Key::Char('/')).expect("a key");
    terminal.send_str("dos").expect("text");
    terminal
        .wait_until(|screen| screen.contains("dos"))
        .expect("the letters show");
    colleague.execute_batch("ROLLBACK").expect("the lock let go");
    terminal
        .wait_until(|screen| !screen.contains("een collega is aan het bewaren"))
        .expect("the wait is over");
}
