//! Live figures: one Yew root, a portal into each figure's box, a canvas and its marks in each.

use super::lit::Lit;
use super::place::{Place, first};
use super::stage::{Screen, Setting, Stage};
use super::{environment, size};
use crate::chart::mark::Mark;
use crate::chart::scene::UNITS_PER_PX;
use crate::chart::{Drawing, label};
use crate::story::Story;
use crate::story::digits::digits;
use std::rc::Rc;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

#[derive(Clone, Properties)]
pub(super) struct LiveProps {
    pub(super) story: Rc<Story>,
    pub(super) places: Rc<Vec<Place>>,
    pub(super) lit: Rc<Lit>,
}

/// A mounted story never changes; comparing it field by field would only weigh.
impl PartialEq for LiveProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.story, &other.story)
    }
}

/// All live figures of one article.
#[component]
pub(super) fn Live(props: &LiveProps) -> Html {
    props.lit.drawn_by(use_force_update());
    let figures = props.places.iter().map(|place| {
        let story = props.story.clone();
        // A figure that does not show what is lit is not drawn anew for it.
        let lit = props.lit.fact().filter(|fact| story.shows(&place.id, fact));
        let figure = html! { <LiveFigure key={place.id.clone()} {story} place={place.clone()} {lit} /> };
        create_portal(figure, place.host.clone())
    });
    html! { <>{ for figures }</> }
}

#[derive(Properties)]
struct LiveFigureProps {
    story: Rc<Story>,
    place: Place,
    lit: Option<String>,
}

impl PartialEq for LiveFigureProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.story, &other.story) && self.lit == other.lit && self.place == other.place
    }
}

/// The canvas of one figure, and over it the marks that keys walk and ears hear. Fingers touch the canvas.
#[component]
fn LiveFigure(props: &LiveFigureProps) -> Html {
    let LiveFigureProps { story, place, lit } = props;
    let canvas = use_node_ref();
    let stage = use_mut_ref(|| None::<Stage>);
    size::use_staleness(place.host.clone());
    let drawn = place.drawing(story, lit.as_deref());
    let (marks, [width, height]) = match &drawn {
        Some((drawing, _)) => (
            drawing.marks.clone(),
            [drawing.scene.width, drawing.scene.height].map(|side| digits((side / UNITS_PER_PX).into())),
        ),
        None => Default::default(),
    };
    {
        let (place, canvas) = (place.clone(), canvas.clone());
        use_effect(move || {
            if let (Some(canvas), Some((drawing, width))) = (canvas.cast::<HtmlCanvasElement>(), drawn) {
                let mut stage = stage.borrow_mut();
                let stage = stage.get_or_insert_with(|| Stage::new(canvas.clone(), Rc::new(Screen)));
                show(drawing, width, &place, &canvas, stage);
            }
        });
    }
    // The picture that came with the page is called the same, and more is said of it there.
    let picture = first(&place.figure, ".data-story-svg");
    let said = |name: &str| picture.as_ref().and_then(|picture| picture.get_attribute(name));
    let name = said("aria-label").or_else(|| Some(label(story, story.figure(&place.id)?)));
    html! {
        <>
            <canvas key="canvas" ref={canvas} class="data-story-canvas" role="img" aria-label={name}
                aria-describedby={said("aria-describedby")} lang={story.language.tag()}></canvas>
            <svg key="marks" class="data-story-marks" viewBox={["0 0 ", &width, " ", &height].concat()} role="group"
                aria-labelledby={place.figure.get_attribute("aria-labelledby")}>
                { for marks.iter().enumerate().map(|(index, mark)| view_mark(index, mark)) }
            </svg>
        </>
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
        size::announce(&place.figure, "data-story-live");
    }
}

const LIVE: &str = "data-live";
