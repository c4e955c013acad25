use std::collections::BTreeSet;

use serde_json::Value;

use super::super::*;
use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An entry in which every field says something. A new field does not compile until it is given a value here.
fn full(mark: &str, on: &str) -> Technology {
    let said = |what: &str| format!("{what} {mark}");
    let on = day(on);
    Technology {
        id: "kamera".to_owned(),
        name: said("Kamera"),
        purpose: Purpose::Trygghetsskapande,
        needs: vec![Need::TillsynNatt],
        functions: vec![Function::Monitoring],
        identifies_person: true,
        captures_cohabitants: true,
        body: Body::Outside,
        replaces_supervision: true,
        requires: vec![Requirement::Connectivity],
        provided_as: vec![ProvidedAs::Bistand],
        phase: 3,
        availability: Availability::Finns,
        texts: Texts {
            summary: said("sammanfattning"),
            what_it_does: said("gör"),
            how_it_goes: vec![said("först"), said("sedan")],
            recorded: said("registreras"),
            seen_by: said("ses av"),
            kept: said("sparas"),
            helps_when: vec![said("hjälper")],
            does_not_help_when: vec![said("hjälper inte")],
            needs_to_work: vec![said("krävs")],
            human_contact: said("kontakt"),
            track: said("lag"),
            for_the_person: said("till dig"),
        },
        worries: vec![Worry {
            worry: said("oro"),
            answer: said("svar"),
        }],
        availability_note: Some(AvailabilityNote {
            text: said("finns"),
            source: said("källa"),
            date: on,
            from: Some(on),
            until: None,
        }),
        adoption: vec![Adoption {
            setting: "ordinart_boende_aldre".to_owned(),
            measure: said("digital tillsyn"),
            year_2020: Some(10),
            year_2021: None,
            year_2022: None,
            year_2023: Some(20),
            source: said("källa"),
        }],
        review_on: Some(on),
        areas: vec![AreaStatus {
            area: Area::OrdinartBoendeAldre,
            status: Status::Pilot,
            since: on,
            note: said("på prov"),
        }],
        supplier: Some(Supplier {
            name: said("Leverantör"),
            contact: said("telefon"),
        }),
        agreements: vec![Agreement {
            name: said("Avtal"),
            reference: said("diariet"),
            from: Some(on),
            until: Some(on),
        }],
        articles: vec![Article {
            name: said("Hållare"),
            number: said("17"),
        }],
        documents: vec![Document {
            name: said("Riskanalys"),
            reference: said("diariet"),
            date: on,
        }],
        evidence: vec![Evidence {
            kind: EvidenceKind::Study,
            text: said("Färre uppvaknanden."),
            source: said("studie"),
            date: on,
        }],
        standing: Standing::default(),
    }
}

fn ours() -> Technology {
    full("hos oss", "2026-01-01")
}

/// The other in every field.
fn theirs() -> Technology {
    Technology {
        purpose: Purpose::SmartaHem,
        needs: vec![Need::Fall, Need::Larma],
        functions: vec![],
        identifies_person: false,
        captures_cohabitants: false,
        body: Body::Inside,
        replaces_supervision: false,
        requires: vec![],
        provided_as: vec![ProvidedAs::AllmantTillganglig],
        phase: 1,
        availability: Availability::Test,
        ..full("hos dem", "2026-02-02")
    }
}

fn keys(value: &Value) -> BTreeSet<String> {
    value.as_object().unwrap().keys().cloned().collect()
}

fn paths() -> Vec<String> {
    FIELDS.iter().map(|field| field.path.to_owned()).collect()
}

