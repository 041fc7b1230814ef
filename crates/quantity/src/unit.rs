//! A unit: what is counted or measured, and its words in the story's language.

use super::language::Language;

/// What a number is a number of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The name facts call it by, `case`.
    pub id: String,
    /// Whether only whole numbers of it exist.
    pub countable: bool,
    /// Whether its numbers are places in an order: 第80位.
    pub ordinal: bool,
    /// The name that units share whose numbers may stand on one axis, `facility`; none where it has an axis of its own.
    pub scale: Option<String>,
    /// Its words, the usual one first: 件, then others that mean the same, 宗. In English they come in
    /// pairs, for one and for more: request, requests.
    pub words: Vec<String>,
}

const PERCENT: &str = "percent";
const NUMBER: &str = "number";
const PERCENTAGE_POINT: &str = "percentage-point";
const BASIS_POINT: &str = "basis-point";
const TIMES: &str = "times";

/// Whether a word of a unit is a sign that stands right before a number: $, NT$, €.
pub fn is_sign_before(word: &str) -> bool {
    word.ends_with(['$', '€', '£', '¥', '₩', '₹'])
}

impl Unit {
    /// Percent, which every story has.
    pub fn percent() -> Self {
        Self { id: PERCENT.into(), countable: false, ordinal: false, scale: None, words: vec!["%".into()] }
    }

    /// A bare number, which counts or measures nothing that has a word.
    pub fn number() -> Self {
        Self { id: NUMBER.into(), countable: false, ordinal: false, scale: None, words: vec![String::new()] }
    }

    /// Percentage points: the difference of two percentages.
    pub fn percentage_point() -> Self {
        Self::measuring(PERCENTAGE_POINT)
    }

    /// Hundredths of a percentage point.
    pub fn basis_point() -> Self {
        Self::measuring(BASIS_POINT)
    }

    /// Times as much.
    pub fn times() -> Self {
        Self::measuring(TIMES)
    }

    /// A unit of which only whole numbers exist, its id its only word.
    pub fn counting(id: &str) -> Self {
        Self { id: id.into(), countable: true, ordinal: false, scale: None, words: vec![id.into()] }
    }

    /// A unit that can be divided, its id its only word.
    pub fn measuring(id: &str) -> Self {
        Self { id: id.into(), countable: false, ordinal: false, scale: None, words: vec![id.into()] }
    }

    /// What its numbers share an axis with.
    pub fn scale(&self) -> &str {
        self.scale.as_deref().unwrap_or(&self.id)
    }

    /// Its usual word if that is a sign before numbers: US$, €.
    pub fn sign_before(&self) -> Option<&str> {
        let usual = self.words.first()?;
        is_sign_before(usual).then_some(usual.as_str())
    }

    /// Its usual word as it stands beside a number of more than one: 分鐘, “ minutes” with the space before it. Nothing
    /// for a sign before numbers.
    pub fn beside_many(&self, language: Language) -> String {
        if self.sign_before().is_some() {
            return String::new();
        }
        let usual = self.words.first().map_or("", String::as_str);
        match self.words.get(1) {
            _ if self.is_percent() => usual.to_owned(),
            Some(many) if language == Language::En => [" ", many].concat(),
            None if language == Language::En => [" ", usual].concat(),
            _ => usual.to_owned(),
        }
    }

    /// Whether its numbers say how many times as much.
    pub fn is_times(&self) -> bool {
        self.id == TIMES
    }

    /// Whether its numbers are differences of percentages.
    pub fn is_percentage_point(&self) -> bool {
        self.id == PERCENTAGE_POINT
    }

    /// Whether its numbers are hundredths of percentage points.
    pub fn is_basis_point(&self) -> bool {
        self.id == BASIS_POINT
    }

    /// Whether its numbers count or measure nothing that has a word.
    pub fn is_number(&self) -> bool {
        self.id == NUMBER
    }

    /// Whether its numbers are shares of a hundred.
    pub fn is_percent(&self) -> bool {
        self.id == PERCENT
    }
}
