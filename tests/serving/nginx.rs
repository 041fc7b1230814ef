//! Runs nginx with the configuration that ships, and sends it requests.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

/// The configuration, and the two places that everybody changes.
const SHIPPED: &str = include_str!("../../www/serving/nginx.conf");
const LISTENS: &str = "listen 80;";
const FOLDER: &str = "/srv/data-story;";

/// How long it may take to start or to answer.
const TIMEOUT: Duration = Duration::from_secs(10);

/// A server that ends with its test.
pub(crate) struct Nginx {
    process: Child,
    port: u16,
}

/// What it answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Nginx {
    /// Starts it for a site; its configuration must be without fault first.
    pub(crate) fn start(site: &Path, name: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("nginx-{name}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port").port();
        for place in [LISTENS, FOLDER] {
            assert_eq!(SHIPPED.matches(place).count(), 1, "{place} is to be changed in one place");
        }
        let server = SHIPPED
            .replace(LISTENS, &format!("listen 127.0.0.1:{port};"))
            .replace(FOLDER, &format!("\"{}\";", site.display()));
        fs::write(folder.join("server.conf"), server).expect("written");
        fs::write(folder.join("nginx.conf"), around(&folder)).expect("written");
        let tried = nginx(&folder)
            .arg("-t")
            .output()
            .expect("nginx: `cargo xtask test` brings it, or NGINX_PROGRAM names it");
        let said = String::from_utf8_lossy(&tried.stderr);
        assert!(tried.status.success() && !said.contains("[warn]"), "nginx -t: {said}");
        let process =
            nginx(&folder).spawn().expect("nginx: `cargo xtask test` brings it, or NGINX_PROGRAM names it");
        let mut server = Self { process, port };
        server.wait(&folder);
        server
    }

    /// Asks for an address with further header lines.
    pub(crate) fn get(&self, address: &str, headers: &[&str]) -> Answer {
        self.ask("GET", address, headers)
    }

    pub(crate) fn ask(&self, method: &str, address: &str, headers: &[&str]) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.set_read_timeout(Some(TIMEOUT)).expect("a time");
        let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
        let host = "Host: stories.example.org\r\nConnection: close\r\n";
        let request = format!("{method} {address} HTTP/1.1\r\n{host}{headers}\r\n");
        stream.write_all(request.as_bytes()).expect("asked");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        Answer::read(&bytes)
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

impl Answer {
    /// A header's value; it must not come twice.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut values =
            self.headers.iter().filter(|(found, _)| found == name).map(|(_, value)| value.as_str());
        let value = values.next();
        assert_eq!(values.next(), None, "{name} comes twice");
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

/// nginx as it is found, with everything it writes in a folder of ours.
fn nginx(folder: &Path) -> Command {
    let program =
        std::env::var_os("NGINX_PROGRAM").filter(|path| !path.is_empty()).unwrap_or_else(|| "nginx".into());
    let mut nginx = Command::new(program);
    nginx.arg("-p").arg(folder).arg("-e").arg(folder.join("error.log"));
    nginx.arg("-c").arg(folder.join("nginx.conf"));
    nginx
}

/// What a machine has around a server: many pack whatever they send, which must not happen twice.
fn around(folder: &Path) -> String {
    let ways = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary: String =
        ways.map(|way| format!("    {way}_temp_path \"{}\";\n", folder.join(way).display())).concat();
    format!(
        "daemon off;\nmaster_process off;\npid \"{pid}\";\nevents {{}}\nhttp {{\n    access_log off;\n    gzip on;\n    gzip_types *;\n    gzip_min_length 0;\n{temporary}    include \"{server}\";\n}}\n",
        pid = folder.join("pid").display(),
        server = folder.join("server.conf").display()
    )
}
