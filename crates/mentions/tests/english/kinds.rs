//! Kinds of English figures that the third set of sentences showed, each with examples of its own.

use super::assert_claims;

#[test]
fn negations_turn_bounds_around_across_verbs() {
    assert_claims(&[
        ("The Thames has not risen above 7 metres.", "at most 7 metres"),
        ("Rents may not go up by more than 5%.", "at most 5 percent"),
        ("It doesn't cost more than £5.", "at most 5 GBP"),
        ("It has never, its records show, exceeded 38.", "at most 38"),
        ("Levels have not dropped below 88%.", "at least 88 percent"),
        ("They did not rule out more than 200 layoffs.", "more than 200 layoffs"),
        ("Turnout failed to reach 50%.", "less than 50 percent"),
    ]);
}

#[test]
fn some_phrases_only_look_like_bounds() {
    assert_claims(&[
        ("He won 165 games over 14 seasons.", "165 games; 14 seasons"),
        ("He batted for over three sessions.", "more than 3 sessions"),
        ("The rate edged up to 0.75.", "0.75"),
        ("It is £1.6bn more than two years ago.", "1600000000 GBP; 2 years"),
        ("It is £1.6bn more than a year ago.", "1600000000 GBP"),
        ("It closed more than a year ago.", "more than 1 year"),
        ("It lost 2.9 million records, or so the hackers claimed.", "2900000 records"),
        ("It lost 300 records, or so.", "about 300 records"),
        ("At least a further 40 people came.", "at least 40 people"),
        ("It carried 40-some evacuees.", "about 40"),
        ("They walked past two armed officers.", "2"),
        ("It is well past 300 days.", "more than 300 days"),
        ("They moved closer to two schools.", "2 schools"),
        ("They see no increase of more than 5%.", "at most 5 percent"),
        ("They woke up to two text alerts.", "2"),
        ("It rained more over a 24-hour period.", "24 hour"),
        ("It was dry for the last month and a half.", ""),
        ("It fell by a half.", "1/2"),
        ("Texts of the 22nd and the 23rd of April.", "a date without its year"),
    ]);
}

#[test]
fn codes_and_shorthand_claim_nothing() {
    assert_claims(&[
        ("Its use-by date is 08/14, and his blood pressure 130/80.", ""),
        ("He is 11/4 to win and the other is the 1/2 favourite.", ""),
        ("It left at 14.05 GMT.", ""),
        ("The winning numbers: 4, 17, 23, 41 and 60, with a Mega Ball of 12.", ""),
        ("The case numbers were 12, 15 and 18.", "12; 15; 18"),
        ("The M25 is shut between junctions 10 and 11; see pages 4, 5 and 9.", ""),
        ("They called 911 and dialled 999.", ""),
        ("A 747 landed beside the 737.", ""),
        ("It runs Python 3.12 and iOS 17.4.", ""),
        ("It was shot in 4K for an 8K screen.", ""),
        ("67 min: Saka cuts in.", ""),
        ("They saw “The 400 Blows” twice.", ""),
        ("“The 12 ministers agreed,” he said.", "12 ministers"),
        ("England are 283 for four, after 350 for 6 declared.", ""),
        ("He made 38% from three.", "38 percent"),
        ("It takes two to argue, and the two of them did.", ""),
        ("It takes two hours.", "2 hours"),
        ("The world No 2 called at No 10.", "2, a place in an order"),
    ]);
}

#[test]
fn letters_behind_digits_count_millions_or_metres() {
    assert_claims(&[
        ("Around 1m to 2m people came.", "about 1000000 to 2000000 people"),
        ("3m–4m homes lost power.", "3000000 to 4000000 homes"),
        ("The population is now 15m, up from 12m.", "15000000; 12000000"),
        ("It gave out 2.99m emergency food parcels.", "2990000"),
        ("The wall is 15m.", "15 m"),
        ("Two of the passengers climbed 15m.", "2; 15 m"),
        ("The mast stands 15m above the roads.", "15 m"),
        ("Viewers saw it fall 15m when ropes snapped.", "15 m"),
        ("The 100m champion, the 1500m final and a 10K run.", ""),
        ("She won the women's 200m.", ""),
        ("They laid a 100m cable.", "100 m"),
    ]);
}

#[test]
fn two_units_are_one_amount() {
    assert_claims(&[
        ("It takes an hour and 20 minutes.", "80 minutes"),
        ("He got a year and three months.", "15 months"),
        ("They wait an hour or more.", "at least 1 hour"),
        ("She comes twice a week or more.", ""),
        ("It closed at $4.33½ a bushel.", "4.335 USD"),
        ("It was five degrees below freezing.", "-5 degrees"),
        ("It scored 16.5 out of 20.", "16.5/20"),
    ]);
}

#[test]
fn parts_and_ages_have_ranges() {
    assert_claims(&[
        ("It takes a quarter to a half of them.", "0.25 to 0.5"),
        ("Between a third and a half of voters left.", "0.3333 to 0.5"),
        ("Between half and three-quarters of them left.", "0.5 to 0.75"),
        ("Between a tenth and a quarter of an inch fell.", "0.1 to 0.25 inch"),
        ("It rose from a quarter to a half.", "1/4; 1/2"),
        ("The cut of a quarter point in rates.", "0.25 percentage points"),
        ("A quarter-point cut came.", "0.25 percentage points"),
        ("A 5- or 6-year-old can do it.", "5 to 6 year"),
        ("It is popular with 18–34s.", "18 to 34 years"),
        ("It is in the 50-60s.", ""),
        ("Prices of 50 cents to $1 a dish.", "0.5 to 1 USD"),
        ("It rose 50 cents to $1.", "0.5 USD; 1 USD"),
        ("Only one of the 16 plaintiffs came.", "1/16"),
        ("She is one of the five women.", "5 women"),
        ("Not one of the 14 hospitals closed.", "14 hospitals"),
        ("He won by two hundredths of a second.", "2/100"),
    ]);
}

#[test]
fn points_and_shares_are_those_of_polls() {
    assert_claims(&[
        ("Labour dropped 3 points to 35 per cent.", "3 percentage points; 35 percent"),
        (
            "Forty-four percent of respondents approved of his handling of the crisis, down five points.",
            "44 percent; 5 percentage points",
        ),
        ("Prices rose 5%: food is up 14.6, and fuel 22.", "5 percent; 14.6 percent; 22 percent"),
        ("The Dow fell 300 points to 35,000.", "300 points; 35000"),
    ]);
}

#[test]
fn places_and_years_are_told_from_names() {
    assert_claims(&[
        ("He was tied for ninth.", "9, a place in an order"),
        ("She wants to finish second.", "2, a place in an order"),
        ("It is their ten millionth visitor.", "10000000, a place in an order"),
        ("She was the second woman to lead it.", "2, a place in an order"),
        ("It was a 50th Test on 5th Avenue.", "50, a place in an order"),
        ("It was the twenty-fifth.", ""),
        ("Seas may rise by 2150.", "2150"),
        ("She took the second bus to Leeds.", ""),
        ("A 2012 Ford Focus, under the 1861 Act.", ""),
        ("A 2019 Supreme Court ruling.", "2019"),
    ]);
}
