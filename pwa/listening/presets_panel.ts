import { html, nothing } from 'lit';
import { say } from '../app/say';
import { list } from './choices';
import type { ListeningPreset } from './presets';
import type { Sounds } from './sounds';

/** The presets to choose from. */
export function renderPresets(sounds: Sounds) {
  const { preset, presets } = sounds;
  const options = presets.map(({ id, listening }): [string, string] => [id, listening.name]);
  if (!preset) options.unshift(['', 'Set by hand']);
  return html`<section>
    ${list('Listening preset', options, preset?.id ?? '', (id) => {
      const chosen = presets.find((each) => each.id === id);
      if (chosen) sounds.apply(chosen);
    })}
  </section>`;
}

/** What the project keeps: a preset from the settings as they are, and the one to start from. */
export function renderSaving(sounds: Sounds) {
  const { preset } = sounds;
  return html`<section>
    <div class="head">For the project</div>
    ${preset ? renderStart(sounds, preset) : renderSave(sounds)}
  </section>`;
}

function renderStart(sounds: Sounds, preset: ListeningPreset) {
  const isStart = preset.id === sounds.start?.id;
  const remove = () => {
    sounds.setStatus(preset, 'deleted');
    say(`The preset ${preset.listening.name} is out of the project.`, {
      action: { label: 'Undo', run: () => sounds.setStatus(preset, 'active') },
    });
  };
  return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${isStart}
        @change=${() => sounds.startFrom(isStart ? null : preset)}
      />Everybody hears ${preset.listening.name} at first</label
    >
    ${preset.own ? html`<button class="below" @click=${remove}>Remove this preset</button>` : nothing}`;
}

function renderSave(sounds: Sounds) {
  const save = (event: Event) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements[0] as HTMLInputElement;
    const name = field.value.trim();
    if (!name) return;
    sounds.save(name);
    say(`Everybody in the project can choose the preset ${name} now.`);
  };
  return html`<form class="save" @submit=${save}>
      <input type="text" aria-label="Name of the listening preset" placeholder="Name" required />
      <button>Save preset</button>
    </form>
    <p>To use these settings again, and to have others start from them.</p>`;
}
