import { computed, onMounted, reactive, ref, toRef, watch } from "vue";
import { call } from "../../backend";
import type { MunicipalCommand } from "../../bindings/contract";
import { announce } from "../../shared/announce";
import { useDraft } from "../../shared/draft";
import { whileSaving } from "../../shared/saving";
import { useSending } from "../../shared/sending";

export interface MunicipalFormOptions<T extends object> {
  /** What the form is about, for its draft: "teknik/trygghetskamera". */
  subject: () => string;
  /** Name of the draft, unique within the subject; empty for a form that holds personal data and is kept nowhere. */
  form: string;
  /** What the form holds when nothing is half-written. */
  initial: () => T;
  command: (content: T) => MunicipalCommand;
  /** The latest entry about the subject that the user has seen. */
  latest: () => number;
  /** Said when it is saved. */
  saved: string;
  /** What comes next: read the view anew. */
  done?: (latest: number) => void | Promise<void>;
  /** Someone else wrote first: read the view anew, the form keeps what is typed. */
  stale?: () => void | Promise<void>;
}

/** A form over one change of what the municipality keeps: keeps what is typed, also when the core refuses. */
export function useMunicipalForm<T extends object>(options: MunicipalFormOptions<T>) {
  const id = (options.form || "form").replace(/[^a-z0-9_-]/gi, "-");
  const holder = reactive({ content: options.initial() }) as { content: T };
  const baseline = ref(JSON.stringify(options.initial()));
  const halfWritten = computed(() => JSON.stringify(holder.content) !== baseline.value);
  const wasRestored = ref(false);
  const { sending, failure, send: sendOnce } = useSending();
  const draft = options.form
    ? useDraft(options.subject, options.form, toRef(holder, "content") as never)
    : undefined;

  onMounted(async () => {
    if (draft && (await draft.restore())) {
      wasRestored.value = halfWritten.value;
    }
  });

  /** Starts afresh from what holds now. */
  function reset(): void {
    holder.content = options.initial();
    baseline.value = JSON.stringify(holder.content);
    wasRestored.value = false;
    void draft?.clear();
  }

  // A form nobody has touched follows what holds; one that is being written is left alone.
  watch(
    () => JSON.stringify(options.initial()),
    () => {
      if (!halfWritten.value) {
        holder.content = options.initial();
      }
      baseline.value = JSON.stringify(options.initial());
    },
  );

  /** Sends the change; answers whether it was made. */
  async function send(): Promise<boolean> {
    let latest = 0;
    const made = await sendOnce(async () => {
      const request = { latest: options.latest(), command: options.command(holder.content) };
      const changed = await whileSaving(
        () => call("change_municipal", request),
        (result) => result.saved_at,
      );
      latest = changed.latest;
    });
    if (made) {
      await draft?.clear();
      announce(options.saved);
      await options.done?.(latest);
      reset();
    } else if (failure.value?.code === "stale") {
      await options.stale?.();
    }
    return made;
  }

  return { id, holder, failure, sending, halfWritten, wasRestored, reset, send, flush: () => draft?.flush() };
}

export type MunicipalForm = Pick<
  ReturnType<typeof useMunicipalForm<object>>,
  "id" | "failure" | "sending" | "wasRestored" | "reset" | "send" | "flush"
>;
