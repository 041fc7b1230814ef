use mentions::*;
use quantity::Language;
use serde_json::Value as Json;
use std::collections::BTreeMap;

fn f(d: quantity::Decimal) -> f64 { d.to_f64() }
fn close(a: f64, b: f64, r: f64) -> bool { (a - b).abs() <= r * a.abs().max(b.abs()).max(1e-12) }

fn hash(id: &str) -> u64 { id.bytes().fold(0xcbf29ce484222325u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100000001b3)) }

fn ok(gold: &Json, m: &Mention) -> Result<(), &'static str> {
    if gold["kind"] == "event" {
        let Meaning::Moment(p) = &m.meaning else { return Err("") };
        return if p.whole().map(|w| w.machine_readable()).as_deref() == gold["when"].as_str() { Ok(()) } else { Err("") };
    }
    let Some(a) = m.amount() else { return Err("") };
    let mut bounds: Vec<&str> = vec![gold["bound"].as_str().unwrap_or("exact")];
    if let Some(also) = gold["bound_also"].as_array() { bounds.extend(also.iter().filter_map(Json::as_str)); }
    let same = if gold.get("low").is_some() {
        matches!(a.value, Value::Range(l, h) if close(f(l), gold["low"].as_f64().unwrap(), 1e-9) && close(f(h), gold["high"].as_f64().unwrap(), 1e-9))
    } else {
        let v = match a.value { Value::Number(n) => f(n), Value::Fraction(p, w) => f(p) / f(w), Value::Range(..) => return Err("") };
        let g = gold["value"].as_f64().unwrap_or(f64::NAN);
        let mut s = if let Some(fr) = gold["fraction"].as_str() { let (x, y) = fr.split_once('/').unwrap(); let x = x.parse::<f64>().unwrap() / y.parse::<f64>().unwrap(); close(v, x, 1e-3) || (a.unit == Unit::Percent && close(v, 100.0 * x, 1e-3)) } else { close(v, g, 1e-9) };
        if let Some(also) = gold["value_also"].as_array() { s |= also.iter().filter_map(Json::as_f64).any(|x| close(v, x, 1e-3)); }
        let u = gold["unit"].as_str().unwrap_or("");
        s |= close(-v, g, 1e-9) && (u.contains("percent") || u.contains("point") || u.contains('基') || u.contains("百分"));
        s
    };
    if !same { return Err(""); }
    if !bounds.contains(&a.bound.name()) { return Err(a.bound.name()); }
    let u = gold["unit"].as_str().unwrap_or("");
    if gold["kind"] == "percent" || u == "percent" { if !matches!(a.unit, Unit::Percent | Unit::PercentagePoint) { return Err("unit"); } }
    if gold["kind"] == "money" {
        let Unit::Currency(c) = a.unit else { return Err("unit") };
        let fine = u.split('/').any(|w| w == c.code) || (c.code == "¥" && (u.contains("JPY") || u.contains("CNY"))) || (c.code=="元" && (u == "CNY")) || (u == "元" && c.code == "TWD");
        if !fine { return Err("currency"); }
    }
    Ok(())
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let list = args.iter().any(|a| a == "--list");
    let all = args.iter().any(|a| a == "--all");
    let mut rec: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    let mut prec: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    let mut nam: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    for file in args.iter().filter(|a| !a.starts_with("--")) {
        for line in std::fs::read_to_string(file).unwrap().lines().filter(|l| !l.is_empty()) {
            let o: Json = serde_json::from_str(line).unwrap();
            let id = o["id"].as_str().unwrap();
            let hidden = !all && hash(id) % 3 == 0;
            let text = o["text"].as_str().unwrap();
            let lang = Language::from_tag(o["lang"].as_str().unwrap()).unwrap();
            let found: Vec<Mention> = read(text, lang, &Vocabulary::default()).into_iter().filter(|m| match &m.meaning {
                Meaning::Amount(a) => !a.is_vague,
                Meaning::Moment(p) => p.whole().is_some(),
                _ => false,
            }).collect();
            let mut used = vec![false; found.len()];
            let mut golds: Vec<&Json> = o["gold"].as_array().unwrap().iter().collect();
            golds.sort_by_key(|g| g["optional"] == true);
            let mut out = Vec::new();
            let group = if hidden { "HELD" } else { "open" };
            for g in golds {
                let hit = (0..found.len()).find(|i| !used[*i] && ok(g, &found[*i]).is_ok());
                if let Some(i) = hit { used[i] = true; }
                if g["optional"] == true { continue; }
                for k in [group.to_owned(), format!("{group} {}", o["lang"].as_str().unwrap()), format!("{group} kind {}", g["kind"].as_str().unwrap()), format!("{group} bound {}", g["bound"].as_str().unwrap_or("exact"))] {
                    let r = rec.entry(k).or_default(); r[1] += 1; r[0] += usize::from(hit.is_some());
                }
                if hit.is_none() { out.push(format!("    MISS  {} {} {} {}", g["printed"], g["kind"], g.get("when").or(g.get("value")).or(g.get("low")).map_or(String::new(), |v| v.to_string()), g["bound"])); }
            }
            let places = |key: &str| -> Vec<(usize, usize, String)> { o[key].as_array().map(|a| a.iter().filter_map(Json::as_str).flat_map(|w| text.match_indices(w).map(|(i, w)| (i, i + w.len(), w.to_owned())).collect::<Vec<_>>()).collect()).unwrap_or_default() };
            let names: Vec<_> = places("names").into_iter().chain(places("vague")).chain(places("decades")).collect();
            for k in [group.to_owned(), format!("{group} {}", o["lang"].as_str().unwrap())] {
                let n = nam.entry(k.clone()).or_default(); n[1] += ["names", "vague", "decades"].iter().map(|k| o[*k].as_array().map_or(0, Vec::len)).sum::<usize>();
                for (i, m) in found.iter().enumerate() {
                    let p = prec.entry(k.clone()).or_default(); p[1] += 1; 
                    if used[i] { p[0] += 1; continue; }
                    let soft = places("vague").iter().chain(&places("decades")).any(|(s, e, _)| m.number.start < *e && *s < m.number.end) && !matches!(m.amount().map(|a| a.value), Some(Value::Number(_)));
                    if soft { p[0] += 1; continue; }
                    if let Some((_, _, w)) = names.iter().find(|(s, e, _)| m.number.start < *e && *s < m.number.end) { n[0] += 1; if k == group { out.push(format!("    NAME  {w:?} became {:?} {:?}", &text[m.span.clone()], m.meaning)); } }
                    else if k == group { out.push(format!("    WRONG {:?} {:?}", &text[m.span.clone()], m.meaning)); }
                }
            }
            if list && !hidden && !out.is_empty() { println!("{id} {text}"); for l in out { println!("{l}"); } }
        }
    }
    let pct = |a: &[usize; 2]| format!("{}/{} {:.1}%", a[0], a[1], 100.0 * a[0] as f64 / a[1].max(1) as f64);
    for (k, r) in &rec { println!("{k:26}{:>20}{:>20}{:>20}", pct(r), prec.get(k).map_or(String::new(), &pct), nam.get(k).map_or(String::new(), &pct)); }
}
