import { onBeforeUnmount, shallowRef, watch } from "vue";
import type { CaseCommand, Preview } from "../../../bindings/contract";
import { useCase } from "../caseContext";

/** Long enough for a hand that goes through the options with the arrow keys. */
const PAUSE_MS = 200;

/** What a change would lead to, told while it is being written; none while there is nothing to tell. */
export function useForeseen(command: () => CaseCommand | null) {
  const { preview } = useCase();
  const foreseen = shallowRef<Preview | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  async function look(wanted: CaseCommand): Promise<void> {
    const mine = ++asked;
    const seen = await preview(wanted).catch(() => null);
    // Only the answer to the latest question counts, whatever order they come in.
    if (mine === asked) {
      foreseen.value = seen;
    }
  }

  watch(
    () => JSON.stringify(command()),
    (wanted) => {
      clearTimeout(timer);
      asked += 1;
      foreseen.value = null;
      const next = JSON.parse(wanted) as CaseCommand | null;
      if (next) {
        timer = setTimeout(() => void look(next), PAUSE_MS);
      }
    },
    { immediate: true },
  );
  onBeforeUnmount(() => {
    clearTimeout(timer);
    asked += 1;
  });

  return foreseen;
}
