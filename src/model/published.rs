//! Where the publication date of an article was found.

/// Where a publication date comes from, the surest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PublishedFrom {
    /// The article's own record gives it: its front matter, a field of its line.
    #[default]
    Record,
    /// What a saved page says of itself to machines.
    Page,
    /// The manifest `articles.csv`.
    Manifest,
    /// The name of the file.
    FileName,
    /// A line of the text: a dateline, or "Published on …".
    Text,
}

impl PublishedFrom {
    /// All of them.
    pub const ALL: [PublishedFrom; 5] = [
        PublishedFrom::Record,
        PublishedFrom::Page,
        PublishedFrom::Manifest,
        PublishedFrom::FileName,
        PublishedFrom::Text,
    ];

    /// The word for it in files.
    pub fn as_str(self) -> &'static str {
        match self {
            PublishedFrom::Record => "record",
            PublishedFrom::Page => "page",
            PublishedFrom::Manifest => "manifest",
            PublishedFrom::FileName => "file name",
            PublishedFrom::Text => "text",
        }
    }

    /// The word of a file, read.
    pub fn from_word(word: &str) -> Option<PublishedFrom> {
        PublishedFrom::ALL.into_iter().find(|from| from.as_str() == word)
    }

    /// For a reader, behind the date. Nothing where the article itself gives it: that is what one expects.
    pub fn words(self) -> Option<&'static str> {
        match self {
            PublishedFrom::Record => None,
            PublishedFrom::Page => Some("as the page says"),
            PublishedFrom::Manifest => Some("from articles.csv"),
            PublishedFrom::FileName => Some("from the file name"),
            PublishedFrom::Text => Some("from a line of the text"),
        }
    }
}
