import { computed, reactive, readonly, watch } from "vue";
import { timeOfDay } from "./dates";

interface Saving {
  pending: number;
  savedAt: string;
  trouble: string;
}

const state = reactive<Saving>({ pending: 0, savedAt: "", trouble: "" });

/** "Sparat 14.32", "Sparar …" or what went wrong; empty before anything was saved. */
export const savedText = computed(() => {
  if (state.pending > 0) {
    return "Sparar …";
  }
  if (state.trouble) {
    return state.trouble;
  }
  return state.savedAt ? `Sparat ${timeOfDay(state.savedAt)}` : "";
});

export const saving = readonly(state);

/** Shows when something was last on disk; an earlier time never replaces a later one. */
export function markSaved(at: string): void {
  state.trouble = "";
  if (Date.parse(at) > (Date.parse(state.savedAt) || 0)) {
    state.savedAt = at;
  }
}

/** Forgets the time, when another case or none is on screen. */
export function resetSaved(): void {
  state.savedAt = "";
  state.trouble = "";
}

/** Runs one save with "Sparar …" on screen while it lasts, and says so if it fails. */
export async function whileSaving<T>(save: () => Promise<T>, savedAt: (result: T) => string): Promise<T> {
  state.pending += 1;
  try {
    const result = await save();
    markSaved(savedAt(result));
    return result;
  } catch (reason) {
    state.trouble = "Inte sparat än";
    throw reason;
  } finally {
    state.pending -= 1;
  }
}

/** Resolves when nothing is on its way to disk, for instance before the file is locked. */
export function allSaved(): Promise<void> {
  return new Promise((resolve) => {
    const stop = watch(
      () => state.pending,
      (pending) => {
        if (pending === 0) {
          resolve();
          queueMicrotask(() => stop());
        }
      },
      { immediate: true, flush: "sync" },
    );
  });
}
