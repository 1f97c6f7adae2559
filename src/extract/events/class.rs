//! What a verb or a noun tells: the classes of the word lists, and the kinds of events they make.

/// What a word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::extract) enum Class {
    /// An utterance that takes a clause or the words themselves.
    Say,
    /// An utterance that is told with its object.
    Address,
    /// A speech, an interview.
    Speech,
    Meet,
    Talk,
    Summit,
    Call,
    Visit,
    Receive,
    Agree,
    Decide,
    Vote,
    Appoint,
    Sanction,
    Attack,
    Military,
    Protest,
    Court,
    Disaster,
    Launch,
    Trade,
    Market,
    Life,
    Birth,
    /// Some other deed.
    Act,
    /// Nothing without the noun it carries.
    Light,
    /// What follows is to come.
    Plan,
    /// What follows is only wished.
    Wish,
    /// What follows begins or goes on.
    Begin,
    /// A state, an opinion, nothing in particular.
    State,
}

/// The word of the lists, the class, and the kind of event it makes.
const CLASSES: [(&str, Class, Option<&str>); 29] = [
    ("say", Class::Say, Some("statement")),
    ("address", Class::Address, Some("statement")),
    ("speech", Class::Speech, Some("statement")),
    ("meet", Class::Meet, Some("meeting")),
    ("talk", Class::Talk, Some("talks")),
    ("summit", Class::Summit, Some("summit")),
    ("call", Class::Call, Some("call")),
    ("visit", Class::Visit, Some("visit")),
    ("receive", Class::Receive, Some("meeting")),
    ("agree", Class::Agree, Some("agreement")),
    ("decide", Class::Decide, Some("decision")),
    ("vote", Class::Vote, Some("vote")),
    ("appoint", Class::Appoint, Some("appointment")),
    ("sanction", Class::Sanction, Some("sanction")),
    ("attack", Class::Attack, Some("attack")),
    ("military", Class::Military, Some("military")),
    ("protest", Class::Protest, Some("protest")),
    ("court", Class::Court, Some("court")),
    ("disaster", Class::Disaster, Some("disaster")),
    ("launch", Class::Launch, Some("other")),
    ("trade", Class::Trade, Some("other")),
    ("market", Class::Market, Some("other")),
    ("life", Class::Life, Some("other")),
    ("birth", Class::Birth, Some("other")),
    ("act", Class::Act, Some("other")),
    ("light", Class::Light, None),
    ("plan", Class::Plan, None),
    ("wish", Class::Wish, None),
    ("begin", Class::Begin, None),
];

impl Class {
    /// The class that a list calls so; what no list calls anything tells nothing.
    pub(super) fn from_word(word: &str) -> Class {
        CLASSES.iter().find(|(name, ..)| *name == word).map_or(Class::State, |(_, class, _)| *class)
    }

    /// The kind of the events it makes, if it makes any by itself.
    pub(in crate::extract) fn kind(self) -> Option<&'static str> {
        CLASSES.iter().find(|(_, class, _)| *class == self).and_then(|(.., kind)| *kind)
    }

    /// Whether it is something said rather than done.
    pub(in crate::extract) fn is_said(self) -> bool {
        matches!(self, Class::Say | Class::Address | Class::Speech)
    }

    /// Whether people come together in it, in one way or another: such words stand for one another.
    pub(in crate::extract) fn is_encounter(self) -> bool {
        matches!(self, Class::Meet | Class::Talk | Class::Summit | Class::Call | Class::Receive | Class::Visit)
    }
}
