// Generated from the command list in src-tauri/src/commands/mod.rs by `make bindings`. Do not edit.

export type ActionKey = "information_given" | "person_consent" | "cohabitants" | "internet_responsible" | "receiver_named" | "fallback_agreed" | "provider_trained";

export type Actor = { name: string, role: Role, };

export type Adoption = { setting: string, measure: string, year_2020: number | null, year_2021: number | null, year_2022: number | null, year_2023: number | null, source: string, };

export type AgainstOurs = "new" | "different" | "same";

export type Agreement = { name: string, 
/**
 * Where the agreement is filed.
 */
reference: string, from?: string | null, until?: string | null, };

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

export type Area = "ordinart_boende_aldre" | "ordinart_boende_funktionsnedsattning" | "sarskilt_boende_aldre" | "stod_och_serviceboende" | "kommunal_halso_och_sjukvard";

export type AreaStatus = { area: Area, status: Status, since: string, 
/**
 * What is special about the area; may be empty.
 */
note: string, };

export type AreaView = { area_text: string, status_text: string, definition: string, since: string, note: string, };

export type Article = { name: string, 
/**
 * The supplier's number; may be empty.
 */
number: string, };

export type Attachment = { name: string, reference: string, };

export type Availability = "finns" | "upphandlat" | "ramavtal" | "upphandling_pagar" | "test" | "ansokan_provas" | "ansokan_avvisad" | "finns_inte";

export type AvailabilityNote = { text: string, source: string, date: string, 
/**
 * The first day it can be had; none says nothing of a beginning.
 */
from?: string | null, 
/**
 * The last day it can be had; none says nothing of an end.
 */
until?: string | null, };

export type BoardCard = { technology: string, name: string, ground: PhaseGround, 
/**
 * Required items of phases 1 and 2 that are left.
 */
required_left: number, 
/**
 * The first of them; empty when none is left.
 */
next: string, overdue: number, notice: string | null, pilot: string | null, stock_risk: string | null, has_draft: boolean, 
/**
 * Whether anything about it is written in the program.
 */
begun: boolean, };

export type BoardColumn = { phase: number, name: string, cards: Array<BoardCard>, };

export type BoardView = { columns: Array<BoardColumn>, 
/**
 * What waits on whom, first whoever has something overdue.
 */
waiting: Array<WaitingOn>, 
/**
 * What is overdue or soon ends, by date.
 */
reminders: Array<Reminder>, retired: Array<BoardCard>, 
/**
 * Technologies that so far are only drafts.
 */
drafts: Array<BoardCard>, };

export type Body = "outside" | "inside";

export type BorrowerView = { contact: Contact | null, };

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

export type CatalogueList = { rows: Array<CatalogueRow>, hits: number, total: number, 
/**
 * Why the reader cannot add anything, if so.
 */
why_not: string | null, };

export type CatalogueQuery = { 
/**
 * Words from the name or the summary.
 */
text: string, need: Need | null, purpose: Purpose | null, area: Area | null, 
/**
 * Only what can be offered today.
 */
offered_only: boolean, };

export type CatalogueRow = { id: string, name: string, purpose: Purpose, summary: string, offer: OfferView, 
/**
 * The status in the area asked about; empty when none was asked about or nothing is stated.
 */
area_text: string, };

export type CatalogueTerms = { technologies: Array<TechnologyName>, needs: Array<Label>, purposes: Array<Label>, areas: Array<Label>, phases: Array<string>, statuses: Array<StatusView>, };

export type ChangeCase = { id: string, 
/**
 * The latest entry when the user saw it; a later one refuses the change as stale.
 */
latest_entry: number, command: CaseCommand, };

export type ChangeMunicipal = { 
/**
 * The latest entry about the subject when the user saw it; a later one refuses the change as stale.
 */
latest: number, command: MunicipalCommand, };

export type Changed = { 
/**
 * The latest entry about the subject now.
 */
latest: number, saved_at: string, };

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
judged_on: string, 
/**
 * The exception that the technology was offered under, if it was.
 */
exception: Exception | null, };

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

export type Contact = { name: string, 
/**
 * Telephone or e-mail.
 */
reached_at: string, };

export type Course = "check" | "alarm" | "sensor" | "position" | "reminder" | "own";

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

