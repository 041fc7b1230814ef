//! The canvas in a real browser: its pixels at the marks, its size in device pixels, and mounting.

use crate::animator::{Animator, Clock, Setting};
use crate::canvas::{Paint, paint};
use crate::mount;
use chart::Drawing;
use chart::mark::Shape;
use chart::motion::DURATION;
use chart::role::Role;
use quantity::{Date, Decimal, Interval, Language, Moment, Quantity, Unit};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use story::Story;
use story::document::{Block, Figure, Inline};
use story::fact::{Fact, Origin, Statement};
use story::series::{Point, Series};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CanvasRenderingContext2d, Document, Element, HtmlCanvasElement, window};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn certain_parts_are_solid_and_possible_parts_hatched() {
    let drawing = drawing();
    let canvas = canvas();
    paint(&canvas, &drawing.scene, 320.0, 3.0, &colours()).expect("paints");
    let marks = drawing.marks.iter().filter(|mark| mark.fact != "rate");
    let mut seen = 0;
    for mark in marks {
        let Shape::Rectangle { x, y, width, height } = mark.shape else { panic!("a bar") };
        let middle = y + height / 2.0;
        assert_eq!(pixel(&canvas, x + 1.0, middle), CERTAIN, "{} begins solid", mark.fact);
        assert_eq!(pixel(&canvas, x - 2.0, middle), NOTHING, "something is painted left of {}", mark.fact);
        assert_eq!(
            pixel(&canvas, x + width + 2.0, middle),
            NOTHING,
            "something is painted right of {}",
            mark.fact
        );
        seen += 1;
    }
    assert_eq!(seen, 3);

    // 256 is certain and 291 is possible, so the last eighth of the bar is hatched.
    let rest = drawing.marks.iter().find(|mark| mark.fact == "rest").expect("the rest");
    let Shape::Rectangle { x, y, width, height } = rest.shape else { panic!("a bar") };
    let across = |part: f64| {
        let steps = (0..60).map(|step| y + height * (0.2 + 0.01 * f64::from(step)));
        steps.filter(|y| pixel(&canvas, x + width * part, *y) == NOTHING).count()
    };
    assert_eq!(across(0.85), 0, "the certain part has gaps");
    assert!((10..55).contains(&across(0.95)), "the possible part is not hatched: {}", across(0.95));
}

#[wasm_bindgen_test]
fn a_ring_is_filled_up_to_its_share() {
    let drawing = drawing_of("care");
    let canvas = canvas();
    paint(&canvas, &drawing.scene, 320.0, 3.0, &colours()).expect("paints");
    let mark = drawing.marks.first().expect("a ring");
    let Shape::Ring { ring, certain, possible, .. } = mark.shape else { panic!("a ring") };
    assert!((certain - 0.88).abs() < 1e-9 && (possible - 1.0).abs() < 1e-9);
    let at = |share: f64| {
        let (middle, angle) = (ring.radius - ring.thickness / 2.0, share * std::f64::consts::TAU);
        #[allow(clippy::disallowed_methods, reason = "the test must not use our own functions")]
        let (sine, cosine) = (angle.sin(), angle.cos());
        pixel(&canvas, ring.x + middle * sine, ring.y - middle * cosine)
    };
    // Half of the line around the hatching covers the end of the certain part.
    let pixel_share = 1.5 / (std::f64::consts::TAU * (ring.radius - ring.thickness / 2.0));
    for share in [0.01, 0.25, 0.5, 0.75, certain - pixel_share] {
        assert_eq!(at(share), CERTAIN, "at {share}");
    }
    let hatched = (0..40).map(|step| certain + 0.02 + 0.1 * f64::from(step) / 40.0);
    let (strokes, gaps): (Vec<_>, Vec<_>) = hatched.map(at).partition(|colour| *colour == OTHER);
    assert!(gaps.iter().all(|colour| *colour != CERTAIN), "the possible part is solid");
    assert!(!strokes.is_empty(), "the possible part is not hatched");
}

