/** How much of history is brought onto a device. */

/** So many changes of a recording, the newest: one page of the server. Before them there is one state. */
export const MOST_BROUGHT = 1000;
/** About what one change takes. */
export const REVISION_BYTES = 400;