export type Definition = { id: string, term: string, text: string, source: string, };

export type Difference = { 
/**
 * The field's path, for instance `texts.summary`.
 */
field: string, 
/**
 * What the field is called on screen.
 */
label: string, 
/**
 * Our version in lines to be read; empty when nothing is stated.
 */
ours: Array<string>, 
/**
 * Their version in lines to be read; empty when nothing is stated.
 */
theirs: Array<string>, };

export type Differences = { differences: Array<Difference>, };

export type Distribution = { measure: string, measure_name: string, year: number, municipalities: number, none: number, one_to_five: number, six_to_ten: number, eleven_to_twenty: number, twenty_one_to_fifty: number, fifty_one_to_hundred: number, over_hundred: number, table: string, };

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

export type Document = { name: string, reference: string, date: string, };

export type Draft = { form: string, content: string, };

export type DraftSaved = { saved_at: string, };

export type DraftView = { entry: Technology, 
/**
 * "Utkast av Karin Berg den 3 mars 2026"
 */
by: string, 
/**
 * From where it was taken; empty when it was written here.
 */
origin: string, 
/**
 * What publishing changes.
 */
changes: Array<Difference>, missing: Array<string>, };

export type Drafts = { drafts: Array<Draft>, };

export type EarlierItem = { 
/**
 * When, how it stood and who wrote.
 */
text: string, 
/**
 * The answers, each with its label, and the note.
 */
lines: Array<string>, };

export type Effect = "forbids" | "speaks_against" | "asks" | "requires" | "supports" | "notes";

export type EntryView = { id: string, name: string, 
/**
 * The latest entry about the technology; a change made from an older one is refused.
 */
latest: number, 
/**
 * What is in force; none for one that is only a draft.
 */
current: Technology | null, 
/**
 * Where what is in force comes from.
 */
current_from: string, draft: DraftView | null, 
/**
 * Published versions, newest first, and last what the program or a file came with.
 */
versions: Array<VersionView>, 
/**
 * What a complete entry still lacks in what is in force, in words.
 */
missing: Array<string>, retired: string | null, history: Array<MunicipalLine>, statuses: Array<StatusView>, why_not: string | null, };

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

export type Evidence = { kind: EvidenceKind, text: string, source: string, date: string, };

export type EvidenceKind = "study" | "own_evaluation" | "supplier_claim";

export type EvidenceView = { kind: EvidenceKind, kind_text: string, text: string, source: string, date: string, };

export type Exception = { 
/**
 * Why it cannot wait.
 */
reason: string, 
/**
 * Who decided.
 */
decided_by: string, 
/**
 * The last day it holds.
 */
until: string, };

export type ExportPackage = { 
/**
 * The whole path of the file.
 */
path: string, 
/**
 * Whether a file that is there already may be replaced.
 */
replace: boolean, 
/**
 * The municipality or unit that sends it.
 */
from: string, note: string, 
/**
 * None for every technology in force.
 */
technologies: Array<string> | null, template: boolean, positions: boolean, };

export type Exported = { path: string, technologies: number, 
/**
 * To compare with the receiver by phone.
 */
fingerprint: string, };

export type Expression = "oral" | "written" | "signs";

export type FactKey = "setting" | "legal_basis" | "needs" | "visit_content" | "decision_capacity" | "cohabitants" | "understands_technology" | "stays_in_view" | "hears_and_sees_enough" | "response_in_time" | "placement_possible" | "connectivity" | "information_given" | "person_consent" | "receiver_named" | "fallback_agreed" | "provider_trained" | "internet_responsible" | "wish" | "stop_signals";

export type Field = { id: string, label: string, 
/**
 * May be empty.
 */
hint: string, kind: FieldKind, 
/**
 * Whether the item can be done without it.
 */
required: boolean, 
/**
 * At least two for a choice, none for the others.
 */
options: Array<FieldOption>, };

export type FieldKind = "text" | "long" | "date" | "number" | "choice";

export type FieldOption = { id: string, text: string, };

export type FigureKey = { measure: string, area: Area, year: number, };

export type FiguresView = { national: National, own: Array<OwnFigureView>, latest: number, 
/**
 * Jumps and changes that are more often mistakes than news, as Socialstyrelsen checks its survey.
 */
doubts: Array<string>, why_not: string | null, };

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

