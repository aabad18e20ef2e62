/** Since when there has been no server. Kept where it can be read at once, before anything is open. */

const NAME = 'earmark-away';

export class Absence {
  /** ISO 8601; null while the server is there. */
  since: string | null = localStorage.getItem(NAME);
  /** Whether the page was opened anew in it. */
  wasRestarted = this.since !== null;

  begin(): void {
    this.since = new Date().toISOString();
    this.wasRestarted = false;
    localStorage.setItem(NAME, this.since);
  }

  end(): void {
    this.since = null;
    this.wasRestarted = false;
    localStorage.removeItem(NAME);
  }
}
