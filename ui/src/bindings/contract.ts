// Generated from the command list in src-tauri/src/commands/mod.rs by `make bindings`. Do not edit.

export type ActionKey = "information_given" | "person_consent" | "cohabitants" | "internet_responsible" | "receiver_named" | "fallback_agreed" | "provider_trained";

export type Actor = { name: string, role: Role, };

export type Adoption = { setting: string, measure: string, year_2020: number | null, year_2021: number | null, year_2022: number | null, year_2023: number | null, source: string, };

export type Answer = { "question": "setting", "value": Setting } | { "question": "legal_basis", "value": LegalBasis } | { "question": "visit_content", "value": VisitContent } | { "question": "decision_capacity", "value": DecisionCapacity } | { "question": "cohabitants", "value": Array<HouseholdMember> } | { "question": "understands_technology", "value": boolean } | { "question": "stays_in_view", "value": boolean } | { "question": "hears_and_sees_enough", "value": boolean } | { "question": "response_in_time", "value": boolean } | { "question": "placement_possible", "value": boolean } | { "question": "connectivity", "value": Connectivity };

export type AnswerOption = { 
/**
 * None for "yes, someone lives there", which is answered by naming them.
 */
answer: Answer | null, label: string, };

export type ApplicationMade = { on: string, 
/**
 * What is applied for, for instance "besök på natten".
 */
insats: string, own_words: string, how: Channel, };

export type ApplicationView = { made: ApplicationMade, entry: number, decided_in: number | null, 
/**
 * What happened to it where no decision was made, for instance that it was taken back; empty otherwise.
 */
ended_with: string, };

export type Availability = "finns" | "upphandlat" | "ramavtal" | "upphandling_pagar" | "test" | "ansokan_provas" | "ansokan_avvisad" | "finns_inte";

export type AvailabilityNote = { text: string, source: string, date: string, };

export type Body = "outside" | "inside";

export type CapacityCriterion = "understands" | "sees_own_situation" | "retains" | "weighs" | "expresses";

export type CapacityJudged = { on: string, 
/**
 * Name and profession of the one who judged.
 */
assessor: string, criteria: Array<CriterionJudged>, 
/**
 * What was done to help the person take a stand.
 */
support: string, outcome: DecisionCapacity, 
/**
 * The wording that was on screen; the core fills it in.
 */
asked: Wording, };

export type CapacityView = { 
/**
 * The criteria to judge by.
 */
criteria: Array<CriterionView>, 
/**
 * Where the criteria come from.
 */
criteria_source: string, 
/**
 * The judgement that stands; none when there is none criterion by criterion.
 */
judged: CapacityJudged | null, 
/**
 * Entry of the judgement.
 */
entry: number | null, 
/**
 * Whether capacity is lacking or unclear, so that the rest applies.
 */
limited: boolean, 
/**
 * What is barred and why, one sentence each.
 */
barred: Array<string>, 
/**
 * What stays open, one sentence each.
 */
open: Array<string>, 
/**
 * The municipality's position on sensors.
 */
position: PositionView | null, 
/**
 * Who to ask, one sentence each.
 */
ask: Array<string>, 
/**
 * Provisions in force.
 */
law: Array<string>, };

export type CaseClosed = { on: string, reason: ClosingReason, 
/**
 * What the person gets instead, or how it ended.
 */
note: string, };

export type CaseCommand = { "do": "state_need", own_words: string, needs: Array<Need>, goal: string, wished_state: string, areas: Array<NeedArea>, } | { "do": "answer_question", answer: Answer, note: string, said_by: Informant, } | { "do": "answer_questions", answers: Array<GivenAnswer>, said_by: Informant, } | { "do": "judge_capacity", judged: CapacityJudged, } | { "do": "record_representatives", representatives: Array<Representative>, } | { "do": "record_protection", protected: boolean, note: string, } | { "do": "defer_question", question: FactKey, note: string, said_by: Informant, } | { "do": "give_information" } & InformationGiven | { "do": "express_wish", wish: Wish, own_words: string, } | { "do": "record_consent", subject: ConsentSubject, answer: ConsentAnswer, on: string, technology: string, purpose: string, expressed: Expression, note: string, } | { "do": "withdraw_consent", subject: ConsentSubject, 
/**
 * None withdraws every yes of the subject.
 */
technology: string | null, on: string, own_words: string, } | { "do": "observe_stop_signals", signals: Array<StopSignal>, note: string, } | { "do": "choose", form: Form, technology: string | null, motive: string, 
/**
 * What the person wants, where it is said together with the choice.
 */
wish: WishSaid | null, } | { "do": "apply" } & ApplicationMade | { "do": "decide", decision: DecisionRecorded, 
/**
 * None when the person has not got it yet.
 */
told: Told | null, } | { "do": "tell_decision", decision_entry: number, told: Told, } | { "do": "hand_over" } & HandedOver | { "do": "pause" } & SupervisionPaused | { "do": "end_pause", pause_entry: number, on: string, } | { "do": "evaluate_trial" } & TrialEvaluated | { "do": "refer_on" } & ReferredOn | { "do": "object", entry: number, on: string, own_words: string, } | { "do": "undo", entry: number, } | { "do": "close" } & CaseClosed | { "do": "reopen", note: string, } | { "do": "record_plan", plan: SupervisionPlan, } | { "do": "finish_task", task_entry: number, note: string, } | { "do": "add_note", text: string, } | { "do": "correct_entry", entry: number, reason: string, replacement: Event, };

export type CaseList = { cases: Array<CaseSummary>, 
/**
 * Whether there are more hits than are shown.
 */
more: boolean, 
/**
 * Number of cases in the journal.
 */
total: number, units: Array<string>, };

export type CaseStatus = "ongoing" | "digital" | "physical" | "combined" | "trial" | "withdrawn" | "closed";

export type CaseSummary = { id: string, name: string, personnummer: string, unit: string, status: CaseStatus, status_text: string, next_step: StepId, next_step_text: string, 
/**
 * Whose turn it is; none when anyone's.
 */
next_role: Role | null, 
/**
 * The person's identity is protected: `name` does not say who it is.
 */
protected: boolean, opened_at: string, updated_at: string, };

