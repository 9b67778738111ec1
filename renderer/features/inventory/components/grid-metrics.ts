/** Measures of the matrix in CSS pixels, shared by the virtualisers and the styles. */
export const GRID = { head: 150, row: 29, rowHead: 196, column: 58, end: 190 } as const;
