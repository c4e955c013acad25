import { onBeforeUnmount, watch, type Ref } from "vue";
import { asFailure, call } from "../backend";
import { announce } from "./announce";
import { whileSaving } from "./saving";

const PAUSE_MS = 400;

export interface DraftKeeper {
  /** Fills the form with what was left half-written; resolves to whether there was anything. */
  restore(): Promise<boolean>;
  /** Saves at once what is written now, for blur. */
  flush(): Promise<void>;
  /** Removes the draft, when its command succeeded. */
  clear(): Promise<void>;
}

/**
 * Keeps a half-written form in the journal file, so that a killed program loses nothing.
 * Call it in `setup`; it saves by itself after a pause in typing and when the view closes.
 * A form equal to what it was when kept is not saved.
 */
export function useDraft<T extends object>(caseId: () => string, form: string, content: Ref<T>): DraftKeeper {
  let written = JSON.stringify(content.value);
  let timer: number | undefined;

  watch(content, schedule, { deep: true });
  onBeforeUnmount(() => void flush());

  function schedule(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void flush(), PAUSE_MS);
  }

  async function flush(): Promise<void> {
    window.clearTimeout(timer);
    const now = JSON.stringify(content.value);
    if (now === written) {
      return;
    }
    const before = written;
    written = now;
    if (!(await save(now))) {
      written = before;
    }
  }

  async function restore(): Promise<boolean> {
    const { drafts } = await call("read_drafts", { case: caseId() });
    const kept = drafts.find((draft) => draft.form === form)?.content;
    if (!kept) {
      return false;
    }
    // Fields added to the form since the draft was written keep their start value.
    content.value = { ...content.value, ...(JSON.parse(kept) as Partial<T>) };
    written = JSON.stringify(content.value);
    return true;
  }

  async function clear(): Promise<void> {
    window.clearTimeout(timer);
    written = JSON.stringify(content.value);
    await save("");
  }

  async function save(text: string): Promise<boolean> {
    try {
      await whileSaving(
        () => call("save_draft", { case: caseId(), form, content: text }),
        (saved) => saved.saved_at,
      );
      return true;
    } catch (reason) {
      announce(`Det du skriver är inte sparat än. ${asFailure(reason).message}`);
      return false;
    }
  }

  return { restore, flush, clear };
}