export type CaseText = { sections: Array<TextSection>, 
/**
 * The same as plain text, ready to paste.
 */
text: string, };

export type CaseView = { id: string, person: Person, first_name: string, unit: string, 
/**
 * The entry the view stands at.
 */
as_of_entry: number, 
/**
 * The latest entry of the journal; greater than `as_of_entry` when an earlier state is viewed.
 */
latest_entry: number, saved_at: string, status: CaseStatus, status_text: string, steps: Array<StepView>, 
/**
 * The step to go on with, for the one who looks.
 */
next_step: StepId, next: NextView, 
/**
 * The role the view is made for.
 */
viewer: Role, need_own_words: string, needs: Array<Need>, 
/**
 * Each need with its life area.
 */
coded_needs: Array<CodedNeed>, 
/**
 * What the person wants to reach, in own words.
 */
goal: string, 
/**
 * How it is when the need is met, in own words.
 */
wished_state: string, matters: MattersView, setting: Setting | null, questions: Array<QuestionView>, so_far: SoFar, information: Array<InformationGiven>, 
/**
 * Topics not yet explained.
 */
topics_left: Array<InformationTopic>, wish: Wish, wish_own_words: string, household: Array<HouseholdMember> | null, 
/**
 * The technology the consents are asked about: chosen, else recommended, else the first that meets the need.
 */
technology_in_question: string | null, consents: Array<ConsentCard>, 
/**
 * Every yes that stands, to whichever technology.
 */
standing: Array<StandingYes>, forms: Array<FormOption>, choice: ChoiceView | null, plan: SupervisionPlan | null, plan_entry: number | null, 
/**
 * What the plan of the choice has to say; of a digital form before there is a choice.
 */
plan_asks: PlanAsks, 
/**
 * What local positions propose for the chosen form.
 */
proposed_plan: SupervisionPlan, 
/**
 * From plan field to whose value the proposal is.
 */
plan_sources: { [key in string]: string }, stop_signals: Array<StopSignal>, tasks: Array<TaskView>, history: Array<HistoryLine>, };

export type CatalogueView = { technologies: Array<TechnologyView>, phases: Array<Phase>, 
/**
 * Every need with its label, in the order of the contract.
 */
needs: Array<Label>, };

export type ChangeCase = { id: string, 
/**
 * The latest entry when the user saw it; a later one refuses the change as stale.
 */
latest_entry: number, command: CaseCommand, };

export type Channel = "home_visit" | "meeting" | "phone" | "video" | "written";

export type ChoiceMade = { form: Form, technology: string | null, 
/**
 * Why, where the choice departs from the recommendation.
 */
motive: string, 
/**
 * Whether it follows the person's stated wish.
 */
follows_wish: boolean, recommended: Recommendation, verdict: Verdict | null, 
/**
 * The date whose law and positions it was judged by.
 */
judged_on: string, };

export type ChoiceView = { choice: ChoiceMade, form_text: string, technology_name: string | null, entry: number, at: string, by: string, 
/**
 * Set aside because a consent it rested on was withdrawn.
 */
set_aside: boolean, };

export type ClosingReason = "other_way" | "need_ceased" | "person_declines" | "moved" | "deceased" | "other";

export type CodedNeed = { need: Need, title: string, area: LifeArea, area_text: string, };

export type CommandError = { 
/**
 * The kind of trouble.
 */
code: ErrorCode, 
/**
 * What happened and what it means, in Swedish.
 */
message: string, 
/**
 * What to do, in Swedish; may be empty.
 */
hint: string, 
/**
 * The field to mend, where it is about one.
 */
field: string | null, };

export type CompareTechnologies = { id: string, 
/**
 * Two or three ids of the catalogue.
 */
technologies: Array<string>, };

export type ComparedTechnology = { id: string, name: string, };

export type Comparison = { 
/**
 * Ids and names, in the order of the cells.
 */
technologies: Array<ComparedTechnology>, 
/**
 * The rows.
 */
rows: Array<ComparisonRow>, };

export type ComparisonRow = { 
/**
 * What is compared.
 */
label: string, 
/**
 * One cell per technology, each a list of short lines.
 */
cells: Array<Array<string>>, 
/**
 * Whether the technologies differ here.
 */
differs: boolean, };

export type Connectivity = "good" | "weak" | "none";

export type Consent = "given" | "refused" | "withdrawn" | "not_asked";

export type ConsentAnswer = "given" | "refused";

export type ConsentCard = { subject: ConsentSubject, 
/**
 * "Elsas samtycke till tekniken"
 */
title: string, 
/**
 * The question to ask, word for word.
 */
wording: string, why: string, law: Array<string>, state: Consent, state_text: string, 
/**
 * Whether the technology in question needs it.
 */
needed: boolean, technology: string | null, purpose: string, on: string | null, expressed_text: string, recorded_by: string, note: string, entry: number | null, 
/**
 * What a yes would be refused for now, empty when it can be recorded.
 */
why_not_yes: string, };

export type ConsentRecorded = { subject: ConsentSubject, answer: ConsentAnswer, on: string, technology: string, purpose: string, expressed: Expression, asked: Wording, note: string, };

export type ConsentScope = "service" | "data";

export type ConsentSubject = { "who": "person", 
/**
 * To the service or to the data.
 */
scope: ConsentScope, } | { "who": "cohabitant", 
/**
 * [`HouseholdMember::id`].
 */
id: string, };

export type Credentials = { 
/**
 * At least twelve characters when a journal is created.
 */
passphrase: string, 
/**
 * Name and role, written with every entry.
 */
actor: Actor, };

export type CriterionAnswer = "yes" | "with_support" | "no" | "not_judged";

export type CriterionJudged = { criterion: CapacityCriterion, answer: CriterionAnswer, 
/**
 * What was seen or said.
 */
ground: string, };

export type CriterionView = { criterion: CapacityCriterion, title: string, 
/**
 * What to look for, with the person's name.
 */
help: string, };

export type DecisionCapacity = "capable" | "capable_with_support" | "lacking" | "unclear";

export type DecisionModel = "myndighet" | "verkstallighet";

