import userEvent from "@testing-library/user-event";
import { render } from "@testing-library/vue";
import { createMemoryHistory } from "vue-router";
import App from "./App.vue";
import { fakeBackend } from "./backend/fake";
import { sampleCase, sampleCaseList, sampleSession, sampleStart } from "./backend/sample";
import { sampleCatalogue, sampleLaw, samplePerson } from "./backend/sampleKnowledge";
import type { SessionView } from "./bindings/contract";
import { forgetCatalogue } from "./features/catalogue/register";
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
  forgetCatalogue();
  resetSaved();
  const core = fakeBackend({
    start: () => sampleStart({ session }),
    open_practice: () => sampleSession({ practice: true }),
    lock: () => sampleStart(),
    list_cases: () => sampleCaseList(),
    read_case: ({ as_of_entry }) => sampleCase({ as_of_entry: as_of_entry ?? 3 }),
    preview_change: () => ({ effects: [], changes: [], serious: false }),
    read_catalogue: () => sampleCatalogue(),
    read_law: () => sampleLaw(),
    read_training: () => ({ people: [samplePerson()] }),
    ...handlers,
  });
  const router = createProgramRouter(createMemoryHistory());
  await router.push(path);
  const page = render(App, { global: { plugins: [router] } });
  return { core, router, page, user: userEvent.setup({ delay: null }) };
}
