//! English forms that are harder than the examples of docs/numbers.md.

use super::assert_claims;

#[test]
fn number_words_count_without_a_noun() {
    assert_claims(&[
        ("The other two were found later.", "2"),
        ("Cancellations were up from six.", "6"),
        ("Labour held nine, the Greens took four and three went to others.", "9; 4; 3"),
        ("There were more than 30 gardeners; today, two.", "more than 30 gardeners; 2"),
        ("Two were killed and four wounded.", "2; 4"),
        ("He won by three.", "3"),
        ("There were 12 aides and one bodyguard.", "12 aides; 1"),
        ("She has dropped only one set.", "1"),
        ("The village has one shop, two pubs and no school.", "1; 2 pubs"),
    ]);
}

#[test]
fn number_words_that_count_nothing_are_silent() {
    assert_claims(&[
        ("The streets were empty by six.", ""),
        ("She gets up at five and works until nine.", ""),
        ("The blaze was out by 5.", ""),
        ("They cut the cake in two.", ""),
        ("The two met in spring.", ""),
        ("It is on page nine of chapter three.", ""),
        ("He hit it with a two-by-four.", ""),
        ("The best-of-seven final is next.", ""),
        ("It was a category-five storm.", ""),
        ("No one knew, one of them said, and one more left.", ""),
        ("They left two by two.", ""),
        ("She rose at five, was at work by six and stayed past four.", ""),
        ("Chapter two deals with war.", ""),
        ("He put two and two together.", ""),
    ]);
}

#[test]
fn a_parenthesis_divides_a_comparison() {
    assert_claims(&[
        ("It cost them more, the firm said, than £2m.", "more than 2000000 GBP"),
        ("It could take as long, engineers warned, as 18 months.", "at most 18 months"),
        ("Fewer, by his count, than 40 people came.", "less than 40 people"),
        ("It will close as many, on current plans, as 150.", "at most 150"),
        ("It will cost no more, he said, than $5.", "at most 5 USD"),
    ]);
}

#[test]
fn lengths_of_time_have_bounds() {
    assert_claims(&[
        ("Not two hours into the flight he turned back.", "less than 2 hours"),
        ("It runs a good two and three-quarter hours.", "at least 2.75 hours"),
        ("It took under an hour.", "less than 1 hour"),
        ("It is more than a mile away.", "more than 1 mile"),
        ("Prices rose over a year.", ""),
        ("A film about a year in Rome.", ""),
        ("She ran it in 2:04:37.", "7477 seconds"),
        ("The clocks stopped at 2:04:37.", ""),
        ("He ran 3:58.04 on Friday.", "238.04 seconds"),
        ("He reigned for 44 years and seven months.", "535 months"),
        ("It is near a two-year high.", "2 year"),
        ("It sank in 70m of water.", "70 m"),
        ("The 6.7-inch Pro Max is new.", "6.7 inch"),
    ]);
}

#[test]
fn parts_are_of_a_whole() {
    assert_claims(&[
        ("There was at best one doctor for every 1,900 residents.", "at most 1/1900"),
        ("It reaches 98 of every 100 homes.", "98/100"),
        ("They won eight of their last nine.", "8/9"),
        ("It grew 5.6 per cent, four-tenths of a point faster.", "5.6 percent; 0.4 percentage points"),
        ("They cut rates by a quarter of a percentage point.", "0.25 percentage points"),
        ("About 1 in 68 children has it.", "about 1/68"),
        ("He saved two of three break points.", "2/3"),
        ("It won by 2 1/4 lengths and fell 5 1/2 cents.", "2.25 lengths; 0.055 USD"),
        ("It grew less than a tenth of 1 percent.", "less than 0.1 percent"),
        ("They cut rates by half a percentage point.", "0.5 percentage points"),
        ("It has a 1-in-5 chance.", "1/5"),
        ("It sold three-quarters of a million.", "750000"),
        ("It is true of three children in 10.", "3/10"),
        ("There were five deaths in 10 days.", "5 deaths; 10 days"),
    ]);
}

#[test]
fn ranges_share_a_unit() {
    assert_claims(&[
        ("They were offered 20-25 cents.", "0.2 to 0.25 USD"),
        ("Jobs for 18-to-24-year-olds are rare.", "18 to 24 year"),
        ("Wind chills of 25 to 35 below zero.", "-35 to -25"),
        ("Serves 4-6.", "4 to 6"),
        ("Mostly sunny, 12-27.", "12 to 27"),
        ("It is 20 and 30 million litres, respectively.", "20000000 litres; 30000000 litres"),
        ("They lost 1-2 at home.", ""),
        ("The 3-5 record is poor.", ""),
        ("They won 14 to 11.", ""),
        ("It goes from 0 to 60 mph in 4.8 seconds.", "4.8 seconds"),
        ("It rose from 0 to 5 percent in May.", "0 percent; 5 percent"),
        ("Brent rose $1.20 to $84.50 a barrel.", "1.2 USD; 84.5 USD"),
        ("It passed by 228 to 206.", ""),
        ("After a 1-4 start they won.", ""),
        ("It takes two to three dozen.", "24 to 36"),
        ("It seats 10 or 12 people, or 20 or 30.", "10 to 12 people; 20 to 30"),
        ("It takes a week or two.", ""),
        ("It drew 10-15,000 people.", "10000 to 15000 people"),
        ("It sold one to two million.", "1000000 to 2000000"),
    ]);
}

