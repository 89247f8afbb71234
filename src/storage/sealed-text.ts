/** A text behind its checksum, so that a file of it that was cut short or changed is recognised. */
export async function sealed(text: string): Promise<string> {
  return `${await checksum(text)}\n${text}`;
}

/** The text of what {@link sealed} made; null for anything else. */
export async function unsealed(text: string | null): Promise<string | null> {
  if (text === null) return null;
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return end < 0 || text.slice(0, end) !== (await checksum(body)) ? null : body;
}

async function checksum(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
