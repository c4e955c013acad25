import { invoke } from "@tauri-apps/api/core";
import type { CommandError, Commands, ErrorCode } from "../bindings/contract";

export type CommandName = keyof Commands;

/** Carries one command to the core; the window uses Tauri, tests and the gallery a fake. */
export type Transport = (name: CommandName, request: unknown) => Promise<unknown>;

/** A command the core refused, with what the user should read and the field to mend. */
export class CommandFailure extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly field: string | null;

  constructor(error: CommandError) {
    super(error.message);
    this.name = "CommandFailure";
    this.code = error.code;
    this.hint = error.hint;
    this.field = error.field;
  }
}

let transport: Transport = (name, request) => invoke("call", { name, request });

export function useTransport(replacement: Transport): void {
  transport = replacement;
}

/** Calls the core; rejects with a {@link CommandFailure} whatever went wrong. */
export async function call<K extends CommandName>(
  name: K,
  request: Commands[K]["request"],
): Promise<Commands[K]["response"]> {
  try {
    return (await transport(name, request)) as Commands[K]["response"];
  } catch (reason) {
    throw asFailure(reason);
  }
}

/** Anything thrown as a failure with words a user can act on. */
export function asFailure(reason: unknown): CommandFailure {
  if (reason instanceof CommandFailure) {
    return reason;
  }
  if (isCommandError(reason)) {
    return new CommandFailure(reason);
  }
  console.error(reason);
  return new CommandFailure({
    code: "internal",
    message: "Något gick fel i programmet.",
    hint: "Det du har skrivit finns kvar. Försök igen. Hjälper det inte, stäng programmet och öppna det på nytt.",
    field: null,
  });
}

function isCommandError(reason: unknown): reason is CommandError {
  return typeof reason === "object" && reason !== null && "code" in reason && "message" in reason;
}
