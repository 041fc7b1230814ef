//! The fact that is lit, shared by those who light it and those who draw it.

use std::cell::RefCell;
use yew::functional::UseForceUpdateHandle;

/// Which fact is lit in an article, and who is to draw it anew when that changes.
#[derive(Default)]
pub(super) struct Lit {
    fact: RefCell<Option<String>>,
    drawer: RefCell<Option<UseForceUpdateHandle>>,
}

impl Lit {
    /// The fact.
    pub(super) fn fact(&self) -> Option<String> {
        self.fact.borrow().clone()
    }

    /// Lights another fact, or none.
    pub(super) fn set(&self, fact: Option<String>) {
        self.fact.replace(fact);
        // Drawing may ask for the fact, or bring another drawer: nothing is held meanwhile.
        let drawer = self.drawer.borrow().clone();
        if let Some(drawer) = drawer {
            drawer.force_update();
        }
    }

    /// Has a component drawn anew from now on.
    pub(super) fn drawn_by(&self, drawer: UseForceUpdateHandle) {
        self.drawer.replace(Some(drawer));
    }
}