export type DecisionRecorded = { outcome: Outcome, 
/**
 * What is granted or refused.
 */
insats: string, 
/**
 * The needs it answers.
 */
needs: Array<Need>, 
/**
 * The form it settles (alternative 1); none when it is on the need alone (alternative 2).
 */
form: Form | null, 
/**
 * The circumstances that decided it.
 */
circumstances: string, 
/**
 * Ids of the provisions it rests on.
 */
provisions: Array<string>, on: string, 
/**
 * Name and title of the one who decided.
 */
decided_by: string, 
/**
 * The application it answers, if any.
 */
application_entry: number | null, };

export type DecisionTold = { decision_entry: number, on: string, how: Channel, told_by: string, 
/**
 * Whether it was explained how to appeal.
 */
appeal_explained: boolean, };

export type DecisionView = { made: DecisionRecorded, entry: number, by: string, outcome_text: string, form_text: string, told: DecisionTold | null, 
/**
 * Last day to appeal; none until the person has got it.
 */
appeal_until: string | null, 
/**
 * One sentence on appealing, for the professional to read out.
 */
appeal_text: string, 
/**
 * The form has been changed since, so that a new decision is needed (alternative 1).
 */
outdated: boolean, };

export type DecisionsView = { 
/**
 * Applications, latest last.
 */
applications: Array<ApplicationView>, 
/**
 * Decisions, latest last.
 */
decisions: Array<DecisionView>, 
/**
 * Whether tillsyn rests on a decision of its own here.
 */
needed: boolean, 
/**
 * What remains: "Beslut saknas." …; empty when nothing does.
 */
missing: string, 
/**
 * Why the one who looks cannot decide; empty when they can.
 */
why_not: string, 
/**
 * The form a decision now would settle (alternative 1), else none.
 */
form: Form | null, 
/**
 * Proposal for what is granted, from the need and the choice.
 */
proposed_insats: string, 
/**
 * Proposal for the circumstances, from what the case says; to be edited.
 */
proposed_circumstances: string, 
/**
 * The provisions to choose among.
 */
provisions: Array<ProvisionOption>, };

export type DivisionView = { 
/**
 * The alternative; none where no position says.
 */
model: DecisionModel | null, 
/**
 * What it means in this case, one or two sentences.
 */
text: string, 
/**
 * What the one who looks is to do, one sentence.
 */
your_part: string, 
/**
 * Whose position it is; may be empty.
 */
source: string, };

export type Draft = { form: string, content: string, };

export type DraftSaved = { saved_at: string, };

export type Drafts = { drafts: Array<Draft>, };

export type Effect = "forbids" | "speaks_against" | "asks" | "requires" | "supports" | "notes";

export type ErrorCode = "refused" | "stale" | "not_found" | "locked" | "wrong_passphrase" | "weak_passphrase" | "damaged_file" | "foreign_file" | "newer_file" | "already_open" | "disk_full" | "read_only" | "bad_request" | "internal";

export type Event = { "type": "case_opened", 
/**
 * Who it is about.
 */
person: Person, 
/**
 * The unit (*enhet*) that has it.
 */
unit: string, 
/**
 * Where the person lives, if known.
 */
setting: Setting | null, } | { "type": "need_stated", 
/**
 * The person's own words.
 */
own_words: string, 
/**
 * The needs they come to.
 */
needs: Array<Need>, 
/**
 * What the person wants to reach, in the person's own words; may be empty.
 */
goal: string, 
/**
 * How it is when the need is met, in the person's own words (*önskat läge*); may be empty.
 */
wished_state: string, 
/**
 * The life area of each need where it is another than the usual one.
 */
areas: Array<NeedArea>, } | { "type": "question_answered", 
/**
 * The answer.
 */
answer: Answer, 
/**
 * What was on screen.
 */
asked: Wording, 
/**
 * Free text.
 */
note: string, 
/**
 * Who said it.
 */
said_by: Informant, } | { "type": "question_deferred", 
/**
 * The circumstance.
 */
question: FactKey, 
/**
 * What was on screen.
 */
asked: Wording, 
/**
 * Free text.
 */
note: string, 
/**
 * Who said it.
 */
said_by: Informant, } | { "type": "capacity_judged" } & CapacityJudged | { "type": "representatives_recorded", 
/**
 * Everyone now.
 */
representatives: Array<Representative>, } | { "type": "protection_recorded", 
/**
 * Protected from now on, or no longer.
 */
protected: boolean, 
/**
 * Free text.
 */
note: string, } | { "type": "information_given" } & InformationGiven | { "type": "wish_expressed", 
/**
 * The wish.
 */
wish: Wish, 
/**
 * In the person's own words.
 */
own_words: string, } | { "type": "consent_recorded" } & ConsentRecorded | { "type": "consent_withdrawn", 
/**
 * Whose, to what.
 */
subject: ConsentSubject, 
/**
 * The technology it was about; none withdraws every yes of the subject.
 */
technology: string | null, 
/**
 * The day.
 */
on: string, 
/**
 * What the person said; may be empty, a reason is never required.
 */
own_words: string, } | { "type": "digital_form_ended", 
/**
 * Entry of the choice that is set aside.
 */
choice_entry: number, } | { "type": "task_opened", 
/**
 * What.
 */
task: TaskKind, 
/**
 * Why, in Swedish.
 */
reason: string, } | { "type": "task_done", 
/**
 * Entry of the task.
 */
task_entry: number, 
/**
 * What was done.
 */
note: string, } | { "type": "stop_signals_observed", 
/**
 * The signs seen now.
 */
signals: Array<StopSignal>, 
/**
 * Free text.
 */
note: string, } | { "type": "choice_made" } & ChoiceMade | { "type": "application_made" } & ApplicationMade | { "type": "decision_recorded" } & DecisionRecorded | { "type": "decision_told" } & DecisionTold | { "type": "handed_over" } & HandedOver | { "type": "supervision_paused" } & SupervisionPaused | { "type": "pause_ended", 
/**
 * Entry of the pause.
 */
pause_entry: number, 
/**
 * First day with supervision again.
 */
on: string, } | { "type": "trial_evaluated" } & TrialEvaluated | { "type": "referred_on" } & ReferredOn | { "type": "plan_recorded", 
/**
 * The plan.
 */
plan: SupervisionPlan, } | { "type": "note_added", 
/**
 * The text.
 */
text: string, } | { "type": "objection_recorded", 
/**
 * The entry objected to.
 */
entry: number, 
/**
 * The day.
 */
on: string, 
/**
 * What the person said.
 */
own_words: string, } | { "type": "entry_undone", 
/**
 * The entry.
 */
entry: number, } | { "type": "case_closed" } & CaseClosed | { "type": "case_reopened", 
/**
 * Why.
 */
note: string, } | { "type": "entry_corrected", 
/**
 * The entry it corrects.
 */
entry: number, 
/**
 * Why.
 */
reason: string, 
/**
 * What should have been written.
 */
replacement: Event, };

