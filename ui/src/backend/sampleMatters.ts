import type { CaseView } from "../bindings/contract";
import { labels } from "../bindings/contract";

type Matters = CaseView["matters"];

/** A typed sample of the matters beside the walk; an override replaces a whole field. */
export function sampleMatters(overrides: Partial<Matters> = {}): Matters {
  return {
    division: {
      model: "myndighet",
      text: "Socialsekreteraren vägleder, tar emot samtycken och beslutar om formen.",
      your_part: "Du vägleder Elsa, tar emot samtycken och fattar beslutet.",
      source: "Programmets utgångsvärde",
    },
    route: {
      title: "Ordinärt boende enligt SoL",
      text: "Digital teknik får användas i hemtjänsten.",
      law: ["sol-2025-400-10-6"],
      ways: [],
    },
    decisions: {
      applications: [],
      decisions: [],
      needed: true,
      missing: "Beslut saknas.",
      why_not: "",
      form: "digital",
      proposed_insats: "Tillsyn på natten, digital tillsyn",
      proposed_circumstances: "",
      provisions: [
        { id: "sol-2025-400-11-1", short: "11 kap. 1 § SoL", heading: "Rätt till insatser", proposed: true },
        { id: "sol-2025-400-10-6", short: "10 kap. 6 § SoL", heading: "Digital teknik", proposed: false },
      ],
    },
    handover: {
      to: "hemtjanst",
      why_not: "",
      title: "Lämna uppdraget till hemtjänsten",
      knows: [{ heading: "Behov", lines: ["Tillsyn på natten"] }],
      latest: null,
    },
    capacity: {
      criteria: [
        { criterion: "understands", title: labels.CapacityCriterion.understands, help: "Kan Elsa berätta?" },
        { criterion: "sees_own_situation", title: labels.CapacityCriterion.sees_own_situation, help: "" },
        { criterion: "retains", title: labels.CapacityCriterion.retains, help: "" },
        { criterion: "weighs", title: labels.CapacityCriterion.weighs, help: "" },
        { criterion: "expresses", title: labels.CapacityCriterion.expresses, help: "" },
      ],
      criteria_source: "Programmets eget stöd för bedömningen. Det är inte lag.",
      judged: null,
      entry: null,
      limited: false,
      barred: [],
      open: [],
      position: null,
      ask: [],
      law: [],
    },
    people: { protected: false, protection_text: "", representatives: [], representatives_text: "" },
    pauses: [],
    why_no_pause: "Det finns ingen digital tillsyn att pausa.",
    trial: {
      offered: false,
      offer_text: "",
      source: "",
      days: null,
      ends: null,
      looks_at: "",
      due: "",
      under_way: false,
      evaluated: null,
    },
    receipts: [],
    referrals: [],
    closed: null,
    why_not_close: "",
    undo: null,
    places: ["note", "apply", "decision", "handover", "answers", "compare", "people", "refer", "close"],
    ...overrides,
  };
}
