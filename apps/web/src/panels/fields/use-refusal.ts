import type { CommandResult } from "@throughline/board";
import { useCallback, useState } from "react";

/** Keeps the sentence of a refused command beside the control that asked, until the next one succeeds. */
export function useRefusal(): readonly [problem: string | null, report: (result: CommandResult) => boolean] {
  const [problem, setProblem] = useState<string | null>(null);
  const report = useCallback((result: CommandResult) => {
    setProblem(result.ok ? null : result.reason);
    return result.ok;
  }, []);
  return [problem, report];
}
