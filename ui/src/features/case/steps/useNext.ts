import { announce } from "../../../shared/announce";
import { useCase } from "../caseContext";
import type { StepId } from "../../../bindings/contract";

/** After "Spara och fortsätt": on to where the core says the case goes on, or stay where something remains. */
export function useNext(here: StepId): () => void {
  const { view, goTo } = useCase();
  return () => {
    const next = view.value.next_step;
    if (next === here) {
      announce("Sparat. Något återstår i det här steget.");
      // The button that was pressed is far below what is left to do.
      document.querySelector<HTMLElement>("main h1")?.focus();
      return;
    }
    goTo(next);
  };
}
