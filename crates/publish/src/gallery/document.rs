//! The HTML document around a page of the gallery: no script, no inline style, sheets of the same origin alone.

use crate::markup::render;
use author::asset::Asset;
use yew::prelude::*;

/// A page of the gallery.
pub(super) struct Document<'a> {
    pub(super) title: String,
    /// What leads from the page's folder to the site's.
    pub(super) root: &'static str,
    /// The site's own style sheet.
    pub(super) style: &'a Asset,
    /// The gallery's, in its folder.
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
        // The meta element of the character set comes first: it must be within the first kilobyte.
        format!(
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">{}</head><body class=\"data-story-page\">{}</body></html>\n",
            rendered(head),
            rendered(self.body)
        )
    }
}

#[derive(Properties, PartialEq)]
struct AsItIsProps {
    html: Html,
}

#[component]
fn AsItIs(props: &AsItIsProps) -> Html {
    props.html.clone()
}

fn rendered(html: Html) -> String {
    render::<AsItIs>(AsItIsProps { html })
}