export type Item = { 
/**
 * Unique in the whole template: what is kept about the item is found by it.
 */
id: string, title: string, 
/**
 * Why it is done, for the one who does it.
 */
why: string, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * Whether offering the technology would be wrong without it: in phases 1 and 2 it holds the technology back
 * until it is done, or not needed with a reason.
 */
required: boolean, kind: ItemKind, field: Array<Field>, };

export type ItemKind = "plain" | "pilot" | "baseline" | "evaluation" | "outcome" | "legal_question" | "roles";

export type ItemRecord = { 
/**
 * Who answers for it: a name or a function.
 */
responsible: string, 
/**
 * When it is to be done.
 */
due: string | null, standing: ItemStanding, 
/**
 * By the field's id; a date is written 2026-11-22, a choice by its id.
 */
answers: { [key in string]: string }, note: string, attachments: Array<Attachment>, };

export type ItemStanding = { "standing": "open" } | { "standing": "done", on: string, } | { "standing": "not_needed", reason: string, };

export type ItemView = { item: Item, 
/**
 * The item's title; an evaluation without a baseline is called a follow-up.
 */
title: string, record: ItemRecord, 
/**
 * "Inte börjat", "Pågår", "Klart 3 mars 2026", "Behövs inte"
 */
standing_text: string, settled: boolean, overdue: boolean, 
/**
 * Who wrote last, and when; empty when nothing is written.
 */
written: string, 
/**
 * What it said before, newest first.
 */
earlier: Array<EarlierItem>, };

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

export type LeftView = { phase: number, item: string, title: string, };

export type LegalBasis = "sol" | "lss" | "hsl";

export type Lendable = { id: string, name: string, };

export type LendingItem = { 
/**
 * The id of the technology it is one of.
 */
technology: string, 
/**
 * The mark on the item, for example an inventory number.
 */
label: string, 
/**
 * Who helps the borrower when something does not work, and how they are reached.
 */
support_contact: string, 
/**
 * What comes with it, and how it is looked after.
 */
note: string, };

export type LendingRow = { id: string, latest: number, item: LendingItem, technology_name: string, 
/**
 * An exception that the technology is offered under, or that it is taken out.
 */
notice: string | null, loan: Loan | null, overdue: boolean, 
/**
 * Loans so far, this one included.
 */
loans: number, 
/**
 * What was noted when it last came back.
 */
last_return: string, 
/**
 * Why it cannot be lent, if so.
 */
why_not: string | null, 
/**
 * It can be had in a case instead, where consents are recorded.
 */
needs_case: boolean, };

export type LendingView = { items: Array<LendingRow>, out: number, overdue: number, 
/**
 * Ids of the provisions that lending rests on, in force today.
 */
law: Array<string>, 
/**
 * Why the reader cannot take an item off the list, if so.
 */
why_no_removal: string | null, 
/**
 * Technologies that may be lent without a care decision: id and name.
 */
lendable: Array<Lendable>, };

export type LessonRow = { what: string, count: string, };

export type LessonsView = { rows: Array<LessonRow>, 
/**
 * Whether any case speaks of the technology.
 */
any: boolean, };

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

export type Loan = { from: string, due_back: string, 
/**
 * When the borrower was told of the right to apply for an insats (SoL 11 kap. 6 §), and by whom.
 */
told_of_application_on: string, told_by: string, };

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

export type Measure = { id: string, name: string, 
/**
 * The technologies of the shipped catalogue that the measure is about; may be empty.
 */
technologies: Array<string>, 
/**
 * May be empty.
 */
note: string, };

export type MoveView = { phase: number, name: string, back: boolean, 
/**
 * The technology is no longer offered in cases by it.
 */
withdraws: boolean, 
/**
 * What is left before the gate opens; empty when it is open.
 */
left: Array<LeftView>, };

