//! The closing table of a test run.

use anyhow::{Context as _, Result, bail};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The results of the stages that have run.
#[derive(Default)]
pub(crate) struct Summary {
    stages: Vec<Stage>,
    passed: usize,
    failed: usize,
}

/// A line of the table.
struct Stage {
    name: String,
    result: String,
    time: Duration,
}

impl Summary {
    /// Runs a test command, prints its output and adds the counts that its harness reports.
    ///
    /// # Errors
    /// If the command can't be started.
    pub(crate) fn run(&mut self, name: &str, mut command: Command) -> Result<()> {
        command.stdout(Stdio::piped()).env("RUST_BACKTRACE", "0");
        let start = Instant::now();
        let mut child = command.spawn().with_context(|| format!("the tests “{name}” can't be started"))?;
        let (mut passed, mut failed, mut filtered) = (0, 0, 0);
        if let Some(stdout) = child.stdout.take() {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                println!("{line}");
                passed += count(&line, "passed");
                failed += count(&line, "failed");
                filtered += count(&line, "filtered");
            }
        }
        let status = child.wait().with_context(|| format!("the tests “{name}” can't be waited for"))?;
        let is_broken = !status.success() && failed == 0;
        if is_broken {
            failed = 1;
        }
        let filtered = if filtered > 0 { format!(", {filtered} filtered out") } else { String::new() };
        let broken = if is_broken { " (it did not finish: see above)" } else { "" };
        let result = format!("{passed} passed, {failed} failed{filtered}{broken}");
        self.add(name, result, start.elapsed());
        self.passed += passed;
        self.failed += failed;
        Ok(())
    }

    /// Adds the result of a check without a test program: it has passed if there are no failures.
    pub(crate) fn check(&mut self, name: &str, failures: &[String]) {
        for failure in failures {
            println!("{failure}");
        }
        let (passed, failed) = if failures.is_empty() { (1, 0) } else { (0, failures.len()) };
        self.add(name, format!("{passed} passed, {failed} failed"), Duration::ZERO);
        self.passed += passed;
        self.failed += failed;
    }

    /// Runs a step that is not a test, such as a build, and adds its time.
    ///
    /// # Errors
    /// The error of the step.
    pub(crate) fn time(&mut self, name: &str, step: impl FnOnce() -> Result<()>) -> Result<()> {
        let start = Instant::now();
        step()?;
        self.add(name, "done".to_owned(), start.elapsed());
        Ok(())
    }

    /// Adds a stage that can't run on this machine.
    pub(crate) fn skip(&mut self, name: &str, reason: &str) {
        self.add(name, format!("not run, {reason}"), Duration::ZERO);
    }

    /// Prints the table.
    ///
    /// # Errors
    /// If a test has failed, or if no test has run.
    pub(crate) fn close(self) -> Result<()> {
        let width = self.stages.iter().map(|stage| stage.name.len()).max().unwrap_or(0);
        for Stage { name, result, time } in &self.stages {
            let seconds = time.as_secs();
            println!("{name:<width$}  {:>2} min {:02} s  {result}", seconds / 60, seconds % 60);
        }
        println!("\n{} passed, {} failed", self.passed, self.failed);
        if self.failed > 0 {
            bail!("some tests failed; their output is above");
        }
        if self.passed == 0 {
            bail!("no test was run");
        }
        Ok(())
    }

    fn add(&mut self, name: &str, result: String, time: Duration) {
        self.stages.push(Stage { name: name.to_owned(), result, time });
    }
}

/// The number beside a word in the closing line of a test harness: that of cargo, `test result: ok. 12 passed; 0 failed; …`,
/// or that of node, `# pass 12` and `# fail 0`.
fn count(line: &str, word: &str) -> usize {
    if let Some((found, number)) = line.strip_prefix("# ").and_then(|rest| rest.split_once(' ')) {
        let is_requested = matches!((found, word), ("pass", "passed") | ("fail", "failed"));
        return number.parse().ok().filter(|_| is_requested).unwrap_or(0);
    }
    let Some(rest) = line.trim_start().strip_prefix("test result:") else { return 0 };
    let words: Vec<&str> = rest.split([' ', ';', '.']).filter(|word| !word.is_empty()).collect();
    let place = words.iter().position(|found| *found == word);
    place.and_then(|place| words.get(place.checked_sub(1)?)?.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_closing_lines_are_counted() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 7 filtered out";
        assert_eq!((count(line, "passed"), count(line, "failed")), (12, 3));
        assert_eq!(count(line, "filtered"), 7);
        assert_eq!(count("a test named 5 passed", "passed"), 0);
        assert_eq!((count("# pass 9", "passed"), count("# fail 2", "failed")), (9, 2));
        assert_eq!((count("# pass 9", "failed"), count("# tests 11", "passed")), (0, 0));
    }

    #[test]
    fn a_failed_check_fails_the_run() {
        let mut summary = Summary::default();
        summary.check("budget", &[]);
        summary.check("budget", &["page + CSS is too large.".to_owned()]);
        assert_eq!((summary.passed, summary.failed), (1, 1));
        assert!(summary.close().is_err());
    }
}
