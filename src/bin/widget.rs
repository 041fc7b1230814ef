//! The widget: the browser's entry point. Its exports stand in `data_story::browser`; natively a stub.

/// Memory: the standard library's allocator weighs 1.4 kB more.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    // Exports of a library are kept only where the program refers to it.
    #[cfg(target_arch = "wasm32")]
    data_story::browser::ready();
}
