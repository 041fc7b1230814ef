//! The HTML document of a page of the gallery, without scripts, inline styles and style sheets from other sites.

use crate::markup::render;
use author::asset::Asset;
use yew::prelude::*;

/// A page of the gallery.
pub(super) struct Document<'a> {
    pub(super) title: String,
    /// The path from the page's folder to the site's root.
    pub(super) root: &'static str,
    /// The site's own style sheet.
    pub(super) style: &'a Asset,
    /// The gallery's style sheets, in its folder.
    pub(super) sheets: Vec<&'a Asset>,
    pub(super) body: Html,
}

impl Document<'_> {
    /// The whole page.
    pub(super) fn render(self) -> String {
        let sheet = |path: String, sheet: &Asset| {
            html! { <link rel="stylesheet" href={path} integrity={sheet.integrity.clone()} crossorigin="anonymous" /> }
        };
        let root = self.root;
        let head = html! {
            <>
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title>{format!("{} · data-story", self.title)}</title>
                <link rel="icon" href="data:," />
                {sheet(format!("{root}{}", self.style.name), self.style)}
                { for self.sheets.iter().map(|one| sheet(format!("{root}gallery/{}", one.name), one)) }
            </>
        };
        // The encoding comes first: it must be within the first kilobyte.
        format!(
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">{}</head><body class=\"data-story-page\">{}</body></html>\n",
            render_html(head),
            render_html(self.body)
        )
    }
}

#[derive(Properties, PartialEq)]
struct RawHtmlProps {
    html: Html,
}

#[component]
fn RawHtml(props: &RawHtmlProps) -> Html {
    props.html.clone()
}

fn render_html(html: Html) -> String {
    render::<RawHtml>(RawHtmlProps { html })
}
