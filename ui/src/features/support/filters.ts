import type { SourceView, SupportKind, SupportScope } from "../../bindings/contract";

/** What the list is narrowed to; empty means all. */
export interface SupportFilter {
  scope: SupportScope | "";
  kind: SupportKind | "";
}

export function matching(sources: readonly SourceView[], { scope, kind }: SupportFilter): SourceView[] {
  return sources.filter(
    ({ source }) => (scope === "" || source.scope === scope) && (kind === "" || source.kind === kind),
  );
}
