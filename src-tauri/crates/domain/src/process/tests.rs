use super::*;

/// A template as small as the loader takes: four phases, and one item of each kind.
const SMALL: &str = include_str!("../../tests/process/small.toml");

fn read(text: &str) -> Result<Template, String> {
    let file = DataFile {
        name: "mall.toml",
        text,
    };
    Template::load(file).map_err(|error| error.to_string())
}

fn complaint(from: &str, to: &str) -> String {
    assert!(SMALL.contains(from), "the template has no {from}");
    read(&SMALL.replacen(from, to, 1)).unwrap_err()
}

/// The line on which `text` begins in the small template.
fn line(text: &str) -> usize {
    SMALL.split(text).next().unwrap().lines().count() + 1
}

fn items() -> Vec<(u8, Item)> {
    let template = Template::shipped().unwrap();
    let of_phase = |phase: Phase| {
        phase
            .items
            .into_iter()
            .map(move |item| (phase.number, item))
    };
    template.phase.into_iter().flat_map(of_phase).collect()
}

#[test]
fn the_process_has_the_models_four_phases_in_order() {
    let phases = shipped().unwrap();
    let ids: Vec<_> = phases
        .iter()
        .map(|phase| (phase.number, phase.id.as_str()))
        .collect();
    assert_eq!(
        ids,
        [
            (1, "forbereda_och_utreda"),
            (2, "tillgangliggora_och_kommunicera"),
            (3, "genomfora"),
            (4, "folja_upp_och_utvardera"),
        ]
    );
    assert!(phases.iter().all(|phase| phase.questions.len() >= 3));
}

#[test]
fn the_checklist_holds_what_the_program_reads_by_kind() {
    let of_kind = |kind: ItemKind| -> Vec<_> {
        let found = items().into_iter().filter(|(_, item)| item.kind == kind);
        found.map(|(phase, item)| (phase, item.id)).collect()
    };
    let one = |phase, id: &str| vec![(phase, id.to_owned())];
    assert_eq!(of_kind(ItemKind::Baseline), one(1, "utgangslage"));
    assert_eq!(of_kind(ItemKind::Roles), one(1, "roller_och_support"));
    assert_eq!(of_kind(ItemKind::Pilot), one(2, "pilot"));
    assert_eq!(of_kind(ItemKind::Evaluation), one(4, "nytta"));
    assert_eq!(of_kind(ItemKind::Outcome), one(4, "beslut_om_fortsattning"));
    assert_eq!(of_kind(ItemKind::LegalQuestion).len(), 6);
}

#[test]
fn what_holds_a_technology_back_is_what_it_would_be_wrong_to_offer_it_without() {
    let held_back_by: Vec<_> = items()
        .into_iter()
        .filter(|(phase, item)| *phase < 3 && item.required)
        .map(|(_, item)| item.id)
        .collect();
    assert_eq!(
        held_back_by,
        [
            "behovsanalys",
            "malgrupper",
            "juridik_spar",
            "juridik_bestammelse",
            "juridik_beslutsformaga",
            "juridik_personuppgifter",
            "juridik_sekretess",
            "juridik_beslut_eller_verkstallighet",
            "klassning_och_riskanalys",
            "konsekvensbedomning",
            "arbetssatt_och_rutiner",
            "roller_och_support",
            "reservrutin",
            "utbildning_per_roll",
            "information_till_personen",
            "katalogtext",
            "pilot",
        ]
    );
}

#[test]
fn no_plain_item_calls_itself_an_evaluation() {
    // The word is kept for what has a baseline; whoever shows the item knows whether there is one.
    for (_, item) in items() {
        let title = item.title.to_lowercase();
        assert!(!title.contains("utvärder"), "{title}");
    }
}

#[test]
fn an_item_is_found_with_its_phase() {
    let template = Template::shipped().unwrap();
    let (phase, item) = template.item("pilot").unwrap();
    assert_eq!(phase.number, 2);
    assert_eq!(item.field("people").unwrap().kind, FieldKind::Number);
    assert!(template.item("finns_inte").is_none());
    assert_eq!(template.phases().len(), 4);
}

#[test]
fn a_template_written_and_read_is_the_same() {
    let template = Template::shipped().unwrap();
    assert_eq!(read(&template.to_toml()), Ok(template));
}

#[test]
fn a_small_template_is_taken() {
    assert_eq!(read(SMALL).unwrap().phases()[0].items.len(), 7);
}

#[test]
fn phases_other_than_one_to_four_in_order_are_refused() {
    assert_eq!(
        complaint("number = 2", "number = 3"),
        format!(
            "mall.toml: rad {}: fältet number: väntade faserna 1, 2, 3 och 4 i ordning, men läste 3",
            line("number = 2")
        )
    );
    let last = SMALL.rfind("[[phase]]").unwrap();
    assert_eq!(
        read(&SMALL[..last]).unwrap_err(),
        "mall.toml: rad 1: fältet phase: väntade fyra faser, men läste 3"
    );
    let fifth = SMALL[last..].replace("number = 4", "number = 5");
    assert!(
        read(&format!("{SMALL}\n{fifth}"))
            .unwrap_err()
            .ends_with("i ordning, men läste 5")
    );
}

