//! Running other programs from the repository's root, with what they are asked to do said first.

use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What went wrong, as a sentence for the terminal.
pub(crate) type Done<T = ()> = Result<T, String>;

/// The variables of the wasm build, which native builds must not see.
const WASM_VARIABLES: [&str; 4] = [
    "CARGO_UNSTABLE_BUILD_STD",
    "CARGO_UNSTABLE_BUILD_STD_FEATURES",
    "RUSTC_BOOTSTRAP",
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
];

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map_or(here.clone(), PathBuf::from)
}

/// Says what a command is about to do.
pub(crate) fn say(what: &str) {
    eprintln!("\x1b[1m▸ {what}\x1b[0m");
}

/// A program that will run in the repository's root, without the variables of the wasm build.
pub(crate) fn program(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root()).args(arguments);
    for variable in WASM_VARIABLES {
        command.env_remove(variable);
    }
    command
}

/// Runs a program to its end; its output is the terminal's.
pub(crate) fn run(mut command: Command) -> Done {
    let name = format!("{} {}", command.get_program().to_string_lossy(), first_words(&command));
    let status = command.status().map_err(|error| format!("`{name}` can't be started: {error}."))?;
    if status.success() { Ok(()) } else { Err(format!("`{name}` failed ({status}).")) }
}

/// The output of a program, or nothing where it can't be started or fails.
pub(crate) fn output(mut command: Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Where a program is found on the PATH.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

fn first_words(command: &Command) -> String {
    let words: Vec<_> = command.get_args().take(3).map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}
