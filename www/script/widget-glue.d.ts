// The module that wasm-bindgen writes beside the wasm; `cargo xtask` gives its path to the bundler.
declare module "widget-glue" {
  /** Compiles and starts the widget; resolves with the wasm's exports. */
  export default function initialize(input: { module_or_path: BufferSource }): Promise<object>;
  /** Makes an article live; idempotent for the same data. `followHash` opens the fact that `location.hash` names. */
  export function mount(article: Element, data: Uint8Array, followHash: boolean): void;
  /** Releases an article. */
  export function unmount(article: Element): void;
  /** Forwards an event of the page to the widget. */
  export function handleEvent(event: Event): void;
}
