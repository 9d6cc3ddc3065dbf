import { mean } from "simple-statistics";

/**
 * Symmetric absolute percentage error of forecasts, 0–200, as the M-competitions have it: mean of 200·|f − y|/(|f| + |y|); both
 * zero is no error.
 *
 * @example smape([110, 0], [90, 0]) // 10
 */
export const smape = (forecast: readonly number[], actual: readonly number[]): number =>
  mean(
    forecast.map((told, i) => {
      const came = actual[i] as number;
      const size = Math.abs(told) + Math.abs(came);
      return size === 0 ? 0 : (200 * Math.abs(told - came)) / size;
    }),
  );

/**
 * The mean yearly move of a history, up or down: what an error is measured by. 0 where it never moved.
 *
 * @example scaleOf([100, 110, 105]) // 7.5
 */
export const scaleOf = (history: readonly number[]): number =>
  history.length < 2 ? 0 : mean(history.slice(1).map((value, i) => Math.abs(value - (history[i] as number))));

/** The mean absolute error over the mean yearly move of the history (Hyndman and Koehler 2006). @example mase([12], [10], 4) // 0.5 */
export const mase = (forecast: readonly number[], actual: readonly number[], scale: number): number =>
  mean(forecast.map((told, i) => Math.abs(told - (actual[i] as number)))) / scale;

/** The mean absolute percentage error, in per cent of what came. @example mape([110], [100]) // 10 */
export const mape = (forecast: readonly number[], actual: readonly number[]): number =>
  mean(forecast.map((told, i) => (100 * Math.abs(told - (actual[i] as number))) / Math.abs(actual[i] as number)));
