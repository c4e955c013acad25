import { onBeforeUnmount, reactive, shallowRef, watch } from "vue";
import { useRoute, useRouter, type LocationQuery, type LocationQueryRaw } from "vue-router";
import { call } from "../../backend";
import { labels, type Area, type CatalogueQuery, type Need, type Purpose } from "../../bindings/contract";
import { useView } from "../../shared/useView";
import { session } from "../start/session";

/** While someone types; a choice is answered at once. */
const PAUSE_MS = 150;

export const everything: CatalogueQuery = {
  text: "",
  need: null,
  purpose: null,
  area: null,
  offered_only: false,
};

/** How the list was left, for the way back from a technology. */
export const leftAs = shallowRef<LocationQueryRaw>({});
watch(session, () => (leftAs.value = {}), { flush: "sync" });

/** What the list shows. It stands in the address, so that it is there after a look at a technology. */
export function useCatalogueList() {
  const route = useRoute();
  const router = useRouter();
  const filters = reactive<CatalogueQuery>(fromAddress(route.query));
  const { view: list, failure, refresh } = useView(() => call("list_catalogue", { ...filters }));
  let timer: number | undefined;
  let typed = filters.text;
  let writing = 0;

  async function writeAddress(): Promise<void> {
    writing += 1;
    try {
      await router.replace({ query: leftAs.value });
    } finally {
      writing -= 1;
    }
  }

  leftAs.value = toAddress(filters);
  watch(filters, () => {
    leftAs.value = toAddress(filters);
    void writeAddress();
    window.clearTimeout(timer);
    if (filters.text === typed) {
      void refresh();
    } else {
      typed = filters.text;
      timer = window.setTimeout(() => void refresh(), PAUSE_MS);
    }
  });

  // Another address of the list, from outside: "Katalog" in the menu, or one step back.
  watch(
    () => route.query,
    (query) => {
      if (route.name === "catalogue" && writing === 0) {
        Object.assign(filters, fromAddress(query));
      }
    },
    { flush: "sync" },
  );
  onBeforeUnmount(() => {
    window.clearTimeout(timer);
  });

  return { filters, list, failure, refresh };
}

function fromAddress(query: LocationQuery): CatalogueQuery {
  const text = (key: string) => {
    const value = query[key];
    return typeof value === "string" ? value : "";
  };
  return {
    text: text("sok"),
    need: known<Need>(labels.Need, text("behov")),
    purpose: known<Purpose>(labels.Purpose, text("syfte")),
    area: known<Area>(labels.Area, text("var")),
    offered_only: text("nu") === "ja",
  };
}

/** An address may be old or mistyped: what is not known is left out. */
function known<V extends string>(values: Readonly<Record<V, string>>, id: string): V | null {
  return Object.hasOwn(values, id) ? (id as V) : null;
}

function toAddress({ text, need, purpose, area, offered_only }: CatalogueQuery): LocationQueryRaw {
  return {
    ...(text && { sok: text }),
    ...(need && { behov: need }),
    ...(purpose && { syfte: purpose }),
    ...(area && { var: area }),
    ...(offered_only && { nu: "ja" }),
  };
}
