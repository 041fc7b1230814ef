//! English figures: forms that are harder than the examples of docs/numbers.md.

#[path = "../described/mod.rs"]
mod described;
mod forms;
mod kinds;

use described::described;
use mentions::{Vocabulary, read};
use quantity::Language;

/// Each text with its claims, as `docs/numbers.md` prints them.
fn assert_claims(examples: &[(&str, &str)]) {
    let wrong: Vec<String> = examples
        .iter()
        .filter_map(|(text, expected)| {
            let mentions = read(text, Language::En, &Vocabulary::default());
            let claims: Vec<String> =
                mentions.iter().filter(|mention| mention.is_claim()).map(described).collect();
            (claims.join("; ") != *expected).then(|| format!("(\"{text}\", \"{}\"),", claims.join("; ")))
        })
        .collect();
    assert!(wrong.is_empty(), "these are read otherwise:\n{}", wrong.join("\n"));
}
