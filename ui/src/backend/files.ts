import { open, save } from "@tauri-apps/plugin-dialog";
import { CommandFailure } from "./index";

export interface FileKind {
  /** What the dialog calls it. */
  name: string;
  /** Without the dot. */
  extensions: string[];
}

/** Lets the user choose where a file is to be written; null when they change their mind. */
export function pickSave(proposed: string, kind: FileKind): Promise<string | null> {
  return asked(() => save({ defaultPath: proposed, filters: [kind] }));
}

/** Lets the user choose a file to read; null when they change their mind. */
export function pickOpen(kind: FileKind): Promise<string | null> {
  return asked(() => open({ multiple: false, directory: false, filters: [kind] }));
}

/** Where the system has no such dialog, the path can still be written by hand. */
async function asked(dialog: () => Promise<string | null>): Promise<string | null> {
  try {
    return await dialog();
  } catch (reason) {
    console.error(reason);
    throw new CommandFailure({
      code: "internal",
      message: "Fönstret där man väljer fil gick inte att öppna.",
      hint: "Skriv sökvägen i fältet i stället.",
      field: null,
    });
  }
}
