//! What a person at the keyboard feels: the real program in a pseudo-terminal, on a large database and on a tenth of it, beside the
//! least a program could do (`examples/minimal_*`), in turn, in the same run.
//!
//! `KEUR_BENCH_APPLICATIONS=2000000 cargo bench --bench terminal`. On a busy machine put `chrt -r 1` before it (as root), for all
//! sides alike.

#![allow(clippy::print_stdout, reason = "this is what it is for")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a bench that cannot go on should stop")]

mod yardstick;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use yardstick::{Series, Table, ms};

const SIZE: PtySize = PtySize {
    rows: 40,
    cols: 120,
    pixel_width: 0,
    pixel_height: 0,
};
/// Silence after which a program has said all it had to say.
const QUIET: Duration = Duration::from_millis(90);
/// A pause after which what comes is no longer the key's own frame: keur lets the pane beside a list follow when the cursor lies still.
const PAUSE: Duration = Duration::from_millis(25);
/// How often a held key repeats.
const REPEAT: Duration = Duration::from_millis(33);
const STARTS: usize = 40;
const PRESSES: usize = 400;
/// Rows imported while keys are pressed.
const IMPORTED: usize = 400_000;

/// A program and what was read of it.
struct Session {
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    chunks: Receiver<(Instant, Vec<u8>)>,
    screen: vt100::Parser,
    started: Instant,
    /// When the newest of what is on the screen came.
    seen: Instant,
}

/// What a key brought.
struct Press {
    changed: Duration,
    settled: Duration,
    /// Bytes until the first pause.
    bytes: usize,
    /// Bytes of what followed it.
    followed: usize,
}

