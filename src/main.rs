//! The program: hands over to [`keur::cli`].

fn main() -> std::process::ExitCode {
    keur::exchange::document::apart::serve().unwrap_or_else(keur::cli::main)
}
