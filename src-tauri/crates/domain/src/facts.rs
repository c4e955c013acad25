//! What is known about one person's situation: the input to every assessment (DESIGN.md, contract 1).
//!
//! An absent circumstance is *unknown*, never "no"; an absent step is *not done*.

use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

mod read;

pub use read::FactsError;

use crate::load::Object;

/// Declares an enum whose values are written in snake case in files and on the wire.
macro_rules! values {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $value:ident = $text:literal => $swedish:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::ts_rs::TS)]
        pub enum $name { $($(#[$vmeta])* #[doc = $swedish] #[serde(rename = $text)] $value),+ }
        impl $name {
            /// Every value, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];
            /// The value as written in files.
            pub fn id(self) -> &'static str { match self { $(Self::$value => $text),+ } }
            /// The value as a user reads it, in Swedish.
            pub fn swedish(self) -> &'static str { match self { $(Self::$value => $swedish),+ } }
        }
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                // serde's own form would also take {"value": null}.
                let text = <String as ::serde::Deserialize>::deserialize(from)?;
                let found = Self::ALL.iter().find(|value| value.id() == text);
                found.copied().ok_or_else(|| ::serde::de::Error::unknown_variant(&text, &[$($text),+]))
            }
        }
    };
}
pub(crate) use values;

values! {
    /// Where the person lives and whether there is a care decision (*boendeform*).
    Setting {
        OrdinaryHousing = "ordinary_housing" => "Ordinärt boende",
        SpecialHousingElderly = "special_housing_elderly" => "Särskilt boende för äldre",
        SupportHousing = "support_housing" => "Stöd- eller serviceboende",
        NoCareDecision = "no_care_decision" => "Inget beslut om insats",
    }
}
values! {
    /// The law the insats rests on (*rättslig grund*).
    LegalBasis {
        Sol = "sol" => "Socialtjänstlagen (SoL)",
        Lss = "lss" => "LSS",
        Hsl = "hsl" => "Hälso- och sjukvårdslagen (HSL)",
    }
}
values! {
    /// A need (*behov*) that technology in the catalogue may meet.
    Need {
        TillsynNatt = "tillsyn_natt" => "Tillsyn på natten",
        TillsynDag = "tillsyn_dag" => "Tillsyn på dagen",
        Fall = "fall" => "Få hjälp vid fall",
        LamnaHemmet = "lamna_hemmet" => "Tryggt lämna hemmet",
        HittaHem = "hitta_hem" => "Hitta hem",
        Larma = "larma" => "Kunna larma",
        Lakemedel = "lakemedel" => "Ta läkemedel i rätt tid",
        Halsomatning = "halsomatning" => "Följa hälsovärden",
        Paminnelse = "paminnelse" => "Bli påmind",
        Ensamhet = "ensamhet" => "Bryta ensamhet",
        Aktivitet = "aktivitet" => "Ha något att göra",
        Traning = "traning" => "Träna",
        Hushall = "hushall" => "Klara hushållet",
        Kontakt = "kontakt" => "Ha kontakt med personal eller närstående",
    }
}
values! {
    /// Whether the visit holds more than looking in (*besökets innehåll*).
    VisitContent {
        LookInOnly = "look_in_only" => "Bara titta till",
        WithCare = "with_care" => "Besöket innehåller alltid omsorg",
        Mixed = "mixed" => "Ibland bara titta till, ibland omsorg",
    }
}
values! {
    /// Decision capacity (*beslutsförmåga*) for this question, now. Never a status of the person.
    DecisionCapacity {
        Capable = "capable" => "Kan ta ställning själv",
        CapableWithSupport = "capable_with_support" => "Kan ta ställning med stöd",
        Lacking = "lacking" => "Kan inte ta ställning i den här frågan nu",
        Unclear = "unclear" => "Oklart",
    }
}
values! {
    /// The connection where the technology is to be used (*uppkoppling*).
    Connectivity {
        Good = "good" => "Bra",
        Weak = "weak" => "Svag eller ojämn",
        None = "none" => "Ingen",
    }
}
values! {
    /// The state of one consent (*samtycke*).
    Consent {
        Given = "given" => "Ja",
        Refused = "refused" => "Nej",
        Withdrawn = "withdrawn" => "Återkallat",
        NotAsked = "not_asked" => "Inte frågat",
    }
}
values! {
    /// Who answers for the internet connection (*ansvar för internet*).
    InternetResponsible {
        Person = "person" => "Personen själv",
        Provider = "provider" => "Utföraren",
        Municipality = "municipality" => "Kommunen",
        Unresolved = "unresolved" => "Inte utrett",
    }
}
values! {
    /// What the person wants (*den enskildes önskan*).
    Wish {
        Digital = "digital" => "Vill ha digital tillsyn",
        Physical = "physical" => "Vill ha besök",
        Trial = "trial" => "Vill prova först",
        Undecided = "undecided" => "Har inte bestämt sig",
    }
}
values! {
    /// A sign that technology no longer helps the person (*stoppsignal*, Socialstyrelsen 2023).
    StopSignal {
        ForgetsPurpose = "forgets_purpose" => "Glömmer vad tekniken är till för",
        Anxious = "anxious" => "Blir orolig av tekniken",
        CoversDevice = "covers_device" => "Täcker över tekniken",
        UnplugsDevice = "unplugs_device" => "Drar ur sladden eller stänger av",
    }
}
values! {
    /// The name of one fact, in the order of the tables of contract 1.
    FactKey {
        Setting = "setting" => "boendeform",
        LegalBasis = "legal_basis" => "rättslig grund",
        Needs = "needs" => "behov",
        VisitContent = "visit_content" => "besökets innehåll",
        DecisionCapacity = "decision_capacity" => "förmåga att ta ställning",
        Cohabitants = "cohabitants" => "närstående som bor i hemmet",
        UnderstandsTechnology = "understands_technology" => "förståelse av tekniken",
        StaysInView = "stays_in_view" => "om personen är där tekniken ser",
        HearsAndSeesEnough = "hears_and_sees_enough" => "hörsel och syn",
        ResponseInTime = "response_in_time" => "hjälp i tid vid larm",
        PlacementPossible = "placement_possible" => "plats för tekniken",
        Connectivity = "connectivity" => "uppkoppling",
        InformationGiven = "information_given" => "information",
        PersonConsent = "person_consent" => "personens samtycke",
        ReceiverNamed = "receiver_named" => "vem som tar emot larm",
        FallbackAgreed = "fallback_agreed" => "reservrutin",
        ProviderTrained = "provider_trained" => "utbildning",
        InternetResponsible = "internet_responsible" => "ansvar för internet",
        Wish = "wish" => "personens önskan",
        StopSignals = "stop_signals" => "tecken på att tekniken inte fungerar för personen",
    }
}