export type Expression = "oral" | "written" | "signs";

export type FactKey = "setting" | "legal_basis" | "needs" | "visit_content" | "decision_capacity" | "cohabitants" | "understands_technology" | "stays_in_view" | "hears_and_sees_enough" | "response_in_time" | "placement_possible" | "connectivity" | "information_given" | "person_consent" | "receiver_named" | "fallback_agreed" | "provider_trained" | "internet_responsible" | "wish" | "stop_signals";

export type Form = "digital" | "physical" | "combined" | "trial" | "undetermined";

export type FormOption = { form: Form, label: string, 
/**
 * Technologies it can be chosen with; empty for physical.
 */
technologies: Array<FormTechnology>, 
/**
 * Why it cannot be chosen; empty when it can.
 */
why_not: string, 
/**
 * Whether a motive is asked for.
 */
motive_needed: boolean, };

export type FormTechnology = { technology: string, name: string, why_not: string, motive_needed: boolean, };

export type Function = "monitoring" | "sensoring" | "positioning";

export type GivenAnswer = { answer: Answer, note: string, };

export type HandedOver = { to: Role, 
/**
 * The unit or person that takes over.
 */
receiver: string, 
/**
 * What the receiver needs to know beyond what the case says.
 */
message: string, };

export type HandoverStanding = { handed: HandedOver, entry: number, at: string, by: string, taken_up: boolean, 
/**
 * It waits for the one who looks.
 */
for_you: boolean, };

export type HandoverView = { 
/**
 * The role the one who looks hands over to.
 */
to: Role, 
/**
 * Why it cannot be done yet; empty when it can.
 */
why_not: string, 
/**
 * What it is called: "Lämna uppdraget till hemtjänsten" …
 */
title: string, 
/**
 * What the other needs to know, gathered from the case.
 */
knows: Array<TextSection>, 
/**
 * The latest handing over.
 */
latest: HandoverStanding | null, };

export type HistoryLine = { number: number, at: string, by: string, text: string, 
/**
 * Further lines: notes, wording shown, own words.
 */
details: Array<string>, 
/**
 * The entry this one corrects.
 */
corrects: number | null, 
/**
 * The entry that corrected this one.
 */
corrected_by: number | null, 
/**
 * What the entry holds, for those that can be corrected: the start of a correction.
 */
correctable: Event | null, 
/**
 * Whoever wrote it took it back at once: it counts no more.
 */
undone: boolean, 
/**
 * What the person has objected to in it.
 */
objections: Array<string>, hash: string, };

export type HouseholdMember = { 
/**
 * Stable within the case, for instance `n1`.
 */
id: string, name: string, };

export type Informant = "person" | "relative" | "staff" | "professional" | "other";

export type InformationGiven = { on: string, technologies: Array<string>, topics: Array<InformationTopic>, how: Channel, language: string, 
/**
 * Name or service, empty without interpreter.
 */
interpreter: string, given_by: string, note: string, };

export type InformationTopic = "how_it_goes" | "who_sees" | "what_is_kept" | "voluntary" | "may_withdraw" | "physical_alternative" | "right_to_apply";

export type InternetResponsible = "person" | "provider" | "municipality" | "unresolved";

export type InventedPerson = { id: string, name: string, personnummer: string, unit: string, setting: Setting, legal_basis: LegalBasis, 
/**
 * What the person says they need.
 */
need_words: string, needs: Array<Need>, 
/**
 * For the trainer.
 */
background: string, };

export type Label = { id: string, text: string, };

export type LawView = { provisions: Array<Provision>, proposals: Array<Proposal>, 
/**
 * Local positions as of today.
 */
positions: Array<PositionView>, verified_on: string | null, 
/**
 * More than twelve months since the check.
 */
check_is_old: boolean, };

export type LegalBasis = "sol" | "lss" | "hsl";

export type LifeArea = "d1" | "d2" | "d3" | "d4" | "d5" | "d6" | "d7" | "d8" | "d9" | "trygghet";

export type ListCases = { 
/**
 * Words from name, personnummer or unit; each may be the beginning of a word.
 */
text: string, unit: string | null, status: CaseStatus | null, next_step: StepId | null, 
/**
 * Only where it is this role's turn, or anyone's.
 */
next_role: Role | null, };

export type MattersView = { division: DivisionView, route: RouteView, decisions: DecisionsView, handover: HandoverView, capacity: CapacityView, people: PeopleView, pauses: Array<PauseView>, 
/**
 * Why nothing can be paused; empty when it can.
 */
why_no_pause: string, trial: TrialView, receipts: Array<ReceiptView>, 
/**
 * Questions that went on to someone else, latest last.
 */
referrals: Array<ReferredOn>, closed: CaseClosed | null, 
/**
 * Why the case cannot be closed now; empty when it can.
 */
why_not_close: string, undo: UndoView | null, 
/**
 * Places that make sense now, in the order of [`Place`].
 */
places: Array<Place>, };

export type Need = "tillsyn_natt" | "tillsyn_dag" | "fall" | "lamna_hemmet" | "hitta_hem" | "larma" | "lakemedel" | "halsomatning" | "paminnelse" | "ensamhet" | "aktivitet" | "traning" | "hushall" | "kontakt";

export type NeedArea = { need: Need, area: LifeArea, };

export type NextView = { 
/**
 * The step.
 */
step: StepId, 
/**
 * Where it is done, when it is beside the steps.
 */
place: Place | null, 
/**
 * One sentence: what to do, or who is waited for.
 */
text: string, 
/**
 * Whose turn it is; none when anyone's.
 */
role: Role | null, 
/**
 * Whether it is the turn of the one who looks.
 */
yours: boolean, };

