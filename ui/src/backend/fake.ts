import type { CommandError, Commands } from "../bindings/contract";
import { useTransport, type CommandName } from "./index";

type Handlers = {
  [K in CommandName]?: (
    request: Commands[K]["request"],
  ) => Commands[K]["response"] | Promise<Commands[K]["response"]>;
};

type Call = { [K in CommandName]: { name: K; request: Commands[K]["request"] } }[CommandName];

export interface FakeBackend {
  /** Every call so far, oldest first. */
  calls: Call[];
  /** Requests of one command, oldest first. */
  requests<K extends CommandName>(name: K): Commands[K]["request"][];
  /** Replaces or adds handlers. */
  on(handlers: Handlers): void;
}

/**
 * Answers commands in place of the core. A handler refuses by throwing {@link refusal}.
 * Drafts are answered by default, since nearly every form keeps one.
 */
export function fakeBackend(handlers: Handlers = {}): FakeBackend {
  const all: Handlers = {
    read_drafts: () => ({ drafts: [] }),
    save_draft: () => ({ saved_at: "2026-11-21T13:32:00Z" }),
    ...handlers,
  };
  const calls: Call[] = [];
  useTransport(async (name, request) => {
    // What crosses to the core is JSON; a proxy or a Map would not survive there either.
    const sent = JSON.parse(JSON.stringify(request)) as never;
    calls.push({ name, request: sent } as Call);
    const handler = all[name] as ((request: never) => unknown) | undefined;
    if (!handler) {
      throw new Error(`The fake backend has no handler for ${name}`);
    }
    return handler(sent);
  });
  return {
    calls,
    requests: (name) => calls.filter((call) => call.name === name).map((call) => call.request as never),
    on: (more) => Object.assign(all, more),
  };
}

/** What the core rejects with. */
export function refusal(error: Partial<CommandError> & { message: string }): CommandError {
  return { code: "refused", hint: "", field: null, ...error };
}
