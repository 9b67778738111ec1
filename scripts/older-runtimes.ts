/**
 * Put first into every bundle, so that it also runs where these newer functions are missing
 * (Node 18 and Chromium 114, the oldest this application is built for).
 */
export const OLDER_RUNTIMES = `
Map.groupBy ??= function (items, keyOf) {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};
Object.groupBy ??= function (items, keyOf) {
  return Object.assign(Object.create(null), Object.fromEntries(Map.groupBy(items, keyOf)));
};
Promise.withResolvers ??= function () {
  let resolve, reject;
  const promise = new this((done, fail) => { resolve = done; reject = fail; });
  return { promise, resolve, reject };
};
`;
