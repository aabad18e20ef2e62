import { html, nothing } from 'lit';
import { text } from '../messages/text';
import { choices, list } from './choices';
import { type HeardKind, kindOf, pairOf } from './heard';
import type { Sounds } from './sounds';

const KINDS: readonly HeardKind[] = ['mix', 'one', 'pair'];

/** Which channels are heard; nothing where there is but one. */
export function renderChannels(sounds: Sounds) {
  if (sounds.channels < 2) return nothing;
  const kind = kindOf(sounds.heard, sounds.channels);
  const kinds = KINDS.map((each) => [each, text(`listening-kind-${each}`)] as const);
  const recorded = text('listening-channels-recorded', { all: sounds.channels });
  return html`<section>
    <div class="head">${text('listening-channels')}<small>${recorded}</small></div>
    ${choices(text('listening-channels-heard'), kinds, kind, (chosen) => chooseKind(sounds, chosen))}
    ${kind === 'one' ? renderOne(sounds) : kind === 'pair' ? renderPair(sounds) : nothing}
    <label class="check"
      ><input
        type="checkbox"
        .checked=${sounds.linked}
        @change=${() => sounds.link(!sounds.linked)}
      />${text('listening-linked')}</label
    >
  </section>`;
}

function chooseKind(sounds: Sounds, kind: HeardKind): void {
  const [left, right] = pairOf(sounds.heard);
  const chosen = { mix: 'mix' as const, one: [left], pair: [left, right] }[kind];
  sounds.hear(chosen);
}

function numbers({ channels }: Sounds): [string, string][] {
  return Array.from({ length: channels }, (_, i) => [
    String(i),
    text('listening-channel', { number: i + 1 }),
  ]);
}

function renderOne(sounds: Sounds) {
  const { heard } = sounds;
  const channel = Array.isArray(heard) ? heard[0] : 0;
  const choose = (chosen: string) => sounds.hear([Number(chosen)]);
  return html`<div class="below">
    ${list(text('listening-channel-heard'), numbers(sounds), String(channel), choose)}
  </div>`;
}

function renderPair(sounds: Sounds) {
  const [left, right] = pairOf(sounds.heard);
  const side = (label: string, shown: string, chosen: number, choose: (value: number) => void) =>
    list(label, numbers(sounds), String(chosen), (value) => choose(Number(value)), shown);
  return html`<div class="edges">
    ${side(text('listening-channel-left'), text('listening-left'), left, (chosen) => sounds.hear([chosen, right]))}
    ${side(text('listening-channel-right'), text('listening-right'), right, (chosen) => sounds.hear([left, chosen]))}
  </div>`;
}
