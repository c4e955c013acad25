import { computed, nextTick, shallowRef, watch } from "vue";
import type { EntryView, Technology } from "../../bindings/contract";
import { useMunicipalForm } from "../municipal/useMunicipalForm";
import { contentOf, entryOf, type EntryContent } from "./entryForm";
import { meet, type Meeting } from "./meeting";

interface Written {
  entry: EntryContent;
  /** What the writing started from; kept with it, so that another's change is seen also after a night. */
  base: Technology;
}

/** The whole entry as one form that saves a draft, and that meets what others save meanwhile. */
export function useEntryForm(view: () => EntryView, refresh: () => Promise<void>) {
  // One of the two is always there: an entry that is neither published nor a draft is not found.
  const source = () => (view().draft?.entry ?? view().current) as Technology;
  const meeting = shallowRef<Meeting | null>(null);
  let ownChange = false;

  const form = useMunicipalForm<Written>({
    subject: () => `teknik/${view().id}`,
    form: "entry",
    initial: () => ({ entry: contentOf(source()), base: source() }),
    command: ({ entry }) => ({ type: "save_draft", entry: entryOf(entry), origin: null }),
    latest: () => view().latest,
    saved: "Utkastet är sparat. Det gäller först när det är publicerat.",
    done: () => afterOwnChange(),
    stale: async () => {
      await refresh();
      await nextTick();
      meeting.value ??= { by: savedBy(), taken: [], clashes: [] };
    },
  });

  const base = () => JSON.stringify(form.holder.content.base);
  const holds = () => JSON.stringify(source());
  watch([base, holds], () => {
    if (!ownChange && base() !== holds()) {
      meetTheOther();
    }
  });

  function meetTheOther(): void {
    const { entry, base: began } = form.holder.content;
    const { content, taken, clashes } = meet(entry, began, source());
    form.holder.content = { entry: content, base: source() };
    if (form.halfWritten.value) {
      meeting.value = { by: savedBy(), taken, clashes };
    } else {
      form.reset();
    }
  }

  function savedBy(): string {
    const last = view().history[0];
    return last?.number === view().latest ? last.by : "";
  }

  /** Reads the entry anew after a change from this page, which is nobody else's. */
  async function afterOwnChange(): Promise<void> {
    ownChange = true;
    try {
      await refresh();
      await nextTick();
    } finally {
      ownChange = false;
      meeting.value = null;
    }
  }

  const met = computed(() => (form.halfWritten.value ? meeting.value : null));
  return { form, met, afterOwnChange };
}

export type OpenedEntryForm = ReturnType<typeof useEntryForm>;
