/** What stands beside the grid: the sample, what was searched, and what can be said of the tiles. */
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, nothing } from 'lit';
import { undoStack } from '../document';
import { clockText } from '../labeling/clock';
import { readable } from '../labeling/keys';
import { keyCap, swatch } from '../labeling/swatch';
import { keepFocus } from '../labeling/toolbar';
import '../embedding/heard_by';
import { text } from '../messages/text';
import { autoplays, leavesOutLabeled } from './choices';
import './excerpt';
import type { GridDesk } from './grid_desk';
import { GRID_KEYS, type GridAction, gridChord } from './keys';
import { placeOf } from './place';
import { search } from './search';
import { verdicts } from './verdicts';

/** The sample itself, always in sight. */
export function renderSample(desk: GridDesk) {
  const { sample } = search;
  if (!sample) return nothing;
  const isHeard = desk.player.heard === sample;
  return html`<section class="sample" aria-labelledby="sample-title">
    <h2 id="sample-title">${text('similar-sample')}</h2>
    <earmark-excerpt .place=${placeOf(sample)}></earmark-excerpt>
    <p class="where"><b>${sample.fileName}</b><span>${clockText(sample.region.start_s, 1)}</span></p>
    <p class="what">
      ${desk.sampleLabels.map(
        ({ colour, name }) => html`<span class="label">${swatch(colour)}${name}</span>`,
      )}
      ${sample.more.length > 0 ? text('similar-sample-more', { count: sample.more.length }) : nothing}
    </p>
    ${button(desk, 'play-sample', isHeard ? 'pause' : 'play', text('similar-play-sample'))}
  </section>`;
}

/** What was searched and what was not. */
export function renderAbout(desk: GridDesk) {
  const { heard, missed } = search;
  return html`<section class="about" aria-label=${text('similar-about')}>
    ${
      heard.isRunning
        ? html`<p id="listening">${text('sampling-listening', { done: heard.done, total: heard.total })}</p>
            <progress
              max=${heard.total || 1}
              .value=${heard.done + heard.fraction}
              aria-labelledby="listening"
            ></progress>
            <button class="tool" @mousedown=${keepFocus} @click=${() => search.stop()}>
              ${text('sampling-stop')}
            </button>`
        : nothing
    }
    ${
      search.isStopped
        ? html`<button class="tool" @mousedown=${keepFocus} @click=${() => desk.listen()}>
            ${text('sampling-listen')}
          </button>`
        : nothing
    }
    ${
      search.model
        ? html`<earmark-heard-by .model=${search.model} .from=${search.from}></earmark-heard-by>`
        : nothing
    }
    ${search.isByServer ? html`<p>${text('similar-by-server')}</p>` : nothing}
    ${search.note ? html`<p class="notice">${search.note}</p>` : nothing}
    ${search.isStale ? html`<p class="notice">${text('similar-stale')}</p>` : nothing}
    ${search.problem && search.found.length > 0 ? html`<p class="problem" role="alert">${search.problem}</p>` : nothing}
    ${
      missed.length > 0
        ? html`<details>
            <summary>${text('similar-missed', { count: missed.length })}</summary>
            <ul>
              ${missed.map(({ fileName, why }) => html`<li><b>${fileName}</b> ${why}</li>`)}
            </ul>
          </details>`
        : nothing
    }
    <label
      ><input type="checkbox" .checked=${autoplays()} @change=${() => desk.act('autoplay')} />
      ${text('similar-autoplay')} ${keyCap(gridChord('autoplay'))}</label
    >
    <label
      ><input
        type="checkbox"
        .checked=${leavesOutLabeled()}
        @change=${(event: Event) => desk.leaveOut((event.target as HTMLInputElement).checked)}
      />
      ${text('similar-leave-out')}</label
    >
  </section>`;
}

/** What can be said of the tile that has the focus, or of all that are picked. */
export function renderVerdicts(desk: GridDesk) {
  const { labeled, rejected } = verdicts.counts;
  const count = desk.picking.picked.size;
  return html`<section class="verdicts" aria-label=${text('similar-verdicts')}>
    <p class="hint">
      ${count > 0 ? text('similar-picked', { count }) : text('similar-verdicts-hint')}
    </p>
    <div class="buttons">
      ${
        desk.sampleLabels.length > 0
          ? button(desk, 'same', 'check', text('similar-same'), 'strong')
          : nothing
      }
      ${button(desk, 'reject', 'x', text('similar-not-this'))}
      ${button(desk, 'pick-all', 'list-checks', text('similar-pick-all'))}
      ${button(desk, 'undo', 'undo-2', text('common-undo'), '', undoStack.undoLabel === '')}
      ${button(desk, 'again', 'refresh-cw', text('similar-again'), 'broad')}
    </div>
    <div class="labels" role="group" aria-label=${text('table-labels')}>
      ${desk.labels.map(
        (label) => html`<button
          class="tool"
          @mousedown=${keepFocus}
          @click=${() => desk.give([label])}
        >
          ${swatch(label.colour)}<span>${label.name}</span>${keyCap(label.key)}
        </button>`,
      )}
    </div>
    ${labeled + rejected > 0 ? html`<p class="hint">${text('similar-counts', { labeled, rejected })}</p>` : nothing}
  </section>`;
}

/** The keys of the grid. */
export function renderHelp(desk: GridDesk) {
  return html`<section class="help" aria-labelledby="keys-title">
    <header>
      <h2 id="keys-title">${text('similar-keys')}</h2>
      <button
        class="tool"
        aria-label=${text('similar-close-keys')}
        @click=${() => desk.act('help')}
      >
        <wa-icon name="x"></wa-icon>
      </button>
    </header>
    <dl>
      <dt>${keyCap(['←', '→', '↑', '↓'].join(' '))}</dt>
      <dd>${text('similar-grid-move')}</dd>
      <dt>${keyCap(readable('Shift+ArrowRight'))}</dt>
      <dd>${text('similar-grid-range')}</dd>
      <dt>${keyCap('1 – 9')}</dt>
      <dd>${text('similar-grid-label')}</dd>
      ${GRID_KEYS.map(
        ([, chords, title]) => html`<dt>${chords.map((chord) => keyCap(readable(chord)))}</dt>
          <dd>${text(title)}</dd>`,
      )}
      <dt>${keyCap(readable('Escape'))}</dt>
      <dd>${text('similar-grid-leave')}</dd>
    </dl>
  </section>`;
}

function button(
  desk: GridDesk,
  action: GridAction,
  icon: string,
  words: string,
  kind = '',
  disabled = false,
) {
  return html`<button
    class="tool ${kind}"
    ?disabled=${disabled}
    @mousedown=${keepFocus}
    @click=${() => desk.act(action)}
  >
    <wa-icon name=${icon}></wa-icon><span>${words}</span>${keyCap(shortChord(action))}
  </button>`;
}

/** A key as it fits on a button: those with Ctrl are known, or found among the keys. */
function shortChord(action: GridAction): string {
  const chord = gridChord(action);
  return chord.length === 1 ? readable(chord) : '';
}
