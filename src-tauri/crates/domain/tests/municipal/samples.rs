//! Old forms stay readable: what earlier versions wrote is kept here and read by every later version.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use digitalt_forst_domain::municipal::MunicipalEvent;
use serde_json::Value;

use crate::town::forms_of;

pub(crate) fn samples() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/municipal/samples");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let json = files.filter(|path| {
        path.extension()
            .is_some_and(|extension| extension == "json")
    });
    let mut samples: Vec<(String, Value)> = json
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, serde_json::from_str(&text).unwrap())
        })
        .collect();
    samples.sort_by(|a, b| a.0.cmp(&b.0));
    samples
}

/// Whether everything the sample says is still said. A later version may add a field with a default.
fn holds(written: &Value, sample: &Value) -> bool {
    match (written, sample) {
        (Value::Object(written), Value::Object(sample)) => sample.iter().all(|(key, value)| {
            let written = written.get(key);
            written.is_some_and(|written| holds(written, value))
        }),
        (Value::Array(written), Value::Array(sample)) => {
            written.len() == sample.len()
                && written
                    .iter()
                    .zip(sample)
                    .all(|(written, sample)| holds(written, sample))
        }
        _ => written == sample,
    }
}

#[test]
fn every_sample_is_read_and_nothing_in_it_is_lost() {
    for (name, sample) in samples() {
        let event: MunicipalEvent = serde_json::from_value(sample.clone())
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let written = serde_json::to_value(&event).unwrap();
        assert!(holds(&written, &sample), "{name}: {written:#}");
        let again: MunicipalEvent = serde_json::from_value(written).unwrap();
        assert_eq!(again, event, "{name}");
    }
}

#[test]
fn every_form_has_a_sample_that_is_named_after_it() {
    let mut forms = BTreeSet::new();
    for (name, sample) in samples() {
        let form = sample["type"].as_str().unwrap().to_owned();
        assert_eq!(name.split('.').next(), Some(form.as_str()), "{name}");
        forms.insert(form);
    }
    let forms: Vec<_> = forms.into_iter().collect();
    assert_eq!(forms, forms_of::<MunicipalEvent>());
}

#[test]
fn an_item_is_pinned_in_each_way_it_can_stand() {
    let stand: BTreeSet<String> = samples()
        .into_iter()
        .filter_map(|(_, sample)| {
            let standing = sample.pointer("/record/standing/standing")?;
            standing.as_str().map(str::to_owned)
        })
        .collect();
    assert_eq!(
        stand.into_iter().collect::<Vec<_>>(),
        ["done", "not_needed", "open"]
    );
}