impl Session {
    fn start(program: &[String]) -> Self {
        let pair = native_pty_system().openpty(SIZE).unwrap();
        let mut command = CommandBuilder::new(&program[0]);
        command.args(&program[1..]);
        command.env("TERM", "xterm-256color");
        // Nothing of the machine's own settings; keur starts on its list of vacancies, the page the yardstick shows.
        let home = yardstick::folder().join("home");
        fs::create_dir_all(&home).unwrap();
        fs::write(home.join("preferences.json"), r#"{"screen":2}"#).unwrap();
        command.env("HOME", &home);
        command.env("KEUR_STATE", &home);
        command.env("KEUR_CONFIG", home.join("none.toml"));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let (sender, chunks) = channel();
        std::thread::spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            while let Ok(n) = reader.read(&mut buffer) {
                let at = Instant::now();
                if n == 0 || sender.send((at, buffer[..n].to_vec())).is_err() {
                    return;
                }
            }
        });
        let started = Instant::now();
        let child = pair.slave.spawn_command(command).unwrap();
        Self {
            child,
            _master: pair.master,
            keys,
            chunks,
            screen: vt100::Parser::new(SIZE.rows.try_into().unwrap(), SIZE.cols.try_into().unwrap(), 0),
            started,
            seen: started,
        }
    }

    /// The moment from which the screen satisfies the test.
    fn until(&mut self, test: impl Fn(&vt100::Screen) -> bool) -> Instant {
        if test(self.screen.screen()) {
            return self.seen;
        }
        while let Ok((at, bytes)) = self.chunks.recv_timeout(Duration::from_secs(20)) {
            self.screen.process(&bytes);
            self.seen = at;
            if test(self.screen.screen()) {
                return at;
            }
        }
        panic!("it never came:\n{}", self.screen.screen().contents());
    }

    fn settle(&mut self) {
        while let Ok((_, bytes)) = self.chunks.recv_timeout(QUIET) {
            self.screen.process(&bytes);
        }
    }

    /// Presses a key and waits until nothing more comes. The emulator works afterwards, off the clock.
    fn press(&mut self, key: &[u8]) -> Press {
        let pressed = Instant::now();
        self.keys.write_all(key).unwrap();
        self.keys.flush().unwrap();
        let mut came = Vec::new();
        while let Ok(chunk) = self
            .chunks
            .recv_timeout(if came.is_empty() { QUIET * 5 } else { QUIET })
        {
            came.push(chunk);
        }
        let before = self.screen.screen().contents_formatted();
        let mut changed = None;
        for (at, bytes) in &came {
            self.screen.process(bytes);
            if changed.is_none() && self.screen.screen().contents_formatted() != before {
                changed = Some(*at);
            }
        }
        let last = came.last().map_or(pressed, |(at, _)| *at);
        let own = 1 + came.windows(2).take_while(|pair| pair[1].0 - pair[0].0 < PAUSE).count();
        let sizes: Vec<usize> = came.iter().map(|(_, bytes)| bytes.len()).collect();
        let (own, after) = sizes.split_at(own.min(sizes.len()));
        Press {
            changed: changed.unwrap_or(last).duration_since(pressed),
            settled: last.duration_since(pressed),
            bytes: own.iter().sum(),
            followed: after.iter().sum(),
        }
    }

    /// Holds a key down; the bytes a repeat brought.
    fn hold(&mut self, key: &[u8], times: usize) -> usize {
        let mut bytes = 0;
        for _ in 0..times {
            self.keys.write_all(key).unwrap();
            self.keys.flush().unwrap();
            let next = Instant::now() + REPEAT;
            while let Ok((_, chunk)) = self.chunks.recv_timeout(next.saturating_duration_since(Instant::now())) {
                self.screen.process(&chunk);
                bytes += chunk.len();
            }
        }
        bytes / times
    }

    /// Presses the key that ends it; how long it took to be gone.
    fn quit(mut self, key: &[u8]) -> Duration {
        let pressed = Instant::now();
        self.keys.write_all(key).unwrap();
        self.keys.flush().unwrap();
        self.child.wait().unwrap();
        pressed.elapsed()
    }

    fn status(&self, name: &str) -> u64 {
        let pid = self.child.process_id().unwrap();
        kilobytes_or_count(Path::new(&format!("/proc/{pid}/status")), name)
    }

    /// CPU time and context switches of all its threads.
    fn spent(&self) -> (Duration, u64) {
        let pid = self.child.process_id().unwrap();
        let mut spent = (Duration::ZERO, 0);
        for task in fs::read_dir(format!("/proc/{pid}/task")).unwrap().flatten() {
            let status = task.path().join("status");
            spent.1 += kilobytes_or_count(&status, "voluntary_ctxt_switches")
                + kilobytes_or_count(&status, "nonvoluntary_ctxt_switches");
            let ran = fs::read_to_string(task.path().join("schedstat")).unwrap_or_default();
            let ran = ran.split_whitespace().next().and_then(|n| n.parse().ok()).unwrap_or(0);
            spent.0 += Duration::from_nanos(ran);
        }
        spent
    }
}

fn kilobytes_or_count(path: &Path, name: &str) -> u64 {
    let text = fs::read_to_string(path).unwrap_or_default();
    text.lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))
        .and_then(|rest| rest.split_whitespace().next()?.parse().ok())
        .unwrap_or(0)
}

/// Where cargo puts an example: beside the program.
fn example(name: &str) -> String {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_keur"));
    let path = program.parent().unwrap().join("examples").join(name);
    if !path.exists() {
        let built = std::process::Command::new(env!("CARGO"))
            .args(["build", "--release", "--examples"])
            .status()
            .unwrap();
        assert!(built.success(), "the examples build");
    }
    path.to_string_lossy().into_owned()
}

fn visible(screen: &vt100::Screen) -> bool {
    !screen.contents().trim().is_empty()
}

