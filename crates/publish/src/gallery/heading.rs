//! The title and description of each specimen, in English like all documentation.

/// A heading and a sentence below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) title: &'static str,
    pub(super) about: &'static str,
}

/// The headings of specimens by their names: first bounds, then features, then forms of facts.
const SPECIMEN_DESCRIPTIONS: [(&str, Heading); 32] = [
    ("exact", heading("Exact", "Only the number itself is possible.")),
    ("more-than", heading("More than", "Certain up to the number, possible up to the next printed place.")),
    ("at-least", heading("At least", "Certain up to the number, then open: there is no upper limit.")),
    (
        "nearly",
        heading("Nearly", "Certain up to the printed place below the number, possible up to the number."),
    ),
    ("at-most", heading("At most", "Nothing is certain; possible up to the number.")),
    ("less-than", heading("Less than", "Nothing is certain; possible up to, but not including, the number.")),
    ("about", heading("About", "Possible from one printed place below the number to one above it.")),
    (
        "run",
        heading(
            "An unbroken run",
            "Events joined in one run; an event with only a year can be anywhere in that year.",
        ),
    ),
    ("years", heading("A century and a half", "Events of different precision: a year, a month, a day.")),
    ("many", heading("Six rings", "More rings than fit side by side, from almost 0% to almost 100%.")),
    ("small rest", heading("A tiny rest", "Twelve of 120,000: the rest is enlarged until it is visible.")),
    ("magnitudes", heading("Different magnitudes", "Small bars beside a large one keep their true lengths.")),
    ("negative", heading("Below zero", "Bars to both sides of the baseline.")),
    (
        "units",
        heading(
            "Several units",
            "Facts with different units have different axes: each unit is a separate group.",
        ),
    ),
    ("reference", heading("A reference", "A reference value with which all other facts are compared.")),
    (
        "long words",
        heading(
            "Long words",
            "A label that does not fit on its line becomes a number, explained below the chart.",
        ),
    ),
    ("notes", heading("Notes", "A number in the chart, its note below the chart.")),
    ("ranks", heading("Ranks", "First place is at the top; a missing year is a gap.")),
    (
        "series",
        heading("Four series", "Each series is labelled at its end; nothing depends on colour alone."),
    ),
    ("gaps", heading("Gaps", "Missing values leave a gap in the line.")),
    ("ranges", heading("Ranges", "Possible values form a band, open where there is no limit.")),
    ("dense", heading("Ten thousand days", "A long daily series: only its ends and extremes have words.")),
    ("kinds of facts", heading("All kinds of facts", "A measure, a count, a share and a day side by side.")),
    (
        "range",
        heading("A range", "From 300 to 400: certain up to the lower end, possible up to the upper end."),
    ),
    (
        "fraction",
        heading(
            "A fraction",
            "A third is drawn against its whole, as a percentage is, and worded as a fraction.",
        ),
    ),
    ("multiples", heading("Multiples", "How many times as much, with once as the reference.")),
    (
        "changes",
        heading(
            "Changes",
            "A fall is below zero. Percentages of change have no whole, and percentage points are another unit.",
        ),
    ),
    ("currencies", heading("Currencies", "No two currencies share an axis.")),
    ("points", heading("Points of a series", "Single moments of a series, each a fact with its moment.")),
    (
        "centuries",
        heading(
            "Centuries and decades",
            "Events with an extent: each is hatched from its beginning to its end.",
        ),
    ),
    ("quarters", heading("Quarters and days", "A quarter, half a year, some weeks, and a day.")),
    (
        "forms",
        heading("All forms of facts", "Range, fraction, change, multiple, currency, decade and quarter."),
    ),
];

const fn heading(title: &'static str, about: &'static str) -> Heading {
    Heading { title, about }
}

/// The heading of a specimen; its name if it has no heading.
pub(super) fn heading_of(name: &'static str) -> Heading {
    let found = SPECIMEN_DESCRIPTIONS.iter().find(|(known, _)| *known == name);
    found.map_or(Heading { title: name, about: "" }, |(_, heading)| *heading)
}

/// The specimen's anchor in the page of its kind.
pub(super) fn anchor(name: &str) -> String {
    name.replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::super::specimens;
    use super::*;
    use quantity::Language;

    #[test]
    fn every_specimen_has_a_heading_and_an_anchor_of_its_own() {
        let specimens = specimens(Language::En);
        for (index, specimen) in specimens.iter().enumerate() {
            assert!(!heading_of(specimen.name).about.is_empty(), "{} has no heading", specimen.name);
            let is_same = |other: &super::super::Specimen| {
                other.kind == specimen.kind && anchor(other.name) == anchor(specimen.name)
            };
            assert!(
                !specimens[..index].iter().any(is_same),
                "two {} are called {}",
                specimen.kind,
                specimen.name
            );
        }
    }
}
