import { describe, expect, it } from 'vitest';
import { isKnown } from '../labeling/commands';
import { STANDARD_ANALYSIS } from '../spectrogram/analysis';
import { layoutsOf } from './actions';
import { bandId, bandsFor } from './bands';
import { LOOKING_KEYS } from './keys';
import { analysisOf, nextOf, paintOf, readLook, STANDARD_LOOK, sameLook } from './look';
import { Looks } from './looks';
import { BUILT_IN_PRESETS, presetsOf, startPreset } from './presets';
import { scaledView } from './together';

describe('a look', () => {
  it('means the standard analysis and paint at first', () => {
    expect(analysisOf(STANDARD_LOOK, 'mix')).toEqual(STANDARD_ANALYSIS);
    expect(paintOf(STANDARD_LOOK)).toEqual({
      map: 'magma',
      filter: 'plain',
      scale: 'linear',
      contrast: 0,
    });
  });

  it('is read back as it was stored', () => {
    const look = {
      ...STANDARD_LOOK,
      fft_size: 2048,
      scale: 'mel' as const,
      low_db: -80,
      high_db: -20,
    };
    expect(readLook(JSON.parse(JSON.stringify({ ...look, high_hz: 9000 })))).toEqual({
      ...look,
      high_hz: 9000,
    });
  });

  it.each([null, 7, {}, { scale: 'bark', fft_size: 'x', low_db: -80 }])(
    'is the standard one where %j makes no sense',
    (stored) => {
      expect(readLook(stored)).toEqual(STANDARD_LOOK);
    },
  );

  it('is the same whatever its name', () => {
    expect(sameLook(STANDARD_LOOK, { ...STANDARD_LOOK, name: 'Other' })).toBe(true);
    expect(sameLook(STANDARD_LOOK, { ...STANDARD_LOOK, high_hz: 1 })).toBe(false);
  });
});

describe('presets', () => {
  const own = { ...STANDARD_LOOK, name: 'Night', scale: 'log' as const };

  it('are those of the app, then the active ones of the project', () => {
    const gone = { ...own, name: 'Gone', status: 'deleted' };
    const settings = { 'look:B': own, 'look:A': gone, ask_budget: 7 };
    const added = presetsOf(settings).slice(BUILT_IN_PRESETS.length);
    expect(added).toEqual([{ id: 'B', look: own, own: true }]);
  });

  it('start with the one the project names, else the standard one', () => {
    expect(startPreset({}).id).toBe('standard');
    expect(startPreset({ start_look: 'bats' }).look.low_hz).toBe(15_000);
    expect(startPreset({ start_look: 'B', 'look:B': own }).look.name).toBe('Night');
    expect(startPreset({ start_look: 'gone' }).id).toBe('standard');
  });

  it('all have a row in the key table, and every row does something', () => {
    const actions = LOOKING_KEYS.map(([, , action]) => action);
    expect(actions).toEqual(
      expect.arrayContaining(BUILT_IN_PRESETS.map(({ id }) => `look-preset-${id}`)),
    );
    expect(actions.filter((action) => !isKnown(action))).toEqual([]);
  });
});

describe('bands', () => {
  it('are offered where the recording has them', () => {
    expect(bandsFor(125_000).map(({ id }) => id)).toContain('bats');
    expect(bandsFor(16_000).map(({ id }) => id)).not.toContain('bats');
  });

  it('go by their name, or are custom', () => {
    expect(bandId(0, undefined)).toBe('full');
    expect(bandId(0, 12_000)).toBe('birds');
    expect(bandId(1, 12_000)).toBe('custom');
  });
});

describe('looks', () => {
  it('change one picture, and the band of both', () => {
    const looks = new Looks();
    let bands = 0;
    looks.addEventListener('band', () => bands++);
    looks.setLayout('two');
    looks.edit(1);
    looks.change({ scale: 'mel', filter: 'pcen' });
    looks.setBand(100, 8000);
    expect(looks.panes.map(({ paint }) => paint.scale)).toEqual(['linear', 'mel']);
    expect(looks.band).toEqual({ lowHz: 100, highHz: 8000 });
    expect(bands).toBe(1);
  });

  it('forget the decibels of another filter', () => {
    const looks = new Looks();
    looks.change({ low_db: -90, high_db: -10 });
    looks.change({ contrast: 1 });
    expect(looks.look.low_db).toBe(-90);
    looks.change({ filter: 'denoise' });
    expect(looks.look.low_db).toBeUndefined();
  });

  it('brighten from the range that was found', () => {
    const looks = new Looks();
    expect(looks.brighten(1)).toBe(false);
    looks.found(0, { lowDb: -80, highDb: -30 });
    expect(looks.brighten(1)).toBe(true);
    expect(looks.range).toEqual({ lowDb: -83, highDb: -33 });
    looks.followRange();
    expect(looks.range).toEqual({ lowDb: -80, highDb: -30 });
  });

  it('go round in layouts that make sense', () => {
    expect(layoutsOf(1)).toEqual(['one', 'two']);
    expect(nextOf(layoutsOf(2), 'two')).toBe('one');
  });

  it('give one view object for a view and a scale', () => {
    const view = { startS: 0, endS: 1, lowHz: 0, highHz: 10 };
    expect(scaledView(view, 'mel')).toBe(scaledView(view, 'mel'));
    expect(scaledView(view, 'mel').scale).toBe('mel');
  });
});
