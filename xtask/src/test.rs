//! `cargo xtask test`: all tests, or some stages of them, with one closing table.

use crate::command::{program, root, status, target};
use crate::engines::Engine;
use crate::setup::{Goal, driver, prepare};
use crate::summary::Summary;
use crate::wasm::{Purpose, Toolchain};
use crate::{build, debian, nginx, scripts, sizes};
use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use std::path::Path;
use std::process::Command;

/// What to test.
///
/// Examples: `cargo xtask test native`, `cargo xtask test pages --engine firefox keyboard`.
#[derive(Args, Default)]
pub(crate) struct Options {
    /// Stages (native, scripts, wasm, serving, pages), and a part of the names of the tests to run. Without stages, all
    /// stages run.
    #[arg(value_name = "STAGE|FILTER")]
    words: Vec<String>,
    /// Runs the page tests only in this browser engine, and no stage that is not named; may be repeated.
    #[arg(long = "engine", value_name = "NAME")]
    engines: Vec<Engine>,
}

/// How many page tests run at once. They spend most of their time waiting for a browser, a motion or a stalled file.
const BROWSERS_PER_CORE: usize = 1;

/// The parts of a test run, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Stage {
    /// Everything that needs no browser.
    Native,
    /// The unit tests of the scripts in `www/script`.
    Scripts,
    /// The widget in a browser's wasm.
    Wasm,
    /// A site behind nginx.
    Serving,
    /// The release site in browsers.
    Pages,
}

/// The stages and the filter that the options name.
#[derive(Debug, PartialEq)]
struct Plan<'a> {
    stages: Vec<Stage>,
    filter: Option<&'a str>,
}

impl Options {
    /// # Errors
    /// If there is more than one filter.
    fn plan(&self) -> Result<Plan<'_>> {
        let (mut stages, mut filter) = (Vec::new(), None);
        for word in &self.words {
            match Stage::from_str(word, false) {
                Ok(stage) => stages.push(stage),
                Err(_) if filter.is_none() => filter = Some(word.as_str()),
                Err(_) => bail!("`{word}` is not a stage, and only one filter can be given"),
            }
        }
        if stages.is_empty() && !self.engines.is_empty() {
            stages.push(Stage::Pages);
        }
        if stages.is_empty() {
            stages = Stage::value_variants().to_vec();
        }
        // In the order in which they are declared, each once.
        stages.sort_by_key(|stage| *stage as usize);
        stages.dedup();
        Ok(Plan { stages, filter })
    }

    fn engines(&self) -> &[Engine] {
        if self.engines.is_empty() { Engine::value_variants() } else { &self.engines }
    }
}

/// Runs all tests, even if some fail.
///
/// # Errors
/// If a test fails, or if a stage can't run.
pub(crate) fn run(options: &Options) -> Result<()> {
    let Plan { stages, filter } = options.plan()?;
    let needs_browser = stages.iter().any(|stage| matches!(stage, Stage::Wasm | Stage::Pages));
    let toolchain = needs_browser.then(|| prepare(&[Goal::Test])).transpose()?;
    let mut summary = Summary::default();
    for stage in stages {
        match (stage, &toolchain) {
            (Stage::Native, _) => {
                status("native: units, properties and snapshots");
                summary.run("native", filtered(program("cargo", &["test"]), filter, &[]))?;
            }
            (Stage::Scripts, _) => {
                status("scripts: units");
                summary.run("scripts", scripts::tests(filter)?)?;
            }
            (Stage::Serving, _) => run_serving(&mut summary, filter)?,
            (Stage::Wasm, Some(toolchain)) => {
                status("wasm: the widget in a browser");
                summary.run("wasm in Chromium", filtered(wasm(toolchain), filter, &[]))?;
            }
            (Stage::Pages, Some(toolchain)) => run_pages(&mut summary, toolchain, options.engines(), filter)?,
            (Stage::Wasm | Stage::Pages, None) => bail!("there is no toolchain for wasm32-unknown-unknown"),
        }
    }
    summary.close()
}

