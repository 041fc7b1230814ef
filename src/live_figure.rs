//! A live figure: a canvas with a button over each mark.

use crate::animator::{Animator, BrowserClock, Setting};
use crate::dom::{self, HtmlCanvasElement, Listeners};
use crate::environment;
use crate::mount_point::MountPoint;
use crate::names;
use chart::Input;
use chart::digits;
use chart::mark::Mark;
use chart::scene::UNITS_PER_PX;
use std::rc::Rc;
use yew::prelude::*;

/// The properties of a live figure.
#[derive(Properties)]
pub(crate) struct LiveProps {
    pub(crate) input: Rc<Input>,
    pub(crate) point: Rc<MountPoint>,
    /// The highlighted fact, if the figure shows it.
    pub(crate) highlight: Option<String>,
}

/// An input never changes, so its address is compared: comparing its fields would enlarge the widget.
impl PartialEq for LiveProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.input, &other.input)
            && Rc::ptr_eq(&self.point, &other.point)
            && self.highlight == other.highlight
    }
}

/// Why a figure is rendered again.
pub(crate) enum Message {
    /// Its size, colours or pixels have changed.
    Redraw,
    /// The canvas has lost its picture: the figure shows its SVG until the canvas is restored.
    ContextLost,
    /// The canvas can be painted again.
    ContextRestored,
}

/// The canvas of one figure with a button for each mark, for keyboards and screen readers. Pointers are hit-tested on the
/// canvas.
pub(crate) struct LiveFigure {
    canvas: NodeRef,
    animator: Option<Animator>,
    has_lost_context: bool,
    _redraws: Listeners,
    /// Listeners for lost and restored contexts, once the canvas is in the page.
    losses: Vec<Listeners>,
}

impl Component for LiveFigure {
    type Message = Message;
    type Properties = LiveProps;

    fn create(context: &Context<Self>) -> Self {
        let LiveProps { input, point, .. } = context.props();
        point.draw(input, true);
        let link = context.link().clone();
        let redraws = Listeners::of_redraws(&point.container, move || link.send_message(Message::Redraw));
        Self {
            canvas: NodeRef::default(),
            animator: None,
            has_lost_context: false,
            _redraws: redraws,
            losses: Vec::new(),
        }
    }

    fn changed(&mut self, context: &Context<Self>, before: &LiveProps) -> bool {
        let LiveProps { input, point, .. } = context.props();
        if !Rc::ptr_eq(input, &before.input) {
            point.draw(input, true);
        }
        true
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let LiveProps { input, point, .. } = context.props();
        match message {
            Message::ContextLost => self.has_lost_context = true,
            Message::ContextRestored => self.has_lost_context = false,
            Message::Redraw => {}
        }
        point.draw(input, false);
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let LiveProps { input, point, .. } = context.props();
        // A hidden figure has no drawing yet.
        let view_box = point.with_drawing(|drawing, _| {
            let [width, height] =
                [drawing.scene.width, drawing.scene.height].map(|side| digits((side / UNITS_PER_PX).into()));
            ["0 0 ", &width, " ", &height].concat()
        });
        let marks =
            point.with_drawing(|drawing, _| drawing.marks.iter().enumerate().map(view_mark).collect());
        let marks: Html = marks.unwrap_or_default();
        // The SVG of the page has the name and the description.
        let svg = dom::query(&point.figure, names::SVG);
        let attribute = |name: &str| svg.as_ref().and_then(|svg| svg.get_attribute(name));
        let label = || input.figure(&point.id).map(|figure| figure.label.clone());
        html! {
            <>
                <canvas ref={self.canvas.clone()} class="data-story-canvas" role="img"
                    aria-label={attribute("aria-label").or_else(label)}
                    aria-describedby={attribute("aria-describedby")} lang={input.language.clone()}></canvas>
                <svg class="data-story-marks" viewBox={view_box} role="group"
                    aria-labelledby={point.figure.get_attribute("aria-labelledby")}>{ marks }</svg>
            </>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        let Some(canvas) = self.canvas.cast::<HtmlCanvasElement>() else { return };
        if self.losses.is_empty() {
            self.losses = [("contextlost", true), ("contextrestored", false)]
                .map(|(event, is_lost)| listen(context, &canvas, event, is_lost))
                .into();
        }
        self.paint(context.props(), &canvas);
    }
}

fn listen(
    context: &Context<LiveFigure>,
    canvas: &HtmlCanvasElement,
    event: &'static str,
    is_lost: bool,
) -> Listeners {
    let link = context.link().clone();
    Listeners::of_canvas(canvas, event, move || {
        link.send_message(if is_lost { Message::ContextLost } else { Message::ContextRestored });
    })
}

impl LiveFigure {
    /// Paints the current state of the figure. The page hides the SVG only while the canvas holds the picture.
    fn paint(&mut self, props: &LiveProps, canvas: &HtmlCanvasElement) {
        let LiveProps { point, highlight, .. } = props;
        let scene = point.with_drawing(|drawing, width| {
            let scene = highlight.as_ref().map(|fact| drawing.highlighted(fact));
            (scene.unwrap_or_else(|| drawing.scene.clone()), width)
        });
        let Some((scene, width)) = scene else { return };
        let ratio = dom::device_pixel_ratio();
        let setting = Setting { width, ratio, paint: environment::paint(canvas) };
        let animator =
            self.animator.get_or_insert_with(|| Animator::new(canvas.clone(), Rc::new(BrowserClock)));
        let shown = animator.show(scene, setting, !dom::prefers_reduced_motion());
        if shown.is_err() || self.has_lost_context {
            dom::toggle(&point.figure, names::LIVE, false);
        } else if !point.figure.has_attribute(names::LIVE) {
            dom::toggle(&point.figure, names::LIVE, true);
            dom::dispatch(&point.figure, names::DRAWN);
        }
    }
}

/// A mark as a button as large as a tap target. Tab reaches one mark of each figure, arrow keys reach the others.
fn view_mark((index, mark): (usize, &Mark)) -> Html {
    let [x, y, width, height] = mark.shape.target().map(|length| digits(length as i64));
    html! {
        <rect class="data-story-mark" role="button" tabindex={if index == 0 { "0" } else { "-1" }}
            data-fact={mark.fact.clone()} aria-label={mark.words.clone()} {x} {y} {width} {height} />
    }
}
