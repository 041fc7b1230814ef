//! The file `_headers` as the two hosts read it that everybody else follows.

use regex::Regex;

/// What they send for the addresses that fit.
pub(crate) struct Rule {
    pattern: Regex,
    headers: Vec<(String, String)>,
}

/// Who reads the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Host {
    Cloudflare,
    Netlify,
}

impl Host {
    pub(crate) const ALL: [Host; 2] = [Host::Cloudflare, Host::Netlify];
}

/// The rules of a file.
pub(crate) fn read(file: &str, host: Host) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in file.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        if line.starts_with('/') {
            let pattern = match host {
                Host::Cloudflare => cloudflare(line),
                Host::Netlify => netlify(line),
            };
            let pattern = Regex::new(&pattern).expect("a pattern");
            rules.push(Rule { pattern, headers: Vec::new() });
        } else {
            let (name, value) = line.trim().split_once(": ").unwrap_or_else(|| panic!("no header: {line}"));
            let rule = rules.last_mut().expect("an address comes before its headers");
            rule.headers.push((name.to_lowercase(), value.to_owned()));
        }
    }
    rules
}

/// Name and value of every header of an address, a rule after the other.
pub(crate) fn headers(rules: &[Rule], address: &str) -> Vec<(String, String)> {
    let fits = |rule: &&Rule| rule.pattern.is_match(address);
    rules.iter().filter(fits).flat_map(|rule| rule.headers.clone()).collect()
}

/// A `*` is anything; a placeholder is anything but a slash.
fn cloudflare(address: &str) -> String {
    let parts: Vec<String> = address.split('*').map(regex::escape).collect();
    let placeholder = Regex::new(r":[A-Za-z]\w*").expect("a pattern");
    format!("^{}$", placeholder.replace_all(&parts.join(".*"), "[^/]+"))
}

/// The same part by part, where slashes at the end count for nothing and a point is any letter.
fn netlify(address: &str) -> String {
    let mut pattern = String::new();
    for part in address.split('/').filter(|part| !part.is_empty()) {
        match part {
            "*" if pattern.is_empty() => pattern.push_str("/?(.*)/?"),
            "*" => pattern = format!("{}(?:|/|/(.*)/?)", pattern.trim_end_matches(['/', '?'])),
            part if part.starts_with(':') => pattern.push_str("/([^/]+)/?"),
            part if part.contains('*') => pattern.push_str(&format!("/{}", part.replace('*', "(.*)"))),
            part => pattern.push_str(&format!("/{}/?", regex::escape(part))),
        }
    }
    if pattern.is_empty() { "^/$".to_owned() } else { format!("^{pattern}$") }
}
