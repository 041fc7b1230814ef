//! Words of another script within a text, marked with their language for ears and fonts.

use quantity::Language;
use story::Story;
use yew::prelude::*;

/// A text of the story; in English its runs of Han characters say which language they are.
pub(super) fn in_tongues(story: &Story, text: &str) -> Html {
    if story.language != Language::En || !text.chars().any(is_han) {
        return html! { {text} };
    }
    let tag = match story.about.default_language {
        Language::En => Language::ZhHant.tag(),
        chinese => chinese.tag(),
    };
    let run = |(is_foreign, words): (bool, &str)| {
        if is_foreign {
            html! { <span lang={tag}>{words}</span> }
        } else {
            html! { {words} }
        }
    };
    runs(text).into_iter().map(run).collect()
}

/// The text in runs, each with whether it is Han; signs and spaces between two Han characters belong to them.
fn runs(text: &str) -> Vec<(bool, &str)> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_han) {
        let (before, foreign) = rest.split_at(start);
        let end = foreign.find(|sign: char| sign.is_ascii_alphanumeric()).unwrap_or(foreign.len());
        let end = foreign[..end]
            .rfind(is_han)
            .map_or(end, |last| last + foreign[last..].chars().next().map_or(0, char::len_utf8));
        let (foreign, after) = foreign.split_at(end);
        runs.extend([(false, before), (true, foreign)].into_iter().filter(|(_, words)| !words.is_empty()));
        rest = after;
    }
    if !rest.is_empty() {
        runs.push((false, rest));
    }
    runs
}

fn is_han(sign: char) -> bool {
    matches!(sign, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_han_are_told_apart_with_the_signs_between_them() {
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
