/** Gives what a promise gives, or the other value where it fails or takes too long. */
export function within<Value>(
  promise: Promise<Value>,
  milliseconds: number,
  otherwise: Value,
): Promise<Value> {
  const late = new Promise<Value>((resolve) => {
    setTimeout(() => {
      resolve(otherwise);
    }, milliseconds);
  });
  return Promise.race([promise.catch(() => otherwise), late]);
}
