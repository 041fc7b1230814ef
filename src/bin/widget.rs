//! The widget: the browser's entry point. Its exports stand in `data_story::browser`; natively a stub.

fn main() {
    // Exports of a library are kept only where the program refers to it.
    #[cfg(target_arch = "wasm32")]
    data_story::browser::ready();
}
