//! Kinds of English figures that the third set of sentences showed, each with examples of its own.

mod described;

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

#[test]
fn negations_turn_bounds_around_across_verbs() {
    assert_claims(&[
        ("The Thames has not risen above 7 metres.", "at most 7 metres"),
        ("Rents may not go up by more than 5%.", "at most 5 percent"),
        ("It doesn't cost more than £5.", "at most 5 GBP"),
        ("It has never, its records show, exceeded 38.", "at most 38"),
        ("Levels have not dropped below 88%.", "at least 88 percent"),
        ("They did not rule out more than 200 layoffs.", "more than 200 layoffs"),
        ("Turnout failed to reach 50%.", "less than 50 percent"),
    ]);
}

#[test]
fn some_phrases_only_look_like_bounds() {
    assert_claims(&[
        ("He won 165 games over 14 seasons.", "165 games; 14 seasons"),
        ("He batted for over three sessions.", "more than 3 sessions"),
        ("The rate edged up to 0.75.", "0.75"),
        ("It is £1.6bn more than two years ago.", "1600000000 GBP; 2 years"),
        ("It is £1.6bn more than a year ago.", "1600000000 GBP"),
        ("It closed more than a year ago.", "more than 1 year"),
        ("It lost 2.9 million records, or so the hackers claimed.", "2900000 records"),
        ("It lost 300 records, or so.", "about 300 records"),
        ("At least a further 40 people came.", "at least 40 people"),
        ("It carried 40-some evacuees.", "about 40"),
    ]);
}

#[test]
fn codes_and_shorthand_claim_nothing() {
    assert_claims(&[
        ("Its use-by date is 08/14, and his blood pressure 130/80.", ""),
        ("He is 11/4 to win and the other is the 1/2 favourite.", ""),
        ("It left at 14.05 GMT.", ""),
        ("The winning numbers: 4, 17, 23, 41 and 60, with a Mega Ball of 12.", ""),
        ("The M25 is shut between junctions 10 and 11; see pages 4, 5 and 9.", ""),
        ("They called 911 and dialled 999.", ""),
        ("A 747 landed beside the 737.", ""),
        ("It runs Python 3.12 and iOS 17.4.", ""),
        ("It was shot in 4K for an 8K screen.", ""),
        ("67 min: Saka cuts in.", ""),
        ("They saw “The 400 Blows” twice.", ""),
        ("“The 12 ministers agreed,” he said.", "12 ministers"),
        ("England are 283 for four, after 350 for 6 declared.", ""),
        ("He made 38% from three.", "38 percent"),
        ("It takes two to argue, and the two of them did.", ""),
        ("It takes two hours.", "2 hours"),
        ("The world No 2 called at No 10.", "2, a place in an order"),
    ]);
}
