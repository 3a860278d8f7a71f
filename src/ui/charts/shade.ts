/** Shade of a cell, 0 (nothing) to 5 (the largest of the table). */
export const shadeOf = (value: number, largest: number): number => (value <= 0 || largest <= 0 ? 0 : Math.ceil((5 * value) / largest));