/// First paint and first rows, in turn.
fn starts(programs: &[(&str, Vec<String>, &str)], table: &mut Table) {
    let mut paints = vec![Series::default(); programs.len()];
    let mut rows = vec![Series::default(); programs.len()];
    let mut quits = vec![Series::default(); programs.len()];
    for round in 0..=STARTS {
        for (at, (_, program, shown)) in programs.iter().enumerate() {
            let mut session = Session::start(program);
            let paint = session.until(visible) - session.started;
            let rowed = session.until(|screen| screen.contents().contains(*shown)) - session.started;
            session.settle();
            let quit = session.quit(b"q");
            if round > 0 {
                paints[at].add(paint);
                rows[at].add(rowed);
                quits[at].add(quit);
            }
        }
    }
    for (at, (name, ..)) in programs.iter().enumerate() {
        for (what, series) in [("first paint", &paints), ("first rows", &rows), ("quit", &quits)] {
            let series = &series[at];
            table.row(&[
                format!("start: {what}"),
                (*name).to_owned(),
                ms(series.at(0.5)),
                ms(series.at(0.95)),
                ms(series.at(0.99)),
                String::new(),
            ]);
        }
    }
}

/// Keys pressed one at a time, each program in its turn.
fn keys(programs: &[(&str, Vec<String>, &str)], table: &mut Table) {
    let mut sessions: Vec<Session> = programs.iter().map(|(_, program, _)| Session::start(program)).collect();
    for (session, (_, _, shown)) in sessions.iter_mut().zip(programs) {
        session.until(|screen| screen.contents().contains(*shown));
        session.settle();
    }
    let moves: [(&str, &[&[u8]]); 2] = [
        ("key: move", &[b"\x1b[B"]),
        ("key: page", &[b"\x1b[6~", b"\x1b[6~", b"\x1b[6~", b"\x1b[5~"]),
    ];
    for (what, cycle) in moves {
        let mut changed = vec![Series::default(); sessions.len()];
        let mut settled = vec![Series::default(); sessions.len()];
        let mut bytes = vec![Vec::new(); sessions.len()];
        let mut followed = vec![Vec::new(); sessions.len()];
        for i in 0..PRESSES {
            for (at, session) in sessions.iter_mut().enumerate() {
                let press = session.press(cycle[i % cycle.len()]);
                changed[at].add(press.changed);
                settled[at].add(press.settled);
                bytes[at].push(press.bytes);
                followed[at].push(press.followed);
            }
        }
        for (at, (name, ..)) in programs.iter().enumerate() {
            bytes[at].sort_unstable();
            followed[at].sort_unstable();
            table.row(&[
                format!("{what} -> changed frame"),
                (*name).to_owned(),
                ms(changed[at].at(0.5)),
                ms(changed[at].at(0.95)),
                ms(changed[at].at(0.99)),
                format!(
                    "{} bytes, then {}; settled p50 {}",
                    bytes[at][PRESSES / 2],
                    followed[at][PRESSES / 2],
                    ms(settled[at].at(0.5))
                ),
            ]);
        }
    }
    for (session, (name, ..)) in sessions.iter_mut().zip(programs) {
        session.settle();
        let held = session.hold(b"\x1b[B", 60);
        table.row(&[
            "key held, 30 a second".to_owned(),
            (*name).to_owned(),
            String::new(),
            String::new(),
            String::new(),
            format!("{held} bytes a repeat"),
        ]);
        session.settle();
        std::thread::sleep(Duration::from_secs(1));
        let (cpu, switches) = session.spent();
        let wait = Duration::from_secs(10);
        std::thread::sleep(wait);
        let (cpu_after, switches_after) = session.spent();
        let written: usize = session.chunks.try_iter().map(|(_, bytes)| bytes.len()).sum();
        table.row(&[
            "idle for 10 s".to_owned(),
            (*name).to_owned(),
            format!(
                "{:.3} % CPU",
                cpu_after.saturating_sub(cpu).as_secs_f64() / wait.as_secs_f64() * 100.0
            ),
            format!(
                "{:.1} wake-ups/s",
                (switches_after - switches) as f64 / wait.as_secs_f64()
            ),
            format!("{written} bytes"),
            format!(
                "RSS {:.1} MB, peak {:.1} MB",
                session.status("VmRSS") as f64 / 1024.0,
                session.status("VmHWM") as f64 / 1024.0
            ),
        ]);
    }
    for session in sessions {
        session.quit(b"q");
    }
}

