import { labels, type DraftView, type EntryView, type Technology } from "../../bindings/contract";

/** An entry in which every field says something, so that a form that loses one is found out. */
export function sampleEntry(overrides: Partial<Technology> = {}): Technology {
  return {
    id: "nattkamera",
    name: "Digital tillsyn med kamera",
    purpose: "trygghetsskapande",
    needs: ["tillsyn_natt"],
    functions: ["monitoring"],
    identifies_person: true,
    captures_cohabitants: true,
    body: "outside",
    replaces_supervision: true,
    requires: ["connectivity", "receiver"],
    provided_as: ["bistand"],
    phase: 3,
    availability: "upphandlat",
    texts: {
      summary: "En kamera som personalen öppnar en kort stund.",
      what_it_does: "Personalen ser att allt är lugnt.",
      how_it_goes: ["Tiden är inne.", "Personalen tittar.", "Bilden stängs."],
      recorded: "Tid och vem som tittade.",
      seen_by: "Nattpersonalen.",
      kept: "Så länge kommunen har bestämt.",
      helps_when: ["Besök väcker personen."],
      does_not_help_when: ["Besöket innehåller omsorg."],
      needs_to_work: ["Bra uppkoppling."],
      human_contact: "Ett nattbesök kan försvinna.",
      track: "Ges enligt socialtjänstlagen.",
      for_the_person: "Någon tittar till dig på de tider ni har bestämt.",
    },
    worries: [
      { worry: "Tittar de hela tiden?", answer: "Nej, bara på bestämda tider." },
      { worry: "Vad händer vid strömavbrott?", answer: "Då kommer någon hem." },
    ],
    availability_note: {
      text: "Upphandlad.",
      source: "Lokalt beslut",
      date: "2026-01-15",
      until: "2027-12-31",
    },
    adoption: [
      {
        setting: "ordinart_boende_aldre",
        measure: "Nattillsyn",
        year_2020: null,
        year_2021: 1,
        year_2022: 2,
        year_2023: 3,
        source: "Påhittad källa",
      },
    ],
    review_on: "2027-03-01",
    areas: [{ area: "ordinart_boende_aldre", status: "pilot", since: "2026-02-01", note: "Två grupper." }],
    supplier: { name: "Exempelbolaget", contact: "Stöd vardagar" },
    agreements: [{ name: "Ramavtal", reference: "D 12", from: "2026-01-01" }],
    articles: [{ name: "Kamera", number: "K-1" }],
    documents: [{ name: "Riskanalys", reference: "D 13", date: "2026-01-20" }],
    evidence: [
      { kind: "supplier_claim", text: "Färre störs.", source: "Produktblad", date: "2026-01-02" },
      { kind: "study", text: "Få deltog.", source: "Rapport", date: "2025-05-05" },
    ],
    ...overrides,
  };
}

export function sampleDraft(overrides: Partial<DraftView> = {}): DraftView {
  return {
    entry: sampleEntry({ name: "Nattkamera" }),
    by: "Karin Berg den 20 november 2026",
    origin: "",
    changes: [
      { field: "name", label: "Namn", ours: ["Digital tillsyn med kamera"], theirs: ["Nattkamera"] },
      { field: "supplier", label: "Leverantör", ours: [], theirs: ["Exempelbolaget", "Stöd: vardagar"] },
    ],
    missing: ["Mänsklig kontakt"],
    ...overrides,
  };
}

export function sampleEntryView(overrides: Partial<EntryView> = {}): EntryView {
  return {
    id: "nattkamera",
    name: "Digital tillsyn med kamera",
    latest: 4,
    current: sampleEntry(),
    current_from: "Publicerad den 3 mars 2026 av Karin Berg.",
    draft: null,
    versions: [
      {
        number: 4,
        title: "Publicerad den 3 mars 2026",
        on: "2026-03-03",
        by: "Karin Berg",
        why: "Nytt avtal.",
        origin: "",
        in_force: true,
      },
      {
        number: 0,
        title: "Den som följer med programmet eller ligger i kommunens fil",
        on: null,
        by: "",
        why: "",
        origin: "",
        in_force: false,
      },
    ],
    missing: [],
    retired: null,
    history: [
      {
        number: 4,
        at: "2026-03-03T09:00:00Z",
        by: "Karin Berg, ansvarig för välfärdsteknik",
        text: "Ny version publicerad.",
        why: "Nytt avtal.",
      },
    ],
    statuses: [
      { status: "pilot", text: labels.Status.pilot, definition: "Används på försök." },
      { status: "infort", text: labels.Status.infort, definition: "Erbjuds alla." },
      { status: "finns_inte", text: labels.Status.finns_inte, definition: "Erbjuds inte." },
    ],
    why_not: null,
    ...overrides,
  };
}