export type Nothing = Record<symbol, never>;

export type Notice = { title: string, text: string, };

export type OpenCase = { name: string, personnummer: string, unit: string, setting: Setting | null, 
/**
 * The need in the person's own words.
 */
own_words: string, needs: Array<Need>, 
/**
 * Whether the person's identity is protected (*skyddade personuppgifter*).
 */
protected: boolean, };

export type Outcome = "granted" | "partly_granted" | "refused";

export type PauseReason = "guests" | "travel" | "hospital" | "own_wish" | "other";

export type PauseView = { pause: SupervisionPaused, entry: number, reason_text: string, 
/**
 * First day with supervision again, when someone ended it.
 */
ended_on: string | null, 
/**
 * It covers today.
 */
now: boolean, 
/**
 * It has not ended yet: today or to come.
 */
can_end: boolean, };

export type PeopleView = { 
/**
 * The identity is protected.
 */
protected: boolean, 
/**
 * What to mind when it is; empty otherwise.
 */
protection_text: string, 
/**
 * Who represents the person.
 */
representatives: Array<Representative>, 
/**
 * What a representative can and cannot do here.
 */
representatives_text: string, };

export type Person = { name: string, 
/**
 * As `ÅÅÅÅMMDD-NNNN`.
 */
personnummer: string, };

export type Phase = { number: number, id: string, name: string, summary: string, 
/**
 * What must be answered before the next phase.
 */
questions: Array<string>, };

export type Place = "note" | "apply" | "withdraw" | "pause" | "decision" | "handover" | "trial" | "answers" | "compare" | "people" | "refer" | "close";

export type PlanAsks = { 
/**
 * There is technology at all.
 */
technology: boolean, 
/**
 * When tillsyn is done.
 */
times: boolean, 
/**
 * Someone looks, for so long, and tries again.
 */
looks: boolean, 
/**
 * Someone receives an alarm or a check that failed, and comes.
 */
someone_comes: boolean, 
/**
 * Someone answers for the connection.
 */
internet: boolean, 
/**
 * Something is logged about the person.
 */
log: boolean, 
/**
 * It is a trial.
 */
trial: boolean, };

export type PositionView = { question: string, stands: string, from: string, 
/**
 * May be empty.
 */
decided_by: string, review_on: string | null, 
/**
 * Whose value it is and why; may be empty.
 */
source: string, };

export type PractiseAs = { 
/**
 * What follows is written and shown as by this role.
 */
role: Role, };

export type Preview = { 
/**
 * What would be written, and what follows by itself.
 */
effects: Array<string>, 
/**
 * What would change in the assessment.
 */
changes: Array<string>, 
/**
 * Something that holds would end or have to be reviewed; to be confirmed before it is saved.
 */
serious: boolean, };

export type Proposal = { id: string, name: string, summary: string, status: string, };

export type ProvidedAs = "bistand" | "verkstallighet" | "utan_behovsprovning" | "forskrivning_hsl" | "allmant_tillganglig";

export type Provision = { 
/**
 * Id used by rules, for instance `sol-2025-400-10-6`.
 */
id: string, 
/**
 * Short name as lawyers write it.
 */
short: string, 
/**
 * What it is about.
 */
heading: string, 
/**
 * Our own summary in plain Swedish; never the statute's text.
 */
summary: string, 
/**
 * Full name of the statute.
 */
statute: string, 
/**
 * Link to the public source.
 */
source: string, 
/**
 * First day in force.
 */
from: string, 
/**
 * Last day in force, or none while it holds.
 */
to: string | null, 
/**
 * When the register was checked against the source.
 */
verified_on: string, 
/**
 * The latest amendment that the check took in.
 */
amended_through: string, 
/**
 * History, may be empty.
 */
note: string, };

export type ProvisionOption = { id: string, short: string, heading: string, 
/**
 * Whether this kind of decision usually rests on it.
 */
proposed: boolean, };

export type Purpose = "trygghetsskapande" | "forebyggande_motiverande" | "smarta_hem" | "social_interaktion";

export type QuestionView = { question: FactKey, 
/**
 * Short heading for lists, for instance "Uppkoppling".
 */
title: string, 
/**
 * The question as asked, with the person's first name.
 */
wording: string, 
/**
 * Why it is asked.
 */
why: string, 
/**
 * Provisions it rests on, in force on the date.
 */
law: Array<string>, options: Array<AnswerOption>, answer: Answer | null, 
/**
 * The answer as a sentence part, "Inte besvarad" or "Vet inte än".
 */
answer_text: string, deferred: boolean, note: string, said_by: Informant | null, 
/**
 * Entry of the latest answer.
 */
entry: number | null, 
/**
 * Whether an answer can still change the outcome for some technology.
 */
matters: boolean, };

export type ReadCase = { id: string, 
/**
 * None for now.
 */
as_of_entry: number | null, };

export type ReadDrafts = { case: string, };

export type ReadText = { id: string, 
/**
 * One step, or none for the whole case.
 */
step: StepId | null, };

export type ReasonView = { rule: string, effect: Effect, effect_text: string, text: string, law: Array<string>, 
/**
 * The answers it rests on, in words: "uppkoppling: Bra".
 */
rests_on: Array<string>, };

export type ReceiptView = { 
/**
 * Entry of the withdrawal.
 */
entry: number, 
/**
 * The day it was taken back.
 */
on: string, 
/**
 * "Kvitto på återkallat samtycke"
 */
title: string, 
/**
 * What it says.
 */
sections: Array<TextSection>, };

export type Recommendation = { 
/**
 * The form.
 */
form: Form, 
/**
 * The technology, for digital, combined and trial.
 */
technology: string | null, 
/**
 * Why, in Swedish.
 */
text: string, 
/**
 * Ids of provisions in force on the date.
 */
law: Array<string>, };

export type ReferralTo = "lss_officer" | "prescriber" | "lending" | "technology_lead" | "lawyer" | "other";

export type ReferredOn = { on: string, to: ReferralTo, 
/**
 * Name or unit.
 */
receiver: string, 
/**
 * What was asked.
 */
what: string, 
/**
 * Whether an answer is waited for.
 */
awaits_answer: boolean, };

