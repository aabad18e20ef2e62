/** Choosing a role, and for how many days something is valid. */
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import { html } from 'lit';
import { text } from '../messages/text';
import type { Role } from './records';

export const INVITATION_DAYS = [1, 7, 30];
export const TOKEN_DAYS = [30, 90, 365];

type Select<T> = HTMLElement & { readonly value: T };

export function renderRoles(roles: readonly Role[], role: Role, choose: (role: Role) => void) {
  return html`<wa-select
    size="s"
    label=${text('relay-role')}
    value=${role}
    @change=${(event: Event) => choose((event.target as Select<Role>).value)}
  >
    ${roles.map((each) => html`<wa-option value=${each}>${text(`relay-role-${each}`)}</wa-option>`)}
  </wa-select>`;
}

export function renderDays(
  choices: readonly number[],
  days: number,
  choose: (days: number) => void,
) {
  return html`<wa-select
    size="s"
    label=${text('relay-valid-for')}
    value=${String(days)}
    @change=${(event: Event) => choose(Number((event.target as Select<string>).value))}
  >
    ${choices.map((each) => html`<wa-option value=${String(each)}>${text('relay-days', { days: each })}</wa-option>`)}
  </wa-select>`;
}
