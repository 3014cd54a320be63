/** Gives what a function gives; undefined where it throws, as storage does that a reader forbids. */
export function attempt<Result>(use: () => Result): Result | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
