import type {
  CaseList,
  CaseSummary,
  CaseView,
  HistoryLine,
  SessionView,
  StartView,
  StepView,
} from "../bindings/contract";
import { labels } from "../bindings/contract";
import { sampleMatters } from "./sampleMatters";

/** Typed samples for tests; an override replaces a whole field. */

export const TODAY = "2026-11-21";
const NOON = "2026-11-21T11:00:00Z";

export function sampleSession(overrides: Partial<SessionView> = {}): SessionView {
  return {
    practice: false,
    actor: { name: "Kim Lind", role: "socialsekreterare" },
    today: TODAY,
    notices: [],
    ...overrides,
  };
}

export function sampleStart(overrides: Partial<StartView> = {}): StartView {
  return {
    version: "0.1.0",
    today: TODAY,
    work_exists: true,
    data_folder: "/hem/kim/digitalt-forst",
    notices: [],
    session: null,
    ...overrides,
  };
}

export function sampleSummary(overrides: Partial<CaseSummary> = {}): CaseSummary {
  return {
    id: "arende-1",
    name: "Elsa Berg",
    personnummer: "19390412-9800",
    unit: "Hemtjänst Norr",
    status: "ongoing",
    status_text: labels.CaseStatus.ongoing,
    next_step: "information",
    next_step_text: labels.StepId.information,
    next_role: "socialsekreterare",
    protected: false,
    opened_at: NOON,
    updated_at: NOON,
    ...overrides,
  };
}

export function sampleCaseList(cases: CaseSummary[] = [sampleSummary()]): CaseList {
  return { cases, more: false, total: cases.length, units: [...new Set(cases.map((one) => one.unit))] };
}

export function sampleHistory(overrides: Partial<HistoryLine> & { number: number }): HistoryLine {
  return {
    at: NOON,
    by: "Kim Lind, socialsekreterare",
    text: "Ärendet öppnades.",
    details: [],
    corrects: null,
    corrected_by: null,
    correctable: null,
    undone: false,
    objections: [],
    hash: "9f2c4a7b00d1e3f5",
    ...overrides,
  };
}

export function sampleSteps(): StepView[] {
  const step = (
    id: StepView["step"],
    state: StepView["state"],
    state_text: string,
    why_not = "",
  ): StepView => ({
    step: id,
    title: labels.StepId[id],
    state,
    state_text,
    why_not,
    owner: null,
  });
  return [
    step("need", "done", "klart"),
    step("information", "not_started", "inte börjat"),
    step("suitability", "ongoing", "pågår"),
    step("consent", "not_started", "inte börjat"),
    step("choice", "blocked", "kan inte göras än", "Elsa har inte fått informationen än."),
    step("plan", "blocked", "kan inte göras än", "Inget val är gjort än."),
    step("follow_up", "blocked", "kan inte göras än", "Det finns ingen plan att följa upp än."),
  ];
}

export function sampleCase(overrides: Partial<CaseView> = {}): CaseView {
  return {
    id: "arende-1",
    person: { name: "Elsa Berg", personnummer: "19390412-9800" },
    first_name: "Elsa",
    unit: "Hemtjänst Norr",
    as_of_entry: 3,
    latest_entry: 3,
    saved_at: NOON,
    status: "ongoing",
    status_text: labels.CaseStatus.ongoing,
    steps: sampleSteps(),
    next_step: "information",
    next: {
      step: "information",
      place: null,
      text: "Ge Elsa information.",
      role: "socialsekreterare",
      yours: true,
    },
    viewer: "socialsekreterare",
    matters: sampleMatters(),
    coded_needs: [
      {
        need: "tillsyn_natt",
        title: labels.Need.tillsyn_natt,
        area: "trygghet",
        area_text: labels.LifeArea.trygghet,
      },
    ],
    goal: "",
    wished_state: "",
    need_own_words: "Jag vill att någon ser till mig på natten, men inte väcker mig.",
    needs: ["tillsyn_natt"],
    setting: "ordinary_housing",
    questions: sampleQuestions(),
    so_far: {
      judged_on: TODAY,
      form: "undetermined",
      form_text: labels.Form.undetermined,
      technology: null,
      text: "Det går inte att säga än. Tillsynen är fysisk så länge.",
      law: ["sol-2025-400-10-6"],
      technologies: [sampleStanding()],
      changed: [],
      next_question: "connectivity",
    },
    information: [],
    topics_left: [
      "how_it_goes",
      "who_sees",
      "what_is_kept",
      "voluntary",
      "may_withdraw",
      "physical_alternative",
      "right_to_apply",
    ],
    wish: "undecided",
    wish_own_words: "",
    household: null,
    technology_in_question: "trygghetskamera",
    consents: sampleConsents(),
    standing: [],
    forms: sampleForms(),
    choice: null,
    plan: null,
    plan_entry: null,
    plan_asks: {
      technology: true,
      times: true,
      looks: true,
      someone_comes: true,
      internet: true,
      log: true,
      trial: false,
    },
    proposed_plan: samplePlan(),
    plan_sources: {
      longest_look_seconds: "Programmets försiktiga förslag",
      times: "Programmets försiktiga förslag",
    },
    stop_signals: [],
    tasks: [],
    history: [
      sampleHistory({ number: 1 }),
      sampleHistory({
        number: 2,
        text: "Behovet beskrevs: tillsyn på natten.",
        details: ["Egna ord: Jag vill att någon ser till mig på natten, men inte väcker mig."],
      }),
      sampleHistory({
        number: 3,
        text: "Anteckning.",
        details: ["Dottern Maria var med."],
        correctable: { type: "note_added", text: "Dottern Maria var med." },
      }),
    ],
    ...overrides,
  };
}

