//! Writes the TypeScript side of the commands: every type once, and the list of commands.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};

use ts_rs::{Config, TS, TypeVisitor};

/// Where the generated file stands, from the workspace's root.
pub const FILE: &str = "ui/src/bindings/contract.ts";

/// Types and commands gathered so far.
pub(crate) struct Declarations {
    config: Config,
    seen: HashSet<TypeId>,
    types: BTreeMap<String, String>,
    commands: Vec<String>,
}

impl Declarations {
    fn new() -> Self {
        let config = Config::new().with_large_int("number");
        Self {
            config,
            seen: HashSet::new(),
            types: BTreeMap::new(),
            commands: Vec::new(),
        }
    }

    /// Adds a command with its request and response and all the types they use.
    pub(crate) fn command<Request: TS + 'static, Response: TS + 'static>(&mut self, name: &str) {
        self.visit::<Request>();
        self.visit::<Response>();
        let (request, response) = (Request::name(&self.config), Response::name(&self.config));
        self.commands.push(format!(
            "  {name}: {{ request: {request}; response: {response} }};"
        ));
    }

    fn text(&self) -> String {
        let types: String = self
            .types
            .values()
            .map(|declaration| format!("export {declaration}\n\n"))
            .collect();
        format!(
            "// Generated from the command list in src-tauri/src/commands/mod.rs by `make bindings`. Do not edit.\n\n\
             {types}/** Every command with its request and response. */\nexport interface Commands {{\n{}\n}}\n",
            self.commands.join("\n")
        )
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Only types of our own have a file to export to; numbers, lists and options are written in place.
        if T::output_path().is_some() {
            self.types
                .insert(T::ident(&self.config), T::decl(&self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// Gathers the values of enums with the words users read, so that the UI spells none of them itself.
macro_rules! labels {
    ($($name:ident),+ $(,)?) => {{
        let mut text = String::from("/** What users read for each value. */\nexport const labels = {\n");
        $(
            text.push_str(concat!("  ", stringify!($name), ": {\n"));
            for value in $name::ALL {
                text.push_str(&format!("    {}: {:?},\n", value.id(), value.swedish()));
            }
            text.push_str("  },\n");
        )+
        text + "} as const;\n"
    }};
}

fn label_text() -> String {
    use digitalt_forst_domain::case::{
        CapacityCriterion, CaseStatus, Channel, ClosingReason, ConsentAnswer, ConsentScope,
        CriterionAnswer, Expression, Informant, InformationTopic, Outcome, PauseReason, Place,
        ReferralTo, RepresentativeKind, Role, StepId, TaskKind,
    };
    use digitalt_forst_domain::catalogue::{
        Area, Availability, Body, EvidenceKind, Function, ProvidedAs, Purpose, Requirement, Status,
    };
    use digitalt_forst_domain::facts::{
        Consent, DecisionCapacity, InternetResponsible, LegalBasis, Need, Setting, StopSignal,
        VisitContent, Wish,
    };
    use digitalt_forst_domain::life_area::LifeArea;
    use digitalt_forst_domain::municipal::{ReminderKind, SourceStanding};
    use digitalt_forst_domain::positions::DecisionModel;
    use digitalt_forst_domain::suitability::{Form, Verdict};
    use digitalt_forst_domain::support::{SupportKind, SupportScope};
    labels!(
        Area,
        Availability,
        Body,
        CapacityCriterion,
        CaseStatus,
        Channel,
        ClosingReason,
        Consent,
        ConsentAnswer,
        ConsentScope,
        CriterionAnswer,
        DecisionCapacity,
        DecisionModel,
        EvidenceKind,
        Expression,
        Form,
        Function,
        Informant,
        InformationTopic,
        InternetResponsible,
        LegalBasis,
        LifeArea,
        Need,
        Outcome,
        PauseReason,
        Place,
        ProvidedAs,
        Purpose,
        ReferralTo,
        ReminderKind,
        RepresentativeKind,
        Requirement,
        Role,
        Setting,
        SourceStanding,
        Status,
        StepId,
        StopSignal,
        SupportKind,
        SupportScope,
        TaskKind,
        Verdict,
        VisitContent,
        Wish,
    )
}

/// What the fields of a catalogue entry are called.
fn field_text() -> String {
    let labels = digitalt_forst_domain::catalogue::field_labels();
    let lines: String = labels
        .map(|(path, label)| format!("  {path:?}: {label:?},\n"))
        .collect();
    format!(
        "/** What the fields of a catalogue entry are called. */\nexport const fieldLabels: Record<string, string> = {{\n{lines}}};\n"
    )
}

/// The whole generated file.
pub fn contract() -> String {
    let mut declarations = Declarations::new();
    declarations.visit::<crate::error::CommandError>();
    crate::commands::declare(&mut declarations);
    format!(
        "{}\n{}\n{}",
        declarations.text(),
        label_text(),
        field_text()
    )
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn the_generated_types_of_the_ui_are_up_to_date() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("..")
            .join(super::FILE);
        let written = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(
            written == super::contract(),
            "{} is stale: run `make bindings` and commit it",
            super::FILE
        );
    }
}
