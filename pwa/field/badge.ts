/**
 * In a row of the list: whether a recording that was taken offline is wholly here; while recordings
 * are chosen, the box to choose it by.
 */
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import { text } from '../messages/text';
import { packing } from './packing';
import { selection } from './selection';
import { isWhole, tell } from './standing';
import { stock } from './stock';

/** A list that shows badges is drawn anew when one of these emits 'change'. */
export const badgeSources: readonly EventTarget[] = [stock, selection];

export const badgeStyles = css`
  .sign {
    margin-inline-end: 4px;
    color: var(--em-accent);
    vertical-align: -0.15em;
  }
  .sign.lacks {
    color: var(--em-warn);
  }
  /* Above the link, which covers the whole row. */
  .choice {
    position: relative;
    z-index: 1;
    width: 18px;
    height: 18px;
    margin: 0 8px 0 0;
    vertical-align: -0.2em;
    accent-color: var(--em-accent);
  }
`;

/** What a row says of a recording; `nothing` of one that was not taken, while none are chosen. */
export function fieldBadge(
  project: string,
  recording: string,
  name: string,
): TemplateResult | typeof nothing {
  const pack = packing.pack(project);
  const one = pack && stock.of(project).get(recording);
  const chooses = selection.isOpen(project);
  if (!one && !chooses) return nothing;
  const box = chooses ? renderBox(project, recording, name) : nothing;
  return html`${box}${one && pack ? renderSign(tell(one, pack), isWhole(one)) : nothing}`;
}

function renderBox(project: string, recording: string, name: string) {
  return html`<input
    type="checkbox"
    class="choice"
    aria-label=${text('field-choose-one', { name })}
    .checked=${selection.keys(project).has(recording)}
    @change=${(event: Event) =>
      selection.toggle(project, recording, (event.target as HTMLInputElement).checked)}
  />`;
}

function renderSign({ here, lacks }: { here: string; lacks: string }, whole: boolean) {
  const words = [lacks, here].filter(Boolean).join(' ');
  return html`<wa-icon
    class="sign ${whole ? '' : 'lacks'}"
    name=${whole ? 'circle-check' : 'hard-drive-download'}
    label=${words}
    title=${words}
  ></wa-icon>`;
}
