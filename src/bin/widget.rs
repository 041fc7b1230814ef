//! The widget: the browser's entry point. Its exports stand in `data_story::browser`; natively a stub.

#![cfg_attr(target_arch = "wasm32", no_main)]

// The library's exports are kept only where the program names it.
#[cfg(target_arch = "wasm32")]
use data_story as _;

/// Memory: the standard library's allocator weighs 1.4 kB more.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
