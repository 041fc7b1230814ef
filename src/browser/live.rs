//! Live figures: one Yew root, a portal into each figure's box, a canvas in each.

use super::stage::{Screen, Setting, Stage};
use super::{environment, size};
use crate::chart::mark::{Mark, hit};
use crate::chart::{Drawing, Frame, draw, label, layout_width};
use crate::story::Story;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlCanvasElement, HtmlElement};
use yew::prelude::*;

/// A figure of the page and the box in it that is kept free.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) figure: Element,
    pub(super) host: Element,
    pub(super) id: String,
}

#[derive(Clone, Properties)]
pub(super) struct LiveProps {
    pub(super) story: Rc<Story>,
    pub(super) places: Vec<Place>,
}

/// A mounted story never changes; comparing it field by field would only weigh.
impl PartialEq for LiveProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.story, &other.story) && self.places == other.places
    }
}

/// All live figures of one article.
#[component]
pub(super) fn Live(props: &LiveProps) -> Html {
    let figures = props.places.iter().map(|place| {
        let figure =
            html! { <LiveFigure key={place.id.clone()} story={props.story.clone()} place={place.clone()} /> };
        create_portal(figure, place.host.clone())
    });
    html! { <>{ for figures }</> }
}

#[derive(Properties)]
struct LiveFigureProps {
    story: Rc<Story>,
    place: Place,
}

impl PartialEq for LiveFigureProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.story, &other.story) && self.place == other.place
    }
}

/// The canvas of one figure and the words of the mark that is lit.
#[component]
fn LiveFigure(props: &LiveFigureProps) -> Html {
    let LiveFigureProps { story, place } = props;
    let canvas = use_node_ref();
    let lit = use_state(|| None::<String>);
    let stale = size::use_staleness(place.host.clone());
    let stage = use_mut_ref(|| None::<Stage>);

    {
        let (place, canvas) = (place.clone(), canvas.clone());
        use_effect_with((Told(story.clone()), lit.clone(), stale), move |(story, lit, _)| {
            let Some(canvas) = canvas.cast::<HtmlCanvasElement>() else { return };
            let mut stage = stage.borrow_mut();
            let stage = stage.get_or_insert_with(|| Stage::new(canvas.clone(), Rc::new(Screen)));
            show(&story.0, &place, &canvas, stage, lit.as_deref());
        });
    }

    let onclick = {
        let (story, place, lit) = (story.clone(), place.clone(), lit.clone());
        Callback::from(move |event: MouseEvent| {
            let touched = marks(&story, &place).and_then(|(marks, scale)| {
                let (x, y) = (f64::from(event.offset_x()) / scale, f64::from(event.offset_y()) / scale);
                hit(&marks, x, y).map(|mark| mark.fact.clone())
            });
            let again = touched == *lit;
            lit.set(touched.filter(|_| !again));
        })
    };

    let Some(figure) = story.figure(&place.id) else { return Html::default() };
    let marks = marks(story, place).map(|(marks, _)| marks).unwrap_or_default();
    let label = label(story, figure);
    let note = marks.into_iter().find(|mark| Some(&mark.fact) == lit.as_ref()).map(|mark| mark.words);
    html! {
        <>
            <canvas key="canvas" ref={canvas} class="data-story-canvas" role="img" aria-label={label}
                lang={story.language.tag()} {onclick}></canvas>
            <p key="note" class="data-story-note" role="status">{note}</p>
        </>
    }
}

/// A story as a reason to draw anew: the same one is the same allocation.
struct Told(Rc<Story>);

impl PartialEq for Told {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Draws the figure as it is to be shown now, and lets canvas and page agree on who shows it.
fn show(story: &Story, place: &Place, canvas: &HtmlCanvasElement, stage: &Stage, lit: Option<&str>) {
    let Some((drawing, width)) = drawing(story, place, lit) else { return };
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

/// The figure's drawing in the layout that is shown, and the width of its box in CSS px.
fn drawing(story: &Story, place: &Place, highlight: Option<&str>) -> Option<(Drawing, f64)> {
    let width = place.host.dyn_ref::<HtmlElement>()?.get_bounding_client_rect().width();
    let layout = environment::shown_layout(&place.figure).unwrap_or_else(|| layout_width(width));
    let figure = story.figure(&place.id)?;
    if width <= 0.0 {
        return None;
    }
    Some((draw(Frame { story, figure, width: layout.into(), highlight })?, width))
}

/// The marks of the figure, and how many CSS px of the page one of the scene takes.
fn marks(story: &Story, place: &Place) -> Option<(Vec<Mark>, f64)> {
    let (drawing, width) = drawing(story, place, None)?;
    let scale = width / crate::chart::scene::css_px(drawing.scene.width);
    Some((drawing.marks, scale))
}
