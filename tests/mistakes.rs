//! Planted mistakes: one in a faultless story, found on its line, with a sentence that helps. Nothing else is blamed.
#![cfg(not(target_arch = "wasm32"))]

use data_story::author::diagnostic::Severity;
use data_story::author::{read, starter};
use std::fs;
use std::path::PathBuf;

/// A mistake: the file, what stands there, what is written instead, and what message and help must say.
struct Mistake(&'static str, &'static str, &'static str, &'static str, &'static str);

const HANT: &str = "zh-Hant.md";
const EN: &str = "en.md";
const LEDGER: &str = "ledger.toml";
const CHARTS: &str = "charts.toml";
const STORY: &str = "story.toml";

const MISTAKES: [Mistake; 68] = [
    // Words that say something else than the fact.
    Mistake(HANT, "[3,400多通]", "[近3,400通]", "is not what the ledger says of “calls”", "3,400多通"),
    Mistake(HANT, "[3,400多通]", "[3,400通]", "is not what the ledger says of “calls”", "3,400餘通"),
    Mistake(HANT, "[3,400多通]", "[3,500多通]", "is not what the ledger says", "3,400多通"),
    Mistake(HANT, "[近1,200人]", "[1,200多人]", "is not what the ledger says of “asked”", "近1,200人"),
    Mistake(HANT, "[99%以上]", "[99%]", "is not what the ledger says of “lit-share”", "99%以上"),
    Mistake(HANT, "[412盞]", "[412]", "is not what the ledger says of “lamps”", "412盞"),
    Mistake(HANT, "[第3名]", "[第4名]", "is not what the ledger says of “rank”", "第3名"),
    Mistake(HANT, "[2024年5月]", "[2024年6月]", "is not what the ledger says of “first-lamp”", "2024年5月"),
    Mistake(
        EN,
        "[more than 3,400 calls]",
        "[3,400 calls]",
        "is not what the ledger says of “calls”",
        "more than 3,400 calls",
    ),
    Mistake(
        EN,
        "[Nearly 1,200 people]",
        "[Over 1,200 people]",
        "is not what the ledger says",
        "nearly 1,200 people",
    ),
    Mistake(
        EN,
        "[within 30 minutes]",
        "[in 30 minutes]",
        "is not what the ledger says of “first-visit”",
        "within 30 minutes",
    ),
    Mistake(
        EN,
        "[20 December 2025](fact:last-lamp) nobody",
        "[21 December 2025](fact:last-lamp) nobody",
        "is not what the ledger says",
        "20 December 2025",
    ),
    // Words around a link that change what it says.
    Mistake(
        HANT,
        "全線一共[412盞]",
        "全線超過[412盞]",
        "“超過” stands outside the link",
        "inside the square brackets",
    ),
    Mistake(
        HANT,
        "新裝的[244盞](fact:lamps-new)",
        "新裝的[244盞](fact:lamps-new)以上",
        "“以上” stands outside the link",
        "inside",
    ),
    Mistake(
        EN,
        "There are [412 lamps]",
        "There are nearly [412 lamps]",
        "“nearly” stands outside the link",
        "inside",
    ),
    // Figures without a fact.
    Mistake(
        HANT,
        "師傅[30分鐘內]",
        "3位師傅[30分鐘內]",
        "The figure “3位” stands in the text without a fact",
        "[3位](fact:NAME)",
    ),
    Mistake(HANT, "以前走夜路", "兩年前走夜路", "The figure “兩年”", "no-claim"),
    Mistake(HANT, "headline: 河邊的燈亮了", "headline: 河邊的412盞燈亮了", "The figure “412盞”", "fact:NAME"),
    Mistake(HANT, "\"燈是怎樣一段一段亮的\"", "\"412盞燈是怎樣亮的\"", "The figure “412盞”", "fact:NAME"),
    Mistake(HANT, "\"河濱路，", "\"河濱路的七成，", "The figure “七成”", "no-claim"),
    Mistake(EN, "Is it worth it?", "Is it worth 5 million?", "The figure “5 million”", "fact:NAME"),
    Mistake(EN, "City Works promises:", "Since 2019 City Works promises:", "The figure “2019”", "no-claim"),
    Mistake(
        EN,
        "the first lamps were lit",
        "the first three lamps were lit",
        "The figure “three lamps”",
        "no-claim",
    ),
    // Names that nothing has.
    Mistake(
        HANT,
        "(fact:settled-rate)",
        "(fact:setled-rate)",
        "There is no fact “setled-rate”",
        "Did you mean `fact:settled-rate`?",
    ),
    Mistake(
        HANT,
        "(chart:lights ",
        "(chart:light ",
        "There is no chart “light”",
        "Did you mean `chart:lights`?",
    ),
    Mistake(
        HANT,
        "(photo:river ",
        "(photo:rivers ",
        "There is no photo “rivers”",
        "Did you mean `photo:river`?",
    ),
    Mistake(
        CHARTS,
        "\"plan-began\"",
        "\"plan-begun\"",
        "There is no fact “plan-begun”",
        "Did you mean `plan-began`?",
    ),
    Mistake(
        CHARTS,
        "kind = \"rings\"",
        "kind = \"ring\"",
        "There is no kind of chart “ring”",
        "Did you mean `rings`?",
    ),
    Mistake(
        LEDGER,
        "unit = \"minute\"",
        "unit = \"minutes\"",
        "There is no unit “minutes”",
        "Did you mean `minute`?",
    ),
    Mistake(
        LEDGER,
        "bound = \"nearly\"",
        "bound = \"near\"",
        "There is no bound “near”",
        "Did you mean `nearly`?",
    ),
    Mistake(
        LEDGER,
        "from = \"report\", at = \"1.2\", printed = \"412盞\"",
        "from = \"reports\", at = \"1.2\", printed = \"412盞\"",
        "There is no source “reports”",
        "Did you mean `report`?",
    ),
    Mistake(
        LEDGER,
        "calculated = \"settled\"",
        "calculated = \"setled\"",
        "There is no relation “setled”",
        "Did you mean `settled`?",
    ),
    Mistake(
        LEDGER,
        "whole = \"lamps\"",
        "whole = \"lamp\"",
        "There is no fact “lamp”",
        "Did you mean `lamps`?",
    ),
    Mistake(
        STORY,
        "facts = [\"lamps-mended\"]",
        "facts = [\"lamp-mended\"]",
        "There is no fact “lamp-mended” to correct",
        "Did you mean `lamps-mended`?",
    ),
    Mistake(
        STORY,
        "default-language = \"zh-Hant\"",
        "default-language = \"zh-hant\"",
        "There is no language “zh-hant”",
        "zh-Hant",
    ),
    // Fields.
    Mistake(STORY, "publisher = {", "publishr = {", "has no field `publishr`", "Did you mean `publisher`?"),
    Mistake(STORY, "slug = \"river-lamps\"", "slug = \"River Lamps\"", "can't be a slug", "small letters"),
    Mistake(
        STORY,
        "published = 2026-03-02",
        "published = \"2 March\"",
        "`published` of the story is not a day",
        "2020-12-12",
    ),
    Mistake(STORY, "canonical = \"https:", "canonical = \"ftp:", "is not the address of a site", "https://"),
    Mistake(
        STORY,
        "files = [\"river.png\"]",
        "files = [\"rivers.png\"]",
        "The photo “rivers.png” can't be read",
        "path",
    ),
    Mistake(
        LEDGER,
        "value = 412",
        "value = \"412\"",
        "`value` of fact “lamps” is not a plain number",
        "34_000",
    ),
    Mistake(
        LEDGER,
        "value = 412\nbound = \"exact\"\n",
        "value = 412\n",
        "Fact “lamps” has no `bound`",
        "bound",
    ),
    Mistake(
        LEDGER,
        "label = { zh-Hant = \"花費\", en = \"Cost\" }\n",
        "",
        "Fact “cost” has no `label`",
        "label",
    ),
    Mistake(
        LEDGER,
        "label = { zh-Hant = \"花費\", en = \"Cost\" }",
        "label = { zh-Hant = \"花費\" }",
        "`label` of fact “cost” has no words in en",
        "en = ",
    ),
    Mistake(LEDGER, "en = [\"lamp\", \"lamps\"]\n", "", "The unit “lamp” has no words in en", "en = "),
    Mistake(
        LEDGER,
        "step = 100                                 #",
        "step = 0 #",
        "A step must be more than nought",
        "1_000",
    ),
    Mistake(
        LEDGER,
        "when = 2023\n",
        "when = \"in 2023\"\n",
        "`when` of fact “plan-began” is not a year",
        "2015",
    ),
    Mistake(LEDGER, "[fact.rank]", "[fact.Rank]", "“Rank” can't be the name of a fact", "small letters"),
    Mistake(
        LEDGER,
        "source = { from = \"report\", at = \"3.3\"",
        "sauce = { from = \"report\", at = \"3.3\"",
        "Fact “rank” has no field `sauce`",
        "Did you mean `source`?",
    ),
    // Numbers that disagree.
    Mistake(LEDGER, "value = 98.5", "value = 78.5", "contradict each other", "Compare each value"),
    Mistake(LEDGER, "value = 244", "value = 254", "contradict each other", "Compare each value"),
    Mistake(
        LEDGER,
        "value = 5_000_000",
        "value = 6_000_000",
        "don't contradict each other, so there is nothing to accept",
        "Take `accepted` out",
    ),
    Mistake(
        LEDGER,
        "printed = \"3400多通\"",
        "printed = \"4300多通\"",
        "“4300多通” reads as more-than 4300",
        "Compare",
    ),
    Mistake(LEDGER, "printed = \"第3名\"", "printed = \"第5名\"", "reads as exact 5", "Compare"),
    Mistake(
        LEDGER,
        "calculated = \"each-lamp\"",
        "calculated = \"all-lamps\"",
        "is calculated by relation “all-lamps”, which does not speak of it",
        "[relation.all-lamps]",
    ),
    Mistake(
        LEDGER,
        "value = 412",
        "value = 412.5",
        "412.5 of the unit “lamp” can't be counted",
        "Correct the value",
    ),
    Mistake(LEDGER, "when = 2025-12-20", "when = 2025-02-30", "This is not TOML", "name = value"),
    Mistake(
        STORY,
        "updated = 2026-03-09",
        "updated = 2026-03-01",
        "was changed on 2026-03-01 and published on 2026-03-02",
        "Correct one",
    ),
    Mistake(
        HANT,
        "全線一共[412盞](fact:lamps)",
        "全線一共**近**[412盞](fact:lamps)",
        "“近” stands outside the link",
        "inside",
    ),
    Mistake(
        HANT,
        "[412盞](fact:lamps)：",
        "[412盞](fact:lamps)萬：",
        "“萬” stands outside the link",
        "inside",
    ),
    // Charts that can't be drawn.
    Mistake(
        CHARTS,
        "rings = [\"lit-share\", \"feel-safe\"]",
        "rings = [\"lit-share\", \"asked\"]",
        "`rings` takes a percentage",
        "unit",
    ),
    Mistake(
        CHARTS,
        "rest = \"calls-open\"",
        "rest = \"calls-settled\"",
        "draws “calls-settled” twice",
        "Take one out",
    ),
    Mistake(CHARTS, "rate = \"settled-rate\"\n", "", "The chart “calls” has no `rate`", "Add `rate"),
    // What an article can't hold.
    Mistake(
        HANT,
        "電話[不到1分鐘]",
        "<b>電話</b>[不到1分鐘]",
        "An article can't hold raw HTML",
        "paragraphs",
    ),
    Mistake(
        HANT,
        "[工務局的網站](https://example.org/report)",
        "[工務局的網站](javascript:void)",
        "may not use the scheme “javascript:”",
        "https",
    ),
    Mistake(HANT, " \"燈是怎樣一段一段亮的\")", ")", "The chart “lights” has no title", "chart:lights"),
    Mistake(
        HANT,
        "lead: 範例市",
        "leed: 範例市",
        "The front matter has no field `leed`",
        "Did you mean `lead`?",
    ),
    Mistake(HANT, "(fact:cost)", "(facts:cost)", "may not use the scheme “facts:”", "Did you mean `fact:`?"),
];

/// How many lines away a mistake may be named: what is missing is missed at the name of its table, and
/// facts that contradict each other at the relation that says so.
fn tolerance(message: &str) -> usize {
    match () {
        () if message.contains("contradict") => 200,
        () if message.contains("has no `")
            || message.contains("calculated by")
            || message.contains("has no words") =>
        {
            6
        }
        () => 0,
    }
}

#[test]
fn every_mistake_is_found_on_its_line_and_nothing_else_is_blamed() {
    let mut wrong = Vec::new();
    for (index, Mistake(file, from, to, message, help)) in MISTAKES.iter().enumerate() {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("mistake-{index}"));
        fs::create_dir_all(&folder).expect("a folder");
        let mut line = 0;
        for (name, bytes) in starter::FILES {
            let mut bytes = bytes.to_vec();
            if name == *file {
                let text = String::from_utf8(bytes).expect("UTF-8");
                let at = text.find(from).unwrap_or_else(|| panic!("{file} has no “{from}”"));
                line = text[..at].matches('\n').count() + 1;
                bytes = text.replacen(from, to, 1).into_bytes();
            }
            fs::write(folder.join(name), bytes).expect("written");
        }
        let reading = read(&folder);
        let found = |diagnostic: &&data_story::author::diagnostic::Diagnostic| {
            diagnostic.message.contains(message) && diagnostic.help.contains(help)
        };
        let listed: Vec<String> = reading
            .diagnostics
            .iter()
            .map(|diagnostic| {
                format!(
                    "    {}:{}: {} | {}",
                    diagnostic.path, diagnostic.line, diagnostic.message, diagnostic.help
                )
            })
            .collect();
        let listed = listed.join("\n");
        match reading.diagnostics.iter().find(found) {
            None => wrong.push(format!("“{from}” → “{to}” in {file} is not found:\n{listed}")),
            Some(found) if found.line.abs_diff(line) > tolerance(message) => {
                wrong.push(format!("“{from}” → “{to}” stands on {line}, not on {}:\n{listed}", found.line));
            }
            Some(_) if reading.diagnostics.len() > 4 => {
                wrong.push(format!("“{from}” → “{to}” is blamed on others too:\n{listed}"));
            }
            Some(_) => {}
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), MISTAKES.len(), wrong.join("\n\n"));
}

#[test]
fn the_story_that_new_writes_is_faultless() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("starter");
    fs::create_dir_all(&folder).expect("a folder");
    for (name, bytes) in starter::FILES {
        fs::write(folder.join(name), bytes).expect("written");
    }
    let reading = read(&folder);
    let listed: Vec<&str> =
        reading.diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect();
    assert_eq!(listed, Vec::<&str>::new());
    assert_eq!(reading.stories.len(), 3);
    assert!(reading.diagnostics.iter().all(|diagnostic| diagnostic.severity == Severity::Warning));
}
