import { computed, nextTick, ref, shallowRef, type Ref } from "vue";
import { changesBetween, type Told } from "./changes";

/** One thing at a time to do with what a page shows; the keyboard follows to the form and back. */
export interface TaskOptions<Row> {
  /** What the task is about, as it stands now. */
  now: () => Row;
  /** The same in words, to tell what someone else has changed while a form is open. */
  told: Told<Row>;
  refresh: () => Promise<void>;
  taskHeading: Ref<HTMLElement | null>;
  standing: Ref<HTMLElement | null>;
}

export function useTask<Task extends string, Row>(options: TaskOptions<Row>) {
  const task = ref<Task | null>(null) as Ref<Task | null>;
  /** How it stood when the form was opened. */
  const opened = shallowRef(options.now());
  const changes = computed(() =>
    task.value === null ? [] : changesBetween(options.told, opened.value, options.now()),
  );

  async function begin(chosen: Task): Promise<void> {
    opened.value = options.now();
    task.value = chosen;
    await nextTick();
    options.taskHeading.value?.focus();
  }

  async function close(): Promise<void> {
    task.value = null;
    await nextTick();
    options.standing.value?.focus();
  }

  async function done(): Promise<void> {
    task.value = null;
    await options.refresh();
    await nextTick();
    options.standing.value?.focus();
  }

  return { task, changes, begin, close, done };
}
