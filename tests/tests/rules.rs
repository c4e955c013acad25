//! The cases of `tests/rules/*.toml`: what the rules say of situations that people recognise.
//!
//! `given.toml` holds starting points; every other file holds cases. A case starts from a starting point
//! (its own or its file's), says what differs, names the provision it rests on and what is to come out.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use digitalt_forst_domain::catalogue::{Catalogue, Technology};
use digitalt_forst_domain::facts::{FactKey, Facts};
use digitalt_forst_domain::law::Register;
use digitalt_forst_domain::load::DataFile;
use digitalt_forst_domain::positions::Positions;
use digitalt_forst_domain::suitability::{
    ActionKey, Assessment, Form, Ground, Recommendation, Verdict, assess_technology, next_question,
    recommend,
};
use serde::Deserialize;
use serde_json::{Value, json};
use toml::Table;

/// What a case starts from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    as_of: NaiveDateText,
    technology: String,
    #[serde(default)]
    changed: Table,
    facts: Table,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    given: String,
    case: Vec<Case>,
}

/// Each field of `Option` is checked when it stands in the case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    /// Id of the provision that the outcome rests on: in force, and cited.
    rests_on: String,
    given: Option<String>,
    as_of: Option<NaiveDateText>,
    /// A shipped technology, instead of that of the starting point.
    technology: Option<String>,
    /// Keys of the technology that are not as shipped.
    #[serde(default)]
    changed: Table,
    /// Further shipped technologies to choose between.
    #[serde(default)]
    among: Vec<String>,
    #[serde(default)]
    facts: Table,
    /// Facts of the starting point that are unknown or not done here.
    #[serde(default)]
    without: Vec<FactKey>,
    #[serde(default)]
    positions: Table,
    verdict: Verdict,
    actions: Option<Vec<ActionKey>>,
    unknown: Option<Vec<FactKey>>,
    would_change: Option<Vec<Table>>,
    form: Option<Form>,
    /// Id of a technology, or "none".
    recommends: Option<String>,
    /// Name of a circumstance, or "none".
    next_question: Option<String>,
    #[serde(default)]
    findings: Vec<String>,
    #[serde(default)]
    no_findings: Vec<String>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
struct NaiveDateText(NaiveDate);

