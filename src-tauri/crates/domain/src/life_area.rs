//! Life areas (*livsområden*) of IBIC: the chapters of ICF's activities and participation, and *känsla av trygghet*,
//! which IBIC adds. They let a case fit the municipality's needs assessment (Socialstyrelsen, Individens behov i centrum).

use crate::facts::{Need, values};

values! {
    /// The life area a need belongs to.
    LifeArea {
        Learning = "d1" => "Lärande och att tillämpa kunskap (d1)",
        GeneralTasks = "d2" => "Allmänna uppgifter och krav (d2)",
        Communication = "d3" => "Kommunikation (d3)",
        Mobility = "d4" => "Förflyttning (d4)",
        SelfCare = "d5" => "Personlig vård (d5)",
        DomesticLife = "d6" => "Hemliv (d6)",
        Relationships = "d7" => "Mellanmänskliga interaktioner och relationer (d7)",
        MajorLifeAreas = "d8" => "Viktiga livsområden, till exempel utbildning och arbete (d8)",
        CommunityLife = "d9" => "Samhällsgemenskap, socialt och medborgerligt liv (d9)",
        Safety = "trygghet" => "Känsla av trygghet",
    }
}

impl Need {
    /// The life area the need usually belongs to; each case can say otherwise.
    pub fn usual_life_area(self) -> LifeArea {
        match self {
            Self::TillsynNatt | Self::TillsynDag | Self::Larma => LifeArea::Safety,
            Self::Fall | Self::LamnaHemmet | Self::HittaHem => LifeArea::Mobility,
            // To look after one's health (d570) is part of self care.
            Self::Lakemedel | Self::Halsomatning | Self::Traning => LifeArea::SelfCare,
            // To carry out the daily routine (d230).
            Self::Paminnelse => LifeArea::GeneralTasks,
            Self::Hushall => LifeArea::DomesticLife,
            Self::Ensamhet | Self::Kontakt => LifeArea::Relationships,
            // Recreation and leisure (d920).
            Self::Aktivitet => LifeArea::CommunityLife,
        }
    }
}
