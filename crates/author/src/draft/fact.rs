//! A fact of a draft.

use story::fact::Statement;

/// A fact of a draft.
#[derive(Clone, Debug)]
pub struct DraftedFact {
    /// Its name in the ledger.
    pub id: String,
    /// Its section and paragraph.
    pub at: String,
    /// The phrase as the article prints it.
    pub printed: String,
    /// What it states.
    pub statement: Statement,
    /// The sentence that states it.
    pub(super) sentence: String,
    /// Who makes the claim, if the paragraph says so.
    pub(super) says: Option<String>,
}
