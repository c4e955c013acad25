//! The periods of law, and invented technology of every shape that the shipped catalogue lacks.

use chrono::NaiveDate;
use digitalt_forst_domain::catalogue::{
    Availability, Body, Function, ProvidedAs, Purpose, Requirement, Technology,
};
use digitalt_forst_domain::facts::Need;

/// A date and whether the position on sensors is taken, with what contract 1 says follows from the date.
#[derive(Debug, Clone, Copy)]
pub struct World {
    /// The date that everything is judged by.
    pub on: NaiveDate,
    /// Whether the municipality has taken the position on sensors.
    pub sensors_taken: bool,
    /// A provision on digital technology is in force, and so is 9 § lag (2001:454).
    pub digital_technology: bool,
    /// Insatser may be given without individual assessment.
    pub without_assessment: bool,
    /// Regeringsformen 2 kap. 6 § second paragraph is in force.
    pub integrity: bool,
}

/// The last day of each period of law, and a day in the present one.
pub const PERIODS: [(i32, u32, u32); 4] =
    [(2010, 12, 31), (2024, 2, 29), (2025, 6, 30), (2026, 11, 21)];

impl World {
    /// What the contract and LAW.md say of a date; the register is not asked.
    pub fn new(on: NaiveDate, sensors_taken: bool) -> Self {
        let from = |year, month, day| {
            NaiveDate::from_ymd_opt(year, month, day).is_some_and(|from| from <= on)
        };
        Self {
            on,
            sensors_taken,
            digital_technology: from(2024, 3, 1),
            without_assessment: from(2025, 7, 1),
            integrity: from(2011, 1, 1),
        }
    }

    /// Every period of law, with the position on sensors taken and not.
    pub fn all() -> Vec<Self> {
        let days = PERIODS
            .iter()
            .filter_map(|(year, month, day)| NaiveDate::from_ymd_opt(*year, *month, *day));
        days.flat_map(|on| [Self::new(on, false), Self::new(on, true)])
            .collect()
    }
}

/// Technology that can be offered to anyone with a decision, as a start for other shapes.
pub fn plain(id: &str) -> Technology {
    Technology {
        needs: vec![Need::TillsynNatt, Need::Fall],
        provided_as: vec![ProvidedAs::Bistand],
        phase: 3,
        availability: Availability::Finns,
        ..Technology::begun(id, id, Purpose::Trygghetsskapande)
    }
}

/// Every set of functions, identifying or not, capturing or not, in the place of a visit or not.
pub fn shapes() -> Vec<Technology> {
    let mut shapes = Vec::new();
    for set in 0..8_u8 {
        let functions: Vec<Function> = (0..)
            .zip(Function::ALL)
            .filter(|(bit, _)| set >> bit & 1 == 1)
            .map(|(_, f)| *f)
            .collect();
        for bits in 0..8_u8 {
            shapes.push(Technology {
                functions: functions.clone(),
                identifies_person: bits & 1 == 1,
                captures_cohabitants: bits & 2 == 2,
                replaces_supervision: bits & 4 == 4,
                ..plain(&format!("form-{set}-{bits}"))
            });
        }
    }
    shapes
}

/// Invented technology with one trait each that bears on a rule.
pub fn oddities() -> Vec<Technology> {
    let sensor = |id: &str| Technology {
        functions: vec![Function::Sensoring],
        ..plain(id)
    };
    let mut all = vec![
        Technology {
            body: Body::Inside,
            ..plain("inuti-utan-funktioner")
        },
        Technology {
            body: Body::Inside,
            captures_cohabitants: true,
            ..sensor("inuti-sensor")
        },
        Technology {
            needs: Vec::new(),
            ..sensor("moter-inget")
        },
        Technology {
            requires: Requirement::ALL.to_vec(),
            replaces_supervision: true,
            ..sensor("kraver-allt")
        },
        Technology {
            requires: Requirement::ALL.to_vec(),
            ..plain("kraver-allt-utan-funktioner")
        },
        Technology {
            provided_as: Vec::new(),
            ..plain("ges-inte")
        },
        Technology {
            provided_as: vec![ProvidedAs::ForskrivningHsl, ProvidedAs::Bistand],
            ..plain("ges-pa-tva-satt")
        },
    ];
    for form in ProvidedAs::ALL {
        all.push(Technology {
            provided_as: vec![*form],
            ..plain(&format!("ges-{}", form.id()))
        });
        all.push(Technology {
            provided_as: vec![*form],
            ..sensor(&format!("sensor-ges-{}", form.id()))
        });
    }
    for requirement in Requirement::ALL {
        all.push(Technology {
            requires: vec![*requirement],
            ..plain(&format!("kraver-{}", requirement.id()))
        });
    }
    for availability in Availability::ALL {
        all.push(Technology {
            availability: *availability,
            ..plain(&format!("lage-{}", availability.id()))
        });
    }
    for phase in 1..=4 {
        all.push(Technology {
            phase,
            ..plain(&format!("fas-{phase}"))
        });
    }
    all
}
