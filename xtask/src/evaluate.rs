//! `cargo xtask evaluate`: how well the reader of figures reads sentences that were written before it.
//!
//! `tests/mentions/*.jsonl` has a sentence a line, with its right readings (`gold`), names that claim nothing
//! (`names`), amounts whose width is open (`vague`) and `decades`. A third of the first set, by hash of its
//! ids, is never listed: only its score is printed.

use anyhow::{Context, Result};
use mentions::currency::Currency;
use mentions::{Amount, Meaning, Mention, Unit, Value, Vocabulary, folded, read};
use quantity::{Bound, Language};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::fs;

/// The files of sentences, and the set that each is part of.
const SETS: &[(&str, &str)] = &[
    ("en", "first set"),
    ("en2", "second set"),
    ("en3", "third set"),
    ("zh-Hant", "first set"),
    ("zh-Hant2", "second set"),
    ("zh-Hant3", "third set"),
    ("zh-Hans", "first set"),
    ("zh-Hans2", "second set"),
    ("zh-Hans3", "third set"),
];

/// Right ones of all.
#[derive(Clone, Copy, Default)]
struct Share {
    right: usize,
    all: usize,
}

impl Share {
    fn count(&mut self, is_right: bool) {
        self.right += usize::from(is_right);
        self.all += 1;
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let percent = 100.0 * self.right as f64 / self.all.max(1) as f64;
        write!(formatter, "{}/{} {percent:.1}%", self.right, self.all)
    }
}

/// The scores of one group of sentences.
#[derive(Default)]
struct Scores {
    recall: Share,
    precision: Share,
    /// Names that became facts, of all names.
    names: Share,
}

/// Prints recall, precision and names made facts, by language and kind. `list` prints what is wrong, too.
pub(crate) fn run(list: bool) -> Result<()> {
    let mut scores: BTreeMap<String, Scores> = BTreeMap::new();
    for (name, set) in SETS {
        let path = format!("tests/mentions/{name}.jsonl");
        // The third sets come one language at a time.
        if *set == "third set" && !fs::exists(&path)? {
            continue;
        }
        let text = fs::read_to_string(&path).with_context(|| format!("{path} can't be read"))?;
        for line in text.lines().filter(|line| !line.is_empty()) {
            let sentence: Json = serde_json::from_str(line).with_context(|| format!("{path}: {line}"))?;
            judge(&sentence, set, list, &mut scores)?;
        }
    }
    println!("{:28}{:>18}{:>18}{:>18}", "", "recall", "precision", "names made facts");
    for (group, score) in &scores {
        let precision = if score.precision.all > 0 { score.precision.to_string() } else { String::new() };
        let names = if score.names.all > 0 { score.names.to_string() } else { String::new() };
        println!("{group:28}{:>18}{precision:>18}{names:>18}", score.recall.to_string());
    }
    Ok(())
}

