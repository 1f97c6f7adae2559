//! What a headline lacks: a verb without the object it needs, an object that only the text around tells apart.

use super::clause::Clause;
use super::closed::Tag;
use super::tag::Tagged;

/// Objects that only the text around tells apart.
const VAGUE: &[&str] = &[
    "the move",
    "the moves",
    "the news",
    "the step",
    "the steps",
    "the matter",
    "the issue",
    "the idea",
    "the situation",
    "the effort",
    "the results",
    "the remarks",
    "the comments",
    "the question",
    "the request",
    "the requests",
    "the job",
    "the post",
    "the company",
    "the firm",
    "the club",
    "the group",
    "the unit",
    "the team",
    "the project",
    "the work",
    "the papers",
    "the documents",
    "the decision",
    "his decision",
    "her decision",
    "its decision",
    "their decision",
    "his current position",
    "her current position",
];

/// Whether an object is one of those, and nothing behind it has a name.
pub(super) fn is_vague(object: &str) -> bool {
    let ends = [" at ", " in ", " on ", " after ", ", "].iter().filter_map(|end| object.find(end)).min();
    let (head, rest) = object.split_at(ends.unwrap_or(object.len()));
    // "Announced support for the decision".
    let last = object.rsplit_once(" for ").or(object.rsplit_once(" of ")).or(object.rsplit_once(" on "));
    let is_short = object.split(' ').count() < 5 && !object.contains(char::is_uppercase);
    VAGUE.contains(&head.to_lowercase().as_str()) && !rest.contains(char::is_uppercase)
        || is_short && last.is_some_and(|(_, last)| last.starts_with("the ") && VAGUE.contains(&last))
}

/// Verbs that tell nothing without their object.
pub(super) const TRANSITIVE: &[&str] = &[
    "postpone",
    "describe",
    "seize",
    "arrest",
    "ban",
    "reject",
    "accuse",
    "condemn",
    "denounce",
    "unveil",
    "impose",
    "grant",
    "acquire",
    "hire",
    "appoint",
    "nominate",
    "oust",
    "sack",
    "replace",
    "fine",
    "sanction",
    "kill",
    "wound",
    "injure",
    "capture",
    "occupy",
    "besiege",
    "introduce",
    "publish",
    "destroy",
    "create",
    "discover",
    "establish",
    "receive",
    "record",
    "remove",
    "rename",
    "rescue",
    "restore",
    "steal",
    "block",
    "cancel",
    "veto",
    "overturn",
    "overrule",
    "abolish",
    "repeal",
    "dissolve",
    "blame",
    "praise",
    "criticise",
    "criticize",
    "defend",
    "endorse",
    "deplore",
    "ridicule",
    "mock",
    "sue",
    "convict",
    "sentence",
    "indict",
    "detain",
    "extradite",
    "jail",
    "uphold",
    "quash",
    "pardon",
    "found",
    "organise",
    "organize",
    "fund",
    "finance",
    "suspend",
    "thank",
    "congratulate",
    "dismiss",
    "evict",
    "expel",
    "deport",
    "murder",
    "assassinate",
    "kidnap",
    "abduct",
    "award",
    "outline",
    "detail",
    "address",
];

/// Whether what stands behind the verb can be its object; "postponed three times" has none.
pub(super) fn begins_object(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    let says_when = |at: usize| {
        let is_timed = |at: usize| sentence.words.get(at).is_some_and(|word| word.timed);
        is_timed(at) || sentence.tag(at) == Tag::Preposition && is_timed(at + 1)
    };
    let first = clause.rest.clone().find(|at| !says_when(*at) && sentence.tag(*at) != Tag::Adverb);
    first.is_some_and(|at| {
        let leads = matches!(
            sentence.tag(at),
            Tag::Preposition
                | Tag::To
                | Tag::Mark
                | Tag::Comma
                | Tag::And
                | Tag::Subordinate
                | Tag::Colon
                | Tag::Aside
                | Tag::Condition
        );
        !leads && !sentence.is(at + 1, &["times"])
    })
}
