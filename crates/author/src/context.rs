//! What every parser of a file needs: the file, the languages of the story, and where diagnostics go.

use crate::diagnostic::{Diagnostic, File};
use crate::prescan::Prescan;
use crate::simplifier::Simplifier;
use quantity::Language;
use std::cell::RefCell;
use std::ops::Range;
use story::Url;

/// Passed to everything that parses a part of a file.
#[derive(Clone, Copy)]
pub(crate) struct ParseContext<'a> {
    pub(crate) file: &'a File,
    /// The languages in which the story is published.
    pub(crate) languages: &'a [Language],
    pub(crate) simplifier: &'a Simplifier,
    /// What the story says of itself before anything is parsed.
    pub(crate) prescan: &'a Prescan,
    pub(crate) diagnostics: &'a RefCell<Vec<Diagnostic>>,
    pub(crate) addresses: &'a RefCell<Vec<Address>>,
}

/// An address on another site, and the warning to print if it does not answer.
#[derive(Clone, Debug)]
pub struct Address {
    /// With `https://` or `http://`.
    pub url: String,
    /// The warning at its place, without the reason.
    pub dead: Diagnostic,
}

impl ParseContext<'_> {
    /// Records an address on another site. `data-story check --links` requests it.
    pub(crate) fn record_link(&self, url: &Url, span: Range<usize>) {
        if url.is_absolute() {
            let message = format!("The link “{}” is broken", url.as_str());
            let help = "Check whether the page has moved, or remove the link.";
            let dead = Diagnostic::error(self.file, span, message, help).as_warning();
            self.addresses.borrow_mut().push(Address { url: url.as_str().to_owned(), dead });
        }
    }

    /// Reports an error at a span of this file.
    pub(crate) fn error(&self, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.report(Diagnostic::error(self.file, span, message, help));
    }

    /// Reports a warning at a span of this file.
    pub(crate) fn warn(&self, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.report(Diagnostic::error(self.file, span, message, help).as_warning());
    }

    pub(crate) fn report(&self, diagnostic: Diagnostic) {
        self.diagnostics.borrow_mut().push(diagnostic);
    }
}