/// Keys while another process imports into the same database.
fn keys_during_import(table: &mut Table) {
    let folder = yardstick::folder();
    let (copy, sheet) = (folder.join("busy.db"), folder.join("busy.csv"));
    for suffix in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{suffix}", copy.display()));
    }
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("sample.db"), &copy).unwrap();
    let mut lines = String::from("Familienaam;Voornaam;E-mail\n");
    for i in 0..IMPORTED {
        lines += &format!("Peeters{};An;kandidaat{i}@voorbeeld.be\n", i / 97);
    }
    fs::write(&sheet, lines).unwrap();
    let keur = |more: &[&str]| {
        let mut words = vec![env!("CARGO_BIN_EXE_keur").to_owned()];
        words.extend([
            "--db".to_owned(),
            copy.display().to_string(),
            "--as".to_owned(),
            "an.peeters".to_owned(),
        ]);
        words.extend(more.iter().map(ToString::to_string));
        words
    };
    let open = keur(&["vacancies", "list", "--mine", "--state", "published", "--json"]);
    let listed = std::process::Command::new(&open[0]).args(&open[1..]).output().unwrap();
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let number = listed
        .split("\"number\":")
        .nth(1)
        .and_then(|rest| rest.split('"').nth(1))
        .unwrap()
        .to_owned();
    let mut session = Session::start(&keur(&[]));
    session.until(|screen| screen.contents().contains("Dossier"));
    session.settle();
    let import = keur(&[
        "import",
        "applications",
        &sheet.display().to_string(),
        "--vacancy",
        &number,
    ]);
    let mut import = std::process::Command::new(&import[0])
        .args(&import[1..])
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut changed = Series::default();
    let mut turn = 0;
    while import.try_wait().unwrap().is_none() {
        let key: &[u8] = if turn / 12 % 2 == 0 { b"\x1b[B" } else { b"\x1b[A" };
        changed.add(session.press(key).changed);
        turn += 1;
    }
    table.row(&[
        format!(
            "key: move, while {IMPORTED} rows are imported ({} presses)",
            changed.len()
        ),
        "keur".to_owned(),
        ms(changed.at(0.5)),
        ms(changed.at(0.95)),
        ms(changed.at(0.99)),
        String::new(),
    ]);
    session.quit(b"q");
}

fn main() {
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    let file = |applications| yardstick::database(applications).to_string_lossy().into_owned();
    let (large, tenth) = (file(yardstick::applications()), file(yardstick::applications() / 10));
    let login = std::env::var("KEUR_BENCH_LOGIN").unwrap_or_else(|_| "beheer".to_owned());
    let keur = |file: &String| {
        let words = [env!("CARGO_BIN_EXE_keur"), "--db", file, "--as", &login];
        words.map(str::to_owned).to_vec()
    };
    let database = |file: &String| vec![example("minimal_database"), file.clone()];
    let programs = [
        ("keur", keur(&large), "Dossier"),
        ("keur, a tenth", keur(&tenth), "Dossier"),
        ("minimal ratatui", vec![example("minimal_ratatui")], "Dossier"),
        ("minimal ratatui + rusqlite", database(&large), "Dossier"),
        ("minimal ratatui + rusqlite, a tenth", database(&tenth), "Dossier"),
    ];
    let mut table = Table::new(&["what (ms)", "program", "p50", "p95", "p99", "more"]);
    starts(&programs, &mut table);
    keys(&programs[..3], &mut table);
    keys_during_import(&mut table);
    table.print(&format!(
        "Terminal, {} applications, {}x{}",
        yardstick::applications(),
        SIZE.cols,
        SIZE.rows
    ));
}
