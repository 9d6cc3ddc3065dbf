import { type FigureText, figure, list, map, maybe } from "../../base/fields.ts";
import { mixedLaw } from "../mixed.ts";
import { type Shape, type Wrong, weightsThatAddUp } from "./shape.ts";

/** One of several shapes, each with its probability. */
export interface Mixture<D> {
  readonly kind: "mixture";
  readonly weights: readonly number[];
  readonly shapes: readonly D[];
}

type Written = readonly (Readonly<Record<string, unknown>> & { readonly weight: FigureText })[];

/** The mixture of some smooth shapes, which it is given: it stands beside them. */
export function mixtureOf<D extends { readonly kind: string }>(smooth: readonly Shape<D, unknown>[]) {
  const byKind = new Map(smooth.map((shape) => [shape.name, shape]));
  const shapeOf = ({ kind }: D): Shape<D, unknown> => byKind.get(kind) as Shape<D, unknown>;
  const law = ({ weights, shapes }: Mixture<D>) =>
    mixedLaw(shapes.map((each, i) => ({ law: shapeOf(each).law(each), weight: weights[i] as number })));
  return {
    name: "mixture",
    called: { zh: "混合分布", en: "mixture" },
    example: "{ mixture: [{ weight: 70%, normal: [5%, 1%] }, { weight: 30%, uniform: [0%, 2%] }] }",
    written: list(
      map(
        {
          weight: figure("Its probability."),
          ...Object.fromEntries(smooth.map(({ name, written }) => [name, maybe(written)])),
        },
        "A shape with its weight.",
      ),
      "Shapes, one of which holds, with their weights, which add up to 100 %.",
    ),
    read(written, at, more) {
      const weights = written.map(({ weight }, i) => more.share(weight, i, "weight"));
      const shapes: D[] = [];
      for (const [i, each] of written.entries()) {
        const [shape, ...others] = smooth.filter(({ name }) => each[name] !== undefined);
        if (!shape || others.length > 0) return "mixture-shape";
        const within = (input: FigureText, ...path: readonly (string | number)[]) => at(input, i, shape.name, ...path);
        const read = shape.read(each[shape.name], within, more);
        if (typeof read === "string" || "code" in read) return read;
        shapes.push(read.shape);
      }
      const wrong: Wrong | null = shapes.length < 2 ? "distribution-few" : weightsThatAddUp(weights);
      if (wrong) return wrong;
      const shape = { kind: "mixture" as const, weights, shapes };
      return { shape, centre: law(shape).valueAt(0) };
    },
    law,
    moved: () => null,
    told: ({ weights, shapes }, _, __, tellShape) =>
      shapes.map((shape, i) => `${Number((100 * (weights[i] as number)).toPrecision(6))}% ${tellShape(shape)}`),
  } satisfies Shape<Mixture<D>, Written>;
}
