//! Runs other programs in the repository's root.

use anyhow::{Context as _, Result, bail};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The variables of the wasm build, which native builds must not inherit.
const WASM_VARIABLES: [&str; 4] = [
    "CARGO_UNSTABLE_BUILD_STD",
    "CARGO_UNSTABLE_BUILD_STD_FEATURES",
    "RUSTC_BOOTSTRAP",
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
];

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    let package = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    package.parent().map_or(package.clone(), PathBuf::from)
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    let folder = std::env::var_os("CARGO_TARGET_DIR").filter(|folder| !folder.is_empty());
    root().join(folder.map_or(PathBuf::from("target"), PathBuf::from))
}

/// Prints what a command is about to do.
pub(crate) fn status(message: &str) {
    eprintln!("\x1b[1m▸ {message}\x1b[0m");
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

/// Runs a program to its end; its output goes to the terminal.
pub(crate) fn run(mut command: Command) -> Result<()> {
    let name = format!("{} {}", command.get_program().to_string_lossy(), first_arguments(&command));
    let status = command.status().with_context(|| format!("`{name}` can't be started"))?;
    if !status.success() {
        bail!("`{name}` failed ({status})");
    }
    Ok(())
}

/// The output of a program; `None` if it can't be started or fails.
pub(crate) fn output(mut command: Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The path of a program on the PATH.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

fn first_arguments(command: &Command) -> String {
    let arguments: Vec<_> = command.get_args().take(3).map(|argument| argument.to_string_lossy()).collect();
    arguments.join(" ")
}
