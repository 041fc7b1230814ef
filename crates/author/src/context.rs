//! What reading one file needs: the file, a place for diagnostics, and the way to simplified characters.

use super::diagnostic::{Diagnostic, File};
use super::simplified::Simplifier;
use std::cell::RefCell;
use std::ops::Range;
use story::Url;

/// Lent to everything that reads a part of a file.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    pub(super) file: &'a File,
    pub(super) diagnostics: &'a RefCell<Vec<Diagnostic>>,
    pub(super) simplifier: &'a Simplifier,
    pub(super) addresses: &'a RefCell<Vec<Address>>,
}

/// An address on somebody else's site, and what to say where nothing answers there.
#[derive(Clone, Debug)]
pub struct Address {
    /// With `https://` or `http://`.
    pub url: String,
    /// The warning at its place, without the reason.
    pub dead: Diagnostic,
}

impl Desk<'_> {
    /// Remembers an address that only the network can prove.
    pub(super) fn leads_to(&self, url: &Url, span: Range<usize>) {
        if url.is_absolute() {
            let message = format!("“{}” leads nowhere", url.as_str());
            let help = "Look whether the page has moved, or take the link out.";
            let dead = Diagnostic::error(self.file, span, message, help).as_warning();
            self.addresses.borrow_mut().push(Address { url: url.as_str().to_owned(), dead });
        }
    }

    pub(super) fn report(&self, diagnostic: Diagnostic) {
        self.diagnostics.borrow_mut().push(diagnostic);
    }
}
