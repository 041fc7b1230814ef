use data_story::chart::{Frame, WIDTHS, draw, scene::svg};
use data_story::publish::gallery::specimens;
use data_story::story::language::Language;
fn main() {
    let lang = Language::from_tag(&std::env::args().nth(1).unwrap()).unwrap();
    let kind = std::env::args().nth(2).unwrap();
    let mut out = format!(
        "<!doctype html><meta charset=utf-8><body lang={} style='background:#faf6ee;font:14px sans-serif;margin:8px'>",
        lang.tag()
    );
    for s in specimens(lang).iter().filter(|s| s.kind == kind) {
        out += &format!(
            "<h3 style='margin:4px'>{}</h3><div style='display:flex;gap:16px;align-items:flex-start'>",
            s.name
        );
        for w in WIDTHS {
            let f = s.figure().unwrap();
            match draw(Frame { story: &s.story, figure: f, width: w.into(), highlight: None }) {
                Some(d) => {
                    out += &format!(
                        "<div style='outline:1px solid #ddd'>{}<div>{:?}</div></div>",
                        svg::write(&d.scene, "", ""),
                        d.notes
                    )
                }
                None => out += "<b>NONE</b>",
            }
        }
        out += "</div>";
    }
    println!("{out}");
}
