import {
  inject,
  nextTick,
  provide,
  ref,
  shallowRef,
  type InjectionKey,
  type Ref,
  type ShallowRef,
} from "vue";
import type { MunicipalLine, ProcessView } from "../../bindings/contract";

/** What the parts of one technology's process share. */
export interface Process {
  view: Readonly<ShallowRef<ProcessView | null>>;
  /** The item that is being worked on. */
  openItem: Ref<string | null>;
  /** Opens an item and leads there. */
  open: (item: string) => Promise<void>;
  /** Closes the item and leads back to its heading. */
  close: () => Promise<void>;
  /** Reads the process anew, after a change. */
  refresh: () => Promise<void>;
  /** Reads the process anew when someone else wrote first, and remembers what they wrote. */
  stale: () => Promise<void>;
  /** What others wrote meanwhile, newest first. */
  others: Readonly<ShallowRef<readonly MunicipalLine[]>>;
}

const key: InjectionKey<Process> = Symbol("process");

export function provideProcess(
  view: Readonly<ShallowRef<ProcessView | null>>,
  refresh: () => Promise<void>,
): Process {
  const openItem = ref<string | null>(null);
  const others = shallowRef<readonly MunicipalLine[]>([]);

  async function open(item: string): Promise<void> {
    openItem.value = item;
    await lead(`punkt-${item}-rubrik`);
  }

  async function close(): Promise<void> {
    const item = openItem.value;
    openItem.value = null;
    await lead(`punkt-${item}-rubrik`);
  }

  async function stale(): Promise<void> {
    const seen = view.value?.latest ?? 0;
    await refresh();
    others.value = view.value?.history.filter((line) => line.number > seen) ?? [];
  }

  const process = { view, openItem, open, close, refresh, stale, others };
  provide(key, process);
  return process;
}

/** The process that is shown; its parts are drawn only once it is read. */
export function useProcess(): Process & { shown: () => ProcessView } {
  const process = inject(key);
  if (!process) {
    throw new Error("No process is provided");
  }
  return {
    ...process,
    shown: () => {
      if (!process.view.value) {
        throw new Error("The process is not read");
      }
      return process.view.value;
    },
  };
}

/** Moves the page and the keyboard to a heading. */
export async function lead(id: string): Promise<void> {
  await nextTick();
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "start" });
}
