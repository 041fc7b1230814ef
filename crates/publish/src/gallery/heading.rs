//! What each specimen is called in the gallery and what it shows, in English as all documentation.

/// A heading and a sentence below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) title: &'static str,
    pub(super) about: &'static str,
}

/// Bounds by their names in a ledger, then features by their names among the specimens.
const HEADINGS: [(&str, Heading); 23] = [
    ("exact", heading("Exact", "The number itself, nothing else is possible.")),
    ("more-than", heading("More than", "Certain up to the number, possible up to the next printed place.")),
    ("at-least", heading("At least", "Certain up to the number; an open end, for no upper limit is known.")),
    (
        "nearly",
        heading("Nearly", "Certain up to the printed place below the number, possible up to the number."),
    ),
    ("at-most", heading("At most", "Nothing is certain; possible up to the number.")),
    (
        "less-than",
        heading("Less than", "Nothing is certain; possible up to the number, which itself is not."),
    ),
    ("about", heading("About", "Possible from one printed place below the number to one above it.")),
    (
        "run",
        heading(
            "An unbroken run",
            "Events joined as one run; what is known by its year alone may lie anywhere in it.",
        ),
    ),
    ("years", heading("A century and a half", "Events of different precision: a year, a month, a day.")),
    (
        "many",
        heading("Six rings", "More rings than fit beside each other, from nearly nothing to nearly all."),
    ),
    (
        "small rest",
        heading("A tiny rest", "Twelve of 120,000: what is left is enlarged until it can be grasped."),
    ),
    ("magnitudes", heading("Different magnitudes", "Small bars beside a large one keep their true lengths.")),
    ("negative", heading("Below nought", "Bars to both sides of the baseline.")),
    (
        "units",
        heading("Several units", "Facts that share no unit share no axis: each unit is a group of its own."),
    ),
    ("reference", heading("A reference", "A fact that all the others are held against.")),
    (
        "long words",
        heading(
            "Long words",
            "A label without room on its line becomes a number that is told below the chart.",
        ),
    ),
    ("notes", heading("Notes", "A number in the picture, its note below it.")),
    ("ranks", heading("Ranks", "Places in an order have the first on top; a missing year is a gap.")),
    ("series", heading("Four series", "Each is named at its end; colours alone tell nothing.")),
    ("gaps", heading("Gaps", "What nobody counted is left open, not bridged.")),
    ("ranges", heading("Ranges", "What is possible is a band, open where there is no limit.")),
    (
        "dense",
        heading("Ten thousand days", "A long daily series: only its ends and extremes are told in words."),
    ),
    (
        "kinds of facts",
        heading("All kinds of facts", "A measure, a count, a share and a day beside each other."),
    ),
];

const fn heading(title: &'static str, about: &'static str) -> Heading {
    Heading { title, about }
}

/// The heading of a specimen; one that nobody wrote a heading for has its own name.
pub(super) fn of(name: &'static str) -> Heading {
    let found = HEADINGS.iter().find(|(known, _)| *known == name);
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
            assert!(!of(specimen.name).about.is_empty(), "{} has no heading", specimen.name);
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
