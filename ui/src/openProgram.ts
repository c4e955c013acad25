import userEvent from "@testing-library/user-event";
import { render } from "@testing-library/vue";
import { createMemoryHistory } from "vue-router";
import App from "./App.vue";
import { fakeBackend, refusal } from "./backend/fake";
import { sampleCase, sampleCaseList, sampleSession, sampleStart } from "./backend/sample";
import {
  sampleLaw,
  sampleList,
  samplePerson,
  sampleTechnology,
  sampleTerms,
} from "./backend/sampleKnowledge";
import type { SessionView } from "./bindings/contract";
import { forgetTerms } from "./features/catalogue/register";
import { forgetLaw } from "./features/law/register";
import { forgetSession } from "./features/start/session";
import { createProgramRouter } from "./router";
import { resetSaved } from "./shared/saving";

/** Opens the whole program at a path against a fake core, as a new window does; for tests. */
export async function openProgram(
  path: string,
  handlers: Parameters<typeof fakeBackend>[0] = {},
  session: SessionView | null = sampleSession(),
) {
  forgetSession();
  forgetLaw();
  forgetTerms();
  resetSaved();
  const core = fakeBackend({
    start: () => sampleStart({ session }),
    open_practice: () => sampleSession({ practice: true }),
    lock: () => sampleStart(),
    list_cases: () => sampleCaseList(),
    read_case: ({ as_of_entry }) => sampleCase({ as_of_entry: as_of_entry ?? 3 }),
    preview_change: () => ({ effects: [], changes: [], serious: false }),
    read_terms: () => sampleTerms(),
    list_catalogue: () => sampleList(),
    read_technology: ({ technology }) => {
      const sample = sampleTechnology();
      if (technology !== sample.technology.id) {
        throw refusal({ code: "not_found", message: "Tekniken finns inte i katalogen." });
      }
      return sample;
    },
    read_law: () => sampleLaw(),
    read_training: () => ({ people: [samplePerson()] }),
    ...handlers,
  });
  const router = createProgramRouter(createMemoryHistory());
  await router.push(path);
  const page = render(App, { global: { plugins: [router] } });
  return { core, router, page, user: userEvent.setup({ delay: null }) };
}
