/** One text in both languages, side by side, so that a missing translation does not compile. `{name}` marks a placeholder. */
export type Text = { readonly zh: string; readonly en: string };
