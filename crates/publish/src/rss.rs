//! The stories of a language as an RSS 2.0 feed with full texts.

use super::address::{canonical, site};
use super::error::PublishError;
use super::feed;
use super::image_writer::StoryImages;
use crate::components::StoryContext;
use crate::markup::escape;
use quantity::{Clock, Date, Language, Moment};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::rc::Rc;
use story::Story;
use story::document::plain_text;

/// The feed's name in the site.
pub(super) fn file_name(language: Language) -> String {
    format!("feed.{}.xml", language.tag())
}

/// The feed's address, if `story.toml` names the site.
pub(super) fn address(story: &Story) -> Option<String> {
    Some(format!("{}/{}", site(story)?, file_name(story.language)))
}

/// The feed of a language, the latest story first; `None` if no story of the language has an address.
pub(super) fn render(
    stories: &[(Rc<StoryContext>, StoryImages)],
    language: Language,
) -> Result<Option<Vec<u8>>, PublishError> {
    let mut listed: Vec<&(Rc<StoryContext>, StoryImages)> = stories
        .iter()
        .filter(|(story, _)| story.language == language && story.about.canonical.is_some())
        .collect();
    listed.sort_by_key(|(story, _)| std::cmp::Reverse(story.about.published.minutes().0));
    let Some(first) = listed.first().map(|(story, _)| story) else { return Ok(None) };
    let (Some(home), Some(own)) = (site(first), address(first)) else { return Ok(None) };
    let mut writer = Writer::new(Vec::new());
    write_feed(&mut writer, &listed, language, (home, &own)).map_err(PublishError::Feed)?;
    let mut feed = writer.into_inner();
    feed.push(b'\n');
    Ok(Some(feed))
}

type Output = Writer<Vec<u8>>;

fn write_feed(
    writer: &mut Output,
    stories: &[&(Rc<StoryContext>, StoryImages)],
    language: Language,
    (home, own): (&str, &str),
) -> std::io::Result<()> {
    const NAMESPACES: [(&str, &str); 4] = [
        ("version", "2.0"),
        ("xmlns:atom", "http://www.w3.org/2005/Atom"),
        ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    let publisher = stories.first().map_or("", |(story, _)| &story.about.publisher);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer.create_element("rss").with_attributes(NAMESPACES).write_inner_content(|writer| {
        writer.create_element("channel").write_inner_content(|writer| {
            element(writer, "title", publisher)?;
            element(writer, "link", &format!("{home}/"))?;
            element(writer, "description", &format!("{publisher} · {}", language.name()))?;
            element(writer, "language", language.tag())?;
            let link = [("rel", "self"), ("type", "application/rss+xml"), ("href", own)];
            writer.create_element("atom:link").with_attributes(link).write_empty()?;
            stories.iter().try_for_each(|(story, images)| write_item(writer, story, images))
        })?;
        Ok(())
    })?;
    Ok(())
}

fn write_item(writer: &mut Output, story: &Rc<StoryContext>, images: &StoryImages) -> std::io::Result<()> {
    let Some(page) = canonical(story, story.language) else { return Ok(()) };
    let about = &story.about;
    writer.create_element("item").write_inner_content(|writer| {
        element(writer, "title", &plain_text(&story.headline))?;
        element(writer, "link", &page)?;
        let guid = writer.create_element("guid").with_attribute(("isPermaLink", "true"));
        guid.write_text_content(escaped(&page))?;
        element(writer, "pubDate", &mail_date(about.published))?;
        for author in &about.authors {
            element(writer, "dc:creator", author)?;
        }
        if let Some(section) = &about.section {
            element(writer, "category", section)?;
        }
        element(writer, "description", &plain_text(&story.lead))?;
        element(writer, "content:encoded", &feed::body(story, images))
    })?;
    Ok(())
}

/// Escaped by our own escaper, which also drops the characters that XML forbids.
fn escaped(text: &str) -> BytesText<'static> {
    BytesText::from_escaped(escape(text))
}

fn element(writer: &mut Output, name: &str, text: &str) -> std::io::Result<()> {
    writer.create_element(name).write_text_content(escaped(text))?;
    Ok(())
}

/// A moment in the format of RSS (RFC 2822). Stories have local times: `-0000` means an unknown time zone.
fn mail_date(moment: Moment) -> String {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let midnight = Clock { hour: 0, minute: 0 };
    let (date, clock) = match moment {
        Moment::Year(year) => (Date { year, month: 1, day: 1 }, midnight),
        Moment::Month(year, month) => (Date { year, month, day: 1 }, midnight),
        Moment::Day(date) => (date, midnight),
        Moment::Minute(date, clock) => (date, clock),
        Moment::Years(year, _) => (Date { year, month: 1, day: 1 }, midnight),
        Moment::Months((year, month), _) => (Date { year, month, day: 1 }, midnight),
        Moment::Days(date, _) => (date, midnight),
    };
    let day = DAYS[date.days().rem_euclid(7) as usize];
    let month = MONTHS[usize::from(date.month.clamp(1, 12)) - 1];
    format!("{day}, {:02} {month} {:04} {:02}:{:02}:00 -0000", date.day, date.year, clock.hour, clock.minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_follow_rfc_2822() {
        let date = Date { year: 2026, month: 11, day: 3 };
        assert_eq!(mail_date(Moment::Day(date)), "Tue, 03 Nov 2026 00:00:00 -0000");
        let minute = Moment::Minute(date, Clock { hour: 18, minute: 5 });
        assert_eq!(mail_date(minute), "Tue, 03 Nov 2026 18:05:00 -0000");
        assert_eq!(mail_date(Moment::Year(1969)), "Wed, 01 Jan 1969 00:00:00 -0000");
        assert_eq!(mail_date(Moment::Month(2024, 2)), "Thu, 01 Feb 2024 00:00:00 -0000");
    }
}
