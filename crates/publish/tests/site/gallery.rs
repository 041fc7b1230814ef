//! The gallery: every specimen's drawing as it was looked at, and pages that keep the site's promises.

use chart::SPECS;
use chart::WIDTHS;
use chart::role::Role;
use chart::scene::{Scene, svg};
use publish::gallery;
use quantity::Language;
use sha2::{Digest, Sha256};
use specimens::{Specimen, specimens};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// A drawing longer than this is kept as a digest.
const LONGEST: usize = 12_000;

#[test]
fn timeline_is_drawn_as_it_was_looked_at() {
    compare_with_snapshot("timeline");
}

#[test]
fn rings_are_drawn_as_they_were_looked_at() {
    compare_with_snapshot("rings");
}

#[test]
fn rate_is_drawn_as_it_was_looked_at() {
    compare_with_snapshot("rate");
}

#[test]
fn bars_are_drawn_as_they_were_looked_at() {
    compare_with_snapshot("bars");
}

#[test]
fn line_is_drawn_as_it_was_looked_at() {
    compare_with_snapshot("line");
}

#[test]
fn stats_are_drawn_as_they_were_looked_at() {
    compare_with_snapshot("stats");
}

#[test]
fn every_kind_is_compared() {
    let known = ["timeline", "rings", "rate", "bars", "line", "stats"];
    assert_eq!(SPECS.iter().map(|form| form.kind).collect::<Vec<_>>(), known);
}

/// A snapshot a language, with all specimens of the kind at all widths.
fn compare_with_snapshot(kind: &str) {
    for language in Language::ALL {
        let mut text = String::new();
        for specimen in specimens(language).iter().filter(|specimen| specimen.kind == kind) {
            for width in WIDTHS {
                // Writing into a string can't fail.
                let _ = write!(text, "\n== {} at {width}\n{}\n", specimen.name, drawing(specimen, width));
            }
        }
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("gallery-{kind}-{}", language.tag()), text);
        });
    }
}

/// The SVG, a line an element; a colour is named by its role alone.
fn drawing(specimen: &Specimen, width: u32) -> String {
    let figure = specimen.figure().expect("a figure");
    let drawing = figures::drawing(&specimen.story, figure, width.into()).expect("a drawing");
    let mut lines = elements(&drawing.scene);
    for role in Role::ALL {
        let (name, colour) = (role.name(), role.default_colour());
        lines = lines.replace(&format!("class=\"data-story-fill-{name}\" fill=\"{colour}\""), name).replace(
            &format!("class=\"data-story-stroke-{name}\" fill=\"none\" stroke=\"{colour}\""),
            &format!("{name}-stroke"),
        );
    }
    let long =
        lines.lines().map(|line| if line.len() > LONGEST / 8 { digest(line) } else { line.to_owned() });
    let lines = long.collect::<Vec<_>>().join("\n");
    if lines.len() > LONGEST {
        format!("{} items, {}", drawing.scene.items.len(), digest(&lines))
    } else {
        lines
    }
}

fn elements(scene: &Scene) -> String {
    let svg = svg::write(scene, "", "", None);
    let start = svg.find("viewBox").expect("a viewBox");
    let inner = svg[start..].trim_end_matches("</svg>");
    let inner = inner.replacen("viewBox=\"0 0 ", "", 1);
    let (size, inner) = inner.split_once('"').expect("a size");
    let inner = inner.split_once('>').map_or("", |(_, inner)| inner);
    format!(
        "{size}\n{}",
        inner.replace("/><", "\n<").replace("</text><", "\n<").replace("/>", "").replace("</text>", "")
    )
}

/// What stands for a long text: its first letters, its length and its digest.
fn digest(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let short: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let beginning: String = text.chars().take(60).collect();
    format!("{beginning}… {} bytes, {short}", text.len())
}

/// The gallery's pages by their paths in the site; tests run beside each other, so each has a site of its own.
fn pages(name: &str) -> Vec<(PathBuf, String)> {
    let site = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("gallery-{name}"));
    let _ = fs::remove_dir_all(&site);
    gallery::write(&site).expect("a gallery");
    let mut paths = vec![site.join("gallery/index.html")];
    for language in Language::ALL {
        paths.extend(
            SPECS
                .iter()
                .map(|form| site.join(format!("gallery/{}/{}/index.html", language.tag(), form.kind))),
        );
    }
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).expect("a page"))).collect()
}

/// The values of an attribute in a page.
fn values<'a>(page: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    let start = format!(" {attribute}=\"");
    let parts: Vec<&str> = page.split(start.as_str()).skip(1).collect();
    parts.into_iter().map(|part| part.split('"').next().unwrap_or(part))
}

#[test]
fn pages_need_no_script_lead_nowhere_astray_and_name_everything_once() {
    let pages = pages("links");
    for (path, page) in &pages {
        let name = path.display();
        for forbidden in ["<script", "<style", " style=\"", "javascript:"] {
            assert!(!page.contains(forbidden), "{name} has {forbidden}");
        }
        let mut ids: Vec<&str> = values(page, "id").collect();
        ids.sort_unstable();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count, "{name} has an id twice");
        for address in
            values(page, "href").chain(values(page, "src")).filter(|address| !address.starts_with("data:"))
        {
            let (file, anchor) = address.split_once('#').unwrap_or((address, ""));
            let mut target = path.parent().expect("a folder").join(file);
            if target.is_dir() {
                target.push("index.html");
            }
            let target = if file.is_empty() { path.as_path() } else { Path::new(&target) };
            let found =
                fs::read_to_string(target).unwrap_or_else(|_| panic!("{name} leads astray: {address}"));
            assert!(anchor.is_empty() || found.contains(&format!(" id=\"{anchor}\"")), "{name}: {address}");
        }
    }
}

#[test]
fn a_kind_page_is_the_kinds_documentation() {
    let pages = pages("kinds");
    for form in SPECS {
        for (path, page) in
            pages.iter().filter(|(path, _)| path.parent().is_some_and(|folder| folder.ends_with(form.kind)))
        {
            let name = path.display();
            for field in form.fields {
                assert!(
                    page.contains(&format!("<code>{}</code>", field.name)),
                    "{name} has no {}",
                    field.name
                );
            }
            let example = form.example.replace('"', "&quot;");
            assert!(page.contains(&example) || page.contains(form.example), "{name} has no example");
            for specimen in specimens(Language::En).iter().filter(|specimen| specimen.kind == form.kind) {
                let id = format!(" id=\"{}\"", specimen.name.replace(' ', "-"));
                assert!(page.contains(&id), "{name} has no {}", specimen.name);
            }
        }
    }
}
