import {
  backtests,
  type ForecastAsked,
  forecasts,
  type History,
  historiesOf,
  historyIn,
} from "../../explore/forecasting.ts";
import { readSeries } from "../../host/series.ts";
import { backtestTables, forecastTables } from "../../present/explore/forecast.ts";
import { goodOrStop, valueOrStop } from "../diagnostics.ts";
import { type AskCommand, answer, loadAsked } from "./answer.ts";

/** What `reckon forecast` and `reckon backtest` are given. */
export interface ForecastCommand extends AskCommand {
  readonly indicator?: string | undefined;
  readonly method?: string | undefined;
  readonly to?: number | undefined;
  readonly ceiling?: string | undefined;
}

/** The histories that are asked of, and the last year of their plan: of a scenario, or of a CSV with the columns year and value. */
async function asked(
  command: ForecastCommand,
): Promise<{ readonly histories: readonly History[]; readonly to: number | null }> {
  const { file, indicator, lang } = command;
  if (/\.(csv|tsv|txt|xlsx)$/i.test(file))
    return { histories: [historyIn(goodOrStop(await readSeries(file), lang).value, file)], to: null };
  const scenario = await loadAsked(command);
  return { histories: valueOrStop(historiesOf(scenario, indicator ?? null), lang), to: scenario.years.to };
}

const askedOf = ({ method = "baseline", to, ceiling }: ForecastCommand): ForecastAsked => ({
  method,
  to: to ?? null,
  ceiling: ceiling === undefined ? null : String(ceiling),
});

/** `reckon forecast`: what a history says of the years after it. */
export async function forecast(command: ForecastCommand): Promise<void> {
  const { histories, to } = await asked(command);
  const found = valueOrStop(forecasts(histories, askedOf(command), to), command.lang);
  answer(command, { forecasts: found }, () => forecastTables(found));
}

/** `reckon backtest`: how each method would have done on a history's own past. */
export async function backtest(command: ForecastCommand): Promise<void> {
  const { histories } = await asked(command);
  const found = valueOrStop(backtests(histories, askedOf(command)), command.lang);
  answer(command, { backtests: found }, () => backtestTables(found));
}
