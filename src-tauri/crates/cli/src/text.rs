//! The answer as a short text in Swedish, for a person at a terminal.

use std::cmp::Reverse;
use std::io::{self, Write};

use chrono::NaiveDate;
use digitalt_forst_domain::facts::FactKey;
use digitalt_forst_domain::suitability::{Assessment, Changes, Effect, Finding, Report, Verdict};

use crate::input::Ground;

/// Writes the recommendation, what to ask next, and each technology, best first.
pub(crate) fn write(output: &mut impl Write, report: &Report, ground: &Ground) -> io::Result<()> {
    let on = report.as_of;
    let recommendation = &report.recommendation;
    write!(output, "Bedömning efter läget {on}.")?;
    match report.law_verified_on {
        Some(checked) => writeln!(output, " Lagregistret kontrollerades {checked}.")?,
        None => writeln!(output)?,
    }
    writeln!(
        output,
        "\nRekommendation: {}",
        recommendation.form.swedish()
    )?;
    writeln!(
        output,
        "  {}{}",
        recommendation.text,
        cited(&recommendation.law, ground, on)
    )?;
    if let Some(question) = report.next_question {
        writeln!(output, "  Fråga härnäst: {}", question.swedish())?;
    }
    let (elsewhere, mut meeting): (Vec<_>, Vec<_>) = report
        .assessments
        .iter()
        .partition(|assessment| meets_no_need(assessment));
    meeting.sort_by_key(|assessment| Reverse(assessment.verdict));
    for assessment in meeting {
        write_one(output, assessment, ground, on)?;
    }
    if !elsewhere.is_empty() {
        let names: Vec<_> = elsewhere
            .iter()
            .map(|assessment| name(assessment, ground))
            .collect();
        writeln!(output, "\nMöter inget av behoven: {}", names.join(", "))?;
    }
    Ok(())
}

fn meets_no_need(assessment: &Assessment) -> bool {
    let says_so = |finding: &Finding| {
        finding.effect == Effect::SpeaksAgainst && finding.facts == [FactKey::Needs]
    };
    assessment.verdict == Verdict::NotSuitable && assessment.findings.iter().any(says_so)
}

fn name<'a>(assessment: &'a Assessment, ground: &'a Ground) -> &'a str {
    let id = assessment.technology.as_str();
    ground
        .catalogue
        .get(id)
        .map_or(id, |technology| technology.name.as_str())
}

fn write_one(
    output: &mut impl Write,
    assessment: &Assessment,
    ground: &Ground,
    on: NaiveDate,
) -> io::Result<()> {
    let verdict = assessment.verdict.swedish();
    writeln!(
        output,
        "
{} ({}): {verdict}",
        name(assessment, ground),
        assessment.technology
    )?;
    for finding in assessment
        .findings
        .iter()
        .filter(|finding| tells(finding, assessment.verdict))
    {
        let law = cited(&finding.law, ground, on);
        writeln!(
            output,
            "  {}: {}{law}",
            finding.effect.swedish(),
            finding.text
        )?;
    }
    if !assessment.unknown.is_empty() {
        let names: Vec<_> = assessment.unknown.iter().map(|key| key.swedish()).collect();
        writeln!(output, "  Kan ändra svaret: {}", names.join(", "))?;
    }
    for changes in &assessment.would_change {
        writeln!(output, "  Skulle göra tekniken lämplig: {}", told(changes))?;
    }
    Ok(())
}

/// What decides the verdict; the rest is in the JSON answer.
fn tells(finding: &Finding, verdict: Verdict) -> bool {
    match finding.effect {
        Effect::Forbids => verdict == Verdict::NotPermitted,
        Effect::SpeaksAgainst => verdict == Verdict::NotSuitable,
        Effect::Asks => verdict == Verdict::NeedsInvestigation,
        Effect::Requires => verdict >= Verdict::NeedsInvestigation,
        Effect::Supports => verdict >= Verdict::SuitableAfterActions,
        Effect::Notes => false,
    }
}

fn cited(law: &[String], ground: &Ground, on: NaiveDate) -> String {
    let short: Vec<_> = law
        .iter()
        .filter_map(|id| ground.law.in_force(id, on))
        .map(|provision| provision.short.as_str())
        .collect();
    if short.is_empty() {
        String::new()
    } else {
        format!(" [{}]", short.join("; "))
    }
}

fn told(changes: &Changes) -> String {
    let yes_or_no = |yes| if yes { "ja" } else { "nej" };
    let parts = [
        (
            FactKey::Connectivity,
            changes.connectivity.map(|value| value.swedish()),
        ),
        (
            FactKey::PlacementPossible,
            changes.placement_possible.map(yes_or_no),
        ),
        (
            FactKey::ResponseInTime,
            changes.response_in_time.map(yes_or_no),
        ),
        (
            FactKey::VisitContent,
            changes.visit_content.map(|value| value.swedish()),
        ),
    ];
    let set = parts
        .into_iter()
        .filter_map(|(key, value)| Some(format!("{}: {}", key.swedish(), value?.to_lowercase())));
    set.collect::<Vec<_>>().join(", ")
}
