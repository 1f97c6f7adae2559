//! The arguments of the commands that compare accounts.

use super::ExportArguments;
use super::values::order_words;
use crate::cli::command::{Asked, Compare};
use crate::compare::RowOrder;
use clap::Args;

#[derive(Args)]
pub(super) struct MatrixArguments {
    /// The order of the events: as on the timeline, or what most origins tell first
    #[arg(long, value_name = "ORDER", value_parser = order_words(), default_value = RowOrder::default().as_str())]
    order: String,
    #[command(flatten)]
    export: ExportArguments,
}

#[derive(Args)]
pub(super) struct DiffArguments {
    /// The first article: its id, or words of its title
    a: String,
    /// The second article
    b: String,
    #[command(flatten)]
    export: ExportArguments,
}

impl MatrixArguments {
    pub fn with(self, query: Option<String>) -> Compare {
        let order = RowOrder::from_word(&self.order).unwrap_or_default();
        Compare { asked: Asked::Matrix(order), export: self.export.with(query) }
    }
}

impl DiffArguments {
    pub fn with(self, query: Option<String>) -> Compare {
        Compare { asked: Asked::Difference(self.a, self.b), export: self.export.with(query) }
    }
}

impl ExportArguments {
    pub fn conflicts(self, query: Option<String>) -> Compare {
        Compare { asked: Asked::Conflicts, export: self.with(query) }
    }

    pub fn origins(self, query: Option<String>) -> Compare {
        Compare { asked: Asked::Origins, export: self.with(query) }
    }
}
