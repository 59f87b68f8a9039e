import type { DrawableMediaType } from './drawable.ts';

/** A document the renderer may look at; it never learns where it lies or how it is called in the vault. */
export interface DocumentResource {
  /** SHA-256 of what pages are drawn from: the stored original or its view, or an assembled dossier. */
  readonly original: string;
  readonly mediaType: DrawableMediaType;
  /** SHA-256 of the stored thumbnails of the first pages, in order. */
  readonly thumbs: readonly string[];
}

export interface DocumentTokens {
  /** The same document gets the same token again, so that the renderer's pictures keep their addresses. */
  issue(resource: DocumentResource): string;
  resolve(token: string): DocumentResource | undefined;
}

/** Longest unused tokens are forgotten; the renderer asks again when it opens the document again. */
const maxTokens = 20_000;

export function createDocumentTokens({ newToken }: { newToken: () => string }): DocumentTokens {
  const resources = new Map<string, DocumentResource>();
  const tokenOf = new Map<string, string>();
  const keyOf = ({ original, mediaType, thumbs }: DocumentResource): string => [original, mediaType, ...thumbs].join();

  return {
    issue(resource) {
      const key = keyOf(resource);
      const token = tokenOf.get(key) ?? newToken();
      tokenOf.delete(key);
      tokenOf.set(key, token);
      resources.set(token, resource);
      const oldest = tokenOf.size > maxTokens ? tokenOf.entries().next().value : undefined;
      if (oldest !== undefined) {
        tokenOf.delete(oldest[0]);
        resources.delete(oldest[1]);
      }
      return token;
    },
    resolve: (token) => resources.get(token),
  };
}
