/** What the page asks of a worker when one file of a letter is wanted. */
export interface UnpackOrder {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** Place of the file in the letter, from 0. */
  readonly index: number;
}

export type UnpackAnswer =
  | { readonly type: 'file'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'gone' };
