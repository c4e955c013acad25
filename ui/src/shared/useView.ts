import { onMounted, shallowRef, type ShallowRef } from "vue";
import { asFailure, type CommandFailure } from "../backend";

/** A view that is read when the page opens and read anew after each change; what was shown stays until the new is there. */
export function useView<T>(read: () => Promise<T>): {
  view: ShallowRef<T | null>;
  failure: ShallowRef<CommandFailure | null>;
  refresh: () => Promise<void>;
} {
  const view = shallowRef<T | null>(null);
  const failure = shallowRef<CommandFailure | null>(null);
  let latest = 0;

  async function refresh(): Promise<void> {
    const turn = ++latest;
    try {
      const answer = await read();
      // An answer that was overtaken by a later question is not shown.
      if (turn === latest) {
        view.value = answer;
        failure.value = null;
      }
    } catch (reason) {
      if (turn === latest) {
        failure.value = asFailure(reason);
      }
    }
  }

  onMounted(refresh);
  return { view, failure, refresh };
}
