//! Writes the README's screenshots for `cargo xtask pictures`. This is not a test, so it is ignored by default.

use crate::browser::{PHONE, Page, Setting};
use crate::server::Fault;

#[tokio::test]
#[ignore = "writes the README's pictures"]
async fn pictures() {
    let folder = test_support::root().join("docs/pictures");
    std::fs::create_dir_all(&folder).expect("a folder");
    let phone = Setting { ratio: 2.0, reduced_motion: true, ..PHONE };
    let wide = Setting { width: 1280, height: 860, ratio: 1.0, reduced_motion: true, ..PHONE };
    // The last value is the mark that is selected before the screenshot.
    for (name, setting, figure, selected_mark) in [
        ("phone-light", phone, "requests", None),
        (
            "phone-note",
            phone,
            "requests",
            Some("[data-figure=requests] .data-story-mark[data-fact=requests-open]"),
        ),
        ("phone-dark", Setting { dark: true, ..phone }, "care", None),
        ("wide", wide, "titles", None),
    ] {
        let page = Page::open(setting, Fault::None).await;
        page.walk_figures().await;
        page.evaluate(&format!(
            "document.querySelector('[data-figure={figure}]').scrollIntoView({{ block: 'center' }})"
        ))
        .await;
        if let Some(selected_mark) = selected_mark {
            page.evaluate(&format!("document.querySelector('{selected_mark}').dispatchEvent(new window.MouseEvent('click', {{ bubbles: true, detail: 1 }}))")).await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        std::fs::write(folder.join(format!("{name}.png")), page.screenshot().await).expect("a picture");
        page.close().await;
    }
}
