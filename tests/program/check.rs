//! `data-story check`.

use crate::support::{data_story, replace, starter, text};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;

/// A copy of the shipped story with a sentence added.
fn story_with(name: &str, sentence: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    for file in ["story.toml", "ledger.toml", "charts.toml", "zh-Hant.md", "en.md"] {
        let mut text = fs::read_to_string(test_support::story_folder("zhuzhou").join(file)).expect(file);
        if file == "zh-Hant.md" {
            text.push_str(&format!("\n{sentence}\n"));
        }
        fs::write(folder.join(file), text).expect(file);
    }
    folder.display().to_string()
}

#[test]
fn a_clean_story_exits_with_0_and_says_what_was_checked() {
    let output = data_story(&["check", "assets/stories/zhuzhou", "--deny-warnings"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).contains(": no problems") && output.stderr.is_empty());
}

#[test]
fn warnings_are_errors_only_with_deny_warnings() {
    let story = story_with("warned", "又新建了777個。");
    assert_eq!(data_story(&["check", &story]).status.code(), Some(0));
    let denied = data_story(&["check", &story, "--deny-warnings"]);
    assert_eq!(denied.status.code(), Some(1));
    let text = String::from_utf8(denied.stderr).expect("UTF-8");
    assert!(text.contains("warning: The number “777個” is not linked to a fact."), "{text}");
    assert!(text.contains("^^^"), "{text}");
}

#[test]
fn json_output_is_a_list() {
    let story = story_with("listed", "見[甲](fact:nothing)。");
    let output = data_story(&["check", &story, "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let list: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let error = list.as_array().and_then(|list| list.iter().find(|entry| entry["severity"] == "error"));
    let error = error.expect("an error");
    assert_eq!(error["message"], "There is no fact “nothing” in the ledger.");
    assert!(error["line"].as_u64() > Some(50) && error["column"] == 2);
}

#[test]
fn a_wrong_command_line_exits_with_2() {
    assert_eq!(data_story(&["chekc"]).status.code(), Some(2));
}

#[test]
fn quoted_figures_are_searched_in_their_paragraph() {
    let story = starter("sourced");
    let source = story.join("report.txt");
    let report = "年報\n\n計劃\n\n計劃在2023年開始，2024年5月亮起第一批燈。\n\n全線412盞，修好168盞，新裝244盞，2025年12月20日完工。\n\n電話\n\n收到3400多通電話，處理3300多通，佔98.5%。\n\n不到1分鐘有人接，30分鐘內到場。\n\n亮燈率99%以上，目標95%，歷年見表2，另計。\n\n訪問\n\n近1200人受訪，86%覺得安全。\n\n花費約560萬元，預算500萬元，每年維護90多萬元，另計。\n\n評比裡排第3名，由省電視台公布。\n";
    fs::write(&source, report).expect("written");
    let story = story.display().to_string();
    let named = format!("report={}", source.display());
    let output = data_story(&["check", &story, "--source", &named, "--deny-warnings"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));

    fs::write(
        &source,
        report
            .replace("第3名", "第4名")
            .replace(
                "，另計。\n\n評比",
                "，另計。\n\n又及，這一段很長很長很長很長很長，說的是別的事情。\n\n評比",
            )
            .replace("86%", "68%"),
    )
    .expect("written");
    let output = text(&data_story(&["check", &story, "--source", &named]).stderr);
    assert!(output.contains("“第3名” is nowhere in"), "{output}");
    assert!(output.contains("“86%” is nowhere in"), "{output}");
    fs::write(&source, report.replace("全線412盞，", "").replace("計劃在2023年", "全線412盞，計劃在2023年"))
        .expect("written");
    let output = text(&data_story(&["check", &story, "--source", &named]).stderr);
    assert!(
        output.contains("“412盞” is not in paragraph 1.2 of") && output.contains("but in 1.1."),
        "{output}"
    );

    let unknown =
        text(&data_story(&["check", &story, "--source", &format!("reprot={}", source.display())]).stderr);
    assert!(unknown.contains("names a source that is not in the ledger"), "{unknown}");
    assert_eq!(data_story(&["check", &story, "--source", "report"]).status.code(), Some(2));
    let missing = text(&data_story(&["check", &story, "--source", "report=nowhere.txt"]).stderr);
    assert!(missing.contains("The text of the source “report” can't be read"), "{missing}");
}

/// A server that answers 200 for addresses with `/there` and 404 for all others, until the test ends.
fn web_server() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut request = String::new();
            let _ = BufReader::new(&stream).read_line(&mut request);
            let status = if request.contains("/there") { "200 OK" } else { "404 Not Found" };
            let _ = write!(&stream, "HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }
    });
    address
}

#[test]
fn dead_links_are_warnings() {
    let (story, server) = (starter("linked"), web_server());
    replace(&story, "zh-Hant.md", "https://example.org/report", &format!("{server}/there"));
    replace(&story, "en.md", "https://example.org/report", &format!("{server}/gone"));
    replace(&story, "ledger.toml", "https://example.org/report", &format!("{server}/there#part"));
    replace(&story, "story.toml", "https://example.org/market", &format!("{server}/moved"));
    let name = story.display().to_string();
    assert_eq!(
        data_story(&["check", &name, "--deny-warnings"]).status.code(),
        Some(0),
        "links are checked without `--links`"
    );
    let output = data_story(&["check", &name, "--links", "--deny-warnings"]);
    let output_text = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{output_text}");
    assert!(
        output_text.contains("/gone” is broken: the server answers 404.") && output_text.contains("en.md:"),
        "{output_text}"
    );
    assert!(
        output_text.contains("/moved” is broken") && output_text.contains("story.toml:"),
        "{output_text}"
    );
    assert!(!output_text.contains("/there"), "{output_text}");
}

#[test]
fn a_story_without_problems_is_said_to_have_none() {
    let story = test_support::root().join("assets/stories/zhuzhou");
    let output = data_story(&["check", &story.display().to_string(), "--deny-warnings"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let proven = text(&output.stdout);
    assert!(proven.contains(" links in 3 languages, 11 charts: no problems"), "{proven}");
}