#[wasm_bindgen_test]
fn a_run_is_solid_from_the_end_of_its_first_year_to_its_last_day() {
    let drawing = drawing_of("titles");
    let canvas = canvas();
    paint(&canvas, &drawing.scene, 320.0, 3.0, &colours()).expect("paints");
    let place = |fact: &str| {
        let mark = drawing.marks.iter().find(|mark| mark.fact == fact).expect(fact);
        let Shape::Rectangle { x, y, width, height } = mark.shape else { panic!("not a rectangle") };
        (x, x + width, y + height / 2.0)
    };
    let (first, last) = (place("first"), place("last"));
    let day = (last.0 + last.1) / 2.0;
    // From 2015 to the end of 2020 there are 2192 days, 20 November is the 2151st.
    assert!((first.1 - (16.0 + 288.0 * 365.0 / 2_192.0)).abs() < 0.5);
    assert!((day - (16.0 + 288.0 * 2_150.0 / 2_192.0)).abs() < 0.5);
    for x in [first.1 + 1.0, (first.1 + day) / 2.0, day - 3.0] {
        assert_eq!(pixel(&canvas, x, first.2), CERTAIN, "at {x}");
    }
    let in_first_year = (4..20).map(|step| pixel(&canvas, first.0 + f64::from(step), first.2));
    assert!(
        in_first_year.into_iter().all(|colour| colour != CERTAIN),
        "the first year is solid, but its day is unknown"
    );
}

#[wasm_bindgen_test]
fn the_backing_store_follows_size_and_ratio() {
    let drawing = drawing();
    let canvas = canvas();
    for (css_width, ratio, pixels) in
        [(320.0, 1.0, 320), (390.0, 3.0, 1170), (320.0, 2.625, 840), (640.0, 5.0, 1920), (320.0, 0.5, 320)]
    {
        paint(&canvas, &drawing.scene, css_width, ratio, &colours()).expect("paints");
        assert_eq!(canvas.width(), pixels, "{css_width} CSS px at ratio {ratio}");
        let shape = f64::from(canvas.height()) / f64::from(canvas.width());
        let scene = f64::from(drawing.scene.height) / f64::from(drawing.scene.width);
        assert!((shape - scene).abs() < 0.003);
    }
}

#[wasm_bindgen_test]
async fn a_finished_article_becomes_live_once() {
    let article = article();
    let bytes = bytes();
    mount(&article, &bytes, true).expect("mounts");
    mount(&article, &bytes, true).expect("mounting again does nothing");
    until(|| article.query_selector("[data-live] canvas").ok().flatten().is_some()).await;
    let canvases = article.query_selector_all("canvas").expect("a list");
    assert_eq!(canvases.length(), 1);
    let canvas = article.query_selector("canvas").expect("a query").expect("a canvas");
    assert_eq!(canvas.get_attribute("role").as_deref(), Some("img"));
    assert!(canvas.get_attribute("aria-label").is_some_and(|label| label.contains("標題")));
    article.remove();
}

#[wasm_bindgen_test]
async fn a_figure_without_its_picture_stays_static() {
    let (bare, article) = (article(), article());
    bare.query_selector("svg").expect("a query").expect("a picture").remove();
    let bytes = bytes();
    for article in [&bare, &article] {
        mount(article, &bytes, true).expect("mounts");
    }
    until(|| article.query_selector("[data-live] canvas").ok().flatten().is_some()).await;
    assert!(bare.query_selector("canvas").expect("a query").is_none());
    article.remove();
    bare.remove();
}

#[wasm_bindgen_test]
fn damaged_data_is_an_error_and_the_article_stays_static() {
    let article = article();
    let bytes = bytes();
    assert!(mount(&article, &bytes[..bytes.len() / 2], true).is_err());
    assert!(mount(&article, b"<!DOCTYPE html>", true).is_err());
    assert!(!article.has_attribute("data-story-mounted"));
    article.remove();
}

