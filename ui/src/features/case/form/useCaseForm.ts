import { computed, nextTick, onBeforeUnmount, reactive, ref, watch } from "vue";
import type { CaseCommand } from "../../../bindings/contract";
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
}

/** A form over one command: keeps what is typed, sends it, and keeps it still when the core refuses. */
export function useCaseForm<T extends FormContent>(options: CaseFormOptions<T>) {
  const { view, change, drafts } = useCase();
  const id = options.form.replace(/[^a-z0-9_-]/gi, "-");
  const kept = drafts.read(options.form);
  const content = reactive({ ...options.initial(), ...restored(kept, options.initial()) }) as T;
  const { sending, failure, send: sendOnce } = useSending();
  const baseline = ref(JSON.stringify(options.initial()));
  const halfWritten = computed(() => JSON.stringify(content) !== baseline.value);
  const wasRestored = ref(halfWritten.value);

  function reset(): void {
    const values = options.initial();
    baseline.value = JSON.stringify(values);
    Object.assign(content, values);
    wasRestored.value = false;
  }

  watch(content, () => drafts.write(options.form, halfWritten.value ? JSON.stringify(content) : ""), {
    deep: true,
  });
  // A form nobody has touched follows the case; one that is being written is left alone.
  watch(view, () => {
    if (!halfWritten.value) {
      reset();
    }
  });
  onBeforeUnmount(() => void drafts.flush());

  /** Sends the command; answers whether the change was made. */
  async function send(): Promise<boolean> {
    if (!(await sendOnce(() => change(options.command(content))))) {
      return false;
    }
    reset();
    await nextTick();
    drafts.write(options.form, "");
    await drafts.flush();
    options.done?.();
    return true;
  }

  return { id, content, failure, sending, halfWritten, wasRestored, reset, send };
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