impl FactKey {
    /// The circumstances (an absent one is unknown), in the order questions tie.
    pub const CIRCUMSTANCES: [Self; 12] = [
        Self::Setting,
        Self::LegalBasis,
        Self::Needs,
        Self::VisitContent,
        Self::DecisionCapacity,
        Self::Cohabitants,
        Self::UnderstandsTechnology,
        Self::StaysInView,
        Self::HearsAndSeesEnough,
        Self::ResponseInTime,
        Self::PlacementPossible,
        Self::Connectivity,
    ];

    /// What values the fact takes, for error messages.
    pub fn takes(self) -> String {
        fn one_of<T: Copy>(all: &[T], id: impl Fn(T) -> &'static str) -> String {
            all.iter().map(|v| id(*v)).collect::<Vec<_>>().join(", ")
        }
        match self {
            Self::Setting => one_of(Setting::ALL, Setting::id),
            Self::LegalBasis => one_of(LegalBasis::ALL, LegalBasis::id),
            Self::Needs => format!("en lista med {}", one_of(Need::ALL, Need::id)),
            Self::VisitContent => one_of(VisitContent::ALL, VisitContent::id),
            Self::DecisionCapacity => one_of(DecisionCapacity::ALL, DecisionCapacity::id),
            Self::Cohabitants => {
                format!(
                    "en lista med {{ \"data\": {} }}",
                    one_of(Consent::ALL, Consent::id)
                )
            }
            Self::PersonConsent => format!(
                "{{ \"service\": C, \"data\": C }} där C är {}",
                one_of(Consent::ALL, Consent::id)
            ),
            Self::Connectivity => one_of(Connectivity::ALL, Connectivity::id),
            Self::InternetResponsible => one_of(InternetResponsible::ALL, InternetResponsible::id),
            Self::Wish => one_of(Wish::ALL, Wish::id),
            Self::StopSignals => {
                format!("en lista med {}", one_of(StopSignal::ALL, StopSignal::id))
            }
            _ => "true, false".to_owned(),
        }
    }
}

