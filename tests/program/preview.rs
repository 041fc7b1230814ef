//! `data-story preview`, with requests over TCP.

use crate::support::{folder, replace, starter, text, widget};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A preview that is killed at the end of its test.
struct Preview {
    process: Child,
    /// `127.0.0.1` with the port.
    address: String,
    /// The folder for its temporary files.
    temporary: PathBuf,
}

impl Preview {
    fn start(story: &Path, widget: &Path) -> Self {
        let name = story.file_name().expect("a name").to_string_lossy().into_owned();
        let temporary = folder(&format!("{name}-temporary"));
        std::fs::create_dir_all(&temporary).expect("a folder");
        let mut process = Command::new(env!("CARGO_BIN_EXE_data-story"))
            .args([
                "preview",
                &story.display().to_string(),
                "--port",
                "0",
                "--widget",
                &widget.display().to_string(),
            ])
            .env("TMPDIR", &temporary)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the command runs");
        let mut line = String::new();
        let stdout = process.stdout.take().expect("output");
        BufReader::new(stdout).read_line(&mut line).expect("a line");
        let address =
            line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).expect(&line).to_owned();
        Self { process, address, temporary }
    }

    /// The answer to a request, head and body.
    fn get(&self, path: &str) -> String {
        let host = &self.address;
        self.send(&format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))
    }

    /// Sends a request without changes; returns the response.
    fn send(&self, request: &str) -> String {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).expect("sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        text(&answer)
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a timeout");
        stream
    }

    /// The page as soon as it contains some words, or after ten seconds.
    fn page_with(&self, words: &str) -> String {
        let start = Instant::now();
        loop {
            let page = self.get("/river-lamps/zh-Hant/");
            if page.contains(words) || start.elapsed() > Duration::from_secs(10) {
                return page;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn a_save_is_built_and_its_problems_are_shown() {
    let story = starter("previewed");
    let preview = Preview::start(&story, &widget("previewed-widget"));
    assert!(preview.get("/").contains("location: /river-lamps/zh-Hant/"));
    let page = preview.get("/river-lamps/zh-Hant/");
    assert!(
        page.contains("412盞") && page.contains("/preview/page.js") && !page.contains("preview-problems")
    );
    assert!(preview.get("/preview/changes?since=0").ends_with('1'), "the first build has no version");
    assert!(preview.get("/river-lamps/../../Cargo.toml").starts_with("HTTP/1.1 404"));

    replace(&story, "zh-Hant.md", "以前走夜路", "從前走夜路");
    assert!(preview.page_with("從前走夜路").contains("從前走夜路"), "the page does not show the save");

    replace(&story, "zh-Hant.md", "[412盞]", "[413盞]");
    let broken = preview.page_with("“413盞” is not what");
    assert!(
        broken.contains("“413盞” does not match the fact “lamps”."),
        "the page does not show the mistake: {broken}"
    );
    assert!(broken.contains("從前走夜路"), "the page is not the last valid version");

    replace(&story, "zh-Hant.md", "[413盞]", "[412盞]");
    let start = Instant::now();
    while preview.get("/river-lamps/zh-Hant/").contains("preview-problems") {
        assert!(start.elapsed() < Duration::from_secs(10), "the page still shows problems");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_story_that_was_never_valid_shows_its_problems() {
    let story = starter("previewed-broken");
    replace(&story, "story.toml", "slug = \"river-lamps\"", "slug = \"River\"");
    let preview = Preview::start(&story, &widget("previewed-broken-widget"));
    let page = preview.get("/");
    assert!(page.contains("can't be a slug") && page.starts_with("HTTP/1.1 200"), "{page}");
}

#[test]
fn only_requests_to_this_machine_are_answered() {
    let preview = Preview::start(&starter("previewed-host"), &widget("previewed-host-widget"));
    let port = preview.address.split(':').nth(1).expect("a port").to_owned();
    let with_host = |host: &str| {
        let answer = preview.send(&format!("GET / HTTP/1.1\r\n{host}Connection: close\r\n\r\n"));
        answer.split(' ').nth(1).expect("a status").to_owned()
    };
    for host in ["127.0.0.1", "localhost", "[::1]"] {
        assert_eq!(with_host(&format!("Host: {host}:{port}\r\n")), "307", "{host}");
    }
    // With DNS rebinding, the name of another site leads to this machine.
    for host in
        [format!("evil.example:{port}"), "localhost".to_owned(), format!("localhost.evil.example:{port}")]
    {
        assert_eq!(with_host(&format!("Host: {host}\r\n")), "403", "{host}");
    }
    assert_eq!(with_host(&format!("Host: localhost:{port}\r\nHost: evil.example\r\n")), "403");
    assert_ne!(with_host(""), "307", "a request without a host");
    let absolute =
        format!("GET http://evil.example/ HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n");
    assert!(preview.send(&absolute).starts_with("HTTP/1.1 403"));
}

#[test]
fn paths_outside_the_site_are_never_opened() {
    let preview = Preview::start(&starter("previewed-paths"), &widget("previewed-paths-widget"));
    let up = "../".repeat(12);
    for path in [
        format!("/{up}dev/zero"),
        format!("/{up}etc/passwd"),
        format!("/river-lamps/{up}dev/zero"),
        format!("/{}dev/zero", "%2e%2e%2f".repeat(12)),
        format!("/{}dev/zero", "..%2f".repeat(12)),
        "//dev/zero".to_owned(),
        "/%2fdev%2fzero".to_owned(),
        "/river-lamps%00/".to_owned(),
    ] {
        let start = Instant::now();
        let answer = preview.get(&path);
        assert!(!answer.starts_with("HTTP/1.1 2") && !answer.contains("root:"), "{path}: {answer}");
        assert!(answer.len() < 10_000 && start.elapsed() < Duration::from_secs(5), "{path} is opened");
    }
    #[cfg(target_os = "linux")]
    {
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", preview.process.id())).expect("its state");
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("its peak of memory");
        let kilobytes: u64 = peak.trim().trim_end_matches(" kB").parse().expect("a number");
        assert!(kilobytes < 512 * 1024, "the preview has used {kilobytes} kB");
    }
}

#[test]
fn an_unfinished_request_is_closed() {
    let preview = Preview::start(&starter("previewed-slow"), &widget("previewed-slow-widget"));
    let start = Instant::now();
    let mut stream = preview.connect();
    write!(stream, "GET / HTTP/1.1\r\nHost: {}\r\n", preview.address).expect("sent");
    let mut answer = Vec::new();
    // The server closes the connection, with or without a response. A timeout would be another error.
    match stream.read_to_end(&mut answer) {
        Ok(_) => {}
        Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset),
    }
    assert!(start.elapsed() < Duration::from_secs(15), "the connection stays open");
    assert!(!text(&answer).starts_with("HTTP/1.1 2"), "{}", text(&answer));
}

#[test]
fn files_have_their_types_and_are_not_cached() {
    let preview = Preview::start(&starter("previewed-types"), &widget("previewed-types-widget"));
    for (path, content_type) in [
        ("/river-lamps/en/", "text/html; charset=utf-8"),
        ("/widget-0_bg.wasm", "application/wasm"),
        ("/widget-loader.js", "text/javascript"),
        ("/preview/page.css", "text/css"),
    ] {
        let answer = preview.get(path).to_lowercase();
        assert!(answer.contains(&format!("content-type: {content_type}\r\n")), "{path}: {answer}");
        assert!(answer.contains("cache-control: no-store\r\n"), "{path}: {answer}");
        assert!(answer.contains("x-content-type-options: nosniff\r\n"), "{path}: {answer}");
    }
}

/// The preview's own temporary folder.
#[cfg(unix)]
fn private_folder(preview: &Preview) -> PathBuf {
    let mut entries = std::fs::read_dir(&preview.temporary).expect("the folder").flatten();
    let folder = entries.next().expect("a folder").path();
    assert!(entries.next().is_none(), "there are several folders");
    folder
}

#[cfg(unix)]
#[test]
fn the_temporary_folder_is_private_and_removed_after_every_signal() {
    use std::os::unix::fs::PermissionsExt;
    let widget = widget("previewed-signals-widget");
    for signal in ["INT", "TERM", "HUP", "QUIT"] {
        let mut preview = Preview::start(&starter(&format!("previewed-{signal}")), &widget);
        let private = private_folder(&preview);
        assert_eq!(std::fs::metadata(&private).expect("a folder").permissions().mode() & 0o777, 0o700);
        let name = private.file_name().expect("a name").to_string_lossy().into_owned();
        assert!(!name.contains(&preview.process.id().to_string()), "{name} can be guessed");
        let id = preview.process.id().to_string();
        assert!(Command::new("kill").args(["-s", signal, &id]).status().expect("kill").success());
        assert_eq!(preview.process.wait().expect("the end").code(), Some(0), "{signal}");
        assert!(!private.exists(), "{} stays after SIG{signal}", private.display());
    }
}

/// A build that reads a widget from a named pipe does not end until the test closes the pipe.
#[cfg(unix)]
#[test]
fn requests_do_not_wait_for_a_build() {
    let story = starter("previewed-building");
    let widget = widget("previewed-building-widget");
    let mut preview = Preview::start(&story, &widget);
    let private = private_folder(&preview);
    let wasm = widget.join("widget-0_bg.wasm");
    std::fs::remove_file(&wasm).expect("removed");
    assert!(Command::new("mkfifo").arg(&wasm).status().expect("mkfifo").success());
    replace(&story, "en.md", "412 lamps", "412 lamps");
    // The writing end can be opened as soon as the build has opened the reading end.
    let (send, opened) = std::sync::mpsc::channel();
    std::thread::spawn(move || send.send(std::fs::OpenOptions::new().write(true).open(wasm)));
    let writer =
        opened.recv_timeout(Duration::from_secs(20)).expect("the build reads the widget").expect("opened");
    for _ in 0..20 {
        let start = Instant::now();
        assert!(preview.get("/river-lamps/en/").contains("412 lamps"), "the last page is not served");
        assert!(start.elapsed() < Duration::from_secs(2), "a request took {:?}", start.elapsed());
    }
    // The command also ends without waiting for the build.
    let id = preview.process.id().to_string();
    assert!(Command::new("kill").args(["-s", "TERM", &id]).status().expect("kill").success());
    assert_eq!(preview.process.wait().expect("the end").code(), Some(0));
    assert!(!private.exists(), "{} stays", private.display());
    drop(writer);
}
