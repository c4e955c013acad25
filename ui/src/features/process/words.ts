import type { MoveView, PhaseGround, ProcessView } from "../../bindings/contract";

/** What a phase rests on, as short as a card needs; a move in the program needs no words. */
export const groundWords: Record<PhaseGround, string> = {
  file: "Fas enligt katalogfilen",
  file_unchecked: "Checklistan ska gås igenom först",
  imported: "Hämtad från en annan kommun",
  own: "Tillagd i programmet",
  moved: "",
  exception: "Med undantag",
  lapsed: "Undantaget har gått ut",
};

/** "fas 3, genomföra" */
export function phaseText(phase: { number: number; name: string }): string {
  return `fas ${phase.number}, ${phase.name.toLowerCase()}`;
}

/** "1 punkt", "12 punkter" */
export function points(count: number): string {
  return count === 1 ? "1 punkt" : `${count} punkter`;
}

/** "fas 1 och 2" of the phases that some items stand in. */
export function phasesOf(items: readonly { phase: number }[]): string {
  return `fas ${[...new Set(items.map((item) => item.phase))].sort().join(" och ")}`;
}

/** What a move is called. A move to the phase where it stands confirms it, or changes its exception. */
export function moveText(move: MoveView, process: ProcessView): string {
  const target = phaseText({ number: move.phase, name: move.name });
  if (move.phase !== process.phase) {
    return move.back ? `Flytta tillbaka till ${target}` : `Flytta till ${target}`;
  }
  return process.exception ? "Ändra undantaget" : `Bekräfta ${target}`;
}
