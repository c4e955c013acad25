import type { RouteLocationRaw } from "vue-router";
import {
  labels,
  type CaseList,
  type CaseView,
  type CatalogueTerms,
  type LawView,
} from "../../bindings/contract";

/** Where a hit leads: to a view, to a provision in the law panel, or to something the program does. */
export type Destination = { route: RouteLocationRaw } | { provision: string } | { act: "help" | "lock" };

export interface Target {
  id: string;
  text: string;
  /** What tells it from others, beside the name. */
  details: string;
  to: Destination;
}

export interface TargetGroup {
  id: string;
  heading: string;
  targets: Target[];
  /** Hits that are not shown. */
  more: number;
}

/** As many as one takes in at a glance, and room for every step; more words in the search find the rest. */
const SHOWN = 8;

/** A group with the targets that hold every word of the search, those that begin with it first. */
export function found(id: string, heading: string, targets: Target[], search: string): TargetGroup {
  const words = search.toLocaleLowerCase("sv").split(/\s+/).filter(Boolean);
  const hits = targets.filter(({ text, details }) => {
    const all = `${text} ${details}`.toLocaleLowerCase("sv");
    return words.every((word) => all.includes(word));
  });
  const begins = ({ text }: Target) => text.toLocaleLowerCase("sv").startsWith(words[0] ?? "");
  return group(id, heading, [...hits.filter(begins), ...hits.filter((hit) => !begins(hit))]);
}

function group(id: string, heading: string, targets: Target[]): TargetGroup {
  return { id, heading, targets: targets.slice(0, SHOWN), more: Math.max(0, targets.length - SHOWN) };
}

/** The open case: its steps, and what can be done in it from anywhere. */
export function inCase(view: CaseView): Target[] {
  const to = (step: string): Destination => ({
    route: { name: "case", params: { id: view.id, step } },
  });
  return [
    ...view.steps.map(({ step, title, state_text }) => ({
      id: `case-${step}`,
      text: title,
      details: state_text,
      to: to(step),
    })),
    ...view.matters.places.map((place) => ({
      id: `case-${place}`,
      text: labels.Place[place],
      details: "",
      to: to(place),
    })),
    {
      id: "case-history",
      text: "Ärendets historik",
      details: "",
      to: { route: { name: "history", params: { id: view.id } } },
    },
  ];
}

/** The cases the core found; it searches better than the window can. */
export function casesFound(list: CaseList): TargetGroup {
  const targets = list.cases.map(({ id, name, personnummer, unit, status_text, protected: hidden }) => ({
    id: `person-${id}`,
    text: name,
    details: [hidden ? "" : personnummer, unit, status_text].filter(Boolean).join(", "),
    to: { route: { name: "case", params: { id } } },
  }));
  return group("cases", "Ärenden", targets);
}

export function technologies(terms: CatalogueTerms): Target[] {
  return terms.technologies.map(({ id, name, needs_text }) => ({
    id: `technology-${id}`,
    text: name,
    details: needs_text.join(", "),
    to: { route: { name: "technology", params: { technology: id } } },
  }));
}

/** Each provision once: the panel shows the wording in force. */
export function provisions(law: LawView): Target[] {
  const ids = [...new Set(law.provisions.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const one = law.provisions.find((provision) => provision.id === id);
    return one
      ? [{ id: `law-${id}`, text: one.short, details: one.heading, to: { provision: id } as Destination }]
      : [];
  });
}

export function partsOfProgram(practice: boolean): Target[] {
  const view = (name: string, text: string): Target => ({
    id: `part-${name}`,
    text,
    details: "",
    to: { route: { name } },
  });
  return [
    view("cases", "Ärenden"),
    view("new-case", "Nytt ärende"),
    view("catalogue", "Teknik"),
    view("law", "Lagen"),
    { id: "part-help", text: "Hjälp om sidan", details: "F1", to: { act: "help" } },
    {
      id: "part-lock",
      text: practice ? "Avsluta övningen" : "Lås",
      details: "Ctrl+L",
      to: { act: "lock" },
    },
  ];
}

/** What the municipality keeps beside the cases. */
export function partsOfCatalogue(): Target[] {
  const parts = [
    ["board", "Process"],
    ["figures", "Siffror"],
    ["lending", "Utlåning"],
    ["support", "Stöd och råd"],
    ["sharing", "Dela"],
  ] as const;
  return parts.map(([name, text]) => ({
    id: `part-${name}`,
    text,
    details: "Teknik",
    to: { route: { name } },
  }));
}
