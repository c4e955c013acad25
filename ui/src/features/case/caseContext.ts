import { inject, provide, type InjectionKey, type Ref } from "vue";
import type { CaseCommand, CaseView, Place, Preview, StepId } from "../../bindings/contract";
import type { DraftStore } from "./drafts";

/** Where one can be within a case: a step, or one of the things that can be done from anywhere. */
export type CasePlace = StepId | Place;

/** What every part of an open case works with. */
export interface CaseContext {
  /** The case as the core last answered; replaced as a whole, never changed in place. */
  readonly view: Readonly<Ref<CaseView>>;
  /** Today's date as the program sees it. */
  readonly today: string;
  /** Who is working, as proposed value for "by whom". */
  readonly worker: string;
  readonly drafts: DraftStore;
  /** Carries out a change; rejects with a CommandFailure and leaves everything as it was. */
  change(command: CaseCommand): Promise<void>;
  /** What a change would lead to, told before it is made. */
  preview(command: CaseCommand): Promise<Preview>;
  goTo(place: CasePlace): void;
  /** Opens the withdrawal with one consent in mind. */
  withdraw(consent: string): void;
}

const key: InjectionKey<CaseContext> = Symbol("case");

export function provideCase(context: CaseContext): void {
  provide(key, context);
}

export function useCase(): CaseContext {
  const context = inject(key);
  if (!context) {
    throw new Error("useCase needs an open case above it");
  }
  return context;
}