export type RemainingView = { step: ActionKey, text: string, 
/**
 * Where it is done.
 */
done_in: StepId, };

export type Representative = { name: string, kind: RepresentativeKind, 
/**
 * How to reach them.
 */
contact: string, 
/**
 * What the assignment covers, and how that was verified.
 */
covers: string, };

export type RepresentativeKind = "anhorigbehorighet" | "framtidsfullmakt" | "god_man" | "forvaltare" | "other";

export type Requirement = "connectivity" | "response" | "receiver" | "placement" | "understanding" | "in_view" | "senses";

export type Role = "socialsekreterare" | "hemtjanst" | "utbildare";

export type RouteView = { 
/**
 * For instance "LSS: frågan behöver utredas".
 */
title: string, 
/**
 * What it means, plain sentences.
 */
text: string, 
/**
 * Provisions in force.
 */
law: Array<string>, 
/**
 * Sensible ends, in the order to try them.
 */
ways: Array<WayOut>, };

export type SaveDraft = { case: string, form: string, content: string, };

export type SessionView = { 
/**
 * Practice data: invented people only.
 */
practice: boolean, 
/**
 * Who is working.
 */
actor: Actor, 
/**
 * Today's date as the program sees it.
 */
today: string, 
/**
 * Entries that do not match their seal, and other things to know.
 */
notices: Array<Notice>, };

export type Setting = "ordinary_housing" | "special_housing_elderly" | "support_housing" | "no_care_decision";

export type SoFar = { judged_on: string, form: Form, form_text: string, technology: string | null, text: string, law: Array<string>, 
/**
 * Technologies that meet the need, best first, then the others.
 */
technologies: Array<TechnologyStanding>, 
/**
 * What the last entry changed, in words; empty when nothing did.
 */
changed: Array<string>, next_question: FactKey | null, };

export type StandingYes = { subject: ConsentSubject, 
/**
 * Whose and to what.
 */
title: string, technology: string, technology_name: string, on: string, };

export type StartView = { 
/**
 * The program's version.
 */
version: string, 
/**
 * Today's date as the program sees it.
 */
today: string, 
/**
 * Whether there is a work journal to open, or one must be created.
 */
work_exists: boolean, 
/**
 * Where data lies.
 */
data_folder: string, 
/**
 * Trouble with data files, old checks of the law.
 */
notices: Array<Notice>, 
/**
 * The session, when one is open already (the window was reloaded).
 */
session: SessionView | null, };

export type StepId = "need" | "information" | "suitability" | "consent" | "choice" | "plan" | "follow_up";

export type StepState = "not_started" | "ongoing" | "done" | "blocked";

export type StepView = { step: StepId, title: string, state: StepState, state_text: string, 
/**
 * Why it cannot be done yet; empty otherwise.
 */
why_not: string, 
/**
 * Whose it is in this case; none when anyone's.
 */
owner: Role | null, };

export type StopSignal = "forgets_purpose" | "anxious" | "covers_device" | "unplugs_device";

export type SupervisionPaused = { from: string, 
/**
 * Last day of the pause.
 */
to: string | null, reason: PauseReason, 
/**
 * What is done meanwhile; "inget" is an answer.
 */
instead: string, own_words: string, };

export type SupervisionPlan = { 
/**
 * Times agreed, as free text ("kl. 23.00 och 03.00").
 */
times: string, 
/**
 * Longest look, in seconds.
 */
longest_look_seconds: number | null, 
/**
 * Not seen: a new look within so many minutes.
 */
retry_within_minutes: number | null, 
/**
 * Whether someone phones before a visit is made.
 */
phone_before_visit: boolean, 
/**
 * Longest time to a visit, in minutes.
 */
longest_time_to_visit_minutes: number | null, 
/**
 * What happens at a technical fault.
 */
technical_fault: string, 
/**
 * Nights without supervision that the person wants.
 */
paused_nights: string, 
/**
 * Who does the check.
 */
watcher: string, 
/**
 * Who receives alarms.
 */
receiver: string, 
/**
 * Who installs and supports.
 */
installer: string, 
/**
 * Who answers for internet.
 */
internet_responsible: InternetResponsible | null, 
/**
 * Whether those who will work with it know how.
 */
provider_trained: boolean, 
/**
 * What is logged.
 */
logged: string, 
/**
 * How long the log is kept.
 */
kept: string, 
/**
 * Last day of a trial.
 */
trial_ends: string | null, 
/**
 * What is to be looked at during a trial.
 */
trial_looks_at: string, 
/**
 * Day of the first follow-up.
 */
first_follow_up: string | null, 
/**
 * What human contact disappears and what is done instead.
 */
human_contact: string, };

export type TaskKind = "arrange_physical" | "review_choice" | "decide_application" | "await_answer";

export type TaskView = { entry: number, task: TaskKind, title: string, reason: string, 
/**
 * Where it is done, when it is done in the program beside the steps.
 */
place: Place | null, 
/**
 * The step it is done in, when there is one.
 */
step: StepId | null, at: string, done: boolean, note: string, };

export type Technology = { 
/**
 * Same as the file's name without `.toml`.
 */
id: string, 
/**
 * Name in Swedish as professionals use it.
 */
name: string, 
/**
 * Which of the model's four purposes it serves.
 */
purpose: Purpose, 
/**
 * The needs it can meet.
 */
needs: Array<Need>, 
/**
 * Functions that make 9 § lag (2001:454) apply; empty means that it does not.
 */
functions: Array<Function>, 
/**
 * Picture or sound by which someone can be known.
 */
identifies_person: boolean, 
/**
 * Whether data about people who live with the person can be processed.
 */
captures_cohabitants: boolean, 
/**
 * Outside or inside the body.
 */
body: Body, 
/**
 * Whether it takes the place of a visit for supervision.
 */
replaces_supervision: boolean, 
/**
 * What it cannot work without.
 */
requires: Array<Requirement>, 
/**
 * Legal forms in which it is provided.
 */
provided_as: Array<ProvidedAs>, 
/**
 * Phase 1–4 of the process; it can be offered from phase 3.
 */
phase: number, 
/**
 * Whether it can be had.
 */
availability: Availability, 
/**
 * Texts for professionals and for the person.
 */
texts: Texts, 
/**
 * Worries with answers.
 */
worries: Array<Worry>, 
/**
 * Source and date of `availability`.
 */
availability_note: AvailabilityNote | null, 
/**
 * National adoption 2020–2023.
 */
adoption: Array<Adoption>, };

