//! How a browser is set up, and what its reader has set.

/// A window and a reader's wishes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) ratio: f64,
    pub(crate) scripts: bool,
    /// The size of ordinary text in CSS px that the reader has set.
    pub(crate) text: u32,
    /// The reader prefers a dark scheme.
    pub(crate) dark: bool,
    /// The reader wants less motion.
    pub(crate) reduced_motion: bool,
    /// The system's colours are forced on pages; WebKitGTK has no such thing.
    pub(crate) forced: bool,
    /// The page is shown as on paper; WebKitGTK can't.
    pub(crate) paper: bool,
}

/// A phone of today.
pub(crate) const PHONE: Setting = Setting {
    width: 390,
    height: 844,
    ratio: 3.0,
    scripts: true,
    text: 16,
    dark: false,
    reduced_motion: false,
    forced: false,
    paper: false,
};