#[test]
fn prices_and_points_have_units() {
    assert_claims(&[
        ("The yen was near 157 to the dollar.", "about 157 JPY"),
        ("The rupee closed at 83.21 against the US dollar.", "83.21 INR"),
        ("The euro bought 1.09 against the dollar.", "1.09 USD"),
        ("It jumped 17c to A$1.57.", "0.17 AUD; 1.57 AUD"),
        ("It put people into the 20p band.", ""),
        ("The Dow added 121 points and the DAX 80 points.", "121 points; 80 points"),
        ("He won 54.1 per cent to her 45.9.", "54.1 percent; 45.9 percent"),
        ("Labour is on 44 per cent, the Tories on 23.", "44 percent; 23 percent"),
        ("Sales fell 20 percent to 85.", "20 percent; 85"),
        ("She is polling within two points of him.", "at most 2 percentage points"),
        ("Heat the oven to 200C/180C fan/gas 6.", "200 C; 180 C"),
        ("The margin of error is plus or minus three.", "3"),
        ("A margin of error of 2.5 points.", "2.5 percentage points"),
        ("He leads, 48 percent to 42.", "48 percent; 42 percent"),
        ("It weighs 120 pounds.", "120 pounds"),
        ("It costs 50¢ after sub-5% growth.", "0.5 USD; less than 5 percent"),
        ("The yield was 4.5 per cent, against 4.2 the week before.", "4.5 percent; 4.2 percent"),
    ]);
}

#[test]
fn names_with_digits_claim_nothing() {
    assert_claims(&[
        ("“Catch-22”, “1984” and “12 Angry Men” were banned.", ""),
        ("He sued under 18 U.S.C. § 1595.", ""),
        ("It cites 347 U.S. 483 and 29 C.F.R. 1910.", ""),
        ("He took 7 for 23 in the final.", ""),
        ("She hit from 3-point range.", ""),
        ("The asteroid 2021 QM1 passed.", ""),
        ("It was shot on 16mm.", ""),
        ("He fought in the 82nd and 101st Airborne.", ""),
        ("He sang the “Symphony of a Thousand.”", ""),
        ("A 21-gun salute was fired.", ""),
        ("He wears a size 14 shoe, in sizes 8 to 18.", ""),
        ("Visit Suite 300, 1455 N.W. Lovell St., Portland, Ore. 97209.", ""),
        ("Write to 1600 Pennsylvania Ave., Washington, D.C. 20500.", ""),
        ("Crews from Stations 7 and 12 came.", ""),
        ("The No. 6 train and No. 10 Wharf Lane are old.", ""),
        ("The Symphony of 12 European countries.", "12"),
        ("He had a 9mm pistol.", ""),
        ("“Ocean's 8” is on.", ""),
        ("Doors open at 7.", ""),
        ("He won the 3.30 at Ascot and the 401(k) grew.", ""),
        ("We met at half past five, at quarter to nine and at ten past six.", ""),
        ("He took the 7 train to 221B Baker Street.", ""),
        ("Opus 59 and Op. 131 are long.", ""),
        ("She won the 400m hurdles.", ""),
        ("It is in Apt. 4B, on p. 12, near port 443.", ""),
        ("It dates to 300 B.C. and 44 BC.", ""),
        ("He is thirty-something and eats at seven-thirty.", ""),
        ("It has offices in 14 U.S. states.", "14"),
        ("Deaths: 12.", "12"),
        ("Comet 67P ran version 2.0.", ""),
    ]);
}

#[test]
fn ranks_are_places_in_an_order() {
    assert_claims(&[
        ("The No. 12 seed lost.", "12, a place in an order"),
        ("It spent a week at No. 1.", "1, a place in an order"),
        ("The third-fastest time.", "3, a place in an order"),
        ("The second of two coaches broke down.", "2, a place in an order; 2 coaches"),
        ("It was built c.1790.", "1790"),
        (
            "The eighth-placed side won a record third Oscar.",
            "8, a place in an order; 3, a place in an order",
        ),
        ("It was his 61st Test in the 7th Fleet.", "61, a place in an order"),
    ]);
}