export type TechnologyStanding = { technology: string, name: string, verdict: Verdict, 
/**
 * "Lämplig", "Passar inte" …
 */
verdict_text: string, 
/**
 * The strongest reason, one sentence.
 */
strongest_reason: string, reasons: Array<ReasonView>, remaining: Array<RemainingView>, 
/**
 * The circumstances that can still change it, as headings.
 */
unknown: Array<string>, 
/**
 * What would change it, each alternative as one sentence.
 */
would_change: Array<string>, 
/**
 * Whether it meets a need the person has (or the needs are unknown).
 */
meets_need: boolean, 
/**
 * Whether 9 § lag (2001:454) makes the data consent necessary.
 */
data_consent_needed: boolean, cohabitants_concerned: boolean, };

export type TechnologyView = { technology: Technology, purpose_text: string, needs_text: Array<string>, functions_text: Array<string>, requires_text: Array<string>, provided_as_text: Array<string>, availability_text: string, phase_name: string, };

export type TextSection = { heading: string, lines: Array<string>, };

export type Texts = { summary: string, what_it_does: string, how_it_goes: Array<string>, recorded: string, seen_by: string, kept: string, helps_when: Array<string>, does_not_help_when: Array<string>, needs_to_work: Array<string>, human_contact: string, track: string, for_the_person: string, };

export type Told = { on: string, how: Channel, told_by: string, appeal_explained: boolean, };

export type TrainingView = { people: Array<InventedPerson>, };

export type TrialEvaluated = { on: string, 
/**
 * What was seen of that which was to be looked at.
 */
how_it_went: string, own_words: string, };

export type TrialView = { 
/**
 * The municipality offers a trial first, and it is open to this person now.
 */
offered: boolean, 
/**
 * What the offer says; empty when there is none.
 */
offer_text: string, 
/**
 * Whose position it is.
 */
source: string, 
/**
 * How many days a trial is by position.
 */
days: number | null, 
/**
 * Last day of the trial under way.
 */
ends: string | null, 
/**
 * What is to be looked at.
 */
looks_at: string, 
/**
 * The trial is over or evaluated and a choice is waited for; one sentence, else empty.
 */
due: string, 
/**
 * A trial is under way and can be looked back on.
 */
under_way: boolean, 
/**
 * The evaluation of the trial that is the active choice.
 */
evaluated: TrialEvaluated | null, };

export type UndoView = { 
/**
 * Its last entry.
 */
entry: number, 
/**
 * What its entries say.
 */
text: string, };

export type Verdict = "not_permitted" | "not_suitable" | "needs_investigation" | "suitable_after_actions" | "suitable";

export type VisitContent = "look_in_only" | "with_care" | "mixed";

export type WayOut = { 
/**
 * One sentence.
 */
text: string, 
/**
 * Where it is done, when it is beside the steps.
 */
place: Place | null, 
/**
 * Where it is done, when it is a step.
 */
step: StepId | null, };

export type Wish = "digital" | "physical" | "trial" | "undecided";

export type WishSaid = { wish: Wish, own_words: string, };

export type Wording = { question: string, why: string, };

export type Worry = { worry: string, answer: string, };

/** Every command with its request and response. */
export interface Commands {
  start: { request: Nothing; response: StartView };
  open_practice: { request: Nothing; response: SessionView };
  create_work: { request: Credentials; response: SessionView };
  open_work: { request: Credentials; response: SessionView };
  practise_as: { request: PractiseAs; response: SessionView };
  lock: { request: Nothing; response: StartView };
  list_cases: { request: ListCases; response: CaseList };
  open_case: { request: OpenCase; response: CaseView };
  read_case: { request: ReadCase; response: CaseView };
  change_case: { request: ChangeCase; response: CaseView };
  preview_change: { request: ChangeCase; response: Preview };
  compare_technologies: { request: CompareTechnologies; response: Comparison };
  read_text: { request: ReadText; response: CaseText };
  read_drafts: { request: ReadDrafts; response: Drafts };
  save_draft: { request: SaveDraft; response: DraftSaved };
  read_catalogue: { request: Nothing; response: CatalogueView };
  read_law: { request: Nothing; response: LawView };
  read_training: { request: Nothing; response: TrainingView };
}

