import { labels, type SourceStanding, type SourceView } from "../../bindings/contract";

interface Group {
  standing: SourceStanding;
  heading: string;
  /** What it means that a source stands here. */
  meaning: string;
  sources: SourceView[];
}

const meanings: Record<SourceStanding, string> = {
  checked: "Någon i kommunen har sett att källan finns kvar och fungerar.",
  due: "Källan har kontrollerats, men dagen för nästa kontroll är här.",
  unchecked: "Ingen i kommunen har sett efter om källan finns kvar. Kontrollera innan du hänvisar någon dit.",
  ended: "De här går inte längre att vända sig till. De står kvar för att ingen ska leta i onödan.",
};

export const badges: Record<SourceStanding, "success" | "warning" | "default" | "error"> = {
  checked: "success",
  due: "warning",
  unchecked: "default",
  ended: "error",
};

/** The sources by how far they can be relied on, the surest first; a standing that none has is left out. */
export function byStanding(sources: readonly SourceView[]): Group[] {
  const all = Object.entries(labels.SourceStanding) as [SourceStanding, string][];
  const groups = all.map(([standing, heading]) => ({
    standing,
    heading,
    meaning: meanings[standing],
    sources: sources.filter((source) => source.standing === standing),
  }));
  return groups.filter((group) => group.sources.length > 0);
}
