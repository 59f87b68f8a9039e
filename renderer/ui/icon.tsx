import type { LucideIcon } from 'lucide-react';

export type IconType = LucideIcon;

/** One stroke weight and two sizes for all icons; always decoration, the words are beside it or in the label. */
export const Icon = ({ of: Shape, size = 16 }: { readonly of: IconType; readonly size?: 12 | 14 | 16 | 20 | 32 }) => (
  <Shape size={size} strokeWidth={size >= 20 ? 1.5 : 1.75} aria-hidden focusable={false} />
);
