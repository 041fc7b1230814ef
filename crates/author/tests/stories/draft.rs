//! Drafting: from a plain article to a story that only wants its labels, in each language.

use author::{Draft, draft, read_with};
use proptest::prelude::*;
use std::fs;
use std::path::PathBuf;
use story::fact::Statement;

const TRADITIONAL: &str = "城西的河堤修好了\n\n2021-06-15 某某日報\n\n王小明\n\n去年汛期之後，城西的河堤全線重修，6月10日完工。據市水務局介紹，工程從2019年開始，前後花了約3.2億元。\n\n堤上的路\n\n新堤長12.6公里，兩邊種了1.8萬餘棵樹，裝了三百餘盞路燈。沿線居民近5萬人，九成以上走路15分鐘就能到堤上，形成了步行15分鐘的河濱生活圈。\n\n堤上散步。\n\n「以前不敢來。」住在附近的老人說。堤邊設了27個觀察點，不到10分鐘就有人巡一次，覆蓋率100%。根據《防洪規劃（2018—2025年）》，還要再修兩段。\n\n相關閱讀\n\n• 另一篇報導：修橋花了99億元。\n";

const ENGLISH: &str = "The western dyke is mended\n\n15 June 2021, The Example\nBy Ann Lee\n\nThe dyke west of the city was finished on 10 June. According to the Water Bureau, work began in 2019 and cost about £320 million.\n\nThe path on top\n\nThe new dyke is 12.6 km long. More than 18,000 trees were planted, and nearly 50,000 people live beside it; at least nine in ten of them are within 15 minutes on foot. Patrols come every 10 minutes, and 98.5% of the lamps work.\n";

/// Each fact as “printed value bound at”.
fn found(draft: &Draft) -> Vec<String> {
    let describe = |fact: &author::DraftedFact| match &fact.statement {
        Statement::Event(moment) => format!("{} {} {}", fact.printed, moment.machine_readable(), fact.at),
        Statement::Quantity(quantity) => {
            let printed = quantity.printed.expect("drafted from print");
            let bound = printed.bound.name();
            format!("{} {} {bound} {}", fact.printed, printed.value, fact.at)
        }
        Statement::Series(_) => panic!("an article has no series"),
    };
    draft.facts.iter().map(describe).collect()
}

/// Writes a draft with its labels filled, and checks it against its article.
fn complaints(name: &str, article: &str) -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    for (file, text) in draft(article, name).files {
        fs::write(folder.join(file), text.replace("label = \"\"", "label = \"label\"")).expect("written");
    }
    let source = folder.join("article.txt");
    fs::write(&source, article).expect("written");
    let reading = read_with(&folder, &[("article".into(), source)]);
    reading
        .diagnostics
        .iter()
        .map(|diagnostic| format!("{}:{} {}", diagnostic.path, diagnostic.line, diagnostic.message))
        .collect()
}

#[test]
fn every_number_of_an_article_is_found_with_bound_and_place() {
    assert_eq!(
        found(&draft(TRADITIONAL, "dyke")),
        [
            "6月10日 2021-06-10 0.1",
            "2019年 2019 0.1",
            "約3.2億元 320000000 about 0.1",
            "12.6公里 12.6 exact 1.1",
            "1.8萬餘棵 18000 more-than 1.1",
            "三百餘盞 300 more-than 1.1",
            "近5萬人 50000 nearly 1.1",
            "九成以上 90 at-least 1.1",
            "15分鐘 15 exact 1.1",
            "15分鐘的河濱生活圈 15 at-most 1.1",
            "27個 27 exact 1.2",
            "不到10分鐘 10 less-than 1.2",
            "100% 100 exact 1.2",
            "兩段 2 exact 1.2",
        ]
    );
    let names = draft(TRADITIONAL, "dyke").names;
    assert_eq!(names, ["兩邊", "《防洪規劃（2018—2025年）》"]);
    assert_eq!(draft(TRADITIONAL, "dyke").left_out.as_deref(), Some("相關閱讀"));
}

