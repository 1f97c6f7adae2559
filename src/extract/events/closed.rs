//! The closed classes of English, and the tags that every word gets.

/// What a word is in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Tag {
    /// The, a, this, some.
    Determiner,
    /// His, its, and the ending 's.
    Possessive,
    /// He, they, who speaks: the subject or the object by a pronoun.
    Pronoun,
    Be,
    Have,
    Do,
    /// Will, could, must.
    Modal,
    Not,
    To,
    Preposition,
    /// And, or, but.
    And,
    /// What begins a clause that asserts: that, because, after, as.
    Subordinate,
    /// What begins a clause that asserts nothing: if, unless, whether.
    Condition,
    /// Who, which, whose, where.
    Relative,
    Adverb,
    Number,
    /// A form of a verb that is a verb here.
    Verb,
    /// A noun, an adjective, anything that may be part of what a noun heads.
    Noun,
    /// A name, or a word with a capital in the midst of a sentence.
    Name,
    Comma,
    /// Brackets and dashes: what they hold is aside.
    Aside,
    /// A colon or a semicolon.
    Colon,
    Quote,
    Hyphen,
    /// Any other mark.
    Mark,
}

impl Tag {
    /// Whether a word of this class leads to another, so that no phrase ends with it.
    pub fn leads_on(self) -> bool {
        matches!(
            self,
            Tag::Preposition
                | Tag::To
                | Tag::And
                | Tag::Comma
                | Tag::Determiner
                | Tag::Possessive
                | Tag::Subordinate
                | Tag::Hyphen
                | Tag::Be
                | Tag::Have
        )
    }
}

/// The words of each closed class.
pub(super) const CLOSED: [(Tag, &str); 17] = [
    (
        Tag::Determiner,
        "the a an this these those each every some any no another both all several many few most more other its-own \
         such half two three four five six seven eight nine ten dozens hundreds thousands",
    ),
    (Tag::Possessive, "his her its their our my your 's ’s whose"),
    (
        Tag::Pronoun,
        "he she it they we i you him them us me himself herself itself themselves one everyone nobody everybody someone",
    ),
    (Tag::Be, "be is are was were been being am isn't aren't wasn't weren't 's-be"),
    (Tag::Have, "have has had having haven't hasn't hadn't"),
    (Tag::Do, "do does did don't doesn't didn't done"),
    (
        Tag::Modal,
        "will would shall should can could may might must won't wouldn't cannot can't couldn't shouldn't mustn't ought",
    ),
    (Tag::Not, "not n't n’t never"),
    (Tag::To, "to"),
    (
        Tag::Preposition,
        "of in on at by for from with without into onto over under between among amid against during through throughout \
         about around near behind beyond beside besides despite within across along toward towards upon per via versus \
         including concerning regarding except inside outside off up down out like unlike following alongside amongst",
    ),
    (Tag::And, "and or but nor yet plus &"),
    (Tag::Subordinate, "that because after before since while when as until once although though whereas so"),
    (Tag::Condition, "if unless whether lest"),
    (Tag::Relative, "who which whom where why how what whatever whoever"),
    (
        Tag::Adverb,
        "also then now already still just again soon later earlier ago too even only ever yet-still however meanwhile \
         moreover furthermore therefore thus instead nevertheless nonetheless today yesterday tomorrow tonight here there \
         often usually always sometimes regularly typically generally rarely seldom repeatedly very quite almost nearly ahead recently currently formally officially reportedly allegedly subsequently previously first \
         finally together twice once-more afterwards afterward back away far well rather perhaps maybe indeed otherwise likewise jointly",
    ),
    // What ends like a verb and only goes with nouns.
    (
        Tag::Noun,
        "upcoming coming ongoing leading existing outgoing incoming pending remaining growing forthcoming so-called united",
    ),
    (Tag::Number, "million billion trillion hundred thousand dozen percent"),
];