#[test]
fn an_id_twice_is_told_by_file_line_and_field() {
    assert_eq!(
        complaint("id = \"provtid\"", "id = \"uppgift\""),
        format!(
            "mall.toml: rad {}: fältet id: uppgift finns redan i mallen",
            line("id = \"provtid\"")
        )
    );
    assert_eq!(
        complaint("id = \"until\"", "id = \"from\""),
        format!(
            "mall.toml: rad {}: fältet id: from finns redan i provtid",
            line("id = \"until\"")
        )
    );
    assert!(
        complaint("id = \"uppgift\"", "id = \"Uppgift å\"")
            .ends_with("fältet id: Uppgift å får bara ha små bokstäver a–z, siffror och _")
    );
}

#[test]
fn a_choice_needs_options_and_others_have_none() {
    let options = "options = [{ id = \"a\", text = \"A\" }, { id = \"b\", text = \"B\" }]";
    let at = line(options);
    assert_eq!(
        complaint(options, "options = [{ id = \"a\", text = \"A\" }]"),
        format!("mall.toml: rad {at}: fältet options: vag behöver minst två val")
    );
    assert!(complaint(options, "").ends_with("fältet options: vag behöver minst två val"));
    assert!(
        complaint(options, &options.replace("\"b\"", "\"a\""))
            .ends_with("fältet options: valet a står två gånger")
    );
    assert!(
        complaint("kind = \"choice\"", "kind = \"text\"")
            .ends_with("fältet options: vag är av sorten text och kan inte ha val")
    );
}

#[test]
fn a_kind_without_the_fields_the_program_reads_is_refused() {
    let renamed = [
        ("from", "provtid", "pilot"),
        ("people", "provtid", "pilot"),
        ("measure", "fore", "baseline"),
        ("value", "fore", "baseline"),
        ("measured_on", "fore", "baseline"),
        ("answer", "fraga", "legal_question"),
        ("answered_by", "fraga", "legal_question"),
        ("answered_on", "fraga", "legal_question"),
        ("person", "nytta", "evaluation"),
        ("staff", "nytta", "evaluation"),
        ("organisation", "nytta", "evaluation"),
        ("cost", "nytta", "evaluation"),
        ("outcome", "beslut", "outcome"),
        ("reason", "beslut", "outcome"),
        ("watches", "roller", "roles"),
        ("installs", "roller", "roles"),
        ("supports", "roller", "roles"),
        ("receives_alarms", "roller", "roles"),
    ];
    for (field, item, kind) in renamed {
        let told = complaint(&format!("id = \"{field}\""), "id = \"annat_falt\"");
        let expected = format!("fältet {field} saknas i {item}, som är av sorten {kind}");
        assert!(told.starts_with("mall.toml: rad "), "{told}");
        assert!(told.ends_with(&expected), "{told}");
    }
}

#[test]
fn a_field_the_program_reads_has_the_right_sort_and_must_be_filled_in() {
    let people = "id = \"people\"\nlabel = \"Antal\"\nkind = \"number\"\nrequired = true";
    assert_eq!(
        complaint(people, &people.replace("number", "text")),
        format!(
            "mall.toml: rad {}: fältet kind: people i provtid ska vara av sorten number",
            line(people) + 2
        )
    );
    assert_eq!(
        complaint(people, &people.replace("true", "false")),
        format!(
            "mall.toml: rad {}: fältet required: people i provtid ska vara true",
            line(people) + 3
        )
    );
    assert!(
        complaint("id = \"stop\"", "id = \"vila\"")
            .ends_with("fältet options: outcome i beslut ska ha valen go_on, change, stop")
    );
}

#[test]
fn an_empty_text_is_refused() {
    assert_eq!(
        complaint("title = \"En uppgift\"", "title = \" \""),
        format!(
            "mall.toml: rad {}: fältet title är tomt",
            line("title = \"En uppgift\"")
        )
    );
    assert!(complaint("label = \"Antal\"", "label = \"\"").ends_with("fältet label är tomt"));
    assert!(complaint("name = \"Ett\"", "name = \"\"").ends_with("fältet name är tomt"));
    assert!(complaint("text = \"B\"", "text = \"\"").ends_with("fältet text är tomt"));
}

#[test]
fn a_key_or_a_kind_that_is_not_known_is_told_in_swedish() {
    assert_eq!(
        complaint("title = \"En uppgift\"", "rubrik = \"En uppgift\""),
        format!(
            "mall.toml: rad {}: fältet rubrik finns inte; väntade id, title, why, source, required, \
             kind, field",
            line("title = \"En uppgift\"")
        )
    );
    assert!(
        complaint("kind = \"plain\"", "kind = \"lek\"").contains("värdet lek går inte att använda")
    );
}
