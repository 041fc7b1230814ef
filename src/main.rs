//! The command `data-story`; on wasm32 a stub.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command::run()
}

#[cfg(not(target_arch = "wasm32"))]
mod command;