/** What users read for each value. */
export const labels = {
  CapacityCriterion: {
    understands: "Förstår informationen",
    sees_own_situation: "Ser vad det betyder för egen del",
    retains: "Minns informationen så länge frågan avgörs",
    weighs: "Väger för och emot",
    expresses: "Uttrycker sin vilja",
  },
  CaseStatus: {
    ongoing: "Pågår",
    digital: "Digital tillsyn",
    physical: "Fysisk tillsyn",
    combined: "Digital och fysisk tillsyn",
    trial: "Provar digital tillsyn",
    withdrawn: "Återkallat, fysisk tillsyn ska ordnas",
    closed: "Avslutat",
  },
  Channel: {
    home_visit: "Vid hembesök",
    meeting: "Vid möte",
    phone: "Per telefon",
    video: "Per videosamtal",
    written: "Skriftligt",
  },
  ClosingReason: {
    other_way: "Behovet möts på annat sätt",
    need_ceased: "Behovet har upphört",
    person_declines: "Personen vill inte gå vidare",
    moved: "Personen har flyttat",
    deceased: "Personen har avlidit",
    other: "Annat",
  },
  Consent: {
    given: "Ja",
    refused: "Nej",
    withdrawn: "Återkallat",
    not_asked: "Inte frågat",
  },
  ConsentAnswer: {
    given: "Ja",
    refused: "Nej",
  },
  ConsentScope: {
    service: "Tekniken",
    data: "Behandling av personuppgifter",
  },
  CriterionAnswer: {
    yes: "Ja",
    with_support: "Ja, med stöd",
    no: "Nej",
    not_judged: "Går inte att bedöma",
  },
  DecisionCapacity: {
    capable: "Kan ta ställning själv",
    capable_with_support: "Kan ta ställning med stöd",
    lacking: "Kan inte ta ställning i den här frågan nu",
    unclear: "Oklart",
  },
  DecisionModel: {
    myndighet: "Alternativ 1: myndighet",
    verkstallighet: "Alternativ 2: verkställighet",
  },
  Expression: {
    oral: "Muntligt",
    written: "Skriftligt",
    signs: "Med tecken eller kommunikationsstöd",
  },
  Form: {
    digital: "Digital tillsyn",
    physical: "Fysisk tillsyn",
    combined: "Digital och fysisk tillsyn",
    trial: "Prova digital tillsyn",
    undetermined: "Går inte att säga än",
  },
  Informant: {
    person: "Personen själv",
    relative: "Närstående",
    staff: "Personal",
    professional: "Egen iakttagelse",
    other: "Någon annan",
  },
  InformationTopic: {
    how_it_goes: "Hur en tillsyn eller ett larm går till",
    who_sees: "Vem som ser",
    what_is_kept: "Vad som sparas och hur länge",
    voluntary: "Att det är frivilligt",
    may_withdraw: "Att man kan ändra sig när som helst",
    physical_alternative: "Vad det fysiska alternativet är",
    right_to_apply: "Rätten att ansöka om en viss insats och att överklaga beslutet",
  },
  InternetResponsible: {
    person: "Personen själv",
    provider: "Utföraren",
    municipality: "Kommunen",
    unresolved: "Inte utrett",
  },
  LegalBasis: {
    sol: "Socialtjänstlagen (SoL)",
    lss: "LSS",
    hsl: "Hälso- och sjukvårdslagen (HSL)",
  },
  LifeArea: {
    d1: "Lärande och att tillämpa kunskap (d1)",
    d2: "Allmänna uppgifter och krav (d2)",
    d3: "Kommunikation (d3)",
    d4: "Förflyttning (d4)",
    d5: "Personlig vård (d5)",
    d6: "Hemliv (d6)",
    d7: "Mellanmänskliga interaktioner och relationer (d7)",
    d8: "Viktiga livsområden, till exempel utbildning och arbete (d8)",
    d9: "Samhällsgemenskap, socialt och medborgerligt liv (d9)",
    trygghet: "Känsla av trygghet",
  },
  Need: {
    tillsyn_natt: "Tillsyn på natten",
    tillsyn_dag: "Tillsyn på dagen",
    fall: "Få hjälp vid fall",
    lamna_hemmet: "Tryggt lämna hemmet",
    hitta_hem: "Hitta hem",
    larma: "Kunna larma",
    lakemedel: "Ta läkemedel i rätt tid",
    halsomatning: "Följa hälsovärden",
    paminnelse: "Bli påmind",
    ensamhet: "Bryta ensamhet",
    aktivitet: "Ha något att göra",
    traning: "Träna",
    hushall: "Klara hushållet",
    kontakt: "Ha kontakt med personal eller närstående",
  },
  Outcome: {
    granted: "Bifall",
    partly_granted: "Delvis bifall",
    refused: "Avslag",
  },
  PauseReason: {
    guests: "Gäster",
    travel: "Resa",
    hospital: "Vistelse på sjukhus eller korttidsboende",
    own_wish: "Personen vill ha uppehåll",
    other: "Annat",
  },
  Place: {
    note: "Skriv en anteckning",
    apply: "Ansök om en viss insats",
    withdraw: "Återkalla ett samtycke",
    pause: "Pausa tillsynen",
    decision: "Skriv ett beslut",
    handover: "Lämna över ärendet",
    trial: "Utvärdera provperioden",
    answers: "Kontrollera svaren",
    compare: "Jämför teknik",
    people: "Företrädare och skyddade uppgifter",
    refer: "Lämna frågan vidare",
    close: "Avsluta ärendet",
  },
  ReferralTo: {
    lss_officer: "LSS-handläggare",
    prescriber: "Förskrivare i hälso- och sjukvården",
    lending: "Utlåning utan behovsprövning",
    technology_lead: "Ansvarig för välfärdsteknik",
    lawyer: "Kommunens jurist",
    other: "Någon annan",
  },
  RepresentativeKind: {
    anhorigbehorighet: "Anhörigbehörighet",
    framtidsfullmakt: "Framtidsfullmakt",
    god_man: "God man",
    forvaltare: "Förvaltare",
    other: "Annan",
  },
  Role: {
    socialsekreterare: "Socialsekreterare",
    hemtjanst: "Hemtjänst",
    utbildare: "Utbildare",
  },
  Setting: {
    ordinary_housing: "Ordinärt boende",
    special_housing_elderly: "Särskilt boende för äldre",
    support_housing: "Stöd- eller serviceboende",
    no_care_decision: "Inget beslut om insats",
  },
  StepId: {
    need: "Behov",
    information: "Information",
    suitability: "Lämplighet",
    consent: "Samtycke",
    choice: "Val",
    plan: "Beslut och plan",
    follow_up: "Uppföljning",
  },
  StopSignal: {
    forgets_purpose: "Glömmer vad tekniken är till för",
    anxious: "Blir orolig av tekniken",
    covers_device: "Täcker över tekniken",
    unplugs_device: "Drar ur sladden eller stänger av",
  },
  TaskKind: {
    arrange_physical: "Ordna fysisk tillsyn",
    review_choice: "Se över valet",
    decide_application: "Fatta beslut om ansökan",
    await_answer: "Invänta svar",
  },
  Verdict: {
    not_permitted: "Får inte användas",
    not_suitable: "Passar inte",
    needs_investigation: "Behöver utredas",
    suitable_after_actions: "Lämplig när detta är gjort",
    suitable: "Lämplig",
  },
  VisitContent: {
    look_in_only: "Bara titta till",
    with_care: "Besöket innehåller alltid omsorg",
    mixed: "Ibland bara titta till, ibland omsorg",
  },
  Wish: {
    digital: "Vill ha digital tillsyn",
    physical: "Vill ha besök",
    trial: "Vill prova först",
    undecided: "Har inte bestämt sig",
  },
} as const;
