/** Powers of ten that may stand before a noun; the longest match counts. */
export const CHINESE_SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    十: 1,
    百: 2,
    千: 3,
    万: 4,
    十万: 5,
    百万: 6,
    千万: 7,
    亿: 8,
    十亿: 9,
    百亿: 10,
    千亿: 11,
    万亿: 12,
  }),
);

/** The same as English words, apart from the noun by a space. */
export const ENGLISH_SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ten: 1,
    hundred: 2,
    k: 3,
    thousand: 3,
    million: 6,
    mln: 6,
    mn: 6,
    bn: 9,
    billion: 9,
    tn: 12,
    trillion: 12,
  }),
);

/** Words for points of a share, by which it moves. */
export const POINTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    百分点: -2,
    个百分点: -2,
    pp: -2,
    "percentage point": -2,
    "percentage points": -2,
    千分点: -3,
    个千分点: -3,
  }),
);

/** Ratios, which have a scale and no dimension. */
export const RATIOS: ReadonlyMap<string, number> = new Map([
  ...Object.entries({ "%": -2, percent: -2, "per cent": -2, "‰": -3, permille: -3 }),
  ...POINTS,
]);

const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  元: ["cny", "rmb", "yuan", "人民币", "人民币元", "元人民币"],
  美元: ["usd", "us dollar", "us dollars", "dollar", "dollars", "$"],
  欧元: ["eur", "euro", "euros"],
  人: ["person", "persons", "people", "名", "位"],
  人次: ["person time", "person times", "visits"],
  张: ["bed", "beds", "床", "张床位"],
  家: ["firm", "firms", "company", "companies", "enterprise", "enterprises"],
  起: ["event", "events", "accident", "accidents"],
  户: ["household", "households"],
  件: ["item", "items"],
  项: ["project", "projects"],
  吨: ["t", "tonne", "tonnes", "ton", "tons"],
  米: ["m", "metre", "metres", "meter", "meters"],
  平方米: ["m²", "㎡"],
  立方米: ["m³"],
  平方公里: ["km²", "平方千米"],
  公里: ["km", "千米"],
  小时: ["h", "hour", "hours"],
  年: ["year", "years"],
  月: ["month", "months", "个月"],
  日: ["day", "days", "天"],
  index: ["指数", "点"],
};

/** The one name of the dimension that a noun stands for; an unknown noun is a dimension of its own. */
const DIMENSIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(SYNONYMS).flatMap(([name, others]) => [name, ...others].map((word) => [word, name] as const)),
);

/** Capitals do not matter, except in symbols of one letter. */
const known = (noun: string): string | undefined =>
  DIMENSIONS.get(noun) ?? (noun.length > 1 ? DIMENSIONS.get(noun.toLowerCase()) : undefined);

/** The one name of a noun's dimension; an unknown noun is its own. @example dimensionOf("RMB") // "元" */
export const dimensionOf = (noun: string): string => known(noun) ?? noun;
/** Whether a noun, in any of its spellings, is among those that are known. */
export const isKnownNoun = (noun: string): boolean => known(noun) !== undefined;
