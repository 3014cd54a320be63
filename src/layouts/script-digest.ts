/** The digest of an inline script, in the form that a content security policy names it by. */
export async function scriptDigest(script: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`;
}
