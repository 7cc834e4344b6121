import type { Context } from "hono";
import * as v from "valibot";
import type { ProblemName } from "./problem.ts";

/** A body that fits its schema, or what to answer instead. */
export type BodyResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ProblemName; readonly detail?: string };

/** The text of a body that claims to be JSON; a missing body is an empty object. */
export async function readText(c: Context): Promise<BodyResult<string>> {
  const text = await c.req.text();
  if (text === "") return { ok: true, value: "{}" };
  // A page of another site cannot send this type without asking first.
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(c.req.header("content-type") ?? "")) {
    return { ok: false, problem: "wrong-content-type" };
  }
  return { ok: true, value: text };
}

/** Read a JSON body and hold it against a schema. Never throws for what a caller sent. */
export async function readBody<T>(c: Context, schema: v.GenericSchema<unknown, T>): Promise<BodyResult<T>> {
  const text = await readText(c);
  if (!text.ok) return text;
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch {
    return { ok: false, problem: "invalid-request", detail: "The body is not JSON. Nothing was changed." };
  }
  const result = v.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  const field = v.getDotPath(issue) ?? "body";
  return {
    ok: false,
    problem: "invalid-request",
    detail: `The field "${field}" is missing or not as expected. Nothing was changed.`,
  };
}
