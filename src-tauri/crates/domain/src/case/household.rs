//! Who lives with the person: names as the user writes them, ids that never move to someone else.

use super::command::Refusal;
use super::event::{Answer, HouseholdMember};
use super::state::CaseState;
use crate::text::required;

/// Gives each household member an id. Someone known by id keeps it also when the name is mended, someone known by
/// name keeps it when the id is not said, and a new one gets an id that nobody in the case has ever had.
pub(super) fn with_member_ids(state: &CaseState, answer: Answer) -> Result<Answer, Refusal> {
    let Answer::Cohabitants(members) = answer else {
        return Ok(answer);
    };
    let mut named: Vec<HouseholdMember> = Vec::new();
    for member in members {
        let name = required("answer", &member.name, "Skriv namnet på den närstående.")?;
        if named.iter().any(|other| other.name == name) {
            return Err(Refusal::at("answer", format!("{name} står två gånger.")));
        }
        let taken = |id: &str| named.iter().any(|other| other.id == id);
        let ever = || {
            state
                .household_ever
                .iter()
                .filter(|other| !taken(&other.id))
        };
        let known = ever()
            .find(|other| other.id == member.id)
            .or_else(|| ever().find(|other| other.name == name));
        let id = match known {
            Some(same) => same.id.clone(),
            None => unused_id(state, &named),
        };
        named.push(HouseholdMember { id, name });
    }
    Ok(Answer::Cohabitants(named))
}

fn unused_id(state: &CaseState, named: &[HouseholdMember]) -> String {
    let used = |id: &String| {
        state
            .household_ever
            .iter()
            .chain(named)
            .any(|member| member.id == *id)
    };
    let mut ids = (1..).map(|number| format!("n{number}"));
    ids.find(|id| !used(id)).unwrap_or_default()
}
