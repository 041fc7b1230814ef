//! The words around a number that bound it.

use super::named::named;

named! {
    /// What the words around a number make of it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Bound {
        /// The number, rounded at most in its last printed place.
        Exact = "exact",
        /// 餘、多、超過: the number or more, below its next step.
        MoreThan = "more-than",
        /// 以上、不少於: the number or more, without an upper end.
        AtLeast = "at-least",
        /// 近: above the last step below the number, up to the number itself.
        Nearly = "nearly",
        /// 不超過、以內: the number or less.
        AtMost = "at-most",
        /// 不到: less than the number.
        LessThan = "less-than",
        /// 約: within one step on both sides.
        About = "about",
    }

    /// Its name in a ledger.
    pub fn name;

    /// The bound with this name in a ledger.
    pub fn from_name;
}
