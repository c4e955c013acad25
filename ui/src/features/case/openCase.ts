import userEvent from "@testing-library/user-event";
import { render, screen } from "@testing-library/vue";
import { createMemoryHistory, createRouter } from "vue-router";
import type { CaseCommand, CaseView as Case, Draft, Preview } from "../../bindings/contract";
import { fakeBackend } from "../../backend/fake";
import { sampleCase, sampleSession } from "../../backend/sample";
import { sampleComparison, sampleLaw, sampleTechnology } from "../../backend/sampleKnowledge";
import { enter } from "../start/session";
import CaseView from "./CaseView.vue";
import type { CasePlace } from "./caseContext";
import ReceiptPage from "./places/ReceiptPage.vue";

interface Opened {
  view?: Partial<Case>;
  drafts?: Draft[];
  /** How the core answers a change: with what is different in the case, or by throwing a refusal. */
  change?: (command: CaseCommand) => Partial<Case>;
  effects?: string[];
  preview?: Partial<Preview>;
  query?: Record<string, string>;
}

/** Opens a case at a place with a fake core, as the router does; for tests. */
export async function openCase(
  place: CasePlace,
  { view, drafts, change, effects, preview, query }: Opened = {},
) {
  enter(sampleSession());
  let now = sampleCase(view);
  const core = fakeBackend({
    read_case: () => now,
    read_drafts: () => ({ drafts: drafts ?? [] }),
    read_law: () => sampleLaw(),
    read_technology: () => sampleTechnology(),
    compare_technologies: ({ technologies }) => sampleComparison(technologies),
    preview_change: () => ({ effects: effects ?? [], changes: [], serious: false, ...preview }),
    change_case: ({ command }) => {
      const entry = now.latest_entry + 1;
      now = { ...now, as_of_entry: entry, latest_entry: entry, ...change?.(command) };
      return now;
    },
  });
  const nowhere = { template: "<p>Någon annanstans</p>" };
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: "/arenden/:id/historik", name: "history", component: nowhere },
      { path: "/arenden/:id/historik/:entry", name: "case-as-of", component: nowhere },
      { path: "/arenden/:id/kvitto/:entry", name: "receipt", component: ReceiptPage, props: true },
      { path: "/arenden/:id/:step?", name: "case", component: CaseView, props: true },
      { path: "/teknik/:technology", name: "technology", component: nowhere },
      { path: "/teknik/:technology/visa", name: "show-person", component: nowhere },
    ],
  });
  await router.push({ name: "case", params: { id: now.id, step: place }, query: query ?? {} });
  const page = render(
    { template: `<router-view :key="String($route.params.id)" />` },
    { global: { plugins: [router] } },
  );
  await screen.findByRole("heading", { level: 1 });
  /** The commands sent so far. */
  const commands = () => core.requests("change_case").map((request) => request.command);
  return { core, commands, router, page, user: userEvent.setup({ delay: null }) };
}
