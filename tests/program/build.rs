//! `data-story build`.

use crate::support::{data_story, folder, replace, starter, text, widget};
use std::fs;

#[test]
fn the_command_builds_a_site_without_cargo_or_trunk() {
    let (story, site) = (starter("built"), folder("built-site"));
    let (story, site_name) = (story.display().to_string(), site.display().to_string());
    let without_widget = data_story(&["build", &story, "--out", &site_name]);
    assert_eq!(without_widget.status.code(), Some(1));
    assert!(
        text(&without_widget.stderr).contains("name a built site with `--widget FOLDER`"),
        "{}",
        text(&without_widget.stderr)
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
    // A newer widget replaces the older one, and the glue of older versions.
    fs::write(site.join("widget-0.js"), "").expect("written");
    let newer = widget("newer-widget");
    fs::rename(newer.join("widget-0_bg.wasm"), newer.join("widget-1_bg.wasm")).expect("renamed");
    let output =
        data_story(&["build", &story, "--out", &site_name, "--widget", &newer.display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(site.join("widget-1_bg.wasm").exists());
    assert!(!site.join("widget-0_bg.wasm").exists() && !site.join("widget-0.js").exists());
}

#[test]
fn a_broken_story_writes_no_site() {
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