export function sampleStanding(): CaseView["so_far"]["technologies"][number] {
  return {
    technology: "trygghetskamera",
    name: "Trygghetskamera",
    notice: null,
    verdict: "needs_investigation",
    verdict_text: labels.Verdict.needs_investigation,
    strongest_reason: "Uppkopplingen i bostaden är inte känd.",
    reasons: [
      {
        rule: "uppkoppling",
        effect: "asks",
        effect_text: "frågar efter",
        text: "Kameran behöver en uppkoppling som håller hela natten.",
        law: ["sol-2025-400-10-6"],
        rests_on: ["uppkoppling: Inte besvarad"],
      },
    ],
    remaining: [{ step: "information_given", text: "Ge Elsa informationen.", done_in: "information" }],
    unknown: ["Uppkoppling"],
    would_change: ["Om uppkopplingen är bra."],
    meets_need: true,
    data_consent_needed: true,
    cohabitants_concerned: true,
  };
}

export function sampleQuestions(): CaseView["questions"] {
  const blank = {
    answer: null,
    answer_text: "Inte besvarad",
    deferred: false,
    note: "",
    said_by: null,
    entry: null,
  };
  return [
    {
      ...blank,
      question: "connectivity",
      title: "Uppkoppling",
      wording: "Hur är uppkopplingen hemma hos Elsa?",
      why: "Kameran behöver en uppkoppling som håller hela natten.",
      law: ["sol-2025-400-10-6"],
      options: [
        { answer: { question: "connectivity", value: "good" }, label: "Bra" },
        { answer: { question: "connectivity", value: "weak" }, label: "Svag" },
        { answer: { question: "connectivity", value: "none" }, label: "Ingen" },
      ],
      matters: true,
    },
    {
      ...blank,
      question: "cohabitants",
      title: "Närstående i bostaden",
      wording: "Bor någon närstående stadigvarande hos Elsa?",
      why: "En kamera kan fånga fler än Elsa.",
      law: ["lag-2001-454-9"],
      options: [
        { answer: { question: "cohabitants", value: [] }, label: "Ingen närstående bor där" },
        { answer: null, label: "Ja, följande personer" },
      ],
      matters: true,
    },
  ];
}

export function sampleConsents(): CaseView["consents"] {
  const blank = {
    state: "not_asked" as const,
    state_text: labels.Consent.not_asked,
    needed: true,
    technology: "trygghetskamera",
    on: null,
    expressed_text: "",
    recorded_by: "",
    note: "",
    entry: null,
    why_not_yes: "Elsa har inte fått informationen än.",
  };
  return [
    {
      ...blank,
      subject: { who: "person", scope: "service" },
      title: "Elsas samtycke till digital teknik i tillsynen",
      wording: "Vill du att tillsynen görs med en kamera i stället för besök?",
      why: "Tekniken är frivillig.",
      law: ["sol-2025-400-10-6"],
      purpose: "Tillsyn på natten",
    },
    {
      ...blank,
      subject: { who: "person", scope: "data" },
      title: "Elsas samtycke till behandling av personuppgifter",
      wording: "Är det okej att kameran behandlar uppgifter om dig?",
      why: "Kameran har funktioner för övervakning.",
      law: ["lag-2001-454-9"],
      purpose: "Tillsyn på natten",
    },
  ];
}

export function sampleForms(): CaseView["forms"] {
  const camera = { technology: "trygghetskamera", name: "Trygghetskamera", why_not: "", motive_needed: true };
  return [
    { form: "digital", label: labels.Form.digital, technologies: [camera], why_not: "", motive_needed: true },
    { form: "physical", label: labels.Form.physical, technologies: [], why_not: "", motive_needed: false },
    {
      form: "combined",
      label: labels.Form.combined,
      technologies: [camera],
      why_not: "",
      motive_needed: true,
    },
    { form: "trial", label: labels.Form.trial, technologies: [camera], why_not: "", motive_needed: true },
  ];
}

export function samplePlan(): CaseView["proposed_plan"] {
  return {
    times: "kl. 23.00 och 03.00",
    longest_look_seconds: 30,
    retry_within_minutes: 15,
    phone_before_visit: true,
    longest_time_to_visit_minutes: 30,
    technical_fault: "Fysiska besök tills felet är avhjälpt.",
    paused_nights: "",
    watcher: "",
    receiver: "",
    installer: "",
    internet_responsible: null,
    provider_trained: false,
    logged: "Tid och vem som tittade.",
    kept: "",
    trial_ends: null,
    trial_looks_at: "",
    first_follow_up: "2026-12-05",
    human_contact: "",
  };
}
