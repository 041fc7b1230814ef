//! The kinds of chart, one file each.

pub(crate) mod bars;
pub(crate) mod line;
pub(crate) mod rate;
pub(crate) mod rings;
pub(crate) mod stats;
pub(crate) mod timeline;
