//! Which two titles can be of one person.

/// Whether one title says the same as the other, or less: "Secretary" and "Secretary of State". Empty ones say nothing.
pub fn fits(one: &[String], other: &[String]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    !short.is_empty() && short.iter().all(|word| long.contains(word))
}

/// Whether two titles are so much the same that who bears them is the same: two words and more in common, none against.
pub fn same_office(one: &[String], other: &[String]) -> bool {
    one.len().min(other.len()) > 1 && fits(one, other)
}