#[test]
fn english_articles_are_read_too() {
    assert_eq!(
        found(&draft(ENGLISH, "dyke")),
        [
            "10 June 2021-06-10 0.1",
            "2019 2019 0.1",
            "about £320 million 320000000 about 0.1",
            "12.6 km 12.6 exact 1.1",
            "More than 18,000 trees 18000 more-than 1.1",
            "nearly 50,000 people 50000 nearly 1.1",
            "at least nine in ten 9/10 at-least 1.1",
            "within 15 minutes 15 at-most 1.1",
            "10 minutes 10 exact 1.1",
            "98.5% 98.5 exact 1.1",
        ]
    );
}

const MARKDOWN: &str = "---\ntitle: The western dyke is mended\ndate: 2021-06-15\nauthor: Ann Lee\n---\n\nThe dyke was finished in **June 2021**, the [Water Bureau](https://example.org/dyke-2021) says. It cost about £320 million.\n\n## 12 km on top\n\n- The *new* dyke is 12 km long.\n- `v2` of the plan has more than **18,000** trees.\n";

#[test]
fn tables_footnotes_and_comments_of_markdown_are_kept() {
    let article = "# 河堤\n\n河堤修好了。\n\n| 項目 | 數量 |\n|---|---|\n| 新堤 | 12.6公里 |\n\n種了1.8萬餘棵樹[^樹]。<!-- 再問3次 -->\n\n[^樹]: 另有27個觀察點。\n";
    let draft = draft(article, "dyke");
    assert_eq!(
        found(&draft),
        ["12.6公里 12.6 exact 0.1", "1.8萬餘棵 18000 more-than 0.2", "27個 27 exact 0.3"]
    );
    let text = &draft.files.iter().find(|(name, _)| name == "zh-Hant.md").expect("an article").1;
    assert!(text.contains("| 新堤 | [12.6公里](fact:"), "{text}");
    assert!(text.contains("[^樹]。<!-- 再問3次 -->"), "{text}");
}

#[test]
fn markdown_keeps_its_marks_and_html_becomes_markdown() {
    let drafted = draft(MARKDOWN, "dyke");
    let article =
        |draft: &Draft| draft.files.iter().find(|(name, _)| name == "en.md").map(|(_, text)| text.clone());
    let text = article(&drafted).expect("an English article");
    for part in [
        "headline: The western dyke is mended\n",
        "lead: The dyke was finished in **[June 2021](fact:month-0-1)**, the [Water Bureau](https://example.org/dyke-2021) says. It cost [about £320 million](fact:gbp-0-1).\n",
        "## [12 km](fact:km-1-1) on top\n",
        "- The *new* dyke is [12 km](fact:km-1-1) long.\n",
        "- `v2` of the plan has more than **18,000** trees.",
    ] {
        assert!(text.contains(part), "“{part}” is not in\n{text}");
    }
    let ledger = &drafted.files[1].1;
    assert!(ledger.contains("author = \"Ann Lee\"") && ledger.contains("published = 2021-06-15"), "{ledger}");
    let html = "<html><body><h1>The dyke</h1><p>It cost <em>about £320 million</em>.</p><h2>On top</h2><p>It is 12 km long.</p></body></html>";
    let text = article(&draft(html, "dyke")).expect("an English article");
    assert!(text.contains("headline: The dyke\n"), "{text}");
    assert!(text.contains("lead: It cost *[about £320 million](fact:gbp-0-1)*."), "{text}");
    assert!(text.contains("## On top\n\nIt is [12 km](fact:km-1-1) long."), "{text}");
}

#[test]
fn a_draft_lacks_only_its_labels() {
    assert_eq!(complaints("dyke-hant", TRADITIONAL), Vec::<String>::new());
    assert_eq!(complaints("dyke-en", ENGLISH), Vec::<String>::new());
    // The same article as a newspaper of the mainland prints it.
    let simplified = TRADITIONAL
        .replace("個觀察點", "个观察点")
        .replace(['萬'], "万")
        .replace('億', "亿")
        .replace('餘', "余")
        .replace('鐘', "钟")
        .replace('這', "这")
        .replace('過', "过")
        .replace('約', "约")
        .replace("據市水務局介紹", "据市水务局介绍")
        .replace('從', "从")
        .replace('後', "后")
        .replace('開', "开")
        .replace("報導", "报道")
        .replace("相關閱讀", "相关阅读")
        .replace("後設", "后设")
        .replace("區", "区")
        .replace("設了", "设了")
        .replace("覆蓋", "覆盖")
        .replace("還要", "还要")
        .replace("進", "进");
    let drafted = draft(&simplified, "dyke");
    assert!(drafted.files.iter().any(|(name, _)| name == "zh-Hans.md"), "taken for simplified Chinese");
    assert_eq!(found(&drafted).len(), found(&draft(TRADITIONAL, "dyke")).len());
    assert_eq!(complaints("dyke-hans", &simplified), Vec::<String>::new());
}

