//! Planted mistakes: each is reported on its line with a fix, and nothing else is reported.

use author::diagnostic::Severity;
use author::{read, starter};
use std::fs;
use std::path::PathBuf;

/// A mistake: the file, the text, its replacement, and what message and help must contain.
struct Mistake(&'static str, &'static str, &'static str, &'static str, &'static str);

const HANT: &str = "zh-Hant.md";
const EN: &str = "en.md";
const LEDGER: &str = "ledger.toml";
const CHARTS: &str = "charts.toml";
const STORY: &str = "story.toml";
const TABLE: &str = "alight.csv";

const MISTAKES: [Mistake; 105] = [
    // Words that do not match the fact.
    Mistake(HANT, "[3,400多通]", "[近3,400通]", "does not match the fact “calls”", "3,400多通"),
    Mistake(HANT, "[3,400多通]", "[3,400通]", "does not match the fact “calls”", "3,400餘通"),
    Mistake(HANT, "[3,400多通]", "[3,500多通]", "does not match the fact", "3,400多通"),
    Mistake(HANT, "[近1,200人]", "[1,200多人]", "does not match the fact “asked”", "近1,200人"),
    Mistake(HANT, "[99%以上]", "[99%]", "does not match the fact “lit-share”", "99%以上"),
    Mistake(HANT, "[412盞]", "[412]", "does not match the fact “lamps”", "412盞"),
    Mistake(HANT, "[第3名]", "[第4名]", "does not match the fact “rank”", "第3名"),
    Mistake(HANT, "[2024年5月]", "[2024年6月]", "does not match the fact “first-lamp”", "2024年5月"),
    Mistake(
        EN,
        "[more than 3,400 calls]",
        "[3,400 calls]",
        "does not match the fact “calls”",
        "more than 3,400 calls",
    ),
    Mistake(
        EN,
        "[Nearly 1,200 people]",
        "[Over 1,200 people]",
        "does not match the fact",
        "nearly 1,200 people",
    ),
    Mistake(
        EN,
        "[within 30 minutes]",
        "[in 30 minutes]",
        "does not match the fact “first-visit”",
        "within 30 minutes",
    ),
    Mistake(
        EN,
        "[20 December 2025](fact:last-lamp) nobody",
        "[21 December 2025](fact:last-lamp) nobody",
        "does not match the fact",
        "20 December 2025",
    ),
    // Words around a link that change what it says.
    Mistake(
        HANT,
        "全線一共[412盞]",
        "全線超過[412盞]",
        "“超過” is outside the link",
        "inside the square brackets",
    ),
    Mistake(
        HANT,
        "新裝的[244盞](fact:lamps-new)",
        "新裝的[244盞](fact:lamps-new)以上",
        "“以上” is outside the link",
        "inside",
    ),
    Mistake(
        EN,
        "There are [412 lamps]",
        "There are nearly [412 lamps]",
        "“nearly” is outside the link",
        "inside",
    ),
    // Numbers without a fact.
    Mistake(
        HANT,
        "師傅[30分鐘內]",
        "3位師傅[30分鐘內]",
        "The number “3位” is not linked to a fact",
        "[3位](fact:NAME)",
    ),
    Mistake(HANT, "以前走夜路", "兩年前走夜路", "The number “兩年”", "no-claim"),
    Mistake(HANT, "headline: 河邊的燈亮了", "headline: 河邊的412盞燈亮了", "The number “412盞”", "fact:NAME"),
    Mistake(HANT, "\"燈是怎樣一段一段亮的\"", "\"412盞燈是怎樣亮的\"", "The number “412盞”", "fact:NAME"),
    Mistake(HANT, "\"河濱路，", "\"河濱路的七成，", "The number “七成”", "no-claim"),
    Mistake(EN, "Is it worth it?", "Is it worth 5 million?", "The number “5 million”", "fact:NAME"),
    Mistake(EN, "City Works promises:", "Since 2019 City Works promises:", "The number “2019”", "no-claim"),
    Mistake(
        EN,
        "the first lamps were lit",
        "the first three lamps were lit",
        "The number “three lamps”",
        "no-claim",
    ),
    // Names that do not exist.
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
        "`label` of fact “cost” has no text in en",
        "en = ",
    ),
    Mistake(LEDGER, "en = [\"lamp\", \"lamps\"]\n", "", "The unit “lamp” has no words in en", "en = "),
    Mistake(
        LEDGER,
        "step = 100                                 #",
        "step = 0 #",
        "`step` must be greater than zero",
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
        "don't contradict each other: it needs no `accepted`",
        "Remove `accepted`",
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
        "is calculated by the relation “all-lamps”, which does not contain it",
        "[relation.all-lamps]",
    ),
    Mistake(
        LEDGER,
        "value = 412",
        "value = 412.5",
        "412.5 is not a whole number, but the unit “lamp” is countable",
        "Correct the value",
    ),
    Mistake(LEDGER, "when = 2025-12-20", "when = 2025-02-30", "This is not TOML", "name = value"),
    Mistake(
        STORY,
        "updated = 2026-03-09",
        "updated = 2026-03-01",
        "was updated on 2026-03-01, before it was published on 2026-03-02",
        "Correct one",
    ),
    Mistake(
        HANT,
        "全線一共[412盞](fact:lamps)",
        "全線一共**近**[412盞](fact:lamps)",
        "“近” is outside the link",
        "inside",
    ),
    Mistake(HANT, "[412盞](fact:lamps)：", "[412盞](fact:lamps)萬：", "“萬” is outside the link", "inside"),
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
        "Remove one",
    ),
    Mistake(CHARTS, "rate = \"settled-rate\"\n", "", "The chart “calls” has no `rate`", "Add `rate"),
    // What an article can't contain.
    Mistake(
        HANT,
        "電話[不到1分鐘]",
        "<b>電話</b>[不到1分鐘]",
        "An article can't contain raw HTML",
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
    // Bars, lines and stats.
    Mistake(CHARTS, "bars = [", "bar = [", "Chart “money” has no field `bar`", "Did you mean `bars`?"),
    Mistake(
        CHARTS,
        "\"upkeep\"]",
        "\"first-lamp\"]",
        "`bars` takes a quantity, not an event or a series, but “first-lamp”",
        "Name another fact",
    ),
    Mistake(
        CHARTS,
        "\"upkeep\"]",
        "\"alight\"]",
        "`bars` takes a quantity, not an event or a series, but “alight”",
        "Name another fact",
    ),
    Mistake(CHARTS, "\"upkeep\"]", "\"cost\"]", "draws “cost” twice", "Remove one"),
    Mistake(
        CHARTS,
        "reference = \"budget\"",
        "reference = [\"budget\", \"upkeep\"]",
        "`reference` takes one fact",
        "Remove the others",
    ),
    Mistake(
        CHARTS,
        "reference = \"budget\"",
        "reference = \"lamps\"",
        "`reference` takes a fact with a unit that is drawn, but “lamps” has another",
        "`scale`",
    ),
    Mistake(
        CHARTS,
        "reference = \"goal\"",
        "reference = \"lamps\"",
        "`reference` takes a fact with a unit that is drawn, but “lamps” has another",
        "`scale`",
    ),
    Mistake(
        CHARTS,
        "series = [\"alight\"]",
        "series = [\"lit-share\"]",
        "`series` takes a series, but “lit-share” is not one",
        "series = \"table.csv\"",
    ),
    Mistake(
        CHARTS,
        "series = [\"alight\"]",
        "series = []",
        "The chart “by-year” has no `series`",
        "the name of a fact",
    ),
    Mistake(
        CHARTS,
        "\"first-visit\", \"rank\"]",
        "\"alight\", \"rank\"]",
        "`facts` takes a quantity or an event, not a series, but “alight”",
        "Name another fact",
    ),
    Mistake(
        CHARTS,
        "notes = [\"upkeep\"]",
        "notes = [\"calls-open\"]",
        "names “calls-open”, which the chart does not draw",
        "name the fact in another field",
    ),
    Mistake(
        CHARTS,
        "notes = [\"upkeep\"]",
        "notes = [\"lamps\"]",
        "`notes` takes a fact with a note, but “lamps” is not one",
        "Add `note = \"…\"` to the fact",
    ),
    Mistake(
        CHARTS,
        "notes = [\"upkeep\"]",
        "notes = [\"upkeep\", \"upkeep\"]",
        "draws “upkeep” twice",
        "Remove one",
    ),
    // Series and their tables.
    Mistake(
        LEDGER,
        "series = \"alight.csv\"",
        "series = \"alights.csv\"",
        "The table “alights.csv” can't be read",
        "path",
    ),
    Mistake(
        LEDGER,
        "series = \"alight.csv\"",
        "series = \"../alight.csv\"",
        "The table “../alight.csv” is not in the story's folder",
        "Put it there",
    ),
    Mistake(
        LEDGER,
        "series = \"alight.csv\"",
        "series = \"/etc/hosts\"",
        "The table “/etc/hosts” is not in the story's folder",
        "Put it there",
    ),
    Mistake(
        LEDGER,
        "series = \"alight.csv\"",
        "series = \"river.png\"",
        "The table “river.png” is not a text in UTF-8",
        "Save it as CSV",
    ),
    Mistake(
        LEDGER,
        "series = \"alight.csv\"",
        "series = []",
        "`series` of fact “alight” is empty",
        "table.csv",
    ),
    Mistake(
        LEDGER,
        "series = \"alight.csv\"",
        "series = 2019",
        "`series` of fact “alight” contains something that is not a text",
        "quotes",
    ),
    Mistake(
        LEDGER,
        "zh-Hant = [\"元\"]",
        "scale = 3",
        "`scale` of unit “yuan” is not a text in quotes",
        "Write a text",
    ),
    Mistake(
        LEDGER,
        "\"lamps-mended\", \"lamps-new\"]",
        "\"lamps-mended\", \"alight\"]",
        "“alight” is a series, but a relation needs quantities",
        "Name a fact with a value",
    ),
    Mistake(
        TABLE,
        "at,value",
        "when,value",
        "The table has the columns “when,value”",
        "`at,value`, or `at,low,high`",
    ),
    Mistake(TABLE, "at,value", "at;value", "The table has the columns “at;value”", "separated by commas"),
    Mistake(TABLE, "2022,58", "May 2022,58", "“May 2022” is not a moment", "2014-05"),
    Mistake(TABLE, "2022,58", "2022-13,58", "“2022-13” is not a moment", "2014-05"),
    Mistake(TABLE, "2022,58", "2022,\"1,058\"", "“1,058” is not a plain number", "34000"),
    Mistake(
        TABLE,
        "2022,58",
        "2022,1,058",
        "This line has 3 fields, but the first line names 2",
        "numbers without thousands commas",
    ),
    Mistake(TABLE, "2022,58", "2022", "This line has 1 field,", "one field for each column"),
    Mistake(TABLE, "2022,58", "2022,58%", "“58%” is not a plain number", "digits and a point only"),
    Mistake(TABLE, "2022,58", "2022,\"58", "is not a plain number", "digits and a point only"),
    Mistake(
        TABLE,
        "2023,66",
        "2020,66",
        "This line is not later than the line before it",
        "Sort the lines by time",
    ),
    Mistake(
        TABLE,
        "2023,66",
        "2022-01-01,66",
        "This line is not later than the line before it",
        "Sort the lines by time",
    ),
    Mistake(
        EN,
        "[86%](fact:feel-safe)",
        "[86%](fact:alight)",
        "Cannot link to the series “alight”",
        "a fact of its own",
    ),
    Mistake(
        EN,
        "[86%](fact:feel-safe)",
        "[](fact:alight)",
        "Cannot link to the series “alight”",
        "A chart of the kind `line`",
    ),
    Mistake(
        HANT,
        "[86%](fact:feel-safe)",
        "[86%](fact:alight)",
        "Cannot link to the series “alight”",
        "a fact of its own",
    ),
    Mistake(
        LEDGER,
        "unit = \"percent\"\nlabel = { zh-Hant = \"歷年亮燈率\"",
        "unit = \"per-cent\"\nlabel = { zh-Hant = \"歷年亮燈率\"",
        "There is no unit “per-cent”",
        "Did you mean `percent`?",
    ),
    Mistake(
        LEDGER,
        "unit = \"percent\"\nlabel = { zh-Hant = \"歷年亮燈率\"",
        "label = { zh-Hant = \"歷年亮燈率\"",
        "Fact “alight” has no `unit`",
        "Add `unit",
    ),
];

