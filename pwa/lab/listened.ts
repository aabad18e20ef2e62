/** Recordings as Python in the sandbox has heard them: each once, as long as that Python lives. */
import { FALLBACK_MODEL } from '../embedding';
import { Hearing } from '../questions/hearing';
import { type Caller, pushAll } from '../questions/preparing';
import type { Sandbox } from '../sandbox/sandbox';
import type { Material } from './materials';

export interface Part {
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
}

export class Listened {
  readonly #sessions = new Map<string, string>();
  #model = '';

  constructor(private readonly sandbox: Sandbox) {
    sandbox.addEventListener('phase', () => {
      if (sandbox.phase !== 'ready') this.#sessions.clear();
    });
  }

  /** The session of a recording, with the model's embeddings where it is one of the project's. */
  async session(material: Material, model: string, part: Part): Promise<string> {
    if (model !== this.#model) this.#sessions.clear();
    this.#model = model;
    const known = this.#sessions.get(material.key);
    if (known !== undefined) return known;
    const reader = await material.open();
    try {
      const caller: Caller = this.sandbox;
      const given = { ...part, caller };
      // Python makes log-mel embeddings by itself, from the sound that it hears anyway.
      const isEmbedded = material.isOfProject && model !== FALLBACK_MODEL;
      const session = isEmbedded
        ? (await Hearing.open(reader, material.key, model, given)).session
        : await heard(reader, given);
      this.#sessions.set(material.key, session);
      return session;
    } finally {
      reader.close();
    }
  }
}

async function heard(
  reader: Awaited<ReturnType<Material['open']>>,
  given: Part & { caller: Caller },
): Promise<string> {
  const { sampleRateHz, channels, durationS } = reader.info;
  const about = { sample_rate_hz: sampleRateHz, channels, duration_s: durationS };
  const { session } = await given.caller.call<{ session: string }>(
    'begin_features',
    { ...about, method: 'earmark' },
    { signal: given.signal },
  );
  await pushAll(reader, session, given);
  return session;
}
