const FALL =
  /降(?![水雨雪尘温压糖脂血解噪落临级])|减少|压减|削减|减排|\b(cuts?|reduc\w*|lower(s|ed|ing)|decreas\w*|declin\w*|fewer)\b/i;
const RISE = /增|升|提高|\b(grow\w*|increas\w*|rais\w*|rises?|rising)\b/i;

interface Named {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
}

/**
 * Whether a name or a label speaks of a fall, and of nothing that rises.
 *
 * @example saysFall({ id: "x", label: { zh: "能耗降幅", en: "x" } }) // true
 * @example saysFall({ id: "x", label: { zh: "降水量", en: "rainfall" } }) // false
 */
export const saysFall = ({ id, label }: Named): boolean =>
  [id, label.zh, label.en].some((text) => FALL.test(text) && !RISE.test(text));