#[test]
fn every_field_of_an_entry_stands_in_one_row() {
    let entry = serde_json::to_value(ours()).unwrap();
    let texts = keys(&entry["texts"])
        .into_iter()
        .map(|key| format!("texts.{key}"));
    let wanted: BTreeSet<_> = keys(&entry)
        .into_iter()
        .filter(|key| key != "id" && key != "texts")
        .chain(texts)
        .collect();
    assert_eq!(paths().into_iter().collect::<BTreeSet<_>>(), wanted);
    assert_eq!(paths().len(), wanted.len(), "no field stands twice");
    let labels: BTreeSet<_> = FIELDS.iter().map(|field| field.label).collect();
    assert_eq!(
        labels.len(),
        FIELDS.len(),
        "no two fields are called the same"
    );
}

#[test]
fn each_row_compares_reads_and_takes_its_own_field_and_no_other() {
    let (ours, theirs) = (ours(), theirs());
    let at = |technology: &Technology, path: &str| {
        let pointer = format!("/{}", path.replace('.', "/"));
        let entry = serde_json::to_value(technology).unwrap();
        entry.pointer(&pointer).unwrap().clone()
    };
    for path in paths() {
        let taken = merged(&ours, &theirs, std::slice::from_ref(&path)).unwrap();
        let told = differences(&ours, &taken);
        assert_eq!(told.len(), 1, "{path}");
        assert_eq!(told[0].field, path);
        assert_ne!(told[0].ours, told[0].theirs, "{path}");
        assert_eq!(at(&taken, &path), at(&theirs, &path), "{path}");
    }
}

#[test]
fn all_fields_taken_give_the_other_entry_but_for_its_id_and_standing() {
    let mut ours = ours();
    ours.standing.retired = Some((day("2026-03-03"), "ersatt".to_owned()));
    let theirs = Technology {
        id: "annan".to_owned(),
        ..theirs()
    };
    let taken = merged(&ours, &theirs, &paths()).unwrap();
    assert_eq!(differences(&taken, &theirs), []);
    assert_eq!(
        taken,
        Technology {
            id: ours.id.clone(),
            standing: ours.standing.clone(),
            ..theirs
        }
    );
    assert_eq!(differences(&ours, &ours), []);
}

#[test]
fn values_are_read_in_swedish_and_an_absent_one_reads_as_nothing() {
    let bare = Technology {
        supplier: None,
        availability_note: None,
        review_on: None,
        ..ours()
    };
    let told = |field: &str, ours: &Technology| {
        let told = differences(ours, &theirs());
        told.into_iter().find(|one| one.field == field).unwrap()
    };
    for field in ["supplier", "availability_note", "review_on"] {
        assert_eq!(told(field, &bare).ours, Vec::<String>::new(), "{field}");
    }
    assert_eq!(told("review_on", &ours()).ours, ["1 januari 2026"]);
    assert_eq!(
        told("needs", &ours()).theirs,
        ["Få hjälp vid fall", "Kunna larma"]
    );
    assert_eq!(told("functions", &ours()).theirs, Vec::<String>::new());
    assert_eq!(told("identifies_person", &ours()).ours, ["Ja"]);
    assert_eq!(
        told("agreements", &ours()).ours,
        [
            "Avtal hos oss, från och med 1 januari 2026, till och med 1 januari 2026, finns i diariet hos oss"
        ]
    );
    assert_eq!(
        told("areas", &ours()).ours,
        ["Ordinärt boende, äldre: Pilot eller test, från och med 1 januari 2026, på prov hos oss"]
    );
    assert_eq!(
        told("adoption", &ours()).ours,
        [
            "Ordinärt boende, äldre, digital tillsyn hos oss: andel kommuner 2020 10 %, 2023 20 %, källa källa hos oss"
        ]
    );
    assert_eq!(
        told("evidence", &ours()).ours,
        ["Studie: Färre uppvaknanden. hos oss Källa: studie hos oss, 1 januari 2026"]
    );
}

#[test]
fn a_field_that_cannot_be_taken_is_refused_by_name() {
    for name in ["id", "standing", "texts", "texts.price", ""] {
        let refused = merged(&ours(), &theirs(), &["name".to_owned(), name.to_owned()]);
        assert_eq!(refused, Err(UnknownField(name.to_owned())));
    }
}
