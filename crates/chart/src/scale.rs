//! A linear scale from amounts to positions on an axis.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

/// Maps a domain of amounts onto a range of scene units (1/64 CSS px).
#[derive(Clone)]
pub(crate) struct Scale {
    domain: RangedCoordf64,
    range: (i32, i32),
}

impl Scale {
    /// A scale whose `domain` fills `range`, in CSS px.
    pub(crate) fn new(domain: (f64, f64), range: (f64, f64)) -> Self {
        Self {
            domain: RangedCoordf64::from(domain.0..domain.1),
            range: (crate::scene::scene_units(range.0), crate::scene::scene_units(range.1)),
        }
    }

    /// The amount at the end of the domain.
    pub(crate) fn end(&self) -> f64 {
        self.domain.range().end
    }

    /// The position of an amount, in CSS px, exact to a sixty-fourth.
    pub(crate) fn at(&self, amount: f64) -> f64 {
        crate::scene::css_px(self.domain.map(&amount, self.range))
    }
}

/// The largest of 1, 2, 5, 10, 20, 50, … that is at most `factor`; 1 for a smaller `factor`.
pub fn round_factor(factor: f64) -> u32 {
    let mut power = 1;
    while f64::from(power) * 10.0 <= factor && power < 100_000_000 {
        power *= 10;
    }
    [5, 2].into_iter().map(|step| step * power).find(|round| f64::from(*round) <= factor).unwrap_or(power)
}

/// The indices of some amounts, sorted by amount; equal amounts keep their order. An insertion sort of a few numbers is
/// smaller in the widget than a sort of the standard library for each type.
pub(crate) fn sorted_indices(amounts: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::new();
    for (place, amount) in amounts.iter().enumerate() {
        let later = order.iter().position(|other| amounts[*other] > *amount);
        order.insert(later.unwrap_or(order.len()), place);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn factors_are_round_and_never_too_large() {
        for (factor, round) in
            [(0.3, 1), (1.9, 1), (4.9, 2), (5.0, 5), (99.0, 50), (117.8, 100), (f64::INFINITY, 500_000_000)]
        {
            assert_eq!(round_factor(factor), round, "{factor}");
        }
    }

    proptest! {
        #[test]
        fn amounts_are_sorted(amounts in prop::collection::vec(0.0f64..9.0, 0..12)) {
            let mut sorted = amounts.clone();
            sorted.sort_by(f64::total_cmp);
            let ordered: Vec<f64> = sorted_indices(&amounts).into_iter().map(|place| amounts[place]).collect();
            prop_assert_eq!(ordered, sorted);
        }

        #[test]
        fn positions_are_exact_to_a_sixty_fourth(amount in 0.0f64..50_000.0, width in 280.0f64..1200.0) {
            let scale = Scale::new((0.0, 50_000.0), (16.0, width));
            let exact = 16.0 + (width - 16.0) * amount / 50_000.0;
            prop_assert!((scale.at(amount) - exact).abs() <= 1.5 / 64.0);
        }
    }
}
