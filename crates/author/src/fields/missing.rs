//! Fields that must be there and are not. They are reported last, because a misspelt name may explain them.

use super::Fields;

impl Fields<'_> {
    /// Reports at the name of the table that something is missing, unless a field turns out to be misspelt.
    pub(crate) fn report_missing(&self, message: impl Into<String>, help: impl Into<String>) {
        self.missing.borrow_mut().push([message.into(), help.into()]);
    }
}

impl Drop for Fields<'_> {
    fn drop(&mut self) {
        for [message, help] in self.missing.take() {
            self.report(self.span.clone(), message, help);
        }
    }
}
