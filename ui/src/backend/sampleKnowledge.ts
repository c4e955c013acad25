import type {
  CatalogueList,
  CatalogueRow,
  CatalogueTerms,
  Comparison,
  InventedPerson,
  LawView,
  OfferView,
  Technology,
  TechnologyView,
} from "../bindings/contract";
import { labels } from "../bindings/contract";

/** Typed samples of what the program knows, for tests. */

export const canBeOffered: OfferView = {
  can: true,
  text: "Kan erbjudas nu",
  notice: null,
  notice_to_the_person: null,
};

export function sampleTechnology(
  overrides: Partial<Technology> = {},
  view: Partial<TechnologyView> = {},
): TechnologyView {
  return {
    technology: {
      id: "trygghetskamera",
      name: "Trygghetskamera",
      purpose: "trygghetsskapande",
      needs: ["tillsyn_natt"],
      functions: ["monitoring"],
      identifies_person: true,
      captures_cohabitants: true,
      body: "outside",
      replaces_supervision: true,
      requires: ["connectivity"],
      provided_as: ["bistand"],
      phase: 3,
      availability: "upphandlat",
      texts: {
        summary: "En kamera som personal tittar genom korta stunder på avtalade tider.",
        what_it_does: "Personal ser att allt är lugnt utan att väcka den som sover.",
        how_it_goes: [
          "Tiden är inne.",
          "Personal tittar några sekunder.",
          "Syns personen avslutas tillsynen.",
        ],
        recorded: "Ingen film sparas. Tid och vem som tittade loggas.",
        seen_by: "Personalen som har natten.",
        kept: "Så länge kommunen har bestämt.",
        helps_when: ["Besök väcker personen."],
        does_not_help_when: ["Besöket innehåller omsorg."],
        needs_to_work: ["Bra uppkoppling."],
        human_contact: "Ett nattbesök kan försvinna.",
        track: "Bistånd enligt socialtjänstlagen.",
        for_the_person: "Någon tittar till dig genom en kamera, bara på de tider du har sagt ja till.",
      },
      worries: [{ worry: "Tittar de hela tiden?", answer: "Nej, bara på de tider som står i planen." }],
      availability_note: { text: "Upphandlad.", source: "Lokalt beslut", date: "2026-01-15" },
      adoption: [],
      review_on: "2027-03-01",
      areas: [],
      supplier: null,
      agreements: [],
      articles: [],
      documents: [],
      evidence: [],
      ...overrides,
    },
    purpose_text: "Trygghetsskapande",
    needs_text: ["Tillsyn på natten"],
    functions_text: ["Övervakning"],
    requires_text: ["Uppkoppling"],
    provided_as_text: ["Bistånd"],
    availability_text: "Upphandlat",
    phase_name: "Genomföra",
    ground: "moved",
    ground_text: "Fasen är satt i programmet.",
    offer: canBeOffered,
    course: "check",
    areas: [],
    evidence: [],
    complete: true,
    review_overdue: false,
    has_baseline: true,
    why_not: null,
    origin: null,
    ...view,
  };
}

export function sampleTerms(technologies: TechnologyView[] = [sampleTechnology()]): CatalogueTerms {
  const all = (texts: Record<string, string>) => Object.entries(texts).map(([id, text]) => ({ id, text }));
  return {
    technologies: technologies.map(({ technology, needs_text }) => ({
      id: technology.id,
      name: technology.name,
      needs_text,
    })),
    needs: all(labels.Need),
    purposes: all(labels.Purpose),
    areas: all(labels.Area),
    phases: [
      "Förbereda och utreda",
      "Tillgängliggöra och kommunicera",
      "Genomföra",
      "Följa upp och utvärdera",
    ],
    statuses: (["finns_inte", "pilot", "infort"] as const).map((status) => ({
      status,
      text: labels.Status[status],
      definition: `Vad "${labels.Status[status]}" betyder.`,
    })),
  };
}

export function sampleRow(overrides: Partial<CatalogueRow> = {}): CatalogueRow {
  return {
    id: "trygghetskamera",
    name: "Trygghetskamera",
    purpose: "trygghetsskapande",
    summary: "En kamera som personal tittar genom korta stunder på avtalade tider.",
    offer: canBeOffered,
    area_text: "",
    ...overrides,
  };
}

export function sampleList(
  rows: CatalogueRow[] = [sampleRow()],
  overrides: Partial<CatalogueList> = {},
): CatalogueList {
  return { rows, hits: rows.length, total: rows.length, why_not: null, ...overrides };
}

export function sampleLaw(overrides: Partial<LawView> = {}): LawView {
  const provision = {
    statute: "Socialtjänstlag (2025:400)",
    source: "https://www.riksdagen.se/",
    from: "2025-07-01",
    to: null,
    verified_on: "2026-11-01",
    amended_through: "SFS 2025:1501",
    note: "",
  };
  return {
    provisions: [
      {
        ...provision,
        id: "sol-2025-400-10-6",
        short: "10 kap. 6 § SoL",
        heading: "Digital teknik i hemtjänst och särskilt boende",
        summary: "Digital teknik får användas i hemtjänst och i särskilt boende för äldre.",
      },
      {
        ...provision,
        id: "lag-2001-454-9",
        statute: "Lag (2001:454) om behandling av personuppgifter inom socialtjänsten",
        short: "9 § lag (2001:454)",
        heading: "Samtycke till behandling av personuppgifter",
        summary: "Uppgifter får bara behandlas om personen samtycker.",
        from: "2024-03-01",
      },
    ],
    positions: [
      {
        question: "Vem som avgör formen",
        stands: "Ordinärt boende: alternativ 1: myndighet.",
        from: "2024-03-01",
        decided_by: "",
        review_on: null,
        source: "Digitalt först, avsnitt 2.1",
      },
    ],
    proposals: [
      {
        id: "sou-2025-39",
        name: "SOU 2025:39",
        summary: "Ett förslag om digital teknik.",
        status: "Förslag",
      },
    ],
    verified_on: "2026-11-01",
    check_is_old: false,
    ...overrides,
  };
}

export function samplePerson(overrides: Partial<InventedPerson> = {}): InventedPerson {
  return {
    id: "elsa",
    name: "Elsa Berg",
    personnummer: "19390412-9800",
    unit: "Övningsenheten",
    setting: "ordinary_housing",
    legal_basis: "sol",
    need_words: "Jag vill att någon ser till mig på natten.",
    needs: ["tillsyn_natt"],
    background: "Elsa bor ensam sedan två år.",
    ...overrides,
  };
}

/** A comparison of the technologies asked for, with one row that differs and one that does not. */
export function sampleComparison(ids: string[]): Comparison {
  return {
    technologies: ids.map((id) => ({ id, name: id[0]?.toUpperCase() + id.slice(1) })),
    rows: [
      {
        label: "Bedömning",
        cells: ids.map((id, index) => (index === 0 ? ["Behöver utredas"] : [`Lämplig: ${id}`, "Utan bild"])),
        differs: true,
      },
      { label: "Frivilligt", cells: ids.map(() => ["Ja"]), differs: false },
    ],
  };
}
