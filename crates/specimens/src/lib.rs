//! Specimens: small made-up stories that show each kind of chart with each bound, each feature and each form of fact.

mod bounds;
mod builder;
mod features;
mod forms;
mod forms_of_time;
mod range;
mod specimen;
mod vocabulary;

pub use builder::about;
pub use specimen::Specimen;

use bounds::with_bound;
use builder::SpecimenBuilder;
use chart::SPECS;
use features::FEATURES;
use forms::FORMS;
use quantity::{Bound, Language};

/// Every specimen in a language: kind by kind, its bounds, its features and the forms of its facts.
pub fn specimens(language: Language) -> Vec<Specimen> {
    let mut specimens = Vec::new();
    for spec in SPECS {
        for bound in Bound::ALL {
            let mut builder = SpecimenBuilder::new(language, spec.kind);
            with_bound(&mut builder, bound);
            specimens.push(builder.finish(bound.name()));
        }
        for (_, name, make) in FEATURES.iter().chain(&FORMS).filter(|(kind, ..)| *kind == spec.kind) {
            let mut builder = SpecimenBuilder::new(language, spec.kind);
            make(&mut builder);
            specimens.push(builder.finish(name));
        }
    }
    specimens
}
