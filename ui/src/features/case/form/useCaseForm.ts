import { computed, nextTick, onBeforeUnmount, reactive, ref, shallowRef, watch } from "vue";
import type { CaseCommand, Preview } from "../../../bindings/contract";
import { useSending } from "../../../shared/sending";
import { useCase } from "../caseContext";

/** Values of a form: plain JSON, so that it can be kept as a draft. */
export type FormContent = object;

export interface CaseFormOptions<T extends FormContent> {
  /** Name of the draft, unique within the case. */
  form: string;
  /** What the form holds when nothing is half-written; read again whenever the case has changed. */
  initial: () => T;
  command: (content: T) => CaseCommand;
  /** What comes next once the change is made. */
  done?: () => void;
  /** The page has shown what the change leads to by itself, so the form need not ask once more. */
  previewed?: boolean;
}

/** A change that would end or unsettle something that holds, and waits for a second word. */
interface Waiting {
  command: CaseCommand;
  preview: Preview;
}

/** A form over one command: keeps what is typed, sends it, and keeps it still when the core refuses. */
export function useCaseForm<T extends FormContent>(options: CaseFormOptions<T>) {
  const { view, change, preview, drafts } = useCase();
  const id = options.form.replace(/[^a-z0-9_-]/gi, "-");
  const kept = drafts.read(options.form);
  const content = reactive({ ...options.initial(), ...restored(kept, options.initial()) }) as T;
  const { sending, failure, send: sendOnce } = useSending();
  const baseline = ref(JSON.stringify(options.initial()));
  const halfWritten = computed(() => JSON.stringify(content) !== baseline.value);
  const wasRestored = ref(halfWritten.value);
  const waiting = shallowRef<Waiting | null>(null);
  const consequences = computed(() => waiting.value?.preview ?? null);

  function reset(): void {
    const values = options.initial();
    baseline.value = JSON.stringify(values);
    Object.assign(content, values);
    wasRestored.value = false;
    waiting.value = null;
  }

  watch(
    content,
    () => {
      // What was shown was about something else.
      waiting.value = null;
      drafts.write(options.form, halfWritten.value ? JSON.stringify(content) : "");
    },
    { deep: true },
  );
  // A form nobody has touched follows the case; one that is being written is left alone.
  watch(view, () => {
    if (!halfWritten.value) {
      reset();
    }
  });
  onBeforeUnmount(() => void drafts.flush());

  /** Sends the command, or shows first what it would end; answers whether the change was made. */
  function send(): Promise<boolean> {
    return waiting.value ? Promise.resolve(false) : carryOut(options.command(content), !options.previewed);
  }

  /** Sends what waits, now that its consequences have been read. */
  function confirm(): Promise<boolean> {
    return waiting.value ? carryOut(waiting.value.command, false) : Promise.resolve(false);
  }

  /** Leaves everything as it is, also what is written in the form. */
  function hold(): void {
    waiting.value = null;
  }

  async function carryOut(command: CaseCommand, lookFirst: boolean): Promise<boolean> {
    let made = false;
    await sendOnce(async () => {
      const serious = lookFirst ? await seriousPreview(command) : null;
      if (serious) {
        waiting.value = { command, preview: serious };
        return;
      }
      try {
        await change(command);
        made = true;
      } finally {
        waiting.value = null;
      }
    });
    if (made) {
      await afterwards();
    }
    return made;
  }

  /** A refusal is left to the sending itself, which puts it at its field. */
  async function seriousPreview(command: CaseCommand): Promise<Preview | null> {
    try {
      const seen = await preview(command);
      return seen.serious ? seen : null;
    } catch {
      return null;
    }
  }

  async function afterwards(): Promise<void> {
    reset();
    await nextTick();
    drafts.write(options.form, "");
    await drafts.flush();
    options.done?.();
  }

  return {
    id,
    content,
    failure,
    sending,
    halfWritten,
    wasRestored,
    consequences,
    reset,
    send,
    confirm,
    hold,
  };
}

export type CaseForm = ReturnType<typeof useCaseForm<FormContent>>;

/** The kept values that still fit the form; a draft from an older version must never break it. */
function restored<T extends FormContent>(kept: string, fresh: T): Partial<T> {
  const values = parsed(kept);
  const fits = Object.entries(fresh).filter(([key, value]) => key in values && sameKind(values[key], value));
  return Object.fromEntries(fits.map(([key]) => [key, values[key]])) as Partial<T>;
}

function parsed(kept: string): Record<string, unknown> {
  try {
    const values: unknown = JSON.parse(kept || "{}");
    return typeof values === "object" && values !== null ? (values as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function sameKind(kept: unknown, fresh: unknown): boolean {
  return (
    kept === null ||
    fresh === null ||
    (typeof kept === typeof fresh && Array.isArray(kept) === Array.isArray(fresh))
  );
}