#[wasm_bindgen_test]
fn the_length_of_a_bar_matches_its_number() {
    let mut state: u32 = 2_026;
    let mut next = |most: i64| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        i64::from(state >> 8) % most
    };
    for round in 0..20 {
        let numbers: Vec<(i64, i64)> = (0..4).map(|_| (next(5_000), next(900))).collect();
        let most = numbers.iter().map(|(low, more)| low + more).max().unwrap_or(1).max(1);
        let facts = numbers.iter().enumerate().map(|(index, (low, more))| {
            (format!("bar-{index}"), fact(Unit::counting("件"), *low, low + more))
        });
        let mut story = story();
        let ids: Vec<String> = (0..4).map(|index| format!("bar-{index}")).collect();
        story.facts = facts.collect();
        story.figures = vec![Figure { facts: vec![("bars".into(), ids)], ..figure("bars", "bars", &[]) }];
        let drawing = figures::drawing(&story, &story.figures[0], 320.0).expect("a drawing");
        let canvas = canvas();
        paint(&canvas, &drawing.scene, 320.0, 3.0, &colours()).expect("paints");
        for (mark, (low, more)) in drawing.marks.iter().zip(&numbers) {
            let Shape::Rectangle { y, height, .. } = mark.shape else { panic!("a bar") };
            // The line at zero covers the first pixels.
            let row = (y + height / 2.0) * 3.0;
            let solid = (52..920).filter(|x| at(&canvas, f64::from(*x), row) == CERTAIN).count() as f64;
            let wanted = (*low as f64 / most as f64 * 288.0 * 3.0 - 4.0).max(0.0);
            assert!(
                (solid - wanted).abs() <= 3.0,
                "round {round}: {solid} px for {low} of {most}, not {wanted}"
            );
            // Nothing is painted to the right of the possible part.
            let end = 48.0 + (low + more) as f64 / most as f64 * 864.0 + 4.0;
            assert_eq!(
                at(&canvas, end, row),
                NOTHING,
                "round {round}: something is painted beyond {low} + {more}"
            );
        }
    }
}

