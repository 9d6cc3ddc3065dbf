import { error, fail } from "../../base/diagnostic.ts";
import { didYouMean, nearest } from "../../base/nearest.ts";
import { askedAt } from "../../explore/asked.ts";
import { discoverIn, discover as discoverScenario } from "../../explore/discover/discover.ts";
import { readDraws } from "../../host/readDraws.ts";
import { discoveredTables } from "../../present/explore/discovered.ts";
import { valueOrStop } from "../diagnostics.ts";
import { type AskCommand, answer, loadAsked } from "./answer.ts";

/** What `reckon discover` is given: a scenario, or a table of draws with the column of interest. */
export interface DiscoverCommand extends AskCommand {
  readonly target?: string | undefined;
  readonly of?: string | undefined;
  readonly hit?: string | undefined;
}

/** `reckon discover`: in which futures a target is missed, as a box of what is uncertain. */
export async function discover(command: DiscoverCommand): Promise<void> {
  const { target = null, of, file, lang } = command;
  if (/\.(csv|parquet)$/i.test(file)) return inTable(command);
  const scenario = await loadAsked(command);
  const found = valueOrStop(
    discoverScenario(scenario, { target, of: of === "met" || of === "missed" ? of : null }),
    lang,
  );
  answer(command, found, () => discoveredTables(found, scenario));
}

/** Of a table all columns of numbers but those that are no input: the draw's number, targets' numbers and hits, yearly shocks. */
const NO_INPUT = /^draw$|\.(value|hit)$|#shock/;

async function inTable(command: DiscoverCommand): Promise<void> {
  const { file, hit, lang } = command;
  const { names, columns } = valueOrStop(await readDraws(file), lang);
  const at = names.indexOf(hit ?? "");
  const list = names.join(", ");
  if (hit === undefined) valueOrStop(fail(error("explore-hit-wanted", null, { columns: list })), lang);
  else if (at < 0) {
    const near = didYouMean(nearest(hit, names));
    valueOrStop(fail(error("explore-hit", askedAt("--hit", hit), { column: hit, near, columns: list })), lang);
  } else if (!columns[at]?.every((each) => each === 0 || each === 1))
    valueOrStop(fail(error("explore-hit-values", askedAt("--hit", hit), { column: hit })), lang);
  const kept = names.flatMap((name, i) => (i === at || NO_INPUT.test(name) ? [] : [i]));
  const table = { names: kept.map((i) => names[i] ?? ""), columns: kept.map((i) => columns[i] ?? new Float64Array(0)) };
  const found = valueOrStop(
    discoverIn(table, columns[at] ?? new Float64Array(0), { target: hit ?? "", of: "hit" }),
    lang,
  );
  answer(command, found, () => discoveredTables(found, null));
}
