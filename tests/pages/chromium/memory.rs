//! Memory after a story is removed: repeated mounts must leave almost nothing.

use crate::browser::{PHONE, Page, Setting};
use crate::server::Fault;
use serde_json::{Value, json};

/// Ten times: mounts a copy of the page's article, selects a mark in it, and removes it.
const TEN_MOUNTS: &str = "
    const done = arguments[arguments.length - 1];
    const painted = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    (async () => {
      const { mount } = await window[Symbol.for('data-story')].widget();
      window.story ??= new Uint8Array(await (await fetch(document.querySelector('article').dataset.storySource)).arrayBuffer());
      for (let round = 0; round < 10; round += 1) {
        const copy = document.querySelector('article').cloneNode(true);
        for (const container of copy.querySelectorAll('.data-story-live')) container.replaceChildren();
        for (const figure of copy.querySelectorAll('[data-live]')) figure.removeAttribute('data-live');
        document.body.append(copy);
        mount(copy, story, false);
        await painted();
        const marks = copy.querySelectorAll('.data-story-mark');
        if (!copy.querySelector('[data-live]') || !marks.length) return done('the copy is not live');
        marks[0].dispatchEvent(new MouseEvent('click', { bubbles: true }));
        if (copy.querySelector('.data-story-note').hidden) return done('the note is closed');
        await painted();
        copy.remove();
      }
      done('mounted');
    })().catch((error) => done(String(error)));";

/// The size of the widget's memory, in bytes.
const MEMORY: &str = "
    const done = arguments[arguments.length - 1];
    window[Symbol.for('data-story')].widget()
      .then(({ exports }) => done(Object.values(exports).find((value) => value instanceof WebAssembly.Memory).buffer.byteLength));";

/// The memory that a mount may leave, in bytes, after the first ten have filled caches.
const MAX_BYTES_LEFT: f64 = 1024.0;

#[tokio::test]
async fn a_hundred_mounts_leak_less_than_a_kilobyte_each() {
    let setting = Setting { ratio: 1.0, reduced_motion: true, ..PHONE };
    let page = Page::open_at("power-valley/en/", setting, Fault::None).await;
    page.walk_figures().await;
    assert_eq!(page.evaluate_async(TEN_MOUNTS).await, json!("mounted"));
    let before = MemoryUse::of(&page).await;
    for _ in 0..9 {
        assert_eq!(page.evaluate_async(TEN_MOUNTS).await, json!("mounted"));
    }
    let after = MemoryUse::of(&page).await;
    let grown = |what: fn(&MemoryUse) -> f64| (what(&after) - what(&before)) / 90.0;
    println!(
        "a mount leaves {:.0} bytes of scripts, {:.0} of wasm, {:.2} nodes, {:.2} listeners",
        grown(|memory_use| memory_use.heap),
        grown(|memory_use| memory_use.memory),
        grown(|memory_use| memory_use.nodes),
        grown(|memory_use| memory_use.listeners)
    );
    assert!(grown(|memory_use| memory_use.heap) < MAX_BYTES_LEFT, "{before:?} became {after:?}");
    assert!(grown(|memory_use| memory_use.memory) < MAX_BYTES_LEFT, "{before:?} became {after:?}");
    assert!(grown(|memory_use| memory_use.nodes) < 1.0, "{before:?} became {after:?}");
    assert!(grown(|memory_use| memory_use.listeners) < 0.1, "{before:?} became {after:?}");
    page.close().await;
}

/// The memory of the page after garbage collection.
#[derive(Debug)]
struct MemoryUse {
    heap: f64,
    memory: f64,
    nodes: f64,
    listeners: f64,
}

impl MemoryUse {
    async fn of(page: &Page) -> MemoryUse {
        for _ in 0..3 {
            page.devtools("HeapProfiler.collectGarbage", json!({})).await;
            page.wait_for_paint().await;
        }
        let number = |answer: &Value, key: &str| answer[key].as_f64().expect("a number");
        let counters = page.devtools("Memory.getDOMCounters", json!({})).await;
        let heap = page.devtools("Runtime.getHeapUsage", json!({})).await;
        let memory = page.evaluate_async(MEMORY).await.as_f64().expect("the widget's memory");
        MemoryUse {
            heap: number(&heap, "usedSize"),
            memory,
            nodes: number(&counters, "nodes"),
            listeners: number(&counters, "jsEventListeners"),
        }
    }
}
