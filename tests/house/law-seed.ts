import fc from "fast-check";

/**
 * Laws are tried on the same random cases every time, so that a change is never refused for a fault that was
 * there before it. `LAW_SEED=new` tries others, and a number repeats those of a run that failed; fast-check
 * prints the seed of every failure.
 */
const asked = process.env.LAW_SEED ?? "20261121";
if (asked !== "new") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
