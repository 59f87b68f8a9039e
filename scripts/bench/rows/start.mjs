// @ts-check
/** @type {import('../index.mjs').Row} */
export const start = /** @type {any} */ ({});
