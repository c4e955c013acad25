import {
  createRouter,
  createWebHashHistory,
  type RouteRecordRaw,
  type Router,
  type RouterHistory,
} from "vue-router";
import CaseListView from "./features/cases/CaseListView.vue";
import NewCaseView from "./features/cases/NewCaseView.vue";
import CaseView from "./features/case/CaseView.vue";
import ReceiptPage from "./features/case/places/ReceiptPage.vue";
import CatalogueView from "./features/catalogue/CatalogueView.vue";
import ShowPersonView from "./features/catalogue/ShowPersonView.vue";
import TechnologyPage from "./features/catalogue/TechnologyPage.vue";
import CaseAsOfView from "./features/history/CaseAsOfView.vue";
import HistoryView from "./features/history/HistoryView.vue";
import LawPage from "./features/law/LawPage.vue";
import LockingView from "./features/start/LockingView.vue";
import StartPage from "./features/start/StartPage.vue";
import { loadStart, session } from "./features/start/session";

/** `meta.section` is the part of the program a view belongs to, `meta.where` what it is called in the top bar. */
export const routes: RouteRecordRaw[] = [
  { path: "/", name: "start", component: StartPage },
  { path: "/arenden", name: "cases", component: CaseListView, meta: { section: "cases" } },
  {
    path: "/arenden/nytt",
    name: "new-case",
    component: NewCaseView,
    meta: { section: "cases", where: "Nytt ärende" },
  },
  {
    path: "/arenden/:id/historik",
    name: "history",
    component: HistoryView,
    props: true,
    meta: { section: "cases", where: "Historik" },
  },
  {
    path: "/arenden/:id/historik/:entry(\\d+)",
    name: "case-as-of",
    component: CaseAsOfView,
    props: true,
    meta: { section: "cases", where: "Historik" },
  },
  {
    path: "/arenden/:id/kvitto/:entry(\\d+)",
    name: "receipt",
    component: ReceiptPage,
    props: true,
    meta: { section: "cases", where: "Kvitto" },
  },
  // `step` is a StepId; the case opens at its next step without one.
  {
    path: "/arenden/:id/:step?",
    name: "case",
    component: CaseView,
    props: true,
    meta: { section: "cases", where: "Ärende" },
  },
  { path: "/teknik", name: "catalogue", component: CatalogueView, meta: { section: "catalogue" } },
  {
    path: "/teknik/:technology",
    name: "technology",
    component: TechnologyPage,
    props: true,
    meta: { section: "catalogue" },
  },
  {
    path: "/teknik/:technology/visa",
    name: "show-person",
    component: ShowPersonView,
    props: true,
  },
  { path: "/lag", name: "law", component: LawPage, meta: { section: "law" } },
  { path: "/laser", name: "locking", component: LockingView },
  { path: "/:rest(.*)", redirect: "/" },
];

/** A router that lets nobody past the start page without an open journal. */
export function createProgramRouter(history: RouterHistory): Router {
  const router = createRouter({
    history,
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  });
  router.beforeEach(async (to) => {
    await loadStart();
    if (!session.value && to.name !== "start") {
      return { name: "start" };
    }
    return session.value && to.name === "start" ? { name: "cases" } : true;
  });
  return router;
}

export const router = createProgramRouter(createWebHashHistory());
