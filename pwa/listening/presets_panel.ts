import { html, nothing } from 'lit';
import { say } from '../app/say';
import { text } from '../messages/text';
import { list } from './choices';
import { type ListeningPreset, presetName } from './presets';
import type { Sounds } from './sounds';

/** The presets to choose from. */
export function renderPresets(sounds: Sounds) {
  const { preset, presets } = sounds;
  const options = presets.map((preset): [string, string] => [preset.id, presetName(preset)]);
  if (!preset) options.unshift(['', text('listening-by-hand')]);
  return html`<section>
    ${list(text('listening-preset'), options, preset?.id ?? '', (id) => {
      const chosen = presets.find((each) => each.id === id);
      if (chosen) sounds.apply(chosen);
    })}
  </section>`;
}

/** What the project keeps: a preset from the settings as they are, and the one to start from. */
export function renderSaving(sounds: Sounds) {
  const { preset } = sounds;
  return html`<section>
    <div class="head">${text('listening-project')}</div>
    ${preset ? renderStart(sounds, preset) : renderSave(sounds)}
  </section>`;
}

function renderStart(sounds: Sounds, preset: ListeningPreset) {
  const isStart = preset.id === sounds.start?.id;
  const remove = () => {
    sounds.setStatus(preset, 'deleted');
    say(text('listening-preset-removed', { name: presetName(preset) }), {
      action: { label: text('common-undo'), run: () => sounds.setStatus(preset, 'active') },
    });
  };
  return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${isStart}
        @change=${() => sounds.startFrom(isStart ? null : preset)}
      />${text('listening-start', { name: presetName(preset) })}</label
    >
    ${preset.own ? html`<button class="below" @click=${remove}>${text('listening-preset-remove')}</button>` : nothing}`;
}

function renderSave(sounds: Sounds) {
  const save = (event: Event) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements[0] as HTMLInputElement;
    const name = field.value.trim();
    if (!name) return;
    sounds.save(name);
    say(text('listening-preset-saved', { name }));
  };
  return html`<form class="save" @submit=${save}>
      <input
        type="text"
        aria-label=${text('listening-preset-name')}
        placeholder=${text('listening-preset-nameless')}
        required
      />
      <button>${text('listening-preset-save')}</button>
    </form>
    <p>${text('listening-preset-hint')}</p>`;
}