/// A mistake that takes several changes, each with file, text and replacement; then the file and the words on
/// the line where it is reported, and what message and help must contain.
struct Planted(
    &'static [(&'static str, &'static str, &'static str)],
    (&'static str, &'static str),
    &'static str,
    &'static str,
);

/// The starter's series, with its table and its unit.
const SERIES: &str = "series = \"alight.csv\"                      # `at,value`; a line without a value is a gap\nunit = \"percent\"";
const UNIT: &str = "unit = \"percent\"\nlabel = { zh-Hant = \"歷年亮燈率\"";
/// Where more facts can be added.
const MORE: &str = "# A series:";
const BY_YEAR: &str = "series = [\"alight\"]\nreference = \"goal\"";
const UPKEEP: &str = "unit = \"yuan\"\nlabel = { zh-Hant = \"每年維護\"";
const UPKEEP_IN_2024: &str = "unit = \"yuan\"\nperiod = \"2024\"\nlabel = { zh-Hant = \"每年維護\"";
const CALLED: &str =
    "[fact.called]\nseries = [\"calls\"]\nlabel = { zh-Hant = \"來電\", en = \"Called\" }\n\n# A series:";
const CLONES: &str = "[fact.b]\nseries = [\"lit-share\"]\nlabel = { zh-Hant = \"乙\", en = \"B\" }\n\n[fact.c]\nseries = [\"lit-share\"]\nlabel = { zh-Hant = \"丙\", en = \"C\" }\n\n[fact.d]\nseries = [\"lit-share\"]\nlabel = { zh-Hant = \"丁\", en = \"D\" }\n\n[fact.e]\nseries = [\"lit-share\"]\nlabel = { zh-Hant = \"戊\", en = \"E\" }\n\n# A series:";
const LIT: &str = "label = { zh-Hant = \"亮燈率\"";
const LIT_IN_2025: &str = "period = \"2025\"\nlabel = { zh-Hant = \"亮燈率\"";

