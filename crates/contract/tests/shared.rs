//! The names of this crate are those of the scripts, the style sheets, the Rust code and `docs/html.md`.

use contract::{attribute, class, event};
use regex::Regex;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The text of a file of the repository.
fn text(path: impl AsRef<Path>) -> String {
    let path = test_support::root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files below a folder that end with one of some endings.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![test_support::root().join(folder)];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
                files.push(path);
            }
        }
    }
    files
}

/// Everything that a pattern's first group matches.
fn matches(pattern: &str, text: &str) -> BTreeSet<String> {
    let pattern = Regex::new(pattern).expect("a pattern");
    pattern.captures_iter(text).map(|found| found[1].to_owned()).collect()
}

fn has(names: &[(&str, &str)], value: &str) -> bool {
    names.iter().any(|(_, known)| *known == value)
}

fn is_class(name: &str) -> bool {
    has(class::ALL, name) || class::FAMILIES.iter().any(|family| name.starts_with(family))
}

#[test]
fn scripts_have_the_same_names() {
    let pattern = Regex::new(r#"export const (\w+) = "([^"]+)";"#).expect("a pattern");
    for (file, names) in [("classes", class::ALL), ("attributes", attribute::ALL), ("events", event::ALL)] {
        let script = text(format!("www/script/contract/{file}.js"));
        let found: Vec<(String, String)> =
            pattern.captures_iter(&script).map(|found| (found[1].to_owned(), found[2].to_owned())).collect();
        assert_eq!(found.len(), script.matches("export ").count(), "{file}.js has constants alone");
        assert!(!found.is_empty());
        for (name, value) in found {
            assert!(names.contains(&(name.as_str(), value.as_str())), "{file}.js: {name} is {value}");
        }
    }
}

#[test]
fn scripts_write_no_class_attribute_or_event_but_by_its_constant() {
    for path in files("www/script", &[".js"]) {
        // The sanitizer's lists are what it lets through, also where the names change.
        let is_exempt =
            path.parent().is_some_and(|folder| folder.ends_with("contract")) || path.ends_with("sanitize.js");
        if is_exempt {
            continue;
        }
        let code = text(&path);
        let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let literals = matches(r#"["'`.\[](data-(?:story-)?[a-z]+(?:-[a-z]+)*)"#, &code);
        let literals: Vec<&String> =
            literals.iter().filter(|name| *name != contract::ELEMENT && *name != "data-story").collect();
        assert_eq!(literals, Vec::<&String>::new(), "{}", path.display());
    }
}

#[test]
fn style_sheets_select_what_there_is() {
    for path in files("www/style", &[".css"]) {
        let css = text(&path);
        for name in matches(r"\.(data-story[a-z0-9-]*)", &css) {
            assert!(is_class(&name), "{}: .{name} is no class", path.display());
        }
        for name in matches(r"\[(data-[a-z-]+)", &css) {
            assert!(has(attribute::ALL, &name), "{}: [{name}] is no attribute", path.display());
        }
    }
}

#[test]
fn documented_names_are_there() {
    let page = text("docs/html.md");
    let quoted = matches("`([^`]+)`", &page);
    assert!(quoted.len() > 50, "{} names", quoted.len());
    for quoted in quoted {
        for name in matches(r"\.(data-story(?:-[a-z]+)*)", &quoted) {
            // A script of this name, the names of layouts, and a part of a name that is joined.
            let is_file = quoted.ends_with(".js") || quoted.ends_with(".css") || quoted.ends_with(".ts");
            assert!(is_class(&name) || is_file, "`{quoted}`: .{name} is no class");
        }
        for name in matches(r"(?:^|\[)(data-[a-z]+(?:-[a-z]+)*)(?:$|[=\]])", &quoted) {
            let is_known = has(attribute::ALL, &name) || has(event::ALL, &name);
            assert!(is_known, "`{quoted}`: {name} is neither attribute nor event");
        }
    }
}

#[test]
fn rust_writes_no_other_names() {
    let folders = ["src", "crates/publish/src", "crates/chart/src"];
    for path in folders.iter().flat_map(|folder| files(folder, &[".rs"])) {
        for name in matches(r"[.\[ \x22](data-story-[a-z]+(?:-[a-z]+)*)", &text(&path)) {
            let is_temporary = text(&path).contains(&format!("temp_dir().join(format!(\"{name}"));
            let is_known = is_class(&name)
                || class::FAMILIES.contains(&format!("{name}-").as_str())
                || has(attribute::ALL, &name)
                || has(event::ALL, &name);
            assert!(is_known || is_temporary, "{}: {name} is not in the contract", path.display());
        }
    }
}

#[test]
fn every_name_is_in_use() {
    let code: String = ["src", "crates/publish/src", "crates/chart/src", "www/script", "www/style"]
        .iter()
        .flat_map(|folder| files(folder, &[".rs", ".js", ".css"]))
        .filter(|path| !path.parent().is_some_and(|folder| folder.ends_with("contract")))
        .map(text)
        .collect();
    for (module, script, names) in [
        ("class", "classes", class::ALL),
        ("attribute", "attribute", attribute::ALL),
        ("event", "event", event::ALL),
    ] {
        for (name, value) in names {
            let literal = Regex::new(&format!(r"{value}(?:[^a-z-]|-[^a-z])")).expect("a pattern");
            let is_used = literal.is_match(&code)
                || code.contains(&format!("{module}::{name}"))
                || code.contains(&format!("{script}.{name}"));
            assert!(is_used, "nothing uses {module}::{name}, {value}");
        }
    }
}
