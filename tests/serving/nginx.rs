//! Runs nginx with the configuration that ships, and sends it requests.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

/// The shipped configuration, and the two texts in it that the test replaces.
const SHIPPED: &str = include_str!("../../www/serving/nginx.conf");
const LISTENS: &str = "listen 80;";
const FOLDER: &str = "/srv/data-story;";

/// How long nginx may take to start or to answer.
const TIMEOUT: Duration = Duration::from_secs(10);

/// A server that is stopped when it is dropped.
pub(crate) struct Nginx {
    process: Child,
    port: u16,
}

/// A response.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Nginx {
    /// Checks the configuration, and starts the server for a site.
    pub(crate) fn start(site: &Path, name: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("nginx-{name}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port").port();
        for place in [LISTENS, FOLDER] {
            assert_eq!(SHIPPED.matches(place).count(), 1, "{place} does not occur exactly once");
        }
        let server = SHIPPED
            .replace(LISTENS, &format!("listen 127.0.0.1:{port};"))
            .replace(FOLDER, &format!("\"{}\";", site.display()));
        fs::write(folder.join("server.conf"), server).expect("written");
        fs::write(folder.join("nginx.conf"), main_configuration(&folder)).expect("written");
        let tested = nginx(&folder)
            .arg("-t")
            .output()
            .expect("nginx: `cargo xtask test` brings it, or NGINX_PROGRAM names it");
        let output = String::from_utf8_lossy(&tested.stderr);
        assert!(tested.status.success() && !output.contains("[warn]"), "nginx -t: {output}");
        let process =
            nginx(&folder).spawn().expect("nginx: `cargo xtask test` brings it, or NGINX_PROGRAM names it");
        let mut server = Self { process, port };
        server.wait(&folder);
        server
    }

    /// Sends a GET request with additional header lines.
    pub(crate) fn get(&self, address: &str, headers: &[&str]) -> Response {
        self.request("GET", address, headers)
    }

    pub(crate) fn request(&self, method: &str, address: &str, headers: &[&str]) -> Response {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.set_read_timeout(Some(TIMEOUT)).expect("a time");
        let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
        let host = "Host: stories.example.org\r\nConnection: close\r\n";
        let request = format!("{method} {address} HTTP/1.1\r\n{host}{headers}\r\n");
        stream.write_all(request.as_bytes()).expect("a request");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("a response");
        Response::read(&bytes)
    }

    fn wait(&mut self, folder: &Path) {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let ended = self.process.try_wait().expect("its state");
            let log = || fs::read_to_string(folder.join("error.log")).unwrap_or_default();
            assert!(ended.is_none() && start.elapsed() < TIMEOUT, "nginx doesn't start: {}", log());
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Response {
    /// The value of a header, which must occur at most once.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut values =
            self.headers.iter().filter(|(found, _)| found == name).map(|(_, value)| value.as_str());
        let value = values.next();
        assert_eq!(values.next(), None, "{name} occurs twice");
        value
    }

    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("an end of the headers");
        let head = std::str::from_utf8(&bytes[..end]).expect("headers in UTF-8");
        let mut lines = head.split("\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).expect("a status");
        let header = |line: &str| {
            let (name, value) = line.split_once(": ").expect("name and value");
            (name.to_lowercase(), value.to_owned())
        };
        Self { status, headers: lines.map(header).collect(), body: bytes[end + 4..].to_vec() }
    }
}

/// The command that runs nginx. It writes only into the folder.
fn nginx(folder: &Path) -> Command {
    let program =
        std::env::var_os("NGINX_PROGRAM").filter(|path| !path.is_empty()).unwrap_or_else(|| "nginx".into());
    let mut nginx = Command::new(program);
    nginx.arg("-p").arg(folder).arg("-e").arg(folder.join("error.log"));
    nginx.arg("-c").arg(folder.join("nginx.conf"));
    nginx
}

/// The main configuration around the server. It compresses all responses, as many machines do; compressed copies must not be
/// compressed again.
fn main_configuration(folder: &Path) -> String {
    let modules = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary: String = modules
        .map(|module| format!("    {module}_temp_path \"{}\";\n", folder.join(module).display()))
        .concat();
    format!(
        "daemon off;\nmaster_process off;\npid \"{pid}\";\nevents {{}}\nhttp {{\n    access_log off;\n    gzip on;\n    gzip_types *;\n    gzip_min_length 0;\n{temporary}    include \"{server}\";\n}}\n",
        pid = folder.join("pid").display(),
        server = folder.join("server.conf").display()
    )
}