#[wasm_bindgen_test]
fn a_line_passes_through_its_numbers_and_stops_at_gaps() {
    let values = [Some(40), Some(70), None, Some(10), Some(90), Some(20)];
    let point = |(index, value): (usize, &Option<i64>)| Point {
        at: Moment::Year(2015 + index as i32),
        interval: value.map(|value| Interval::exactly(Decimal::integer(value))),
        words: value.map(|value| value.to_string()),
    };
    let series = Series {
        unit: Unit::counting("件"),
        points: values.iter().enumerate().map(point).collect(),
        members: Vec::new(),
        table: None,
    };
    let mut story = story();
    let fact = Fact { statement: Statement::Series(series), ..fact(Unit::percent(), 0, 0) };
    story.facts = [("calls".to_owned(), fact)].into();
    story.figures = vec![figure("calls", "line", &[("series", &["calls"])])];
    let drawing = figures::drawing(&story, &story.figures[0], 320.0).expect("a drawing");
    let canvas = canvas();
    paint(&canvas, &drawing.scene, 320.0, 3.0, &colours()).expect("paints");
    let Some(Shape::Path { runs }) = drawing.marks.first().map(|mark| &mark.shape) else { panic!("a path") };
    let places: Vec<(f64, f64)> = runs.iter().flatten().copied().collect();
    assert_eq!((runs.len(), places.len()), (2, 5), "the line has a part before and a part after the gap");
    let known: Vec<f64> = values.iter().flatten().map(|value| *value as f64).collect();
    // Heights are in proportion to the numbers, and every point is painted.
    let slope = (places[0].1 - places[1].1) / (known[1] - known[0]);
    for ((x, y), value) in places.iter().zip(&known) {
        assert!((places[0].1 - y - (value - known[0]) * slope).abs() < 0.05, "{value} is at {y}");
        assert_eq!(pixel(&canvas, *x, *y), CERTAIN, "{value} is not painted");
    }
    let across = |from: usize, to: usize| {
        let (a, b) = (places[from], places[to]);
        pixel(&canvas, (a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0)
    };
    assert_eq!((across(0, 1), across(3, 4)), (CERTAIN, CERTAIN), "neighbours are joined");
    assert_ne!(across(1, 2), CERTAIN, "nothing is drawn across the gap");
}

#[wasm_bindgen_test]
fn motion_follows_its_clock() {
    let canvas = canvas();
    let clock = Rc::new(ManualClock::default());
    let animator = Animator::new(canvas.clone(), clock.clone());
    let setting = || Setting { width: 320.0, ratio: 3.0, paint: colours() };
    let drawing = drawing();
    let (still, highlighted) = (drawing.scene.clone(), drawing.highlighted("rest"));
    let rest = drawing.marks.iter().find(|mark| mark.fact == "rest").expect("the rest");
    let Shape::Rectangle { x, y, height, .. } = rest.shape else { panic!("a bar") };
    // The highlight is three px outside its mark and two px wide.
    let (middle, edge) = (x - 3.0, x - 3.8);
    let at = |x: f64| pixel(&canvas, x, y + height / 2.0);
    let line = || at(edge);
    animator.show(still.clone(), setting(), true).expect("shows");
    assert_eq!((line(), clock.requested()), (NOTHING, 0), "the first scene is painted at once");

    animator.show(highlighted.clone(), setting(), true).expect("shows");
    assert_eq!((line(), clock.requested()), (NOTHING, 1));
    clock.step(40.0);
    assert_eq!((at(middle), line()), (OTHER, NOTHING), "the line must grow gradually");
    clock.step(DURATION);
    assert_eq!(
        (line(), clock.requested()),
        (OTHER, 0),
        "the line is complete, and no more frames are requested"
    );

    animator.show(still.clone(), setting(), true).expect("shows");
    clock.step(40.0);
    animator.show(highlighted.clone(), setting(), true).expect("interrupts");
    assert_eq!(clock.requested(), 1, "one motion requests one frame, however often it is interrupted");
    clock.step(DURATION);
    assert_eq!(line(), OTHER);

    animator.show(still, setting(), false).expect("shows");
    assert_eq!((line(), clock.requested()), (NOTHING, 0), "without motion the scene is painted at once");
}

#[wasm_bindgen_test]
fn new_numbers_animate_a_bar_to_its_new_length() {
    let canvas = canvas();
    let clock = Rc::new(ManualClock::default());
    let animator = Animator::new(canvas.clone(), clock.clone());
    let setting = || Setting { width: 320.0, ratio: 3.0, paint: colours() };
    let bars = |number: i64| {
        let mut story = story();
        let facts = [("a", 1_000), ("b", number)];
        story.facts =
            facts.map(|(id, number)| (id.to_owned(), fact(Unit::counting("件"), number, number))).into();
        story.figures = vec![figure("bars", "bars", &[("bars", &["a", "b"])])];
        figures::drawing(&story, &story.figures[0], 320.0).expect("a drawing")
    };
    let (old, new) = (bars(200), bars(800));
    let Shape::Rectangle { y, height, .. } = old.marks[1].shape else { panic!("a bar") };
    let row = (y + height / 2.0) * 3.0;
    let length = || (52..920).filter(|x| at(&canvas, f64::from(*x), row) == CERTAIN).count();
    animator.show(old.scene, setting(), true).expect("shows");
    let before = length();
    animator.show(new.scene, setting(), true).expect("shows");
    assert_eq!(length(), before, "nothing has moved yet");
    clock.step(60.0);
    let between = length();
    clock.step(DURATION);
    let after = length();
    assert!(before < between && between < after, "{before}, {between}, {after} px");
    // 200 and 800 of 1,000 on 864 px, without the line at zero.
    assert!(before.abs_diff(169) <= 3 && after.abs_diff(687) <= 3, "{before} and {after} px");
}

/// A clock that is stepped by hand.
#[derive(Default)]
struct ManualClock {
    now: Cell<f64>,
    steps: RefCell<Vec<js_sys::Function>>,
}

impl ManualClock {
    fn requested(&self) -> usize {
        self.steps.borrow().len()
    }

    fn step(&self, milliseconds: f64) {
        self.now.set(self.now.get() + milliseconds);
        for step in self.steps.take() {
            step.call0(&wasm_bindgen::JsValue::NULL).expect("a frame");
        }
    }
}

impl Clock for ManualClock {
    fn now(&self) -> f64 {
        self.now.get()
    }

    fn request_frame(&self, step: &js_sys::Function) -> i32 {
        self.steps.borrow_mut().push(step.clone());
        self.steps.borrow().len() as i32
    }

    fn cancel_frame(&self, _: i32) {
        self.steps.borrow_mut().clear();
    }
}

const CERTAIN: [u8; 4] = [0, 128, 0, 255];
const OTHER: [u8; 4] = [0, 0, 255, 255];
const NOTHING: [u8; 4] = [0, 0, 0, 0];

fn colours() -> Paint {
    let colour = |role| match role {
        Role::Certain => "#008000",
        Role::Quiet => "transparent",
        _ => "#0000ff",
    };
    Paint {
        colours: Role::ALL.into_iter().map(|role| colour(role).to_owned()).collect(),
        fonts: "sans-serif".into(),
    }
}

/// The colour at a point in CSS px of a scene painted 320 CSS px wide at ratio 3.
fn pixel(canvas: &HtmlCanvasElement, x: f64, y: f64) -> [u8; 4] {
    at(canvas, x * 3.0, y * 3.0)
}

/// The colour at a point in device px.
fn at(canvas: &HtmlCanvasElement, x: f64, y: f64) -> [u8; 4] {
    let context = canvas.get_context("2d").expect("a context").expect("2d");
    let context: CanvasRenderingContext2d = context.dyn_into().expect("2d");
    let data = context.get_image_data(x, y, 1.0, 1.0).expect("pixels").data();
    [data[0], data[1], data[2], data[3]]
}

fn document() -> Document {
    window().and_then(|window| window.document()).expect("a document")
}

fn canvas() -> HtmlCanvasElement {
    document().create_element("canvas").expect("a canvas").dyn_into().expect("a canvas")
}

/// The parts of a finished page that mounting needs.
fn article() -> Element {
    let make = |name: &str| document().create_element(name).expect("an element");
    let (article, figure, container) = (make("article"), make("figure"), make("div"));
    figure.set_attribute("data-figure", "requests").expect("an attribute");
    container.set_attribute("class", "data-story-live").expect("an attribute");
    let svg = document().create_element_ns(Some("http://www.w3.org/2000/svg"), "svg").expect("an element");
    svg.set_attribute("class", "data-story-svg").expect("an attribute");
    figure.append_child(&svg).expect("a child");
    figure.append_child(&container).expect("a child");
    article.append_child(&figure).expect("a child");
    document().body().expect("a body").append_child(&article).expect("a child");
    article
}

/// Waits until a condition is true; the test harness ends a test that waits too long.
async fn until(condition: impl Fn() -> bool) {
    while !condition() {
        let frame = js_sys::Promise::new(&mut |resolve, _| {
            window().expect("a window").request_animation_frame(&resolve).expect("a frame");
        });
        wasm_bindgen_futures::JsFuture::from(frame).await.expect("a frame");
    }
}

/// The data of the story, as a page loads it.
fn bytes() -> Vec<u8> {
    figures::widget_input(&story()).to_bytes().expect("bytes")
}

fn drawing() -> Drawing {
    drawing_of("requests")
}

fn drawing_of(figure: &str) -> Drawing {
    let story = story();
    let figure = story.figure(figure).expect("the figure");
    figures::drawing(&story, figure, 320.0).expect("a drawing")
}

fn fact(unit: Unit, low: i64, high: i64) -> Fact {
    let mut quantity = Quantity::calculated(Decimal::ONE, unit);
    quantity.interval = Interval::closed(Decimal::integer(low), Decimal::integer(high));
    let statement = Statement::Quantity(quantity);
    Fact {
        label: "件".into(),
        words: format!("{low}至{high}"),
        possible: None,
        statement,
        period: None,
        notes: Vec::new(),
        origin: Origin::calculated("share"),
    }
}

fn event(moment: Moment) -> Fact {
    Fact { statement: Statement::Event(moment), ..fact(Unit::percent(), 0, 0) }
}

fn figure(id: &str, kind: &str, facts: &[(&str, &[&str])]) -> Figure {
    Figure {
        id: id.into(),
        kind: kind.into(),
        facts: facts
            .iter()
            .map(|(field, ids)| ((*field).to_owned(), ids.iter().map(|id| (*id).to_owned()).collect()))
            .collect(),
        title: vec![Inline::Text("標題".into())],
        takeaway: vec![Inline::Text("結論".into())],
    }
}

fn story() -> Story {
    let facts = [
        ("whole", fact(Unit::counting("件"), 34_000, 34_290)),
        ("part", fact(Unit::counting("件"), 33_711, 33_999)),
        ("rate", fact(Unit::percent(), 99, 99)),
        ("rest", fact(Unit::counting("件"), 256, 291)),
        ("treated", fact(Unit::percent(), 88, 100)),
        ("run", fact(Unit::counting("次"), 3, 3)),
        ("first", event(Moment::Year(2015))),
        ("last", event(Moment::Day(Date { year: 2020, month: 11, day: 20 }))),
    ];
    let share: [(&str, &[&str]); 4] =
        [("whole", &["whole"]), ("part", &["part"]), ("rate", &["rate"]), ("rest", &["rest"])];
    let figures = vec![
        figure("requests", "rate", &share),
        figure("care", "rings", &[("rings", &["treated"])]),
        figure("titles", "timeline", &[("events", &["first", "last"]), ("run", &["run"])]),
    ];
    Story {
        language: Language::ZhHant,
        about: specimens::about(Language::ZhHant),
        headline: Vec::new(),
        lead: Vec::new(),
        blocks: vec![Block::Figure("requests".into())],
        figures,
        facts: facts.map(|(id, fact)| (id.to_owned(), fact)).into(),
        sources: Default::default(),
    }
}
