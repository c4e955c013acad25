import type { ConsentSubject, CaseView, Role } from "../../bindings/contract";

/** "Elsas", "Lars": Swedish adds no s after s, x or z. */
export function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}

/** A consent's subject as a short key, for ids in the page and names of drafts. */
export function consentKey(subject: ConsentSubject): string {
  return subject.who === "person" ? `person-${subject.scope}` : `cohabitant-${subject.id}`;
}

/** First name of whoever a consent is asked of. */
export function consentGiver(subject: ConsentSubject, view: CaseView): string {
  if (subject.who === "person") {
    return view.first_name;
  }
  const member = view.household?.find(({ id }) => id === subject.id);
  return member?.name.split(" ")[0] ?? "Den närstående";
}

/** "hemtjänsten": whoever has a role, as it stands in a sentence. */
export const roleInText: Readonly<Record<Role, string>> = {
  socialsekreterare: "socialsekreteraren",
  hemtjanst: "hemtjänsten",
  ansvarig: "den som är ansvarig för välfärdsteknik",
  utbildare: "utbildaren",
};

/** What one must know of a technology's standing, where the case names it. */
export function noticeOf(view: CaseView, technology: string | null): string | null {
  return view.so_far.technologies.find(({ technology: id }) => id === technology)?.notice ?? null;
}
