import { eachOnce, type Result } from "../../base/diagnostic.ts";
import type { Unit } from "../../formula/unit.ts";
import { type Change, changedId, changedTitle } from "../../plan/change.ts";
import type { Assumption, Indicator, LookupCurve, Scenario } from "../../plan/scenario.ts";
import type { Settings } from "../../plan/settings.ts";
import type { Design } from "../../random/design.ts";
import { SOBOL_DIMENSIONS } from "../../random/sobol.ts";
import { type Parsed, readChain } from "../chain.ts";
import { checkFile } from "../check.ts";
import { expand } from "../dimensions/expand.ts";
import { type Files, idOf, type SourceFile, withExcerpts } from "../files.ts";
import { firstOf } from "../first.ts";
import type { ScenarioFile } from "../schema.ts";
import { withoutNulls } from "../strays.ts";
import { entriesAt, keyAt, type MapNode } from "../tree.ts";
import { checkAdded } from "./added.ts";
import { resolveAssumption, unitOfAssumption } from "./assumption.ts";
import { applyChanges, askedOf } from "./changes.ts";
import type { Context } from "./context.ts";
import { sameText, textOf, warn } from "./context.ts";
import { resolveCorrelations } from "./correlations.ts";
import { resolveCurve } from "./curve.ts";
import { resolveClass, resolveFact, resolveSource } from "./facts.ts";
import { checkGiven, type GivenValues, givenOf } from "./given.ts";
import { resolveGivenTarget } from "./givenTarget.ts";
import { hashOf } from "./hash.ts";
import { checkIds } from "./ids.ts";
import { resolveIndicator, unitOfIndicator } from "./indicator.ts";
import { lagsOf } from "./lags.ts";
import { givenPaths, placesOf } from "./places.ts";
import { checkProjections } from "./projection.ts";
import { resolveSettings } from "./settings.ts";
import { checkShared } from "./shared.ts";
import { withTaken } from "./taken.ts";
import { settleUses } from "./uses.ts";
import { resolveSpan } from "./years.ts";

/**
 * What a caller may state over the file. `set`: other values of assumptions, implicit ones (`gdp.growth`) among them, whose
 * distributions move along; in one year (`gdp.growth@2023`); of targets; of observations (`gdp@2022`). `fix`: values of
 * assumptions that hold in every draw.
 */
export interface ResolveOptions {
  readonly set?: GivenValues;
  readonly fix?: GivenValues;
  readonly asOf?: number | undefined;
  readonly seed?: number | undefined;
  readonly draws?: number | undefined;
  readonly design?: Design | undefined;
}

/**
 * Files → the resolved scenario. Pure: the same files and options give the same scenario anywhere.
 *
 *   1. chain     the entry file over its bases: one located tree
 *   2. members   an entry for each member of a dimension; then the check against the schema
 *   3. names     ids, units
 *   4. beliefs   assumptions, indicators (with the assumptions they state in passing)
 *   5. years     as-of, first, base and last year; then what overlays and the caller change
 *   6. demands   targets, correlations, facts, classes
 *
 * @example resolveScenario(new Map([["a.yaml", text]]), "a.yaml").value.id // "a"
 */
export function resolveScenario(
  given: ReadonlyMap<string, string | SourceFile>,
  entry: string,
  options: ResolveOptions = {},
  parsed: Parsed = new Map(),
): Result<Scenario> {
  const files: Files = new Map(
    [...given].map(([path, file]) => [path, typeof file === "string" ? { kind: "text", text: file } : file]),
  );
  const result = resolve(files, entry, options, parsed);
  if (!result.ok) return { ok: false, errors: withExcerpts(firstOf(result.errors), files, entry) };
  return { ...result, warnings: withExcerpts(result.warnings, files, entry) };
}

