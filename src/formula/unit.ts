/**
 * A unit: its text, its scale to the base unit, and its dimensions with exponents.
 * 万人 is { scale: 1e4, dimensions: { 人: 1 } }; 人/千人 is { scale: 1e-3, dimensions: {} }; % is { scale: 0.01, dimensions: {} }.
 */
export interface Unit {
  readonly text: string;
  readonly scale: number;
  readonly dimensions: Readonly<Record<string, number>>;
}
