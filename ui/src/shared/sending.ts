import { ref, shallowRef } from "vue";
import { asFailure, type CommandFailure } from "../backend";

/** One command at a time: whether it is under way, and why it was refused. */
export function useSending() {
  const sending = ref(false);
  const failure = shallowRef<CommandFailure | null>(null);

  /** Answers whether it succeeded; a press while one is under way is ignored. */
  async function send(action: () => Promise<void>): Promise<boolean> {
    if (sending.value) {
      return false;
    }
    sending.value = true;
    failure.value = null;
    try {
      await action();
      return true;
    } catch (reason) {
      failure.value = asFailure(reason);
      return false;
    } finally {
      sending.value = false;
    }
  }

  return { sending, failure, send };
}
