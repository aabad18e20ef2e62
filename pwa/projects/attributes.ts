import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Attribute, attributeTitle, type ProjectDocument } from '../document';
import './attribute_dialog';
import { text } from '../messages/text';
import type { EarmarkAttributeDialog } from './attribute_dialog';
import { attributesStyles } from './attributes_styles';
import { smallButtons } from './small_button_styles';
import { screenStyles } from './styles';
import { sayUndoable } from './undoing';

/** The project's attributes: add, change, order, remove, restore. Every change can be undone. */
@customElement('earmark-attributes')
export class EarmarkAttributes extends LitElement {
  static override styles = [screenStyles, smallButtons, attributesStyles];

  @property({ attribute: false }) project!: ProjectDocument;
  @state() private every: readonly Attribute[] = [];
  @query('earmark-attribute-dialog') private dialog!: EarmarkAttributeDialog;
  #stop = () => {};

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('project')) return;
    this.#stop();
    this.every = this.project.attributes.every;
    this.#stop = this.project.onChange(() => {
      this.every = this.project.attributes.every;
    });
  }

  override disconnectedCallback(): void {
    this.#stop();
    super.disconnectedCallback();
  }

  override render() {
    const active = this.every.filter(({ status }) => status === 'active');
    const removed = this.every.filter(({ status }) => status === 'deleted');
    return html`<section class="panel" aria-labelledby="attributes-title">
        <h2 id="attributes-title">${text('projects-attributes')}</h2>
        ${
          active.length === 0
            ? html`<p class="muted hint">${text('projects-attributes-hint')}</p>`
            : nothing
        }
        <ol>
          ${repeat(
            active,
            ({ id }) => id,
            (attribute, place) => this.#renderRow(attribute, place, active.length),
          )}
        </ol>
        <div class="foot">
          <wa-button size="s" appearance="outlined" @click=${() => this.#add()}>
            <wa-icon slot="start" name="plus"></wa-icon>${text('projects-attribute-add')}
          </wa-button>
        </div>
        ${removed.length > 0 ? this.#renderRemoved(removed) : nothing}
      </section>
      <earmark-attribute-dialog></earmark-attribute-dialog>`;
  }

  #renderRow(attribute: Attribute, place: number, count: number) {
    const { id, name } = attribute;
    const { attributes } = this.project;
    return html`<li>
      <span class="what">
        <span class="name">${attributeTitle(attribute)}</span>
        <span class="muted kind">${kindText(attribute)}</span>
      </span>
      <span class="moves">
        <button type="button" aria-label=${text('projects-change', { name })} @click=${() => this.#change(attribute)}>
          <wa-icon name="pencil"></wa-icon>
        </button>
        <button
          type="button"
          aria-label=${text('projects-move-up', { name })}
          ?disabled=${place === 0}
          @click=${() => attributes.move(id, place - 1)}
        >
          <wa-icon name="chevron-up"></wa-icon>
        </button>
        <button
          type="button"
          aria-label=${text('projects-move-down', { name })}
          ?disabled=${place === count - 1}
          @click=${() => attributes.move(id, place + 1)}
        >
          <wa-icon name="chevron-down"></wa-icon>
        </button>
        <button type="button" aria-label=${text('projects-remove', { name })} @click=${() => this.#remove(id, name)}>
          <wa-icon name="x"></wa-icon>
        </button>
      </span>
    </li>`;
  }

  #renderRemoved(removed: readonly Attribute[]) {
    return html`<wa-details appearance="plain" summary=${text('projects-attributes-removed', { count: removed.length })}>
      ${removed.map(
        ({ id, name }) => html`<div class="removed">
          <span>${name}</span>
          <wa-button
            size="s"
            appearance="outlined"
            @click=${() => this.project.attributes.restore(id)}
            >${text('common-restore')}<span class="visually-hidden"> ${name}</span></wa-button
          >
        </div>`,
      )}
    </wa-details>`;
  }

  async #add(): Promise<void> {
    const { attributes } = this.project;
    const given = await this.dialog.ask((name) => attributes.nameProblem(name));
    if (given) attributes.add(given);
  }

  async #change(attribute: Attribute): Promise<void> {
    const { attributes } = this.project;
    const check = (name: string) => attributes.nameProblem(name, attribute.id);
    const given = await this.dialog.ask(check, attribute);
    if (!given) return;
    const { name, unit, least, most, choices } = given;
    attributes.change(attribute.id, { name, unit, least, most, choices });
  }

  #remove(id: string, name: string): void {
    this.project.attributes.remove(id);
    sayUndoable(text('projects-attribute-removed', { name }));
  }
}

/** What can be said for an attribute, in a few words. */
function kindText({ kind, least, most, choices = [] }: Attribute): string {
  if (kind === 'choice') return choices.join(', ') || text('projects-kind-choice-none');
  if (least !== undefined && most !== undefined) {
    return text('projects-kind-number-between', { least, most });
  }
  if (least !== undefined) return text('projects-kind-number-least', { least });
  if (most !== undefined) return text('projects-kind-number-most', { most });
  return text(`projects-kind-${kind}`);
}
