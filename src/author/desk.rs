//! What reading one file needs: the file, a place for diagnostics, and the way to simplified characters.

use super::diagnostic::{Diagnostic, File};
use super::simplified::Simplifier;
use std::cell::RefCell;

/// Lent to everything that reads a part of a file.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    pub(super) file: &'a File,
    pub(super) diagnostics: &'a RefCell<Vec<Diagnostic>>,
    pub(super) simplifier: &'a Simplifier,
}

impl Desk<'_> {
    pub(super) fn report(&self, diagnostic: Diagnostic) {
        self.diagnostics.borrow_mut().push(diagnostic);
    }
}
