//! Keys that move among the marks of a chart.

/// The mark that a key moves to, from the mark at `index` of `count`. `None` if the key moves nowhere or there are no
/// marks. Arrows stop at the first and the last mark.
pub fn next_mark(key: &str, index: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowRight" | "ArrowDown" => Some((index + 1).min(last)),
        "ArrowLeft" | "ArrowUp" => Some(index.saturating_sub(1)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_stop_at_both_ends() {
        assert_eq!(next_mark("ArrowRight", 0, 3), Some(1));
        assert_eq!(next_mark("ArrowDown", 2, 3), Some(2));
        assert_eq!(next_mark("ArrowLeft", 0, 3), Some(0));
        assert_eq!(next_mark("ArrowUp", 2, 3), Some(1));
        assert_eq!((next_mark("Home", 2, 3), next_mark("End", 0, 3)), (Some(0), Some(2)));
        assert_eq!(next_mark("a", 1, 3), None);
        assert_eq!(next_mark("End", 0, 0), None, "a chart without marks");
    }
}
