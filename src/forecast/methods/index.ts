import { studentBelow, studentScore } from "../../random/student.ts";
import { baselineOf } from "../baseline.ts";
import { shrunkText } from "../fitted.ts";
import { fifthRoot } from "../history.ts";
import { placeOf, unscaled } from "../outlook.ts";
import { bass, gompertz, logistic } from "./curves.ts";
import { type Method, PLAIN_SCALE } from "./method.ts";
import { drift, logLinear, naive } from "./plain.ts";
import { comb, damped, holt, ses } from "./smoothing.ts";
import { theta, thetaBoxCox } from "./theta.ts";

export { chanceIn, type Declared, type Fit, fitted, isFit, type Method, quantileOf, type Unfit } from "./method.ts";

const STUDENT = { score: studentScore, below: studentBelow };

/** Empirical-Bayes growth, from one observation up. */
export const baseline: Method = {
  name: "baseline",
  label: { zh: "基准外推", en: "baseline" },
  fewest: 1,
  fit(past) {
    const found = baselineOf(past);
    return {
      scale: found.additive ? PLAIN_SCALE : { of: fifthRoot, back: (scaled) => unscaled(found, scaled) },
      place: (h) => placeOf(found, h),
      tails: STUDENT,
      said: shrunkText(found),
    };
  },
};

/** Every method, in the order of tables. The first is the one that is meant where none is named. */
export const METHODS: readonly Method[] = [
  baseline,
  naive,
  drift,
  ses,
  holt,
  damped,
  theta,
  thetaBoxCox,
  comb,
  logLinear,
  logistic,
  gompertz,
  bass,
];