export type MunicipalCommand = { "type": "record_item", technology: string, item: string, record: ItemRecord, } | { "type": "move_to", technology: string, phase: number, reason: string, exception: Exception | null, } | { "type": "end_exception", technology: string, reason: string, } | { "type": "count_stock", technology: string, count: StockCount, } | { "type": "add_technology", id: string, name: string, purpose: Purpose, } | { "type": "save_draft", entry: Technology, origin: Origin | null, } | { "type": "take_new", entry: Technology, origin: Origin, } | { "type": "discard_draft", technology: string, } | { "type": "publish", technology: string, why: string, } | { "type": "retire", technology: string, reason: string, } | { "type": "restore", technology: string, reason: string, } | { "type": "save_item", id: string, item: LendingItem, } | { "type": "lend", id: string, loan: Loan, contact: Contact, } | { "type": "return", id: string, on: string, note: string, } | { "type": "remove_item", id: string, reason: string, } | { "type": "save_source", source: SupportSource, } | { "type": "check_source", id: string, check: SourceCheck, } | { "type": "remove_source", id: string, reason: string, } | { "type": "record_figure", figure: OwnFigure, } | { "type": "remove_figure", key: FigureKey, reason: string, } | { "type": "publish_template", toml: string, why: string, origin: Origin | null, } | { "type": "publish_positions", toml: string, why: string, origin: Origin | null, };

export type MunicipalLine = { number: number, at: string, by: string, text: string, 
/**
 * May be empty.
 */
why: string, };

export type National = { source: NationalSource, definitions: Array<Definition>, measures: Array<Measure>, settings: Array<NationalSetting>, shares: Array<Share>, users: Array<Users>, distribution: Array<Distribution>, notes: Array<NationalNote>, };

export type NationalNote = { id: string, text: string, settings: Array<string>, measures: Array<string>, };

export type NationalSetting = { id: string, name: string, table: string, respondents: Respondents, };

export type NationalSource = { title: string, publisher: string, year: number, survey_from: string, survey_until: string, 
/**
 * How many municipalities there are; all answered.
 */
municipalities: number, };

export type Need = "tillsyn_natt" | "tillsyn_dag" | "fall" | "lamna_hemmet" | "hitta_hem" | "larma" | "lakemedel" | "halsomatning" | "paminnelse" | "ensamhet" | "aktivitet" | "traning" | "hushall" | "kontakt";

export type NeedArea = { need: Need, area: LifeArea, };

export type NewId = { id: string, };

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

export type OfferView = { can: boolean, 
/**
 * "Kan erbjudas nu", or why not.
 */
text: string, 
/**
 * An exception, that it lapsed, or that it is taken out.
 */
notice: string | null, 
/**
 * The same to the person, without names and internal reasons.
 */
notice_to_the_person: string | null, };

export type OneItem = { id: string, };

export type OneTechnology = { technology: string, };

export type OpenCase = { name: string, personnummer: string, unit: string, setting: Setting | null, 
/**
 * The need in the person's own words.
 */
own_words: string, needs: Array<Need>, 
/**
 * Whether the person's identity is protected (*skyddade personuppgifter*).
 */
protected: boolean, };

export type Origin = { 
/**
 * Who made the package, as it says itself.
 */
from: string, made_on: string, 
/**
 * The package's fingerprint.
 */
fingerprint: string, };

export type Outcome = "granted" | "partly_granted" | "refused";

export type OwnFigure = { key: FigureKey, status: Status | null, 
/**
 * Number of people who use it.
 */
persons: number | null, 
/**
 * Where the figure comes from and how it was counted.
 */
source: string, note: string, };

export type OwnFigureView = { figure: OwnFigure, measure_name: string, area_text: string, status_text: string, by: string, };

export type PackageAt = { path: string, };

export type PackageEntry = { technology: string, name: string, 
/**
 * The latest entry here about the technology; taking fields is refused if there are more.
 */
latest: number, against: AgainstOurs, 
/**
 * Whether ours is an unpublished draft.
 */
ours_is_draft: boolean, differences: Array<Difference>, };

export type PackageProgress = { "standing": "none" } | { "standing": "reading", read: number, total: number, } | { "standing": "ready" } | { "standing": "refused", message: string, };

export type PackageRow = { technology: string, name: string, against: AgainstOurs, };

export type PackageView = { from: string, made_on: string, program: string, note: string, fingerprint: string, 
/**
 * The first hits.
 */
rows: Array<PackageRow>, hits: number, new: number, different: number, same: number, 
/**
 * None when the package has no template.
 */
template: Array<PieceView> | null, 
/**
 * None when the package has no positions.
 */
positions: Array<PieceView> | null, 
/**
 * The latest entry about the template and the positions, to take pieces from.
 */
template_latest: number, positions_latest: number, 
/**
 * Why the reader cannot take anything, if so.
 */
why_not: string | null, };

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

