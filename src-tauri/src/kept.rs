//! What the municipality keeps, as it holds on a day: the catalogue, the template and the positions in effect.

use chrono::NaiveDate;
use digitalt_forst_domain::case::Knowledge;
use digitalt_forst_domain::catalogue::Catalogue;
use digitalt_forst_domain::load::{DataFile, LoadError};
use digitalt_forst_domain::municipal::{Ground, Municipal, PublishedText};
use digitalt_forst_domain::positions::Positions;
use digitalt_forst_domain::process::Template;

use crate::knowledge::Loaded;
use crate::notice::Notice;

/// The municipality's own laid over the program's, on a day.
pub(crate) struct Kept {
    pub(crate) day: NaiveDate,
    pub(crate) catalogue: Catalogue,
    pub(crate) template: Template,
    pub(crate) positions: Positions,
    /// The positions as the text they were published as.
    pub(crate) positions_text: String,
    /// What whoever opens the file must know of what is used and what is not.
    pub(crate) notices: Vec<Notice>,
}

impl Kept {
    pub(crate) fn on(day: NaiveDate, municipal: &Municipal, loaded: &Loaded) -> Self {
        let mut notices = Vec::new();
        let template = in_force(
            &municipal.templates,
            day,
            "checklistan",
            &mut notices,
            |text| {
                Template::load(DataFile {
                    name: "process.toml",
                    text,
                })
            },
        );
        let template = template.map_or_else(|| loaded.template.clone(), |(_, template)| template);
        let positions = in_force(
            &municipal.positions,
            day,
            "ställningstagandena",
            &mut notices,
            |text| {
                Positions::load(DataFile {
                    name: "positions.toml",
                    text,
                })
            },
        );
        let (positions_text, positions) = match positions {
            Some((text, positions)) => {
                if loaded.positions_text != Positions::SHIPPED_TEXT {
                    notices.push(shadowed());
                }
                (text.toml.clone(), positions)
            }
            None => (loaded.positions_text.clone(), loaded.positions.clone()),
        };
        let ground = Ground {
            base: &loaded.catalogue,
            template: &template,
            positions: &positions,
            today: day,
        };
        Self {
            day,
            catalogue: municipal.catalogue(&ground),
            template,
            positions,
            positions_text,
            notices,
        }
    }

    pub(crate) fn knowledge<'a>(&'a self, loaded: &'a Loaded) -> Knowledge<'a> {
        Knowledge {
            catalogue: &self.catalogue,
            law: &loaded.law,
            positions: &self.positions,
            today: self.day,
        }
    }

    pub(crate) fn ground<'a>(&'a self, loaded: &'a Loaded) -> Ground<'a> {
        Ground {
            base: &loaded.catalogue,
            template: &self.template,
            positions: &self.positions,
            today: self.day,
        }
    }
}

/// The text published last on or before a day. One that cannot be read now is passed over, and said.
fn in_force<'a, T>(
    texts: &'a [PublishedText],
    day: NaiveDate,
    what: &str,
    notices: &mut Vec<Notice>,
    read: impl Fn(&str) -> Result<T, LoadError>,
) -> Option<(&'a PublishedText, T)> {
    for text in texts.iter().rev().filter(|text| text.on <= day) {
        match read(&text.toml) {
            Ok(found) => return Some((text, found)),
            Err(error) => notices.push(Notice {
                title: format!("En publicerad version av {what} kan inte användas"),
                text: format!(
                    "{error}. Programmet använder den som gällde före. Publicera {what} på nytt."
                ),
            }),
        }
    }
    None
}

fn shadowed() -> Notice {
    Notice {
        title: "Kommunens egen fil för ställningstagandena används inte".to_owned(),
        text: "Ställningstaganden har publicerats i programmet, och de går före filen lokalt/positions.toml. \
               Ändringar i filen märks därför inte."
            .to_owned(),
    }
}
