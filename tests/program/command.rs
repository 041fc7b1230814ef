//! The command `data-story` as an author's shell runs it.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

fn data_story(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_data-story"))
        .args(arguments)
        .current_dir(test_support::root())
        .output()
        .expect("the command runs")
}

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
fn a_faultless_story_ends_with_nought_and_silence() {
    let output = data_story(&["check", "assets/stories/zhuzhou", "--deny-warnings"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.is_empty() && output.stderr.is_empty());
}

#[test]
fn a_warning_is_an_error_only_where_none_are_allowed() {
    let story = story_with("warned", "又新建了777個。");
    assert_eq!(data_story(&["check", &story]).status.code(), Some(0));
    let denied = data_story(&["check", &story, "--deny-warnings"]);
    assert_eq!(denied.status.code(), Some(1));
    let text = String::from_utf8(denied.stderr).expect("UTF-8");
    assert!(text.contains("warning: The number “777個” is not linked to a fact."), "{text}");
    assert!(text.contains("^^^"), "{text}");
}

#[test]
fn programs_get_a_list() {
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
fn a_wrong_command_line_ends_with_two() {
    assert_eq!(data_story(&["chekc"]).status.code(), Some(2));
}

/// An empty folder for a test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

/// A folder with the story that `new` writes.
fn starter(name: &str) -> PathBuf {
    let folder = folder(name);
    let output = data_story(&["new", &folder.display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    folder
}

/// A folder with a widget of empty files.
fn widget(name: &str) -> PathBuf {
    let folder = folder(name);
    fs::create_dir_all(&folder).expect("a folder");
    for file in ["widget-0.js", "widget-0_bg.wasm"] {
        fs::write(folder.join(file), file).expect("written");
    }
    folder
}

/// Replaces a text in a file of a story.
fn replace(story: &Path, file: &str, from: &str, to: &str) {
    let text = fs::read_to_string(story.join(file)).expect(file);
    assert!(text.contains(from), "{file} has no {from}");
    fs::write(story.join(file), text.replacen(from, to, 1)).expect("written");
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_new_story_is_faultless_and_never_written_over() {
    let story = starter("new").display().to_string();
    assert_eq!(data_story(&["check", &story, "--deny-warnings"]).status.code(), Some(0));
    let again = data_story(&["new", &story]);
    assert_eq!(again.status.code(), Some(1));
    assert!(text(&again.stderr).contains("holds a story already"));
}

#[test]
fn a_draft_says_what_it_found_and_what_is_left_to_do() {
    let out = folder("drafted");
    let article = folder("article");
    fs::create_dir_all(&article).expect("a folder");
    let article = article.join("article.txt");
    fs::write(&article, "修路記\n\n2021-06-15 某報\n\n去年修了12條路，花了約3.2億元，熱線是12345熱線。\n")
        .expect("written");
    let output = data_story(&["draft", &article.display().to_string(), "--out", &out.display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let said = text(&output.stdout);
    assert!(said.starts_with("2 facts are in") && said.contains("12345"), "{said}");
    let checked = text(&data_story(&["check", &out.display().to_string()]).stderr);
    assert!(checked.contains("`label` of fact “road-0-1” is empty."), "{checked}");
    let missing = data_story(&["draft", "nowhere.txt", "--out", "nowhere"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(text(&missing.stderr).contains("nowhere.txt can't be read"));
}

#[test]
fn sources_are_looked_up_paragraph_by_paragraph() {
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

/// Answers 200 to what exists and 404 to everything else, until the test ends.
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
fn links_are_asked_whether_anything_answers() {
    let (story, server) = (starter("linked"), web_server());
    replace(&story, "zh-Hant.md", "https://example.org/report", &format!("{server}/there"));
    replace(&story, "en.md", "https://example.org/report", &format!("{server}/gone"));
    replace(&story, "ledger.toml", "https://example.org/report", &format!("{server}/there#part"));
    replace(&story, "story.toml", "https://example.org/market", &format!("{server}/moved"));
    let name = story.display().to_string();
    assert_eq!(
        data_story(&["check", &name, "--deny-warnings"]).status.code(),
        Some(0),
        "not without being asked"
    );
    let output = data_story(&["check", &name, "--links", "--deny-warnings"]);
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("/gone” is broken: the server answers 404.") && said.contains("en.md:"),
        "{said}"
    );
    assert!(said.contains("/moved” is broken") && said.contains("story.toml:"), "{said}");
    assert!(!said.contains("/there"), "{said}");
}

#[test]
fn a_site_is_built_without_cargo_or_trunk() {
    let (story, site) = (starter("built"), folder("built-site"));
    let (story, site_name) = (story.display().to_string(), site.display().to_string());
    let bare = data_story(&["build", &story, "--out", &site_name]);
    assert_eq!(bare.status.code(), Some(1));
    assert!(
        text(&bare.stderr).contains("name a built site with `--widget FOLDER`"),
        "{}",
        text(&bare.stderr)
    );

    let widget_folder = widget("built-widget").display().to_string();
    for _ in 0..2 {
        let output = data_story(&["build", &story, "--out", &site_name, "--widget", &widget_folder]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    }
    for page in [
        "index.html",
        "river-lamps/zh-Hant/index.html",
        "river-lamps/zh-Hans/index.html",
        "river-lamps/en/index.html",
    ] {
        let html = fs::read_to_string(site.join(page)).expect(page);
        assert!(!html.contains("data-trunk") && html.contains("<article"), "{page}");
    }
    // A newer widget takes the place of the older one.
    let newer = widget("newer-widget");
    fs::rename(newer.join("widget-0.js"), newer.join("widget-1.js")).expect("renamed");
    let output =
        data_story(&["build", &story, "--out", &site_name, "--widget", &newer.display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(site.join("widget-1.js").exists() && !site.join("widget-0.js").exists());
}

#[test]
fn a_broken_story_writes_nothing() {
    let (story, site) = (starter("unbuilt"), folder("unbuilt-site"));
    replace(&story, "zh-Hant.md", "[412盞]", "[413盞]");
    let widget = widget("unbuilt-widget").display().to_string();
    let output = data_story(&[
        "build",
        &story.display().to_string(),
        "--out",
        &site.display().to_string(),
        "--widget",
        &widget,
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("413盞") && !site.exists());
}

#[test]
fn the_fact_checker_gets_a_sheet_and_a_table() {
    let (story, out) = (starter("proved"), folder("proof"));
    let output = data_story(&["proof", &story.display().to_string(), "--out", &out.display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let html = fs::read_to_string(out.join("proof.html")).expect("the sheet");
    assert!(html.contains("<mark>412盞</mark>") && html.contains("<mark>412 lamps</mark>"));
    assert_eq!(html.matches("<td class=\"box\">").count(), 22, "a box for each fact");
    let csv = fs::read(out.join("proof.csv")).expect("the table");
    assert!(csv.starts_with("\u{feff}".as_bytes()), "spreadsheets read UTF-8 by its mark");
    let csv = text(&csv);
    assert!(csv.contains("lamps,河濱路燈,412盞,exact,,zh-Hant,text,412盞,"), "{csv}");
    assert!(csv.contains("chart calls") && csv.contains("takeaway of calls"));
    // Each value of a series is proved.
    assert!(html.contains("series · 7 moments · alight-") && html.contains("<li>2022年 58%</li>"), "{html}");
    assert!(csv.contains(",series,,zh-Hant,moment 2022,58%,"), "{csv}");
}

#[test]
fn two_states_are_compared_down_to_the_sentence() {
    let (old, new) = (starter("old"), starter("new-state"));
    let pair = [old.display().to_string(), new.display().to_string()];
    assert_eq!(text(&data_story(&["diff", &pair[0], &pair[1]]).stdout), "No fact changed.\n");
    for (file, from, to) in [
        ("ledger.toml", "value = 3\n", "value = 4\n"),
        ("ledger.toml", "printed = \"第3名\"", "printed = \"第4名\""),
        ("zh-Hant.md", "[第3名]", "[第4名]"),
        ("en.md", "[3rd]", "[4th]"),
        ("ledger.toml", "value = 98.5", "value = 97.5"),
        ("ledger.toml", "printed = \"98.5%\"", "printed = \"97.5%\""),
        ("zh-Hant.md", "[98.5%]", "[97.5%]"),
        ("en.md", "[98.5%]", "[97.5%]"),
        ("zh-Hant.md", "[8.2至8.4]", "[8.2至8.5]"),
        ("en.md", "[8.2 to 8.4]", "[8.2 to 8.5]"),
    ] {
        replace(&new, file, from, to);
    }
    let output = data_story(&["diff", &pair[0], &pair[1]]);
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    for line in [
        "rank  全省排名: 第3名 → 全省排名: 第4名",
        "  zh-Hant 省電視台的評比裡，它排第4名。",
        "  zh-Hans 省电视台的评比里，它排第4名。",
        "  en The provincial broadcaster ranked it 4th.",
        "  zh-Hant chart calls: 來電之後",
        "calls-open  未處理: ",
        "add `[[corrections]]` with `date`, `facts = [\"rank\"]`",
        "languages touched: en, zh-Hans, zh-Hant.",
    ] {
        assert!(said.contains(line), "“{line}” is not in\n{said}");
    }
    replace(&new, "alight.csv", "2022,58\n2023,66\n", "2021-06,60\n2022,59\n");
    let said = text(&data_story(&["diff", &pair[0], &pair[1]]).stdout);
    for line in [
        "alight  歷年亮燈率: 71%（2019年）→99%（2025年）\n",
        "  2021-06: new, “60%”\n",
        "  2022: “58%” → “59%”\n",
        "  2023: gone, “66%”\n",
        "  en chart by-year: Lamps alight, year by year\n",
    ] {
        assert!(said.contains(line), "“{line}” is not in\n{said}");
    }
    let json = data_story(&["diff", &pair[0], &pair[1], "--format", "json"]);
    let list: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert!(
        list.as_array()
            .expect("a list")
            .iter()
            .any(|change| change["fact"] == "rank" && change["is_corrected"] == false)
    );
}

#[test]
fn snippets_are_printed_for_a_site_and_refused_with_reasons() {
    let (story, site) = (starter("embedded"), folder("embedded-site"));
    let (story, site) = (story.display().to_string(), site.display().to_string());
    let widget = widget("embedded-widget");
    let base = ["--base", "https://stories.example"];
    assert_eq!(
        data_story(&["build", &story, "--out", &site, "--widget", &widget.display().to_string()])
            .status
            .code(),
        Some(0)
    );
    let toml = PathBuf::from(&story).join("story.toml");
    let settings = fs::read_to_string(&toml).expect("the settings");
    let embed = |folder: &str| {
        data_story(&["embed", folder, base[0], base[1], "--widget", &widget.display().to_string()])
    };
    let printed = text(&embed(&site).stdout);
    for wanted in [
        "<iframe src=\"https://stories.example/",
        "<data-story src=\"https://stories.example/",
        "<noscript>",
        "integrity=\"sha384-",
        "min-height: ",
        "/fragment.html",
    ] {
        assert!(printed.contains(wanted), "{wanted} is not in {printed}");
    }
    assert_eq!(text(&embed(&story).stdout), printed, "a story is built aside and says the same");
    fs::write(&toml, settings.replace("may-embed = true", "may-embed = false")).expect("settings");
    let refused = embed(&story);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("may-embed = true"), "{}", text(&refused.stderr));
    for (folder, base, why) in [
        ("nowhere", "https://a.example", "name the folder of a built site, or of a story"),
        (site.as_str(), "a.example", "--base wants the address"),
        (site.as_str(), "javascript:alert(1)", "--base wants the address"),
    ] {
        let output = data_story(&["embed", folder, "--base", base]);
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stderr).contains(why), "{}", text(&output.stderr));
    }
}

#[test]
fn schemas_are_written_for_editors() {
    let out = folder("schemas");
    assert_eq!(data_story(&["schema", "--out", &out.display().to_string()]).status.code(), Some(0));
    for file in ["story.json", "ledger.json", "charts.json"] {
        let schema: serde_json::Value =
            serde_json::from_slice(&fs::read(out.join(file)).expect(file)).expect("JSON");
        assert_eq!(schema["type"], "object", "{file}");
    }
}

/// A preview that is stopped at the end of its test.
struct Preview {
    process: Child,
    address: String,
}

impl Preview {
    fn start(story: &Path, widget: &Path) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_data-story"))
            .args([
                "preview",
                &story.display().to_string(),
                "--port",
                "0",
                "--widget",
                &widget.display().to_string(),
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the command runs");
        let mut line = String::new();
        let stdout = process.stdout.take().expect("output");
        BufReader::new(stdout).read_line(&mut line).expect("a line");
        let address =
            line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).expect(&line).to_owned();
        Self { process, address }
    }

    /// The answer to a request, head and body.
    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a timeout");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").expect("sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        text(&answer)
    }

    /// The page once it says something, or as it is after ten seconds.
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
fn a_preview_follows_every_save_and_shows_what_is_wrong() {
    let story = starter("previewed");
    let preview = Preview::start(&story, &widget("previewed-widget"));
    assert!(preview.get("/").contains("location: /river-lamps/zh-Hant/"));
    let page = preview.get("/river-lamps/zh-Hant/");
    assert!(
        page.contains("412盞") && page.contains("/preview/page.js") && !page.contains("preview-complaints")
    );
    assert!(preview.get("/preview/changes?since=0").ends_with('1'), "the first build is newer than none");
    assert!(preview.get("/river-lamps/../../Cargo.toml").starts_with("HTTP/1.1 404"));

    replace(&story, "zh-Hant.md", "以前走夜路", "從前走夜路");
    assert!(preview.page_with("從前走夜路").contains("從前走夜路"), "a save shows in the page");

    replace(&story, "zh-Hant.md", "[412盞]", "[413盞]");
    let broken = preview.page_with("“413盞” is not what");
    assert!(
        broken.contains("“413盞” does not match the fact “lamps”."),
        "the mistake shows in the page: {broken}"
    );
    assert!(broken.contains("從前走夜路"), "the last good page stays");

    replace(&story, "zh-Hant.md", "[413盞]", "[412盞]");
    let start = Instant::now();
    while preview.get("/river-lamps/zh-Hant/").contains("preview-complaints") {
        assert!(start.elapsed() < Duration::from_secs(10), "the mended story is shown");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_preview_of_a_story_that_never_was_whole_shows_why() {
    let story = starter("previewed-broken");
    replace(&story, "story.toml", "slug = \"river-lamps\"", "slug = \"River\"");
    let preview = Preview::start(&story, &widget("previewed-broken-widget"));
    let page = preview.get("/");
    assert!(page.contains("can't be a slug") && page.starts_with("HTTP/1.1 200"), "{page}");
}