export type PhaseGround = "file" | "file_unchecked" | "imported" | "own" | "moved" | "exception" | "lapsed";

export type PhaseView = { number: number, name: string, summary: string, questions: Array<string>, items: Array<ItemView>, settled: number, 
/**
 * Required items that are not settled.
 */
required_left: number, here: boolean, };

export type PieceView = { id: string, label: string, ours: Array<string>, theirs: Array<string>, };

export type PiecesOf = "template" | "positions";

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

export type PlannedChange = "draft" | "retire" | "back";

export type PlannedFor = { technology: string, change: PlannedChange, };

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

export type ProcessView = { technology: string, name: string, 
/**
 * The latest entry about it; a change made from an older one is refused.
 */
latest: number, phase: number, phase_name: string, ground: PhaseGround, 
/**
 * What the phase rests on.
 */
ground_text: string, 
/**
 * An exception, that it lapsed, or that the technology is taken out.
 */
notice: string | null, exception: Exception | null, retired: boolean, phases: Array<PhaseView>, moves: Array<MoveView>, 
/**
 * Whether how it was before the start is known; without it nothing is called an evaluation.
 */
has_baseline: boolean, baseline_text: string, stock: StockCount | null, 
/**
 * More in store than in use.
 */
stock_risk: string | null, history: Array<MunicipalLine>, 
/**
 * Why the reader cannot change anything, if so.
 */
why_not: string | null, };

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

export type ReadPackage = { text: string, only: AgainstOurs | null, };

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

export type Reminder = { kind: ReminderKind, kind_text: string, 
/**
 * Empty when it is about no technology.
 */
technology: string, name: string, text: string, 
/**
 * The item it is about; empty when it is about none.
 */
item: string, on: string, overdue: boolean, };

export type ReminderKind = "item" | "exception" | "pilot" | "review" | "agreement" | "availability" | "stock" | "loan" | "source";

export type RemovedSource = { source: SupportSource, latest: number, 
/**
 * When and why.
 */
text: string, };

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

export type Respondents = { year_2020: number, year_2021: number, year_2022: number, year_2023: number, };

export type Role = "socialsekreterare" | "hemtjanst" | "ansvarig" | "utbildare";

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

export type Share = { measure: string, measure_name: string, setting: string, setting_name: string, year_2020: number | null, year_2021: number | null, year_2022: number | null, year_2023: number | null, pilot_2023: number | null, introduced_2023: number | null, 
/**
 * How many municipalities answered this question in 2023.
 */
respondents_2023: number, table: string, };

export type SoFar = { judged_on: string, form: Form, form_text: string, technology: string | null, text: string, law: Array<string>, 
/**
 * Technologies that meet the need, best first, then the others.
 */
technologies: Array<TechnologyStanding>, 
/**
 * What the last entry changed, in words; empty when nothing did.
 */
changed: Array<string>, next_question: FactKey | null, };

export type SourceCheck = { on: string, 
/**
 * Whether it is there and can be used.
 */
works: boolean, 
/**
 * When it is to be checked again.
 */
again_on: string | null, note: string, };

export type SourceStanding = "checked" | "due" | "unchecked" | "ended";

export type SourceView = { source: SupportSource, latest: number, standing: SourceStanding, standing_text: string, 
/**
 * Changed or added here.
 */
own: boolean, };

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

export type Status = "finns_inte" | "pilot" | "infort";

export type StatusView = { status: Status, text: string, definition: string, };

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

export type StockCount = { on: string, in_store: number, in_use: number, note: string, };

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

export type Supplier = { name: string, 
/**
 * How the supplier's support is reached.
 */
contact: string, };

export type SupportKind = "radgivning" | "kunskapsstod" | "utbildning" | "juridik" | "informationssakerhet" | "statistik" | "natverk" | "testmiljo" | "upphandling" | "verktyg" | "digital_delaktighet";

export type SupportScope = "national" | "regional";

