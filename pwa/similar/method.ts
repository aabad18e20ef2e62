/** How annotations say that they were found by their sound: the `method` of their origin. */
export const METHOD = 'similar';
