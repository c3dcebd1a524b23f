/** Trials of each form. The tests make few; scripts/litmus puts another number here. */
export const TRIALS: number = 10_000;
