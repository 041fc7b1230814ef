//! Drafting a story from an article in plain text, Markdown or HTML: numbers are linked, and the ledger lacks only labels.

mod attribution;
mod dates;
mod drafter;
mod fact;
mod files;
mod html;
mod markdown;

use crate::placeholder;
use crate::plain_article::{self, Part, detect_language};
use drafter::Drafter;
pub use fact::DraftedFact;
use markdown::{Drafted, MarkdownArticle};
use quantity::Language;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The draft of a story.
#[derive(Debug)]
pub struct Draft {
    /// The files of the story's folder: name and content.
    pub files: Vec<(String, String)>,
    /// The facts that were found, in reading order.
    pub facts: Vec<DraftedFact>,
    /// The numbers that were taken for parts of names.
    pub names: Vec<String>,
    /// The heading of a closing list of other articles, which was left out.
    pub left_out: Option<String>,
}

/// Reads an article and drafts its story. `slug` names the story in addresses.
pub fn draft(text: &str, slug: &str) -> Draft {
    let text = text.trim_start_matches('\u{feff}');
    if let Some(markdown) = html::to_markdown(text) {
        return draft_markdown(&MarkdownArticle::new(&markdown), detect_language(&markdown), slug);
    }
    let language = detect_language(text);
    if let Some(markdown) = MarkdownArticle::recognised(text) {
        return draft_markdown(&markdown, language, slug);
    }
    let article = plain_article::read(text, language);
    let mut drafter =
        Drafter { language, article: &article, facts: Vec::new(), names: Vec::new(), units: BTreeMap::new() };
    let (mut lead, mut body, mut left_out) = (String::new(), String::new(), None);
    for part in &article.parts {
        match part {
            Part::Heading(title) if is_closing_list(title) => {
                left_out = Some(title.clone());
                break;
            }
            Part::Heading(title) => {
                let title = drafter.unsourced(title);
                let _ = write!(body, "\n## {title}\n");
            }
            Part::Paragraph { section, least, text, .. } => {
                let text = drafter.paragraph(text, &format!("{section}.{least}"));
                if lead.is_empty() && *section == 0 {
                    lead = text;
                } else {
                    let _ = write!(body, "\n{text}\n");
                }
            }
            Part::Caption(_) => {}
        }
    }
    let headline = drafter.unsourced(&article.title);
    finished(drafter, Drafted { headline, lead, body }, slug, left_out)
}

/// Drafts a story from an article in Markdown, whose marks stay.
fn draft_markdown(markdown: &MarkdownArticle<'_>, language: Language, slug: &str) -> Draft {
    let article = markdown.source(language);
    let mut drafter =
        Drafter { language, article: &article, facts: Vec::new(), names: Vec::new(), units: BTreeMap::new() };
    let drafted = markdown.draft(&mut drafter);
    finished(drafter, drafted, slug, None)
}

/// The files of a draft whose text is linked.
fn finished(drafter: Drafter<'_>, drafted: Drafted, slug: &str, left_out: Option<String>) -> Draft {
    let Drafter { language, article, facts, names, units } = drafter;
    let Drafted { headline, mut lead, body } = drafted;
    if lead.is_empty() {
        lead = placeholder::lead(language).into();
    }
    let markdown = format!("---\nheadline: {headline}\nlead: {lead}\n---\n{body}");
    let files = vec![
        ("story.toml".into(), files::story_toml(slug, article, language)),
        ("ledger.toml".into(), files::ledger_toml(article, language, units.values(), &facts)),
        ("charts.toml".into(), files::CHARTS.into()),
        (format!("{}.md", language.tag()), markdown),
    ];
    Draft { files, facts, names, left_out }
}

/// Whether a heading begins a list of other articles, which is not part of this one.
fn is_closing_list(title: &str) -> bool {
    const TITLES: [&str; 12] = [
        "相關焦點",
        "相关焦点",
        "相關閱讀",
        "相关阅读",
        "相關新聞",
        "相关新闻",
        "延伸閱讀",
        "延伸阅读",
        "推薦閱讀",
        "推荐阅读",
        "related",
        "read more",
    ];
    TITLES.iter().any(|known| title.to_lowercase().starts_with(known))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_becomes_a_draft(text in "(?s)[一二三十百萬餘年月日%0-9a-z 。，\n#•《》「」.]{0,200}") {
            let draft = draft(&text, "story");
            prop_assert_eq!(draft.files.len(), 4);
        }
    }
}