#[test]
fn an_unfilled_draft_reports_every_missing_label() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("dyke-unfilled");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let draft = draft(TRADITIONAL, "dyke");
    for (file, text) in &draft.files {
        fs::write(folder.join(file), text).expect("written");
    }
    let reading = read_with(&folder, &[]);
    let labels = reading
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.message.starts_with("`label` of fact"))
        .count();
    assert_eq!(labels, draft.facts.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// The draft of any article is read without a diagnostic, except for missing labels and bare numbers.
    #[test]
    fn drafts_of_any_numbers_are_read_back(
        pieces in prop::collection::vec((0usize..14, 1u32..40_000, 0u32..3, 0usize..12), 1..6),
        case in 0u32..1_000_000,
    ) {
        let before = ["", "約", "近", "超過", "不到", "至少", "多達", "第", "2020年", "不超過", "其中", "比去年多", "大約", "逾"];
        let after = ["人", "萬元", "個百分點", "%", "餘條", "多萬人", "年", "月3日", "分鐘左右", "公里以上", "級", "歲以下"];
        let figure = |number: u32, places: u32| match places {
            0 => number.to_string(),
            1 => format!("{}.{}", number / 10, number % 10),
            _ => ["三", "十二", "一百零五", "兩千", "三萬五千"][number as usize % 5].to_owned(),
        };
        let text: String = pieces
            .iter()
            .map(|(prefix, number, places, suffix)| format!("這裡{}{}{}有一句話，", before[*prefix], figure(*number, *places), after[*suffix]))
            .collect();
        let article = format!("某事\n\n2021-06-15 某報\n\n{text}說完了，這一段也就到此為止。\n");
        let mut found = complaints(&format!("any-{}", case % 4), &article);
        // A bare number may be a name: only the author knows, and is asked. A ledger has no “about 2019”.
        found.retain(|message| !message.contains("may be a figure") && !message.contains("年” is not linked"));
        prop_assert_eq!(found, Vec::<String>::new(), "{}", article);
    }
}

/// If the article of the first story is beside the repository, every fact of its fact sheet is found.
#[test]
fn the_source_of_the_first_story_is_drafted_whole() {
    let (article, sheet) = (
        test_support::root().join("../shared/source/article.txt"),
        test_support::root().join("../shared/source/facts.md"),
    );
    let (Ok(article), Ok(sheet)) = (fs::read_to_string(article), fs::read_to_string(sheet)) else {
        println!("the source article is not here: nothing to compare");
        return;
    };
    let drafted = found(&draft(&article, "zhuzhou"));
    let rows: Vec<Vec<&str>> = sheet
        .lines()
        .map(|line| line.trim_matches(['|', ' ']).split('|').map(str::trim).collect::<Vec<_>>())
        .filter(|row| {
            row.len() == 6 && row[5].split_once('.').is_some_and(|(section, _)| section.parse::<u8>().is_ok())
        })
        .collect();
    let missing = rows.iter().filter(|row| {
        let bound = row[2].split([',', ' ']).next().unwrap_or_default();
        let wanted = match bound {
            "event" => format!(" {} {}", row[1].replace(' ', "T"), row[5]),
            _ => format!(" {} {bound} {}", row[1], row[5]),
        };
        !drafted.iter().any(|fact| fact.ends_with(&wanted))
    });
    let missing: Vec<&Vec<&str>> = missing.collect();
    println!("{} of {} rows found, {} facts drafted", rows.len() - missing.len(), rows.len(), drafted.len());
    assert!(missing.len() * 20 <= rows.len(), "not found: {missing:?}");
    assert!(drafted.len() <= rows.len() * 3 / 2, "too many that are not in the sheet: {}", drafted.len());
}
