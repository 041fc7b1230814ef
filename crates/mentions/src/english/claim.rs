//! Whether a number claims something, or is a name.

use crate::mention::Kind;

/// Whether a number claims something.
pub(super) enum Claim {
    Yes,
    No(Kind),
}
