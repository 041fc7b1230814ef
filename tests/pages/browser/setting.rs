//! The configuration of a browser and the preferences of its reader.

/// A window and a reader's preferences.
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
    /// The reader prefers reduced motion.
    pub(crate) reduced_motion: bool,
    /// The system forces its colours on pages; not supported by WebKitGTK.
    pub(crate) forced: bool,
    /// The page is rendered for print; not supported by WebKitGTK.
    pub(crate) paper: bool,
}

/// A current phone.
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