/// The person's two consents: to the service, and to the processing of personal data (9 § lag 2001:454).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct PersonConsent {
    /// Consent to tillsyn being carried out with this technology.
    pub service: Consent,
    /// Consent to the processing of personal data.
    pub data: Consent,
}

impl Default for PersonConsent {
    fn default() -> Self {
        Self {
            service: Consent::NotAsked,
            data: Consent::NotAsked,
        }
    }
}

/// A close relative (*närstående*) who permanently lives with the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Cohabitant {
    /// The relative's own consent to the processing of data about them.
    pub data: Consent,
}

impl Default for Cohabitant {
    fn default() -> Self {
        Self {
            data: Consent::NotAsked,
        }
    }
}

/// All that is known and done, as contract 1 writes it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(
    missing_docs,
    reason = "each field is a `FactKey`, described there and in contract 1"
)]
pub struct Facts {
    #[serde(deserialize_with = "stated", skip_serializing_if = "Option::is_none")]
    pub setting: Option<Setting>,
    #[serde(deserialize_with = "stated", skip_serializing_if = "Option::is_none")]
    pub legal_basis: Option<LegalBasis>,
    #[serde(deserialize_with = "stated", skip_serializing_if = "Option::is_none")]
    pub needs: Option<Vec<Need>>,
    #[serde(deserialize_with = "stated", skip_serializing_if = "Option::is_none")]
    pub visit_content: Option<VisitContent>,
    #[serde(deserialize_with = "stated", skip_serializing_if = "Option::is_none")]
    pub decision_capacity: Option<DecisionCapacity>,
    #[serde(deserialize_with = "objects", skip_serializing_if = "Option::is_none")]
    pub cohabitants: Option<Vec<Cohabitant>>,
    #[serde(deserialize_with = "stated", skip_serializing_if = "Option::is_none")]
    pub understands_technology: Option<bool>,
    #[serde(deserialize_with = "stated", skip_serializing_if = "Option::is_none")]
    pub stays_in_view: Option<bool>,
    #[serde(deserialize_with = "stated", skip_serializing_if = "Option::is_none")]
    pub hears_and_sees_enough: Option<bool>,
    #[serde(deserialize_with = "stated", skip_serializing_if = "Option::is_none")]
    pub response_in_time: Option<bool>,
    #[serde(deserialize_with = "stated", skip_serializing_if = "Option::is_none")]
    pub placement_possible: Option<bool>,
    #[serde(deserialize_with = "stated", skip_serializing_if = "Option::is_none")]
    pub connectivity: Option<Connectivity>,
    pub information_given: bool,
    #[serde(deserialize_with = "object")]
    pub person_consent: PersonConsent,
    pub receiver_named: bool,
    pub fallback_agreed: bool,
    pub provider_trained: bool,
    #[serde(deserialize_with = "stated", skip_serializing_if = "Option::is_none")]
    pub internet_responsible: Option<InternetResponsible>,
    #[serde(deserialize_with = "stated", skip_serializing_if = "Option::is_none")]
    pub wish: Option<Wish>,
    pub stop_signals: Vec<StopSignal>,
}

/// `null` is not a way to say "unknown": only an absent key is.
fn stated<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

fn object<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<T, D::Error> {
    Object::deserialize(from).map(|Object(value)| value)
}

fn objects<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    from: D,
) -> Result<Option<Vec<T>>, D::Error> {
    let each = Vec::<Object<T>>::deserialize(from)?;
    Ok(Some(each.into_iter().map(|Object(value)| value).collect()))
}
