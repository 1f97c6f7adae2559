//! Which of two articles of one story is taken as the earlier, and why.

use crate::model::Article;
use crate::model::date::Date;

/// Why one article is taken as the earlier of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// It was published on an earlier day.
    Published,
    /// The days of publication do not tell, and it has more words. A guess.
    Longer,
    /// Nothing tells, and its id comes first. A guess.
    Id,
}

impl Order {
    /// The reason in words, for a sentence that begins with "taken as the earlier".
    pub fn as_str(self) -> &'static str {
        match self {
            Order::Published => "published earlier",
            Order::Longer => "longer, a guess: the days of publication do not tell",
            Order::Id => "a guess: neither publication nor length tells",
        }
    }

    /// Whether it is only a guess.
    pub fn is_guess(self) -> bool {
        self != Order::Published
    }
}

/// The earlier, the later, and why. The articles come in the order of the corpus.
pub(super) fn of<'c>([first, second]: [Article<'c>; 2]) -> (Article<'c>, Article<'c>, Order) {
    let days = [first, second].map(|article| {
        let published = article.published();
        (published.and_then(Date::earliest), published.and_then(Date::latest))
    });
    if let [(_, Some(end)), (Some(start), _)] = days
        && end < start
    {
        return (first, second, Order::Published);
    }
    let lengths = [first, second].map(|article| article.body().map_or(0, str::len));
    match lengths[0].cmp(&lengths[1]) {
        std::cmp::Ordering::Greater => (first, second, Order::Longer),
        std::cmp::Ordering::Less => (second, first, Order::Longer),
        std::cmp::Ordering::Equal if first.key() <= second.key() => (first, second, Order::Id),
        std::cmp::Ordering::Equal => (second, first, Order::Id),
    }
}
