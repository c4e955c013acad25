import { expect, test, vi } from "vitest";
import { fakeBackend, refusal } from "./fake";
import { asFailure, call } from "./index";

test("a refusal reaches the caller with its message, hint and field", async () => {
  fakeBackend({
    list_cases: () => {
      throw refusal({ message: "Nej.", hint: "Gör så här.", field: "text" });
    },
  });
  const answer = call("list_cases", { text: "", unit: null, status: null, next_step: null, next_role: null });
  await expect(answer).rejects.toMatchObject({
    message: "Nej.",
    hint: "Gör så här.",
    field: "text",
    code: "refused",
  });
});

test("anything else that goes wrong is told in Swedish, with what to do", () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const failure = asFailure(new TypeError("undefined is not a function"));
  expect(failure.code).toBe("internal");
  expect(failure.message).toBe("Något gick fel i programmet.");
  expect(failure.hint).not.toBe("");
});