function resolve(files: Files, entry: string, options: ResolveOptions, parsed: Parsed): Result<Scenario> {
  // 1
  const chain = readChain(files, entry, parsed);
  if (!chain.ok) return chain;
  if (chain.value.kind === "needed") throw new Error(`the file ${chain.value.needed.path} was not handed in`);
  const { tree: stated, errors } = withoutNulls(chain.value.tree);
  // 2
  const { tree, dimensions, errors: ofMembers } = expand(stated);
  if (ofMembers.length > 0) return { ok: false, errors: eachOnce([...errors, ...ofMembers]) };
  const checked = checkFile(tree);
  if (!checked.ok || errors.length > 0)
    return { ok: false, errors: eachOnce([...errors, ...(checked.ok ? [] : checked.errors)]) };
  // 3
  const given = givenOf(options.set, options.fix);
  const context = contextOf(files, checked.value, tree, { dimensions, layers: chain.value.layers, given });
  // 4 – 6
  const scenario = statements(context, checked.value, tree, entry, {
    ...options,
    hash: (changes) => hashOf(stated, files, { changes, asOf: options.asOf }),
  });
  const { warnings } = context.report;
  if (context.report.errors.length > 0 || !scenario) return { ok: false, errors: eachOnce(context.report.errors) };
  return { ok: true, value: scenario, warnings: eachOnce(warnings) };
}

/** Names with their units, and the ids that may be referred to. */
function contextOf(
  files: Files,
  file: ScenarioFile,
  tree: MapNode,
  asked: Pick<Context, "dimensions" | "layers" | "given">,
): Context {
  const ids = (section: string): ReadonlySet<string> => new Set(entriesAt(tree, section).map(({ key }) => key));
  const names = new Map<string, Unit>();
  const curves = new Map<string, LookupCurve>();
  const context: Context = {
    report: { errors: [], warnings: [] },
    files,
    names,
    assumptionIds: ids("assumptions"),
    indicatorIds: ids("indicators"),
    sourceIds: ids("sources"),
    classIds: ids("classes"),
    curves,
    lags: new Map(),
    syntaxes: new Map(),
    tables: new Map(),
    rows: new Map(),
    ...asked,
    made: [],
  };
  checkIds(context, tree);
  for (const { entry, stated } of entriesOf(tree, "curves", file.curves))
    curves.set(entry.key, resolveCurve(context, stated, entry));
  for (const { entry, stated } of entriesOf(tree, "assumptions", file.assumptions))
    names.set(entry.key, unitOfAssumption(context, stated, entry));
  for (const { entry, stated } of entriesOf(tree, "indicators", file.indicators))
    names.set(entry.key, unitOfIndicator(context, stated, entry));
  settleUses(context, names, file, new Map(entriesAt(tree, "indicators").map((entry) => [entry.key, entry])));
  return context;
}

/** The entries of a section in file order, each with its typed content. */
function entriesOf<T>(tree: MapNode, section: string, stated: Readonly<Record<string, T>> | undefined) {
  return entriesAt(tree, section).flatMap((entry) => {
    const content = stated?.[entry.key];
    return content === undefined ? [] : [{ entry, stated: content }];
  });
}

interface Beliefs {
  readonly assumptions: readonly Assumption[];
  readonly indicators: readonly Indicator[];
}

function beliefs(
  context: Context,
  file: ScenarioFile,
  tree: MapNode,
  given: number | undefined,
  { compounding }: Settings,
): Beliefs {
  const asOf = given ?? file["as-of"] ?? Number.POSITIVE_INFINITY;
  const own = entriesOf(tree, "assumptions", file.assumptions).flatMap(
    ({ entry, stated }) => resolveAssumption(context, stated, entry) ?? [],
  );
  checkShared(context, own, tree);
  for (const each of own) context.lags.set(each.id, () => lagsOf(each, askedOf(context, tree, each)));
  const resolved = entriesOf(tree, "indicators", file.indicators).map(({ entry, stated }) =>
    resolveIndicator(context, stated, entry, { continuous: compounding === "continuous", asOf }),
  );
  const all = [...own, ...resolved.flatMap(({ implicit }) => implicit)];
  return { assumptions: all, indicators: resolved.map(({ indicator }) => indicator) };
}

