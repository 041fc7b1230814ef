//! `cargo xtask test`: everything in one go, with one closing summary.

use crate::command::{Done, program, root, say};
use crate::engines::Engine;
use crate::setup::{Goal, driver, prepare};
use crate::wasm::{For, Toolchain};
use crate::{build, nginx, sizes};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs all tests to the end, also where some fail.
///
/// # Errors
/// Where a test fails, or a part can't be run at all.
pub(crate) fn run() -> Done {
    let toolchain = prepare(&[Goal::Test])?;
    let mut summary = Summary::default();
    say("native: units, properties and snapshots");
    summary.run("native", program("cargo", &["test", "--workspace"]))?;
    crate::scripts::test()?;
    match nginx::path() {
        Some(nginx) => {
            say("served by nginx: a site with the configuration that ships");
            summary.run("served by nginx", of_serving(&nginx))?;
        }
        None => summary.lines.push("served by nginx: not run, there is no nginx".to_owned()),
    }
    say("wasm: the canvas in a browser");
    summary.run("wasm in Chromium", in_browser(&toolchain))?;
    build::site(&toolchain)?;
    for engine in Engine::ALL {
        let what = format!("pages in {}", engine.name());
        match of_pages(engine) {
            Ok(mut pages) => {
                say(&format!("{what}: the release site"));
                pages.arg("--");
                pages.args(engine.left_out().iter().flat_map(|module| ["--skip", module]));
                summary.run(&what, pages)?;
            }
            Err(why) => summary.lines.push(format!("{what}: not run, {why}")),
        }
    }
    println!("\n{}\n", sizes::table(&root().join("dist"))?);
    summary.note("budget", sizes::over_budget(&root().join("dist"))?);
    summary.close()
}

/// The tests of the release site in `dist/`, in an engine.
///
/// # Errors
/// What the engine lacks on this machine.
pub(crate) fn of_pages(engine: Engine) -> Result<Command, &'static str> {
    let mut pages = program("cargo", &["test", "--package", "data-story", "--test", "pages"]);
    pages.env("DATA_STORY_SITE", root().join("dist")).envs(engine.variables()?);
    Ok(pages)
}

/// The tests of a site behind a real nginx.
fn of_serving(nginx: &Path) -> Command {
    let mut serving = program("cargo", &["test", "--package", "data-story", "--test", "serving"]);
    serving.env("NGINX_PROGRAM", nginx);
    serving
}

/// The wasm tests under Chromium, with the flags of `webdriver.json`.
fn in_browser(toolchain: &Toolchain) -> Command {
    let arguments =
        ["test", "--target", "wasm32-unknown-unknown", "--package", "data-story", "--test", "canvas"];
    let mut command = toolchain.program(For::Development, "cargo", &arguments);
    command
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("CHROMEDRIVER", driver().unwrap_or_default())
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    command
}

#[derive(Default)]
struct Summary {
    lines: Vec<String>,
    passed: usize,
    failed: usize,
}

impl Summary {
    /// Runs a test command, shows its output and counts what cargo and its harness report.
    fn run(&mut self, what: &str, mut command: Command) -> Done {
        command.stdout(Stdio::piped()).env("RUST_BACKTRACE", "0");
        let mut child =
            command.spawn().map_err(|error| format!("the tests “{what}” can't be started: {error}."))?;
        let (mut passed, mut failed, mut left_out) = (0, 0, 0);
        if let Some(stdout) = child.stdout.take() {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                println!("{line}");
                passed += counted(&line, "passed");
                failed += counted(&line, "failed");
                left_out += counted(&line, "filtered");
            }
        }
        let status = child.wait().map_err(|error| error.to_string())?;
        let broke_off = !status.success() && failed == 0;
        if broke_off {
            failed = 1;
        }
        let left_out = if left_out > 0 { format!(", {left_out} left out") } else { String::new() };
        let end = if broke_off { " (it broke off: see above)" } else { "" };
        self.lines.push(format!("{what}: {passed} passed, {failed} failed{left_out}{end}"));
        self.passed += passed;
        self.failed += failed;
        Ok(())
    }

    /// Counts a check of ours: passed where there is nothing to say.
    fn note(&mut self, what: &str, failures: Vec<String>) {
        for failure in &failures {
            println!("{failure}");
        }
        let (passed, failed) = if failures.is_empty() { (1, 0) } else { (0, failures.len()) };
        self.lines.push(format!("{what}: {passed} passed, {failed} failed"));
        self.passed += passed;
        self.failed += failed;
    }

    fn close(self) -> Done {
        for line in &self.lines {
            println!("{line}");
        }
        println!("\n{} passed, {} failed", self.passed, self.failed);
        if self.passed == 0 {
            return Err("no test was run.".to_owned());
        }
        if self.failed > 0 { Err("some tests failed; their output stands above.".to_owned()) } else { Ok(()) }
    }
}

/// The number before a word in a harness's closing line, `test result: ok. 12 passed; 0 failed; …`.
fn counted(line: &str, word: &str) -> usize {
    let Some(rest) = line.trim_start().strip_prefix("test result:") else { return 0 };
    let words: Vec<&str> = rest.split([' ', ';', '.']).filter(|word| !word.is_empty()).collect();
    let place = words.iter().position(|found| *found == word);
    place.and_then(|place| words.get(place.checked_sub(1)?)?.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_counted_and_others_are_not() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 7 filtered out";
        assert_eq!((counted(line, "passed"), counted(line, "failed")), (12, 3));
        assert_eq!(counted(line, "filtered"), 7);
        assert_eq!(counted("a test named 5 passed", "passed"), 0);
    }
}