/// FNV-1a, so that the same third stays held back in every run.
fn hash(id: &str) -> u64 {
    id.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn judge(sentence: &Json, set: &str, list: bool, scores: &mut BTreeMap<String, Scores>) -> Result<()> {
    let word = |key: &str| sentence[key].as_str().with_context(|| format!("a sentence has no `{key}`"));
    let (id, tag, text) = (word("id")?, word("lang")?, word("text")?);
    let language = Language::from_tag(tag).with_context(|| format!("{id}: no language {tag}"))?;
    let is_held = set == "first set" && hash(id).is_multiple_of(3);
    let set = if is_held { "held back" } else { set };
    let mut found = read(text, language, &Vocabulary::default());
    found.retain(is_drafted);
    let mut used = vec![false; found.len()];
    let mut wrong = Vec::new();
    // An optional figure never takes the reading that a needed one has.
    let mut golds: Vec<&Json> = sentence["gold"].as_array().into_iter().flatten().collect();
    golds.sort_by_key(|gold| gold["optional"] == true);
    for gold in golds {
        let hit = (0..found.len()).find(|at| !used[*at] && is_right(gold, &found[*at]));
        hit.into_iter().for_each(|at| used[at] = true);
        if gold["optional"] == true {
            continue;
        }
        for group in [
            set.to_owned(),
            format!("{set}, {tag}"),
            format!("{set}: {}", gold["kind"].as_str().unwrap_or("")),
        ] {
            scores.entry(group).or_default().recall.count(hit.is_some());
        }
        if hit.is_none() {
            wrong.push(format!("    missed {}", gold["printed"]));
        }
    }
    let places = |key: &str| -> Vec<(usize, usize)> {
        let words = sentence[key].as_array().into_iter().flatten().filter_map(Json::as_str);
        words.flat_map(|word| text.match_indices(word).map(|(at, word)| (at, at + word.len()))).collect()
    };
    let (names, open) = (places("names"), [places("vague"), places("decades")].concat());
    let touches = |mention: &Mention, places: &[(usize, usize)]| {
        places.iter().any(|(start, end)| mention.number.start < *end && *start < mention.number.end)
    };
    for (mention, used) in found.iter().zip(&used) {
        let is_open = touches(mention, &open) && !is_exact(mention);
        let is_name = !used && !is_open && touches(mention, &[names.clone(), open.clone()].concat());
        for group in [set.to_owned(), format!("{set}, {tag}")] {
            let score = scores.entry(group).or_default();
            score.precision.count(*used || is_open);
            score.names.right += usize::from(is_name);
        }
        if !used && !is_open {
            wrong.push(format!("    read   {:?}", &text[mention.span.clone()]));
        }
    }
    for group in [set.to_owned(), format!("{set}, {tag}")] {
        scores.entry(group).or_default().names.all += names.len() + open.len();
    }
    if list && set != "held back" && !wrong.is_empty() {
        println!("{id} {text}\n{}", wrong.join("\n"));
    }
    Ok(())
}

/// Whether a draft would make a fact of it.
fn is_drafted(mention: &Mention) -> bool {
    match &mention.meaning {
        Meaning::Amount(amount) => !amount.is_vague,
        Meaning::Moment(moment) => moment.whole().is_some(),
        Meaning::Extent(_) | Meaning::Nothing => false,
    }
}

fn is_exact(mention: &Mention) -> bool {
    mention
        .amount()
        .is_some_and(|amount| matches!(amount.value, Value::Number(_)) && amount.bound == Bound::Exact)
}

fn is_right(gold: &Json, mention: &Mention) -> bool {
    if gold["kind"] == "event" {
        let Meaning::Moment(moment) = &mention.meaning else { return false };
        return moment.whole().map(|moment| moment.machine_readable()).as_deref() == gold["when"].as_str();
    }
    let Some(amount) = mention.amount() else { return false };
    let also = gold["bound_also"].as_array().into_iter().flatten().filter_map(Json::as_str);
    let mut bounds = also.chain([gold["bound"].as_str().unwrap_or("exact")]);
    is_value(gold, amount) && bounds.any(|bound| bound == amount.bound.name()) && is_unit(gold, amount)
}

fn is_value(gold: &Json, amount: &Amount) -> bool {
    let close = |a: f64, b: f64, by: f64| (a - b).abs() <= by * a.abs().max(b.abs()).max(1e-12);
    if let (Some(low), Some(high)) = (gold["low"].as_f64(), gold["high"].as_f64()) {
        return matches!(amount.value, Value::Range(a, b) if close(a.to_f64(), low, 1e-9) && close(b.to_f64(), high, 1e-9));
    }
    let value = match amount.value {
        Value::Number(number) => number.to_f64(),
        Value::Fraction(part, whole) => part.to_f64() / whole.to_f64(),
        Value::Range(..) => return false,
    };
    let expected = gold["value"].as_f64().unwrap_or(f64::NAN);
    let by = if gold["fraction"].is_string() { 1e-3 } else { 1e-9 };
    let also = gold["value_also"].as_array().into_iter().flatten().filter_map(Json::as_f64);
    // “Fell 4.2%” is 4.2, or a change of −4.2.
    let is_share = matches!(amount.unit, Unit::Percent | Unit::PercentagePoint | Unit::BasisPoint);
    close(value, expected, by)
        || also.into_iter().any(|other| close(value, other, 1e-3))
        || is_share && (close(-value, expected, 1e-9) || close(value, 100.0 * expected, 1e-3))
}

fn is_unit(gold: &Json, amount: &Amount) -> bool {
    let also = gold["unit_also"].as_array().into_iter().flatten().filter_map(Json::as_str);
    let mut units = also.chain([gold["unit"].as_str().unwrap_or("")]);
    match gold["kind"].as_str() {
        Some("percent") => matches!(amount.unit, Unit::Percent | Unit::PercentagePoint),
        Some("money") => match amount.unit {
            Unit::Currency(currency) => units.any(|unit| is_currency(unit, currency)),
            _ => false,
        },
        _ => true,
    }
}

/// Whether the gold means this currency, by its code or by the word that the text prints.
fn is_currency(unit: &str, currency: &Currency) -> bool {
    let word = folded(unit);
    let is_word = currency.chinese.iter().chain(currency.before).any(|known| folded(known) == word);
    let is_open = matches!((currency.code, unit), ("元", "CNY") | ("TWD" | "CNY" | "HKD" | "MOP", "元"));
    let is_small = matches!(word.as_str(), "块" | "分" | "角" | "毛" | "仙");
    let is_sign = matches!((currency.code, unit), ("¥", "JPY/CNY" | "JPY" | "CNY"));
    is_word || is_small || is_open || is_sign || unit.split('/').any(|code| code == currency.code)
}
