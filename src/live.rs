//! A live figure: a canvas, and over it its marks.

use crate::animator::{Screen, Setting, Stage};
use crate::environment;
use crate::mount_point::{Place, announce, first};
use crate::redraw_observer::Watch;
use chart::mark::Mark;
use chart::scene::UNITS_PER_PX;
use chart::{Drawing, label};
use quantity::digits;
use std::cell::RefCell;
use std::rc::Rc;
use story::Story;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

/// What a live figure is drawn from.
#[derive(Properties)]
pub(super) struct LiveProps {
    pub(super) story: Rc<Story>,
    pub(super) place: Place,
    /// The fact that is lit, where the figure shows it.
    pub(super) lit: Option<String>,
}

/// A story never changes; comparing it field by field would only weigh.
impl PartialEq for LiveProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.story, &other.story) && self.lit == other.lit && self.place == other.place
    }
}

/// The canvas of one figure, and over it the marks that keys walk and ears hear. Fingers touch the canvas.
pub(super) struct LiveFigure {
    canvas: NodeRef,
    stage: Option<Stage>,
    /// What is to be painted once the canvas is in the page, and its width in CSS px.
    drawn: RefCell<Option<(Drawing, f64)>>,
    _watch: Watch,
}

impl Component for LiveFigure {
    /// The drawing has gone stale for a reason outside the story.
    type Message = ();
    type Properties = LiveProps;

    fn create(context: &Context<Self>) -> Self {
        let link = context.link().clone();
        let watch = Watch::new(&context.props().place.host, move || link.send_message(()));
        Self { canvas: NodeRef::default(), stage: None, drawn: RefCell::default(), _watch: watch }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let LiveProps { story, place, lit } = context.props();
        let drawn = place.drawing(story, lit.as_deref());
        // A figure that is hidden has no drawing yet.
        let marks = drawn.as_ref().map_or_else(Vec::new, |(drawing, _)| drawing.marks.clone());
        let view_box = drawn.as_ref().map(|(drawing, _)| {
            let [width, height] =
                [drawing.scene.width, drawing.scene.height].map(|side| digits((side / UNITS_PER_PX).into()));
            ["0 0 ", &width, " ", &height].concat()
        });
        self.drawn.replace(drawn);
        // The picture that came with the page is called the same, and more is said of it there.
        let picture = first(&place.figure, ".data-story-svg");
        let said = |name: &str| picture.as_ref().and_then(|picture| picture.get_attribute(name));
        let name = said("aria-label").or_else(|| Some(label(story, story.figure(&place.id)?)));
        html! {
            <>
                <canvas ref={self.canvas.clone()} class="data-story-canvas" role="img" aria-label={name}
                    aria-describedby={said("aria-describedby")} lang={story.language.tag()}></canvas>
                <svg class="data-story-marks" viewBox={view_box} role="group"
                    aria-labelledby={place.figure.get_attribute("aria-labelledby")}>
                    { for marks.iter().enumerate().map(|(index, mark)| view_mark(index, mark)) }
                </svg>
            </>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        let Some(canvas) = self.canvas.cast::<HtmlCanvasElement>() else { return };
        let Some((drawing, width)) = self.drawn.take() else { return };
        let stage = self.stage.get_or_insert_with(|| Stage::new(canvas.clone(), Rc::new(Screen)));
        show(drawing, width, &context.props().place, &canvas, stage);
    }
}

/// A mark as a button of the size that a finger needs; of all in a figure one is reached by Tab.
fn view_mark(index: usize, mark: &Mark) -> Html {
    let [x, y, width, height] = mark.shape.target().map(|length| digits(length as i64));
    html! {
        <rect class="data-story-mark" role="button" tabindex={if index == 0 { "0" } else { "-1" }}
            data-fact={mark.fact.clone()} aria-label={mark.words.clone()} {x} {y} {width} {height} />
    }
}

/// Shows the figure as it is to be shown now, and lets canvas and page agree on who shows it.
fn show(drawing: Drawing, width: f64, place: &Place, canvas: &HtmlCanvasElement, stage: &Stage) {
    let setting = Setting { width, ratio: environment::ratio(), paint: environment::paint(canvas) };
    if stage.show(drawing.scene, setting, environment::likes_motion()).is_err() {
        // No canvas to be had: the SVG goes on showing.
        let _ = place.figure.remove_attribute(LIVE);
        return;
    }
    if !place.figure.has_attribute(LIVE) {
        let _ = place.figure.set_attribute(LIVE, "");
        announce(&place.figure, "data-story-drawn");
    }
}

const LIVE: &str = "data-live";
