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
import EntryPage from "./features/entry/EntryPage.vue";
import NewTechnologyPage from "./features/entry/NewTechnologyPage.vue";
import LawPage from "./features/law/LawPage.vue";
import LendingPage from "./features/lending/LendingPage.vue";
import BoardPage from "./features/process/BoardPage.vue";
import ProcessPage from "./features/process/ProcessPage.vue";
import PackagePage from "./features/sharing/PackagePage.vue";
import SharingPage from "./features/sharing/SharingPage.vue";
import SupportPage from "./features/support/SupportPage.vue";
import LockingView from "./features/start/LockingView.vue";
import StartPage from "./features/start/StartPage.vue";
import { loadStart, session } from "./features/start/session";

/** `meta.section` is the part of the program a view belongs to, `meta.part` its part within
 * the section, `meta.where` what it is called in the top bar. */
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
  {
    path: "/teknik",
    name: "catalogue",
    component: CatalogueView,
    meta: { section: "catalogue", part: "catalogue" },
  },
  {
    path: "/teknik/:technology",
    name: "technology",
    component: TechnologyPage,
    props: true,
    meta: { section: "catalogue", part: "catalogue" },
  },
  { path: "/teknik/:technology/visa", name: "show-person", component: ShowPersonView, props: true },
  {
    path: "/teknik/:technology/process",
    name: "process",
    component: ProcessPage,
    props: true,
    meta: { section: "catalogue", part: "board", where: "Process" },
  },
  {
    path: "/teknik/:technology/redigera",
    name: "entry",
    component: EntryPage,
    props: true,
    meta: { section: "catalogue", part: "catalogue", where: "Redigera" },
  },
  {
    path: "/ny-teknik",
    name: "new-technology",
    component: NewTechnologyPage,
    meta: { section: "catalogue", part: "catalogue", where: "Ny teknik" },
  },
  {
    path: "/process",
    name: "board",
    component: BoardPage,
    meta: { section: "catalogue", part: "board", where: "Process" },
  },
  // Charts bring a large library along, which nothing else waits for.
  {
    path: "/siffror",
    name: "figures",
    component: () => import("./features/figures/FiguresPage.vue"),
    meta: { section: "catalogue", part: "figures", where: "Siffror" },
  },
  {
    path: "/utlaning",
    name: "lending",
    component: LendingPage,
    meta: { section: "catalogue", part: "lending", where: "Utlåning" },
  },
  {
    path: "/stod",
    name: "support",
    component: SupportPage,
    meta: { section: "catalogue", part: "support", where: "Stöd och råd" },
  },
  {
    path: "/dela",
    name: "sharing",
    component: SharingPage,
    meta: { section: "catalogue", part: "sharing", where: "Dela" },
  },
  {
    path: "/dela/paket",
    name: "package",
    component: PackagePage,
    meta: { section: "catalogue", part: "sharing", where: "Paket" },
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
    // What only changes the address of a view, such as its filters, leaves the reader where they are.
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
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
