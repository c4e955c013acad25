import { onBeforeUnmount, shallowRef, watch } from "vue";
import { asFailure, call, type CommandFailure } from "../../backend";
import type { CaseList } from "../../bindings/contract";
import { filters } from "./filters";

const PAUSE_MS = 150;

/** The cases that fit the filters, read again when they change. */
export function useCaseList() {
  const list = shallowRef<CaseList | null>(null);
  const failure = shallowRef<CommandFailure | null>(null);
  let latest = 0;
  let timer: number | undefined;

  async function read(): Promise<void> {
    latest += 1;
    const asked = latest;
    try {
      const answer = await call("list_cases", { ...filters });
      // An answer to an earlier question may come after the answer to a later one.
      if (asked === latest) {
        list.value = answer;
        failure.value = null;
      }
    } catch (reason) {
      failure.value = asFailure(reason);
    }
  }

  watch(filters, () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void read(), PAUSE_MS);
  });
  onBeforeUnmount(() => window.clearTimeout(timer));
  void read();

  return { list, failure };
}
