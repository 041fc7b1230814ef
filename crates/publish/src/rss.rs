//! The stories of a language as an RSS 2.0 feed, each whole.

use super::address::{canonical, site};
use super::feed;
use super::pictures::Pictures;
use chart::scene::svg::escaped;
use quantity::{Clock, Date, Language, Moment};
use std::fmt::Write;
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

/// The feed of a language, the latest story first; nothing where no story in it knows its address.
pub(super) fn render(stories: &[(&Story, Pictures)], language: Language) -> Option<String> {
    let mut told: Vec<&(&Story, Pictures)> = stories
        .iter()
        .filter(|(story, _)| story.language == language && story.about.canonical.is_some())
        .collect();
    told.sort_by_key(|(story, _)| std::cmp::Reverse(story.about.published.minutes().0));
    let (first, _) = told.first()?;
    let publisher = escaped(&first.about.publisher);
    let (home, own) = (escaped(&format!("{}/", site(first)?)), escaped(&address(first)?));
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n<title>{publisher}</title>\n<link>{home}</link>\n<description>{publisher} · {}</description>\n<language>{}</language>\n<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"{own}\"/>\n",
        language.name(),
        language.tag(),
    );
    for (story, pictures) in told {
        item(&mut feed, story, pictures);
    }
    feed.push_str("</channel>\n</rss>\n");
    Some(feed)
}

fn item(feed: &mut String, story: &Story, pictures: &Pictures) {
    let Some(page) = canonical(story, story.language) else { return };
    let about = &story.about;
    let page = escaped(&page);
    // Writing into a string can't fail.
    let _ = write!(
        feed,
        "<item>\n<title>{}</title>\n<link>{page}</link>\n<guid isPermaLink=\"true\">{page}</guid>\n<pubDate>{}</pubDate>\n",
        escaped(&plain_text(&story.headline)),
        mail_date(about.published),
    );
    for author in &about.authors {
        let _ = writeln!(feed, "<dc:creator>{}</dc:creator>", escaped(author));
    }
    if let Some(section) = &about.section {
        let _ = writeln!(feed, "<category>{}</category>", escaped(section));
    }
    let _ = write!(
        feed,
        "<description>{}</description>\n<content:encoded>{}</content:encoded>\n</item>\n",
        escaped(&plain_text(&story.lead)),
        escaped(&feed::body(story, pictures)),
    );
}

/// A moment as mail and RSS write it (RFC 2822). Stories know local time only: `-0000` says that the zone isn't known.
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
    };
    let day = DAYS[date.days().rem_euclid(7) as usize];
    let month = MONTHS[usize::from(date.month.clamp(1, 12)) - 1];
    format!("{day}, {:02} {month} {:04} {:02}:{:02}:00 -0000", date.day, date.year, clock.hour, clock.minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_mail() {
        let date = Date { year: 2026, month: 11, day: 3 };
        assert_eq!(mail_date(Moment::Day(date)), "Tue, 03 Nov 2026 00:00:00 -0000");
        let minute = Moment::Minute(date, Clock { hour: 18, minute: 5 });
        assert_eq!(mail_date(minute), "Tue, 03 Nov 2026 18:05:00 -0000");
        assert_eq!(mail_date(Moment::Year(1969)), "Wed, 01 Jan 1969 00:00:00 -0000");
        assert_eq!(mail_date(Moment::Month(2024, 2)), "Thu, 01 Feb 2024 00:00:00 -0000");
    }
}
