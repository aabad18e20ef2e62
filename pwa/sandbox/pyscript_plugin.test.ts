import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sealed, sealedPyScript } from './pyscript_plugin';

const DIST = new URL('../node_modules/@pyscript/core/dist/', import.meta.url);
const CORE = readdirSync(DIST).find((name) => /^core-.*\.js$/.test(name))!;

describe('PyScript', () => {
  it('knows no interpreter outside and loads no other file', () => {
    const code = sealed(readFileSync(new URL(CORE, DIST), 'utf8'));
    expect(code).not.toContain('cdn.jsdelivr.net');
    expect(code).not.toMatch(/import\(\\?"\.\//);
    expect(code).not.toContain('import.meta');
  });

  it('is refused when it looks different', () => {
    expect(() => sealed('export const PyWorker = 1;')).toThrow('names 0 interpreters');
  });

  it('is the only code that is touched', () => {
    expect(sealedPyScript().transform('export {}', '/src/app.ts')).toBeNull();
  });
});