function statements(
  context: Context,
  file: ScenarioFile,
  tree: MapNode,
  path: string,
  options: ResolveOptions & { readonly hash: (changes: readonly Change[]) => string },
): Scenario | null {
  // 4
  const settings = resolveSettings(context, file.settings, tree);
  const { assumptions: stated, indicators } = beliefs(context, file, tree, options.asOf, settings);
  // 5
  const span = resolveSpan(context, file, tree, indicators, options.asOf);
  if (!span) return null;
  const classes = entriesOf(tree, "classes", file.classes).flatMap(
    ({ entry, stated: each }) => resolveClass(context, each, entry) ?? [],
  );
  const known = { indicators, classes, span, compounding: settings.compounding };
  checkGiven(context, stated, indicators, tree);
  const assumptions = applyChanges(context, tree, withTaken(context, stated, known), span.asOf + 1);
  checkProjections(context, tree, assumptions, indicators, span.asOf);
  checkRandom(context, assumptions, indicators, options.design ?? file.design ?? "sobol-sums", tree);
  // 6
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const each = <T, R>(section: string, stated: Readonly<Record<string, T>> | undefined, resolveOne: Resolver<T, R>) =>
    entriesOf(tree, section, stated).flatMap(({ entry, stated }) => resolveOne(context, stated, entry) ?? []);
  const targets = each("targets", file.targets, (_, stated, entry) =>
    resolveGivenTarget(context, stated, entry, span, byId),
  );
  const changes = context.made.toSorted(inOrder);
  const { asOf, years } = span;
  const asStated = { seed: file.seed ?? 1, draws: file.draws ?? 16_384, design: file.design ?? "sobol-sums" } as const;
  const run = {
    asOf,
    seed: options.seed ?? asStated.seed,
    draws: options.draws ?? asStated.draws,
    design: options.design ?? asStated.design,
  };
  checkAdded(context, tree, { assumptions, indicators, targets });
  return {
    id: changedId(idOf(path), changes),
    title: changedTitle(textOf(file.title, sameText(idOf(path))), changes),
    hash: options.hash(changes),
    changes,
    years,
    ...run,
    settings,
    sources: each("sources", file.sources, resolveSource),
    assumptions,
    correlations: resolveCorrelations(context, file.correlations ?? [], tree, { assumptions, indicators }),
    curves: [...context.curves.values()],
    indicators,
    targets,
    facts: each("facts", file.facts, resolveFact),
    classes,
    places: placesOf(tree, givenPaths(run, { ...asStated, asOf: span.stated ?? asOf })),
  };
}

/** Sobol's sequence has so many dimensions; what comes after them is drawn plainly. */
function checkRandom(
  context: Context,
  assumptions: readonly Assumption[],
  indicators: readonly Indicator[],
  design: Design,
  tree: MapNode,
): void {
  const drawn = assumptions.filter(({ distribution }) => distribution).length;
  const observed = indicators.flatMap(({ observations }) => observations.filter(({ sd }) => sd !== undefined)).length;
  const count = drawn + observed + indicators.filter(({ volatility }) => volatility).length;
  if (count > SOBOL_DIMENSIONS && design.startsWith("sobol"))
    warn(context, "many-random-dimensions", keyAt(tree, ["assumptions"]), { count });
}
/** By name, whatever order they were asked for in. */
const inOrder = (a: Change, b: Change): number =>
  a.id === b.id ? (a.year ?? 0) - (b.year ?? 0) : a.id < b.id ? -1 : 1;

type Resolver<T, R> = (context: Context, stated: T, entry: ReturnType<typeof entriesAt>[number]) => R | null;
