/** Whether the annotation table is open, and what has been chosen of it. */
import type { ReactiveControllerHost } from 'lit';
import type { Workspace } from '../labeling/workspace';
import type { Sources } from './columns';
import { keepChoices, keptChoices, type TableChoices } from './kept';

/** As wide as this, the table stands beside other things; narrower, it lies over them. */
const BESIDE = '(min-width: 800px)';

export class TableOpening {
  choices = keptChoices();
  /** A person has opened it on this screen; else it was open before. */
  isOpened = false;
  #sources: Sources | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    // A sheet over everything is no way to begin.
    if (!matchMedia(BESIDE).matches) this.choices = { ...this.choices, isOpen: false };
  }

  get isOpen(): boolean {
    return this.choices.isOpen;
  }

  show(isOpen: boolean): void {
    this.isOpened = isOpen;
    this.choose({ ...this.choices, isOpen });
  }

  choose(choices: TableChoices): void {
    this.choices = choices;
    keepChoices(choices);
    this.host.requestUpdate();
  }

  /** What the table has to know; the same object until any of it changes. */
  sourcesOf(workspace: Workspace): Sources {
    const { labels, labelOf, project, limits, info } = workspace;
    const sources: Sources = {
      labels,
      labelOf,
      attributes: project.attributes.active,
      limits,
      channels: info.channels,
    };
    const before = this.#sources;
    if (!before || !same(before, sources)) this.#sources = sources;
    return this.#sources!;
  }
}

function same(one: Sources, other: Sources): boolean {
  return (
    one.labels === other.labels &&
    one.labelOf === other.labelOf &&
    one.attributes === other.attributes &&
    one.limits.durationS === other.limits.durationS &&
    one.limits.nyquistHz === other.limits.nyquistHz &&
    one.channels === other.channels
  );
}
