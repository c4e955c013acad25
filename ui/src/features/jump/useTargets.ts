import { computed, onBeforeUnmount, shallowRef, watch, type Ref } from "vue";
import { useRoute } from "vue-router";
import { asFailure, call } from "../../backend";
import type { CaseList, CaseView } from "../../bindings/contract";
import { noFilters } from "../cases/filters";
import { useTerms } from "../catalogue/register";
import { useLaw } from "../law/register";
import { session } from "../start/session";
import {
  casesFound,
  found,
  inCase,
  partsOfCatalogue,
  partsOfProgram,
  provisions,
  technologies,
} from "./targets";

const PAUSE_MS = 150;
const OF_A_CASE = ["case", "history", "case-as-of"];

/** Everything one can jump to that fits what is typed. */
export function useTargets(search: Readonly<Ref<string>>) {
  const opened = useOpenedCase();
  const { terms } = useTerms();
  const law = useLaw();
  const { cases, trouble, settled } = useCases(search);

  const groups = computed(() => {
    const words = search.value.trim();
    const view = opened.value;
    const all = [
      view && found("case", `Ärendet för ${view.person.name}`, inCase(view), words),
      cases.value && casesFound(cases.value),
      // Without a word to go by these would only push the rest out of sight.
      words && terms.value && found("technologies", "Teknik", technologies(terms.value), words),
      words && found("section", "Under Teknik", partsOfCatalogue(), words),
      words && law.value && found("law", "Lagen", provisions(law.value), words),
      found("program", "Programmet", partsOfProgram(session.value?.practice ?? false), words),
    ];
    return all.filter((group) => !!group).filter(({ targets }) => targets.length > 0);
  });

  return { groups, trouble, settled };
}

/** The case on screen, as it is now. */
function useOpenedCase(): Readonly<Ref<CaseView | null>> {
  const route = useRoute();
  const view = shallowRef<CaseView | null>(null);
  if (OF_A_CASE.includes(String(route.name))) {
    call("read_case", { id: String(route.params.id), as_of_entry: null }).then(
      (read) => (view.value = read),
      // The view behind says what is wrong with the case; here it is only not among the hits.
      () => undefined,
    );
  }
  return view;
}

/** The cases that fit, asked for when there is a pause in the typing. */
function useCases(search: Readonly<Ref<string>>) {
  const cases = shallowRef<CaseList | null>(null);
  const trouble = shallowRef("");
  let timer: number | undefined;
  let asked = search.value;
  let reading = read(search.value);

  async function read(text: string): Promise<void> {
    asked = text;
    try {
      const list = await call("list_cases", { ...noFilters, text });
      // An answer to an earlier question may come after the answer to a later one.
      if (asked === text) {
        cases.value = list;
        trouble.value = "";
      }
    } catch (reason) {
      cases.value = null;
      trouble.value = `Ärendena kunde inte läsas. ${asFailure(reason).message}`;
    }
  }

  watch(search, (text) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => (reading = read(text)), PAUSE_MS);
  });
  onBeforeUnmount(() => window.clearTimeout(timer));

  /** Resolves when the hits are those of what stands in the field now. */
  function settled(): Promise<void> {
    window.clearTimeout(timer);
    if (asked !== search.value) {
      reading = read(search.value);
    }
    return reading;
  }

  return { cases, trouble, settled };
}
