//! Drivers and their child processes. They end with the page, even if a test or the whole run is aborted.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// How long a program may take to start on a slow machine.
const TIMEOUT: Duration = Duration::from_secs(20);

/// A program and its child processes.
pub(crate) struct Process {
    child: Child,
    /// A shell that ends the process group when its standard input is closed.
    guard: Child,
}

impl Process {
    /// Starts a program with its own process group. The scratch folder is removed when the group ends.
    pub(crate) fn start(command: &mut Command, scratch: &ScratchFolder) -> Process {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
        let child = child.unwrap_or_else(|error| panic!("{name} starts: {error}"));
        let guard = Command::new("sh")
            .args(["-c", "cat; kill -s KILL -- \"-$0\"; rm -rf -- \"$1\"", &child.id().to_string()])
            .arg(scratch.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell");
        Process { child, guard }
    }

    /// The program's standard output, if it is piped.
    pub(crate) fn output(&mut self) -> Option<std::process::ChildStdout> {
        self.child.stdout.take()
    }

    /// Waits until the program listens on a port.
    pub(crate) fn wait_for_port(&mut self, port: u16) {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = self.child.try_wait().expect("its state");
            assert!(ended.is_none() && start.elapsed() < TIMEOUT, "the driver doesn't listen: {ended:?}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
        // For systems without process groups, and to leave no zombie.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A folder for a browser's profile and its other files. It is removed with the process that uses it.
pub(crate) struct ScratchFolder(PathBuf);

impl ScratchFolder {
    pub(crate) fn new() -> ScratchFolder {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("data-story-pages-{}-{count}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        ScratchFolder(folder)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file of the browser's configuration.
    pub(crate) fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, text).expect("a file");
        path
    }
}

/// A free port.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("an address").port()
}

#[test]
fn child_processes_end_with_their_parent() {
    let scratch = ScratchFolder::new();
    let mut command = Command::new("sh");
    command.args(["-c", "sleep 1000 & echo $!; wait"]).stdout(Stdio::piped());
    let mut process = Process::start(&mut command, &scratch);
    let mut line = String::new();
    std::io::BufRead::read_line(
        &mut std::io::BufReader::new(process.output().expect("its output")),
        &mut line,
    )
    .expect("a line");
    // A zombie process has ended too.
    let state = || {
        let state = Command::new("ps").args(["-o", "stat=", "-p", line.trim()]).output().expect("ps");
        String::from_utf8_lossy(&state.stdout).trim().to_owned()
    };
    assert!(!state().is_empty(), "the child process does not run");
    drop(process);
    assert!(state().is_empty() || state().starts_with('Z'), "the child process still runs: {}", state());
    assert!(!scratch.path().exists(), "the scratch folder still exists");
}
