//! The program: hands over to [`keur::cli`].

fn main() -> std::process::ExitCode {
    keur::cli::main()
}