/// The tests of the release site in `dist/`, in an engine.
///
/// # Errors
/// A phrase that names the missing program.
pub(crate) fn pages(engine: Engine) -> Result<Command, &'static str> {
    // `--package` would select other features and build most dependencies a second time.
    let mut pages = program("cargo", &["test", "--test", "pages"]);
    pages.env("DATA_STORY_SITE", root().join("dist")).envs(engine.variables()?);
    if std::env::var_os("RUST_TEST_THREADS").is_none() {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        pages.env("RUST_TEST_THREADS", (cores * BROWSERS_PER_CORE).to_string());
    }
    Ok(pages)
}

fn run_pages(
    summary: &mut Summary,
    toolchain: &Toolchain,
    engines: &[Engine],
    filter: Option<&str>,
) -> Result<()> {
    summary.time("release site", || build::site_if_changed(toolchain))?;
    // Reports of failing tests of an earlier run.
    let _ = std::fs::remove_dir_all(target().join("failures"));
    for engine in engines {
        let name = format!("pages in {}", engine.name());
        match pages(*engine) {
            Ok(command) => {
                status(&format!("{name}: the release site"));
                summary.run(&name, filtered(command, filter, engine.unsupported()))?;
            }
            Err(missing) => summary.skip(&name, missing),
        }
    }
    let site = root().join("dist");
    if filter.is_none() {
        println!("\n{}\n", sizes::table(&site)?);
        summary.check("budget", &sizes::over_budget(&site)?);
    }
    Ok(())
}

fn run_serving(summary: &mut Summary, filter: Option<&str>) -> Result<()> {
    // On other systems the tests are skipped if there is no nginx, and the table says so.
    if debian::is_itself() {
        nginx::prepare()?;
    }
    match nginx::path() {
        Some(nginx) => {
            status("serving: a site behind nginx, with the configuration that ships");
            summary.run("served by nginx", filtered(serving(&nginx), filter, &[]))
        }
        None => {
            summary.skip("served by nginx", "there is no nginx");
            Ok(())
        }
    }
}

/// The tests of a site behind a real nginx.
fn serving(nginx: &Path) -> Command {
    let mut serving = program("cargo", &["test", "--test", "serving"]);
    serving.env("NGINX_PROGRAM", nginx);
    serving
}

/// The tests of the widget in Chromium, with the flags of `webdriver.json`.
fn wasm(toolchain: &Toolchain) -> Command {
    let arguments = ["test", "--target", "wasm32-unknown-unknown", "--package", "widget", "--lib"];
    let mut command = toolchain.program(Purpose::Development, "cargo", &arguments);
    command
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("CHROMEDRIVER", driver().unwrap_or_default())
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    command
}

/// A test command with a harness's filter, and without the modules `skipped`.
fn filtered(mut command: Command, filter: Option<&str>, skipped: &[&str]) -> Command {
    command.arg("--no-fail-fast").arg("--").args(filter);
    command.args(skipped.iter().flat_map(|module| ["--skip", module]));
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(words: &[&str], engines: &[Engine]) -> Options {
        Options { words: words.iter().map(|word| (*word).to_owned()).collect(), engines: engines.to_vec() }
    }

    #[test]
    fn no_words_run_every_stage() {
        let options = options(&[], &[]);
        let plan = options.plan().expect("a plan");
        assert_eq!(plan, Plan { stages: Stage::value_variants().to_vec(), filter: None });
        assert_eq!(options.engines().len(), 3);
    }

    #[test]
    fn stages_run_in_their_order_whatever_the_order_of_the_words() {
        let options = options(&["pages", "keyboard", "native", "pages"], &[]);
        let plan = options.plan().expect("a plan");
        assert_eq!(plan, Plan { stages: vec![Stage::Native, Stage::Pages], filter: Some("keyboard") });
    }

    #[test]
    fn an_engine_alone_runs_the_pages() {
        let options = options(&["keyboard"], &[Engine::Firefox]);
        let plan = options.plan().expect("a plan");
        assert_eq!(plan, Plan { stages: vec![Stage::Pages], filter: Some("keyboard") });
        assert!(options.engines() == [Engine::Firefox]);
    }

    #[test]
    fn a_second_filter_is_an_error() {
        let error = options(&["native", "one", "two"], &[]).plan().expect_err("an error");
        assert!(error.to_string().contains("`two` is not a stage"), "{error}");
    }
}
