//! Hostile files: large and strange files are read without a panic, in time and memory in proportion to their size.

use author::{draft, read, starter};
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Texts that have broken parsers of Markdown and numbers when repeated many times.
const REPEATED: [&str; 26] = [
    "[",
    "> ",
    "![",
    "*a ",
    "[a](fact:",
    "- ",
    "1. ",
    "`",
    "<a ",
    "9",
    "一",
    "百分之",
    "1,234",
    "近",
    "between 1 ",
    "2 ",
    "a1-",
    "\u{202e}\u{0}",
    "<!-- a -->一",
    "<!--",
    "**「",
    "一*(",
    "[^a]",
    "\n[^a]: b\n",
    "| a ",
    "\\*",
];

/// Reads the starter's story with a text added to both of its articles.
fn read_with(name: &str, added: &str) -> author::Reading {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    for (name, bytes) in starter::FILES {
        let bytes = if name.ends_with(".md") { [bytes, added.as_bytes()].concat() } else { bytes.to_vec() };
        fs::write(folder.join(name), bytes).expect("written");
    }
    read(&folder)
}

#[test]
fn texts_repeated_ten_thousand_times_are_read() {
    for piece in REPEATED {
        let added = format!("\n\n{}\n", piece.repeat(10_000));
        let reading = read_with("repeated", &added);
        assert!(reading.has_errors() || !reading.stories.is_empty(), "{piece:?}: neither story nor reason");
        // The diagnostics stay few enough to read, however many mistakes there are.
        assert!(reading.diagnostics.len() < 800, "{piece:?}: {} diagnostics", reading.diagnostics.len());
        let said: usize = reading.diagnostics.iter().map(|diagnostic| diagnostic.in_full().len()).sum();
        assert!(said < 2_000_000, "{piece:?}: {said} bytes of diagnostics");
    }
}

#[test]
fn articles_of_repeated_signs_are_drafted() {
    for piece in REPEATED {
        let draft = draft(&format!("標題\n\n{}。\n", piece.repeat(3_000)), "story");
        assert_eq!(draft.files.len(), 4, "{piece:?}");
    }
}

/// Tables that are too large or not tables at all: each must be refused with a readable reason.
#[test]
fn invalid_tables_are_refused_in_time() {
    let lines = |count: usize| {
        let rows = (0..count).map(|index| {
            format!("{:04}-{:02}-{:02},{index}\n", 1000 + index / 336, index / 28 % 12 + 1, index % 28 + 1)
        });
        format!("at,value\n{}", rows.collect::<String>()).into_bytes()
    };
    let tables: [(&str, Vec<u8>, &str); 14] = [
        ("many lines", lines(200_000), "more than 100000 lines"),
        ("more bytes than any table", lines(5_000_000), "larger than 64 MB"),
        (
            "a huge field",
            ["at,value\n2019,".as_bytes(), &b"9".repeat(3_000_000)].concat(),
            "is not a plain number",
        ),
        ("a huge header", b"at,".repeat(1_000_000), "The table has the columns “at,at"),
        (
            "many columns",
            [b"at,value\n2019".as_slice(), &b",1".repeat(1_000_000)].concat(),
            "has 1000001 fields",
        ),
        ("zeros", b"at,value\n2019,\0\0\n".to_vec(), "is not a plain number"),
        ("zeros alone", vec![0; 100_000], "The table has the columns"),
        ("binary", (0..100_000).map(|index| (index * 7 % 256) as u8).collect(), "is not a text in UTF-8"),
        ("a lone quote", b"at,value\n2019,\"1\n2020,2\n2021,3\n".to_vec(), "is not a plain number"),
        ("lone quotes", b"at,value\n\"2019,1\n\"2020\",2\"\n".to_vec(), "is not a moment"),
        ("quotes alone", b"\"".repeat(1_000_000), "The table has the columns"),
        ("empty", Vec::new(), "The table has the columns"),
        ("returns alone", b"at,value\r".repeat(100_000), "is not a moment"),
        (
            "wrong lines",
            [b"at,value\n".as_slice(), &b"x,y\n".repeat(500_000)].concat(),
            "“x” is not a moment",
        ),
    ];
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("hostile-tables");
    fs::create_dir_all(&folder).expect("a folder");
    for (name, bytes) in starter::FILES {
        fs::write(folder.join(name), bytes).expect("written");
    }
    for (name, bytes, message) in tables {
        fs::write(folder.join("alight.csv"), bytes).expect("written");
        let start = Instant::now();
        let reading = read(&folder);
        assert!(start.elapsed() < Duration::from_secs(60), "{name} took {:?}", start.elapsed());
        let said: Vec<String> = reading.diagnostics.iter().map(|diagnostic| diagnostic.in_full()).collect();
        assert!(said.iter().any(|said| said.contains(message)), "{name}: {}", said.join("\n"));
        assert!(said.len() < 20 && said.iter().all(|said| said.len() < 1_000), "{name}: {said:?}");
        assert!(said.iter().all(|said| !said.contains('\0')), "{name}: {said:?}");
    }
}

#[test]
fn random_tables_are_read_or_refused() {
    let mut runner = proptest::test_runner::TestRunner::default();
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("random-tables");
    fs::create_dir_all(&folder).expect("a folder");
    for (name, bytes) in starter::FILES {
        fs::write(folder.join(name), bytes).expect("written");
    }
    let table = "(at,(value|low,high)\r?\n)?([12][0-9]{3}(-[01][0-9])?,[0-9,.\"\n\r é-]{0,9}\n){0,6}.{0,5}";
    let read_or_refused = |text: String| {
        fs::write(folder.join("alight.csv"), &text).expect("written");
        let reading = read(&folder);
        assert!(reading.has_errors() || !reading.stories.is_empty(), "{text:?}: neither story nor reason");
        Ok(())
    };
    runner
        .run(&proptest::string::string_regex(table).expect("a pattern"), read_or_refused)
        .expect("no panic");
}
