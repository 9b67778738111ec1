/** Measures of the matrix in CSS pixels, shared by the virtualisers and the styles. */
export const GRID = { head: 150, row: 27, rowHead: 186, column: 36, end: 150 } as const;