impl TryFrom<String> for NaiveDateText {
    type Error = chrono::ParseError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

struct World {
    catalogue: Catalogue,
    register: Register,
    given: BTreeMap<String, Given>,
}

/// What the program says of a case.
struct Said {
    assessment: Assessment,
    recommendation: Recommendation,
    next_question: Option<FactKey>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("rules")
}

fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> T {
    let text = std::fs::read_to_string(path).unwrap();
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_case_comes_out_as_it_says() {
    let world = World {
        catalogue: Catalogue::shipped().unwrap(),
        register: Register::shipped().unwrap(),
        given: read(&folder().join("given.toml")),
    };
    let mut paths: Vec<_> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.retain(|path| path.file_name().unwrap() != "given.toml");
    paths.sort();
    let (mut names, mut wrong) = (BTreeSet::new(), Vec::new());
    for path in &paths {
        assert!(
            path.extension().unwrap() == "toml",
            "{}: only .toml files are read",
            path.display()
        );
        let file: RuleFile = read(path);
        assert!(!file.case.is_empty(), "{}: has no case", path.display());
        for case in &file.case {
            assert!(
                names.insert(case.name.clone()),
                "{}: \"{}\" is there twice",
                path.display(),
                case.name
            );
            let failures = check(case, case.given.as_ref().unwrap_or(&file.given), &world);
            wrong.extend(
                failures
                    .into_iter()
                    .map(|what| format!("{}: {}\n    {what}", path.display(), case.name)),
            );
        }
    }
    println!("{} cases in {} files", names.len(), paths.len());
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(names.len() >= 80, "only {} cases", names.len());
}

/// Everything that a case says and that does not come out.
fn check(case: &Case, given: &str, world: &World) -> Vec<String> {
    let given = world
        .given
        .get(given)
        .unwrap_or_else(|| panic!("{}: no \"{given}\" in given.toml", case.name));
    let on = case.as_of.unwrap_or(given.as_of).0;
    let said = say(case, given, on, world);
    let a = &said.assessment;
    let mut wrong = Vec::new();
    let mut expect = |what: &str, is: Value, wanted: Option<Value>| {
        if let Some(wanted) = wanted
            && wanted != is
        {
            wrong.push(format!("{what} is {is}, wanted {wanted}"));
        }
    };
    let or_none = |value: Option<&str>| json!(value.unwrap_or("none"));
    let steps: Vec<_> = a.actions.iter().map(|action| action.step).collect();
    expect("verdict", json!(a.verdict), Some(json!(case.verdict)));
    expect(
        "actions",
        json!(steps),
        case.actions.as_ref().map(|wanted| json!(wanted)),
    );
    expect(
        "unknown",
        json!(a.unknown),
        case.unknown.as_ref().map(|wanted| json!(wanted)),
    );
    expect(
        "would_change",
        json!(a.would_change),
        case.would_change.as_ref().map(|wanted| json!(wanted)),
    );
    expect(
        "form",
        json!(said.recommendation.form),
        case.form.map(|wanted| json!(wanted)),
    );
    let recommended = or_none(said.recommendation.technology.as_deref());
    expect(
        "recommends",
        recommended,
        case.recommends.as_ref().map(|wanted| json!(wanted)),
    );
    let question = or_none(said.next_question.map(FactKey::id));
    expect(
        "next_question",
        question,
        case.next_question.as_ref().map(|wanted| json!(wanted)),
    );
    let rules: Vec<_> = a.findings.iter().map(|finding| finding.rule).collect();
    for rule in &case.findings {
        expect(
            &format!("finding {rule}"),
            json!(rules.contains(&rule.as_str())),
            Some(json!(true)),
        );
    }
    for rule in &case.no_findings {
        expect(
            &format!("finding {rule}"),
            json!(rules.contains(&rule.as_str())),
            Some(json!(false)),
        );
    }
    wrong.extend(check_law(case, &said, on, &world.register));
    wrong
}

/// The provision is in the register, in force on the date, and cited by a finding or the recommendation.
fn check_law(case: &Case, said: &Said, on: NaiveDate, register: &Register) -> Option<String> {
    let id = &case.rests_on;
    if register.in_force(id, on).is_none() {
        return Some(format!("rests on {id}, which is not in force on {on}"));
    }
    let cited = said
        .assessment
        .findings
        .iter()
        .flat_map(|finding| &finding.law);
    let mut all = cited.chain(&said.recommendation.law);
    (!all.any(|cited| cited == id)).then(|| format!("rests on {id}, which nothing cites"))
}

fn say(case: &Case, given: &Given, on: NaiveDate, world: &World) -> Said {
    let facts = facts(case, given);
    let positions = toml::to_string(&case.positions).unwrap();
    let positions = Positions::load(DataFile {
        name: &case.name,
        text: &positions,
    })
    .unwrap();
    let ground = Ground::new(&world.register, &positions, on);
    let mut technologies = vec![technology(case, given, world)];
    technologies.extend(case.among.iter().map(|id| shipped(id, world)));
    let judged: Vec<_> = technologies
        .iter()
        .map(|t| (t, assess_technology(t, &facts, &ground)))
        .collect();
    let assessments: Vec<_> = judged
        .iter()
        .map(|(_, assessment)| assessment.clone())
        .collect();
    Said {
        recommendation: recommend(&judged, &facts, &ground),
        next_question: next_question(assessments.iter()),
        assessment: assessments.into_iter().next().unwrap(),
    }
}

fn facts(case: &Case, given: &Given) -> Facts {
    let mut facts = given.facts.clone();
    for key in &case.without {
        assert!(
            facts.remove(key.id()).is_some(),
            "{}: {} is not given anyway",
            case.name,
            key.id()
        );
    }
    for (key, value) in &case.facts {
        let before = facts.insert(key.clone(), value.clone());
        assert!(
            before.as_ref() != Some(value),
            "{}: {key} is so given already",
            case.name
        );
    }
    Facts::from_json(&serde_json::to_string(&facts).unwrap())
        .unwrap_or_else(|error| panic!("{}: {error}", case.name))
}

fn shipped(id: &str, world: &World) -> Technology {
    world
        .catalogue
        .get(id)
        .unwrap_or_else(|| panic!("{id} is not in the catalogue"))
        .clone()
}

fn technology(case: &Case, given: &Given, world: &World) -> Technology {
    let (id, mut changed) = match &case.technology {
        Some(other) => (other, Table::new()),
        None => (&given.technology, given.changed.clone()),
    };
    changed.extend(case.changed.clone());
    let mut entry = serde_json::to_value(shipped(id, world)).unwrap();
    // Written out, an absent note is null, which an entry does not take.
    entry
        .as_object_mut()
        .unwrap()
        .retain(|_, value| !value.is_null());
    for (key, value) in changed {
        let before = entry[&key].clone();
        assert!(
            !before.is_null(),
            "{}: a technology has no {key}",
            case.name
        );
        entry[&key] = json!(value);
        assert!(
            entry[&key] != before,
            "{}: {key} is so shipped already",
            case.name
        );
    }
    serde_json::from_value(entry).unwrap_or_else(|error| panic!("{}: {error}", case.name))
}

#[test]
fn a_case_that_says_something_unknown_is_refused() {
    let case = "given = 'x'\n[[case]]\nname = 'n'\nrests_on = 'p'\nverdict = 'suitable'\n";
    assert!(toml::from_str::<RuleFile>(case).is_ok());
    for more in [
        "verdit = 'suitable'",
        "form = 'maybe'",
        "without = ['settings']",
        "actions = ['sign']",
    ] {
        assert!(
            toml::from_str::<RuleFile>(&format!("{case}{more}")).is_err(),
            "{more}"
        );
    }
}
