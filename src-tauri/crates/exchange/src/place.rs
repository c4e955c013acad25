//! The places a file may have in a package: three forms, and no other.

use digitalt_forst_domain::catalogue::is_id;

/// Where a file lies in a package, and so what it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// `katalog/<id>.toml`.
    Technology(String),
    /// `positions.toml`.
    Positions,
    /// `process.toml`.
    Template,
}

impl Place {
    /// What lies at the path, if a package may have something there.
    pub(crate) fn of(path: &str) -> Option<Self> {
        match path {
            "process.toml" => Some(Self::Template),
            "positions.toml" => Some(Self::Positions),
            _ => {
                let id = path.strip_prefix("katalog/")?.strip_suffix(".toml")?;
                is_id(id).then(|| Self::Technology(id.to_owned()))
            }
        }
    }

    /// The path in the package.
    pub(crate) fn path(&self) -> String {
        match self {
            Self::Technology(id) => format!("katalog/{id}.toml"),
            Self::Positions => "positions.toml".to_owned(),
            Self::Template => "process.toml".to_owned(),
        }
    }

    /// The file's own name, without the folder.
    pub(crate) fn file_name(&self) -> String {
        match self {
            Self::Technology(id) => format!("{id}.toml"),
            Self::Positions | Self::Template => self.path(),
        }
    }
}

/// Of a name that is shown: enough to know it by, however long it is.
const LONGEST_SHOWN: usize = 120;

/// A name from a package as it can be shown: names come from anyone and may hold anything.
pub(crate) fn shown(name: &str) -> String {
    let visible = |letter: char| match letter.is_control() {
        true => char::REPLACEMENT_CHARACTER,
        false => letter,
    };
    name.chars().take(LONGEST_SHOWN).map(visible).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_one_of_three_forms() {
        for path in [
            "katalog/gps-larm.toml",
            "katalog/x_1.toml",
            "process.toml",
            "positions.toml",
        ] {
            assert_eq!(Place::of(path).unwrap().path(), path);
        }
        let longest = format!("katalog/{}.toml", "a".repeat(100));
        assert!(Place::of(&longest).is_some());
        for path in [
            "",
            "/process.toml",
            "./process.toml",
            "Process.toml",
            "process.toml/",
            "katalog/",
            "katalog/.toml",
            "katalog/..toml",
            "katalog/../process.toml",
            "katalog\\x.toml",
            "katalog/a/b.toml",
            "katalog/X.toml",
            "katalog/å.toml",
            "katalog/x.toml\0",
            "katalog/x.txt",
            "Katalog/x.toml",
            "C:/katalog/x.toml",
            &longest.replace(".toml", "a.toml"),
        ] {
            assert_eq!(Place::of(path), None, "{path:?}");
        }
    }

    #[test]
    fn a_name_is_shown_without_what_could_disturb_the_screen() {
        assert_eq!(shown("a\n\u{1b}[31mb"), "a\u{fffd}\u{fffd}[31mb");
        assert!(shown(&"x".repeat(10_000)).len() < 200);
    }
}
