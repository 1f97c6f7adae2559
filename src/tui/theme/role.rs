//! What a piece of text is for the reader.

macro_rules! roles {
    ($($(#[$doc:meta])* $role:ident = $word:literal,)*) => {
        /// What a piece of text is for the reader.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Role {
            $($(#[$doc])* $role,)*
        }

        impl Role {
            /// Every role.
            pub const ALL: [Role; [$($word),*].len()] = [$(Role::$role),*];

            /// The word for it in themes.
            pub fn word(self) -> &'static str {
                match self {
                    $(Role::$role => $word,)*
                }
            }
        }
    };
}

roles! {
    /// Ordinary words.
    Plain = "plain",
    /// What explains, of less weight.
    Quiet = "quiet",
    /// A heading of the list, a title of the pane.
    Heading = "heading",
    /// The selected row where the keys go.
    Selected = "selected",
    /// The selected row of the other pane.
    SelectedElsewhere = "selected_elsewhere",
    /// A name as an article writes it.
    Name = "name",
    /// Letters that the search matched.
    Matched = "matched",
    /// A status that deviates.
    Status = "status",
    /// Counts of articles and origins.
    Count = "count",
    /// A conflict.
    Conflict = "conflict",
    /// The mark of a marked event.
    Mark = "mark",
    /// Lines and edges.
    Edge = "edge",
    /// Bars of the strip.
    Bar = "bar",
    /// Vague dates on the strip.
    Shade = "shade",
    /// The words of an article that assert no event.
    Unasserted = "unasserted",
    /// The words of an article that make an assertion.
    Passage = "passage",
    /// The assertion of the article in focus.
    PassageInFocus = "passage_in_focus",
    /// A name in it.
    NameInFocus = "name_in_focus",
    /// A key in the footer.
    Key = "key",
    /// Something went wrong.
    Error = "error",
    /// The text a person types.
    Input = "input",
}
