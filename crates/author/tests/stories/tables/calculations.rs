//! Calculations from cells: results, formulas, and what sentences may say of them.

use super::{errors, faultless, messages, only_error, story, words};

#[test]
fn calculations_follow_from_cells_and_say_how() {
    let mut ledger = String::new();
    for (name, unit, relation) in [
        (
            "rise",
            "percentage-point",
            "change = { from = \"turnout/north/rate@2021\", to = \"turnout/north/rate@2025\", is = \"rise\" }",
        ),
        (
            "gap",
            "percentage-point",
            "difference = { from = \"turnout/east/rate@2025\", to = \"turnout/西區/rate@2025\", is = \"gap\" }",
        ),
        (
            "growth",
            "percent",
            "change = { from = \"turnout/south-bank/voters\", to = \"turnout/north/voters\", is = \"growth\" }",
        ),
        ("mean", "percent", "average = { of = \"turnout/*/rate@2025\", is = \"mean\" }"),
        ("above", "district", "count = { of = \"turnout/*/rate@2025\", more-than = 55, is = \"above\" }"),
        (
            "place",
            "place",
            "rank = { of = \"turnout/north/rate@2025\", among = \"turnout/*/rate@2025\", is = \"place\" }",
        ),
        (
            "part",
            "percent",
            "share = { part = \"turnout/north/voters\", whole = [\"turnout/north/voters\", \"turnout/south-bank/voters\", \"turnout/西區/voters\"], rate = \"part\" }",
        ),
        (
            "each",
            "number",
            "per = { of = \"turnout/north/voters\", to = \"turnout/south-bank/voters\", each = 1_000, is = \"each\" }",
        ),
    ] {
        let step = if name == "each" { "1" } else { "0.1" };
        ledger.push_str(&format!("[fact.{name}]\nlabel = \"{name}\"\nunit = \"{unit}\"\nstep = {step}\ncalculated = \"{name}\"\n[relation.{name}]\n{relation}\n"));
    }
    let article = "[4.2 percentage points](fact:rise), [17.9 percentage points](fact:gap), [21.9%](fact:growth), [61.2%](fact:mean), [three districts](fact:above), [2nd place](fact:place), [33.1%](fact:part), [1,219](fact:each)";
    let story = faultless(story("calculations", &ledger, "", article, &[]));
    let origin = |id: &str| match &story.facts[id].origin {
        story::fact::Origin::Calculation(calculation) => calculation.formula.clone(),
        story::fact::Origin::Source(_) => String::new(),
    };
    assert_eq!(
        origin("growth"),
        "“North: Voters” minus “South Bank: Voters”, as a percentage of “South Bank: Voters”."
    );
    assert_eq!(origin("rise"), "“North: Turnout, 2025” minus “North: Turnout, 2021”.");
    assert_eq!(words(&story, "gap"), "17.9 percentage points");
}

#[test]
fn a_sentence_may_be_rounder_than_its_cell_if_it_is_true() {
    let said = |bound: &str, step: &str, article: &str| {
        let ledger = format!(
            "[fact.north]\nof = \"turnout/north/voters\"\nlabel = \"Voters\"\nsay = {{ step = {step}, bound = \"{bound}\" }}\n"
        );
        story(&format!("say-{bound}-{step}"), &ledger, "", article, &[])
    };
    let story = faultless(said("more-than", "1_000", "[more than 34,000 voters](fact:north)"));
    assert_eq!(story.facts["north"].possible.as_deref(), Some("34,261 voters"));
    faultless(said("nearly", "100", "[nearly 34,300 voters](fact:north)"));
    faultless(said("about", "10_000", "[about 30,000 voters](fact:north)"));
    let (place, message) = only_error(&said("more-than", "1", "[more than 34,261 voters](fact:north)"));
    assert!(place.starts_with("ledger.toml:") && message.contains("is not true"), "{place} {message}");
}

