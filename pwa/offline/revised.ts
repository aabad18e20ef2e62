/** What the browser keeps of the app, kept anew when its headers change: they are kept with it. */

interface Entry {
  readonly url: string;
  readonly revision?: string | null;
  readonly integrity?: string;
}

/** headers : a mark that differs where they do; undefined for those that the app is built for */
export function revised<T extends string | Entry>(
  listed: readonly T[],
  headers: string | undefined,
): (T | Entry)[] {
  if (!headers) return [...listed];
  return listed.map((one) => {
    const entry: Entry = typeof one === 'string' ? { url: one } : one;
    return { ...entry, revision: `${entry.revision ?? ''}${headers}` };
  });
}