export type SupportSource = { id: string, name: string, 
/**
 * What one turns to it for.
 */
what_for: string, organisation: string, scope: SupportScope, 
/**
 * Which part of the country; empty for a national one.
 */
area: string, kind: SupportKind, 
/**
 * Address, as it stands in the source; may be empty.
 */
where_found: string, 
/**
 * The document that tells of it.
 */
source: string, 
/**
 * When the document told it: a year, or a date.
 */
stated_on: string, 
/**
 * When it ended, or was to end according to the document.
 */
ended_on: string | null, 
/**
 * May be empty.
 */
note: string, };

export type SupportView = { sources: Array<SourceView>, 
/**
 * Sources that have been taken off the list.
 */
removed: Array<RemovedSource>, why_not: string | null, };

export type TakeFields = { technology: string, latest: number, fields: Array<string>, };

export type TakeNew = { 
/**
 * Empty for all.
 */
technologies: Array<string>, most: number, };

export type TakePieces = { of: PiecesOf, latest: number, ids: Array<string>, why: string, };

export type Taken = { taken: number, left: number, saved_at: string, };

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
adoption: Array<Adoption>, 
/**
 * The day when someone is to check that the entry still is true.
 */
review_on?: string | null, 
/**
 * How far the municipality has come, area by area.
 */
areas: Array<AreaStatus>, 
/**
 * Who delivers it.
 */
supplier?: Supplier | null, 
/**
 * Agreements with their dates.
 */
agreements: Array<Agreement>, 
/**
 * What can be ordered.
 */
articles: Array<Article>, 
/**
 * Documents by reference.
 */
documents: Array<Document>, 
/**
 * What is known about effect.
 */
evidence: Array<Evidence>, };

export type TechnologyName = { id: string, name: string, needs_text: Array<string>, };

export type TechnologyStanding = { technology: string, name: string, 
/**
 * An exception it is offered under, or that it is taken out of the catalogue.
 */
notice: string | null, verdict: Verdict, 
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

export type TechnologyView = { technology: Technology, purpose_text: string, needs_text: Array<string>, functions_text: Array<string>, requires_text: Array<string>, provided_as_text: Array<string>, availability_text: string, phase_name: string, 
/**
 * What the phase rests on.
 */
ground: PhaseGround, ground_text: string, offer: OfferView, 
/**
 * Which drawing shows how it goes; none where one would say more than is known.
 */
course: Course | null, areas: Array<AreaView>, evidence: Array<EvidenceView>, 
/**
 * What is missing in a complete entry, for whoever reads it.
 */
complete: boolean, 
/**
 * The review date has passed.
 */
review_overdue: boolean, 
/**
 * "Utvärdering" only where a baseline exists.
 */
has_baseline: boolean, 
/**
 * Why the reader cannot change it, if so.
 */
why_not: string | null, 
/**
 * That what is said comes from another municipality and has not been gone through here, if so.
 */
origin: string | null, };

export type TextSection = { heading: string, lines: Array<string>, };

export type Texts = { summary: string, what_it_does: string, how_it_goes: Array<string>, recorded: string, seen_by: string, kept: string, helps_when: Array<string>, does_not_help_when: Array<string>, needs_to_work: Array<string>, human_contact: string, track: string, for_the_person: string, };

export type Told = { on: string, how: Channel, told_by: string, appeal_explained: boolean, };

export type TouchedCase = { id: string, name: string, unit: string, 
/**
 * Chosen and in use.
 */
chosen: boolean, before: string, after: string, changed: boolean, };

export type TouchedCases = { cases: Array<TouchedCase>, 
/**
 * Open cases that speak of the technology.
 */
open: number, 
/**
 * Of these, how many get another verdict.
 */
changed: number, };

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

export type TwoVersions = { technology: string, one: number, other: number, };

export type UndoView = { 
/**
 * Its last entry.
 */
entry: number, 
/**
 * What its entries say.
 */
text: string, };

export type Users = { measure: string, measure_name: string, 
/**
 * Where they were counted.
 */
place: string, persons: number, 
/**
 * Municipalities that have the technology.
 */
municipalities: number, 
/**
 * Users per municipality, about.
 */
mean: number | null, 
/**
 * The most users in one municipality.
 */
most: number | null, 
/**
 * `most` is then "more than".
 */
most_is_exceeded: boolean, 
/**
 * Share of the municipalities, in percent, in which no one used it.
 */
without_users: number, 
/**
 * Since earlier years, in words.
 */
change: string, 
/**
 * May be empty.
 */
note: string, };

export type Verdict = "not_permitted" | "not_suitable" | "needs_investigation" | "suitable_after_actions" | "suitable";

export type VersionView = { 
/**
 * The number of the entry that published it; 0 for what the program or a file came with.
 */
number: number, title: string, on: string | null, by: string, why: string, origin: string, 
/**
 * In force now.
 */
in_force: boolean, };

export type VisitContent = "look_in_only" | "with_care" | "mixed";

export type WaitingItem = { technology: string, name: string, item: string, title: string, due: string | null, overdue: boolean, 
/**
 * Whether anyone has written anything about it.
 */
begun: boolean, };

export type WaitingOn = { who: string, items: Array<WaitingItem>, };

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
  read_terms: { request: Nothing; response: CatalogueTerms };
  list_catalogue: { request: CatalogueQuery; response: CatalogueList };
  read_technology: { request: OneTechnology; response: TechnologyView };
  read_board: { request: Nothing; response: BoardView };
  read_process: { request: OneTechnology; response: ProcessView };
  read_lessons: { request: OneTechnology; response: LessonsView };
  read_entry: { request: OneTechnology; response: EntryView };
  compare_versions: { request: TwoVersions; response: Differences };
  touched_cases: { request: PlannedFor; response: TouchedCases };
  read_lending: { request: Nothing; response: LendingView };
  read_borrower: { request: OneItem; response: BorrowerView };
  read_support: { request: Nothing; response: SupportView };
  read_figures: { request: Nothing; response: FiguresView };
  new_municipal_id: { request: Nothing; response: NewId };
  change_municipal: { request: ChangeMunicipal; response: Changed };
  export_package: { request: ExportPackage; response: Exported };
  open_package: { request: PackageAt; response: PackageProgress };
  package_progress: { request: Nothing; response: PackageProgress };
  read_package: { request: ReadPackage; response: PackageView };
  read_package_entry: { request: OneTechnology; response: PackageEntry };
  take_new: { request: TakeNew; response: Taken };
  take_fields: { request: TakeFields; response: Changed };
  take_pieces: { request: TakePieces; response: Changed };
  close_package: { request: Nothing; response: PackageProgress };
  read_law: { request: Nothing; response: LawView };
  read_training: { request: Nothing; response: TrainingView };
}