#[test]
fn claims_in_words_are_proven_by_calculations() {
    let ledger = r#"
[fact.place]
label = "Place of the east"
unit = "place"
calculated = "place"
[relation.place]
rank = { of = "turnout/east/rate@2025", among = "turnout/*/rate@2025", is = "place" }
[fact.times]
label = "North and south"
unit = "times"
calculated = "times"
say = { step = 1, bound = "more-than" }
[relation.times]
multiple = { from = "turnout/south-bank/voters", to = "turnout/north/voters", is = "times" }
[fact.part]
label = "Share of the north"
unit = "percent"
calculated = "part"
say = { value = "1/3", bound = "about" }
[relation.part]
share = { part = "turnout/north/voters", whole = ["turnout/north/voters", "turnout/south-bank/voters", "turnout/西區/voters"], rate = "part" }
[fact.above]
label = "Districts above 55%"
unit = "district"
calculated = "above"
[relation.above]
count = { of = "turnout/*/rate@2025", more-than = 55, is = "above" }
[fact.record]
label = "Place of 2025"
unit = "place"
calculated = "record"
[relation.record]
rank = { of = "turnout/north/rate@2025", among = "turnout/north/rate@*", is = "record" }
"#;
    let article = "[The highest](fact:place) turnout is in the east, [the highest since 2021](fact:record) in the north. [About a third](fact:part) of voters live there, [three of four districts](fact:above) were above.";
    faultless(story(
        "claims",
        &ledger.replace("say = { step = 1, bound = \"more-than\" }", "step = 0.1"),
        "",
        &format!("{article} It has [1.2 times](fact:times) as many."),
        &[],
    ));
    for (name, article, expected) in [
        ("lowest", "[The lowest](fact:place) turnout.", "does not match the fact “place”"),
        ("ever", "[The highest ever](fact:record).", "does not match the fact “record”"),
        ("since", "[The highest since 2019](fact:record).", "does not match the fact “record”"),
        ("count", "[Three of five districts](fact:above).", "does not match the fact “above”"),
        ("third", "[Nearly a third](fact:part).", "does not match the fact “part”"),
        ("doubled", "They have [doubled](fact:times).", "does not match the fact “times”"),
    ] {
        let reading = story(
            &format!("claim-{name}"),
            &ledger.replace("say = { step = 1, bound = \"more-than\" }", "step = 0.1"),
            "",
            article,
            &[],
        );
        let errors = errors(&reading);
        assert!(errors.len() == 1 && errors[0].contains(expected), "{}", messages(&reading));
    }
}

#[test]
fn the_direction_of_a_change_is_proven() {
    let ledger = r#"
[fact.rise]
label = "Rise in the north"
unit = "percentage-point"
calculated = "rise"
[relation.rise]
change = { from = "turnout/north/rate@2021", to = "turnout/north/rate@2025", is = "rise" }
[fact.fall]
label = "Fewer voters than in the north"
unit = "percent"
calculated = "fall"
[relation.fall]
change = { from = "turnout/north/voters", to = "turnout/south-bank/voters", is = "fall" }
"#;
    for (index, article) in [
        "It rose by [4.2 percentage points](fact:rise).",
        "It is [4.2 points](fact:rise) higher.",
        "It fell by [18%](fact:fall).",
        "It [fell 18%](fact:fall).",
        "It is [18%](fact:fall) lower.",
        "It changed by [−18%](fact:fall).",
    ]
    .into_iter()
    .enumerate()
    {
        faultless(story(
            &format!("right-{index}"),
            ledger,
            "",
            &format!("{article} [](fact:rise) [](fact:fall)"),
            &[],
        ));
    }
    for (index, article) in [
        "It fell by [4.2 percentage points](fact:rise).",
        "It is [4.2 percentage points](fact:rise) lower.",
        "It rose by [18%](fact:fall).",
        "It [rose 18%](fact:fall).",
        "It rose by [−18%](fact:fall).",
    ]
    .into_iter()
    .enumerate()
    {
        let reading = story(&format!("wrong-{index}"), ledger, "", article, &[]);
        let errors = errors(&reading);
        assert!(
            errors.len() == 1 && errors[0].contains("The sentence says that"),
            "{article}: {}",
            messages(&reading)
        );
    }
}

#[test]
fn a_rate_is_for_as_many_as_the_sentence_says() {
    let ledger = r#"
[fact.per]
label = "Voters of the north"
unit = "number"
step = 1
calculated = "per"
[relation.per]
per = { of = "turnout/north/voters", to = "turnout/south-bank/voters", each = 100_000, is = "per" }
"#;
    faultless(story(
        "per",
        ledger,
        "",
        "It was [121,882](fact:per) per [100,000](no-claim:) in the south.",
        &[],
    ));
    let reading = story(
        "per-wrong",
        ledger,
        "",
        "It was [121,882](fact:per) per [1,000](no-claim:) in the south.",
        &[],
    );
    let (place, message) = only_error(&reading);
    assert!(place == "en.md:6" && message.contains("for every 100000"), "{place} {message}");
}

#[test]
fn an_empty_cell_is_not_left_out_of_a_sum_in_silence() {
    let ledger = "[fact.all]\nlabel = \"All\"\nunit = \"voter\"\ncalculated = \"all\"\n[relation.all]\nsum = { parts = \"turnout/*/voters\", whole = \"all\" }\n";
    let reading = story("empty", ledger, "", "[103,376 voters](fact:all)", &[]);
    assert!(messages(&reading).contains("leaves out 1 cell without a value"), "{}", messages(&reading));
}
