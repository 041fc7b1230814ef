//! Marks Chinese in an English text with its language, for screen readers and fonts.

use quantity::{Language, is_han};
use story::Story;
use yew::prelude::*;

/// A text of the story; in English each run of Han characters gets a `lang` attribute.
pub(super) fn mark_languages(story: &Story, text: &str) -> Html {
    if story.language != Language::En || !text.chars().any(is_han) {
        return html! { {text} };
    }
    let tag = match story.about.default_language {
        Language::En => Language::ZhHant.tag(),
        chinese => chinese.tag(),
    };
    let run = |(is_han, words): (bool, &str)| {
        if is_han {
            html! { <span lang={tag}>{words}</span> }
        } else {
            html! { {words} }
        }
    };
    runs(text).into_iter().map(run).collect()
}

/// Splits a text into runs, each with whether it is Han. Punctuation and spaces between two Han characters are part of the
/// Han run.
fn runs(text: &str) -> Vec<(bool, &str)> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_han) {
        let (before, han) = rest.split_at(start);
        let end = han.find(|c: char| c.is_ascii_alphanumeric()).unwrap_or(han.len());
        let end = han[..end]
            .rfind(is_han)
            .map_or(end, |last| last + han[last..].chars().next().map_or(0, char::len_utf8));
        let (han, after) = han.split_at(end);
        runs.extend([(false, before), (true, han)].into_iter().filter(|(_, words)| !words.is_empty()));
        rest = after;
    }
    if !rest.is_empty() {
        runs.push((false, rest));
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_han_characters_keep_the_punctuation_between_them() {
        assert_eq!(
            runs("“釀造幸福的日子——來自「株洲」” (Brewing) of 2020, 動力"),
            [
                (false, "“"),
                (true, "釀造幸福的日子——來自「株洲"),
                (false, "」” (Brewing) of 2020, "),
                (true, "動力"),
            ]
        );
        assert_eq!(runs("Brewing"), [(false, "Brewing")]);
        assert_eq!(runs("動"), [(true, "動")]);
        assert!(runs("").is_empty());
    }
}