/** What users read for each value. */
export const labels = {
  Area: {
    ordinart_boende_aldre: "Ordinärt boende, äldre",
    ordinart_boende_funktionsnedsattning: "Ordinärt boende, funktionsnedsättning",
    sarskilt_boende_aldre: "Särskilt boende för äldre",
    stod_och_serviceboende: "Stöd- och serviceboende",
    kommunal_halso_och_sjukvard: "Kommunal hälso- och sjukvård",
  },
  Availability: {
    finns: "Finns",
    upphandlat: "Upphandlat",
    ramavtal: "Finns på ramavtal",
    upphandling_pagar: "Upphandling pågår",
    test: "Testas",
    ansokan_provas: "Ansökan prövas",
    ansokan_avvisad: "Ansökan avvisad",
    finns_inte: "Finns inte",
  },
  Body: {
    outside: "Utanför kroppen",
    inside: "Inuti kroppen",
  },
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
  EvidenceKind: {
    study: "Studie",
    own_evaluation: "Egen utvärdering",
    supplier_claim: "Leverantörens uppgift",
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
  Function: {
    monitoring: "monitorering",
    sensoring: "sensorering",
    positioning: "positionering",
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
  ProvidedAs: {
    bistand: "Bistånd efter beslut",
    verkstallighet: "Inom verkställighet av ett beslut",
    utan_behovsprovning: "Insats utan individuell behovsprövning",
    forskrivning_hsl: "Förskrivning enligt HSL",
    allmant_tillganglig: "Allmänt tillgänglig",
  },
  Purpose: {
    trygghetsskapande: "Trygghetsskapande teknik",
    forebyggande_motiverande: "Förebyggande och motiverande teknik",
    smarta_hem: "Smarta hem",
    social_interaktion: "Social interaktion",
  },
  ReferralTo: {
    lss_officer: "LSS-handläggare",
    prescriber: "Förskrivare i hälso- och sjukvården",
    lending: "Utlåning utan behovsprövning",
    technology_lead: "Ansvarig för välfärdsteknik",
    lawyer: "Kommunens jurist",
    other: "Någon annan",
  },
  ReminderKind: {
    item: "Punkt försenad",
    exception: "Undantag",
    pilot: "Pilot",
    review: "Översyn",
    agreement: "Avtal",
    availability: "Tillgång",
    stock: "Lager",
    loan: "Lån",
    source: "Stöd",
  },
  RepresentativeKind: {
    anhorigbehorighet: "Anhörigbehörighet",
    framtidsfullmakt: "Framtidsfullmakt",
    god_man: "God man",
    forvaltare: "Förvaltare",
    other: "Annan",
  },
  Requirement: {
    connectivity: "bra uppkoppling",
    response: "att någon kan komma i tid",
    receiver: "att någon tar emot larm eller gör tillsynen",
    placement: "en bra plats",
    understanding: "att personen förstår tekniken",
    in_view: "att personen är där tekniken ser",
    senses: "att personen hör och ser tillräckligt bra",
  },
  Role: {
    socialsekreterare: "Socialsekreterare",
    hemtjanst: "Hemtjänst",
    ansvarig: "Ansvarig för välfärdsteknik",
    utbildare: "Utbildare",
  },
  Setting: {
    ordinary_housing: "Ordinärt boende",
    special_housing_elderly: "Särskilt boende för äldre",
    support_housing: "Stöd- eller serviceboende",
    no_care_decision: "Inget beslut om insats",
  },
  SourceStanding: {
    checked: "Kontrollerad",
    due: "Behöver kontrolleras igen",
    unchecked: "Inte kontrollerad",
    ended: "Har upphört",
  },
  Status: {
    finns_inte: "Finns inte",
    pilot: "Pilot eller test",
    infort: "Infört",
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
  SupportKind: {
    radgivning: "Rådgivning",
    kunskapsstod: "Kunskapsstöd",
    utbildning: "Utbildning",
    juridik: "Juridik",
    informationssakerhet: "Informationssäkerhet",
    statistik: "Statistik",
    natverk: "Nätverk och samverkan",
    testmiljo: "Test- och visningsmiljö",
    upphandling: "Upphandling och sortiment",
    verktyg: "Verktyg och gemensam infrastruktur",
    digital_delaktighet: "Stöd mot digitalt utanförskap",
  },
  SupportScope: {
    national: "Nationellt",
    regional: "Regionalt eller lokalt",
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

/** What the fields of a catalogue entry are called. */
export const fieldLabels: Record<string, string> = {
  "name": "Namn",
  "texts.summary": "Kort om tekniken",
  "texts.what_it_does": "Vad den gör",
  "texts.how_it_goes": "Så går det till",
  "texts.helps_when": "När den hjälper",
  "texts.does_not_help_when": "När den inte hjälper",
  "texts.needs_to_work": "Vad som krävs",
  "texts.recorded": "Det här registreras",
  "texts.seen_by": "De här kan se",
  "texts.kept": "Så länge sparas det",
  "texts.human_contact": "Mänsklig kontakt",
  "worries": "Vanliga farhågor",
  "texts.for_the_person": "Text att visa för personen",
  "texts.track": "Vilken lag den ges enligt",
  "purpose": "Syfte",
  "needs": "Behov",
  "functions": "Funktioner",
  "identifies_person": "Personen kan kännas igen",
  "captures_cohabitants": "Andra i hemmet kan fångas",
  "body": "Plats i förhållande till kroppen",
  "replaces_supervision": "Används i stället för tillsynsbesök",
  "requires": "Kräver",
  "provided_as": "Ges som",
  "phase": "Fas i processen",
  "availability": "Tillgång",
  "availability_note": "Om tillgången",
  "areas": "Status i varje område",
  "supplier": "Leverantör",
  "agreements": "Avtal",
  "articles": "Artiklar",
  "documents": "Dokument",
  "evidence": "Belägg för effekt",
  "adoption": "Hur vanlig den är i landet",
  "review_on": "Ska ses över",
};