const PLANTED: [Planted; 13] = [
    Planted(
        &[(LEDGER, SERIES, "series = [\"rank\"]")],
        (LEDGER, "series = [\"rank\"]"),
        "“rank” has no `period` that is a moment",
        "period = \"2014\"",
    ),
    Planted(
        &[(LEDGER, SERIES, "series = [\"calls\", \"upkeep\"]"), (LEDGER, UPKEEP, UPKEEP_IN_2024)],
        (LEDGER, "series = [\"calls\", \"upkeep\"]"),
        "“upkeep” has another unit than the first fact of the series",
        "a series has one unit",
    ),
    Planted(
        &[(LEDGER, SERIES, "series = [\"calls\", \"calls-settled\"]")],
        (LEDGER, "series = [\"calls\", \"calls-settled\"]"),
        "“calls-settled” and “calls” are about the same moment",
        "correct its `period`",
    ),
    Planted(
        &[(LEDGER, SERIES, "series = [\"calls\", \"calls\"]")],
        (LEDGER, "series = [\"calls\", \"calls\"]"),
        "The series contains “calls” twice",
        "Remove one",
    ),
    Planted(
        &[(LEDGER, SERIES, "series = [\"calls\", \"callz\"]")],
        (LEDGER, "series = [\"calls\", \"callz\"]"),
        "There is no fact “callz”",
        "Did you mean `calls`?",
    ),
    Planted(
        &[(LEDGER, SERIES, "series = [\"first-lamp\"]")],
        (LEDGER, "series = [\"first-lamp\"]"),
        "A series contains quantities, but “first-lamp” is not one",
        "Name facts with a `value`",
    ),
    Planted(
        &[(LEDGER, "series = \"alight.csv\"", "series = [\"settled-rate\"]")],
        (LEDGER, UNIT),
        "The fact “alight” has `unit`, but its facts have their own",
        "Remove `unit`",
    ),
    Planted(
        &[(LEDGER, MORE, CALLED), (CHARTS, BY_YEAR, "series = [\"alight\", \"called\"]")],
        (CHARTS, "series = [\"alight\", \"called\"]"),
        "“alight” and “called” have different units and can't share an axis",
        "`scale`",
    ),
    Planted(
        &[
            (LEDGER, MORE, CLONES),
            (LEDGER, LIT, LIT_IN_2025),
            (CHARTS, "series = [\"alight\"]", "series = [\"alight\", \"b\", \"c\", \"d\", \"e\"]"),
        ],
        (CHARTS, "series = [\"alight\", \"b\""),
        "The chart “by-year” draws more than 4 series",
        "make two charts",
    ),
    Planted(
        &[
            (LEDGER, UNIT, "unit = \"lamp\"\nlabel = { zh-Hant = \"歷年亮燈率\""),
            (TABLE, "2022,58", "2022,58.5"),
            (CHARTS, "\nreference = \"goal\"", ""),
        ],
        (TABLE, "2022,58.5"),
        "58.5 is not a whole number, but the unit “lamp” is countable",
        "remove `countable`",
    ),
    Planted(
        &[(
            TABLE,
            "at,value\n2019,71\n2020,64\n2021,\n2022,58\n2023,66\n2024,90\n2025,99",
            "at,low,high\n2019,71,80\n2020,70,60",
        )],
        (TABLE, "2020,70,60"),
        "70 is more than 60",
        "Put the lower end into `low`",
    ),
    Planted(
        &[(
            TABLE,
            "at,value\n2019,71\n2020,64\n2021,\n2022,58\n2023,66\n2024,90\n2025,99",
            "at,value\n2019,\n",
        )],
        (TABLE, "at,value"),
        "The table has no values",
        "2014,97",
    ),
    Planted(
        &[
            (LEDGER, SERIES, "series = [\"calls\"]"),
            (CHARTS, "\nreference = \"goal\"", ""),
            (EN, "[86%](fact:feel-safe)", "[86%](fact:alight)"),
        ],
        (EN, "(fact:alight)"),
        "Cannot link to the series “alight”",
        "Link to one of its facts: `fact:calls`",
    ),
];

