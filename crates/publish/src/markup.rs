//! Functions that make HTML: the escaper of texts and attributes, and the renderer of components.

pub(crate) use chart::scene::svg::escaped as escape;
use yew::LocalServerRenderer;
use yew::html::BaseComponent;

/// A component as static HTML.
pub(crate) fn render<C: BaseComponent>(props: C::Properties) -> String {
    let renderer = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    futures_executor::block_on(renderer.render())
}
