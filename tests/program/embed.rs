//! `data-story embed`.

use crate::support::{data_story, folder, starter, text, widget};
use std::fs;
use std::path::PathBuf;

#[test]
fn snippets_are_printed_or_refused_with_a_reason() {
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
    assert_eq!(text(&embed(&story).stdout), printed, "a story and its site have different snippets");
    fs::write(&toml, settings.replace("may-embed = true", "may-embed = false")).expect("settings");
    let refused = embed(&story);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("may-embed = true"), "{}", text(&refused.stderr));
    for (folder, base, reason) in [
        ("nowhere", "https://a.example", "name the folder of a built site, or of a story"),
        (site.as_str(), "a.example", "`--base` must be the address"),
        (site.as_str(), "javascript:alert(1)", "`--base` must be the address"),
    ] {
        let output = data_story(&["embed", folder, "--base", base]);
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stderr).contains(reason), "{}", text(&output.stderr));
    }
}