/// How many lines away a mistake may be reported: a missing field is reported at the name of its table, and
/// a contradiction at the relation.
fn tolerance(message: &str) -> usize {
    match () {
        () if message.contains("contradict") => 200,
        () if message.contains("has no `")
            || message.contains("calculated by")
            || message.contains("has no words")
            || message.contains("has no text") =>
        {
            6
        }
        () => 0,
    }
}

/// The line that contains some words, from 1.
fn line_of(text: &str, words: &str, file: &str) -> usize {
    let at = text.find(words).unwrap_or_else(|| panic!("{file} has no “{words}”"));
    text[..at].matches('\n').count() + 1
}

/// How the diagnostics of the starter's story with some changes differ from what is expected.
fn complaint(
    name: &str,
    changes: &[(&str, &str, &str)],
    (file, words): (&str, &str),
    message: &str,
    help: &str,
) -> Option<String> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    let (mut line, mut before) = (0, 0);
    for (name, bytes) in starter::FILES {
        let mut bytes = bytes.to_vec();
        if name == file || changes.iter().any(|(changed, ..)| *changed == name) {
            let mut text = String::from_utf8(bytes).expect("UTF-8");
            for (_, from, to) in changes.iter().filter(|(changed, ..)| *changed == name) {
                before = line_of(&text, from, name);
                text = text.replacen(from, to, 1);
            }
            if name == file {
                line = if words.is_empty() { before } else { line_of(&text, words, name) };
            }
            bytes = text.into_bytes();
        }
        fs::write(folder.join(name), bytes).expect("written");
    }
    let reading = read(&folder);
    let found = |diagnostic: &&author::diagnostic::Diagnostic| {
        diagnostic.message.contains(message) && diagnostic.help.contains(help)
    };
    let listed = reading.diagnostics.iter().map(|diagnostic| {
        format!("    {}:{}: {} | {}", diagnostic.path, diagnostic.line, diagnostic.message, diagnostic.help)
    });
    let listed = listed.collect::<Vec<_>>().join("\n");
    let is_repeated = |diagnostic: &author::diagnostic::Diagnostic| {
        reading.diagnostics.iter().filter(|other| *other == diagnostic).count() > 1
    };
    match reading.diagnostics.iter().find(found) {
        _ if reading.diagnostics.iter().any(is_repeated) => {
            Some(format!("a diagnostic is reported twice:\n{listed}"))
        }
        None => Some(format!("“{message}” is not found:\n{listed}")),
        Some(found) if found.line.abs_diff(line) > tolerance(message) || !found.path.ends_with(file) => {
            Some(format!("“{message}” belongs to {file}:{line}:\n{listed}"))
        }
        Some(_) if reading.diagnostics.len() > 4 => {
            Some(format!("“{message}”, and others are reported too:\n{listed}"))
        }
        Some(_) => None,
    }
}

#[test]
fn every_mistake_is_reported_on_its_line_and_nothing_else() {
    let complaints =
        MISTAKES.iter().enumerate().filter_map(|(index, Mistake(file, from, to, message, help))| {
            complaint(&format!("mistake-{index}"), &[(file, from, to)], (file, ""), message, help)
        });
    let wrong: Vec<String> = complaints.collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), MISTAKES.len(), wrong.join("\n\n"));
}

#[test]
fn mistakes_that_take_several_changes_are_reported_on_their_lines() {
    let complaints =
        PLANTED.iter().enumerate().filter_map(|(index, Planted(changes, place, message, help))| {
            complaint(&format!("planted-{index}"), changes, *place, message, help)
        });
    let wrong: Vec<String> = complaints.collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), PLANTED.len(), wrong.join("\n\n"));
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
