import { createRouter, createWebHashHistory, type RouteRecordRaw } from "vue-router";
import CaseListView from "./features/cases/CaseListView.vue";
import NewCaseView from "./features/cases/NewCaseView.vue";
import CaseView from "./features/case/CaseView.vue";
import CatalogueView from "./features/catalogue/CatalogueView.vue";
import ShowPersonView from "./features/catalogue/ShowPersonView.vue";
import TechnologyPage from "./features/catalogue/TechnologyPage.vue";
import CaseAsOfView from "./features/history/CaseAsOfView.vue";
import HistoryView from "./features/history/HistoryView.vue";
import LawPage from "./features/law/LawPage.vue";
import LockingView from "./features/start/LockingView.vue";
import StartPage from "./features/start/StartPage.vue";
import { loadStart, session } from "./features/start/session";

export const routes: RouteRecordRaw[] = [
  { path: "/", name: "start", component: StartPage, meta: { where: "" } },
  { path: "/arenden", name: "cases", component: CaseListView, meta: { where: "Ärenden" } },
  { path: "/arenden/nytt", name: "new-case", component: NewCaseView, meta: { where: "Nytt ärende" } },
  {
    path: "/arenden/:id/historik",
    name: "history",
    component: HistoryView,
    props: true,
    meta: { where: "Historik" },
  },
  {
    path: "/arenden/:id/historik/:entry(\\d+)",
    name: "case-as-of",
    component: CaseAsOfView,
    props: true,
    meta: { where: "Historik" },
  },
  // `step` is a StepId; the case opens at its next step without one.
  { path: "/arenden/:id/:step?", name: "case", component: CaseView, props: true, meta: { where: "Ärende" } },
  { path: "/teknik", name: "catalogue", component: CatalogueView, meta: { where: "Teknik" } },
  {
    path: "/teknik/:technology",
    name: "technology",
    component: TechnologyPage,
    props: true,
    meta: { where: "Teknik" },
  },
  {
    path: "/teknik/:technology/visa",
    name: "show-person",
    component: ShowPersonView,
    props: true,
    meta: { where: "" },
  },
  { path: "/lag", name: "law", component: LawPage, meta: { where: "Lagen" } },
  { path: "/laser", name: "locking", component: LockingView, meta: { where: "" } },
  { path: "/:rest(.*)", redirect: "/" },
];

export const router = createRouter({
  history: createWebHashHistory(),
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
