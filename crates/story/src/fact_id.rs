//! The name of a fact.

/// The name by which prose, charts and relations refer to a fact: `requests-collected`.
pub type FactId = String;
