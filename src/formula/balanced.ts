/** Folds a list as a tree of halves, so that a list of any length nests only a few levels deep. At least one item. */
export function balanced<T>(items: readonly T[], combine: (left: T, right: T) => T): T {
  const [only] = items;
  if (items.length === 1) return only as T;
  const half = Math.ceil(items.length / 2);
  return combine(balanced(items.slice(0, half), combine), balanced(items.slice(half), combine));
}
