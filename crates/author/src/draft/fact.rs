//! A fact of a draft.

use story::fact::Statement;

/// A fact as the draft found it.
#[derive(Clone, Debug)]
pub struct DraftedFact {
    /// Its name in the ledger.
    pub id: String,
    /// Where it stands: section and paragraph.
    pub at: String,
    /// The phrase as the article prints it.
    pub printed: String,
    /// What it says.
    pub statement: Statement,
    /// The sentence in which it stands.
    pub(super) sentence: String,
    /// Whose claim the paragraph says it is.
    pub(super) says: Option<String>,
}
