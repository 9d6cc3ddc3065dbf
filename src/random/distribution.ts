/**
 * A distribution as plain data, every figure in the assumption's unit (METHODS.md, Distributions).
 * `low` and `high` truncate and renormalise.
 */
export type Distribution = Shape & { readonly low?: number; readonly high?: number };

export type Shape =
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number }
  | { readonly kind: "lognormal"; readonly mean: number; readonly sd: number }
  | { readonly kind: "uniform"; readonly min: number; readonly max: number }
  | { readonly kind: "triangular"; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: "pert"; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: "beta"; readonly alpha: number; readonly beta: number; readonly min: number; readonly max: number }
  | { readonly kind: "gamma"; readonly shape: number; readonly scale: number };
