/** What a browser calls itself, shortened to what a person would call it. */

// The first that fits: nearly every browser also claims to be Safari.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** `Firefox · Linux`; what nobody knows is shown as it came. */
export function browserName(client: string): string {
  const named = [BROWSERS, SYSTEMS].flatMap(
    (table) => table.find(([sign]) => sign.test(client))?.[1] ?? [],
  );
  return named.join(' · ') || client.slice(0, 60) || '–';
}
