import { onBeforeUnmount, ref, shallowRef, watch, type Ref } from "vue";
import { asFailure, call, type CommandFailure } from "../../../backend";
import type { Comparison } from "../../../bindings/contract";

/** A comparison needs two; more than three cannot be taken in at once, and the core compares no more. */
export const FEWEST = 2;
export const MOST = 3;

/** A wait that is shorter than this is over before words about it could be read. */
const WORTH_SAYING_MS = 300;

/** What the core says of the chosen technologies side by side, asked anew when they or the case change. */
export function useComparison(
  caseId: string,
  chosen: Readonly<Ref<readonly string[]>>,
  entry: Readonly<Ref<number>>,
) {
  const comparison = shallowRef<Comparison | null>(null);
  const failure = shallowRef<CommandFailure | null>(null);
  const slow = ref(false);
  let latest = 0;
  let timer: number | undefined;

  async function read(): Promise<void> {
    latest += 1;
    const asked = latest;
    failure.value = null;
    window.clearTimeout(timer);
    slow.value = false;
    if (chosen.value.length < FEWEST) {
      comparison.value = null;
      return;
    }
    timer = window.setTimeout(() => (slow.value = true), WORTH_SAYING_MS);
    try {
      const answer = await call("compare_technologies", { id: caseId, technologies: [...chosen.value] });
      // An answer to an earlier choice may come after the answer to a later one.
      if (asked === latest) {
        comparison.value = answer;
      }
    } catch (reason) {
      if (asked === latest) {
        comparison.value = null;
        failure.value = asFailure(reason);
      }
    } finally {
      if (asked === latest) {
        window.clearTimeout(timer);
        slow.value = false;
      }
    }
  }

  watch([() => chosen.value.join(" "), entry], () => void read(), { immediate: true });
  onBeforeUnmount(() => window.clearTimeout(timer));

  return { comparison, failure, slow, read };
}
